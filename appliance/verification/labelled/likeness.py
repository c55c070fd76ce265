"""Drawings of similar figures, parallels, midpoints, bisectors and centroids."""

from collections.abc import Sequence

from appliance.verification.labelled import shapes
from appliance.verification.labelled.fitting import Drawing, Points, area


def _corners(s: Sequence[float]) -> dict[str, complex]:
    return dict(zip("ABC", shapes.triangle(s[0], s[1], s[2]), strict=True))


def _pair(s: Sequence[float]) -> Points:
    """The second is the first, larger or smaller and moved away."""
    p = _corners(s)
    factor = s[3] / s[0]
    return {**p, **{name: 50 + p[own] * factor for own, name in zip("ABC", "DEF", strict=True)}}


def _right(s: Sequence[float]) -> dict[str, complex]:
    return {"A": 0j, "B": complex(s[0]), "C": complex(0, s[1])}


def _altitude(s: Sequence[float]) -> Points:
    p = _right(s)
    return {**p, "H": shapes.foot(p["A"], p["B"], p["C"])}


def _shared(s: Sequence[float]) -> Points:
    """D where the angle ACD is as large as ABC."""
    p = _corners(s)
    a, b, c = p["A"], p["B"], p["C"]
    turn = (a - b) / (c - b)
    turn = turn / abs(turn)
    return {**p, "D": shapes.meet(c, c + (a - c) * turn, a, b)}


def _lies_between(p: Points) -> bool:
    return 0 < abs(p["D"] - p["A"]) < abs(p["B"] - p["A"]) and abs(p["D"] - p["B"]) < abs(p["B"] - p["A"])


def _parallel(s: Sequence[float]) -> Points:
    p = _corners(s)
    a, b, c = p["A"], p["B"], p["C"]
    return {**p, "D": a + s[3] * (b - a), "E": a + s[3] * (c - a)}


def _middles(s: Sequence[float]) -> Points:
    p = _corners(s)
    return {**p, "M": (p["A"] + p["B"]) / 2, "N": (p["A"] + p["C"]) / 2}


def _middle_triangle(s: Sequence[float]) -> Points:
    p = _corners(s)
    return {**p, "D": (p["A"] + p["B"]) / 2, "E": (p["B"] + p["C"]) / 2, "F": (p["C"] + p["A"]) / 2}


def _trapezoid(s: Sequence[float]) -> Points:
    """Parallel sides s0 above, s1 below."""
    p = {"A": complex(s[3], s[2]), "B": 0j, "C": complex(s[1]), "D": complex(s[3] + s[0], s[2])}
    return {**p, "M": (p["A"] + p["B"]) / 2, "N": (p["D"] + p["C"]) / 2}


def _bisector(s: Sequence[float]) -> Points:
    p = _corners(s)
    return {**p, "D": shapes.bisector_foot(p["A"], p["B"], p["C"])}


def _centroid(s: Sequence[float]) -> Points:
    p = _corners(s)
    return {**p, "G": (p["A"] + p["B"] + p["C"]) / 3, "D": (p["B"] + p["C"]) / 2}


def _two_boxes(s: Sequence[float]) -> Points:
    """A square and a cube of side s0, and the same of side s1, as lengths along a line."""
    return {"A": 0j, "B": complex(s[0]), "C": 0j, "D": complex(s[1]), "E": complex(s[2]), "F": complex(s[3])}


def _first(p: Points) -> float:
    return abs(p["B"] - p["A"])


def _second(p: Points) -> float:
    return abs(p["D"] - p["C"])


def _shadows(s: Sequence[float]) -> Points:
    """Two upright things and the ends of their shadows under one sun."""
    slope = s[1] / s[0]
    return {
        "A": complex(0, s[0]),
        "B": 0j,
        "C": complex(s[1]),
        "D": complex(0, s[2]),
        "E": complex(s[2] * slope),
    }


_AROUND = {"first": shapes.around("A", "B", "C"), "second": shapes.around("D", "E", "F")}

DRAWINGS: dict[str, Drawing] = {
    "like.pair": Drawing(
        "LLAL",
        _pair,
        {
            "scale": lambda p: abs(p["A"] - p["B"]) / abs(p["D"] - p["E"]),
            "around_first": _AROUND["first"],
            "around_second": _AROUND["second"],
            "areas": lambda p: area([p[x] for x in "ABC"]) / area([p[x] for x in "DEF"]),
            **{f"∠{name[0]}": shapes.corner(name) for name in ("ABC", "BCA", "CAB", "DEF", "EFD", "FDE")},
        },
    ),
    "like.sizes": Drawing(
        "LLLL",
        _two_boxes,
        {
            "scale": lambda p: _first(p) / _second(p),
            "length_first": _first,
            "length_second": _second,
            "areas": lambda p: (_first(p) / _second(p)) ** 2,
            "volumes": lambda p: (_first(p) / _second(p)) ** 3,
            "area_first": lambda p: abs(p["E"]) * _first(p) ** 2,
            "area_second": lambda p: abs(p["E"]) * _second(p) ** 2,
            "volume_first": lambda p: abs(p["F"]) * _first(p) ** 3,
            "volume_second": lambda p: abs(p["F"]) * _second(p) ** 3,
        },
    ),
    "like.altitude": Drawing("LL", _altitude),
    "like.shared_angle": Drawing("LLA", _shared, holds=_lies_between),
    "like.shadow": Drawing(
        "LLL",
        _shadows,
        {
            "height_first": lambda p: abs(p["A"]),
            "shadow_first": lambda p: abs(p["C"]),
            "height_second": lambda p: abs(p["D"]),
            "shadow_second": lambda p: abs(p["E"]),
        },
    ),
    "like.parallel": Drawing("LLAT", _parallel),
    "like.middles": Drawing("LLA", _middles),
    "like.middle_triangle": Drawing(
        "LLA", _middle_triangle, {"around_outer": _AROUND["first"], "around_inner": _AROUND["second"]}
    ),
    "like.trapezoid": Drawing("LLLL", _trapezoid),
    "like.bisector": Drawing("LLA", _bisector),
    "like.centroid": Drawing("LLA", _centroid),
    "like.centroid_areas": Drawing("LLA", _centroid),
}
