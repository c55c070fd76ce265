"""부채꼴의 호의 길이와 넓이 (9수03-06).

Drawn: the radius and the angle; arc and area follow as multiples of π. Radicals: forward from radius and
angle, the perimeter with its two radii, or back from an arc or an area; two sectors of one circle.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.figure import Angle, Circle, Dot, Label, Length, Mark, Scene, Sector, Spot, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import (
    Size,
    asks,
    pies,
    round_answer,
    round_size,
    said,
    situation,
)
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import polar
from appliance.itemmodels.stories import quantity
from appliance.mathtext.tree import integer

CALLED = {"arc": "호의 길이", "area": "넓이", "angle": "중심각의 크기", "perimeter": "둘레의 길이"}
UNITS = {"arc": "cm", "area": "cm²"}

FORWARD = (
    "반지름의 길이가 {radius}이고 중심각의 크기가 {angle}인 부채꼴의 {asked}를 구하시오.",
    "반지름의 길이가 {radius}, 중심각의 크기가 {angle}인 부채꼴의 {asked}를 구하여라.",
    "중심각의 크기가 {angle}이고 반지름의 길이가 {radius}인 부채꼴의 {asked}는?",
)
BACK = (
    "반지름의 길이가 {radius}이고 {told}가 {size}인 부채꼴의 {asked}를 구하시오.",
    "반지름의 길이가 {radius}, {told}가 {size}인 부채꼴의 {asked}를 구하여라.",
    "부채꼴의 반지름의 길이가 {radius}이고 {told}가 {size}일 때, 이 부채꼴의 {asked}를 구하시오.",
)
PAIR = (
    "한 원에서 중심각의 크기가 {first}인 부채꼴의 {what}가 {size}일 때, 중심각의 크기가 {second}인 부채꼴의"
    " {what}를 구하시오.",
    "한 원에서 중심각의 크기가 {first}인 부채꼴의 {what}가 {size}이다. 중심각의 크기가 {second}인 부채꼴의"
    " {what}를 구하여라.",
    "한 원에서 중심각의 크기가 {first}인 부채꼴의 {what}는 {size}이다. 이때 중심각의 크기가 {second}인"
    " 부채꼴의 {what}는?",
)
PAIR_ANGLE = (
    "한 원에서 중심각의 크기가 {first}인 부채꼴의 {what}가 {size}일 때, {what}가 {other}인 부채꼴의 중심각의"
    " 크기를 구하시오.",
    "한 원에서 중심각의 크기가 {first}인 부채꼴의 {what}가 {size}이다. {what}가 {other}인 부채꼴의 중심각의"
    " 크기를 구하여라.",
    "한 원에서 중심각의 크기가 {first}인 부채꼴의 {what}는 {size}이다. 이때 {what}가 {other}인 부채꼴의"
    " 중심각의 크기는?",
)


def arc(radius: int, turn: int) -> Fraction:
    """Over π."""
    return Fraction(radius * turn, 180)


def area(radius: int, turn: int) -> Fraction:
    """Over π."""
    return Fraction(radius * radius * turn, 360)


def sketch(radius: int, turn: int, angle: str = "", along_arc: str = "") -> Scene:
    """The sector opens upwards; a text that is not given is left out."""
    centre, start = spot(0, 0), Fraction(90) - Fraction(turn, 2)
    right, left, top = (polar(float(at), radius) for at in (start, start + turn, 90))
    marks: list[Mark] = [
        Sector(centre, Fraction(radius), start, start + turn),
        Length(centre, right, f"{radius}cm", "right"),
        Dot(centre),
    ]
    if angle:
        marks.append(Angle(centre, right, left, angle))
    if along_arc:
        marks.append(Label(top, along_arc, "n"))
    return Scene(tuple(marks), 34)


def forward(rng: random.Random, radius: int, turn: int, role: str, answer: Scalar) -> Instance:
    sizes = {"radius": quantity(radius, "cm"), "angle": quantity(turn, "°")}
    scene = sketch(radius, turn, said(sizes["angle"]))
    return asks(
        rng, FORWARD, situation("sector", sizes), role, answer, scene,
        radius=said(sizes["radius"]), angle=said(sizes["angle"]), asked=CALLED[role],
    )  # fmt: skip


def arc_or_area(rng: random.Random, radius: int, turn: int, of_area: int) -> Instance:
    role, size = ("area", area(radius, turn)) if of_area else ("arc", arc(radius, turn))
    return forward(rng, radius, turn, role, round_answer(size, UNITS[role]))


def perimeter(rng: random.Random, radius: int, turn: int) -> Instance:
    size = total(pies(arc(radius, turn)), integer(2 * radius))
    return forward(rng, radius, turn, "perimeter", Scalar(size, "cm"))


def back(rng: random.Random, radius: int, turn: int, from_area: int, to_angle: int) -> Instance:
    """From the arc to the area or the angle, or from the area to the arc or the angle."""
    told, other = ("area", "arc") if from_area else ("arc", "area")
    known = {"arc": arc(radius, turn), "area": area(radius, turn)}
    size = round_size(known[told], UNITS[told])
    sizes: dict[str, Size] = {"radius": quantity(radius, "cm"), told: size}
    role, answer = (
        ("angle", number(turn, "°")) if to_angle else (other, round_answer(known[other], UNITS[other]))
    )
    scene = sketch(radius, turn, "$x$" if to_angle else "", "" if from_area else said(size))
    return asks(
        rng, BACK, situation("sector", sizes), role, answer, scene,
        radius=f"{radius}cm", told=CALLED[told], size=said(size), asked=CALLED[role],
    )  # fmt: skip


def pair(rng: random.Random, first: int, second: int, step: int, of_area: int, to_angle: int) -> Instance:
    """Arcs (areas) go with the angles: `step` for every 10 degrees … of the first angle's tenth."""
    what = "area" if of_area else "arc"
    unit = UNITS[what]
    small, large = (Fraction(step * turn, 10) for turn in (first, second))
    sizes: dict[str, Size] = {
        "angle_first": quantity(first, "°"), f"{what}_first": quantity(small, unit),
    }  # fmt: skip
    if to_angle:
        sizes[f"{what}_second"] = quantity(large, unit)
        role, answer, phrasings = "angle_second", number(second, "°"), PAIR_ANGLE
    else:
        sizes["angle_second"] = quantity(second, "°")
        role, answer, phrasings = f"{what}_second", number(large, unit), PAIR
    texts = {role: said(size) for role, size in sizes.items()}
    return asks(
        rng, phrasings, situation("sector.pair", sizes), role, answer,
        two_sectors(first, second, texts.get("angle_second", "$x$")),
        first=texts["angle_first"], size=texts[f"{what}_first"], what=CALLED[what],
        second=texts.get("angle_second", ""), other=texts.get(f"{what}_second", ""),
    )  # fmt: skip


def two_sectors(first: int, second: int, other: str) -> Scene:
    """In one circle: the first at the right above, the second below it, clockwise."""
    centre, radius = spot(0, 0), Fraction(10)
    ends: dict[int, Spot] = {at: polar(at, 10) for at in (10, 10 + first, -10 - second, -10)}
    marks: list[Mark] = [
        Circle(centre, radius),
        Sector(centre, radius, Fraction(10), Fraction(10 + first), "dots"),
        Sector(centre, radius, Fraction(-10 - second), Fraction(-10)),
        Angle(centre, ends[10], ends[10 + first], f"${first}^\\circ$"),
        Angle(centre, ends[-10 - second], ends[-10], other),
        Dot(centre),
    ]
    return Scene(tuple(marks), 36)


def has_whole_size(radius: int, turn: int, of_area: int) -> bool:
    size = area(radius, turn) if of_area else arc(radius, turn)
    return size.denominator == 1 and 1 < size <= 60


def has_whole_arc(radius: int, turn: int) -> bool:
    return arc(radius, turn).denominator == 1


def has_whole_sizes(radius: int, turn: int, from_area: int, to_angle: int) -> bool:
    length, surface = arc(radius, turn), area(radius, turn)
    return length.denominator == surface.denominator == 1 and min(length, surface) > 1


def is_pair(first: int, second: int, step: int, of_area: int, to_angle: int) -> bool:
    """A whole multiple, or sizes that share a step; both sectors find room in the circle."""
    return first < second and first + second <= 330 and (step * first) % 10 == (step * second) % 10 == 0


PLACE = ("9수03-06", "중1")
TURNS = (30, 40, 45, 60, 72, 80, 90, 108, 120, 135, 144, 150, 160, 210, 240, 270, 300)

MODELS = (
    item_model(
        "sectors.arc_or_area",
        *PLACE,
        217,
        {
            1: Band(grid(range(3, 19), TURNS, (0, 1), keep=has_whole_size), arc_or_area),
            2: Band(grid(range(3, 25), TURNS, keep=has_whole_arc), perimeter),
        },
        figure=True,
    ),
    item_model(
        "sectors.back",
        *PLACE,
        276,
        {
            1: Band(grid(range(3, 21), TURNS, (0,), (0, 1), keep=has_whole_sizes), back),
            2: Band(grid(range(3, 21), TURNS, (1,), (0, 1), keep=has_whole_sizes), back),
        },
        figure=True,
    ),
    item_model(
        "sectors.pair",
        *PLACE,
        1360,
        {
            1: Band(
                grid(range(20, 81, 10), range(40, 241, 20), range(1, 6), (0, 1), (0,), keep=is_pair), pair
            ),
            2: Band(
                grid(range(20, 81, 10), range(40, 241, 20), range(1, 6), (0, 1), (1,), keep=is_pair), pair
            ),
        },
        figure=True,
    ),
)
