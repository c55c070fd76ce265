"""The sign of a polynomial, as far as the facts of a question tell it (단, a>0, b<0)."""

from collections.abc import Iterable
from dataclasses import dataclass

from appliance.solving import flintpoly
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

# A fact (poly, strict): poly > 0 where strict, else poly ≥ 0.
Fact = tuple[Poly, bool]
FLIPPED = {"<": ">", "≤": "≥", ">": "<", "≥": "≤", "=": "=", "≠": "≠"}


def facts_of(pairs: Iterable[tuple[Poly, str]]) -> tuple[Fact, ...]:
    """Facts from `poly op 0`; an equation gives two, ≠ none."""
    found: list[Fact] = []
    for poly, op in pairs:
        if op in (">", "≥", "="):
            found.append((poly, op == ">"))
        if op in ("<", "≤", "="):
            found.append((-poly, op == "<"))
    return tuple(found)


def sign_of(poly: Poly, facts: tuple[Fact, ...], weak: bool = False) -> int | None:
    """1, -1 or 0 where the facts settle it, else None. weak: 1 may mean ≥ 0, and -1 may mean ≤ 0."""
    if poly.is_constant:
        return poly.value.sign()
    for attempt in (_from_fact, _from_terms, _from_bounds, _from_factors):
        found = attempt(poly, facts, weak)
        if found is not None:
            return found
    return None


def _from_fact(poly: Poly, facts: tuple[Fact, ...], weak: bool) -> int | None:
    leading, number = poly.ordered()[0]
    for fact, strict in facts:
        if leading in fact.terms and (strict or weak):
            ratio = number / fact.terms[leading]
            if fact.scaled(ratio) == poly:
                return ratio.sign()
    return None


def _from_terms(poly: Poly, facts: tuple[Fact, ...], weak: bool) -> int | None:
    """Every term of the same sign; a constant among them makes up for terms that may be zero."""
    found = set()
    for monomial, number in poly.terms.items():
        sign = number.sign()
        for name, power in monomial:
            letter = _letter_sign(name, facts, weak)
            if power % 2 == 0 and (weak or letter is not None):
                continue
            if letter is None:
                return None
            sign *= letter
        found.add(sign)
    return found.pop() if len(found) == 1 else None


def _letter_sign(name: str, facts: tuple[Fact, ...], weak: bool) -> int | None:
    return 1 if name == "pi" else Bounds.of(name, facts).sign(Surd.of(1), Surd.of(0), weak)


def _from_bounds(poly: Poly, facts: tuple[Fact, ...], weak: bool) -> int | None:
    if len(poly.letters) != 1 or poly.degree != 1:
        return None
    (name,) = poly.letters
    by_power = poly.coefficients(name)
    return Bounds.of(name, facts).sign(
        by_power[1].value, by_power[0].value if 0 in by_power else Surd.of(0), weak
    )


def _from_factors(poly: Poly, facts: tuple[Fact, ...], weak: bool) -> int | None:
    if not poly.is_rational:
        return None
    content, factors = flintpoly.factor(poly)
    if len(factors) == 1 and factors[0][1] == 1:
        return None
    sign = 1 if content > 0 else -1
    for factor, multiplicity in factors:
        if multiplicity % 2 == 0 and weak:
            continue
        found = sign_of(factor, facts, weak)
        if found is None:
            return None
        sign *= found**multiplicity
    return sign


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the facts say of one letter: (bound, strict) below and above, None where open."""

    low: tuple[Surd, bool] | None = None
    high: tuple[Surd, bool] | None = None

    @staticmethod
    def of(name: str, facts: tuple[Fact, ...]) -> "Bounds":
        low: tuple[Surd, bool] | None = None
        high: tuple[Surd, bool] | None = None
        for fact, strict in facts:
            if fact.letters != {name} or fact.degree != 1:
                continue
            by_power = fact.coefficients(name)
            slope = by_power[1].value
            bound = (-by_power[0].value / slope) if 0 in by_power else Surd.of(0)
            if slope.sign() > 0 and (low is None or (bound, strict) > low):
                low = (bound, strict)
            if slope.sign() < 0 and (high is None or bound < high[0] or (bound == high[0] and strict)):
                high = (bound, strict)
        return Bounds(low, high)

    def sign(self, slope: Surd, constant: Surd, weak: bool) -> int | None:
        """The sign of slope·letter + constant over the bounds, where it has one."""
        ends = (self.low, self.high) if slope.sign() > 0 else (self.high, self.low)
        for end, sign in zip(ends, (1, -1), strict=True):
            if end is None:
                continue
            at_end = (slope * end[0] + constant).sign() * sign
            if at_end > 0 or (at_end == 0 and (end[1] or weak)):
                return sign
        return None
