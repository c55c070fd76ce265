"""The lines of a solution with their values taken out, so that phrases can be recognised around them.

`양변을 $2$로 나누면 $x=3$이다.` becomes `양변을 ⟨0⟩로 나누면 ⟨1⟩이다.` and two values. A number that stands
in the running text (15분, 3배) is a value as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from appliance.mathtext import segments
from appliance.mathtext.tree import Neg, Node, Num, PlusMinus, Rel, Seq, Sym, transform, walk

_BARE = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a line says in signs, and where: line and at are its place in the solution.

    source: the formula as written, empty for a number of the running text.
    """

    node: Node
    line: int
    at: int
    source: str = ""

    @property
    def place(self) -> tuple[int, int]:
        return self.line, self.at

    @property
    def result(self) -> Node:
        """The formula; of a row of equal sides, the last one."""
        return self.node.sides[-1] if isinstance(self.node, Rel) else self.node


@dataclass(frozen=True, slots=True)
class Line:
    """text: as printed. masked: ⟨n⟩ where values[n] stands."""

    text: str
    masked: str
    values: tuple[Value, ...]


def script(lines: Sequence[str]) -> tuple[Line, ...]:
    """The lines, read. Raises MathSyntaxError for a formula outside the subset."""
    return tuple(_line(text, number) for number, text in enumerate(lines))


@lru_cache(maxsize=2048)
def _line(text: str, number: int) -> Line:
    values: list[Value] = []
    masked: list[str] = []

    def put(node: Node, source: str = "") -> str:
        values.append(Value(node, number, len(values), source))
        return f"⟨{len(values) - 1}⟩"

    for piece in segments(text):
        node = getattr(piece, "node", None)
        if node is None:
            masked.append(_BARE.sub(lambda found: put(Num(found[0])), getattr(piece, "text", "")))
        else:
            source = getattr(piece, "source", "")
            masked.append(", ".join(put(each, source) for each in members(node)))
    return Line(text, "".join(masked), tuple(values))


def members(node: Node) -> tuple[Node, ...]:
    """The members of a list; in `x=1, 2, 3` the letter carries on."""
    if not isinstance(node, Seq):
        return (node,)
    first = node.items[0]
    if isinstance(first, Rel) and is_naming(first):
        return tuple(
            each if isinstance(each, Rel) else Rel((first.sides[0], each), ("=",)) for each in node.items
        )
    return node.items


def is_naming(relation: Rel) -> bool:
    """x=5, x=10/2=5: a letter by itself on the left of equalities."""
    return isinstance(relation.sides[0], Sym) and set(relation.ops) == {"="}


def branches(node: Node) -> tuple[Node, ...]:
    """A formula with ± as its two readings; any other alone."""
    if not any(isinstance(each, PlusMinus) for each in walk(node)):
        return (node,)
    return (
        transform(node, lambda n: n.arg if isinstance(n, PlusMinus) else n),
        transform(node, lambda n: Neg(n.arg) if isinstance(n, PlusMinus) else n),
    )
