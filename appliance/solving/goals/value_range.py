"""The range of a linear expression whose letter lies between bounds: -1<x≤3일 때 2x-1의 값의 범위."""

from appliance.domain.answers import Answer, Range
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression, relations_of, scope_of
from appliance.solving.goals.inequalities import solution_set, unknown
from appliance.solving.intervals import Interval
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd


def value_range(question: Question) -> Answer:
    """The bounds are those at the ends of the interval, turned round where the coefficient is negative."""
    given = relations_of(question)
    name = unknown(given)
    scope = scope_of(question)
    reals = solution_set(given, name, scope)
    if len(reals) != 1:
        raise Unsolvable("문자의 값의 범위가 하나로 주어지지 않았습니다.")
    expression = main_expression(question)
    value = evaluate(expression.body, scope)
    if not value.is_polynomial or value.num.degree_in(name) != 1 or value.num.letters != {name}:
        raise Unsolvable("일차식이 아니어서 값의 범위를 구할 수 없습니다.")
    return Range(_relation(_image(reals[0], value.num, name), expression.body))


def _image(interval: Interval, poly: Poly, name: str) -> Interval:
    def at(end: Surd | None) -> Surd | None:
        return None if end is None else poly.substitute({name: Poly.constant(end)}).value

    low, high = at(interval.low), at(interval.high)
    if poly.coefficients(name)[1].value.sign() > 0:
        return Interval(low, high, interval.low_closed, interval.high_closed)
    return Interval(high, low, interval.high_closed, interval.low_closed)


def _relation(interval: Interval, body: Node) -> Rel:
    """-3 < 2x-1 ≤ 5; with one bound the expression stands on the left."""
    if interval.low is not None and interval.high is not None:
        ops = ("≤" if interval.low_closed else "<", "≤" if interval.high_closed else "<")
        return Rel((build.surd(interval.low), body, build.surd(interval.high)), ops)
    if interval.low is not None:
        return Rel((body, build.surd(interval.low)), ("≥" if interval.low_closed else ">",))
    if interval.high is not None:
        return Rel((body, build.surd(interval.high)), ("≤" if interval.high_closed else "<",))
    raise Unsolvable("값의 범위에 끝이 없습니다.")
