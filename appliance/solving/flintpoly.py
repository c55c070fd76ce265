"""The bridge to FLINT for polynomials with rational coefficients: factors, common divisors, quotients."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Any

from flint import Ordering, fmpz_mpoly_ctx

from appliance.solving.poly import Monomial, Poly
from appliance.solving.surd import Surd


@lru_cache(maxsize=256)
def _context(names: tuple[str, ...]) -> Any:
    return fmpz_mpoly_ctx.get(tuple(f"x{at}" for at in range(len(names) or 1)), Ordering.deglex)


def _integral(poly: Poly, names: tuple[str, ...]) -> tuple[Any, int]:
    """(the FLINT polynomial with whole coefficients, d) with poly = it / d."""
    scale = lcm(*(number.rational.denominator for number in poly.terms.values()))
    terms = {}
    for monomial, number in poly.terms.items():
        powers = dict(monomial)
        exponents = tuple(powers.get(name, 0) for name in names) if names else (0,)
        terms[exponents] = int(number.rational * scale)
    return _context(names).from_dict(terms), scale


def _back(found: Any, names: tuple[str, ...], factor: Fraction = Fraction(1)) -> Poly:
    terms: dict[Monomial, Surd] = {}
    for exponents, number in found.to_dict().items():
        pairs = zip(names, (int(power) for power in exponents), strict=False)
        monomial = tuple((name, power) for name, power in pairs if power)
        terms[monomial] = Surd.of(int(number) * factor)
    return Poly(terms)


def _names(polys: Iterable[Poly]) -> tuple[str, ...]:
    return tuple(sorted(frozenset().union(*(poly.letters for poly in polys))))


def factor(poly: Poly) -> tuple[Fraction, tuple[tuple[Poly, int], ...]]:
    """(content, ((irreducible, multiplicity), …)) over the rationals, poly not zero, coefficients rational.

    The irreducible factors have whole coefficients without a common divisor, the first one (in the order
    of `Poly.ordered`) positive.
    """
    names = _names([poly])
    whole, scale = _integral(poly, names)
    content, found = whole.factor()
    number = Fraction(int(content), scale)
    factors = []
    for piece, multiplicity in found:
        factor_poly = _back(piece, names)
        if factor_poly.ordered()[0][1].sign() < 0:
            factor_poly = -factor_poly
            number *= (-1) ** int(multiplicity)
        factors.append((factor_poly, int(multiplicity)))
    return number, tuple(factors)


def common_divisor(left: Poly, right: Poly) -> Poly:
    """A greatest common divisor of two polynomials that are not zero, coefficients rational."""
    names = _names([left, right])
    return _back(_integral(left, names)[0].gcd(_integral(right, names)[0]), names)


def quotient(dividend: Poly, divisor: Poly) -> Poly | None:
    """dividend / divisor where the division goes out, else None. Coefficients rational, divisor not zero."""
    if not dividend:
        return dividend
    names = _names([dividend, divisor])
    above, above_scale = _integral(dividend, names)
    below, below_scale = _integral(divisor, names)
    # Gauss: over the rationals the division goes out when it does for primitive divisors over the integers.
    content = int(below.content())
    exact, rest = divmod(above, below / content)
    return None if rest != 0 else _back(exact, names, Fraction(below_scale, above_scale * content))
