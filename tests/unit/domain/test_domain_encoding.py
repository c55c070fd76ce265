"""Domain values survive the way through JSON."""

from fractions import Fraction

import pytest

from appliance.domain.answers import Roots, Scalar
from appliance.domain.encoding import decode, dumps, encode, loads
from appliance.domain.errors import BadInput
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.givens import Experiment, Expression, Relations, Situation
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.paths import replaced, value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Frame, Question, Slot
from appliance.mathtext import parse
from appliance.mathtext.tree import Num, Rel

WALK = Situation(
    "travel.two_speeds",
    (
        ("speed_slow", Quantity(Fraction(4), "km/h")),
        ("speed_fast", Quantity(Fraction(6), "km/h")),
        ("time_difference", Quantity(Fraction(1, 4), "시간")),
    ),
    people=("가온",),
)


def _relation(text: str) -> Rel:
    found = parse(text)
    assert isinstance(found, Rel)
    return found


QUADRATIC = Question((Relations((_relation("x^2-5x+6=0"),), ("x",)),), Goal(GoalKind.ROOTS, ("sum",)))


@pytest.mark.parametrize(
    "value",
    [
        QUADRATIC,
        Question((WALK,), Goal(GoalKind.ROLE, ("distance",), "km")),
        Question(
            (Experiment("dice", (("count", 2),)),), Goal(GoalKind.PROBABILITY, (Event("sum_is", (8,)),))
        ),
        Question((Expression(parse(r"0.\dot{2}\dot{7}")),), Goal(GoalKind.TO_FRACTION)),
        Frame(("이차방정식 ", Slot(("givens", "0", "items", "0")), "의 두 근")),
        Scalar(parse(r"5\sqrt{3}"), "cm"),
        Roots("x", (Num("2"), Num("3"))),
    ],
    ids=lambda value: type(value).__name__,
)
def test_decode_gives_back_what_was_encoded(value: object) -> None:
    """decode(encode(value)) == value, and the same value always gives the same text."""
    assert decode(encode(value)) == value
    assert loads(dumps(value)) == value
    assert dumps(value) == dumps(loads(dumps(value)))


@pytest.mark.parametrize(
    "text", ['{"type":"Surprise"}', '{"type":"Num","wrong":1}', "[{]", '{"type":"Goal"}']
)
def test_what_is_no_domain_value_is_refused(text: str) -> None:
    """A document that was not written by encode raises BadInput, never something else."""
    with pytest.raises(BadInput):
        loads(text)


def test_a_path_finds_and_replaces_one_value() -> None:
    """replaced() changes the value at the path and nothing else."""
    path = ("givens", "0", "values", "speed_fast", "value")
    question = Question((WALK,), Goal(GoalKind.ROLE, ("distance",), "km"))
    changed = replaced(question, path, Fraction(9))
    assert value_at(question, path) == 6
    assert value_at(changed, path) == 9
    assert replaced(changed, path, Fraction(6)) == question


def test_a_path_that_leads_nowhere_raises() -> None:
    """A wrong path is a fault of the program and is never passed over in silence."""
    with pytest.raises(KeyError):
        value_at(QUADRATIC, ("givens", "7", "items"))


def test_names_do_not_make_another_question() -> None:
    """Two questions that differ only in people's names have one fingerprint; other values have another."""
    one = Question((WALK,), Goal(GoalKind.ROLE, ("distance",), "km"))
    renamed = Question((Situation(WALK.kind, WALK.values, ("라온",)),), one.goal)
    faster = replaced(one, ("givens", "0", "values", "speed_fast", "value"), Fraction(7))
    assert question_fingerprint(one) == question_fingerprint(renamed)
    assert question_fingerprint(one) != question_fingerprint(faster)
