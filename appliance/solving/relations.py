"""Equations and inequalities as polynomials against zero, and whether a relation holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Div, Frac, Neg, Node, Pow, Ratio, Rel, symbols, walk
from appliance.solving.evaluate import check_size, difference, evaluate, steps
from appliance.solving.poly import IMAGINARY, Poly
from appliance.solving.scope import EMPTY, Scope, Value
from appliance.solving.signs import FLIPPED, Fact, facts_of
from appliance.solving.symbolic import identical, needs_symbolic

_TRUTH = {
    "=": lambda sign: sign == 0,
    "≠": lambda sign: sign != 0,
    "<": lambda sign: sign < 0,
    "≤": lambda sign: sign <= 0,
    ">": lambda sign: sign > 0,
    "≥": lambda sign: sign >= 0,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """`num / den  op  0`."""

    num: Poly
    den: Poly
    op: str


def comparisons(relation: Rel, scope: Scope = EMPTY) -> tuple[Comparison, ...]:
    """A chain as comparisons with zero; a proportion a:b = c:d as ad - bc = 0."""
    check_size(relation)
    found: list[Comparison] = []
    for left, op, right in steps(relation):
        if isinstance(left, Ratio) and isinstance(right, Ratio):
            found.extend(_proportion(left, op, right, scope))
        else:
            value = difference(left, right, scope)
            found.extend(Comparison(part, value.den, op) for part in _parts(value.num, op))
    return tuple(found)


def _parts(num: Poly, op: str) -> list[Poly]:
    """An equation of complex numbers is two: of the real and of the imaginary parts."""
    if op != "=" or IMAGINARY not in num.letters:
        return [num]
    parts = num.coefficients(IMAGINARY)
    return [parts[power] for power in (0, 1) if power in parts]


def _proportion(left: Ratio, op: str, right: Ratio, scope: Scope) -> list[Comparison]:
    if op != "=" or len(left.parts) != len(right.parts):
        raise Unsolvable("비례식의 양쪽 항의 개수가 다릅니다.")
    a, b = ([evaluate(part, scope) for part in side.parts] for side in (left, right))
    crossed = [a[0] * b[place] - a[place] * b[0] for place in range(1, len(a))]
    return [Comparison(value.num, value.den, "=") for value in crossed]


def is_equation(relation: Rel) -> bool:
    return set(relation.ops) == {"="}


def equations(relations: Iterable[Rel], scope: Scope = EMPTY) -> tuple[Comparison, ...]:
    """All the equations of a system. Raises Unsolvable where one is an inequality."""
    found = tuple(entry for relation in relations for entry in comparisons(relation, scope))
    if any(entry.op != "=" for entry in found):
        raise Unsolvable("방정식과 부등식이 섞인 연립은 풀 수 없습니다.")
    return found


def facts(relations: Iterable[Rel], scope: Scope = EMPTY) -> tuple[Fact, ...]:
    """Conditions as facts about signs; those with letters in a denominator tell nothing."""
    pairs = [
        (entry.num.scaled(entry.den.value.inverse()), entry.op)
        for relation in relations
        for entry in comparisons(relation, scope)
        if entry.den.is_constant
    ]
    return facts_of(pairs)


def flipped(relation: Rel) -> Rel:
    """The same relation read from right to left."""
    return Rel(relation.sides[::-1], tuple(FLIPPED[op] for op in relation.ops[::-1]))


def is_defined(relations: Iterable[Rel], values: Mapping[str, Value], scope: Scope = EMPTY) -> bool:
    """Whether no denominator of the relations is zero at these values.

    Asked of the relations as they were written: cancelling a fraction forgets where it was not defined.
    """
    sides = [side for relation in relations for side in relation.sides if _has_letters_below(side)]
    try:
        for side in sides:
            evaluate(side, scope.with_values(values))
    except Unsolvable:
        return False
    return True


def _has_letters_below(side: Node) -> bool:
    return any(
        (isinstance(node, Frac) and symbols(node.den))
        or (isinstance(node, Div) and symbols(node.right))
        or (isinstance(node, Pow) and isinstance(node.exp, Neg))
        for node in walk(side)
    )


def holds(relation: Rel, values: Mapping[str, Value] | None = None, scope: Scope = EMPTY) -> bool:
    """Whether the relation is true, exactly, when the letters have these values.

    Raises Unsolvable where a side has no value there, or a letter has none.
    """
    known = scope.with_values(values or {})
    return all(
        _TRUTH[entry.op](entry.num.value.sign() * entry.den.value.sign())
        for entry in comparisons(relation, known)
    )


def equal(left: Node, right: Node, scope: Scope = EMPTY) -> bool:
    """Whether two formulas have the same value for all letters (an identity), exactly.

    What the fast path cannot take (letters in exponents, roots in roots) is asked of the caged SymPy.
    """
    try:
        return evaluate(left, scope) == evaluate(right, scope)
    except Unsolvable:
        if scope.values or not needs_symbolic(left, right):
            raise
        return identical(left, right)
