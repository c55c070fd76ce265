"""이차방정식의 근과 미지수 (9수02-20): the other root, a letter, a letter that makes the root double.

Drawn: the roots; the coefficients follow, and one of them is hidden behind a letter.
Radicals: which coefficient is the letter, signs, a number that is halved and squared.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Answer
from appliance.domain.givens import Given, Relations, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, equation, number, tex
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.quadratic_values import body
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Sym, integer

STANDARD, GRADE = "9수02-20", "중3"

OTHER = (
    "이차방정식 {e}의 한 근이 {r}일 때, 다른 한 근을 구하시오.",
    "이차방정식 {e}의 한 근이 {r}일 때, 다른 한 근을 구하여라. (단, $a$는 상수)",
    "이차방정식 {e}의 한 근이 {r}일 때, 다른 한 근은?",
)
DOUBLE = (
    "이차방정식 {e}이 중근을 가질 때, 상수 $k$의 값을 구하시오.",
    "이차방정식 {e}이 중근을 가질 때, 상수 $k$의 값을 구하여라.",
    "이차방정식 {e}이 중근을 가질 때, 상수 $k$의 값은?",
)


def hidden(
    rng: random.Random,
    phrasings: Sequence[str],
    formula: Node,
    told: Told,
    goal: Goal,
    answer: Answer,
    **slots: str,
) -> Instance:
    givens: list[Given] = [Relations((equation(formula, ZERO),), ("x",)), told]
    return instance(rng, phrasings, givens, goal, answer, e=tex(equation(formula, ZERO)), **slots)


def other_root(rng: random.Random, place: int, low: int, high: int) -> Instance:
    """x²-(low+high)x+low·high, its coefficient at `place` the letter; the root `low` is told."""
    shown: list[int | Node] = [1, -low - high, low * high]
    shown[place] = Sym("a")
    told = Told("root", (integer(low),), (0,))
    goal = Goal(GoalKind.DETAIL, ("other_root", 0, integer(low)))
    return hidden(rng, OTHER, body(*shown), told, goal, number(high), r=f"${low}$")


def double_root(rng: random.Random, middle: int) -> Instance:
    """x²+middle·x+k: k is the square of the half."""
    goal = Goal(GoalKind.LETTERS, (Sym("k"),))
    told = Told("double_root", (), (0,))
    answer = number(Fraction(middle * middle, 4))
    return hidden(rng, DOUBLE, body(1, middle, Sym("k")), told, goal, answer)


def are_two(place: int, low: int, high: int) -> bool:
    return low != high and low + high != 0


MODELS = (
    item_model(
        "quadratic.other_root",
        STANDARD,
        GRADE,
        344,
        {
            1: Band(grid((1,), nonzero(-6, 6), nonzero(-6, 6), keep=are_two), other_root),
            2: Band(grid((2,), nonzero(-8, 8), nonzero(-8, 8), keep=are_two), other_root),
        },
    ),
    item_model(
        "quadratic.double_root",
        STANDARD,
        GRADE,
        36,
        {
            1: Band(grid((*range(-24, -3, 2), *range(4, 25, 2))), double_root),
            2: Band(grid((*range(-13, 0, 2), *range(1, 14, 2))), double_root),
        },
    ),
)
