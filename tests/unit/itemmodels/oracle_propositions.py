"""Propositions, and inequalities that hold for all x, tried at many numbers."""

from decimal import Decimal

from oracle_formulas import real

from appliance.domain.answers import Answer, Range, Scalar, Word
from appliance.domain.givens import Claim, Expression, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import Math, segments
from appliance.mathtext.tree import Rel

OPS = ("truth", "all", "some", "negation", "converse")
BOUNDS = ("least", "count")
TRIED = tuple(Decimal(n) / 4 for n in range(-100, 101))
LETTERS = tuple(Decimal(n) / 2 for n in range(-30, 31))
Env = dict[str, Decimal]


def knows(question: Question) -> bool:
    goal = question.goal
    if goal.kind is GoalKind.PARAMETER:
        return [claim.kind for claim in question.all(Claim)] == ["always"] and goal.args[0] in BOUNDS
    return goal.kind is GoalKind.LOGIC and (goal.args[0] in OPS or "true" in goal.args)


def proven(question: Question, answer: Answer) -> bool:
    if question.goal.kind is GoalKind.PARAMETER:
        return always_settled(question, answer)
    named = {given.name: given.body for given in question.all(Expression)}
    p, q = named["p"], named.get("q", named["p"])
    assert isinstance(p, Rel)
    assert isinstance(q, Rel)
    op = question.goal.args[0]
    if "true" in question.goal.args:
        return letter_settled(str(op), [a for a in LETTERS if implies(p, q, {"a": a})], answer)
    assert isinstance(answer, Word)
    if op == "negation":
        return all(said_of(answer.text, x) != true(p, x) for x in TRIED)
    if op == "converse":
        return relations(answer.text) == [q, p]
    holds_ = {
        "truth": implies(p, q),
        "all": all(true(p, x) for x in TRIED),
        "some": any(true(p, x) for x in TRIED),
    }[str(op)]
    return answer.text == ("참" if holds_ else "거짓")


def always_settled(question: Question, answer: Answer) -> bool:
    """Over whole k: the least, or how many."""
    ((relation,),) = (given.items for given in question.all(Relations))
    least = question.goal.args[0] == "least"
    tried = range(110) if least else range(-20, 21)
    found = (k for k in tried if all(true(relation, x, {"k": Decimal(k)}) for x in TRIED[::2]))
    assert isinstance(answer, Scalar)
    return real(answer.value) == (next(found) if least else len(list(found)))


def letter_settled(op: str, found: list[Decimal], answer: Answer) -> bool:
    if op == "range":
        assert isinstance(answer, Range)
        return found == [a for a in LETTERS if true(answer.relation, a)]
    assert isinstance(answer, Scalar)
    return real(answer.value) == (min(found) if op == "smallest" else max(found))


def relations(text: str) -> list[Rel]:
    found = [piece.node for piece in segments(text) if isinstance(piece, Math)]
    return [node for node in found if isinstance(node, Rel)]


def said_of(text: str, x: Decimal) -> bool:
    """Relations joined by 또는."""
    return any(true(relation, x) for relation in relations(text))


def implies(p: Rel, q: Rel, letters: Env | None = None) -> bool:
    return all(true(q, x, letters) for x in TRIED if true(p, x, letters))


def true(relation: Rel, x: Decimal, letters: Env | None = None) -> bool:
    """Of x, or of the letter that the relation is about."""
    env = {"x": x, "a": x, **(letters or {})}
    values = [real(side, env) for side in relation.sides]
    return all(holds(a, op, b) for a, op, b in zip(values, relation.ops, values[1:], strict=False))


def holds(a: Decimal, op: str, b: Decimal) -> bool:
    return {"<": a < b, ">": a > b, "≤": a <= b, "≥": a >= b, "=": a == b, "≠": a != b}[op]
