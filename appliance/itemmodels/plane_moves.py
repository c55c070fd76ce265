"""평행이동 (10공수2-01-06), 대칭이동 (10공수2-01-07): points, lines and circles that are moved.

Drawn: what is moved, and by how much. Radicals: a point or a graph; the mirror, y=x being the hardest.
"""

import random

from appliance.domain.answers import Scalar
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import surd
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import (
    Part,
    dot,
    finds,
    formula,
    named,
    place,
    plane,
    ring,
    slope_form,
)
from appliance.mathtext.tree import integer

BY = "$x$축의 방향으로 {dx}만큼, $y$축의 방향으로 {dy}만큼 평행이동한"
POINT = (
    "점 {P}를 " + BY + " 점의 좌표를 구하시오.",
    "점 {P}를 " + BY + " 점의 좌표를 구하여라.",
    "점 {P}를 " + BY + " 점의 좌표는?",
)
CURVE = (
    "{what} {curve}을 " + BY + " {what}의 방정식을 구하시오.",
    "{what} {curve}을 " + BY + " {what}의 방정식을 구하여라.",
    "{what} {curve}을 " + BY + " {what}의 방정식은?",
)


def point(rng: random.Random, x: int, y: int, dx: int, dy: int) -> Instance:
    parts: list[Part] = [("P", dot((x, y))), ("dx", integer(dx)), ("dy", integer(dy))]
    return finds(rng, POINT, parts, ("move_point", "shift"), place(x + dx, y + dy))


def line(rng: random.Random, slope: int, start: int, dx: int, dy: int) -> Instance:
    parts: list[Part] = [("curve", slope_form(slope, start)), ("dx", integer(dx)), ("dy", integer(dy))]
    answer = formula(slope_form(slope, start - slope * dx + dy))
    return finds(rng, CURVE, parts, ("move_curve", "shift"), answer, what="직선")


def circle(rng: random.Random, p: int, q: int, size: int, dx: int, dy: int) -> Instance:
    parts: list[Part] = [("curve", ring(p, q, size * size)), ("dx", integer(dx)), ("dy", integer(dy))]
    answer = formula(ring(p + dx, q + dy, size * size))
    return finds(rng, CURVE, parts, ("move_curve", "shift"), answer, what="원")


MIRRORS = {"x_axis": "$x$축", "y_axis": "$y$축", "origin": "원점", "y=x": "직선 $y=x$"}
NAMES = tuple(MIRRORS)
REFLECTED = (
    "점 {P}를 {mirror}에 대하여 대칭이동한 점의 좌표를 구하시오.",
    "점 {P}를 {mirror}에 대하여 대칭이동한 점의 좌표를 구하여라.",
    "점 {P}를 {mirror}에 대하여 대칭이동한 점의 좌표는?",
)
TURNED = (
    "직선 {curve}을 {mirror}에 대하여 대칭이동한 직선의 방정식을 구하시오.",
    "직선 {curve}을 {mirror}에 대하여 대칭이동한 직선의 방정식을 구하여라.",
    "직선 {curve}을 {mirror}에 대하여 대칭이동한 직선의 방정식은?",
)
SHORTEST = (
    "두 점 {A}, {B}와 $x$축 위를 움직이는 점 $P$에 대하여 $\\overline{AP}+\\overline{BP}$의 최솟값을"
    " 구하시오.",
    "두 점 {A}, {B}와 $x$축 위의 점 $P$에 대하여 $\\overline{AP}+\\overline{BP}$의 최솟값을 구하여라.",
    "두 점 {A}, {B}와 $x$축 위를 움직이는 점 $P$에 대하여 $\\overline{AP}+\\overline{BP}$의 최솟값은?",
)


def reflected(rng: random.Random, x: int, y: int, which: int) -> Instance:
    name = NAMES[which]
    at = {"x_axis": (x, -y), "y_axis": (-x, y), "origin": (-x, -y), "y=x": (y, x)}[name]
    scene = plane([(x, y)], named((x, y), ""))
    return finds(
        rng, REFLECTED, [("P", dot((x, y)))], ("move_point", name), place(*at), scene, mirror=MIRRORS[name]
    )


def turned(rng: random.Random, slope: int, start: int, which: int) -> Instance:
    name = NAMES[which]
    answer = {"x_axis": (-slope, -start), "y_axis": (-slope, start), "origin": (slope, -start)}[name]
    parts: list[Part] = [("curve", slope_form(slope, start))]
    return finds(rng, TURNED, parts, ("move_curve", name), formula(slope_form(*answer)), mirror=MIRRORS[name])


def shortest(rng: random.Random, x: int, up: int, along: int, other: int) -> Instance:
    a, b = (x, up), (x + along, other)
    parts: list[Part] = [("A", dot(a, "A")), ("B", dot(b, "B"))]
    scene = plane([a, b], named(a, "A", "n"), named(b, "B", "n"))
    answer = Scalar(surd(1, along**2 + (up + other) ** 2))
    slots = {"AP": "{AP}", "BP": "{BP}"}
    return finds(rng, SHORTEST, parts, ("shortest", "x_axis"), answer, scene, **slots)


SHIFT, MIRROR = ("10공수2-01-06", "고1"), ("10공수2-01-07", "고1")
FIVE = nonzero(-5, 5)

MODELS = (
    item_model(
        "translations.point",
        *SHIFT,
        6625,
        {
            1: Band(grid(range(1, 6), range(1, 6), range(1, 6), range(1, 6)), point),
            2: Band(grid(FIVE, FIVE, FIVE, range(-6, 0)), point),
        },
    ),
    item_model(
        "translations.curve",
        *SHIFT,
        11508,
        {
            1: Band(
                grid(
                    nonzero(-4, 4),
                    FIVE,
                    nonzero(-3, 3),
                    nonzero(-4, 4),
                    keep=lambda m, n, dx, dy: abs(m) > 1 and n - m * dx + dy != 0,
                ),
                line,
            ),
            2: Band(
                grid(
                    FIVE,
                    FIVE,
                    range(2, 5),
                    nonzero(-3, 3),
                    nonzero(-3, 3),
                    keep=lambda p, q, r, dx, dy: p + dx != 0 and q + dy != 0,
                ),
                circle,
            ),
        },
    ),
    item_model(
        "reflections.point",
        *MIRROR,
        552,
        {
            1: Band(grid(nonzero(-6, 6), nonzero(-6, 6), range(2)), reflected),
            2: Band(grid(nonzero(-6, 6), nonzero(-6, 6), (2, 3), keep=lambda x, y, w: x != y), reflected),
        },
        figure=True,
    ),
    item_model(
        "reflections.line",
        *MIRROR,
        280,
        {
            1: Band(grid(range(2, 7), nonzero(-7, 7), range(2)), turned),
            2: Band(grid(range(-6, -1), nonzero(-7, 7), (1, 2)), turned),
        },
    ),
    item_model(
        "reflections.shortest",
        *MIRROR,
        1225,
        {
            1: Band(
                grid(
                    range(-3, 4),
                    range(1, 6),
                    range(3, 9),
                    range(1, 6),
                    keep=lambda x, u, d, o: int((d * d + (u + o) ** 2) ** 0.5) ** 2 == d * d + (u + o) ** 2,
                ),
                shortest,
            ),
            2: Band(
                grid(
                    range(-3, 4),
                    range(1, 6),
                    range(2, 9),
                    range(1, 6),
                    keep=lambda x, u, d, o: int((d * d + (u + o) ** 2) ** 0.5) ** 2 != d * d + (u + o) ** 2,
                ),
                shortest,
            ),
        },
        figure=True,
    ),
)
