"""The tree of a written formula. It keeps the form in which it was written, not its value.

`(x-2)(x-3)` and `x^2-5x+6` are different trees: only one of them answers 인수분해하여라.
Subtraction is `Add((a, Neg(b)))`. Nodes are immutable and hashable; `==` is sameness of form.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import cast


@dataclass(frozen=True, slots=True)
class Num:
    """A natural number or a terminating decimal as written: `12`, `0.25`. Never negative."""

    text: str

    @property
    def value(self) -> Fraction:
        return Fraction(self.text)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A recurring decimal: `0.2\\dot{7}` is whole "0", fixed "2", cycle "7"."""

    whole: str
    fixed: str
    cycle: str

    @property
    def value(self) -> Fraction:
        start = Fraction(int(self.whole + self.fixed), 10 ** len(self.fixed))
        return start + Fraction(int(self.cycle), (10 ** len(self.cycle) - 1) * 10 ** len(self.fixed))


@dataclass(frozen=True, slots=True)
class Sym:
    """A letter: `x`, `a`, `A`, a Greek name such as `pi`, the degree sign `degree`, the blank `□`, or a named
    magnitude: `AB` (the length of a segment), `∠ABC`, `△ABC`.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Neg:
    arg: "Node"


@dataclass(frozen=True, slots=True)
class Add:
    """Two or more terms; a subtracted term is a Neg. One term alone is a plus sign that was written: (+3)."""

    terms: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mul:
    """Two or more factors; signs[i], one of "", "×", "·", stands between factors i and i+1."""

    factors: tuple["Node", ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Div:
    """A quotient written with ÷."""

    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Frac:
    num: "Node"
    den: "Node"


@dataclass(frozen=True, slots=True)
class Mixed:
    """A mixed number: whole and a proper fraction, all natural."""

    whole: Num
    num: Num
    den: Num


@dataclass(frozen=True, slots=True)
class Pow:
    base: "Node"
    exp: "Node"


@dataclass(frozen=True, slots=True)
class Root:
    arg: "Node"
    index: int = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Brackets that were written: kind "(", "{" or "["."""

    arg: "Node"
    kind: str = "("


@dataclass(frozen=True, slots=True)
class Abs:
    arg: "Node"


@dataclass(frozen=True, slots=True)
class PlusMinus:
    """`±a`: both values."""

    arg: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function applied: f(2), sin 30°."""

    name: str
    args: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Rel:
    """A chain of relations: n+1 sides and n of "=", "≠", "<", "≤", ">", "≥"."""

    sides: tuple["Node", ...]
    ops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ratio:
    """`3 : 4 : 5`."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Point:
    """`A(2, -3)`; the label may be empty."""

    label: str
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Seq:
    """Things separated by commas: `x+y=7, 2x-y=2`."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """A system under one brace."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class SetOf:
    items: tuple["Node", ...]


Node = (
    Num
    | Recurring
    | Sym
    | Neg
    | Add
    | Mul
    | Div
    | Frac
    | Mixed
    | Pow
    | Root
    | Group
    | Abs
    | PlusMinus
    | Call
    | Rel
    | Ratio
    | Point
    | Seq
    | Cases
    | SetOf
)

NODE_TYPES: tuple[type, ...] = (
    Num, Recurring, Sym, Neg, Add, Mul, Div, Frac, Mixed, Pow, Root, Group, Abs, PlusMinus, Call, Rel,
    Ratio, Point, Seq, Cases, SetOf,
)  # fmt: skip


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below, left to right."""
    found: list[Node] = []
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, NODE_TYPES):
            found.append(cast(Node, value))
        elif isinstance(value, tuple):
            found.extend(cast(Node, item) for item in value if isinstance(item, NODE_TYPES))
    return tuple(found)


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, parents first, left to right."""
    yield node
    for child in children(node):
        yield from walk(child)


def transform(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with `change` applied to every node, children first."""
    updates: dict[str, object] = {}
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, NODE_TYPES):
            updates[field.name] = transform(cast(Node, value), change)
        elif isinstance(value, tuple) and value and isinstance(value[0], NODE_TYPES):
            updates[field.name] = tuple(
                transform(cast(Node, item), change) if isinstance(item, NODE_TYPES) else item
                for item in value
            )
    return change(replace(node, **updates) if updates else node)  # type: ignore[arg-type]


def symbols(node: Node) -> frozenset[str]:
    """Names of the letters in the tree, `pi` and `degree` left out."""
    constants = ("pi", "degree")
    return frozenset(n.name for n in walk(node) if isinstance(n, Sym) and n.name not in constants)


def integer(value: int) -> Node:
    """The node of an integer; a negative one is a Neg."""
    return Num(str(value)) if value >= 0 else Neg(Num(str(-value)))


def rational(value: Fraction) -> Node:
    """The node of a rational in lowest terms: an integer, a Frac, or the Neg of one."""
    if value.denominator == 1:
        return integer(value.numerator)
    size = Frac(Num(str(abs(value.numerator))), Num(str(value.denominator)))
    return size if value > 0 else Neg(size)
