"""이차함수의 그래프 (9수02-22): the vertex, the axis. Drawn: a, p and q of y=a(x-p)²+q.

Radicals: whether the formula is given in that form or expanded, and what stands before x².
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Answer, Coordinates, Formula
from appliance.domain.givens import Function
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, polynomial, power, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Group, Node, integer

STANDARD, GRADE = "9수02-22", "중3"

VERTEX = (
    "이차함수 {f}의 그래프의 꼭짓점의 좌표를 구하시오.",
    "이차함수 {f}의 그래프의 꼭짓점의 좌표를 구하여라.",
    "포물선 {f}의 꼭짓점의 좌표를 구하시오.",
    "이차함수 {f}의 그래프의 꼭짓점의 좌표는?",
)
AXIS = (
    "이차함수 {f}의 그래프의 축의 방정식을 구하시오.",
    "이차함수 {f}의 그래프의 축의 방정식을 구하여라.",
    "포물선 {f}의 축의 방정식을 구하시오.",
    "이차함수 {f}의 그래프의 축의 방정식은?",
)


def square_form(a: Fraction, p: int, q: int) -> Node:
    """a(x-p)^2+q."""
    return total(term(a, power(Group(polynomial(1, -p)), 2)), integer(q))


def expanded(a: Fraction, p: int, q: int) -> Node:
    """ax^2-2apx+(ap²+q)."""
    return polynomial(a, -2 * a * p, a * p * p + q)


def asked(rng: random.Random, phrasings: Sequence[str], what: str, body: Node, answer: Answer) -> Instance:
    goal = Goal(GoalKind.FEATURES, ("value", what))
    return instance(rng, phrasings, [Function(body)], goal, answer, f=tex(equation(Y, body)))


def vertex(rng: random.Random, body: Node, p: int, q: int) -> Instance:
    return asked(rng, VERTEX, "vertex", body, Coordinates(integer(p), integer(q)))


def axis(rng: random.Random, body: Node, p: int) -> Instance:
    return asked(rng, AXIS, "axis", body, Formula(equation(X, integer(p))))


def vertex_of_square(rng: random.Random, a: int, p: int, q: int) -> Instance:
    return vertex(rng, square_form(Fraction(a), p, q), p, q)


def vertex_of_expanded(rng: random.Random, a: int, p: int, q: int) -> Instance:
    return vertex(rng, expanded(Fraction(a), p, q), p, q)


def vertex_of_fraction(rng: random.Random, top: int, half: int, q: int) -> Instance:
    """y=-(1/2)x^2+4x-3: p is even, so only x² has a fraction before it."""
    p = 2 * half
    return vertex(rng, expanded(Fraction(top, 2), p, q), p, q)


def axis_of_square(rng: random.Random, a: int, p: int, q: int) -> Instance:
    return axis(rng, square_form(Fraction(a), p, q), p)


def axis_of_expanded(rng: random.Random, a: int, p: int, q: int) -> Instance:
    return axis(rng, expanded(Fraction(a), p, q), p)


def has_all_terms(a: int, p: int, q: int) -> bool:
    """The expanded form has a constant term."""
    return a * p * p + q != 0


MODELS = (
    item_model(
        "parabolas.vertex",
        STANDARD,
        GRADE,
        1896,
        {
            1: Band(grid((-3, -2, 2, 3, 4), nonzero(-7, 7), nonzero(-9, 9)), vertex_of_square),
            2: Band(grid((-1, 1), nonzero(-6, 6), nonzero(-9, 9), keep=has_all_terms), vertex_of_expanded),
            3: Band(
                grid(
                    (-3, -1, 1, 3),
                    nonzero(-2, 2),
                    nonzero(-7, 7),
                    keep=lambda a, p, q: 2 * a * p * p + q != 0,
                ),
                vertex_of_fraction,
            ),
        },
    ),
    item_model(
        "parabolas.axis",
        STANDARD,
        GRADE,
        2244,
        {
            1: Band(grid((-3, -2, 2, 3, 4), nonzero(-7, 7), nonzero(-9, 9)), axis_of_square),
            2: Band(grid((-1, 1), nonzero(-6, 6), nonzero(-9, 9), keep=has_all_terms), axis_of_expanded),
            3: Band(
                grid((-3, -2, 2, 3), nonzero(-4, 4), nonzero(-9, 9), keep=has_all_terms), axis_of_expanded
            ),
        },
    ),
)
