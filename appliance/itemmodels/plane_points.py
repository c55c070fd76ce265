"""선분의 내분 (10공수2-01-01): dividing points, centroids, distances.

Drawn: the answer, or the two steps of a segment. Radicals: one step or two; a ratio, or a letter.
"""

import random
from math import gcd

from appliance.domain.answers import Scalar
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import surd
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import Part, dot, finds, named, place, plane, segment
from appliance.mathtext.tree import Ratio, integer

DIVIDE = (
    "두 점 {A}, {B}에 대하여 선분 $AB$를 {ratio}로 내분하는 점의 좌표를 구하시오.",
    "두 점 {A}, {B}를 이은 선분 $AB$를 {ratio}로 내분하는 점의 좌표를 구하여라.",
    "좌표평면 위의 두 점 {A}, {B}에 대하여 선분 $AB$를 {ratio}로 내분하는 점의 좌표를 구하시오.",
)


def divided(rng: random.Random, x: int, y: int, dx: int, dy: int, m: int, n: int) -> Instance:
    """From A m steps to the point and n more to B."""
    a, b = (x, y), (x + (m + n) * dx, y + (m + n) * dy)
    at = (x + m * dx, y + m * dy)
    parts: list[Part] = [("A", dot(a, "A")), ("B", dot(b, "B")), ("ratio", Ratio((integer(m), integer(n))))]
    scene = plane([a, b], segment(a, b), named(a, "A", "w"), named(b, "B", "e"))
    return finds(rng, DIVIDE, parts, ("divide",), place(*at), scene)


CENTROID = (
    "세 점 {A}, {B}, {C}를 꼭짓점으로 하는 삼각형 $ABC$의 무게중심의 좌표를 구하시오.",
    "세 점 {A}, {B}, {C}를 꼭짓점으로 하는 $\\triangle ABC$의 무게중심의 좌표를 구하여라.",
    "좌표평면 위의 세 점 {A}, {B}, {C}를 꼭짓점으로 하는 삼각형 $ABC$의 무게중심의 좌표를 구하시오.",
)


def centroid(rng: random.Random, x: int, y: int, ax: int, ay: int, bx: int, by: int) -> Instance:
    a, b, c = (x + ax, y + ay), (x + bx, y + by), (x - ax - bx, y - ay - by)
    parts: list[Part] = [(name, dot(at, name)) for name, at in zip("ABC", (a, b, c), strict=True)]
    scene = plane(
        [a, b, c],
        segment(a, b),
        segment(b, c),
        segment(c, a),
        *(named(at, n) for n, at in zip("ABC", (a, b, c), strict=True)),
    )
    return finds(rng, CENTROID, parts, ("centroid",), place(x, y), scene)


def centroid_keeps(x: int, y: int, ax: int, ay: int, bx: int, by: int) -> bool:
    return abs(ax * by - ay * bx) >= 4 and (ax + bx, ay + by) != (0, 0)


def far_centroid_keeps(x: int, y: int, ax: int, ay: int, bx: int, by: int) -> bool:
    """None of the easy band's: a centroid above the axes with corners close to it."""
    easy = x >= 1 and y >= 1 and abs(ax) <= 1 and ay <= 3 and bx == -2 and -2 <= by <= 0
    return centroid_keeps(x, y, ax, ay, bx, by) and not easy


DISTANCE = (
    "두 점 {A}, {B} 사이의 거리를 구하시오.",
    "좌표평면 위의 두 점 {A}, {B} 사이의 거리를 구하여라.",
    "두 점 {A}, {B} 사이의 거리는?",
)


def distance(rng: random.Random, x: int, y: int, dx: int, dy: int) -> Instance:
    a, b = (x, y), (x + dx, y + dy)
    parts: list[Part] = [("A", dot(a, "A")), ("B", dot(b, "B"))]
    scene = plane([a, b], segment(a, b), named(a, "A", "w"), named(b, "B", "e"))
    return finds(rng, DISTANCE, parts, ("distance",), Scalar(surd(1, dx * dx + dy * dy)), scene)


def whole(x: int, y: int, dx: int, dy: int) -> bool:
    return int((dx * dx + dy * dy) ** 0.5) ** 2 == dx * dx + dy * dy and dx * dy != 0


PLACE = ("10공수2-01-01", "고1")
MODELS = (
    item_model(
        "coordinates.divided",
        *PLACE,
        18786,
        {
            1: Band(
                grid(
                    range(-4, 3),
                    range(-4, 5),
                    range(1, 4),
                    range(-2, 4),
                    (1, 2),
                    (1, 2),
                    keep=lambda x, y, dx, dy, m, n: m != n and dy != 0,
                ),
                divided,
            ),
            2: Band(
                grid(
                    range(-6, 5),
                    range(-6, 6),
                    nonzero(-2, 2),
                    nonzero(-2, 2),
                    range(1, 5),
                    range(1, 5),
                    keep=lambda x, y, dx, dy, m, n: m + n > 3 and gcd(m, n) == 1,
                ),
                divided,
            ),
        },
        figure=True,
    ),
    item_model(
        "coordinates.centroid",
        *PLACE,
        15953,
        {
            1: Band(
                grid(
                    range(1, 5),
                    range(1, 5),
                    range(-1, 2),
                    range(1, 4),
                    range(-2, 2),
                    range(-2, 1),
                    keep=centroid_keeps,
                ),
                centroid,
            ),
            2: Band(
                grid(
                    range(-3, 4),
                    range(-3, 4),
                    range(-4, 4),
                    range(2, 5),
                    range(-4, -1),
                    range(-3, 2),
                    keep=far_centroid_keeps,
                ),
                centroid,
            ),
        },
        figure=True,
    ),
    item_model(
        "coordinates.distance",
        *PLACE,
        8932,
        {
            1: Band(grid(range(-5, 3), range(-5, 6), range(3, 9), range(-8, 9), keep=whole), distance),
            2: Band(
                grid(
                    range(-5, 6),
                    range(-5, 6),
                    range(1, 7),
                    range(-6, 7),
                    keep=lambda x, y, dx, dy: dy != 0 and not whole(x, y, dx, dy),
                ),
                distance,
            ),
        },
        figure=True,
    ),
)
