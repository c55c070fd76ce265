"""Letters that stand for smaller questions: each is checked back by its own way, then all is put in."""

from collections.abc import Callable

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Called
from appliance.domain.question import Question
from appliance.domain.smaller import smaller
from appliance.mathtext.tree import NODE_TYPES
from appliance.solving import solve
from appliance.verification.numeric import NotNumeric, Values, close, number

Way = Callable[[Question, Answer], str]


def put_together(question: Question, answer: Answer, way: Callable[[Question], tuple[str, Way]]) -> str:
    """way: how a question is checked back."""
    values: dict[str, object] = {}
    for called in question.all(Called):
        inner = smaller(question, called)
        part = solve(inner)
        _, check = way(inner)
        if wrong := check(inner, part):
            return wrong
        if not isinstance(part, Scalar):
            raise NotNumeric("a number is needed")
        values[called.name] = number(part.value)
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES) or not isinstance(answer, Scalar):
        raise NotNumeric("an expression is needed")
    known: Values = values  # type: ignore[assignment]
    expected = number(wanted, known)  # type: ignore[arg-type]
    return "" if close(number(answer.value), expected) else f"값을 넣어 보면 {expected:.6f}입니다"
