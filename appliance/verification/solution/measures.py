"""What can be measured in a story once every role is known: the amounts that a solution may speak of.

Forward only, like the simulations of the check-back: after water is added there is more solution, after
years everyone is older. Values are in base units.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from appliance.domain.situations import SITUATIONS

Values = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount of the story. name: its role, or empty where it is none."""

    value: Decimal
    dimension: str
    name: str = ""


def measures(kind: str, values: Values) -> tuple[Measure, ...]:
    """Every role that is known, and what follows from the roles."""
    roles = [Measure(value, SITUATIONS[kind].role(name).dimension, name) for name, value in values.items()]
    further = _FURTHER.get(kind)
    try:
        found = list(further(values)) if further is not None else []
    except KeyError:  # a role that nobody could find
        found = []
    return (*roles, *(Measure(value, dimension) for dimension, value in found))


Found = Iterator[tuple[str, Decimal]]


def _salt(v: Values, mass: str, percent: str) -> Decimal:
    return v[mass] * v[percent] / 100


def _watered(v: Values) -> Found:
    yield "mass", v["mass_before"] + v["water"]
    yield "mass", _salt(v, "mass_before", "percent_before")


def _evaporated(v: Values) -> Found:
    yield "mass", v["mass_before"] - v["water"]
    yield "mass", _salt(v, "mass_before", "percent_before")


def _salted(v: Values) -> Found:
    yield "mass", v["mass_before"] + v["salt"]
    yield "mass", _salt(v, "mass_before", "percent_before")
    yield "mass", _salt(v, "mass_before", "percent_before") + v["salt"]


def _mixed(v: Values) -> Found:
    yield "mass", _salt(v, "mass_first", "percent_first")
    yield "mass", _salt(v, "mass_second", "percent_second")
    yield "mass", _salt(v, "mass_mixed", "percent_mixed")


def _two_speeds(v: Values) -> Found:
    yield "time", v["distance"] / v["speed_slow"]
    yield "time", v["distance"] / v["speed_fast"]


def _round_trip(v: Values) -> Found:
    yield "time", v["distance"] / v["speed_go"]
    yield "time", v["distance"] / v["speed_back"]


def _two_legs(v: Values) -> Found:
    yield "time", v["distance_first"] / v["speed_first"]
    yield "time", v["distance_second"] / v["speed_second"]


def _meet(v: Values) -> Found:
    yield "length", v["speed_first"] * v["time"]
    yield "length", v["speed_second"] * v["time"]


def _chase(v: Values) -> Found:
    yield "time", v["time_head"] + v["time"]
    yield "length", v["speed_second"] * v["time"]
    yield "length", v["speed_first"] * v["time_head"]


def _aged(v: Values) -> Found:
    years = v.get("years", Decimal(0))
    yield "age", v["older"] + years
    yield "age", v["younger"] + years
    yield "age", v["older"] + v["younger"]
    yield "age", v["older"] - v["younger"]


def _two_kinds(v: Values) -> Found:
    yield "money", v["price_first"] * v["count_first"]
    yield "money", v["price_second"] * v["count_second"]


def _at_most(v: Values) -> Found:
    yield "money", v["price"] * v["count"]
    yield "money", v["budget"] - v["fixed"]


def _marked(v: Values) -> Found:
    yield "money", v["cost"] * (100 + v["markup"]) / 100
    yield "money", v["cost"] + v["profit"]


def _shared(v: Values) -> Found:
    yield "count", v["each_less"] * v["people"]
    yield "count", v["each_more"] * v["people"]


def _digits(v: Values) -> Found:
    tens, ones = divmod(v["original"], 10)
    yield "number", tens
    yield "number", ones
    yield "number", 10 * ones + tens


_FURTHER: dict[str, Callable[[Values], Found]] = {
    "mixture.add_water": _watered,
    "mixture.evaporate": _evaporated,
    "mixture.add_salt": _salted,
    "mixture.mix": _mixed,
    "travel.two_speeds": _two_speeds,
    "travel.round_trip": _round_trip,
    "travel.two_legs": _two_legs,
    "travel.meet": _meet,
    "travel.chase": _chase,
    "ages.multiple_after": _aged,
    "ages.sum_multiple": _aged,
    "ages.difference_multiple": _aged,
    "prices.two_kinds": _two_kinds,
    "prices.at_most": _at_most,
    "prices.markup_discount": _marked,
    "sharing.surplus_shortage": _shared,
    "numbers.reversed_digits": _digits,
}
