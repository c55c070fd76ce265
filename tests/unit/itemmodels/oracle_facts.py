"""Signed statements judged by the bank itself."""

from appliance.domain.answers import Answer, Chosen
from appliance.domain.facts import find
from appliance.domain.givens import Statements
from appliance.domain.question import Question


def judged(question: Question, answer: Answer) -> bool:
    """The chosen marks are those of the right (or wrong) statements, and one or some of them are."""
    (given,) = question.all(Statements)
    wanted = question.goal.args[0] == "true"
    signed = [find(each.word) for each in given.items]
    marks = tuple(m for m, fact in zip(given.marks, signed, strict=False) if fact and fact.true is wanted)
    return None not in signed and bool(marks) and answer == Chosen(marks)
