"""문자와 식: 식의 값 (9수02-01), 일차식의 계산 (9수02-02).

Drawn: the coefficients and, for a value, the number that is put in. Radicals: negative numbers, a square, two
letters; of sums, what stands before the brackets, and denominators.
"""

import random
from collections.abc import Sequence
from fractions import Fraction
from math import gcd

from appliance.domain.answers import Formula
from appliance.domain.givens import Assigned, Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, multiple, number, polynomial, power, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Neg, Node, integer

VALUE_OF_ONE = (
    "$x={a}$일 때, {e}의 값을 구하시오.",
    "$x={a}$일 때, 식 {e}의 값을 구하여라.",
    "$x$의 값이 ${a}$일 때, {e}의 값을 구하시오.",
)
VALUE_OF_TWO = (
    "$x={a}$, $y={b}$일 때, {e}의 값을 구하시오.",
    "$x={a}$, $y={b}$일 때, 식 {e}의 값을 구하여라.",
    "$x={a}$이고 $y={b}$일 때, {e}의 값을 구하시오.",
)


def value_of_one(rng: random.Random, at: int, body: Node, value: int) -> Instance:
    givens = (Assigned("x", integer(at)), Expression(body))
    goal = Goal(GoalKind.CALCULATE)
    return instance(rng, VALUE_OF_ONE, givens, goal, number(value), a=str(at), e=tex(body))


def value_of_linear(rng: random.Random, at: int, a: int, b: int) -> Instance:
    """3x-4 at x=5."""
    return value_of_one(rng, at, polynomial(a, b), a * at + b)


def value_of_quadratic(rng: random.Random, at: int, a: int, b: int) -> Instance:
    """2x^2-5x at x=-3."""
    return value_of_one(rng, at, polynomial(a, b, 0), a * at * at + b * at)


def value_in_two(rng: random.Random, x: int, y: int, a: int, b: int) -> Instance:
    """2x^2-3xy at x=-1, y=4."""
    body = total(term(a, power(X, 2)), term(b, X, Y))
    givens = (Assigned("x", integer(x)), Assigned("y", integer(y)), Expression(body))
    answer = number(a * x * x + b * x * y)
    goal = Goal(GoalKind.CALCULATE)
    return instance(rng, VALUE_OF_TWO, givens, goal, answer, a=str(x), b=str(y), e=tex(body))


SIMPLIFY = (
    "{e}을 간단히 하시오.",
    "{e}을 간단히 하여라.",
    "다음 식을 간단히 하시오. {e}",
    "식 {e}을 간단히 나타내시오.",
)


def simplify(rng: random.Random, node: Node, answer: Node) -> Instance:
    goal = Goal(GoalKind.SIMPLIFY)
    return instance(rng, SIMPLIFY, [Expression(node)], goal, Formula(answer), e=tex(node))


def combined(k: int, first: Sequence[int], m: int, second: Sequence[int]) -> Node:
    """k(first)+m(second), written with brackets; the polynomials by their coefficients."""
    return total(multiple(k, polynomial(*first)), multiple(m, polynomial(*second)))


def added(k: int, first: Sequence[int], m: int, second: Sequence[int]) -> list[int]:
    return [k * a + m * b for a, b in zip(first, second, strict=True)]


def sum_of_linears(rng: random.Random, a: int, b: int, sign: int, c: int, d: int) -> Instance:
    """(3x-5)-(x+4)."""
    return simplify(rng, combined(1, (a, b), sign, (c, d)), polynomial(*added(1, (a, b), sign, (c, d))))


def multiples_of_linears(rng: random.Random, k: int, a: int, b: int, m: int, c: int, d: int) -> Instance:
    """3(2x-1)-2(x-4)."""
    return simplify(rng, combined(k, (a, b), m, (c, d)), polynomial(*added(k, (a, b), m, (c, d))))


def linears_over_numbers(
    rng: random.Random, a: int, b: int, bottom: int, sign: int, c: int, d: int, other: int
) -> Instance:
    """(2x-1)/3-(x+2)/2: over one denominator."""
    second = Frac(polynomial(c, d), integer(other))
    node = total(Frac(polynomial(a, b), integer(bottom)), Neg(second) if sign < 0 else second)
    return simplify(rng, node, over_common(*linear_over((a, b), bottom, sign, (c, d), other)))


def linear_over(
    first: Sequence[int], bottom: int, sign: int, second: Sequence[int], other: int
) -> tuple[Fraction, Fraction]:
    x, one = (Fraction(p, bottom) + sign * Fraction(q, other) for p, q in zip(first, second, strict=True))
    return x, one


def over_common(x: Fraction, one: Fraction) -> Node:
    """(7x-1)/6 for 7/6 and -1/6."""
    bottom = x.denominator * one.denominator // gcd(x.denominator, one.denominator)
    return Frac(polynomial(x * bottom, one * bottom), integer(bottom))


def over_keeps(a: int, b: int, bottom: int, sign: int, c: int, d: int, other: int) -> bool:
    """Nothing to cancel in the stem or the answer; a positive x-term and a number are left."""
    x, one = linear_over((a, b), bottom, sign, (c, d), other)
    lowest = gcd(a, b) == 1 and gcd(c, d) == 1 and bottom != other
    return lowest and x > 0 and one != 0 and x.denominator > 1


def keeps_two(k: int, first: Sequence[int], m: int, second: Sequence[int]) -> bool:
    """The answer has all its terms."""
    return all(added(k, first, m, second))


SIGNS = (-1, 1)

MODELS = (
    item_model(
        "expressions.value",
        "9수02-01",
        "중1",
        1796,
        {
            1: Band(
                grid(range(2, 8), range(2, 8), nonzero(-9, 9), keep=lambda x, a, b: a * x + b),
                value_of_linear,
            ),
            2: Band(
                grid(range(-5, 0), nonzero(-3, 5), nonzero(-7, 7), keep=lambda x, a, b: a * x + b),
                value_of_quadratic,
            ),
            3: Band(
                grid(
                    range(-4, 0),
                    range(2, 6),
                    range(1, 5),
                    nonzero(-5, 5),
                    keep=lambda x, y, a, b: a * x + b * y,
                ),
                value_in_two,
            ),
        },
    ),
    item_model(
        "expressions.linear_sum",
        "9수02-02",
        "중1",
        26988,
        {
            1: Band(
                grid(
                    range(2, 8),
                    nonzero(-6, 6),
                    SIGNS,
                    range(1, 7),
                    nonzero(-6, 6),
                    keep=lambda a, b, s, c, d: keeps_two(1, (a, b), s, (c, d)),
                ),
                sum_of_linears,
            ),
            2: Band(
                grid(
                    range(2, 6),
                    range(1, 5),
                    nonzero(-4, 4),
                    (-4, -3, -2, 2, 3),
                    range(1, 4),
                    nonzero(-4, 4),
                    keep=lambda k, a, b, m, c, d: keeps_two(k, (a, b), m, (c, d)),
                ),
                multiples_of_linears,
            ),
            3: Band(
                grid(
                    range(1, 5),
                    nonzero(-4, 4),
                    (2, 3, 4, 6),
                    SIGNS,
                    range(1, 4),
                    nonzero(-4, 4),
                    (2, 3, 4),
                    keep=over_keeps,
                ),
                linears_over_numbers,
            ),
        },
    ),
)
