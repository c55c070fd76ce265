"""빈칸: a worked solution with some of its numbers taken out, under (가), (나), (다).

A blank is the number that stands in it. It is taken out wherever it stands in the lines, so that no later
line gives it away. Exponents, and numbers in running words, are never taken out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace

from appliance.korean.particles import fit
from appliance.mathtext import Text, latex, segments
from appliance.mathtext.signs import GAPS
from appliance.mathtext.tree import NODE_TYPES, Add, Frac, Mul, Neg, Node, Num, Pow, Root, Sym

SIGNS = tuple(GAPS)
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
Change = Callable[[Node], Node]


def shown(lines: Sequence[str], blanks: Sequence[Node]) -> tuple[str, ...]:
    """The lines as a student sees them. Raises MathSyntaxError for a line that is no mathematical text."""
    return filled(lines, blanks, [Sym(sign) for sign in SIGNS[: len(blanks)]])


def filled(lines: Sequence[str], blanks: Sequence[Node], values: Sequence[Node]) -> tuple[str, ...]:
    """The lines with other things in the places of the blanks; particles follow what was put there."""
    table = dict(zip(blanks, values, strict=True))
    return tuple(_line(line, lambda node: table.get(node, node)) for line in lines)


def numbers(line: str) -> Iterator[Node]:
    """The numbers of a line that can be taken out, in order."""
    found: list[Node] = []

    def keep(node: Node) -> Node:
        found.append(node)
        return node

    _line(line, keep)
    return iter(found)


def is_number(node: Node) -> bool:
    """3, -3, 2/3, √3, 2√3: one number as a textbook writes an answer."""
    if isinstance(node, Neg):
        node = node.arg
    if isinstance(node, Frac):
        top = node.num.arg if isinstance(node.num, Neg) else node.num
        return isinstance(top, Num) and isinstance(node.den, Num)
    if isinstance(node, Mul) and len(node.factors) == 2 and node.signs == ("",):
        whole, root = node.factors
        return isinstance(whole, Num) and isinstance(root, Root) and is_number(root)
    if isinstance(node, Root):
        return isinstance(node.arg, Num)
    return isinstance(node, Num)


def _line(line: str, change: Change) -> str:
    made, changed = "", False
    for piece in segments(line):
        if isinstance(piece, Text):
            made += fit(made, piece.text) if changed else piece.text
            changed = False
            continue
        node = _changed(piece.node, change)
        changed = node != piece.node
        made += f"${latex(node) if changed else piece.source}$"
    return made


def _changed(node: Node, change: Change) -> Node:
    if is_number(node):
        return change(node)
    if isinstance(node, Add):
        first, *rest = node.terms
        return Add((_changed(first, change), *(_term(term, change) for term in rest)))
    if isinstance(node, Pow):
        return Pow(_changed(node.base, change), node.exp)
    updates: dict[str, object] = {}
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, NODE_TYPES):
            updates[field.name] = _changed(value, change)  # type: ignore[arg-type]
        elif isinstance(value, tuple) and value and isinstance(value[0], NODE_TYPES):
            updates[field.name] = tuple(_changed(each, change) for each in value)
    return replace(node, **updates) if updates else node  # type: ignore[arg-type]


def _term(term: Node, change: Change) -> Node:
    """A subtracted term: what is taken away is the number, not its negative."""
    return Neg(_changed(term.arg, change)) if isinstance(term, Neg) else _changed(term, change)


def size(node: Node) -> Node:
    """The number without its sign."""
    if isinstance(node, Neg):
        return size(node.arg)
    return Frac(node.num.arg, node.den) if isinstance(node, Frac) and isinstance(node.num, Neg) else node


def sizes(line: str) -> Iterator[Node]:
    """The numbers of a line without their signs, those in running words with them (300g)."""
    for piece in segments(line):
        if isinstance(piece, Text):
            yield from (Num(digits) for digits in _DIGITS.findall(piece.text))
    yield from map(size, numbers(line))
