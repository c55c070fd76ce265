"""Relations between named magnitudes of a drawing: ∠B=∠C, AB:AC=BD:CD, DE∥BC, △ABC∽△DEF."""

import cmath
import math

from appliance.domain.givens import Situation
from appliance.domain.situations import SITUATIONS, SituationKind
from appliance.domain.situations.labels import role_called, to_canonical
from appliance.mathtext.tree import (
    Add,
    Call,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Sym,
)
from appliance.verification.labelled.drawings import LABELLED
from appliance.verification.labelled.fitting import Points, measured

_NEAR = 1e-6


def true_in(relation: Rel, situation: Situation, points: Points) -> bool | None:
    """Whether it is so here; None where something in it cannot be measured."""
    try:
        pairs = list(zip(relation.sides, relation.ops, relation.sides[1:], strict=False))
        return all(_link(left, op, right, situation, points) for left, op, right in pairs)
    except (KeyError, ValueError, ZeroDivisionError, IndexError):
        return None


def _link(left: Node, op: str, right: Node, situation: Situation, points: Points) -> bool:
    if op in ("∥", "⊥"):
        one, other = (_direction(side, situation, points) for side in (left, right))
        turned = abs(math.degrees(cmath.phase(one / other))) % 180
        return min(turned, 180 - turned) < 1e-5 if op == "∥" else abs(turned - 90) < 1e-5
    if op in ("∽", "≡"):
        return _alike(left, right, situation, points, same=op == "≡")
    if op not in ("=", "<", ">"):
        raise ValueError(op)
    a, b = value(left, situation, points), value(right, situation, points)
    equal = abs(a - b) <= _NEAR * max(1.0, abs(a), abs(b))
    return equal if op == "=" else not equal and (a < b) == (op == "<")


def value(node: Node, situation: Situation, points: Points) -> float:
    """The number of a formula whose names are measured. Raises KeyError, ValueError."""

    def at(part: Node) -> float:
        return value(part, situation, points)

    match node:
        case Num() | Recurring():
            return float(node.value)
        case Sym("degree"):
            return 1.0
        case Sym("pi"):
            return math.pi
        case Sym(name):
            return _named(name, situation, points)
        case Neg(arg):
            return -at(arg)
        case Group(arg):
            return at(arg)
        case Add(terms):
            return sum(at(term) for term in terms)
        case Mul(factors):
            return math.prod(at(factor) for factor in factors)
        case Frac(top, bottom) | Div(top, bottom) | Ratio((top, bottom)):
            return at(top) / at(bottom)
        case Pow(base, exponent):
            return float(at(base) ** at(exponent))
        case Root(arg, 2):
            return math.sqrt(at(arg))
        case Call(name, (arg,)) if name in ("sin", "cos", "tan"):
            return _of_angle(name, arg, situation, points)
    raise ValueError(type(node).__name__)


def _of_angle(name: str, arg: Node, situation: Situation, points: Points) -> float:
    size = (
        _named(f"∠{arg.name}", situation, points)
        if isinstance(arg, Sym) and arg.name.isupper()
        else value(arg, situation, points)
    )
    return {"sin": math.sin, "cos": math.cos, "tan": math.tan}[name](math.radians(size))


def _named(name: str, situation: Situation, points: Points) -> float:
    kind, drawing = SITUATIONS[situation.kind], LABELLED[situation.kind]
    canonical = to_canonical(name, kind.points, situation.people)
    role = role_called(kind, canonical)
    return measured(drawing, measurable(kind, role) if role else canonical, points)


def measurable(kind: SituationKind, role: str) -> str:
    """The name of a role by which it can be measured: ∠BAC rather than ∠A, where there are more points."""
    names = kind.role(role).names
    if role.startswith("∠") and len(role) == 2:
        return next((name for name in names if len(name) == 4), role)
    return role


def _direction(node: Node, situation: Situation, points: Points) -> complex:
    ends = _corners(node, situation, 2)
    return points[ends[1]] - points[ends[0]]


def _corners(node: Node, situation: Situation, count: int) -> str:
    if not isinstance(node, Sym):
        raise ValueError("no name")
    kind = SITUATIONS[situation.kind]
    found = to_canonical(node.name.lstrip("△"), kind.points, situation.people)
    if len(found) != count:
        raise ValueError(found)
    return found


def _alike(left: Node, right: Node, situation: Situation, points: Points, *, same: bool) -> bool:
    one, other = _corners(left, situation, 3), _corners(right, situation, 3)
    sides = [
        (abs(points[one[i]] - points[one[j]]), abs(points[other[i]] - points[other[j]]))
        for i, j in ((0, 1), (1, 2), (2, 0))
    ]
    ratios = [a / b for a, b in sides]
    alike = all(abs(each - ratios[0]) < _NEAR * abs(each) for each in ratios)
    return alike and (not same or abs(ratios[0] - 1) < _NEAR)
