"""원기둥, 원뿔, 구의 겉넓이와 부피 (9수03-08), 그릇과 공의 부피.

Drawn: the radius and the height or the generator; areas and volumes follow as multiples of π.
Radicals: a volume or a surface; the solid; the diameter instead of the radius; back to the height.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.figure import Arc, Circle, Dot, Ellipse, Length, Mark, Scene, Segment, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import Size, asks, round_answer, round_size, said, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import drum
from appliance.itemmodels.stories import quantity

ASKED = {"surface": "겉넓이", "volume": "부피", "lateral": "옆넓이"}
UNITS = {"surface": "cm²", "volume": "cm³", "lateral": "cm²"}

UPRIGHT = (
    "밑면의 {across}의 길이가 {wide}이고 높이가 {height}인 {solid}의 {asked}를 구하시오.",
    "밑면의 {across}의 길이가 {wide}, 높이가 {height}인 {solid}의 {asked}를 구하여라.",
    "높이가 {height}이고 밑면의 {across}의 길이가 {wide}인 {solid}의 {asked}는?",
)
SLANTED = (
    "밑면의 반지름의 길이가 {radius}이고 모선의 길이가 {slant}인 원뿔의 {asked}를 구하시오.",
    "밑면의 반지름의 길이가 {radius}, 모선의 길이가 {slant}인 원뿔의 {asked}를 구하여라.",
    "모선의 길이가 {slant}이고 밑면의 반지름의 길이가 {radius}인 원뿔의 {asked}는?",
)
BALL = (
    "반지름의 길이가 {radius}인 {solid}의 {asked}를 구하시오.",
    "{solid}의 반지름의 길이가 {radius}일 때, 이 {solid}의 {asked}를 구하여라.",
    "반지름의 길이가 {radius}인 {solid}의 {asked}는?",
)
VESSEL = (
    "밑면의 반지름의 길이가 {radius}이고 높이가 {height}인 {solid} 모양의 그릇의 부피를 구하시오.",
    "밑면의 반지름의 길이가 {radius}, 높이가 {height}인 {solid} 모양의 그릇의 부피를 구하여라.",
    "높이가 {height}이고 밑면의 반지름의 길이가 {radius}인 {solid} 모양의 그릇의 부피는?",
)
TOY = (
    "반지름의 길이가 {radius}인 구 모양의 공의 {asked}를 구하시오.",
    "반지름의 길이가 {radius}인 구 모양의 공의 {asked}를 구하여라.",
    "구 모양의 공의 반지름의 길이가 {radius}일 때, 이 공의 {asked}를 구하시오.",
)
BACK = (
    "밑면의 반지름의 길이가 {radius}이고 부피가 {volume}인 {solid}의 높이를 구하시오.",
    "부피가 {volume}이고 밑면의 반지름의 길이가 {radius}인 {solid}의 높이를 구하여라.",
    "밑면의 반지름의 길이가 {radius}, 부피가 {volume}인 {solid}의 높이는?",
)
CYLINDER, CONE = ("solid.cylinder", "원기둥"), ("solid.cone", "원뿔")
Solid = tuple[str, str]


def volume(solid: Solid, radius: int, height: int) -> Fraction:
    """Over π."""
    return Fraction(radius * radius * height, 3 if solid == CONE else 1)


def standing(solid: Solid, radius: int, height: int, wide: str, tall: str, *, across: bool = False) -> Scene:
    middle, top = spot(0, 0), spot(0, height)
    left, right = spot(-radius, 0), spot(radius, 0)
    marks: tuple[Mark, ...] = (
        *drum(0 if solid == CONE else radius, radius, height),
        Segment(left if across else middle, right, "dashed"),
        Length(left if across else middle, right, wide, "right" if across else "left"),
        Segment(middle, top, "dashed"),
        Length(top, middle, tall, "right"),
    )
    return Scene(marks, 36)


def upright(
    rng: random.Random,
    phrasings: Sequence[str],
    solid: Solid,
    radius: int,
    height: int,
    role: str,
    size: Fraction,
    *,
    across: bool = False,
) -> Instance:
    """across: the stem gives the diameter."""
    wide = quantity(2 * radius if across else radius, "cm")
    sizes: dict[str, Size] = {"diameter" if across else "radius": wide, "height": quantity(height, "cm")}
    scene = standing(solid, radius, height, said(wide), f"{height}cm", across=across)
    return asks(
        rng, phrasings, situation(solid[0], sizes), role, round_answer(size, UNITS[role]), scene,
        wide=said(wide), radius=said(wide), height=f"{height}cm", solid=solid[1], asked=ASKED[role],
        across="지름" if across else "반지름",
    )  # fmt: skip


def cylinder(rng: random.Random, radius: int, height: int, surface: int) -> Instance:
    role, size = (
        ("surface", Fraction(2 * radius * (radius + height)))
        if surface
        else ("volume", volume(CYLINDER, radius, height))
    )
    return upright(rng, UPRIGHT, CYLINDER, radius, height, role, size)


def cylinder_across(rng: random.Random, radius: int, height: int, surface: int) -> Instance:
    role, size = (
        ("surface", Fraction(2 * radius * (radius + height)))
        if surface
        else ("volume", volume(CYLINDER, radius, height))
    )
    return upright(rng, UPRIGHT, CYLINDER, radius, height, role, size, across=True)


def cone_volume(rng: random.Random, radius: int, height: int) -> Instance:
    return upright(rng, UPRIGHT, CONE, radius, height, "volume", volume(CONE, radius, height))


def cone_surface(rng: random.Random, radius: int, slant: int, lateral: int) -> Instance:
    """The slant is the leg of the triangle that is seen from the side."""
    sizes = {"radius": quantity(radius, "cm"), "slant": quantity(slant, "cm")}
    role, size = ("lateral", radius * slant) if lateral else ("surface", radius * (radius + slant))
    height = (slant * slant - radius * radius) ** 0.5
    middle, top, right = spot(0, 0), spot(0.0, height), spot(radius, 0)
    marks: tuple[Mark, ...] = (
        *drum(0, radius, height),
        Segment(middle, right, "dashed"),
        Length(middle, right, f"{radius}cm", "left"),
        Length(top, right, f"{slant}cm", "left"),
    )
    return asks(
        rng, SLANTED, situation("solid.cone", sizes), role, round_answer(size, UNITS[role]),
        Scene(marks, 36), radius=f"{radius}cm", slant=f"{slant}cm", asked=ASKED[role],
    )  # fmt: skip


def ball(rng: random.Random, radius: int, surface: int) -> Instance:
    role, size = ("surface", Fraction(4 * radius**2)) if surface else ("volume", Fraction(4 * radius**3, 3))
    return sphere(rng, BALL, "solid.sphere", "구", radius, role, size)


def half_ball(rng: random.Random, radius: int, surface: int) -> Instance:
    """Half of the sphere and the disc."""
    role, size = ("surface", Fraction(3 * radius**2)) if surface else ("volume", Fraction(2 * radius**3, 3))
    return sphere(rng, BALL, "solid.hemisphere", "반구", radius, role, size)


def toy(rng: random.Random, radius: int, surface: int) -> Instance:
    role, size = ("surface", Fraction(4 * radius**2)) if surface else ("volume", Fraction(4 * radius**3, 3))
    return sphere(rng, TOY, "solid.sphere", "구", radius, role, size)


def sphere(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    solid: str,
    radius: int,
    role: str,
    size: Fraction,
) -> Instance:
    middle, right = spot(0, 0), spot(radius, 0)
    half = kind == "solid.hemisphere"
    edge: Mark = (
        Arc(middle, Fraction(radius), Fraction(0), Fraction(180))
        if half
        else Circle(middle, Fraction(radius))
    )
    wide = Fraction(2 * radius)
    marks: tuple[Mark, ...] = (
        edge,
        Ellipse(middle, wide, wide / 4, True),
        Segment(middle, right, "dashed"),
        Length(middle, right, f"{radius}cm", "left"),
        Dot(middle),
    )
    given = situation(kind, {"radius": quantity(radius, "cm")})
    return asks(
        rng, phrasings, given, role, round_answer(size, UNITS[role]), Scene(marks, 26 if half else 36),
        radius=f"{radius}cm", solid=solid, asked=ASKED[role],
    )  # fmt: skip


def vessel(rng: random.Random, radius: int, height: int) -> Instance:
    return upright(rng, VESSEL, CYLINDER, radius, height, "volume", volume(CYLINDER, radius, height))


def pointed_vessel(rng: random.Random, radius: int, height: int) -> Instance:
    return upright(rng, VESSEL, CONE, radius, height, "volume", volume(CONE, radius, height))


def height_of(rng: random.Random, solid: Solid, radius: int, height: int) -> Instance:
    held = round_size(volume(solid, radius, height), "cm³")
    sizes: dict[str, Size] = {"radius": quantity(radius, "cm"), "volume": held}
    scene = standing(solid, radius, height, f"{radius}cm", "$x$ cm")
    return asks(
        rng, BACK, situation(solid[0], sizes), "height", number(height, "cm"), scene,
        radius=f"{radius}cm", volume=said(held), solid=solid[1],
    )  # fmt: skip


def cylinder_height(rng: random.Random, radius: int, height: int) -> Instance:
    return height_of(rng, CYLINDER, radius, height)


def cone_height(rng: random.Random, radius: int, height: int) -> Instance:
    return height_of(rng, CONE, radius, height)


def is_drawable(radius: int, height: int, *more: int) -> bool:
    return height <= 4 * radius and radius <= 2 * height


def has_thirds(radius: int, height: int, *more: int) -> bool:
    return is_drawable(radius, height) and radius * radius * height % 3 == 0


def is_whole_ball(radius: int, surface: int) -> bool:
    return surface == 1 or radius % 3 == 0


def is_slanted(radius: int, slant: int, lateral: int) -> bool:
    return radius < slant <= 4 * radius


PLACE = ("9수03-08", "중1")

MODELS = (
    item_model(
        "solids.cylinder",
        *PLACE,
        404,
        {
            1: Band(grid(range(2, 11), range(3, 16), (0, 1), keep=is_drawable), cylinder),
            2: Band(grid(range(2, 11), range(3, 16), (0, 1), keep=is_drawable), cylinder_across),
        },
        figure=True,
    ),
    item_model(
        "solids.cone",
        *PLACE,
        260,
        {
            1: Band(grid(range(2, 11), range(3, 16), keep=has_thirds), cone_volume),
            2: Band(grid(range(2, 11), range(4, 21), (0, 1), keep=is_slanted), cone_surface),
        },
        ("free",),
        figure=True,
    ),
    item_model(
        "solids.sphere",
        *PLACE,
        30,
        {
            1: Band(grid(range(2, 13), (0, 1), keep=is_whole_ball), ball),
            2: Band(grid(range(2, 13), (0, 1), keep=is_whole_ball), half_ball),
        },
        figure=True,
    ),
    item_model(
        "solids.toy",
        *PLACE,
        29,
        {
            1: Band(grid(range(2, 21), (1,)), toy),
            2: Band(grid(range(3, 31, 3), (0,)), toy),
        },
        figure=True,
    ),
    item_model(
        "solids.height",
        *PLACE,
        159,
        {
            1: Band(grid(range(2, 11), range(3, 16), keep=is_drawable), cylinder_height),
            2: Band(grid(range(2, 11), range(3, 16), keep=has_thirds), cone_height),
        },
        figure=True,
    ),
    item_model(
        "solids.vessel",
        *PLACE,
        180,
        {
            1: Band(grid(range(3, 11), range(5, 21), keep=is_drawable), vessel),
            2: Band(grid(range(3, 11), range(5, 21), keep=has_thirds), pointed_vessel),
        },
        figure=True,
    ),
)
