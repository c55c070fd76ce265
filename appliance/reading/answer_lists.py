"""Typed answers that list numbers: all of a kind in any order, or numbers in order of size."""

import re
from collections.abc import Sequence

from appliance.domain.answers import Answer, Elements, Ordering
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, Seq, SetOf
from appliance.reading.answer_parts import Part
from appliance.reading.answer_values import both_signs

# Goals that ask for a list always, and those whose first argument says that all are asked for.
_SETS = ("elements", "truth_set")
_LISTS = (GoalKind.PRIMES, GoalKind.SIZED)
_ALL = (GoalKind.PICK, GoalKind.INTEGERS, GoalKind.SUITS, GoalKind.SQUARE_ROOTS)


def lists_all(question: Question) -> bool:
    """Whether the answer is several numbers whose order means nothing."""
    goal = question.goal
    return goal.kind in _LISTS or (goal.kind in _ALL and goal.args[0] in ("all", "both"))


def listed(parts: Sequence[Part], question: Question) -> Answer | None:
    """The list that was typed; None where the question asks for none, or it holds anything but numbers."""
    if question.goal.kind is GoalKind.ARRANGE:
        nodes = _chain(parts) or _nodes(parts)
        return Ordering(nodes) if nodes else None
    if question.goal.kind in (GoalKind.SETS, GoalKind.LOGIC) and question.goal.args[0] in _SETS:
        return _set(parts)
    if lists_all(question):
        nodes = _nodes(parts)
        return Elements(nodes, listed=True) if nodes else None
    return None


def empty_set(text: str) -> Elements | None:
    return (
        Elements(())
        if re.fullmatch(r"[$\s]*(?:공집합|∅|\{\s*\}|\\varnothing|\\emptyset)[$\s]*", text)
        else None
    )


def _set(parts: Sequence[Part]) -> Answer | None:
    """{1, 2, 3}, A∪B={1, 2, 3}, ∅, or the elements without braces."""
    node = parts[0].node
    if len(parts) == 1 and isinstance(node, Rel) and set(node.ops) == {"="}:
        node = node.sides[-1]
    if len(parts) == 1 and isinstance(node, SetOf):
        return Elements(node.items)
    nodes = tuple(part.node for part in parts)
    return None if any(isinstance(each, Rel | SetOf) for each in nodes) else Elements(nodes)


def _nodes(parts: Sequence[Part]) -> tuple[Node, ...]:
    found: list[Node] = []
    for part in parts:
        node = part.node
        if isinstance(node, Rel) and node.ops == ("=",):
            node = node.sides[1]
        inner = node.items if isinstance(node, Seq | SetOf) else (node,)
        found.extend(one for each in inner for one in both_signs(each))
    return tuple(dict.fromkeys(found)) if not any(isinstance(node, Rel) for node in found) else ()


def _chain(parts: Sequence[Part]) -> tuple[Node, ...]:
    """a<b<c, as the numbers in that order."""
    node = parts[0].node
    if len(parts) == 1 and isinstance(node, Rel) and set(node.ops) in ({"<"}, {">"}):
        return node.sides
    return ()
