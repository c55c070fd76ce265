"""Circles: centre and radius, equations, and how lines meet them."""

from collections.abc import Callable
from fractions import Fraction

from appliance.domain.answers import Formula, Scalar, Several, Word
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Num, PlusMinus, Point, Rel, Sym
from appliance.solving import build
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.surd import ONE, Surd
from appliance.solving.systems import solve_system
from appliance.solving.tasks.given import Given, X, Y
from appliance.solving.tasks.lines import from_line
from appliance.solving.tasks.points import Spot, square
from appliance.solving.tasks.things import Amount, Curve, Length, Must, Place, Said, Sign, Thing

HALF = Surd.of(Fraction(1, 2))


def parts_of(poly: Poly) -> tuple[Spot, Quotient]:
    """(centre, r²) of x²+y²+Ax+By+C=0, whatever both squares are multiplied by."""
    by = {name: poly.coefficients(name) for name in "xy"}
    lead = by["x"].get(2, Poly({}))
    if not lead.is_constant or not lead or by["y"].get(2) != lead or poly.degree_in("x") > 2:
        raise Unsolvable("원의 방정식이 아닙니다.")
    unit = poly.scaled(lead.value.inverse())
    a, b = (unit.coefficients(name).get(1, Poly({})) for name in "xy")
    if a.letters & {"x", "y"} or b.letters & {"x", "y"}:
        raise Unsolvable("원의 방정식이 아닙니다.")
    rest = unit - X * X - Y * Y - a * X - b * Y
    if rest.letters & {"x", "y"}:
        raise Unsolvable("원의 방정식이 아닙니다.")
    centre = (Quotient.of(a.scaled(-HALF)), Quotient.of(b.scaled(-HALF)))
    return centre, centre[0].power(2) + centre[1].power(2) - Quotient.of(rest)


def circle_of(given: Given, role: str = "circle") -> tuple[Spot, Quotient]:
    centre, r2 = parts_of(given.curve(role))
    if not r2.num.letters and r2.number.sign() <= 0:
        raise Unsolvable("원의 방정식이 아닙니다. 반지름의 길이의 제곱이 양수가 아닙니다.")
    return centre, r2


def centre(given: Given) -> Thing:
    return Place(circle_of(given)[0])


def radius(given: Given) -> Thing:
    return Length(circle_of(given)[1])


def centre_radius(given: Given) -> Thing:
    (x, y), r2 = circle_of(given)
    spot = Point("", (build.surd(x.number), build.surd(y.number)))
    return Said(
        Several((("중심의 좌표", Scalar(spot)), ("반지름의 길이", Scalar(build.surd(r2.number.sqrt())))))
    )


def circle(given: Given) -> Thing:
    """The circle that the parts fix."""
    spot, r2 = _fixed(given)
    if not r2.num.letters and r2.number.sign() <= 0:
        raise Unsolvable("원이 되지 않습니다.")
    x, y = Quotient.of(X), Quotient.of(Y)
    return Curve(((x - spot[0]).power(2) + (y - spot[1]).power(2) - r2).poly)


def _fixed(given: Given) -> tuple[Spot, Quotient]:
    if given.has("A", "B", "C"):
        return _around(*(given.point(name) for name in "ABC"))
    if given.has("A", "B"):
        a, b = given.point("A"), given.point("B")
        middle = tuple((p + q) / Quotient.of(2) for p, q in zip(a, b, strict=True))
        return middle, square(a, b) / Quotient.of(4)
    spot = _centre(given)
    if given.has("radius"):
        return spot, given.number("radius").power(2)
    if given.has("P"):
        return spot, square(spot, given.point("P"))
    if given.has("line"):
        return spot, from_line(spot, given.curve("line"))
    touched = {"touch_x": spot[1], "touch_y": spot[0]}
    for mode in given.modes:
        if mode in touched:
            return spot, touched[mode].power(2)
        if mode == "through_origin":
            return spot, square(spot, (Quotient.of(0), Quotient.of(0)))
    raise Unsolvable("원을 정하는 조건이 모자랍니다.")


def _centre(given: Given) -> Spot:
    if given.has("centre"):
        return given.point("centre")
    if given.has("same_centre"):
        return circle_of(given, "same_centre")[0]
    if "origin" in given.modes:
        return Quotient.of(0), Quotient.of(0)
    raise Unsolvable("원의 중심이 정해지지 않습니다.")


def _around(a: Spot, b: Spot, c: Spot) -> tuple[Spot, Quotient]:
    x, y = Quotient.of(X), Quotient.of(Y)
    found = solve_system([(square((x, y), a) - square((x, y), p)).poly for p in (b, c)], ("x", "y"))
    if len(found) != 1 or found[0].free:
        raise Unsolvable("세 점이 한 직선 위에 있어 원이 정해지지 않습니다.")
    spot = (found[0].values["x"], found[0].values["y"])
    return spot, square(spot, a)


def is_circle(given: Given) -> Thing:
    """The equation is a circle's where the square of its radius is positive."""
    return Sign(parts_of(given.curve("circle"))[1].poly, ">")


def gap(given: Given) -> Poly:
    """r²(a²+b²) - (ax₀+by₀+c)²: positive where the line cuts the circle, zero where it touches."""
    centre, r2 = circle_of(given)
    a, b, _ = (Quotient.of(each) for each in given.line("line"))
    size = a.power(2) + b.power(2)
    return (r2 * size - from_line(centre, given.curve("line")) * size).poly


MEETS = {1: "서로 다른 두 점에서 만난다", 0: "한 점에서 만난다(접한다)", -1: "만나지 않는다"}


def position(given: Given) -> Thing:
    return Said(Word(MEETS[gap(given).value.sign()]))


def meeting_count(given: Given) -> Thing:
    return Said(Scalar(Num(str(gap(given).value.sign() + 1))))


def meeting(given: Given) -> Thing:
    """cut, touch, apart, meet: of a letter in the circle or the line."""
    op = {"cut": ">", "touch": "=", "apart": "<", "meet": "≥"}[given.modes[0]]
    poly = gap(given)
    return Must((poly,)) if op == "=" else Sign(poly, op)


def chord(given: Given) -> Thing:
    centre, r2 = circle_of(given)
    left = r2 - from_line(centre, given.curve("line"))
    if not left.num.letters and left.number.sign() <= 0:
        raise Unsolvable("원과 직선이 두 점에서 만나지 않습니다.")
    return Length(Quotient.of(4) * left)


def tangents_with_slope(given: Given) -> Thing:
    """y=mx+k±r√(m²+1)."""
    (p, q), r2 = circle_of(given)
    m = _slope(given).number
    start = q.number - m * p.number
    spread = (r2.number * (m * m + ONE)).sqrt()
    slope_term = build.polynomial((Poly.letter("x")).scaled(m)) if m else None
    terms = [slope_term] if slope_term is not None else []
    if start:
        terms.append(build.surd(start))
    body = Add((*terms, PlusMinus(build.surd(spread)))) if terms else PlusMinus(build.surd(spread))
    return Said(Formula(Rel((Sym("y"), body), ("=",))))


def _slope(given: Given) -> Quotient:
    if given.has("slope"):
        return given.number("slope")
    role = "parallel" if given.has("parallel") else "perpendicular"
    a, b, _ = (Quotient.of(each) for each in given.line(role))
    return -(a / b) if role == "parallel" else b / a


def tangent_at(given: Given) -> Thing:
    """(x₁-a)(x-a)+(y₁-b)(y-b)=r²."""
    (p, q), r2 = circle_of(given)
    a, b = given.point("P")
    if square((p, q), (a, b)) != r2:
        raise Unsolvable("접점이라는 점이 원 위에 있지 않습니다.")
    x, y = Quotient.of(X), Quotient.of(Y)
    return Curve(((a - p) * (x - a) + (b - q) * (y - b)).poly)


def tangent_length(given: Given) -> Thing:
    centre, r2 = circle_of(given)
    left = square(centre, _spot(given)) - r2
    if not left.num.letters and left.number.sign() <= 0:
        raise Unsolvable("점이 원의 밖에 있지 않습니다.")
    return Length(left)


def _spot(given: Given) -> Spot:
    return (Quotient.of(0), Quotient.of(0)) if "origin" in given.modes else given.point("P")


def extreme(given: Given) -> Thing:
    """The greatest or least distance from a point of the circle to a point or a line outside."""
    centre, r2 = circle_of(given)
    other = from_line(centre, given.curve("line")) if given.has("line") else square(centre, _spot(given))
    far, r = other.number.sqrt(), r2.number.sqrt()
    if (far - r).sign() <= 0:
        raise Unsolvable("원과 만나는 직선이거나 원 안의 점이어서 이렇게 물을 수 없습니다.")
    most, least = far + r, far - r
    mode = next(mode for mode in given.modes if mode != "origin")
    by = {"max": most, "min": least, "sum": most + least, "product": most * least}
    return Amount(Quotient.of(by[mode]))


OPS: dict[str, Callable[[Given], Thing]] = {
    "centre": centre,
    "radius": radius,
    "centre_radius": centre_radius,
    "circle": circle,
    "is_circle": is_circle,
    "position": position,
    "meeting_count": meeting_count,
    "meeting": meeting,
    "chord": chord,
    "tangents_with_slope": tangents_with_slope,
    "tangent_at": tangent_at,
    "tangent_length": tangent_length,
    "extreme": extreme,
}
