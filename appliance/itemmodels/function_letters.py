"""함수와 함숫값 (9수02-14): a letter in f that one value settles, and another value of f.

Drawn: the letter, the other coefficient, where f is looked at. Radicals: f(x)=ax+b or f(x)=a/x; negative
numbers.
"""

import random
from fractions import Fraction

from appliance.domain.givens import Function, Given
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, product, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.quadratic_values import at, f, told_value
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Node, Sym, integer

STANDARD, GRADE = "9수02-14", "중2"
A = Sym("a")

LETTER = (
    "함수 {f}에 대하여 {told}일 때, 상수 $a$의 값을 구하시오.",
    "함수 {f}에서 {told}일 때, 상수 $a$의 값을 구하여라.",
    "함수 {f}에 대하여 {told}일 때, 상수 $a$의 값은?",
)
OTHER = (
    "함수 {f}에 대하여 {told}일 때, {wanted}의 값을 구하시오.",
    "함수 {f}에서 {told}일 때, {wanted}의 값을 구하여라.",
    "함수 {f}에 대하여 {told}일 때, {wanted}의 값은?",
)


def straight(b: int) -> Node:
    """ax+b."""
    return total(product(A, X), integer(b))


def letter(rng: random.Random, a: int, b: int, n: int) -> Instance:
    told = told_value(n, a * n + b)
    givens: list[Given] = [Function(straight(b), "x", "f"), told]
    slots = {"f": f(straight(b)), "told": tex(told.args[0])}
    return instance(rng, LETTER, givens, Goal(GoalKind.LETTERS, (A,)), number(a), **slots)


def other_of_line(rng: random.Random, a: int, b: int, n: int, m: int) -> Instance:
    return other(rng, straight(b), n, a * n + b, m, Fraction(a * m + b))


def other_of_inverse(rng: random.Random, a: int, n: int, m: int) -> Instance:
    return other(rng, Frac(A, X), n, a // n, m, Fraction(a, m))


def other(rng: random.Random, body: Node, n: int, seen: int, m: int, value: Fraction) -> Instance:
    """f(m) from f(n)."""
    told = told_value(n, seen)
    givens: list[Given] = [Function(body, "x", "f"), told]
    slots = {"f": f(body), "told": tex(told.args[0]), "wanted": tex(at(m))}
    return instance(rng, OTHER, givens, Goal(GoalKind.DETAIL, ("value", at(m))), number(value), **slots)


def divides(a: int, n: int, m: int) -> bool:
    return n != m and abs(m) > 1 and a % n == 0 and a % m == 0


def differ(a: int, b: int, n: int, m: int) -> bool:
    return n != m and a * n + b != 0


MODELS = (
    item_model(
        "functions.letter",
        STANDARD,
        GRADE,
        864,
        {
            1: Band(grid(range(2, 8), nonzero(-9, 9), range(2, 6)), letter),
            2: Band(grid(range(-7, -1), nonzero(-9, 9), nonzero(-5, -2)), letter),
        },
    ),
    item_model(
        "functions.another_value",
        STANDARD,
        GRADE,
        3792,
        {
            1: Band(grid(range(2, 7), nonzero(-9, 9), range(2, 5), range(1, 7), keep=differ), other_of_line),
            2: Band(
                grid((*range(-24, -5), *range(6, 25)), range(2, 7), nonzero(-6, 6), keep=divides),
                other_of_inverse,
            ),
            3: Band(
                grid(range(-6, 0), nonzero(-7, 7), nonzero(-4, -2), nonzero(-5, 5), keep=differ),
                other_of_line,
            ),
        },
    ),
)
