"""Tokens in print: a slot where the Question holds the value, the teacher's own writing where it does not."""

from collections.abc import Iterator

from appliance.domain.givens import Located
from appliance.domain.paths import value_at
from appliance.domain.question import Question, Slot
from appliance.korean.units import can_clock
from appliance.mathtext import latex
from appliance.mathtext.tree import Rel
from appliance.reading.lexicon.units import NUMBER_WORDS
from appliance.reading.outcome import Path
from appliance.reading.tables import printed_table
from appliance.reading.tokens import Token

Piece = str | Slot


def printed(token: Token, question: Question, path: Path | None) -> Iterator[Piece]:
    """A token in print: a slot where the Question holds its value, words where it does not."""
    if token.table is not None and path is not None:
        yield from printed_table(token.table, path)
    elif token.category == "names" and path is not None:
        yield Slot(path, bare=True, names=True)
    elif token.state == "asked":
        yield "며칠" if token.source == "며칠" else f"{token.before}몇 {token.after}"
    elif token.state == "letter" and token.node is not None and path is None:
        letter = latex(token.node)
        inside = token.before.startswith("$")
        yield f"{token.before}{letter}{token.after}" if inside else f"{token.before}${letter}${token.after}"
    elif token.state == "word" and path is None:
        yield _spaced_word(token.source)
    elif path and token.category == "time" and token.value is not None and _is_clock(token):
        yield Slot(path, bare=True, clock=True)
    elif token.category == "shape" and token.state == "given":
        yield Slot(path, bare=True) if path else token.source
    elif path and token.unit and token.node is not None and path[-1] == "value":
        yield token.before
        yield Slot(path, bare=token.before.startswith("$"))
        yield token.after
    elif token.value is not None:
        yield token.before
        yield Slot(path, bare=True) if path else _number(token)
        yield token.after
    elif token.before and path:
        yield token.before
        yield Slot(path, bare=True)
        yield token.after
    elif path is None:
        yield _formula(token)
    else:
        yield from _slots(token, question, path)


def _is_clock(token: Token) -> bool:
    """1시간 30분, 1시간 반: told with two units, and printed so."""
    units = "분초" if token.unit == "초" else "시간"
    return token.value is not None and can_clock(token.value, token.unit) and units[0] in token.source


def _spaced_word(source: str) -> str:
    """두개 is printed 두 개."""
    word = "".join(source.split())
    head = max((one for one in NUMBER_WORDS if word.startswith(one)), key=len, default="")
    return f"{head} {word[len(head) :]}" if head else source


def _number(token: Token) -> str:
    assert token.value is not None
    value = token.value
    if value.denominator == 1:
        return str(value.numerator)
    return token.source.strip() if token.source else str(value)


def _formula(token: Token) -> str:
    if token.category == "num" and not token.dollars:
        return token.source
    return f"${latex(token.node)}$" if token.node is not None else token.source


def _slots(token: Token, question: Question, path: Path) -> Iterator[Piece]:
    value = value_at(question, path)
    node = token.node
    if isinstance(value, Located):
        yield f"${value.label}("
        yield Slot((*path, "x"), bare=True)
        yield ",\\ "
        yield Slot((*path, "y"), bare=True)
        yield ")$"
    elif isinstance(value, tuple):
        yield from _system(path, len(value))
    elif isinstance(node, Rel) and node != value:
        yield f"${latex(node.sides[0])}="
        yield Slot(path, bare=True)
        yield "$"
    else:
        yield Slot(path, bare=isinstance(value, int))


def _system(path: Path, count: int) -> Iterator[Piece]:
    yield "$\\begin{cases}"
    for at in range(count):
        if at:
            yield " \\\\ "
        yield Slot((*path, str(at)), bare=True)
    yield "\\end{cases}$"
