"""Drawings of right triangles with their ratios, and of triangles by two sides and an angle."""

import math
from collections.abc import Sequence

from appliance.domain.situations.ratios import JOINED
from appliance.verification.labelled import shapes
from appliance.verification.labelled.fitting import Drawing, Points


def _right(s: Sequence[float]) -> Points:
    return {"C": 0j, "A": complex(s[0]), "B": complex(0, s[1])}


def _two_sides(s: Sequence[float]) -> Points:
    """A at the origin."""
    b, a, c = shapes.triangle(s[0], s[1], s[2])
    return {"A": a, "B": b, "C": c}


def _sighted(s: Sequence[float]) -> Points:
    """The eye in O, the foot F on its level, the top T above it, the ground below in E."""
    return {"O": 0j, "F": complex(s[0]), "T": complex(s[0], s[0] * math.tan(s[1])), "E": complex(0, -s[2])}


_ENDS = {"sin A": "BCAB", "cos A": "CAAB", "tan A": "BCCA", "sin B": "CAAB", "cos B": "BCAB", "tan B": "CABC"}


def _joined(name: str) -> shapes.Ruler:
    """Two ratios, each as one side over another, joined by the sign between them."""
    sign = next(sign for sign in "+-×" if sign in name)

    def ratio(p: Points, which: str) -> float:
        a, b, c, d = (p[end] for end in _ENDS[which])
        return abs(a - b) / abs(c - d)

    def measure(p: Points) -> float:
        one, other = (ratio(p, each) for each in name.split(sign))
        return one + other if sign == "+" else one - other if sign == "-" else one * other

    return measure


DRAWINGS: dict[str, Drawing] = {
    "ratio.right": Drawing("LL", _right, {name: _joined(name) for name, _ in JOINED}),
    "ratio.height": Drawing(
        "LHL",
        _sighted,
        {
            "distance": shapes.length("O", "F"),
            "slant": shapes.length("O", "T"),
            "rise": shapes.length("F", "T"),
            "eye": shapes.length("O", "E"),
            "height": lambda p: abs(p["T"] - p["F"]) + abs(p["E"]),
            "angle": shapes.corner("OFT"),
            "sine": lambda p: p["T"].imag / abs(p["T"]),
            "cosine": lambda p: p["F"].real / abs(p["T"]),
            "tangent": lambda p: p["T"].imag / p["F"].real,
        },
    ),
    "ratio.area": Drawing("LLA", _two_sides),
}
