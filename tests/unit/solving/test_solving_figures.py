"""Sizes of figures: solved exactly, π and letters included."""

from fractions import Fraction

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Measure, Quantity
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.mathtext.tree import Sym
from appliance.solving import key_text, solve

Told = dict[str, tuple[int, str] | tuple[str, str]]


def figure(kind: str, told: Told) -> Situation:
    values = tuple(
        (role, Quantity(Fraction(v), unit)) for role, (v, unit) in told.items() if isinstance(v, int)
    )
    measures = tuple(
        (role, Measure(parse(v), unit)) for role, (v, unit) in told.items() if isinstance(v, str)
    )
    return Situation(kind, values, (), measures)


SIZES: tuple[tuple[str, Told, str, str], ...] = (
    ("sector", {"radius": (6, "cm"), "angle": (60, "°")}, "arc", r"$2\pi$ cm"),
    ("sector", {"radius": (6, "cm"), "angle": (60, "°")}, "perimeter", r"$(2\pi+12)$ cm"),
    ("sector", {"arc": (r"2\pi", "cm"), "area": (r"6\pi", "cm²")}, "angle", r"$60^\circ$"),
    ("sector", {"angle": (60, "°"), "perimeter": (r"2\pi+12", "cm")}, "radius", "$6$ cm"),
    ("solid.cone", {"radius": (3, "cm"), "surface": (r"24\pi", "cm²")}, "slant", "$5$ cm"),
    ("solid.cone", {"radius": (5, "cm"), "slant": (13, "cm")}, "volume", r"$100\pi$ cm³"),
    ("solid.sphere", {"volume": (r"\frac{32}{3}\pi", "cm³")}, "radius", "$2$ cm"),
    (
        "solid.cone_frustum",
        {"top": (3, "cm"), "bottom": (6, "cm"), "height": (4, "cm")},
        "volume",
        r"$84\pi$ cm³",
    ),
    ("polygon", {"diagonals": (27, "개")}, "sides", "$9$개"),
    ("polygon.regular", {"ratio": ("3:1", "")}, "sides", "$8$개"),
    ("angles.three", {"total": (180, "°"), "ratio": ("2:3:4", "")}, "largest", r"$80^\circ$"),
    ("faces.regular", {"shape": (12, "정면체")}, "edges", "$30$개"),
    ("angles.clock", {"hour": (4, ""), "minute": (30, "분")}, "between", r"$45^\circ$"),
)


@pytest.mark.parametrize(("kind", "told", "asked", "key"), SIZES)
def test_any_size_follows_from_the_others(kind: str, told: Told, asked: str, key: str) -> None:
    """A size that is asked is exact, and printed as a book prints it."""
    assert key_text(solve(Question((figure(kind, told),), Goal(GoalKind.ROLE, (asked,))))) == key


def test_a_letter_in_a_measure_is_found() -> None:
    """(2x+10)° and (3x-20)° make a straight angle."""
    told: Told = {"total": (180, "°"), "first": ("2x+10", "°"), "second": ("3x-20", "°")}
    question = Question((figure("angles.two", told),), Goal(GoalKind.AT_SOLUTION, (Sym("x"),)))
    assert key_text(solve(question)) == "$38$"


@pytest.mark.parametrize(
    ("kind", "told", "asked"),
    [
        ("sector", {"angle": (60, "°")}, "arc"),
        ("sector", {"radius": (6, "cm"), "angle": (400, "°")}, "area"),
        ("polygon", {"diagonals": (10, "개")}, "sides"),
        ("solid.cone", {"radius": (5, "cm"), "slant": (3, "cm")}, "surface"),
        ("faces.regular", {"shape": (10, "정면체")}, "edges"),
        ("angles.three", {"total": (180, "°"), "first": (100, "°"), "second": (90, "°")}, "third"),
    ],
)
def test_no_such_figure_is_told(kind: str, told: Told, asked: str) -> None:
    """What is too little, too much or impossible has a reason."""
    with pytest.raises(Unsolvable):
        solve(Question((figure(kind, told),), Goal(GoalKind.ROLE, (asked,))))
