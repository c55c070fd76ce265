"""Typed answers that list numbers: all of a kind in any order, or numbers in order of size."""

from collections.abc import Sequence

from appliance.domain.answers import Answer, Elements, Ordering
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, Seq, SetOf
from appliance.reading.answer_parts import Part
from appliance.reading.answer_values import both_signs

# Goals whose first argument says that all are asked for.
_ALL = (GoalKind.PICK,)


def lists_all(question: Question) -> bool:
    """Whether the answer is several numbers whose order means nothing."""
    goal = question.goal
    return goal.kind in _ALL and goal.args[0] == "all"


def listed(parts: Sequence[Part], question: Question) -> Answer | None:
    """The list that was typed; None where the question asks for none, or it holds anything but numbers."""
    if question.goal.kind is GoalKind.ARRANGE:
        nodes = _chain(parts) or _nodes(parts)
        return Ordering(nodes) if nodes else None
    if lists_all(question):
        nodes = _nodes(parts)
        return Elements(nodes, listed=True) if nodes else None
    return None


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
