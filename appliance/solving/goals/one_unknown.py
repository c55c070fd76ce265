"""Equations for one letter: its roots, or the letter in terms of others."""

from appliance.domain.answers import Answer, AnySolution, Formula, NoSolution, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.solving import build
from appliance.solving.poly import Poly
from appliance.solving.relations import Comparison, equations, holds, is_defined
from appliance.solving.roots import RootList, imaginary_roots, real_roots
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd
from appliance.solving.systems import solve_system


def one_unknown(given: Relations, scope: Scope, *, imaginary: bool = False) -> Answer:
    """Roots; with other letters left, the letter in terms of them.

    imaginary: the grade knows complex numbers, so that no quadratic is without roots. From degree 3 on every
    question is of that grade.
    """
    (name,) = given.unknowns
    entries = equations(given.items, scope)
    if frozenset().union(*(entry.num.letters | entry.den.letters for entry in entries)) - {name}:
        return literal(entries, name)
    found = root_list(given, name, scope)
    if found is None:
        return AnySolution()
    if found.complex and not scope.facts and (imaginary or entries[0].num.degree_in(name) > 2):
        others = imaginary_roots(entries[0].num, name)
        return Roots(
            name, (*map(build.surd, found.values), *(build.over_common(each.num) for each in others))
        )
    return Roots(name, tuple(build.surd(root) for root in found.values)) if found.roots else NoSolution()


def root_list(given: Relations, name: str, scope: Scope) -> RootList | None:
    """The common roots that denominators and conditions allow; None where every number is one."""
    entries = equations(given.items, scope)
    proper = [entry for entry in entries if entry.num]
    if not proper:
        return None
    found = real_roots(proper[0].num, name)
    kept = [
        pair for pair in found.roots if _fits(proper, name, pair[0]) and _allowed(given, name, pair[0], scope)
    ]
    return RootList(tuple(kept), found.complex)


def _fits(entries: list[Comparison], name: str, root: Surd) -> bool:
    return not any(entry.num.substitute({name: Poly.constant(root)}) for entry in entries)


def _allowed(given: Relations, name: str, root: Surd, scope: Scope) -> bool:
    """No denominator is zero there, and the conditions beside the question (단, x>0) let it stand."""
    facts = [fact for fact in scope.facts if symbols(fact) == {name}]
    values = {name: root}
    return is_defined(given.items, values, scope) and all(holds(fact, values, scope) for fact in facts)


def literal(entries: tuple[Comparison, ...], name: str) -> Answer:
    """y = -2x+5 out of 2x+y=5: an equation of first degree in the letter."""
    if len(entries) != 1 or entries[0].num.degree_in(name) != 1:
        raise Unsolvable(f"다른 문자의 값이 주어지지 않아 {name}의 값을 구할 수 없습니다.")
    ((_, value),) = solve_system([entries[0].num], (name,))[0].values.items()
    return Formula(Rel((Sym(name), build.expression(value)), ("=",)))
