"""삼각형이 되는 세 변의 길이 (9수03-03): the longest side is shorter than the other two together.

Drawn: two sides, or the third one and the gap between the others; the bounds of x follow.
Radicals: x alone at the third side, or x in two of the sides; a range, or how many natural numbers lie in it,
few or many.
"""

import random

from appliance.domain.answers import Range
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, polynomial
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import Size, about, measure, said, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity
from appliance.mathtext.tree import Rel, integer

UNITS = ("cm", "m")

RANGE = (
    "삼각형의 세 변의 길이가 {first}, {second}, {third}일 때, $x$의 값의 범위를 구하시오.",
    "세 변의 길이가 각각 {first}, {second}, {third}인 삼각형이 있다. $x$의 값의 범위를 구하여라.",
    "삼각형의 세 변의 길이가 각각 {first}, {second}, {third}일 때, $x$의 값의 범위는?",
)
COUNT = (
    "삼각형의 세 변의 길이가 {first}, {second}, {third}일 때, $x$의 값이 될 수 있는 자연수의 개수를"
    " 구하시오.",
    "세 변의 길이가 {first}, {second}, {third}인 삼각형이 있다. $x$의 값이 될 수 있는 자연수의 개수를"
    " 구하여라.",
    "삼각형의 세 변의 길이가 각각 {first}, {second}, {third}일 때, 자연수 $x$의 개수를 구하시오.",
)


def sides(*lengths: Size) -> tuple[Situation, dict[str, str]]:
    roles = ("first", "second", "third")
    given = situation("triangle.sides", dict(zip(roles, lengths, strict=True)))
    return given, dict(zip(roles, map(said, lengths), strict=True))


def two_known(rng: random.Random, first: int, second: int) -> tuple[Situation, dict[str, str]]:
    unit = rng.choice(UNITS)
    return sides(quantity(first, unit), quantity(second, unit), measure(X, unit))


def one_known(rng: random.Random, gap: int, third: int) -> tuple[Situation, dict[str, str]]:
    """x, x+gap and a number."""
    unit = rng.choice(UNITS)
    return sides(measure(X, unit), measure(polynomial(1, gap), unit), quantity(third, unit))


def between(rng: random.Random, first: int, second: int) -> Instance:
    given, slots = two_known(rng, first, second)
    body = Rel((integer(abs(first - second)), X, integer(first + second)), ("<", "<"))
    return about(rng, RANGE, given, Goal(GoalKind.SOLVE), Range(body), **slots)


def above(rng: random.Random, gap: int, third: int) -> Instance:
    """x+gap < x+third holds as gap < third; what binds is third < 2x+gap."""
    given, slots = one_known(rng, gap, third)
    body = Rel((X, integer((third - gap) // 2)), (">",))
    return about(rng, RANGE, given, Goal(GoalKind.SOLVE), Range(body), **slots)


def count(rng: random.Random, first: int, second: int) -> Instance:
    """From the gap + 1 to the sum - 1."""
    given, slots = two_known(rng, first, second)
    answer = number(2 * min(first, second) - 1)
    return about(rng, COUNT, given, Goal(GoalKind.INTEGERS, ("count", "natural")), answer, **slots)


def is_scalene(first: int, second: int) -> bool:
    return first < second


def is_whole_bound(gap: int, third: int) -> bool:
    """A bound above 1 that is whole, and a third side that is longer than the gap."""
    return third >= gap + 4 and (third - gap) % 2 == 0


PLACE = ("9수03-03", "중1")

MODELS = (
    item_model(
        "sides.range",
        *PLACE,
        166,
        {
            1: Band(grid(range(2, 13), range(3, 16), keep=is_scalene), between),
            2: Band(grid(range(1, 10), range(6, 26), keep=is_whole_bound), above),
        },
    ),
    item_model(
        "sides.natural",
        *PLACE,
        183,
        {
            1: Band(grid(range(2, 8), range(3, 13), keep=is_scalene), count),
            2: Band(grid(range(8, 20), range(9, 26), keep=is_scalene), count),
        },
    ),
)
