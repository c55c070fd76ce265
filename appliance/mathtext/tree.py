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
    """A letter: `x`, `a`, `A`, a Greek name such as `pi`, the degree sign `degree`, the blank `□`, a gap to
    fill (`㈎` to `㈑`, printed as (가)), or a named magnitude: `AB` (the length of a segment), `∠ABC`,
    `△ABC`, `□ABCD`, `→AB` (a ray), `↔AB` (a line), `⌒AB` (an arc). `a_12` has a subscript,
    `A'` a prime; `f∘g`, `(g∘f)⁻¹` is a function by itself.
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
    """A function applied: f(2), sin 30°, n(A), and by their names "f⁻¹", "f∘g", "(g∘f)⁻¹"."""

    name: str
    args: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Rel:
    """A chain of relations: n+1 sides and n signs of `signs.RELATIONS`: "=", "≤", "∈", "⊂", "∥", "→", …"""

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
    """The elements written out; none of them is the empty set ∅."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class SetBuilder:
    """`{x | x는 10 이하의 자연수}`: the condition is a relation, a Said, or a Seq of those."""

    element: "Node"
    condition: "Node"


@dataclass(frozen=True, slots=True)
class SetMix:
    """`A ∪ B`, `A ∩ B ∩ C`: n+1 parts and n signs, all "∪" or all "∩". `A-B` is an Add, `A^C` a Pow."""

    parts: tuple["Node", ...]
    ops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Korean words inside a formula, with the spaces around them; only in a Said."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words and formulas in turn: `x는 10 이하의 자연수`."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a matrix; only in a Matrix."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows of one length."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Factorial:
    arg: "Node"


@dataclass(frozen=True, slots=True)
class Choose:
    """₅P₂ and ₅C₂: kind "P" or "C"."""

    kind: str
    n: "Node"
    r: "Node"


@dataclass(frozen=True, slots=True)
class Conj:
    """The conjugate of a complex number: a bar over it."""

    arg: "Node"


@dataclass(frozen=True, slots=True)
class Not:
    """~p."""

    arg: "Node"


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
    | SetBuilder
    | SetMix
    | Words
    | Said
    | Row
    | Matrix
    | Factorial
    | Choose
    | Conj
    | Not
)

NODE_TYPES: tuple[type, ...] = (
    Num, Recurring, Sym, Neg, Add, Mul, Div, Frac, Mixed, Pow, Root, Group, Abs, PlusMinus, Call, Rel,
    Ratio, Point, Seq, Cases, SetOf, SetBuilder, SetMix, Words, Said, Row, Matrix, Factorial, Choose, Conj,
    Not,
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
    """Names of the letters in the tree; `pi`, `degree` and the imaginary unit `i` are no letters."""
    constants = ("pi", "degree", "i")
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
