"""The author says what it asked; the stem must say the same."""

from appliance.domain.fingerprint import meaning
from appliance.domain.item import Fail, Pass, Verdict
from appliance.verification.case import Case


def claim_agrees(case: Case) -> Verdict:
    """Pass where the stem reads to the Question that the author claims to have written."""
    if meaning(case.draft.claimed) == meaning(case.question):
        return Pass("claim")
    return Fail("claim", "글이 뜻하는 문제와 작성자가 쓰려던 문제가 다릅니다.")
