"""이차함수의 뜻과 함숫값 (9수02-21): values of f, a letter in f, another value from one that is told.

Drawn: the coefficients and where f is looked at. Radicals: negative places, several values put together,
which coefficient is missing.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.givens import Function, Given, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, equation, number, power, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Call, Neg, Node, Sym, integer

STANDARD, GRADE = "9수02-21", "중3"
A = Sym("a")

VALUE = (
    "이차함수 {f}에 대하여 {wanted}의 값을 구하시오.",
    "이차함수 {f}에서 {wanted}의 값을 구하여라.",
    "이차함수 {f}에 대하여 {wanted}의 값은?",
)
LETTER = (
    "이차함수 {f}에 대하여 {told}일 때, 상수 $a$의 값을 구하시오.",
    "이차함수 {f}에서 {told}일 때, 상수 $a$의 값을 구하여라.",
    "이차함수 {f}에 대하여 {told}일 때, 상수 $a$의 값은?",
)
OTHER = (
    "이차함수 {f}에 대하여 {told}일 때, {wanted}의 값을 구하시오.",
    "이차함수 {f}에서 {told}일 때, {wanted}의 값을 구하여라.",
    "이차함수 {f}에 대하여 {told}일 때, {wanted}의 값은?",
)


def at(n: int) -> Call:
    return Call("f", (integer(n),))


def body(*coefficients: int | Node) -> Node:
    """ax²+bx+c, where one of them may be a letter."""
    top = len(coefficients) - 1
    parts = []
    for n, each in enumerate(coefficients):
        letters = (power(X, top - n),) if top > n else ()
        parts.append(term(each, *letters) if isinstance(each, int) else product(each, *letters))
    return total(*parts)


def f(formula: Node) -> str:
    return tex(equation(Call("f", (X,)), formula))


def value_at(a: int, b: int, c: int, n: int) -> int:
    return a * n * n + b * n + c


def one_value(rng: random.Random, a: int, b: int, c: int, n: int) -> Instance:
    formula = body(a, b, c)
    goal = Goal(GoalKind.FUNCTION_VALUE, (at(n),))
    answer = number(value_at(a, b, c, n))
    return instance(rng, VALUE, [Function(formula, "x", "f")], goal, answer, f=f(formula), wanted=tex(at(n)))


def two_values(rng: random.Random, a: int, b: int, c: int, n: int, m: int, sign: int) -> Instance:
    """f(2)+f(-1), f(3)-f(1)."""
    formula = body(a, b, c)
    wanted = total(at(n), Neg(at(m)) if sign < 0 else at(m))
    goal = Goal(GoalKind.FUNCTION_VALUE, (wanted,))
    answer = number(value_at(a, b, c, n) + sign * value_at(a, b, c, m))
    return instance(rng, VALUE, [Function(formula, "x", "f")], goal, answer, f=f(formula), wanted=tex(wanted))


def told_value(n: int, value: int) -> Told:
    return Told("value", (equation(at(n), integer(value)),))


def letter(rng: random.Random, place: int, a: int, b: int, c: int, n: int) -> Instance:
    """The coefficient at `place` is the letter."""
    formula, told, answer = hidden(place, a, b, c, n)
    givens: list[Given] = [Function(formula, "x", "f"), told]
    goal = Goal(GoalKind.LETTERS, (A,))
    slots = {"f": f(formula), "told": tex(told.args[0])}
    return instance(rng, LETTER, givens, goal, number(answer), **slots)


def other(rng: random.Random, place: int, a: int, b: int, c: int, n: int, m: int) -> Instance:
    """f(m) from f(n)."""
    formula, told, _ = hidden(place, a, b, c, n)
    givens: list[Given] = [Function(formula, "x", "f"), told]
    goal = Goal(GoalKind.DETAIL, ("value", at(m)))
    slots = {"f": f(formula), "told": tex(told.args[0]), "wanted": tex(at(m))}
    return instance(rng, OTHER, givens, goal, number(value_at(a, b, c, m)), **slots)


def hidden(place: int, a: int, b: int, c: int, n: int) -> tuple[Node, Told, int]:
    """f with the letter in it, what is told of f(n), and the letter's value."""
    known: Sequence[int] = (a, b, c)
    shown = [A if at_place == place else each for at_place, each in enumerate(known)]
    return body(*shown), told_value(n, value_at(a, b, c, n)), known[place]


def is_small(place: int, a: int, b: int, c: int, n: int, *more: int) -> bool:
    values = [Fraction(value_at(a, b, c, each)) for each in (n, *more)]
    return max(map(abs, values)) <= 40 and n not in more and 0 not in values


MODELS = (
    item_model(
        "quadratic.value",
        STANDARD,
        GRADE,
        7040,
        {
            1: Band(grid((1, 2, 3), nonzero(-5, 5), nonzero(-7, 7), range(1, 5)), one_value),
            2: Band(grid((-3, -2, -1, 2, 3), nonzero(-5, 5), nonzero(-7, 7), range(-4, 0)), one_value),
            3: Band(
                grid((-2, -1, 1, 2), nonzero(-4, 4), nonzero(-5, 5), (2, 3), (-1, -2), (-1, 1)), two_values
            ),
        },
    ),
    item_model(
        "quadratic.letter_of_value",
        STANDARD,
        GRADE,
        2858,
        {
            1: Band(grid((1, 2), (1, 2, 3), nonzero(-5, 5), nonzero(-7, 7), (2, 3), keep=is_small), letter),
            2: Band(
                grid((0, 1), (-3, -2, 2, 3), nonzero(-4, 4), nonzero(-5, 5), (-3, -2), keep=is_small), letter
            ),
        },
    ),
    item_model(
        "quadratic.another_value",
        STANDARD,
        GRADE,
        2828,
        {
            1: Band(
                grid((1, 2), (1, 2, 3), nonzero(-4, 4), nonzero(-5, 5), (2,), (1, 3, 4), keep=is_small), other
            ),
            2: Band(
                grid(
                    (0, 1), (-3, -2, -1), nonzero(-3, 3), nonzero(-4, 4), (2, -2), (-3, -1, 3), keep=is_small
                ),
                other,
            ),
        },
    ),
)
