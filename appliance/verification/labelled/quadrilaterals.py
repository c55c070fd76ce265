"""Drawings of parallelograms and their kin."""

import cmath
import math
from collections.abc import Sequence

from appliance.verification.labelled import shapes
from appliance.verification.labelled.fitting import Drawing, Points, area

_AROUND = shapes.around("A", "B", "C", "D")


def _area(p: Points) -> float:
    return area([p[each] for each in "ABCD"])


def _slanted(side: float, base: float, angle: float) -> dict[str, complex]:
    """B at the origin, C to the right; A and D above."""
    up = side * cmath.exp(1j * angle)
    return {"A": up, "B": 0j, "C": complex(base), "D": up + base}


def _with_centre(p: dict[str, complex]) -> Points:
    return {**p, "O": shapes.meet(p["A"], p["C"], p["B"], p["D"])}


def _parallelogram(s: Sequence[float]) -> Points:
    return _with_centre(_slanted(s[0], s[1], s[2]))


def _inner(s: Sequence[float]) -> Points:
    p = _slanted(s[0], s[1], s[2])
    return {**p, "P": p["B"] + s[3] * (p["C"] - p["B"]) + s[4] * (p["A"] - p["B"])}


def _bisector(s: Sequence[float]) -> Points:
    p = _slanted(s[0], s[1], s[2])
    return {**p, "E": shapes.meet(p["A"], shapes.divider(p["A"], p["B"], p["D"]), p["B"], p["C"])}


def _rectangle(s: Sequence[float]) -> Points:
    return _with_centre(_slanted(s[0], s[1], math.pi / 2))


def _rhombus(s: Sequence[float]) -> Points:
    return _with_centre(_slanted(s[0], s[0], s[1]))


def _square(s: Sequence[float]) -> Points:
    return _with_centre(_slanted(s[0], s[0], math.pi / 2))


def _trapezoid(s: Sequence[float]) -> Points:
    """The upper side, the legs, and the angle at the base."""
    a = s[1] * cmath.exp(1j * s[2])
    return {"A": a, "B": 0j, "C": complex(s[0] + 2 * a.real), "D": a + s[0]}


_RULERS = {"perimeter": _AROUND, "area": _area}

DRAWINGS: dict[str, Drawing] = {
    "quad.parallelogram": Drawing(
        "LLA",
        _parallelogram,
        {
            **_RULERS,
            "angle_gap": lambda p: (
                shapes.angle(p["B"], p["A"], p["D"]) - shapes.angle(p["A"], p["B"], p["C"])
            ),
            "∠A:∠B": lambda p: shapes.angle(p["B"], p["A"], p["D"]) / shapes.angle(p["A"], p["B"], p["C"]),
        },
    ),
    "quad.inner_point": Drawing("LLATT", _inner, _RULERS),
    "quad.bisector": Drawing("LLA", _bisector, _RULERS, lambda p: 0 < p["E"].real < p["C"].real),
    "quad.rectangle": Drawing("LL", _rectangle, _RULERS),
    "quad.rhombus": Drawing("LA", _rhombus, _RULERS),
    "quad.square": Drawing("L", _square, _RULERS),
    "quad.trapezoid": Drawing("LLH", _trapezoid, _RULERS),
}
