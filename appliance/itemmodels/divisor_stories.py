"""최대공약수와 최소공배수의 활용 (9수01-02): sharing alike, the largest tile, the smallest square.

Drawn: the answer g of a sharing and the coprime numbers that it is multiplied by; of a square, the tile's
sides. Radicals: the size of the numbers.
"""

import random
from collections.abc import Sequence
from math import gcd, lcm

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.incidentals import RECEIVERS, SHELVES
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.korean.things import COUNTER_OF
from appliance.mathtext.tree import integer

STANDARD, GRADE = "9수01-02", "중1"

SHARE = (
    "{one} {a}와 {other} {b}를 되도록 많은 {who}에게 똑같이 나누어 주려고 한다. "
    "나누어 줄 수 있는 {who}은 최대 몇 명인지 구하시오.",
    "{one} {a}와 {other} {b}를 가능한 한 많은 {who}에게 남김없이 똑같이 나누어 주려고 한다. "
    "몇 명의 {who}에게 나누어 줄 수 있는지 구하시오.",
    "{one} {a}와 {other} {b}를 최대한 많은 {who}에게 남김없이 똑같이 나누어 주려고 할 때, "
    "나누어 줄 수 있는 {who} 수를 구하여라.",
)
CUT = (
    "가로의 길이가 {a}, 세로의 길이가 {b}인 직사각형 모양의 벽에 가능한 한 큰 정사각형 모양의 타일을 "
    "빈틈없이 붙이려고 한다. 타일의 한 변의 길이를 구하시오.",
    "가로의 길이가 {a}, 세로의 길이가 {b}인 직사각형 모양의 종이를 가능한 한 큰 정사각형으로 빈틈없이 "
    "나누려고 한다. 정사각형의 한 변의 길이를 구하여라.",
    "가로의 길이가 {a}, 세로의 길이가 {b}인 직사각형 모양의 벽에 되도록 큰 정사각형 모양의 타일을 "
    "빈틈없이 붙이려고 할 때, 타일의 한 변의 길이를 구하시오.",
)
JOIN = (
    "가로의 길이가 {a}, 세로의 길이가 {b}인 직사각형 모양의 타일을 겹치지 않게 빈틈없이 붙여 "
    "가장 작은 정사각형을 만들려고 한다. 정사각형의 한 변의 길이를 구하시오.",
    "가로의 길이가 {a}, 세로의 길이가 {b}인 직사각형 모양의 종이를 겹치지 않게 빈틈없이 붙여 "
    "가장 작은 정사각형을 만들려고 할 때, 정사각형의 한 변의 길이를 구하여라.",
    "가로의 길이가 {a}, 세로의 길이가 {b}인 직사각형 모양의 카드를 겹치지 않게 빈틈없이 이어 붙여 "
    "가장 작은 정사각형을 만들려고 한다. 이 정사각형의 한 변의 길이를 구하시오.",
)


def asked(
    rng: random.Random, phrasings: Sequence[str], goal: GoalKind, a: int, b: int, unit: str, /, **words: str
) -> Instance:
    value = gcd(a, b) if goal is GoalKind.GCD else lcm(a, b)
    givens = [Expression(integer(a)), Expression(integer(b))]
    return instance(rng, phrasings, givens, Goal(goal, (), unit), number(value, unit), **words)


def share(rng: random.Random, g: int, p: int, q: int) -> Instance:
    """60 apples and 84 pears: for 12 pupils, 5 and 7 each."""
    one, other = rng.sample(rng.choice(SHELVES), 2)
    who = rng.choice(RECEIVERS)
    a, b = f"{g * p}{COUNTER_OF[one]}", f"{g * q}{COUNTER_OF[other]}"
    return asked(rng, SHARE, GoalKind.GCD, g * p, g * q, "명", one=one, other=other, who=who, a=a, b=b)


def cut(rng: random.Random, g: int, p: int, q: int) -> Instance:
    return asked(rng, CUT, GoalKind.GCD, g * p, g * q, "cm", a=f"{g * p}cm", b=f"{g * q}cm")


def join(rng: random.Random, g: int, p: int, q: int) -> Instance:
    return asked(rng, JOIN, GoalKind.LCM, g * p, g * q, "cm", a=f"{g * p}cm", b=f"{g * q}cm")


def multiples(divisors: Sequence[int], most: int) -> Grid:
    return grid(
        divisors, range(2, 10), range(2, 10),
        keep=lambda g, p, q: p < q and gcd(p, q) == 1 and g * q <= most,
    )  # fmt: skip


SMALL, LARGE = (4, 6, 8, 9, 10), (12, 14, 15, 16, 18, 20, 24)

MODELS = (
    item_model(
        "divisors.share", STANDARD, GRADE, 168,
        {1: Band(multiples(SMALL, 60), share), 2: Band(multiples(LARGE, 150), share)},
    ),
    item_model(
        "divisors.largest_tile", STANDARD, GRADE, 228,
        {1: Band(multiples(SMALL, 90), cut), 2: Band(multiples(LARGE, 220), cut)},
    ),
    item_model(
        "divisors.smallest_square", STANDARD, GRADE, 112,
        {1: Band(multiples((2, 3, 4), 36), join), 2: Band(multiples((5, 6, 8, 10), 60), join)},
    ),
)  # fmt: skip
