"""The printed key and the author's answer against the gate's own solution."""

from appliance.domain.answers import Answer
from appliance.domain.item import Fail, Pass, Verdict
from appliance.reading import read_answer
from appliance.solving import canonical, key_text, same
from appliance.verification.case import Case

MARKS = "①②③④⑤"


def key_agrees(case: Case) -> Verdict:
    """Pass where the answer behind the key and the key as printed are both what the gate found."""
    if not same(case.draft.answer, case.answer):
        return Fail("key", f"정답이 {key_text(case.draft.answer)}인데 풀면 {key_text(case.answer)}입니다.")
    printed = printed_key(case)
    if printed is None:
        return Fail("key", f"인쇄될 정답 {case.draft.key!r}을 읽을 수 없습니다.")
    typed = printed_value(printed, case)
    if typed is None or not same(typed, case.answer):
        return Fail("key", f"인쇄될 정답이 {printed}인데 풀면 {key_text(case.answer)}입니다.")
    return Pass("key", key_text(case.answer))


def printed_value(text: str, case: Case) -> Answer | None:
    """A printed answer as the kind of answer that the question has."""
    typed = read_answer(text, case.question)
    return canonical(case.question, typed) if typed is not None else None


def printed_key(case: Case) -> str | None:
    """The key's text; with options, the text behind its mark."""
    draft = case.draft
    if not draft.options:
        return draft.key
    index = MARKS.find(draft.key) if len(draft.key) == 1 else -1
    return draft.options[index] if 0 <= index < len(draft.options) else None
