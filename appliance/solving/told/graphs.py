"""Every thing of a stem as a polynomial that is zero on it, letters and all."""

from dataclasses import dataclass

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Curve, Expression, Function, Located, Relations
from appliance.domain.question import Question
from appliance.domain.told import Thing, things
from appliance.mathtext.tree import Node, Point, Sym
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.relations import comparisons
from appliance.solving.scope import Scope

X, Y = Poly.letter("x"), Poly.letter("y")
AXES = frozenset("xy")


@dataclass(frozen=True, slots=True)
class Scene:
    """The things of a question, in order, and the functions by name."""

    question: Question
    things: tuple[Thing, ...]
    scope: Scope

    @classmethod
    def of(cls, question: Question) -> "Scene":
        named = {f.name: (f.variable, f.body) for f in question.all(Function)}
        return cls(question, things(question), Scope(functions=named))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return self.question.all(Condition)

    def graph(self, at: int) -> Poly:
        """Zero on the thing. Raises Unsolvable for a point."""
        thing = self.things[at]
        match thing:
            case Function(body, variable, _):
                value = evaluate(body, self.scope)
                moved = {variable: X} if variable != "x" else {}
                return Y * value.den.substitute(moved) - value.num.substitute(moved)
            case Relations((relation,), _):
                (entry,) = comparisons(relation, self.scope)
                return entry.num
            case Expression(body, _):
                return self.number(body)
            case Curve():
                return self._curve(thing, at)
            case _:
                raise Unsolvable("그래프나 방정식이 아닌 것에 대한 말입니다.")

    def _curve(self, curve: Curve, at: int) -> Poly:
        m, n, c = (Poly.letter(f"{name}@{at}") for name in "mnc")
        match curve.kind:
            case "line":
                return Y - (m * X + n)
            case "parabola":
                return Y - (m * X * X + n * X + c)
            case "proportional":
                return Y - m * X
            case "inverse":
                return X * Y - m
            case "flat":
                return Y - n
            case "upright":
                return X - n
            case "moved":
                dx, dy = (self.number(arg) for arg in curve.args)
                return self.graph(curve.of[0]).substitute({"x": X - dx, "y": Y - dy})
            case _:
                raise Unsolvable(f"그래프의 종류 '{curve.kind}'은(는) 알지 못합니다.")

    def body(self, at: int) -> Poly:
        """The right side of y = …, for a graph that is one; raises Unsolvable for others."""
        graph = self.graph(at)
        parts = graph.coefficients("y")
        if max(parts) != 1 or not parts[1].is_constant:
            raise Unsolvable("y에 대한 식으로 나타낼 수 없습니다.")
        rest = parts.get(0, Poly({}))
        return rest.scaled(-parts[1].value.inverse())

    def number(self, node: Node) -> Poly:
        """A number that is told, letters in it allowed."""
        value = evaluate(node, self.scope)
        if not value.is_polynomial:
            raise Unsolvable("분모에 문자가 있는 값은 다루지 못합니다.")
        return value.num

    def point(self, at: int) -> tuple[Poly, Poly]:
        thing = self.things[at]
        if not isinstance(thing, Located):
            raise Unsolvable("점이 아닌 것에 대한 말입니다.")
        return self.number(thing.x), self.number(thing.y)

    def pair(self, node: Node) -> tuple[Poly, Poly]:
        """The coordinates of a point that is told."""
        if not isinstance(node, Point) or len(node.items) != 2:
            raise Unsolvable("점의 좌표가 두 수가 아닙니다.")
        return self.number(node.items[0]), self.number(node.items[1])


def axis_of(node: Node) -> str:
    """The sign of an axis or of the origin."""
    if isinstance(node, Sym) and node.name in ("x", "y", "O"):
        return node.name
    raise Unsolvable("x축, y축, 원점 가운데 무엇인지 알 수 없습니다.")
