"""두 변량의 자료 (9수04-09): two scores of every student, of which some are counted.

Drawn: a row of scores in each subject and how the second is turned against the first.
Radicals: one comparison for each student, or a sum or a mean first; a number of students or a percentage.
"""

import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from string import ascii_uppercase

from appliance.domain.givens import Table
from appliance.domain.statistics import Statistic
from appliance.itemmodels.data import PERCENT, asked, measure
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.mathtext.tree import Sym, integer

STANDARD, GRADE = "9수04-09", "중3"

SUBJECTS = (("수학", "과학"), ("국어", "영어"), ("영어", "수학"), ("국어", "과학"))
# Scores out of 100 in steps of 10, one row of so many students.
FIRST = (
    (60, 70, 80, 90, 50, 100, 80, 70), (90, 60, 70, 50, 80, 80, 100, 60), (70, 80, 60, 100, 90, 50, 70, 80),
    (50, 90, 80, 60, 100, 70, 60, 90), (80, 50, 90, 70, 60, 90, 80, 100), (100, 70, 50, 80, 70, 60, 90, 50),
)  # fmt: skip
SECOND = (
    (70, 70, 90, 80, 60, 90, 80, 60), (80, 60, 80, 60, 70, 90, 90, 50), (80, 70, 60, 90, 100, 60, 50, 80),
    (60, 80, 90, 50, 90, 70, 70, 100), (90, 60, 80, 80, 50, 100, 70, 70),
)  # fmt: skip

ABOUT = "다음 표는 학생 {n}명의 {first} 점수와 {second} 점수를 조사하여 나타낸 것이다. "
SHOWN = "다음은 학생 {n}명의 {first} 점수와 {second} 점수를 조사하여 나타낸 표이다. "
HIGHER = (
    ABOUT + "{second} 점수가 {first} 점수보다 높은 학생은 몇 명인지 구하시오.\n{table}",
    SHOWN + "{second} 점수가 {first} 점수보다 높은 학생 수를 구하여라.\n{table}",
    ABOUT + "{second} 점수가 {first} 점수보다 높은 학생은 모두 몇 명인가?\n{table}",
)
BOTH = (
    ABOUT + "두 과목의 점수가 모두 {bound}점 이상인 학생은 몇 명인지 구하시오.\n{table}",
    SHOWN + "두 과목의 점수가 모두 {bound}점 이상인 학생 수를 구하여라.\n{table}",
    ABOUT + "두 과목의 점수가 모두 {bound}점 이상인 학생은 모두 몇 명인가?\n{table}",
)
SUM = (
    ABOUT + "두 과목의 점수의 합이 {bound}점 이상인 학생은 전체의 몇 %인지 구하시오.\n{table}",
    SHOWN + "두 과목의 점수의 합이 {bound}점 이상인 학생은 전체의 몇 %인지 구하여라.\n{table}",
    ABOUT + "두 과목의 점수의 합이 {bound}점 이상인 학생은 전체의 몇 %인가?\n{table}",
)
MEAN = (
    ABOUT + "두 과목의 점수의 평균이 {bound}점 이상인 학생은 몇 명인지 구하시오.\n{table}",
    SHOWN + "두 과목의 점수의 평균이 {bound}점 이상인 학생 수를 구하여라.\n{table}",
    ABOUT + "두 과목의 점수의 평균이 {bound}점 이상인 학생은 모두 몇 명인가?\n{table}",
)

Pairs = tuple[tuple[int, int], ...]


def pairs(count: int, first: int, second: int, turn: int) -> Pairs:
    """The scores of the students, the second row turned by so many places."""
    one, other = FIRST[first], SECOND[second]
    return tuple((one[at], other[(at + turn) % len(other)]) for at in range(count))


def of_pairs(
    rng: random.Random, phrasings: Sequence[str], found: Pairs, stat: Statistic, answer: int, unit: str
) -> Instance:
    first, second = rng.choice(SUBJECTS)
    columns = ("학생", f"{first}점수(점)", f"{second}점수(점)")
    rows = tuple(
        (Sym(letter), integer(a), integer(b)) for letter, (a, b) in zip(ascii_uppercase, found, strict=False)
    )
    return asked(
        rng,
        phrasings,
        [Table("records", columns, rows)],
        ("value", stat),
        measure(answer, unit),
        unit,
        None,
        n=str(len(found)),
        first=first,
        second=second,
        bound=str(stat.args[2]),
        table=lines(found, first, second),
    )


def lines(found: Pairs, first: str, second: str) -> str:
    """The students in a line, their scores below them."""
    names = " | ".join(["학생", *(f"${letter}$" for letter in ascii_uppercase[: len(found)])])
    ones = " | ".join([f"{first} 점수(점)", *(str(a) for a, _ in found)])
    others = " | ".join([f"{second} 점수(점)", *(str(b) for _, b in found)])
    return "\n".join((names, ones, others))


def higher(rng: random.Random, *drawn: int) -> Instance:
    found = pairs(*drawn)
    stat = Statistic("count", ("rise", "above", 0))
    return of_pairs(rng, HIGHER, found, stat, sum(b > a for a, b in found), "명")


def both(rng: random.Random, bound: int, *drawn: int) -> Instance:
    found = pairs(*drawn)
    stat = Statistic("count", ("both", "at_least", bound))
    return of_pairs(rng, BOTH, found, stat, sum(min(pair) >= bound for pair in found), "명")


def mean(rng: random.Random, bound: int, *drawn: int) -> Instance:
    found = pairs(*drawn)
    stat = Statistic("count", ("mean", "at_least", bound))
    return of_pairs(rng, MEAN, found, stat, sum(sum(pair) >= 2 * bound for pair in found), "명")


def share_of_sum(rng: random.Random, bound: int, *drawn: int) -> Instance:
    found = pairs(*drawn)
    stat = Statistic("share", ("sum", "at_least", bound))
    part = 100 * Fraction(sum(sum(pair) >= bound for pair in found), len(found))
    return of_pairs(rng, SUM, found, stat, int(part), PERCENT)


def some_but_not_all(bound: int, *drawn: int) -> bool:
    found = pairs(*drawn)
    return 0 < sum(sum(pair) >= bound for pair in found) < len(found)


def some_are_good(bound: int, *drawn: int) -> bool:
    found = pairs(*drawn)
    return 0 < sum(min(pair) >= bound for pair in found) < len(found)


def is_whole_share(bound: int, *drawn: int) -> bool:
    """A whole percentage: an even number of eight students."""
    return sum(sum(pair) >= bound for pair in pairs(*drawn)) % 2 == 0


def turned(count: int, *first: Sequence[int], keep: Callable[..., bool]) -> Grid:
    """So many students, after the values of `first`."""
    return grid(*first, (count,), range(len(FIRST)), range(len(SECOND)), range(8), keep=keep)


MODELS = (
    item_model(
        "scores.higher",
        STANDARD,
        GRADE,
        480,
        {
            1: Band(turned(6, keep=lambda *v: any(b > a for a, b in pairs(*v))), higher),
            2: Band(turned(8, keep=lambda *v: any(b > a for a, b in pairs(*v))), higher),
        },
    ),
    item_model(
        "scores.both",
        STANDARD,
        GRADE,
        815,
        {
            1: Band(turned(6, (80,), keep=some_are_good), both),
            2: Band(turned(8, (70, 80, 90), keep=some_are_good), both),
        },
    ),
    item_model(
        "scores.sum_or_mean",
        STANDARD,
        GRADE,
        1389,
        {
            1: Band(turned(6, (75, 80), keep=lambda bound, *v: some_but_not_all(2 * bound, *v)), mean),
            2: Band(turned(5, (140, 150, 160), keep=some_but_not_all), share_of_sum),
            3: Band(
                turned(8, (150, 160), keep=lambda *v: some_but_not_all(*v) and is_whole_share(*v)),
                share_of_sum,
            ),
        },
    ),
)
