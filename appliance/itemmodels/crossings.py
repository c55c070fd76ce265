"""이차함수의 그래프와 x축 (10공수1-02-04): where they meet, how far apart, and a letter that it settles.

Drawn: the roots, or the axis and a number. Radicals: what stands before x², and whether a double root or a
range of the letter is asked for. The figure shows the parabola and the axes, without a number.
"""

import random
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Answer, Range, Roots
from appliance.domain.figure import Axes, Dot, Graph, Scene, spot
from appliance.domain.givens import Claim, Function, Given
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, power, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-04", "고1"
K = Sym("k")

PLACES = (
    "이차함수 {f}의 그래프와 $x$축의 교점의 $x$좌표를 구하시오.",
    "이차함수 {f}의 그래프와 $x$축이 만나는 점의 $x$좌표를 구하여라.",
    "이차함수 {f}의 그래프와 $x$축의 교점의 $x$좌표를 모두 구하시오.",
)
DISTANCE = (
    "이차함수 {f}의 그래프가 $x$축과 만나는 두 점 사이의 거리를 구하시오.",
    "이차함수 {f}의 그래프와 $x$축이 만나는 두 점 사이의 거리를 구하여라.",
    "이차함수 {f}의 그래프와 $x$축의 두 교점 사이의 거리를 구하시오.",
)
TOUCHES = (
    "이차함수 {f}의 그래프가 $x$축에 접할 때, 실수 $k$의 값을 구하시오.",
    "이차함수 {f}의 그래프가 $x$축과 접하도록 하는 실수 $k$의 값을 구하여라.",
    "이차함수 {f}의 그래프가 $x$축과 한 점에서 만날 때, 실수 $k$의 값을 구하시오.",
)
RANGE = (
    "이차함수 {f}의 그래프가 $x$축과 {kind} 하는 실수 $k$의 값의 범위를 구하시오.",
    "이차함수 {f}의 그래프가 $x$축과 {kind} 하는 실수 $k$의 값의 범위를 구하여라.",
    "이차함수 {f}의 그래프와 $x$축이 {kind} 하는 실수 $k$의 값의 범위를 구하시오.",
)
KINDS = (("two_real", "서로 다른 두 점에서 만나도록", "<"), ("imaginary", "만나지 않도록", ">"))


def of_roots(a: int, low: int, high: int) -> Node:
    return polynomial(a, -a * (low + high), a * low * high)


def figure(a: int, low: int, high: int) -> Scene:
    """The parabola, its two points on the x-axis marked, a unit and more around them."""
    depth = -a * Fraction(high - low, 2) ** 2
    left, right = min(low, 0) - Fraction(3, 2), max(high, 0) + Fraction(3, 2)
    past = abs(a) * Fraction(3)
    bottom, top = (depth - 1, past) if a > 0 else (-past, depth + 1)
    axes = Axes(left, right, bottom, top)
    graph = Graph(of_roots(a, low, high), left, right)
    return Scene((axes, graph, Dot(spot(low, 0)), Dot(spot(high, 0))))


def asked(rng: random.Random, phrasings: tuple[str, ...], what: str, answer: Answer, *curve: int) -> Instance:
    a, low, high = curve
    body = of_roots(a, low, high)
    goal = Goal(GoalKind.MEETING, (what,))
    made = instance(rng, phrasings, [Function(body)], goal, answer, f=tex(equation(Y, body)))
    return replace(made, figure=figure(a, low, high))


def places(rng: random.Random, a: int, low: int, high: int) -> Instance:
    return asked(rng, PLACES, "x", Roots("x", (integer(low), integer(high))), a, low, high)


def distance(rng: random.Random, a: int, low: int, high: int) -> Instance:
    return asked(rng, DISTANCE, "distance", number(high - low), a, low, high)


def touches(rng: random.Random, a: int, p: int, more: int) -> Instance:
    """y=ax^2-2apx+k+more touches the axis at p where k=ap²-more."""
    body = total(term(a, power(X, 2)), term(-2 * a * p, X), K, integer(more))
    goal, answer = Goal(GoalKind.PARAMETER, ("values", "k")), Roots("k", (integer(a * p * p - more),))
    givens: list[Given] = [Function(body), Claim("double")]
    return instance(rng, TOUCHES, givens, goal, answer, f=tex(equation(Y, body)))


def ranged(rng: random.Random, kind: int, p: int, more: int) -> Instance:
    claim, words, sign = KINDS[kind]
    body = total(power(X, 2), term(-2 * p, X), K, integer(more))
    answer = Range(Rel((K, integer(p * p - more)), (sign,)))
    givens: list[Given] = [Function(body), Claim(claim)]
    goal = Goal(GoalKind.PARAMETER, ("range", "k"))
    return instance(rng, RANGE, givens, goal, answer, f=tex(equation(Y, body)), kind=words)


def is_wide(a: int, low: int, high: int) -> bool:
    """Two points within one picture, all three terms standing."""
    return low < high and low * high != 0 and low + high != 0 and abs(a) * (high - low) ** 2 <= 49


UPWARD = grid((1,), range(-5, 6), range(-4, 7), keep=is_wide)
STEEP = grid((-2, -1, 2), range(-5, 6), range(-4, 7), keep=is_wide)

MODELS = (
    item_model(
        "crossings.places",
        STANDARD,
        GRADE,
        140,
        {1: Band(UPWARD, places), 2: Band(STEEP, places)},
        figure=True,
    ),
    item_model(
        "crossings.distance",
        STANDARD,
        GRADE,
        140,
        {1: Band(UPWARD, distance), 2: Band(STEEP, distance)},
        figure=True,
    ),
    item_model(
        "crossings.letter",
        STANDARD,
        GRADE,
        702,
        {
            1: Band(grid((1,), nonzero(-5, 5), range(-6, 7)), touches),
            2: Band(grid((-2, -1, 2, 3), nonzero(-3, 3), range(-6, 7)), touches),
            3: Band(grid((0, 1), nonzero(-5, 5), range(-6, 7)), ranged),
        },
    ),
)
