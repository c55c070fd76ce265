"""What the checks look at: the draft on one side, what the gate itself read and solved on the other."""

from collections.abc import Callable
from dataclasses import dataclass

from appliance.domain.answers import Answer
from appliance.domain.item import Draft, Verdict
from appliance.domain.question import Question


@dataclass(frozen=True, slots=True)
class Case:
    """question: read from the stem by the gate. answer: solved by the gate. Neither comes from the author.

    original: the note's question where the draft claims to be its isomorph. history: fingerprints of what
    was handed out before. book: what our own solution writers print for the question, empty where they
    print nothing.
    """

    draft: Draft
    question: Question
    answer: Answer
    original: Question | None
    history: frozenset[str]
    book: tuple[str, ...] = ()


Check = Callable[[Case], Verdict]
Book = Callable[[Question, Answer, str], tuple[str, ...]]
