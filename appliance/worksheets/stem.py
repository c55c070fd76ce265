"""The blocks of a stem, on paper and on the page: sentences, formulas that stand apart, tables."""

import re
from itertools import groupby

_STANDING = re.compile(r"(.*[.?!:])\s+(\$[^$]+\$[.?]?)", re.DOTALL)
# Data in lines: `1 | 2 5 8`, `10이상 ~ 20미만: 4명`.
_BAR = re.compile(r"[^$|]{1,24}(?:\|(?:[^$|]|\$[^$|]*\$){1,60})+")
_COLON = re.compile(r"[^$:.?]{1,24}:(?:[^$:.?]|\$[^$:]*\$){1,16}")

Table = tuple[tuple[str, ...], ...]


def blocks(stem: str) -> tuple[str | Table, ...]:
    """The stem in the order in which it is printed; two or more lines of data in a row make one table."""
    found: list[str | Table] = []
    for sign, group in groupby(filter(None, map(str.strip, stem.split("\n"))), key=_sign):
        rows = list(group)
        if sign and len(rows) > 1:
            found.append(tuple(tuple(cell.strip() for cell in row.split(sign)) for row in rows))
        else:
            found.extend(part for row in rows for part in _apart(row))
    return tuple(found)


def _sign(line: str) -> str:
    """What separates the cells of a line of data; empty for a sentence."""
    return "|" if _BAR.fullmatch(line) else ":" if _COLON.fullmatch(line) else ""


def _apart(line: str) -> tuple[str, ...]:
    """A sentence, and apart from it a formula that stands after it: 인수분해하시오. $x^2-4$"""
    found = _STANDING.fullmatch(line)
    return (found[1], found[2]) if found else (line,)
