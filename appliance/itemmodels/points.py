"""직선, 반직선, 선분의 개수 (9수03-01): points of which no three, or all, lie on one line.

Drawn: how many points there are; the count follows. Radicals: lines and segments run both ways, a ray does
not; on one line a ray is the same for all the points that it runs through.
"""

import random
from collections.abc import Sequence

from appliance.domain.figure import Dot, Scene, Segment, Spot, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import polar
from appliance.itemmodels.stories import quantity

WHAT = {"lines": "직선", "segments": "선분", "rays": "반직선"}
LINES, SEGMENTS, RAYS = range(3)

SCATTERED = (
    "어느 세 점도 한 직선 위에 있지 않은 {points}의 점이 있다. 이 중 두 점을 이어 만들 수 있는 서로 다른"
    " {what}의 개수를 구하시오.",
    "어느 세 점도 한 직선 위에 있지 않은 {points}의 점이 있다. 이 중에서 두 점을 이어 만들 수 있는 서로"
    " 다른 {what}의 개수를 구하여라.",
    "어느 세 점도 한 직선 위에 있지 않은 {points}의 점이 있다. 이 중 두 점을 골라 만들 수 있는 서로 다른"
    " {what}은 모두 몇 개인지 구하시오.",
)
IN_LINE = (
    "한 직선 위에 있는 서로 다른 {points}의 점 중 두 점을 골라 만들 수 있는 서로 다른 {what}의 개수를"
    " 구하시오.",
    "한 직선 위에 서로 다른 {points}의 점이 있다. 이 중 두 점을 이어 만들 수 있는 서로 다른 {what}의 개수를"
    " 구하여라.",
    "한 직선 위에 있는 서로 다른 {points}의 점 중에서 두 점을 이어 만들 수 있는 서로 다른 {what}의 개수를"
    " 구하시오.",
)


def scattered(rng: random.Random, points: int, what: int) -> Instance:
    pairs = points * (points - 1) // 2
    spots = [polar(90 + 360 * at / points, 10) for at in range(points)]
    return joined(rng, SCATTERED, "points.general", points, what, pairs, spots, ())


def in_line(rng: random.Random, points: int, what: int) -> Instance:
    """A ray from an inner point runs to two sides, from the two ends to one."""
    spots = [spot(4 * at, 0) for at in range(points)]
    line = (Segment(spot(-4, 0), spot(4 * points, 0)),)
    pairs = points * (points - 1) // 2 if what == SEGMENTS else points - 1
    return joined(rng, IN_LINE, "points.on_line", points, what, pairs, spots, line)


def joined(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    points: int,
    what: int,
    pairs: int,
    spots: Sequence[Spot],
    line: tuple[Segment, ...],
) -> Instance:
    role = tuple(WHAT)[what]
    count = 2 * pairs if what == RAYS else pairs
    scene = Scene((*line, *(Dot(each) for each in spots)), 12 if line else 30)
    given = situation(kind, {"points": quantity(points, "개")})
    return asks(
        rng, phrasings, given, role, number(count, "개"), scene, points=f"{points}개", what=WHAT[role]
    )


PLACE = ("9수03-01", "중1")

MODELS = (
    item_model(
        "points.scattered",
        *PLACE,
        27,
        {
            1: Band(grid(range(4, 13), (LINES, SEGMENTS)), scattered),
            2: Band(grid(range(4, 13), (RAYS,)), scattered),
        },
        figure=True,
    ),
    item_model(
        "points.in_line",
        *PLACE,
        18,
        {
            1: Band(grid(range(4, 13), (SEGMENTS,)), in_line),
            2: Band(grid(range(4, 13), (RAYS,)), in_line),
        },
        figure=True,
    ),
)
