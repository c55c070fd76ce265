"""What words say, as a formula: its value at several points is that of the words."""

from decimal import Decimal

from appliance.domain.answers import Answer, Formula, Range, Scalar
from appliance.domain.givens import Expression, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel, symbols
from appliance.verification.numeric import NotNumeric, close, holds, number

POINTS = tuple(Decimal(n) for n in ("1.37", "2.91", "5", "7.77", "12", "0.53"))


def said_again(question: Question, answer: Answer) -> str:
    given = question.only(Relations)
    if given is not None:
        (relation,), (name,) = given.items, given.unknowns
        told = answer.relation if isinstance(answer, Range) else getattr(answer, "body", None)
        if not isinstance(told, Rel):
            return "등식이나 부등식이 아닙니다"
        grid = (*POINTS, *(Decimal(n) / 2 for n in range(-60, 61)))
        same = all(holds(relation, {name: at}) == holds(told, {name: at}) for at in grid)
        return "" if same and told.ops == relation.ops else "말과 식의 참·거짓이 다릅니다"
    expression = question.only(Expression)
    body = (
        answer.value if isinstance(answer, Scalar) else answer.body if isinstance(answer, Formula) else None
    )
    if expression is None or body is None:
        raise NotNumeric("a formula is needed")
    names = sorted(symbols(expression.body) | symbols(body))
    for shift in POINTS:
        values = {name: shift + at for at, name in enumerate(names)}
        if not close(number(expression.body, values), number(body, values)):
            return "식의 값이 말과 다릅니다"
    return ""
