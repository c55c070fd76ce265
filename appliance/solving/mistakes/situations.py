"""Mistakes with word problems and figures: wrong equations, units left as they are, another quantity."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS, Role
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.roles import situation_of, values_of
from appliance.solving.mistakes.kit import Maker, mistake
from appliance.solving.mistakes.wrong_models import WRONG_MODELS
from appliance.solving.mistakes.wrong_models.entry import Entry, Equations
from appliance.solving.poly import Poly
from appliance.solving.situations.model import ROLES
from appliance.solving.surd import Surd
from appliance.solving.systems import solve_system
from appliance.solving.units import from_base, stem_units, to_base

ROLE = GoalKind.ROLE
Values = Mapping[str, Surd]


def _asked(question: Question) -> list[Role]:
    kind = SITUATIONS[situation_of(question).kind]
    return [kind.role(str(name)) for name in question.goal.args]


def _answer(question: Question, right: Answer, values: Values) -> Answer | None:
    """The values of the asked roles (base units) said like the right answer; None where one is missing."""
    asked = _asked(question)
    if any(role.name not in values for role in asked):
        return None
    if isinstance(right, Scalar):
        return _said(asked[0], values[asked[0].name], right.unit)
    if isinstance(right, Several):
        units = [value.unit for _, value in right.items]
        said = [_said(role, values[role.name], unit) for role, unit in zip(asked, units, strict=True)]
        return Several(tuple(zip([name for name, _ in right.items], said, strict=True)))
    return None


def _said(role: Role, value: Surd, unit: str) -> Scalar:
    return Scalar(build.surd(from_base(value, role, unit)), unit)


def _given(situation: Situation) -> dict[str, Surd]:
    kind = SITUATIONS[situation.kind]
    return {name: to_base(quantity, kind.role(name)) for name, quantity in situation.values}


def _solved(situation: Situation, equations: Equations) -> Values | None:
    """The roles that the equations give, the first solution without negative values.

    They are solved in the units of the stem: a student who adds squares to lengths does so in cm, not in m.
    """
    kind, sizes = SITUATIONS[situation.kind], stem_units(situation)
    size_of = {role.name: sizes[role.dimension] for role in kind.roles}
    given = {name: value.scaled(1 / size_of[name]) for name, value in _given(situation).items()}
    known = {name: Poly.constant(value) for name, value in given.items()}
    left = [equation.substitute(known) for equation in equations(ROLES)]
    unknown = tuple(sorted(frozenset().union(*(equation.letters for equation in left))))
    for solution in solve_system(left, unknown):
        numbers = {name: value.number for name, value in solution.values.items() if not value.num.letters}
        if all(number.sign() >= 0 for number in numbers.values()):
            found = {**given, **numbers}
            return {name: found[name].scaled(size) for name, size in size_of.items() if name in found}
    return None


def _enter(entry: Entry) -> None:
    def make(question: Question, right: Answer) -> Answer | None:
        situation = situation_of(question)
        asked = tuple(str(name) for name in question.goal.args)
        if situation.kind != entry.kind or (entry.asked and not set(asked) <= set(entry.asked)):
            return None
        values = _solved(situation, entry.equations)
        return _answer(question, right, values) if values else None

    mistake(entry.name, entry.explanation, ROLE)(make)


for _entry in WRONG_MODELS:
    _enter(_entry)


@mistake("최대 개수를 올림", "나머지가 있는데 하나를 더 살 수 있다고 보았습니다.", ROLE)
def budget_exceeded(question: Question, right: Answer) -> Answer | None:
    return (
        _step(right, 1)
        if isinstance(right, Scalar) and situation_of(question).kind == "prices.at_most"
        else None
    )


@mistake("따로 드는 값을 빠뜨림", "개수와 상관없이 드는 값을 빼지 않았습니다.", ROLE)
def fixed_forgotten(question: Question, right: Answer) -> Answer | None:
    situation = situation_of(question)
    if situation.kind != "prices.at_most":
        return None
    values = tuple(pair for pair in situation.values if pair[0] != "fixed")
    return _answer(question, right, values_of(Situation(situation.kind, values, situation.people)))


@mistake("단위를 바꾸지 않음", "분을 시간으로 바꾸지 않고 수를 그대로 썼습니다.", ROLE)
def minutes_as_hours(question: Question, right: Answer) -> Answer | None:
    return _with_time(question, right, lambda value: Quantity(value, "시간"))


@mistake("분을 시간으로 잘못 바꿈", "분을 시간으로 바꿀 때 60이 아니라 100으로 나누었습니다.", ROLE)
def hundred_minutes(question: Question, right: Answer) -> Answer | None:
    return _with_time(question, right, lambda value: Quantity(value / 100, "시간"))


def _with_time(question: Question, right: Answer, change: Callable[[Fraction], Quantity]) -> Answer | None:
    """The answer with every number of minutes changed, where the speeds are by the hour."""
    situation = situation_of(question)
    if not any(quantity.unit == "km/h" for _, quantity in situation.values):
        return None
    values = tuple((name, change(q.value) if q.unit == "분" else q) for name, q in situation.values)
    if values == situation.values:
        return None
    changed = Situation(situation.kind, values, situation.people)
    return _answer(question, right, values_of(changed))


@mistake("대응 관계 혼동", "구한 두 값을 서로 바꾸어 답했습니다.", ROLE)
def exchanged(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Several) or len(right.items) != 2:
        return None
    (first, one), (second, other) = right.items
    return Several(((first, Scalar(other.value, one.unit)), (second, Scalar(one.value, other.unit))))


def _other_role(place: int) -> Maker:
    """The value of another unknown of the same sort, by its place."""

    def make(question: Question, right: Answer) -> Answer | None:
        situation, asked = situation_of(question), _asked(question)
        if not isinstance(right, Scalar):
            return None
        values, kind = values_of(situation), SITUATIONS[situation.kind]
        others = [
            role
            for role in kind.roles
            if role.dimension == asked[0].dimension
            and role.name in values
            and role.name != asked[0].name
            and situation.value(role.name) is None
        ]
        return _said(asked[0], values[others[place].name], right.unit) if len(others) > place else None

    return make


for _place in range(3):
    mistake("다른 값을 답함", "구하는 것이 아니라 다른 미지수의 값을 답했습니다.", ROLE)(_other_role(_place))


def _scaled(factor: Fraction) -> Maker:
    def make(question: Question, right: Answer) -> Answer | None:
        values = values_of(situation_of(question))
        return _answer(question, right, {name: value.scaled(factor) for name, value in values.items()})

    return make


mistake("두 배로 답함", "구한 값을 2로 나누지 않았거나 두 번 더했습니다.", ROLE)(_scaled(Fraction(2)))
mistake("절반으로 답함", "구한 값을 한 번 더 2로 나누었습니다.", ROLE)(_scaled(Fraction(1, 2)))


@mistake("계산 실수", "식은 맞게 세웠지만 마지막 계산이 틀렸습니다.", ROLE)
def a_bit_more(question: Question, right: Answer) -> Answer | None:
    return _shifted(right, 1)


@mistake("계산 실수", "식은 맞게 세웠지만 마지막 계산이 틀렸습니다.", ROLE)
def a_bit_less(question: Question, right: Answer) -> Answer | None:
    return _shifted(right, -1)


def _shifted(right: Answer, direction: int) -> Answer | None:
    """Off by one in the last digit that the number shows: 3 km as 4, 1700원 as 1800."""
    if isinstance(right, Several):
        moved = [(name, _step(value, direction)) for name, value in right.items]
        known = [(name, value) for name, value in moved if value is not None]
        return Several(tuple(known)) if len(known) == len(moved) else None
    return _step(right, direction) if isinstance(right, Scalar) else None


def _step(value: Scalar, direction: int) -> Scalar | None:
    number = evaluate(value.value).number.integer
    if number is None:
        return None
    step = 1
    while number % (step * 10) == 0 and step * 50 <= number:
        step *= 10
    return Scalar(build.surd(Surd.of(number + direction * step)), value.unit)
