"""줄기와 잎 그림, 도수분포표와 히스토그램 (9수04-02).

Drawn: the leaves of each stem, or the frequencies of the classes; what is asked is counted from them.
Radicals: how many classes are put together, whether a part of the whole is asked as a number or in percent,
whether a frequency is missing.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.figure import Histogram, Scene, Sheet
from appliance.domain.givens import Table
from appliance.domain.statistics import Statistic
from appliance.itemmodels.data import PERCENT, Topic, asked, classes, measure, table_lines
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.mathtext.tree import Sym, integer

STANDARD, GRADE = "9수04-02", "중1"

PLANTED = (
    Topic("줄넘기 횟수", "회"),
    Topic("윗몸 일으키기 횟수", "회"),
    Topic("제기차기 횟수", "회"),
    Topic("훌라후프 횟수", "회"),
)
STEMS = (
    "다음 줄기와 잎 그림은 어느 반 학생들의 {what}를 조사하여 나타낸 것이다. {what}가 {bound}{unit} 이상인"
    " 학생은 몇 명인지 구하시오.\n{plot}",
    "다음은 어느 반 학생들의 {what}를 조사하여 나타낸 줄기와 잎 그림이다. {what}가 {bound}{unit} 이상인 학생"
    " 수를 구하여라.\n{plot}",
    "다음은 어느 동아리 학생들의 {what}를 조사하여 나타낸 줄기와 잎 그림이다. {what}가 {bound}{unit} 이상인"
    " 학생은 모두 몇 명인가?\n{plot}",
)
# Leaves of one stem, by their number: a row of the plot is one of these.
LEAVES = ("258", "0337", "146", "1569", "2447", "0389", "367", "1128", "04579", "22568")


def stem_count(rng: random.Random, first: int, second: int, third: int, low: int, at: int) -> Instance:
    """How many are at least a stem's ten, or at least a number within a stem."""
    topic = rng.choice(PLANTED)
    rows = [[int(leaf) for leaf in LEAVES[which]] for which in (first, second, third)]
    bound = 10 * (low + 1) + at
    count = sum(10 * (low + n) + leaf >= bound for n, leaves in enumerate(rows) for leaf in leaves)
    stat = Statistic("count", ("value", "at_least", bound))
    return asked(
        rng,
        STEMS,
        [stem_table(low, rows)],
        ("value", stat),
        measure(count, "명"),
        "명",
        leaf_plot(low, rows),
        what=topic.what,
        unit=topic.unit,
        bound=str(bound),
        plot=leaf_lines(low, rows),
    )


def stem_table(low: int, rows: Sequence[Sequence[int]]) -> Table:
    body = tuple((integer(low + n), *map(integer, leaves)) for n, leaves in enumerate(rows))
    return Table("stem_leaf", ("stem", "leaf"), body)


def leaf_lines(low: int, rows: Sequence[Sequence[int]]) -> str:
    lines = [f"{low + n} | {' '.join(map(str, leaves))}" for n, leaves in enumerate(rows)]
    return "\n".join(["줄기 | 잎", *lines])


def leaf_plot(low: int, rows: Sequence[Sequence[int]]) -> Scene:
    """Every leaf in a cell of its own, below one another."""
    wide = max(len(leaves) for leaves in rows)
    lines = [(str(low + n), *map(str, leaves), *[""] * (wide - len(leaves))) for n, leaves in enumerate(rows)]
    return Scene((Sheet((("줄기", "잎", *[""] * (wide - 1)), *lines), split=True),))


MEASURED = (
    Topic("통학 시간", "분"),
    Topic("운동 시간", "분"),
    Topic("독서 시간", "분"),
    Topic("대화 시간", "분"),
)
TABLED = "다음은 어느 반 학생들의 {what}을 조사하여 나타낸 도수분포표이다. "
DRAWN = "다음 히스토그램은 어느 반 학생들의 {what}을 조사하여 나타낸 것이다. "
MIDDLE = (
    DRAWN + "도수가 가장 큰 계급의 계급값을 구하시오.\n{table}",
    TABLED + "도수가 가장 큰 계급의 계급값을 구하여라.\n{table}",
    "다음 도수분포표는 어느 반 학생들의 {what}을 조사하여 나타낸 것이다. 도수가 가장 큰 계급의 계급값은?"
    "\n{table}",
)
SHARE = (
    DRAWN + "{what}이 {bound}{unit} 이상인 학생은 전체의 몇 %인지 구하시오.\n{table}",
    TABLED + "{what}이 {bound}{unit} 이상인 학생은 전체의 몇 %인지 구하여라.\n{table}",
    "다음 도수분포표는 어느 반 학생들의 {what}을 조사하여 나타낸 것이다. {what}이 {bound}{unit} 이상인"
    " 학생은 전체의 몇 %인가?\n{table}",
)


def edges_of(start: int, width: int, count: int) -> list[int]:
    return [start + width * at for at in range(count + 1)]


def counted(edges: Sequence[int], sizes: Sequence[int], unit: str) -> Table:
    return classes(edges, [("frequency", [integer(n) for n in sizes])], unit)


def heads(topic: Topic) -> tuple[str, str]:
    return f"{topic.what}({topic.unit})", "학생 수(명)"


def bars(edges: Sequence[int], sizes: Sequence[int], topic: Topic) -> Scene:
    x_name, y_name = heads(topic)
    step = Fraction(2 if max(sizes) > 6 else 1)
    return Scene(
        (Histogram(tuple(map(Fraction, edges)), tuple(map(Fraction, sizes)), x_name, y_name, step=step),)
    )


def of_table(
    rng: random.Random,
    phrasings: Sequence[str],
    edges: Sequence[int],
    sizes: Sequence[int],
    stat: Statistic,
    answer: int,
    unit: str,
    bound: int = 0,
) -> Instance:
    topic = rng.choice(MEASURED)
    table = counted(edges, sizes, topic.unit)
    return asked(
        rng,
        phrasings,
        [table],
        ("value", stat),
        measure(answer, unit),
        unit,
        bars(edges, sizes, topic),
        what=topic.what,
        unit=topic.unit,
        bound=str(bound),
        table=table_lines(table, *heads(topic)),
    )


def fullest_middle(rng: random.Random, start: int, width: int, *sizes: int) -> Instance:
    edges = edges_of(start, width, len(sizes))
    at = sizes.index(max(sizes))
    answer = (edges[at] + edges[at + 1]) // 2
    return of_table(rng, MIDDLE, edges, sizes, Statistic("fullest_middle"), answer, "분")


def share(rng: random.Random, start: int, width: int, upper: int, *sizes: int) -> Instance:
    """The last `upper` classes in percent of the whole."""
    edges = edges_of(start, width, len(sizes))
    bound = edges[-1 - upper]
    stat = Statistic("share", ("value", "at_least", bound))
    part = 100 * sum(sizes[-upper:]) // sum(sizes)
    return of_table(rng, SHARE, edges, sizes, stat, part, PERCENT, bound)


def has_one_top(start: int, width: int, *sizes: int) -> bool:
    return sizes.count(max(sizes)) == 1


def is_whole_share(start: int, width: int, upper: int, *sizes: int) -> bool:
    """A class of 20, 25, 40 or 50 students, and a whole percentage."""
    return sum(sizes) in (20, 25, 40, 50)


MISSING = (
    TABLED + "$A$의 값을 구하시오.\n{table}",
    TABLED + "이때 $A$의 값을 구하여라.\n{table}",
    "다음 표는 어느 반 학생들의 {what}을 조사하여 나타낸 도수분포표이다. $A$의 값은?\n{table}",
)


def missing(rng: random.Random, start: int, width: int, at: int, *sizes: int) -> Instance:
    """A in place of the frequency of one class; the whole is told."""
    topic = rng.choice(MEASURED)
    cells = [Sym("A") if n == at else integer(size) for n, size in enumerate(sizes)]
    edges = edges_of(start, width, len(sizes))
    table = classes(edges, [("frequency", cells)], topic.unit, [integer(sum(sizes))])
    lines = table_lines(table, *heads(topic))
    answer = measure(sizes[at])
    return asked(rng, MISSING, [table], ("value", Sym("A")), answer, "", None, what=topic.what, table=lines)


MODELS = (
    item_model(
        "plots.stem_and_leaf",
        STANDARD,
        GRADE,
        6000,
        {
            1: Band(grid(*(range(10) for _ in range(3)), (1, 2), (0,)), stem_count),
            2: Band(grid(*(range(10) for _ in range(3)), (1, 2), (4, 6)), stem_count),
        },
        figure=True,
    ),
    item_model(
        "histograms.middle",
        STANDARD,
        GRADE,
        1854,
        {
            1: Band(
                grid((0, 10, 20), (10,), range(2, 5), range(5, 10), range(4, 8), keep=has_one_top),
                fullest_middle,
            ),
            2: Band(
                grid(
                    (0, 20, 30),
                    (4, 6, 12),
                    range(2, 5),
                    range(4, 9),
                    range(5, 10),
                    range(1, 4),
                    keep=has_one_top,
                ),
                fullest_middle,
            ),
        },
        figure=True,
    ),
    item_model(
        "histograms.share",
        STANDARD,
        GRADE,
        1260,
        {
            1: Band(
                grid(
                    (0, 10, 20),
                    (10,),
                    (1, 2),
                    range(2, 6),
                    range(5, 10),
                    range(4, 9),
                    range(2, 6),
                    keep=is_whole_share,
                ),
                share,
            ),
            2: Band(
                grid(
                    (20, 30),
                    (6, 15),
                    (2, 3),
                    range(1, 5),
                    range(5, 11),
                    range(8, 13),
                    range(4, 9),
                    range(2, 5),
                    keep=is_whole_share,
                ),
                share,
            ),
        },
        figure=True,
    ),
    item_model(
        "histograms.missing_frequency",
        STANDARD,
        GRADE,
        6020,
        {
            1: Band(grid((0, 10, 20), (10,), range(3), range(2, 6), range(4, 9), range(3, 8)), missing),
            2: Band(
                grid((20, 30), (6, 15), range(5), (3, 5), range(5, 9), range(8, 12), range(4, 8), (2, 3)),
                missing,
            ),
        },
        forms=("free",),  # near answers to a letter may be negative, and a number of students is not
    ),
)
