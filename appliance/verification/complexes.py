"""Complex numbers for checking back: a Decimal that knows its imaginary part.

Everything that computes with decimals computes with these as well; what has no meaning for them (an order,
a rounding) raises InvalidOperation like any other impossible operation.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

ZERO = Decimal(0)


class Complex(Decimal):
    """real + imaginary·i; its value as a Decimal is the real part."""

    imaginary: Decimal

    def __new__(cls, real: Decimal, imaginary: Decimal = ZERO) -> Complex:
        made = super().__new__(cls, real)
        made.imaginary = imaginary
        return made

    @property
    def real_part(self) -> Decimal:
        return Decimal(self)

    def __add__(self, other: Any) -> Complex:
        a, b = parts(other)
        return Complex(self.real_part + a, self.imaginary + b)

    __radd__ = __add__

    def __neg__(self) -> Complex:
        return Complex(-self.real_part, -self.imaginary)

    def __sub__(self, other: Any) -> Complex:
        a, b = parts(other)
        return Complex(self.real_part - a, self.imaginary - b)

    def __rsub__(self, other: Any) -> Complex:
        made: Complex = -self + other
        return made

    def __mul__(self, other: Any) -> Complex:
        (a, b), (c, d) = parts(self), parts(other)
        return Complex(a * c - b * d, a * d + b * c)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Complex:
        c, d = parts(other)
        size = c * c + d * d
        if not size:
            raise InvalidOperation("division by zero")
        turned = self * Complex(c, -d)
        return Complex(turned.real_part / size, turned.imaginary / size)

    def __rtruediv__(self, other: Any) -> Complex:
        return Complex(*parts(other)) / self

    def __pow__(self, other: Any, modulus: Any = None) -> Complex:
        result = Complex(Decimal(1))
        for _ in range(abs(int(other))):
            result = result * self
        return result if int(other) >= 0 else Decimal(1) / result

    def __abs__(self) -> Decimal:
        return (self.real_part * self.real_part + self.imaginary * self.imaginary).sqrt()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Decimal | int) and parts(self) == parts(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(parts(self))

    def __lt__(self, other: Any) -> bool:
        return bool(self._ordered() < other)

    def __le__(self, other: Any) -> bool:
        return bool(self._ordered() <= other)

    def __gt__(self, other: Any) -> bool:
        return bool(self._ordered() > other)

    def __ge__(self, other: Any) -> bool:
        return bool(self._ordered() >= other)

    def _ordered(self) -> Decimal:
        if self.imaginary:
            raise InvalidOperation("complex numbers have no order")
        return self.real_part

    def conjugate(self) -> Complex:
        return Complex(self.real_part, -self.imaginary)


def parts(value: object) -> tuple[Decimal, Decimal]:
    """Real and imaginary part of any number."""
    if isinstance(value, Complex):
        return value.real_part, value.imaginary
    return Decimal(value), ZERO  # type: ignore[arg-type]


UNIT = Complex(ZERO, Decimal(1))
