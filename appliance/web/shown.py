"""Texts of teachers and students as safe HTML, the formulas in them as MathML.

What people type is raw: `x²-5x+6=0`, a broken `$`, a `<script>`. Nothing here raises; what cannot be read as
mathematics is shown as it was typed, escaped.
"""

import base64
import re
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from appliance.authoring.fill import fill
from appliance.domain.note import NotRead
from appliance.korean import units
from appliance.mathtext import MathSyntaxError, Text, mathml, parse, segments
from appliance.mathtext.tree import Node
from appliance.reading import read
from appliance.worksheets.stem import Table, blocks

# A typed answer is cut at its Korean words and marks; what stands between them may be a formula.
_WORDS = re.compile(r"(\s*[가-힣ㄱ-ㅎ①-⑳][가-힣ㄱ-ㅎ①-⑳\s]*)")
_AMOUNT = re.compile(r"[-−+\d./,\s]+([A-Za-z%]{1,2}[²³]?)")
_TAIL = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Typeset:
    """A note as it would stand in a book: its stem and the texts of its options."""

    stem: str
    options: tuple[str, ...] = ()


def text(words: str) -> Markup:
    """Korean text with `$…$`. A particle stays on the line of the formula before it."""
    try:
        pieces = segments(words)
    except MathSyntaxError:
        return escape(words)
    made, glued = Markup(""), 0  # glued: letters at the head of a piece that stand already
    for piece, following in zip(pieces, (*pieces[1:], None), strict=False):
        if isinstance(piece, Text):
            made += escape(piece.text[glued:])
            glued = 0
            continue
        tail = _TAIL.match(following.text) if isinstance(following, Text) else None
        formula = _formula(piece.node)
        made += Markup('<span class="glue">{}{}</span>').format(formula, tail[0]) if tail else formula
        glued = tail.end() if tail else 0
    return made


def stem(words: str) -> Markup:
    """A problem's text; formulas after the sentence, further sentences and tables stand by themselves."""
    shown = Markup("")
    for number, block in enumerate(blocks(words)):
        if not isinstance(block, str):
            shown += _table(block)
        else:
            shown += Markup('<span class="standing">{}</span>').format(text(block)) if number else text(block)
    return shown


def _table(rows: Table) -> Markup:
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(Markup("<td>{}</td>").format(text(cell)) for cell in row)
        )
        for row in rows
    )
    return Markup('<table class="data">{}</table>').format(body)


def answer(words: str) -> Markup:
    """A typed answer or option: `x=1/2 또는 x=3`, `5√3`, `②`, `100g`."""
    if "$" in words:
        return text(words)
    pieces = _WORDS.split(words)
    return Markup("").join(
        escape(piece) if place % 2 else _typed_formula(piece) for place, piece in enumerate(pieces)
    )


def _typed_formula(piece: str) -> Markup:
    amount = _AMOUNT.fullmatch(piece)
    if not piece.strip() or (amount and units.find(amount[1])):
        return escape(piece)
    try:
        return _formula(parse(piece))
    except MathSyntaxError:
        return escape(piece)


def _formula(node: Node) -> Markup:
    return Markup(mathml(node))  # noqa: S704  mathtext escapes every letter


@lru_cache(maxsize=2048)
def typeset(note: str, grade: str) -> Typeset:
    """A note in the reader's own spelling; as typed where the reader has none."""
    found = read(note, grade)
    if isinstance(found, NotRead):
        return Typeset(note)
    return Typeset(fill(found.frame, found.question), found.options)


def figure(svg: str) -> str:
    """A drawing as the address of an image. In an image, unlike in the page, nothing in it can run."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
