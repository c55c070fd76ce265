"""연립일차방정식 (9수02-13). Drawn: the solution (x, y), then the coefficients; the right sides follow.

Radicals: whether a letter can be added away at once, after one multiplication, or after two.
"""

import random
from math import gcd

from appliance.domain.answers import Assignment
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, term, tex, total
from appliance.itemmodels.grid import Grid, grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext import latex
from appliance.mathtext.tree import Cases, Node, Rel, integer

STANDARD, GRADE = "9수02-13", "중2"

SOLVE = (
    "연립방정식 {brace}을 풀어라.",
    "연립방정식 {first}, {second}을 푸시오.",
    "연립방정식 {brace}의 해를 구하시오.",
    "두 일차방정식 {first}, {second}을 동시에 만족하는 $x$, $y$의 값을 각각 구하시오.",
)

Values = tuple[int, int, int, int, int, int]


def rows(x: int, y: int, a: int, b: int, c: int, d: int) -> tuple[Rel, Rel]:
    """ax+by=…, cx+dy=… with right sides that (x, y) fits."""
    first = equation(total(term(a, X), term(b, Y)), integer(a * x + b * y))
    second = equation(total(term(c, X), term(d, Y)), integer(c * x + d * y))
    return first, second


def slots(relations: tuple[Rel, Rel]) -> dict[str, str]:
    first, second = relations
    return {"brace": tex(Cases(relations)), "first": tex(first), "second": tex(second)}


def solve(rng: random.Random, *values: int) -> Instance:
    x, y, a, b, c, d = values
    relations = rows(x, y, a, b, c, d)
    answer = Assignment((("x", integer(x)), ("y", integer(y))))
    givens = [Relations(relations, ("x", "y"))]
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), answer, **slots(relations))


VALUE = (
    "연립방정식 {brace}을 만족하는 $x$, $y$에 대하여 {wanted}의 값을 구하시오.",
    "연립방정식 {brace}의 해가 $x=a$, $y=b$일 때, {renamed}의 값을 구하시오.",
    "$x$, $y$에 대한 연립방정식 {first}, {second}의 해가 $x=a$, $y=b$일 때, {renamed}의 값을 구하여라.",
    "연립방정식 {first}, {second}을 만족하는 $x$, $y$에 대하여 {wanted}의 값은?",
)

# p and q of the asked px+qy.
WANTED = ((1, 1), (1, -1), (2, 1), (1, 2), (2, -1))


def value(rng: random.Random, which: int, *values: int) -> Instance:
    """px+qy at the solution."""
    x, y, a, b, c, d = values
    p, q = WANTED[which]
    relations = rows(x, y, a, b, c, d)
    wanted: Node = total(term(p, X), term(q, Y))
    goal = Goal(GoalKind.AT_SOLUTION, (wanted,))
    renamed = latex(wanted).replace("x", "a").replace("y", "b")
    return instance(
        rng,
        VALUE,
        [Relations(relations, ("x", "y"))],
        goal,
        number(p * x + q * y),
        wanted=tex(wanted),
        renamed=f"${renamed}$",
        **slots(relations),
    )


def is_sound(x: int, y: int, a: int, b: int, c: int, d: int) -> bool:
    """One solution, equations in lowest terms, right sides of at most two digits."""
    right, other = a * x + b * y, c * x + d * y
    lowest = gcd(a, b, right) == 1 == gcd(c, d, other)
    return a * d != b * c and lowest and max(abs(right), abs(other)) < 40


def added_at_once(x: int, y: int, a: int, b: int, c: int, d: int) -> bool:
    """The y-terms cancel when the equations are added or subtracted."""
    return is_sound(x, y, a, b, c, d) and abs(b) == abs(d)


def multiplied_once(x: int, y: int, a: int, b: int, c: int, d: int) -> bool:
    """One equation must be multiplied: a coefficient of one letter divides the other's."""
    divides = any(p % q == 0 or q % p == 0 for p, q in ((a, c), (b, d)))
    return is_sound(x, y, a, b, c, d) and abs(a) != abs(c) and abs(b) != abs(d) and divides


def multiplied_twice(x: int, y: int, a: int, b: int, c: int, d: int) -> bool:
    """Both equations must be multiplied, whichever letter goes."""
    divides = any(p % q == 0 or q % p == 0 for p, q in ((a, c), (b, d)))
    return is_sound(x, y, a, b, c, d) and not divides


SOLUTIONS = (nonzero(-3, 5), nonzero(-3, 5))
EASY: Grid = grid(*SOLUTIONS, range(1, 4), (-2, -1, 1, 2), range(1, 4), (-2, -1, 1, 2), keep=added_at_once)
MIDDLE: Grid = grid(
    *SOLUTIONS, range(1, 4), (-2, -1, 1, 2), range(1, 5), (-3, -1, 2, 3), keep=multiplied_once
)
HARD: Grid = grid(*SOLUTIONS, range(2, 5), (-3, -2, 2, 3), range(3, 6), (-5, -4, 3, 5), keep=multiplied_twice)


def with_wanted(band: Grid) -> Grid:
    """The same systems, each with one of the asked sums; not 0, and the letters differ."""

    def keep(which: int, *values: int) -> bool:
        p, q = WANTED[which]
        return band.keep(*values) and values[0] != values[1] and p * values[0] + q * values[1] != 0

    return Grid((range(len(WANTED)), *band.ranges), keep)


MODELS = (
    item_model(
        "systems.solve",
        STANDARD,
        GRADE,
        8052,
        {1: Band(EASY, solve), 2: Band(MIDDLE, solve), 3: Band(HARD, solve)},
    ),
    item_model(
        "systems.value",
        STANDARD,
        GRADE,
        33370,
        {
            1: Band(with_wanted(EASY), value),
            2: Band(with_wanted(MIDDLE), value),
            3: Band(with_wanted(HARD), value),
        },
    ),
)
