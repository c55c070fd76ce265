"""What must vanish for a task's result to be right, measured: never by the formula that the solver uses."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from appliance.verification.numeric import NotNumeric
from appliance.verification.tasks.scene import (
    ONE,
    TWO,
    ZERO,
    Scene,
    Spot,
    cross,
    dot,
    foot,
    minus,
    round_,
    size,
    straight,
    two_points,
)

Residual = Callable[[Scene], Iterator[Decimal]]


def distance(s: Scene) -> Iterator[Decimal]:
    yield size(minus(s.point("A"), s.point("B"))) - s.number("result")


def divide(s: Scene) -> Iterator[Decimal]:
    """n AP = m PB."""
    m, n = s.ratio()
    p = _result_spot(
        s, lambda: tuple((m * b + n * a) / (m + n) for a, b in zip(s.point("A"), s.point("B"), strict=True))
    )
    for a, here, b in zip(s.point("A"), p, s.point("B"), strict=True):
        yield n * (here - a) - m * (b - here)
    yield from _where(s, p)


def midpoint(s: Scene) -> Iterator[Decimal]:
    p = _result_spot(s, lambda: tuple((a + b) / 2 for a, b in zip(s.point("A"), s.point("B"), strict=True)))
    for a, here, b in zip(s.point("A"), p, s.point("B"), strict=True):
        yield (here - a) - (b - here)
    yield from _where(s, p)


def centroid(s: Scene) -> Iterator[Decimal]:
    corners = [s.point(name) for name in "ABC"]
    p = _result_spot(s, lambda: tuple(sum(each, ZERO) / 3 for each in zip(*corners, strict=True)))
    for at, here in enumerate(p):
        yield sum((corner[at] - here for corner in corners), ZERO)
    yield from _where(s, p)


def _result_spot(s: Scene, otherwise: Callable[[], Spot]) -> Spot:
    """The said point; where only its place is said (on an axis), the point itself."""
    return s.point("result") if s.has("result") else otherwise()


def _where(s: Scene, p: Spot) -> Iterator[Decimal]:
    if "on_x" in s.modes:
        yield p[1]
    if "on_y" in s.modes:
        yield p[0]
    if s.has("locus"):
        yield s.curve("locus")(p[0], p[1])


def fourth(s: Scene) -> Iterator[Decimal]:
    """AB = DC as arrows."""
    a, b, c, d = s.point("A"), s.point("B"), s.point("C"), s.point("result")
    yield from minus(minus(b, a), minus(c, d))


def parallelogram(s: Scene) -> Iterator[Decimal]:
    a, b, c, d = (s.point(name) for name in "ABCD")
    yield from minus(minus(b, a), minus(c, d))


def rhombus(s: Scene) -> Iterator[Decimal]:
    yield from parallelogram(s)
    a, b, _, d = (s.point(name) for name in "ABCD")
    yield size(minus(a, b)) - size(minus(a, d))


def equidistant(s: Scene) -> Iterator[Decimal]:
    p = s.point("result")
    far = [size(minus(p, s.point(name))) for name in "ABC" if s.has(name)]
    for other in far[1:]:
        yield far[0] - other
    if "x_axis" in s.modes:
        yield p[1]
    if "y_axis" in s.modes:
        yield p[0]
    if s.has("line"):
        yield s.curve("line")(p[0], p[1])


def area(s: Scene) -> Iterator[Decimal]:
    """Heron's formula."""
    a, b, c = (s.point(name) for name in "ABC")
    sides = [size(minus(b, c)), size(minus(c, a)), size(minus(a, b))]
    half = sum(sides, ZERO) / 2
    yield (half * (half - sides[0]) * (half - sides[1]) * (half - sides[2])).sqrt() - s.number("result")


def collinear(s: Scene) -> Iterator[Decimal]:
    a, b, c = (s.point(name) for name in "ABC")
    yield cross(minus(b, a), minus(c, b))


def shortest(s: Scene) -> Iterator[Decimal]:
    """The least of AP+PB found by narrowing down, over P on the line."""
    a, b = s.point("A"), s.point("B")
    on: dict[str, Callable[[Decimal], Spot]] = {
        "x_axis": lambda t: (t, ZERO),
        "y_axis": lambda t: (ZERO, t),
        "y=x": lambda t: (t, t),
    }
    place = on[s.modes[0]]

    def length(t: Decimal) -> Decimal:
        return size(minus(a, place(t))) + size(minus(place(t), b))

    low, high = Decimal(-200), Decimal(200)
    for _ in range(230):
        third = (high - low) / 3
        if length(low + third) < length(high - third):
            high -= third
        else:
            low += third
    yield (length((low + high) / 2) - s.number("result")).quantize(Decimal("1e-30"))


def line(s: Scene) -> Iterator[Decimal]:
    """The found line goes through what it must, in the direction that it must have."""
    f = s.curve("result")
    here = straight(f)
    along = minus(*two_points(here))
    count = 0
    for role in ("P", "Q"):
        if s.has(role):
            yield f(*s.point(role))
            count += 1
    if s.has("x_intercept"):
        yield f(s.number("x_intercept"), ZERO)
        count += 1
    if s.has("y_intercept"):
        yield f(ZERO, s.number("y_intercept"))
        count += 1
    if "origin" in s.modes:
        yield f(ZERO, ZERO)
        count += 1
    if s.has("first", "second"):
        yield f(*_crossing(s))
        count += 1
    if s.has("A", "B"):
        a, b = s.point("A"), s.point("B")
        yield f((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        yield dot(along, minus(b, a))
        count += 2
    if s.has("slope"):
        yield along[1] - s.number("slope") * along[0]
        count += 1
    if s.has("parallel"):
        yield cross(along, minus(*two_points(s.line("parallel"))))
        count += 1
    if s.has("perpendicular"):
        yield dot(along, minus(*two_points(s.line("perpendicular"))))
        count += 1
    if {"along_x", "across_y"} & set(s.modes):
        yield along[1]
        count += 1
    if {"along_y", "across_x"} & set(s.modes):
        yield along[0]
        count += 1
    if count != 2:
        raise NotNumeric("a line has two conditions")


def _crossing(s: Scene) -> Spot:
    """Cramer's rule."""
    (a, b, c), (p, q, r) = s.line("first"), s.line("second")
    bottom = a * q - b * p
    if bottom == 0:
        raise NotNumeric("parallel lines")
    return (b * r - c * q) / bottom, (c * p - a * r) / bottom


def intersection(s: Scene) -> Iterator[Decimal]:
    p = s.point("result")
    yield s.curve("first")(p[0], p[1])
    yield s.curve("second")(p[0], p[1])


def parallel(s: Scene) -> Iterator[Decimal]:
    yield cross(minus(*two_points(s.line("first"))), minus(*two_points(s.line("second"))))


def perpendicular(s: Scene) -> Iterator[Decimal]:
    yield dot(minus(*two_points(s.line("first"))), minus(*two_points(s.line("second"))))


def coincide(s: Scene) -> Iterator[Decimal]:
    """Two points of the one lie on the other."""
    f = s.curve("second")
    for spot in two_points(s.line("first")):
        yield f(*spot)


def on(s: Scene) -> Iterator[Decimal]:
    yield s.curve("curve")(*s.point("P"))


def _spot(s: Scene) -> Spot:
    return (ZERO, ZERO) if "origin" in s.modes else s.point("P")


def point_line(s: Scene) -> Iterator[Decimal]:
    spot = _spot(s)
    yield size(minus(spot, foot(spot, s.line("line")))) - s.number("result")


def line_line(s: Scene) -> Iterator[Decimal]:
    spot, _ = two_points(s.line("first"))
    yield cross(minus(*two_points(s.line("first"))), minus(*two_points(s.line("second"))))
    yield size(minus(spot, foot(spot, s.line("second")))) - s.number("result")


def bounded(s: Scene) -> Iterator[Decimal]:
    """The triangle of the origin and the two intercepts, found by halving their rectangle."""
    a, b, c = s.line("line")
    yield abs(c / a) * abs(c / b) / 2 - s.number("result")


def centre(s: Scene) -> Iterator[Decimal]:
    yield from minus(s.circle()[0], s.point("result"))


def radius(s: Scene) -> Iterator[Decimal]:
    """A point as far from the centre lies on the circle."""
    (p, q), _ = s.circle()
    yield s.curve("circle")(p + s.number("result"), q)


def circle(s: Scene) -> Iterator[Decimal]:
    """Every condition measured at the found circle."""
    f = s.curve("result")
    (p, q), r2 = round_(f)
    if r2 <= 0:
        raise NotNumeric("no circle")
    through = [s.point(role) for role in "ABC" if s.has(role)] + ([s.point("P")] if s.has("P") else [])
    if (
        "through_origin" in s.modes
        or ("origin" in s.modes and s.has("centre"))
        or ("origin" in s.modes and s.has("same_centre"))
    ):
        through.append((ZERO, ZERO))
    elif "origin" in s.modes:
        yield from (p, q)
    for spot in through:
        yield f(*spot)
    if s.has("A", "B") and not s.has("C"):
        a, b = s.point("A"), s.point("B")
        yield dot(minus((p, q), a), minus((p, q), b)) + r2
    if s.has("centre"):
        yield from minus((p, q), s.point("centre"))
    if s.has("same_centre"):
        yield from minus((p, q), s.circle("same_centre")[0])
    if s.has("radius"):
        yield r2.sqrt() - s.number("radius")
    if s.has("line"):
        yield _discriminant(f, s.line("line"))
    if "touch_x" in s.modes:
        yield _discriminant(f, (ZERO, ONE, ZERO))
    if "touch_y" in s.modes:
        yield _discriminant(f, (ONE, ZERO, ZERO))


def _discriminant(
    f: Callable[[Decimal, Decimal], Decimal], line: tuple[Decimal, Decimal, Decimal]
) -> Decimal:
    """Of the equation that is left on the line: b²-4ac, from three values along it."""
    start, other = two_points(line)
    step = minus(other, start)

    def along(t: Decimal) -> Decimal:
        return f(start[0] + t * step[0], start[1] + t * step[1])

    c = along(ZERO)
    a, b = (along(ONE) + along(-ONE)) / 2 - c, (along(ONE) - along(-ONE)) / 2
    return b * b - 4 * a * c


def gap(s: Scene) -> Decimal:
    """Positive where the line cuts the circle."""
    (_, r2) = s.circle()
    if r2 <= 0:
        raise NotNumeric("no circle")
    return _discriminant(s.curve("circle"), s.line("line"))


def meeting(s: Scene) -> Iterator[Decimal]:
    yield gap(s)


def chord(s: Scene) -> Iterator[Decimal]:
    """The distance of the two roots along the line."""
    start, other = two_points(s.line("line"))
    step = minus(other, start)
    f = s.curve("circle")
    low = f(start[0], start[1])
    up, down = f(*(a + b for a, b in zip(start, step, strict=True))), f(*minus(start, step))
    a, b = (up + down) / 2 - low, (up - down) / 2
    if b * b - 4 * a * low <= 0:
        raise NotNumeric("no chord")
    yield (b * b - 4 * a * low).sqrt() / abs(a) * size(step) - s.number("result")


def tangent_at(s: Scene) -> Iterator[Decimal]:
    f = s.curve("result")
    yield f(*s.point("P"))
    yield s.curve("circle")(*s.point("P"))
    yield _discriminant(s.curve("circle"), straight(f))


def tangent_length(s: Scene) -> Iterator[Decimal]:
    """The power of the point: the equation's own value there, leading coefficient one."""
    f, spot = s.curve("circle"), _spot(s)
    lead = (f(ONE, ZERO) + f(-ONE, ZERO)) / 2 - f(ZERO, ZERO)
    value = f(*spot) / lead
    if value <= 0:
        raise NotNumeric("no tangent")
    yield value.sqrt() - s.number("result")


def extreme(s: Scene) -> Iterator[Decimal]:
    """The points of the circle on the way from the centre to the other thing, and opposite."""
    centre, r2 = s.circle()
    r = r2.sqrt()
    aim = foot(centre, s.line("line")) if s.has("line") else _spot(s)
    way = minus(aim, centre)
    unit = tuple(each / size(way) for each in way)
    ends = [tuple(c + sign * r * u for c, u in zip(centre, unit, strict=True)) for sign in (ONE, -ONE)]
    found = [size(minus(end, foot(end, s.line("line")) if s.has("line") else aim)) for end in ends]
    yield (min(found) if "min" in s.modes else max(found)) - s.number("result")


MIRRORS: dict[str, Callable[[Spot], Spot]] = {
    "x_axis": lambda p: (p[0], -p[1]),
    "y_axis": lambda p: (-p[0], p[1]),
    "origin": lambda p: (-p[0], -p[1]),
    "y=x": lambda p: (p[1], p[0]),
    "y=-x": lambda p: (-p[1], -p[0]),
}


def shift(s: Scene) -> Spot:
    if s.has("from", "to"):
        return minus(s.point("to"), s.point("from"))
    if s.has("rule"):
        return _rule(s)
    return (s.number("dx") if s.has("dx") else ZERO), (s.number("dy") if s.has("dy") else ZERO)


def _rule(s: Scene) -> Spot:
    from appliance.mathtext.tree import Point, Rel
    from appliance.verification.numeric import number

    node = s.parts["rule"]
    node = node.sides[-1] if isinstance(node, Rel) else node
    if not isinstance(node, Point):
        raise NotNumeric("rule")
    here = {**s.letters, "x": Decimal(5), "y": Decimal(9)}
    x, y = (number(item, here) for item in node.items)
    return x - 5, y - 9


def carried(s: Scene, spot: Spot) -> Spot:
    """Where a point comes to by the moves."""
    step = shift(s)
    for mode in s.modes:
        if mode == "shift":
            spot = tuple(a + b for a, b in zip(spot, step, strict=True))
        elif mode in MIRRORS:
            spot = MIRRORS[mode](spot)
    return spot


def move_point(s: Scene) -> Iterator[Decimal]:
    yield from minus(carried(s, s.point("P")), s.point("result"))


def unmove_point(s: Scene) -> Iterator[Decimal]:
    yield from minus(carried(s, s.point("result")), s.point("P"))


def move_curve(s: Scene) -> Iterator[Decimal]:
    """Points of the old curve come to lie on the new one, and as many terms are left."""
    f = s.curve("result")
    for spot in sampled(s.curve("curve")):
        yield f(*carried(s, spot))


def moved_through(s: Scene) -> Iterator[Decimal]:
    """The point carried back lies on the old curve: some point of the old curve comes to it."""
    spot = s.point("Q")
    step = shift(s)
    for mode in reversed(s.modes):
        spot = minus(spot, step) if mode == "shift" else MIRRORS[mode](spot) if mode in MIRRORS else spot
    yield s.curve("curve")(*spot)


PLACES = tuple(
    Decimal(n) for n in ("-7.3", "-2.9", "-1.1", "-0.4", "0.35", "0.8", "1.7", "2.6", "4.2", "6.1")
)


def sampled(f: Callable[[Decimal, Decimal], Decimal]) -> list[Spot]:
    """Points of a curve of second degree at most: y found at given x, else x at given y."""
    found: list[Spot] = []
    for flip in (False, True):
        g = (lambda x, y: f(y, x)) if flip else f
        centre = _middle(g)
        for place in PLACES:
            x = centre + place
            found += [(y, x) if flip else (x, y) for y in _roots(g, x)]
        if len(found) >= 5:
            return found
    raise NotNumeric("no points of the curve")


def _middle(g: Callable[[Decimal, Decimal], Decimal]) -> Decimal:
    """The x of a circle's centre, so that samples meet it; 0 for other curves."""
    try:
        (p, _), r2 = round_(g)
    except (NotNumeric, ArithmeticError):
        return ZERO
    return p if r2 > 0 else ZERO


def _roots(g: Callable[[Decimal, Decimal], Decimal], x: Decimal) -> list[Decimal]:
    """The y at x, where g is of degree one or two in y."""
    try:
        c = g(x, ZERO)
        a, b = (g(x, ONE) + g(x, -ONE)) / 2 - c, (g(x, ONE) - g(x, -ONE)) / 2
        if abs(g(x, TWO) - (4 * a + 2 * b + c)) > Decimal("1e-40"):
            return []
        if abs(a) < Decimal("1e-40"):
            return [-c / b] if b else []
        left = b * b - 4 * a * c
        return [(-b + sign * left.sqrt()) / a / 2 for sign in (ONE, -ONE)] if left >= 0 else []
    except (NotNumeric, ArithmeticError):
        return []


RESIDUALS: dict[str, Residual] = {
    "distance": distance,
    "divide": divide,
    "midpoint": midpoint,
    "centroid": centroid,
    "fourth": fourth,
    "parallelogram": parallelogram,
    "rhombus": rhombus,
    "equidistant": equidistant,
    "area": area,
    "collinear": collinear,
    "shortest": shortest,
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
    "centre": centre,
    "radius": radius,
    "circle": circle,
    "meeting": meeting,
    "chord": chord,
    "tangent_at": tangent_at,
    "tangent_length": tangent_length,
    "extreme": extreme,
    "move_point": move_point,
    "unmove_point": unmove_point,
    "move_curve": move_curve,
    "moved_through": moved_through,
}
