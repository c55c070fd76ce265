"""The tasks of the goal FIND: what is made of which parts.

A task makes a thing (a distance, a point, a line, a matrix) of its parts. A stem may ask for the thing, or
say what it is (the part "result") and ask for letters. `ways` are the sets of parts that fix it, each written
as "A B", with modes behind a bar ("P|along_x"). Modes turn a task: an axis, max or min, a move.
"""

from dataclasses import dataclass
from functools import cached_property

from appliance.mathtext.tree import Matrix, Node, Rel, symbols, walk


@dataclass(frozen=True)
class Task:
    """standard: its 성취기준. asks_letters: it is a condition, and letters are always asked. loose: parts of
    which any number may be there (functions and matrices by their names).
    """

    name: str
    korean: str
    standard: str
    ways: tuple[str, ...]
    asks_letters: bool = False
    loose: str = ""

    @cached_property
    def _ways(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        split = (way.partition("|") for way in self.ways)
        return tuple((frozenset(roles.split()), frozenset(modes.split())) for roles, _, modes in split)

    def takes_roles(self, roles: frozenset[str], modes: frozenset[str]) -> bool:
        """Whether exactly these parts and modes fix the thing; modes of totals and results aside."""
        roles -= frozenset(self.loose.split())
        bare = frozenset(
            mode for mode in modes if mode not in FREE_MODES and not any(sign in mode for sign in "∘⁻")
        )
        return any(roles == wanted and bare == needed for wanted, needed in self._ways)


# Modes that say something of the answer, not of the thing.
FREE_MODES = frozenset(("all_sum", "all_product", "range", "on_x", "on_y", "total"))
_MIRRORS = ("x_axis", "y_axis", "origin", "y=x", "y=-x")


def _moves(*roles: str) -> tuple[str, ...]:
    """The ways of a moved thing: any set of mirrors, and a shift in each of its forms."""
    found: list[str] = []
    for bits in range(32):
        mirrors = " ".join(name for at, name in enumerate(_MIRRORS) if bits >> at & 1)
        if mirrors.count(" ") > 2:
            continue
        if mirrors:
            found += [f"{role}|{mirrors}" for role in roles]
        for sizes in ("dx dy", "dx", "dy", "from to", "rule"):
            found += [f"{role} {sizes}|shift {mirrors}" for role in roles]
    return tuple(found)


_D, _L, _P = "10공수2-01-01", "10공수2-01-02", "10공수2-01-03"
_C, _M, _T, _S = "10공수2-01-04", "10공수2-01-05", "10공수2-01-06", "10공수2-01-07"

_F1, _F2, _F3, _F4, _F5 = (f"10공수2-03-0{n}" for n in range(1, 6))
_X1, _X2 = "10공수1-04-01", "10공수1-04-02"
_MAPS, _GRIDS = "f g h", "A B C D X Y mats"

_LIST: tuple[Task, ...] = (
    Task("distance", "두 점 사이의 거리", _D, ("A B",)),
    Task("divide", "선분의 내분점", _D, ("A B ratio",)),
    Task("midpoint", "선분의 중점", _D, ("A B",)),
    Task("centroid", "삼각형의 무게중심", _D, ("A B C",)),
    Task("fourth", "평행사변형의 꼭짓점", _D, ("A B C",)),
    Task("parallelogram", "평행사변형", _D, ("A B C D",), True),
    Task("rhombus", "마름모", _D, ("A B C D",), True),
    Task("equidistant", "같은 거리에 있는 점", _D, ("A B|x_axis", "A B|y_axis", "A B line", "A B C")),
    Task("triangle_kind", "삼각형의 모양", _D, ("A B C",)),
    Task("area", "삼각형의 넓이", _P, ("A B C",)),
    Task("collinear", "한 직선 위의 세 점", _L, ("A B C",), True),
    Task("shortest", "두 점을 잇는 가장 짧은 길이", _S, ("A B|x_axis", "A B|y_axis", "A B|y=x")),
    Task(
        "line", "직선의 방정식", _L,
        ("P parallel|through", "P perpendicular|through", "parallel|origin", "perpendicular|origin",
         "parallel x_intercept", "parallel y_intercept", "perpendicular x_intercept",
         "perpendicular y_intercept", "P|through along_x", "P|through along_y", "P|through across_x",
         "P|through across_y", "first second slope", "first second P|through", "first second P",
         "first second parallel",
         "first second perpendicular", "first second|origin", "first second|along_x",
         "first second|along_y", "first second|across_x", "first second|across_y"),
    ),
    Task("bisector", "수직이등분선의 방정식", _L, ("A B",)),
    Task("intersection", "두 직선의 교점", _L, ("first second",)),
    Task("parallel", "두 직선의 평행", _L, ("first second",), True),
    Task("perpendicular", "두 직선의 수직", _L, ("first second",), True),
    Task("coincide", "두 직선의 일치", _L, ("first second",), True),
    Task("point_line", "점과 직선 사이의 거리", _P, ("P line", "line|origin")),
    Task("line_line", "평행한 두 직선 사이의 거리", _P, ("first second",)),
    Task("bounded", "직선과 좌표축이 이루는 넓이", _P, ("line",)),
    Task("centre", "원의 중심", _C, ("circle",)),
    Task("radius", "원의 반지름의 길이", _C, ("circle",)),
    Task("centre_radius", "원의 중심과 반지름", _C, ("circle",)),
    Task(
        "circle", "원의 방정식", _C,
        ("centre radius", "centre P|through", "A B|diameter", "A B C|through", "centre|touch_x",
         "centre|touch_y", "centre|through_origin", "centre|origin", "centre line", "same_centre P|through",
         "same_centre radius", "same_centre|touch_x", "same_centre|touch_y", "same_centre|origin",
         "radius|origin", "P|origin through", "line|origin", "same_centre line"),
    ),
    Task("is_circle", "원이 되는 조건", _C, ("circle",), True),
    Task("position", "원과 직선의 위치 관계", _M, ("circle line",)),
    Task("meeting_count", "원과 직선의 교점의 개수", _M, ("circle line",)),
    Task(
        "meeting", "원과 직선의 위치 관계", _M,
        ("circle line|touch", "circle line|cut", "circle line|apart", "circle line|meet"), True,
    ),
    Task("chord", "현의 길이", _M, ("circle line",)),
    Task(
        "tangents_with_slope", "기울기가 주어진 접선", _M,
        ("circle slope", "circle parallel", "circle perpendicular"),
    ),
    Task("tangent_at", "원 위의 점에서의 접선", _M, ("circle P",)),
    Task("tangent_length", "접선의 길이", _M, ("circle P", "circle|origin")),
    Task(
        "extreme", "원 위의 점까지의 거리의 최댓값과 최솟값", _M,
        ("circle line|max", "circle line|min", "circle P|max", "circle P|min"),
    ),
    Task("value", "합성함수와 역함수의 함숫값", _F2, ("",), loose=_MAPS),
    Task("compose", "합성함수", _F2, ("",), loose=_MAPS),
    Task("such", "함숫값의 조건", _F3, ("c1", "c1 c2"), True, loose=_MAPS),
    Task("commute", "합성의 교환", _F2, ("law",), True, loose=_MAPS),
    Task("own_inverse", "자기 자신의 역함수", _F3, ("", "law"), True, loose=_MAPS),
    Task("inverse", "역함수", _F3, ("",), loose=_MAPS),
    Task("hidden", "합성하여 얻은 함수", _F2, ("law",), loose=_MAPS),
    Task("hidden_value", "합성하여 얻은 함수의 값", _F2, ("law",), loose=_MAPS),
    Task("shifted_rule", "함숫값", _F1, ("rule",)),
    Task("image", "치역", _F1, ("domain",), loose=_MAPS),
    Task("count", "함수의 개수", _F1, tuple(f"{s}|{m}" for s in ("X Y", "X") for m in
         ("all", "one_one", "bijection", "constant"))),
    Task("equal_on", "서로 같은 함수", _F1, ("domain", "domain law"), True, loose=_MAPS),
    Task("crossing_own", "역함수와의 교점", _F3, ("",), loose=_MAPS),
    Task("asymptotes", "점근선", _F4, ("f",)),
    Task("form", "유리함수의 표준형", _F4, ("f shape",)),
    Task("rational_letters", "유리함수의 식", _F4, ("f vertical horizontal",
         "f vertical horizontal P"), True),
    Task("radical_letters", "무리함수의 식", _F5, ("f P", "f P Q"), True),
    Task("means", "산술평균과 기하평균", "10공수2-02-08", ("target|min", "target tie|min", "target tie|max")),
    Task("domain", "정의역", _F4, ("f",)),
    Task("value_range", "치역", _F4, ("f",)),
    Task("extremes", "최댓값과 최솟값", _F4, ("f domain", "f domain|max", "f domain|min", "f domain|sum",
         "f domain|product")),
    Task("grid", "행렬의 계산", _X2, ("", "entry", "entry entry2"), loose=_GRIDS),
    Task("entry", "행렬의 성분", _X1, ("entry", "entry entry2", ""), loose=_GRIDS),
    Task("unknown", "행렬의 등식", _X2, ("law",), loose=_GRIDS),
    Task("equal", "서로 같은 행렬", _X1, ("law", "left right"), True, loose=_GRIDS),
    Task("by_rule", "성분으로 정해지는 행렬", _X1, ("rule size",)),
    Task("move_point", "점의 이동", _T, _moves("P")),
    Task("unmove_point", "점의 이동", _T, _moves("P")),
    Task("move_curve", "도형의 이동", _T, _moves("curve")),
    Task("moved_through", "도형의 이동", _T, _moves("curve Q"), True),
)  # fmt: skip

TASKS: dict[str, Task] = {task.name: task for task in _LIST}


def free_letters(role: str, node: Node) -> frozenset[str]:
    """The letters of a part that stand for numbers: not the x and y of a curve, nor names of maps, sets and
    matrices, nor the i and j of a rule for entries.
    """
    found = symbols(node)
    if any(isinstance(each, Matrix) for each in walk(node)) or role == "law":
        return frozenset(
            name for name in found if not (name.isupper() or name in NAMES_OF_MAPS or "∘" in name)
        )
    if role in ("X", "Y", "target", "tie", "domain", "shape", "size", "entry", "entry2"):
        return frozenset()
    if role == "rule":
        return found - {"x", "y", "i", "j"} - frozenset(name for name in found if name.startswith("a_"))
    return found - {"x", "y"} - NAMES_OF_MAPS if isinstance(node, Rel) else found


NAMES_OF_MAPS = frozenset("fgh")
