"""무리수 (9수01-08): which numbers are irrational, and what is true of rational and irrational numbers.

Drawn: the numbers under the roots, one a square, one not. Radicals: a root beside a whole number, decimals
under the root, π, recurring decimals; of the statements, facts beside numbers.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Elements
from appliance.domain.givens import Statement
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.rows import decimal, ratio, row, scattered
from appliance.itemmodels.statements import Line, fact, judged, pairs
from appliance.itemmodels.wording import say
from appliance.mathtext.tree import Neg, Node, Num, Recurring, Root, Sym, integer, walk

STANDARD, GRADE = "9수01-08", "중3"
PI = Sym("pi")

ALL = (
    "다음 수 중에서 무리수를 모두 고르시오. {row}",
    "다음 수 중 무리수를 모두 찾아라. {row}",
    "다음 중 무리수인 것을 모두 고르시오. {row}",
)
COUNT = (
    "다음 수 중에서 무리수의 개수를 구하시오. {row}",
    "다음 수들 중에서 무리수의 개수를 구하여라. {row}",
    "다음 수 중 무리수의 개수는? {row}",
)


def roots(square: int, free: int) -> tuple[Node, Node]:
    """√49, √7."""
    return Root(integer(square * square)), Root(integer(free))


def few(square: int, free: int, top: int, cycle: int) -> tuple[list[Node], list[Node]]:
    """(rational ones, irrational ones): √49, 5/3, 0.4̇ and √7, -√(7+1)."""
    rational, irrational = roots(square, free)
    return [rational, ratio(top, 3), Recurring("0", "", str(cycle))], [irrational, PI]


def more(square: int, free: int, under: int, cycle: int) -> tuple[list[Node], list[Node]]:
    """With -√49, √0.04 and 1+√7."""
    rational, irrational = roots(square, free)
    small = Root(Num(f"0.0{under * under}"))
    return (
        [Neg(rational), small, Recurring("1", "", str(cycle))],
        [total(integer(1), irrational), Root(decimal(under * under))],
    )


def pick(rng: random.Random, both: tuple[list[Node], list[Node]]) -> Instance:
    numbers = scattered([*both[0], *both[1]])
    found = Elements(tuple(node for node in numbers if node in both[1]), listed=True)
    return row(rng, ALL, numbers, Goal(GoalKind.PICK, ("all", "irrational")), found)


def count(rng: random.Random, both: tuple[list[Node], list[Node]], wanted: int) -> Instance:
    """With one, two or three irrational ones: an answer that is always the same would be known."""
    root = next(node for node in walk(both[1][0]) if isinstance(node, Root))
    irrational = [*both[1], total(integer(2), root)][:wanted]
    numbers = scattered([*both[0], *irrational])
    return row(rng, COUNT, numbers, Goal(GoalKind.PICK, ("count", "irrational")), number(wanted))


def pick_few(rng: random.Random, *values: int) -> Instance:
    return pick(rng, few(*values))


def pick_more(rng: random.Random, *values: int) -> Instance:
    return pick(rng, more(*values))


def count_more(rng: random.Random, *values: int) -> Instance:
    return count(rng, more(*values), 1 + values[-1] % 3)


def count_few(rng: random.Random, *values: int) -> Instance:
    return count(rng, few(*values), 1 + values[-1] % 3)


# 실수 is also a word for a mistake, which a teacher may have written beside a problem.
FACTS = tuple(pair for pair in pairs(STANDARD) if "실수" not in pair.right)
# What is said of them where they are wrong is about 무한소수, and that is told in the second year's words.
SAID_WRONG = tuple(at for at, pair in enumerate(FACTS) if "소수" not in pair.right)
WORDS = {"irrational": "무리수", "rational": "유리수"}


def sorted_into(kind: str, node: Node, true: bool) -> Line:
    text = say("{n}은 {kind}이다.", n=tex(node), kind=WORDS[kind])
    return Line(text, Statement("sort", node, kind), true)


def about_roots(square: int, free: int, first: int, second: int) -> list[Line]:
    rational, irrational = roots(square, free)
    return [
        sorted_into(("rational", "irrational")[first], rational, first == 0),
        sorted_into(("rational", "irrational")[second], irrational, second == 1),
    ]


def three(rng: random.Random, which: int, true: int, *values: int) -> Instance:
    return judged(rng, [fact(FACTS[which], bool(true)), *about_roots(*values)])


def four(rng: random.Random, which: int, other: int, true: int, too: int, *values: int) -> Instance:
    lines = [fact(FACTS[which], bool(true)), fact(FACTS[other], bool(too)), *about_roots(*values)]
    return judged(rng, lines)


def some(bits: Sequence[bool]) -> bool:
    """Not none of them and not all."""
    return 0 < sum(bits) < len(bits)


def three_keep(which: int, true: int, square: int, free: int, first: int, second: int) -> bool:
    return bool(true or which in SAID_WRONG) and some([bool(true), first == 0, second == 1])


def four_keep(
    which: int, other: int, true: int, too: int, square: int, free: int, first: int, second: int
) -> bool:
    said = all(bit or at in SAID_WRONG for at, bit in ((which, true), (other, too)))
    return said and which < other and some([bool(true), bool(too), first == 0, second == 1])


FREE = (2, 3, 5, 6, 7, 10, 11, 13)
BITS = (0, 1)

MODELS = (
    item_model(
        "irrationals.find",
        STANDARD,
        GRADE,
        4928,
        {
            1: Band(grid(range(2, 13), FREE, (1, 2, 4, 5), range(1, 9)), pick_few),
            2: Band(grid(range(2, 13), FREE, (1, 2, 3), range(1, 9)), pick_more),
        },
        forms=("free",),
    ),
    item_model(
        "irrationals.count",
        STANDARD,
        GRADE,
        4928,
        {
            1: Band(grid(range(2, 13), FREE, (1, 2, 4, 5), range(1, 9)), count_few),
            2: Band(grid(range(2, 13), FREE, (1, 2, 3), range(1, 9)), count_more),
        },
    ),
    item_model(
        "irrationals.statements",
        STANDARD,
        GRADE,
        2904,
        {
            1: Band(grid(range(len(FACTS)), BITS, range(2, 10), FREE, BITS, BITS, keep=three_keep), three),
            2: Band(
                grid(
                    range(len(FACTS)), range(len(FACTS)), BITS, BITS, (3, 5, 8), FREE, BITS, BITS,
                    keep=four_keep,
                ),
                four,
            ),
        },
    ),
)  # fmt: skip
