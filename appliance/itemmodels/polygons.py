"""다각형의 대각선과 내각, 외각 (9수03-05).

Drawn: how many sides; everything else follows. Radicals: from the sides forward, or back from a count of
diagonals or a sum of angles; a ratio of the inner angle to the outer one.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.quantity import Measure
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, degrees, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity
from appliance.itemmodels.wording import say
from appliance.korean.numbers import sino
from appliance.mathtext.tree import Ratio, integer

FORWARD = (
    "{polygon}의 {asked}을 구하시오.",
    "{polygon}의 {asked}은?",
    "{polygon}에서 {asked}을 구하여라.",
)
BACK = (
    "{told}인 {polygon}의 {asked}을 구하시오.",
    "{told}인 {polygon}이 있다. 이 다각형의 {asked}을 구하여라.",
    "어떤 {polygon}의 {told}일 때, 이 다각형의 {asked}을 구하시오.",
)
REGULAR_BACK = (
    "{told}인 정다각형의 {asked}을 구하시오.",
    "{told}인 정다각형이 있다. 이 정다각형의 {asked}을 구하여라.",
    "정다각형의 {told}일 때, 이 정다각형의 {asked}을 구하시오.",
)

CALLED = {
    "sides": "변의 개수",
    "from_vertex": "한 꼭짓점에서 그을 수 있는 대각선의 개수",
    "diagonals": "대각선의 개수",
    "angle_sum": "내각의 크기의 합",
    "whole_sum": "내각과 외각의 크기의 총합",
    "interior": "한 내각의 크기",
    "exterior": "한 외각의 크기",
    "ratio": "한 내각의 크기와 한 외각의 크기의 비",
}
ANGLES = ("angle_sum", "whole_sum", "interior", "exterior")


def size_of(role: str, sides: int) -> Fraction:
    found: dict[str, int | Fraction] = {
        "sides": sides,
        "from_vertex": sides - 3,
        "diagonals": sides * (sides - 3) // 2,
        "angle_sum": 180 * (sides - 2),
        "whole_sum": 180 * sides,
        "interior": Fraction(180 * (sides - 2), sides),
        "exterior": Fraction(360, sides),
    }
    return Fraction(found[role])


def unit_of(role: str) -> str:
    return "°" if role in ANGLES else "개"


def written(role: str, sides: int) -> str:
    """대각선의 개수가 27개, 한 외각의 크기가 $40^\\circ$."""
    size = size_of(role, sides)
    return degrees(size) if role in ANGLES else f"{size}개"


def forward(rng: random.Random, kind: str, sides: int, role: str) -> Instance:
    regular = "정" if kind == "polygon.regular" else ""
    given = situation(kind, {"sides": quantity(sides, f"{regular}각형")})
    answer = number(size_of(role, sides), unit_of(role))
    polygon = f"{regular}{sino(sides)}각형"
    return asks(rng, FORWARD, given, role, answer, None, polygon=polygon, asked=CALLED[role])


def back(
    rng: random.Random, phrasings: Sequence[str], kind: str, told: str, role: str, sides: int
) -> Instance:
    given = situation(kind, {told: quantity(size_of(told, sides), unit_of(told))})
    answer = number(size_of(role, sides), unit_of(role))
    text = say("{told}이 {size}", told=CALLED[told], size=written(told, sides))
    return asks(rng, phrasings, given, role, answer, None, told=text, polygon="다각형", asked=CALLED[role])


COUNTS_TOLD, COUNTS_ASKED = ("from_vertex", "diagonals"), ("sides", "diagonals", "angle_sum")
SUMS_TOLD, SUMS_ASKED = ("angle_sum", "whole_sum"), ("sides", "diagonals", "from_vertex")
REGULAR_ASKED = ("sides", "diagonals", "angle_sum")


def count_forward(rng: random.Random, sides: int, role: int) -> Instance:
    return forward(rng, "polygon", sides, ("from_vertex", "diagonals")[role])


def count_back(rng: random.Random, sides: int, told: int, role: int) -> Instance:
    return back(rng, BACK, "polygon", COUNTS_TOLD[told], COUNTS_ASKED[role], sides)


def sum_forward(rng: random.Random, sides: int) -> Instance:
    return forward(rng, "polygon", sides, "angle_sum")


def sum_back(rng: random.Random, sides: int, told: int, role: int) -> Instance:
    return back(rng, BACK, "polygon", SUMS_TOLD[told], SUMS_ASKED[role], sides)


def regular_forward(rng: random.Random, sides: int, role: int) -> Instance:
    return forward(rng, "polygon.regular", sides, ("interior", "exterior")[role])


def regular_back(rng: random.Random, sides: int, told: int, role: int) -> Instance:
    told_role = ("interior", "exterior")[told]
    return back(rng, REGULAR_BACK, "polygon.regular", told_role, REGULAR_ASKED[role], sides)


def regular_ratio(rng: random.Random, sides: int, role: int) -> Instance:
    """Inner to outer is sides - 2 to 2."""
    share = Fraction(sides - 2, 2)
    body = Ratio((integer(share.numerator), integer(share.denominator)))
    asked = ("sides", "diagonals", "exterior")[role]
    given = situation("polygon.regular", {"ratio": Measure(body)})
    answer = number(size_of(asked, sides), unit_of(asked))
    told = f"{CALLED['ratio']}가 {tex(body)}"
    return asks(rng, REGULAR_BACK, given, asked, answer, None, told=told, asked=CALLED[asked])


def asks_another(sides: int, told: int, role: int) -> bool:
    return COUNTS_TOLD[told] != COUNTS_ASKED[role]


PLACE = ("9수03-05", "중1")
# An n-gon whose outer angle is a whole number of degrees.
EVEN = (5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30)

MODELS = (
    item_model(
        "polygons.diagonals",
        *PLACE,
        112,
        {
            1: Band(grid(range(5, 21), (0, 1)), count_forward),
            2: Band(grid(range(5, 21), (0, 1), (0, 1, 2), keep=asks_another), count_back),
        },
    ),
    item_model(
        "polygons.angle_sum",
        *PLACE,
        116,
        {
            1: Band(grid(range(5, 25)), sum_forward),
            2: Band(grid(range(5, 21), (0, 1), (0, 1, 2)), sum_back),
        },
    ),
    item_model(
        "polygons.regular",
        *PLACE,
        121,
        {
            1: Band(grid(EVEN, (0, 1)), regular_forward),
            2: Band(grid(EVEN, (0, 1), (0, 1, 2)), regular_back),
            3: Band(grid(EVEN, (0, 1, 2)), regular_ratio),
        },
    ),
)
