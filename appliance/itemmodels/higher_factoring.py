"""인수분해 (10공수1-01-03): sums and differences of cubes, polynomials of degree three and four.

Drawn: the factors. Radicals: a number before x, a second letter; how many factors the factor theorem finds.
"""

import random
from collections.abc import Sequence
from math import gcd

from appliance.domain.answers import Formula
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.divisions import dividend
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, polynomial, power, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Group, Node, Sym, integer

STANDARD, GRADE = "10공수1-01-03", "고1"

FACTOR = (
    "{f}을 인수분해하시오.",
    "다항식 {f}을 인수분해하여라.",
    "다음 식을 인수분해하시오. {f}",
    "다항식 {f}을 인수분해하시오.",
)


def factored(rng: random.Random, body: Node, answer: Node) -> Instance:
    return instance(rng, FACTOR, [Expression(body)], Goal(GoalKind.FACTOR), Formula(answer), f=tex(body))


def cubes(rng: random.Random, sign: int, a: int, b: int, with_y: int) -> Instance:
    """(ax)^3±b^3, or ±(by)^3."""
    y = Y if with_y else None
    body = total(term(a**3, power(X, 3)), last(sign * b**3, y, 3))
    middle = term(-sign * a * b, X, Y) if with_y else term(-sign * a * b, X)
    first = total(term(a, X), last(sign * b, y, 1))
    second = total(term(a * a, power(X, 2)), middle, last(b * b, y, 2))
    return factored(rng, body, product(first, second))


def last(size: int, letter: Sym | None, exponent: int) -> Node:
    """The other cube's term: a number, or a number and a letter."""
    return integer(size) if letter is None else term(size, power(letter, exponent))


def plain_cubes(rng: random.Random, sign: int, b: int) -> Instance:
    return cubes(rng, sign, 1, b, 0)


def full_cubes(rng: random.Random, sign: int, a: int, b: int, with_y: int) -> Instance:
    return cubes(rng, sign, a, b, with_y)


def multiplied(*factors: Sequence[int]) -> list[int]:
    found: list[int] = [1]
    for factor in factors:
        found = dividend(found, factor, ())
    return found


def in_order(roots: Sequence[int]) -> list[int]:
    """By size, the factor with a plus first of two alike: (x+1)(x-1)(x+2)."""
    return sorted(roots, key=lambda root: (abs(root), root))


def three_roots(rng: random.Random, a: int, b: int, c: int) -> Instance:
    factors = [(1, -root) for root in in_order((a, b, c))]
    return factored(rng, polynomial(*multiplied(*factors)), product(*(polynomial(*each) for each in factors)))


def one_root(rng: random.Random, root: int, b: int, c: int) -> Instance:
    """(x-root)(x^2+bx+c), the second not to be split."""
    factors = [(1, -root), (1, b, c)]
    return factored(rng, polynomial(*multiplied(*factors)), product(*(polynomial(*each) for each in factors)))


def two_squares(rng: random.Random, a: int, b: int) -> Instance:
    """x^4-(a²+b²)x^2+a²b²."""
    factors = [(1, a), (1, -a), (1, b), (1, -b)]
    return factored(rng, polynomial(*multiplied(*factors)), product(*(polynomial(*each) for each in factors)))


def substituted(rng: random.Random, p: int, a: int, b: int) -> Instance:
    """(x^2+px)^2+…: two values of x^2+px, each of which splits into two factors."""
    inner = polynomial(1, p, 0)
    first, second = a * (a + p), b * (b + p)
    body = total(power(Group(inner), 2), term(-(first + second), Group(inner)), integer(first * second))
    factors = [(1, -root) for root in in_order((a, -a - p, b, -b - p))]
    return factored(rng, body, product(*(polynomial(*each) for each in factors)))


def has_no_roots(root: int, b: int, c: int) -> bool:
    """The second factor has no real root, and all terms stand."""
    return b * b < 4 * c and b != root and c != root * b


def once(a: int, b: int, c: int) -> bool:
    """Three roots, the first of them ±1; where both are there, 1 is the first."""
    return b < c and a not in (b, c) and (a == 1 or 1 not in (b, c))


def all_differ(p: int, a: int, b: int) -> bool:
    roots = {a, -a - p, b, -b - p}
    sums = a * (a + p) + b * (b + p)
    return a < b and len(roots) == 4 and 0 not in roots and sums != 0 and -a - p < a


MODELS = (
    item_model(
        "factoring.cubes",
        STANDARD,
        GRADE,
        76,
        {
            1: Band(grid((-1, 1), range(1, 11)), plain_cubes),
            2: Band(
                grid((-1, 1), range(2, 6), range(1, 6), (0, 1), keep=lambda sign, a, b, y: gcd(a, b) == 1),
                full_cubes,
            ),
        },
    ),
    item_model(
        "factoring.cubic",
        STANDARD,
        GRADE,
        139,
        {
            1: Band(
                grid((-1, 1), nonzero(-4, 4), nonzero(-5, 5), keep=once),
                three_roots,
            ),
            2: Band(grid((-2, -1, 1, 2), nonzero(-3, 3), range(1, 7), keep=has_no_roots), one_root),
        },
    ),
    item_model(
        "factoring.quartic",
        STANDARD,
        GRADE,
        47,
        {
            1: Band(grid(range(1, 6), range(2, 8), keep=lambda a, b: a < b), two_squares),
            2: Band(grid(nonzero(-3, 3), range(-3, 4), range(-3, 5), keep=all_differ), substituted),
        },
    ),
)
