"""Graphs and points of a coordinate plane: they are the functions and the points of the stem."""

from decimal import Decimal

from appliance.domain.figure import Axes, Dot, Graph, Scene
from appliance.domain.givens import Function, Located, Relations
from appliance.mathtext import Math, segments
from appliance.mathtext.tree import Node, Point, Rel, Sym
from appliance.verification.case import Case
from appliance.verification.numeric import NotNumeric, close, number

PLACES = tuple(Decimal(n) / 7 for n in (-25, -11, -3, 2, 9, 23, 31))


def plane_agrees(case: Case, scene: Scene) -> str:
    """A graph or a point that the stem does not have, or nothing."""
    if not any(isinstance(mark, Axes) for mark in scene.marks):
        return ""
    bodies = list(_bodies(case))
    for mark in scene.marks:
        if isinstance(mark, Graph) and not any(_alike(mark.body, body) for body in bodies):
            return "그림의 그래프가 문제의 식과 다릅니다."
        if isinstance(mark, Dot) and mark.name and (told := _place(case, mark.name)) is not None:
            try:
                wrong = any(
                    not close(number(value), _exact(drawn))
                    for value, drawn in zip(told, (mark.at.x, mark.at.y), strict=True)
                )
            except NotNumeric:
                continue
            if wrong:
                return f"그림의 점 {mark.name}이(가) 문제의 좌표와 다릅니다."
    return ""


def _exact(value: object) -> Decimal:
    top, bottom = getattr(value, "numerator", 0), getattr(value, "denominator", 1)
    return Decimal(top) / Decimal(bottom)


def _bodies(case: Case) -> list[Node]:
    """Every y = … of the stem."""
    found: list[Node] = [given.body for given in case.question.all(Function)]
    for relations in case.question.all(Relations):
        for relation in relations.items:
            if isinstance(relation, Rel) and relation.sides[0] == Sym("y"):
                found.append(relation.sides[-1])
    return found


def _alike(one: Node, other: Node) -> bool:
    """The same value at every place where both have one, and in three places at least."""
    same = 0
    for x in PLACES:
        try:
            if not close(number(one, {"x": x}), number(other, {"x": x})):
                return False
            same += 1
        except NotNumeric:
            continue
    return same >= 3


def _place(case: Case, name: str) -> tuple[Node, Node] | None:
    """The coordinates that a name writes, or that the stem gives the letter."""
    for piece in segments(name):
        if isinstance(piece, Math) and isinstance(piece.node, Point) and len(piece.node.items) == 2:
            return piece.node.items[0], piece.node.items[1]
    for given in case.question.all(Located):
        if given.label and given.label == name.strip("$"):
            return given.x, given.y
    return None
