"""Functions and conditions of the last year: laws followed in numbers, conditions tried on many numbers."""

from decimal import Decimal

from oracle_formulas import real

from appliance.domain.answers import Answer, Assignment, Elements, Range, Scalar, Several, Word
from appliance.domain.givens import Expression, Parts
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import Math, segments
from appliance.mathtext.tree import Call, Node, Point, Rel, SetOf

MAPS = ("image", "value", "such", "asymptotes", "rational_letters", "extremes", "domain", "value_range")
TRIED = [Decimal(n) / 4 for n in range(-80, 81)]
FAR = Decimal(10) ** 12
Env = dict[str, Decimal]


def knows(question: Question) -> bool:
    task = str(question.goal.args[0]) if question.goal.args else ""
    return question.goal.kind is GoalKind.LOGIC or (question.goal.kind is GoalKind.FIND and task in MAPS)


def proven(question: Question, answer: Answer) -> bool:
    if question.goal.kind is GoalKind.LOGIC:
        return reasoned(question, answer)
    (given,) = question.all(Parts)
    parts = dict(given.items)
    task = str(question.goal.args[0])
    if isinstance(answer, Elements):
        places = parts["domain"]
        assert isinstance(places, SetOf)
        return {at(parts, "f", real(x)) for x in places.items} == set(map(real, answer.items))
    if task == "value":
        asked = question.goal.args[1]
        assert isinstance(asked, Call)
        assert isinstance(answer, Scalar)
        return followed(parts, asked, real(answer.value))
    if isinstance(answer, Assignment):
        return settled(task, parts, {name: real(node) for name, node in answer.pairs})
    if isinstance(answer, Several):
        values = [at(parts, "f", x) for x in between(parts["domain"])]
        wanted = [real(scalar.value) for _, scalar in answer.items]
        return near(max(values), wanted[0]) and near(min(values), wanted[1])
    assert isinstance(answer, Range)
    return bounded(task, parts, answer.relation)


def at(parts: dict[str, Node], name: str, x: Decimal, letters: Env | None = None) -> Decimal:
    law = parts[name]
    assert isinstance(law, Rel)
    return real(law.sides[1], {"x": x, **(letters or {})})


def followed(parts: dict[str, Node], asked: Call, result: Decimal) -> bool:
    """g(f(x)) step by step; of f⁻¹ the result is put into f."""
    (start,) = map(real, asked.args)
    if asked.name == "f⁻¹":
        return near(at(parts, "f", result), start)
    for name in reversed(asked.name.split("∘")):
        start = at(parts, name, start)
    return near(start, result)


def settled(task: str, parts: dict[str, Node], letters: Env) -> bool:
    if task == "asymptotes":
        return is_asymptote(parts, letters["x"], letters["y"], {})
    if task == "rational_letters":
        vertical, horizontal, point = parts["vertical"], parts["horizontal"], parts["P"]
        assert isinstance(vertical, Rel)
        assert isinstance(horizontal, Rel)
        assert isinstance(point, Point)
        x, y = map(real, point.items)
        here = near(at(parts, "f", x, letters), y)
        return here and is_asymptote(parts, real(vertical.sides[1]), real(horizontal.sides[1]), letters)
    told = (node for role, node in parts.items() if role != "f")
    return all(isinstance(node, Rel) and _is_so(parts, node, letters) for node in told)


def _is_so(parts: dict[str, Node], told: Rel, letters: Env) -> bool:
    call, value = told.sides[0], real(told.sides[1])
    assert isinstance(call, Call)
    x = real(call.args[0])
    return near(
        at(parts, "f", value if call.name == "f⁻¹" else x, letters), x if call.name == "f⁻¹" else value
    )


def is_asymptote(parts: dict[str, Node], x: Decimal, y: Decimal, letters: Env) -> bool:
    """Beside x the values are huge, and far away they are as good as y."""
    beside = abs(at(parts, "f", x + 1 / FAR, letters))
    return beside > FAR / 1000 and abs(at(parts, "f", FAR, letters) - y) < Decimal("0.001")


def between(domain: Node) -> list[Decimal]:
    assert isinstance(domain, Rel)
    low, high = real(domain.sides[0]), real(domain.sides[2])
    return [low + (high - low) * step / 200 for step in range(201)]


def bounded(task: str, parts: dict[str, Node], range_: Rel) -> bool:
    """The domain is where the root is of no negative number; the range holds what the law gives there."""
    bound, op = real(range_.sides[1]), range_.ops[0]
    values: list[Decimal] = []
    for x in TRIED:
        try:
            values.append(at(parts, "f", x))
            has_value = True
        except ArithmeticError:
            has_value = False
        if task == "domain" and has_value != holds(x, op, bound):
            return False
    if task == "domain":
        return True
    return all(holds(value, op, bound) for value in values) and any(near(value, bound) for value in values)


def reasoned(question: Question, answer: Answer) -> bool:
    p, q = ({e.name: e.body for e in question.all(Expression)}[name] for name in "pq")
    assert isinstance(p, Rel)
    assert isinstance(q, Rel)
    task = question.goal.args[0]
    if isinstance(answer, Range):
        return all(
            implies(p, q, {"a": a}) == holds(a, answer.relation.ops[0], real(answer.relation.sides[1]))
            for a in TRIED[40:121:2]
        )
    assert isinstance(answer, Word)
    if task == "contrapositive":
        first, second = (piece.node for piece in segments(answer.text) if isinstance(piece, Math))
        assert isinstance(first, Rel)
        assert isinstance(second, Rel)
        return all(true(first, x) != true(q, x) and true(second, x) != true(p, x) for x in TRIED)
    one, other = implies(p, q, {}), implies(q, p, {})
    return answer.text == {(True, False): "충분조건", (False, True): "필요조건"}.get((one, other))


def implies(p: Rel, q: Rel, letters: Env) -> bool:
    return all(true(q, x, letters) for x in TRIED if true(p, x, letters))


def true(relation: Rel, x: Decimal, letters: Env | None = None) -> bool:
    values = [real(side, {"x": x, **(letters or {})}) for side in relation.sides]
    return all(holds(a, op, b) for a, op, b in zip(values, relation.ops, values[1:], strict=False))


def holds(left: Decimal, op: str, right: Decimal) -> bool:
    return {"<": left < right, ">": left > right, "≤": left <= right, "≥": left >= right, "=": left == right}[
        op
    ]


def near(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) < Decimal("1e-9") * max(1, abs(left))
