"""The lines of a stem, on paper and on the page."""

import re

_STANDING = re.compile(r"(.*[.?!:])\s+(\$[^$]+\$[.?]?)", re.DOTALL)


def lines(stem: str) -> tuple[str, ...]:
    """The stem, and apart from it a formula that stands after the sentence: 인수분해하시오. $x^2-4$"""
    found = _STANDING.fullmatch(stem)
    return (found[1], found[2]) if found else (stem,)
