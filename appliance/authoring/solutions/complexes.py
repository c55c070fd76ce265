"""Calculations with complex numbers, one layer at a time, as it is done on paper."""

from appliance.authoring.solutions.lines import eq
from appliance.mathtext.tree import (
    Add,
    Conj,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Root,
    Sym,
    children,
    symbols,
    walk,
)
from appliance.solving import build as exact
from appliance.solving import evaluate

MOST = 8


def is_complex(body: Node) -> bool:
    return not symbols(body) and any(
        node == Sym("i") or isinstance(node, Conj) or (isinstance(node, Root) and isinstance(node.arg, Neg))
        for node in walk(body)
    )


def complex_lines(body: Node, final: Node) -> tuple[str, ...]:
    """`$(2+3i)(1-i)=2-2i+3i-3i^2$` …: every step is equal to the one before."""
    lines: list[str] = []
    here = body
    for _ in range(MOST):
        after = _step(here)
        if after == here:
            break
        lines.append(f"{eq(here, after)}이다.")
        if after == final:
            return tuple(lines)
        here = after
    if not lines:
        return (f"계산하면 {eq(body, final)}이다.",)
    return tuple(lines) if here == final else (*lines, f"{eq(here, final)}이다.")


def _step(body: Node) -> Node:
    """Every innermost thing that can be worked out is worked out once."""
    if _is_plain(body):
        return body
    if all(_is_plain(child) for child in _parts(body)):
        return _worked(body)
    return _rebuilt(body)


def _parts(body: Node) -> tuple[Node, ...]:
    if isinstance(body, Group):
        return _parts(body.arg)
    if isinstance(body, Add):
        return tuple(term.arg if isinstance(term, Neg) else term for term in body.terms)
    if isinstance(body, Pow):
        return (body.base,)
    return children(body)


def _is_plain(body: Node) -> bool:
    """A number as it is printed: 3, 2i, √3, (2-3i)."""
    if isinstance(body, Group | Neg):
        return _is_plain(body.arg)
    if isinstance(body, Add):
        kinds = [_kind(term.arg if isinstance(term, Neg) else term) for term in body.terms]
        return None not in kinds and len(set(kinds)) == len(kinds)
    return _kind(body) is not None


def _kind(term: Node) -> str | None:
    value = evaluate(term)
    if isinstance(term, Group | Pow | Conj | Div) or exact.expression(value) != term:
        return None
    return str(sorted(value.num.terms))


def _rebuilt(body: Node) -> Node:
    if isinstance(body, Add):
        return Add(tuple(Neg(_step(t.arg)) if isinstance(t, Neg) else _step(t) for t in body.terms))
    if isinstance(body, Mul):
        return Mul(tuple(_step(factor) for factor in body.factors), body.signs)
    if isinstance(body, Frac):
        return Frac(_step(body.num), _step(body.den))
    if isinstance(body, Div):
        return Div(_step(body.left), _step(body.right))
    if isinstance(body, Pow):
        return Pow(_step(body.base), body.exp)
    if isinstance(body, Neg):
        return Neg(_step(body.arg))
    if isinstance(body, Group):
        return Group(_step(body.arg), body.kind)
    if isinstance(body, Conj):
        return Conj(_step(body.arg))
    return body


def _worked(body: Node) -> Node:
    if isinstance(body, Group):
        inner = _worked(body.arg)
        return Group(inner, body.kind) if isinstance(inner, Add) else inner
    if isinstance(body, Frac) and _has_i(body.den):
        return _by_conjugate(body)
    if isinstance(body, Div):
        return Frac(_bare(body.left), _bare(body.right))
    value = exact.expression(evaluate(body))
    return value


def _by_conjugate(body: Frac) -> Node:
    """Both multiplied by the conjugate of the denominator."""
    mate = exact.expression(evaluate(Conj(body.den)))
    if not isinstance(body.den, Add | Group):
        return exact.expression(evaluate(body))

    def closed(node: Node) -> Node:
        return node if isinstance(node, Group) else Group(node)

    above = Mul((closed(body.num), closed(mate)), ("",)) if _bare(body.num) != Num("1") else mate
    return Frac(above, Mul((closed(body.den), closed(mate)), ("",)))


def _bare(node: Node) -> Node:
    return node.arg if isinstance(node, Group) else node


def _has_i(node: Node) -> bool:
    return any(part == Sym("i") for part in walk(node))
