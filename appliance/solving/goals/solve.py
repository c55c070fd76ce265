"""풀어라, 해를 구하여라: equations, systems, inequalities."""

from appliance.domain.answers import Answer
from appliance.domain.question import Question
from appliance.solving.choosing import chooses, natural_root
from appliance.solving.goals.common import relations_of, scope_of
from appliance.solving.goals.inequalities import range_answer
from appliance.solving.goals.one_unknown import one_unknown
from appliance.solving.goals.several_unknowns import several_unknowns
from appliance.solving.relations import is_equation


def solve(question: Question) -> Answer:
    """Roots, an Assignment, a Range; NoSolution or AnySolution where that is the case."""
    given, scope = relations_of(question), scope_of(question)
    if chooses(given.items):
        return natural_root(given)
    if not all(is_equation(relation) for relation in given.items):
        return range_answer(given, scope)
    if len(given.unknowns) == 1:
        return one_unknown(given, scope, imaginary="complex" in question.goal.args)
    return several_unknowns(given, scope)
