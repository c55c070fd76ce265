"""Nothing that a later grade teaches may stand in the stem, the options, the key or the solution."""

from appliance.domain.errors import UnknownName
from appliance.domain.fence import breaches, taught_in, teaching_order
from appliance.domain.item import Fail, Pass, Verdict
from appliance.verification.case import Case


def inside_grade(case: Case) -> Verdict:
    """Pass where the text stays inside the item's grade, and the grade teaches the item's standard."""
    draft = case.draft
    try:
        if not _teaches(draft.grade, draft.standard.code, draft.standard.revision):
            return Fail("fence", f"{draft.standard.code}은(는) {draft.grade}보다 뒤에 배웁니다.")
        for text in (draft.stem, *draft.options, draft.key, *draft.solution):
            for concept in breaches(text, draft.grade, draft.standard.revision):
                return Fail(
                    "fence", f"{draft.grade}에서 배우지 않은 내용({concept.korean})이 있습니다: {text}"
                )
    except UnknownName as error:
        return Fail("fence", str(error))
    return Pass("fence")


def _teaches(grade: str, code: str, revision: int) -> bool:
    """Whether the standard is taught by the end of the grade. Raises UnknownName."""
    order = teaching_order(revision)
    later = [each for each in order if taught_in(each, revision) == grade]
    taught_in(code, revision)
    return bool(later) and order.index(code) <= order.index(later[-1])
