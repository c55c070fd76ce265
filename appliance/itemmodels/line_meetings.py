"""두 일차함수의 그래프와 연립방정식 (9수02-18): two lines that meet, letters in them, an area.

Drawn: the point in which they meet, then slopes or coefficients; the constants follow.
Radicals: y=… against equations of both letters, one letter or two, parallel lines, an area.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Assignment, Coordinates
from appliance.domain.figure import Area, Axes, Dot, Graph, Mark, Scene, Segment, spot
from appliance.domain.givens import Function, Given, Relations, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.line_equations import dot
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, Sym, integer

STANDARD, GRADE = "9수02-18", "중2"
A, B = Sym("a"), Sym("b")

OF_FUNCTIONS = (
    "두 일차함수 {first}, {second}의 그래프의 교점의 좌표를 구하시오.",
    "두 일차함수 {first}, {second}의 그래프가 만나는 점의 좌표를 구하여라.",
    "두 직선 {first}, {second}의 교점의 좌표를 구하여라.",
)
OF_EQUATIONS = (
    "두 일차방정식 {first}, {second}의 그래프의 교점의 좌표를 구하시오.",
    "두 일차방정식 {first}, {second}의 그래프가 만나는 점의 좌표를 구하여라.",
    "두 직선 {first}, {second}의 교점의 좌표를 구하여라.",
)
MEETING = Goal(GoalKind.DETAIL, ("meeting", 0, 1))


def crossing_graphs(rng: random.Random, x: int, y: int, m: int, n: int) -> Instance:
    """y=mx+… and y=nx+… through (x, y)."""
    bodies = (polynomial(m, y - m * x), polynomial(n, y - n * x))
    givens = [Function(body) for body in bodies]
    first, second = (tex(equation(Y, body)) for body in bodies)
    answer = Coordinates(integer(x), integer(y))
    drawn = instance(rng, OF_FUNCTIONS, givens, MEETING, answer, first=first, second=second)
    reach = max(abs(x), abs(y), abs(y - m * x), abs(y - n * x)) + 1
    return replace(drawn, figure=Scene((*plane(bodies, reach), Dot(spot(x, y))), 45))


def plane(bodies: Sequence[Node], reach: int) -> tuple[Mark, ...]:
    edge = Fraction(reach)
    return (Axes(-edge, edge, -edge, edge), *(Graph(body, -edge, edge) for body in bodies))


def crossing_equations(rng: random.Random, x: int, y: int, a: int, b: int, c: int, d: int) -> Instance:
    relations = [written(a, b, x, y), written(c, d, x, y)]
    first, second = map(tex, relations)
    givens = [Relations((one,), ("x", "y")) for one in relations]
    answer = Coordinates(integer(x), integer(y))
    drawn = instance(rng, OF_EQUATIONS, givens, MEETING, answer, first=first, second=second)
    edge = Fraction(max(abs(x), abs(y), 3) + 1)
    marks = (Axes(-edge, edge, -edge, edge), across(x, y, a, b, edge), across(x, y, c, d, edge))
    return replace(drawn, figure=Scene((*marks, Dot(spot(x, y))), 45))


def across(x: int, y: int, a: int, b: int, edge: Fraction) -> Segment:
    """The line through (x, y) on which ax+by does not change, as far as it stays on the screen."""
    steps = sorted((side - at) / way for at, way in ((x, b), (y, -a)) for side in (edge, -edge))
    _, low, high, _ = steps
    return Segment(spot(x + low * b, y - low * a), spot(x + high * b, y - high * a))


def written(a: int, b: int, x: int, y: int) -> Rel:
    """ax+by=… through (x, y)."""
    return equation(total(term(a, X), term(b, Y)), integer(a * x + b * y))


LETTERS = (
    "두 직선 {first}, {second}의 교점의 좌표가 {p}일 때, 상수 $a$, $b$에 대하여 $a+b$의 값을 구하시오.",
    "두 일차방정식 {first}, {second}의 그래프의 교점의 좌표가 {p}일 때, 상수 $a$, $b$에 대하여 $a+b$의 값은?",
    "두 직선 {first}, {second}가 점 {p}에서 만날 때, 상수 $a$, $b$에 대하여 $a+b$의 값을 구하여라.",
)
BOTH = (
    "두 직선 {first}, {second}의 교점의 좌표가 {p}일 때, 상수 $a$, $b$의 값을 각각 구하시오.",
    "두 일차방정식 {first}, {second}의 그래프의 교점의 좌표가 {p}일 때, 상수 $a$, $b$의 값을 각각 구하여라.",
    "두 직선 {first}, {second}가 점 {p}에서 만날 때, 상수 $a$, $b$의 값을 각각 구하시오.",
)


def sum_of_letters(rng: random.Random, *values: int) -> Instance:
    return with_letters(rng, LETTERS, True, *values)


def both_letters(rng: random.Random, *values: int) -> Instance:
    return with_letters(rng, BOTH, False, *values)


def with_letters(
    rng: random.Random, phrasings: Sequence[str], summed: bool, x: int, y: int, a: int, b: int, p: int, q: int
) -> Instance:
    """px+ay=… and bx+qy=…, letters in different places, through (x, y)."""
    first = equation(total(term(p, X), product(A, Y)), integer(p * x + a * y))
    second = equation(total(product(B, X), term(q, Y)), integer(b * x + q * y))
    givens: list[Given] = [Relations((one,), ("x", "y")) for one in (first, second)]
    givens.append(Told("meet", (dot(x, y),), (0, 1)))
    slots = {"first": tex(first), "second": tex(second), "p": tex(dot(x, y))}
    if summed:
        return instance(
            rng, phrasings, givens, Goal(GoalKind.LETTERS, (total(A, B),)), number(a + b), **slots
        )
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    return instance(rng, phrasings, givens, Goal(GoalKind.LETTERS, (A, B)), answer, **slots)


APART = (
    "두 일차방정식 {first}, {second}의 그래프의 교점이 없을 때, 상수 $a$의 값을 구하시오.",
    "두 직선 {first}, {second}의 교점이 없을 때, 상수 $a$의 값을 구하여라.",
    "두 직선 {first}, {second}가 만나지 않을 때, 상수 $a$의 값은?",
)
SAME = (
    "두 직선 {first}, {second}의 교점이 무수히 많을 때, 상수 $a$, $b$에 대하여 $a+b$의 값을 구하시오.",
    "두 일차방정식 {first}, {second}의 그래프의 교점이 무수히 많을 때, 상수 $a$, $b$에 대하여 $a+b$의 값을"
    " 구하여라.",
    "두 직선 {first}, {second}의 교점이 무수히 많을 때, 상수 $a$, $b$에 대하여 $a+b$의 값은?",
)


def apart(rng: random.Random, p: int, q: int, r: int, k: int, off: int) -> Instance:
    """ax+qy=r and kpx+kqy=kr+off: parallel where a is p."""
    first = equation(total(product(A, X), term(q, Y)), integer(r))
    second = equation(total(term(k * p, X), term(k * q, Y)), integer(k * r + off))
    return of_position(rng, APART, first, second, "apart", A, p)


def same_line(rng: random.Random, p: int, q: int, r: int, k: int) -> Instance:
    """ax+qy=r and kpx+kqy=b: the same where a is p and b is kr."""
    first = equation(total(product(A, X), term(q, Y)), integer(r))
    second = equation(total(term(k * p, X), term(k * q, Y)), B)
    return of_position(rng, SAME, first, second, "coincide", total(A, B), p + k * r)


def of_position(
    rng: random.Random, phrasings: Sequence[str], first: Rel, second: Rel, kind: str, wanted: Node, value: int
) -> Instance:
    givens: list[Given] = [Relations((one,), ("x", "y")) for one in (first, second)]
    givens.append(Told(kind, (), (0, 1)))
    goal = Goal(GoalKind.LETTERS, (wanted,))
    return instance(rng, phrasings, givens, goal, number(value), first=tex(first), second=tex(second))


AREA = (
    "두 직선 {first}, {second}와 $x$축으로 둘러싸인 도형의 넓이를 구하시오.",
    "두 일차함수 {first}, {second}의 그래프와 $x$축으로 둘러싸인 삼각형의 넓이를 구하여라.",
    "두 직선 {first}, {second}와 $x$축으로 둘러싸인 삼각형의 넓이는?",
)


def area(rng: random.Random, left: int, right: int, m: int, n: int, x: int) -> Instance:
    """y=m(x-left) rises and y=-n(x-right) falls; they meet above the whole x."""
    bodies = (polynomial(m, -m * left), polynomial(-n, n * right))
    first, second = (tex(equation(Y, body)) for body in bodies)
    top = m * (x - left)
    goal = Goal(GoalKind.DETAIL, ("area", 0, 1, X))
    answer = number(Fraction((right - left) * top, 2))
    drawn = instance(rng, AREA, [Function(body) for body in bodies], goal, answer, first=first, second=second)
    corners = (spot(left, 0), spot(right, 0), spot(x, top))
    reach = max(abs(left), abs(right), top) + 2
    return replace(drawn, figure=Scene((Area(corners), *plane(bodies, reach)), 45))


def encloses(left: int, right: int, m: int, n: int, x: int) -> bool:
    """They meet at x, between their zeros, in a triangle of a whole area."""
    top = m * (x - left)
    meets = left < x < right and top == n * (right - x)
    return meets and top <= 9 and (right - left) * top % 2 == 0 and left * right != 0


def are_two_graphs(x: int, y: int, m: int, n: int) -> bool:
    """Different slopes, and cuts that are on the screen."""
    return m < n and y != m * x and y != n * x and max(abs(y - m * x), abs(y - n * x)) <= 9


def are_two_lines(x: int, y: int, a: int, b: int, c: int, d: int) -> bool:
    sides = (a * x + b * y, c * x + d * y)
    return a * d != b * c and (a, b) < (c, d) and 0 not in sides and max(map(abs, sides)) < 20


def holds_letters(x: int, y: int, a: int, b: int, p: int, q: int) -> bool:
    """Right sides of two digits at most, and lines that differ."""
    sides = (p * x + a * y, b * x + q * y)
    return p * q != a * b and 0 not in sides and max(map(abs, sides)) < 30 and a + b != 0


PLACE = nonzero(-4, 4)

MODELS = (
    item_model(
        "intersections.point",
        STANDARD,
        GRADE,
        4978,
        {
            1: Band(grid(PLACE, PLACE, nonzero(-3, 3), nonzero(-3, 3), keep=are_two_graphs), crossing_graphs),
            2: Band(
                grid(PLACE, PLACE, (1, 2), nonzero(-3, 3), (2, 3), nonzero(-2, 2), keep=are_two_lines),
                crossing_equations,
            ),
        },
        figure=True,
    ),
    item_model(
        "intersections.letters",
        STANDARD,
        GRADE,
        6664,
        {
            1: Band(
                grid(range(1, 5), range(1, 5), range(2, 5), range(2, 5), (1, 2), (-1, 1), keep=holds_letters),
                sum_of_letters,
            ),
            2: Band(
                grid(PLACE, PLACE, nonzero(-3, 3), nonzero(-3, 3), (2, 3), (-2, 3), keep=holds_letters),
                both_letters,
            ),
        },
        forms=("free",),
    ),
    item_model(
        "intersections.no_point",
        STANDARD,
        GRADE,
        1440,
        {
            1: Band(grid(range(1, 6), nonzero(-4, 4), range(1, 6), (2, 3), (1, -1)), apart),
            2: Band(grid(nonzero(-4, 4), nonzero(-4, 4), range(1, 6), (2, 3)), same_line),
        },
    ),
    item_model(
        "intersections.area",
        STANDARD,
        GRADE,
        67,
        {
            1: Band(grid(range(-5, 0), range(1, 8), (1,), (1,), range(-4, 5), keep=encloses), area),
            2: Band(
                grid(
                    range(-5, 0),
                    range(1, 8),
                    (1, 2, 3),
                    (1, 2, 3),
                    range(-4, 5),
                    keep=lambda *v: v[2] != v[3] and encloses(*v),
                ),
                area,
            ),
        },
        figure=True,
    ),
)
