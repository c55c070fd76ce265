"""직사각형 (둘레 9수02-04, 넓이 9수02-20)과 피타고라스 정리 (9수03-15).

Drawn: the sides; perimeter, area or diagonal follow. Of right triangles the sides are whole triples.
Radicals: which side is said to be longer, which is asked for; how familiar the triple is.
"""

import random
from collections.abc import Sequence
from math import gcd, isqrt

from appliance.domain.quantity import Quantity
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import Values, quantity, story
from appliance.itemmodels.wording import written

SIDES = {"width": "가로", "height": "세로"}

PERIMETER = (
    "{long}의 길이가 {short}의 길이보다 {gap} 더 긴 직사각형이 있다. 이 직사각형의 둘레의 길이가"
    " {perimeter}일 때, {wanted}의 길이를 구하시오.",
    "둘레의 길이가 {perimeter}이고, {long}의 길이가 {short}의 길이보다 {gap} 더 긴 직사각형의 {wanted}의"
    " 길이를 구하여라.",
    "{long}의 길이가 {short}의 길이보다 {gap}만큼 더 긴 직사각형의 둘레의 길이가 {perimeter}이다. 이"
    " 직사각형의 {wanted}의 길이는 몇 cm인지 구하시오.",
)
AREA = (
    "{long}의 길이가 {short}의 길이보다 {gap} 더 긴 직사각형의 넓이가 {area}일 때, {wanted}의 길이를"
    " 구하시오.",
    "넓이가 {area}인 직사각형이 있다. 이 직사각형의 {long}의 길이가 {short}의 길이보다 {gap} 더 길 때,"
    " {wanted}의 길이를 구하여라.",
    "{long}의 길이가 {short}의 길이보다 {gap}만큼 더 긴 직사각형이 있다. 이 직사각형의 넓이가 {area}일 때,"
    " {wanted}의 길이는 몇 cm인지 구하시오.",
)


def by_perimeter(rng: random.Random, asks_height: int, width: int, height: int) -> Instance:
    perimeter = quantity(2 * (width + height), "cm")
    return rectangle(rng, PERIMETER, "perimeter", perimeter, asks_height, width, height)


def by_area(rng: random.Random, asks_height: int, width: int, height: int) -> Instance:
    return rectangle(rng, AREA, "area", quantity(width * height, "cm²"), asks_height, width, height)


def rectangle(
    rng: random.Random,
    phrasings: Sequence[str],
    role: str,
    measured: Quantity,
    asks_height: int,
    width: int,
    height: int,
) -> Instance:
    """`longer` is 가로 less 세로: negative where the stem says that 세로 is longer."""
    values: Values = {"longer": quantity(width - height, "cm"), role: measured}
    asked, length = ("height", height) if asks_height else ("width", width)
    long, short = ("가로", "세로") if width > height else ("세로", "가로")
    gap = written(quantity(abs(width - height), "cm"))
    return story(
        rng,
        phrasings,
        "figure.rectangle",
        values,
        asked,
        quantity(length, "cm"),
        long=long,
        short=short,
        gap=gap,
        wanted=SIDES[asked],
    )


HYPOTENUSE = (
    "직각을 낀 두 변의 길이가 각각 {leg_first}, {leg_second}인 직각삼각형의 빗변의 길이를 구하시오.",
    "직각을 낀 두 변의 길이가 {leg_first}와 {leg_second}인 직각삼각형이 있다. 이 직각삼각형의 빗변의 길이를"
    " 구하여라.",
    "직각삼각형에서 직각을 낀 두 변의 길이가 각각 {leg_first}, {leg_second}일 때, 빗변의 길이는 몇"
    " {unit}인지 구하시오.",
)
LEG = (
    "빗변의 길이가 {hypotenuse}이고 다른 한 변의 길이가 {leg_first}인 직각삼각형의 나머지 한 변의 길이를"
    " 구하시오.",
    "빗변의 길이가 {hypotenuse}인 직각삼각형에서 직각을 낀 한 변의 길이가 {leg_first}일 때, 직각을 낀 다른"
    " 한 변의 길이를 구하여라.",
    "직각삼각형의 빗변의 길이가 {hypotenuse}이고 다른 한 변의 길이가 {leg_first}일 때, 나머지 한 변의"
    " 길이는 몇 {unit}인지 구하시오.",
)
DIAGONAL = (
    "가로의 길이가 {width}, 세로의 길이가 {height}인 직사각형의 대각선의 길이를 구하시오.",
    "가로의 길이와 세로의 길이가 각각 {width}, {height}인 직사각형의 대각선의 길이를 구하여라.",
    "직사각형의 가로의 길이가 {width}이고 세로의 길이가 {height}일 때, 이 직사각형의 대각선의 길이는 몇"
    " {unit}인지 구하시오.",
)
UNITS = ("cm", "m")


def triples(largest: int) -> list[tuple[int, int, int]]:
    """(a, b, c) with a² + b² = c², both orders of the legs, c up to `largest`."""
    return [
        (a, b, isqrt(a * a + b * b))
        for a in range(3, largest)
        for b in range(3, largest)
        if isqrt(a * a + b * b) ** 2 == a * a + b * b <= largest * largest
    ]


def shape(triple: tuple[int, int, int]) -> tuple[int, int]:
    """The smallest triangle of that shape, by its shorter leg and hypotenuse: (3, 5), (5, 13) …"""
    a, b, c = triple
    scale = gcd(a, b)
    return min(a, b) // scale, c // scale


TRIPLES = triples(75)
FAMILIAR = tuple(at for at, triple in enumerate(TRIPLES) if shape(triple) == (3, 5) and triple[2] <= 50)
KNOWN = tuple(at for at, triple in enumerate(TRIPLES) if shape(triple) in ((5, 13), (8, 17)))
RARE = tuple(at for at, triple in enumerate(TRIPLES) if shape(triple)[1] > 17)


def hypotenuse(rng: random.Random, at: int) -> Instance:
    return right_angled(
        rng, at, HYPOTENUSE, "figure.right_triangle", ("leg_first", "leg_second", "hypotenuse")
    )


def leg(rng: random.Random, at: int) -> Instance:
    return right_angled(rng, at, LEG, "figure.right_triangle", ("leg_first", "hypotenuse", "leg_second"))


def diagonal(rng: random.Random, at: int) -> Instance:
    return right_angled(rng, at, DIAGONAL, "figure.rectangle", ("width", "height", "diagonal"))


def right_angled(
    rng: random.Random, at: int, phrasings: Sequence[str], kind: str, roles: tuple[str, str, str]
) -> Instance:
    """Two roles are given, the third is asked for."""
    a, b, c = TRIPLES[at]
    lengths = {"leg_first": a, "leg_second": b, "hypotenuse": c, "width": a, "height": b, "diagonal": c}
    unit = rng.choice(UNITS)
    values = {role: quantity(lengths[role], unit) for role in roles[:2]}
    return story(rng, phrasings, kind, values, roles[2], quantity(lengths[roles[2]], unit))


def is_wider(asks_height: int, width: int, height: int) -> bool:
    return width > height


def is_taller(asks_height: int, width: int, height: int) -> bool:
    return height > width


PYTHAGORAS = ("9수03-15", "중2")

MODELS = (
    item_model(
        "rectangles.perimeter",
        "9수02-04",
        "중1",
        540,
        {
            1: Band(grid((0, 1), range(4, 20), range(3, 18), keep=is_wider), by_perimeter),
            2: Band(grid((0, 1), range(3, 18), range(4, 20), keep=is_taller), by_perimeter),
        },
    ),
    item_model(
        "rectangles.area",
        "9수02-20",
        "중3",
        416,
        {
            1: Band(grid((0, 1), range(4, 18), range(3, 16), keep=is_wider), by_area),
            2: Band(grid((0, 1), range(3, 16), range(4, 18), keep=is_taller), by_area),
        },
    ),
    item_model(
        "triangles.hypotenuse",
        *PYTHAGORAS,
        64,
        {
            1: Band(grid(FAMILIAR), hypotenuse),
            2: Band(grid(KNOWN), hypotenuse),
            3: Band(grid(RARE), hypotenuse),
        },
    ),
    item_model(
        "triangles.leg",
        *PYTHAGORAS,
        64,
        {1: Band(grid(FAMILIAR), leg), 2: Band(grid(KNOWN), leg), 3: Band(grid(RARE), leg)},
    ),
    item_model(
        "rectangles.diagonal",
        *PYTHAGORAS,
        64,
        {1: Band(grid(FAMILIAR), diagonal), 2: Band(grid(KNOWN), diagonal), 3: Band(grid(RARE), diagonal)},
    ),
)
