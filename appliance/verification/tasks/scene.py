"""The parts of a task as numbers, once every letter has a value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from appliance.mathtext.tree import Call, Node, Point, Ratio, Rel, Sym
from appliance.verification.numeric import NotNumeric, close, number

Spot = tuple[Decimal, ...]
ZERO, ONE, TWO = Decimal(0), Decimal(1), Decimal(2)


@dataclass(frozen=True)
class Scene:
    """parts: role → formula; result: what the task is said to make; letters: their values."""

    parts: Mapping[str, Node]
    modes: tuple[str, ...]
    letters: Mapping[str, Decimal]

    def has(self, *roles: str) -> bool:
        return all(role in self.parts for role in roles)

    def number(self, role: str) -> Decimal:
        return number(self.parts[role], self.letters)

    def point(self, role: str) -> Spot:
        node = self.parts[role]
        if isinstance(node, Point):
            return tuple(number(item, self.letters) for item in node.items)
        return (number(node, self.letters),)

    def ratio(self) -> tuple[Decimal, Decimal]:
        node = self.parts["ratio"]
        if not isinstance(node, Ratio):
            raise NotNumeric("ratio")
        first, second = (number(part, self.letters) for part in node.parts)
        return first, second

    def curve(self, role: str) -> Callable[[Decimal, Decimal], Decimal]:
        """Left less right at a place."""
        node = self.parts[role]
        if not isinstance(node, Rel) or len(node.sides) != 2:
            raise NotNumeric("an equation is needed")
        return curve_of(node, self.letters)

    def line(self, role: str) -> tuple[Decimal, Decimal, Decimal]:
        return straight(self.curve(role))

    def circle(self, role: str = "circle") -> tuple[Spot, Decimal]:
        return round_(self.curve(role))


def curve_of(node: Rel, letters: Mapping[str, Decimal]) -> Callable[[Decimal, Decimal], Decimal]:
    left, right = node.sides
    left = Sym("y") if isinstance(left, Call) else left

    def at(x: Decimal, y: Decimal) -> Decimal:
        values = {**letters, "x": x, "y": y}
        return number(left, values) - number(right, values)

    return at


def straight(f: Callable[[Decimal, Decimal], Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """(a, b, c) of ax+by+c, from three values, proven at two more."""
    c = f(ZERO, ZERO)
    a, b = f(ONE, ZERO) - c, f(ZERO, ONE) - c
    for x, y in ((Decimal(3), Decimal(-2)), (Decimal(-5), Decimal(7))):
        if not close(f(x, y), a * x + b * y + c):
            raise NotNumeric("no line")
    if a == b == 0:
        raise NotNumeric("no line")
    return a, b, c


def round_(f: Callable[[Decimal, Decimal], Decimal]) -> tuple[Spot, Decimal]:
    """(centre, r²), from values along the axes, proven at two more places."""
    c = f(ZERO, ZERO)
    lead = (f(ONE, ZERO) + f(-ONE, ZERO)) / 2 - c
    if lead == 0:
        raise NotNumeric("no circle")
    a, b = (f(ONE, ZERO) - f(-ONE, ZERO)) / 2, (f(ZERO, ONE) - f(ZERO, -ONE)) / 2
    for x, y in ((Decimal(3), Decimal(-2)), (Decimal(-5), Decimal(7))):
        if not close(f(x, y), lead * (x * x + y * y) + a * x + b * y + c):
            raise NotNumeric("no circle")
    p, q = -a / lead / 2, -b / lead / 2
    return (p, q), p * p + q * q - c / lead


def minus(a: Spot, b: Spot) -> Spot:
    return tuple(p - q for p, q in zip(a, b, strict=True))


def cross(a: Spot, b: Spot) -> Decimal:
    return a[0] * b[1] - a[1] * b[0]


def dot(a: Spot, b: Spot) -> Decimal:
    return sum((p * q for p, q in zip(a, b, strict=True)), ZERO)


def size(a: Spot) -> Decimal:
    return dot(a, a).sqrt()


def foot(spot: Spot, line: tuple[Decimal, Decimal, Decimal]) -> Spot:
    """Where the perpendicular from a point meets a line."""
    a, b, c = line
    step = (a * spot[0] + b * spot[1] + c) / (a * a + b * b)
    return spot[0] - a * step, spot[1] - b * step


def two_points(line: tuple[Decimal, Decimal, Decimal]) -> tuple[Spot, Spot]:
    """Two points of a line."""
    a, b, c = line
    start = foot((ZERO, ZERO), (a, b, c))
    return start, (start[0] + b, start[1] - a)
