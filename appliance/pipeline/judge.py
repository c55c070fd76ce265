"""The gate with our solution book beside it: what the product asks of every draft.

`verification` never meets the author. What our writers would print for the question that the gate itself has
read is handed in here, and can only refuse: see `verification/checks/book.py`.
"""

from collections.abc import Collection

from appliance.authoring import solutions
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.item import Certificate, Draft
from appliance.domain.question import Question
from appliance.verification import gate


def certify(draft: Draft, original: Question | None, history: Collection[str]) -> Certificate:
    """Every verdict about one draft: `verification.certify`, with the book."""
    return gate.certify(draft, original, history, our_lines)


def our_lines(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The solution that our writers have for the question; empty where they have none."""
    try:
        return solutions.write(question, answer, grade)
    except (Unsolvable, ArithmeticError, LookupError, ValueError):
        return ()
