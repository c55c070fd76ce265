"""일차함수와 일차방정식의 관계 (9수02-17): slope and intercepts, a letter, lines along an axis.

Drawn: the slope as a fraction and the intercept, or a point of the graph; the equation is made of them.
Radicals: signs, a slope that is a fraction, which letter is missing, x=p beside y=q.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import gcd

from appliance.domain.answers import Answer, Formula, Several
from appliance.domain.figure import Axes, Dot, Scene, Segment, spot
from appliance.domain.givens import Curve, Given, Relations, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, X, Y, equation, number, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Point, Sym, integer

STANDARD, GRADE = "9수02-17", "중2"
A = Sym("a")


def of_two(body: Node) -> Relations:
    """body = 0 as the equation of a graph."""
    return Relations((equation(body, ZERO),), ("x", "y"))


def dot(x: int | Node, y: int | Node) -> Point:
    nodes = tuple(integer(each) if isinstance(each, int) else each for each in (x, y))
    return Point("", nodes)


EACH = (
    "일차방정식 {e}의 그래프의 기울기와 $y$절편을 각각 구하시오.",
    "일차방정식 {e}의 그래프에서 기울기와 $y$절편을 차례로 구하여라.",
    "직선 {e}의 기울기와 $y$절편을 각각 구하여라.",
)
SUM = (
    "일차방정식 {e}의 그래프의 $x$절편과 $y$절편의 합을 구하시오.",
    "일차방정식 {e}의 그래프의 $x$절편과 $y$절편의 합을 구하여라.",
    "직선 {e}의 $x$절편과 $y$절편의 합은?",
)


def each_of(rng: random.Random, top: int, bottom: int, cut: int) -> Instance:
    """top·x - bottom·y + bottom·cut = 0: the slope top/bottom and the y-intercept cut."""
    body = total(term(top, X), term(-bottom, Y), integer(bottom * cut))
    slope = Fraction(top, bottom)
    answer = Several((("기울기", number(slope)), ("y절편", number(cut))))
    return graph(rng, EACH, body, ("slope", 0, "y_intercept", 0), answer)


def sum_of_cuts(rng: random.Random, p: int, q: int) -> Instance:
    """The intercepts p and q, their equation in lowest terms."""
    shared = gcd(p, q)
    a, b = q // shared, p // shared
    sign = 1 if a > 0 else -1
    body = total(term(sign * a, X), term(sign * b, Y), integer(-sign * a * p))
    return graph(rng, SUM, body, ("sum", "x_intercept", 0, "y_intercept", 0), number(p + q))


def graph(
    rng: random.Random, phrasings: Sequence[str], body: Node, wanted: Sequence[str | int], answer: Answer
) -> Instance:
    goal = Goal(GoalKind.DETAIL, tuple(wanted))
    return instance(rng, phrasings, [of_two(body)], goal, answer, e=tex(equation(body, ZERO)))


ALONG = (
    "점 {p}를 지나고 ${axis}$축에 {how} 직선의 방정식을 구하시오.",
    "${axis}$축에 {how} 점 {p}를 지나는 직선의 방정식을 구하여라.",
    "점 {p}를 지나고 ${axis}$축에 {how} 직선의 방정식은?",
)
HOW = (("평행한", "평행하고"), ("수직인", "수직이고"))


def along(rng: random.Random, x: int, y: int, upright: int, turned: int) -> Instance:
    """Along one axis, or at right angles to the other. The figure shows the point and the line."""
    kind = "upright" if upright else "flat"
    answer = Formula(equation(X, integer(x)) if upright else equation(Y, integer(y)))
    which = rng.randrange(len(ALONG))
    givens: list[Given] = [Curve(kind), Told("through", (dot(x, y),), (0,))]
    drawn = instance(
        rng,
        ALONG[which : which + 1],
        givens,
        Goal(GoalKind.DETAIL, ("formula", 0)),
        answer,
        p=tex(dot(x, y)),
        axis="xy"[upright != turned],
        how=HOW[turned][which == 1],
    )
    return replace(drawn, phrasing=which, figure=line_along(x, y, bool(upright)))


def line_along(x: int, y: int, upright: bool) -> Scene:
    edge = Fraction(max(abs(x), abs(y)) + 2)
    ends = (spot(x, -edge), spot(x, edge)) if upright else (spot(-edge, y), spot(edge, y))
    name = Dot(spot(x, y), tex(dot(x, y)), ("n" if y > 0 else "s") + ("e" if x > 0 else "w"))
    return Scene((Axes(-edge, edge, -edge, edge), Segment(*ends), name), 45)


THROUGH = (
    "일차방정식 {e}의 그래프가 점 {p}를 지날 때, 상수 $a$의 값을 구하시오.",
    "일차방정식 {e}의 그래프가 점 {p}를 지날 때, 상수 $a$의 값을 구하여라.",
    "일차방정식 {e}의 그래프가 점 {p}를 지날 때, 상수 $a$의 값은?",
)


def first_letter(rng: random.Random, a: int, b: int, x: int, y: int) -> Instance:
    """ax+by+c=0 through (x, y)."""
    rest = total(product(A, X), term(b, Y), integer(-a * x - b * y))
    return through(rng, rest, x, y, a)


def second_letter(rng: random.Random, a: int, b: int, x: int, y: int) -> Instance:
    """bx+ay+c=0 through (x, y)."""
    rest = total(term(b, X), product(A, Y), integer(-b * x - a * y))
    return through(rng, rest, x, y, a)


def through(rng: random.Random, body: Node, x: int, y: int, a: int) -> Instance:
    givens: list[Given] = [of_two(body), Told("through", (dot(x, y),), (0,))]
    goal = Goal(GoalKind.LETTERS, (A,))
    slots = {"e": tex(equation(body, ZERO)), "p": tex(dot(x, y))}
    return instance(rng, THROUGH, givens, goal, number(a), **slots)


def is_lowest(top: int, bottom: int, cut: int) -> bool:
    return Fraction(top, bottom).denominator == bottom


def is_elsewhere(x: int, y: int, upright: int, turned: int) -> bool:
    """Not among the points above on the left, which are for the harder band."""
    return x != y and not (x < 0 < y)


def has_constant(a: int, b: int, x: int, y: int) -> bool:
    return a * x + b * y != 0 and abs(a * x + b * y) < 25


CUTS = range(-6, 7)
SMALL = nonzero(-4, 4)

MODELS = (
    item_model(
        "equations.slope_and_intercept",
        STANDARD,
        GRADE,
        164,
        {
            1: Band(grid(range(1, 8), (1,), nonzero(-6, 6)), each_of),
            2: Band(grid(range(1, 6), (2, 3, 4), nonzero(-4, 4), keep=is_lowest), each_of),
        },
        forms=("free",),
    ),
    item_model(
        "equations.intercepts",
        STANDARD,
        GRADE,
        142,
        {
            1: Band(grid(range(1, 7), range(1, 7), keep=lambda p, q: p != q), sum_of_cuts),
            2: Band(
                grid(nonzero(-8, 8), nonzero(-8, 8), keep=lambda p, q: p * q < 0 and p + q != 0), sum_of_cuts
            ),
        },
    ),
    item_model(
        "equations.along_an_axis",
        STANDARD,
        GRADE,
        276,
        {
            1: Band(grid(nonzero(-6, 6), nonzero(-6, 6), (0, 1), (0,), keep=is_elsewhere), along),
            2: Band(grid(nonzero(-7, -1), nonzero(2, 7), (0, 1), (1,)), along),
        },
        forms=("free",),
        figure=True,
    ),
    item_model(
        "equations.letter",
        STANDARD,
        GRADE,
        6063,
        {
            1: Band(
                grid(range(2, 6), range(1, 6), range(1, 5), range(1, 5), keep=has_constant), first_letter
            ),
            2: Band(grid(nonzero(-5, 5), nonzero(-5, 5), SMALL, SMALL, keep=has_constant), second_letter),
        },
    ),
)
