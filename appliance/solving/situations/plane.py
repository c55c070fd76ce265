"""도형: angles, parts of segments, polygons, circles and sectors, congruent triangles."""

from appliance.domain.situations import SITUATIONS
from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, number
from appliance.solving.surd import Surd

PI = Poly.letter("pi")
_ORDER = ("first", "second", "third", "fourth", "fifth")


def _sum_of(count: int) -> Model:
    names = _ORDER[:count]

    def equations(r: Letters) -> tuple[Poly, ...]:
        total = -Poly.letter("total")
        for name in names:
            total = total + Poly.letter(name)
        return (total,)

    def sense(values: Values) -> str:
        found = [values[name] for name in names if name in values]
        if "total" in values and any(value >= values["total"] for value in found):
            return "각의 크기가 합보다 작지 않습니다."
        return ""

    return Model(
        equations,
        sense=sense,
        partial=True,
        ratios={"ratio": names},
        optional=frozenset({"ratio", "largest", "smallest"}),
        extremes={"largest": (names, "largest"), "smallest": (names, "smallest")} if count in (3, 4) else {},
    )


def equal(r: Letters) -> tuple[Poly, ...]:
    return (r.first - r.second,)


def exterior(r: Letters) -> tuple[Poly, ...]:
    return (r.first + r.second - r.exterior,)


def _angle_sense(values: Values) -> str:
    if any(value >= Surd.of(180) for name, value in values.items()):
        return "각의 크기가 180°보다 작지 않습니다."
    return ""


def clock(r: Letters) -> tuple[Poly, ...]:
    """The hands stand (60·hour - 11·minute)/2 degrees apart, one way or the other round.

    The minutes are told in seconds, the base unit of time.
    """
    apart = number(3600) * r.hour - number(11) * r.minute
    turn = number(43200)
    two = number(120) * r.between
    return ((apart - two) * (apart + two) * (apart - turn + two) * (apart + turn - two),)


def _clock_sense(values: Values) -> str:
    hour, minute = values["hour"].integer, values["minute"].integer
    if hour is None or minute is None or not (1 <= hour <= 12 and 0 <= minute < 3600):
        return "시계에 없는 시각입니다."
    return "" if values["between"] <= Surd.of(180) else "작은 쪽의 각은 180°를 넘지 않습니다."


def parts(r: Letters) -> tuple[Poly, ...]:
    found: list[Poly] = []
    for role in SITUATIONS["segment.parts"].roles[1:]:
        top, under = map(int, role.name.removeprefix("part_").split("_"))
        found.append(number(under) * Poly.letter(role.name) - number(top) * r.part_1_1)
    return tuple(found)


def general_points(r: Letters) -> tuple[Poly, ...]:
    pairs = r.points * (r.points - number(1))
    return (pairs - r.rays, pairs - number(2) * r.lines, pairs - number(2) * r.segments)


def line_points(r: Letters) -> tuple[Poly, ...]:
    return (
        r.lines - number(1),
        number(2) * (r.points - number(1)) - r.rays,
        r.points * (r.points - number(1)) - number(2) * r.segments,
    )


def polygon(r: Letters) -> tuple[Poly, ...]:
    return (
        r.sides - number(3) - r.from_vertex,
        r.sides - number(2) - r.triangles,
        r.sides * (r.sides - number(3)) - number(2) * r.diagonals,
        number(180) * (r.sides - number(2)) - r.angle_sum,
        r.exterior_sum - number(360),
        number(180) * r.sides - r.whole_sum,
    )


def regular(r: Letters) -> tuple[Poly, ...]:
    return (
        *polygon(r),
        r.sides * r.interior - r.angle_sum,
        r.interior + r.exterior - number(180),
        r.sides * r.side - r.perimeter,
    )


def _polygon_sense(values: Values) -> str:
    sides = values["sides"].integer if "sides" in values else None
    return "변이 3개보다 적은 다각형은 없습니다." if sides is not None and sides < 3 else ""


def circle(r: Letters) -> tuple[Poly, ...]:
    return (
        r.diameter - number(2) * r.radius,
        number(2) * PI * r.radius - r.circumference,
        PI * r.radius.power(2) - r.area,
    )


def half_circle(r: Letters) -> tuple[Poly, ...]:
    return (
        r.diameter - number(2) * r.radius,
        PI * r.radius - r.arc,
        PI * r.radius.power(2) - number(2) * r.area,
        r.arc + r.diameter - r.perimeter,
    )


def sector(r: Letters) -> tuple[Poly, ...]:
    return (
        PI * r.radius * r.angle - number(180) * r.arc,
        r.radius * r.arc - number(2) * r.area,
        PI * r.radius.power(2) * r.angle - number(360) * r.area,
        r.arc + number(2) * r.radius - r.perimeter,
    )


def _sector_sense(values: Values) -> str:
    if "angle" in values and values["angle"] >= Surd.of(360):
        return "부채꼴의 중심각의 크기가 360°보다 작지 않습니다."
    return ""


def sector_pair(r: Letters) -> tuple[Poly, ...]:
    return (
        r.angle_first * r.arc_second - r.angle_second * r.arc_first,
        r.angle_first * r.area_second - r.angle_second * r.area_first,
    )


def _pair_sense(values: Values) -> str:
    angles = [values[name] for name in ("angle_first", "angle_second") if name in values]
    return "중심각의 크기가 360°보다 작지 않습니다." if any(a >= Surd.of(360) for a in angles) else ""


def congruent(r: Letters) -> tuple[Poly, ...]:
    same = [
        Poly.letter(f"{part}_{order}_here") - Poly.letter(f"{part}_{order}_there")
        for part in ("side", "angle")
        for order in _ORDER[:3]
    ]
    return (*same, r.angle_first_here + r.angle_second_here + r.angle_third_here - number(180))


def _congruent_sense(values: Values) -> str:
    for which in ("here", "there"):
        names = [f"side_{order}_{which}" for order in _ORDER[:3]]
        if all(name in values for name in names):
            longest = max(names, key=lambda name: values[name])
            rest = [values[name] for name in names if name != longest]
            if values[longest] >= rest[0] + rest[1]:
                return "세 변의 길이로 삼각형을 만들 수 없습니다."
    return ""


def sides(r: Letters) -> tuple[Poly, ...]:
    return ()


def isosceles(r: Letters) -> tuple[Poly, ...]:
    return (
        number(4) * (r.leg.power(2) - r.height.power(2)) - r.base.power(2),
        r.base * r.height - number(2) * r.area,
    )


MODELS = {
    "triangle.isosceles": Model(isosceles),
    "angles.equal": Model(equal, sense=_angle_sense, partial=True),
    "angles.two": _sum_of(2),
    "angles.three": _sum_of(3),
    "angles.four": _sum_of(4),
    "angles.exterior": Model(exterior, sense=_angle_sense, partial=True),
    "angles.clock": Model(clock, zero=frozenset({"minute"}), sense=_clock_sense),
    "segment.parts": Model(parts),
    "points.general": Model(general_points),
    "points.on_line": Model(line_points),
    "polygon": Model(
        polygon, zero=frozenset({"from_vertex", "diagonals"}), sense=_polygon_sense, partial=True
    ),
    "polygon.regular": Model(
        regular,
        zero=frozenset({"from_vertex", "diagonals"}),
        sense=_polygon_sense,
        partial=True,
        ratios={"ratio": ("interior", "exterior")},
        optional=frozenset({"ratio"}),
    ),
    "circle": Model(circle),
    "circle.half": Model(half_circle),
    "sector": Model(sector, sense=_sector_sense, partial=True),
    "sector.pair": Model(sector_pair, sense=_pair_sense, partial=True),
    "triangles.congruent": Model(congruent, sense=_congruent_sense, partial=True),
    "triangle.sides": Model(sides, optional=frozenset({"kind"})),
}
