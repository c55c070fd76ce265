"""Standards of labelled figures, by kind."""

from appliance.domain.givens import Expression, Situation
from appliance.domain.question import Question
from appliance.mathtext.tree import Call, walk

_RATIOS = ("sin", "cos", "tan")

_BY_KIND: dict[str, str] = {
    "centre.isosceles": "9수03-09",
    "centre.axis": "9수03-09",
    "centre.base_bisector": "9수03-09",
    "centre.circum": "9수03-10",
    "centre.right_circum": "9수03-10",
    "centre.incentre": "9수03-10",
    "centre.incircle": "9수03-10",
    "centre.right_incircle": "9수03-10",
    "centre.touching": "9수03-10",
    "centre.parallel": "9수03-10",
    "quad.parallelogram": "9수03-11",
    "quad.inner_point": "9수03-11",
    "quad.bisector": "9수03-11",
    "quad.rectangle": "9수03-11",
    "quad.rhombus": "9수03-11",
    "quad.square": "9수03-11",
    "quad.trapezoid": "9수03-11",
    "round.chord": "9수03-18",
    "round.tangents": "9수03-18",
    "round.about": "9수03-18",
    "round.tangent": "9수03-18",
    "round.same_arc": "9수03-19",
    "ratio.height": "9수03-17",
    "round.inscribed": "9수03-19",
    "round.half": "9수03-19",
    "round.inside": "9수03-19",
    "round.tangent_chord": "9수03-19",
    "ratio.right": "9수03-16",
    "ratio.area": "9수03-17",
    "like.pair": "9수03-12",
    "like.sizes": "9수03-12",
    "like.altitude": "9수03-13",
    "like.shared_angle": "9수03-13",
    "like.shadow": "9수03-13",
    "like.parallel": "9수03-14",
    "like.middles": "9수03-14",
    "like.middle_triangle": "9수03-14",
    "like.trapezoid": "9수03-14",
    "like.bisector": "9수03-14",
    "like.centroid": "9수03-14",
    "like.centroid_areas": "9수03-14",
}


def of_labelled(question: Question, grade: str) -> str | None:
    """The standard; None for other questions. Tangents of an incircle come in 중2 and in 중3."""
    expression = question.only(Expression)
    if expression is not None and any(
        isinstance(n, Call) and n.name in _RATIOS for n in walk(expression.body)
    ):
        return "9수03-16"
    situation = question.only(Situation)
    if situation is None or situation.kind not in _BY_KIND:
        return None
    if (
        situation.kind == "quad.parallelogram"
        and "area" in question.goal.args
        and situation.value("area") is None
        and grade != "중2"
        and (situation.value("∠A") or situation.value("∠B"))
    ):
        return "9수03-17"
    if situation.kind == "ratio.right":
        ratios = {name for name, _ in situation.told} | {str(each) for each in question.goal.args}
        return "9수03-16" if any(name[:4] in ("sin ", "cos ", "tan ") for name in ratios) else "9수03-17"
    if situation.kind == "centre.touching" and grade == "중3":
        return "9수03-18"
    return _BY_KIND[situation.kind]
