"""The standard of a task: its own, but for moves, and for functions that are rational or irrational."""

from appliance.domain.givens import Function, Parts
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.tasks import TASKS
from appliance.mathtext.tree import Frac, Matrix, Node, Rel, Root, Sym, symbols, walk

MOVES = ("move_point", "unmove_point", "move_curve", "moved_through")
INVERSE = "\u207b\u00b9"
# Tasks of any function, which in a section on fractions or roots belong there.
OF_A_FUNCTION = ("inverse", "compose", "value", "such", "domain", "value_range", "extremes", "move_curve",
                 "form",
                 "moved_through")  # fmt: skip


def task_code(question: Question) -> str:
    """The code of a question with the goal FIND."""
    task = TASKS[str(question.goal.args[0])]
    kind = _kind(question)
    if task.name in OF_A_FUNCTION and kind and not _composed(question):
        return kind
    modes = {str(arg) for arg in question.goal.args[1:] if isinstance(arg, str)}
    if task.name in MOVES:
        return "10공수2-01-06" if modes <= {"shift"} else "10공수2-01-07"
    if task.name in ("value", "compose") and _has_inverse(question):
        return "10공수2-03-03"
    if task.name == "such" and not _has_inverse(question):
        return "10공수2-03-02"
    if task.name == "grid" and isinstance(question.goal.args[-1], Matrix | Sym) and _entries(question):
        return "10공수1-04-01"
    return task.standard


def _entries(question: Question) -> bool:
    parts = question.only(Parts)
    return "total" in question.goal.args or (parts is not None and parts.get("entry") is not None)


def code_in_high_school(question: Question) -> str:
    """Of a function with a formula in 고1: fractions, roots, values; lines through points. "" for others."""
    function = question.only(Function)
    for part in walk(function.body) if function is not None else ():
        if isinstance(part, Root) and "x" in symbols(part):
            return "10공수2-03-05"
        if isinstance(part, Frac) and "x" in symbols(part.den):
            return "10공수2-03-04"
    return {GoalKind.FUNCTION_VALUE: "10공수2-03-01", GoalKind.FIND_FUNCTION: "10공수2-01-02"}.get(
        question.goal.kind, ""
    )


def _formulas(question: Question) -> list[Node]:
    parts = question.only(Parts)
    found = [node for _, node in parts.items] if parts is not None else []
    return [
        *found,
        *(arg for arg in question.goal.args if not isinstance(arg, str | int) and isinstance(arg, Node)),
    ]


def _kind(question: Question) -> str:
    """The section of a fraction or a root with x in it."""
    for node in _formulas(question):
        if not isinstance(node, Rel):
            continue
        for part in walk(node):
            if isinstance(part, Root) and "x" in symbols(part):
                return "10공수2-03-05"
            if isinstance(part, Frac) and "x" in symbols(part.den):
                return "10공수2-03-04"
    return ""


def _names(question: Question) -> list[str]:
    words = [arg for arg in question.goal.args if isinstance(arg, str)]
    return words + [part.name for node in _formulas(question) for part in walk(node) if hasattr(part, "name")]


def _composed(question: Question) -> bool:
    return any("∘" in name for name in _names(question))


def _has_inverse(question: Question) -> bool:
    return any(INVERSE in name for name in _names(question))
