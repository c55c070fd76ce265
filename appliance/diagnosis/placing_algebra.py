"""Standards of 공통수학1 algebra: by what is claimed, what is asked, and the grade that asks."""

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Claim, Expression, Function, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Abs,
    Add,
    Conj,
    Frac,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Root,
    Sym,
    children,
    symbols,
    walk,
)
from appliance.solving import solve

_CLAIMED = {
    "identity": "10공수1-01-02",
    "remainder": "10공수1-01-02",
    "real_number": "10공수1-02-01",
    "pure": "10공수1-02-01",
    "minimum": "10공수1-02-06",
    "maximum": "10공수1-02-06",
    "at_minimum": "10공수1-02-06",
    "at_maximum": "10공수1-02-06",
    "imaginary_root": "10공수1-02-07",
}
_DISCRIMINANT = {"double", "two_real", "real", "imaginary"}
_GOALS = {
    GoalKind.COEFFICIENT: "10공수1-01-01",
    GoalKind.EXTREME: "10공수1-02-06",
    GoalKind.QUADRATIC: "10공수1-02-03",
}
_POLYNOMIAL = {GoalKind.EXPAND, GoalKind.SIMPLIFY, GoalKind.CALCULATE}


def algebra_code(question: Question, grade: str) -> str | None:
    """The standard, or None where the question is none of these."""
    kind = question.goal.kind
    if kind in _GOALS:
        return _GOALS[kind]
    if claims := question.all(Claim):
        return "10공수1-01-02" if kind is GoalKind.DIVIDE else _claimed(question, claims[0].kind)
    if kind is GoalKind.DIVIDE:
        return _division(question)
    if kind in (GoalKind.JUDGE, GoalKind.MEETING):
        graphs = len(question.all(Function))
        return ("10공수1-02-02", "10공수1-02-04", "10공수1-02-05")[graphs]
    if any(_is_complex(node) for node in _nodes(question)):
        return "10공수1-02-01"
    if relations := question.only(Relations):
        return _relations(question, relations)
    return _expression(question, grade) if question.all(Expression) and not question.all(Function) else None


def _nodes(question: Question) -> list[Node]:
    found: list[Node] = [given.body for given in question.all(Expression)]
    found += [given.value for given in question.all(Assigned)]
    return found + [item for given in question.all(Relations) for item in given.items]


def _is_complex(node: Node) -> bool:
    return any(
        isinstance(part, Conj)
        or part == Sym("i")
        or (isinstance(part, Root) and isinstance(part.arg, Neg) and not symbols(part.arg))
        for part in walk(node)
    )


def _claimed(question: Question, kind: str) -> str:
    if kind in _CLAIMED:
        return _CLAIMED[kind]
    graphs = len(question.all(Function))
    if graphs:
        return "10공수1-02-04" if graphs == 1 else "10공수1-02-05"
    relations = question.only(Relations)
    assert relations is not None
    if any(op in "<>≤≥" for rel in relations.items for op in rel.ops):
        if any(isinstance(node, Abs) for rel in relations.items for node in walk(rel)):
            return "10공수1-02-10"
        return "10공수1-02-11" if _degree_of(relations) >= 2 else "10공수1-02-09"
    if kind in _DISCRIMINANT:
        return "10공수1-02-02"
    return "10공수1-02-07" if _degree_of(relations) > 2 else "10공수1-02-03"


def _degree_of(relations: Relations) -> int:
    return max(degree(side, relations.unknowns) for rel in relations.items for side in rel.sides)


def degree(node: Node, letters: tuple[str, ...]) -> int:
    """As written, in these letters; powers of a product add up."""
    if isinstance(node, Sym):
        return int(node.name in letters)
    if isinstance(node, Pow):
        return degree(node.base, letters) * (int(node.exp.value) if isinstance(node.exp, Num) else 1)
    below = [degree(child, letters) for child in children(node)]
    return sum(below) if isinstance(node, Mul) else max(below, default=0)


def _division(question: Question) -> str:
    """The remainder alone by a linear divisor is found by the remainder theorem."""
    parts = {each.name: each.body for each in question.all(Expression)}
    linear = "divisor" in parts and degree(parts["divisor"], tuple(symbols(parts["divisor"]))) == 1
    only_rest = question.goal.args == ("remainder",)
    return "10공수1-01-02" if linear and only_rest else "10공수1-01-01"


def _relations(question: Question, relations: Relations) -> str | None:
    wanted = question.goal.args[0] if question.goal.args else None
    ordered = any(op in "<>≤≥" for rel in relations.items for op in rel.ops)
    if ordered and any(isinstance(node, Abs) for rel in relations.items for node in walk(rel)):
        return "10공수1-02-10"
    if question.goal.kind is GoalKind.AT_SOLUTION and not isinstance(wanted, str | int | None):
        letters = symbols(wanted)  # type: ignore[arg-type]
        if len(relations.unknowns) == 1 and letters and letters.isdisjoint(relations.unknowns):
            return "10공수1-02-03"
        curved = _degree_of(relations) >= 2 or degree(wanted, tuple(letters)) >= 2  # type: ignore[arg-type]
        if len(relations.unknowns) > 1 and curved and _degree_of(relations) <= 3:
            return "10공수1-01-01"
        if any(_below(node) for rel in (*relations.items, wanted) for node in walk(rel)):  # type: ignore[arg-type]
            return "10공수1-01-01"
    if "complex" in question.goal.args:
        return "10공수1-02-02" if _has_imaginary(question) else None
    return None


def _below(node: Node) -> bool:
    return isinstance(node, Frac) and bool(symbols(node.den))


def _has_imaginary(question: Question) -> bool:
    try:
        values = getattr(solve(question), "values", ())
    except Unsolvable:
        return False
    return any(node == Sym("i") for value in values for node in walk(value))


def _expression(question: Question, grade: str) -> str | None:
    bodies = [given.body for given in question.all(Expression)]
    kind = question.goal.kind
    letters = any(symbols(body) for body in bodies)
    highest = max(degree(body, tuple(symbols(body))) for body in bodies)
    if kind is GoalKind.FACTOR:
        return "10공수1-01-03" if grade == "고1" or (highest > 2 and not _common(bodies[0])) else None
    if kind not in _POLYNOMIAL or question.all(Assigned):
        return None
    if grade == "고1" and letters:
        return "10공수1-01-01"
    if grade == "고1" and not any(isinstance(node, Root) for body in bodies for node in walk(body)):
        return "10공수1-01-03"
    if kind is GoalKind.EXPAND and (highest > 2 or _three_squared(bodies[0])):
        return "10공수1-01-01"
    return None


def _common(body: Node) -> bool:
    """Whether every term has a letter: the common factor is what is asked for."""
    terms = body.terms if isinstance(body, Add) else (body,)
    shared = [symbols(term) for term in terms]
    return bool(frozenset.intersection(*shared))


def _three_squared(body: Node) -> bool:
    return any(isinstance(n, Pow) and len(symbols(n.base)) >= 3 for n in walk(body))
