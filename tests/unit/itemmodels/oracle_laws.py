"""Functions by their values at many places, maps between small sets written down one by one."""

from decimal import Decimal
from itertools import product

from oracle_formulas import real

from appliance.domain.answers import Answer, Assignment, Coordinates, Formula, Scalar
from appliance.domain.givens import Function, Parts
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Call, Node, Rel, Root, SetOf, walk

TASKS = ("count", "equal_on", "compose", "hidden", "inverse", "crossing_own", "form")
PLACES = tuple(Decimal(n) / 3 for n in (-22, -13, -5, 1, 4, 10, 23))
Parted = dict[str, Node]


def knows(question: Question) -> bool:
    if question.goal.kind is GoalKind.FUNCTION_VALUE:
        bodies = [given.body for given in question.all(Function)]
        return any(isinstance(node, Root) for body in bodies for node in walk(body))
    return question.goal.kind is GoalKind.FIND and question.goal.args[0] in TASKS


def proven(question: Question, answer: Answer) -> bool:
    if question.goal.kind is GoalKind.FUNCTION_VALUE:
        return value_holds(question, answer)
    (given,) = question.all(Parts)
    parts = dict(given.items)
    task, *modes = question.goal.args
    if isinstance(answer, Coordinates):
        x, y = real(answer.x), real(answer.y)
        return near(at(parts["f"], x), y) and near(at(parts["f"], y), x)
    if isinstance(answer, Scalar):
        return real(answer.value) == len(maps(parts, str(modes[0])))
    if isinstance(answer, Assignment):
        letters = {name: real(node) for name, node in answer.pairs}
        return all(near(at(parts["f"], x, letters), at(parts["g"], x)) for x in elements(parts["domain"]))
    assert isinstance(answer, Formula)
    return all(law_holds(str(task), modes, parts, answer.body, x) for x in PLACES)


def law_holds(task: str, modes: list[object], parts: Parted, found: Node, x: Decimal) -> bool:
    result = at(found, x)
    if task == "compose":
        outer, inner = str(modes[0]).split("∘")
        return near(result, at(parts[outer], at(parts[inner], x)))
    if task == "hidden":
        return near(at(parts["f"], result), at(parts["g"], x))
    return near(at(parts["f"], result), x) if task == "inverse" else near(at(parts["f"], x), result)


def at(law: Node, x: Decimal, letters: dict[str, Decimal] | None = None) -> Decimal:
    assert isinstance(law, Rel)
    return real(law.sides[1], {"x": x, **(letters or {})})


def elements(part: Node) -> list[Decimal]:
    assert isinstance(part, Rel)
    assert isinstance(part.sides[1], SetOf)
    return [real(item) for item in part.sides[1].items]


def maps(parts: Parted, mode: str) -> list[tuple[Decimal, ...]]:
    """The values of every map, in the order of the elements that it maps."""
    first, second = elements(parts["X"]), elements(parts.get("Y", parts["X"]))
    every = product(second, repeat=len(first))
    kept = {
        "all": lambda row: True,
        "constant": lambda row: len(set(row)) == 1,
        "one_one": lambda row: len(set(row)) == len(first),
        "bijection": lambda row: len(set(row)) == len(first) == len(second),
    }[mode]
    return [row for row in every if kept(row)]


def value_holds(question: Question, answer: Answer) -> bool:
    (function,) = question.all(Function)
    (asked,) = question.goal.args
    assert isinstance(asked, Call)
    assert isinstance(answer, Scalar)
    return near(real(function.body, {"x": real(asked.args[0])}), real(answer.value))


def near(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) < Decimal("1e-30")
