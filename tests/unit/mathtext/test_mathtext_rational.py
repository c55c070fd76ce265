"""Exact values of formulas."""

from fractions import Fraction

import pytest

from appliance.mathtext import NotRational, evaluate, holds, parse
from appliance.mathtext.rational import exact_root

VALUES = {
    "2^3×3^2×5": 360, "1/2+1/3": Fraction(5, 6), "2 1/3": Fraction(7, 3), "0.2̇7̇": Fraction(3, 11),
    "0.12̇": Fraction(11, 90), "-2^2": -4, "(-2)^2": 4, "2^{-2}": Fraction(1, 4), "√(9/4)": Fraction(3, 2),
    r"\sqrt[3]{-8}": -2, "|3-5|": 2, "6÷2×3": 9, "12÷(2×3)": 2, "0.25": Fraction(1, 4), "x²-5x+6": 20,
    "(x+1)/(x-1)": Fraction(1, 3), "+3": 3, "1^9999": 1,
}  # fmt: skip


@pytest.mark.parametrize("text", VALUES)
def test_a_formula_has_its_exact_value(text: str) -> None:
    """Values are exact fractions; x stands for -2."""
    assert evaluate(parse(text), {"x": Fraction(-2)}) == VALUES[text]


@pytest.mark.parametrize(
    "text", ["√2", "y", "1/0", "1/(2-2)", "0^0", "0^{-1}", "9^9999", "2^{9^9}", "2^{1/2}", "±3", "π",
             "x=3", "f(2)", "√(-4)", "sin 30°", "((9^400)^2)^9"],
)  # fmt: skip
def test_what_has_no_rational_value_is_refused(text: str) -> None:
    """Irrational, undefined, unknown or huge: refused at once, never approximated."""
    with pytest.raises(NotRational):
        evaluate(parse(text), {"x": Fraction(1)})


def test_a_product_of_huge_numbers_is_refused() -> None:
    """Many factors cannot add up to more than the bound."""
    with pytest.raises(NotRational):
        evaluate(parse("×".join(["9^999"] * 50)))


@pytest.mark.parametrize(
    ("text", "truth"),
    [("x²-5x+6=0", True), ("x>2", False), ("1<x≤2", True), ("x+y=5, x-y=0", False), ("{x+y=5, x-y=-1", True),
     ("x≠3", True)],
)  # fmt: skip
def test_a_relation_is_true_or_false(text: str, truth: bool) -> None:
    """Chains and systems hold only where every part does; x is 2 and y is 3."""
    assert holds(parse(text), {"x": Fraction(2), "y": Fraction(3)}) is truth


def test_only_relations_hold() -> None:
    """An expression is neither true nor false."""
    with pytest.raises(NotRational):
        holds(parse("x+1"), {"x": Fraction(1)})


def test_roots_are_exact_or_none() -> None:
    """A root is found only where it is rational, for numbers of any size."""
    assert exact_root(Fraction(10**40), 2) == 10**20
    assert exact_root(Fraction(10**40 + 1), 2) is None
    assert exact_root(Fraction(8, 27), 3) == Fraction(2, 3)
    assert exact_root(Fraction(-8), 2) is None
    assert exact_root(Fraction(0), 2) == 0
