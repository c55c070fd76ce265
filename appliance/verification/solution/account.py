"""Nothing may come from nowhere: every value that no claim has proven must have its place in the problem."""

from dataclasses import replace
from decimal import Decimal

from appliance.domain.answers import Coordinates, Elements, Word
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Located, Situation
from appliance.domain.quantity import Quantity
from appliance.mathtext import plain
from appliance.mathtext.tree import Frac, Node, Num, Point, Ratio, Rel, Sym, symbols, walk
from appliance.solving import same, solve
from appliance.verification.labelled.check import is_part
from appliance.verification.numeric import close, decimal
from appliance.verification.solution.compare import parts, shape
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.told_world import is_told
from appliance.verification.solution.world import numbers_of
from appliance.verification.tasks.world import is_spot, is_task, is_whole_answer, labels

# Roles that a stem says in words (세 수, 짝수), not in digits.
IN_WORDS = {"count", "step", "parity"}


def is_accounted(value: Value, proof: Proof) -> bool:
    """Whether a lone value is the stem's, the answer's, or part of what the solution has written."""
    node = value.node
    if isinstance(node, Sym) and is_part(node.name, proof.world.question):
        return True
    if isinstance(node, Sym):
        return node.name in _letters(proof) or node.name in labels(proof.world.question)
    if is_task(proof.world.question) and (
        is_whole_answer(node, proof.world.answer) or node in [each.node for each in proof.world.stem.values]
    ):
        return True
    if isinstance(node, Point):
        return _is_point(node, proof)
    if symbols(node):
        return shape(node) in _written(proof, value)
    found = proof.number(node)
    return found is not None and any(close(abs(found), abs(each)) for each in _numbers(proof))


def _letters(proof: Proof) -> set[str]:
    found = {name for each in proof.relations for name in symbols(each.node)}
    found |= {name for each in proof.world.stem.values for name in symbols(each.node)}
    if is_told(proof.world.question):  # the axes are spoken of without a formula
        found |= {"x", "y"}
    return (
        found
        | {name for function in proof.world.functions.values() for name in (function[0],)}
        | set(proof.world.functions)
    )


def _written(proof: Proof, value: Value) -> set[Node]:
    """The shape of every part of the stem, the answer, and the relations of the solution."""
    found: set[Node] = set()
    for other in (*proof.world.stem.values, *proof.relations):
        if other.place != value.place or other not in proof.relations:
            found |= parts(other.node)
    answer = proof.world.answer
    body = getattr(answer, "body", None) or getattr(answer, "value", None)
    return found | (parts(body) if body is not None else set())


def _numbers(proof: Proof) -> list[Decimal]:
    """Of the stem, of the answer, and what whole sides of the relations come to."""
    found = list(proof.world.stem_numbers)
    for each in proof.relations:
        assert isinstance(each.node, Rel)
        found.extend(number for side in each.node.sides if (number := proof.number(side)) is not None)
    return [*found, *_answers(proof)]


def _answers(proof: Proof) -> list[Decimal]:
    answer = proof.world.answer
    if isinstance(answer, Word):  # 제3사분면
        return [Decimal(each) for each in answer.text if each.isdigit()]
    nodes: list[Node] = []
    for name in ("value", "x", "y"):
        if isinstance(node := getattr(answer, name, None), Node):
            nodes.append(node)
    items = getattr(answer, "items", ())
    nodes.extend(each[1].value if isinstance(each, tuple) else each for each in items)
    nodes.extend(getattr(answer, "values", ()))
    nodes.extend(value for _, value in getattr(answer, "pairs", ()))
    return [found for node in nodes if (found := proof.number(node)) is not None]


def _is_point(node: Point, proof: Proof) -> bool:
    answer = proof.world.answer
    if is_task(proof.world.question):
        return is_spot(node, proof.world.question, answer, proof.world.letters.values)
    if isinstance(answer, Coordinates) and node.items == (answer.x, answer.y):
        return True
    if isinstance(answer, Elements) and node in answer.items:
        return True
    return any(node.items == (point.x, point.y) for point in proof.world.question.all(Located))


def unmentioned(proof: Proof) -> str:
    """A value that the stem gives and the solution never uses; empty where all are used."""
    said = numbers_of([value for line in proof.lines for value in line.values])
    for story in proof.world.question.all(Situation):
        for role, quantity in story.values:
            others = [each for name, each in story.values if name != role]
            if role not in IN_WORDS and not _is_said(quantity, others, said) and _is_needed(role, proof):
                return f"{quantity.value}{quantity.unit}"
        for role, measure in story.measures:
            told = numbers_in(measure.value) if isinstance(measure.value, Ratio | Frac) else []
            if told and all(number in said for number in told):
                continue
            if not any(
                shape(measure.value) in parts(value.node) for value in _formulas(proof)
            ) and _is_needed(role, proof):
                return plain(measure.value)
    return ""


def numbers_in(ratio: Ratio | Frac) -> list[Decimal]:
    return [Decimal(part.text) for part in walk(ratio) if isinstance(part, Num)]


def _formulas(proof: Proof) -> list[Value]:
    return [value for line in proof.lines for value in line.values]


def _is_needed(role: str, proof: Proof) -> bool:
    """Whether the answer is lost without it: a stem may tell more than it needs."""
    question = proof.world.question
    givens = tuple(
        replace(
            given,
            values=tuple(pair for pair in given.values if pair[0] != role),
            measures=tuple(pair for pair in given.measures if pair[0] != role),
        )
        if isinstance(given, Situation)
        else given
        for given in question.givens
    )
    try:
        return not same(solve(replace(question, givens=givens)), proof.world.answer)
    except Unsolvable:
        return True


def _is_said(quantity: Quantity, others: list[Quantity], said: list[Decimal]) -> bool:
    """By itself, or already put together with another number of the story: 90/100 for a discount of 10%."""
    value = abs(decimal(quantity.value))
    mates = [decimal(each.value) for each in others if each.unit == quantity.unit != "%"]
    mates += [Decimal(100)] if quantity.unit == "%" else []
    forms = [value, *(form for mate in mates for form in (value + mate, abs(value - mate)))]
    return any(close(form, each) for form in forms for each in said) or value in (0, 1)
