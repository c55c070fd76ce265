"""Exact sines, cosines and tangents of the angles that a school knows by heart."""

from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.solving.surd import ONE, ZERO, Surd

NAMES = ("sin", "cos", "tan")
_HALF = Surd.of(Fraction(1, 2))
_SINES: dict[int, Surd] = {
    0: ZERO,
    30: _HALF,
    45: Surd(((2, Fraction(1, 2)),)),
    60: Surd(((3, Fraction(1, 2)),)),
    90: ONE,
    120: Surd(((3, Fraction(1, 2)),)),
    135: Surd(((2, Fraction(1, 2)),)),
    150: _HALF,
    180: ZERO,
}


def known(angle: Fraction) -> bool:
    """Whether the angle (degrees) is one of them."""
    return angle.denominator == 1 and int(angle) in _SINES


def ratio(name: str, angle: Fraction) -> Surd:
    """Raises Unsolvable for another angle, and for tan 90°."""
    if not known(angle):
        raise Unsolvable("값이 알려진 각(30°, 45°, 60° 등)이 아닙니다.")
    degrees = int(angle)
    sine = _SINES[degrees]
    cosine = _SINES[90 - degrees] if degrees <= 90 else -_SINES[degrees - 90]
    if name == "sin":
        return sine
    if name == "cos":
        return cosine
    if not cosine:
        raise Unsolvable("tan 90°의 값은 정할 수 없습니다.")
    return sine / cosine
