"""유리수와 순환소수 (9수01-06): a recurring decimal as a fraction, and back.

Drawn: the digits of the decimal, or the fraction. Radicals: the length of the cycle, digits before it, a
whole part.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Recurring, rational

STANDARD, GRADE = "9수01-06", "중2"

TO_FRACTION = (
    "순환소수 {e}을 기약분수로 나타내시오.",
    "{e}을 기약분수로 나타내어라.",
    "순환소수 {e}을 분수로 나타내시오. (단, 기약분수로 나타낸다.)",
)


def to_fraction(rng: random.Random, decimal: Recurring) -> Instance:
    """The value of a recurring decimal is exact: its cycle over as many nines."""
    answer = number(decimal.value)
    return instance(
        rng, TO_FRACTION, [Expression(decimal)], Goal(GoalKind.TO_FRACTION), answer, e=tex(decimal)
    )


def pure_short(rng: random.Random, whole: int, cycle: int) -> Instance:
    """1.4̇."""
    return to_fraction(rng, Recurring(str(whole), "", str(cycle)))


def pure_long(rng: random.Random, whole: int, tens: int, ones: int) -> Instance:
    """0.2̇7̇."""
    return to_fraction(rng, Recurring(str(whole), "", f"{tens}{ones}"))


def mixed(rng: random.Random, whole: int, fixed: int, cycle: int) -> Instance:
    """0.13̇."""
    return to_fraction(rng, Recurring(str(whole), str(fixed), str(cycle)))


TO_DECIMAL = (
    "분수 {e}을 순환소수로 나타내시오.",
    "{e}을 순환소수로 나타내어라.",
    "유리수 {e}을 순환소수로 나타내시오.",
)


def to_decimal(rng: random.Random, top: int, bottom: int) -> Instance:
    node = rational(Fraction(top, bottom))
    answer = Scalar(recurring(top, bottom))
    return instance(rng, TO_DECIMAL, [Expression(node)], Goal(GoalKind.TO_DECIMAL), answer, e=tex(node))


def recurring(top: int, bottom: int) -> Recurring:
    """By long division: the remainder that comes back closes the cycle. The fraction must not terminate."""
    whole, rest = divmod(top, bottom)
    digits, met = "", list[int]()
    while rest not in met:
        met.append(rest)
        digit, rest = divmod(rest * 10, bottom)
        digits += str(digit)
    start = met.index(rest)
    return Recurring(str(whole), digits[:start], digits[start:])


def fractions(*bottoms: int) -> Grid:
    """Fractions in lowest terms, below 2, over these denominators (none of which terminates)."""
    return grid(
        range(1, 2 * max(bottoms)),
        bottoms,
        keep=lambda top, bottom: top < 2 * bottom and Fraction(top, bottom).denominator == bottom,
    )


MODELS = (
    item_model(
        "decimals.to_fraction",
        STANDARD,
        GRADE,
        534,
        {
            1: Band(grid(range(6), range(1, 9)), pure_short),
            2: Band(
                grid(range(3), range(10), range(10), keep=lambda w, tens, ones: tens != ones),
                pure_long,
            ),
            3: Band(
                grid(range(3), range(10), range(1, 9), keep=lambda w, fixed, cycle: fixed != cycle),
                mixed,
            ),
        },
    ),
    item_model(
        "decimals.to_decimal",
        STANDARD,
        GRADE,
        296,
        {
            1: Band(fractions(3, 9, 11), to_decimal),
            2: Band(fractions(6, 12, 15, 18, 22), to_decimal),
            3: Band(fractions(7, 27, 33, 37, 44), to_decimal),
        },
    ),
)
