"""Typed answers that name statements: ②, 2번, ①, ④, ㄱ과 ㄷ."""

import re

from appliance.domain.answers import Answer, Chosen
from appliance.domain.givens import Statements
from appliance.domain.question import Question

_NUMBERS = "①②③④⑤"
_BETWEEN = re.compile(r"[\s,.$·번와과및]|\(|\)")


def chosen_marks(text: str, question: Question) -> Answer | None:
    """The marks in their order; None where anything else is said."""
    given = question.only(Statements)
    if given is None:
        return None
    bare = _BETWEEN.sub("", text)
    if given.marks[0] == "①":
        bare = "".join(_NUMBERS[int(char) - 1] if char in "12345" else char for char in bare)
    if not bare or len(set(bare)) < len(bare) or not set(bare) <= set(given.marks):
        return None
    return Chosen(tuple(mark for mark in given.marks if mark in bare))
