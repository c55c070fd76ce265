"""Systems of equations in several letters."""

from appliance.domain.answers import Answer, AnySolution, Assignment, Assignments, NoSolution
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.mathtext.tree import symbols
from appliance.solving import build
from appliance.solving.relations import equations, holds, is_defined
from appliance.solving.scope import Scope
from appliance.solving.systems import Solution, solve_system


def several_unknowns(given: Relations, scope: Scope) -> Answer:
    """A system: its solution, or all its real solutions."""
    solutions = system_solutions(given, scope)
    if not solutions:
        return NoSolution()
    if solutions[0].free:
        return AnySolution()
    if any(solution.free for solution in solutions):
        raise Unsolvable("연립방정식의 해가 무수히 많아 모두 적을 수 없습니다.")
    rows = tuple(_row(solution, given.unknowns) for solution in _ascending(solutions, given.unknowns))
    return rows[0] if len(rows) == 1 else Assignments(rows)


def _row(solution: Solution, unknowns: tuple[str, ...]) -> Assignment:
    return Assignment(tuple((name, build.expression(solution.values[name])) for name in unknowns))


def _ascending(solutions: tuple[Solution, ...], unknowns: tuple[str, ...]) -> list[Solution]:
    """By the first letter, then by the next; each once."""
    keyed = {tuple(one.values[name].number for name in unknowns): one for one in solutions}
    return [keyed[key] for key in sorted(keyed)]


def system_solutions(given: Relations, scope: Scope) -> tuple[Solution, ...]:
    """The solutions of the system that its denominators and conditions allow."""
    found = solve_system([entry.num for entry in equations(given.items, scope)], given.unknowns)
    return tuple(one for one in found if one.free or _allowed(given, one, scope))


def _allowed(given: Relations, solution: Solution, scope: Scope) -> bool:
    facts = [fact for fact in scope.facts if symbols(fact) <= solution.values.keys()]
    values = dict(solution.values)
    return is_defined(given.items, values, scope) and all(holds(fact, values, scope) for fact in facts)
