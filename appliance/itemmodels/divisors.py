"""최대공약수와 최소공배수 (9수01-02).

Drawn: the greatest common divisor g, and the coprime numbers that it is multiplied by; so both answers are
known before the numbers of the stem. Radicals: the size of the numbers, and whether there are two or three.
"""

import random
from collections.abc import Sequence
from functools import reduce
from math import gcd, lcm

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance, say
from appliance.mathtext.tree import integer

STANDARD, GRADE = "9수01-02", "중1"

GREATEST = (
    "{many} 수 {listed}의 최대공약수를 구하시오.",
    "{many} 자연수 {listed}의 최대공약수는?",
    "{joined}의 최대공약수를 구하여라.",
    "소인수분해를 이용하여 {many} 수 {listed}의 최대공약수를 구하시오.",
)
LEAST = (
    "{many} 수 {listed}의 최소공배수를 구하시오.",
    "{many} 자연수 {listed}의 최소공배수는?",
    "{joined}의 최소공배수를 구하여라.",
    "소인수분해를 이용하여 {many} 수 {listed}의 최소공배수를 구하시오.",
)


def numbers_of(g: int, parts: Sequence[int]) -> list[int]:
    return [g * part for part in parts]


def asked(
    rng: random.Random, phrasings: Sequence[str], kind: GoalKind, numbers: list[int], value: int
) -> Instance:
    written = [tex(integer(n)) for n in numbers]
    return instance(
        rng,
        phrasings,
        [Expression(integer(n)) for n in numbers],
        Goal(kind),
        number(value),
        many="두" if len(numbers) == 2 else "세",
        listed=", ".join(written),
        joined=say("{a}과 {b}", a=written[0], b=written[1]) if len(written) == 2 else ", ".join(written),
    )


def greatest(rng: random.Random, g: int, *parts: int) -> Instance:
    """The parts have no common divisor, so g is the greatest."""
    return asked(rng, GREATEST, GoalKind.GCD, numbers_of(g, parts), g)


def least(rng: random.Random, g: int, *parts: int) -> Instance:
    """The parts' least common multiple times g."""
    return asked(rng, LEAST, GoalKind.LCM, numbers_of(g, parts), g * reduce(lcm, parts))


def pair(g: range, smallest: int, largest: int) -> Grid:
    """Two numbers, ascending, neither a multiple of the other, the larger within bounds."""
    return grid(
        g,
        range(2, 10),
        range(3, 12),
        keep=lambda g, a, b: a < b and gcd(a, b) == 1 and smallest <= g * b <= largest,
    )


def triple(g: range, largest: int) -> Grid:
    """Three numbers, ascending, that share g and nothing more; each pair may share more."""
    return grid(
        g,
        range(2, 8),
        range(2, 9),
        range(3, 11),
        keep=lambda g, a, b, c: a < b < c and gcd(a, b, c) == 1 and g * c <= largest and lcm(a, b, c) <= 60,
    )


MODELS = (
    item_model(
        "divisors.greatest",
        STANDARD,
        GRADE,
        874,
        {
            1: Band(pair(range(3, 16), 1, 60), greatest),
            2: Band(pair(range(6, 25), 61, 150), greatest),
            3: Band(triple(range(4, 19), 120), greatest),
        },
    ),
    item_model(
        "divisors.least",
        STANDARD,
        GRADE,
        521,
        {
            1: Band(pair(range(2, 10), 1, 40), least),
            2: Band(pair(range(3, 16), 41, 100), least),
            3: Band(triple(range(2, 9), 60), least),
        },
    ),
)
