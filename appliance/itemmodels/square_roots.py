"""제곱근 (9수01-07): the square roots of a number, their properties, and when a root comes out whole.

Drawn: the root itself, or the number whose square must stand under the sign. Radicals: a number that is a
square in disguise (√81, (-5)²), signs before and under the root, how many primes must be paired.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Elements
from appliance.domain.givens import Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, taken_out, tex, times, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Group, Mul, Neg, Node, Pow, Rel, Root, integer, rational

STANDARD, GRADE = "9수01-07", "중3"

BOTH = ("{e}의 제곱근을 구하시오.", "{e}의 제곱근을 모두 구하여라.", "다음 수의 제곱근을 구하시오. {e}")
ONE = {
    "positive": (
        "{e}의 양의 제곱근을 구하시오.",
        "{e}의 양의 제곱근을 구하여라.",
        "다음 수의 양의 제곱근을 구하시오. {e}",
    ),
    "negative": (
        "{e}의 음의 제곱근을 구하시오.",
        "{e}의 음의 제곱근을 구하여라.",
        "다음 수의 음의 제곱근을 구하시오. {e}",
    ),
}


def square(base: int) -> Node:
    """(-5)^2, 5^2."""
    return Pow(Group(integer(base)) if base < 0 else integer(base), integer(2))


def both(rng: random.Random, top: int, bottom: int) -> Instance:
    """The two roots of 25, of 4/9."""
    value = Fraction(top, bottom)
    node = rational(value * value)
    answer = Elements((rational(-value), rational(value)), listed=True)
    return instance(
        rng, BOTH, [Expression(node)], Goal(GoalKind.SQUARE_ROOTS, ("both",)), answer, e=tex(node)
    )


def one(rng: random.Random, node: Node, root: int, sign: int) -> Instance:
    which = "positive" if sign > 0 else "negative"
    goal = Goal(GoalKind.SQUARE_ROOTS, (which,))
    return instance(rng, ONE[which], [Expression(node)], goal, number(sign * root), e=tex(node))


def of_square(rng: random.Random, base: int, sign: int) -> Instance:
    """The negative root of (-7)^2."""
    return one(rng, square(base), abs(base), sign)


def of_root(rng: random.Random, root: int, sign: int) -> Instance:
    """The negative root of √81."""
    return one(rng, Root(integer(root**4)), root, sign)


PROPERTIES = (
    "{e}을 계산하시오.",
    "{e}을 간단히 하시오.",
    "다음 식을 계산하여라. {e}",
    "{e}의 값을 구하시오.",
)


def worked_out(rng: random.Random, node: Node, value: int) -> Instance:
    return instance(rng, PROPERTIES, [Expression(node)], Goal(GoalKind.SIMPLIFY), number(value), e=tex(node))


def root_of_square(base: int) -> Node:
    return Root(square(base))


def squared_root(inside: int, sign: int) -> Node:
    """(√7)^2, (-√7)^2."""
    root = Root(integer(inside))
    return Pow(Group(root if sign > 0 else Neg(root)), integer(2))


def two_terms(rng: random.Random, base: int, inside: int, sign: int, joined: int) -> Instance:
    """√((-5)^2)-(√3)^2."""
    second = squared_root(inside, sign)
    node = total(root_of_square(-base), second if joined > 0 else Neg(second))
    return worked_out(rng, node, base + joined * inside)


def three_terms(rng: random.Random, base: int, inside: int, sign: int, plain: int) -> Instance:
    """√((-5)^2)+(-√3)^2-√16."""
    node = total(root_of_square(-base), squared_root(inside, sign), Neg(Root(integer(plain * plain))))
    return worked_out(rng, node, base + inside - plain)


def with_product(rng: random.Random, base: int, inside: int, sign: int, plain: int) -> Instance:
    """√64-√((-3)^2)×(-√2)^2: the product comes first."""
    product = times(root_of_square(-base), squared_root(inside, sign))
    return worked_out(rng, total(Root(integer(plain * plain)), Neg(product)), plain - base * inside)


SMALLEST = (
    "{e}이 자연수가 되도록 하는 가장 작은 자연수 $x$의 값을 구하시오.",
    "{e}이 자연수가 되게 하는 자연수 $x$의 값 중 가장 작은 수를 구하여라.",
    "{e}이 자연수가 되도록 하는 가장 작은 자연수 $x$는?",
)
COUNT = (
    "{e}이 자연수가 되도록 하는 자연수 $x$의 개수를 구하시오.",
    "{e}이 자연수가 되게 하는 자연수 $x$의 개수를 구하여라.",
    "{e}이 자연수가 되도록 하는 자연수 $x$는 모두 몇 개인지 구하시오.",
)


def suits(rng: random.Random, op: str, node: Node, value: int) -> Instance:
    goal = Goal(GoalKind.SUITS, (op, "natural", "x"))
    phrasings = SMALLEST if op == "smallest" else COUNT
    return instance(rng, phrasings, [Expression(node)], goal, number(value), e=tex(node))


def multiplied(rng: random.Random, kernel: int, outer: int) -> Instance:
    """√(12x): 12 is 2²×3, so 3 is missing."""
    node = Root(Mul((integer(outer * outer * kernel), X), ("",)))
    return suits(rng, "smallest", node, kernel)


def divided(rng: random.Random, kernel: int, outer: int) -> Instance:
    """√(12/x)."""
    return suits(rng, "smallest", Root(Frac(integer(outer * outer * kernel), X)), kernel)


def taken_away(rng: random.Random, size: int) -> Instance:
    """√(40-x): 36, 25, 16, 9, 4, 1 can stay."""
    node = Root(total(integer(size), Neg(X)))
    return suits(rng, "count", node, sum(1 for n in range(1, size) if n * n < size))


BETWEEN = (
    "부등식 {e}을 만족시키는 자연수 $x$의 개수를 구하시오.",
    "{e}을 만족하는 자연수 $x$의 개수를 구하여라.",
    "{e}을 만족시키는 자연수 $x$는 모두 몇 개인지 구하시오.",
)


def between(rng: random.Random, low: int, steps: int, ops: int) -> Instance:
    """2<√x≤4: from 5 to 16."""
    high = low + steps
    signs = (("<", "<"), ("<", "≤"), ("≤", "<"), ("≤", "≤"))[ops]
    relation = Rel((integer(low), Root(X), integer(high)), signs)
    first = low * low + (signs[0] == "<")
    last = high * high - (signs[1] == "<")
    goal = Goal(GoalKind.INTEGERS, ("count", "natural"))
    answer = number(last - first + 1)
    return instance(rng, BETWEEN, [Relations((relation,), ("x",))], goal, answer, e=tex(relation))


def is_free(n: int) -> bool:
    return taken_out(n)[0] == 1


FREE = tuple(n for n in range(2, 40) if is_free(n))

MODELS = (
    item_model(
        "squareroots.find",
        STANDARD,
        GRADE,
        132,
        {
            1: Band(
                grid(range(2, 16), range(1, 8), keep=lambda t, b: Fraction(t, b).denominator == b), both
            ),
            2: Band(grid((*range(-15, -1), *range(2, 16)), (-1, 1)), of_square),
            3: Band(grid(range(2, 8), (-1, 1)), of_root),
        },
    ),
    item_model(
        "squareroots.properties",
        STANDARD,
        GRADE,
        1246,
        {
            1: Band(
                grid(range(2, 12), (2, 3, 5, 6, 7), (-1, 1), (-1, 1), keep=lambda a, b, s, j: a + j * b != 0),
                two_terms,
            ),
            2: Band(
                grid(
                    range(2, 10), (2, 3, 5, 6, 7), (-1, 1), range(2, 10),
                    keep=lambda a, b, s, c: a + b != c and a != c,
                ),
                three_terms,
            ),
            3: Band(
                grid(
                    range(2, 7), (2, 3, 5, 6, 7), (-1, 1), range(2, 13),
                    keep=lambda a, b, s, c: a * b != c,
                ),
                with_product,
            ),
        },
    ),
    item_model(
        "squareroots.whole",
        STANDARD,
        GRADE,
        90,
        {
            1: Band(grid(FREE, range(2, 7), keep=lambda k, n: k * n * n <= 200), multiplied),
            2: Band(grid(tuple(n for n in range(10, 50) if taken_out(n)[1] != 1)), taken_away),
        },
    ),
    item_model(
        "squareroots.between",
        STANDARD,
        GRADE,
        80,
        {
            1: Band(grid(range(1, 9), (1,), range(4)), between),
            2: Band(grid(range(1, 7), (2, 3), range(4)), between),
        },
    ),
)  # fmt: skip
