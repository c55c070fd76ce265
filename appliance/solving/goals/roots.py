"""두 근의 합, 곱, 차 …: one number made of the roots of an equation."""

from collections.abc import Callable

from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.question import Question
from appliance.solving.goals.common import relations_of, scalar, scope_of
from appliance.solving.goals.one_unknown import root_list
from appliance.solving.surd import ONE, ZERO, Surd

Roots = tuple[Surd, ...]


def roots(question: Question) -> Answer:
    """The asked number. A double root counts twice in sums and products, once where one root is asked for."""
    (op,) = (str(arg) for arg in question.goal.args)
    rule = RULES.get(op)
    if rule is None:
        raise Unsolvable(f"방정식의 근에 대하여 '{op}'은(는) 구할 수 없습니다.")
    return scalar(rule(roots_of(question)), question.goal.unit)


def roots_of(question: Question) -> Roots:
    """The roots ascending, each as often as its multiplicity; at least one."""
    given, scope = relations_of(question), scope_of(question)
    if len(given.unknowns) != 1:
        raise Unsolvable("미지수가 하나인 방정식이 아닙니다.")
    name = given.unknowns[0]
    found = root_list(given, name, scope)
    if found is None:
        raise Unsolvable("모든 수가 해이므로 근의 값을 정할 수 없습니다.")
    if found.complex:
        raise Unsolvable("근이 없는 방정식이어서 근의 합이나 곱을 구할 수 없습니다.")
    if not found.roots:
        raise Unsolvable("근이 없는 방정식입니다.")
    return found.counted


def total(roots: Roots) -> Surd:
    return sum(roots, start=ZERO)


def multiplied(roots: Roots) -> Surd:
    result = ONE
    for root in roots:
        result = result * root
    return result


def spread(roots: Roots) -> Surd:
    return roots[-1] - roots[0]


def square_sum(roots: Roots) -> Surd:
    return total(tuple(root * root for root in roots))


def reciprocal_sum(roots: Roots) -> Surd:
    return total(tuple(root.inverse() for root in roots))


RULES: dict[str, Callable[[Roots], Surd]] = {
    "sum": total,
    "product": multiplied,
    "difference": spread,
    "larger": lambda roots: roots[-1],
    "smaller": lambda roots: roots[0],
    "square_sum": square_sum,
    "reciprocal_sum": reciprocal_sum,
}
