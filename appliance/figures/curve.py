"""The height of a curve at a place, in floating point: enough for drawing, and for nothing else."""

import math

from appliance.mathtext.tree import Abs, Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, Root, Sym


def value(body: Node, x: float) -> float | None:
    """The value of a formula in x; None where it has none."""
    try:
        return _value(body, x)
    except (ArithmeticError, ValueError):
        return None


def _value(node: Node, x: float) -> float:
    match node:
        case Num():
            return float(node.value)
        case Sym("x"):
            return x
        case Sym("pi"):
            return math.pi
        case Neg(arg):
            return -_value(arg, x)
        case Group(arg):
            return _value(arg, x)
        case Add(terms):
            return sum(_value(term, x) for term in terms)
        case Mul(factors):
            return math.prod(_value(factor, x) for factor in factors)
        case Frac(up, down) | Div(up, down):
            return _value(up, x) / _value(down, x)
        case Pow(base, exponent):
            return float(_value(base, x) ** _value(exponent, x))
        case Root(arg, index):
            return float(_value(arg, x) ** (1 / index)) if _value(arg, x) >= 0 else math.nan
        case Abs(arg):
            return abs(_value(arg, x))
        case _:
            raise ValueError(f"{type(node).__name__} has no height")
