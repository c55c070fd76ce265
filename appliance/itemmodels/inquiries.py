"""통계적 탐구의 결과를 해석하는 문항 (9수04-04): which statements about averages and distributions are so.

A project (posing a question, collecting data with a tool) cannot be asked on paper; what it ends with,
judging what is said of the results, can. Drawn: which facts are spoken of and which of the statements are
right. Radicals: facts of averages alone, or of averages and relative frequencies; how many are right.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.statements import fact, judged, pairs

STANDARD, GRADE = "9수04-04", "중1"

AVERAGES, SHARES = pairs("9수04-01"), pairs("9수04-03")
FACTS = (*AVERAGES, *SHARES)


# What is so of these is told with words that no worked solution uses: they are spoken of rightly only.
RIGHT_ONLY = tuple(at for at, pair in enumerate(FACTS) if "대푯값" in pair.right or "정비례" in pair.right)


def chosen(rng: random.Random, first: int, second: int, third: int, which: int, wanted: int) -> Instance:
    """Three of the facts; the bits of `which` say which are told rightly, `wanted` if these are asked."""
    spoken = enumerate((first, second, third))
    return judged(rng, [fact(FACTS[at], bool(which >> n & 1), which) for n, at in spoken], bool(wanted))


def is_sayable(first: int, second: int, third: int, which: int, wanted: int) -> bool:
    told_wrong = {at for n, at in enumerate((first, second, third)) if not which >> n & 1}
    return first < second < third and not told_wrong & {*RIGHT_ONLY}


A, ALL = range(len(AVERAGES)), range(len(FACTS))
LAST = range(len(AVERAGES), len(FACTS))

MODELS = (
    item_model(
        "inquiries.several",
        STANDARD,
        GRADE,
        128,
        {
            1: Band(grid(A, A, A, range(1, 7), (0, 1), keep=is_sayable), chosen),
            2: Band(grid(ALL, ALL, LAST, range(1, 7), (0, 1), keep=is_sayable), chosen),
        },
    ),
)
