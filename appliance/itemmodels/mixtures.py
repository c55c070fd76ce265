"""소금물 (9수02-04, 두 소금물을 섞는 것은 9수02-13).

Drawn: the quantity that is asked for, the first percentage and mass; kept is what gives a whole percentage
afterwards. Radical: how round the masses are (hundreds, fifties, tens).
"""

import random
from collections.abc import Sequence

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import Values, quantity, story

LINEAR, SYSTEMS = ("9수02-04", "중1"), ("9수02-13", "중2")
# Salt water twice as often as sugar water, as in the books.
SOLUTES = ("소금", "소금", "설탕")

ADD_WATER = (
    "{percent_before}의 {solution} {mass_before}이 있다. 이 {solution}에 물을 몇 g 더 넣으면"
    " {percent_after}의 {solution}이 되는지 구하시오.",
    "농도가 {percent_before}인 {solution} {mass_before}에 물을 더 넣어 농도가 {percent_after}인"
    " {solution}을 만들려고 한다. 더 넣어야 하는 물의 양을 구하시오.",
    "{percent_before}의 {solution} {mass_before}에 물을 더 넣었더니 {percent_after}의 {solution}이 되었다."
    " 더 넣은 물의 양은 몇 g인가?",
    "{percent_before}의 {solution} {mass_before}에 물을 더 넣어 {percent_after}의 {solution}을 만들었다."
    " 이때 더 넣은 물의 양을 구하여라.",
)


def add_water(rng: random.Random, water: int, mass: int, percent: int) -> Instance:
    """percent·mass = after·(mass+water)."""
    return before_and_after(
        rng, ADD_WATER, "mixture.add_water", "water", water, mass, percent, percent * mass // (mass + water)
    )


EVAPORATE = (
    "{percent_before}의 {solution} {mass_before}에서 물을 몇 g 증발시키면 {percent_after}의 {solution}이"
    " 되는지 구하시오.",
    "농도가 {percent_before}인 {solution} {mass_before}을 가열하여 농도가 {percent_after}인 {solution}을"
    " 만들려고 한다. 증발시켜야 하는 물의 양을 구하시오.",
    "{percent_before}의 {solution} {mass_before}을 끓여 물을 증발시켰더니 {percent_after}의 {solution}이"
    " 되었다. 증발한 물의 양은 몇 g인가?",
)


def evaporate(rng: random.Random, water: int, mass: int, percent: int) -> Instance:
    """percent·mass = after·(mass-water)."""
    return before_and_after(
        rng, EVAPORATE, "mixture.evaporate", "water", water, mass, percent, percent * mass // (mass - water)
    )


ADD_SALT = (
    "{percent_before}의 {solution} {mass_before}에 {salt}을 몇 g 더 넣으면 {percent_after}의 {solution}이"
    " 되는지 구하시오.",
    "농도가 {percent_before}인 {solution} {mass_before}에 {salt}을 더 넣어 농도가 {percent_after}인"
    " {solution}을 만들려고 할 때, 더 넣어야 하는 {salt}의 양을 구하시오.",
    "{percent_before}의 {solution} {mass_before}에 {salt}을 더 넣었더니 {percent_after}의 {solution}이"
    " 되었다. 더 넣은 {salt}의 양은 몇 g인가?",
)


def add_salt(rng: random.Random, salt: int, mass: int, percent: int) -> Instance:
    """percent·mass + 100·salt = after·(mass+salt)."""
    after = (percent * mass + 100 * salt) // (mass + salt)
    return before_and_after(rng, ADD_SALT, "mixture.add_salt", "salt", salt, mass, percent, after)


def before_and_after(
    rng: random.Random,
    phrasings: Sequence[str],
    kind: str,
    moved: str,
    amount: int,
    mass: int,
    percent: int,
    after: int,
) -> Instance:
    values = {
        "percent_before": quantity(percent, "%"),
        "mass_before": quantity(mass, "g"),
        "percent_after": quantity(after, "%"),
    }
    return dissolved(rng, phrasings, kind, values, moved, amount)


MIX = (
    "{percent_first}의 {solution}과 {percent_second}의 {solution}을 섞어서 {percent_mixed}의 {solution}"
    " {mass_mixed}을 만들었다. {percent_first}의 {solution}은 몇 g 섞었는지 구하시오.",
    "농도가 {percent_first}인 {solution}과 농도가 {percent_second}인 {solution}을 섞어 농도가"
    " {percent_mixed}인 {solution} {mass_mixed}을 만들려고 한다. 섞어야 하는 {percent_first}의 {solution}의"
    " 양을 구하시오.",
    "{percent_first}의 {solution}과 {percent_second}의 {solution}을 섞었더니 {percent_mixed}의 {solution}"
    " {mass_mixed}이 되었다. {percent_first}의 {solution}의 양은 몇 g인가?",
)


def mix(rng: random.Random, first: int, second: int, percent: int, other: int) -> Instance:
    """first g at percent, second g at other; the first mass is asked."""
    values = {
        "percent_first": quantity(percent, "%"),
        "percent_second": quantity(other, "%"),
        "percent_mixed": quantity((first * percent + second * other) // (first + second), "%"),
        "mass_mixed": quantity(first + second, "g"),
    }
    return dissolved(rng, MIX, "mixture.mix", values, "mass_first", first)


def dissolved(
    rng: random.Random, phrasings: Sequence[str], kind: str, values: Values, asked: str, grams: int
) -> Instance:
    """Told of salt or of sugar; the solution has to say the same."""
    salt = rng.choice(SOLUTES)
    people = () if salt == "소금" else (salt,)
    answer = quantity(grams, "g")
    return story(rng, phrasings, kind, values, asked, answer, people, salt=salt, solution=salt + "물")


# So many times as strong, at most, before as after.
STRONGEST = 4


def thinner(water: int, mass: int, percent: int) -> bool:
    """As much water as solution would halve the percentage: too easily seen."""
    total = mass + water
    return water != mass and percent * mass % total == 0 and total <= STRONGEST * mass


def thicker(water: int, mass: int, percent: int) -> bool:
    """Water is left, not just half of it, and the solution stays at or below 25%."""
    left = mass - water
    if left <= 0 or left == water or mass > STRONGEST * left:
        return False
    return percent * mass % left == 0 and percent * mass <= 25 * left


def saltier(salt: int, mass: int, percent: int) -> bool:
    total = percent * mass + 100 * salt
    return total % (mass + salt) == 0 and total <= 25 * (mass + salt)


def mixed(first: int, second: int, percent: int, other: int) -> bool:
    """Different masses: of equal ones the percentage is the mean."""
    total = first * percent + second * other
    return percent != other and first != second and total % (first + second) == 0 and first + second <= 1000


HUNDREDS = range(100, 601, 100)
FIFTIES = range(50, 600, 100)
TENS = tuple(n for n in range(20, 400, 10) if n % 50)
PERCENTS = range(3, 21)
MIXED_TENS = tuple(n for n in range(60, 500, 20) if n % 100)

MODELS = (
    item_model(
        "mixtures.add_water",
        *LINEAR,
        730,
        {
            1: Band(grid(HUNDREDS, HUNDREDS, PERCENTS, keep=thinner), add_water),
            2: Band(grid(FIFTIES, range(100, 601, 50), PERCENTS, keep=thinner), add_water),
            3: Band(grid(TENS, range(120, 601, 20), PERCENTS, keep=thinner), add_water),
        },
    ),
    item_model(
        "mixtures.evaporate",
        *LINEAR,
        769,
        {
            1: Band(grid(HUNDREDS, range(200, 801, 100), PERCENTS, keep=thicker), evaporate),
            2: Band(grid(FIFTIES, range(200, 801, 50), PERCENTS, keep=thicker), evaporate),
            3: Band(grid(TENS, range(120, 601, 20), PERCENTS, keep=thicker), evaporate),
        },
    ),
    item_model(
        "mixtures.add_salt",
        *LINEAR,
        405,
        {
            1: Band(grid((50, 100), range(100, 901, 50), PERCENTS, keep=saltier), add_salt),
            2: Band(grid((20, 40, 60, 80), range(80, 801, 20), PERCENTS, keep=saltier), add_salt),
            3: Band(grid((10, 15, 25, 30, 75), range(50, 801, 5), PERCENTS, keep=saltier), add_salt),
        },
    ),
    item_model(
        "mixtures.mix",
        *SYSTEMS,
        2272,
        {
            1: Band(grid(HUNDREDS, HUNDREDS, range(3, 16), range(3, 16), keep=mixed), mix),
            2: Band(grid(FIFTIES, range(50, 601, 50), range(3, 16), range(3, 16), keep=mixed), mix),
            3: Band(grid(MIXED_TENS, MIXED_TENS, range(4, 15), range(4, 15), keep=mixed), mix),
        },
    ),
)
