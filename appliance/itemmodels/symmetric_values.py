"""곱셈 공식의 변형 (10공수1-01-01): a symmetric expression from x+y and xy. Drawn: the sum and the product.

Radicals: squares, the square of the difference, cubes, quotients.
"""

import random
from collections.abc import Callable
from fractions import Fraction

from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, power, product, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Group, Neg, Node, integer

SYMMETRIC = (
    "{s}, {p}일 때, {wanted}의 값을 구하시오.",
    "{s}이고 {p}일 때, {wanted}의 값을 구하여라.",
    "{s}이고 {p}일 때, {wanted}의 값은?",
    "{s}, {p}일 때, {wanted}의 값은?",
)

Wanted = tuple[Node, Callable[[int, int], Fraction]]

SQUARES: Wanted = (total(power(X, 2), power(Y, 2)), lambda s, p: Fraction(s * s - 2 * p))
GAP: Wanted = (power(Group(total(X, Neg(Y))), 2), lambda s, p: Fraction(s * s - 4 * p))
CUBES: Wanted = (total(power(X, 3), power(Y, 3)), lambda s, p: Fraction(s**3 - 3 * s * p))
QUOTIENTS: Wanted = (total(Frac(Y, X), Frac(X, Y)), lambda s, p: Fraction(s * s - 2 * p, p))
RECIPROCALS: Wanted = (
    total(Frac(integer(1), X), Frac(integer(1), Y)),
    lambda s, p: Fraction(s, p),
)
EASY, CUBIC, FRACTIONS = (SQUARES, GAP), (CUBES,), (QUOTIENTS, RECIPROCALS)


def asked(rng: random.Random, wanted: Wanted, s: int, p: int) -> Instance:
    sum_is, product_is = equation(total(X, Y), integer(s)), equation(product(X, Y), integer(p))
    body, value = wanted
    return instance(
        rng,
        SYMMETRIC,
        [Relations((sum_is, product_is), ("x", "y"))],
        Goal(GoalKind.AT_SOLUTION, (body,)),
        number(value(s, p)),
        s=tex(sum_is),
        p=tex(product_is),
        wanted=tex(body),
    )


def squares(rng: random.Random, which: int, s: int, p: int) -> Instance:
    return asked(rng, EASY[which], s, p)


def cubes(rng: random.Random, s: int, p: int) -> Instance:
    return asked(rng, CUBES, s, p)


def fractions(rng: random.Random, which: int, s: int, p: int) -> Instance:
    return asked(rng, FRACTIONS[which], s, p)


def is_real(s: int, p: int) -> bool:
    """x and y are different real numbers, and one does not see them at once."""
    inside = s * s - 4 * p
    return inside > 0


def is_hidden(s: int, p: int) -> bool:
    inside = s * s - 4 * p
    return inside > 0 and round(inside**0.5) ** 2 != inside


def is_whole(which: int, s: int, p: int) -> bool:
    return is_hidden(s, p) and abs(p) > 1 and FRACTIONS[which][1](s, p).denominator == 1


MODELS = (
    item_model(
        "symmetric.value",
        "10공수1-01-01",
        "고1",
        447,
        {
            1: Band(
                grid((0, 1), nonzero(-6, 8), nonzero(-5, 7), keep=lambda which, s, p: is_real(s, p)), squares
            ),
            2: Band(grid(nonzero(-5, 6), nonzero(-6, 6), keep=is_hidden), cubes),
            3: Band(grid((0, 1), nonzero(-12, 12), nonzero(-6, 6), keep=is_whole), fractions),
        },
    ),
)
