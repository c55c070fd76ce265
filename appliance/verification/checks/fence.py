"""Nothing that a later grade teaches may stand in the stem or the solution."""

from appliance.domain.fence import breaches
from appliance.domain.item import Fail, Pass, Verdict
from appliance.verification.case import Case


def inside_grade(case: Case) -> Verdict:
    """Pass where every concept of the text may be used at the item's standard and grade."""
    draft = case.draft
    for text in (draft.stem, *draft.options, *draft.solution):
        for concept in breaches(text, draft.grade, draft.standard.revision):
            return Fail("fence", f"{draft.grade}에서 배우지 않은 내용({concept.korean})이 있습니다: {text}")
    return Pass("fence")
