"""Exact numbers a + b√m + c√n + …, for lines with square roots."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Div, Frac, Group, Mixed, Mul, Neg, Node, Num, Pow, Recurring, Root


@dataclass(frozen=True, slots=True)
class Surd:
    """parts: (square-free radicand, coefficient), ascending; radicand 1 is the rational part."""

    parts: tuple[tuple[int, Fraction], ...]

    @staticmethod
    def of(parts: Mapping[int, Fraction]) -> "Surd":
        return Surd(tuple(sorted((radicand, value) for radicand, value in parts.items() if value)))

    @staticmethod
    def rational(value: Fraction | int) -> "Surd":
        return Surd.of({1: Fraction(value)})

    @staticmethod
    def sqrt(value: Fraction) -> "Surd":
        """The square root of a rational ≥ 0. Raises Unsolvable for a negative one."""
        if value < 0:
            raise Unsolvable("음수의 제곱근은 이 과정에서 다루지 않습니다.")
        outside, inside = square_split(value.numerator * value.denominator)
        return Surd.of({inside: Fraction(outside, value.denominator)})

    def __add__(self, other: "Surd") -> "Surd":
        sums = dict(self.parts)
        for radicand, value in other.parts:
            sums[radicand] = sums.get(radicand, Fraction(0)) + value
        return Surd.of(sums)

    def __neg__(self) -> "Surd":
        return Surd(tuple((radicand, -value) for radicand, value in self.parts))

    def __sub__(self, other: "Surd") -> "Surd":
        return self + -other

    def __mul__(self, other: "Surd") -> "Surd":
        result = Surd(())
        for m, a in self.parts:
            for n, b in other.parts:
                outside, inside = square_split(m * n)
                result = result + Surd.of({inside: a * b * outside})
        return result

    def __truediv__(self, other: "Surd") -> "Surd":
        return self * other.inverse()

    def inverse(self) -> "Surd":
        """One over the number, by conjugates. Raises Unsolvable for zero or more than two terms."""
        if len(self.parts) == 1:
            radicand, value = self.parts[0]
            return Surd.of({radicand: 1 / (value * radicand)})
        if len(self.parts) != 2:
            raise Unsolvable("이 분모는 유리화하는 풀이를 쓸 수 없습니다.")
        conjugate = self.conjugate
        return conjugate * (self * conjugate).inverse()

    @property
    def conjugate(self) -> "Surd":
        """The same first part, the second with the other sign."""
        (m, a), (n, b) = self.parts
        return Surd(((m, a), (n, -b)))

    @property
    def fraction(self) -> Fraction | None:
        """Its value where it is rational."""
        if not self.parts:
            return Fraction(0)
        return self.parts[0][1] if len(self.parts) == 1 and self.parts[0][0] == 1 else None

    def __float__(self) -> float:
        return sum((float(value) * radicand**0.5 for radicand, value in self.parts), 0.0)


def square_split(number: int) -> tuple[int, int]:
    """The largest k and the rest m with number = k²m. Raises Unsolvable past ten digits."""
    if number >= 10**10:
        raise Unsolvable("근호 안의 수가 너무 커서 풀이를 쓸 수 없습니다.")
    root = isqrt(number)
    if root * root == number:
        return (root, 1) if number else (0, 1)
    outside, inside, prime = 1, number, 2
    while prime * prime <= inside:
        while inside % (prime * prime) == 0:
            outside, inside = outside * prime, inside // (prime * prime)
        prime += 1
    return outside, inside


def surd(node: Node) -> Surd:
    """The number that a tree without letters writes. Raises Unsolvable where it is none of this kind."""
    match node:
        case Num() | Recurring():
            return Surd.rational(node.value)
        case Mixed(whole, num, den):
            return Surd.rational(whole.value + num.value / den.value)
        case Neg(arg):
            return -surd(arg)
        case Group(arg):
            return surd(arg)
        case Root(arg, 2):
            return _root_of(surd(arg))
        case Add(terms):
            result = Surd(())
            for term in terms:
                result = result + surd(term)
            return result
        case Mul(factors):
            result = Surd.rational(1)
            for factor in factors:
                result = result * surd(factor)
            return result
        case Div(left, right) | Frac(left, right):
            return surd(left) / surd(right)
        case Pow(base, exp):
            return _power(surd(base), surd(exp).fraction)
        case _:
            raise Unsolvable("수로 계산할 수 없는 식이 있습니다.")


def _root_of(inside: Surd) -> Surd:
    value = inside.fraction
    if value is None:
        raise Unsolvable("겹친 근호의 풀이는 쓸 수 없습니다.")
    return Surd.sqrt(value)


def _power(base: Surd, exponent: Fraction | None) -> Surd:
    if exponent is None or exponent.denominator != 1 or abs(exponent) > 64:
        raise Unsolvable("지수가 너무 크거나 정수가 아니어서 풀이를 쓸 수 없습니다.")
    result = Surd.rational(1)
    for _ in range(abs(int(exponent))):
        result = result * base
    return result if exponent >= 0 else result.inverse()
