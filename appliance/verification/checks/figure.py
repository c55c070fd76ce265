"""The figure says what the stem says: its words, its measures, its graphs, its data."""

from appliance.domain.item import Fail, Pass, Verdict
from appliance.mathtext import MathSyntaxError
from appliance.verification.case import Case
from appliance.verification.figure import PROOFS


def figure_agrees(case: Case) -> Verdict:
    """Pass where the item has no figure, or every proof of it holds."""
    scene = case.draft.figure
    if scene is None:
        return Pass("figure")
    if not scene.marks:
        return Fail("figure", "그림이 비어 있습니다.")
    try:
        for proof in PROOFS:
            if wrong := proof(case, scene):
                return Fail("figure", wrong)
    except (MathSyntaxError, ArithmeticError, ValueError):
        return Fail("figure", "그림을 확인할 수 없습니다.")
    return Pass("figure", "그림을 재어 확인함")
