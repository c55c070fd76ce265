"""Polynomials in any letters with exact real coefficients.

A monomial is ((letter, exponent), …) by letter; the empty one is the constant. π is a letter like any other;
so is the imaginary unit i, but i² is -1 as soon as it is multiplied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.solving.limits import MAX_DEGREE, MAX_TERMS, too_large
from appliance.solving.surd import ONE, ZERO, Surd

Monomial = tuple[tuple[str, int], ...]

# Letters that a polynomial is ordered by; the others stand for numbers where one of these is there.
MAIN = ("x", "y", "z")
IMAGINARY = "i"


class Poly:
    """Immutable. `terms` maps monomials to coefficients, none of them zero."""

    __slots__ = ("terms",)

    def __init__(self, terms: Mapping[Monomial, Surd]) -> None:
        self.terms: Mapping[Monomial, Surd] = terms

    @staticmethod
    def constant(value: Surd | Fraction | int) -> Poly:
        number = value if isinstance(value, Surd) else Surd.of(value)
        return Poly({(): number} if number else {})

    @staticmethod
    def letter(name: str) -> Poly:
        return Poly({((name, 1),): ONE})

    def __bool__(self) -> bool:
        return bool(self.terms)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Poly) and dict(self.terms) == dict(other.terms)

    def __hash__(self) -> int:
        return hash(frozenset(self.terms.items()))

    def __repr__(self) -> str:
        return f"Poly({dict(self.terms)!r})"

    @property
    def is_constant(self) -> bool:
        return not self.terms or (len(self.terms) == 1 and () in self.terms)

    @property
    def is_rational(self) -> bool:
        """Whether every coefficient is rational."""
        return all(number.is_rational for number in self.terms.values())

    @property
    def value(self) -> Surd:
        """The value of a constant. Raises Unsolvable where letters are left."""
        if not self.is_constant:
            raise Unsolvable(f"문자 {', '.join(sorted(self.letters))}의 값이 정해지지 않습니다.")
        return self.terms.get((), ZERO)

    @property
    def letters(self) -> frozenset[str]:
        return frozenset(name for monomial in self.terms for name, _ in monomial)

    @property
    def degree(self) -> int:
        return max((sum(power for _, power in monomial) for monomial in self.terms), default=0)

    def degree_in(self, name: str) -> int:
        return max((dict(monomial).get(name, 0) for monomial in self.terms), default=0)

    def coefficients(self, name: str) -> dict[int, Poly]:
        """The polynomial by powers of one letter; powers that are not there are left out."""
        found: dict[int, dict[Monomial, Surd]] = {}
        for monomial, number in self.terms.items():
            power = dict(monomial).get(name, 0)
            rest = tuple(part for part in monomial if part[0] != name)
            found.setdefault(power, {})[rest] = number
        return {power: Poly(terms) for power, terms in found.items()}

    def __add__(self, other: Poly) -> Poly:
        return _collect([*self.terms.items(), *other.terms.items()])

    def __neg__(self) -> Poly:
        return Poly({monomial: -number for monomial, number in self.terms.items()})

    def __sub__(self, other: Poly) -> Poly:
        return self + -other

    def __mul__(self, other: Poly) -> Poly:
        if len(self.terms) * len(other.terms) > MAX_TERMS**2 // 4 or self.degree + other.degree > MAX_DEGREE:
            raise too_large()
        return _collect(
            _real(_times(left, right), p * q)
            for left, p in self.terms.items()
            for right, q in other.terms.items()
        )

    def scaled(self, factor: Surd) -> Poly:
        return Poly({monomial: number * factor for monomial, number in self.terms.items()} if factor else {})

    def power(self, exponent: int) -> Poly:
        if self.is_constant:
            return Poly.constant(self.value.power(exponent))
        if self.degree * exponent > MAX_DEGREE:
            raise too_large()
        result = Poly.constant(1)
        for _ in range(exponent):
            result = result * self
        return result

    def substitute(self, values: Mapping[str, Poly]) -> Poly:
        """Every letter of `values` replaced at once."""
        if not self.letters & values.keys():
            return self
        total = Poly({})
        for monomial, number in self.terms.items():
            kept = tuple(part for part in monomial if part[0] not in values)
            term = Poly({kept: number})
            for name, power in monomial:
                if name in values:
                    term = term * values[name].power(power)
            total = total + term
        return total

    @property
    def conjugate(self) -> Poly:
        """With -i in the place of i; every letter stands for a real number."""
        if IMAGINARY not in self.letters:
            return self
        return Poly({m: -q if (IMAGINARY, 1) in m else q for m, q in self.terms.items()})

    def divided_by_monomial(self, divisor: Poly) -> Poly | None:
        """The exact quotient by a polynomial of one term, or None where it does not divide."""
        ((below, number),) = divisor.terms.items()
        inverse = number.inverse()
        quotient: dict[Monomial, Surd] = {}
        for monomial, above in self.terms.items():
            powers = dict(monomial)
            for name, power in below:
                powers[name] = powers.get(name, 0) - power
            if any(power < 0 for power in powers.values()):
                return None
            quotient[_monomial(powers)] = above * inverse
        return Poly(quotient)

    def ordered(self) -> list[tuple[Monomial, Surd]]:
        """The terms as a school book writes them: descending, letters in alphabetical order."""
        if self.letters == {IMAGINARY}:  # a complex number: 3+2i
            return sorted(self.terms.items(), key=lambda term: len(term[0]))
        main = [name for name in MAIN if name in self.letters] or sorted(self.letters)
        rest = sorted(self.letters - set(main))
        return sorted(self.terms.items(), key=lambda term: _order(term[0], main, rest))


def _order(monomial: Monomial, main: list[str], rest: list[str]) -> tuple[object, ...]:
    powers = dict(monomial)
    leading = [powers.get(name, 0) for name in main]
    others = [powers.get(name, 0) for name in rest]
    return -sum(leading), [-p for p in leading], -sum(others), [-p for p in others]


def _times(left: Monomial, right: Monomial) -> Monomial:
    if not left or not right:
        return left or right
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted(powers.items()))


def _real(monomial: Monomial, number: Surd) -> tuple[Monomial, Surd]:
    """i² taken out of a term."""
    power = next((power for name, power in monomial if name == IMAGINARY), 0)
    if power < 2:
        return monomial, number
    rest = _monomial({**dict(monomial), IMAGINARY: power % 2})
    return rest, -number if power % 4 in (2, 3) else number


def _monomial(powers: Mapping[str, int]) -> Monomial:
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def _collect(pairs: Iterable[tuple[Monomial, Surd]]) -> Poly:
    sums: dict[Monomial, Surd] = {}
    for monomial, number in pairs:
        sums[monomial] = sums[monomial] + number if monomial in sums else number
    if len(sums) > MAX_TERMS:
        raise too_large()
    return Poly({monomial: number for monomial, number in sums.items() if number})
