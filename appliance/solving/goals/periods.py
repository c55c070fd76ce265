"""The cycle of a recurring decimal, and the digit at a place."""

from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Num
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, scalar, scope_of

# A cycle longer than this is asked for in no school text.
LONGEST = 50


def _value(question: Question) -> Fraction:
    return abs(evaluate(main_expression(question).body, scope_of(question)).number.rational)


def digits(value: Fraction) -> tuple[str, str]:
    """(digits before the cycle, the cycle) behind the point. Raises Unsolvable where the decimal ends."""
    rest = value.numerator % value.denominator
    seen: dict[int, int] = {}
    found = ""
    while rest and rest not in seen:
        if len(found) > LONGEST:
            raise Unsolvable("순환마디가 너무 깁니다.")
        seen[rest] = len(found)
        digit, rest = divmod(rest * 10, value.denominator)
        found += str(digit)
    if not rest:
        raise Unsolvable("유한소수이므로 순환마디가 없습니다.")
    return found[: seen[rest]], found[seen[rest] :]


def cycle(question: Question) -> Answer:
    """The digits that come again, or how many they are."""
    (which,) = (str(arg) for arg in question.goal.args)
    _, found = digits(_value(question))
    if which == "length":
        return scalar(len(found), question.goal.unit)
    return Scalar(Num(found))


def digit(question: Question) -> Answer:
    """The digit at a place behind the point."""
    (place,) = question.goal.args
    at = int(place.value) if isinstance(place, Num) and place.value.denominator == 1 else 0
    if at < 1:
        raise Unsolvable("소수점 아래 몇째 자리인지 주어지지 않았습니다.")
    before, found = digits(_value(question))
    if at <= len(before):
        return scalar(int(before[at - 1]))
    return scalar(int(found[(at - len(before) - 1) % len(found)]))
