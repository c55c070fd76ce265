"""Fractions of polynomials: the value of any formula of the course, letters included."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.solving import flintpoly
from appliance.solving.poly import IMAGINARY, Poly
from appliance.solving.surd import Surd


@dataclass(frozen=True, slots=True, eq=False)
class Quotient:
    """num / den with den not zero. A constant den is always 1; common factors are cancelled when made."""

    num: Poly
    den: Poly

    @staticmethod
    def of(value: Poly | Surd | Fraction | int) -> Quotient:
        return Quotient(value if isinstance(value, Poly) else Poly.constant(value), _ONE)

    @property
    def poly(self) -> Poly:
        """The value where it is a polynomial. Raises Unsolvable where a letter stays in the denominator."""
        if self.den != _ONE:
            raise Unsolvable("분모에 문자가 남는 식은 다룰 수 없습니다.")
        return self.num

    @property
    def is_polynomial(self) -> bool:
        return self.den is _ONE or self.den == _ONE

    @property
    def number(self) -> Surd:
        """The value where it is one number. Raises Unsolvable where letters are left."""
        return self.poly.value

    def __add__(self, other: Quotient) -> Quotient:
        if self.is_polynomial and other.is_polynomial:
            return Quotient(self.num + other.num, _ONE)
        return make(self.num * other.den + other.num * self.den, self.den * other.den)

    def __neg__(self) -> Quotient:
        return Quotient(-self.num, self.den)

    def __sub__(self, other: Quotient) -> Quotient:
        return self + -other

    def __mul__(self, other: Quotient) -> Quotient:
        if self.is_polynomial and other.is_polynomial:
            return Quotient(self.num * other.num, _ONE)
        return make(self.num * other.num, self.den * other.den)

    def __truediv__(self, other: Quotient) -> Quotient:
        return make(self.num * other.den, self.den * other.num)

    def power(self, exponent: int) -> Quotient:
        if exponent < 0:
            return Quotient.of(1) / self.power(-exponent)
        return Quotient(self.num.power(exponent), self.den.power(exponent))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quotient) and not (self.num * other.den - other.num * self.den)

    def __hash__(self) -> int:
        return hash((self.num, self.den))


_ONE = Poly.constant(1)


def make(num: Poly, den: Poly) -> Quotient:
    """num / den with common factors cancelled. Raises Unsolvable where den is zero."""
    if not den:
        raise Unsolvable("0으로 나눌 수 없습니다.")
    if den.is_constant:
        return Quotient(num.scaled(den.value.inverse()), _ONE)
    if IMAGINARY in den.letters:
        return make(num * den.conjugate, den * den.conjugate)
    if not num:
        return Quotient(num, _ONE)
    if len(den.terms) == 1 and (exact := num.divided_by_monomial(den)) is not None:
        return Quotient(exact, _ONE)
    if num.is_rational and den.is_rational:
        return _cancelled(num, den)
    return Quotient(num, den)


def _cancelled(num: Poly, den: Poly) -> Quotient:
    shared = flintpoly.common_divisor(num, den)
    above, below = flintpoly.quotient(num, shared), flintpoly.quotient(den, shared)
    if above is None or below is None:
        raise AssertionError("a common divisor divides")
    content = Surd.of(
        flintpoly.factor(below)[0]
    )  # leaves whole coefficients and a positive leading one below
    below, above = below.scaled(content.inverse()), above.scaled(content.inverse())
    return Quotient(above, _ONE) if below.is_constant else Quotient(above, below)
