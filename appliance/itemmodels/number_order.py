"""정수와 유리수의 대소 (9수01-04): which number is the greatest, in order of size, absolute values.

Drawn: the numbers, so that no two are equal and no two have the same absolute value. Radicals: fractions
beside decimals, the second place instead of the first, absolute values instead of the numbers themselves.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Ordering, Scalar
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.rows import decimal, ratio, row, scattered
from appliance.itemmodels.wording import instance
from appliance.mathtext import evaluate
from appliance.mathtext.tree import Abs, Node, Num, Rel, integer, rational

STANDARD, GRADE = "9수01-04", "중1"

PLACES = {
    "largest": "가장 큰 수",
    "smallest": "가장 작은 수",
    "largest_2": "두 번째로 큰 수",
    "smallest_2": "두 번째로 작은 수",
    "largest_size": "절댓값이 가장 큰 수",
    "smallest_size": "절댓값이 가장 작은 수",
}
RANK = (
    "다음 수 중에서 {place}를 구하시오. {row}",
    "다음 수 중 {place}를 찾아라. {row}",
    "다음 수 중에서 {place}는? {row}",
)
ARRANGE = {
    "ascending": (
        "다음 수를 작은 것부터 차례로 나열하시오. {row}",
        "다음 수들을 작은 수부터 차례대로 나열하여라. {row}",
        "다음 수를 작은 것부터 순서대로 나열하시오. {row}",
    ),
    "descending": (
        "다음 수를 큰 것부터 차례로 나열하시오. {row}",
        "다음 수들을 큰 수부터 차례대로 나열하여라. {row}",
        "다음 수를 큰 것부터 순서대로 나열하시오. {row}",
    ),
}


def ranked(place: str, nodes: Sequence[Node]) -> Node:
    by_size = place.endswith("_size")
    order = sorted(nodes, key=lambda node: abs(evaluate(node)) if by_size else evaluate(node))
    at = 1 if place.endswith("_2") else 0
    return order[at] if place.startswith("smallest") else order[-1 - at]


def rank(rng: random.Random, place: str, nodes: Sequence[Node]) -> Instance:
    numbers = scattered(nodes)
    goal = Goal(GoalKind.RANK, ("value", place))
    return row(rng, RANK, numbers, goal, Scalar(ranked(place, numbers)), place=PLACES[place])


def arrange(rng: random.Random, direction: str, nodes: Sequence[Node]) -> Instance:
    numbers = scattered(nodes)
    order = sorted(numbers, key=evaluate, reverse=direction == "descending")
    goal = Goal(GoalKind.ARRANGE, (direction, "value"))
    return row(rng, ARRANGE[direction], numbers, goal, Ordering(tuple(order)))


def mixed(low: int, high: int, top: int, bottom: int, tenths: int) -> list[Node]:
    """-5, 3, 7/4, 0, -2.5."""
    return [integer(-low), integer(high), ratio(top, bottom), Num("0"), decimal(-tenths)]


def close(low: int, high: int, top: int, bottom: int, tenths: int) -> list[Node]:
    """-3, 2, -7/2, 1.5, -1/3: two fractions, and no 0."""
    return [integer(-low), integer(high), ratio(-top, bottom), decimal(tenths), ratio(-1, bottom + 1)]


def differ(nodes: Sequence[Node]) -> bool:
    """No two of the same absolute value; so no two are equal either."""
    return len({abs(evaluate(node)) for node in nodes}) == len(nodes)


def sound(low: int, high: int, top: int, bottom: int, tenths: int) -> bool:
    return Fraction(top, bottom).denominator == bottom and tenths % 10 != 0


def mixed_keep(which: int, *values: int) -> bool:
    return sound(*values) and differ(mixed(*values))


def close_keep(which: int, *values: int) -> bool:
    return sound(*values) and differ(close(*values))


def rank_mixed(rng: random.Random, which: int, *values: int) -> Instance:
    return rank(rng, ("largest", "smallest")[which], mixed(*values))


def rank_second(rng: random.Random, which: int, *values: int) -> Instance:
    return rank(rng, ("largest_2", "smallest_2")[which], close(*values))


def rank_size(rng: random.Random, which: int, *values: int) -> Instance:
    return rank(rng, ("largest_size", "smallest_size")[which], close(*values))


def arrange_mixed(rng: random.Random, which: int, *values: int) -> Instance:
    return arrange(rng, ("ascending", "descending")[which], mixed(*values))


def arrange_close(rng: random.Random, which: int, *values: int) -> Instance:
    return arrange(rng, ("ascending", "descending")[which], close(*values))


SIZED = {
    "<": (
        "절댓값이 {bound}보다 작은 정수의 개수를 구하시오.",
        "절댓값이 {bound} 미만인 정수의 개수를 구하여라.",
        "절댓값이 {bound}보다 작은 정수는 모두 몇 개인지 구하시오.",
    ),
    "≤": (
        "절댓값이 {bound} 이하인 정수의 개수를 구하시오.",
        "절댓값이 {bound}보다 작거나 같은 정수의 개수를 구하여라.",
        "절댓값이 {bound} 이하인 정수는 모두 몇 개인지 구하시오.",
    ),
}


def sized(rng: random.Random, op: str, bound: Node, count: int) -> Instance:
    """How many integers lie so near to 0."""
    relation = Rel((Abs(X), bound), (op,))
    goal = Goal(GoalKind.INTEGERS, ("count", "integer"))
    return instance(rng, SIZED[op], [Relations((relation,), ("x",))], goal, number(count), bound=tex(bound))


def whole_bound(rng: random.Random, bound: int, which: int) -> Instance:
    """Below 4, and up to 4."""
    furthest = bound if which else bound - 1
    return sized(rng, "≤" if which else "<", integer(bound), 2 * furthest + 1)


def fraction_bound(rng: random.Random, whole: int, top: int, bottom: int) -> Instance:
    """Below 7/2: the integers up to `whole`."""
    return sized(rng, "<", rational(Fraction(whole * bottom + top, bottom)), 2 * whole + 1)


FIRST = grid(range(2), range(1, 9), range(1, 9), (3, 5, 7, 9, 11), (2, 4), range(5, 50, 7), keep=mixed_keep)
NEXT = grid(range(2), range(1, 7), range(1, 7), (5, 7, 8, 11), (2, 3, 4), range(5, 50, 7), keep=close_keep)

MODELS = (
    item_model(
        "order.rank",
        STANDARD,
        GRADE,
        13920,
        {1: Band(FIRST, rank_mixed), 2: Band(NEXT, rank_size), 3: Band(NEXT, rank_second)},
    ),
    item_model(
        "order.arrange",
        STANDARD,
        GRADE,
        10320,
        {1: Band(FIRST, arrange_mixed), 2: Band(NEXT, arrange_close)},
        forms=("free",),
    ),
    item_model(
        "order.near_zero",
        STANDARD,
        GRADE,
        138,
        {
            1: Band(grid(range(2, 11), (0, 1)), whole_bound),
            2: Band(
                grid(
                    range(1, 9),
                    range(1, 7),
                    (2, 3, 4, 5, 7),
                    keep=lambda whole, top, bottom: (
                        top < bottom and Fraction(top, bottom).denominator == bottom
                    ),
                ),
                fraction_bound,
            ),
        },
    ),
)
