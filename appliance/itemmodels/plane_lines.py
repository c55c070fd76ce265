"""직선의 평행과 수직 (10공수2-01-02), 점과 직선 사이의 거리 (10공수2-01-03).

Drawn: the slope and a point of the line that is asked for, or the foot of the perpendicular. Radicals:
parallel or perpendicular, a slope that is a fraction; a point, or a parallel line.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import (
    Part,
    dot,
    finds,
    formula,
    general,
    slope_form,
)

PARALLEL = (
    "점 {P}를 지나고 직선 {parallel}에 평행한 직선의 방정식을 구하시오.",
    "점 {P}를 지나고 직선 {parallel}에 평행한 직선의 방정식을 구하여라.",
    "점 {P}를 지나고 직선 {parallel}과 평행한 직선의 방정식은?",
)
PERPENDICULAR = (
    "점 {P}를 지나고 직선 {perpendicular}에 수직인 직선의 방정식을 구하시오.",
    "점 {P}를 지나고 직선 {perpendicular}에 수직인 직선의 방정식을 구하여라.",
    "점 {P}를 지나고 직선 {perpendicular}과 수직인 직선의 방정식은?",
)


def parallel(rng: random.Random, x: int, y: int, slope: int, gap: int) -> Instance:
    start = y - slope * x
    parts: list[Part] = [("P", dot((x, y))), ("parallel", slope_form(slope, start + gap))]
    return finds(rng, PARALLEL, parts, ("line",), formula(slope_form(slope, start)))


def perpendicular(rng: random.Random, x: int, y: int, slope: int, gap: int) -> Instance:
    """The line has slope -1/slope: x stands so many slopes from the y-axis."""
    at = x * slope
    parts: list[Part] = [("P", dot((at, y))), ("perpendicular", slope_form(slope, gap))]
    answer = general(1, slope, -slope * (y + x))
    return finds(rng, PERPENDICULAR, parts, ("line",), formula(answer))


POINT = (
    "점 {P}와 직선 {line} 사이의 거리를 구하시오.",
    "점 {P}와 직선 {line} 사이의 거리를 구하여라.",
    "점 {P}와 직선 {line} 사이의 거리는?",
)
TWO = (
    "평행한 두 직선 {first}, {second} 사이의 거리를 구하시오.",
    "두 직선 {first}, {second} 사이의 거리를 구하여라.",
    "서로 평행한 두 직선 {first}, {second} 사이의 거리를 구하시오.",
)
NORMALS = ((3, 4, 5), (3, -4, 5), (4, 3, 5), (4, -3, 5), (5, 12, 13), (12, -5, 13), (5, -12, 13), (12, 5, 13))


def from_point(rng: random.Random, which: int, x: int, y: int, far: int) -> Instance:
    """The line lies `far` away from the point."""
    a, b, size = NORMALS[which]
    parts: list[Part] = [("P", dot((x, y))), ("line", general(a, b, far * size - a * x - b * y))]
    return finds(rng, POINT, parts, ("point_line",), number(far))


def between(rng: random.Random, which: int, near: int, far: int) -> Instance:
    a, b, size = NORMALS[which]
    parts: list[Part] = [("first", general(a, b, near)), ("second", general(a, b, near - far * size))]
    return finds(rng, TWO, parts, ("line_line",), number(far))


SLOPES, FAR = ("10공수2-01-02", "고1"), ("10공수2-01-03", "고1")
SIX = nonzero(-6, 6)

MODELS = (
    item_model(
        "slopes.parallel",
        *SLOPES,
        5144,
        {
            1: Band(
                grid(
                    nonzero(-4, 4),
                    nonzero(-5, 5),
                    range(2, 5),
                    nonzero(-5, 5),
                    keep=lambda x, y, m, g: y != m * x and y - m * x + g != 0,
                ),
                parallel,
            ),
            2: Band(
                grid(
                    nonzero(-4, 4),
                    nonzero(-5, 5),
                    range(-4, 0),
                    nonzero(-5, 5),
                    keep=lambda x, y, m, g: y != m * x and y - m * x + g != 0,
                ),
                parallel,
            ),
        },
    ),
    item_model(
        "slopes.perpendicular",
        *SLOPES,
        4536,
        {
            1: Band(
                grid(nonzero(-3, 3), nonzero(-5, 5), range(2, 5), SIX, keep=lambda x, y, m, g: y != -x),
                perpendicular,
            ),
            2: Band(
                grid(nonzero(-3, 3), nonzero(-5, 5), range(-5, -1), SIX, keep=lambda x, y, m, g: y != -x),
                perpendicular,
            ),
        },
    ),
    item_model(
        "distances.from_point",
        *FAR,
        1528,
        {
            1: Band(
                grid(
                    range(4),
                    range(-4, 6),
                    range(-4, 6),
                    range(1, 4),
                    keep=lambda w, x, y, far: (
                        x and y and 0 < abs(far * NORMALS[w][2] - NORMALS[w][0] * x - NORMALS[w][1] * y) <= 30
                    ),
                ),
                from_point,
            ),
            2: Band(
                grid(
                    range(4, 8),
                    range(-4, 6),
                    range(-4, 6),
                    range(1, 4),
                    keep=lambda w, x, y, far: (
                        x and y and 0 < abs(far * NORMALS[w][2] - NORMALS[w][0] * x - NORMALS[w][1] * y) <= 50
                    ),
                ),
                from_point,
            ),
        },
    ),
    item_model(
        "distances.between_parallels",
        *FAR,
        568,
        {
            1: Band(
                grid(range(4), nonzero(-9, 9), range(1, 4), keep=lambda w, c, far: c != far * NORMALS[w][2]),
                between,
            ),
            2: Band(
                grid(
                    range(4, 8),
                    nonzero(-15, 15),
                    range(1, 4),
                    keep=lambda w, c, far: c != far * NORMALS[w][2],
                ),
                between,
            ),
        },
    ),
)
