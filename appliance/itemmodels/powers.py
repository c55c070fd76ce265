"""지수법칙 (9수02-08).

Drawn: the exponents. Radicals: multiplication and division of powers; powers of powers; monomials with
numbers.
"""

import random

from appliance.domain.answers import Formula
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import power, term, tex, times
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Div, Group, Node, Sym

A, B = Sym("a"), Sym("b")

SIMPLIFY = (
    "{e}을 간단히 하시오.",
    "{e}을 간단히 하여라.",
    "다음 식을 간단히 하시오. {e}",
    "지수법칙을 이용하여 {e}을 간단히 하시오.",
)


def simplify(rng: random.Random, node: Node, answer: Node) -> Instance:
    goal = Goal(GoalKind.SIMPLIFY)
    return instance(rng, SIMPLIFY, [Expression(node)], goal, Formula(answer), e=tex(node))


def product_and_quotient(rng: random.Random, m: int, n: int, k: int) -> Instance:
    """a^5×a^3÷a^2 is a^(m+n-k)."""
    node = Div(times(power(A, m), power(A, n)), power(A, k))
    return simplify(rng, node, power(A, m + n - k))


def powers_of_powers(rng: random.Random, m: int, n: int, k: int, p: int) -> Instance:
    """(a^3)^2×(a^2)^4 is a^(mn+kp)."""
    node = times(power(Group(power(A, m)), n), power(Group(power(A, k)), p))
    return simplify(rng, node, power(A, m * n + k * p))


def monomials(rng: random.Random, c: int, m: int, n: int, k: int, p: int, q: int) -> Instance:
    """(-2a^2b)^3÷4a^4b^2: what is divided by divides the coefficient, and both letters stay."""
    bottom = abs(c) if k % 2 else c * c
    node = Div(power(Group(term(c, power(A, m), power(B, n))), k), term(bottom, power(A, p), power(B, q)))
    return simplify(rng, node, term(c**k // bottom, power(A, m * k - p), power(B, n * k - q)))


MODELS = (
    item_model(
        "powers.simplify",
        "9수02-08",
        "중2",
        1044,
        {
            1: Band(
                grid(
                    range(2, 10),
                    range(2, 10),
                    range(2, 9),
                    keep=lambda m, n, k: len({m, n, k}) == 3 and m + n - k > 1,
                ),
                product_and_quotient,
            ),
            2: Band(
                grid(
                    range(2, 6),
                    range(2, 6),
                    range(2, 6),
                    range(2, 6),
                    keep=lambda m, n, k, p: m * n + k * p < 25,
                ),
                powers_of_powers,
            ),
            3: Band(
                grid(
                    (-3, -2, 2, 3),
                    (1, 2, 3),
                    (1, 2, 3),
                    (2, 3),
                    (1, 2, 3, 4),
                    (1, 2, 3, 4),
                    keep=lambda c, m, n, k, p, q: m * k > p and n * k > q,
                ),
                monomials,
            ),
        },
    ),
)
