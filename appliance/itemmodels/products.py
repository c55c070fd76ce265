"""곱셈: 단항식과 다항식 (9수02-10), 다항식의 곱셈과 곱셈 공식 (9수02-19).

Drawn: the coefficients of the factors. Radicals: a negative factor, a second letter, coefficients before x.
"""

import random

from appliance.domain.answers import Formula
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, polynomial, power, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, integer

EXPAND = (
    "{e}을 전개하시오.",
    "{e}을 전개하여라.",
    "다음 식을 전개하시오. {e}",
    "식 {e}을 전개하여 나타내시오.",
)


def expand(rng: random.Random, node: Node, answer: Node) -> Instance:
    goal = Goal(GoalKind.EXPAND)
    return instance(rng, EXPAND, [Expression(node)], goal, Formula(answer), e=tex(node))


def before_brackets(k: int, inside: Node) -> Node:
    """-3x(…): the minus stands before the whole product."""
    factors = (*((integer(abs(k)),) if abs(k) > 1 else ()), X, Group(inside))
    body = Mul(factors, ("",) * (len(factors) - 1))
    return Neg(body) if k < 0 else body


def times_binomial(rng: random.Random, k: int, a: int, b: int) -> Instance:
    """2x(3x-5)."""
    return expand(rng, before_brackets(k, polynomial(a, b)), polynomial(k * a, k * b, 0))


def times_two_letters(rng: random.Random, k: int, a: int, b: int) -> Instance:
    """-3x(2x-5y)."""
    inside = total(term(a, X), term(b, Y))
    return expand(rng, before_brackets(k, inside), total(term(k * a, power(X, 2)), term(k * b, X, Y)))


def times_three_terms(rng: random.Random, k: int, a: int, b: int, c: int) -> Instance:
    """-2x(x-3y+4)."""
    inside = total(term(a, X), term(b, Y), integer(c))
    answer = total(term(k * a, power(X, 2)), term(k * b, X, Y), term(k * c, X))
    assert isinstance(inside, Add)
    return expand(rng, before_brackets(k, inside), answer)


def two_binomials(rng: random.Random, a: int, b: int) -> Instance:
    """(x+4)(x-7)."""
    node = product(polynomial(1, a), polynomial(1, b))
    return expand(rng, node, polynomial(1, a + b, a * b))


def square_of_binomial(rng: random.Random, a: int, b: int) -> Instance:
    """(2x-3)^2."""
    return expand(rng, power(Group(polynomial(a, b)), 2), polynomial(a * a, 2 * a * b, b * b))


def binomials_with_coefficients(rng: random.Random, a: int, b: int, c: int, d: int) -> Instance:
    """(2x-3)(3x+5)."""
    node = product(polynomial(a, b), polynomial(c, d))
    return expand(rng, node, polynomial(a * c, a * d + b * c, b * d))


MODELS = (
    item_model(
        "products.monomial",
        "9수02-10",
        "중2",
        4130,
        {
            1: Band(grid(range(2, 7), range(1, 7), nonzero(-7, 7)), times_binomial),
            2: Band(grid(range(-6, -1), range(1, 6), nonzero(-7, 7)), times_two_letters),
            3: Band(
                grid((*range(-5, -1), 2, 3, 4), range(1, 5), nonzero(-5, 5), nonzero(-6, 6)),
                times_three_terms,
            ),
        },
    ),
    item_model(
        "products.binomials",
        "9수02-19",
        "중3",
        4136,
        {
            1: Band(grid(nonzero(-9, 9), nonzero(-9, 9), keep=lambda a, b: a not in (b, -b)), two_binomials),
            2: Band(grid(range(1, 6), nonzero(-9, 9)), square_of_binomial),
            3: Band(
                grid(
                    range(2, 6),
                    nonzero(-7, 7),
                    range(1, 6),
                    nonzero(-7, 7),
                    keep=lambda a, b, c, d: (a, b) != (c, d) and a * d + b * c != 0,
                ),
                binomials_with_coefficients,
            ),
        },
    ),
)
