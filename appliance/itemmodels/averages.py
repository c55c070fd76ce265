"""대푯값 (9수04-01): 중앙값과 최빈값, 평균이 주어진 자료, 두 집단을 합한 평균.

Drawn: the sorted data, so that the middle is seen; of a missing value, it and the mean.
Radicals: odd or even many values, a middle between two values, how large the numbers are, what is told.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Several
from appliance.domain.givens import Measured
from appliance.domain.statistics import Statistic
from appliance.itemmodels.data import Topic, asked, climbing, measure, mixed, printed, row
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story
from appliance.mathtext.tree import Sym, integer

STANDARD, GRADE = "9수04-01", "중1"

COUNTED = (
    Topic("턱걸이 횟수", "회"),
    Topic("제기차기 횟수", "회"),
    Topic("읽은 책의 수", "권"),
    Topic("훌라후프 횟수", "회"),
    Topic("퀴즈 점수", "점"),
    Topic("자유투 성공 횟수", "회"),
)

MIDDLE = (
    "다음 자료의 중앙값과 최빈값을 각각 구하시오. {data}",
    "자료 {data}의 중앙값과 최빈값을 각각 구하여라.",
    "변량이 {data}인 자료의 중앙값과 최빈값을 차례로 구하시오.",
)
OF_CLASS = (
    "다음은 학생 {n}명의 {what}를 조사하여 나타낸 자료이다.\n{data}\n이 자료의 중앙값을 구하시오.",
    "학생 {n}명의 {what}가 {data}일 때, {what}의 중앙값을 구하시오.",
    "다음은 학생 {n}명의 {what}를 나타낸 것이다.\n{data}\n{what}의 중앙값을 구하여라.",
)


def middle(rng: random.Random, start: int, *gaps: int) -> Instance:
    """Median and mode of the data; exactly one gap is 0, so there is one mode."""
    values = climbing(start, gaps)
    data = row(mixed(values))
    mode = values[gaps.index(0)]
    answer = Several((("중앙값", measure(median(values))), ("최빈값", number(mode))))
    wanted = ("each", Statistic("median"), Statistic("mode"))
    return asked(rng, MIDDLE, [data], wanted, answer, "", None, data=printed(data))


def median(values: tuple[int, ...]) -> Fraction:
    """Of sorted values."""
    half = len(values) // 2
    return Fraction(values[half] if len(values) % 2 else values[half - 1] + values[half], 2 - len(values) % 2)


def of_class(rng: random.Random, start: int, *gaps: int) -> Instance:
    topic = rng.choice(COUNTED)
    values = climbing(start, gaps)
    data = row(mixed(values), topic.unit)
    answer = measure(median(values), topic.unit)
    slots = {"n": str(len(values)), "what": topic.what, "data": printed(data)}
    return asked(rng, OF_CLASS, [data], ("value", Statistic("median")), answer, topic.unit, None, **slots)


def has_one_mode(start: int, *gaps: int) -> bool:
    return gaps.count(0) == 1


def has_whole_middle(start: int, *gaps: int) -> bool:
    return median(climbing(start, gaps)).denominator == 1


MISSING = (
    "자료 {data}의 평균이 {mean}일 때, $x$의 값을 구하시오.",
    "다음 자료의 평균이 {mean}일 때, $x$의 값을 구하여라. {data}",
    "변량 {data}의 평균이 {mean}일 때, $x$의 값은?",
)
LIKE_MODE = (
    "다음 자료의 평균과 최빈값이 서로 같을 때, $x$의 값을 구하시오. {data}",
    "자료 {data}의 평균과 최빈값이 서로 같을 때, $x$의 값을 구하여라.",
    "자료 {data}의 최빈값과 평균이 같을 때, $x$의 값은?",
)


def missing(rng: random.Random, mean: int, *off: int) -> Instance:
    """All but one value by how far they are from the mean; x makes up for them."""
    others = [mean + each for each in off]
    at = sum(off) % len(others)
    data = row([*others[:at], X, *others[at:]])
    told = Measured(Statistic("mean"), integer(mean))
    answer = number(mean - sum(off))
    slots = {"data": printed(data), "mean": f"${mean}$"}
    return asked(rng, MISSING, [data, told], ("value", X), answer, "", None, **slots)


def like_mode(rng: random.Random, mean: int, *off: int) -> Instance:
    """Three values are the mode, which is the mean too; x makes up for the rest."""
    data = row([mean, mean + off[0], X, mean, *(mean + each for each in off[1:]), mean])
    told = Measured(Statistic("mean"), Sym("최빈값"))
    answer = number(mean - sum(off))
    return asked(rng, LIKE_MODE, [data, told], ("value", X), answer, "", None, data=printed(data))


def leaves_a_value(mean: int, *off: int) -> bool:
    """x is positive, near the others, and none of them."""
    own = -sum(off)
    kept = (*off, own)
    return mean + min(kept) > 0 and abs(own) <= 12 and own != 0 and len(set(kept)) == len(kept)


def makes_no_mode(mean: int, *off: int) -> bool:
    """The other values differ from the mode and from one another."""
    return leaves_a_value(mean, *off) and 0 not in off


GROUPS = (
    "남학생 {count_first}의 {what} 점수의 평균이 {mean_first}점이고 여학생 {count_second}의 {what} 점수의"
    " 평균이 {mean_second}점일 때, 전체 학생의 {what} 점수의 평균을 구하시오.",
    "어느 반의 남학생 {count_first}의 {what} 점수의 평균은 {mean_first}점, 여학생 {count_second}의 {what}"
    " 점수의 평균은 {mean_second}점이다. 이 반 전체 학생의 {what} 점수의 평균을 구하여라.",
    "남학생 {count_first}의 {what} 점수의 평균이 {mean_first}점이고, 여학생 {count_second}의 {what} 점수의"
    " 평균이 {mean_second}점이다. 전체 학생의 {what} 점수의 평균은?",
)
SUBJECTS = ("국어", "영어", "수학", "과학")


def groups(rng: random.Random, first: int, second: int, high: int, low: int, mean: int) -> Instance:
    values = {
        "count_first": quantity(first, "명"),
        "mean_first": quantity(high),
        "count_second": quantity(second, "명"),
        "mean_second": quantity(low),
    }
    subject = rng.choice(SUBJECTS)
    return story(rng, GROUPS, "data.two_groups", values, "mean_total", quantity(mean), what=subject)


def of_sizes(rng: random.Random, at: int, mean: int, off: int) -> Instance:
    """Group sizes k·a and k·b: the means are b and a steps away from the mean of all."""
    a, b, k = SIZES[at]
    return groups(rng, k * a, k * b, mean + off * b, mean - off * a, mean)


# Sizes k·a and k·b of the groups as (a, b, k), in lowest terms.
SIZES = (
    (1, 1, 10), (1, 1, 12), (1, 1, 15), (1, 2, 10), (2, 1, 10), (2, 1, 8), (1, 3, 6), (3, 1, 5),
    (2, 3, 10), (3, 2, 10), (2, 3, 8), (3, 2, 6), (3, 4, 5), (4, 3, 4), (3, 5, 4), (5, 3, 5),
)  # fmt: skip


def middle_of(count: int, largest: int) -> tuple[range, ...]:
    """Starts and gaps for so many values."""
    return (range(1, 8), *(range(largest + 1) for _ in range(count - 1)))


MODELS = (
    item_model(
        "averages.median_mode",
        STANDARD,
        GRADE,
        1316,
        {
            1: Band(grid(*middle_of(5, 3), keep=has_one_mode), middle),
            2: Band(
                grid(*middle_of(6, 2), keep=lambda *v: has_one_mode(*v) and has_whole_middle(*v)), middle
            ),
            3: Band(
                grid(*middle_of(6, 2), keep=lambda *v: has_one_mode(*v) and not has_whole_middle(*v)), middle
            ),
        },
        forms=("free",),
    ),
    item_model(
        "averages.median_of_class",
        STANDARD,
        GRADE,
        3216,
        {
            1: Band(grid(*middle_of(5, 3)), of_class),
            2: Band(grid(range(2, 10), *(range(1, 3) for _ in range(5)), keep=has_whole_middle), of_class),
            3: Band(
                grid(
                    range(2, 10), *(range(1, 4) for _ in range(5)), keep=lambda *v: not has_whole_middle(*v)
                ),
                of_class,
            ),
        },
        forms=("free",),  # near answers to a decimal are printed as fractions, which would give the key away
    ),
    item_model(
        "averages.missing_value",
        STANDARD,
        GRADE,
        4128,
        {
            1: Band(grid(range(6, 13), *(range(-4, 5) for _ in range(3)), keep=leaves_a_value), missing),
            2: Band(grid(range(14, 20), *(range(-6, 6, 2) for _ in range(4)), keep=leaves_a_value), missing),
        },
    ),
    item_model(
        "averages.mean_is_mode",
        STANDARD,
        GRADE,
        4462,
        {
            1: Band(grid(range(6, 13), *(range(-5, 6) for _ in range(2)), keep=makes_no_mode), like_mode),
            2: Band(grid(range(8, 15), *(range(-5, 6) for _ in range(3)), keep=makes_no_mode), like_mode),
        },
    ),
    item_model(
        "averages.two_groups",
        STANDARD,
        GRADE,
        1440,
        {
            1: Band(grid(range(6), range(62, 82), range(1, 5)), of_sizes),
            2: Band(grid(range(6, len(SIZES)), range(62, 78), (-3, -2, -1, 1, 2, 3)), of_sizes),
        },
    ),
)
