"""What the letters of a solution may be: from the question and the gate's own answer, never from the author.

A line that says `x=7` gives x no value; it is true or false like any other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from appliance.domain.answers import Answer, Assignment, Formula, Roots, Scalar
from appliance.domain.givens import Assigned, Expression, Function, Relations, Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.korean import units
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.verification.checkback.data import two_missing
from appliance.verification.checkback.exponents import is_about_exponents, values_of
from appliance.verification.checkback.functions import curve_of
from appliance.verification.checkback.reals import suiting
from appliance.verification.checkback.relations import chooses, interpolated, relations_of, solution_of
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution import told_world
from appliance.verification.solution.measures import Measure
from appliance.verification.solution.script import Value, is_naming
from appliance.verification.tasks.world import is_task
from appliance.verification.tasks.world import letters as letters_of_task

Letters = dict[str, tuple[Decimal, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """values: what each letter can be. together: letters that mean all their values at once (the roots)."""

    values: Letters
    together: frozenset[str] = frozenset()


def known(
    question: Question,
    answer: Answer,
    formulas: Sequence[Value],
    measures: Iterable[Measure],
    told: Mapping[str, Decimal],
) -> Known:
    """The letters of the question, and those that its solution brings in. told: letters of the measures."""
    if is_task(question):
        found = letters_of_task(question, answer)
        return Known(found, frozenset(name for name, values in found.items() if len(values) > 1))
    if told_world.is_told(question):
        return Known(told_world.letters(question, answer))
    values: Letters = {given.name: (number(given.value),) for given in question.all(Assigned)}
    together: frozenset[str] = frozenset()
    if question.only(Relations) is not None:
        relations = relations_of(question)
        solved = _of_relations(relations, answer)
        values |= {name: found for name, found in solved.items() if name not in values}
        together = frozenset(solved) if len(relations.unknowns) == 1 else together
    function = question.only(Function)
    if function is not None:
        values |= _of_graph(function)
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        values |= _of_found(answer.body, values)
    if question.goal.kind is GoalKind.TO_FRACTION and (given := question.only(Expression)) is not None:
        value = number(given.body)
        values |= {name: (value, abs(value)) for name in _named(formulas)}
    if is_about_exponents(question):
        values |= {name: (value,) for name, value in values_of(question).items()}
    if question.goal.kind is GoalKind.SUITS:
        letter = str(question.goal.args[2])
        values[letter] = tuple(Decimal(each) for each in suiting(question))
    if question.only(Situation) is not None:
        values |= _of_story(formulas, tuple(measures))
        values |= {name: (value,) for name, value in told.items()}
    if isinstance(answer, Scalar) and question.goal.kind is GoalKind.AT_SOLUTION:
        wanted = question.goal.args[0]
        if isinstance(wanted, Sym):
            values[wanted.name] = (number(answer.value),)
    if isinstance(answer, Scalar) and question.goal.kind is GoalKind.STATISTIC:
        wanted = question.goal.args[1]
        if isinstance(wanted, Sym):
            values[wanted.name] = (number(answer.value),)
        values |= two_missing(question)
    return Known(values, together)


def _of_relations(relations: Relations, answer: Answer) -> Letters:
    if chooses(relations) and isinstance(answer, Scalar):
        return {relations.unknowns[0]: (number(answer.value),)}
    if any(op != "=" for item in relations.items for op in item.ops):
        return {}
    if isinstance(answer, Assignment):
        return {name: (number(value),) for name, value in answer.pairs}
    try:
        if len(relations.unknowns) == 2:
            return {name: (value,) for name, value in solution_of(relations).items()}
        (letter,) = relations.unknowns
        return {letter: interpolated(relations).roots()}
    except (NotNumeric, ValueError):
        if isinstance(answer, Roots):
            return {answer.variable: tuple(number(value) for value in answer.values)}
        return {}


def _of_graph(function: Function) -> Letters:
    """Where the graph meets the axes, and its vertex."""
    try:
        curve = curve_of(function)
    except NotNumeric:
        return {}
    zero = Decimal(0)
    if close(curve.a, zero):
        return {function.variable: (zero, *curve.roots()), function.name: (zero, curve.c)}
    p = -curve.b / (2 * curve.a)
    vertex = number(function.body, {function.variable: p})
    return {function.variable: (zero, p, *curve.roots()), function.name: (zero, vertex, curve.c)}


def _of_found(body: Rel, values: Letters) -> Letters:
    """The coefficients of y=ax+b that was looked for, under any letters."""
    if body.sides[0] != Sym("y"):
        return {}
    try:
        curve = curve_of(Function(body.sides[-1]))
    except NotNumeric:
        return {}
    found = (curve.a, curve.b, curve.c)
    return {name: found for name in "abckmn" if name not in values}


def _of_story(formulas: Sequence[Value], measures: tuple[Measure, ...]) -> Letters:
    """Each letter is what it is last said to be, if that is an amount of the story in some unit."""
    amounts = _amounts(measures)
    named = _named(formulas)
    return {name: (value,) for name, value in named.items() if any(close(value, each) for each in amounts)}


def _amounts(measures: tuple[Measure, ...]) -> list[Decimal]:
    found: list[Decimal] = []
    for measure in measures:
        sizes = {unit.size for unit in units.UNITS.values() if unit.dimension == measure.dimension}
        found.extend(measure.value * size.denominator / size.numerator for size in sizes)
        found.append(measure.value)
    return found


def _named(formulas: Sequence[Value]) -> dict[str, Decimal]:
    """letter → the last value that a line gives it."""
    found: dict[str, Decimal] = {}
    for value in formulas:
        node = value.node
        if isinstance(node, Rel) and is_naming(node) and not symbols(node.sides[-1]):
            try:
                found[_letter(node)] = number(node.sides[-1])
            except NotNumeric:
                continue
    return found


def _letter(node: Rel) -> str:
    first = node.sides[0]
    assert isinstance(first, Sym)
    return first.name
