"""과부족과 일 (9수02-04). Drawn: the number of people, or of days; what is left, short or finished follows.

Radicals: whether the people or the things are asked for; whether the days come out whole.
"""

import random
from fractions import Fraction

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import RECEIVERS, WORKERS, handed_out
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story

STANDARD, GRADE = "9수02-04", "중1"

PEOPLE = (
    "{who}들에게 {thing}를 나누어 주는데 한 명에게 {each_less}씩 나누어 주면 {left}가 남고, {each_more}씩"
    " 나누어 주면 {short}가 모자란다. {who}은 모두 몇 명인지 구하시오.",
    "{who}들에게 {thing}를 {each_less}씩 나누어 주면 {left}가 남고, {each_more}씩 나누어 주면 {short}가"
    " 부족하다고 한다. {who} 수를 구하시오.",
    "몇 명의 {who}에게 {thing}를 나누어 주려고 한다. 한 사람에게 {each_less}씩 주면 {left}가 남고"
    " {each_more}씩 주면 {short}가 모자랄 때, {who}은 몇 명인가?",
)
THINGS = (
    "{who}들에게 {thing}를 나누어 주는데 한 명에게 {each_less}씩 나누어 주면 {left}가 남고, {each_more}씩"
    " 나누어 주면 {short}가 모자란다. {thing}는 모두 몇 {unit}인지 구하시오.",
    "{who}들에게 {thing}를 {each_less}씩 나누어 주면 {left}가 남고, {each_more}씩 나누어 주면 {short}가"
    " 부족하다고 한다. 나누어 주려는 {thing}는 모두 몇 {unit}인가?",
    "몇 명의 {who}에게 {thing}를 나누어 주려고 한다. 한 사람에게 {each_less}씩 주면 {left}가 남고"
    " {each_more}씩 주면 {short}가 모자랄 때, {thing}는 몇 {unit}인지 구하여라.",
)


def surplus_shortage(
    rng: random.Random, asks_things: int, people: int, less: int, more: int, left: int
) -> Instance:
    """people·less + left things; people·more is `short` too many."""
    thing, counter = handed_out(rng)
    things = people * less + left
    values = {
        "each_less": quantity(less, counter),
        "left": quantity(left, counter),
        "each_more": quantity(more, counter),
        "short": quantity(people * more - things, counter),
    }
    asked, answer = (
        ("things", quantity(things, counter)) if asks_things else ("people", quantity(people, "명"))
    )
    phrasings = THINGS if asks_things else PEOPLE
    return story(
        rng,
        phrasings,
        "sharing.surplus_shortage",
        values,
        asked,
        answer,
        (thing,),
        thing=thing,
        who=rng.choice(RECEIVERS),
    )


def one_more(asks_things: int, people: int, less: int, more: int, left: int) -> bool:
    """The second round gives each one thing more."""
    return more == less + 1 and runs_short(asks_things, people, less, more, left)


def several_more(asks_things: int, people: int, less: int, more: int, left: int) -> bool:
    return more > less + 1 and runs_short(asks_things, people, less, more, left)


def runs_short(asks_things: int, people: int, less: int, more: int, left: int) -> bool:
    """Left over and short, both less than one more round would need."""
    return less < more and left < people and 0 < people * (more - less) - left < people * 2


TOGETHER = (
    "어떤 일을 완성하는 데 {p}이 혼자 하면 {days_first}, {q}이 혼자 하면 {days_second}이 걸린다. 이 일을 두"
    " 사람이 함께 하면 며칠이 걸리는지 구하시오.",
    "{p}이 혼자 하면 {days_first}, {q}이 혼자 하면 {days_second}이 걸리는 일이 있다. 이 일을 두 사람이 함께"
    " 하여 끝내는 데 며칠이 걸리는가?",
    "어떤 일을 {p}은 혼자서 {days_first} 만에 끝내고 {q}은 혼자서 {days_second} 만에 끝낼 수 있다. 두"
    " 사람이 함께 일을 하면 며칠 만에 끝낼 수 있는지 구하시오.",
)


def together(rng: random.Random, first: int, second: int) -> Instance:
    """1/first + 1/second of the work a day."""
    days = 1 / (Fraction(1, first) + Fraction(1, second))
    pair = rng.choice(WORKERS)
    values = {"days_first": quantity(first, "일"), "days_second": quantity(second, "일")}
    answer = quantity(days, "일")
    return story(rng, TOGETHER, "work.together", values, "days_together", answer, pair, p=pair[0], q=pair[1])


def is_finished(first: int, second: int) -> bool:
    """Different workers, neither thrice as fast as the other, and whole days together."""
    return (
        first != second and max(first, second) <= 3 * min(first, second) and together_is_whole(first, second)
    )


def together_is_whole(first: int, second: int) -> bool:
    return first * second % (first + second) == 0


MODELS = (
    item_model(
        "sharing.surplus_shortage",
        STANDARD,
        GRADE,
        8120,
        {
            1: Band(
                grid((0,), range(5, 21), range(3, 8), range(4, 10), range(1, 20), keep=one_more),
                surplus_shortage,
            ),
            2: Band(
                grid((0,), range(6, 31), range(3, 9), range(5, 12), range(2, 30), keep=several_more),
                surplus_shortage,
            ),
            3: Band(
                grid((1,), range(6, 31), range(3, 9), range(4, 12), range(2, 30), keep=runs_short),
                surplus_shortage,
            ),
        },
    ),
    item_model(
        "sharing.work_together",
        STANDARD,
        GRADE,
        48,
        {
            1: Band(grid(range(3, 31), range(3, 31), keep=is_finished), together),
            2: Band(
                grid(range(3, 61), range(3, 61), keep=lambda a, b: max(a, b) > 30 and is_finished(a, b)),
                together,
            ),
        },
    ),
)
