"""The smaller questions of a question whose letters stand for their answers."""

from appliance.domain.givens import Called
from appliance.domain.question import Question


def smaller(question: Question, called: Called) -> Question:
    """What the letter stands for, as a question of its own."""
    plain = tuple(given for given in question.givens if not isinstance(given, Called))
    return Question(called.givens or plain, called.goal)
