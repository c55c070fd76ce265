"""What every kind of figure measures, out of the sizes that fix it. See `fitting`.

Nothing here is an equation: corners are joined, angles are added up, areas are summed over triangles, and
solids are measured by their usual formulas, written apart from those of the solver.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from appliance.verification.drawn.fitting import Drawing, Sizes
from appliance.verification.numeric import PI, decimal

Measured = Mapping[str, Decimal]
_ORDER = ("first", "second", "third", "fourth", "fifth")
_STRAIGHT, _TURN = Decimal(180), Decimal(360)
_COUNTS = tuple(Decimal(n) for n in range(3, 61))


def _angles(count: int) -> Drawing:
    names = _ORDER[:count]

    def measure(v: Sizes) -> Measured:
        found = [v[name] for name in names]
        return {"total": sum(found, Decimal(0)), "largest": max(found), "smallest": min(found)}

    return Drawing(names, measure, ratios={"ratio": names})


def _equal(v: Sizes) -> Measured:
    return {"second": v["first"]}


def _exterior(v: Sizes) -> Measured:
    """What is left of the straight angle beside the third angle."""
    third = _STRAIGHT - v["first"] - v["second"]
    return {"exterior": _STRAIGHT - third}


def _clock(v: Sizes) -> Measured:
    """The hands turned from twelve o'clock, 30 degrees an hour, 6 degrees a minute."""
    minutes = v["minute"] / 60
    hour_hand = 30 * v["hour"] + minutes / 2
    apart = abs(hour_hand - 6 * minutes) % _TURN
    return {"between": min(apart, _TURN - apart)}


def _parts(v: Sizes) -> Measured:
    whole = v["part_1_1"]
    pairs = ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 6), (5, 6), (1, 8), (3, 8), (5, 8), (7, 8))
    return {f"part_{top}_{under}": whole * decimal(Fraction(top, under)) for top, under in pairs}


def _general_points(v: Sizes) -> Measured:
    """Every pair of points is a line and a segment; every pair in order is a ray."""
    count = int(v["points"])
    pairs = [(a, b) for a in range(count) for b in range(count) if a != b]
    joined = Decimal(len({frozenset(pair) for pair in pairs}))
    return {"lines": joined, "segments": joined, "rays": Decimal(len(pairs))}


def _points_on_line(v: Sizes) -> Measured:
    """On one line a ray is told by its end and its side."""
    count = int(v["points"])
    pairs = [(a, b) for a in range(count) for b in range(count) if a != b]
    rays = {(a, a < b) for a, b in pairs}
    segments = {frozenset(pair) for pair in pairs}
    return {"lines": Decimal(1), "rays": Decimal(len(rays)), "segments": Decimal(len(segments))}


def _polygon(v: Sizes) -> dict[str, Decimal]:
    """Corners 0 … n-1; a diagonal joins two that are no neighbours."""
    count = int(v["sides"])
    diagonals = [(a, b) for a in range(count) for b in range(a + 1, count) if b - a not in (1, count - 1)]
    triangles = [(0, at, at + 1) for at in range(1, count - 1)]
    interior = _STRAIGHT * len(triangles)
    return {
        "from_vertex": Decimal(sum(0 in pair for pair in diagonals)),
        "triangles": Decimal(len(triangles)),
        "diagonals": Decimal(len(diagonals)),
        "angle_sum": interior,
        "exterior_sum": count * _STRAIGHT - interior,
        "whole_sum": count * _STRAIGHT,
    }


def _regular(v: Sizes) -> Measured:
    found = _polygon(v)
    interior = found["angle_sum"] / v["sides"]
    return {
        **found,
        "interior": interior,
        "exterior": _STRAIGHT - interior,
        **({"perimeter": v["side"] * v["sides"]} if "side" in v else {}),
    }


def _circle(v: Sizes) -> Measured:
    r = v["radius"]
    return {"diameter": r + r, "circumference": 2 * PI * r, "area": PI * r * r}


def _half_circle(v: Sizes) -> Measured:
    r = v["radius"]
    return {"diameter": r + r, "arc": PI * r, "area": PI * r * r / 2, "perimeter": PI * r + 2 * r}


def _sector(v: Sizes) -> Measured:
    part, r = v["angle"] / _TURN, v["radius"]
    arc = 2 * PI * r * part
    return {"arc": arc, "area": PI * r * r * part, "perimeter": arc + r + r}


def _sector_pair(v: Sizes) -> Measured:
    """A sector of twice the angle has twice the arc and twice the area."""
    times = v["angle_second"] / v["angle_first"]
    return {"arc_second": v["arc_first"] * times, "area_second": v["area_first"] * times}


_SIX = tuple(f"{part}_{order}" for part in ("side", "angle") for order in _ORDER[:3])


def _congruent(v: Sizes) -> Measured:
    """What is measured here is measured there; the angles of a triangle make a straight one."""
    found = {f"{name}_there": v[f"{name}_here"] for name in _SIX if f"{name}_here" in v}
    found["angle_third_here"] = _STRAIGHT - v["angle_first_here"] - v["angle_second_here"]
    return {**found, "angle_third_there": found["angle_third_here"]}


def _solid(faces: int, edges: int, vertices: int) -> dict[str, Decimal]:
    return {
        "faces": Decimal(faces),
        "edges": Decimal(edges),
        "vertices": Decimal(vertices),
        "all": Decimal(faces + edges + vertices),
        "edges_faces": Decimal(faces + edges),
        "vertices_edges": Decimal(vertices + edges),
        "vertices_faces": Decimal(faces + vertices),
    }


def _two_floors(v: Sizes) -> Measured:
    """Corners of the floor and of the ceiling, joined around and upwards."""
    count = int(v["sides"])
    around = [(level, at, (at + 1) % count) for level in (0, 1) for at in range(count)]
    upright = list(range(count))
    return _solid(2 + len(upright), len(around) + len(upright), 2 * count)


def _one_top(v: Sizes) -> Measured:
    count = int(v["sides"])
    around = [(at, (at + 1) % count) for at in range(count)]
    to_top = list(range(count))
    return _solid(1 + len(around), len(around) + len(to_top), count + 1)


def _platonic(v: Sizes) -> Measured:
    """From the faces: every face has so many sides, and so many faces meet in a corner."""
    sides, meeting = {4: (3, 3), 6: (4, 3), 8: (3, 4), 12: (5, 3), 20: (3, 5)}[int(v["shape"])]
    faces = int(v["shape"])
    found = _solid(faces, faces * sides // 2, faces * sides // meeting)
    return {**found, "face_sides": Decimal(sides), "at_vertex": Decimal(meeting)}


def _box(v: Sizes) -> Measured:
    w, d, h = v["width"], v["depth"], v["height"]
    lateral = 2 * w * h + 2 * d * h
    return {"base_area": w * d, "lateral": lateral, "surface": lateral + 2 * w * d, "volume": w * d * h}


def _cube(v: Sizes) -> Measured:
    a = v["edge"]
    return {"face": a * a, "surface": 6 * a * a, "volume": a * a * a}


def _prism(v: Sizes) -> Measured:
    found = {}
    if "height" in v and "base_area" in v:
        found["volume"] = v["base_area"] * v["height"]
    if "base_perimeter" in v and "height" in v:
        found["lateral"] = v["base_perimeter"] * v["height"]
        if "base_area" in v:
            found["surface"] = found["lateral"] + v["base_area"] + v["base_area"]
    return found


def _pyramid(v: Sizes) -> Measured:
    return {"volume": v["base_area"] * v["height"] / 3}


def _square_pyramid(v: Sizes) -> Measured:
    a, face = v["side"], v["face_height"]
    found = {"base_area": a * a, "lateral": 4 * a * face / 2, "surface": a * a + 4 * a * face / 2}
    height = face * face - a * a / 4
    if height > 0:
        found |= {"height": height.sqrt(), "volume": a * a * height.sqrt() / 3}
    return found


def _cylinder(v: Sizes) -> Measured:
    r, h = v["radius"], v["height"]
    base, lateral = PI * r * r, 2 * PI * r * h
    return {"diameter": r + r, "base_area": base, "lateral": lateral, "surface": base + base + lateral,
            "volume": base * h, "axial": (r + r) * h, "cross": base}  # fmt: skip


def _cone(v: Sizes) -> Measured:
    """The side is a sector with the slant as its radius and the rim of the base as its arc."""
    r, h = v["radius"], v["height"]
    slant = (r * r + h * h).sqrt()
    base, lateral = PI * r * r, slant * (2 * PI * r) / 2
    return {"diameter": r + r, "slant": slant, "base_area": base, "lateral": lateral,
            "surface": base + lateral, "volume": base * h / 3, "net_angle": _TURN * r / slant,
            "axial": (r + r) * h / 2}  # fmt: skip


def _cone_frustum(v: Sizes) -> Measured:
    """A cone with its top cut off."""
    top, bottom, h = v["top"], v["bottom"], v["height"]
    whole = h * bottom / (bottom - top)
    cut = whole - h
    long, short = (bottom * bottom + whole * whole).sqrt(), (top * top + cut * cut).sqrt()
    lateral = PI * bottom * long - PI * top * short
    return {
        "slant": long - short,
        "lateral": lateral,
        "surface": lateral + PI * (top * top + bottom * bottom),
        "volume": PI * (bottom * bottom * whole - top * top * cut) / 3,
        "axial": bottom * whole - top * cut,
    }


def _sphere(v: Sizes) -> Measured:
    r = v["radius"]
    return {"diameter": r + r, "surface": 4 * PI * r * r, "volume": 4 * PI * r**3 / 3, "great": PI * r * r}


def _hemisphere(v: Sizes) -> Measured:
    """Half a sphere and its disc."""
    r = v["radius"]
    return {"diameter": r + r, "surface": 4 * PI * r * r / 2 + PI * r * r, "volume": 4 * PI * r**3 / 6}


def _isosceles(v: Sizes) -> Measured:
    """Half of it is a right triangle."""
    half, height = v["base"] / 2, v["height"]
    return {"leg": (half * half + height * height).sqrt(), "area": half * height}


def _is_angle(v: Sizes) -> bool:
    return all(0 < value < _TURN for value in v.values())


DRAWINGS: dict[str, Drawing] = {
    "angles.equal": Drawing(("first",), _equal, exists=_is_angle),
    "angles.two": _angles(2),
    "angles.three": _angles(3),
    "angles.four": _angles(4),
    "angles.exterior": Drawing(("first", "second"), _exterior, exists=_is_angle),
    "angles.clock": Drawing(("hour", "minute"), _clock, free=frozenset({"minute"})),
    "segment.parts": Drawing(("part_1_1",), _parts),
    "points.general": Drawing(("points",), _general_points, choices=_COUNTS),
    "points.on_line": Drawing(("points",), _points_on_line, choices=_COUNTS),
    "polygon": Drawing(("sides",), _polygon, choices=_COUNTS, free=frozenset({"from_vertex", "diagonals"})),
    "polygon.regular": Drawing(
        ("sides", "side"),
        _regular,
        choices=_COUNTS,
        loose=frozenset({"side"}),
        ratios={"ratio": ("interior", "exterior")},
        free=frozenset({"from_vertex", "diagonals"}),
    ),
    "circle": Drawing(("radius",), _circle),
    "circle.half": Drawing(("radius",), _half_circle),
    "sector": Drawing(("radius", "angle"), _sector),
    "sector.pair": Drawing(
        ("angle_first", "angle_second", "arc_first", "area_first"),
        _sector_pair,
        loose=frozenset({"arc_first", "area_first"}),
    ),
    "triangles.congruent": Drawing(
        tuple(f"{name}_here" for name in _SIX if name != "angle_third"),
        _congruent,
        loose=frozenset(f"{name}_here" for name in _SIX),
    ),
    "triangle.isosceles": Drawing(("base", "height"), _isosceles),
    "triangle.sides": Drawing(("first", "second", "third"), lambda v: {}),
    "faces.prism": Drawing(("sides",), _two_floors, choices=_COUNTS),
    "faces.pyramid": Drawing(("sides",), _one_top, choices=_COUNTS),
    "faces.frustum": Drawing(("sides",), _two_floors, choices=_COUNTS),
    "faces.regular": Drawing(("shape",), _platonic, choices=tuple(map(Decimal, (4, 6, 8, 12, 20)))),
    "solid.box": Drawing(("width", "depth", "height"), _box),
    "solid.cube": Drawing(("edge",), _cube),
    "solid.prism": Drawing(
        ("base_area", "base_perimeter", "height"), _prism, loose=frozenset({"base_area", "base_perimeter"})
    ),
    "solid.pyramid": Drawing(("base_area", "height"), _pyramid),
    "solid.square_pyramid": Drawing(("side", "face_height"), _square_pyramid),
    "solid.cylinder": Drawing(("radius", "height"), _cylinder),
    "solid.cone": Drawing(("radius", "height"), _cone),
    "solid.cone_frustum": Drawing(("top", "bottom", "height"), _cone_frustum),
    "solid.sphere": Drawing(("radius",), _sphere),
    "solid.hemisphere": Drawing(("radius",), _hemisphere),
}
