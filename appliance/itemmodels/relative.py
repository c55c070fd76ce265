"""상대도수 (9수04-03): of one class, back to a number of students, and a gap in the table.

Drawn: the frequencies of a class of 20, 25, 40 or 50, so that every relative frequency is a short decimal.
Radicals: how many classes, whether the frequencies or the relative ones are told, how many are put together.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.figure import Histogram, Scene
from appliance.domain.givens import Measured
from appliance.domain.statistics import Statistic
from appliance.itemmodels.data import Topic, asked, classes, decimal, measure, table_lines
from appliance.itemmodels.distributions import MEASURED, bars, counted, edges_of, heads
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.mathtext.tree import Node, Sym, integer

STANDARD, GRADE = "9수04-03", "중1"
WHOLES = (20, 25, 40, 50)

OF_CLASS = (
    "다음은 어느 반 학생들의 {what}에 대한 도수분포표이다. {what}이 {value}{unit}인 학생이 속하는 계급의"
    " 상대도수를 구하시오.\n{table}",
    "다음 히스토그램은 어느 반 학생들의 {what}을 조사하여 나타낸 것이다. {what}이 {value}{unit}인 학생이"
    " 속하는 계급의 상대도수를 구하여라.\n{table}",
    "다음 도수분포표는 어느 반 학생들의 {what}을 조사하여 나타낸 것이다. {what}이 {value}{unit}인 학생이"
    " 속하는 계급의 상대도수는?\n{table}",
)
COUNT = (
    "다음은 어느 반 학생 {n}명의 {what}에 대한 상대도수의 분포표이다. {what}이 {bound}{unit} 이상인 학생 수를"
    " 구하시오.\n{table}",
    "다음은 어느 반 학생 {n}명의 {what}에 대한 상대도수의 분포표이다. {what}이 {bound}{unit} 이상인 학생은 몇"
    " 명인지 구하여라.\n{table}",
    "다음 표는 어느 반 학생 {n}명의 {what}에 대한 상대도수의 분포표이다. {what}이 {bound}{unit} 이상인 학생은"
    " 모두 몇 명인가?\n{table}",
)
MISSING = (
    "다음은 어느 반 학생들의 {what}에 대한 상대도수의 분포표이다. $A$의 값을 구하시오.\n{table}",
    "다음은 어느 반 학생들의 {what}에 대한 상대도수의 분포표이다. 이때 $A$의 값을 구하여라.\n{table}",
    "다음 표는 어느 반 학생들의 {what}에 대한 상대도수의 분포표이다. $A$의 값은?\n{table}",
)


def shares(sizes: Sequence[int]) -> list[Fraction]:
    return [Fraction(size, sum(sizes)) for size in sizes]


def of_class(rng: random.Random, start: int, width: int, at: int, *sizes: int) -> Instance:
    """The class is named by a value within it."""
    topic = rng.choice(MEASURED)
    edges = edges_of(start, width, len(sizes))
    value = edges[at] + width // 3
    table = counted(edges, sizes, topic.unit)
    return asked(
        rng,
        OF_CLASS,
        [table],
        ("value", Statistic("relative_of", (value,))),
        measure(shares(sizes)[at]),
        "",
        bars(edges, sizes, topic),
        value=str(value),
        what=topic.what,
        unit=topic.unit,
        table=table_lines(table, *heads(topic)),
    )


def count(rng: random.Random, start: int, width: int, upper: int, *sizes: int) -> Instance:
    """The last `upper` classes of a table of relative frequencies, in students."""
    topic = rng.choice(MEASURED)
    edges = edges_of(start, width, len(sizes))
    bound = edges[-1 - upper]
    table = classes(edges, [("relative", [decimal(each) for each in shares(sizes)])], topic.unit)
    told = Measured(Statistic("size"), integer(sum(sizes)))
    return asked(
        rng,
        COUNT,
        [table, told],
        ("value", Statistic("count", ("value", "at_least", bound))),
        measure(sum(sizes[-upper:]), "명"),
        "명",
        polygon(edges, shares(sizes), topic),
        n=str(sum(sizes)),
        bound=str(bound),
        what=topic.what,
        unit=topic.unit,
        table=table_lines(table, heads(topic)[0], "상대도수"),
    )


def polygon(edges: Sequence[int], parts: Sequence[Fraction], topic: Topic) -> Scene:
    """상대도수의 분포를 나타낸 다각형."""
    chart = Histogram(
        tuple(map(Fraction, edges)), tuple(parts), heads(topic)[0], "상대도수", True, Fraction(1, 10)
    )
    return Scene((chart,))


def missing(rng: random.Random, start: int, width: int, at: int, relative: int, *sizes: int) -> Instance:
    """A in the place of a relative frequency, or of a frequency."""
    topic = rng.choice(MEASURED)
    parts = shares(sizes)
    numbers: list[Node] = [integer(size) for size in sizes]
    decimals: list[Node] = [decimal(part) for part in parts]
    (decimals if relative else numbers)[at] = Sym("A")
    table = classes(
        edges_of(start, width, len(sizes)),
        [("frequency", numbers), ("relative", decimals)],
        topic.unit,
        [integer(sum(sizes)), integer(1)],
    )
    answer = measure(parts[at] if relative else sizes[at])
    lines = table_lines(table, *heads(topic), "상대도수")
    return asked(rng, MISSING, [table], ("value", Sym("A")), answer, "", None, what=topic.what, table=lines)


def spread(*sizes: Sequence[int], first: tuple[Sequence[int], ...]) -> Grid:
    """Frequencies that make up a class of a round size, after the values of `first`."""
    skip = len(first)
    return grid(*first, *sizes, keep=lambda *values: sum(values[skip:]) in WHOLES)


FOUR = (range(2, 7), range(5, 13), range(4, 11), range(2, 6))
FIVE = (range(1, 5), range(4, 9), (8, 10, 12, 14), range(4, 9), (2, 3))

MODELS = (
    item_model(
        "relative.of_class",
        STANDARD,
        GRADE,
        808,
        {
            1: Band(spread(*FOUR, first=((10,), (10,), (1, 2))), of_class),
            2: Band(spread(*FIVE, first=((20,), (6, 15), (1, 2, 3))), of_class),
        },
        forms=("free",),  # near answers to a decimal are printed as fractions, which would give the key away
        figure=True,
    ),
    item_model(
        "relative.count",
        STANDARD,
        GRADE,
        668,
        {
            1: Band(spread(*FOUR, first=((10,), (10,), (1, 2))), count),
            2: Band(spread(*FIVE, first=((20,), (6, 15), (2, 3))), count),
        },
        figure=True,
    ),
    item_model(
        "relative.missing",
        STANDARD,
        GRADE,
        1056,
        {
            1: Band(spread(*FOUR, first=((10,), (10,), range(4), (1,))), missing),
            2: Band(spread(*FIVE, first=((20,), (6, 15), (1, 3), (0,))), missing),
        },
        forms=("free",),
    ),
)
