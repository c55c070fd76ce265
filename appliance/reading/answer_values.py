"""Values of typed answers: both values of ±, and ascending order."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.mathtext.errors import NotRational
from appliance.mathtext.rational import evaluate
from appliance.mathtext.tree import Neg, Node, PlusMinus, Root, Sym, transform, walk


def both_signs(node: Node) -> tuple[Node, ...]:
    """2±√3 as its two values, the smaller first; any other node alone."""
    if not any(isinstance(part, PlusMinus) for part in walk(node)):
        return (node,)
    return (
        transform(node, lambda part: Neg(part.arg) if isinstance(part, PlusMinus) else part),
        transform(node, lambda part: part.arg if isinstance(part, PlusMinus) else part),
    )


def ascending(values: Sequence[Node]) -> tuple[Node, ...]:
    """In ascending order, each once; as typed where a value cannot be compared."""
    different = tuple(dict.fromkeys(values))
    try:
        return tuple(sorted(different, key=_size))
    except (NotRational, ValueError, OverflowError):
        return different


def _size(node: Node) -> Fraction:
    """Near the value, to order by: whether two values are equal is never decided here."""
    roots = {part: f"root{at}" for at, part in enumerate(n for n in walk(node) if isinstance(n, Root))}
    near = {roots[part]: Fraction(float(evaluate(part.arg)) ** (1 / part.index)) for part in roots}
    return evaluate(transform(node, lambda part: Sym(roots[part]) if isinstance(part, Root) else part), near)
