"""Everyday word problems: equations written once, and inequalities with the value at their end."""

from fractions import Fraction

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.solving import key_text, solve
from appliance.solving.situations.written import difference


def asked(kind: str, role: str, unit: str = "", **values: tuple[int, str] | int) -> str:
    told = tuple(
        (
            name,
            Quantity(Fraction(value[0]), value[1]) if isinstance(value, tuple) else Quantity(Fraction(value)),
        )
        for name, value in values.items()
    )
    return key_text(solve(Question((Situation(kind, told),), Goal(GoalKind.ROLE, (role,), unit))))


def test_a_written_equation_is_zero_where_it_holds() -> None:
    """Brackets, products, powers and quotients are read as a book means them, denominators cleared."""
    from appliance.solving.poly import Poly

    gap = difference("a/b+2*(a-b)^2=c")
    at = {"a": Poly.constant(4), "b": Poly.constant(2), "c": Poly.constant(10)}
    assert not gap.substitute(at)
    assert gap.substitute({**at, "c": Poly.constant(11)})


@pytest.mark.parametrize(
    ("count", "found"),
    [(2400, "$9$권"), (2401, "$9$권"), (2700, "$10$권"), (299, "$1$권")],
)
def test_a_strict_bound_is_passed_by_one(count: int, found: str) -> None:
    """More than 8 notebooks are 9, also where 8 comes out exactly."""
    assert (
        asked("bound.store", "count", "권", price=(1200, "원"), cheaper=(900, "원"), fare=(count, "원"))
        == found
    )


def test_what_has_no_end_or_no_sense_is_refused() -> None:
    """A shop that is dearer, an odd product of even numbers, a score above 100: with a reason."""
    with pytest.raises(Unsolvable):
        asked("bound.store", "count", price=(900, "원"), cheaper=(1200, "원"), fare=(2400, "원"))
    with pytest.raises(Unsolvable, match="짝수"):
        asked("run.product", "smallest", step=2, parity=0, total=323)
    with pytest.raises(Unsolvable):
        asked("bound.mean", "next", a=62, b=68, c=70, mean=88)
    with pytest.raises(Unsolvable):
        asked("legs.two_kinds", "second", total=20, legs=57, legs_first=2, legs_second=4)
