"""A range of values, looked at from inside and outside: the expression at many points of the letter."""

from decimal import Decimal

from appliance.domain.answers import Answer, Range
from appliance.domain.givens import Expression, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.verification.numeric import NotNumeric, close, holds, number

GRID = tuple(Decimal(n) / 4 for n in range(-240, 241))
NEAR = tuple(Decimal(n) for n in ("-0.001", "0", "0.001"))


def seen_through(question: Question, answer: Answer) -> str:
    """Wherever the letter may be, the value is in the range; wherever it may not be, the value is not."""
    given, expression = question.only(Relations), question.only(Expression)
    if given is None or expression is None or not isinstance(answer, Range):
        raise NotNumeric("bounds and an expression are needed")
    (name,) = given.unknowns
    told = _of_value(answer.relation)
    bounds = [number(side) for rel in given.items for side in rel.sides if not symbols(side)]
    for at in (*GRID, *(bound + step for bound in bounds for step in NEAR)):
        inside = all(holds(rel, {name: at}) for rel in given.items)
        if inside != holds(told, {"A": number(expression.body, {name: at})}):
            return f"{name}={at:.3f}일 때의 값이 범위와 맞지 않습니다"
    ends = {number(expression.body, {name: bound}) for bound in bounds}
    said = [number(side) for side in told.sides if not symbols(side)]
    return "" if all(any(close(a, b) for b in ends) for a in said) else "범위의 끝 값이 다릅니다"


def _of_value(relation: Rel) -> Rel:
    return Rel(tuple(Sym("A") if symbols(side) else side for side in relation.sides), relation.ops)
