"""일차함수의 그래프의 성질 (9수02-16): parallel lines, the same line twice, the quadrant that a line misses.

Drawn: the slope and where the line stands. Radicals: an intercept or a point is told, fractions as slopes,
signs.
"""

import random
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Formula, Word
from appliance.domain.figure import Axes, Dot, Graph, Scene, spot
from appliance.domain.givens import Curve, Function, Given, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, product, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.line_equations import dot
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Sym, integer

STANDARD, GRADE = "9수02-16", "중2"
A, B = Sym("a"), Sym("b")

WITH_CUT = (
    "일차함수 {f}의 그래프와 평행하고 $y$절편이 {b}인 직선을 그래프로 하는 일차함수의 식을 구하시오.",
    "그래프가 일차함수 {f}의 그래프와 평행하고 $y$절편이 {b}인 일차함수의 식을 구하여라.",
    "일차함수 {f}의 그래프와 평행하고 $y$절편이 {b}인 직선을 그래프로 하는 일차함수의 식은?",
)
THROUGH = (
    "일차함수 {f}의 그래프와 평행하고 점 {p}를 지나는 직선을 그래프로 하는 일차함수의 식을 구하시오.",
    "그래프가 일차함수 {f}의 그래프와 평행하고 점 {p}를 지나는 일차함수의 식을 구하여라.",
    "일차함수 {f}의 그래프와 평행하고 점 {p}를 지나는 직선을 그래프로 하는 일차함수의 식은?",
)
FOUND = Goal(GoalKind.DETAIL, ("formula", 1))


def with_cut(rng: random.Random, slope: int, old: int, new: int) -> Instance:
    body = polynomial(slope, old)
    told = Told("y_intercept", (integer(new),), (1,))
    givens: list[Given] = [Function(body), Curve("line"), Told("parallel", (), (0, 1)), told]
    answer = Formula(equation(Y, polynomial(slope, new)))
    return instance(rng, WITH_CUT, givens, FOUND, answer, f=tex(equation(Y, body)), b=f"${new}$")


def through(rng: random.Random, slope: int, old: int, x: int, y: int) -> Instance:
    """The figure shows the line that is told, and the point."""
    body = polynomial(slope, old)
    told = Told("through", (dot(x, y),), (1,))
    givens: list[Given] = [Function(body), Curve("line"), Told("parallel", (), (0, 1)), told]
    answer = Formula(equation(Y, polynomial(slope, y - slope * x)))
    drawn = instance(rng, THROUGH, givens, FOUND, answer, f=tex(equation(Y, body)), p=tex(dot(x, y)))
    edge = Fraction(max(abs(x), abs(y), abs(old)) + 2)
    mark = Dot(spot(x, y), tex(dot(x, y)), "e" if x > 0 else "w")
    return replace(drawn, figure=Scene((Axes(-edge, edge, -edge, edge), Graph(body, -edge, edge), mark), 45))


SAME = (
    "두 일차함수 {f}, {g}의 그래프가 일치할 때, 상수 $a$, $b$에 대하여 $a+b$의 값을 구하시오.",
    "두 일차함수 {f}, {g}의 그래프가 서로 일치할 때, 상수 $a$, $b$에 대하여 $a+b$의 값을 구하여라.",
    "두 일차함수 {f}, {g}의 그래프가 일치할 때, 상수 $a$, $b$에 대하여 $a+b$의 값은?",
)


def same(rng: random.Random, turned: int, a: int, b: int) -> Instance:
    """y=ax+b beside y=ax+b, with a letter in each; `turned` says in which the slope is the letter."""
    first = total(product(A, X), integer(b))
    second = total(polynomial(a, 0), B)
    bodies = (second, first) if turned else (first, second)
    givens: list[Given] = [*(Function(body) for body in bodies), Told("same", (), (0, 1))]
    goal = Goal(GoalKind.LETTERS, (total(A, B),))
    f, g = (tex(equation(Y, body)) for body in bodies)
    return instance(rng, SAME, givens, goal, number(a + b), f=f, g=g)


MISSED = (
    "일차함수 {f}의 그래프가 지나지 않는 사분면을 구하시오.",
    "일차함수 {f}의 그래프가 지나지 않는 사분면을 말하여라.",
    "일차함수 {f}의 그래프가 지나지 않는 사분면은?",
)
# (does it rise, does it cut the y-axis above) → the quadrant that it misses
QUADRANTS = {(True, True): 4, (True, False): 2, (False, True): 3, (False, False): 1}


def missed(rng: random.Random, top: int, bottom: int, cut: int) -> Instance:
    body = polynomial(Fraction(top, bottom), cut)
    answer = Word(f"제{QUADRANTS[top > 0, cut > 0]}사분면")
    goal = Goal(GoalKind.DETAIL, ("missing", 0))
    return instance(rng, MISSED, [Function(body)], goal, answer, f=tex(equation(Y, body)))


def is_lowest(top: int, bottom: int, cut: int) -> bool:
    return Fraction(top, bottom).denominator == bottom


def is_beside(slope: int, old: int, x: int, y: int) -> bool:
    """The point is not on the told line, and the new line does not pass through the origin."""
    return y != slope * x + old and y != slope * x


MODELS = (
    item_model(
        "lines.parallel_with_intercept",
        STANDARD,
        GRADE,
        1188,
        {
            1: Band(grid(range(2, 6), nonzero(-6, 6), nonzero(-6, 6), keep=lambda m, p, q: p != q), with_cut),
            2: Band(
                grid(range(-5, 0), nonzero(-6, 6), nonzero(-6, 6), keep=lambda m, p, q: p != q), with_cut
            ),
        },
        forms=("free",),
    ),
    item_model(
        "lines.parallel_through",
        STANDARD,
        GRADE,
        2745,
        {
            1: Band(grid((2, 3), nonzero(-4, 4), range(1, 5), nonzero(-6, 6), keep=is_beside), through),
            2: Band(
                grid((-3, -2, -1), nonzero(-4, 4), nonzero(-4, 4), nonzero(-6, 6), keep=is_beside), through
            ),
        },
        forms=("free",),
        figure=True,
    ),
    item_model(
        "lines.same_line",
        STANDARD,
        GRADE,
        258,
        {
            1: Band(grid((0,), range(2, 8), range(1, 10)), same),
            2: Band(grid((0, 1), nonzero(-7, -2), nonzero(-9, 9), keep=lambda _, a, b: a + b != 0), same),
        },
    ),
    item_model(
        "lines.missing_quadrant",
        STANDARD,
        GRADE,
        420,
        {
            1: Band(grid(nonzero(-5, 5), (1,), nonzero(-9, 9)), missed),
            2: Band(grid(nonzero(-5, 5), (2, 3, 4), nonzero(-6, 6), keep=is_lowest), missed),
        },
        forms=("free",),
    ),
)
