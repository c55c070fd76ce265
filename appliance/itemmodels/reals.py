"""실수의 대소 (9수01-09): numbers with roots in order, the whole and the broken part, integers between roots.

Drawn: the number under the root, which is no square, and the whole numbers beside it. Radicals: a root that
is added to or taken from a whole number, a minus before the root.
"""

import random
from collections.abc import Sequence
from itertools import pairwise
from math import isqrt

from appliance.domain.answers import Ordering, Scalar
from appliance.domain.givens import Called, Expression, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, taken_out, term, tex, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.rows import row, scattered
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Neg, Node, Rel, Root, Sym, integer

STANDARD, GRADE = "9수01-09", "중3"

ARRANGE = {
    "ascending": (
        "다음 수를 작은 것부터 차례로 나열하시오. {row}",
        "다음 수들을 작은 수부터 차례대로 나열하여라. {row}",
        "다음 세 실수를 작은 것부터 차례로 나열하시오. {row}",
    ),
    "descending": (
        "다음 수를 큰 것부터 차례로 나열하시오. {row}",
        "다음 수들을 큰 수부터 차례대로 나열하여라. {row}",
        "다음 세 실수를 큰 것부터 차례로 나열하시오. {row}",
    ),
}


def root(inside: int) -> Node:
    return Root(integer(inside))


def shifted(whole: int, sign: int, inside: int) -> tuple[Node, float]:
    """(3-√7, its value)."""
    node = total(integer(whole), root(inside) if sign > 0 else Neg(root(inside)))
    return node, whole + sign * inside**0.5


def arrange(rng: random.Random, which: int, valued: Sequence[tuple[Node, float]]) -> Instance:
    direction = ("ascending", "descending")[which]
    order = [node for node, value in sorted(valued, key=lambda pair: pair[1], reverse=bool(which))]
    numbers = scattered([node for node, value in valued])
    return row(
        rng, ARRANGE[direction], numbers, Goal(GoalKind.ARRANGE, (direction, "value")), Ordering(tuple(order))
    )


def three_plain(plain: int, inside: int, whole: int, added: int) -> list[tuple[Node, float]]:
    """3, √7, 1+√3."""
    return [(integer(plain), float(plain)), (root(inside), inside**0.5), shifted(whole, 1, added)]


def three_shifted(plain: int, inside: int, whole: int, other: int) -> list[tuple[Node, float]]:
    """2, √5-1 (written -1+√5), 4-√3."""
    return [(integer(plain), float(plain)), shifted(-1, 1, inside), shifted(whole, -1, other)]


def apart(valued: Sequence[tuple[Node, float]]) -> bool:
    """No two so near that the comparison needs more than squaring."""
    values = sorted(value for _, value in valued)
    return all(high - low > 0.15 for low, high in pairwise(values)) and values[-1] - values[0] < 4


def plain_order(rng: random.Random, which: int, *values: int) -> Instance:
    return arrange(rng, which, three_plain(*values))


def shifted_order(rng: random.Random, which: int, *values: int) -> Instance:
    return arrange(rng, which, three_shifted(*values))


VALUE = (
    "{e}의 정수 부분을 $a$, 소수 부분을 $b$라 할 때, {wanted}의 값을 구하시오.",
    "{e}의 정수 부분을 $a$, 소수 부분을 $b$라고 하자. 이때 {wanted}의 값을 구하여라.",
    "실수 {e}의 정수 부분을 $a$, 소수 부분을 $b$라 할 때, {wanted}의 값은?",
)
A, B = Sym("a"), Sym("b")
# p and q of the asked pa+qb.
WANTED = ((1, -1), (2, 1), (1, 2), (2, -1))


def parts(rng: random.Random, which: int, whole: int, inside: int) -> Instance:
    """pa+qb, where a+b is the number and a its whole part."""
    p, q = WANTED[which]
    node = total(integer(whole), root(inside))
    a, rest = whole + isqrt(inside), -isqrt(inside)
    wanted = total(term(p, A), term(q, B))
    answer = Scalar(total(integer(p * a + q * rest), term(q, root(inside))))
    givens: list[Given] = [
        Expression(node),
        Called("a", Goal(GoalKind.PART, ("whole",))),
        Called("b", Goal(GoalKind.PART, ("broken",))),
    ]
    return instance(
        rng, VALUE, givens, Goal(GoalKind.COMBINE, (wanted,)), answer, e=tex(node), wanted=tex(wanted)
    )


BETWEEN = (
    "두 실수 {low}과 {high} 사이에 있는 정수의 개수를 구하시오.",
    "두 수 {low}과 {high} 사이에 있는 정수의 개수를 구하여라.",
    "두 실수 {low}과 {high} 사이에 있는 정수는 모두 몇 개인지 구하시오.",
)


def between(rng: random.Random, low: Node, high: Node, count: int) -> Instance:
    relation = Rel((low, X, high), ("<", "<"))
    goal = Goal(GoalKind.INTEGERS, ("count", "integer"))
    return instance(
        rng, BETWEEN, [Relations((relation,), ("x",))], goal, number(count), low=tex(low), high=tex(high)
    )


def two_roots(rng: random.Random, low: int, high: int) -> Instance:
    """√3 and √20: 2, 3, 4."""
    return between(rng, root(low), root(high), isqrt(high) - isqrt(low))


def around_zero(rng: random.Random, low: int, high: int) -> Instance:
    """-√5 and √11."""
    return between(rng, Neg(root(low)), root(high), isqrt(low) + isqrt(high) + 1)


# Nothing comes out of these roots, so they look alike in the stem and in the answer.
OPEN = tuple(n for n in range(2, 70) if taken_out(n)[0] == 1)
SMALL = tuple(n for n in OPEN if n < 20)

MODELS = (
    item_model(
        "reals.arrange",
        STANDARD,
        GRADE,
        5850,
        {
            1: Band(grid((0, 1), range(2, 6), SMALL, range(1, 4), SMALL,
                keep=lambda which, *v: v[1] != v[3] and apart(three_plain(*v))), plain_order),
            2: Band(grid((0, 1), range(1, 5), SMALL, range(4, 8), SMALL,
                keep=lambda which, *v: v[1] != v[3] and apart(three_shifted(*v))), shifted_order),
        },
        forms=("free",),
    ),
    item_model(
        "reals.parts",
        STANDARD,
        GRADE,
        420,
        {
            1: Band(grid((0, 2), (0,), OPEN), parts),
            2: Band(grid(range(len(WANTED)), range(1, 8), SMALL), parts),
        },
    ),
    item_model(
        "reals.between",
        STANDARD,
        GRADE,
        1013,
        {
            1: Band(grid(OPEN, OPEN, keep=lambda low, high: isqrt(high) - isqrt(low) >= 2), two_roots),
            2: Band(grid(SMALL, OPEN, keep=lambda low, high: low != high), around_zero),
        },
    ),
)  # fmt: skip
