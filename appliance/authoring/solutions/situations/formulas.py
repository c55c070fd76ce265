"""What a book calculates each size of a figure by. Data: role, the sizes it needs, the formula as printed.

A formula serves both ways: forward where all that it needs is known, backward where one size is not.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from appliance.authoring.solutions.build import (
    Value,
    frac,
    juxtapose,
    node,
    plain_sum,
    power,
    subtract,
    times,
)
from appliance.mathtext.tree import Group, Mul, Node, Sym

PI: Final = Sym("pi")
Cell = Callable[[str], Node]


@dataclass(frozen=True, slots=True)
class Formula:
    """squared: the formula makes the square of the size. words: said before the formula where its meaning is
    not plain (두 밑면의 넓이와 옆넓이를 더하면).
    """

    role: str
    needs: tuple[str, ...]
    build: Callable[[Cell], Node]
    words: str = ""
    squared: bool = False


def degrees(value: Value) -> Node:
    return Mul((node(value), Sym("degree")), ("",))


def _minus(value: Node, less: int) -> Node:
    return Group(subtract(value, less))


def _sum(*values: Node) -> Node:
    return plain_sum(*values)


def _f(role: str, needs: str, build: Callable[..., Node], words: str = "") -> Formula:
    names = tuple(needs.split())
    return Formula(role, names, lambda cell: build(*(cell(name) for name in names)), words)


def _square(value: Node) -> Node:
    return power(value, 2)


def _pythagoras(role: str, needs: str, build: Callable[..., Node]) -> Formula:
    return replace(_f(role, needs, build, "피타고라스 정리에 의하여"), squared=True)


_HALF: Final = frac(1, 2)
_THIRD: Final = frac(1, 3)
_DIAMETER: Final = _f("radius", "diameter", lambda d: times(_HALF, d))
_DIAMETER_BACK: Final = _f("diameter", "radius", lambda r: times(2, r))
_POLYGON: Final = (
    _f("from_vertex", "sides", lambda n: subtract(n, 3)),
    _f("triangles", "sides", lambda n: subtract(n, 2)),
    _f("diagonals", "sides", lambda n: frac(times(n, _minus(n, 3)), 2)),
    _f("angle_sum", "sides", lambda n: times(degrees(180), _minus(n, 2))),
    _f("whole_sum", "sides", lambda n: times(degrees(180), n)),
)
_ROUND_SUMS: Final = (
    _f("all", "faces edges vertices", _sum),
    _f("edges_faces", "edges faces", _sum),
    _f("vertices_edges", "vertices edges", _sum),
    _f("vertices_faces", "vertices faces", _sum),
)

FORMULAS: Final[dict[str, tuple[Formula, ...]]] = {
    "polygon": _POLYGON,
    "polygon.regular": (
        _f("exterior", "sides", lambda n: frac(degrees(360), n)),
        _f(
            "interior",
            "exterior",
            lambda x: subtract(degrees(180), degrees(x)),
            "한 내각과 그 외각의 크기의 합은 $180^\\circ$이므로",
        ),
        _f(
            "exterior",
            "interior",
            lambda x: subtract(degrees(180), degrees(x)),
            "한 내각과 그 외각의 크기의 합은 $180^\\circ$이므로",
        ),
        _f("interior", "sides", lambda n: frac(times(degrees(180), _minus(n, 2)), n)),
        *_POLYGON,
        _f("perimeter", "side sides", lambda a, n: times(a, n)),
    ),
    "circle": (
        _DIAMETER,
        _DIAMETER_BACK,
        _f("circumference", "radius", lambda r: times(juxtapose(2, PI), r)),
        _f("area", "radius", lambda r: times(PI, _square(r))),
    ),
    "circle.half": (
        _DIAMETER,
        _DIAMETER_BACK,
        _f("arc", "radius", lambda r: times(_HALF, juxtapose(2, PI), r)),
        _f("perimeter", "arc diameter", _sum, "둘레의 길이는 호의 길이와 지름의 길이의 합이므로"),
        _f("area", "radius", lambda r: times(_HALF, PI, _square(r))),
    ),
    "sector": (
        _f("arc", "radius angle", lambda r, x: times(juxtapose(2, PI), r, frac(x, 360))),
        _f("area", "radius angle", lambda r, x: times(PI, _square(r), frac(x, 360))),
        _f("area", "radius arc", lambda r, m: times(_HALF, r, m)),
        _f(
            "perimeter",
            "arc radius",
            lambda m, r: plain_sum(m, times(2, r)),
            "둘레의 길이는 호의 길이와 두 반지름의 길이의 합이므로",
        ),
    ),
    "sector.pair": (
        _f(
            "arc_second",
            "arc_first angle_first angle_second",
            lambda m, a, b: times(m, frac(b, a)),
            "한 원에서 부채꼴의 호의 길이는 중심각의 크기에 정비례하므로",
        ),
        _f(
            "area_second",
            "area_first angle_first angle_second",
            lambda s, a, b: times(s, frac(b, a)),
            "한 원에서 부채꼴의 넓이는 중심각의 크기에 정비례하므로",
        ),
    ),
    "solid.box": (
        _f("base_area", "width depth", lambda a, b: times(a, b)),
        _f("lateral", "width depth height", lambda a, b, h: times(juxtapose(2, Group(plain_sum(a, b))), h)),
        _f(
            "surface",
            "base_area lateral",
            lambda s, m: plain_sum(times(2, s), m),
            "두 밑면의 넓이와 옆넓이를 더하면",
        ),
        _f("volume", "width depth height", lambda a, b, h: times(a, b, h)),
    ),
    "solid.cube": (
        _f("surface", "edge", lambda a: times(6, _square(a))),
        _f("volume", "edge", lambda a: power(a, 3)),
        _f("face", "edge", _square),
    ),
    "solid.prism": (
        _f("lateral", "base_perimeter height", lambda m, h: times(m, h)),
        _f(
            "surface",
            "base_area lateral",
            lambda s, m: plain_sum(times(2, s), m),
            "두 밑면의 넓이와 옆넓이를 더하면",
        ),
        _f("volume", "base_area height", lambda s, h: times(s, h)),
    ),
    "triangle.isosceles": (
        _f("area", "base height", lambda b, h: times(_HALF, b, h)),
        _pythagoras("height", "base leg", lambda b, m: subtract(_square(m), _square(frac(b, 2)))),
        _pythagoras("leg", "base height", lambda b, h: plain_sum(_square(frac(b, 2)), _square(h))),
    ),
    "solid.pyramid": (_f("volume", "base_area height", lambda s, h: times(_THIRD, s, h)),),
    "solid.square_pyramid": (
        _f("base_area", "side", _square),
        _f("lateral", "side face_height", lambda a, h: times(4, _HALF, a, h)),
        _f("surface", "base_area lateral", _sum, "밑넓이와 옆넓이를 더하면"),
        _f("volume", "base_area height", lambda s, h: times(_THIRD, s, h)),
    ),
    "solid.cylinder": (
        _DIAMETER,
        _DIAMETER_BACK,
        _f("base_area", "radius", lambda r: times(PI, _square(r))),
        _f("lateral", "radius height", lambda r, h: times(juxtapose(2, PI), r, h)),
        _f(
            "surface",
            "base_area lateral",
            lambda s, m: plain_sum(times(2, s), m),
            "두 밑면의 넓이와 옆넓이를 더하면",
        ),
        _f("volume", "base_area height", lambda s, h: times(s, h)),
        _f(
            "axial",
            "radius height",
            lambda r, h: times(Group(times(2, r)), h),
            "단면은 가로의 길이가 밑면의 지름의 길이와 같은 직사각형이므로",
        ),
        _f("cross", "radius", lambda r: times(PI, _square(r)), "단면은 밑면과 합동인 원이므로"),
    ),
    "solid.cone": (
        _pythagoras("slant", "radius height", lambda r, h: plain_sum(_square(r), _square(h))),
        _pythagoras("height", "radius slant", lambda r, m: subtract(_square(m), _square(r))),
        _pythagoras("radius", "height slant", lambda h, m: subtract(_square(m), _square(h))),
        _DIAMETER,
        _DIAMETER_BACK,
        _f("base_area", "radius", lambda r: times(PI, _square(r))),
        _f("lateral", "radius slant", lambda r, m: times(PI, r, m)),
        _f("surface", "base_area lateral", _sum, "밑넓이와 옆넓이를 더하면"),
        _f("volume", "base_area height", lambda s, h: times(_THIRD, s, h)),
        _f(
            "net_angle",
            "radius slant",
            lambda r, m: times(degrees(360), frac(r, m)),
            "부채꼴의 호의 길이는 밑면인 원의 둘레의 길이와 같으므로",
        ),
        _f(
            "axial",
            "radius height",
            lambda r, h: times(_HALF, Group(times(2, r)), h),
            "단면은 밑변의 길이가 밑면의 지름의 길이와 같은 이등변삼각형이므로",
        ),
    ),
    "solid.cone_frustum": (
        _f("lateral", "top bottom slant", lambda a, b, m: times(PI, Group(plain_sum(a, b)), m)),
        _f(
            "surface",
            "top bottom lateral",
            lambda a, b, s: plain_sum(times(PI, _square(a)), times(PI, _square(b)), s),
            "두 밑면의 넓이와 옆넓이를 더하면",
        ),
        _f(
            "volume",
            "top bottom height",
            lambda a, b, h: times(_THIRD, PI, h, Group(plain_sum(_square(a), times(a, b), _square(b)))),
        ),
        _f(
            "axial",
            "top bottom height",
            lambda a, b, h: times(_HALF, Group(plain_sum(times(2, a), times(2, b))), h),
            "단면은 사다리꼴이므로",
        ),
    ),
    "solid.sphere": (
        _DIAMETER,
        _DIAMETER_BACK,
        _f("surface", "radius", lambda r: times(juxtapose(4, PI), _square(r))),
        _f("volume", "radius", lambda r: times(frac(4, 3), PI, power(r, 3))),
        _f("great", "radius", lambda r: times(PI, _square(r)), "단면은 구와 반지름의 길이가 같은 원이므로"),
    ),
    "solid.hemisphere": (
        _DIAMETER,
        _DIAMETER_BACK,
        _f(
            "surface",
            "radius",
            lambda r: plain_sum(times(_HALF, juxtapose(4, PI), _square(r)), times(PI, _square(r))),
            "구의 겉넓이의 반과 단면인 원의 넓이를 더하면",
        ),
        _f("volume", "radius", lambda r: times(_HALF, frac(4, 3), PI, power(r, 3))),
    ),
    "faces.prism": (
        _f("faces", "sides", lambda n: plain_sum(n, 2)),
        _f("edges", "sides", lambda n: times(3, n)),
        _f("vertices", "sides", lambda n: times(2, n)),
        *_ROUND_SUMS,
    ),
    "faces.pyramid": (
        _f("faces", "sides", lambda n: plain_sum(n, 1)),
        _f("edges", "sides", lambda n: times(2, n)),
        _f("vertices", "sides", lambda n: plain_sum(n, 1)),
        *_ROUND_SUMS,
    ),
    "faces.frustum": (
        _f("faces", "sides", lambda n: plain_sum(n, 2)),
        _f("edges", "sides", lambda n: times(3, n)),
        _f("vertices", "sides", lambda n: times(2, n)),
        *_ROUND_SUMS,
    ),
    "faces.regular": (
        _f(
            "edges",
            "shape face_sides",
            lambda f, s: frac(times(f, s), 2),
            "각 모서리는 두 면이 만나서 생기므로",
        ),
        _f("vertices", "shape face_sides at_vertex", lambda f, s, v: frac(times(f, s), v)),
        _f("faces", "shape", lambda f: f),
        *_ROUND_SUMS,
    ),
    "points.general": (
        _f("lines", "points", lambda n: frac(times(n, _minus(n, 1)), 2)),
        _f("segments", "points", lambda n: frac(times(n, _minus(n, 1)), 2)),
        _f(
            "rays",
            "points",
            lambda n: times(n, _minus(n, 1)),
            "두 점을 이어 만든 반직선은 시작점에 따라 서로 다르므로",
        ),
    ),
    "points.on_line": (
        _f(
            "rays",
            "points",
            lambda n: times(2, _minus(n, 1)),
            "양 끝의 점에서는 한 개씩, 나머지 점에서는 두 개씩 반직선이 생기므로",
        ),
        _f("segments", "points", lambda n: frac(times(n, _minus(n, 1)), 2)),
    ),
}
LETTERS: Final = {
    "radius": "r",
    "arc": "l",
    "height": "h",
    "slant": "l",
    "sides": "n",
    "points": "n",
    "edge": "a",
}
# What is called by its number of sides.
CALLED: Final = {
    "polygon": ("다각형", "각형"),
    "polygon.regular": ("정다각형", "정각형"),
    "faces.prism": ("각기둥", "각기둥"),
    "faces.pyramid": ("각뿔", "각뿔"),
    "faces.frustum": ("각뿔대", "각뿔대"),
}
