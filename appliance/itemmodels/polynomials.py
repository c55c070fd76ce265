"""다항식의 덧셈과 뺄셈 (9수02-09).

Drawn: the coefficients of both polynomials. Radicals: two letters or squares, what stands before the
brackets.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.expressions import added, combined, keeps_two, simplify
from appliance.itemmodels.formulas import X, Y, polynomial, product, term, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.mathtext.tree import Neg, Node

SIGNS = (-1, 1)


def two_letters(rng: random.Random, a: int, b: int, sign: int, c: int, d: int) -> Instance:
    """(3x-2y)-(x+5y)."""
    second = product(in_two(c, d))
    node = total(product(in_two(a, b)), Neg(second) if sign < 0 else second)
    return simplify(rng, node, in_two(a + sign * c, b + sign * d))


def in_two(a: int, b: int) -> Node:
    return total(term(a, X), term(b, Y))


def sum_of_quadratics(
    rng: random.Random, a: int, b: int, c: int, sign: int, d: int, e: int, f: int
) -> Instance:
    """(2x^2-3x+1)-(x^2+4x-5)."""
    first, second = (a, b, c), (d, e, f)
    return simplify(rng, combined(1, first, sign, second), polynomial(*added(1, first, sign, second)))


def multiples_of_quadratics(
    rng: random.Random, k: int, a: int, b: int, c: int, m: int, d: int, e: int, f: int
) -> Instance:
    """2(x^2-3x+1)-3(x^2+x-2)."""
    first, second = (a, b, c), (d, e, f)
    return simplify(rng, combined(k, first, m, second), polynomial(*added(k, first, m, second)))


MODELS = (
    item_model(
        "polynomials.sum",
        "9수02-09",
        "중2",
        75816,
        {
            1: Band(
                grid(
                    range(2, 7),
                    nonzero(-5, 5),
                    SIGNS,
                    range(1, 6),
                    nonzero(-5, 5),
                    keep=lambda a, b, s, c, d: keeps_two(1, (a, b), s, (c, d)),
                ),
                two_letters,
            ),
            2: Band(
                grid(
                    range(2, 5),
                    nonzero(-4, 4),
                    nonzero(-4, 4),
                    SIGNS,
                    range(1, 4),
                    nonzero(-4, 4),
                    nonzero(-4, 4),
                    keep=lambda a, b, c, s, d, e, f: keeps_two(1, (a, b, c), s, (d, e, f)),
                ),
                sum_of_quadratics,
            ),
            3: Band(
                grid(
                    (2, 3),
                    (1, 2),
                    nonzero(-3, 3),
                    nonzero(-3, 3),
                    (-4, -3, -2),
                    (1, 2),
                    nonzero(-3, 3),
                    nonzero(-3, 3),
                    keep=lambda k, a, b, c, m, d, e, f: keeps_two(k, (a, b, c), m, (d, e, f)),
                ),
                multiples_of_quadratics,
            ),
        },
    ),
)
