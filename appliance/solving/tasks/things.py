"""What an operation makes, before it is an answer or an equation."""

from dataclasses import dataclass

from appliance.domain.answers import Answer
from appliance.mathtext.tree import Node
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient


@dataclass(frozen=True, slots=True)
class Amount:
    """A number; letters may stand in it."""

    value: Quotient


@dataclass(frozen=True, slots=True)
class Length:
    """A magnitude by its square, so that letters under the root do no harm."""

    square: Quotient


@dataclass(frozen=True, slots=True)
class Place:
    """A point; one coordinate on a number line."""

    at: tuple[Quotient, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """`poly = 0` in x and y. like: an equation whose form the printed one follows (None: the usual form)."""

    poly: Poly
    like: Node | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A function of x by its value, printed as name = body. like: the form of a body to follow."""

    value: Quotient
    name: Node


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix."""

    rows: tuple[tuple[Quotient, ...], ...]


@dataclass(frozen=True, slots=True)
class Must:
    """Conditions for letters: every poly of `zero` is zero, and no group of `never` is zero altogether."""

    zero: tuple[Poly, ...]
    never: tuple[tuple[Poly, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """`poly op 0`, for one letter: a range of it, or an equation."""

    poly: Poly
    op: str


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as it is."""

    answer: Answer


Thing = Amount | Length | Place | Curve | Body | Grid | Must | Sign | Said
