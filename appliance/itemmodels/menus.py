"""합의 법칙과 곱의 법칙 (9수04-05): one thing out of two sorts, or one of each sort.

Drawn: how many kinds there are of each. Radicals: whether they are added or multiplied.
"""

import random
from collections.abc import Sequence
from math import prod

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance

STANDARD, GRADE = "9수04-05", "중2"

SORTS = (
    ("빵", "음료수"),
    ("김밥", "음료수"),
    ("샌드위치", "주스"),
    ("과자", "아이스크림"),
    ("떡", "차"),
)
ONE_OF = (
    "{x} {m}종류와 {y} {n}종류 중에서 한 가지를 고르는 경우의 수를 구하시오.",
    "{x} {m}종류와 {y} {n}종류가 있을 때, 이 중에서 한 가지를 고르는 경우의 수를 구하여라.",
    "{x} {m}종류와 {y} {n}종류 중에서 한 가지를 고르는 경우의 수는?",
)
EACH_OF = (
    "{x} {m}종류와 {y} {n}종류 중에서 {x}과 {y}를 각각 한 가지씩 고르는 경우의 수를 구하시오.",
    "{x} {m}종류와 {y} {n}종류가 있을 때, {x}과 {y}를 각각 한 가지씩 고르는 경우의 수를 구하여라.",
    "{x} {m}종류와 {y} {n}종류 중에서 {x}과 {y}를 각각 한 가지씩 고르는 경우의 수는?",
)


def one_of(rng: random.Random, *sizes: int) -> Instance:
    return served(rng, ONE_OF, "one_of", sizes, sum(sizes))


def each_of(rng: random.Random, *sizes: int) -> Instance:
    return served(rng, EACH_OF, "each_of", sizes, prod(sizes))


def served(
    rng: random.Random, phrasings: Sequence[str], kind: str, sizes: Sequence[int], count: int
) -> Instance:
    menu = Experiment(kind, tuple(zip(("first", "second"), sizes, strict=True)))
    goal = Goal(GoalKind.CASES, (Event("any"),))
    x, y = rng.choice(SORTS)
    m, n = map(str, sizes)
    return instance(rng, phrasings, [menu], goal, number(count), x=x, y=y, m=m, n=n)


MODELS = (
    item_model(
        "menus.choice",
        STANDARD,
        GRADE,
        98,
        {
            1: Band(grid(range(2, 9), range(2, 9)), one_of),
            2: Band(grid(range(2, 9), range(2, 9)), each_of),
        },
    ),
)
