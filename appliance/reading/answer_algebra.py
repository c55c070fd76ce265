"""Typed answers of 공통수학1: ranges in pieces, several solutions, points, words, parts of a division."""

import re
from collections.abc import Sequence

from appliance.domain.answers import (
    Answer,
    Assignment,
    Assignments,
    Coordinates,
    Elements,
    Formula,
    Range,
    Ranges,
    Scalar,
    Several,
    Word,
)
from appliance.domain.claims import parameters
from appliance.domain.givens import Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Point, Rel, Sym, symbols
from appliance.reading.answer_parts import Part, parts
from appliance.reading.answer_values import both_signs
from appliance.reading.lexicon.algebra import DIVISION, EXTREMES, WORDS

_UNEQUAL = re.compile(
    r"^\s*\$?\s*([a-z])\s*(?:≠|\\neq?)\s*([^가-힣$]+?)\$?\s*(?:인|이 아닌)\s*(?:모든\s*)?실수"
)
_OUTER = re.compile(r"\(\s*([a-z]\s*=[^()]*)\)")


def read_algebra(text: str, question: Question) -> Answer | None:
    """The answer, or None where it is none of these kinds."""
    kind = question.goal.kind
    if kind is GoalKind.JUDGE:
        return _word(text)
    if kind is GoalKind.SOLVE and (found := _UNEQUAL.match(text)):
        listed = parts(f"{found[1]}={found[2]}")
        return _around(listed[0].node) if listed else None
    if kind in (GoalKind.DIVIDE, GoalKind.EXTREME) and len(question.goal.args) > 1:
        return _several(text, question)
    listed = parts(_OUTER.sub(r"\1", text))
    if not listed:
        return None
    nodes = [part.node for part in listed]
    if kind is GoalKind.MEETING and all(isinstance(node, Point) for node in nodes):
        points = [node for node in nodes if isinstance(node, Point) and len(node.items) == 2]
        return Coordinates(*points[0].items) if len(points) == 1 else Elements(tuple(points))
    if kind is GoalKind.QUADRATIC and len(nodes) == 1 and isinstance(nodes[0], Rel):
        return Formula(nodes[0])
    if kind in (GoalKind.SOLVE, GoalKind.PARAMETER):
        return _ranges(nodes) or _pairs(listed, _unknowns(question))
    return None


def _word(text: str) -> Answer | None:
    bare = re.sub(r"[\s.$()]", "", text)
    return next((Word(name) for pattern, name in WORDS if re.search(pattern, bare)), None)


def _around(node: Node) -> Answer | None:
    """x≠3: below 3, and above."""
    if not isinstance(node, Rel):
        return None
    return Ranges(tuple(Rel(node.sides, (op,)) for op in "<>"))


def _ranges(nodes: Sequence[Node]) -> Answer | None:
    turned = [node for node in nodes if isinstance(node, Rel) and set(node.ops) & set("<≤>≥")]
    if not turned or len(turned) != len(nodes):
        loose = [node for node in nodes if node not in turned]
        points = all(isinstance(node, Rel) and node.ops == ("=",) for node in loose)
        if not turned or not points:
            return None
    found = tuple(node for node in nodes if isinstance(node, Rel))
    return Range(found[0]) if len(found) == 1 else Ranges(found)


def _unknowns(question: Question) -> tuple[str, ...]:
    if question.goal.kind is GoalKind.PARAMETER:
        return parameters(question)
    given = question.only(Relations)
    return given.unknowns if given is not None else ()


def _pairs(listed: Sequence[Part], unknowns: tuple[str, ...]) -> Answer | None:
    """x=2, y=3 또는 x=3, y=2; (2, 3), (3, 2); x=±1, y=±1 in the same order of signs."""
    if len(unknowns) < 2:
        return None
    rows: list[Assignment] = []
    if all(isinstance(part.node, Point) for part in listed):
        for part in listed:
            items = part.node.items if isinstance(part.node, Point) else ()
            if len(items) != len(unknowns):
                return None
            rows.append(Assignment(tuple(zip(unknowns, items, strict=True))))
    else:
        for at in range(0, len(listed), len(unknowns)):
            rows += _rows(listed[at : at + len(unknowns)], unknowns)
        if not rows or len(listed) % len(unknowns):
            return None
    return rows[0] if len(rows) == 1 else Assignments(tuple(rows))


def _rows(group: Sequence[Part], unknowns: tuple[str, ...]) -> list[Assignment]:
    values: dict[str, tuple[Node, ...]] = {}
    for part, name in zip(group, unknowns, strict=False):
        node = part.node
        if isinstance(node, Rel):
            left = node.sides[0]
            if not isinstance(left, Sym) or len(node.sides) != 2 or node.ops != ("=",):
                return []
            name, node = left.name, node.sides[1]
        if symbols(node) & set(unknowns):
            return []
        values[name] = both_signs(node)
    if set(values) != set(unknowns):
        return []
    count = max(len(each) for each in values.values())
    return [
        Assignment(tuple((name, values[name][at % len(values[name])]) for name in unknowns))
        for at in range(count)
    ]


def _several(text: str, question: Question) -> Answer | None:
    names = [{**DIVISION, **EXTREMES}[str(arg)] for arg in question.goal.args]
    listed = parts(text, names)
    if len(listed) != len(names):
        return None
    said = [part.name for part in listed]
    order = said if sorted(said) == sorted(names) else names
    values = [part.node.sides[-1] if isinstance(part.node, Rel) else part.node for part in listed]
    return Several(
        tuple(
            (name, Scalar(value, part.unit or question.goal.unit))
            for name, value, part in zip(order, values, listed, strict=True)
        )
    )
