"""Nothing that a later grade teaches may stand in the stem or the solution."""

from appliance.domain.fence import allowed, concepts_in
from appliance.domain.item import Fail, Pass, Verdict
from appliance.verification.case import Case


def inside_grade(case: Case) -> Verdict:
    """Pass where every concept of the text may be used at the item's standard and grade."""
    draft = case.draft
    for text in (draft.stem, *draft.options, *draft.solution):
        for concept in sorted(concepts_in(text), key=str):
            if not allowed(concept, draft.standard.code, draft.grade):
                return Fail("fence", f"{draft.grade}에서 아직 배우지 않은 내용({concept})이 있습니다: {text}")
    return Pass("fence")
