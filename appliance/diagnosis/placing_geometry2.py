"""Standards of labelled figures, by kind."""

from appliance.domain.givens import Situation
from appliance.domain.question import Question

_BY_KIND: dict[str, str] = {
    "centre.isosceles": "9수03-09", "centre.axis": "9수03-09", "centre.base_bisector": "9수03-09",
    "centre.circum": "9수03-10", "centre.right_circum": "9수03-10", "centre.incentre": "9수03-10",
    "centre.incircle": "9수03-10", "centre.right_incircle": "9수03-10", "centre.touching": "9수03-10",
    "centre.parallel": "9수03-10",
    "quad.parallelogram": "9수03-11", "quad.inner_point": "9수03-11", "quad.bisector": "9수03-11", "quad.rectangle": "9수03-11",
    "quad.rhombus": "9수03-11", "quad.square": "9수03-11", "quad.trapezoid": "9수03-11",
    "circle.chord": "9수03-18", "circle.tangents": "9수03-18", "circle.about": "9수03-18", "circle.inscribed": "9수03-19",
    "circle.half": "9수03-19", "circle.inside": "9수03-19", "circle.same_arc": "9수03-19", "circle.tangent_chord": "9수03-19",
    "circle.arcs": "9수03-19",
    "like.pair": "9수03-12", "like.sizes": "9수03-12", "like.map": "9수03-12",
    "like.altitude": "9수03-13", "like.shared_angle": "9수03-13", "like.shadow": "9수03-13",
    "like.parallel": "9수03-14", "like.middles": "9수03-14", "like.middle_triangle": "9수03-14", "like.trapezoid": "9수03-14",
    "like.bisector": "9수03-14", "like.centroid": "9수03-14", "like.centroid_areas": "9수03-14",
}  # fmt: skip


def of_labelled(question: Question, grade: str) -> str | None:
    """The standard; None for other questions. Tangents of an inscribed circle come in 중2 and again in 중3."""
    situation = question.only(Situation)
    if situation is None or situation.kind not in _BY_KIND:
        return None
    if situation.kind == "centre.touching" and grade == "중3":
        return "9수03-18"
    return _BY_KIND[situation.kind]
