"""Points and curves moved: shifted along the axes, mirrored in the axes, the origin, the line y=x."""

from collections.abc import Callable, Mapping

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Point, Rel
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.given import Given, X, Y
from appliance.solving.tasks.things import Curve, Must, Place, Thing

Step = Callable[[Quotient, Quotient], tuple[Quotient, Quotient]]
MIRRORS: Mapping[str, Step] = {
    "x_axis": lambda x, y: (x, -y),
    "y_axis": lambda x, y: (-x, y),
    "origin": lambda x, y: (-x, -y),
    "y=x": lambda x, y: (y, x),
    "y=-x": lambda x, y: (-y, -x),
}
SHIFT = "shift"


def steps(given: Given) -> tuple[Step, ...]:
    """The moves in their order; one that begins with "shift" takes its size from dx and dy."""
    dx, dy = shift_of(given)
    known = {**MIRRORS, SHIFT: lambda x, y: (x + dx, y + dy)}
    found = tuple(known[mode] for mode in given.modes if mode in known)
    if not found:
        raise Unsolvable("어떻게 옮기는지 주어지지 않았습니다.")
    return found


def shift_of(given: Given) -> tuple[Quotient, Quotient]:
    """From the sizes, from (x, y)→(x+a, y+b), or from a point and its image."""
    zero = Quotient.of(0)
    if given.has("rule"):
        rule = given.node("rule")
        rule = rule.sides[-1] if isinstance(rule, Rel) and rule.ops == ("→",) else rule
        if not isinstance(rule, Point) or len(rule.items) != 2:
            raise Unsolvable("평행이동이 주어지지 않았습니다.")
        x, y = (evaluate(item) for item in rule.items)
        dx, dy = x - Quotient.of(X), y - Quotient.of(Y)
        if (dx.num.letters | dy.num.letters) & {"x", "y"}:
            raise Unsolvable("평행이동이 아닙니다.")
        return dx, dy
    if given.has("from", "to"):
        a, b = given.point("from"), given.point("to")
        return b[0] - a[0], b[1] - a[1]
    dx = given.number("dx") if given.has("dx") else zero
    return dx, given.number("dy") if given.has("dy") else zero


def move_point(given: Given) -> Thing:
    x, y = given.point("P")
    for step in steps(given):
        x, y = step(x, y)
    return Place((x, y))


def unmove_point(given: Given) -> Thing:
    """The point that came to P: the moves back, the last one first."""
    x, y = given.point("P")
    dx, dy = shift_of(given)
    for mode in reversed(given.modes):
        x, y = (x - dx, y - dy) if mode == SHIFT else MIRRORS[mode](x, y)
    return Place((x, y))


def moved(poly: Poly, given: Given) -> Poly:
    """The equation of the moved curve: the old point put in for the new one."""
    x, y = Quotient.of(X), Quotient.of(Y)
    dx, dy = shift_of(given)
    for mode in reversed(given.modes):
        if mode == SHIFT:
            x, y = x - dx, y - dy
        elif mode in MIRRORS:
            x, y = MIRRORS[mode](x, y)
    return poly.substitute({"x": x.poly, "y": y.poly})


def move_curve(given: Given) -> Thing:
    return Curve(moved(given.curve("curve"), given), like=given.node("curve"))


def unmove_curve(given: Given) -> Thing:
    poly, (dx, dy) = given.curve("curve"), shift_of(given)
    x, y = Quotient.of(X), Quotient.of(Y)
    for mode in given.modes:
        x, y = (x + dx, y + dy) if mode == SHIFT else MIRRORS[mode](x, y)
    return Curve(poly.substitute({"x": x.poly, "y": y.poly}), like=given.node("curve"))


def moved_through(given: Given) -> Thing:
    """The moved curve goes through a point."""
    x, y = given.point("Q")
    return Must((moved(given.curve("curve"), given).substitute({"x": x.poly, "y": y.poly}),))


OPS: dict[str, Callable[[Given], Thing]] = {
    "move_point": move_point,
    "unmove_point": unmove_point,
    "move_curve": move_curve,
    "unmove_curve": unmove_curve,
    "moved_through": moved_through,
}
