"""Plane figures of the first year: angles, segments, polygons, circles and sectors, congruent triangles."""

from appliance.domain.situations.kind import Role, SituationKind, kind

_ANGLE = "angle"
_LENGTH = "length"
_COUNT = "count"
_ORDINALS = {"first": "첫째", "second": "둘째", "third": "셋째", "fourth": "넷째", "fifth": "다섯째"}


def _angles(*names: str) -> tuple[Role, ...]:
    return tuple(Role(name, _ANGLE, f"{_ORDINALS[name]} 각의 크기") for name in names)


def _congruent() -> tuple[Role, ...]:
    """Six parts of each triangle; side_first is AB (or DE), angle_first is A (or D)."""
    found: list[Role] = []
    for which, called in (("here", "△ABC"), ("there", "△DEF")):
        for order in ("first", "second", "third"):
            found.append(Role(f"side_{order}_{which}", _LENGTH, f"{called}의 {_ORDINALS[order]} 변의 길이"))
            found.append(Role(f"angle_{order}_{which}", _ANGLE, f"{called}의 {_ORDINALS[order]} 각의 크기"))
    return tuple(found)


KINDS: tuple[SituationKind, ...] = (
    # 맞꼭지각, 동위각, 엇각: people says which
    kind("angles.equal", "크기가 같은 두 각", *_angles("first", "second")),
    # first + … = total; people says why the total is what it is
    kind(
        "angles.two",
        "합이 정해진 두 각",
        Role("total", _ANGLE, "두 각의 크기의 합"),
        *_angles("first", "second"),
        Role("ratio", "ratio", "두 각의 크기의 비"),
    ),
    kind(
        "angles.three",
        "합이 정해진 세 각",
        Role("total", _ANGLE, "세 각의 크기의 합"),
        *_angles("first", "second", "third"),
        Role("ratio", "ratio", "세 각의 크기의 비"),
        Role("largest", _ANGLE, "가장 큰 각의 크기"),
        Role("smallest", _ANGLE, "가장 작은 각의 크기"),
    ),
    kind(
        "angles.four",
        "합이 정해진 네 각",
        Role("total", _ANGLE, "네 각의 크기의 합"),
        *_angles("first", "second", "third", "fourth"),
        Role("ratio", "ratio", "네 각의 크기의 비"),
        Role("largest", _ANGLE, "가장 큰 각의 크기"),
        Role("smallest", _ANGLE, "가장 작은 각의 크기"),
    ),
    kind(
        "angles.exterior",
        "삼각형의 외각",
        *_angles("first", "second"),
        Role("exterior", _ANGLE, "한 외각의 크기"),
    ),
    kind(
        "angles.clock",
        "시계의 두 바늘이 이루는 각",
        Role("hour", "number", "시", whole=True),
        Role("minute", "time", "분"),
        Role("between", _ANGLE, "두 바늘이 이루는 작은 쪽의 각의 크기"),
    ),
    # parts of one segment; the number is the part: part_1_4 is a quarter
    kind(
        "segment.parts",
        "선분을 나누는 점",
        *(
            Role(f"part_{top}_{under}", _LENGTH, f"선분의 {under}분의 {top}")
            for top, under in (
                (1, 1),
                (1, 2),
                (1, 3),
                (2, 3),
                (1, 4),
                (3, 4),
                (1, 6),
                (5, 6),
                (1, 8),
                (3, 8),
                (5, 8),
                (7, 8),
            )
        ),
    ),
    # no three on a line
    kind(
        "points.general",
        "어느 세 점도 한 직선 위에 있지 않은 점",
        Role("points", _COUNT, "점의 개수", whole=True),
        Role("lines", _COUNT, "직선의 개수", whole=True),
        Role("rays", _COUNT, "반직선의 개수", whole=True),
        Role("segments", _COUNT, "선분의 개수", whole=True),
    ),
    kind(
        "points.on_line",
        "한 직선 위에 있는 점",
        Role("points", _COUNT, "점의 개수", whole=True),
        Role("lines", _COUNT, "직선의 개수", whole=True),
        Role("rays", _COUNT, "반직선의 개수", whole=True),
        Role("segments", _COUNT, "선분의 개수", whole=True),
    ),
    kind(
        "polygon",
        "다각형",
        Role("sides", _COUNT, "변의 개수", whole=True),
        Role("from_vertex", _COUNT, "한 꼭짓점에서 그을 수 있는 대각선의 개수", whole=True),
        Role("triangles", _COUNT, "한 꼭짓점에서 대각선을 그어 생기는 삼각형의 개수", whole=True),
        Role("diagonals", _COUNT, "대각선의 개수", whole=True),
        Role("angle_sum", _ANGLE, "내각의 크기의 합"),
        Role("exterior_sum", _ANGLE, "외각의 크기의 합"),
        Role("whole_sum", _ANGLE, "내각과 외각의 크기의 총합"),
    ),
    kind(
        "polygon.regular",
        "정다각형",
        Role("sides", _COUNT, "변의 개수", whole=True),
        Role("from_vertex", _COUNT, "한 꼭짓점에서 그을 수 있는 대각선의 개수", whole=True),
        Role("triangles", _COUNT, "한 꼭짓점에서 대각선을 그어 생기는 삼각형의 개수", whole=True),
        Role("diagonals", _COUNT, "대각선의 개수", whole=True),
        Role("angle_sum", _ANGLE, "내각의 크기의 합"),
        Role("exterior_sum", _ANGLE, "외각의 크기의 합"),
        Role("whole_sum", _ANGLE, "내각과 외각의 크기의 총합"),
        Role("interior", _ANGLE, "한 내각의 크기"),
        Role("exterior", _ANGLE, "한 외각의 크기"),
        Role("ratio", "ratio", "한 내각과 한 외각의 크기의 비"),
        Role("side", _LENGTH, "한 변의 길이"),
        Role("perimeter", _LENGTH, "둘레의 길이"),
    ),
    kind(
        "circle",
        "원",
        Role("radius", _LENGTH, "반지름의 길이"),
        Role("diameter", _LENGTH, "지름의 길이"),
        Role("circumference", _LENGTH, "둘레의 길이"),
        Role("area", "area", "넓이"),
    ),
    kind(
        "circle.half",
        "반원",
        Role("radius", _LENGTH, "반지름의 길이"),
        Role("diameter", _LENGTH, "지름의 길이"),
        Role("arc", _LENGTH, "호의 길이"),
        Role("perimeter", _LENGTH, "둘레의 길이"),
        Role("area", "area", "넓이"),
    ),
    kind(
        "sector",
        "부채꼴",
        Role("radius", _LENGTH, "반지름의 길이"),
        Role("angle", _ANGLE, "중심각의 크기"),
        Role("arc", _LENGTH, "호의 길이"),
        Role("area", "area", "넓이"),
        Role("perimeter", _LENGTH, "둘레의 길이"),
    ),
    # two sectors of one circle
    kind(
        "sector.pair",
        "한 원의 두 부채꼴",
        Role("angle_first", _ANGLE, "첫째 중심각의 크기"),
        Role("arc_first", _LENGTH, "첫째 호의 길이"),
        Role("area_first", "area", "첫째 부채꼴의 넓이"),
        Role("angle_second", _ANGLE, "둘째 중심각의 크기"),
        Role("arc_second", _LENGTH, "둘째 호의 길이"),
        Role("area_second", "area", "둘째 부채꼴의 넓이"),
    ),
    kind("triangles.congruent", "합동인 두 삼각형", *_congruent()),
    kind(
        "triangle.isosceles",
        "이등변삼각형",
        Role("base", _LENGTH, "밑변의 길이"),
        Role("leg", _LENGTH, "길이가 같은 두 변의 길이"),
        Role("height", _LENGTH, "높이"),
        Role("area", "area", "넓이"),
    ),
    kind(
        "triangle.sides",
        "세 변의 길이가 주어진 삼각형",
        Role("first", _LENGTH, "첫째 변의 길이"),
        Role("second", _LENGTH, "둘째 변의 길이"),
        Role("third", _LENGTH, "셋째 변의 길이"),
        Role("kind", "name", "삼각형의 종류"),
    ),
)
