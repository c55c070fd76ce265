"""인수분해 (9수02-19). Drawn: the factors, which are the answer; the polynomial of the stem is their product.

Radicals: signs in the factors, coefficients before x, a common factor to take out first, a second letter.
"""

import random
from math import gcd

from appliance.domain.answers import Formula
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, polynomial, power, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Group, Neg, Node, integer

STANDARD, GRADE = "9수02-19", "중3"

FACTOR = (
    "{e}을 인수분해하시오.",
    "{e}을 인수분해하여라.",
    "다음 식을 인수분해하시오. {e}",
    "다항식 {e}을 인수분해하시오.",
)

Linear = tuple[int, int]


def factor(rng: random.Random, node: Node, answer: Node) -> Instance:
    goal = Goal(GoalKind.FACTOR)
    return instance(rng, FACTOR, [Expression(node)], goal, Formula(answer), e=tex(node))


def in_order(*factors: Linear) -> list[Linear]:
    """As a book writes them: small numbers first, plus before minus."""
    return sorted(factors, key=lambda each: (each[0], abs(each[1]), each[1] < 0))


def written(k: int, *factors: Linear) -> Node:
    """k(ax+b)(cx+d)."""
    return product(integer(k), *(polynomial(*each) for each in in_order(*factors)))


def monic(rng: random.Random, a: int, b: int) -> Instance:
    """(x+a)(x+b) out of x^2+(a+b)x+ab."""
    return factor(rng, polynomial(1, a + b, a * b), written(1, (1, a), (1, b)))


def with_coefficient(rng: random.Random, a: int, b: int, c: int, d: int) -> Instance:
    """(2x-1)(x+3) out of 2x^2+5x-3."""
    return factor(rng, polynomial(a * c, a * d + b * c, b * d), written(1, (a, b), (c, d)))


def square_difference(rng: random.Random, a: int, b: int) -> Instance:
    """(2x+3)(2x-3) out of 4x^2-9."""
    return factor(rng, polynomial(a * a, 0, -b * b), written(1, (a, b), (a, -b)))


def squares_in_two(rng: random.Random, k: int, a: int, b: int) -> Instance:
    """3(x+2y)(x-2y) out of 3x^2-12y^2."""
    node = total(term(k * a * a, power(X, 2)), Neg(term(k * b * b, power(Y, 2))))
    plus, minus = total(term(a, X), term(b, Y)), total(term(a, X), term(-b, Y))
    return factor(rng, node, product(integer(k), plus, minus))


def perfect_square(rng: random.Random, k: int, a: int, b: int) -> Instance:
    """k(ax+b)^2."""
    node = polynomial(k * a * a, 2 * k * a * b, k * b * b)
    return factor(rng, node, product(integer(k), power(Group(polynomial(a, b)), 2)))


MODELS = (
    item_model(
        "factoring.trinomial",
        STANDARD,
        GRADE,
        512,
        {
            1: Band(grid(range(1, 10), range(1, 10), keep=lambda a, b: a < b), monic),
            2: Band(
                grid(range(-9, 0), nonzero(-9, 9), keep=lambda a, b: a < b and a + b != 0),
                monic,
            ),
            3: Band(
                grid(
                    range(2, 5),
                    nonzero(-5, 5),
                    range(1, 4),
                    nonzero(-5, 5),
                    keep=lambda a, b, c, d: (
                        (a, b) > (c, d) and gcd(a, b) == 1 == gcd(c, d) and a * d + b * c != 0
                    ),
                ),
                with_coefficient,
            ),
        },
    ),
    item_model(
        "factoring.squares",
        STANDARD,
        GRADE,
        200,
        {
            1: Band(grid((1,), range(2, 16)), square_difference),
            2: Band(grid(range(2, 8), range(1, 10), keep=lambda a, b: gcd(a, b) == 1), square_difference),
            3: Band(
                grid(
                    range(1, 7), range(1, 6), range(1, 8), keep=lambda k, a, b: k * b > 1 and gcd(a, b) == 1
                ),
                squares_in_two,
            ),
        },
    ),
    item_model(
        "factoring.perfect_square",
        STANDARD,
        GRADE,
        254,
        {
            1: Band(grid((1,), (1,), nonzero(-12, 12)), perfect_square),
            2: Band(
                grid((1,), range(2, 8), nonzero(-9, 9), keep=lambda k, a, b: gcd(a, b) == 1), perfect_square
            ),
            3: Band(
                grid(range(2, 6), range(1, 5), nonzero(-7, 7), keep=lambda k, a, b: gcd(a, b) == 1),
                perfect_square,
            ),
        },
    ),
)
