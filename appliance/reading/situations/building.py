"""Builds the Question of a Situation from roles and the tokens that fill them; tells what is missing."""

from collections.abc import Mapping, Sequence

from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Measure, Quantity
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.korean.particles import attach
from appliance.korean.units import SHAPES
from appliance.mathtext.tree import Node, Sym, symbols
from appliance.reading.outcome import NOTHING_ASKED, Built, Gap, Outcome
from appliance.reading.tokens import Token

# How many roles fix all the others.
FREEDOM: dict[str, int] = {
    "data.two_groups": 4, "data.relative": 2, "chance.complement": 1, "chance.two_events": 2,
    "mixture.add_water": 3, "mixture.evaporate": 3, "mixture.add_salt": 3, "mixture.mix": 4,
    "mixture.content": 2, "travel.two_speeds": 3, "travel.round_trip": 3, "travel.two_legs": 4,
    "travel.meet": 3, "travel.chase": 3, "travel.constant": 2, "change.candle": 4, "change.spring": 4, "ages.multiple_after": 3,
    "ages.sum_multiple": 3, "ages.difference_multiple": 3, "prices.two_kinds": 4, "prices.two_purchases": 6,
    "prices.at_most": 3, "prices.markup_discount": 3, "numbers.consecutive": 3, "numbers.sum_difference": 2,
    "numbers.reversed_digits": 2, "sharing.surplus_shortage": 4, "work.together": 2,
    "figure.right_triangle": 2, "figure.rectangle": 2,
}  # fmt: skip
# Roles that only narrow what the others may be.
NARROWING = {"parity"}
_TIME_OF = {"h": "시간", "min": "분", "s": "초"}
SEVERAL_VALUES = Gap("한 가지를 두 번 적은 것 같습니다. 어느 값이 맞는지 확인해 주십시오.", 3)

Where = int | Quantity | Measure
Values = Mapping[str, Where]


def build(
    kind: str,
    values: Values,
    asked: Sequence[str],
    tokens: Sequence[Token],
    *,
    asked_letter: str = "",
    people: tuple[str, ...] = (),
    wanted_value: Node | None = None,
) -> Outcome:
    """values: for each role the token that fills it (given, asked for or a letter), or a quantity that no
    token shows as it stands. asked: roles that a goal names. asked_letter: the letter whose value is asked.
    wanted_value: an expression of letters that stand for roles (면의 개수를 a, … a+b의 값).
    """
    names = [role.name for role in SITUATIONS[kind].roles]
    given = {role: where for role, where in values.items() if _quantity(where, tokens) is not None}
    in_degrees = any(
        _letter(where, tokens) == asked_letter != "" and tokens[where].unit == "°"
        for where in values.values()
        if isinstance(where, int)
    )
    named = symbols(wanted_value) if wanted_value is not None else frozenset()
    measures = _measures(values, tokens, named | ({asked_letter} if in_degrees else frozenset()))
    wanted = [*asked, *(role for role in names if role in values and _is_asked(values[role], tokens))]
    stands_in = frozenset().union(*(symbols(measure.value) for measure in measures.values()))
    if asked_letter and asked_letter not in stands_in:
        wanted += [role for role, where in values.items() if _letter(where, tokens) == asked_letter]
    wanted = list(dict.fromkeys(wanted))
    asked_value = Sym(asked_letter) if asked_letter in stands_in else wanted_value
    of_letter = asked_value is not None and not wanted
    if (not wanted and not of_letter) or not set(wanted) <= set(names):
        return NOTHING_ASKED
    if any(role in given or (role in measures and not symbols(measures[role].value)) for role in wanted):
        return Gap("이미 적혀 있는 값을 묻고 있습니다. 문제를 다시 확인해 주십시오.", 3)
    if problem := _enough(kind, {**given, **measures}, wanted):
        return problem
    quantities = tuple((role, _quantity(given[role], tokens)) for role in names if role in given)
    told = tuple((role, measures[role]) for role in names if role in measures)
    situation = Situation(
        kind, tuple((role, quantity) for role, quantity in quantities if quantity), people, told
    )
    unit = "" if asked_letter else _shared_unit(kind, wanted, values, tokens)
    in_order = [name for name in names if name in wanted] if kind in FREEDOM else wanted
    goal = Goal(GoalKind.ROLE, tuple(in_order), unit)
    if of_letter and asked_value is not None:
        if not symbols(asked_value) <= stands_in:
            return Gap("값을 물은 문자가 무엇을 나타내는지 적혀 있지 않습니다.", 3)
        goal = Goal(GoalKind.AT_SOLUTION, (asked_value,))
    places: dict[int, tuple[str, ...]] = {
        where: ("givens", "0", "values", role) for role, where in given.items() if isinstance(where, int)
    }
    places |= {
        where: ("givens", "0", "measures", role, "value")
        for role, where in values.items()
        if isinstance(where, int) and role in measures
    }
    shown = {index: path for index, path in places.items() if tokens[index].state != "word"}
    used = frozenset(where for where in values.values() if isinstance(where, int))
    return Built(Question((situation,), goal), shown, used)


def _measures(values: Values, tokens: Sequence[Token], asked: frozenset[str]) -> dict[str, Measure]:
    """The roles whose magnitude is no number: 12π cm², 2√5 cm, (2x+10)°; x° where x is such a letter."""
    found = {role: each for role, where in values.items() if (each := _measure(where, tokens)) is not None}
    letters = asked.union(*(symbols(measure.value) for measure in found.values()))
    for role, where in values.items():
        name = _letter(where, tokens)
        if name in letters and isinstance(where, int):
            found[role] = Measure(Sym(name), tokens[where].unit)
    return found


def _measure(where: Where, tokens: Sequence[Token]) -> Measure | None:
    if not isinstance(where, int):
        return where if isinstance(where, Measure) else None
    token = tokens[where]
    if token.state != "given" or token.node is None or token.number is not None:
        return None
    return Measure(token.node, token.unit)


def _quantity(where: Where, tokens: Sequence[Token]) -> Quantity | None:
    if isinstance(where, Quantity):
        return where
    if isinstance(where, Measure):
        return None
    token = tokens[where]
    return Quantity(token.number, token.unit) if token.number is not None else None


def _is_asked(where: Where, tokens: Sequence[Token]) -> bool:
    return isinstance(where, int) and tokens[where].state == "asked"


def _letter(where: Where, tokens: Sequence[Token]) -> str:
    node = tokens[where].node if isinstance(where, int) else None
    return node.name if isinstance(node, Sym) else ""


def _enough(kind: str, given: Mapping[str, object], wanted: Sequence[str]) -> Gap | None:
    if kind not in FREEDOM:  # whether the values are enough, and agree, is for the solver to say
        return None
    needed = FREEDOM[kind]
    given = {role: where for role, where in given.items() if role not in NARROWING}
    if len(given) > needed:
        return Gap(
            "주어진 값이 필요한 것보다 많아 서로 맞지 않을 수 있습니다. 문제를 다시 확인해 주십시오.", 3
        )
    if len(given) == needed:
        return None
    missing = [
        role.korean
        for role in SITUATIONS[kind].roles
        if role.name not in given and role.name not in wanted and role.name not in NARROWING
    ]
    return Gap(f"{attach(missing[0], '이/가')} 적혀 있지 않습니다.", 3) if missing else NOTHING_ASKED


def _shared_unit(kind: str, wanted: Sequence[str], values: Values, tokens: Sequence[Token]) -> str:
    """The unit of several roles where they share it."""
    units = {_unit(kind, role, values, tokens) for role in wanted}
    return units.pop() if len(units) == 1 else ""


def _unit(kind: str, role: str, values: Values, tokens: Sequence[Token]) -> str:
    """The unit of an asked role: named in the question, or implied by the other values."""
    if role in values:
        where = values[role]
        unit = where.unit if isinstance(where, Quantity | Measure) else tokens[where].unit
        if unit:
            return unit
    if role == "people":
        return "명"
    dimension = SITUATIONS[kind].role(role).dimension
    others = [_unit_of(where, tokens) for name, where in values.items()
              if SITUATIONS[kind].role(name).dimension == dimension and name != role]  # fmt: skip
    others = [unit for unit in others if unit not in SHAPES]
    same = next((unit for unit in others if unit and not (dimension == "age" and unit == "년")), "")
    speeds = [unit for unit in (_unit_of(where, tokens) for where in values.values()) if "/" in unit]
    lengths = [_unit_of(where, tokens) for name, where in values.items()
               if SITUATIONS[kind].role(name).dimension == "length"]  # fmt: skip
    if dimension == "time" and speeds:
        return _TIME_OF.get(speeds[0].partition("/")[2], same)
    if dimension == "length" and speeds and not same:
        return speeds[0].partition("/")[0]
    if dimension == "speed" and not same:
        return _pace(kind, values, tokens)
    if dimension == "area" and lengths and lengths[0]:
        return lengths[0] + "²"
    if dimension == "length" and not same:
        areas = [_unit_of(where, tokens) for name, where in values.items()
                 if SITUATIONS[kind].role(name).dimension == "area"]  # fmt: skip
        return areas[0].rstrip("²") if areas else ""
    return same or {"percent": "%", "money": "원", "age": "살"}.get(dimension, "")


def _pace(kind: str, values: Values, tokens: Sequence[Token]) -> str:
    """km/h out of a length in km and a time in 시간."""
    units = {SITUATIONS[kind].role(name).dimension: _unit_of(where, tokens) for name, where in values.items()}
    time = {name: letter for letter, name in _TIME_OF.items()}.get(units.get("time", ""), "")
    return f"{units['length']}/{time}" if time and units.get("length") else ""


def _unit_of(where: Where, tokens: Sequence[Token]) -> str:
    return where.unit if isinstance(where, Quantity | Measure) else tokens[where].unit
