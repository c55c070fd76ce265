"""The skeleton of a solution: its words without its numbers.

Two items with the same skeleton are solved by the same steps; that is what makes them isomorphs.
"""

import re
from collections.abc import Sequence

from appliance.korean import particles

_FORMULA = re.compile(r"\$[^$]*\$")
# A list is one thing, however long: the cases of a die, the divisors of a number.
_LIST = re.compile(r"#(?:\s*,\s*#)+")
_NUMBER = re.compile(r"\d+(\.\d+)?")


def skeleton(solution: Sequence[str]) -> tuple[str, ...]:
    """Each line with formulas and numbers as `#`, and particles in one form."""
    return tuple(_line(line) for line in solution)


def _line(line: str) -> str:
    bare = _NUMBER.sub("#", _FORMULA.sub("#", line))
    bare = _LIST.sub("#", bare)
    # `fit` after the fixed word 사과 gives each particle the same form, whatever the number was.
    pieces = re.split(r"(?<=#)", bare)
    return "".join(particles.fit("사과", piece) if at else piece for at, piece in enumerate(pieces))
