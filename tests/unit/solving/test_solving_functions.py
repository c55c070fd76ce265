"""Goals about functions: features of the graph, values, the formula of a line."""

import pytest

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Function, Located
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import parse
from appliance.solving import key_text, solve


def features(body, *args):
    return Question((Function(parse(body)),), Goal(GoalKind.FEATURES, args))


FEATURES = {
    ("2x-3", "value", "x_intercept"): r"$\frac{3}{2}$",
    ("2x-3", "value", "y_intercept"): "$-3$",
    ("2x-3", "value", "slope"): "$2$",
    (r"-\frac{1}{2}x+4", "value", "slope"): r"$-\frac{1}{2}$",
    (r"-\frac{1}{2}x+4", "value", "x_intercept"): "$8$",
    ("2x-3", "sum", "x_intercept", "y_intercept"): r"$-\frac{3}{2}$",
    ("2x-3", "product", "slope", "y_intercept"): "$-6$",
    ("2x-3", "difference", "x_intercept", "y_intercept"): r"$\frac{9}{2}$",
    ("-3x+9", "difference", "x_intercept", "y_intercept"): "$6$",
    ("-3x+9", "minus", "x_intercept", "y_intercept"): "$-6$",
    ("2x-3", "value", "x_intercept", "y_intercept"): r"x절편: $\frac{3}{2}$, y절편: $-3$",
    ("3x", "value", "y_intercept"): "$0$",
    ("x^2-4x+1", "value", "vertex"): r"$(2,\ -3)$",
    ("-2(x+1)^2+5", "value", "vertex"): r"$(-1,\ 5)$",
    ("x^2-4x+1", "value", "axis"): "$x=2$",
    ("x^2-4x+3", "value", "x_intercept"): "$x=1$ 또는 $x=3$",
    ("x^2-4x+3", "sum", "x_intercept"): "$4$",
    ("x^2-4x+3", "value", "y_intercept"): "$3$",
}


@pytest.mark.parametrize("case", FEATURES)
def test_features_of_a_graph(case):
    """Intercepts, slope, vertex and axis, one by one or combined."""
    assert key_text(solve(features(*case))) == FEATURES[case]


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        (("3", "value", "x_intercept"), "평행"),
        (("x^2+1", "value", "slope"), "일차함수가 아니어서"),
        (("x^2+1", "value", "x_intercept"), "만나지 않습니다"),
        (("2x", "value", "vertex"), "이차함수가 아니어서"),
        (("ax+1", "value", "slope"), "문자 a"),
    ],
)
def test_features_that_are_not_there(case, reason):
    """A graph without the feature is told."""
    with pytest.raises(Unsolvable, match=reason):
        solve(features(*case))


def test_the_slope_of_a_line_through_two_points():
    """Two points are a line, whatever is asked of it."""
    points = (Located("", parse("-1"), parse("4")), Located("", parse("2"), parse("-2")))
    asked = {"slope": "$-2$", "y_intercept": "$2$", "x_intercept": "$1$"}
    for feature, key in asked.items():
        assert key_text(solve(Question(points, Goal(GoalKind.FEATURES, ("value", feature))))) == key


VALUES = {
    ("2x-3", "f(-2)"): "$-7$",
    ("x^2-3x", "f(2)+f(-1)"): "$2$",
    ("x^2-3x", "2f(1)-f(0)"): "$-4$",
    (r"\frac{6}{x}", "f(-3)"): "$-2$",
    ("2x-3", "f(f(2))"): "$-1$",
}


@pytest.mark.parametrize("case", VALUES)
def test_values_of_a_function(case):
    """f(3), sums of values, a value of a value."""
    body, wanted = case
    question = Question((Function(parse(body), name="f"),), Goal(GoalKind.FUNCTION_VALUE, (parse(wanted),)))
    assert key_text(solve(question)) == VALUES[case]


def test_y_at_a_given_x():
    """y=2x-3 at x=5 is 7."""
    givens = (Function(parse("2x-3")), Assigned("x", parse("5")))
    assert key_text(solve(Question(givens, Goal(GoalKind.FUNCTION_VALUE, (parse("y"),))))) == "$7$"


def test_an_unknown_function_is_told():
    """g(1) where only f is given."""
    question = Question((Function(parse("2x"), name="f"),), Goal(GoalKind.FUNCTION_VALUE, (parse("g(1)"),)))
    with pytest.raises(Unsolvable, match="함수 g"):
        solve(question)


def point(x, y, label=""):
    return Located(label, parse(x), parse(y))


def said(name, value):
    return Assigned(name, parse(value))


LINES = [
    ((point("1", "2"), point("3", "8")), "$y=3x-1$"),
    ((point("1", "2"), point("3", "-4")), "$y=-3x+5$"),
    ((said("slope", "2"), point("1", "5")), "$y=2x+3$"),
    ((said("slope", "2"), said("y_intercept", "-3")), "$y=2x-3$"),
    ((said("x_intercept", "2"), said("y_intercept", "4")), "$y=-2x+4$"),
    ((Function(parse("3x+7")), point("1", "1")), "$y=3x-2$"),
    ((said("slope", r"-\frac{1}{2}"), point("4", "1")), r"$y=-\frac{1}{2}x+3$"),
    ((point("1", "-3", "vertex"), point("3", "5")), "$y=2x^2-4x-1$"),
]


@pytest.mark.parametrize(("givens", "key"), LINES)
def test_the_formula_of_a_graph(givens, key):
    """A line from points, slope, intercepts or a parallel; a parabola from its vertex."""
    assert key_text(solve(Question(givens, Goal(GoalKind.FIND_FUNCTION)))) == key


@pytest.mark.parametrize(
    ("givens", "reason"),
    [
        ((point("1", "2"),), "모자라"),
        ((point("1", "2"), point("1", "5")), "없습니다"),
        ((point("1", "2"), point("3", "2")), "기울기가 0"),
    ],
)
def test_lines_that_are_not_determined(givens, reason):
    """One point, a vertical line, a horizontal one."""
    with pytest.raises(Unsolvable, match=reason):
        solve(Question(givens, Goal(GoalKind.FIND_FUNCTION)))
