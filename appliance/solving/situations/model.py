"""A kind of word problem as equations over its roles, in base units.

Each kind is one function from the letters of its roles to polynomials that are zero. Any role can be asked
for, since the equations are solved for whatever is not given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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


def ordered(low: str, high: str, reason: str) -> Callable[[Values], str]:
    """A sense check: the value of `low` must be below the value of `high`, where both are known."""

    def check(values: Values) -> str:
        if low in values and high in values and values[low] >= values[high]:
            return reason
        return ""

    return check
