"""삼각형의 내심 (9수03-10): the bisectors of the three angles meet, as far from every side.

Drawn: the angles of the triangle, or the radius of the inscribed circle and the
perimeter. Radicals: the angle at the incentre, or back; three halves that make 90°; the area, or back.
"""

import random
from collections.abc import Mapping

from appliance.domain.figure import Dot, Mark, Scene, Segment, Spot, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import angle, angle_is, asks, said, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import corner, distance, names, outline, triangle
from appliance.itemmodels.stories import quantity

ANGLE = (
    "점 $I$가 $\\triangle ABC$의 내심이고 {told}일 때, {asked}의 크기를 구하시오.",
    "점 $I$는 삼각형 $ABC$의 내심이다. {told}일 때, {asked}의 크기를 구하여라.",
    "점 $I$는 $\\triangle ABC$의 내심이고 {told}이다. 이때 {asked}의 크기는?",
)
AREA = (
    "$\\triangle ABC$의 내접원의 반지름의 길이가 {radius}이고 $\\triangle ABC$의 둘레의 길이가"
    " {perimeter}일 때, $\\triangle ABC$의 넓이를 구하시오.",
    "둘레의 길이가 {perimeter}인 $\\triangle ABC$의 내접원의 반지름의 길이가 {radius}일 때,"
    " $\\triangle ABC$의 넓이를 구하여라.",
    "$\\triangle ABC$의 둘레의 길이가 {perimeter}이고 내접원의 반지름의 길이가 {radius}일 때,"
    " $\\triangle ABC$의 넓이를 구하시오.",
)
AREA_BACK = (
    "$\\triangle ABC$의 내접원의 반지름의 길이가 {radius}이고 $\\triangle ABC$의 넓이가 {area}일 때,"
    " $\\triangle ABC$의 둘레의 길이를 구하시오.",
    "넓이가 {area}인 $\\triangle ABC$의 내접원의 반지름의 길이가 {radius}일 때, $\\triangle ABC$의 둘레의"
    " 길이를 구하여라.",
    "$\\triangle ABC$의 넓이가 {area}이고 내접원의 반지름의 길이가 {radius}일 때, $\\triangle ABC$의 둘레의"
    " 길이를 구하시오.",
)
WHOLE = {"A": "BAC", "B": "CBA", "C": "ACB"}


def with_incentre(top: Spot, left: Spot, right: Spot) -> dict[str, Spot]:
    """I is the mean of the corners, each weighed with the side across."""
    sides = (distance(left, right), distance(right, top), distance(top, left))
    total = sum(sides)
    x, y = (
        sum(
            side * float(getattr(corner, axis))
            for side, corner in zip(sides, (top, left, right), strict=True)
        )
        / total
        for axis in "xy"
    )
    return {"A": top, "B": left, "C": right, "I": spot(x, y)}


def asked_angle(
    rng: random.Random, a: int, b: int, spokes: str, told: Mapping[str, int], asked: str, size: int
) -> Instance:
    at = with_incentre(*triangle(10, b, 180 - a - b))
    sizes = {f"∠{name}": quantity(value, "°") for name, value in told.items()}
    texts = {name: said(sizes[f"∠{name}"]) for name in told} | {asked: "$x$"}
    marks: tuple[Mark, ...] = (
        *outline(at["A"], at["B"], at["C"]),
        *(Segment(at["I"], at[name]) for name in spokes),
        *names("ABC", [at[name] for name in "ABC"]),
        Dot(at["I"], "I", "n" if "A" not in spokes else "ne", hidden=True),
        *(corner(at, WHOLE.get(name, name), text) for name, text in texts.items()),
    )
    return asks(
        rng, ANGLE, situation("centre.incentre", sizes, ("A", "B", "C", "I")), f"∠{asked}",
        number(size, "°"), Scene(marks, 36),
        told=", ".join(angle_is(name, sizes[f"∠{name}"]) for name in told), asked=angle(asked),
    )  # fmt: skip


def at_incentre(rng: random.Random, a: int, b: int) -> Instance:
    return asked_angle(rng, a, b, "BC", {"A": a}, "BIC", 90 + a // 2)


def at_corner(rng: random.Random, a: int, b: int) -> Instance:
    return asked_angle(rng, a, b, "BC", {"BIC": 90 + a // 2}, "A", a)


def two_halves(rng: random.Random, b: int, c: int) -> Instance:
    return asked_angle(rng, 180 - 2 * b - 2 * c, 2 * b, "BC", {"IBC": b, "ICB": c}, "A", 180 - 2 * b - 2 * c)


def three_halves(rng: random.Random, a: int, b: int) -> Instance:
    return asked_angle(rng, 2 * a, 2 * b, "ABC", {"IAB": a, "IBC": b}, "ICA", 90 - a - b)


def area(rng: random.Random, radius: int, perimeter: int) -> Instance:
    sizes = {"perimeter": quantity(perimeter, "cm"), "radius": quantity(radius, "cm")}
    return asks(
        rng, AREA, situation("centre.incircle", sizes, ("A", "B", "C")), "△ABC",
        number(radius * perimeter // 2, "cm²"), None, radius=f"{radius}cm", perimeter=f"{perimeter}cm",
    )  # fmt: skip


def area_back(rng: random.Random, radius: int, perimeter: int) -> Instance:
    held = radius * perimeter // 2
    sizes = {"△ABC": quantity(held, "cm²"), "radius": quantity(radius, "cm")}
    return asks(
        rng, AREA_BACK, situation("centre.incircle", sizes, ("A", "B", "C")), "perimeter",
        number(perimeter, "cm"), None, radius=f"{radius}cm", area=f"{held}cm²",
    )  # fmt: skip


def is_even(a: int, b: int) -> bool:
    return a % 2 == 0 and 30 <= 180 - a - b <= 100


def is_split(a: int, b: int) -> bool:
    return 15 <= 90 - a - b <= 50


def is_odd_split(a: int, b: int) -> bool:
    return is_split(a, b) and a % 5 != 0 and b % 5 != 0


def has_room(radius: int, perimeter: int) -> bool:
    """Any triangle is about at least 3√3 radii and more, so that one with this circle exists."""
    return perimeter > 11 * radius and radius * perimeter % 2 == 0


PLACE = ("9수03-10", "중2")

MODELS = (
    item_model(
        "incentres.centre_angle",
        *PLACE,
        613,
        {
            1: Band(grid(range(40, 101), (55,), keep=is_even), at_incentre),
            2: Band(grid(range(40, 101), (55,), keep=is_even), at_corner),
            3: Band(grid(range(16, 41), range(17, 41), keep=is_split), two_halves),
        },
        figure=True,
    ),
    item_model(
        "incentres.three_halves",
        *PLACE,
        495,
        {
            1: Band(grid(range(20, 46, 5), range(20, 46, 5), keep=is_split), three_halves),
            2: Band(grid(range(16, 46), range(17, 46), keep=is_odd_split), three_halves),
        },
        figure=True,
    ),
    item_model(
        "incentres.area",
        *PLACE,
        342,
        {
            1: Band(grid(range(3, 9), range(34, 101), keep=has_room), area),
            2: Band(grid(range(3, 9), range(34, 101), keep=has_room), area_back),
        },
    ),
)
