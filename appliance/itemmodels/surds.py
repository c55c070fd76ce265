"""근호를 포함한 식의 계산 (9수01-10): sums of like roots, products, rationalised denominators.

Drawn: the root that stays, and what stands before it; the numbers under the roots of the stem follow.
Radicals: how many roots, roots in a denominator, coefficients before the roots.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import surd, taken_out, term, tex, times, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Div, Frac, Neg, Node, Root, integer

STANDARD, GRADE = "9수01-10", "중3"
KERNELS = (2, 3, 5, 6, 7)

SIMPLIFY = (
    "{e}을 간단히 하시오.",
    "{e}을 간단히 하여라.",
    "다음 식을 간단히 하시오. {e}",
    "{e}을 간단히 나타내시오.",
)


def simplify(rng: random.Random, node: Node, coefficient: int | Fraction, kernel: int) -> Instance:
    """coefficient·√kernel is the answer."""
    answer = Scalar(surd(coefficient, kernel))
    return instance(rng, SIMPLIFY, [Expression(node)], Goal(GoalKind.SIMPLIFY), answer, e=tex(node))


def root(outer: int, kernel: int) -> Node:
    """√(outer²·kernel): |outer| is what comes out of it, and its sign stands before the root."""
    node = Root(integer(outer * outer * kernel))
    return Neg(node) if outer < 0 else node


def two_roots(rng: random.Random, first: int, second: int, kernel: int) -> Instance:
    """√12+√27, √45-√20."""
    return simplify(rng, total(root(first, kernel), root(second, kernel)), first + second, kernel)


def three_roots(rng: random.Random, plain: int, second: int, third: int, kernel: int) -> Instance:
    """3√2+√50-√8: the first root is simple already."""
    node = total(term(plain, Root(integer(kernel))), root(second, kernel), root(third, kernel))
    return simplify(rng, node, plain + second + third, kernel)


def root_and_fraction(rng: random.Random, outer: int, quotient: int, kernel: int) -> Instance:
    """√27+6/√3: the fraction is quotient·√kernel."""
    fraction = Frac(integer(abs(quotient) * kernel), Root(integer(kernel)))
    node = total(root(outer, kernel), fraction if quotient > 0 else Neg(fraction))
    return simplify(rng, node, outer + quotient, kernel)


def product_of_roots(rng: random.Random, a: int, b: int) -> Instance:
    """√6×√10."""
    return simplify(rng, times(Root(integer(a)), Root(integer(b))), 1, a * b)


def product_with_numbers(rng: random.Random, p: int, a: int, q: int, b: int) -> Instance:
    """2√3×(-3√6)."""
    node = times(term(p, Root(integer(a))), term(q, Root(integer(b))))
    return simplify(rng, node, p * q, a * b)


def product_and_quotient(rng: random.Random, p: int, a: int, b: int, c: int) -> Instance:
    """4√6×√10÷√3."""
    node = Div(times(term(p, Root(integer(a))), Root(integer(b))), Root(integer(c)))
    return simplify(rng, node, p, a * b // c)


RATIONALISE = (
    "{e}의 분모를 유리화하시오.",
    "{e}의 분모를 유리화하여라.",
    "분수 {e}의 분모를 유리화하시오.",
    "다음 수의 분모를 유리화하시오. {e}",
)


def rationalise(rng: random.Random, node: Node, coefficient: Fraction, inside: int) -> Instance:
    answer = Scalar(surd(coefficient, inside))
    return instance(rng, RATIONALISE, [Expression(node)], Goal(GoalKind.RATIONALISE), answer, e=tex(node))


def over_root(rng: random.Random, top: int, under: int) -> Instance:
    """6/√3."""
    return rationalise(rng, Frac(integer(top), Root(integer(under))), Fraction(top, under), under)


def over_multiple(rng: random.Random, top: int, outside: int, under: int) -> Instance:
    """5/(2√3)."""
    node = Frac(integer(top), term(outside, Root(integer(under))))
    return rationalise(rng, node, Fraction(top, outside * under), under)


def root_over_root(rng: random.Random, top: int, outside: int, under: int) -> Instance:
    """√5/(3√2)."""
    node = Frac(Root(integer(top)), term(outside, Root(integer(under))))
    return rationalise(rng, node, Fraction(1, outside * under), top * under)


def is_free(n: int) -> bool:
    """No square divides n."""
    return n > 1 and taken_out(n)[0] == 1


FREE = tuple(n for n in range(2, 16) if is_free(n))


def comes_out(a: int, b: int) -> bool:
    """√a×√b has something to take out, and a root stays."""
    outer, inner = taken_out(a * b)
    return outer > 1 and inner > 1


MODELS = (
    item_model(
        "surds.sum",
        STANDARD,
        GRADE,
        942,
        {
            1: Band(
                grid(
                    range(2, 7),
                    (*range(-5, -1), *range(2, 6)),
                    KERNELS,
                    keep=lambda a, b, k: abs(a) != abs(b),
                ),
                two_roots,
            ),
            2: Band(
                grid(
                    range(2, 7),
                    (*range(-4, -1), *range(2, 5)),
                    (*range(-4, -1), *range(2, 5)),
                    KERNELS,
                    keep=lambda a, b, c, k: a + b + c != 0 and abs(b) != abs(c),
                ),
                three_roots,
            ),
            3: Band(
                grid(
                    range(2, 7), nonzero(-5, 5), KERNELS, keep=lambda a, q, k: a + q != 0 and abs(q) * k < 30
                ),
                root_and_fraction,
            ),
        },
    ),
    item_model(
        "surds.product",
        STANDARD,
        GRADE,
        654,
        {
            1: Band(grid(FREE, FREE, keep=lambda a, b: a != b and comes_out(a, b)), product_of_roots),
            2: Band(
                grid(
                    range(2, 6),
                    FREE,
                    (*range(-4, -1), *range(2, 5)),
                    FREE,
                    keep=lambda p, a, q, b: a != b and a * b < 120 and comes_out(a, b),
                ),
                product_with_numbers,
            ),
            3: Band(
                grid(
                    range(2, 7),
                    FREE,
                    FREE,
                    (2, 3, 5, 6, 7),
                    keep=lambda p, a, b, c: (
                        len({a, b, c}) == 3 and a * b % c == 0 and comes_out(a * b // c, 1)
                    ),
                ),
                product_and_quotient,
            ),
        },
    ),
    item_model(
        "surds.rationalise",
        STANDARD,
        GRADE,
        544,
        {
            1: Band(grid(range(1, 16), FREE, keep=lambda top, n: top != n), over_root),
            2: Band(
                grid(range(1, 16), range(2, 6), FREE[:6], keep=lambda t, k, n: t % k != 0), over_multiple
            ),
            3: Band(
                grid(FREE[:7], range(2, 6), FREE[:7], keep=lambda top, k, n: top != n and n % top != 0),
                root_over_root,
            ),
        },
    ),
)
