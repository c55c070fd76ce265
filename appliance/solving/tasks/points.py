"""Points: distances, points that divide a segment, and what they make."""

from collections.abc import Callable
from functools import reduce

from appliance.domain.answers import Word
from appliance.domain.errors import Unsolvable
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.systems import solve_system
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.things import Length, Must, Place, Said, Thing

Spot = tuple[Quotient, ...]
TWO, THREE = Quotient.of(2), Quotient.of(3)


def square(a: Spot, b: Spot) -> Quotient:
    """The square of the distance."""
    return reduce(lambda s, pair: s + (pair[0] - pair[1]).power(2), zip(a, b, strict=True), Quotient.of(0))


def distance(given: Given) -> Thing:
    return Length(square(given.point("A"), given.point("B")))


def divide(given: Given) -> Thing:
    a, b, (m, n) = given.point("A"), given.point("B"), given.ratio()
    if not m.num.letters and not n.num.letters and (m.number.sign() <= 0 or n.number.sign() <= 0):
        raise Unsolvable("내분하는 비는 양수이어야 합니다.")
    return Place(tuple((m * q + n * p) / (m + n) for p, q in zip(a, b, strict=True)))


def midpoint(given: Given) -> Thing:
    return Place(tuple((p + q) / TWO for p, q in zip(given.point("A"), given.point("B"), strict=True)))


def centroid(given: Given) -> Thing:
    corners = [given.point(name) for name in "ABC"]
    if not any(value.num.letters for spot in corners for value in spot) and not twice_area(*corners).num:
        raise Unsolvable("세 점이 한 직선 위에 있어 삼각형이 되지 않습니다.")
    return Place(tuple((p + q + r) / THREE for p, q, r in zip(*corners, strict=True)))


def fourth(given: Given) -> Thing:
    """D of the parallelogram ABCD: A+C = B+D."""
    a, b, c = (given.point(name) for name in "ABC")
    if not twice_area(a, b, c).num:
        raise Unsolvable("세 점이 한 직선 위에 있어 평행사변형이 되지 않습니다.")
    return Place(tuple(p + r - q for p, q, r in zip(a, b, c, strict=True)))


def opposite(given: Given) -> Thing:
    """A parallelogram ABCD with letters in its corners: the middles of the diagonals are one point."""
    a, b, c, d = (given.point(name) for name in "ABCD")
    return Must(tuple((p + r - q - s).poly for p, q, r, s in zip(a, b, c, d, strict=True)))


def rhombus(given: Given) -> Thing:
    """The diagonals halve each other, and two neighbouring sides are equal."""
    a, b, c, d = (given.point(name) for name in "ABCD")
    found = [(p + r - q - s).poly for p, q, r, s in zip(a, b, c, d, strict=True)]
    return Must((*found, (square(a, b) - square(b, c)).poly))


def equidistant(given: Given) -> Thing:
    """The point of an axis, of a line, or of the plane (three points) that is as far from each."""
    x, y = Quotient.of(Poly.letter("x")), Quotient.of(Poly.letter("y"))
    zero = Quotient.of(0)
    spot = {"x_axis": (x, zero), "y_axis": (zero, y)}.get(given.modes[0] if given.modes else "", (x, y))
    far = [square(spot, given.point(name)) for name in "ABC" if given.has(name)]
    conditions = [(far[0] - other).poly for other in far[1:]]
    if given.has("line"):
        conditions.append(given.curve("line"))
    unknowns = tuple(name for name, value in zip("xy", spot, strict=True) if value.num)
    found = solve_system(conditions, unknowns)
    if len(found) != 1 or found[0].free:
        raise Unsolvable("조건을 만족하는 점이 하나로 정해지지 않습니다.")
    return Place(tuple(found[0].values.get(name, zero) for name in "xy"))


def twice_area(a: Spot, b: Spot, c: Spot) -> Quotient:
    """Twice the area of the triangle, with its sign."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])


def area(given: Given) -> Thing:
    corners = [given.point(name) for name in "ABC"]
    value = twice_area(*corners)
    if not value.num:
        raise Unsolvable("세 점이 한 직선 위에 있어 삼각형이 되지 않습니다.")
    return Length(value.power(2) / Quotient.of(4))


def collinear(given: Given) -> Thing:
    return Must((twice_area(*(given.point(name) for name in "ABC")).poly,))


def triangle_kind(given: Given) -> Thing:
    """By its sides: 정삼각형, 직각이등변삼각형, 직각삼각형, 이등변삼각형."""
    a, b, c = (given.point(name) for name in "ABC")
    if not twice_area(a, b, c).num:
        raise Unsolvable("세 점이 한 직선 위에 있어 삼각형이 되지 않습니다.")
    sides = [square(b, c).number, square(c, a).number, square(a, b).number]
    low, middle, high = sorted(sides)
    alike = len(set(sides))
    if alike == 1:
        return Said(Word("정삼각형"))
    if low + middle == high:
        return Said(Word("직각이등변삼각형" if alike == 2 else "직각삼각형"))
    if alike == 2:
        return Said(Word("이등변삼각형"))
    raise Unsolvable("이름이 있는 삼각형이 아닙니다.")


def shortest(given: Given) -> Thing:
    """The least AP+PB for P on an axis (or y=x), where both points lie on one side of it."""
    a, b = given.point("A"), given.point("B")
    mirrors: dict[str, tuple[Callable[[Spot], Quotient], Callable[[Spot], Spot]]] = {
        "x_axis": (lambda p: p[1], lambda p: (p[0], -p[1])),
        "y_axis": (lambda p: p[0], lambda p: (-p[0], p[1])),
        "y=x": (lambda p: p[1] - p[0], lambda p: (p[1], p[0])),
    }
    height, mirror = mirrors[given.modes[0]]
    if height(a).number.sign() * height(b).number.sign() <= 0:
        raise Unsolvable("두 점이 직선의 같은 쪽에 있지 않습니다.")
    return Length(square(a, mirror(b)))


OPS: dict[str, Callable[[Given], Thing]] = {
    "distance": distance,
    "divide": divide,
    "midpoint": midpoint,
    "centroid": centroid,
    "fourth": fourth,
    "parallelogram": opposite,
    "rhombus": rhombus,
    "equidistant": equidistant,
    "area": area,
    "collinear": collinear,
    "triangle_kind": triangle_kind,
    "shortest": shortest,
}
