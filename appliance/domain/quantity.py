"""An exact number with its unit."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in `unit`; the unit is as written in Korean texts ("cm", "km/h", "분", "원", "%", "" for none).

    "시속 4km" is Quantity(4, "km/h"), "분속 60m" Quantity(60, "m/min"), "초속 3m" Quantity(3, "m/s").
    """

    value: Fraction
    unit: str = ""
