"""원의 방정식 (10공수2-01-04), 원과 직선 (10공수2-01-05).

Drawn: the centre, and a whole radius or a whole step to a point. Radicals: the circle by its centre, or in
expanded form; a line through whole distances from the centre, shifted circles.
"""

import random
from math import isqrt

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import (
    Part,
    dot,
    expanded,
    finds,
    formula,
    general,
    named,
    plane,
    ring,
    round_,
    segment,
)

THROUGH = (
    "중심이 점 {centre}이고 점 {P}를 지나는 원의 방정식을 구하시오.",
    "중심의 좌표가 {centre}이고 점 {P}를 지나는 원의 방정식을 구하여라.",
    "점 {centre}을 중심으로 하고 점 {P}를 지나는 원의 방정식을 구하시오.",
    "중심이 {centre}이고 점 {P}를 지나는 원의 방정식은?",
)
RADIUS = (
    "원 {circle}의 반지름의 길이를 구하시오.",
    "방정식 {circle}이 나타내는 원의 반지름의 길이를 구하여라.",
    "원 {circle}의 반지름의 길이는?",
    "원 {circle}의 반지름의 길이를 구하여라.",
)
DIAMETER = (
    "두 점 {A}, {B}를 지름의 양 끝 점으로 하는 원의 방정식을 구하시오.",
    "두 점 {A}, {B}를 지름의 양 끝 점으로 하는 원의 방정식을 구하여라.",
    "두 점 {A}, {B}를 지름의 양 끝 점으로 하는 원의 방정식은?",
)


def through(rng: random.Random, p: int, q: int, dx: int, dy: int) -> Instance:
    square = dx * dx + dy * dy
    parts: list[Part] = [("centre", dot((p, q))), ("P", dot((p + dx, q + dy)))]
    reach = isqrt(square) + 1
    scene = plane(
        [(p - reach, q - reach), (p + reach, q + reach)],
        round_(p, q, square**0.5), named((p, q), ""), named((p + dx, q + dy), ""),
    )  # fmt: skip
    return finds(rng, THROUGH, parts, ("circle",), formula(ring(p, q, square)), scene)


def on_diameter(rng: random.Random, p: int, q: int, dx: int, dy: int) -> Instance:
    a, b = (p - dx, q - dy), (p + dx, q + dy)
    square = dx * dx + dy * dy
    reach = isqrt(square) + 1
    scene = plane(
        [(p - reach, q - reach), (p + reach, q + reach)],
        round_(p, q, square**0.5), segment(a, b), named(a, "A", "w"), named(b, "B", "e"),
    )  # fmt: skip
    return finds(
        rng,
        DIAMETER,
        [("A", dot(a, "A")), ("B", dot(b, "B"))],
        ("circle",),
        formula(ring(p, q, square)),
        scene,
    )


def radius(rng: random.Random, p: int, q: int, size: int) -> Instance:
    return finds(rng, RADIUS, [("circle", expanded(p, q, size * size))], ("radius",), number(size))


CHORD = (
    "원 {circle}과 직선 {line}이 만나서 생기는 현의 길이를 구하시오.",
    "원 {circle}과 직선 {line}이 만나서 생기는 현의 길이는?",
    "원 {circle}과 직선 {line}이 만나서 생기는 현의 길이를 구하여라.",
)
NORMALS = ((3, 4), (3, -4), (4, 3), (4, -3))
CUTS = ((5, 3), (5, 4), (10, 6), (10, 8), (13, 5), (13, 12))


def cut_at(rng: random.Random, cut: int, which: int, p: int, q: int) -> Instance:
    size, far = CUTS[cut]
    a, b = NORMALS[which]
    parts: list[Part] = [
        ("circle", ring(p, q, size * size)),
        ("line", general(a, b, -5 * far - a * p - b * q)),
    ]
    return finds(rng, CHORD, parts, ("chord",), number(2 * isqrt(size * size - far * far)))


EXTREME = (
    "원 {circle} 위의 점과 직선 {line} 사이의 거리의 {which}을 구하시오.",
    "원 {circle} 위의 점과 직선 {line} 사이의 거리의 {which}을 구하여라.",
    "원 {circle} 위의 점에서 직선 {line}까지의 거리의 {which}을 구하시오.",
    "원 {circle} 위의 점과 직선 {line} 사이의 거리의 {which}은?",
)


def extreme(rng: random.Random, size: int, far: int, which: int, least: int) -> Instance:
    a, b = NORMALS[which]
    parts: list[Part] = [("circle", ring(0, 0, size * size)), ("line", general(a, b, -5 * far))]
    mode, answer = ("min", far - size) if least else ("max", far + size)
    return finds(
        rng, EXTREME, parts, ("extreme", mode), number(answer), which="최솟값" if least else "최댓값"
    )


def extreme_off(rng: random.Random, size: int, far: int, which: int, p: int) -> Instance:
    a, b = NORMALS[which]
    parts: list[Part] = [("circle", ring(p, 0, size * size)), ("line", general(a, b, -5 * far - a * p))]
    return finds(rng, EXTREME, parts, ("extreme", "max"), number(far + size), which="최댓값")


CIRCLES, LINES = ("10공수2-01-04", "고1"), ("10공수2-01-05", "고1")
NEAR = nonzero(-4, 4)

MODELS = (
    item_model(
        "circles.through",
        *CIRCLES,
        1920,
        {
            1: Band(
                grid(
                    range(1, 5),
                    range(1, 5),
                    nonzero(-4, 4),
                    nonzero(-4, 4),
                    keep=lambda p, q, dx, dy: abs(dx) == abs(dy) or dx * dx + dy * dy in (5, 10, 13, 25),
                ),
                through,
            ),
            2: Band(
                grid(NEAR, NEAR, nonzero(-3, 3), nonzero(-3, 3), keep=lambda p, q, dx, dy: dx > 0),
                on_diameter,
            ),
        },
        figure=True,
    ),
    item_model(
        "circles.radius",
        *CIRCLES,
        874,
        {
            1: Band(
                grid(
                    range(-4, 5), range(1, 5), range(2, 6), keep=lambda p, q, r: p and p * p + q * q != r * r
                ),
                radius,
            ),
            2: Band(
                grid(
                    range(-9, 10),
                    range(-9, -3),
                    range(5, 12),
                    keep=lambda p, q, r: p and p * p + q * q != r * r,
                ),
                radius,
            ),
        },
    ),
    item_model(
        "circles.chord",
        *LINES,
        408,
        {
            1: Band(grid(range(6), range(4), (0,), (0,)), cut_at),
            2: Band(
                grid(
                    range(6),
                    range(4),
                    nonzero(-2, 2),
                    nonzero(-2, 2),
                    keep=lambda c, w, p, q: 5 * CUTS[c][1] + NORMALS[w][0] * p + NORMALS[w][1] * q != 0,
                ),
                cut_at,
            ),
        },
    ),
    item_model(
        "circles.extreme",
        *LINES,
        544,
        {
            1: Band(
                grid(range(1, 5), range(3, 8), range(4), (0, 1), keep=lambda r, far, w, least: far > r),
                extreme,
            ),
            2: Band(
                grid(
                    range(1, 5),
                    range(3, 8),
                    range(4),
                    nonzero(-3, 3),
                    keep=lambda r, far, w, p: far > r and 5 * far + NORMALS[w][0] * p != 0,
                ),
                extreme_off,
            ),
        },
    ),
)
