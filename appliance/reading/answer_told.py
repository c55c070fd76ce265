"""Typed answers to questions about things: letters with their values, details by name."""

from collections.abc import Sequence

from appliance.domain.answers import Answer, Assignment, Formula, Range, Roots, Scalar, Several
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.told import DETAILS
from appliance.mathtext import latex
from appliance.mathtext.tree import NODE_TYPES, Node, Point, Rel, Seq, Sym, symbols
from appliance.reading.answer_parts import Part
from appliance.reading.answer_values import ascending, both_signs


def is_told(question: Question) -> bool:
    return question.goal.kind in (GoalKind.LETTERS, GoalKind.DETAIL)


def detail_names(question: Question) -> tuple[str, ...]:
    """The names under which several details are told, in the order asked."""
    if question.goal.kind is not GoalKind.DETAIL:
        return ()
    found: list[str] = []
    for at, arg in enumerate(question.goal.args):
        if isinstance(arg, str) and arg in DETAILS:
            letter = question.goal.args[at + 1] if arg == "letter" else None
            found.append(f"${latex(letter)}$" if isinstance(letter, NODE_TYPES) else DETAILS[arg])
    return tuple(found)


def told_answer(parts: Sequence[Part], question: Question) -> Answer | None:
    """The answer to LETTERS or DETAIL; None where the text cannot be one."""
    if question.goal.kind is GoalKind.LETTERS:
        return _letters(parts, question)
    names = detail_names(question)
    combined = question.goal.args[0] not in DETAILS
    if len(names) > 1 and not combined:
        return _several(parts, names)
    if question.goal.args[0] in ("formula", "axis"):
        node = parts[0].node
        return Formula(node) if len(parts) == 1 and not isinstance(node, Point | Seq) else None
    return _one(parts, question)


def _letters(parts: Sequence[Part], question: Question) -> Answer | None:
    asked = [arg for arg in question.goal.args if isinstance(arg, NODE_TYPES)]
    values = [_value(part.node) for part in parts]
    if any(value is None for value in values):
        return None
    found = [value for value in values if value is not None]
    if len(asked) == 1:
        (wanted,) = asked
        signed = [each for value in found for each in both_signs(value)]
        if len(signed) == 1:
            return Scalar(signed[0], parts[0].unit or question.goal.unit)
        return Roots(wanted.name, ascending(signed)) if isinstance(wanted, Sym) else None
    names = [node.name for node in asked if isinstance(node, Sym)]
    said = {name: value for part, value in zip(parts, found, strict=True) if (name := _named(part.node))}
    if len(found) != len(names) or (said and set(said) != set(names)):
        return None
    return Assignment(tuple((name, said.get(name, value)) for name, value in zip(names, found, strict=True)))


def _named(node: Node) -> str:
    """a of a=3; "" where no letter is named."""
    first = node.sides[0] if isinstance(node, Rel) and set(node.ops) == {"="} else None
    return first.name if isinstance(first, Sym) else ""


def _value(node: Node) -> Node | None:
    if isinstance(node, Rel):
        return node.sides[-1] if set(node.ops) == {"="} and not symbols(node.sides[-1]) else None
    return None if isinstance(node, Point | Seq) or symbols(node) else node


def _several(parts: Sequence[Part], names: tuple[str, ...]) -> Answer | None:
    """`a=1, 다른 한 근 -4`, and the letter said alone before its value."""
    told = [part for part in parts if not isinstance(part.node, Sym)]
    values = [_value(part.node) for part in told]
    if len(values) != len(names) or any(value is None for value in values):
        return None
    return Several(
        tuple(
            (name, Scalar(value, part.unit))
            for name, value, part in zip(names, values, told, strict=True)
            if value is not None
        )
    )


def _one(parts: Sequence[Part], question: Question) -> Answer | None:
    nodes = [part.node for part in parts]
    if len(nodes) == 1 and isinstance(nodes[0], Rel) and any(op in "<>≤≥" for op in nodes[0].ops):
        return Range(nodes[0])
    values = [_value(node) for node in nodes]
    found = [each for value in values if value is not None for each in both_signs(value)]
    if len(values) != len([v for v in values if v is not None]):
        return None
    if len(found) == 1:
        return Scalar(found[0], parts[0].unit or question.goal.unit)
    return Roots("x", ascending(found))
