"""Cuts the options ① to ⑤ (or (1) to (5), 1) to 5), 1. to 5.) off a stem, and reads an option's mark."""

import re

CIRCLED = "①②③④⑤"
_SETS = (
    tuple(CIRCLED),
    tuple(f"({at})" for at in range(1, 6)),
    tuple(f"{at})" for at in range(1, 6)),
    tuple(f"{at}." for at in range(1, 6)),
)
_MARK = re.compile(r"^\s*(?:([①-⑤])|\(?([1-5])\s*(?:번|\)|\.)?)\s*$")


def split(text: str) -> tuple[str, tuple[str, ...], str]:
    """(stem, options, rest): the options as written without marks; rest is a line after the last option."""
    for marks in _SETS:
        places = _places(text, marks)
        if places is not None:
            return _cut(text, marks, places)
    return text, (), ""


def _places(text: str, marks: tuple[str, ...]) -> list[int] | None:
    """Where the marks stand, in order; None where one is missing or nothing stands before the first."""
    places: list[int] = []
    start = 0
    for mark in marks:
        at = _find(text, mark, start)
        if at < 0:
            break
        places.append(at)
        start = at + len(mark)
    circled = marks[0] in CIRCLED
    return places if len(places) == 5 or (circled and len(places) >= 3) else None


def _find(text: str, mark: str, start: int) -> int:
    """A plain mark such as 1. or (1) counts only after a space, and not within a number."""
    if mark in CIRCLED:
        return text.find(mark, start)
    found = re.compile(r"(?<![^\s])" + re.escape(mark) + r"(?!\d)").search(text, start)
    return found.start() if found else -1


def _cut(text: str, marks: tuple[str, ...], places: list[int]) -> tuple[str, tuple[str, ...], str]:
    ends = [*places[1:], len(text)]
    found = [text[at + len(mark) : end] for at, mark, end in zip(places, marks, ends, strict=False)]
    last, _, rest = found[-1].strip().partition("\n")
    texts = [*found[:-1], last]
    return text[: places[0]].rstrip(), tuple(one.strip().rstrip(",") for one in texts), rest.strip()


def option_index(text: str) -> int | None:
    """0 to 4 for `②`, `2번`, `(2)`, `2)`, `2`; None for anything else. Ask only where there are options."""
    found = _MARK.match(text)
    if found is None:
        return None
    return CIRCLED.index(found[1]) if found[1] else int(found[2]) - 1
