"""정수와 유리수의 뜻 (9수01-03): numbers are sorted into kinds, statements about the kinds are judged.

Drawn: the whole numbers, fractions and decimals of the row, and the kind that is asked for. Radicals: a
fraction that is a whole number after all (-8/4), decimals, the kind with a negation in its name; of the
statements, how many are to be found.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Elements
from appliance.domain.givens import Statement
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.rows import decimal, plus, ratio, row, scattered
from appliance.itemmodels.statements import Line, fact, judged, pairs
from appliance.itemmodels.wording import say
from appliance.mathtext import evaluate
from appliance.mathtext.tree import Node, Num, integer

STANDARD, GRADE = "9수01-03", "중1"

KINDS = {
    "negative_integer": "음의 정수",
    "natural": "자연수",
    "integer": "정수",
    "fraction": "정수가 아닌 유리수",
    "negative_rational": "음의 유리수",
    "positive_rational": "양의 유리수",
}
ASKED = tuple(KINDS)

ALL = (
    "다음 수 중에서 {kind}를 모두 고르시오. {row}",
    "다음 수 중 {kind}를 모두 찾아라. {row}",
    "다음 중 {kind}인 것을 모두 고르시오. {row}",
)
COUNT = (
    "다음 수 중에서 {kind}의 개수를 구하시오. {row}",
    "다음 수들 중에서 {kind}의 개수를 구하시오. {row}",
    "다음 수 중에서 {kind}의 개수를 구하여라. {row}",
)


def is_of(kind: str, node: Node) -> bool:
    value = evaluate(node)
    whole = value.denominator == 1
    return {
        "negative_integer": whole and value < 0,
        "natural": whole and value > 0,
        "integer": whole,
        "fraction": not whole,
        "negative_rational": value < 0,
        "positive_rational": value > 0,
    }[kind]


def pick(rng: random.Random, kind: str, nodes: Sequence[Node]) -> Instance:
    numbers = scattered(nodes)
    answer = Elements(tuple(node for node in numbers if is_of(kind, node)), listed=True)
    return row(rng, ALL, numbers, Goal(GoalKind.PICK, ("all", kind)), answer, kind=KINDS[kind])


def count(rng: random.Random, kind: str, nodes: Sequence[Node]) -> Instance:
    numbers = scattered(nodes)
    answer = number(sum(is_of(kind, node) for node in numbers))
    return row(rng, COUNT, numbers, Goal(GoalKind.PICK, ("count", kind)), answer, kind=KINDS[kind])


def simple(low: int, high: int, top: int, bottom: int) -> list[Node]:
    """-5, +3, 0, 2/3, and a negative fraction."""
    return [integer(-low), plus(high), Num("0"), ratio(top, bottom), ratio(-top - bottom, bottom)]


def with_decimals(low: int, top: int, bottom: int, multiple: int, tenths: int) -> list[Node]:
    """-5, 0, 2/3, 8/4 (which is 2), -1.7."""
    return [integer(-low), Num("0"), ratio(top, bottom), ratio(multiple * bottom, bottom), decimal(-tenths)]


def many(low: int, high: int, top: int, bottom: int, multiple: int, tenths: int) -> list[Node]:
    """Six numbers, and the whole number in disguise is negative."""
    return [
        integer(-low), plus(high), Num("0"), ratio(top, bottom), ratio(-multiple * bottom, bottom),
        decimal(tenths),
    ]  # fmt: skip


def pick_simple(rng: random.Random, which: int, *values: int) -> Instance:
    return pick(rng, ASKED[which], simple(*values))


def pick_decimals(rng: random.Random, which: int, *values: int) -> Instance:
    return pick(rng, ASKED[which], with_decimals(*values))


def pick_many(rng: random.Random, which: int, *values: int) -> Instance:
    return pick(rng, ASKED[which], many(*values))


def count_simple(rng: random.Random, which: int, *values: int) -> Instance:
    return count(rng, ASKED[which], simple(*values))


def count_many(rng: random.Random, which: int, *values: int) -> Instance:
    return count(rng, ASKED[which], many(*values))


# A fact about 0 alone is a statement about a number, and numbers have statements of their own.
FACTS = tuple(pair for pair in pairs(STANDARD) if not pair.right.startswith("0"))
SORTS = ("integer", "natural", "fraction", "negative_integer")


def sorted_into(kind: str, node: Node) -> Line:
    """-6/3은 정수이다."""
    text = say("{n}은 {kind}이다.", n=tex(node), kind=KINDS[kind])
    return Line(text, Statement("sort", node, kind), is_of(kind, node))


def about_numbers(top: int, bottom: int, multiple: int, first: int, second: int) -> list[Line]:
    """One about a fraction, one about a negative whole number written as a fraction."""
    return [
        sorted_into(SORTS[first], ratio(top, bottom)),
        sorted_into(SORTS[second], ratio(-multiple * bottom, bottom)),
    ]


def three(rng: random.Random, which: int, true: int, *values: int) -> Instance:
    return judged(rng, [fact(FACTS[which], bool(true)), *about_numbers(*values)])


def four(rng: random.Random, which: int, other: int, true: int, too: int, *values: int) -> Instance:
    """Two facts and two numbers; the wrong ones are asked for."""
    lines = [fact(FACTS[which], bool(true)), fact(FACTS[other], bool(too)), *about_numbers(*values)]
    return judged(rng, lines, wanted=False)


def is_lowest(top: int, bottom: int) -> bool:
    return Fraction(top, bottom).denominator == bottom


def some(wanted: bool, bits: Sequence[bool]) -> bool:
    """Not none of them and not all."""
    return 0 < sum(bit is wanted for bit in bits) < len(bits)


def three_keep(which: int, true: int, *values: int) -> bool:
    return is_lowest(values[0], values[1]) and some(True, [bool(true), *truths(*values)])


def four_keep(which: int, other: int, true: int, too: int, *values: int) -> bool:
    sound = which < other and is_lowest(values[0], values[1])
    return sound and some(False, [bool(true), bool(too), *truths(*values)])


def truths(*values: int) -> list[bool]:
    return [line.true for line in about_numbers(*values)]


NUMBERS = ((1, 3, 5, 7), (2, 4), (2, 3), range(len(SORTS)), range(len(SORTS)))


SIMPLE = grid(
    range(4), range(1, 10), range(1, 10), range(1, 6), range(2, 7),
    keep=lambda which, low, high, top, bottom: low != high and top < bottom and is_lowest(top, bottom),
)  # fmt: skip
DECIMALS = grid(
    range(2, 6), range(1, 8), range(1, 6), range(2, 6), (2, 3), (4, 12, 15, 23, 27),
    keep=lambda which, low, top, bottom, multiple, tenths: is_lowest(top, bottom) and low != multiple,
)  # fmt: skip
MANY = grid(
    (0, 3, 4, 5), range(1, 7), range(4, 8), (1, 3, 5), (2, 4), (2, 3), (4, 16, 25),
    keep=lambda which, low, high, top, bottom, multiple, tenths: low != multiple,
)  # fmt: skip

MODELS = (
    item_model(
        "signs.sort",
        STANDARD,
        GRADE,
        9408,
        {1: Band(SIMPLE, pick_simple), 2: Band(DECIMALS, pick_decimals), 3: Band(MANY, pick_many)},
        forms=("free",),
    ),
    item_model(
        "signs.count",
        STANDARD,
        GRADE,
        6048,
        {1: Band(SIMPLE, count_simple), 2: Band(MANY, count_many)},
    ),
    item_model(
        "signs.statements",
        STANDARD,
        GRADE,
        6912,
        {
            1: Band(grid(range(len(FACTS)), (0, 1), *NUMBERS, keep=three_keep), three),
            2: Band(
                grid(range(len(FACTS)), range(len(FACTS)), (0, 1), (0, 1), *NUMBERS, keep=four_keep), four
            ),
        },
    ),
)
