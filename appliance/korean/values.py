"""Where the values of a stem stand: its formulas, and its numbers with what is written on to them."""

import re
from typing import Final

# A formula, or a number with what is written on to it (300g, 8%), as one piece of the stem.
VALUE: Final = re.compile(r"\$[^$]*\$|\d+(?:\.\d+)?(?:%|[a-zA-Z]+[²³]?)?")


def values_of(text: str) -> tuple[str, ...]:
    """The values in order."""
    return tuple(VALUE.findall(text))
