"""정비례와 반비례 (9수02-07): the relation from one pair of values, a value of it, points of its graph.

Drawn: the constant of the relation and an x that divides it. Radicals: inverse instead of direct
proportion, a negative constant, two graphs that meet.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Formula
from appliance.domain.figure import Axes, Graph, Scene
from appliance.domain.givens import Curve, Function, Given, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Neg, Node, Point, Rel, Sym, integer

STANDARD, GRADE = "9수02-07", "중1"
A, B = Sym("a"), Sym("b")
KINDS = {"proportional": "정비례", "inverse": "반비례"}


def over_x(k: int) -> Node:
    """12/x, -12/x."""
    size = Frac(integer(abs(k)), X)
    return Neg(size) if k < 0 else size


def relation_of(kind: str, k: int) -> Rel:
    return equation(Y, term(k, X) if kind == "proportional" else over_x(k))


FORMULA = (
    "$y$가 $x$에 {kind}하고 {x}일 때 {y}이다. $x$와 $y$ 사이의 관계식을 구하시오.",
    "$y$가 $x$에 {kind}하고, {x}일 때 {y}이다. 이때 $x$와 $y$ 사이의 관계식을 구하여라.",
    "$y$가 $x$에 {kind}하고, {x}일 때 {y}이다. $y$를 $x$의 식으로 나타내시오.",
)
VALUE = (
    "$y$가 $x$에 {kind}하고 {x}일 때 {y}이다. {other}일 때 $y$의 값을 구하시오.",
    "$y$가 $x$에 {kind}하고, {x}일 때 {y}이다. {other}일 때, $y$의 값을 구하여라.",
    "$y$가 $x$에 {kind}하고 {x}일 때 {y}이다. {other}일 때 $y$의 값은?",
)


def value_at(kind: str, k: int, x: int) -> int:
    return k * x if kind == "proportional" else k // x


def told(kind: str, k: int, x: int) -> tuple[list[Given], dict[str, str]]:
    pair = (equation(X, integer(x)), equation(Y, integer(value_at(kind, k, x))))
    givens: list[Given] = [Curve(kind), Told("when", pair, (0,))]
    return givens, {"kind": KINDS[kind], "x": tex(pair[0]), "y": tex(pair[1])}


def formula(rng: random.Random, kind: str, k: int, x: int) -> Instance:
    givens, slots = told(kind, k, x)
    goal = Goal(GoalKind.DETAIL, ("formula", 0))
    return instance(rng, FORMULA, givens, goal, Formula(relation_of(kind, k)), **slots)


def value(rng: random.Random, kind: str, k: int, x: int, other: int) -> Instance:
    givens, slots = told(kind, k, x)
    at = equation(X, integer(other))
    goal = Goal(GoalKind.DETAIL, ("at", 0, at))
    return instance(rng, VALUE, givens, goal, number(value_at(kind, k, other)), **slots, other=tex(at))


def direct_formula(rng: random.Random, k: int, x: int) -> Instance:
    return formula(rng, "proportional", k, x)


def inverse_formula(rng: random.Random, k: int, x: int) -> Instance:
    return formula(rng, "inverse", k, x)


def direct_value(rng: random.Random, k: int, x: int, other: int) -> Instance:
    return value(rng, "proportional", k, x, other)


def inverse_value(rng: random.Random, k: int, x: int, other: int) -> Instance:
    return value(rng, "inverse", k, x, other)


THROUGH = (
    "{kind} 관계 {e}의 그래프가 점 {p}를 지날 때, $a$의 값을 구하시오.",
    "{kind} 관계 {e}의 그래프가 점 {p}를 지날 때, $a$의 값을 구하여라.",
    "{kind} 관계 {e}의 그래프가 점 {p}를 지난다. 이때 $a$의 값을 구하시오.",
)


def axes(reach: int, *bodies: Node) -> Scene:
    edge = Fraction(reach)
    return Scene((Axes(-edge, edge, -edge, edge), *(Graph(body, -edge, edge) for body in bodies)), 45)


def through(rng: random.Random, kind: str, k: int, place: Sequence[Node], a: int, reach: int) -> Instance:
    """The graph is drawn, the point is not: its letter is what is asked."""
    body = relation_of(kind, k).sides[1]
    point = Point("", tuple(place))
    givens: list[Given] = [Function(body), Told("through", (point,), (0,))]
    made = instance(
        rng, THROUGH, givens, Goal(GoalKind.LETTERS, (A,)), number(a),
        kind=KINDS[kind], e=tex(relation_of(kind, k)), p=tex(point),
    )  # fmt: skip
    return replace(made, figure=axes(reach, body))


def direct_through(rng: random.Random, k: int, x: int) -> Instance:
    return through(rng, "proportional", k, (integer(x), A), k * x, 5)


def inverse_through(rng: random.Random, k: int, x: int) -> Instance:
    """The y is told, the x is asked."""
    return through(rng, "inverse", k, (A, integer(k // x)), x, max(6, abs(k) // 2))


MEET = (
    "정비례 관계 {first}의 그래프와 반비례 관계 {second}의 그래프가 점 {p}에서 만날 때,"
    " {wanted}의 값을 구하시오.",
    "정비례 관계 {first}의 그래프와 반비례 관계 {second}의 그래프가 점 {p}에서 만날 때,"
    " {wanted}의 값을 구하여라.",
    "정비례 관계 {first}의 그래프와 반비례 관계 {second}의 그래프가 점 {p}에서 만날 때, {wanted}의 값은?",
)


def meet(rng: random.Random, k: int, x: int, sign: int) -> Instance:
    """y=ax and y=b/x meet in a point that is told."""
    y = k * x
    first, second = term(1, A, X), Frac(B, X)
    wanted = total(A, term(sign, B))
    point = Point("", (integer(x), integer(y)))
    givens: list[Given] = [Function(first), Function(second), Told("meet", (point,), (0, 1))]
    return instance(
        rng, MEET, givens, Goal(GoalKind.LETTERS, (wanted,)), number(k + sign * x * y),
        first=tex(equation(Y, first)), second=tex(equation(Y, second)), p=tex(point), wanted=tex(wanted),
    )  # fmt: skip


LATTICE = (
    "반비례 관계 {e}의 그래프 위의 점 중에서 $x$좌표와 $y$좌표가 모두 정수인 점의 개수를 구하시오.",
    "반비례 관계 {e}의 그래프 위의 점 중 $x$좌표와 $y$좌표가 모두 정수인 점의 개수를 구하여라.",
    "반비례 관계 {e}의 그래프 위의 점 중에서 $x$좌표, $y$좌표가 모두 정수인 점의 개수를 구하시오.",
)


def lattice(rng: random.Random, k: int) -> Instance:
    body = over_x(k)
    count = 2 * sum(1 for n in range(1, abs(k) + 1) if k % n == 0)
    made = instance(
        rng, LATTICE, [Function(body)], Goal(GoalKind.DETAIL, ("lattice", 0)), number(count),
        e=tex(equation(Y, body)),
    )  # fmt: skip
    return replace(made, figure=axes(max(6, abs(k) // 2), body))


def divides(k: int, x: int) -> bool:
    return k % x == 0 and abs(x) > 1 and abs(k) != abs(x)


MODELS = (
    item_model(
        "proportions.formula",
        STANDARD,
        GRADE,
        336,
        {
            1: Band(grid(nonzero(-7, 7), range(2, 9), keep=lambda k, x: abs(k) > 1), direct_formula),
            2: Band(grid(nonzero(-40, 40), nonzero(-9, 9), keep=divides), inverse_formula),
        },
    ),
    item_model(
        "proportions.value",
        STANDARD,
        GRADE,
        1440,
        {
            1: Band(
                grid(
                    nonzero(-7, 7), range(2, 7), nonzero(-7, 7),
                    keep=lambda k, x, other: abs(k) > 1 and abs(other) > 1 and x != other,
                ),
                direct_value,
            ),
            2: Band(
                grid(
                    nonzero(-48, 48), range(2, 9), nonzero(-9, 9),
                    keep=lambda k, x, other: divides(k, x) and divides(k, other) and x != other,
                ),
                inverse_value,
            ),
        },
    ),
    item_model(
        "proportions.point",
        STANDARD,
        GRADE,
        236,
        {
            1: Band(grid(nonzero(-6, 6), nonzero(-6, 6), keep=lambda k, x: min(abs(k), abs(x)) > 1),
                direct_through),
            2: Band(grid(nonzero(-24, 24), nonzero(-9, 9), keep=divides), inverse_through),
        },
        figure=True,
    ),
    item_model(
        "proportions.meeting",
        STANDARD,
        GRADE,
        120,
        {
            1: Band(grid(range(1, 6), range(2, 6), (-1, 1)), meet),
            2: Band(grid(nonzero(-5, 5), range(-5, -1), (-1, 1)), meet),
        },
    ),
    item_model(
        "proportions.lattice",
        STANDARD,
        GRADE,
        54,
        {1: Band(grid(range(4, 25)), lattice), 2: Band(grid(range(-36, -3)), lattice)},
        figure=True,
    ),
)  # fmt: skip
