"""이차함수의 그래프와 직선 (10공수1-02-05): where they meet, how often, and a letter that it settles.

Drawn: the x-coordinates of the points (equal where they touch) and the line; the parabola is made of them.
Radicals: the slope, what stands before x², a letter in the line or in the parabola, equality or a range.
"""

import random
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Elements, Range, Roots, Word
from appliance.domain.figure import Axes, Dot, Graph, Scene, spot
from appliance.domain.givens import Claim, Function, Given
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, power, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Point, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-05", "고1"
K = Sym("k")

POINTS = (
    "이차함수 {f}의 그래프와 직선 {g}의 교점의 좌표를 구하시오.",
    "이차함수 {f}의 그래프와 직선 {g}의 교점의 좌표를 모두 구하여라.",
    "이차함수 {f}의 그래프와 직선 {g}가 만나는 점의 좌표를 구하시오.",
)
COUNT = (
    "이차함수 {f}의 그래프와 직선 {g}의 교점의 개수를 구하시오.",
    "이차함수 {f}의 그래프와 직선 {g}가 만나는 점의 개수를 구하시오.",
    "이차함수 {f}의 그래프와 직선 {g}의 교점의 개수를 구하여라.",
)
KIND = (
    "이차함수 {f}의 그래프와 직선 {g}의 위치 관계를 말하시오.",
    "이차함수 {f}의 그래프와 직선 {g}의 위치 관계를 구하여라.",
    "이차함수 {f}의 그래프와 직선 {g}의 위치 관계는?",
)
TOUCHES = (
    "이차함수 {f}의 그래프와 직선 {g}가 접할 때, 실수 $k$의 값을 구하시오.",
    "이차함수 {f}의 그래프와 직선 {g}가 한 점에서 만날 때, 실수 $k$의 값을 구하시오.",
    "이차함수 {f}의 그래프와 직선 {g}가 접하도록 하는 실수 $k$의 값을 구하여라.",
)
RANGE = (
    "이차함수 {f}의 그래프와 직선 {g}가 {kind} 하는 실수 $k$의 값의 범위를 구하시오.",
    "이차함수 {f}의 그래프가 직선 {g}와 {kind} 하는 실수 $k$의 값의 범위를 구하시오.",
    "이차함수 {f}의 그래프와 직선 {g}가 {kind} 하는 실수 $k$의 값의 범위를 구하여라.",
)
KINDS = (("two_real", "서로 다른 두 점에서 만나도록", "<"), ("imaginary", "만나지 않도록", ">"))
# By the sign of the discriminant.
WORDS = {1: "서로 다른 두 점에서 만난다", -1: "만나지 않는다"}
TURNED = {"<": ">", ">": "<"}


def slots(f: Node, g: Node) -> dict[str, str]:
    return {"f": tex(equation(Y, f)), "g": tex(equation(Y, g))}


def parabola(low: int, high: int, slope: int, start: int) -> tuple[int, int, int]:
    """(x-low)(x-high)+slope·x+start: it meets the line y=slope·x+start at low and high."""
    return 1, slope - low - high, low * high + start


def figure(low: int, high: int, slope: int, start: int) -> Scene:
    """Both graphs and the points where they meet."""
    ends = (slope * low + start, slope * high + start)
    _, b, c = parabola(low, high, slope, start)
    depth = c - Fraction(b * b, 4)
    left, right = min(low, 0) - Fraction(3, 2), max(high, 0) + Fraction(3, 2)
    lowest, highest = min(depth, Fraction(min(*ends, 0))), Fraction(max(*ends, 0))
    axes = Axes(left, right, lowest - 1, highest + Fraction(5, 2))
    graphs = (
        Graph(polynomial(1, b, c), left, right),
        Graph(polynomial(slope, start), left, right),
    )
    return Scene((axes, *graphs, Dot(spot(low, ends[0])), Dot(spot(high, ends[1]))), tall=45)


def points(rng: random.Random, low: int, high: int, slope: int, start: int) -> Instance:
    f, g = polynomial(*parabola(low, high, slope, start)), polynomial(slope, start)
    met = tuple(Point("", (integer(x), integer(slope * x + start))) for x in (low, high))
    goal = Goal(GoalKind.MEETING, ("points",))
    made = instance(rng, POINTS, [Function(f), Function(g)], goal, Elements(met), **slots(f, g))
    return replace(made, figure=figure(low, high, slope, start))


def discriminant(b: int, c: int, slope: int, start: int) -> int:
    return (b - slope) ** 2 - 4 * (c - start)


def count(rng: random.Random, b: int, c: int, slope: int, start: int) -> Instance:
    f, g = polynomial(1, b, c), polynomial(slope, start)
    inside = discriminant(b, c, slope, start)
    answer = number(2 if inside > 0 else 1 if inside == 0 else 0, "개")
    goal = Goal(GoalKind.JUDGE, ("line", "count"), "개")
    return instance(rng, COUNT, [Function(f), Function(g)], goal, answer, **slots(f, g))


def kind(rng: random.Random, b: int, c: int, slope: int, start: int) -> Instance:
    f, g = polynomial(-1, b, c), polynomial(slope, start)
    inside = discriminant(-b, -c, -slope, -start)
    words = WORDS[1 if inside > 0 else -1]
    goal = Goal(GoalKind.JUDGE, ("line", "kind"))
    return instance(rng, KIND, [Function(f), Function(g)], goal, Word(words), **slots(f, g))


def touches(rng: random.Random, p: int, slope: int, start: int) -> Instance:
    """y=x^2+bx+k and the line touch at p: their difference is (x-p)²."""
    f = total(power(X, 2), term(slope - 2 * p, X), K)
    return settled(rng, f, polynomial(slope, start), p * p + start)


def line_touches(rng: random.Random, p: int, slope: int, c: int) -> Instance:
    """y=x^2+bx+c and y=slope·x+k."""
    f = polynomial(1, slope - 2 * p, c)
    return settled(rng, f, total(term(slope, X), K), c - p * p)


def settled(rng: random.Random, f: Node, g: Node, k: int) -> Instance:
    goal, answer = Goal(GoalKind.PARAMETER, ("values", "k")), Roots("k", (integer(k),))
    return instance(rng, TOUCHES, [Function(f), Function(g), Claim("double")], goal, answer, **slots(f, g))


def ranged(rng: random.Random, which: int, p: int, slope: int, start: int) -> Instance:
    """y=x^2+bx+k against the line: k is compared with p²+start."""
    f, g = total(power(X, 2), term(slope - 2 * p, X), K), polynomial(slope, start)
    return within(rng, f, g, which, p * p + start, KINDS[which][2])


def line_ranged(rng: random.Random, which: int, p: int, slope: int, c: int) -> Instance:
    f, g = polynomial(1, slope - 2 * p, c), total(term(slope, X), K)
    return within(rng, f, g, which, c - p * p, TURNED[KINDS[which][2]])


def within(rng: random.Random, f: Node, g: Node, which: int, bound: int, sign: str) -> Instance:
    claim, words, _ = KINDS[which]
    goal, answer = Goal(GoalKind.PARAMETER, ("range", "k")), Range(Rel((K, integer(bound)), (sign,)))
    givens: list[Given] = [Function(f), Function(g), Claim(claim)]
    return instance(rng, RANGE, givens, goal, answer, kind=words, **slots(f, g))


def is_near(low: int, high: int, slope: int, start: int) -> bool:
    """Within one picture; both formulas have all their terms."""
    ends = (slope * low + start, slope * high + start)
    _, b, c = parabola(low, high, slope, start)
    depth = c - b * b / 4
    lowest, highest = min(depth, *ends, 0), max(*ends, 0)
    return low < high and high - low <= 5 and b != 0 and c != 0 and highest - lowest <= 11


def all_stand(b: int, c: int, slope: int, start: int) -> bool:
    """The line and the parabola differ in slope at 0, and what the discriminant says is not far-fetched."""
    return b != slope and abs(discriminant(b, c, slope, start)) < 60


def is_apart(b: int, c: int, slope: int, start: int) -> bool:
    """They do not touch: two points or none."""
    return b != slope and 0 < abs(discriminant(-b, -c, -slope, -start)) < 60


def bends(p: int, slope: int, number: int) -> bool:
    return slope != 2 * p


def bends_too(which: int, p: int, slope: int, number: int) -> bool:
    return slope != 2 * p


RANGED = grid((0, 1), nonzero(-3, 3), nonzero(-3, 3), nonzero(-5, 5), keep=bends_too)
STEEP = (-3, -2, 2, 3)

MODELS = (
    item_model(
        "secants.points",
        STANDARD,
        GRADE,
        717,
        {
            1: Band(grid(range(-3, 4), range(-2, 5), (1, -1), nonzero(-4, 4), keep=is_near), points),
            2: Band(grid(range(-3, 4), range(-2, 5), (-2, 2, 3), nonzero(-4, 4), keep=is_near), points),
        },
        forms=("free",),
        figure=True,
    ),
    item_model(
        "secants.count",
        STANDARD,
        GRADE,
        2898,
        {
            1: Band(grid(nonzero(-4, 4), nonzero(-4, 5), (1, -1), nonzero(-4, 4), keep=all_stand), count),
            2: Band(
                grid(nonzero(-4, 4), nonzero(-4, 5), (-3, -2, 2, 3), nonzero(-4, 4), keep=is_apart), kind
            ),
        },
        forms=("free",),
    ),
    item_model(
        "tangents.letter",
        STANDARD,
        GRADE,
        680,
        {
            1: Band(grid(nonzero(-3, 3), nonzero(-3, 3), nonzero(-5, 5), keep=bends), touches),
            2: Band(grid(nonzero(-3, 3), nonzero(-3, 3), nonzero(-5, 5), keep=bends), line_touches),
        },
    ),
    item_model(
        "secants.range",
        STANDARD,
        GRADE,
        1360,
        {
            1: Band(grid((0, 1), nonzero(-3, 3), nonzero(-3, 3), nonzero(-5, 5), keep=bends_too), ranged),
            2: Band(
                grid((0, 1), nonzero(-3, 3), nonzero(-3, 3), nonzero(-5, 5), keep=bends_too), line_ranged
            ),
        },
    ),
)
