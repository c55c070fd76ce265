"""The unknown of a word problem or a figure: any role that the given ones determine."""

from typing import cast

from appliance.domain.answers import Answer, Scalar, Several, Word
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.question import Question
from appliance.domain.situations import Role
from appliance.domain.triangles import SIDES
from appliance.korean.particles import attach
from appliance.mathtext.tree import Node, Num, Ratio
from appliance.solving import pi
from appliance.solving.evaluate import evaluate
from appliance.solving.pi import is_number, plain
from appliance.solving.quotient import Quotient
from appliance.solving.situations.everyday import BOUNDS, at_bound
from appliance.solving.situations.values import exact_values, kind_of, role_values
from appliance.solving.surd import Surd
from appliance.solving.systems import substituted
from appliance.solving.units import answer_unit, from_base, to_base


def roles(question: Question) -> Answer:
    """One Scalar, or Several by the Korean names of the roles where more than one is asked."""
    situation = situation_of(question)
    kind = kind_of(situation)
    wanted = [str(arg) for arg in question.goal.args]
    if not wanted:
        raise Unsolvable("무엇을 구하는지 주어지지 않았습니다.")
    if wanted == ["kind"]:
        return kind_of_triangle(situation)
    values = exact_values_of(situation)
    asked = [kind.role(name) for name in wanted]
    if len(asked) == 1:
        return _one(situation, asked[0], values, question.goal.unit)
    return Several(tuple((role.korean, _one(situation, role, values, question.goal.unit)) for role in asked))


def kind_of_triangle(situation: Situation) -> Word:
    """예각, 직각 or 둔각삼각형, by the squares of the sides."""
    values = values_of(situation)
    lengths = sorted(values[role] for role in SIDES if role in values)
    if len(lengths) != len(SIDES):
        raise Unsolvable("세 변의 길이가 모두 주어지지 않았습니다.")
    if lengths[2] >= lengths[0] + lengths[1]:
        raise Unsolvable("세 변의 길이로 삼각형을 만들 수 없습니다.")
    gap = (lengths[0].power(2) + lengths[1].power(2) - lengths[2].power(2)).sign()
    return Word({0: "직각삼각형", 1: "예각삼각형", -1: "둔각삼각형"}[gap])


def situation_of(question: Question) -> Situation:
    situation = question.only(Situation)
    if situation is None:
        raise Unsolvable("문장제의 상황이 주어지지 않았습니다.")
    return situation


def at_values(question: Question) -> Answer:
    """The value of an expression of the letters that stand in the measures: ∠A=(2x+10)°, … x의 값."""
    values = exact_values_of(situation_of(question))
    (wanted,) = question.goal.args
    found = substituted(evaluate(cast(Node, wanted)), values)
    if not is_number(found):
        raise Unsolvable("주어진 조건만으로는 문자의 값을 정할 수 없습니다.")
    return Scalar(pi.node(found), question.goal.unit)


def exact_values_of(situation: Situation) -> dict[str, Quotient]:
    """Roles → values in base units, π allowed in them, for every kind of situation."""
    if situation.kind in BOUNDS:
        return {name: Quotient.of(value) for name, value in _at_bound(situation).items()}
    if situation.kind == "prices.at_most":
        return {name: Quotient.of(value) for name, value in _at_most(situation).items()}
    return dict(exact_values(situation))


def values_of(situation: Situation) -> dict[str, Surd]:
    """Roles → values in base units, those without π, for every kind of situation."""
    if situation.kind in BOUNDS:
        return _at_bound(situation)
    if situation.kind == "prices.at_most":
        return _at_most(situation)
    return dict(role_values(situation))


def _one(situation: Situation, role: Role, values: dict[str, Quotient], unit: str) -> Scalar:
    if role.name not in values:
        raise Unsolvable(f"주어진 조건만으로는 {attach(role.korean, '을/를')} 정할 수 없습니다.")
    value = values[role.name]
    said = answer_unit(situation, role, unit, plain(value))
    size = from_base(Surd.of(1), role, said)
    if role.dimension == "proportion":
        return Scalar(proportion(value), said)
    return Scalar(pi.node(Quotient.of(value.num.scaled(size))), said)


def proportion(value: Quotient) -> Node:
    """2:3 of two thirds. Raises Unsolvable where it is no ratio of natural numbers."""
    size = value.number.rational
    if size <= 0:
        raise Unsolvable("비가 자연수의 비가 되지 않습니다.")
    return Ratio((Num(str(size.numerator)), Num(str(size.denominator))))


def _at_bound(situation: Situation) -> dict[str, Surd]:
    kind = kind_of(situation)
    return at_bound(situation.kind, {name: to_base(each, kind.role(name)) for name, each in situation.values})


def _at_most(situation: Situation) -> dict[str, Surd]:
    """The largest whole count with fixed + price·count ≤ budget; only the count can be asked."""
    kind = kind_of(situation)
    given = {name: to_base(quantity, kind.role(name)) for name, quantity in situation.values}
    price, budget = given.get("price"), given.get("budget")
    if price is None or budget is None:
        raise Unsolvable("한 개의 값과 예산이 주어져야 최대 개수를 구할 수 있습니다.")
    if price.sign() <= 0:
        raise Unsolvable("한 개의 값이 양수가 아닙니다.")
    count = ((budget - given.get("fixed", Surd.of(0))) / price).floor()
    if count < 1:
        raise Unsolvable("예산이 모자라 하나도 살 수 없습니다.")
    return {**given, "count": Surd.of(count)}
