"""순환소수 (9수01-06): the cycle of a fraction, a far digit of it, what makes a fraction terminate.

Drawn: the fraction, or the denominator's powers of 2 and 5 and what stands beside them. Radicals: the length
of the cycle, digits before it; one prime beside 2 and 5, or two.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.givens import Condition, Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.decimals import fractions, recurring
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Mul, Num, Rel, Sym, integer, rational

STANDARD, GRADE = "9수01-06", "중2"
A, X = Sym("a"), Sym("x")

CYCLE = (
    "분수 {e}을 소수로 나타낼 때 순환마디를 구하시오.",
    "분수 {e}을 소수로 나타낼 때, 순환마디를 구하여라.",
    "{e}을 소수로 나타낼 때, 순환마디를 구하시오.",
)


def cycle(rng: random.Random, top: int, bottom: int) -> Instance:
    node = rational(Fraction(top, bottom))
    answer = Scalar(Num(recurring(top, bottom).cycle))
    return instance(rng, CYCLE, [Expression(node)], Goal(GoalKind.CYCLE, ("digits",)), answer, e=tex(node))


DIGIT = (
    "분수 {e}을 소수로 나타낼 때, 소수점 아래 {n}번째 자리의 숫자를 구하시오.",
    "{e}을 소수로 나타낼 때, 소수점 아래 {n}번째 자리의 숫자를 구하여라.",
    "분수 {e}을 소수로 나타내었을 때, 소수점 아래 {n}번째 자리의 숫자를 구하시오.",
)


def digit(rng: random.Random, top: int, bottom: int, place: int) -> Instance:
    node, decimal = rational(Fraction(top, bottom)), recurring(top, bottom)
    found = decimal.cycle[(place - len(decimal.fixed) - 1) % len(decimal.cycle)]
    goal = Goal(GoalKind.DIGIT, (integer(place),))
    return instance(
        rng, DIGIT, [Expression(node)], goal, number(int(found)), e=tex(node), n=tex(integer(place))
    )


TERMINATE = (
    "{e}가 유한소수가 되도록 하는 가장 작은 자연수 $a$의 값을 구하시오.",
    "{e}가 유한소수가 되도록 하는 자연수 $a$의 값 중 가장 작은 수를 구하여라.",
    "{e}를 유한소수로 나타낼 수 있도록 하는 가장 작은 자연수 $a$의 값을 구하시오.",
)


def terminate(rng: random.Random, top: int, twos: int, fives: int, rest: int) -> Instance:
    """7/60×a: 60 is 2²×5×3, so 3 must go."""
    fraction = rational(Fraction(top, 2**twos * 5**fives * rest))
    node = Mul((fraction, A), ("×",))
    goal = Goal(GoalKind.SUITS, ("smallest", "terminating", "a"))
    return instance(rng, TERMINATE, [Expression(node)], goal, number(rest), e=tex(node))


HOW_MANY = (
    "분수 {e}을 유한소수로 나타낼 수 있을 때, {n} 이하의 자연수 $x$의 개수를 구하시오.",
    "분수 {e}가 유한소수로 나타내어질 때, {n} 이하의 자연수 $x$의 개수를 구하여라.",
    "{e}를 유한소수로 나타낼 수 있을 때, {n} 이하의 자연수 $x$는 모두 몇 개인지 구하시오.",
)


def how_many(rng: random.Random, twos: int, fives: int, rest: int, limit: int) -> Instance:
    node = Frac(X, integer(2**twos * 5**fives * rest))
    condition = Condition(Rel((X, integer(limit)), ("≤",)))
    goal = Goal(GoalKind.SUITS, ("count", "terminating", "x"))
    answer = number(limit // rest)
    return instance(
        rng, HOW_MANY, [Expression(node), condition], goal, answer, e=tex(node), n=tex(integer(limit))
    )


def whole_cycles(*bottoms: int) -> Grid:
    """Fractions whose cycle has no 0 in it: a cycle that begins with one is no number to write down."""
    every = fractions(*bottoms)
    return grid(*every.ranges, keep=lambda t, b: every.keep(t, b) and "0" not in recurring(t, b).cycle)


def places(bottoms: tuple[int, ...]) -> Grid:
    proper = whole_cycles(*bottoms)
    return grid(*proper.ranges, (20, 25, 30, 50, 77, 100), keep=lambda t, b, n: t < b and proper.keep(t, b))


def unfinished(rests: tuple[int, ...]) -> Grid:
    def keep(top: int, twos: int, fives: int, rest: int) -> bool:
        bottom = 2**twos * 5**fives * rest
        return top < bottom <= 150 and Fraction(top, bottom).denominator == bottom and twos + fives > 0

    return grid((1, 3, 5, 7, 11, 13), range(4), range(3), rests, keep=keep)


MODELS = (
    item_model(
        "decimals.cycle", STANDARD, GRADE, 88,
        {1: Band(whole_cycles(3, 9, 11), cycle), 2: Band(whole_cycles(6, 12, 15, 18, 22), cycle)},
    ),
    item_model(
        "decimals.digit", STANDARD, GRADE, 378,
        {1: Band(places((11, 33)), digit), 2: Band(places((7, 13, 37)), digit)},
    ),
    item_model(
        "decimals.multiplier", STANDARD, GRADE, 131,
        {1: Band(unfinished((3, 7, 9, 11)), terminate), 2: Band(unfinished((21, 33, 39)), terminate)},
    ),
    item_model(
        "decimals.how_many", STANDARD, GRADE, 212,
        {
            1: Band(grid(range(4), (0, 1), (3, 7), range(10, 41, 5),
                keep=lambda t, f, rest, n: t + f > 0 and 2**t * 5**f * rest <= 90), how_many),
            2: Band(grid(range(4), (0, 1), (9, 11, 13), range(20, 61, 5),
                keep=lambda t, f, rest, n: t + f > 0 and 2**t * 5**f * rest <= 150), how_many),
        },
    ),
)  # fmt: skip
