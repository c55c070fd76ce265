"""An item that was handed out before is not handed out again, not even with its givens in another order."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.givens import Expression, Given, Located, Relations, Situation
from appliance.domain.item import Fail, Pass, Verdict
from appliance.domain.question import Question
from appliance.verification.case import Case

# Roles that only the order of telling distinguishes.
_ALIKE = {
    "figure.right_triangle": (("leg_first", "leg_second"),),
    "travel.meet": (("speed_first", "speed_second"),),
    "work.together": (("days_first", "days_second"),),
}
# More orders than these are not tried: no stem has more than four numbers of a kind.
_MOST = 24


def is_new(case: Case) -> Verdict:
    """Pass where the question that was read is neither in the history nor the note itself, in any order."""
    fingerprints = {question_fingerprint(each) for each in _orders(case.question)}
    if fingerprints & case.history:
        return Fail("novelty", "이미 내어 준 문제와 같습니다.")
    if case.original is not None and question_fingerprint(case.original) in fingerprints:
        return Fail("novelty", "오답 문제와 값까지 같습니다.")
    return Pass("novelty")


def _orders(question: Question) -> Iterator[Question]:
    """The question, and the same with its numbers, equations, points or equal roles in another order."""
    yield question
    kinds = {type(given) for given in question.givens}
    if len(question.givens) > 1 and len(kinds) == 1 and kinds <= {Expression, Located}:
        for _, order in zip(range(_MOST), permutations(question.givens), strict=False):
            yield replace(question, givens=order)
    for at, given in enumerate(question.givens):
        for other in _turned(given):
            yield replace(question, givens=(*question.givens[:at], other, *question.givens[at + 1 :]))


def _turned(given: Given) -> Iterator[Given]:
    if isinstance(given, Relations) and len(given.items) > 1:
        for _, order in zip(range(_MOST), permutations(given.items), strict=False):
            yield replace(given, items=order)
    if isinstance(given, Situation):
        for one, other in _ALIKE.get(given.kind, ()):
            swapped = {one: given.value(other), other: given.value(one)}
            if None not in swapped.values():
                values = tuple((role, swapped.get(role) or quantity) for role, quantity in given.values)
                yield replace(given, values=values)
