"""Where the values of a stem stand: its formulas, and its numbers with what is written on to them."""

import re
from typing import Final

from appliance.korean.units import UNITS

# A formula, or a number with what is written on to it (300g, 8%), as one piece of the stem.
VALUE: Final = re.compile(r"\$[^$]*\$|\d+(?:\.\d+)?(?:%|[a-zA-Z]+[²³]?)?")
_COUNTERS: Final = "|".join(
    sorted((name for name in UNITS if re.fullmatch("[가-힣]+", name)), key=len, reverse=True)
)
# Units in letters that are no Korean (cm, km²): nobody who writes Korean words around a value can add them.
_SIGNS: Final = "|".join(
    re.escape(name)
    for name in sorted((n for n in UNITS if not re.search("[가-힣]", n)), key=len, reverse=True)
)
# A number or a formula with its unit (6명, 120원, $x$ cm): apart, it may end up with something else.
_COUNTED: Final = re.compile(
    rf"\$[^$]*\$(?: ?(?:{_SIGNS})(?![a-zA-Z²³]))?|\d+(?:\.\d+)?(?:{_COUNTERS}|%|[a-zA-Z]+[²³]?)?"
)


def counted_values_of(text: str) -> tuple[str, ...]:
    """The values in order, numbers with the counter that is written on to them, formulas with their unit."""
    return tuple(_COUNTED.findall(text))


def values_of(text: str) -> tuple[str, ...]:
    """The values in order."""
    return tuple(VALUE.findall(text))
