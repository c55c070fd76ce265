"""Drawings of isosceles triangles, circumcentres and incentres."""

import math
from collections.abc import Sequence

from appliance.verification.labelled import shapes
from appliance.verification.labelled.fitting import Drawing, Points, area

PI = math.pi


def _isosceles(s: Sequence[float]) -> Points:
    """Legs and the angle at the top."""
    leg, top = s[0], s[1]
    return {
        "A": 1j * leg * math.cos(top / 2),
        "B": complex(-leg * math.sin(top / 2)),
        "C": complex(leg * math.sin(top / 2)),
    }


def _axis(s: Sequence[float]) -> Points:
    p = dict(_isosceles(s))
    return {**p, "D": shapes.bisector_foot(p["A"], p["B"], p["C"])}


def _base_bisector(s: Sequence[float]) -> Points:
    p = dict(_isosceles(s))
    return {**p, "D": shapes.bisector_foot(p["B"], p["A"], p["C"])}


def _corners(s: Sequence[float]) -> dict[str, complex]:
    return dict(zip("ABC", shapes.triangle(s[0], s[1], s[2]), strict=True))


def _circum(s: Sequence[float]) -> Points:
    p = _corners(s)
    return {**p, "O": shapes.circumcentre(p["A"], p["B"], p["C"])}


def _right(s: Sequence[float]) -> dict[str, complex]:
    return {"C": 0j, "A": complex(0, s[0]), "B": complex(s[1])}


def _right_circum(s: Sequence[float]) -> Points:
    p = _right(s)
    return {**p, "O": (p["A"] + p["B"]) / 2}


def _incentre(s: Sequence[float]) -> Points:
    p = _corners(s)
    return {**p, "I": shapes.incentre(p["A"], p["B"], p["C"])}


def _touching(s: Sequence[float]) -> Points:
    p = dict(_incentre(s))
    centre = p.pop("I")
    sides = {"D": "AB", "E": "BC", "F": "CA"}
    return {**p, **{name: shapes.foot(centre, p[side[0]], p[side[1]]) for name, side in sides.items()}}


def _parallel(s: Sequence[float]) -> Points:
    p = dict(_incentre(s))
    across = p["I"] + (p["C"] - p["B"])
    return {
        **p,
        "D": shapes.meet(p["I"], across, p["A"], p["B"]),
        "E": shapes.meet(p["I"], across, p["A"], p["C"]),
    }


def _inradius(p: Points) -> float:
    a, b, c = (p[each] for each in "ABC")
    return 2 * area([a, b, c]) / (abs(a - b) + abs(b - c) + abs(c - a))


_AROUND = shapes.around("A", "B", "C")

DRAWINGS: dict[str, Drawing] = {
    "centre.isosceles": Drawing(
        "LA",
        _isosceles,
        {
            "perimeter": _AROUND,
            "outer_a": shapes.outer("B", "A", "C"),
            "outer_b": shapes.outer("A", "B", "C"),
            "outer_c": shapes.outer("A", "C", "B"),
            "base_times": lambda p: (
                shapes.angle(p["A"], p["B"], p["C"]) / shapes.angle(p["B"], p["A"], p["C"])
            ),
            "top_times": lambda p: (
                shapes.angle(p["B"], p["A"], p["C"]) / shapes.angle(p["A"], p["B"], p["C"])
            ),
        },
    ),
    "centre.axis": Drawing("LA", _axis),
    "centre.base_bisector": Drawing("LA", _base_bisector),
    "centre.circum": Drawing(
        "LLA", _circum, {"perimeter_obc": shapes.around("O", "B", "C")}, shapes.inside("O", "A", "B", "C")
    ),
    "centre.right_circum": Drawing(
        "LL",
        _right_circum,
        {
            "radius": lambda p: abs(p["O"] - p["C"]),
            "length": lambda p: 2 * PI * abs(p["O"] - p["A"]),
            "disc": lambda p: PI * abs(p["O"] - p["A"]) ** 2,
            "area": lambda p: area([p["A"], p["B"], p["C"]]),
        },
    ),
    "centre.incentre": Drawing("LLA", _incentre),
    "centre.incircle": Drawing("LLA", _corners, {"perimeter": _AROUND, "radius": _inradius}),
    "centre.right_incircle": Drawing(
        "LL",
        _right,
        {
            "perimeter": _AROUND,
            "radius": _inradius,
            "disc": lambda p: PI * _inradius(p) ** 2,
            "length": lambda p: 2 * PI * _inradius(p),
        },
    ),
    "centre.touching": Drawing("LLA", _touching, {"perimeter": _AROUND}),
    "centre.parallel": Drawing("LLA", _parallel, {"perimeter_ade": shapes.around("A", "D", "E")}),
}
