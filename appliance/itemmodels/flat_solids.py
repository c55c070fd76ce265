"""직육면체와 정사각뿔의 겉넓이와 부피 (9수03-08).

Drawn: the edges; areas and volumes follow. Radicals: a volume or a surface; back from the volume to an edge;
the height of the pyramid or that of its faces.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.figure import Length, Mark, Scene, Segment, Spot, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import beside, middle
from appliance.itemmodels.stories import quantity

ASKED = {"surface": "겉넓이", "volume": "부피", "lateral": "옆넓이"}
UNITS = {"surface": "cm²", "volume": "cm³", "lateral": "cm²"}

BOX = (
    "가로의 길이가 {width}, 세로의 길이가 {depth}, 높이가 {height}인 직육면체의 {asked}를 구하시오.",
    "가로의 길이가 {width}이고 세로의 길이가 {depth}, 높이가 {height}인 직육면체의 {asked}를 구하여라.",
    "직육면체의 가로의 길이가 {width}, 세로의 길이가 {depth}, 높이가 {height}일 때, 이 직육면체의 {asked}를"
    " 구하시오.",
)
BOX_BACK = (
    "가로의 길이가 {width}, 세로의 길이가 {depth}인 직육면체의 부피가 {volume}일 때, 높이를 구하시오.",
    "가로의 길이가 {width}, 세로의 길이가 {depth}이고 부피가 {volume}인 직육면체의 높이를 구하여라.",
    "부피가 {volume}이고 가로의 길이가 {width}, 세로의 길이가 {depth}인 직육면체의 높이는?",
)
PYRAMID = (
    "밑면의 한 변의 길이가 {side}이고 높이가 {height}인 정사각뿔의 부피를 구하시오.",
    "밑면의 한 변의 길이가 {side}, 높이가 {height}인 정사각뿔의 부피를 구하여라.",
    "높이가 {height}이고 밑면의 한 변의 길이가 {side}인 정사각뿔의 부피는?",
)
FACES = (
    "밑면의 한 변의 길이가 {side}이고 옆면인 삼각형의 높이가 {height}인 정사각뿔의 {asked}를 구하시오.",
    "밑면의 한 변의 길이가 {side}, 옆면인 삼각형의 높이가 {height}인 정사각뿔의 {asked}를 구하여라.",
    "옆면인 삼각형의 높이가 {height}이고 밑면의 한 변의 길이가 {side}인 정사각뿔의 {asked}는?",
)
# An edge that runs away from us is drawn so much shorter, to the right and up.
AWAY = 0.35


def moved(start: Spot, depth: int) -> Spot:
    return spot(float(start.x) + AWAY * depth, float(start.y) + AWAY * depth)


def edges(corners: Sequence[Spot], pairs: str, style: str = "solid") -> tuple[Segment, ...]:
    """ "ab bc": segments between the corners a, b, c …"""
    return tuple(
        Segment(corners[ord(pair[0]) - 97], corners[ord(pair[1]) - 97], style) for pair in pairs.split()
    )


def box_sketch(width: int, depth: int, height: int, tall: str) -> Scene:
    front = (spot(0, 0), spot(width, 0), spot(width, height), spot(0, height))
    corners = (*front, *(moved(corner, depth) for corner in front))
    marks: tuple[Mark, ...] = (
        *edges(corners, "ab bc cd da bf cg fg dh gh"),
        *edges(corners, "ae ef eh", "dashed"),
        Length(corners[0], corners[1], f"{width}cm", "right"),
        beside(corners[1], corners[5], f"{depth}cm", "se"),
        Length(corners[5], corners[6], tall, "right"),
    )
    return Scene(marks, 34)


def box(rng: random.Random, width: int, depth: int, height: int, surface: int) -> Instance:
    role = "surface" if surface else "volume"
    sizes = {"width": width, "depth": depth, "height": height}
    found = {
        "volume": width * depth * height,
        "surface": 2 * (width * depth + depth * height + height * width),
    }
    given = situation("solid.box", {name: quantity(size, "cm") for name, size in sizes.items()})
    texts = {name: f"{size}cm" for name, size in sizes.items()}
    scene = box_sketch(width, depth, height, texts["height"])
    return asks(rng, BOX, given, role, number(found[role], UNITS[role]), scene, asked=ASKED[role], **texts)


def box_height(rng: random.Random, width: int, depth: int, height: int) -> Instance:
    volume = width * depth * height
    sizes = {
        "width": quantity(width, "cm"), "depth": quantity(depth, "cm"), "volume": quantity(volume, "cm³"),
    }  # fmt: skip
    return asks(
        rng, BOX_BACK, situation("solid.box", sizes), "height", number(height, "cm"),
        box_sketch(width, depth, height, "$x$ cm"),
        width=f"{width}cm", depth=f"{depth}cm", volume=f"{volume}cm³",
    )  # fmt: skip


def pyramid_sketch(side: int, height: float) -> tuple[tuple[Mark, ...], tuple[Spot, ...], Spot, Spot]:
    """The edges, the four corners of the base, its middle, and the apex."""
    left, right = spot(0, 0), spot(side, 0)
    base = (left, right, moved(right, side), moved(left, side))
    centre = middle(*base)
    apex = spot(float(centre.x), float(centre.y) + height)
    corners = (*base, apex)
    marks = (*edges(corners, "ab bc ae be ce"), *edges(corners, "ad cd de", "dashed"))
    return marks, base, centre, apex


def pyramid(rng: random.Random, side: int, height: int) -> Instance:
    marks, base, centre, apex = pyramid_sketch(side, height)
    scene = Scene(
        (
            *marks,
            Segment(apex, centre, "dashed"),
            Length(base[0], base[1], f"{side}cm", "right"),
            Length(apex, centre, f"{height}cm", "right"),
        ),
        36,
    )
    sizes = {"side": quantity(side, "cm"), "height": quantity(height, "cm")}
    answer = number(Fraction(side * side * height, 3), "cm³")
    return asks(
        rng, PYRAMID, situation("solid.square_pyramid", sizes), "volume", answer, scene,
        side=f"{side}cm", height=f"{height}cm",
    )  # fmt: skip


def faces(rng: random.Random, side: int, height: int, lateral: int) -> Instance:
    """The height of the face in front is foreshortened, so that it is a text beside its line."""
    upright = (height * height - side * side / 4) ** 0.5
    marks, base, _, apex = pyramid_sketch(side, upright)
    foot = middle(base[0], base[1])
    scene = Scene(
        (
            *marks,
            Segment(apex, foot, "thin"),
            Length(base[0], base[1], f"{side}cm", "right"),
            beside(apex, foot, f"{height}cm", "w"),
        ),
        36,
    )
    role, area = ("lateral", 2 * side * height) if lateral else ("surface", side * side + 2 * side * height)
    sizes = {"side": quantity(side, "cm"), "face_height": quantity(height, "cm")}
    return asks(
        rng, FACES, situation("solid.square_pyramid", sizes), role, number(area, "cm²"), scene,
        side=f"{side}cm", height=f"{height}cm", asked=ASKED[role],
    )  # fmt: skip


def is_box(width: int, depth: int, height: int, *more: int) -> bool:
    return width != depth and height <= 2 * max(width, depth)


def is_pyramid(side: int, height: int) -> bool:
    return side * side * height % 3 == 0 and height <= 2 * side and side <= 2 * height


def has_faces(side: int, height: int, lateral: int) -> bool:
    return side < 2 * height <= 4 * side


PLACE = ("9수03-08", "중1")

MODELS = (
    item_model(
        "solids.box",
        *PLACE,
        1925,
        {
            1: Band(grid(range(3, 11), range(2, 9), range(3, 13), (0, 1), keep=is_box), box),
            2: Band(grid(range(3, 13), range(2, 11), range(3, 16), keep=is_box), box_height),
        },
        figure=True,
    ),
    item_model(
        "solids.pyramid",
        *PLACE,
        247,
        {
            1: Band(grid(range(3, 16), range(3, 16), keep=is_pyramid), pyramid),
            2: Band(grid(range(3, 13), range(3, 16), (0, 1), keep=has_faces), faces),
        },
        figure=True,
    ),
)
