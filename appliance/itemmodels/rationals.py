"""정수와 유리수의 사칙계산 (9수01-05).

Drawn: the numbers of the calculation; what is kept is a result that a pupil can reach by hand.
Radicals: negative numbers, powers, a division; of fractions, how many there are and how they are joined.
"""

import random
from fractions import Fraction

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import bracketed, number, power, tex, times, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Div, Neg, Node, integer, rational

STANDARD, GRADE = "9수01-05", "중1"

PHRASINGS = (
    "{e}을 계산하시오.",
    "{e}을 계산하여라.",
    "{e}의 값을 구하시오.",
    "다음을 계산하시오. {e}",
)


def calculation(rng: random.Random, node: Node, value: int | Fraction) -> Instance:
    return instance(rng, PHRASINGS, [Expression(node)], Goal(GoalKind.CALCULATE), number(value), e=tex(node))


def sum_with_product(rng: random.Random, a: int, b: int, c: int) -> Instance:
    """8+3×(-5)."""
    return calculation(rng, total(integer(a), times(integer(b), integer(c))), a + b * c)


def square_less_product(rng: random.Random, a: int, b: int, c: int) -> Instance:
    """(-3)^2-2×(-5)."""
    node = total(power(bracketed(integer(a)), 2), Neg(times(integer(b), integer(c))))
    return calculation(rng, node, a * a - b * c)


def power_and_quotient(
    rng: random.Random, base: int, exponent: int, b: int, quotient: int, d: int
) -> Instance:
    """(-2)^3×3-20÷(-4): the quotient is drawn, so the division comes out."""
    first = times(power(bracketed(integer(base)), exponent), integer(b))
    second = Div(bracketed(integer(quotient * d)), bracketed(integer(d)))
    return calculation(rng, total(first, Neg(second)), base**exponent * b - quotient)


# Proper fractions with the denominators of a first-year book.
PARTS = tuple(sorted({Fraction(n, d) for d in (2, 3, 4, 5, 6) for n in range(1, d)}))
PLACES = range(len(PARTS))
SIGNS = (-1, 1)


def is_humane(value: Fraction) -> bool:
    return value != 0 and value.denominator <= 12


def of(place: int, sign: int = 1) -> Fraction:
    return sign * PARTS[place]


def two_added(rng: random.Random, first_sign: int, first: int, sign: int, second: int) -> Instance:
    """-1/2+2/3, 3/4+(-1/6)."""
    a, b = of(first, first_sign), of(second, sign)
    return calculation(rng, total(rational(a), bracketed(rational(b))), a + b)


def two_subtracted(rng: random.Random, first_sign: int, first: int, second: int) -> Instance:
    """1/2-(-2/3): a negative fraction is taken away."""
    a, b = of(first, first_sign), of(second, -1)
    return calculation(rng, total(rational(a), Neg(bracketed(rational(b)))), a - b)


def product_then_sum(rng: random.Random, first_sign: int, first: int, second: int, third: int) -> Instance:
    """1/2-(-2/3)×3/4: the product comes first."""
    a, b, c = of(first, first_sign), of(second, -1), of(third)
    node = total(rational(a), Neg(times(rational(b), rational(c))))
    return calculation(rng, node, a - b * c)


def powers_keep(base: int, exponent: int, b: int, quotient: int, d: int) -> bool:
    return (
        abs(base) > 1 and abs(b) > 1 and abs(d) > 1 and abs(quotient) > 1 and abs(base**exponent * b) <= 100
    )


MODELS = (
    item_model(
        "rationals.integers",
        STANDARD,
        GRADE,
        3548,
        {
            1: Band(
                grid(nonzero(-9, 9), range(2, 8), range(-7, -1), keep=lambda a, b, c: a + b * c != 0),
                sum_with_product,
            ),
            2: Band(
                grid(
                    range(-7, -1),
                    range(2, 10),
                    nonzero(-9, 9),
                    keep=lambda a, b, c: c != 1 and a * a != b * c,
                ),
                square_less_product,
            ),
            3: Band(
                grid(range(-5, 0), (2, 3), nonzero(-5, 5), nonzero(-6, 6), range(-6, -1), keep=powers_keep),
                power_and_quotient,
            ),
        },
    ),
    item_model(
        "rationals.fractions",
        STANDARD,
        GRADE,
        1140,
        {
            1: Band(
                grid(
                    SIGNS,
                    PLACES,
                    SIGNS,
                    PLACES,
                    keep=lambda s, a, t, b: a != b and (s, t) != (1, 1) and is_humane(of(a, s) + of(b, t)),
                ),
                two_added,
            ),
            2: Band(
                grid(SIGNS, PLACES, PLACES, keep=lambda s, a, b: a != b and is_humane(of(a, s) + of(b))),
                two_subtracted,
            ),
            3: Band(
                grid(
                    SIGNS,
                    PLACES,
                    PLACES,
                    PLACES,
                    keep=lambda s, a, b, c: b != c and is_humane(of(a, s) + of(b) * of(c)),
                ),
                product_then_sum,
            ),
        },
    ),
)
