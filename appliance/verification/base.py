"""Quantities in the base unit of their dimension (metres, grams, seconds, 원 …)."""

from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.korean import units
from appliance.verification.numeric import NotNumeric


def to_base(quantity: Quantity) -> Fraction:
    """The value in base units; a bare number stays itself. Raises NotNumeric for an unknown unit."""
    if not quantity.unit:
        return quantity.value
    unit = units.find(quantity.unit)
    if unit is None:
        raise NotNumeric(f"unknown unit {quantity.unit}")
    return quantity.value * unit.size
