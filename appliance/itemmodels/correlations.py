"""상관관계를 말하는 문항 (9수04-09): signed statements of fact about pairs of quantities.

Drawn: which pairs are spoken of and which of the statements are right. Radicals: one right statement among
five, or any number of right ones among three.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.statements import ONE, fact, judged, pairs

STANDARD, GRADE = "9수04-09", "중3"

PAIRS = pairs(STANDARD)


def one_right(rng: random.Random, left_out: int, right: int) -> Instance:
    """Five of the pairs, one of them spoken of rightly."""
    spoken = [at for at in range(len(PAIRS)) if at != left_out]
    return judged(rng, [fact(PAIRS[at], at == right) for at in spoken], True, ONE)


def one_wrong(rng: random.Random, left_out: int, wrong: int) -> Instance:
    spoken = [at for at in range(len(PAIRS)) if at != left_out]
    return judged(rng, [fact(PAIRS[at], at != wrong) for at in spoken], False, ONE)


def some_right(rng: random.Random, first: int, second: int, third: int, which: int) -> Instance:
    """Three of the pairs; the bits of `which` say which are spoken of rightly."""
    spoken = [fact(PAIRS[at], bool(which >> n & 1)) for n, at in enumerate((first, second, third))]
    return judged(rng, spoken)


EVERY = range(len(PAIRS))

MODELS = (
    item_model(
        "correlations.one_of_five",
        STANDARD,
        GRADE,
        60,
        {
            1: Band(grid(EVERY, EVERY, keep=lambda out, at: out != at), one_right),
            2: Band(grid(EVERY, EVERY, keep=lambda out, at: out != at), one_wrong),
        },
        forms=("free",),
    ),
    item_model(
        "correlations.several",
        STANDARD,
        GRADE,
        120,
        {
            1: Band(grid(EVERY, EVERY, EVERY, (1, 2, 4), keep=lambda a, b, c, _: a < b < c), some_right),
            2: Band(grid(EVERY, EVERY, EVERY, (3, 5, 6), keep=lambda a, b, c, _: a < b < c), some_right),
        },
    ),
)
