"""The notes by which the product is judged, solved and printed as an answer key has them."""

import pytest

from appliance.domain.givens import Experiment, Function
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext import parse

DICE = Experiment("dice", (("count", 2),))
NOTES = {
    "sum of roots": (lambda a: a.relations("roots", "x²-5x+6=0", "x", "sum"), "$5$"),
    "divisors": (lambda a: a.expression("divisor_count", r"2^3\times 3^2\times 5"), "$24$"),
    "system": (lambda a: a.relations("solve", "x+y=7;2x-y=2", "xy"), r"$x=3,\ y=4$"),
    "surds": (lambda a: a.expression("simplify", "√12+√27"), r"$5\sqrt{3}$"),
    "inequality": (lambda a: a.relations("solve", "3x-5 ≥ 5x+1"), r"$x\le -3$"),
    "factors": (lambda a: a.expression("factor", "x^2-9y^2"), "$(x+3y)(x-3y)$"),
    "pythagoras": (
        lambda a: a.situation("figure.right_triangle", "hypotenuse", leg_first="5 cm", leg_second="12 cm"),
        "$13$ cm",
    ),
    "dice": (
        lambda a: Question((DICE,), Goal(GoalKind.PROBABILITY, (Event("sum_is", (8,)),))),
        r"$\frac{5}{36}$",
    ),
    "salt water": (
        lambda a: a.situation(
            "mixture.add_water", "water", "g", percent_before="8 %", mass_before="300 g", percent_after="6 %"
        ),
        "$100$ g",
    ),
    "two speeds": (
        lambda a: a.situation(
            "travel.two_speeds", "distance", speed_slow="4 km/h", speed_fast="6 km/h", time_difference="15 분"
        ),
        "$3$ km",
    ),
    "intercepts": (
        lambda a: Question(
            (Function(parse("2x-3")),), Goal(GoalKind.FEATURES, ("sum", "x_intercept", "y_intercept"))
        ),
        r"$-\frac{3}{2}$",
    ),
    "recurring": (lambda a: a.expression("to_fraction", r"0.\dot{2}\dot{7}"), r"$\frac{3}{11}$"),
    "no solution": (lambda a: a.relations("solve", "x+2y=3;2x+4y=7", "xy"), "해가 없다."),
}


@pytest.mark.parametrize("name", NOTES)
def test_a_note_has_its_key(ask, name):
    """Each of the notes is answered exactly, in the form that is asked."""
    question, expected = NOTES[name]
    assert ask.key(question(ask)) == expected
