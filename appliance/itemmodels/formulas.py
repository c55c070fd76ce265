"""Formulas built from numbers as a textbook prints them: no 1x, no +0, brackets around what is negative."""

from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.mathtext import grouped, latex
from appliance.mathtext.tree import (
    Add,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Root,
    Sym,
    integer,
    rational,
)

X, Y = Sym("x"), Sym("y")
ZERO = Num("0")
Rational = int | Fraction


def tex(node: Node) -> str:
    """The formula as it stands in a stem."""
    return f"${latex(node)}$"


def number(value: Rational, unit: str = "") -> Scalar:
    """A number as an answer."""
    return Scalar(rational(Fraction(value)), unit)


def power(base: Node, exponent: int) -> Node:
    """base^exponent; the base itself where the exponent is 1."""
    return base if exponent == 1 else Pow(base, integer(exponent))


def term(coefficient: Rational, *letters: Node) -> Node:
    """-5x, x^2, \\frac{1}{2}xy; the number itself where there is no letter."""
    size = rational(abs(Fraction(coefficient)))
    factors = letters if size == Num("1") and letters else (size, *letters)
    body = factors[0] if len(factors) == 1 else Mul(tuple(factors), ("",) * (len(factors) - 1))
    return Neg(body) if coefficient < 0 else body


def total(*terms: Node) -> Node:
    """The sum, zeros left out."""
    kept = tuple(each for each in terms if each != ZERO and each != Neg(ZERO))
    return Add(kept) if len(kept) > 1 else kept[0] if kept else ZERO


def polynomial(*coefficients: Rational, letter: Node = X) -> Node:
    """In descending order: polynomial(1, -5, 6) is x^2-5x+6."""
    top = len(coefficients) - 1
    return total(
        *(
            term(each, power(letter, top - at)) if at < top else rational(Fraction(each))
            for at, each in enumerate(coefficients)
            if each
        )
    )


def bracketed(node: Node) -> Node:
    """(node) where it is a sum or negative, else the node."""
    return Group(node) if isinstance(node, Add | Neg) else node


def product(*factors: Node) -> Node:
    """Side by side, ones left out, sums in brackets: 3(x-1), (x-2)(x-3)."""
    kept = tuple(bracketed(each) for each in factors if each != Num("1"))
    return kept[0] if len(kept) == 1 else Mul(kept, ("",) * (len(kept) - 1))


def multiple(k: int, body: Node) -> Node:
    """k(…), the sign before it all: -5(x+3)."""
    size = product(integer(abs(k)), body)
    return Neg(size) if k < 0 else size


def times(*factors: Node) -> Node:
    """With × between the factors, negative ones in brackets."""
    if len(factors) == 1:
        return factors[0]
    return grouped(Mul(tuple(bracketed(each) for each in factors), ("×",) * (len(factors) - 1)))


def equation(left: Node, right: Node) -> Rel:
    return Rel((left, right), ("=",))


def surd(coefficient: Rational, inside: int) -> Node:
    """coefficient·√inside, simplified: surd(1, 12) is 2√3, surd(1/2, 3) is √3/2."""
    outer, inner = taken_out(inside)
    value = Fraction(coefficient) * outer
    if inner == 1:
        return rational(value)
    top = term(abs(value.numerator), Root(integer(inner)))
    size = top if value.denominator == 1 else Frac(top, integer(value.denominator))
    return Neg(size) if value < 0 else size


def taken_out(inside: int) -> tuple[int, int]:
    """(a, b) with √inside = a√b and b without a square in it."""
    outer = next(n for n in range(inside, 0, -1) if inside % (n * n) == 0)
    return outer, inside // (outer * outer)
