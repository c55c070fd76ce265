"""풀어라, 해를 구하여라: equations, systems, inequalities."""

from appliance.domain.answers import Answer, AnySolution, Assignment, Formula, NoSolution, Range, Roots
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, Sym, symbols
from appliance.solving import build
from appliance.solving.goals import inequalities
from appliance.solving.goals.common import relations_of, scope_of
from appliance.solving.intervals import EVERYTHING, Interval
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.relations import Comparison, equations, holds, is_equation
from appliance.solving.roots import RootList, real_roots
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd
from appliance.solving.systems import Solution, solve_system, substituted


def solve(question: Question) -> Answer:
    """Roots, an Assignment, a Range; NoSolution or AnySolution where that is the case."""
    given, scope = relations_of(question), scope_of(question)
    if not all(is_equation(relation) for relation in given.items):
        return range_answer(given, scope)
    if len(given.unknowns) == 1:
        return one_unknown(given, scope)
    return several_unknowns(given, scope)


def range_answer(given: Relations, scope: Scope) -> Answer:
    """The solution of inequalities in one letter."""
    name = inequalities.unknown(given)
    literal = inequalities.with_parameters(given, name, scope)
    if literal is not None:
        return Range(literal)
    reals = inequalities.solution_set(given, name, scope)
    if not reals:
        return NoSolution()
    if reals == EVERYTHING:
        return AnySolution()
    if len(reals) > 1:
        raise Unsolvable("해가 두 개 이상의 범위로 나뉘어 한 부등식으로 나타낼 수 없습니다.")
    return Range(range_relation(reals[0], name))


def range_relation(interval: Interval, name: str) -> Rel:
    """x ≤ -3, 1 < x ≤ 4, x = 2."""
    letter = Sym(name)
    if interval.low is not None and interval.low == interval.high:
        return Rel((letter, build.surd(interval.low)), ("=",))
    if interval.low is None or interval.high is None:
        bound, closed = (
            (interval.high, interval.high_closed)
            if interval.low is None
            else (interval.low, interval.low_closed)
        )
        op = "<" if interval.low is None else ">"
        if bound is None:
            raise AssertionError("the whole line has no relation")
        return Rel((letter, build.surd(bound)), ({"<": "≤", ">": "≥"}[op] if closed else op,))
    ops = ("≤" if interval.low_closed else "<", "≤" if interval.high_closed else "<")
    return Rel((build.surd(interval.low), letter, build.surd(interval.high)), ops)


def one_unknown(given: Relations, scope: Scope) -> Answer:
    """One equation (or several for one letter); with other letters left, the letter in terms of them."""
    (name,) = given.unknowns
    entries = equations(given.items, scope)
    others = frozenset().union(*(entry.num.letters | entry.den.letters for entry in entries)) - {name}
    if others:
        return literal(entries, name)
    found = root_list(entries, name)
    if found is None:
        return AnySolution()
    values = tuple(root for root in found.values if allowed(root, name, scope))
    return Roots(name, tuple(build.surd(value) for value in values)) if values else NoSolution()


def root_list(entries: tuple[Comparison, ...], name: str) -> RootList | None:
    """The common roots of equations in one letter, denominators not zero; None where every number is one."""
    proper = [entry for entry in entries if entry.num]
    if not proper:
        return None
    first = real_roots(proper[0].num, name)
    kept = tuple(pair for pair in first.roots if all(_fits(entry, name, pair[0]) for entry in entries))
    return RootList(kept, first.complex)


def _fits(entry: Comparison, name: str, root: Surd) -> bool:
    at = {name: Poly.constant(root)}
    return not entry.num.substitute(at) and bool(entry.den.substitute(at))


def allowed(root: Surd, name: str, scope: Scope) -> bool:
    """Whether the conditions beside the question (단, x>0) let this value stand."""
    return all(holds(fact, {name: root}, scope) for fact in scope.facts if _speaks_of(fact, name))


def _speaks_of(fact: Rel, name: str) -> bool:
    return symbols(fact) == {name}


def literal(entries: tuple[Comparison, ...], name: str) -> Answer:
    """y = -2x+5 out of 2x+y=5: an equation of first degree in the letter."""
    if len(entries) != 1 or entries[0].num.degree_in(name) != 1:
        raise Unsolvable(f"다른 문자의 값이 주어지지 않아 {name}의 값을 구할 수 없습니다.")
    ((_, value),) = solve_system([entries[0].num], (name,))[0].values.items()
    return Formula(Rel((Sym(name), build.expression(value)), ("=",)))


def several_unknowns(given: Relations, scope: Scope) -> Answer:
    """A system. Raises Unsolvable where it has several solutions that one Assignment cannot say."""
    solutions = system_solutions(given, scope)
    if not solutions:
        return NoSolution()
    if solutions[0].free:
        return AnySolution()
    if len(solutions) > 1:
        raise Unsolvable("연립방정식의 해가 둘 이상이어서 하나로 나타낼 수 없습니다.")
    return Assignment(tuple((name, number_node(solutions[0], name)) for name in given.unknowns))


def system_solutions(given: Relations, scope: Scope) -> tuple[Solution, ...]:
    """The solutions of the system that its denominators and conditions allow."""
    entries = equations(given.items, scope)
    found = solve_system([entry.num for entry in entries], given.unknowns)
    return tuple(
        s for s in found if all(_nonzero(entry.den, s) for entry in entries) and _permitted(s, scope)
    )


def _nonzero(den: Poly, solution: Solution) -> bool:
    return bool(substituted(Quotient.of(den), solution.values).num)


def _permitted(solution: Solution, scope: Scope) -> bool:
    facts = [fact for fact in scope.facts if symbols(fact) <= solution.values.keys()]
    return all(holds(fact, dict(solution.values), scope) for fact in facts)


def number_node(solution: Solution, name: str) -> Node:
    value = solution.values[name]
    return build.expression(value)
