"""Texts of a scene on paper: Korean upright, letters of formulas leaning, a fraction stacked."""

import re
from dataclasses import dataclass

from appliance.figures import ink
from appliance.figures.ink import Place
from appliance.mathtext import Math, plain, segments
from appliance.mathtext.tree import Frac, Neg, Node

Span = tuple[str, bool]
_LETTER = re.compile(r"[a-z]+|[^a-z]+")
# Where a text stands, seen from its place: steps to the right and down.
TOWARD = {
    "c": (0, 0), "n": (0, -1), "s": (0, 1), "e": (1, 0), "w": (-1, 0),
    "ne": (1, -1), "nw": (-1, -1), "se": (1, 1), "sw": (-1, 1),
}  # fmt: skip
GAP = 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """The paper that a text covers."""

    left: float
    top: float
    right: float
    bottom: float


def wide(text: str, size: float = ink.SIZE) -> float:
    """About how wide a text is."""
    return sum(_width(char) for char, _ in _spans(text)) * size


def _width(text: str) -> float:
    return sum(1.0 if "가" <= char <= "힣" else 0.32 if char in " .,:()" else 0.6 for char in text)


def written(at: Place, text: str, toward: str = "c", size: float = ink.SIZE) -> tuple[str, Box]:
    """The text beside its place, and the paper that it covers."""
    right, down = TOWARD[toward]
    return _drawn(at, right, down, text, size)


def beside(at: Place, text: str, right: float, down: float, size: float = ink.SIZE) -> tuple[str, Box]:
    """The text in any direction from its place: (right, down) is a unit vector."""
    return _drawn(at, right, down, text, size)


def _drawn(at: Place, right: float, down: float, text: str, size: float) -> tuple[str, Box]:
    fraction = _fraction(text)
    half = (_stack_width(fraction, size) if fraction else wide(text, size)) / 2
    tall = size * (1.05 if fraction else 0.5)
    middle = at.moved(right * (GAP + half), down * (GAP + tall * 0.9))
    box = Box(middle.x - half, middle.y - tall, middle.x + half, middle.y + tall)
    if fraction:
        return _stacked(middle, fraction, size), box
    return ink.words(middle.moved(0, size * 0.36), _spans(text), size=size), box


def _spans(text: str) -> list[Span]:
    found: list[Span] = []
    for piece in segments(text):
        if isinstance(piece, Math):
            shown = plain(piece.node).replace("*", "").replace("-", "−")
            found += [(part, part[0].islower() and part.isascii()) for part in _LETTER.findall(shown)]
        else:
            found.append((piece.text, False))
    return found


def _fraction(text: str) -> tuple[bool, Frac] | None:
    """A text that is one fraction, with its sign."""
    pieces = segments(text)
    if len(pieces) != 1 or not isinstance(pieces[0], Math):
        return None
    node: Node = pieces[0].node
    negative = isinstance(node, Neg)
    if isinstance(node, Neg):
        node = node.arg
    return (negative, node) if isinstance(node, Frac) else None


def _stack_width(fraction: tuple[bool, Frac], size: float) -> float:
    parts = [f"${plain(part)}$" for part in (fraction[1].num, fraction[1].den)]
    return max(wide(part, size) for part in parts) + (size * 0.7 if fraction[0] else 0) + 2


def _stacked(middle: Place, fraction: tuple[bool, Frac], size: float) -> str:
    negative, node = fraction
    at = middle.moved(size * 0.35 if negative else 0, 0)
    half = max(wide(f"${plain(part)}$", size) for part in (node.num, node.den)) / 2 + 1
    above = ink.words(at.moved(0, -size * 0.25), _spans(f"${plain(node.num)}$"), size=size)
    below = ink.words(at.moved(0, size * 0.98), _spans(f"${plain(node.den)}$"), size=size)
    bar = ink.path(ink.polyline((at.moved(-half, 0), at.moved(half, 0))), "thin")
    sign = ink.words(at.moved(-half - size * 0.4, size * 0.36), [("−", False)], size=size)
    return above + bar + below + (sign if negative else "")
