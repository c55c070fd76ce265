"""이등변삼각형 (9수03-09): equal base angles, and the bisectors of its angles.

Drawn: an angle or the sides; the rest follows. Radicals: from the apex angle to a base angle or back; an
equation in x; the bisector of the apex angle; the bisector of a base angle, with angles on two triangles.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.figure import Angle, Length, Mark, Scene, Segment, Spot
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
from appliance.itemmodels.sketches import along, by_sides, distance, names, triangle
from appliance.itemmodels.stories import quantity

LEGS = "$\\overline{AB}=\\overline{AC}$"
CORNERS = ("A", "B", "C")

ANGLE = (
    "{legs}인 이등변삼각형 $ABC$에서 {told}일 때, {asked}의 크기를 구하시오.",
    "{legs}이고 {told}인 이등변삼각형 $ABC$에서 {asked}의 크기를 구하여라.",
    "이등변삼각형 $ABC$에서 {legs}이고 {told}일 때, {asked}의 크기를 구하시오.",
)
LETTER = (
    "{legs}인 이등변삼각형 $ABC$에서 {told}일 때, $x$의 값을 구하시오.",
    "{legs}인 이등변삼각형 $ABC$에서 {told}이다. $x$의 값을 구하여라.",
    "이등변삼각형 $ABC$에서 {legs}이고 {told}일 때, $x$의 값을 구하시오.",
)
AROUND = (
    "{legs}인 이등변삼각형 $ABC$의 둘레의 길이가 {perimeter}이고 {told}일 때, {asked}의 길이를 구하시오.",
    "{legs}인 이등변삼각형 $ABC$에서 {told}이고 둘레의 길이가 {perimeter}일 때, {asked}의 길이를 구하여라.",
    "둘레의 길이가 {perimeter}이고 {legs}인 이등변삼각형 $ABC$에서 {told}일 때, {asked}의 길이를 구하시오.",
)
AXIS = (
    "{legs}인 이등변삼각형 $ABC$에서 $\\angle A$의 이등분선과 {base}의 교점을 $D$라 하자. {told}일 때,"
    " {asked}를 구하시오.",
    "{legs}인 이등변삼각형 $ABC$에서 $\\angle A$의 이등분선이 {base}와 만나는 점을 $D$라 하자. {told}일 때,"
    " {asked}를 구하여라.",
    "{legs}인 이등변삼각형 $ABC$에서 $\\angle A$의 이등분선과 {base}가 만나는 점을 $D$라 하자. {told}일 때,"
    " {asked}는?",
)
BISECTED = (
    "{legs}인 이등변삼각형 $ABC$에서 $\\angle B$의 이등분선이 {side}와 만나는 점을 $D$라 하자. {told}일 때,"
    " {asked}의 크기를 구하시오.",
    "{legs}인 이등변삼각형 $ABC$에서 $\\angle B$의 이등분선과 {side}의 교점을 $D$라 하자. {told}일 때,"
    " {asked}의 크기를 구하여라.",
    "{legs}인 이등변삼각형 $ABC$에서 $\\angle B$의 이등분선과 {side}가 만나는 점을 $D$라 하자. {told}일 때,"
    " {asked}의 크기는?",
)


def sketch(corners: Sequence[Spot], *more: Mark) -> Scene:
    """The triangle with its equal legs ticked."""
    top, left, right = corners
    marks = (
        Segment(top, left, ticks=1), Segment(top, right, ticks=1), Segment(left, right),
        *names("ABC", corners), *more,
    )  # fmt: skip
    return Scene(marks, 32)


def inner(corners: Sequence[Spot], name: str, text: str) -> Angle:
    """The angle at A, B or C."""
    at = CORNERS.index(name)
    return Angle(corners[at], corners[(at + 1) % 3], corners[at - 1], text)


def angle_of(base: int, name: str) -> int:
    return 180 - 2 * base if name == "A" else base


def one_angle(rng: random.Random, base: int, told: str, asked: str) -> Instance:
    size = quantity(angle_of(base, told), "°")
    corners = triangle(8, base, base)
    scene = sketch(corners, inner(corners, told, said(size)), inner(corners, asked, "$x$"))
    given = situation("centre.isosceles", {f"∠{told}": size}, CORNERS)
    return asks(
        rng, ANGLE, given, f"∠{asked}", number(angle_of(base, asked), "°"), scene,
        legs=LEGS, told=angle_is(told, size), asked=angle(asked),
    )  # fmt: skip


def to_base(rng: random.Random, base: int, corner: int) -> Instance:
    return one_angle(rng, base, "A", "BC"[corner])


def to_apex(rng: random.Random, base: int, corner: int) -> Instance:
    return one_angle(rng, base, "BC"[corner], "A")


def two_angles(rng: random.Random, x: int, a: int, c: int, base: int) -> Instance:
    """The apex angle and a base angle, both with x."""
    apex = 180 - 2 * base
    sizes: dict[str, Size] = {
        "∠A": measure(polynomial(a, apex - a * x), "°"), "∠B": measure(polynomial(c, base - c * x), "°"),
    }  # fmt: skip
    corners = triangle(8, base, base)
    told = ", ".join(angle_is(name[1:], size) for name, size in sizes.items())
    scene = sketch(corners, *(inner(corners, name[1:], said(size)) for name, size in sizes.items()))
    return asks_letter(
        rng, LETTER, situation("centre.isosceles", sizes, CORNERS), x, scene, legs=LEGS, told=told
    )


def two_legs(rng: random.Random, x: int, a: int, leg: int, base: int) -> Instance:
    sizes: dict[str, Size] = {
        "AB": measure(polynomial(a, leg - a * x), "cm"),
        "AC": quantity(leg, "cm"),
        "BC": quantity(base, "cm"),
    }
    corners = by_sides(leg, base, leg)
    told = ", ".join(bar_is(name, size) for name, size in sizes.items())
    top, left, right = corners
    scene = sketch(
        corners,
        Length(top, left, said(sizes["AB"]), "right"),
        Length(top, right, f"{leg}cm", "left"),
        Length(left, right, f"{base}cm", "right"),
    )
    return asks_letter(
        rng, LETTER, situation("centre.isosceles", sizes, CORNERS), x, scene, legs=LEGS, told=told
    )


def around(rng: random.Random, leg: int, base: int, to_leg: int) -> Instance:
    told, asked = (("BC", base), ("AB", leg)) if to_leg else (("AB", leg), ("BC", base))
    sizes = {told[0]: quantity(told[1], "cm"), "perimeter": quantity(2 * leg + base, "cm")}
    top, left, right = corners = by_sides(leg, base, leg)
    texts = {told[0]: f"{told[1]}cm", asked[0]: "$x$ cm"}
    scene = sketch(
        corners, Length(top, left, texts["AB"], "right"), Length(left, right, texts["BC"], "right")
    )
    return asks(
        rng, AROUND, situation("centre.isosceles", sizes, CORNERS), asked[0], number(asked[1], "cm"), scene,
        legs=LEGS, perimeter=f"{2 * leg + base}cm", told=bar_is(told[0], sizes[told[0]]), asked=bar(asked[0]),
    )  # fmt: skip


def axis_length(rng: random.Random, half: int, base_angle: int, told_half: int) -> Instance:
    """BC from BD or CD, or a half from BC."""
    told, asked = (("BD", half), ("BC", 2 * half)) if told_half else (("BC", 2 * half), ("CD", half))
    size = quantity(told[1], "cm")
    corners = triangle(2 * half, base_angle, base_angle)
    top, left, right = corners
    foot = along(left, right, 0.5)
    end = {"BD": (left, foot), "BC": (left, right), "CD": (foot, right)}
    scene = sketch(
        corners, Segment(top, foot), Length(*end[told[0]], said(size), "right", True),
        inner_half(top, left, foot), inner_half(top, foot, right), *names("D", (foot,), top),
    )  # fmt: skip
    given = situation("centre.axis", {told[0]: size}, (*CORNERS, "D"))
    return asks(
        rng, AXIS, given, asked[0], number(asked[1], "cm"), scene,
        legs=LEGS, base=bar("BC"), told=bar_is(told[0], size), asked=f"{bar(asked[0])}의 길이",
    )  # fmt: skip


def inner_half(corner: Spot, first: Spot, second: Spot) -> Angle:
    """Half of a bisected angle, marked with an arc alone."""
    return Angle(corner, first, second)


def axis_angle(rng: random.Random, base: int, corner: int, told_half: int) -> Instance:
    """Half the apex angle and a base angle make 90°."""
    name = "BC"[corner]
    half = "BAD" if corner == 0 else "CAD"
    told, asked = ((half, 90 - base), (name, base)) if told_half else ((name, base), (half, 90 - base))
    size = quantity(told[1], "°")
    top, left, right = corners = triangle(8, base, base)
    foot = along(left, right, 0.5)
    halves = Angle(top, left, foot, "") if corner == 0 else Angle(top, foot, right, "")
    texts = {told[0]: said(size), asked[0]: "$x$"}
    written = Angle(halves.corner, halves.first, halves.second, texts[half])
    scene = sketch(
        corners, Segment(top, foot), written, inner(corners, name, texts[name]), *names("D", (foot,), top)
    )
    given = situation("centre.axis", {f"∠{told[0]}": size}, (*CORNERS, "D"))
    return asks(
        rng, AXIS, given, f"∠{asked[0]}", number(asked[1], "°"), scene,
        legs=LEGS, base=bar("BC"), told=angle_is(told[0], size), asked=f"{angle(asked[0])}의 크기",
    )  # fmt: skip


def bisected(rng: random.Random, base: int, told: int, asked: int) -> Instance:
    """BD halves the angle at B: BDC is the outer angle of the triangle ABD."""
    half = Fraction(base, 2)
    found = {
        "∠A": Fraction(180 - 2 * base), "∠C": Fraction(base), "∠ABD": half, "∠BDC": 180 - base - half,
        "∠ADB": base + half,
    }  # fmt: skip
    known, role = ("∠A", "∠C")[told], ("∠BDC", "∠ADB", "∠ABD")[asked]
    size = quantity(found[known], "°")
    top, left, right = corners = triangle(8, base, base)
    # D divides AC as AB to BC.
    share = distance(top, left) / (distance(top, left) + distance(left, right))
    foot = along(top, right, share)
    scene = sketch(
        corners, Segment(left, foot), inner(corners, known[1:], said(size)), *names("D", (foot,), left)
    )
    given = situation("centre.base_bisector", {known: size}, (*CORNERS, "D"))
    return asks(
        rng, BISECTED, given, role, number(found[role], "°"), scene,
        legs=LEGS, side=bar("AC"), told=angle_is(known[1:], size), asked=angle(role[1:]),
    )  # fmt: skip


def is_short(x: int, a: int, c: int, base: int) -> bool:
    apex = 180 - 2 * base
    return 5 <= abs(apex - a * x) <= 40 and 5 <= abs(base - c * x) <= 40


def is_leg(x: int, a: int, leg: int, base: int) -> bool:
    return leg != base and 1 <= abs(leg - a * x) <= 12 and base < 2 * leg <= 4 * base


def is_flat_enough(leg: int, base: int, to_leg: int) -> bool:
    return leg != base and base < 2 * leg <= 4 * base


def is_whole(base: int, told: int, asked: int) -> bool:
    """60° would make all sides equal."""
    return base % 2 == 0 and base != 60


PLACE = ("9수03-09", "중2")

MODELS = (
    item_model(
        "isosceles.angle",
        *PLACE,
        184,
        {1: Band(grid(range(35, 81), (0, 1)), to_base), 2: Band(grid(range(35, 81), (0, 1)), to_apex)},
        figure=True,
    ),
    item_model(
        "isosceles.letter",
        *PLACE,
        4012,
        {
            1: Band(grid(range(2, 9), (2, 3), range(5, 16), range(4, 16), keep=is_leg), two_legs),
            2: Band(grid(range(15, 41), (1, 2, 3), (1, 2, 3), range(35, 66), keep=is_short), two_angles),
        },
        figure=True,
    ),
    item_model(
        "isosceles.perimeter",
        *PLACE,
        356,
        {
            1: Band(grid(range(5, 21), range(4, 21), (0,), keep=is_flat_enough), around),
            2: Band(grid(range(5, 21), range(4, 21), (1,), keep=is_flat_enough), around),
        },
        figure=True,
    ),
    item_model(
        "isosceles.axis",
        *PLACE,
        192,
        {
            1: Band(grid(range(2, 16), (55,), (0, 1)), axis_length),
            2: Band(grid(range(35, 76), (0, 1), (0, 1)), axis_angle),
        },
        figure=True,
    ),
    item_model(
        "isosceles.base_bisector",
        *PLACE,
        90,
        {
            1: Band(grid(range(40, 77), (0,), (2,), keep=is_whole), bisected),
            2: Band(grid(range(40, 77), (0, 1), (0, 1), keep=is_whole), bisected),
        },
        figure=True,
    ),
)
