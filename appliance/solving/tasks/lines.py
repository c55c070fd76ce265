"""Lines: through points, parallel, perpendicular; distances to them."""

from collections.abc import Callable

from appliance.domain.errors import Unsolvable
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.systems import solve_system
from appliance.solving.tasks.given import Given, X, Y, line_of
from appliance.solving.tasks.points import Spot
from appliance.solving.tasks.things import Curve, Length, Must, Place, Thing

Normal = tuple[Quotient, Quotient]


def line(given: Given) -> Thing:
    """The line that the parts fix: a direction and a point, or two points."""
    spots = _spots(given)
    normal = _normal(given, spots)
    if not spots or normal is None:
        raise Unsolvable("직선을 정하는 조건이 모자랍니다.")
    return Curve(through(normal, spots[0]))


def through(normal: Normal, spot: Spot) -> Poly:
    a, b = normal
    if not a.num and not b.num:
        raise Unsolvable("직선이 정해지지 않습니다.")
    x, y = Quotient.of(X), Quotient.of(Y)
    return (a * (x - spot[0]) + b * (y - spot[1])).poly


def _spots(given: Given) -> list[Spot]:
    zero = Quotient.of(0)
    found = [given.point(role) for role in ("P", "Q") if given.has(role)]
    if given.has("x_intercept"):
        found.append((given.number("x_intercept"), zero))
    if given.has("y_intercept"):
        found.append((zero, given.number("y_intercept")))
    if given.has("first", "second"):
        found.append(crossing(given.curve("first"), given.curve("second")))
    if "origin" in given.modes:
        found.append((zero, zero))
    if given.has("A", "B"):
        a, b = given.point("A"), given.point("B")
        found.append(tuple((p + q) / Quotient.of(2) for p, q in zip(a, b, strict=True)))
    return found


def _normal(given: Given, spots: list[Spot]) -> Normal | None:
    one, zero = Quotient.of(1), Quotient.of(0)
    if given.has("slope"):
        return given.number("slope"), -one
    if given.has("parallel"):
        p, q, _ = given.line("parallel")
        return Quotient.of(p), Quotient.of(q)
    if given.has("perpendicular"):
        p, q, _ = given.line("perpendicular")
        return Quotient.of(q), Quotient.of(-p)
    if given.has("A", "B"):
        a, b = given.point("A"), given.point("B")
        return b[0] - a[0], b[1] - a[1]
    if {"along_x", "across_y"} & set(given.modes):
        return zero, one
    if {"along_y", "across_x"} & set(given.modes):
        return one, zero
    if len(spots) == 2:
        here, there = spots
        return there[1] - here[1], here[0] - there[0]
    return None


def crossing(one: Poly, other: Poly) -> Spot:
    found = solve_system([one, other], ("x", "y"))
    if len(found) != 1 or found[0].free:
        raise Unsolvable("두 직선이 한 점에서 만나지 않습니다.")
    return found[0].values["x"], found[0].values["y"]


def intersection(given: Given) -> Thing:
    return Place(crossing(given.curve("first"), given.curve("second")))


def parallel(given: Given) -> Thing:
    (a, b, c), (p, q, r) = given.line("first"), given.line("second")
    return Must((a * q - b * p,), ((b * r - c * q, c * p - a * r),))


def perpendicular(given: Given) -> Thing:
    (a, b, _), (p, q, _) = given.line("first"), given.line("second")
    return Must((a * p + b * q,))


def coincide(given: Given) -> Thing:
    (a, b, c), (p, q, r) = given.line("first"), given.line("second")
    return Must((a * q - b * p, b * r - c * q, c * p - a * r))


def on(given: Given) -> Thing:
    """The point lies on the curve."""
    x, y = given.point("P")
    value = given.curve("curve").substitute({"x": x.poly, "y": y.poly})
    return Must((value,))


def point_line(given: Given) -> Thing:
    """The distance from a point (the origin where none is said) to a line."""
    spot = (Quotient.of(0), Quotient.of(0)) if "origin" in given.modes else given.point("P")
    return Length(from_line(spot, given.curve("line")))


def from_line(spot: Spot, poly: Poly) -> Quotient:
    """The square of the distance."""
    a, b, c = (Quotient.of(each) for each in line_of(poly))
    return (a * spot[0] + b * spot[1] + c).power(2) / (a.power(2) + b.power(2))


def line_line(given: Given) -> Thing:
    """Between parallel lines; a letter in the constant of one of them is no harm."""
    (a, b, c), (p, q, r) = given.line("first"), given.line("second")
    if a * q - b * p:
        raise Unsolvable("두 직선이 평행하지 않습니다.")
    if not (b * r - c * q) and not (c * p - a * r):
        raise Unsolvable("두 직선이 일치합니다.")
    # the second line brought to the first one's normal
    scale = Quotient.of(a) / Quotient.of(p) if p else Quotient.of(b) / Quotient.of(q)
    gap = Quotient.of(c) - scale * Quotient.of(r)
    return Length(gap.power(2) / (Quotient.of(a).power(2) + Quotient.of(b).power(2)))


def bounded(given: Given) -> Thing:
    """The area between a line and both axes."""
    a, b, c = (Quotient.of(each) for each in given.line("line"))
    if not a.num or not b.num or not c.num:
        raise Unsolvable("직선이 두 좌표축과 삼각형을 이루지 않습니다.")
    return Length((c * c / (Quotient.of(2) * a * b)).power(2))


OPS: dict[str, Callable[[Given], Thing]] = {
    "line": line,
    "bisector": line,
    "intersection": intersection,
    "parallel": parallel,
    "perpendicular": perpendicular,
    "coincide": coincide,
    "on": on,
    "point_line": point_line,
    "line_line": line_line,
    "bounded": bounded,
}
