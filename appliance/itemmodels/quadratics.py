"""이차방정식 (9수02-20). Drawn: the roots; the equation is made of them, so that they are known.

Radicals: the signs of the roots, a leading coefficient, roots that are not rational.
"""

import random
from collections.abc import Sequence
from fractions import Fraction
from math import gcd, isqrt

from appliance.domain.answers import Roots
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import (
    ZERO,
    equation,
    number,
    polynomial,
    power,
    product,
    surd,
    taken_out,
    term,
    tex,
    total,
)  # fmt: skip
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Group, Neg, Node, Rel, Root, integer, rational

STANDARD, GRADE = "9수02-20", "중3"

SOLVE = (
    "이차방정식 {e}을 풀어라.",
    "이차방정식 {e}을 푸시오.",
    "이차방정식 {e}의 해를 구하시오.",
    "이차방정식 {e}의 근을 구하여라.",
)


def solve(rng: random.Random, relation: Rel, roots: Sequence[Node]) -> Instance:
    givens = [Relations((relation,), ("x",))]
    answer = Roots("x", tuple(roots))
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def of_roots(*roots: Fraction) -> Rel:
    """(bx-a)(dx-c)=0 multiplied out, for roots a/b and c/d."""
    (a, b), (c, d) = ((root.numerator, root.denominator) for root in roots)
    return equation(polynomial(b * d, -(a * d + b * c), a * c), ZERO)


def whole_roots(rng: random.Random, low: int, high: int) -> Instance:
    """x^2-5x+6=0."""
    return solve(rng, of_roots(Fraction(low), Fraction(high)), (integer(low), integer(high)))


def one_fraction(rng: random.Random, top: int, bottom: int, other: int) -> Instance:
    """2x^2-7x+3=0: one root is a fraction."""
    roots = sorted((Fraction(top, bottom), Fraction(other)))
    return solve(rng, of_roots(*roots), [rational(root) for root in roots])


def square(rng: random.Random, k: int, p: int, q: int) -> Instance:
    """k(x-p)^2=kq."""
    left = product(integer(k), power(Group(polynomial(1, -p)), 2))
    return solve(rng, equation(left, integer(k * q)), (shifted(p, -1, q), shifted(p, 1, q)))


def shifted(p: int, coefficient: int, inside: int) -> Node:
    return total(integer(p), surd(coefficient, inside))


def by_formula(rng: random.Random, a: int, b: int, c: int) -> Instance:
    """ax^2+bx+c=0 with roots that are not rational."""
    relation = equation(polynomial(a, b, c), ZERO)
    return solve(rng, relation, [formula_root(a, b, c, sign) for sign in (-1, 1)])


def formula_root(a: int, b: int, c: int, sign: int) -> Node:
    """(-b±√(b²-4ac))/2a in lowest terms."""
    outer, inner = taken_out(b * b - 4 * a * c)
    common = gcd(b, outer, 2 * a)
    top, outer, bottom = -b // common, outer // common, 2 * a // common
    root = term(outer, Root(integer(inner)))
    numerator = total(integer(top), Neg(root) if sign < 0 else root)
    return numerator if bottom == 1 else Frac(numerator, integer(bottom))


def is_irrational(a: int, b: int, c: int) -> bool:
    inside = b * b - 4 * a * c
    return inside > 0 and isqrt(inside) ** 2 != inside and gcd(a, b, c) == 1


SUMS = ("sum", "product")
SUM_WORDS = {"sum": ("합", r"\alpha+\beta"), "product": ("곱", r"\alpha\beta")}
OF_BOTH = (
    "이차방정식 {e}의 두 근의 {word}을 구하시오.",
    "이차방정식 {e}의 두 근의 {word}을 구하여라.",
    "이차방정식 {e}의 두 근의 {word}은?",
    r"이차방정식 {e}의 두 근을 $\alpha$, $\beta$라 할 때, ${letters}$의 값을 구하시오.",
)


def of_both(rng: random.Random, op: int, first: Fraction, second: Fraction) -> Instance:
    relation = of_roots(first, second)
    value = first + second if op == 0 else first * second
    word, letters = SUM_WORDS[SUMS[op]]
    givens, goal = [Relations((relation,), ("x",))], Goal(GoalKind.ROOTS, (SUMS[op],))
    return instance(rng, OF_BOTH, givens, goal, number(value), e=tex(relation), word=word, letters=letters)


def of_whole_roots(rng: random.Random, op: int, low: int, high: int) -> Instance:
    return of_both(rng, op, Fraction(low), Fraction(high))


def of_one_fraction(rng: random.Random, op: int, top: int, bottom: int, other: int) -> Instance:
    return of_both(rng, op, *sorted((Fraction(top, bottom), Fraction(other))))


SINGLES = ("larger", "smaller", "difference")
SINGLE_WORDS = {"larger": "두 근 중 큰 근", "smaller": "두 근 중 작은 근", "difference": "두 근의 차"}
OF_ONE = (
    "이차방정식 {e}의 {what}을 구하시오.",
    "이차방정식 {e}의 {what}을 구하여라.",
    "이차방정식 {e}을 풀었을 때, {what}을 구하시오.",
)


def one_of_roots(rng: random.Random, op: int, first: Fraction, second: Fraction) -> Instance:
    relation = of_roots(first, second)
    value = {"larger": second, "smaller": first, "difference": second - first}[SINGLES[op]]
    givens, goal = [Relations((relation,), ("x",))], Goal(GoalKind.ROOTS, (SINGLES[op],))
    return instance(rng, OF_ONE, givens, goal, number(value), e=tex(relation), what=SINGLE_WORDS[SINGLES[op]])


def one_of_whole(rng: random.Random, op: int, low: int, high: int) -> Instance:
    return one_of_roots(rng, op, Fraction(low), Fraction(high))


def one_of_fractions(rng: random.Random, op: int, top: int, bottom: int, other: int) -> Instance:
    return one_of_roots(rng, op, *sorted((Fraction(top, bottom), Fraction(other))))


def ordered(low: int, high: int) -> bool:
    """Two roots, not opposite numbers, so that every term of the equation stands."""
    return low < high and low + high != 0


def is_fraction(top: int, bottom: int, other: int) -> bool:
    return gcd(top, bottom) == 1 and Fraction(top, bottom) + other != 0


MODELS = (
    item_model(
        "quadratic.solve",
        STANDARD,
        GRADE,
        344,
        {
            1: Band(grid(range(1, 10), range(1, 10), keep=ordered), whole_roots),
            2: Band(grid(range(-9, 0), nonzero(-9, 9), keep=ordered), whole_roots),
            3: Band(grid(nonzero(-5, 5), (2, 3, 4), nonzero(-5, 5), keep=is_fraction), one_fraction),
        },
    ),
    item_model(
        "quadratic.square",
        STANDARD,
        GRADE,
        356,
        {
            1: Band(grid((1,), range(1, 9), (2, 3, 5, 6, 7, 10, 11)), square),
            2: Band(grid((1,), range(-8, 0), (8, 12, 18, 20, 27, 28)), square),
            3: Band(grid((2, 3, 4), nonzero(-6, 6), (2, 3, 5, 6, 7, 8, 12)), square),
        },
    ),
    item_model(
        "quadratic.formula",
        STANDARD,
        GRADE,
        242,
        {
            1: Band(grid((1,), (-9, -7, -5, -3, 3, 5, 7, 9), nonzero(-6, 6), keep=is_irrational), by_formula),
            2: Band(grid((1,), (-8, -6, -4, 4, 6, 8), nonzero(-7, 7), keep=is_irrational), by_formula),
            3: Band(grid((2, 3), nonzero(-7, 7), nonzero(-4, 4), keep=is_irrational), by_formula),
        },
    ),
    item_model(
        "quadratic.sum_of_roots",
        STANDARD,
        GRADE,
        568,
        {
            1: Band(
                grid(range(2), range(1, 10), range(1, 10), keep=lambda op, a, b: ordered(a, b)),
                of_whole_roots,
            ),
            2: Band(
                grid(range(2), range(-9, 0), nonzero(-9, 9), keep=lambda op, a, b: ordered(a, b)),
                of_whole_roots,
            ),
            3: Band(
                grid(
                    range(2),
                    nonzero(-5, 5),
                    (2, 3),
                    nonzero(-5, 5),
                    keep=lambda op, top, bottom, other: is_fraction(top, bottom, other),
                ),
                of_one_fraction,
            ),
        },
    ),
    item_model(
        "quadratic.one_root",
        STANDARD,
        GRADE,
        852,
        {
            1: Band(
                grid(range(3), range(1, 10), range(1, 10), keep=lambda op, a, b: ordered(a, b)), one_of_whole
            ),
            2: Band(
                grid(range(3), range(-9, 0), nonzero(-9, 9), keep=lambda op, a, b: ordered(a, b)),
                one_of_whole,
            ),
            3: Band(
                grid(
                    range(3),
                    nonzero(-5, 5),
                    (2, 3),
                    nonzero(-5, 5),
                    keep=lambda op, top, bottom, other: is_fraction(top, bottom, other),
                ),
                one_of_fractions,
            ),
        },
    ),
)
