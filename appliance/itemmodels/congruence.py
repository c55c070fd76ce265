"""합동인 두 삼각형 (9수03-04): corresponding sides and angles are equal.

Drawn: two angles and the first side; the third angle follows. Radicals: a part to look up in the other
triangle; the third angle, found from two that stand in different triangles; an equation in x.
"""

import random
from collections.abc import Mapping

from appliance.domain.answers import Scalar
from appliance.domain.figure import Angle, Length, Mark, Scene, Spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, polynomial
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import (
    Size,
    angle,
    angle_is,
    asks,
    asks_letter,
    bar,
    bar_is,
    measure,
    said,
    situation,
)
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import names, outline, triangle
from appliance.itemmodels.stories import quantity

HERE, THERE = "ABC", "DEF"
TRIANGLES = {"here": HERE, "there": THERE}
ORDER = ("first", "second", "third")
Parts = Mapping[str, Size]

ASKED = (
    "$\\triangle ABC\\equiv\\triangle DEF$이고 {told}일 때, {asked}를 구하시오.",
    "두 삼각형 $ABC$, $DEF$가 서로 합동이고 {told}일 때, {asked}를 구하여라.",
    "$\\triangle ABC$와 $\\triangle DEF$가 서로 합동이다. {told}일 때, {asked}를 구하시오.",
)
LETTER = (
    "$\\triangle ABC\\equiv\\triangle DEF$이고 {told}일 때, $x$의 값을 구하시오.",
    "두 삼각형 $ABC$, $DEF$가 서로 합동이고 {told}일 때, $x$의 값을 구하여라.",
    "$\\triangle ABC$와 $\\triangle DEF$가 서로 합동이다. {told}일 때, $x$의 값을 구하시오.",
)


def ends(role: str) -> tuple[str, str]:
    """("side", "BC") of side_second_here, ("angle", "E") of angle_second_there."""
    part, order, which = role.split("_")
    letters, at = TRIANGLES[which], ORDER.index(order)
    if part == "angle":
        return part, letters[at]
    return part, letters[at] + letters[(at + 1) % 3]


def phrase(role: str, size: Size) -> str:
    part, name = ends(role)
    return angle_is(name, size) if part == "angle" else bar_is(name, size)


def drawn(angles: tuple[int, int], parts: Parts) -> Scene:
    """Both triangles side by side, A and D at the left, C and F on top; what is given is written in."""
    top, left, right = triangle(10, *angles)
    corners: dict[str, tuple[Spot, ...]] = {"here": (left, right, top)}
    corners["there"] = tuple(Spot(each.x + 14, each.y) for each in corners["here"])
    marks: list[Mark] = []
    for which, letters in TRIANGLES.items():
        marks += [*outline(*corners[which]), *names(letters, corners[which])]
    return Scene((*marks, *(_written(corners, role, size) for role, size in parts.items())), 30)


def _written(corners: Mapping[str, tuple[Spot, ...]], role: str, size: Size) -> Mark:
    part, order, which = role.split("_")
    at, spots = ORDER.index(order), corners[which]
    here, after, before = spots[at], spots[(at + 1) % 3], spots[(at + 2) % 3]
    if part == "angle":
        return Angle(here, after, before, said(size))
    return Length(here, after, said(size), "right")


LOOKED_UP = ("side_first_there", "angle_first_there", "angle_second_here")
THIRD = ("angle_third_here", "angle_third_there")


def look_up(rng: random.Random, first: int, second: int, side: int, asked: int) -> Instance:
    role = LOOKED_UP[asked]
    answer = number(side, "cm") if role.startswith("side") else number((first, second)[asked - 1], "°")
    return part(rng, first, second, side, role, answer)


def third_angle(rng: random.Random, first: int, second: int, side: int, asked: int) -> Instance:
    return part(rng, first, second, side, THIRD[asked], number(180 - first - second, "°"))


def part(rng: random.Random, first: int, second: int, side: int, role: str, answer: Scalar) -> Instance:
    parts: dict[str, Size] = {
        "side_first_here": quantity(side, "cm"),
        "angle_first_here": quantity(first, "°"),
        "angle_second_there": quantity(second, "°"),
    }
    kind, name = ends(role)
    asked = f"{angle(name)}의 크기" if kind == "angle" else f"{bar(name)}의 길이"
    given = situation("triangles.congruent", parts, (HERE, THERE))
    told = ", ".join(phrase(role, size) for role, size in parts.items())
    scene = drawn((first, second), parts)
    return asks(rng, ASKED, given, role, answer, scene, told=told, asked=asked)


def side_letter(rng: random.Random, x: int, a: int, side: int, angle_size: int) -> Instance:
    parts: dict[str, Size] = {
        "side_first_here": measure(polynomial(a, side - a * x), "cm"),
        "angle_first_here": quantity(angle_size, "°"),
        "side_first_there": quantity(side, "cm"),
    }
    return letter(rng, x, (angle_size, 60), parts)


def angle_letter(rng: random.Random, x: int, a: int, size: int, side: int) -> Instance:
    parts: dict[str, Size] = {
        "side_first_here": quantity(side, "cm"),
        "angle_first_here": measure(polynomial(a, size - a * x), "°"),
        "angle_first_there": quantity(size, "°"),
    }
    return letter(rng, x, (size, 50), parts)


def letter(rng: random.Random, x: int, angles: tuple[int, int], parts: Parts) -> Instance:
    given = situation("triangles.congruent", parts, (HERE, THERE))
    told = ", ".join(phrase(role, size) for role, size in parts.items())
    return asks_letter(rng, LETTER, given, x, drawn(angles, parts), told=told)


def is_triangle(first: int, second: int, side: int, asked: int) -> bool:
    return first != second and 35 <= 180 - first - second <= 100


def has_small_term(x: int, a: int, size: int, other: int) -> bool:
    return 1 <= abs(size - a * x) <= min(size, 40)


PLACE = ("9수03-04", "중1")
ANGLES = range(35, 101, 5)

MODELS = (
    item_model(
        "congruence.part",
        *PLACE,
        5400,
        {
            1: Band(grid(ANGLES, ANGLES, range(4, 13), (0, 1, 2), keep=is_triangle), look_up),
            2: Band(grid(ANGLES, ANGLES, range(4, 13), (0, 1), keep=is_triangle), third_angle),
        },
        figure=True,
    ),
    item_model(
        "congruence.letter",
        *PLACE,
        3231,
        {
            1: Band(
                grid(range(2, 9), (2, 3, 4), range(5, 16), (50, 70, 80), keep=has_small_term), side_letter
            ),
            2: Band(
                grid(range(10, 31), (2, 3, 4), range(40, 91, 5), range(5, 10), keep=has_small_term),
                angle_letter,
            ),
        },
        figure=True,
    ),
)
