"""회전체를 자른 단면의 넓이와 원뿔의 전개도 (9수03-07).

Drawn: the radii and the height; the section follows. Radicals: a rectangle, a triangle, or a trapezium; the
angle of a cone's net from its radius and its generator, or back.
"""

import random
from fractions import Fraction

from appliance.domain.figure import Angle, Circle, Label, Length, Mark, Scene, Sector, Segment, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, degrees, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import drum, polar
from appliance.itemmodels.stories import quantity

AXIAL = (
    "밑면의 반지름의 길이가 {radius}이고 높이가 {height}인 {solid}을 회전축을 포함하는 평면으로 자를 때"
    " 생기는 단면의 넓이를 구하시오.",
    "밑면의 반지름의 길이가 {radius}, 높이가 {height}인 {solid}을 회전축을 포함하는 평면으로 자른 단면의"
    " 넓이를 구하여라.",
    "밑면의 반지름의 길이가 {radius}, 높이가 {height}인 {solid}이 있다. 이 {solid}을 회전축을 포함하는"
    " 평면으로 자를 때 생기는 단면의 넓이는?",
)
FRUSTUM = (
    "두 밑면의 반지름의 길이가 각각 {top}, {bottom}이고 높이가 {height}인 원뿔대를 회전축을 포함하는 평면으로"
    " 자른 단면의 넓이를 구하시오.",
    "두 밑면의 반지름의 길이가 각각 {top}, {bottom}이고 높이가 {height}인 원뿔대를 회전축을 포함하는 평면으로"
    " 자를 때 생기는 단면의 넓이를 구하여라.",
    "높이가 {height}이고 두 밑면의 반지름의 길이가 각각 {top}, {bottom}인 원뿔대를 회전축을 포함하는 평면으로"
    " 자른 단면의 넓이는?",
)
NET_ANGLE = (
    "밑면의 반지름의 길이가 {radius}이고 모선의 길이가 {slant}인 원뿔의 전개도에서 부채꼴의 중심각의 크기를"
    " 구하시오.",
    "모선의 길이가 {slant}이고 밑면의 반지름의 길이가 {radius}인 원뿔의 전개도에서 부채꼴의 중심각의 크기를"
    " 구하여라.",
    "밑면의 반지름의 길이가 {radius}, 모선의 길이가 {slant}인 원뿔의 전개도에서 옆면인 부채꼴의 중심각의"
    " 크기는?",
)
NET_RADIUS = (
    "옆면인 부채꼴의 중심각의 크기가 {angle}이고 모선의 길이가 {slant}인 원뿔의 밑면의 반지름의 길이를"
    " 구하시오.",
    "모선의 길이가 {slant}이고 옆면인 부채꼴의 중심각의 크기가 {angle}인 원뿔의 밑면의 반지름의 길이를"
    " 구하여라.",
    "원뿔의 모선의 길이가 {slant}이고 옆면인 부채꼴의 중심각의 크기가 {angle}일 때, 밑면의 반지름의 길이는?",
)


def sketch(top: int, bottom: int, height: int) -> Scene:
    """Seen from the side, with the axis dashed and drawn out at both ends."""
    middle, apex, far = spot(0, 0), spot(0, height), max(bottom, height) / 5
    marks: list[Mark] = [
        *drum(top, bottom, height),
        Segment(spot(0.0, -far), spot(0.0, height + far), "dashed"),
        Segment(middle, spot(bottom, 0), "dashed"),
        Length(middle, spot(bottom, 0), f"{bottom}cm", "left"),
        Length(apex, middle, f"{height}cm", "left"),
    ]
    if top:
        rim = spot(top / 2, height + top / 4)
        marks += [Segment(apex, spot(top, height), "dashed"), Label(rim, f"{top}cm", "n")]
    return Scene(tuple(marks), 34)


def axial(rng: random.Random, cone: int, radius: int, height: int) -> Instance:
    """A rectangle twice as wide as the radius, or the triangle in it."""
    kind, solid = ("solid.cone", "원뿔") if cone else ("solid.cylinder", "원기둥")
    area = radius * height if cone else 2 * radius * height
    sizes = {"radius": quantity(radius, "cm"), "height": quantity(height, "cm")}
    return asks(
        rng, AXIAL, situation(kind, sizes), "axial", number(area, "cm²"),
        sketch(0 if cone else radius, radius, height),
        radius=f"{radius}cm", height=f"{height}cm", solid=solid,
    )  # fmt: skip


def frustum(rng: random.Random, top: int, bottom: int, height: int) -> Instance:
    sizes = {
        "top": quantity(top, "cm"), "bottom": quantity(bottom, "cm"), "height": quantity(height, "cm"),
    }  # fmt: skip
    return asks(
        rng, FRUSTUM, situation("solid.cone_frustum", sizes), "axial",
        number((top + bottom) * height, "cm²"), sketch(top, bottom, height),
        top=f"{top}cm", bottom=f"{bottom}cm", height=f"{height}cm",
    )  # fmt: skip


def net(radius: int, slant: int, angle: str, below: str) -> Scene:
    """The sector opens downwards and touches the circle of the base."""
    apex, turn = spot(0, 0), Fraction(360 * radius, slant)
    start = 270 - turn / 2
    left, right = polar(float(start), slant), polar(float(start + turn), slant)
    base = spot(0, -slant - radius)
    marks: tuple[Mark, ...] = (
        Sector(apex, Fraction(slant), start, start + turn),
        Circle(base, Fraction(radius)),
        Length(apex, right, f"{slant}cm", "left"),
        Length(base, spot(radius, -slant - radius), below, "left"),
        Segment(base, spot(radius, -slant - radius)),
        Angle(apex, left, right, angle),
    )
    return Scene(marks, 40)


def net_angle(rng: random.Random, radius: int, slant: int) -> Instance:
    """The arc of the sector is the circumference of the base."""
    sizes = {"radius": quantity(radius, "cm"), "slant": quantity(slant, "cm")}
    return asks(
        rng, NET_ANGLE, situation("solid.cone", sizes), "net_angle", number(360 * radius // slant, "°"),
        net(radius, slant, "$x$", f"{radius}cm"), radius=f"{radius}cm", slant=f"{slant}cm",
    )  # fmt: skip


def net_radius(rng: random.Random, radius: int, slant: int) -> Instance:
    turn = 360 * radius // slant
    sizes = {"slant": quantity(slant, "cm"), "net_angle": quantity(turn, "°")}
    return asks(
        rng, NET_RADIUS, situation("solid.cone", sizes), "radius", number(radius, "cm"),
        net(radius, slant, degrees(turn), "$x$ cm"), angle=degrees(turn), slant=f"{slant}cm",
    )  # fmt: skip


def is_drawable(cone: int, radius: int, height: int) -> bool:
    return height <= 4 * radius and radius <= 2 * height


def is_frustum(top: int, bottom: int, height: int) -> bool:
    return top < bottom and height <= 3 * bottom and bottom <= 2 * height


def has_whole_angle(radius: int, slant: int) -> bool:
    return radius < slant and 360 * radius % slant == 0


PLACE = ("9수03-07", "중1")

MODELS = (
    item_model(
        "sections.axial",
        *PLACE,
        494,
        {
            1: Band(grid((0, 1), range(2, 11), range(3, 16), keep=is_drawable), axial),
            2: Band(grid(range(2, 8), range(3, 11), range(3, 13), keep=is_frustum), frustum),
        },
        figure=True,
    ),
    item_model(
        "sections.net",
        *PLACE,
        176,
        {
            1: Band(grid(range(2, 12), range(4, 25), keep=has_whole_angle), net_angle),
            2: Band(grid(range(2, 12), range(4, 25), keep=has_whole_angle), net_radius),
        },
        figure=True,
    ),
)
