"""Exact polynomials in letters, for the steps between the givens and the answer.

Exponents may be negative (`6x^2÷2x` is worked out as Laurent monomials); a solution line is only written
from a result whose exponents are natural.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Div, Frac, Group, Mixed, Mul, Neg, Node, Num, Pow, Recurring, Sym

Monomial = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Poly:
    """terms: (monomial, coefficient), none zero, in print order: high degree first, then by letter."""

    terms: tuple[tuple[Monomial, Fraction], ...]

    @staticmethod
    def of(terms: Mapping[Monomial, Fraction]) -> "Poly":
        kept = [(monomial, value) for monomial, value in terms.items() if value]
        return Poly(tuple(sorted(kept, key=lambda term: _rank(term[0]))))

    @staticmethod
    def constant(value: Fraction | int) -> "Poly":
        return Poly.of({(): Fraction(value)})

    @staticmethod
    def letter(name: str, power: int = 1) -> "Poly":
        return Poly.of({((name, power),) if power else (): Fraction(1)})

    def __add__(self, other: "Poly") -> "Poly":
        return collect((*self.terms, *other.terms))

    def __neg__(self) -> "Poly":
        return self.scaled(-1)

    def __sub__(self, other: "Poly") -> "Poly":
        return self + -other

    def __mul__(self, other: "Poly") -> "Poly":
        return collect((join(m, n), a * b) for m, a in self.terms for n, b in other.terms)

    def __pow__(self, power: int) -> "Poly":
        if power < 0:
            return self.inverse() ** -power
        result = Poly.constant(1)
        for _ in range(power):
            result = result * self
        return result

    def scaled(self, factor: Fraction | int) -> "Poly":
        return Poly.of({monomial: value * factor for monomial, value in self.terms})

    def inverse(self) -> "Poly":
        """One over a single term. Raises Unsolvable where there are several."""
        if len(self.terms) != 1:
            raise Unsolvable("다항식으로 나누는 식의 풀이는 쓸 수 없습니다.")
        monomial, value = self.terms[0]
        return Poly.of({tuple((name, -power) for name, power in monomial): 1 / value})

    @property
    def letters(self) -> frozenset[str]:
        return frozenset(name for monomial, _ in self.terms for name, _ in monomial)

    @property
    def is_constant(self) -> bool:
        return not self.letters

    @property
    def number(self) -> Fraction:
        """The constant term."""
        return self.coefficient(())

    def coefficient(self, monomial: Monomial) -> Fraction:
        return next((value for found, value in self.terms if found == monomial), Fraction(0))

    def along(self, name: str, power: int) -> Fraction:
        """The coefficient of name^power alone."""
        return self.coefficient(((name, power),) if power else ())

    def degree(self, name: str) -> int:
        return max((dict(monomial).get(name, 0) for monomial, _ in self.terms), default=0)

    @property
    def total_degree(self) -> int:
        return max((sum(power for _, power in monomial) for monomial, _ in self.terms), default=0)

    def replaced(self, name: str, value: "Poly") -> "Poly":
        """The polynomial with `value` put in the place of a letter."""
        result = Poly.constant(0)
        for monomial, number in self.terms:
            rest = tuple((letter, power) for letter, power in monomial if letter != name)
            result = result + Poly.of({rest: number}) * value ** dict(monomial).get(name, 0)
        return result

    def content(self) -> Fraction:
        """The positive rational that leaves integer coefficients without a common divisor."""
        if not self.terms:
            return Fraction(1)
        values = [value for _, value in self.terms]
        return Fraction(gcd(*(v.numerator for v in values)), lcm(*(v.denominator for v in values)))

    def common_monomial(self) -> Monomial:
        """The letters that stand in every term."""
        shared = dict(self.terms[0][0]) if self.terms else {}
        for monomial, _ in self.terms:
            powers = dict(monomial)
            shared = {name: min(power, powers[name]) for name, power in shared.items() if name in powers}
        return tuple(sorted(shared.items()))


def _rank(monomial: Monomial) -> tuple[int, tuple[tuple[str, int], ...]]:
    return (-sum(power for _, power in monomial), tuple((name, -power) for name, power in monomial))


def join(left: Monomial, right: Monomial) -> Monomial:
    """The product of two monomials."""
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def collect(terms: Iterable[tuple[Monomial, Fraction]]) -> Poly:
    """Like terms added up."""
    result: dict[Monomial, Fraction] = {}
    for monomial, value in terms:
        result[monomial] = result.get(monomial, Fraction(0)) + value
    return Poly.of(result)


def poly(node: Node) -> Poly:
    """The polynomial that a tree writes. Raises Unsolvable where it is none (roots, calls, relations)."""
    match node:
        case Num() | Recurring():
            return Poly.constant(node.value)
        case Mixed(whole, num, den):
            return Poly.constant(whole.value + num.value / den.value)
        case Sym(name) if name != "pi":
            return Poly.letter(name)
        case Neg(arg):
            return -poly(arg)
        case Group(arg):
            return poly(arg)
        case Add(terms):
            return collect(term for each in terms for term in poly(each).terms)
        case Mul(factors):
            result = Poly.constant(1)
            for factor in factors:
                result = result * poly(factor)
            return result
        case Div(left, right) | Frac(left, right):
            return poly(left) * _invertible(poly(right)).inverse()
        case Pow(base, exp):
            return _power(poly(base), poly(exp))
        case _:
            raise Unsolvable("다항식이 아닌 식이 있어 풀이를 쓸 수 없습니다.")


def is_poly(node: Node) -> bool:
    """Whether `poly` takes the tree."""
    try:
        poly(node)
    except Unsolvable:
        return False
    return True


def _invertible(value: Poly) -> Poly:
    if not value.terms:
        raise Unsolvable("0으로 나누는 식이 있습니다.")
    return value


def _power(base: Poly, exponent: Poly) -> Poly:
    # 64 is far beyond what a textbook expands, and keeps a hostile 9**9**9 from being worked out.
    if not exponent.is_constant or exponent.number.denominator != 1 or abs(exponent.number) > 64:
        raise Unsolvable("지수가 너무 크거나 정수가 아니어서 풀이를 쓸 수 없습니다.")
    return base ** int(exponent.number)
