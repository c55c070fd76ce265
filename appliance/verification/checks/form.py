"""Equal in value is not enough: the key must stand in the form that is asked for."""

from appliance.domain.item import Fail, Pass, Verdict
from appliance.reading import read_answer
from appliance.solving import in_form
from appliance.verification.case import Case
from appliance.verification.checks.key import printed_key


def form_is_asked(case: Case) -> Verdict:
    """Pass where the printed key is factored, reduced, rationalised … as the goal wants it."""
    printed = printed_key(case)
    typed = read_answer(printed, case.question) if printed else None
    if typed is None:
        return Fail("form", "인쇄될 정답의 꼴을 읽을 수 없습니다.")
    if not in_form(typed, case.question):
        return Fail("form", f"정답 {printed}이(가) 물은 꼴이 아닙니다.")
    return Pass("form")
