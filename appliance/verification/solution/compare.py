"""Formulas compared by their values at points, and by their shape; no algebra is shared with the solver."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from appliance.mathtext.tree import Add, Group, Mul, Neg, Node, Rel, Sym, children, symbols, transform
from appliance.verification.numeric import NotNumeric, close, number

Point = dict[str, Decimal]
# Off the roots and poles of school formulas, and more than the degrees that occur in one of them.
TRIAL = tuple(Decimal(n) for n in ("1.37", "2.91", "5.03", "7.77", "11.19", "0.53"))
STEP = Decimal("0.61")


def points(letters: Sequence[str]) -> list[Point]:
    """Points that mean nothing."""
    return [
        {name: shift + STEP * at * (1 + at) for at, name in enumerate(letters)}
        for shift in (TRIAL if letters else TRIAL[:1])
    ]


def at(node: Node, values: Point) -> Decimal | None:
    """The value, or None where there is none."""
    try:
        return number(node, values)
    except NotNumeric:
        return None


def same_function(left: Node, right: Node) -> bool:
    """Equal wherever both have a value, at no fewer than two points."""
    letters = sorted(symbols(left) | symbols(right))
    pairs = [(at(left, point), at(right, point)) for point in points(letters)]
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    return len(known) >= min(2, len(pairs)) and all(close(a, b) for a, b in known)


def links(relation: Rel) -> list[Rel]:
    """A=B=C is two relations."""
    return [
        Rel((left, right), (op,))
        for left, op, right in zip(relation.sides[:-1], relation.ops, relation.sides[1:], strict=True)
    ]


def said_by(relation: Rel) -> list[Rel]:
    """Every relation of two sides that a chain states: of A=B=C also A=C."""
    if set(relation.ops) != {"="}:
        return links(relation)
    return [Rel(pair, ("=",)) for pair in combinations(relation.sides, 2)]


@lru_cache(maxsize=4096)
def is_identity(relation: Rel) -> bool:
    """Every link holds whatever the letters are."""
    return set(relation.ops) == {"="} and all(same_function(*link.sides) for link in links(relation))


def residual(relation: Rel, values: Point) -> Decimal | None:
    """Left minus right; of a chain, its first link."""
    left, right = at(relation.sides[0], values), at(relation.sides[1], values)
    return None if left is None or right is None else left - right


def ratio(before: Rel, after: Rel) -> Decimal | None:
    """The number c with after = c × before, everything on one side; None where there is none."""
    letters = sorted(symbols(before) | symbols(after))
    found: Decimal | None = None
    for point in points(letters):
        one, other = residual(before, point), residual(after, point)
        if one is None or other is None:
            return None
        if close(one, Decimal(0)):
            if not close(other, Decimal(0)):
                return None
            continue
        here = other / one
        if found is not None and not close(here, found):
            return None
        found = here
    return found if found is not None and not close(found, Decimal(0)) else None


def whole_multiple(relation: Rel, factor: Decimal) -> bool:
    """Whether the relation times the factor has whole values at whole numbers: all denominators are gone."""
    letters = sorted(symbols(relation))
    lattice = [{name: Decimal(n * (k + 1) + k) for k, name in enumerate(letters)} for n in (0, 1, 2, 3)]
    values = [residual(relation, point) for point in lattice]
    return all(
        value is not None and close(value * factor, (value * factor).to_integral_value()) for value in values
    )


def shape(node: Node) -> Node:
    """The tree without brackets, signs of multiplication and nesting of sums: what is written, not how."""
    return transform(node, _bare)


def _bare(node: Node) -> Node:
    if isinstance(node, Group):
        return node.arg
    if isinstance(node, Mul):
        factors = tuple(
            part for each in node.factors for part in (each.factors if isinstance(each, Mul) else (each,))
        )
        return Mul(factors, ("",) * (len(factors) - 1))
    if isinstance(node, Add):
        terms = tuple(
            part for each in node.terms for part in (each.terms if isinstance(each, Add) else (each,))
        )
        return Add(terms) if len(terms) > 1 else terms[0]
    if isinstance(node, Neg) and isinstance(node.arg, Neg):
        return node.arg.arg
    return node


def put_in(node: Node, values: dict[str, Node]) -> Node:
    """The tree with letters replaced, in brackets."""
    return transform(
        node, lambda each: Group(values[each.name]) if isinstance(each, Sym) and each.name in values else each
    )


def parts(node: Node) -> set[Node]:
    """The shape of every part of the tree; of a sum or product, runs of neighbours as well."""
    found: set[Node] = set()
    todo = [shape(node)]
    while todo:
        here = todo.pop()
        found.add(here)
        inner = children(here)
        todo.extend(inner)
        if isinstance(here, Add | Mul) and 2 < len(inner) <= 12:
            found.update(_runs(here, inner))
    return found


def _runs(node: Add | Mul, inner: tuple[Node, ...]) -> set[Node]:
    spans = [inner[a:b] for a in range(len(inner)) for b in range(a + 2, len(inner) + 1)]
    if isinstance(node, Add):
        return {Add(span) for span in spans}
    return {Mul(span, ("",) * (len(span) - 1)) for span in spans}
