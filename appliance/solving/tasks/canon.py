"""Typed answers of tasks beside the right one: equal curves and equal maps are one answer in many forms."""

from appliance.domain.answers import Answer, Assignment, Coordinates, Elements, Formula, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Call, Matrix, Neg, Node, PlusMinus, Point, Rel, Seq, Sym, transform, walk
from appliance.solving import build
from appliance.solving.evaluate import difference, evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.printed import ZERO, circle_equation, cleared, equation


def canonical_of_task(right: Answer, typed: Answer) -> Answer | None:
    """The typed answer in the print of the right one where both mean the same; else as typed."""
    try:
        return _canonical(right, typed)
    except Unsolvable:
        return None


def _canonical(right: Answer, typed: Answer) -> Answer | None:
    match right, typed:
        case Formula(a), Formula(b):
            return right if same_body(a, b) else typed
        case Scalar(a), Scalar(b):
            return right if _same(a, b) else typed
        case Coordinates(), Coordinates():
            return right if _same(right.x, typed.x) and _same(right.y, typed.y) else typed
        case Several(), Several():
            pairs = zip(right.items, typed.items, strict=False)
            alike = len(right.items) == len(typed.items) and all(
                _same(a.value, b.value) for (_, a), (_, b) in pairs
            )
            return right if alike else typed
        case Scalar(), Formula(Rel((Sym(), value), ("=",))):
            return _canonical(right, Scalar(value))
        case Assignment(), Assignment():
            said = dict(typed.pairs)
            alike = set(said) == {n for n, _ in right.pairs} and all(
                _same(v, said[n]) for n, v in right.pairs
            )
            return right if alike else typed
        case Elements(), Elements():
            return typed
    return typed


def _same(a: Node, b: Node) -> bool:
    if isinstance(a, Point) or isinstance(b, Point):
        return (
            isinstance(a, Point)
            and isinstance(b, Point)
            and len(a.items) == len(b.items)
            and all(_same(p, q) for p, q in zip(a.items, b.items, strict=True))
        )
    return evaluate(a) == evaluate(b)


def same_body(a: Node, b: Node) -> bool:
    """Equal sets of curves, equal maps, equal matrices."""
    if isinstance(a, Matrix) or isinstance(b, Matrix):
        return _same_matrix(a, b)
    if isinstance(a, Rel) and isinstance(a.sides[0], Call):
        return evaluate(a.sides[1]) == evaluate(b.sides[1] if isinstance(b, Rel) else b)
    if isinstance(a, Rel) and a.sides[0] == Sym("y") and not isinstance(b, Rel | Seq):
        return evaluate(a.sides[1]) == evaluate(b)
    ones, others = _curves(a), _curves(b)
    return len(ones) == len(others) and all(any(_proportional(x, y) for y in others) for x in ones)


def _same_matrix(a: Node, b: Node) -> bool:
    if not isinstance(a, Matrix) or not isinstance(b, Matrix) or len(a.rows) != len(b.rows):
        return False
    return all(
        len(x.items) == len(y.items) and all(_same(p, q) for p, q in zip(x.items, y.items, strict=True))
        for x, y in zip(a.rows, b.rows, strict=True)
    )


def _curves(body: Node) -> list[Quotient]:
    if isinstance(body, Seq):
        return [each for item in body.items for each in _curves(item)]
    if any(isinstance(node, PlusMinus) for node in walk(body)):
        return _curves(transform(body, lambda n: n.arg if isinstance(n, PlusMinus) else n)) + _curves(
            transform(body, lambda n: Neg(n.arg) if isinstance(n, PlusMinus) else n)
        )
    if isinstance(body, Rel):
        if body.ops != ("=",):
            raise Unsolvable("방정식이 아닙니다.")
        return [difference(body.sides[0], body.sides[1])]
    return [evaluate(body)]


def _proportional(one: Quotient, other: Quotient) -> bool:
    if not one.is_polynomial or not other.is_polynomial:
        return one == other
    a, b = one.num, other.num
    if not a or not b:
        return a == b
    leading, number = a.ordered()[0]
    return leading in b.terms and a == b.scaled(number / b.terms[leading])


def in_task_form(body: Node) -> bool:
    """One of the forms in which books print a curve: y=…, x=…, …=0, (x-a)²+(y-b)²=r²."""
    if not isinstance(body, Rel) or body.ops != ("=",):
        return True
    if any(isinstance(node, PlusMinus) for node in walk(body)):
        return body.sides[0] == Sym("y")
    if isinstance(body.sides[0], Call):
        return True
    value = difference(body.sides[0], body.sides[1])
    if not value.is_polynomial or not value.num.letters <= {"x", "y"}:
        return True
    forms: list[Rel] = [Rel((build.polynomial(cleared(value.num)), ZERO), ("=",))]
    for make in (_explicit, equation, circle_equation):
        try:
            forms.append(make(value.num))
        except Unsolvable:
            continue
    return body in forms


def _explicit(poly: Poly) -> Rel:
    return equation(poly, Rel((Sym("y"), ZERO), ("=",)))
