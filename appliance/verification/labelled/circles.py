"""Drawings of chords, tangents and inscribed angles."""

import cmath
import math
from collections.abc import Sequence

from appliance.verification.labelled import shapes
from appliance.verification.labelled.fitting import Drawing, Points


def _on(radius: float, angle: float) -> complex:
    return radius * cmath.exp(1j * angle)


def _chord(s: Sequence[float]) -> Points:
    """Radius, and half the angle over the chord."""
    a, b = _on(s[0], -math.pi / 2 - s[1]), _on(s[0], -math.pi / 2 + s[1])
    return {"O": 0j, "A": a, "B": b, "M": shapes.foot(0j, a, b)}


def _tangents(s: Sequence[float]) -> Points:
    """Radius, and half the angle between the radii to the points of touch."""
    return {"O": 0j, "A": _on(s[0], s[1]), "B": _on(s[0], -s[1]), "P": complex(s[0] / math.cos(s[1]))}


def _about(s: Sequence[float]) -> Points:
    """Tangents at four points of a circle meet in the corners."""
    turns = [0.0, 2 * s[1], 2 * s[1] + 2 * s[2], 2 * s[1] + 2 * s[2] + 2 * s[3]]
    halves = [s[1], s[2], s[3], math.pi - s[1] - s[2] - s[3]]
    return {
        name: _on(s[0] / math.cos(half), turn + half)
        for name, turn, half in zip("ABCD", turns, halves, strict=True)
    }


def _is_about(p: Points) -> bool:
    """Every corner lies outside the circle, and they go round once."""
    a, b, c, d = (p[each] for each in "ABCD")
    turns = [
        ((y - x).conjugate() * (z - y)).imag > 0 for x, y, z in ((a, b, c), (b, c, d), (c, d, a), (d, a, b))
    ]
    return all(turns)


def _inscribed(s: Sequence[float]) -> Points:
    """A and B below, P above on the larger arc."""
    return {
        "O": 0j,
        "A": _on(s[0], -math.pi / 2 - s[1]),
        "B": _on(s[0], -math.pi / 2 + s[1]),
        "P": _on(s[0], math.pi / 2),
    }


def _tangent(s: Sequence[float]) -> Points:
    """Radius, and the angle at the centre."""
    return {"O": 0j, "T": _on(s[0], s[1]), "P": complex(s[0] / math.cos(s[1]))}


def _same_arc(s: Sequence[float]) -> Points:
    """A and B below, P and Q both above."""
    return {**_inscribed(s), "P": _on(s[0], math.pi / 2 - 0.2), "Q": _on(s[0], math.pi / 2 + 0.3)}


def _half(s: Sequence[float]) -> Points:
    return {"A": complex(-s[0]), "B": complex(s[0]), "P": _on(s[0], s[1])}


def _inside(s: Sequence[float]) -> Points:
    """Four points one after another on a circle."""
    at = [0.0, 2 * s[1], 2 * s[1] + 2 * s[2], 2 * s[1] + 2 * s[2] + 2 * s[3]]
    return {name: _on(s[0], turn) for name, turn in zip("ABCD", at, strict=True)}


def _in_order(p: Points) -> bool:
    turns = [cmath.phase(p[each] / p["A"]) % (2 * math.pi) for each in "BCD"]
    return 0 < turns[0] < turns[1] < turns[2] < 2 * math.pi


def _tangent_chord(s: Sequence[float]) -> Points:
    """A at the bottom, T to its right on the tangent, B up the right side, C beyond B."""
    a = -math.pi / 2
    return {
        "A": _on(s[0], a),
        "T": _on(s[0], a) + s[0],
        "B": _on(s[0], a + 2 * s[1]),
        "C": _on(s[0], a + 2 * s[1] + 2 * s[2]),
    }


def _is_beyond(p: Points) -> bool:
    return cmath.phase(p["C"] / p["A"]) % (2 * math.pi) > cmath.phase(p["B"] / p["A"]) % (2 * math.pi)


def _outer(before: str, at: str, after: str) -> shapes.Ruler:
    return shapes.outer(before, at, after)


DRAWINGS: dict[str, Drawing] = {
    "round.chord": Drawing("LH", _chord, {"radius": shapes.length("O", "A")}),
    "round.tangents": Drawing("LH", _tangents, {"radius": shapes.length("O", "A")}),
    "round.about": Drawing("LHHH", _about, {"perimeter": shapes.around("A", "B", "C", "D")}, _is_about),
    "round.inscribed": Drawing("LH", _inscribed),
    "round.tangent": Drawing("LH", _tangent, {"radius": shapes.length("O", "T")}),
    "round.same_arc": Drawing("LH", _same_arc, {}, lambda p: p["A"].imag < 0.9 * abs(p["A"])),
    "round.half": Drawing("LA", _half),
    "round.inside": Drawing(
        "LAAA",
        _inside,
        {
            "outer_a": _outer("D", "A", "B"),
            "outer_b": _outer("A", "B", "C"),
            "outer_c": _outer("B", "C", "D"),
            "outer_d": _outer("C", "D", "A"),
        },
        _in_order,
    ),
    "round.tangent_chord": Drawing("LAA", _tangent_chord, {}, _is_beyond),
}
