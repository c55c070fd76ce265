"""Which facts of a stem make which kind of labelled figure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations

Letters = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """facts: as `labelled` makes them, in the letters of the kind. words: what roles are called without letters.

    spare: the role of a word that is said a second time (두 밑각). allowed: facts that may stand beside.
    right: angles that the form itself makes right.
    """

    kind: str
    facts: tuple[Letters, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    spare: Mapping[str, str] = field(default_factory=dict)
    allowed: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()

    def implies(self, name: str) -> bool:
        return name in self.right


def form(
    kind: str, *facts: str, words: Mapping[str, str] | None = None, spare: Mapping[str, str] | None = None,
    allowed: Iterable[str] = (), right: Iterable[str] = (),
) -> Form:  # fmt: skip
    """Each fact is written with spaces: "외심 O ABC"."""
    return Form(kind, tuple(tuple(each.split()) for each in facts), words or {}, spare or {}, frozenset(allowed), frozenset(right))


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
        ways = _segment(name) if not name.startswith("∠") else (name, f"∠{name[:0:-1]}") if len(name) == 4 else (name,)
        found = [(*each, way) for each in found for way in ways]
    return [tuple(each) for one in found for each in permutations(one)]


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


def _pairs(found: list[Letters], ways: list[str]) -> list[tuple[Letters, str]]:
    return [(each, way) for each in found for way in ways]


Symmetry = Callable[[Letters], list[Letters]]
SYMMETRIES: dict[str, Symmetry] = {
    **{name: _any_order for name in ("삼각형", "정삼각형", "사각형", "평행사변형", "직사각형", "마름모", "정사각형",
                                     "직각삼각형", "이등변삼각형", "예각삼각형", "둔각삼각형", "직각이등변삼각형", "사다리꼴", "등변사다리꼴")},
    **{name: _relation for name in ("=", "∥", "⊥")},
    **{name: _point_of for name in ("외심", "내심", "무게중심", "위", "중점", "대각선", "수선", "이등분", "중선", "연장", "내부", "접점")},
}  # fmt: skip

# --- forms ---------------------------------------------------------------------------------------------

_BASES = {"밑각": "∠B", "한 밑각": "∠B", "꼭지각": "∠A", "밑변": "BC", "둘레": "perimeter", "한 변": "AB", "두 밑각": "∠B"}
_PLAIN = ("삼각형",)

CENTRES: tuple[Form, ...] = (
    form("centre.isosceles", "이등변삼각형 ABC", "= AB AC", words={"둘레": "perimeter", "꼭지각": "∠A", "밑각": "∠B", "밑변": "BC", "외각∠A": "outer_a", "외각∠B": "outer_b", "외각∠C": "outer_c"}, allowed=_PLAIN),
    form("centre.isosceles", "삼각형 ABC", "= AB AC", words={"둘레": "perimeter", "꼭지각": "∠A", "밑각": "∠B", "밑변": "BC", "외각∠A": "outer_a", "외각∠B": "outer_b", "외각∠C": "outer_c"}, allowed=("이등변삼각형",)),
    form("centre.isosceles", "삼각형 ABC", "= ∠B ∠C", words={"둘레": "perimeter"}, allowed=("이등변삼각형",)),
    form("centre.isosceles", "이등변삼각형", words={**_BASES, "외각꼭지각": "outer_a", "외각밑각": "outer_b", "외각": "outer_b"}, spare={"∠B": "∠C"}),
    *(
        form("centre.axis", f"{shape} ABC", "= AB AC", f"{how} D A BC")
        for shape in ("이등변삼각형", "삼각형") for how in ("이등분", )
    ),
    *(
        form("centre.base_bisector", f"{shape} ABC", "= AB AC", "이등분 D B AC")
        for shape in ("이등변삼각형", "삼각형")
    ),
    form("centre.circum", "외심 O ABC", allowed=_PLAIN, words={"둘레△OBC": "perimeter_obc"}),
    form("centre.circum", "삼각형 ABC", "외심 O", words={"둘레△OBC": "perimeter_obc"}),
    form("centre.incentre", "내심 I ABC", allowed=_PLAIN),
    form("centre.incentre", "삼각형 ABC", "내심 I"),
    form("centre.right_circum", "직각삼각형 ABC", "외심 O", words={"반지름": "radius", "넓이": "disc"}, right=("∠C",)),
    form("centre.right_circum", "직각삼각형 ABC", "중점 O AB", right=("∠C",)),
    form("centre.right_circum", "직각삼각형", "외접원", words={
        "빗변": "AB", "한 변": "BC", "반지름": "radius", "넓이": "disc", "둘레": "length", "두 변": "BC", "지름": "AB",
        "외접원 넓이": "disc", "외접원 둘레": "length", "외접원 반지름": "radius"}, spare={"BC": "CA"}),
    form("centre.right_circum", "직각삼각형 ABC", "외접원", words={"반지름": "radius", "넓이": "disc", "둘레": "length",
        "외접원 넓이": "disc", "외접원 둘레": "length", "외접원 반지름": "radius"}, right=("∠C",)),
    form("centre.right_incircle", "직각삼각형 ABC", "내접원", words={"반지름": "radius", "둘레": "perimeter", "넓이": "△ABC",
        "내접원 넓이": "disc", "내접원 둘레": "length", "내접원 반지름": "radius"}, right=("∠C",)),
    form("centre.right_incircle", "직각삼각형", "내접원", words={"반지름": "radius", "둘레": "perimeter", "넓이": "△ABC", "빗변": "AB",
        "한 변": "BC", "두 변": "BC", "내접원 넓이": "disc", "내접원 둘레": "length", "내접원 반지름": "radius"}, spare={"BC": "CA"}),
    form("centre.incircle", "삼각형 ABC", "내접원", words={"반지름": "radius", "둘레": "perimeter", "넓이": "△ABC", "내접원 반지름": "radius", "둘레△ABC": "perimeter"}),
    form("centre.incircle", "삼각형", "내접원", words={"반지름": "radius", "둘레": "perimeter", "넓이": "△ABC", "내접원 반지름": "radius", "세 변": "AB"}),
    form("centre.touching", "삼각형 ABC", "접점 D AB", "접점 E BC", "접점 F CA", "내접원", words={"둘레": "perimeter", "둘레△ABC": "perimeter"}),
    form("centre.parallel", "내심 I ABC", "∥ DE BC", "위 D AB", "위 E CA", allowed=_PLAIN, words={"둘레△ADE": "perimeter_ade"}),
)  # fmt: skip

FORMS: tuple[Form, ...] = (*CENTRES,)
