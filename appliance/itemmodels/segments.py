"""선분의 중점 (9수03-01): M halves AB, N halves one of the halves.

Drawn: a quarter of AB; what is given and what is asked are so many quarters. Radicals: from the whole to a
part; from a part to the whole or to another part.
"""

import random

from appliance.domain.figure import Dot, Length, Scene, Segment, Spot, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, bar, bar_is, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity

ROLES = {1: "part_1_4", 2: "part_1_2", 3: "part_3_4", 4: "part_1_1"}
# The segment of so many quarters where N halves MB, and where it halves AM.
FAR, NEAR = {1: "MN", 2: "AM", 3: "AN", 4: "AB"}, {1: "AN", 2: "MB", 3: "NB", 4: "AB"}
UNITS = ("cm", "m")

MIDPOINTS = (
    "선분 $AB$의 중점을 $M$, 선분 {half}의 중점을 $N$이라 하자. {told_is}일 때, {asked_bar}의 길이를"
    " 구하시오.",
    "점 $M$은 선분 $AB$의 중점이고 점 $N$은 선분 {half}의 중점이다. {told_bar}의 길이가 {length}일 때,"
    " {asked_bar}의 길이를 구하여라.",
    "점 $M$은 {whole}의 중점이고 점 $N$은 {half_bar}의 중점이다. {told_is}일 때, {asked_bar}의 길이는?",
)


def midpoints(rng: random.Random, told: int, asked: int, quarter: int) -> Instance:
    called, half = rng.choice(((FAR, "MB"), (NEAR, "AM")))
    places = {"A": 0, "M": 2, "N": 3 if half == "MB" else 1, "B": 4}
    spots = {name: spot(at * 6, 0) for name, at in places.items()}
    size = quantity(told * quarter, unit := rng.choice(UNITS))
    given = situation("segment.parts", {ROLES[told]: size}, (called[told], called[asked]))
    text = f"{size.value}{unit}"
    scene = Scene(
        (
            Segment(spots["A"], spots["B"]),
            *(Dot(each, name, "s") for name, each in spots.items()),
            bowed(spots, called[told], text),
        ),
        18,
    )
    return asks(
        rng, MIDPOINTS, given, ROLES[asked], number(asked * quarter, unit), scene,
        half=f"${half}$", half_bar=bar(half), whole=bar("AB"), told_bar=bar(called[told]),
        told_is=bar_is(called[told], size), asked_bar=bar(called[asked]), length=text,
    )  # fmt: skip


def bowed(spots: dict[str, Spot], name: str, text: str) -> Length:
    start, end = sorted((spots[letter] for letter in name), key=lambda each: each.x)
    return Length(start, end, text, "left", True)


MODELS = (
    item_model(
        "segments.midpoints",
        "9수03-01",
        "중1",
        84,
        {
            1: Band(grid((4,), (1, 3), range(2, 16)), midpoints),
            2: Band(
                grid((1, 3), (1, 3, 4), range(2, 16), keep=lambda told, asked, _: told != asked), midpoints
            ),
        },
        figure=True,
    ),
)
