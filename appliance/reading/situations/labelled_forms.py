"""Which facts of a stem make which kind of labelled figure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations

Letters = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """facts: as `labelled` makes them, in the letters of the kind. words: what roles are called without letters.

    spare: the role of a word that is said a second time (두 밑각). allowed: facts that may stand beside.
    right: angles that the form itself makes right. angles: it is meant only where an angle or a ratio is told or
    asked; with sides alone the figure is one of another kind.
    """

    kind: str
    facts: tuple[Letters, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    spare: Mapping[str, str] = field(default_factory=dict)
    allowed: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    angles: bool = False

    def implies(self, name: str) -> bool:
        return name in self.right


def form(
    kind: str,
    *facts: str,
    words: Mapping[str, str] | None = None,
    spare: Mapping[str, str] | None = None,
    allowed: Iterable[str] = (),
    right: Iterable[str] = (),
    angles: bool = False,
) -> Form:
    """Each fact is written with spaces: "외심 O ABC"."""
    return Form(
        kind,
        tuple(tuple(part.replace("_", " ") for part in each.split()) for each in facts),
        words or {},
        spare or {},
        frozenset(allowed),
        frozenset(right),
        angles,
    )


# --- symmetries ----------------------------------------------------------------------------------------


def _segment(name: str) -> tuple[str, ...]:
    return (name, name[::-1]) if len(name) == 2 else (name,)


def _any_order(names: Letters) -> list[Letters]:
    """A triangle by its corners in any order, a quadrilateral round about, others as they are."""
    if len(names) == 1 and len(names[0]) == 3:
        return [("".join(each),) for each in permutations(names[0])]
    if len(names) == 1 and len(names[0]) == 4:
        return [(each,) for each in _round(names[0])]
    return [names]


def _round(name: str) -> list[str]:
    turned = [name[at:] + name[:at] for at in range(len(name))]
    return turned + [each[::-1] for each in turned]


def _kept_ends(names: Letters) -> list[Letters]:
    return [names]


def _relation(names: Letters) -> list[Letters]:
    """The sides in any order, segments read from either end, angles from either arm."""
    found: list[Letters] = [()]
    for name in names:
        ways = (
            _segment(name)
            if not name.startswith("∠")
            else (name, f"∠{name[:0:-1]}")
            if len(name) == 4
            else (name,)
        )
        found = [(*each, way) for each in found for way in ways]
    return [tuple(each) for one in found for each in permutations(one)]


def _alone(names: Letters) -> list[Letters]:
    """One segment, triangle or quadrilateral."""
    (name,) = names
    return [
        (way,)
        for way in (
            _segment(name)
            if len(name) == 2
            else ("".join(each) for each in permutations(name))
            if len(name) == 3
            else _round(name)
        )
    ]


def _point_of(names: Letters) -> list[Letters]:
    """A point and a triangle or segment: 외심 O ABC, 위 D AB, 중점 M AB."""
    point, *rest = names
    found: list[Letters] = [(point,)]
    for name in rest:
        if len(name) == 3:
            ways: Iterable[str] = ("".join(each) for each in permutations(name))
        elif len(name) == 4:
            ways = _round(name)
        else:
            ways = _segment(name)
        found = [(*each, way) for each, way in _pairs(found, list(ways))]
    return found


def _each(names: Letters) -> list[Letters]:
    """Points with a segment each: 중점들 M AB N CA; the segments from either end, the pairs in any order."""
    pairs = [names[at : at + 2] for at in range(0, len(names), 2)]
    found: list[Letters] = []
    for order in permutations(pairs):
        made: list[Letters] = [()]
        for point, segment in order:
            made = [(*each, point, way) for each in made for way in _segment(segment)]
        found += made
    return found


def _pairs(found: list[Letters], ways: list[str]) -> list[tuple[Letters, str]]:
    return [(each, way) for each in found for way in ways]


Symmetry = Callable[[Letters], list[Letters]]
SYMMETRIES: dict[str, Symmetry] = {
    **dict.fromkeys(
        (
            "삼각형",
            "정삼각형",
            "사각형",
            "평행사변형",
            "직사각형",
            "마름모",
            "정사각형",
            "직각삼각형",
            "이등변삼각형",
            "예각삼각형",
            "둔각삼각형",
            "직각이등변삼각형",
            "사다리꼴",
            "등변사다리꼴",
        ),
        _any_order,
    ),
    # Of four points the order is the one around the circle.
    "원 위": lambda names: [
        tuple(each) for each in (_round("".join(names)) if len(names) == 4 else permutations(names))
    ],
    "접선": lambda names: [names, (names[0], names[2], names[1])],
    **dict.fromkeys(("현", "지름", "외접사각형", "내접사각형", "내접삼각형"), _alone),
    "접선현": lambda names: [(way, names[1]) for way in _segment(names[0])],
    **dict.fromkeys(("중점들", "위들"), _each),
    **dict.fromkeys(("=", "∥", "⊥"), _relation),
    **dict.fromkeys(
        (
            "외심",
            "내심",
            "무게중심",
            "위",
            "중점",
            "대각선",
            "수선",
            "이등분",
            "중선",
            "연장",
            "내부",
            "접점",
            "반직선",
            "직각",
            "이등분선",
        ),
        _point_of,
    ),
}

# --- forms ---------------------------------------------------------------------------------------------

_BASES = {
    "밑각": "∠B",
    "한 밑각": "∠B",
    "꼭지각": "∠A",
    "밑변": "BC",
    "둘레": "perimeter",
    "한 변": "AB",
    "두 밑각": "∠B",
    "다른 밑각": "∠C",
}
_PLAIN = ("삼각형",)

CENTRES: tuple[Form, ...] = (
    form(
        "centre.isosceles",
        "이등변삼각형 ABC",
        "= AB AC",
        words={
            "둘레": "perimeter",
            "꼭지각": "∠A",
            "밑각": "∠B",
            "밑변": "BC",
            "외각∠A": "outer_a",
            "외각∠B": "outer_b",
            "외각∠C": "outer_c",
        },
        allowed=_PLAIN,
    ),
    form(
        "centre.isosceles",
        "삼각형 ABC",
        "= AB AC",
        words={
            "둘레": "perimeter",
            "꼭지각": "∠A",
            "밑각": "∠B",
            "밑변": "BC",
            "외각∠A": "outer_a",
            "외각∠B": "outer_b",
            "외각∠C": "outer_c",
        },
        allowed=("이등변삼각형",),
    ),
    form("centre.isosceles", "삼각형 ABC", "= ∠B ∠C", words={"둘레": "perimeter"}, allowed=("이등변삼각형",)),
    form(
        "centre.isosceles",
        "이등변삼각형",
        words={
            **_BASES,
            "밑각배": "base_times",
            "꼭지각배": "top_times",
            "외각꼭지각": "outer_a",
            "외각밑각": "outer_b",
            "외각": "outer_b",
        },
        spare={"∠B": "∠C"},
    ),
    *(
        form("centre.axis", f"{shape} ABC", "= AB AC", f"{how} D A BC")
        for shape in ("이등변삼각형", "삼각형")
        for how in ("이등분",)
    ),
    *(
        form("centre.base_bisector", f"{shape} ABC", "= AB AC", "이등분 D B AC")
        for shape in ("이등변삼각형", "삼각형")
    ),
    form("centre.circum", "외심 O ABC", allowed=_PLAIN, words={"둘레△OBC": "perimeter_obc"}),
    form("centre.circum", "삼각형 ABC", "외심 O", words={"둘레△OBC": "perimeter_obc"}),
    form("centre.incentre", "내심 I ABC", allowed=_PLAIN),
    form("centre.incentre", "삼각형 ABC", "내심 I"),
    form(
        "centre.right_circum",
        "직각삼각형 ABC",
        "외심 O",
        words={"반지름": "radius", "넓이": "disc"},
        right=("∠C",),
    ),
    form("centre.right_circum", "직각삼각형 ABC", "중점 O AB", right=("∠C",)),
    form(
        "centre.right_circum",
        "직각삼각형",
        "외접원",
        words={
            "빗변": "AB",
            "한 변": "BC",
            "반지름": "radius",
            "넓이": "disc",
            "둘레": "length",
            "두 변": "BC",
            "지름": "AB",
            "외접원 넓이": "disc",
            "외접원 둘레": "length",
            "외접원 반지름": "radius",
        },
        spare={"BC": "CA"},
    ),
    form(
        "centre.right_circum",
        "직각삼각형 ABC",
        "외접원",
        words={
            "반지름": "radius",
            "넓이": "disc",
            "둘레": "length",
            "외접원 넓이": "disc",
            "외접원 둘레": "length",
            "외접원 반지름": "radius",
        },
        right=("∠C",),
    ),
    form(
        "centre.right_incircle",
        "직각삼각형 ABC",
        "내접원",
        words={
            "반지름": "radius",
            "둘레": "perimeter",
            "넓이": "△ABC",
            "내접원 넓이": "disc",
            "내접원 둘레": "length",
            "내접원 반지름": "radius",
        },
        right=("∠C",),
    ),
    form(
        "centre.right_incircle",
        "직각삼각형",
        "내접원",
        words={
            "반지름": "radius",
            "둘레": "perimeter",
            "넓이": "△ABC",
            "빗변": "AB",
            "한 변": "BC",
            "두 변": "BC",
            "내접원 넓이": "disc",
            "내접원 둘레": "length",
            "내접원 반지름": "radius",
        },
        spare={"BC": "CA"},
    ),
    form(
        "centre.incircle",
        "삼각형 ABC",
        "내접원",
        words={
            "반지름": "radius",
            "둘레": "perimeter",
            "넓이": "△ABC",
            "내접원 반지름": "radius",
            "둘레△ABC": "perimeter",
        },
    ),
    form(
        "centre.incircle",
        "삼각형",
        "내접원",
        words={
            "반지름": "radius",
            "둘레": "perimeter",
            "넓이": "△ABC",
            "내접원 반지름": "radius",
            "세 변": "AB",
        },
    ),
    form(
        "centre.touching",
        "삼각형 ABC",
        "접점 D AB",
        "접점 E BC",
        "접점 F CA",
        "내접원",
        words={"둘레": "perimeter", "둘레△ABC": "perimeter"},
    ),
    form(
        "centre.parallel",
        "내심 I ABC",
        "∥ DE BC",
        "위 D AB",
        "위 E CA",
        allowed=_PLAIN,
        words={"둘레△ADE": "perimeter_ade"},
    ),
)

_SIMILAR = {
    "둘레△ABC": "around_first",
    "둘레△DEF": "around_second",
    "닮음비△ABC": "scale",
    "닮음비": "scale",
    "넓이비△ABC": "areas",
    "넓이의 비": "areas",
    "넓이△ABC": "△ABC",
    "넓이△DEF": "△DEF",
}
_SIZES = {
    "닮음비": "scale",
    "넓이의 비": "areas",
    "부피의 비": "volumes",
    "작은 넓이": "area_first",
    "큰 넓이": "area_second",
    "작은 부피": "volume_first",
    "큰 부피": "volume_second",
    "작은 길이": "length_first",
    "큰 길이": "length_second",
    "두 길이": "length_first",
}
LIKENESS: tuple[Form, ...] = (
    form("like.pair", "∽ △ABC △DEF", words=_SIMILAR),
    form("like.sizes", "닮음", words=_SIZES, spare={"length_first": "length_second"}),
    *(
        form("like.altitude", *shape, point, right=("∠A",))
        for shape in (("직각삼각형 ABC",), ("삼각형 ABC", "직각 A"))
        for point in ("수선 H A BC",)
    ),
    *(
        form("like.altitude", *shape, "⊥ AH BC", right=("∠A",), allowed=("위",))
        for shape in (("직각삼각형 ABC",), ("삼각형 ABC", "직각 A"))
    ),
    form("like.shared_angle", "삼각형 ABC", "위 D AB", "= ∠ABC ∠ACD"),
    form("like.shared_angle", "삼각형 ABC", "위 D AB", "= ∠B ∠ACD"),
    form(
        "like.shadow",
        words={
            "막대 높이": "height_first",
            "막대 그림자": "shadow_first",
            "나무 높이": "height_second",
            "나무 그림자": "shadow_second",
        },
    ),
    form("like.parallel", "삼각형 ABC", "위 D AB", "위 E CA", "∥ DE BC"),
    form("like.parallel", "삼각형 ABC", "위들 D AB E CA", "∥ DE BC"),
    form("like.middles", "삼각형 ABC", "중점 M AB", "중점 N CA", allowed=("∥",)),
    form("like.middles", "삼각형 ABC", "중점들 M AB N CA", allowed=("∥",)),
    form(
        "like.middle_triangle",
        "삼각형 ABC",
        "중점 D AB",
        "중점 E BC",
        "중점 F CA",
        words={"둘레△ABC": "around_outer", "둘레△DEF": "around_inner"},
    ),
    form(
        "like.middle_triangle",
        "삼각형 ABC",
        "중점들 D AB E BC F CA",
        words={"둘레△ABC": "around_outer", "둘레△DEF": "around_inner"},
    ),
    *(
        form("like.trapezoid", f"{shape} ABCD", "∥ AD BC", *mid)
        for shape in ("사다리꼴", "등변사다리꼴")
        for mid in (("중점 M AB", "중점 N CD"), ("중점들 M AB N CD",))
    ),
    form("like.bisector", "삼각형 ABC", "이등분 D A BC"),
    form("like.bisector", "삼각형 ABC", "이등분선 AD A", "위 D BC"),
    form("like.centroid", "무게중심 G ABC", "중점 D BC"),
    form("like.centroid", "삼각형 ABC", "무게중심 G", "중점 D BC"),
    form("like.centroid", "무게중심 G ABC", "중선 AD", words={"중선AD": "AD"}),
    form("like.centroid", "삼각형 ABC", "무게중심 G", "중선 AD", words={"중선AD": "AD"}),
    form("like.centroid", "무게중심 G ABC", "반직선 D AG BC"),
    form("like.centroid_areas", "무게중심 G ABC"),
    form("like.centroid_areas", "삼각형 ABC", "무게중심 G"),
)

_QUAD = {
    "둘레": "perimeter",
    "넓이": "area",
    "둘레□ABCD": "perimeter",
    "□ABCD": "area",
    "둘레ABCD": "perimeter",
    "ABCD": "area",
}
_TWO = {
    **_QUAD,
    "두 대각선": "AC",
    "한 대각선": "AC",
    "다른 대각선": "BD",
    "대각선": "AC",
    "한 변": "AB",
    "두 변": "AB",
    "이웃한 두 변": "AB",
    "끼인각": "∠B",
}
_ONE_POINT = ("대각선", "사각형")


def _with_diagonals(kind: str, shape: str) -> tuple[Form, ...]:
    return (
        form(kind, f"{shape} ABCD", "대각선 O", words=_QUAD, right=("∠A", "∠B", "∠C", "∠D")),
        form(kind, f"{shape} ABCD", "교점 O AC BD", words=_QUAD),
        form(kind, f"{shape} ABCD", words=_QUAD, right=("∠A", "∠B", "∠C", "∠D")),
        form(
            kind,
            f"{shape} ABCD",
            words={**_QUAD, "두 대각선": "AC", "한 변": "AB", "이웃한 두 변": "AB", "두 변": "AB"},
            spare={"AC": "BD", "AB": "BC"},
        ),
        form(kind, shape, words=_TWO, spare={"AC": "BD", "AB": "BC"}),
    )


QUADS: tuple[Form, ...] = (
    form("quad.bisector", "평행사변형 ABCD", "이등분 E A BC", words=_QUAD),
    form("quad.inner_point", "평행사변형 ABCD", "내부 P", words=_QUAD),
    *_with_diagonals("quad.parallelogram", "평행사변형"),
    *_with_diagonals("quad.rhombus", "마름모"),
    *_with_diagonals("quad.square", "정사각형"),
    *_with_diagonals("quad.rectangle", "직사각형")[:3],
    form("quad.trapezoid", "등변사다리꼴 ABCD", "∥ AD BC", words=_QUAD),
    form("quad.trapezoid", "사다리꼴 ABCD", "∥ AD BC", "= AB CD", words=_QUAD),
    form("quad.trapezoid", "등변사다리꼴 ABCD", words=_QUAD),
)

_CIRCLE = {"반지름": "radius", "현": "AB", "거리": "OM"}
CIRCLES: tuple[Form, ...] = (
    form("round.chord", "원 O", "수선 M O AB", words=_CIRCLE, allowed=("현",)),
    form("round.chord", "원 O", "⊥ OM AB", words=_CIRCLE, allowed=("현",)),
    form("round.chord", "원 O", "현 AB", words=_CIRCLE),
    form("round.chord", "원 O", words=_CIRCLE),
    form("round.chord", "원", words=_CIRCLE),
    form("round.chord", "원", "현 AB", words=_CIRCLE),
    form("round.tangents", "원 O", "접선 P A B", words={"반지름": "radius"}),
    form(
        "round.about",
        "외접사각형 ABCD",
        words={"둘레": "perimeter", "둘레□ABCD": "perimeter"},
        allowed=("원",),
    ),
    form("round.inscribed", "원 O", "원_위 A B P", words={}),
    form("round.inscribed", "원 O"),
    form("round.half", "지름 AB", "원_위 P", allowed=("원",)),
    form(
        "round.inside",
        "내접사각형 ABCD",
        words={"외각∠A": "outer_a", "외각∠B": "outer_b", "외각∠C": "outer_c", "외각∠D": "outer_d"},
        allowed=("원",),
    ),
    form("round.tangent_chord", "접선현 AT A", "내접삼각형 ABC", allowed=("원",)),
)

RATIOS: tuple[Form, ...] = (
    form("ratio.right", "직각삼각형 ABC", right=("∠C",), angles=True),
    form("ratio.right", "삼각형 ABC", "직각 C", right=("∠C",), angles=True),
    form("ratio.right", "예각", angles=True),
    form("ratio.right", angles=True),
    form("ratio.area", "삼각형 ABC"),
    form("ratio.area", "예각삼각형 ABC"),
    form("ratio.area", "둔각삼각형 ABC"),
    form("ratio.area", "삼각형", words={"두 변": "AB", "끼인각": "∠A", "넓이": "△ABC"}, spare={"AB": "CA"}),
)

FORMS: tuple[Form, ...] = (*CENTRES, *LIKENESS, *QUADS, *CIRCLES, *RATIOS)
