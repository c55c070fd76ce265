"""The values of all roles of a situation, in base units, and whether they make sense."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.quantity import Measure
from appliance.domain.situations import SITUATIONS, Role, SituationKind
from appliance.korean.particles import attach
from appliance.mathtext.tree import Ratio
from appliance.solving.evaluate import evaluate
from appliance.solving.pi import PI, is_number, plain, sign
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.situations import MODELS
from appliance.solving.situations.model import ROLES, Model
from appliance.solving.situations.ratios import by_heart
from appliance.solving.surd import Surd
from appliance.solving.systems import solve_system, substituted
from appliance.solving.units import measure_to_base, to_base


def kind_of(situation: Situation) -> SituationKind:
    kind = SITUATIONS.get(situation.kind)
    if kind is None:
        raise Unsolvable(f"상황 '{situation.kind}'은(는) 알지 못합니다.")
    return kind


def role_values(situation: Situation) -> Mapping[str, Surd]:
    """Every role that is determined and has no π in it → its value in the base unit (hidden ones too)."""
    return numbers(exact_values(situation))


def exact_values(situation: Situation) -> Mapping[str, Quotient]:
    """Every role, and every letter of the measures, that is determined → its value in the base unit.

    Raises Unsolvable where the values contradict each other, where no value makes sense (with the reason of
    the first that fails), or where two different solutions make sense.
    """
    kind, model = kind_of(situation), MODELS[situation.kind]
    known = {name: Poly.constant(to_base(quantity, kind.role(name))) for name, quantity in situation.values}
    compared = {name: measure for name, measure in situation.measures if name in model.ratios}
    known |= {
        name: measure_to_base(measure, kind.role(name))
        for name, measure in situation.measures
        if name not in compared
    }
    as_told = tuple(
        each for name, measure in compared.items() for each in _ratio(model.ratios[name], measure)
    )
    given = {name: Quotient.of(value) for name, value in known.items()}
    names = [role.name for role in kind.roles] + list(model.hidden)
    letters = sorted(frozenset().union(*(value.letters for value in known.values())) - {PI}) if known else []
    unknown = tuple(name for name in names if name not in given and name not in model.optional)
    branches = tuple((*branch, *by_heart(situation.kind, known)) for branch in model.branches(ROLES))
    candidates: list[Mapping[str, Quotient]] = []
    for branch in branches:
        equations = [equation.substitute(known) for equation in (*branch, *as_told)]
        for solution in solve_system(equations, (*unknown, *letters), loose=model.partial):
            told = {name: substituted(value, solution.values) for name, value in given.items()}
            values = _determined({**told, **solution.values})
            candidates.append({**values, **_extremes(model, values)})
    return _sensible(kind, model, candidates)


def _ratio(names: Sequence[str], measure: Measure) -> Iterator[Poly]:
    """2:3:4 of three roles: neighbours are in that ratio."""
    parts = measure.value.parts if isinstance(measure.value, Ratio) else ()
    if len(parts) != len(names):
        raise Unsolvable("비의 항의 개수가 맞지 않습니다.")
    sizes = [evaluate(part).poly for part in parts]
    for (one, here), (other, there) in pairwise(zip(names, sizes, strict=True)):
        yield Poly.letter(one) * there - Poly.letter(other) * here


def _extremes(model: Model, values: Mapping[str, Quotient]) -> dict[str, Quotient]:
    """The largest and the smallest, where all of them are numbers."""
    found: dict[str, Quotient] = {}
    for role, (names, which) in model.extremes.items():
        sizes = [plain(values[name]) for name in names if name in values]
        known = [size for size in sizes if size is not None]
        if len(known) == len(names):
            found[role] = Quotient.of(max(known) if which == "largest" else min(known))
    return found


def numbers(values: Mapping[str, Quotient]) -> Mapping[str, Surd]:
    """Those without π."""
    return {name: number for name, value in values.items() if (number := plain(value)) is not None}


def _determined(values: Mapping[str, Quotient]) -> dict[str, Quotient]:
    return {name: value for name, value in values.items() if is_number(value)}


def _sensible(
    kind: SituationKind, model: Model, candidates: Sequence[Mapping[str, Quotient]]
) -> Mapping[str, Quotient]:
    """The one candidate against which nothing speaks."""
    if not candidates:
        raise Unsolvable("주어진 조건을 모두 만족하는 값이 없습니다.")
    reasons = [_objection(kind, model, values) for values in candidates]
    fitting = [values for values, reason in zip(candidates, reasons, strict=True) if not reason]
    if not fitting:
        raise Unsolvable(reasons[-1])
    if any(values != fitting[0] for values in fitting):
        raise Unsolvable("조건을 만족하는 답이 하나로 정해지지 않습니다.")
    return fitting[0]


def _objection(kind: SituationKind, model: Model, values: Mapping[str, Quotient]) -> str:
    """Why these values make no sense; those with π must be positive."""
    for role in kind.roles:
        if role.name in values and role.name not in model.free and plain(values[role.name]) is None:
            if role.whole:
                return f"{attach(role.korean, '이/가')} 자연수가 되지 않습니다."
            if sign(values[role.name]) <= 0:
                return f"{attach(role.korean, '이/가')} 양수가 되지 않습니다."
    return objection(kind, model, numbers(values))


def objection(kind: SituationKind, model: Model, values: Mapping[str, Surd]) -> str:
    """Why these values make no sense, as a Korean sentence; "" where they do."""
    for role in kind.roles:
        if role.name in values and (reason := _wrong(role, model, values[role.name])):
            return reason
    complete = all(role.name in values or role.name in model.optional for role in kind.roles)
    return model.sense(values) if complete or model.partial else ""


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
