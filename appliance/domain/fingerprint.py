"""What makes two questions the same question, and two items the same item."""

import hashlib
from dataclasses import replace

from appliance.domain.encoding import dumps
from appliance.domain.givens import Situation
from appliance.domain.item import Draft
from appliance.domain.question import Question


def meaning(question: Question) -> Question:
    """The question without its incidentals: names do not make it another one."""
    givens = tuple(
        replace(given, people=()) if isinstance(given, Situation) else given for given in question.givens
    )
    return Question(givens, question.goal)


def question_fingerprint(question: Question) -> str:
    """The same for questions that ask the same thing of the same values, whatever their words."""
    return hashlib.sha256(dumps(meaning(question)).encode()).hexdigest()[:24]


def item_id(draft: Draft) -> str:
    """The beginning of the hash of everything that is printed."""
    drawn = dumps(draft.figure) if draft.figure else ""
    asked = dumps((draft.blanks, draft.points)) if draft.blanks or draft.points else ""
    printed = "\x1f".join((draft.stem, *draft.options, draft.key, *draft.solution, drawn + asked))
    return hashlib.sha256(printed.encode()).hexdigest()[:16]
