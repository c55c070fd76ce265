"""닮은 도형의 성질 (9수03-12): sides, perimeters, areas and volumes of similar figures.

Drawn: the ratio in lowest terms and a factor; the magnitudes are its multiples. Radicals: whether the ratio
is said or found from two sides; lengths, or areas and volumes, which go with its square and its cube.
"""

import random
from fractions import Fraction
from math import gcd

from appliance.domain.figure import Scene, Spot
from appliance.domain.quantity import Measure, Quantity
from appliance.itemmodels.corners import Marks, area, cm, labels, lengths, posed
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import Size, asks, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import by_sides, middle, names, outline
from appliance.itemmodels.stories import quantity
from appliance.itemmodels.wording import written
from appliance.mathtext.tree import Ratio, integer

PAIR = r"$\triangle ABC\backsim\triangle DEF$"
SIDE = (
    PAIR + "이고 닮음비가 {scale}이다. {given}일 때, {wanted}를 구하시오.",
    PAIR + "이고 닮음비는 {scale}이다. {given}일 때, {wanted}를 구하여라.",
    r"$\triangle ABC$와 $\triangle DEF$가 닮은 도형이고 닮음비가 {scale}이다. {given}일 때, {wanted}를"
    " 구하시오.",
)
THREE = (
    PAIR + "이고 {given}일 때, {wanted}를 구하시오.",
    PAIR + "이다. {given}일 때, {wanted}를 구하여라.",
    r"$\triangle ABC$와 $\triangle DEF$가 서로 닮은 도형이고 {given}일 때, {wanted}를 구하시오.",
)
LETTERS = "ABCDEF"


def scaled(first: int, second: int) -> tuple[Measure, str]:
    return Measure(Ratio((integer(first), integer(second)))), f"${first}:{second}$"


def twins(first: int, second: int, sides: tuple[int, int, int], texts: dict[str, str]) -> Scene:
    """Two triangles side by side; their sides AB, BC, CA are as `sides` are, times first and second."""
    left, base, right = sides
    one = by_sides(left * first, base * first, right * first)
    apart = base * (first + 0.3 * max(first, second))
    other = tuple(
        Spot(corner.x + Fraction(round(apart * 10), 10), corner.y)
        for corner in by_sides(left * second, base * second, right * second)
    )
    corners = dict(zip(LETTERS, (*one, *other), strict=True))
    inner = {"A": middle(*one), "D": middle(*other)}
    marks: Marks = (*outline(*one), *outline(*other), *names("ABC", one), *names("DEF", other))
    for name, text in texts.items():
        marks += lengths(corners, inner["A" if name[0] in "ABC" else "D"], {name: text})
    return Scene(marks, 34)


def from_scale(rng: random.Random, first: int, second: int, factor: int) -> Instance:
    """AB is given, DE asked for."""
    scale, said = scaled(first, second)
    asked = "DE"
    given: dict[str, Size] = {"AB": cm(first * factor), "scale": scale}
    scene = twins(first, second, (factor, factor + 2, factor + 1), labels({"AB": given["AB"]}, asked))
    return posed(rng, SIDE, "like.pair", LETTERS, given, asked, second * factor, scene, scale=said)


def from_sides(rng: random.Random, first: int, second: int, factor: int, other: int) -> Instance:
    """AB, DE and BC are given, EF asked for."""
    given = {"AB": cm(first * factor), "DE": cm(second * factor), "BC": cm(first * other)}
    scene = twins(first, second, (factor, other, max(factor, other)), labels(given, "EF"))
    return posed(rng, THREE, "like.pair", LETTERS, given, "EF", second * other, scene)


def lowest(first: int, second: int) -> bool:
    return first != second and gcd(first, second) == 1


def sides_keep(first: int, second: int, factor: int, other: int) -> bool:
    longest = max(first, second) * max(factor, other)
    return lowest(first, second) and factor != other and longest <= 30 and factor < 2 * other < 4 * factor


AROUND = (
    PAIR + r"이고 닮음비가 {scale}이다. $\triangle ABC$의 {what}가 {size}일 때, $\triangle DEF$의 {what}를"
    " 구하시오.",
    PAIR + r"이고 닮음비는 {scale}이다. $\triangle ABC$의 {what}가 {size}일 때, $\triangle DEF$의 {what}를"
    " 구하여라.",
    r"$\triangle ABC$와 $\triangle DEF$가 닮은 도형이고 닮음비가 {scale}이다. $\triangle ABC$의 {what}가"
    r" {size}일 때, $\triangle DEF$의 {what}를 구하시오.",
)


def around(rng: random.Random, first: int, second: int, factor: int) -> Instance:
    size, answer = cm(first * factor), second * factor
    return measured(rng, "around_first", "around_second", "둘레의 길이", size, answer, first, second)


def surface(rng: random.Random, first: int, second: int, factor: int) -> Instance:
    size, answer = area(first * first * factor), second * second * factor
    return measured(rng, "△ABC", "△DEF", "넓이", size, answer, first, second)


def measured(
    rng: random.Random, role: str, asked: str, what: str, size: Quantity, answer: int, first: int, second: int
) -> Instance:
    scale, said = scaled(first, second)
    given = situation("like.pair", {role: size, "scale": scale}, tuple(LETTERS))
    scene = twins(first, second, (4, 6, 5), {})
    return asks(
        rng, AROUND, given, asked, number(answer, size.unit), scene,
        scale=said, what=what, size=written(size),
    )  # fmt: skip


SOLIDS = ("원기둥", "원뿔", "직육면체", "구", "입체도형")
PLANE = ("삼각형", "사각형", "다각형")
BODIES = (
    "닮은 두 {thing}의 닮음비가 {scale}이고 작은 {thing}의 {what}가 {size}일 때, 큰 {thing}의 {what}를"
    " 구하시오.",
    "닮은 두 {thing}의 닮음비가 {scale}이다. 작은 {thing}의 {what}가 {size}일 때, 큰 {thing}의 {what}를"
    " 구하여라.",
    "서로 닮은 두 {thing}의 닮음비가 {scale}이다. 작은 {thing}의 {what}가 {size}일 때, 큰 {thing}의 {what}를"
    " 구하시오.",
)


def flat(rng: random.Random, first: int, second: int, factor: int) -> Instance:
    """The areas go with the square of the ratio."""
    size, answer = area(first**2 * factor), area(second**2 * factor)
    return grown(rng, rng.choice(PLANE), "area", "넓이", size, answer, first, second)


def solid(rng: random.Random, first: int, second: int, factor: int) -> Instance:
    """The volumes go with the cube."""
    size, answer = quantity(first**3 * factor, "cm³"), quantity(second**3 * factor, "cm³")
    return grown(rng, rng.choice(SOLIDS), "volume", "부피", size, answer, first, second)


def grown(
    rng: random.Random,
    thing: str,
    role: str,
    what: str,
    size: Quantity,
    answer: Quantity,
    first: int,
    second: int,
) -> Instance:
    scale, said = scaled(first, second)
    given = situation("like.sizes", {"scale": scale, f"{role}_first": size})
    return asks(
        rng, BODIES, given, f"{role}_second", number(answer.value, answer.unit),
        thing=thing, scale=said, what=what, size=written(size),
    )  # fmt: skip


PLACE = ("9수03-12", "중2")
PARTS = range(2, 8)

MODELS = (
    item_model(
        "similarity.side",
        *PLACE,
        242,
        {
            1: Band(grid(PARTS, PARTS, range(2, 5), keep=lambda m, n, k: lowest(m, n)), from_scale),
            2: Band(grid(PARTS, PARTS, range(2, 7), range(2, 7), keep=sides_keep), from_sides),
        },
        figure=True,
    ),
    item_model(
        "similarity.measures",
        *PLACE,
        176,
        {
            1: Band(grid(PARTS, PARTS, range(4, 9), keep=lambda m, n, k: lowest(m, n)), around),
            2: Band(grid(PARTS, PARTS, range(1, 4), keep=lambda m, n, k: lowest(m, n)), surface),
        },
        figure=True,
    ),
    item_model(
        "similarity.bodies",
        *PLACE,
        80,
        {
            1: Band(grid(PARTS, PARTS, range(1, 5), keep=lambda m, n, k: m < n and lowest(m, n)), flat),
            2: Band(
                grid(range(1, 6), range(2, 6), range(1, 5), keep=lambda m, n, k: m < n and lowest(m, n)),
                solid,
            ),
        },
    ),
)
