"""The solution, line by line: see `verification.solution`. Its last line must end with the answer."""

import re

from appliance.domain.item import Fail, Pass, Verdict
from appliance.solving import key_text
from appliance.verification.case import Case
from appliance.verification.solution.reading import faults
from appliance.verification.solution.vocabulary import unknown_word

LINES = range(1, 16)
# What may stand behind the answer in the last line.
_END = re.compile(r"(?:이다|다|입니다|이 된다|가 된다)?\.?")


def solution_holds(case: Case) -> Verdict:
    """Pass where every line is proven and the last line says the answer, and nothing after it."""
    lines = case.draft.solution
    if len(lines) not in LINES:
        return Fail("solution", f"풀이가 {len(lines)}줄입니다.")
    for line in lines:
        if word := unknown_word(line, case.draft.stem):
            return Fail("solution", f"풀이에 모르는 낱말 ‘{word}’이(가) 있습니다: {line}")
    for fault in faults(case):
        return Fail("solution", fault)
    if not says(lines[-1], key_text(case.answer)):
        return Fail(
            "solution", f"풀이의 마지막 줄이 답 {key_text(case.answer)}으로 끝나지 않습니다: {lines[-1]}"
        )
    return Pass("solution", f"{len(lines)}줄")


def says(line: str, key: str) -> bool:
    """Whether the line ends with the key, spaces and dollar signs aside, and not with a part of a number."""
    bare, wanted = (
        text.replace("$", "").replace(" ", "").replace("\\ ", "") for text in (line, key.rstrip("."))
    )
    at = bare.rfind(wanted)
    if at < 0 or not _END.fullmatch(bare[at + len(wanted) :]):
        return False
    before = bare[at - 1 : at]
    return not (wanted[0].isdigit() and (before.isdigit() or before in tuple("-./^{+")))
