"""순서쌍과 좌표 (9수02-05): quadrants, mirrored points, points on an axis, areas between points.

Drawn: the coordinates, or the letters' values from which they follow. Radicals: signs, coordinates that
hold a letter, which axis the point is mirrored in; of areas, a triangle or a figure of four corners.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Coordinates, Word
from appliance.domain.figure import Axes, Dot, Scene, Segment, spot
from appliance.domain.givens import Given, Located, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Point, Sym, integer

STANDARD, GRADE = "9수02-05", "중1"
A, B = Sym("a"), Sym("b")


def point(x: Node, y: Node, label: str = "") -> str:
    return tex(Point(label, (x, y)))


def placed(label: str, x: int, y: int) -> Located:
    return Located(label, integer(x), integer(y))


QUADRANT = (
    "점 {p}는 제몇 사분면 위의 점인지 구하시오.",
    "점 {p}는 제몇 사분면 위에 있는지 구하여라.",
    "점 {p}는 제몇 사분면 위의 점인가?",
)


def quadrant_of(x: int, y: int) -> int:
    return {(True, True): 1, (False, True): 2, (False, False): 3, (True, False): 4}[(x > 0, y > 0)]


def quadrant(rng: random.Random, x: int, y: int) -> Instance:
    goal = Goal(GoalKind.DETAIL, ("quadrant", 0))
    answer = Word(f"제{quadrant_of(x, y)}사분면")
    return instance(rng, QUADRANT, [placed("", x, y)], goal, answer, p=point(integer(x), integer(y)))


LETTERED = (
    "점 {p}가 제{n}사분면 위의 점일 때, 점 {q}는 제몇 사분면 위의 점인지 구하시오.",
    "점 {p}가 제{n}사분면 위의 점일 때, 점 {q}는 제몇 사분면 위의 점인가?",
    "점 {p}가 제{n}사분면 위에 있을 때, 점 {q}는 제몇 사분면 위의 점인지 구하여라.",
)


def lettered(rng: random.Random, number_of: int, which: int) -> Instance:
    """(a, b) lies in the second quadrant; where does (b, -a) lie?"""
    x, y = {1: (1, 1), 2: (-1, 1), 3: (-1, -1), 4: (1, -1)}[number_of]
    swapped, p, q = which // 4, 1 - which % 2 * 2, 1 - which // 2 % 2 * 2
    first, second = (term(p, B), term(q, A)) if swapped else (term(p, A), term(q, B))
    signs = (p * y, q * x) if swapped else (p * x, q * y)
    givens: list[Given] = [
        Located("", A, B),
        Located("", first, second),
        Told("quadrant", (integer(number_of),), (0,)),
    ]
    goal = Goal(GoalKind.DETAIL, ("quadrant", 1))
    answer = Word(f"제{quadrant_of(*signs)}사분면")
    return instance(
        rng, LETTERED, givens, goal, answer, p=point(A, B), q=point(first, second), n=tex(integer(number_of))
    )


AXES = {"x": "$x$축", "y": "$y$축", "O": "원점"}
MIRROR = (
    "점 {p}와 {axis}에 대하여 대칭인 점의 좌표를 구하시오.",
    "점 {p}와 {axis}에 대하여 대칭인 점의 좌표를 구하여라.",
    "좌표평면 위의 점 {p}와 {axis}에 대하여 대칭인 점의 좌표를 구하시오.",
)


def mirrored(x: int, y: int, axis: str) -> tuple[int, int]:
    return {"x": (x, -y), "y": (-x, y), "O": (-x, -y)}[axis]


def mirror(rng: random.Random, x: int, y: int, which: int) -> Instance:
    axis = tuple(AXES)[which]
    image = mirrored(x, y, axis)
    goal = Goal(GoalKind.DETAIL, ("mirror", 0, Sym(axis)))
    answer = Coordinates(integer(image[0]), integer(image[1]))
    return instance(
        rng, MIRROR, [placed("", x, y)], goal, answer, p=point(integer(x), integer(y)), axis=AXES[axis]
    )


PAIR = (
    "두 점 {p}, {q}가 {axis}에 대하여 대칭일 때, {wanted}의 값을 구하시오.",
    "두 점 {p}, {q}가 {axis}에 대하여 서로 대칭일 때, {wanted}의 값을 구하여라.",
    "좌표평면 위의 두 점 {p}, {q}가 {axis}에 대하여 대칭일 때, {wanted}의 값은?",
)
WANTED = ((1, 1), (1, -1))


def pair(rng: random.Random, x: int, y: int, which: int, asked: int) -> Instance:
    """A(a, 3) and B(2, b): a and b are what the mirror makes of the other coordinate."""
    axis = tuple(AXES)[which]
    image = mirrored(x, y, axis)
    p, q = WANTED[asked]
    wanted = total(term(p, A), term(q, B))
    givens: list[Given] = [
        Located("A", A, integer(y)), Located("B", integer(image[0]), B), Told("mirror", (Sym(axis),), (0, 1))
    ]  # fmt: skip
    return instance(
        rng,
        PAIR,
        givens,
        Goal(GoalKind.LETTERS, (wanted,)),
        number(p * x + q * image[1]),
        p=point(A, integer(y), "A"),
        q=point(integer(image[0]), B, "B"),
        axis=AXES[axis],
        wanted=tex(wanted),
    )


ON_AXIS = (
    "점 {p}가 {axis} 위의 점일 때, $a$의 값을 구하시오.",
    "점 {p}가 {axis} 위에 있을 때, $a$의 값을 구하여라.",
    "점 {p}가 {axis} 위의 점일 때, $a$의 값은?",
)


def on_axis(rng: random.Random, a: int, k: int, other: int, which: int) -> Instance:
    """(3a-6, 4) lies on the y-axis."""
    zero = total(term(k, A), integer(-k * a))
    x, y = (zero, integer(other)) if which else (integer(other), zero)
    axis = "y" if which else "x"
    givens: list[Given] = [Located("", x, y), Told("on", (Sym(axis),), (0,))]
    return instance(
        rng, ON_AXIS, givens, Goal(GoalKind.LETTERS, (A,)), number(a), p=point(x, y), axis=AXES[axis]
    )


TRIANGLE = (
    "세 점 {points}를 꼭짓점으로 하는 삼각형의 넓이를 구하시오.",
    "좌표평면 위의 세 점 {points}를 꼭짓점으로 하는 삼각형의 넓이를 구하여라.",
    "세 점 {points}를 꼭짓점으로 하는 삼각형의 넓이는?",
)
FOUR = (
    "네 점 {points}를 꼭짓점으로 하는 사각형의 넓이를 구하시오.",
    "좌표평면 위의 네 점 {points}를 꼭짓점으로 하는 사각형의 넓이를 구하여라.",
    "네 점 {points}를 꼭짓점으로 하는 사각형의 넓이는?",
)
Corner = tuple[int, int]


def plane(corners: Sequence[Corner]) -> Scene:
    """The figure in its axes, with the corners' names."""
    spots = [spot(x, y) for x, y in corners]
    left, right = min(0, *(x for x, _ in corners)) - 1, max(0, *(x for x, _ in corners)) + 1
    bottom, top = min(0, *(y for _, y in corners)) - 1, max(0, *(y for _, y in corners)) + 1
    middle = Fraction(sum(y for _, y in corners), len(corners))
    return Scene(
        (
            Axes(Fraction(left), Fraction(right), Fraction(bottom), Fraction(top), grid=True),
            *(Segment(one, two) for one, two in zip(spots, (*spots[1:], spots[0]), strict=True)),
            *(Dot(at, name, "n" if at.y > middle else "s") for at, name in zip(spots, "ABCD", strict=False)),
        ),
        45,
    )


def area(rng: random.Random, phrasings: Sequence[str], corners: Sequence[Corner], size: int) -> Instance:
    names = "ABCD"[: len(corners)]
    givens = [placed(name, x, y) for name, (x, y) in zip(names, corners, strict=True)]
    goal = Goal(GoalKind.DETAIL, ("area", *range(len(corners))))
    said = ", ".join(point(integer(x), integer(y), name) for name, (x, y) in zip(names, corners, strict=True))
    made = instance(rng, phrasings, givens, goal, number(size), points=said)
    return Instance(made.stem, made.question, made.answer, made.phrasing, plane(corners))


def triangle(rng: random.Random, x: int, y: int, base: int, height: int, at: int) -> Instance:
    """A flat base from B to C, and A above it or below."""
    return area(rng, TRIANGLE, [(x + at, y + height), (x, y), (x + base, y)], base * abs(height) // 2)


def trapezoid(rng: random.Random, x: int, y: int, base: int, height: int, at: int, top: int) -> Instance:
    corners = [(x + at, y + height), (x, y), (x + base, y), (x + at + top, y + height)]
    return area(rng, FOUR, corners, (base + top) * height // 2)


def apart(x: int, y: int, *rest: int) -> bool:
    return abs(x) != abs(y)


def triangle_keep(x: int, y: int, base: int, height: int, at: int) -> bool:
    """On one screen, and no corner on an axis, where its name would stand on the line."""
    clear = 0 not in (x, y, x + base, x + at, y + height)
    return clear and base * height % 2 == 0 and max(abs(x + base), abs(y + height), abs(x + at)) <= 6


def trapezoid_keep(x: int, y: int, base: int, height: int, at: int, top: int) -> bool:
    far = max(abs(x + base), abs(y + height), abs(x + at), abs(x + at + top))
    clear = 0 not in (x, y, x + base, x + at, x + at + top, y + height)
    return clear and far <= 6 and (base + top) * height % 2 == 0 and base != top


MODELS = (
    item_model(
        "coordinates.quadrant",
        STANDARD,
        GRADE,
        334,
        {
            1: Band(grid(nonzero(-9, 9), nonzero(-9, 9), keep=lambda x, y: x != y), quadrant),
            2: Band(grid(range(1, 5), range(1, 8)), lettered),
        },
        forms=("free",),
    ),
    item_model(
        "coordinates.mirror",
        STANDARD,
        GRADE,
        864,
        {
            1: Band(grid(nonzero(-9, 9), nonzero(-9, 9), (0, 1), keep=apart), mirror),
            2: Band(grid(nonzero(-9, 9), nonzero(-9, 9), (2,), keep=apart), mirror),
        },
    ),
    item_model(
        "coordinates.mirrored_pair",
        STANDARD,
        GRADE,
        896,
        {
            1: Band(
                grid(nonzero(-8, 8), nonzero(-8, 8), (0, 1), (0,), keep=apart), pair
            ),
            2: Band(
                grid(nonzero(-8, 8), nonzero(-8, 8), (2,), (0, 1), keep=apart), pair
            ),
        },
    ),
    item_model(
        "coordinates.on_axis",
        STANDARD,
        GRADE,
        1048,
        {
            1: Band(grid(nonzero(-8, 8), (1,), nonzero(-7, 7), (0, 1)), on_axis),
            2: Band(grid(nonzero(-5, 5), (2, 3, 4), nonzero(-5, 5), (0, 1)), on_axis),
        },
    ),
    item_model(
        "coordinates.area",
        STANDARD,
        GRADE,
        7797,
        {
            1: Band(
                grid(range(-5, 2), range(-5, 2), range(3, 9), range(2, 8), range(-1, 8), keep=triangle_keep),
                triangle,
            ),
            2: Band(
                grid(
                    range(-5, 0), range(-4, 2), range(4, 9), range(2, 7), (-1, 1, 2), range(2, 6),
                    keep=trapezoid_keep,
                ),
                trapezoid,
            ),
        },
        figure=True,
    ),
)  # fmt: skip
