"""A Question on one line, so that a corpus of whole Questions can be read by a person."""

from appliance.domain.givens import (
    Assigned,
    Condition,
    Experiment,
    Expression,
    Function,
    Given,
    Located,
    Relations,
    Situation,
)  # fmt: skip
from appliance.domain.goals import Event, Goal
from appliance.domain.question import Question
from appliance.mathtext import plain
from appliance.mathtext.tree import NODE_TYPES


def brief(question: Question) -> str:
    """All givens, then ` ? `, then the goal with its arguments and unit. Different Questions differ here."""
    return "; ".join(_given(given) for given in question.givens) + " ? " + _goal(question.goal)


def _given(given: Given) -> str:
    match given:
        case Expression(body, name):
            return f"{name + ' is ' if name else ''}{plain(body)}"
        case Relations(items, unknowns):
            return ", ".join(plain(item) for item in items) + " {" + ",".join(unknowns) + "}"
        case Function(body, variable, name):
            return f"{name}({variable}) = {plain(body)}"
        case Located(label, x, y):
            return f"{label}({plain(x)}, {plain(y)})"
        case Assigned(name, value):
            return f"{name} := {plain(value)}"
        case Situation(kind, values, people):
            said = " ".join(f"{role}={quantity.value}{quantity.unit}" for role, quantity in values)
            return f"{kind} {said}" + (f" [{','.join(people)}]" if people else "")
        case Experiment(kind, sizes):
            return f"{kind} " + " ".join(f"{name}={size}" for name, size in sizes)
        case Condition(relation):
            return f"where {plain(relation)}"


def _goal(goal: Goal) -> str:
    args = " ".join(_arg(arg) for arg in goal.args)
    return " ".join(part for part in (goal.kind.value, args, f"[{goal.unit}]" if goal.unit else "") if part)


def _arg(arg: object) -> str:
    if isinstance(arg, Event):
        return " ".join((arg.kind, *map(str, arg.args)))
    return plain(arg) if isinstance(arg, NODE_TYPES) else str(arg)
