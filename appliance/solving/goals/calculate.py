"""계산하시오, 식의 값을 구하시오; 기약분수, 소수로 나타내시오; 분모를 유리화하시오."""

from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Num, Recurring
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, number_answer, scalar, scope_of

MAX_PERIOD = 40  # 1/17 has 16 digits; a school book shows none longer than a line


def calculate(question: Question) -> Answer:
    """The value of the expression, letters replaced by what the stem says."""
    value = evaluate(main_expression(question).body, scope_of(question))
    return number_answer(value, question.goal.unit)


def rationalise(question: Question) -> Answer:
    """The number with no root in a denominator."""
    return scalar(evaluate(main_expression(question).body, scope_of(question)).number, question.goal.unit)


def to_fraction(question: Question) -> Answer:
    """The number as an integer or a fraction in lowest terms."""
    value = evaluate(main_expression(question).body, scope_of(question)).number
    if not value.is_rational:
        raise Unsolvable("무리수는 분수로 나타낼 수 없습니다.")
    return scalar(value)


def to_decimal(question: Question) -> Answer:
    """The rational as a terminating or recurring decimal."""
    value = evaluate(main_expression(question).body, scope_of(question)).number
    if not value.is_rational:
        raise Unsolvable("무리수는 순환소수로 나타낼 수 없습니다.")
    return Scalar(build.signed(value.sign(), decimal(abs(value.rational))))


def decimal(value: Fraction) -> Node:
    """A rational ≥ 0 as a decimal, by long division: a remainder met again closes the cycle."""
    whole, rest = divmod(value.numerator, value.denominator)
    digits, seen = "", dict[int, int]()
    while rest and rest not in seen:
        if len(digits) > MAX_PERIOD:
            raise Unsolvable("순환마디가 너무 길어서 소수로 나타낼 수 없습니다.")
        seen[rest] = len(digits)
        digit, rest = divmod(rest * 10, value.denominator)
        digits += str(digit)
    if not rest:
        return Num(f"{whole}.{digits}" if digits else str(whole))
    start = seen[rest]
    return Recurring(str(whole), digits[:start], digits[start:])
