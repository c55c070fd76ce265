"""Exact real numbers of the school: sums of rationals times square roots, q1√n1 + q2√n2 + …

Radicands are squarefree and distinct, so such a number is zero only when it has no part, and the sign of
any other is found by whole-number bounds of growing precision. No floats anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt

from appliance.domain.errors import Unsolvable
from appliance.solving.integers import integer_root, prime_factors, square_part
from appliance.solving.limits import check_bits

Parts = tuple[tuple[int, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Surd:
    """parts: (squarefree radicand, coefficient ≠ 0), radicands ascending; radicand 1 is the rational part."""

    parts: Parts

    @staticmethod
    def of(value: int | Fraction) -> Surd:
        return Surd(((1, Fraction(value)),)) if value else ZERO

    @property
    def is_rational(self) -> bool:
        return not self.parts or (len(self.parts) == 1 and self.parts[0][0] == 1)

    @property
    def rational(self) -> Fraction:
        """The value where it is rational. Raises Unsolvable where it is not."""
        if not self.parts:
            return Fraction(0)
        if not self.is_rational:
            raise Unsolvable("값이 유리수가 아닙니다.")
        return self.parts[0][1]

    @property
    def integer(self) -> int | None:
        """The value where it is a whole number."""
        if not self.is_rational or self.rational.denominator != 1:
            return None
        return self.rational.numerator

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __add__(self, other: Surd) -> Surd:
        return _collect([*self.parts, *other.parts])

    def __neg__(self) -> Surd:
        return Surd(tuple((n, -q) for n, q in self.parts))

    def __sub__(self, other: Surd) -> Surd:
        return self + -other

    def __mul__(self, other: Surd) -> Surd:
        products: list[tuple[int, Fraction]] = []
        for n, p in self.parts:
            for m, q in other.parts:
                shared = gcd(n, m)
                products.append(((n // shared) * (m // shared), p * q * shared))
        return _collect(products)

    def scaled(self, factor: Fraction | int) -> Surd:
        return Surd(tuple((n, q * factor) for n, q in self.parts)) if factor else ZERO

    def inverse(self) -> Surd:
        """1 / self. Raises Unsolvable for zero."""
        if not self.parts:
            raise Unsolvable("0으로 나눌 수 없습니다.")
        if self.is_rational:
            return Surd(((1, 1 / self.parts[0][1]),))
        prime = prime_factors(self.parts[-1][0])[0][0]
        # Flipping the sign of every √(prime·m) is a field automorphism: the product has no √prime left.
        flipped = Surd(tuple((n, -q if n % prime == 0 else q) for n, q in self.parts))
        return flipped * (self * flipped).inverse()

    def __truediv__(self, other: Surd) -> Surd:
        return self * other.inverse()

    def power(self, exponent: int) -> Surd:
        if exponent < 0:
            return self.inverse().power(-exponent)
        result, base, left = ONE, self, exponent
        while left:
            if left & 1:
                result = result * base
            base = base * base if left > 1 else base
            left >>= 1
        return result

    def sign(self) -> int:
        """-1, 0 or 1, exactly."""
        if not self.parts:
            return 0
        if len(self.parts) == 1 or len({q > 0 for _, q in self.parts}) == 1:
            return 1 if self.parts[0][1] > 0 else -1
        bits = 32
        while True:
            low, high = self.bounds(bits)
            if low > 0 or high < 0:
                return 1 if low > 0 else -1
            bits *= 2

    def bounds(self, bits: int) -> tuple[int, int]:
        """Whole numbers low ≤ self·2**bits ≤ high, at most one apart for each part."""
        low = high = 0
        for n, q in self.parts:
            square = q.numerator * q.numerator * n << (2 * bits)
            size = isqrt(square // (q.denominator * q.denominator))
            low += size if q > 0 else -size - 1
            high += size + 1 if q > 0 else -size
        return low, high

    def floor(self) -> int:
        """The largest whole number that is not above the value."""
        if self.is_rational:
            return self.rational.numerator // self.rational.denominator
        guess = self.bounds(16)[0] >> 16
        while Surd.of(guess + 1) <= self:
            guess += 1
        return guess

    def __lt__(self, other: Surd) -> bool:
        return (self - other).sign() < 0

    def __le__(self, other: Surd) -> bool:
        return (self - other).sign() <= 0

    def __gt__(self, other: Surd) -> bool:
        return (self - other).sign() > 0

    def __ge__(self, other: Surd) -> bool:
        return (self - other).sign() >= 0

    def __abs__(self) -> Surd:
        return -self if self.sign() < 0 else self

    def sqrt(self) -> Surd:
        """√self. Raises Unsolvable for a negative number, or where the root is no sum of surds."""
        if self.sign() < 0:
            raise Unsolvable("근호 안의 수가 음수입니다.")
        return _rational_root(self.rational) if self.is_rational else self._denested()

    def _denested(self) -> Surd:
        """√(a ± b√n) = √u ± √v with u+v = a and 4uv = b²n, where u and v are rational."""
        if len(self.parts) == 2 and self.parts[0][0] == 1:
            (_, a), (n, b) = self.parts
            inner = _rational_root(abs(a * a - b * b * n)) if a * a >= b * b * n else None
            if inner is not None and inner.is_rational:
                u, v = (a + inner.rational) / 2, (a - inner.rational) / 2
                small = _rational_root(v)
                return _rational_root(u) + (small if b > 0 else -small)
        raise Unsolvable("이중근호를 풀 수 없습니다.")

    def root(self, index: int) -> Surd:
        """The real root of that index. Raises Unsolvable where it is not rational or a square root."""
        if index == 2:
            return self.sqrt()
        value = self.rational
        top, bottom = integer_root(value.numerator, index), integer_root(value.denominator, index)
        if top is None or bottom is None:
            raise Unsolvable("중고등학교 과정에서 다루지 않는 거듭제곱근입니다.")
        return Surd.of(Fraction(top, bottom))


def _collect(pairs: Iterable[tuple[int, Fraction]]) -> Surd:
    sums: dict[int, Fraction] = {}
    for n, q in pairs:
        sums[n] = sums[n] + q if n in sums else q
    for q in sums.values():
        check_bits(q.numerator)
        check_bits(q.denominator)
    return Surd(tuple(sorted((n, q) for n, q in sums.items() if q)))


def _rational_root(value: Fraction) -> Surd:
    """√(p/q) = k√m / q where pq = k²m."""
    if not value:
        return ZERO
    outside, inside = square_part(value.numerator * value.denominator)
    return Surd(((inside, Fraction(outside, value.denominator)),))


ZERO = Surd(())
ONE = Surd(((1, Fraction(1)),))
