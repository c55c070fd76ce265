"""Exact numbers and magnitudes with their units."""

from dataclasses import dataclass
from fractions import Fraction

from appliance.mathtext.tree import Node


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in `unit`; the unit is as written in Korean texts ("cm", "km/h", "분", "원", "%", "" for none).

    "시속 4km" is Quantity(4, "km/h"), "분속 60m" Quantity(60, "m/min"), "초속 3m" Quantity(3, "m/s").
    """

    value: Fraction
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A magnitude that is no rational number ($2\\sqrt{5}$ cm, $12\\pi$ cm²) or holds a letter ($2x+10$ °).

    value: without the unit (the degree sign too is a unit: "°").
    """

    value: Node
    unit: str = ""
