"""No way is known yet to prove a picture, so nothing that carries one is proven."""

from appliance.domain.item import Fail, Pass, Verdict
from appliance.verification.case import Case


def no_figure(case: Case) -> Verdict:
    """Pass where the item has no figure."""
    return Fail("figure", "그림을 확인할 방법이 아직 없습니다.") if case.draft.figure_svg else Pass("figure")
