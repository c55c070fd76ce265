"""Wrong keys of tasks are found by measuring."""

import json
from contextlib import suppress
from decimal import Context, localcontext
from pathlib import Path

import pytest

from appliance.authoring.solutions import write
from appliance.domain.answers import Answer, Coordinates, Formula, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.note import Reading
from appliance.mathtext.tree import Add, Matrix, Num, PlusMinus, Rel, walk
from appliance.reading import read
from appliance.solving import solve
from appliance.verification.numeric import PRECISION, NotNumeric
from appliance.verification.tasks.again import measured_again

NOTES = Path(__file__).parents[2] / "data" / "notes-highschool2.jsonl"
STEMS = [
    note["text"]
    for line in NOTES.read_text("utf-8").splitlines()
    if not (note := json.loads(line)).get("refuse")
]
ONE = Num("1")


def wrong(answer: Answer) -> Answer | None:
    """The answer, off by one."""
    match answer:
        case Scalar(value, unit):
            return Scalar(Add((value, ONE)), unit)
        case Coordinates(x, y):
            return Coordinates(Add((x, ONE)), y)
        case Formula(Rel((left, right), ops) as body):
            if any(isinstance(node, PlusMinus) for node in walk(body)):
                return None
            return Formula(Rel((left, Add((right, ONE))), ops))
        case Formula(Matrix()):
            return None
    return None


@pytest.mark.parametrize("stem", STEMS[::2])
def test_the_right_key_is_measured_and_a_wrong_one_is_not(stem: str) -> None:
    """What the solver finds passes; the same off by one does not."""
    reading = read(stem, "고1")
    if not isinstance(reading, Reading) or reading.question.goal.kind is not GoalKind.FIND:
        return
    try:
        answer = solve(reading.question)
    except Unsolvable:
        return
    off = wrong(answer)
    with localcontext(Context(prec=PRECISION)):
        assert measured_again(reading.question, answer) == ""
        if off is not None:
            with suppress(NotNumeric, ArithmeticError):
                assert measured_again(reading.question, off)
    assert write(reading.question, answer, "고1")
