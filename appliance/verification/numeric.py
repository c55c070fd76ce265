"""Numbers for checking back: every tree evaluated to 60 digits, without the solver.

Rational values are compared after rounding at 40 digits; a wrong key of a school item differs by far
more. The arithmetic is Python's decimal, so that no fault of the solver's algebra is shared.
"""

from collections.abc import Mapping
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext
from fractions import Fraction

from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Choose,
    Conj,
    Div,
    Factorial,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Sym,
    symbols,
    transform,
)
from appliance.verification.choosing import product_down, triangle, whole_size
from appliance.verification.complexes import UNIT, Complex, parts

PRECISION = 60
TOLERANCE = Decimal(10) ** -40
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459")
MAX_EXPONENT = 64

Values = Mapping[str, Decimal]


class NotNumeric(ValueError):
    """The tree has no number for a value here: a free letter, a root of a negative, a division by zero."""


def number(node: Node, values: Values | None = None) -> Decimal:
    """The value of a tree, letters replaced by `values`. Raises NotNumeric."""
    try:
        with localcontext(Context(prec=PRECISION)):
            return _number(node, values or {})
    except (DivisionByZero, InvalidOperation, Overflow):
        raise NotNumeric("no finite value") from None


def close(left: Decimal, right: Decimal) -> bool:
    """Whether two values are the same number, relative to their size."""
    with localcontext(Context(prec=PRECISION)):
        return abs(left - right) <= TOLERANCE * max(Decimal(1), abs(left), abs(right))


def holds(relation: Rel, values: Values | None = None) -> bool:
    """Whether every link of a chain of relations is true. Raises NotNumeric."""
    sides = [number(side, values) for side in relation.sides]
    return all(
        _compare(left, op, right) for left, op, right in zip(sides[:-1], relation.ops, sides[1:], strict=True)
    )


def decimal(value: Fraction) -> Decimal:
    """A rational to 60 digits."""
    with localcontext(Context(prec=PRECISION)):
        return Decimal(value.numerator) / Decimal(value.denominator)


def _compare(left: Decimal, op: str, right: Decimal) -> bool:
    equal = close(left, right)
    if op == "=":
        return equal
    if op == "≠":
        return not equal
    if op in ("<", ">"):
        return not equal and ((left < right) == (op == "<"))
    return equal or ((left < right) == (op == "≤"))


def _number(node: Node, values: Values) -> Decimal:
    match node:
        case Num(text):
            return Decimal(text)
        case Recurring():
            return decimal(node.value)
        case Sym(name):
            return _letter(name, values)
        case Neg(arg):
            return -_number(arg, values)
        case Add(terms):
            return sum((_number(term, values) for term in terms), Decimal(0))
        case Mul(factors):
            product = Decimal(1)
            for factor in factors:
                product *= _number(factor, values)
            return product
        case Div(left, right) | Frac(left, right) | Ratio((left, right)):
            return _number(left, values) / _number(right, values)
        case Mixed(whole, num, den):
            return _number(whole, values) + _number(num, values) / _number(den, values)
        case Pow(base, exp):
            return _power(_number(base, values), _number(exp, values))
        case Root(arg, 2):
            return _root(_number(arg, values), written=not symbols(arg))
        case Conj(arg):
            inner = _number(arg, values)
            return Complex(*parts(inner)).conjugate()
        case Group(arg):
            return _number(arg, values)
        case Abs(arg):
            return abs(_number(arg, values))
        case Call(name, (arg,)) if name in TRIGONOMETRIC:
            return _of_angle(name, _number(arg, values))
        case Factorial(arg):
            size = whole_size(_number(arg, values))
            if size is not None:
                return product_down(size, size)
        case Choose(kind, n, r):
            every, some = whole_size(_number(n, values)), whole_size(_number(r, values))
            if every is not None and some is not None and some <= every:
                return product_down(every, some) if kind == "P" else triangle(every, some)
    raise NotNumeric(type(node).__name__)


def _letter(name: str, values: Values) -> Decimal:
    if name in values:
        return values[name]
    if name == "pi":
        return PI
    if name == "i":
        return UNIT
    if name == "degree":  # a unit: what is measured in degrees is counted in degrees
        return Decimal(1)
    raise NotNumeric(f"free letter {name}")


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if exponent != exponent.to_integral_value() or abs(exponent) > MAX_EXPONENT:
        raise NotNumeric("exponent")
    return base ** int(exponent)


TRIGONOMETRIC = ("sin", "cos", "tan")


def _of_angle(name: str, degrees: Decimal) -> Decimal:
    """By the power series, the angle in degrees."""
    angle = degrees * PI / 180
    if name == "tan":
        bottom = _series(angle, 0)
        if abs(bottom) < TOLERANCE:
            raise NotNumeric("the tangent of a right angle")
        return _series(angle, 1) / bottom
    return _series(angle, 1 if name == "sin" else 0)


def _series(angle: Decimal, first: int) -> Decimal:
    """x - x³/3! + …, or 1 - x²/2! + …"""
    term = angle if first else Decimal(1)
    total, at = term, first
    while abs(term) > TOLERANCE / 10**15:
        term = -term * angle * angle / ((at + 1) * (at + 2))
        at += 2
        total += term
    return total


def _root(value: Decimal, *, written: bool = False) -> Decimal:
    """written: a negative number under the root was written so: √-3 is √3i."""
    if value < 0 and written:
        return Complex(Decimal(0), (-value).sqrt())
    if value < 0:
        raise NotNumeric("root of a negative number")
    return value.sqrt()


def called(node: Node, functions: Mapping[str, tuple[str, Node]]) -> Node:
    """The tree with calls such as f(2) replaced by the function's body at that place, in brackets."""

    def apply(found: Node) -> Node:
        if isinstance(found, Call) and found.name in functions and len(found.args) == 1:
            letter, body = functions[found.name]
            given = found.args[0]
            return Group(transform(body, lambda n: Group(given) if n == Sym(letter) else n))
        return found

    return transform(node, apply)
