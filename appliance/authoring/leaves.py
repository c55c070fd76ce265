"""The numbers of a note that may be drawn anew, and what kind of number each is.

Only what the frame shows in a slot can change: a number the stem does not show must stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from appliance.domain.givens import Located
from appliance.domain.goals import GoalKind
from appliance.domain.paths import value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Frame, Question, Slot
from appliance.mathtext.tree import (
    NODE_TYPES,
    Add,
    Frac,
    Group,
    Mul,
    Node,
    Num,
    Pow,
    Recurring,
    Root,
    symbols,
    walk,
)
from appliance.solving.exponents import is_about_exponents


class LeafKind(StrEnum):
    PLAIN = "plain"
    COEFFICIENT = "coefficient"  # stands before a letter or a bracket: never 0 or 1
    EXPONENT = "exponent"  # of a number
    POWER = "power"  # the exponent of a letter, where exponents are what the question is about
    BASE = "base"  # of a power of a number
    RADICAND = "radicand"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    RECURRING = "recurring"
    COORDINATE = "coordinate"
    QUANTITY = "quantity"
    COUNT = "count"  # a whole number outside formulas: the 8 of "합이 8"


_INHERITED = {LeafKind.RADICAND, LeafKind.COORDINATE}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One number: where it stands in the Question, what kind it is, and what it was."""

    path: tuple[str, ...]
    kind: LeafKind
    old: Num | Recurring | Quantity | int


def leaves(question: Question, frame: Frame) -> tuple[Leaf, ...]:
    """All numbers that may change, in the order of the stem, each once."""
    found: dict[tuple[str, ...], Leaf] = {}
    for piece in frame.pieces:
        if isinstance(piece, Slot):
            value = value_at(question, piece.path)
            point = isinstance(value_at(question, piece.path[:2]), Located)
            kind = LeafKind.COORDINATE if point else LeafKind.PLAIN
            for leaf in (*_below(piece.path, value, kind), *_powers(piece.path, value, question)):
                found.setdefault(leaf.path, leaf)
    return tuple(found.values())


def _powers(path: tuple[str, ...], value: Any, question: Question) -> Iterator[Leaf]:
    """a³×a⁴: in a product of powers the exponents are the numbers; in x²-5x+6 they are structure."""
    about_powers = question.goal.kind in (GoalKind.SIMPLIFY, GoalKind.CALCULATE) or is_about_exponents(
        question
    )
    if about_powers and isinstance(value, NODE_TYPES) and not _has_sum(value):  # type: ignore[arg-type]
        yield from _exponents(path, value)  # type: ignore[arg-type]


def _has_sum(node: Node) -> bool:
    return any(isinstance(part, Add | Root) for part in walk(node))


def _exponents(path: tuple[str, ...], node: Node) -> Iterator[Leaf]:
    if isinstance(node, Pow) and isinstance(node.exp, Num) and symbols(node.base):
        yield Leaf((*path, "exp"), LeafKind.POWER, node.exp)
    for step, child, _ in _children(node, LeafKind.PLAIN):
        yield from _exponents(path + step, child)


def in_node(node: Node) -> tuple[Leaf, ...]:
    """The numbers of one tree, with paths from its root."""
    return tuple(_in_node((), node, LeafKind.PLAIN))


def _below(path: tuple[str, ...], value: Any, kind: LeafKind) -> Iterator[Leaf]:
    if isinstance(value, Quantity):
        yield Leaf(path, LeafKind.QUANTITY, value)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield Leaf(path, LeafKind.COUNT, value)
    elif isinstance(value, NODE_TYPES):
        yield from _in_node(path, value, kind)  # type: ignore[arg-type]


def _in_node(path: tuple[str, ...], node: Node, kind: LeafKind) -> Iterator[Leaf]:
    if isinstance(node, Num):
        if node.value != 0:
            yield Leaf(path, kind, node)
    elif isinstance(node, Recurring):
        yield Leaf(path, LeafKind.RECURRING, node)
    else:
        for step, child, below in _children(node, kind):
            yield from _in_node(path + step, child, below)


def _children(node: Node, kind: LeafKind) -> Iterator[tuple[tuple[str, ...], Node, LeafKind]]:
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, NODE_TYPES):
            below = _kind_below(node, field.name, kind)
            if below is not None:
                yield (field.name,), value, below  # type: ignore[misc]
        elif isinstance(value, tuple):
            for at, entry in enumerate(value):
                if isinstance(entry, NODE_TYPES):
                    yield (field.name, str(at)), entry, _kind_in(node, at, kind)  # type: ignore[misc]


def _kind_below(node: Node, field: str, kind: LeafKind) -> LeafKind | None:
    """The kind of a number in that field; None where it is structure and must stay (the 2 of x^2)."""
    if isinstance(node, Pow):
        if field == "exp":
            return None if symbols(node.base) or isinstance(node.base, Group) else LeafKind.EXPONENT
        return LeafKind.BASE if isinstance(node.base, Num) else LeafKind.PLAIN
    if isinstance(node, Root):
        return LeafKind.RADICAND
    if isinstance(node, Frac):
        return LeafKind.NUMERATOR if field == "num" else LeafKind.DENOMINATOR
    return kind if kind in _INHERITED else LeafKind.PLAIN


def _kind_in(node: Node, at: int, kind: LeafKind) -> LeafKind:
    if isinstance(node, Mul) and at == 0 and node.signs[0] == "":
        return LeafKind.COEFFICIENT
    return kind if kind in _INHERITED else LeafKind.PLAIN
