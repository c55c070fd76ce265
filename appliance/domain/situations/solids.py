"""Solids: how many faces, edges and vertices they have, and what their surfaces and volumes are."""

from appliance.domain.situations.kind import Role, SituationKind, kind

_LENGTH, _AREA, _VOLUME, _COUNT = "length", "area", "volume", "count"
_FACES = (
    Role("faces", _COUNT, "면의 개수", whole=True),
    Role("edges", _COUNT, "모서리의 개수", whole=True),
    Role("vertices", _COUNT, "꼭짓점의 개수", whole=True),
)
_SUM = Role("all", _COUNT, "면, 모서리, 꼭짓점의 개수의 합", whole=True)
_EDGES_FACES = Role("edges_faces", _COUNT, "면의 개수와 모서리의 개수의 합", whole=True)
_VERTICES_EDGES = Role("vertices_edges", _COUNT, "꼭짓점의 개수와 모서리의 개수의 합", whole=True)
_VERTICES_FACES = Role("vertices_faces", _COUNT, "면의 개수와 꼭짓점의 개수의 합", whole=True)
_SUMS = (_SUM, _EDGES_FACES, _VERTICES_EDGES, _VERTICES_FACES)
_SIDES = Role("sides", _COUNT, "밑면의 변의 개수", whole=True)
_ROUND = (Role("radius", _LENGTH, "밑면의 반지름의 길이"), Role("height", _LENGTH, "높이"))
_WHOLE = (
    Role("base_area", _AREA, "밑넓이"),
    Role("lateral", _AREA, "옆넓이"),
    Role("surface", _AREA, "겉넓이"),
    Role("volume", _VOLUME, "부피"),
)

_AXIAL = Role("axial", _AREA, "회전축을 포함하는 평면으로 자른 단면의 넓이")

KINDS: tuple[SituationKind, ...] = (
    kind("faces.prism", "각기둥", _SIDES, *_FACES, *_SUMS),
    kind("faces.pyramid", "각뿔", _SIDES, *_FACES, *_SUMS),
    kind("faces.frustum", "각뿔대", _SIDES, *_FACES, *_SUMS),
    # shape: 4, 6, 8, 12 or 20, by which a regular solid is called
    kind(
        "faces.regular",
        "정다면체",
        Role("shape", _COUNT, "정다면체의 면의 개수", whole=True),
        *_FACES,
        *_SUMS,
        Role("at_vertex", _COUNT, "한 꼭짓점에 모인 면의 개수", whole=True),
        Role("face_sides", _COUNT, "한 면의 변의 개수", whole=True),
    ),
    kind(
        "solid.box",
        "직육면체",
        Role("width", _LENGTH, "가로의 길이"),
        Role("depth", _LENGTH, "세로의 길이"),
        Role("height", _LENGTH, "높이"),
        *_WHOLE,
    ),
    kind(
        "solid.cube",
        "정육면체",
        Role("edge", _LENGTH, "한 모서리의 길이"),
        Role("face", _AREA, "한 면의 넓이"),
        Role("surface", _AREA, "겉넓이"),
        Role("volume", _VOLUME, "부피"),
    ),
    kind(
        "solid.prism",
        "각기둥",
        Role("base_perimeter", _LENGTH, "밑면의 둘레의 길이"),
        Role("height", _LENGTH, "높이"),
        *_WHOLE,
    ),
    kind(
        "solid.pyramid",
        "각뿔",
        Role("height", _LENGTH, "높이"),
        Role("base_area", _AREA, "밑넓이"),
        Role("volume", _VOLUME, "부피"),
    ),
    # face_height: of the triangles at the side
    kind(
        "solid.square_pyramid",
        "정사각뿔",
        Role("side", _LENGTH, "밑면의 한 변의 길이"),
        Role("height", _LENGTH, "높이"),
        Role("face_height", _LENGTH, "옆면인 삼각형의 높이"),
        *_WHOLE,
    ),
    kind(
        "solid.cylinder",
        "원기둥",
        *_ROUND,
        Role("diameter", _LENGTH, "밑면의 지름의 길이"),
        *_WHOLE,
        _AXIAL,
        Role("cross", _AREA, "회전축에 수직인 평면으로 자른 단면의 넓이"),
    ),
    kind(
        "solid.cone",
        "원뿔",
        *_ROUND,
        Role("diameter", _LENGTH, "밑면의 지름의 길이"),
        Role("slant", _LENGTH, "모선의 길이"),
        *_WHOLE,
        Role("net_angle", "angle", "옆면인 부채꼴의 중심각의 크기"),
        _AXIAL,
    ),
    kind(
        "solid.cone_frustum",
        "원뿔대",
        Role("top", _LENGTH, "작은 밑면의 반지름의 길이"),
        Role("bottom", _LENGTH, "큰 밑면의 반지름의 길이"),
        Role("height", _LENGTH, "높이"),
        Role("slant", _LENGTH, "모선의 길이"),
        Role("lateral", _AREA, "옆넓이"),
        Role("surface", _AREA, "겉넓이"),
        Role("volume", _VOLUME, "부피"),
        _AXIAL,
    ),
    kind(
        "solid.sphere",
        "구",
        Role("radius", _LENGTH, "반지름의 길이"),
        Role("diameter", _LENGTH, "지름의 길이"),
        Role("surface", _AREA, "겉넓이"),
        Role("volume", _VOLUME, "부피"),
        Role("great", _AREA, "중심을 지나는 평면으로 자른 단면의 넓이"),
    ),
    kind(
        "solid.hemisphere",
        "반구",
        Role("radius", _LENGTH, "반지름의 길이"),
        Role("diameter", _LENGTH, "지름의 길이"),
        Role("surface", _AREA, "겉넓이"),
        Role("volume", _VOLUME, "부피"),
    ),
)
