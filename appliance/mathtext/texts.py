"""Korean text with `$…$` formulas in it: cutting it up, and printing it whole."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.mathml import mathml
from appliance.mathtext.parser import parse
from appliance.mathtext.plain import plain
from appliance.mathtext.tree import Node
from appliance.mathtext.typst import typst

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$]+)\$", re.DOTALL)
_WORDS = re.compile(r"\\(?:text|textrm|mbox|mathrm|rm)\s*\{([^{}]*)\}(?:\s*\^\s*\{?([23])\}?)?")
_SPACES = re.compile(r"(?:\\[ ,;:!]|\\q?quad(?![A-Za-z])|~|\s)+")
# Everything that can start markup; the dot only after a leading number, where it would make a list.
_TYPST_MARKUP = re.compile(r"[\\#$*_`<>@\[\]{}~=+\-/'\":]|(?<=\d)\.(?=\s)|\.(?=\.)")
_POWERS = {"2": "²", "3": "³"}


@dataclass(frozen=True, slots=True)
class Text:
    """Korean words between formulas, as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula: its source without dollar signs, and its tree."""

    source: str
    node: Node


@lru_cache(maxsize=1024)
def segments(text: str) -> tuple[Text | Math, ...]:
    r"""The text cut at its `$…$` (or `$$…$$`), empty pieces left out.

    A word inside a formula (`$5\text{ cm}$`, `$x=1 \text{ 또는 } x=3$`) is cut out as Text. Raises
    MathSyntaxError for a formula outside the subset or a lone `$`; the place counts from the text's start.
    """
    found: list[Text | Math] = []
    at = 0
    for hit in _FORMULA.finditer(text):
        _add_text(found, text, at, hit.start())
        group = 1 if hit[1] is not None else 2
        _add_formula(found, hit[group], hit.start(group))
        at = hit.end()
    _add_text(found, text, at, len(text))
    return tuple(found)


def _add_text(found: list[Text | Math], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if "$" in piece:
        raise MathSyntaxError("$ 기호의 짝이 맞지 않습니다.", start + piece.index("$"))
    if piece:
        found.append(Text(piece))


def _add_formula(found: list[Text | Math], source: str, start: int) -> None:
    """A formula, cut at the words in it. Upright capitals are names of points and stay."""
    at = 0
    for hit in _WORDS.finditer(source):
        if re.fullmatch("[A-Z]+", hit[1].strip()) and not hit[0].startswith("\\text"):
            continue
        if source.count("{", 0, hit.start()) != source.count("}", 0, hit.start()):
            continue  # a word under a fraction bar is no word between formulas: the parser refuses it
        _add_math(found, source, at, hit.start(), start)
        found.append(Text(hit[1] + _POWERS.get(hit[2] or "", "")))
        at = hit.end()
    _add_math(found, source, at, len(source), start)


def _add_math(found: list[Text | Math], source: str, start: int, end: int, offset: int) -> None:
    piece = source[start:end]
    if _SPACES.sub("", piece) == "" and (start or end < len(source)):
        return
    try:
        found.append(Math(piece, parse(piece)))
    except MathSyntaxError as error:
        raise MathSyntaxError(error.reason, offset + start + error.position) from None


def to_plain(text: str) -> str:
    """The text in one line without dollar signs: x²-5x+6=0의 두 근."""
    return "".join(plain(part.node) if isinstance(part, Math) else part.text for part in segments(text))


def to_mathml(text: str) -> str:
    """The text as HTML: words escaped, formulas as `<math>`."""
    return "".join(
        mathml(part.node) if isinstance(part, Math) else escape(part.text) for part in segments(text)
    )


def to_typst(text: str) -> str:
    """The text as Typst markup: words escaped, formulas as inline equations."""
    return "".join(
        f"${typst(part.node)}$" if isinstance(part, Math) else escape_typst(part.text)
        for part in segments(text)
    )


def escape_typst(text: str) -> str:
    """Words as Typst markup that prints them as they are: no markup, code, link or list can start in them."""
    return _TYPST_MARKUP.sub(r"\\\g<0>", text)
