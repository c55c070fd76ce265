"""An item that was handed out before is not handed out again."""

from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.item import Fail, Pass, Verdict
from appliance.verification.case import Case


def is_new(case: Case) -> Verdict:
    """Pass where the question that was read is neither in the history nor the note itself."""
    fingerprint = question_fingerprint(case.question)
    if fingerprint in case.history:
        return Fail("novelty", "이미 내어 준 문제와 같습니다.")
    if case.original is not None and fingerprint == question_fingerprint(case.original):
        return Fail("novelty", "오답 문제와 값까지 같습니다.")
    return Pass("novelty")
