"""함숫값 (9수02-14), 일차함수의 그래프의 절편과 기울기 (9수02-15).

Drawn: slope and intercepts, so that every number asked for is known before the formula is written.
Radicals: negative numbers, fractions, how many values are put together.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Answer, Several
from appliance.domain.givens import Function
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Call, Neg, Node, integer

GRADE = "중2"

VALUE = (
    "함수 {f}에 대하여 {wanted}의 값을 구하시오.",
    "함수 {f}에서 {wanted}의 값을 구하여라.",
    "{f}일 때, {wanted}의 값을 구하시오.",
    "일차함수 {f}에 대하여 {wanted}의 값은?",
)


def value(rng: random.Random, body: Node, wanted: Node, answer: int) -> Instance:
    written = tex(equation(Call("f", (X,)), body))
    givens = [Function(body, "x", "f")]
    goal = Goal(GoalKind.FUNCTION_VALUE, (wanted,))
    return instance(rng, VALUE, givens, goal, number(answer), f=written, wanted=tex(wanted))


def at(n: int) -> Call:
    return Call("f", (integer(n),))


def one_value(rng: random.Random, a: int, b: int, n: int) -> Instance:
    """f(x)=3x-4, f(2)."""
    return value(rng, polynomial(a, b), at(n), a * n + b)


def two_values(rng: random.Random, a: int, b: int, n: int, sign: int, m: int) -> Instance:
    """f(2)+f(-1), f(3)-f(1)."""
    wanted = total(at(n), Neg(at(m)) if sign < 0 else at(m))
    return value(rng, polynomial(a, b), wanted, a * n + b + sign * (a * m + b))


LINE = "일차함수 {f}의 그래프의 "
ONE = (
    LINE + "{what}을 구하시오.",
    LINE + "{what}을 구하여라.",
    "{f}의 그래프의 {what}을 구하시오.",
    LINE + "{what}은?",
)
WORDS = {"slope": "기울기", "x_intercept": "$x$절편", "y_intercept": "$y$절편"}


def feature(
    rng: random.Random, body: Node, args: tuple[str, ...], what: str, answer: Answer, phrasings: Sequence[str]
) -> Instance:
    goal = Goal(GoalKind.FEATURES, args)
    return instance(rng, phrasings, [Function(body)], goal, answer, f=tex(equation(Y, body)), what=what)


def x_intercept(rng: random.Random, slope: int, root: int) -> Instance:
    """y=-3x+6: it crosses the x-axis at the drawn root."""
    body = polynomial(slope, -slope * root)
    return feature(rng, body, ("value", "x_intercept"), WORDS["x_intercept"], number(root), ONE)


SUM = "$x$절편과 $y$절편의 합"


def sum_of_intercepts(rng: random.Random, slope: int, root: int) -> Instance:
    body = polynomial(slope, -slope * root)
    answer = number(root - slope * root)
    return feature(rng, body, ("sum", "x_intercept", "y_intercept"), SUM, answer, ONE)


def sum_with_fraction(rng: random.Random, slope: int, intercept: int) -> Instance:
    """y=2x-3: the x-intercept is 3/2."""
    body = polynomial(slope, intercept)
    answer = number(Fraction(-intercept, slope) + intercept)
    return feature(rng, body, ("sum", "x_intercept", "y_intercept"), SUM, answer, ONE)


EACH = (
    LINE + "{what}을 각각 구하시오.",
    LINE + "{what}을 차례로 구하여라.",
    "{f}의 그래프의 {what}을 각각 구하시오.",
)
NAMES = ("slope", "x_intercept", "y_intercept")
PLAIN = {"slope": "기울기", "x_intercept": "x절편", "y_intercept": "y절편"}


def each_feature(rng: random.Random, body: Node, values: Sequence[int | Fraction]) -> Instance:
    """Slope and both intercepts, one after another."""
    answer = Several(tuple((PLAIN[name], number(v)) for name, v in zip(NAMES, values, strict=True)))
    what = ", ".join(WORDS[name] for name in NAMES)
    return feature(rng, body, ("value", *NAMES), what, answer, EACH)


def each_of_whole(rng: random.Random, slope: int, root: int) -> Instance:
    return each_feature(rng, polynomial(slope, -slope * root), (slope, root, -slope * root))


def each_of_fraction(rng: random.Random, top: int, bottom: int, k: int) -> Instance:
    """y=(2/3)x-4: the slope is a fraction, both intercepts are whole."""
    slope, root = Fraction(top, bottom), k * bottom
    return each_feature(rng, polynomial(slope, -slope * root), (slope, root, -slope * root))


def is_lowest(top: int, bottom: int) -> bool:
    return Fraction(top, bottom).denominator == bottom


MODELS = (
    item_model(
        "functions.value",
        "9수02-14",
        GRADE,
        5304,
        {
            1: Band(grid(range(2, 8), nonzero(-9, 9), range(1, 7)), one_value),
            2: Band(grid(nonzero(-6, 6), nonzero(-9, 9), range(-6, 0)), one_value),
            3: Band(grid(nonzero(-5, 5), nonzero(-7, 7), range(1, 5), (-1, 1), range(-3, 0)), two_values),
        },
    ),
    item_model(
        "lines.x_intercept",
        "9수02-15",
        GRADE,
        114,
        {
            1: Band(grid(range(1, 6), range(-6, 0)), x_intercept),
            2: Band(grid(range(-6, 0), nonzero(-7, 7)), x_intercept),
        },
    ),
    item_model(
        "lines.sum_of_intercepts",
        "9수02-15",
        GRADE,
        268,
        {
            1: Band(grid(range(2, 7), nonzero(-6, 6)), sum_of_intercepts),
            2: Band(grid(range(-6, 0), nonzero(-6, 6)), sum_of_intercepts),
            3: Band(
                grid((*range(-6, -1), *range(2, 7)), nonzero(-9, 9), keep=lambda a, b: b % a != 0),
                sum_with_fraction,
            ),
        },
    ),
    item_model(
        "lines.each_feature",
        "9수02-15",
        GRADE,
        264,
        {
            1: Band(grid(range(1, 7), nonzero(-6, 6)), each_of_whole),
            2: Band(grid(range(-6, 0), nonzero(-6, 6)), each_of_whole),
            3: Band(
                grid(nonzero(-5, 5), range(2, 5), nonzero(-3, 3), keep=lambda top, n, k: is_lowest(top, n)),
                each_of_fraction,
            ),
        },
        forms=("free",),
    ),
)
