"""Numbers of statistics as they are printed: short decimals instead of fractions."""

from appliance.domain.answers import Scalar
from appliance.mathtext.tree import Neg, Node, Num
from appliance.solving import build
from appliance.solving.goals.common import number_answer
from appliance.solving.quotient import Quotient
from appliance.solving.surd import Surd

PLACES = 1000


def scalar(value: Surd | int, unit: str = "") -> Scalar:
    """6.5 and 0.125 as decimals; a third as a fraction."""
    exact = value if isinstance(value, Surd) else Surd.of(value)
    return Scalar(_node(exact), unit)


def number_told(value: Quotient, unit: str = "") -> Scalar:
    """The same of a value that may hold letters. Raises Unsolvable where one is left."""
    plain = number_answer(value, unit)
    return scalar(value.number, unit) if value.is_polynomial and not value.num.letters else plain


def _node(value: Surd) -> Node:
    if not value.is_rational or value.integer is not None:
        return build.surd(value)
    number = value.rational
    scaled = number * PLACES
    if scaled.denominator != 1:
        return build.surd(value)
    whole, part = divmod(abs(int(scaled)), PLACES)
    body = Num(f"{whole}.{part:03d}".rstrip("0"))
    return Neg(body) if number < 0 else body
