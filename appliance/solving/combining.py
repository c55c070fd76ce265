"""The value of an expression whose letters stand for the answers of smaller questions."""

from collections.abc import Callable, Mapping

from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Called
from appliance.domain.question import Question
from appliance.domain.smaller import smaller
from appliance.mathtext.tree import NODE_TYPES, Node, symbols
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.scope import EMPTY


def parts_of(question: Question, solve: Callable[[Question], Answer]) -> dict[str, Scalar]:
    """letter → the answer that it stands for. Raises Unsolvable where one is no number."""
    found: dict[str, Scalar] = {}
    for called in question.all(Called):
        answer = solve(smaller(question, called))
        if not isinstance(answer, Scalar) or symbols(answer.value):
            raise Unsolvable(f"{called.name}의 값이 하나의 수로 정해지지 않습니다.")
        found[called.name] = answer
    return found


def combine(question: Question, solve: Callable[[Question], Answer]) -> Answer:
    return combined(question, {name: part.value for name, part in parts_of(question, solve).items()})


def combined(question: Question, values: Mapping[str, Node]) -> Scalar:
    """The asked expression with these values for its letters."""
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES) or symbols(wanted) - values.keys():  # type: ignore[arg-type]
        raise Unsolvable("값을 구할 식의 문자가 정해지지 않았습니다.")
    scope = EMPTY.with_values({name: evaluate(value) for name, value in values.items()})
    return Scalar(build.surd(evaluate(wanted, scope).number), question.goal.unit)  # type: ignore[arg-type]
