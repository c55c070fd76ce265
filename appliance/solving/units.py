"""Quantities in base units and back, and the unit in which an answer is said.

시속 4km is 10/9 m/s, 15분 is 900 초: the equations of a situation hold in base units, whatever the stem
mixes.
"""

from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.quantity import Measure, Quantity
from appliance.domain.situations import SITUATIONS, Role
from appliance.korean.units import UNITS, Unit, find
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

# Where neither the goal nor a given names a unit of that dimension. Things are counted in 개.
DEFAULTS = {
    "mass": "g", "percent": "%", "time": "시간", "length": "cm", "area": "cm²", "speed": "km/h",
    "money": "원", "count": "개", "age": "세", "ratio": "", "number": "", "proportion": "", "volume": "cm³", "angle": "°",
}  # fmt: skip
_PACES = {"h": "시간", "min": "분", "s": "초"}
# 20분 rather than 1/3시간; the first that gives a whole number, starting from the unit of the speeds.
_SMALLER = {"시간": "분", "분": "초", "km": "m"}


# Of these a number without a unit says nothing beside one that has one.
MEASURED = {"length", "area", "volume", "mass", "time", "speed"}


def told_values(situation: Situation) -> tuple[tuple[str, Quantity | Measure], ...]:
    """Every role that the stem gives, with its number or its formula."""
    return situation.told


def is_bare(situation: Situation, asked: str) -> bool:
    """Whether the measures are told without units, as in 두 변의 길이가 6, 8인 직각삼각형.

    Raises Unsolvable where some have a unit and some have none: 6 and 8cm may be anything.
    """
    kind = SITUATIONS[situation.kind]
    units = [
        bool(told.unit) for name, told in told_values(situation) if kind.role(name).dimension in MEASURED
    ]
    if all(units):
        return False
    if any(units) or asked:
        raise Unsolvable("단위가 적히지 않은 값이 있습니다. 값마다 단위를 적어 주십시오.")
    return True


def unit_named(name: str) -> Unit:
    """The unit of that name. Raises Unsolvable where there is none."""
    found = find(name)
    if found is None:
        raise Unsolvable(f"단위 '{name}'을(를) 알지 못합니다.")
    return found


def to_base(quantity: Quantity, role: Role) -> Surd:
    """The value in base units. Raises Unsolvable for a unit of another dimension than the role's."""
    if not quantity.unit:
        return Surd.of(quantity.value)
    unit = unit_named(quantity.unit)
    if role.dimension in ("count", "ratio", "number", "proportion"):
        return Surd.of(quantity.value)
    if unit.dimension != role.dimension:
        raise Unsolvable(f"{role.korean}의 단위 '{quantity.unit}'이(가) 알맞지 않습니다.")
    return Surd.of(quantity.value * unit.size)


def measure_to_base(measure: Measure, role: Role) -> Poly:
    """The formula in base units."""
    size = to_base(Quantity(Fraction(1), measure.unit), role)
    return evaluate(measure.value).poly.scaled(size)


def from_base(value: Surd, role: Role, unit: str) -> Surd:
    if not unit or role.dimension in ("count", "ratio", "number", "proportion"):
        return value
    known = unit_named(unit)
    if known.dimension != role.dimension:
        raise Unsolvable(f"{role.korean}을(를) '{unit}'(으)로 나타낼 수 없습니다.")
    return value.scaled(1 / known.size)


def answer_unit(situation: Situation, role: Role, asked: str, value: Surd | None) -> str:
    """The unit asked for; else the one of the stem's like quantities; else what the speeds are made of.

    value: None where π stands in it.
    """
    bare = is_bare(situation, asked if role.dimension in MEASURED else "")
    if asked or role.dimension in ("ratio", "number", "proportion"):
        return asked
    if bare and role.dimension in MEASURED:
        return ""
    if role.name == "years":  # 3년 후; the ages themselves are 살 or 세
        return "년"
    unit = _like(situation, role) or _from_others(situation, role) or DEFAULTS.get(role.dimension, "")
    smaller = _SMALLER.get(unit)
    if smaller and value is not None and role.dimension in ("time", "length"):
        in_unit, in_smaller = from_base(value, role, unit), from_base(value, role, smaller)
        if in_unit.integer is None and in_smaller.integer is not None and not _terminates(in_unit):
            return smaller
    return unit


def _terminates(value: Surd) -> bool:
    """1.5 or 2/5: printable as a short decimal or an everyday fraction such as a half or a quarter."""
    return value.is_rational and value.rational.denominator in (2, 4, 5, 10)


def _like(situation: Situation, role: Role) -> str:
    """The unit of a given of the same dimension; of counts, of the same thing (count_first, count_total)."""
    kind = SITUATIONS[situation.kind]
    for name, quantity in told_values(situation):
        other = kind.role(name)
        same_thing = role.dimension != "count" or other.name.split("_")[0] == role.name.split("_")[0]
        if other.dimension == role.dimension and quantity.unit and same_thing and name != "years":
            return quantity.unit
    return "명" if role.name == "people" else ""


def _from_others(situation: Situation, role: Role) -> str:
    """km and 시간 out of km/h; cm² out of cm, cm out of cm²; km/h out of km and 시간."""
    kind = SITUATIONS[situation.kind]
    units = {kind.role(name).dimension: told.unit for name, told in told_values(situation) if told.unit}
    if "speed" in units and "/" in units["speed"]:
        length, pace = units["speed"].split("/")
        return {"length": length, "time": _PACES.get(pace, "")}.get(role.dimension, "")
    if role.dimension == "speed" and {"length", "time"} <= units.keys():
        pace = next((short for short, word in _PACES.items() if word == units["time"]), "")
        candidate = f"{units['length']}/{pace}"
        return candidate if candidate in UNITS else ""
    length = units.get("length") or units.get("area", "").rstrip("²") or units.get("volume", "").rstrip("³")
    if not find(length) or length == "L":
        return ""
    return {"length": length, "area": f"{length}²", "volume": f"{length}³"}.get(role.dimension, "")


def stem_units(situation: Situation) -> dict[str, Fraction]:
    """dimension → size of the unit of the stem: km and 시간 with speeds in km/h, cm with areas in cm²."""
    kind = SITUATIONS[situation.kind]
    units = {kind.role(name).dimension: told.unit for name, told in told_values(situation) if told.unit}
    length, time = units.get("length", "m"), units.get("time", "초")
    if "volume" in units and not units.keys() & {"length", "area"} and units["volume"].endswith("³"):
        length = units["volume"].rstrip("³")
    if "area" in units and "length" not in units:
        length = units["area"].rstrip("²")
    if "/" in units.get("speed", ""):
        length, pace = units["speed"].split("/")
        time = _PACES.get(pace, time)
    length_size, time_size = unit_named(length).size, unit_named(time).size
    sizes = {
        "length": length_size,
        "area": length_size**2,
        "volume": length_size**3,
        "time": time_size,
        "speed": length_size / time_size,
    }
    return {dimension: sizes.get(dimension, Fraction(1)) for dimension in DEFAULTS}
