"""Drawings of right triangles with their ratios, and of triangles by two sides and an angle."""

from collections.abc import Sequence

from appliance.verification.labelled import shapes
from appliance.verification.labelled.fitting import Drawing, Points


def _right(s: Sequence[float]) -> Points:
    return {"C": 0j, "A": complex(s[0]), "B": complex(0, s[1])}


def _two_sides(s: Sequence[float]) -> Points:
    """A at the origin."""
    b, a, c = shapes.triangle(s[0], s[1], s[2])
    return {"A": a, "B": b, "C": c}


DRAWINGS: dict[str, Drawing] = {
    "ratio.right": Drawing("LL", _right),
    "ratio.area": Drawing("LLA", _two_sides),
}
