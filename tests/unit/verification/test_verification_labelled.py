"""Drawn figures: the right answer is measured, any other is not."""

from fractions import Fraction

import pytest

from appliance.domain.answers import Scalar
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.mathtext import parse
from appliance.solving.situations import MODELS
from appliance.verification.labelled.check import measured_labels
from appliance.verification.labelled.drawings import LABELLED

CASES = (
    ("centre.circum", {"∠OAB": 40, "∠OBC": 20}, "∠OCA", "30", "25"),
    ("centre.right_incircle", {"AB": 10, "BC": 8, "CA": 6}, "radius", "2", "3"),
    ("quad.bisector", {"AB": 6, "AD": 9}, "CE", "3", "4"),
    ("like.bisector", {"AB": 8, "CA": 6, "CD": 3}, "BD", "4", "5"),
    ("round.tangents", {"∠APB": 50}, "∠AOB", "130", "100"),
    ("round.chord", {"radius": 5, "OM": 3}, "AB", "8", "4"),
    ("ratio.area", {"AB": 6, "CA": 8, "∠A": 60}, "△ABC", "12\\sqrt{3}", "24"),
)


@pytest.mark.parametrize(("kind", "told", "asked", "right", "wrong"), CASES)
def test_a_drawing_tells_the_right_answer_from_a_wrong_one(
    kind: str, told: dict[str, int], asked: str, right: str, wrong: str
) -> None:
    """The figure is drawn from its givens alone; only what is measured in it may be the key."""
    values = tuple(
        (name, Quantity(Fraction(value), "°" if name[0] == "∠" else "cm")) for name, value in told.items()
    )
    question = Question((Situation(kind, values),), Goal(GoalKind.ROLE, (asked,)))
    assert measured_labels(question, Scalar(parse(right))) == ""
    assert measured_labels(question, Scalar(parse(wrong))) != ""


def test_every_drawing_has_its_kind_and_its_equations() -> None:
    """No kind is drawn that is not declared and solved."""
    assert set(LABELLED) <= set(SITUATIONS) & set(MODELS)
