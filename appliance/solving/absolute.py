"""Inequalities with absolute values: the line is cut where what stands between the bars changes its sign."""

from collections.abc import Iterator

from appliance.mathtext.tree import Abs, Group, Neg, Num, Rel, symbols, transform, walk
from appliance.solving.evaluate import difference
from appliance.solving.intervals import Reals, intersection, solutions, union
from appliance.solving.relations import comparisons
from appliance.solving.scope import Scope


def has_bars(relation: Rel, name: str) -> bool:
    return next(_bars(relation, name), None) is not None


def _bars(relation: Rel, name: str) -> Iterator[Abs]:
    """Those without bars inside."""
    for node in walk(relation):
        if not isinstance(node, Abs) or name not in symbols(node):
            continue
        if not any(isinstance(inner, Abs) for inner in walk(node.arg)):
            yield node


def cases(relation: Rel, name: str, scope: Scope) -> Iterator[tuple[Reals, Rel]]:
    """(where, the relation without bars there): every combination of signs that has numbers."""
    bars = next(_bars(relation, name), None)
    if bars is None:
        yield solutions_everywhere(), relation
        return
    inside = difference(bars.arg, Num("0"), scope).poly
    for op, value in (("≥", Group(bars.arg)), ("<", Group(Neg(Group(bars.arg))))):
        where = solutions(inside, name, op)
        plain = transform(relation, lambda node, value=value: value if node == bars else node)  # type: ignore[misc]
        assert isinstance(plain, Rel)
        for other, rest in cases(plain, name, scope):
            if both := intersection([where, other]):
                yield both, rest


def split(relation: Rel, name: str, scope: Scope) -> Reals:
    """The numbers for which the relation holds."""
    found: list[Reals] = []
    for where, plain in cases(relation, name, scope):
        sets = [where]
        for entry in comparisons(plain, scope):
            sets.append(solutions(entry.num.scaled(entry.den.value.inverse()), name, entry.op))
        found.append(intersection(sets))
    return union(found)


def solutions_everywhere() -> Reals:
    return intersection([])
