"""Everything that is so in one question: what a solution of it may speak of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Self

from appliance.domain.answers import Answer, Formula, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Experiment, Function, Relations, Situation
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.domain.triangles import side_relations
from appliance.mathtext.tree import Frac, Node, Num, Rel, Sym, symbols, walk
from appliance.solving import pi, solve
from appliance.solving.situations.values import exact_values
from appliance.verification.base import to_base
from appliance.verification.case import Case
from appliance.verification.checkback.chance import Outcome, outcomes
from appliance.verification.labelled.drawings import LABELLED
from appliance.verification.numeric import NotNumeric, decimal, number
from appliance.verification.solution.algebra_world import plain_question, stated, with_more
from appliance.verification.solution.letters import Known, known
from appliance.verification.solution.measures import Measure, measures
from appliance.verification.solution.script import Line, Value, script
from appliance.verification.tasks.world import is_task


@dataclass(frozen=True)
class World:
    """stem: as printed, with its values taken out. formulas: those of the solution, in order.

    asked: the question as read; where claims settle letters, `question` is the one about the letters alone.
    """

    question: Question
    answer: Answer
    stem: Line
    formulas: tuple[Value, ...]
    asked: Question

    @classmethod
    def of(cls, case: Case, lines: Sequence[Line]) -> Self:
        """The world of a case whose solution has these lines."""
        (stem,) = script([case.draft.stem])
        formulas = tuple(value for line in lines for value in line.values)
        return cls(plain_question(case.question), case.answer, stem, formulas, case.question)

    @cached_property
    def givens(self) -> tuple[Rel, ...]:
        """The relations that the stem states."""
        told = [item for given in self.question.all(Relations) for item in given.items]
        if (triangle := side_relations(self.question)) is not None:
            told += triangle.items
        events = (arg.relation for arg in self.question.goal.args if isinstance(arg, Event) and arg.relation)
        return (*told, *(given.relation for given in self.question.all(Condition)), *events)

    @cached_property
    def stated(self) -> tuple[Rel, ...]:
        """Equations of a curve that a solution may write though its letters have no values here."""
        return stated(self.asked, self.answer)

    @cached_property
    def functions(self) -> dict[str, tuple[str, Node]]:
        if is_task(self.question):
            return {}
        return {given.name: (given.variable, given.body) for given in self.question.all(Function)}

    @cached_property
    def graphs(self) -> tuple[tuple[str, str, Node], ...]:
        """(letter, variable, body): the letter as a function of the variable."""
        found = [
            (name, variable, body) for name, (variable, body) in self.functions.items() if len(name) == 1
        ]
        if isinstance(self.answer, Formula) and isinstance(self.answer.body, Rel):
            first, last = self.answer.body.sides[0], self.answer.body.sides[-1]
            if isinstance(first, Sym):
                found.append((first.name, "y" if first.name == "x" else "x", last))
        return tuple(found)

    @cached_property
    def letters(self) -> Known:
        found = known(self.question, self.answer, self.formulas, self.measures, self.story_letters)
        return with_more(found, self.asked, self.answer)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The amounts of a story or a figure."""
        story = self.question.only(Situation)
        return measures(story.kind, self.roles) if story is not None else ()

    @cached_property
    def roles(self) -> dict[str, Decimal]:
        """Every role of the story that is given, asked, or follows, in base units."""
        story = self.question.only(Situation)
        if story is None:
            return {}
        if story.kind in LABELLED:
            roles = {role.name for role in SITUATIONS[story.kind].roles}
            known = exact_values(story)
            return {name: number(pi.node(value)) for name, value in known.items() if name in roles}
        found = {
            name: decimal(quantity.value if _is_number(story.kind, name) else to_base(quantity))
            for name, quantity in story.values
        }
        if self.question.goal.kind is GoalKind.ROLE:
            found |= _answered(self.question, self.answer)
        for role in SITUATIONS[story.kind].roles:
            if role.name not in found and (value := _asked(self.question, role.name)) is not None:
                found[role.name] = value
        return found

    @cached_property
    def story_letters(self) -> dict[str, Decimal]:
        """The letters that stand in the measures of a figure: x of ∠A=(2x+10)°."""
        story = self.question.only(Situation)
        told = story.measures if story is not None else ()
        names = sorted(frozenset().union(*(symbols(measure.value) for _, measure in told)))
        found = {name: _letter(self.question, name) for name in names}
        named = {**corner_angles(story, self.roles), **self._segments(story)} if story is not None else {}
        return {**named, **{name: value for name, value in found.items() if value is not None}}

    def _segments(self, story: Situation) -> dict[str, Decimal]:
        """AB and AM of a segment with its midpoint, in the unit of the stem."""
        if story.kind != "segment.parts" or not isinstance(self.answer, Scalar) or len(story.values) != 1:
            return {}
        told = [decimal(story.values[0][1].value), number(self.answer.value)]
        return dict(zip(story.people, told, strict=False)) if len(story.people) == len(told) else {}

    @cached_property
    def outcomes(self) -> list[Outcome]:
        experiment = self.question.only(Experiment)
        return outcomes(experiment) if experiment is not None else []

    @cached_property
    def stem_numbers(self) -> frozenset[Decimal]:
        """Every number that is printed in the stem."""
        return frozenset(numbers_of(self.stem.values))


def corner_angles(story: Situation, roles: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """∠A … ∠F of two congruent triangles, by the names that the stem gives their corners."""
    if story.kind != "triangles.congruent" or len(story.people) != 2:
        return {}
    corners = [
        (f"∠{corner}", f"angle_{order}_{which}")
        for triangle, which in zip(story.people, ("here", "there"), strict=True)
        for corner, order in zip(triangle, ("first", "second", "third"), strict=True)
    ]
    return {name: roles[role] for name, role in corners if role in roles}


def numbers_of(values: Sequence[Value]) -> list[Decimal]:
    """Every number written in the formulas, and every fraction of two of them."""
    nodes = [node for value in values for node in walk(value.node)]
    found = [Decimal(node.text) for node in nodes if isinstance(node, Num)]
    for node in nodes:
        if (
            isinstance(node, Frac)
            and isinstance(node.num, Num)
            and isinstance(node.den, Num)
            and node.den.value
        ):
            found.append(decimal(node.num.value / node.den.value))
    return found


def _is_number(kind: str, role: str) -> bool:
    """Whether its unit only says how it is counted: 6개월."""
    return SITUATIONS[kind].role(role).dimension == "number"


def _answered(question: Question, answer: Answer) -> dict[str, Decimal]:
    scalars = [answer] if isinstance(answer, Scalar) else []
    if isinstance(answer, Several):
        scalars = [scalar for _, scalar in answer.items]
    names = [str(arg) for arg in question.goal.args]
    story = question.only(Situation)
    bare = {name for name in names if story is not None and _is_number(story.kind, name)}
    return {
        name: number(scalar.value)
        * (1 if name in bare else decimal(_size(scalar.unit or question.goal.unit)))
        for name, scalar in zip(names, scalars, strict=True)
    }


def _letter(question: Question, name: str) -> Decimal | None:
    try:
        found = solve(replace(question, goal=Goal(GoalKind.AT_SOLUTION, (Sym(name),))))
        return number(found.value) if isinstance(found, Scalar) else None
    except (Unsolvable, NotNumeric):
        return None


def _size(unit: str) -> Fraction:
    return to_base(Quantity(Fraction(1), unit))


def _asked(question: Question, role: str) -> Decimal | None:
    """What the role is, where the rest determines it."""
    if question.only(Situation) is None:
        return None
    try:
        asked = replace(question, goal=Goal(GoalKind.ROLE, (role,)))
        return _answered(asked, solve(asked)).get(role)
    except (Unsolvable, NotNumeric, ValueError):
        return None
