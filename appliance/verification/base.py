"""Quantities in the base unit of their dimension (metres, grams, seconds, 원 …)."""

from fractions import Fraction

from appliance.domain.givens import Situation
from appliance.domain.quantity import Quantity
from appliance.domain.situations import SITUATIONS
from appliance.korean import units
from appliance.verification.numeric import NotNumeric

MEASURED = {"length", "area", "volume", "mass", "time", "speed"}


def told_alike(situation: Situation) -> bool:
    """Whether the lengths, masses, times and speeds all have a unit, or none has one."""
    kind = SITUATIONS[situation.kind]
    told = situation.told
    units = {bool(each.unit) for name, each in told if kind.role(name).dimension in MEASURED}
    return len(units) < 2


def to_base(quantity: Quantity) -> Fraction:
    """The value in base units; a bare number stays itself. Raises NotNumeric for an unknown unit."""
    if not quantity.unit:
        return quantity.value
    unit = units.find(quantity.unit)
    if unit is None:
        raise NotNumeric(f"unknown unit {quantity.unit}")
    return quantity.value * unit.size
