"""Values put in the place of letters, written as one does by hand: 2x at x=3 is 2×3, at x=-3 it is 2×(-3)."""

from collections.abc import Mapping
from dataclasses import replace

from appliance.authoring.solutions.build import bracket, power
from appliance.mathtext.tree import (
    Add,
    Call,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Sym,
    symbols,
    transform,
)


def put(body: Node, values: Mapping[str, Node]) -> Node:
    """The tree with every letter of `values` replaced, × and brackets added where the page needs them."""
    if not symbols(body) & values.keys():
        return body
    match body:
        case Sym(name):
            return values[name]
        case Neg(arg):
            return Neg(bracket(put(arg, values)))
        case Add(terms):
            first, *rest = (put(each, values) for each in terms)
            shown = (
                new if isinstance(old, Neg) else bracket(new)
                for old, new in zip(terms[1:], rest, strict=True)
            )
            return Add((first, *shown))
        case Mul(factors, signs):
            return _product(factors, signs, values)
        case Div(left, right):
            under = put(right, values)
            return Div(bracket(put(left, values)), Group(under) if isinstance(under, Mul) else bracket(under))
        case Frac(num, den):
            return Frac(put(num, values), put(den, values))
        case Pow(base, exp):
            return power(_bare(put(base, values)), put(exp, values))
        case Rel(sides):
            return replace(body, sides=tuple(_bare(put(each, values)) for each in sides))
        case Group(arg, kind):
            return Group(put(arg, values), kind)
        case Call(name, args):
            return Call(name, tuple(put(each, values) for each in args))
        case _:
            return transform(body, lambda n: values.get(n.name, n) if isinstance(n, Sym) else n)


def put_rel(rel: Rel, values: Mapping[str, Node]) -> Rel:
    """`put` for a relation."""
    return Rel(tuple(_bare(put(each, values)) for each in rel.sides), rel.ops)


def _bare(body: Node) -> Node:
    return body.arg if isinstance(body, Group) else body


def _product(factors: tuple[Node, ...], signs: tuple[str, ...], values: Mapping[str, Node]) -> Node:
    new = [bracket(put(each, values)) for each in factors]
    changed = [old != got for old, got in zip(factors, new, strict=True)]
    marks = list(signs)
    for index, sign in enumerate(signs):
        if sign == "" and _needs_sign(new[index], new[index + 1], changed[index], changed[index + 1]):
            marks[index] = "×"
    return Mul(tuple(new), tuple(marks))


def _needs_sign(left: Node, right: Node, left_changed: bool, right_changed: bool) -> bool:
    if isinstance(right, Group):
        return right_changed and not isinstance(right.arg, Add)
    if right_changed:
        return not isinstance(right, Sym)
    return left_changed and not (isinstance(left, Num) and isinstance(right, Sym | Pow))
