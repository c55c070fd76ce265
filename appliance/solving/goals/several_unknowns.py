"""Systems of equations in several letters."""

from appliance.domain.answers import Answer, AnySolution, Assignment, NoSolution
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.mathtext.tree import symbols
from appliance.solving import build
from appliance.solving.relations import equations, holds, is_defined
from appliance.solving.scope import Scope
from appliance.solving.systems import Solution, solve_system


def several_unknowns(given: Relations, scope: Scope) -> Answer:
    """A system. Raises Unsolvable where it has several solutions that one Assignment cannot say."""
    solutions = system_solutions(given, scope)
    if not solutions:
        return NoSolution()
    if solutions[0].free:
        return AnySolution()
    if len(solutions) > 1:
        raise Unsolvable("연립방정식의 해가 둘 이상이어서 하나로 나타낼 수 없습니다.")
    values = solutions[0].values
    return Assignment(tuple((name, build.expression(values[name])) for name in given.unknowns))


def system_solutions(given: Relations, scope: Scope) -> tuple[Solution, ...]:
    """The solutions of the system that its denominators and conditions allow."""
    found = solve_system([entry.num for entry in equations(given.items, scope)], given.unknowns)
    return tuple(one for one in found if one.free or _allowed(given, one, scope))


def _allowed(given: Relations, solution: Solution, scope: Scope) -> bool:
    facts = [fact for fact in scope.facts if symbols(fact) <= solution.values.keys()]
    values = dict(solution.values)
    return is_defined(given.items, values, scope) and all(holds(fact, values, scope) for fact in facts)
