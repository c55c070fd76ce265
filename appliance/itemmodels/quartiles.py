"""사분위수와 상자그림 (9수04-08): the quartiles, the five numbers of a box plot, the interquartile range.

Drawn: the sorted data, so that the halves are seen. Radicals: odd or even many values, whether the quartiles
are values of the data or lie between two of them.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Several
from appliance.domain.figure import BoxPlot, Scene
from appliance.domain.statistics import Statistic
from appliance.itemmodels.averages import median
from appliance.itemmodels.data import asked, climbing, measure, mixed, printed, row
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance

STANDARD, GRADE = "9수04-08", "중3"

EACH = (
    "다음 자료의 제1사분위수와 제3사분위수를 각각 구하시오. {data}",
    "자료 {data}의 제1사분위수와 제3사분위수를 각각 구하여라.",
    "변량이 {data}인 자료의 제1사분위수와 제3사분위수를 차례로 구하시오.",
)
FIVE = (
    "다음 자료의 최솟값, 제1사분위수, 제2사분위수, 제3사분위수, 최댓값을 차례로 구하시오. {data}",
    "자료 {data}의 최솟값, 제1사분위수, 제2사분위수, 제3사분위수, 최댓값을 각각 구하여라.",
    "변량이 {data}인 자료의 최솟값, 제1사분위수, 제2사분위수, 제3사분위수, 최댓값을 차례로 구하시오.",
)
GAP = (
    "다음 자료의 사분위수 범위를 구하시오. {data}",
    "자료 {data}의 사분위수 범위를 구하여라.",
    "변량이 {data}인 자료의 사분위수 범위를 구하시오.",
)
NAMES = ("최솟값", "제1사분위수", "제2사분위수", "제3사분위수", "최댓값")


def five(values: Sequence[int]) -> tuple[Fraction, ...]:
    """Least, quartiles, greatest of sorted data; a quartile is the median of a half without the middle."""
    half = len(values) // 2
    low, high = median(tuple(values[:half])), median(tuple(values[-half:]))
    return Fraction(values[0]), low, median(tuple(values)), high, Fraction(values[-1])


def quartiles(rng: random.Random, start: int, *gaps: int) -> Instance:
    values = climbing(start, gaps)
    _, low, _, high, _ = five(values)
    data = row(mixed(values))
    answer = Several(((NAMES[1], measure(low)), (NAMES[3], measure(high))))
    wanted = ("each", Statistic("q1"), Statistic("q3"))
    return asked(rng, EACH, [data], wanted, answer, "", None, data=printed(data))


def summary(rng: random.Random, start: int, *gaps: int) -> Instance:
    """What a box plot is drawn of. No figure: it would show the answer."""
    values = climbing(start, gaps)
    data = row(mixed(values))
    answer = Several(tuple((name, measure(each)) for name, each in zip(NAMES, five(values), strict=True)))
    return asked(rng, FIVE, [data], ("value", Statistic("five")), answer, "", None, data=printed(data))


def between(rng: random.Random, start: int, *gaps: int) -> Instance:
    """The interquartile range; the box of the plot is as long."""
    values = climbing(start, gaps)
    found = five(values)
    data = row(mixed(values))
    answer = measure(found[3] - found[1])
    wanted = ("value", Statistic("iqr"))
    return asked(rng, GAP, [data], wanted, answer, "", box_plot(found), data=printed(data))


def box_plot(found: tuple[Fraction, ...]) -> Scene:
    left = Fraction(int(found[0]) // 2 * 2 - 2)
    right = Fraction(-(-int(found[-1]) // 2) * 2 + 2)
    return Scene((BoxPlot((("", found),), left, right, Fraction(2)),), 22)


def are_whole(start: int, *gaps: int) -> bool:
    return all(each.denominator == 1 for each in five(climbing(start, gaps)))


def rows_of(count: int, largest: int, starts: range = range(2, 8)) -> Grid:
    """Sorted data of so many values, their five numbers whole."""
    return grid(starts, *(range(1, largest + 1) for _ in range(count - 1)), keep=are_whole)


MODELS = (
    item_model(
        "quartiles.each",
        STANDARD,
        GRADE,
        4854,
        {
            1: Band(rows_of(7, 3), quartiles),
            2: Band(rows_of(8, 2), quartiles),
            3: Band(rows_of(9, 2), quartiles),
        },
        forms=("free",),
    ),
    item_model(
        "quartiles.five_numbers",
        STANDARD,
        GRADE,
        5142,
        {1: Band(rows_of(7, 3), summary), 2: Band(rows_of(10, 2, range(3, 6)), summary)},
        forms=("free",),
    ),
    item_model(
        "quartiles.range",
        STANDARD,
        GRADE,
        4860,
        {1: Band(rows_of(7, 3), between), 2: Band(rows_of(8, 3), between)},
        figure=True,
    ),
)
