"""Points that figures are made of: corners, feet, centres, meeting points. Complex numbers are the plane."""

import cmath
import math
from collections.abc import Callable

from appliance.verification.labelled.fitting import Points, measured_length

Ruler = Callable[[Points], float]


def triangle(left: float, right: float, angle: float) -> tuple[complex, complex, complex]:
    """A on top, B at the origin, C to the right: AB=left, BC=right, ∠B=angle (radians)."""
    return left * cmath.exp(1j * angle), 0j, complex(right)


def foot(point: complex, one: complex, other: complex) -> complex:
    """Where the perpendicular from the point meets the line."""
    along = (other - one) / abs(other - one)
    return one + along * ((point - one) * along.conjugate()).real


def meet(a: complex, b: complex, c: complex, d: complex) -> complex:
    """Where the lines ab and cd meet. Raises ZeroDivisionError for parallels."""
    u, v = b - a, d - c
    return a + u * ((c - a).conjugate() * v).imag / (u.conjugate() * v).imag


def divider(at: complex, one: complex, other: complex) -> complex:
    """A point on the bisector of the angle at `at`."""
    return at + (one - at) / abs(one - at) + (other - at) / abs(other - at)


def bisector_foot(at: complex, one: complex, other: complex) -> complex:
    """Where the bisector of the angle at `at` meets the opposite side."""
    return meet(at, divider(at, one, other), one, other)


def circumcentre(a: complex, b: complex, c: complex) -> complex:
    m, n = (a + b) / 2, (b + c) / 2
    return meet(m, m + 1j * (b - a), n, n + 1j * (c - b))


def incentre(a: complex, b: complex, c: complex) -> complex:
    x, y, z = abs(b - c), abs(c - a), abs(a - b)
    return (x * a + y * b + z * c) / (x + y + z)


def around(*corners: str) -> Ruler:
    """The perimeter of a polygon."""
    pairs = list(zip(corners, (*corners[1:], corners[0]), strict=True))
    return lambda p: sum(measured_length(p, one, other) for one, other in pairs)


def outer(one: str, at: str, other: str) -> Ruler:
    """The exterior angle at a corner, in degrees."""
    return lambda p: 180 - math.degrees(abs(cmath.phase((p[one] - p[at]) / (p[other] - p[at]))))


def corner(letters: str) -> Ruler:
    """The angle at the first of three corners, in degrees."""
    return lambda p: angle(p[letters[1]], p[letters[0]], p[letters[2]])


def distance(point: str, one: str, other: str) -> Ruler:
    """From a point to a line."""
    return lambda p: abs(p[point] - foot(p[point], p[one], p[other]))


def length(one: str, other: str, times: float = 1.0) -> Ruler:
    return lambda p: times * measured_length(p, one, other)


def inside(point: str, *corners: str) -> Callable[[Points], bool]:
    """Whether a point lies inside a triangle."""

    def check(p: Points) -> bool:
        a, b, c = (p[each] for each in corners)
        turns = [((v - u).conjugate() * (p[point] - u)).imag > 0 for u, v in ((a, b), (b, c), (c, a))]
        return all(turns) or not any(turns)

    return check


def angle(one: complex, at: complex, other: complex) -> float:
    """In degrees."""
    return math.degrees(abs(cmath.phase((one - at) / (other - at))))
