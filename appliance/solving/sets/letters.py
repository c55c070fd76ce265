"""Letters among the elements: which of their values fulfil what is said of the sets.

Conditions on sets written out turn true or false only where two elements coincide. So the values at which two
elements coincide are all that need trying, with one value at which none do.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from math import isqrt

from appliance.domain.errors import Unsolvable
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Node, Rel, SetBuilder, SetOf, symbols, walk

Point = dict[str, Fraction]
# A value at which no two elements of a school text coincide.
GENERIC = Fraction(123457, 1013)
OTHER = Fraction(76543, 997)
DIGITS = 10**40


def candidates(known: Mapping[str, Node], told: Iterable[Rel], names: list[str]) -> list[Point]:
    """Every point at which elements coincide, and one at which none do. Raises Unsolvable."""
    nodes = _elements((*known.values(), *told))
    if len(names) == 1:
        return [{names[0]: value} for value in _of_one(nodes, names[0])]
    return _of_two(nodes, names)


def _elements(bodies: Iterable[Node]) -> list[Node]:
    found: dict[Node, None] = {}
    for body in bodies:
        if any(
            isinstance(part, SetBuilder) and symbols(part.condition) - symbols(part.element)
            for part in walk(body)
        ):
            raise Unsolvable("조건에 문자가 있는 집합은 아직 다루지 못합니다.")
        for part in walk(body):
            if isinstance(part, SetOf):
                found.update(dict.fromkeys(part.items))
            if isinstance(part, Rel) and part.ops[0] in "∈∉":
                found[part.sides[0]] = None
    return [*found]


def _gap(a: Node, b: Node, point: Mapping[str, Fraction]) -> Fraction | None:
    try:
        return evaluate(a, point) - evaluate(b, point)
    except NotRational:
        return None


def _of_one(nodes: list[Node], name: str) -> list[Fraction]:
    found = {GENERIC}
    for a, b in combinations(nodes, 2):
        values = [_gap(a, b, {name: Fraction(n)}) for n in range(4)]
        if any(value is None for value in values):
            continue
        f = [value for value in values if value is not None]
        second = (f[2] - 2 * f[1] + f[0]) / 2
        first = f[1] - f[0] - second
        if second * 9 + first * 3 + f[0] != f[3]:
            raise Unsolvable("원소에 삼차 이상의 식이 있습니다.")
        found |= set(_roots(second, first, f[0]))
    return sorted(found)


def _roots(a: Fraction, b: Fraction, c: Fraction) -> list[Fraction]:
    """Irrational roots to forty digits."""
    if a == 0:
        return [] if b == 0 else [-c / b]
    inside = b * b - 4 * a * c
    if inside < 0:
        return []
    top, bottom = isqrt(inside.numerator), isqrt(inside.denominator)
    if top * top == inside.numerator and bottom * bottom == inside.denominator:
        root = Fraction(top, bottom)
    else:
        root = Fraction(isqrt(inside.numerator * DIGITS**2 // inside.denominator), DIGITS)
    return [(-b + root) / (2 * a), (-b - root) / (2 * a)]


def _of_two(nodes: list[Node], names: list[str]) -> list[Point]:
    lines: set[tuple[Fraction, Fraction, Fraction]] = set()
    for a, b in combinations(nodes, 2):

        def at(x: int, y: int, a: Node = a, b: Node = b) -> Fraction | None:
            return _gap(a, b, {names[0]: Fraction(x), names[1]: Fraction(y)})

        origin = at(0, 0)
        if origin is None:
            continue
        right, up, far = at(1, 0), at(0, 1), at(2, 3)
        assert right is not None
        assert up is not None
        p, q = right - origin, up - origin
        if far != origin + 2 * p + 3 * q:
            raise Unsolvable("문자가 둘인 집합의 원소에 이차식이 있습니다.")
        if p or q:
            lead = p or q
            lines.add((p / lead, q / lead, origin / lead))
    found: dict[tuple[Fraction, Fraction], None] = {(GENERIC, OTHER): None}
    for p, q, c in lines:
        found[(GENERIC, (-c - p * GENERIC) / q) if q else (-c / p, OTHER)] = None
    for (p, q, c), (r, s, d) in combinations(sorted(lines), 2):
        if area := p * s - q * r:
            found[((-c * s + q * d) / area, (-p * d + c * r) / area)] = None
    if len(found) > 3000:
        raise Unsolvable("원소가 너무 많습니다.")
    return [{names[0]: x, names[1]: y} for x, y in found]
