"""Two expressions are the same where they agree at more points than their degree."""

from decimal import Decimal

from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.givens import Assigned, Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Group, Mul, Neg, Node, Pow, Sym, symbols, transform
from appliance.verification.numeric import NotNumeric, close, number

# Odd spacing keeps the points off the roots and poles of school expressions.
POINTS = tuple(Decimal(n) / 7 + Decimal(n * n) / 3 for n in range(2, 14))
NEEDED = 8


def equal_at_points(question: Question, answer: Answer) -> str:
    """What is wrong, where the answer differs in value from the given expression; else empty."""
    body, result = _given(question), _result(answer)
    letters = sorted((symbols(body) | symbols(result)) - set(_assigned(question)))
    fixed = _assigned(question)
    agreed = 0
    for at, point in enumerate(POINTS):
        values = fixed | {name: point + 5 * at + number_of for number_of, name in enumerate(letters)}
        try:
            left, right = number(body, values), number(result, values)
        except NotNumeric:
            continue  # a pole: the next point serves
        if not close(left, right):
            return f"식의 값이 {left:.6f}인데 정답은 {right:.6f}입니다"
        agreed += 1
    return "" if agreed >= NEEDED else "값을 비교할 수 없는 식입니다"


def multiplied_out(question: Question, answer: Answer) -> str:
    """Also asks that the answer is a product (or a power) of at least two factors with letters in one."""
    if not isinstance(answer, Formula):
        return "인수분해한 꼴이 아닙니다"
    body = answer.body.arg if isinstance(answer.body, Neg) else answer.body
    if not isinstance(body, Mul | Pow):
        return "곱의 꼴이 아닙니다"
    if isinstance(body, Mul) and not any(_has_letters(factor) for factor in body.factors):
        return "문자가 있는 인수가 없습니다"
    return equal_at_points(question, answer)


def _has_letters(node: Node) -> bool:
    return bool(symbols(node))


def _given(question: Question) -> Node:
    expressions = question.all(Expression)
    unnamed = [each for each in expressions if not each.name] or list(expressions)
    if len(unnamed) != 1:
        raise NotNumeric("one expression is needed")
    said = {each.name: Group(each.body) for each in expressions if each.name and each is not unnamed[0]}
    return transform(unnamed[0].body, lambda n: said.get(n.name, n) if isinstance(n, Sym) else n)


def _result(answer: Answer) -> Node:
    if isinstance(answer, Scalar):
        return answer.value
    if isinstance(answer, Formula):
        return answer.body
    raise NotNumeric("an expression is needed")


def _assigned(question: Question) -> dict[str, Decimal]:
    return {given.name: number(given.value) for given in question.all(Assigned)}
