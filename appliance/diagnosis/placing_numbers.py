"""The standards of questions about numbers: sorting, comparing, roots, decimals."""

from appliance.domain.givens import Expression, Numbers
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Recurring, Root, Sym, walk

_BY_KIND = {
    "prime": "9수01-01",
    "composite": "9수01-01",
    "terminating": "9수01-06",
    "recurring": "9수01-06",
    "irrational": "9수01-08",
}


def place_numbers(question: Question) -> str | None:
    """The code, or None where the question is of another kind."""
    kind = question.goal.kind
    if kind is GoalKind.PICK:
        row = _nodes(question)
        if (code := _BY_KIND.get(str(question.goal.args[1]))) is not None:
            return code
        return "9수01-08" if _has(row, Root) or _has_pi(row) else "9수01-03"
    if kind in (GoalKind.RANK, GoalKind.ARRANGE):
        row = _nodes(question)
        return "9수01-09" if _has(row, Root) or _has_pi(row) else "9수01-06" if _has(row, Recurring) else "9수01-04"
    return None


def _nodes(question: Question) -> tuple[Node, ...]:
    given = question.only(Numbers)
    if given is not None:
        return given.values
    return tuple(each.body for each in question.all(Expression))


def _has(nodes: tuple[Node, ...], kind: type) -> bool:
    return any(isinstance(part, kind) for node in nodes for part in walk(node))


def _has_pi(nodes: tuple[Node, ...]) -> bool:
    return any(part == Sym("pi") for node in nodes for part in walk(node))
