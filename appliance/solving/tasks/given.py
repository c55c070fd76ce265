"""The parts of a question, by role, as exact values."""

from collections.abc import Mapping
from dataclasses import dataclass

from appliance.domain.errors import Unsolvable
from appliance.domain.tasks import free_letters
from appliance.mathtext.tree import Call, Matrix, Node, Point, Ratio, Rel, Sym
from appliance.solving.evaluate import difference, evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope

X, Y = Poly.letter("x"), Poly.letter("y")


@dataclass(frozen=True, slots=True)
class Given:
    """parts: role → formula. modes: the words of the goal that turn its task (x_axis, max, sum)."""

    parts: Mapping[str, Node]
    modes: tuple[str, ...]
    wanted: Node | None = None

    def has(self, *roles: str) -> bool:
        return all(role in self.parts for role in roles)

    def node(self, role: str) -> Node:
        if role not in self.parts:
            raise Unsolvable("구하는 데 필요한 것이 주어지지 않았습니다.")
        return self.parts[role]

    def number(self, role: str) -> Quotient:
        return evaluate(self.node(role))

    def point(self, role: str) -> tuple[Quotient, ...]:
        node = self.node(role)
        if not isinstance(node, Point):
            raise Unsolvable("점의 좌표가 주어지지 않았습니다.")
        return tuple(evaluate(item) for item in node.items)

    def curve(self, role: str) -> Poly:
        """Everything on one side."""
        node = self.node(role)
        if not isinstance(node, Rel) or node.ops != ("=",):
            raise Unsolvable("직선이나 원의 방정식이 주어지지 않았습니다.")
        value = difference(node.sides[0], node.sides[1])
        return value.poly if not value.den.letters & {"x", "y"} else value.num

    def line(self, role: str) -> tuple[Poly, Poly, Poly]:
        """(a, b, c) of ax+by+c=0, where letters other than x and y may stand in them."""
        return line_of(self.curve(role))

    def ratio(self, role: str = "ratio") -> tuple[Quotient, Quotient]:
        node = self.node(role)
        if not isinstance(node, Ratio) or len(node.parts) != 2:
            raise Unsolvable("비가 주어지지 않았습니다.")
        first, second = (evaluate(part) for part in node.parts)
        return first, second

    def scope(self) -> Scope:
        """The functions that are given by name."""
        found: dict[str, tuple[str, Node]] = {}
        for node in self.parts.values():
            if isinstance(node, Rel) and isinstance(node.sides[0], Call) and len(node.sides[0].args) == 1:
                argument = node.sides[0].args[0]
                if isinstance(argument, Sym):
                    found[node.sides[0].name] = (argument.name, node.sides[1])
        return Scope(functions=found)

    def grid(self, role: str) -> tuple[tuple[Quotient, ...], ...]:
        node = self.node(role)
        body = node.sides[-1] if isinstance(node, Rel) else node
        if not isinstance(body, Matrix):
            raise Unsolvable("행렬이 주어지지 않았습니다.")
        return tuple(tuple(evaluate(item) for item in row.items) for row in body.rows)

    def letters(self) -> frozenset[str]:
        """The letters that stand for numbers: not x and y of curves, nor the variables of functions."""
        found: set[str] = set()
        for role, node in self.parts.items():
            found |= free_letters(role, node)
        return frozenset(found)


def line_of(poly: Poly) -> tuple[Poly, Poly, Poly]:
    by_x = poly.coefficients("x")
    a = by_x.get(1, Poly({}))
    rest = by_x.get(0, Poly({})).coefficients("y")
    b, c = rest.get(1, Poly({})), rest.get(0, Poly({}))
    if a * X + b * Y + c != poly:
        raise Unsolvable("직선의 방정식이 아닙니다.")
    return a, b, c


def quotient(value: Poly | int) -> Quotient:
    return Quotient.of(value)
