"""The natural numbers that make an expression a square, a whole number, an ending decimal."""

from math import prod, sqrt

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import node as built
from appliance.authoring.solutions.build import subtract, times
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.primes import factorised, product_node
from appliance.authoring.solutions.reals import body_of
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Frac, Mul, Node, Num, Root, Sym, symbols, transform
from appliance.solving import Quotient, holds
from appliance.solving.goals.suits import suiting


def suits(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    op, wanted, how = (str(arg) for arg in question.goal.args)
    body = body_of(question)
    inner = body.arg if isinstance(body, Root) else body
    if wanted == "terminating":
        lines = _ending(inner, how)
    elif wanted in ("square", "natural", "integer") and (isinstance(body, Root) or wanted == "square"):
        lines = _listed(question, body, inner, how) if isinstance(inner, Add) else _even(inner, how)
    elif wanted == "irrational" and isinstance(inner, Sym) and op == "count":
        lines = _not_squares(question)
    else:
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    if op != "smallest" and wanted in ("square", "natural") and not isinstance(inner, Add):
        found = suiting(question)
        if len(found) > 12:
            raise Unsolvable("경우가 많아 풀이를 쓸 수 없습니다.")
        lines = (*lines, line("이때 {}이다.", ", ".join(eq(Sym(how), each) for each in found)))
    return (*lines, closing(_asked(op, how, question), answer))


def _asked(op: str, how: str, question: Question) -> str:
    if how == "times":
        return "곱할 수 있는 가장 작은 자연수는"
    if how == "divide":
        return "나눌 수 있는 가장 작은 자연수는"
    letter = math(Sym(how))
    return {
        "smallest": f"가장 작은 자연수 {letter}의 값은",
        "largest": f"가장 큰 자연수 {letter}의 값은",
        "count": f"자연수 {letter}의 개수는",
        "sum": f"자연수 {letter}의 값의 합은",
        "all": f"자연수 {letter}의 값은",
    }[op]


def _coefficient(inner: Node, how: str) -> tuple[int, bool]:
    """(number, divided): 60 of 60x, 60 of 60/x, 84 where the number stands alone."""
    if not symbols(inner):
        return int(number(inner)), how == "divide"
    one = transform(inner, lambda part: Num("1") if part == Sym(how) else part)
    value = number(one)
    divided = isinstance(inner, Frac) and how in symbols(inner.den)
    if value.denominator != 1:
        raise Unsolvable("근호 안의 수가 자연수가 아니어서 풀이를 쓸 수 없습니다.")
    return int(value), divided


def _even(inner: Node, how: str) -> tuple[str, ...]:
    """84 = 2²×3×7: every exponent must become even."""
    size, divided = _coefficient(inner, how)
    factors = factorised(size)
    odd = [prime for prime, exponent in factors if exponent % 2]
    told = eq(size, product_node(factors))
    lines = [
        line("{}이다.", told) if symbols(inner) else line("{을} 소인수분해하면 {}이다.", math(size), told),
        "어떤 자연수의 제곱이 되려면 모든 소인수의 지수가 짝수이어야 한다.",
    ]
    if not odd:
        raise Unsolvable("이미 어떤 자연수의 제곱입니다.")
    least = prod(odd)
    verb = "나눌" if divided else "곱할"
    shown = eq(times(*odd), least) if len(odd) > 1 else math(least)
    return (*lines, line(f"지수가 홀수인 소인수를 한 번씩 {verb} 때 가장 작으므로 그 수는 {{}}이다.", shown))


def _ending(inner: Node, how: str) -> tuple[str, ...]:
    """13/60 = 13/(2²×3×5): the other primes must be cancelled."""
    fixed = _without(inner, how)
    value = number(fixed)
    factors = factorised(value.denominator)
    others = [(prime, exponent) for prime, exponent in factors if prime not in (2, 5)]
    if not others:
        raise Unsolvable("이미 유한소수로 나타낼 수 있는 분수입니다.")
    shown = Frac(built(abs(value.numerator)), product_node(factors))
    least = product_node(tuple(others))
    return (
        line("기약분수로 나타내고 분모를 소인수분해하여 나타내면 {}이다.", eq(fixed, value, shown)),
        line("분모에 {} 이외의 소인수가 없어야 유한소수로 나타낼 수 있다.", "$2$나 $5$"),
        line("곱하는 자연수는 {}의 배수이어야 한다.", eq(least, number(least))),
    )


def _without(inner: Node, how: str) -> Node:
    """7/84 of 7/84×x, 1/60 of x/60."""
    if isinstance(inner, Mul):
        rest = [factor for factor in inner.factors if factor != Sym(how)]
        return rest[0] if len(rest) == 1 else Mul(tuple(rest), ("×",) * (len(rest) - 1))
    return transform(inner, lambda part: Num("1") if part == Sym(how) else part)


def _may(question: Question, n: int) -> bool:
    """Whether the conditions of the stem leave this number."""
    letter = str(question.goal.args[2])
    return all(holds(each.relation, {letter: Quotient.of(n)}) for each in question.all(Condition))


def _not_squares(question: Question) -> tuple[str, ...]:
    """Of 1 to 10 the squares 1, 4, 9 are left out."""
    found = suiting(question)
    last = int(sqrt(found[-1] + 1))
    others = [n * n for n in range(1, last + 1) if _may(question, n * n)]
    if not others or len(others) > 12:
        raise Unsolvable("경우가 많아 풀이를 쓸 수 없습니다.")
    shown = ", ".join(eq(Root(built(n)), int(sqrt(n))) for n in others)
    return (
        line("유리수가 되는 것은 {}의 {}개이다.", shown, len(others)),
        line(
            "나머지는 모두 무리수이므로 그 개수는 {}이다.",
            eq(subtract(len(others) + len(found), len(others)), len(found)),
        ),
    )


def _listed(question: Question, body: Node, inner: Node, how: str) -> tuple[str, ...]:
    """20-x is one of the squares 16, 9, 4, 1."""
    found = suiting(question)
    if not found or len(found) > 12:
        raise Unsolvable("경우가 많아 풀이를 쓸 수 없습니다.")
    squares = [
        int(number(transform(inner, lambda part, n=each: Num(str(n)) if part == Sym(how) else part)))  # type: ignore[misc]
        for each in found
    ]
    told = ", ".join(eq(inner, each) for each in squares)
    return (
        line("근호 안의 식이 어떤 자연수의 제곱이어야 하므로 {}이다.", told),
        line("이때 {}이다.", ", ".join(eq(Sym(how), each) for each in found)),
    )
