"""연립이차방정식 (10공수1-02-08). Drawn: one solution and the coefficients; the others follow.

Radicals: an equation of degree one to substitute, a sum and a product, two equations of degree two.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Assignment, Assignments
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, X, Y, equation, power, product, surd, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Cases, Neg, Node, Rel, integer

STANDARD, GRADE = "10공수1-02-08", "고1"

SOLVE = (
    "연립방정식 {brace}을 푸시오.",
    "연립방정식 {brace}을 풀어라.",
    "연립방정식 {brace}의 해를 구하시오.",
    "연립이차방정식 {brace}을 푸시오.",
)

Pair = tuple[Node, Node]


def solved(rng: random.Random, relations: tuple[Rel, Rel], pairs: Sequence[Pair]) -> Instance:
    """pairs: the solutions, in ascending order of x."""
    rows = tuple(Assignment((("x", x), ("y", y))) for x, y in pairs)
    givens = [Relations(relations, ("x", "y"))]
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), Assignments(rows), brace=tex(Cases(relations)))


def whole(*pairs: tuple[int, int]) -> list[Pair]:
    return [(integer(x), integer(y)) for x, y in sorted(pairs)]


def squares() -> Node:
    return total(power(X, 2), power(Y, 2))


def circle(rng: random.Random, sign: int, a: int, b: int) -> Instance:
    """x+y or x-y with x^2+y^2, through (a, b): the other solution is (±b, ±a)."""
    line = equation(total(X, Y if sign > 0 else Neg(Y)), integer(a + sign * b))
    other = (b, a) if sign > 0 else (-b, -a)
    return solved(rng, (line, equation(squares(), integer(a * a + b * b))), whole((a, b), other))


def symmetric(rng: random.Random, sign: int, a: int, b: int) -> Instance:
    """x+y or x-y with xy."""
    line = equation(total(X, Y if sign > 0 else Neg(Y)), integer(a + sign * b))
    other = (b, a) if sign > 0 else (-b, -a)
    return solved(rng, (line, equation(product(X, Y), integer(a * b))), whole((a, b), other))


def steep(rng: random.Random, m: int, a: int, b: int) -> Instance:
    """y-mx=… with x^2+y^2, through (a, b): both solutions are whole."""
    start = b - m * a
    line = equation(total(term(-m, X), Y), integer(start))
    x = -2 * m * start // (m * m + 1) - a
    curve = equation(squares(), integer(a * a + b * b))
    return solved(rng, (line, curve), whole((a, b), (x, m * x + start)))


def homogeneous(rng: random.Random, m: int, n: int, y: int) -> Instance:
    """(x-my)(x-ny)=0 with x^2+y^2: one pair is whole, the other has roots."""
    left = total(power(X, 2), term(-(m + n), X, Y), term(m * n, power(Y, 2)))
    size = (m * m + 1) * y * y
    share = size // (n * n + 1)
    near, root = surd(1, share), surd(n, share)
    pairs: list[tuple[float, Pair]] = [
        (float(m * y), (integer(m * y), integer(y))),
        (float(-m * y), (integer(-m * y), integer(-y))),
        (n * share**0.5, (root, near)),
        (-n * share**0.5, (surd(-n, share), surd(-1, share))),
    ]
    relations = (equation(left, ZERO), equation(squares(), integer(size)))
    return solved(rng, relations, [pair for _, pair in sorted(pairs, key=lambda each: each[0])])


def two_solutions(sign: int, a: int, b: int) -> bool:
    """Each pair of solutions is drawn once."""
    return (a, b) < ((b, a) if sign > 0 else (-b, -a))


def both_whole(m: int, a: int, b: int) -> bool:
    start = b - m * a
    x, rest = divmod(-2 * m * start, m * m + 1)
    return rest == 0 and start != 0 and a < x - a


def shares(m: int, n: int, y: int) -> bool:
    """The second factor leaves a square root of a whole number."""
    whole_share, rest = divmod((m * m + 1) * y * y, n * n + 1)
    return m != n and m + n != 0 and rest == 0 and round(whole_share**0.5) ** 2 != whole_share


MODELS = (
    item_model(
        "system.substitution",
        STANDARD,
        GRADE,
        168,
        {
            1: Band(grid((-1, 1), nonzero(-5, 6), nonzero(-5, 6), keep=two_solutions), circle),
            2: Band(grid((-3, -2, 2, 3), range(-7, 8), range(-7, 8), keep=both_whole), steep),
        },
        forms=("free",),
    ),
    item_model(
        "system.product",
        STANDARD,
        GRADE,
        157,
        {
            1: Band(grid((1,), nonzero(-6, 8), nonzero(-6, 8), keep=two_solutions), symmetric),
            2: Band(grid((-1,), nonzero(-6, 8), nonzero(-6, 8), keep=two_solutions), symmetric),
        },
        forms=("free",),
    ),
    item_model(
        "system.homogeneous",
        STANDARD,
        GRADE,
        64,
        {
            1: Band(grid((2, 3, 4), (-1, 1), range(1, 7), keep=shares), homogeneous),
            2: Band(grid((-3, -2, 2, 3), (-2, 2, 3), range(1, 9), keep=shares), homogeneous),
        },
        forms=("free",),
    ),
)
