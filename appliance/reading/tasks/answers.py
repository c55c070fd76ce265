"""Typed answers of tasks: points, equations of lines and circles, ranges, matrices, words."""

import re
from collections.abc import Sequence

from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Elements,
    Formula,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    NODE_TYPES,
    Matrix,
    Node,
    Num,
    Point,
    Rel,
    Seq,
    SetBuilder,
    SetOf,
    Sym,
    symbols,
)
from appliance.reading.answer_values import ascending, both_signs
from appliance.reading.cut import cut
from appliance.reading.tokens import PLACEHOLDER, Token

_WORDS = (
    (r"서로다른두점에서만|두점에서만|두점에서교", "서로 다른 두 점에서 만난다"),
    (r"한점에서만|접한|접함", "한 점에서 만난다(접한다)"),
    (r"만나지않", "만나지 않는다"),
    (r"직각이등변|이등변직각", "직각이등변삼각형"),
    (r"정삼각형", "정삼각형"),
    (r"직각삼각형", "직각삼각형"),
    (r"이등변삼각형", "이등변삼각형"),
)
_FILLERS = re.compile(
    r"중심의?좌표|중심|반지름의?길이|반지름|길이|거리|좌표|방정식|직선|도형|원|점|"
    r"값|넓이|또는|혹은|그리고|이고|이며"
    r"|접선|현|최댓값|최솟값|구하는|점근선|치역|정의역|행렬|역함수|범위|의|은|는|"
    r"이|가|와|과|,|:|;|=|\.|개|①|②"
)
_CURVES = {
    "line", "bisector", "circle", "tangents_with_slope", "tangent_at", "tangents_from", "move_curve",
    "unmove_curve", "asymptotes", "inverse", "compose", "hidden", "form", "through_rational", "describe",
}  # fmt: skip


_EXPRESSIONS = {"value", "grid", "hidden_value", "shifted_rule"}


def read_task_answer(text: str, question: Question) -> Answer | None:
    """The answer, or None where the text cannot be one. Its form stays as typed."""
    task = str(question.goal.args[0])
    wanted = question.goal.args[-1] if isinstance(question.goal.args[-1], NODE_TYPES) else None
    skeleton = cut(text)
    bare = re.sub(PLACEHOLDER, "", skeleton.text)
    if task in ("position", "triangle_kind"):
        return next((Word(word) for pattern, word in _WORDS if re.search(pattern, bare)), None)
    if _FILLERS.sub("", bare):
        return None
    if task == "extremes" and len(skeleton.tokens) == 2:
        return _extremes(text, skeleton.tokens)
    nodes = [node for token in skeleton.tokens if (node := _typed(token.node, token.value)) is not None]
    if not nodes or len(nodes) != len(skeleton.tokens):
        return None
    if wanted is not None and task not in _EXPRESSIONS:
        return _letters(nodes, wanted)  # type: ignore[arg-type]
    return _direct(nodes, task)


def _extremes(text: str, tokens: Sequence[Token]) -> Answer | None:
    """The greatest value first, unless the words say otherwise."""
    found = [_typed(token.node, token.value) for token in tokens]
    values = [node.sides[1] if isinstance(node, Rel) else node for node in found if node is not None]
    if len(values) != 2:
        return None
    if "최솟값" in text and text.find("최솟값") < text.find("최댓값"):
        values.reverse()
    return Several((("최댓값", Scalar(values[0])), ("최솟값", Scalar(values[1]))))


def _typed(node: Node | None, value: object) -> Node | None:
    if node is None and value is not None:
        return Num(str(value)) if str(value).isdigit() else None
    return node


def _letters(nodes: Sequence[Node], wanted: Node) -> Answer | None:
    if isinstance(wanted, Seq):
        return _assignment(nodes, tuple(item.name for item in wanted.items if isinstance(item, Sym)))
    if all(isinstance(node, Rel) and _is_range(node) for node in nodes):
        rels = tuple(node for node in nodes if isinstance(node, Rel))
        return Range(rels[0]) if len(rels) == 1 else Ranges(rels)
    values: list[Node] = []
    for node in nodes:
        if isinstance(node, Rel):
            if node.ops != ("=",) or (node.sides[0] != wanted and isinstance(node.sides[0], Sym)):
                return None
            node = node.sides[1]
        values.extend(both_signs(node))
    if any(isinstance(value, Point | Rel | Seq) or symbols(value) for value in values):
        return None
    if len(values) == 1:
        return Scalar(values[0])
    return Roots(wanted.name, ascending(values)) if isinstance(wanted, Sym) else None


def _is_range(node: Rel) -> bool:
    return any(op in "<>≤≥≠" for op in node.ops)


def _assignment(nodes: Sequence[Node], names: tuple[str, ...]) -> Answer | None:
    if len(nodes) == 1 and isinstance(nodes[0], Point):
        nodes = nodes[0].items
    found: dict[str, Node] = {}
    for at, node in enumerate(nodes):
        if isinstance(node, Rel) and node.ops == ("=",) and isinstance(node.sides[0], Sym):
            found[node.sides[0].name] = node.sides[1]
        elif at < len(names) and not isinstance(node, Rel):
            found[names[at]] = node
        else:
            return None
    return Assignment(tuple((name, found[name]) for name in names)) if set(found) == set(names) else None


def _direct(nodes: Sequence[Node], task: str) -> Answer | None:
    if task == "centre_radius":
        return _centre_radius(nodes)
    if len(nodes) == 1:
        return _one(nodes[0], task)
    rels = tuple(node for node in nodes if isinstance(node, Rel))
    if len(rels) != len(nodes):
        return None
    if task == "asymptotes" and all(isinstance(rel.sides[0], Sym) for rel in rels):
        named = {rel.sides[0].name: rel.sides[1] for rel in rels if isinstance(rel.sides[0], Sym)}
        return Assignment(tuple((n, named[n]) for n in "xy")) if set(named) == {"x", "y"} else None
    if all(_is_range(rel) for rel in rels):
        return Ranges(rels)
    return Formula(Seq(rels)) if task in _CURVES else None


def _one(node: Node, task: str) -> Answer | None:
    match node:
        case Point(_, (x, y)):
            return Coordinates(x, y)
        case Point():
            return None
        case SetOf(items):
            return Elements(items)
        case SetBuilder(Sym(), Rel() as condition) if _is_range(condition):
            return Range(condition)  # {x | x≥3}
        case Rel() if _is_range(node):
            return Range(node)
        case Rel((_, right), ("=",)):
            return Formula(node) if task in _CURVES else Scalar(right)
        case Rel() | Seq():
            return None
        case Matrix():
            return Formula(node)
    return Formula(node) if symbols(node) or task in _CURVES or task == "grid" else Scalar(node)


def _centre_radius(nodes: Sequence[Node]) -> Answer | None:
    spots = [node for node in nodes if isinstance(node, Point)]
    sizes = [
        node.sides[1] if isinstance(node, Rel) else node for node in nodes if not isinstance(node, Point)
    ]
    if len(spots) != 1 or len(sizes) != 1:
        return None
    spot = Point("", spots[0].items)
    return Several((("중심의 좌표", Scalar(spot)), ("반지름의 길이", Scalar(sizes[0]))))
