"""Standards of the figures of the first year, and what a solution of them needs that comes later."""

from appliance.domain.givens import Situation
from appliance.domain.question import Question

_STANDARD: dict[str, str] = {
    "angles.equal": "9수03-01",
    "angles.two": "9수03-01",
    "angles.three": "9수03-05",
    "angles.four": "9수03-05",
    "angles.exterior": "9수03-05",
    "angles.clock": "9수03-01",
    "segment.parts": "9수03-01",
    "points.general": "9수03-01",
    "points.on_line": "9수03-01",
    "skew.edges": "9수03-01",
    "polygon": "9수03-05",
    "polygon.regular": "9수03-05",
    "circle": "9수03-06",
    "circle.half": "9수03-06",
    "sector": "9수03-06",
    "sector.pair": "9수03-06",
    "triangles.congruent": "9수03-04",
    "triangle.sides": "9수03-03",
    "triangle.isosceles": "9수03-15",
    "faces.prism": "9수03-07",
    "faces.pyramid": "9수03-07",
    "faces.frustum": "9수03-07",
    "faces.regular": "9수03-07",
}
# Angles that are told as those of parallel lines, or of a straight line.
_PARALLEL = {"동위각", "엇각", "동측내각"}
_STRAIGHT = {"평각", "직각"}
_SECTIONS = {"axial", "cross", "great", "net_angle"}


def of_figure(question: Question) -> str:
    """The code of the standard; "" where the question is no such figure."""
    situation = question.only(Situation)
    if situation is None:
        return ""
    if situation.kind == "triangle.sides":
        return "9수03-15" if "kind" in question.goal.args else "9수03-03"
    if set(situation.people) & _PARALLEL:
        return "9수03-02"
    if "교점" in situation.people:
        return "9수03-01"
    if set(situation.people) & _STRAIGHT:
        return "9수03-01"
    if situation.kind.startswith("solid."):
        return _solid(situation, {str(arg) for arg in question.goal.args})
    return _STANDARD.get(situation.kind, "")


def _solid(situation: Situation, asked: set[str]) -> str:
    told = {name for name, _ in situation.told}
    if (asked | told) & _SECTIONS and not asked & {"surface", "volume", "lateral"}:
        return "9수03-07"
    return "9수03-15" if needs_pythagoras(situation, asked) else "9수03-08"


def needs_pythagoras(situation: Situation, asked: set[str]) -> bool:
    """A cone told by its radius and height whose slant is wanted, or the other way round."""
    told = {name for name, _ in situation.told}
    side, up = {
        "solid.cone": ({"slant", "lateral", "surface", "net_angle"}, {"height", "volume", "axial"}),
        "solid.cone_frustum": ({"slant", "lateral", "surface"}, {"height", "volume", "axial"}),
        "solid.square_pyramid": ({"face_height", "lateral", "surface"}, {"height", "volume"}),
    }.get(situation.kind, (set(), set()))
    return bool((asked & side and not told & side) or (asked & up and not told & up))
