"""In 고1 a quadratic equation is solved in complex numbers."""

from dataclasses import replace

from appliance.domain.givens import Condition, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.reading.givens.kinds import degree

GRADE = "고1"


def with_imaginary(question: Question, grade: str) -> Question:
    """The question, which asks for imaginary roots too where the grade knows them."""
    given = question.only(Relations)
    if grade != GRADE or question.goal != Goal(GoalKind.SOLVE) or given is None or question.all(Condition):
        return question
    single = len(given.items) == 1 and given.items[0].ops == ("=",) and len(given.unknowns) == 1
    if not single or degree(given.items[0], frozenset(given.unknowns)) != 2:
        return question
    return replace(question, goal=Goal(GoalKind.SOLVE, ("complex",)))
