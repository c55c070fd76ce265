"""What is written in a figure: nothing that the stem does not say, and never the answer."""

import re

from appliance.domain.answers import Answer, Scalar
from appliance.domain.figure import CHARTS, Dot, Graph, Scene, texts
from appliance.mathtext import Math, MathSyntaxError, segments
from appliance.mathtext.tree import Node, Num, Sym, walk
from appliance.verification.case import Case

_LETTERS = re.compile(r"[a-z]")


def words_agree(case: Case, scene: Scene) -> str:
    """Every text can be read, and its numbers stand in the stem. One letter more may name what is asked."""
    try:
        told = _numbers(case.draft.stem)
        for text in texts(scene):
            _nodes(text)
        if any(isinstance(mark, CHARTS) for mark in scene.marks):
            return ""
        for text in texts(scene):
            if stray := sorted(_numbers(text) - told):
                return f"그림의 ‘{text}’에 있는 {stray[0]}이(가) 문제에 없습니다."
    except MathSyntaxError:
        return "그림에 읽을 수 없는 식이 있습니다."
    if len(_letters(scene) - _said(case)) > 1:
        return "그림에 문제에 없는 글자가 둘 이상 있습니다."
    return ""


def unknown_letters(case: Case, scene: Scene) -> frozenset[str]:
    """The letters of the figure that the stem does not use: they stand for what is asked."""
    return frozenset(_letters(scene) - _said(case))


def answer_value(answer: Answer) -> Node | None:
    return answer.value if isinstance(answer, Scalar) else None


def _letters(scene: Scene) -> set[str]:
    """Small letters in lengths, angles and labels; axes, graphs and names of points are not among them."""
    own = {mark.name for mark in scene.marks if isinstance(mark, Dot | Graph)}
    found: set[str] = set()
    for text in texts(scene):
        if text not in own and text not in ("$x$", "$y$"):
            found |= {node.name for node in _nodes(text) if isinstance(node, Sym) and len(node.name) == 1}
    return {name for name in found if _LETTERS.fullmatch(name)}


def _said(case: Case) -> set[str]:
    return {node.name for node in _nodes(case.draft.stem) if isinstance(node, Sym)}


def _numbers(text: str) -> set[str]:
    """The numbers of a text, inside its formulas and outside."""
    inside = {node.text for node in _nodes(text) if isinstance(node, Num)}
    outside = re.findall(r"\d+(?:\.\d+)?", re.sub(r"\$[^$]*\$", " ", text))
    return inside | set(outside)


def _nodes(text: str) -> list[Node]:
    found: list[Node] = []
    for piece in segments(text):
        if isinstance(piece, Math):
            found.extend(walk(piece.node))
    return found
