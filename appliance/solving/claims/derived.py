"""The question about the letters alone that a question with claims comes down to."""

from appliance.domain.claims import parameters
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import symbols
from appliance.solving.claims.translate import translated

_WHOLE = ("count", "largest", "smallest", "sum")


def derived(question: Question) -> Question:
    """Relations and conditions for the letters, and what is asked of them.

    Raises Unsolvable where the letters asked for are not those of the formulas.
    """
    relations = translated(question)
    letters = parameters(question)
    mode, *rest = question.goal.args
    single = (*_WHOLE, "range", "total", "multiplied", "most", "least")
    asked = {str(each) for each in rest[-1:]} if mode in single else None
    if mode == "values":
        asked = {str(each) for each in rest}
    if mode == "value":
        asked = set(symbols(rest[0])) if not isinstance(rest[0], str | int) else set()  # type: ignore[arg-type]
    if asked is None or not asked or not asked <= set(letters):
        raise Unsolvable("구하는 문자가 주어진 식에 없습니다.")
    if mode != "value" and asked != set(letters):
        raise Unsolvable("값을 구할 문자가 주어진 식의 문자와 다릅니다.")
    said = tuple(given for given in question.all(Condition) if symbols(given.relation) <= set(letters))
    equations = tuple(rel for rel in relations if set(rel.ops) == {"="})
    others = tuple(rel for rel in relations if set(rel.ops) != {"="})
    givens: tuple[Given, ...]
    if equations and mode in ("values", "value", "total", "multiplied"):
        givens = (Relations(equations, letters), *map(Condition, others), *said)
    else:
        givens = (Relations((*relations, *(given.relation for given in said)), letters),)
    return Question(givens, _goal(question, str(mode), tuple(rest)))


def _goal(question: Question, mode: str, rest: tuple[object, ...]) -> Goal:
    if mode in _WHOLE:
        return Goal(GoalKind.INTEGERS, (mode, str(rest[0])), question.goal.unit)
    if mode == "value":
        return Goal(GoalKind.AT_SOLUTION, (rest[0],))  # type: ignore[arg-type]
    if mode in ("total", "multiplied"):
        return Goal(GoalKind.ROOTS, ({"total": "sum", "multiplied": "product"}[mode],))
    return Goal(GoalKind.SOLVE)
