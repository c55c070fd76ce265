"""Answers by kind, exact and in the form asked. Their order, sign and form are canonical.

Equality of values is a question for `solving.canon`, not for `==`.
"""

from dataclasses import dataclass

from appliance.mathtext.tree import Node, Rel


@dataclass(frozen=True, slots=True)
class Scalar:
    """One number: 5, -3/2, 5√3, with its unit where the question has one."""

    value: Node
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A solution of a system: x=3, y=4, in the order of the unknowns."""

    pairs: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots of one equation, ascending and distinct (a double root stands once)."""

    variable: str
    values: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """The solution of an inequality, written with the letter on the left (x≤-3) or in the middle (1<x≤4)."""

    relation: Rel


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression whose form is the answer: factored, expanded, simplified; or y=2x-3 as a Rel."""

    body: Node


@dataclass(frozen=True, slots=True)
class Several:
    """Several quantities asked at once, each with the name by which the stem asks for it."""

    items: tuple[tuple[str, Scalar], ...]


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point: (1, -4)."""

    x: Node
    y: Node


@dataclass(frozen=True, slots=True)
class NoSolution:
    """해가 없다."""


@dataclass(frozen=True, slots=True)
class AnySolution:
    """해가 무수히 많다 (모든 수)."""


@dataclass(frozen=True, slots=True)
class Truth:
    value: bool


@dataclass(frozen=True, slots=True)
class Ranges:
    """A solution in several pieces, ascending: x<-1 또는 x>3."""

    parts: tuple[Rel, ...]


@dataclass(frozen=True, slots=True)
class Assignments:
    """Several solutions of a system, in ascending order of the first letter: x=1, y=2 또는 x=2, y=1."""

    rows: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Elements:
    """A set by its elements ({1, 2, 3}); an order means nothing, and it is kept ascending where it can be.

    listed: said one after another, without braces (소수를 모두 고르시오).
    """

    items: tuple[Node, ...]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Ordering:
    """Numbers in the order asked for (작은 것부터 차례로)."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A name from a closed list: 제2사분면, 중근, 예각삼각형, 필요조건. text: as a textbook writes it."""

    text: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The marks of statements: ②, or ①, ④, in their order."""

    marks: tuple[str, ...]


Answer = (
    Scalar
    | Assignment
    | Roots
    | Range
    | Formula
    | Several
    | Coordinates
    | NoSolution
    | AnySolution
    | Truth
    | Ranges
    | Assignments
    | Elements
    | Ordering
    | Word
    | Chosen
)

ANSWER_TYPES: tuple[type, ...] = (
    Scalar, Assignment, Roots, Range, Formula, Several, Coordinates, NoSolution, AnySolution, Truth, Ranges,
    Assignments, Elements, Ordering, Word, Chosen,
)  # fmt: skip
