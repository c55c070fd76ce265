"""The printed key and the author's answer against the gate's own solution."""

import re

from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.item import Fail, Pass, Verdict
from appliance.mathtext import MathSyntaxError, segments
from appliance.mathtext.tree import Node, Rel
from appliance.reading import read_answer
from appliance.solving import canonical, key_text, same
from appliance.verification.case import Case

MARKS = "①②③④⑤"
_NUMBER = re.compile(r"-?\d+(?:[.,/]\d+)*")


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
    if not says_no_more(printed, case):
        return Fail("key", f"정답 {printed}의 단위나 말이 {key_text(case.answer)}과(와) 다릅니다.")
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


def says_no_more(printed: str, case: Case) -> bool:
    """Whether the words around the formulas are those of the answer: its unit, its names, and no other.

    The reader forgives a missing unit, 답: before the answer and 이다 behind it; a printed key has the one
    and not the others.
    """
    try:
        words, formulas = _parts(printed)
        wanted, _ = _parts(key_text(case.answer))
    except MathSyntaxError:
        return False
    if isinstance(case.answer, Scalar | Several):
        return words == wanted and not any(_names_another(node, case) for node in formulas)
    return set(re.findall("[가-힣]+", words)) <= set(re.findall("[가-힣]+", wanted)) | {"또는"}


def _parts(text: str) -> tuple[str, list[Node]]:
    """The words with a sign for each formula or number, spaces aside; and the formulas."""
    words, formulas = "", []
    for piece in segments(text):
        node = getattr(piece, "node", None)
        if node is None:
            words += _NUMBER.sub("#", getattr(piece, "text", ""))
        else:
            words += "#"
            formulas.append(node)
    return re.sub(r"\s", "", words), formulas


def _names_another(node: Node, case: Case) -> bool:
    """x=5 is no answer to a question for a sum; a+b=5 is one to a question for a+b."""
    return isinstance(node, Rel) and node.sides[0] not in case.question.goal.args
