"""분산과 표준편차 (9수04-07): of data, of deviations with a gap, and a sum of squares from mean and variance.

Drawn: the deviations, which make up 0; the data are the mean and these. Radicals: how many values, the
square root on top of the variance, a deviation that is to be found first, two unknown values.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Given, Measured
from appliance.domain.statistics import Statistic
from appliance.itemmodels.data import asked, measure, mixed, printed, row
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, number, power, surd, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.mathtext.tree import integer

STANDARD, GRADE = "9수04-07", "중3"

OF_DATA = (
    "다음 자료의 {what}을 구하시오. {data}",
    "자료 {data}의 {what}을 구하여라.",
    "변량이 {data}인 자료의 {what}을 구하시오.",
)
WORDS = {"variance": "분산", "deviation": "표준편차"}


def squares(off: Sequence[int]) -> Fraction:
    """The variance."""
    return Fraction(sum(each * each for each in off), len(off))


def of_data(rng: random.Random, kind: str, mean: int, off: Sequence[int], answer: Answer) -> Instance:
    data = row(mixed([mean + each for each in sorted(off)]))
    wanted = ("value", Statistic(kind))
    return asked(rng, OF_DATA, [data], wanted, answer, "", None, what=WORDS[kind], data=printed(data))


def variance(rng: random.Random, mean: int, *off: int) -> Instance:
    every = closed(off)
    return of_data(rng, "variance", mean, every, measure(squares(every)))


def deviation(rng: random.Random, mean: int, *off: int) -> Instance:
    """A whole root, or one that stays under its sign."""
    every = closed(off)
    return of_data(rng, "deviation", mean, every, Scalar(surd(1, int(squares(every)))))


def closed(off: Sequence[int]) -> tuple[int, ...]:
    """The deviations with the one that makes them up to 0."""
    return (*off, -sum(off))


def is_whole(mean: int, *off: int) -> bool:
    every = closed(off)
    return ascending(off) and squares(every).denominator == 1 and fits(mean, every)


def has_whole_root(mean: int, *off: int) -> bool:
    return is_whole(mean, *off) and squares(closed(off)) in (1, 4, 9, 16)


def has_no_whole_root(mean: int, *off: int) -> bool:
    return is_whole(mean, *off) and squares(closed(off)) not in (1, 4, 9, 16)


def ascending(off: Sequence[int]) -> bool:
    """The same deviations in another order would be the same question."""
    return list(closed(off)) == sorted(closed(off))


def fits(mean: int, every: Sequence[int]) -> bool:
    """Positive data, not all alike, within one screen."""
    return mean + min(every) > 0 and max(every) > 0 and max(map(abs, every)) <= 8


GAP = (
    "다음은 어떤 자료의 편차이다. 이 자료의 분산을 구하시오. {data}",
    "어떤 자료의 편차가 {data}일 때, 이 자료의 분산을 구하여라.",
    "편차가 {data}인 자료의 분산을 구하시오.",
)


def gap(rng: random.Random, at: int, *off: int) -> Instance:
    """x stands in the place of the deviation that makes them up to 0."""
    every = closed(off)
    data = row([*off[:at], X, *off[at:]], "", "편차")
    answer = measure(squares(every))
    return asked(rng, GAP, [data], ("value", Statistic("variance")), answer, "", None, data=printed(data))


def makes_a_gap(at: int, *off: int) -> bool:
    return 0 < abs(sum(off)) <= 6 and off[0] != 0 and len(set(off)) == len(off)


SQUARES = (
    "다섯 개의 수 {data}의 평균이 {mean}이고 분산이 {variance}일 때, $x^2+y^2$의 값을 구하시오.",
    "자료 {data}의 평균이 {mean}, 분산이 {variance}일 때, $x^2+y^2$의 값을 구하여라.",
    "변량 {data}의 평균이 {mean}이고 분산이 {variance}일 때, $x^2+y^2$의 값은?",
)


def sum_of_squares(rng: random.Random, mean: int, *off: int) -> Instance:
    """Two of the values are x and y; only the sum of their squares follows."""
    every = closed(off)
    first, second = mean + every[3], mean + every[4]
    known = [mean + each for each in every[:3]]
    data = row([known[0], X, known[1], Y, known[2]])
    spread = squares(every)
    givens: list[Given] = [
        data,
        Measured(Statistic("mean"), integer(mean)),
        Measured(Statistic("variance"), integer(int(spread))),
    ]
    wanted = total(power(X, 2), power(Y, 2))
    slots = {"data": printed(data), "mean": f"${mean}$", "variance": f"${spread}$"}
    answer = number(first * first + second * second)
    return asked(rng, SQUARES, givens, ("value", wanted), answer, "", None, **slots)


def has_two_unknown(mean: int, *off: int) -> bool:
    every = closed(off)
    ordered = every[0] < every[1] < every[2] and every[3] < every[4]
    return ordered and squares(every).denominator == 1 and fits(mean, every)


NEAR = range(-4, 5)

MODELS = (
    item_model(
        "spread.variance",
        STANDARD,
        GRADE,
        1144,
        {
            1: Band(grid(range(6, 16), *(NEAR for _ in range(4)), keep=is_whole), variance),
            2: Band(grid(range(12, 20), *(NEAR for _ in range(5)), keep=is_whole), variance),
        },
    ),
    item_model(
        "spread.deviation",
        STANDARD,
        GRADE,
        250,
        {
            1: Band(grid(range(6, 26), *(NEAR for _ in range(4)), keep=has_whole_root), deviation),
            2: Band(grid(range(6, 16), *(NEAR for _ in range(4)), keep=has_no_whole_root), deviation),
        },
    ),
    item_model(
        "spread.gap",
        STANDARD,
        GRADE,
        2316,
        {
            1: Band(grid(range(1, 4), *(NEAR for _ in range(3)), keep=makes_a_gap), gap),
            2: Band(grid(range(2, 4), *(range(-3, 4) for _ in range(4)), keep=makes_a_gap), gap),
        },
        forms=("free",),  # near answers to a decimal are printed as fractions, which would give the key away
    ),
    item_model(
        "spread.sum_of_squares",
        STANDARD,
        GRADE,
        448,
        {
            1: Band(
                grid(range(5, 8), *(range(-3, 4) for _ in range(4)), keep=has_two_unknown), sum_of_squares
            ),
            2: Band(
                grid(range(8, 12), *(range(-4, 5) for _ in range(4)), keep=has_two_unknown), sum_of_squares
            ),
        },
    ),
)
