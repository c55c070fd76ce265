"""이차함수의 그래프 (9수02-22): moved parabolas, a parabola from its vertex, the two points on the x-axis.

Drawn: the vertex and the leading coefficient, or the two zeros. Radicals: one direction or two, where the
graph starts, signs.
"""

import random
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Coordinates, Formula
from appliance.domain.figure import Axes, Dot, Graph, Scene, spot
from appliance.domain.givens import Curve, Function, Given, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, power, term, tex
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.line_equations import dot
from appliance.itemmodels.model import Instance
from appliance.itemmodels.parabolas import square_form
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Sym, integer

STANDARD, GRADE = "9수02-22", "중3"
K = Sym("k")

MOVED = "이차함수 {f}의 그래프를 $x$축의 방향으로 {dx}만큼, $y$축의 방향으로 {dy}만큼 평행이동한 그래프의 "
VERTEX = (
    MOVED + "꼭짓점의 좌표를 구하시오.",
    MOVED + "꼭짓점의 좌표를 구하여라.",
    MOVED + "꼭짓점의 좌표는?",
)
FORMULA = (
    MOVED + "식을 구하시오.",
    MOVED + "식을 구하여라.",
    MOVED + "식은?",
)
THROUGH = (
    "이차함수 {f}의 그래프를 $y$축의 방향으로 {dy}만큼 평행이동한 그래프가 점 {p}를 지날 때, $k$의 값을"
    " 구하시오.",
    "이차함수 {f}의 그래프를 $y$축의 방향으로 {dy}만큼 평행이동한 그래프가 점 {p}를 지날 때, $k$의 값을"
    " 구하여라.",
    "이차함수 {f}의 그래프를 $y$축의 방향으로 {dy}만큼 평행이동한 그래프가 점 {p}를 지날 때, $k$의 값은?",
)


def vertex(rng: random.Random, a: int, p: int, q: int, dx: int, dy: int) -> Instance:
    """From the vertex (p, q) by (dx, dy). The figure shows the graph that is moved."""
    body = start(a, p, q)
    givens: list[Given] = [Function(body), Curve("moved", (integer(dx), integer(dy)), (0,))]
    answer = Coordinates(integer(p + dx), integer(q + dy))
    slots = {"f": tex(equation(Y, body)), "dx": f"${dx}$", "dy": f"${dy}$"}
    drawn = instance(rng, VERTEX, givens, Goal(GoalKind.DETAIL, ("vertex", 1)), answer, **slots)
    return replace(drawn, figure=plane(body, max(abs(p), abs(q), 3) + 2))


def start(a: int, p: int, q: int) -> Node:
    return square_form(Fraction(a), p, q) if p else polynomial(a, 0, q)


def plane(body: Node, reach: int) -> Scene:
    edge = Fraction(reach)
    return Scene((Axes(-edge, edge, -edge, edge), Graph(body, -edge, edge)), 45)


def formula(rng: random.Random, a: int, p: int, q: int, dx: int, dy: int) -> Instance:
    body = start(a, p, q)
    givens: list[Given] = [Function(body), Curve("moved", (integer(dx), integer(dy)), (0,))]
    answer = Formula(equation(Y, start(a, p + dx, q + dy)))
    slots = {"f": tex(equation(Y, body)), "dx": f"${dx}$", "dy": f"${dy}$"}
    return instance(rng, FORMULA, givens, Goal(GoalKind.DETAIL, ("formula", 1)), answer, **slots)


def through(rng: random.Random, a: int, dy: int, x: int) -> Instance:
    """y=ax²+dy at x is k."""
    body = term(a, power(X, 2))
    place = dot(x, K)
    givens: list[Given] = [
        Function(body),
        Curve("moved", (integer(0), integer(dy)), (0,)),
        Told("through", (place,), (1,)),
    ]
    slots = {"f": tex(equation(Y, body)), "dy": f"${dy}$", "p": tex(place)}
    return instance(rng, THROUGH, givens, Goal(GoalKind.LETTERS, (K,)), number(a * x * x + dy), **slots)


FROM_VERTEX = (
    "꼭짓점의 좌표가 {v}이고 점 {p}를 지나는 포물선을 그래프로 하는 이차함수의 식을 구하시오.",
    "그래프의 꼭짓점의 좌표가 {v}이고 점 {p}를 지나는 이차함수의 식을 구하여라.",
    "꼭짓점의 좌표가 {v}이고, 점 {p}를 지나는 포물선을 그래프로 하는 이차함수의 식은?",
)


def from_vertex(rng: random.Random, a: int, p: int, q: int, step: int) -> Instance:
    """The other point stands `step` to the right of the vertex."""
    other = dot(p + step, q + a * step * step)
    givens: list[Given] = [
        Curve("parabola"),
        Told("vertex", (dot(p, q),), (0,)),
        Told("through", (other,), (0,)),
    ]
    answer = Formula(equation(Y, polynomial(a, -2 * a * p, a * p * p + q)))
    goal = Goal(GoalKind.DETAIL, ("formula", 0))
    return instance(rng, FROM_VERTEX, givens, goal, answer, v=tex(dot(p, q)), p=tex(other))


GAP = (
    "이차함수 {f}의 그래프가 $x$축과 만나는 두 점 사이의 거리를 구하시오.",
    "이차함수 {f}의 그래프가 $x$축과 만나는 두 점 사이의 거리를 구하여라.",
    "이차함수 {f}의 그래프가 $x$축과 만나는 두 점 사이의 거리는?",
)


def gap(rng: random.Random, a: int, low: int, high: int) -> Instance:
    """a(x-low)(x-high); the figure marks the two points."""
    body = polynomial(a, -a * (low + high), a * low * high)
    goal = Goal(GoalKind.DETAIL, ("gap", 0))
    drawn = instance(rng, GAP, [Function(body)], goal, number(high - low), f=tex(equation(Y, body)))
    return replace(drawn, figure=zeros(body, a, low, high))


def zeros(body: Node, a: int, low: int, high: int) -> Scene:
    """The curve down (or up) to its vertex, on axes of their own lengths."""
    vertex = Fraction(-a * (high - low) ** 2, 4)
    left, right = Fraction(min(low, 0) - 2), Fraction(max(high, 0) + 2)
    bottom, top = min(vertex, Fraction(-1)) - 1, max(vertex, Fraction(1)) + 1
    axes = Axes(left, right, bottom, top)
    return Scene((axes, Graph(body, left, right), Dot(spot(low, 0)), Dot(spot(high, 0))), 50)


def is_all_there(a: int, p: int, q: int, step: int) -> bool:
    """The other point is off the axes, the expanded formula has three terms."""
    return p + step != 0 and q + a * step * step != 0 and a * p * p + q != 0


def moves_on(a: int, p: int, q: int, dx: int, dy: int) -> bool:
    return p + dx != 0 and q + dy != 0


LEADING = (-3, -2, -1, 2, 3)

MODELS = (
    item_model(
        "parabolas.moved_vertex",
        STANDARD,
        GRADE,
        12672,
        {
            1: Band(grid((-3, -2, 2, 3), (0,), (0,), nonzero(-6, 6), nonzero(-6, 6)), vertex),
            2: Band(
                grid(
                    (-2, -1, 1, 2),
                    nonzero(-3, 3),
                    nonzero(-4, 4),
                    nonzero(-4, 4),
                    nonzero(-5, 5),
                    keep=moves_on,
                ),
                vertex,
            ),
        },
        figure=True,
    ),
    item_model(
        "parabolas.moved_formula",
        STANDARD,
        GRADE,
        15840,
        {
            1: Band(grid(LEADING, (0,), (0,), nonzero(-6, 6), nonzero(-6, 6)), formula),
            2: Band(
                grid(LEADING, nonzero(-3, 3), nonzero(-4, 4), nonzero(-4, 4), nonzero(-5, 5), keep=moves_on),
                formula,
            ),
        },
        forms=("free",),
    ),
    item_model(
        "parabolas.moved_through",
        STANDARD,
        GRADE,
        364,
        {
            1: Band(grid((2, 3, 4), range(1, 8), range(1, 5)), through),
            2: Band(grid((-4, -3, -2, 2, 3), nonzero(-7, 7), range(-4, 0)), through),
        },
    ),
    item_model(
        "parabolas.from_vertex",
        STANDARD,
        GRADE,
        717,
        {
            1: Band(grid((1, 2, 3), range(1, 5), nonzero(-5, 5), (1, -1), keep=is_all_there), from_vertex),
            2: Band(
                grid((-3, -2, -1, 2), nonzero(-4, 4), nonzero(-5, 5), (2, -2), keep=is_all_there), from_vertex
            ),
        },
        forms=("free",),
    ),
    item_model(
        "parabolas.gap",
        STANDARD,
        GRADE,
        159,
        {
            1: Band(grid((1,), range(-6, 0), range(1, 7), keep=lambda a, p, q: p + q != 0), gap),
            2: Band(
                grid(
                    (-2, -1, 2), range(-5, 3), nonzero(-3, 6), keep=lambda a, p, q: p < q and p * q * (p + q)
                ),
                gap,
            ),
        },
        figure=True,
    ),
)
