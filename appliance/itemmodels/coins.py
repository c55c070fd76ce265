"""동전 (9수04-06). Drawn: how many coins and how many heads or tails. Radicals: the number of coins, 이상.

The outcomes with k of n heads are C(n, k) of 2^n. Few questions exist: the capacity is small, and says so.
"""

import random
from fractions import Fraction
from math import comb

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.events import CHANCE, Happening, probability
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance

PHRASINGS = (
    "서로 다른 {many} 개의 동전을 동시에 던질 때, {event} 확률을 구하시오.",
    "서로 다른 동전 {many} 개를 동시에 던질 때, {event} 확률을 구하여라.",
    "{many} 개의 동전을 동시에 던질 때, {event} 확률은?",
)
MANY = {2: "두", 3: "세", 4: "네"}
FACES = (("heads", "앞면"), ("tails", "뒷면"))


def coins(rng: random.Random, count: int, face: int, at_least: int, shown: int) -> Instance:
    """`shown` of `count` coins show the face, or at least so many."""
    name, word = FACES[face]
    largest = count if at_least else shown
    ways = sum(comb(count, k) for k in range(shown, largest + 1))
    event = Event(f"{name}_{'at_least' if at_least else 'exactly'}", (shown,))
    happening = Happening(event, f"{word}이 {shown}개{' 이상' if at_least else ''} 나", "올", "오는")
    experiment = Experiment("coins", (("count", count),))
    chance = Fraction(ways, 2**count)
    return probability(rng, PHRASINGS, experiment, happening, chance, many=MANY[count])


def some(count: int, face: int, at_least: int, shown: int) -> bool:
    """Not all and not none: those are said in other words."""
    return shown < count


MODELS = (
    item_model(
        "chance.coins",
        *CHANCE,
        24,
        {
            1: Band(grid((2, 3), (0, 1), (0,), (1, 2), keep=some), coins),
            2: Band(grid((2, 3), (0, 1), (1,), (1, 2), keep=some), coins),
            3: Band(grid((4,), (0, 1), (0, 1), (1, 2, 3), keep=some), coins),
        },
    ),
)
