"""Where the values of a stem stand: its formulas, and its numbers with what is written on to them."""

import re
from typing import Final

from appliance.korean.units import UNITS

# A formula, or a number with what is written on to it (300g, 8%), as one piece of the stem.
VALUE: Final = re.compile(r"\$[^$]*\$|\d+(?:\.\d+)?(?:%|[a-zA-Z]+[²³]?)?")
_COUNTERS: Final = "|".join(
    sorted((name for name in UNITS if re.fullmatch("[가-힣]+", name)), key=len, reverse=True)
)
# A plain number with its counter (6명, 120원): apart, the number may end up with something else.
_COUNTED: Final = re.compile(rf"{VALUE.pattern.replace('(?:%|', f'(?:{_COUNTERS}|%|')}")


def counted_values_of(text: str) -> tuple[str, ...]:
    """The values in order, plain numbers with the counter that is written on to them."""
    return tuple(_COUNTED.findall(text))


def values_of(text: str) -> tuple[str, ...]:
    """The values in order."""
    return tuple(VALUE.findall(text))
