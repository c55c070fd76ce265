"""Pages cut into passages: whole paragraphs, of a size that one search result should have."""

import re
from collections.abc import Iterable, Iterator

SHORTEST, LONGEST = 30, 500
_SPACES = re.compile(r"[ \t\u00a0]+")
_ENDS = re.compile(r"(?<=[.?!다요])\s+")


def pieces(pages: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """(page, passage) in order. Pages count from 1; what is too short to say anything joins its neighbour."""
    return tuple((number, piece) for number, page in enumerate(pages, 1) for piece in _of_page(page))


def _of_page(page: str) -> Iterator[str]:
    held = ""
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:\d{1,3}[.)]|[①-⑮■◆●▶※#]))", page):
        text = " ".join(_SPACES.sub(" ", line).strip() for line in paragraph.splitlines()).strip()
        for part in _parts(text):
            held = f"{held} {part}".strip()
            if len(held) >= SHORTEST:
                yield held
                held = ""
    if held:
        yield held


def _parts(text: str) -> Iterator[str]:
    """The text in parts of at most LONGEST, cut after a sentence where there is one."""
    while len(text) > LONGEST:
        ends = [found.start() for found in _ENDS.finditer(text[:LONGEST]) if found.start() > LONGEST // 3]
        cut = ends[-1] if ends else (text.rfind(" ", 0, LONGEST) if " " in text[:LONGEST] else LONGEST)
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text
