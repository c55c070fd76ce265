"""간단히 하시오, 전개하시오, 인수분해하시오: the answer is a form."""

from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, symbols, walk
from appliance.solving import build, factored
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import formula_or_number, main_expression, scope_of
from appliance.solving.symbolic import needs_symbolic, simplified


def simplify(question: Question) -> Answer:
    """Like terms and like roots collected; a product of powers of one number as one power."""
    body, scope = main_expression(question).body, scope_of(question)
    try:
        value = evaluate(body, scope)
    except Unsolvable:
        if scope.values or not needs_symbolic(body):
            raise
        simple = simplified(body)
        return Formula(simple) if symbols(simple) else Scalar(simple, question.goal.unit)
    if (one_power := _one_power(body)) is not None:
        return Formula(one_power)
    fractions = any(isinstance(node, Frac) and symbols(node.num) and _is_sum(node.num) for node in walk(body))
    if value.is_polynomial and fractions:
        return formula_or_number(value, build.over_common(value.num), question.goal.unit)
    return formula_or_number(value, build.expression(value), question.goal.unit)


def _is_sum(node: Node) -> bool:
    return isinstance(node, Add) or (isinstance(node, Group) and _is_sum(node.arg))


def _one_power(body: Node) -> Node | None:
    """3^2×3^4 is asked as 3^6: the exponent law, not the number 729."""
    if symbols(body) or not any(isinstance(node, Pow) for node in walk(body)):
        return None
    try:
        bases = _powers(body)
    except Unsolvable:
        return None
    if len(bases) != 1:
        return None
    ((base, exponent),) = bases.items()
    return build.power(Num(base), exponent) if exponent > 1 else None


def _powers(node: Node) -> dict[str, int]:
    """Exponents by natural base of a product of powers. Raises Unsolvable for anything else."""
    match node:
        case Group(arg):
            return _powers(arg)
        case Num(text) if text.isdigit() and text not in ("0", "1"):
            return {text: 1}
        case Pow(base, Num(exponent)) if exponent.isdigit():
            return {name: power * int(exponent) for name, power in _powers(base).items()}
        case Mul(factors):
            return _summed([_powers(factor) for factor in factors])
        case Div(left, right) | Frac(left, right):
            below = {name: -power for name, power in _powers(right).items()}
            return _summed([_powers(left), below])
        case _:
            raise Unsolvable("거듭제곱의 곱이 아닙니다.")


def _summed(parts: list[dict[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for part in parts:
        for name, power in part.items():
            total[name] = total.get(name, 0) + power
    return total


def expand(question: Question) -> Answer:
    """The polynomial in descending order."""
    value = evaluate(main_expression(question).body, scope_of(question))
    return formula_or_number(value, build.polynomial(value.poly))


def factor(question: Question) -> Answer:
    """The product of irreducible factors over the integers. Raises Unsolvable for what does not factor."""
    body = main_expression(question).body
    poly = evaluate(body, scope_of(question)).poly
    return Formula(factored.node(poly, ascending=_starts_with_number(body)))


def _starts_with_number(body: Node) -> bool:
    """9-x² was written with its number first, so (3+x)(3-x) is what the book prints."""
    return (
        isinstance(body, Add)
        and len(body.terms) == 2
        and not symbols(body.terms[0])
        and isinstance(body.terms[1], Neg)
    )
