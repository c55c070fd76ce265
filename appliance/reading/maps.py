"""Formulas of composed and inverse maps and of matrices, which only the family of tasks reads."""

from collections.abc import Sequence

from appliance.mathtext.tree import Call, Matrix, Node, Sym, walk
from appliance.reading.tokens import Token


def of_maps_or_matrices(tokens: Sequence[Token]) -> bool:
    """Whether a formula of the stem has f∘g, f⁻¹, f(g(2)) or a matrix in it."""
    return any(_is(node) for token in tokens if token.node is not None for node in walk(token.node))


def _is(node: Node) -> bool:
    if isinstance(node, Call) and any(isinstance(arg, Call) for arg in node.args):
        return True
    return isinstance(node, Matrix) or (
        isinstance(node, Call | Sym) and any(sign in node.name for sign in "∘⁻")
    )
