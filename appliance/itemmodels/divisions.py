"""다항식의 사칙연산 (10공수1-01-01): a division, and the dividend of one that was done.

Drawn: the quotient, the divisor and the remainder; the dividend is made of them.
Radicals: the degree of the divisor, what stands before its x, terms that the dividend lacks.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Formula, Scalar, Several
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import polynomial, tex
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance

STANDARD, GRADE = "10공수1-01-01", "고1"

QUOTIENT = (
    "다항식 {f}를 {d}로 나누었을 때의 몫과 나머지를 구하시오.",
    "다항식 {f}를 {d}로 나눈 몫과 나머지를 각각 구하여라.",
    "다항식 {f}를 다항식 {d}로 나누었을 때의 몫과 나머지를 각각 구하시오.",
)
DIVIDEND = (
    "다항식 $A$를 {d}로 나누었을 때의 몫이 {q}이고 나머지가 {r}일 때, 다항식 $A$를 구하시오.",
    "다항식 $A$를 {d}로 나누었을 때의 몫이 {q}이고 나머지가 {r}이다. 다항식 $A$를 구하여라.",
    "다항식 $A$를 {d}로 나눈 몫이 {q}이고 나머지가 {r}일 때, 다항식 $A$를 구하시오.",
    "다항식 $A$를 {d}로 나누면 몫이 {q}이고 나머지가 {r}이다. 다항식 $A$를 구하시오.",
)

Coefficients = Sequence[int]


def dividend(divisor: Coefficients, quotient: Coefficients, remainder: Coefficients) -> list[int]:
    """divisor × quotient + remainder, in descending order."""
    found = [0] * (len(divisor) + len(quotient) - 1)
    for at, one in enumerate(divisor):
        for place, other in enumerate(quotient):
            found[at + place] += one * other
    for back, each in enumerate(reversed(remainder), start=1):
        found[-back] += each
    return found


def divided(
    rng: random.Random, divisor: Coefficients, quotient: Coefficients, left: Coefficients
) -> Instance:
    f, d = polynomial(*dividend(divisor, quotient, left)), polynomial(*divisor)
    givens = [Expression(f, "dividend"), Expression(d, "divisor")]
    answer = Several((("몫", Scalar(polynomial(*quotient))), ("나머지", Scalar(polynomial(*left)))))
    goal = Goal(GoalKind.DIVIDE, ("quotient", "remainder"))
    return instance(rng, QUOTIENT, givens, goal, answer, f=tex(f), d=tex(d))


def by_binomial(rng: random.Random, a: int, b: int, c: int, root: int, left: int) -> Instance:
    """(ax^2+bx+c)(x-root)+left."""
    return divided(rng, (1, -root), (a, b, c), (left,))


def by_leading(rng: random.Random, a: int, b: int, c: int, top: int, left: int) -> Instance:
    """(ax^2+bx+c)(2x-top)+left."""
    return divided(rng, (2, -top), (a, b, c), (left,))


def by_quadratic(rng: random.Random, a: int, b: int, p: int, q: int, r: int, s: int) -> Instance:
    """(ax+b)(x^2+px+q)+rx+s."""
    return divided(rng, (1, p, q), (a, b), (r, s))


def undone(rng: random.Random, divisor: Coefficients, quotient: Coefficients, left: Coefficients) -> Instance:
    d, q, r = polynomial(*divisor), polynomial(*quotient), polynomial(*left)
    givens = [Expression(d, "divisor"), Expression(q, "quotient"), Expression(r, "remainder")]
    answer = Formula(polynomial(*dividend(divisor, quotient, left)))
    goal = Goal(GoalKind.DIVIDE, ("dividend",))
    return instance(rng, DIVIDEND, givens, goal, answer, d=tex(d), q=tex(q), r=tex(r))


def undone_binomial(rng: random.Random, a: int, b: int, c: int, root: int, left: int) -> Instance:
    return undone(rng, (1, -root), (a, b, c), (left,))


def undone_quadratic(rng: random.Random, a: int, b: int, p: int, q: int, r: int, s: int) -> Instance:
    return undone(rng, (1, p, q), (a, b), (r, s))


def shows_x(a: int, b: int, c: int, root: int, left: int) -> bool:
    """The dividend has a square and a constant: one missing term is enough."""
    return b != a * root and left != c * root


def is_full(a: int, b: int, p: int, q: int, r: int, s: int) -> bool:
    return b + a * p != 0 and b * q + s != 0


BINOMIAL = grid((1, 2, 3), range(-3, 4), nonzero(-4, 4), nonzero(-3, 3), nonzero(-5, 5), keep=shows_x)
ODD_TWO = grid((1, 2), nonzero(-3, 3), nonzero(-3, 3), (-3, -1, 1, 3), nonzero(-5, 5))
QUADRATIC = grid(
    (1, 2), nonzero(-3, 3), range(-2, 3), nonzero(-3, 3), nonzero(-3, 3), nonzero(-4, 4), keep=is_full
)

MODELS = (
    item_model(
        "division.quotient",
        STANDARD,
        GRADE,
        25912,
        {1: Band(BINOMIAL, by_binomial), 2: Band(QUADRATIC, by_quadratic), 3: Band(ODD_TWO, by_leading)},
        forms=("free",),
    ),
    item_model(
        "division.dividend",
        STANDARD,
        GRADE,
        23032,
        {1: Band(BINOMIAL, undone_binomial), 2: Band(QUADRATIC, undone_quadratic)},
        forms=("free",),
    ),
)
