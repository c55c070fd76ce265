"""이차함수의 최대·최소 (10공수1-02-06): over all numbers, between two, and a letter that is settled.

Drawn: a, p and q of y=a(x-p)²+q and the bounds. Radicals: what stands before x², whether the vertex lies
between the bounds, a letter. The figure shows the graph over the bounds.
"""

import random
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Assignment, Roots, Scalar, Several
from appliance.domain.figure import Axes, Graph, Label, Scene, Segment, spot
from appliance.domain.givens import Claim, Condition, Function
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, power, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Call, Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-06", "고1"
K = Sym("k")

EVERYWHERE = (
    "이차함수 {f}의 {which}을 구하시오.",
    "이차함수 {f}의 {which}을 구하여라.",
    "이차함수 {f}의 {which}은?",
)
BETWEEN = (
    "{within}일 때, 이차함수 {f}의 최댓값과 최솟값을 구하시오.",
    "{within}에서 이차함수 {f}의 최댓값과 최솟값을 각각 구하여라.",
    "{within}에서 이차함수 {f}의 최댓값과 최솟값을 구하시오.",
)
LETTER = (
    "{within}에서 이차함수 {f}의 {which}이 {value}일 때, 상수 $k$의 값을 구하시오.",
    "{within}일 때, 이차함수 {f}의 {which}이 {value}이다. 상수 $k$의 값을 구하여라.",
    "{within}에서 이차함수 {f}의 {which}이 {value}가 되도록 하는 상수 $k$의 값을 구하시오.",
)
AT = (
    "이차함수 {f}가 {x}에서 {which} {value}를 가질 때, 상수 $a$, $b$의 값을 구하시오.",
    "이차함수 {f}가 {x}일 때 {which} {value}를 가진다. 상수 $a$, $b$의 값을 각각 구하여라.",
    "이차함수 {f}가 {x}에서 {which} {value}를 갖도록 하는 상수 $a$, $b$의 값을 구하시오.",
)
WORDS = {"max": "최댓값", "min": "최솟값"}
CLAIMS = {"max": "maximum", "min": "minimum"}


def expanded(a: int, p: int, q: int) -> tuple[int, int, int]:
    return a, -2 * a * p, a * p * p + q


def everywhere(rng: random.Random, a: int, p: int, q: int) -> Instance:
    body, which = polynomial(*expanded(a, p, q)), "min" if a > 0 else "max"
    goal = Goal(GoalKind.EXTREME, (which,))
    return instance(
        rng, EVERYWHERE, [Function(body)], goal, number(q), f=tex(equation(Y, body)), which=WORDS[which]
    )


def bounds(low: int, high: int) -> Rel:
    return Rel((integer(low), X, integer(high)), ("≤", "≤"))


def height(a: int, p: int, q: int, x: int) -> int:
    return a * (x - p) ** 2 + q


def figure(a: int, p: int, q: int, low: int, high: int) -> Scene:
    """The graph between the bounds, and dashed lines from its ends to the x-axis."""
    ends = height(a, p, q, low), height(a, p, q, high)
    values = (*ends, *((q,) if low < p < high else ()), 0)
    axes = Axes(
        Fraction(min(low, 0) - 1),
        Fraction(max(high, 0) + 1),
        Fraction(min(values) - 1),
        Fraction(max(values) + 1),
    )
    graph = Graph(polynomial(*expanded(a, p, q)), Fraction(low), Fraction(high))
    downs = tuple(
        Segment(spot(x, 0), spot(x, y), "dashed") for x, y in zip((low, high), ends, strict=True) if y
    )
    # A bound is written on the side of the axis where the dashed line is not.
    names = tuple(
        Label(spot(x, 0), tex(integer(x)), "s" if y > 0 else "n")
        for x, y in zip((low, high), ends, strict=True)
        if x
    )
    return Scene((axes, graph, *downs, *names), tall=45)


def between(rng: random.Random, a: int, p: int, q: int, low: int, width: int) -> Instance:
    high = low + width
    body = polynomial(*expanded(a, p, q))
    values = [height(a, p, q, x) for x in (low, high)] + ([q] if low < p < high else [])
    answer = Several((("최댓값", Scalar(integer(max(values)))), ("최솟값", Scalar(integer(min(values))))))
    within = bounds(low, high)
    made = instance(
        rng,
        BETWEEN,
        [Condition(within), Function(body)],
        Goal(GoalKind.EXTREME, ("max", "min")),
        answer,
        within=tex(within),
        f=tex(equation(Y, body)),
    )
    return replace(made, figure=figure(a, p, q, low, high))


def letter(rng: random.Random, a: int, p: int, k: int, far: int, low: int, width: int) -> Instance:
    """y=ax^2-2apx+k; asked of the vertex, or (far) of the end that is further from it."""
    high = low + width
    b = -2 * a * p
    x = max((low, high), key=lambda each: abs(each - p)) if far else p
    which = "min" if (a > 0) != bool(far) else "max"
    value = a * x * x + b * x + k
    body = total(term(a, power(X, 2)), term(b, X), K)
    within = bounds(low, high)
    return instance(
        rng,
        LETTER,
        [Condition(within), Function(body, name="f"), Claim(CLAIMS[which], (integer(value),))],
        Goal(GoalKind.PARAMETER, ("values", "k")),
        Roots("k", (integer(k),)),
        within=tex(within),
        f=tex(equation(Call("f", (X,)), body)),
        which=WORDS[which],
        value=tex(integer(value)),
    )


def at(rng: random.Random, sign: int, p: int, q: int) -> Instance:
    """y=±x^2+ax+b with its vertex at (p, q)."""
    a, b = -2 * sign * p, sign * p * p + q
    body: Node = total(term(sign, power(X, 2)), product(Sym("a"), X), Sym("b"))
    which = "min" if sign > 0 else "max"
    return instance(
        rng,
        AT,
        [Function(body), Claim("at_" + CLAIMS[which], (integer(p), integer(q)))],
        Goal(GoalKind.PARAMETER, ("values", "a", "b")),
        Assignment((("a", integer(a)), ("b", integer(b)))),
        f=tex(equation(Y, body)),
        x=tex(equation(X, integer(p))),
        which=WORDS[which],
        value=tex(integer(q)),
    )


def has_constant(a: int, p: int, q: int) -> bool:
    return a * p * p + q != 0


def vertex_inside(a: int, p: int, q: int, low: int, width: int) -> bool:
    high = low + width
    return low < p < high and low + high != 2 * p and fits(a, p, q, low, high)


def vertex_outside(a: int, p: int, q: int, low: int, width: int) -> bool:
    high = low + width
    return not low <= p <= high and fits(a, p, q, low, high)


def fits(a: int, p: int, q: int, low: int, high: int) -> bool:
    """Within one picture, all terms standing."""
    values = (height(a, p, q, low), height(a, p, q, high), q)
    free = -1 not in (low, high) and 0 not in values[:2]  # room for the names of the bounds and of O
    return free and has_constant(a, p, q) and max(*values, 0) - min(*values, 0) <= 9


def at_vertex(a: int, p: int, k: int, far: int, low: int, width: int) -> bool:
    return low < p < low + width and 2 * low + width != 2 * p


MODELS = (
    item_model(
        "extremes.everywhere",
        STANDARD,
        GRADE,
        812,
        {
            1: Band(grid((1, -1), nonzero(-5, 5), nonzero(-8, 8), keep=has_constant), everywhere),
            2: Band(grid((-3, -2, 2, 3), nonzero(-4, 4), nonzero(-8, 8), keep=has_constant), everywhere),
        },
    ),
    item_model(
        "extremes.between",
        STANDARD,
        GRADE,
        242,
        {
            1: Band(
                grid((1, -1), nonzero(-2, 3), nonzero(-4, 4), range(-3, 3), (3, 4), keep=vertex_inside),
                between,
            ),
            2: Band(
                grid((1, -1), nonzero(-2, 3), nonzero(-4, 4), range(-3, 4), (2, 3), keep=vertex_outside),
                between,
            ),
            3: Band(
                grid((2, -2), nonzero(-2, 3), nonzero(-5, 5), range(-3, 4), (2, 3), keep=vertex_inside),
                between,
            ),
        },
        forms=("free",),
        figure=True,
    ),
    item_model(
        "extremes.letter",
        STANDARD,
        GRADE,
        1020,
        {
            1: Band(
                grid((1, -1), nonzero(-2, 3), nonzero(-6, 6), (0,), range(-3, 3), (3, 4), keep=at_vertex),
                letter,
            ),
            2: Band(
                grid((1, -1, 2), nonzero(-2, 3), nonzero(-6, 6), (1,), range(-3, 3), (3, 4), keep=at_vertex),
                letter,
            ),
        },
    ),
    item_model(
        "extremes.vertex",
        STANDARD,
        GRADE,
        280,
        {
            1: Band(grid((1,), nonzero(-5, 5), nonzero(-7, 7)), at),
            2: Band(grid((-1,), nonzero(-5, 5), nonzero(-7, 7)), at),
        },
    ),
)
