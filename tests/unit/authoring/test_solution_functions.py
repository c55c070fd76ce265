"""Solutions about functions: features of graphs, values, formulas."""

import pytest
from solution_checker import ask, checked, function

from appliance.domain.givens import Assigned, Given, Located
from appliance.domain.goals import GoalKind
from appliance.mathtext import parse

FEATURES = (
    ("value", "x_intercept"), ("value", "y_intercept"), ("value", "slope"),
    ("sum", "x_intercept", "y_intercept"), ("product", "slope", "y_intercept"),
    ("difference", "x_intercept", "y_intercept"), ("value", "slope", "x_intercept", "y_intercept"),
)  # fmt: skip
PARABOLAS = ("x^2-4x+1", "2(x-1)^2-8", "-x^2+6x-5", "2x^2+4x-1", "x^2-5x+6", r"\frac{1}{2}x^2-2x", "-2x^2")


def at(x: str, y: str, label: str = "") -> Located:
    return Located(label, parse(x), parse(y))


def said(name: str, value: str) -> Assigned:
    return Assigned(name, parse(value))


@pytest.mark.parametrize("args", FEATURES)
@pytest.mark.parametrize("body", ["2x-3", r"-\frac{1}{2}x+4", "3x", "-x-5"])
def test_features_of_lines(body: str, args: tuple[str, ...]) -> None:
    """Intercepts, slope, and what is made of them."""
    checked(ask(function(body), goal=GoalKind.FEATURES, args=args), "중2")


@pytest.mark.parametrize("feature", ["vertex", "axis", "y_intercept", "x_intercept"])
@pytest.mark.parametrize("body", PARABOLAS)
def test_features_of_parabolas(body: str, feature: str) -> None:
    """The square is completed where it is not given."""
    checked(ask(function(body), goal=GoalKind.FEATURES, args=("value", feature)), "중3")


@pytest.mark.parametrize("wanted", ["f(3)", "f(3)+f(-2)", "f(2)-2f(1)", "f(0)×f(1)"])
def test_values_of_functions(wanted: str) -> None:
    """Each value is worked out by substitution, then they are put together."""
    checked(ask(function("-3x+1", "f"), goal=GoalKind.FUNCTION_VALUE, args=(parse(wanted),)), "중2")


def test_a_number_beside_a_value_keeps_its_sign_of_multiplication() -> None:
    """2f(1) at f(1)=-2 is 2×(-2), never 2(-2)."""
    question = ask(function("-3x+1", "f"), goal=GoalKind.FUNCTION_VALUE, args=(parse("f(2)-2f(1)"),))
    assert r"$f(2)-2f(1)=-5-2\times (-2)=-1$" in checked(question, "중2")[2]


@pytest.mark.parametrize(
    "givens",
    [
        (at("1", "3"), at("4", "9")),
        (at("-2", "3"), at("1", "-3")),
        (said("slope", "2"), said("y_intercept", "-3")),
        (said("slope", r"-\frac{1}{2}"), at("2", "3")),
        (said("x_intercept", "2"), said("y_intercept", "4")),
        (function("3x-1"), at("1", "5")),
        (said("slope", "1"), at("2", "3")),
    ],
)
def test_formulas_of_lines(givens: tuple[Given, ...]) -> None:
    """The slope first, then the intercept."""
    checked(ask(*givens, goal=GoalKind.FIND_FUNCTION), "중2")


@pytest.mark.parametrize(
    "givens", [(at("1", "2", "vertex"), at("3", "10")), (at("0", "1", "vertex"), at("2", "-3"))]
)
def test_formulas_of_parabolas(givens: tuple[Given, ...]) -> None:
    """From the vertex and one point."""
    checked(ask(*givens, goal=GoalKind.FIND_FUNCTION), "중3")
