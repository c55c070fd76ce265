"""Standards of labelled figures, by kind."""

from appliance.domain.givens import Situation
from appliance.domain.question import Question

_BY_KIND: dict[str, str] = {
    "centre.isosceles": "9수03-09", "centre.axis": "9수03-09", "centre.base_bisector": "9수03-09",
    "centre.circum": "9수03-10", "centre.right_circum": "9수03-10", "centre.incentre": "9수03-10",
    "centre.incircle": "9수03-10", "centre.right_incircle": "9수03-10", "centre.touching": "9수03-10",
    "centre.parallel": "9수03-10",
}  # fmt: skip


def of_labelled(question: Question, grade: str) -> str | None:
    """The standard; None for other questions. Tangents of an inscribed circle come in 중2 and again in 중3."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in _BY_KIND:
        return None
    if situation.kind == "centre.touching" and grade == "중3":
        return "9수03-18"
    return _BY_KIND[situation.kind]
