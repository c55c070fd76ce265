"""Square roots of a number, and the whole and the broken part of a real number."""

from appliance.domain.answers import Answer, Elements, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Neg
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, scalar, scope_of
from appliance.solving.surd import Surd


def _value(question: Question) -> Surd:
    return evaluate(main_expression(question).body, scope_of(question)).number


def square_roots(question: Question) -> Answer:
    """Both of them, the positive or the negative one. Raises Unsolvable for a negative number."""
    (which,) = (str(arg) for arg in question.goal.args)
    value = _value(question)
    if value.sign() < 0:
        raise Unsolvable("음수의 제곱근은 없습니다.")
    root = value.sqrt()
    if not root or len(root.parts) > 1:
        raise Unsolvable("제곱근이 두 개가 아니거나 간단히 나타낼 수 없습니다.")
    if which == "both":
        return Elements((build.surd(-root), build.surd(root)), listed=True)
    return Scalar(build.surd(root if which == "positive" else -root), question.goal.unit)


def sized(question: Question) -> Answer:
    """Both numbers of that absolute value. Raises Unsolvable where it is not positive."""
    value = _value(question)
    if value.sign() <= 0:
        raise Unsolvable("절댓값이 그러한 수가 두 개가 아닙니다.")
    body = main_expression(question).body
    return Elements((Neg(body), body), listed=True)


def part(question: Question) -> Answer:
    """[x] and x-[x]. Raises Unsolvable for whole numbers, and for negative ones, which are not asked so."""
    (which,) = (str(arg) for arg in question.goal.args)
    value = _value(question)
    if value.sign() <= 0 or value.integer is not None:
        raise Unsolvable("정수 부분과 소수 부분으로 나눌 수 없는 수입니다.")
    whole = value.floor()
    return scalar(whole if which == "whole" else value - Surd.of(whole), question.goal.unit)
