"""절댓값을 포함한 일차부등식 (10공수1-02-10). Drawn: the bounds of the solution.

Radicals: inside or outside of two bounds, what stands before x, x outside the sign as well, two signs.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Answer, Assignment, Range, Ranges
from appliance.domain.givens import Claim, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, polynomial, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Abs, Neg, Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-10", "고1"

SOLVE = (
    "부등식 {e}을 푸시오.",
    "부등식 {e}을 풀어라.",
    "부등식 {e}의 해를 구하시오.",
)
INTEGERS = (
    "부등식 {e}을 만족시키는 정수 $x$의 {what}을 구하시오.",
    "부등식 {e}을 만족하는 정수 $x$의 {what}을 구하여라.",
    "부등식 {e}을 만족시키는 정수 $x$의 {what}은?",
)
LETTERS = (
    "부등식 {e}의 해가 {solution}일 때, 상수 $a$, $b$의 값을 구하시오.",
    "부등식 {e}의 해가 {solution}이다. 상수 $a$, $b$의 값을 각각 구하여라.",
    "부등식 {e}의 해가 {solution}가 되도록 하는 상수 $a$, $b$의 값을 구하시오.",
)
INSIDE, OUTSIDE = ("<", "≤"), (">", "≥")
ASKED = (("count", "개수"), ("sum", "합"))


def solved(rng: random.Random, relation: Rel, answer: Answer) -> Instance:
    givens = [Relations((relation,), ("x",))]
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def between(low: int, high: int, sign: str) -> Rel:
    return Rel((integer(low), X, integer(high)), (sign, sign))


def beyond(low: int, high: int, sign: str) -> Ranges:
    """x<low 또는 x>high."""
    turned = INSIDE[OUTSIDE.index(sign)]
    return Ranges((Rel((X, integer(low)), (turned,)), Rel((X, integer(high)), (sign,))))


def one(a: int, low: int, high: int, sign: str) -> Rel:
    """|ax-b| against c, with ax-b=0 in the middle of the bounds."""
    return Rel((Abs(polynomial(a, -a * (low + high) // 2)), integer(a * (high - low) // 2)), (sign,))


def inside(rng: random.Random, a: int, low: int, high: int, closed: int) -> Instance:
    sign = INSIDE[closed]
    return solved(rng, one(a, low, high, sign), Range(between(low, high, sign)))


def outside(rng: random.Random, a: int, low: int, high: int, closed: int) -> Instance:
    sign = OUTSIDE[closed]
    return solved(rng, one(a, low, high, sign), beyond(low, high, sign))


def with_x(rng: random.Random, a: int, low: int, high: int, closed: int) -> Instance:
    """|ax-b|≤x+c: the right side goes through the left at both bounds."""
    b, c = crossing(a, low, high)
    sign = INSIDE[closed]
    relation = Rel((Abs(polynomial(a, -b)), polynomial(1, c)), (sign,))
    return solved(rng, relation, Range(between(low, high, sign)))


def crossing(a: int, low: int, high: int) -> tuple[int, int]:
    """b and c: a·high-b = high+c and b-a·low = low+c."""
    b = ((a - 1) * high + (a + 1) * low) // 2
    return b, (a - 1) * high - b


def two_signs(rng: random.Random, p: int, q: int, more: int, closed: int) -> Instance:
    """|x-p|+|x-q| against their distance and twice `more`."""
    sign = INSIDE[closed]
    left = total(Abs(polynomial(1, -p)), Abs(polynomial(1, -q)))
    low, high = min(p, q) - more, max(p, q) + more
    relation = Rel((left, integer(abs(p - q) + 2 * more)), (sign,))
    return solved(rng, relation, Range(between(low, high, sign)))


def integers(rng: random.Random, op: int, a: int, low: int, high: int, closed: int) -> Instance:
    found = range(low + 1 - closed, high + closed)
    goal = Goal(GoalKind.INTEGERS, (ASKED[op][0], "integer"))
    relation = one(a, low, high, INSIDE[closed])
    value = number(len(found) if op == 0 else sum(found))
    givens = [Relations((relation,), ("x",))]
    return instance(rng, INTEGERS, givens, goal, value, e=tex(relation), what=ASKED[op][1])


def letters(rng: random.Random, middle: int, radius: int, plus: int, closed: int) -> Instance:
    """|x-a|<b, or |x+a|<b, with its solution."""
    a = -middle if plus else middle
    body: Node = total(X, Sym("a") if plus else Neg(Sym("a")))
    sign = INSIDE[closed]
    relation, solution = Rel((Abs(body), Sym("b")), (sign,)), between(middle - radius, middle + radius, sign)
    givens: list[Given] = [Relations((relation,), ("x",)), Claim("solution", (solution,))]
    goal = Goal(GoalKind.PARAMETER, ("values", "a", "b"))
    answer = Assignment((("a", integer(a)), ("b", integer(radius))))
    return instance(rng, LETTERS, givens, goal, answer, e=tex(relation), solution=tex(solution))


def is_even(a: int, low: int, high: int, closed: int) -> bool:
    """Whole numbers inside the sign and on the right, in lowest terms, and a middle that is not 0."""
    b, c = a * (low + high), a * (high - low)
    halves = b % 2 == 0 and c % 2 == 0
    return low < high and low + high != 0 and halves and (a == 1 or (b // 2) % a != 0)


def crosses(a: int, low: int, high: int, closed: int) -> bool:
    b, c = crossing(a, low, high)
    whole = ((a - 1) * high + (a + 1) * low) % 2 == 0
    between_bounds = a * low < b < a * high
    return low < high and whole and between_bounds and b != 0 and c != 0 and low + c > 0


def apart(p: int, q: int, more: int, closed: int) -> bool:
    return p > q


def two_places(p: int, q: int, more: int, closed: int) -> bool:
    return p > q and p * q != 0


def has_sum(op: int, a: int, low: int, high: int, closed: int) -> bool:
    found = range(low + 1 - closed, high + closed)
    return is_even(a, low, high, closed) and 2 < len(found) < 12 and (op == 0 or sum(found) != 0)


BOUNDS: Sequence[Sequence[int]] = (range(-8, 7), range(-6, 10), (0, 1))

MODELS = (
    item_model(
        "absolute.solve",
        STANDARD,
        GRADE,
        850,
        {
            1: Band(grid((1,), *BOUNDS, keep=is_even), inside),
            2: Band(grid((2, 3, 4), *BOUNDS, keep=is_even), outside),
            3: Band(grid((2, 3), *BOUNDS, keep=crosses), with_x),
        },
    ),
    item_model(
        "absolute.two_signs",
        STANDARD,
        GRADE,
        342,
        {
            1: Band(grid((1, 2, 3), (0,), range(1, 6), (0, 1), keep=apart), two_signs),
            2: Band(grid(range(-2, 6), range(-5, 3), range(1, 5), (0, 1), keep=two_places), two_signs),
        },
    ),
    item_model(
        "absolute.integers",
        STANDARD,
        GRADE,
        550,
        {
            1: Band(grid((0, 1), (1,), *BOUNDS, keep=has_sum), integers),
            2: Band(grid((0, 1), (2, 3, 4), *BOUNDS, keep=has_sum), integers),
        },
    ),
    item_model(
        "absolute.letters",
        STANDARD,
        GRADE,
        308,
        {
            1: Band(grid(nonzero(-5, 6), range(2, 9), (0,), (0, 1)), letters),
            2: Band(grid(nonzero(-5, 6), range(2, 9), (1,), (0, 1)), letters),
        },
    ),
)
