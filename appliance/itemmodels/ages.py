"""나이 (9수02-04; 두 사람의 나이를 모두 모르는 것은 9수02-13).

Drawn: the years that pass and the younger one's age then; the older is a whole multiple of it. Radicals: how
many years pass, and whether both ages, their sum, or their difference are said.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import FAMILIES
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import Values, quantity, story

YEARS = (
    "현재 {old}의 나이는 {older}이고 {young}의 나이는 {younger}이다. {old}의 나이가 {young}의 나이의"
    " {multiple}가 되는 것은 몇 년 후인지 구하시오.",
    "올해 {old}의 나이는 {older}, {young}의 나이는 {younger}이다. {old}의 나이가 {young}의 나이의"
    " {multiple}가 되는 것은 지금으로부터 몇 년 후인가?",
    "현재 {old}는 {older}, {young}는 {younger}이다. 몇 년 후에 {old}의 나이가 {young}의 나이의 {multiple}가"
    " 되는지 구하시오.",
)


def years_until(rng: random.Random, years: int, young: int, multiple: int) -> Instance:
    """After `years` the younger is `young + years` old and the older `multiple` times that."""
    older = multiple * (young + years) - years
    unit = rng.choice(("세", "살"))
    values = {
        "older": quantity(older, unit),
        "younger": quantity(young, unit),
        "multiple": quantity(multiple, "배"),
    }
    names = rng.choice(FAMILIES)
    old, kid = names
    return story(
        rng, YEARS, "ages.multiple_after", values, "years", quantity(years, "년"), names, old=old, young=kid
    )


SUM = (
    "현재 {old}와 {young}의 나이의 합은 {sum}이고, {years} 후에는 {old}의 나이가 {young}의 나이의"
    " {multiple}가 된다. 현재 {who}의 나이를 구하시오.",
    "{old}와 {young}의 나이의 합은 현재 {sum}이다. {years} 후에 {old}의 나이가 {young}의 나이의"
    " {multiple}가 된다고 할 때, 현재 {who}의 나이는 몇 {unit}인지 구하시오.",
    "올해 {old}와 {young}의 나이를 합하면 {sum}이고, 지금으로부터 {years} 후에는 {old}의 나이가 {young}의"
    " 나이의 {multiple}가 된다. 올해 {who}의 나이를 구하여라.",
)
DIFFERENCE = (
    "{old}와 {young}의 나이의 차는 {difference}이고, {years} 후에는 {old}의 나이가 {young}의 나이의"
    " {multiple}가 된다. 현재 {who}의 나이를 구하시오.",
    "현재 {old}의 나이는 {young}의 나이보다 {difference} 더 많다. {years} 후에 {old}의 나이가 {young}의"
    " 나이의 {multiple}가 된다고 할 때, 현재 {who}의 나이는 몇 {unit}인지 구하시오.",
    "현재 {old}와 {young}의 나이의 차는 {difference}이다. {years} 후에 {old}의 나이가 {young}의 나이의"
    " {multiple}가 될 때, 현재 {who}의 나이를 구하여라.",
)


def ages_now(young: int, years: int, multiple: int) -> int:
    """The older one's age now."""
    return multiple * (young + years) - years


def from_sum(rng: random.Random, asks_older: int, young: int, years: int, multiple: int) -> Instance:
    older = ages_now(young, years, multiple)
    unit = rng.choice(("세", "살"))
    values = {
        "sum": quantity(older + young, unit),
        "years": quantity(years, "년"),
        "multiple": quantity(multiple, "배"),
    }
    return one_of_two(rng, SUM, "ages.sum_multiple", values, (older, young), asks_older, unit)


def from_difference(rng: random.Random, asks_older: int, young: int, years: int, multiple: int) -> Instance:
    older = ages_now(young, years, multiple)
    unit = rng.choice(("세", "살"))
    values = {
        "difference": quantity(older - young, unit),
        "years": quantity(years, "년"),
        "multiple": quantity(multiple, "배"),
    }
    return one_of_two(rng, DIFFERENCE, "ages.difference_multiple", values, (older, young), asks_older, unit)


def one_of_two(
    rng: random.Random,
    phrasings: tuple[str, ...],
    kind: str,
    values: Values,
    ages: tuple[int, int],
    asks_older: int,
    unit: str,
) -> Instance:
    names = rng.choice(FAMILIES)
    asked, answer, who = ("older", ages[0], names[0]) if asks_older else ("younger", ages[1], names[1])
    return story(
        rng,
        phrasings,
        kind,
        values,
        asked,
        quantity(answer, unit),
        names,
        old=names[0],
        young=names[1],
        who=who,
    )


def is_family(young: int, older: int) -> bool:
    """A generation apart, and both of an age that a book would tell."""
    return 20 <= older - young <= 42 and older <= 75


def passes(years: int, young: int, multiple: int) -> bool:
    return is_family(young, ages_now(young, years, multiple))


def now(asks_older: int, young: int, years: int, multiple: int) -> bool:
    return is_family(young, ages_now(young, years, multiple))


YOUNG = range(5, 18)

MODELS = (
    item_model(
        "ages.years_until",
        "9수02-04",
        "중1",
        279,
        {
            1: Band(grid(range(2, 11), YOUNG, (3, 4), keep=passes), years_until),
            2: Band(grid(range(5, 21), YOUNG, (2,), keep=passes), years_until),
        },
    ),
    item_model(
        "ages.from_sum",
        "9수02-13",
        "중2",
        418,
        {
            1: Band(grid((0, 1), YOUNG, range(2, 11), (3,), keep=now), from_sum),
            2: Band(grid((0, 1), YOUNG, range(3, 16), (2, 4), keep=now), from_sum),
        },
    ),
    item_model(
        "ages.from_difference",
        "9수02-13",
        "중2",
        418,
        {
            1: Band(grid((0, 1), YOUNG, range(2, 11), (3,), keep=now), from_difference),
            2: Band(grid((0, 1), YOUNG, range(3, 16), (2, 4), keep=now), from_difference),
        },
    ),
)
