"""Conditions in words: the converse, the contrapositive and the negation as a textbook prints them."""

from appliance.mathtext import latex
from appliance.mathtext.tree import Node, Rel

OPPOSITE = {"=": "≠", "≠": "=", "<": "≥", "≥": "<", ">": "≤", "≤": ">"}


def said(relation: Node) -> str:
    return f"${latex(relation)}$"


def implication(premise: str, conclusion: str) -> str:
    """`$x=1$이면 $x^2=1$이다`, without a full stop."""
    return f"{premise}이면 {conclusion}이다"


def negated(relation: Rel) -> str:
    """x≠1 for x=1; x≤-1 또는 x>3 for -1<x≤3."""
    links = zip(relation.sides, relation.ops, relation.sides[1:], strict=False)
    found = [_turned(left, op, right) for left, op, right in links]
    return " 또는 ".join(said(link) for link in found)


def _turned(left: Node, op: str, right: Node) -> Rel:
    from appliance.mathtext.tree import symbols

    back = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "=", "≠": "≠"}
    if symbols(right) and not symbols(left):
        left, op, right = right, back[op], left
    return Rel((left, right), (OPPOSITE[op],))
