"""Phrases of solutions, with places for values.

A phrase is a pattern over masked lines: `{n}` is one value, `{list*}` several with commas between, `<을>` the
particle in either form, `{n?}` a value that may be missing together with nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from appliance.verification.solution.script import Line, Value

_PARTICLES = {
    "을": "(?:을|를)",
    "은": "(?:은|는)",
    "이": "(?:이|가)",
    "과": "(?:과|와)",
    "나": "(?:이나|나)",
    "으로": "(?:으로|로)",
    "이라": "(?:이라|라)",
    "이고": "(?:이고|고)",
}
_PLACE = re.compile(r"\{(\w+)(\*?)\}|<([가-힣]+)>")
_VALUE = re.compile(r"⟨(\d+)⟩")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a line."""

    line: Line
    found: re.Match[str]

    def __getitem__(self, name: str) -> Value:
        """The value at a place."""
        return self.line.values[int(self.found[name])]

    def get(self, name: str) -> Value | None:
        """The value at a place that may be missing."""
        return None if self.found[name] is None else self[name]

    def all(self, name: str) -> tuple[Value, ...]:
        """The values of a list."""
        return tuple(self.line.values[int(at)] for at in _VALUE.findall(self.found[name] or ""))

    def word(self, name: str) -> str:
        """What a named group of the pattern caught; empty where it caught nothing."""
        return self.found[name] or ""

    @property
    def values(self) -> Iterator[Value]:
        """Every value inside the phrase."""
        return (self.line.values[int(at)] for at in _VALUE.findall(self.found[0]))


@lru_cache(maxsize=512)
def phrase(text: str) -> re.Pattern[str]:
    """The pattern of a phrase."""

    def place(found: re.Match[str]) -> str:
        if found[3]:
            return _PARTICLES[found[3]]
        if found[2]:
            return rf"(?P<{found[1]}>⟨\d+⟩(?:, (?:…, )?⟨\d+⟩)*)(?!절편|좌표)"
        return rf"⟨(?P<{found[1]}>\d+)⟩"

    return re.compile(_PLACE.sub(place, text))


def hits(line: Line, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Every place of the line where the phrase stands."""
    return (Hit(line, found) for found in pattern.finditer(line.masked))
