"""두 개의 주사위: 경우의 수 (9수04-05)와 확률 (9수04-06).

Drawn: an event of the 36 outcomes that can happen and need not. Radicals: a sum, a difference or product,
a range. Few events exist: the capacity is small, and says so.
"""

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from math import prod

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.events import CHANCE, COUNTING, Happening, cases, probability
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance

TWO_DICE = Experiment("dice", (("count", 2),))
OUTCOMES = tuple(product(range(1, 7), repeat=2))

CASES = (
    "서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 {event} 경우의 수를 구하시오.",
    "두 개의 주사위 A, B를 동시에 던질 때, 나오는 {event} 경우의 수를 구하여라.",
    "한 개의 주사위를 두 번 던질 때, 나오는 {event} 경우의 수는?",
)
PROBABILITY = (
    "서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 {event} 확률을 구하시오.",
    "두 개의 주사위 A, B를 동시에 던질 때, 나오는 {event} 확률을 구하여라.",
    "한 개의 주사위를 두 번 던질 때, 나오는 {event} 확률은?",
)

Rule = Callable[[int, int], bool]
Entry = tuple[Happening, Rule]


def sum_is(n: int) -> Entry:
    return Happening(Event("sum_is", (n,)), f"눈의 수의 합이 ${n}$"), lambda a, b: a + b == n


def difference_is(n: int) -> Entry:
    return Happening(Event("difference_is", (n,)), f"눈의 수의 차가 ${n}$"), lambda a, b: abs(a - b) == n


def product_is(n: int) -> Entry:
    return Happening(Event("product_is", (n,)), f"눈의 수의 곱이 ${n}$"), lambda a, b: a * b == n


def at_most(n: int) -> Entry:
    return Happening(Event("sum_at_most", (n,)), f"눈의 수의 합이 ${n}$ 이하"), lambda a, b: a + b <= n


def at_least(n: int) -> Entry:
    return Happening(Event("sum_at_least", (n,)), f"눈의 수의 합이 ${n}$ 이상"), lambda a, b: a + b >= n


def multiple(n: int) -> Entry:
    return Happening(
        Event("sum_multiple", (n,)), f"눈의 수의 합이 ${n}$의 배수"
    ), lambda a, b: (a + b) % n == 0


PRODUCTS = sorted({prod(outcome) for outcome in OUTCOMES})
SUMS = [sum_is(n) for n in range(2, 13)]
OTHERS = [difference_is(n) for n in range(1, 6)] + [product_is(n) for n in PRODUCTS]
RANGES = [
    *(at_most(n) for n in range(3, 8)),
    *(at_least(n) for n in range(7, 12)),
    *(multiple(n) for n in range(3, 7)),
    (Happening(Event("product_odd"), "눈의 수의 곱이 홀수"), lambda a, b: a * b % 2 == 1),
    (Happening(Event("product_even"), "눈의 수의 곱이 짝수"), lambda a, b: a * b % 2 == 0),
    (Happening(Event("all_same"), "두 눈의 수가 서로 같", "을", "은"), lambda a, b: a == b),
    (Happening(Event("all_different"), "두 눈의 수가 서로 다", "를", "른"), lambda a, b: a != b),
]
ENTRIES: tuple[Entry, ...] = (*SUMS, *OTHERS, *RANGES)
EASY = range(len(SUMS))
MIDDLE = range(len(SUMS), len(SUMS) + len(OTHERS))
HARD = range(len(SUMS) + len(OTHERS), len(ENTRIES))


def favourable(rule: Rule) -> int:
    return sum(1 for a, b in OUTCOMES if rule(a, b))


def counted(rng: random.Random, at: int) -> Instance:
    happening, rule = ENTRIES[at]
    return cases(rng, CASES, TWO_DICE, happening, favourable(rule))


def chance(rng: random.Random, at: int) -> Instance:
    happening, rule = ENTRIES[at]
    return probability(rng, PROBABILITY, TWO_DICE, happening, Fraction(favourable(rule), len(OUTCOMES)))


MODELS = (
    item_model(
        "counting.dice",
        *COUNTING,
        52,
        {1: Band(grid(EASY), counted), 2: Band(grid(MIDDLE), counted), 3: Band(grid(HARD), counted)},
    ),
    item_model(
        "chance.dice",
        *CHANCE,
        52,
        {1: Band(grid(EASY), chance), 2: Band(grid(MIDDLE), chance), 3: Band(grid(HARD), chance)},
    ),
)
