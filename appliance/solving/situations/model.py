"""A kind of word problem as equations over its roles, in base units.

Each kind is one function from the letters of its roles to polynomials that are zero. Any role can be asked
for, since the equations are solved for whatever is not given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

Values = Mapping[str, Surd]


class Letters:
    """`roles.mass_before` is the letter of the role mass_before."""

    def __getattr__(self, role: str) -> Poly:
        return Poly.letter(role)


ROLES = Letters()


def number(value: int) -> Poly:
    return Poly.constant(value)


@dataclass(frozen=True, slots=True)
class Model:
    """equations: zero where the situation holds. hidden: roles that no stem names (the digits of a number).

    free: roles that may be zero or negative; zero: roles that may be zero; optional: roles that no equation
    holds. sense: a Korean reason why these values make no sense although they satisfy the equations, or "".
    """

    equations: Callable[[Letters], tuple[Poly, ...]]
    hidden: tuple[str, ...] = ()
    free: frozenset[str] = frozenset()
    zero: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    sense: Callable[[Values], str] = lambda values: ""
    # Whether `sense` judges whatever is known, and not only a situation whose roles are all known.
    partial: bool = False
    # A kind with finitely many members (the five regular solids): the roles of each.
    rows: tuple[Mapping[str, int], ...] = ()
    # ratios: role → the roles that it compares; its measure is a Ratio.
    ratios: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # extremes: role → the roles of which it is the "largest" or the "smallest".
    extremes: Mapping[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)

    def branches(self, letters: Letters) -> tuple[tuple[Poly, ...], ...]:
        """The equations; of a kind with finitely many members, those of each."""
        if not self.rows:
            return (self.equations(letters),)
        return tuple(
            (*self.equations(letters), *(Poly.letter(role) - number(value) for role, value in row.items()))
            for row in self.rows
        )


def ordered(low: str, high: str, reason: str) -> Callable[[Values], str]:
    """A sense check: the value of `low` must be below the value of `high`, where both are known."""

    def check(values: Values) -> str:
        if low in values and high in values and values[low] >= values[high]:
            return reason
        return ""

    return check
