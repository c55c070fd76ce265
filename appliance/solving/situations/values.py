"""The values of all roles of a situation, in base units, and whether they make sense."""

from collections.abc import Mapping

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.situations import SITUATIONS, Role, SituationKind
from appliance.korean.particles import attach
from appliance.solving.poly import Poly
from appliance.solving.situations import MODELS
from appliance.solving.situations.model import ROLES, Model
from appliance.solving.surd import Surd
from appliance.solving.systems import Solution, solve_system
from appliance.solving.units import to_base


def kind_of(situation: Situation) -> SituationKind:
    kind = SITUATIONS.get(situation.kind)
    if kind is None:
        raise Unsolvable(f"상황 '{situation.kind}'은(는) 알지 못합니다.")
    return kind


def role_values(situation: Situation) -> Mapping[str, Surd]:
    """Every role that is determined → its value in the base unit (hidden ones too).

    Raises Unsolvable where the values contradict each other, where no value makes sense (with the reason of
    the first that fails), or where two different solutions make sense.
    """
    kind, model = kind_of(situation), MODELS[situation.kind]
    given = {name: to_base(quantity, kind.role(name)) for name, quantity in situation.values}
    names = [role.name for role in kind.roles] + list(model.hidden)
    unknown = tuple(name for name in names if name not in given and name not in model.optional)
    known = {name: Poly.constant(value) for name, value in given.items()}
    equations = [equation.substitute(known) for equation in model.equations(ROLES)]
    candidates = [{**given, **_determined(solution)} for solution in solve_system(equations, unknown)]
    return _sensible(kind, model, candidates)


def _determined(solution: Solution) -> dict[str, Surd]:
    return {name: v.number for name, v in solution.values.items() if not v.num.letters | v.den.letters}


def _sensible(kind: SituationKind, model: Model, candidates: list[dict[str, Surd]]) -> Mapping[str, Surd]:
    """The one candidate against which nothing speaks."""
    if not candidates:
        raise Unsolvable("주어진 조건을 모두 만족하는 값이 없습니다.")
    reasons = [objection(kind, model, values) for values in candidates]
    fitting = [values for values, reason in zip(candidates, reasons, strict=True) if not reason]
    if not fitting:
        raise Unsolvable(reasons[-1])
    if any(values != fitting[0] for values in fitting):
        raise Unsolvable("조건을 만족하는 답이 하나로 정해지지 않습니다.")
    return fitting[0]


def objection(kind: SituationKind, model: Model, values: Mapping[str, Surd]) -> str:
    """Why these values make no sense, as a Korean sentence; "" where they do."""
    for role in kind.roles:
        if role.name in values and (reason := _wrong(role, model, values[role.name])):
            return reason
    complete = all(role.name in values or role.name in model.optional for role in kind.roles)
    return model.sense(values) if complete else ""


def _wrong(role: Role, model: Model, value: Surd) -> str:
    sign = value.sign()
    if role.whole and value.integer is None:
        return f"{attach(role.korean, '이/가')} 자연수가 되지 않습니다."
    if role.name not in model.free:
        if sign < 0:
            return f"{attach(role.korean, '이/가')} 음수가 됩니다."
        if sign == 0 and role.name not in model.zero:
            return f"{attach(role.korean, '이/가')} 0이 됩니다."
    if role.dimension == "percent" and role.name != "markup" and value > Surd.of(100):
        return f"{attach(role.korean, '이/가')} 100%를 넘습니다."
    return ""
