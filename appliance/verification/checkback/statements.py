"""Each statement judged by itself, by the way that serves its own goal."""

from collections.abc import Callable

from appliance.domain import facts
from appliance.domain.answers import Answer, Chosen
from appliance.domain.givens import Statement, Statements
from appliance.domain.question import Question
from appliance.mathtext.tree import PlusMinus, Rel
from appliance.solving import in_form
from appliance.verification.checkback.rows import is_of
from appliance.verification.numeric import NotNumeric, holds
from appliance.verification.solution.compare import is_identity

Way = Callable[[Question, Answer], str]
WayOf = Callable[[Question], Way]


def judged(question: Question, answer: Answer, way_of: WayOf) -> str:
    """What is wrong with the marks; empty where they are those of the statements asked for."""
    given = question.only(Statements)
    if given is None:
        raise NotNumeric("statements are needed")
    wanted = question.goal.args[0] == "true"
    pairs = zip(given.marks, given.items, strict=False)
    found = tuple(mark for mark, statement in pairs if stands(statement, way_of) == wanted)
    return "" if answer == Chosen(found) else f"하나씩 확인하면 {', '.join(found)}입니다"


def stands(statement: Statement, way_of: WayOf) -> bool:
    """Whether a statement is so, found apart from the solver."""
    return _plain(statement, way_of) != statement.denied


def _plain(statement: Statement, way_of: WayOf) -> bool:
    body = statement.body
    if statement.kind == "equal" and isinstance(body, Rel):
        return not isinstance(body.sides[1], PlusMinus) and is_identity(body)
    if statement.kind == "compare" and isinstance(body, Rel):
        return holds(body, {})
    if statement.kind == "sort" and body is not None:
        return is_of(body, statement.word)
    if statement.kind == "fact":
        found = facts.find(statement.word)
        if found is not None:
            return found.true
    if statement.kind == "claim" and statement.goal is not None and statement.answer is not None:
        own = Question(statement.givens, statement.goal)
        return not way_of(own)(own, statement.answer) and in_form(statement.answer, own)
    raise NotNumeric("a statement of another kind")
