"""Exact values back to formulas, as a Korean school book prints them.

No `1x`, no `+ -3`; the sign of a fraction stands before it; 5√3/2 is one fraction; descending order.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from appliance.mathtext.tree import Add, Frac, Group, Mul, Neg, Node, Num, Pow, Root, Sym, integer, rational
from appliance.solving.poly import Monomial, Poly
from appliance.solving.quotient import Quotient
from appliance.solving.surd import Surd


def total(terms: Sequence[Node]) -> Node:
    """The sum of the terms; 0 for none."""
    flat = [part for term in terms for part in (term.terms if isinstance(term, Add) else (term,))]
    return Add(tuple(flat)) if len(flat) > 1 else flat[0] if flat else Num("0")


def product(factors: Iterable[Node], sign: str = "") -> Node:
    """The product of the factors, flat; 1 for none. Sums are bracketed, ones left out."""
    flat = [part for factor in factors for part in _factors(factor) if part != Num("1")]
    if not flat:
        return Num("1")
    return flat[0] if len(flat) == 1 else Mul(tuple(flat), (sign,) * (len(flat) - 1))


def _factors(factor: Node) -> tuple[Node, ...]:
    if isinstance(factor, Mul):
        return factor.factors
    return (Group(factor),) if isinstance(factor, Add | Neg) else (factor,)


def signed(sign: int, size: Node) -> Node:
    return Neg(size) if sign < 0 else size


def power(base: Node, exponent: int) -> Node:
    if exponent == 1:
        return base
    inner = base if isinstance(base, Sym | Num | Group) else Group(base)
    return Pow(inner, Num(str(exponent)))


def equation(name: str, value: Node) -> tuple[Node, Node]:
    return Sym(name), value


def surd(value: Surd) -> Node:
    """A number: an integer, a fraction, 5√3, 5√3/2, 2+√3, (3-√5)/2."""
    if value.is_rational:
        return rational(value.rational)
    if len(value.parts) == 1:
        return _one_surd(*value.parts[0])
    bottom = lcm(*(q.denominator for _, q in value.parts))
    terms = [_one_surd(n, q * bottom) for n, q in _surd_order(value)]
    return total(terms) if bottom == 1 else Frac(total(terms), Num(str(bottom)))


def _one_surd(n: int, q: Fraction) -> Node:
    if n == 1:
        return rational(q)
    top = product([Num(str(abs(q.numerator))), Root(Num(str(n)))])
    size = top if q.denominator == 1 else Frac(top, Num(str(q.denominator)))
    return signed(1 if q > 0 else -1, size)


def _surd_order(value: Surd) -> list[tuple[int, Fraction]]:
    """The rational first; then roots by radicand, positive ones before negative ones."""
    return sorted(value.parts, key=lambda part: (part[0] != 1, part[1] < 0, part[0]))


def polynomial(poly: Poly, ascending: bool = False) -> Node:
    """The expanded form in descending order, 2x²-3x+1 (ascending: 1-3x+2x²)."""
    ordered = poly.ordered()
    return total([_term(monomial, number) for monomial, number in (ordered[::-1] if ascending else ordered)])


def _term(monomial: Monomial, number: Surd) -> Node:
    if not monomial:
        return surd(number)
    letters = [power(Sym(name), exponent) for name, exponent in _letter_order(monomial)]
    if len(number.parts) > 1:
        return product([Group(surd(number)), *letters])
    ((_, q),) = number.parts
    return signed(1 if q > 0 else -1, product([surd(abs(number)), *letters]))


def _letter_order(monomial: Monomial) -> list[tuple[str, int]]:
    """Alphabetical, π first: 2πr², as it stands in formulas."""
    return sorted(monomial, key=lambda part: (part[0] != "pi", part[0]))


def expression(value: Quotient) -> Node:
    """A formula in lowest terms: a polynomial, or one fraction of expanded polynomials."""
    if value.is_polynomial:
        return polynomial(value.num)
    return over(value.num, value.den)


def over(num: Poly, den: Poly) -> Node:
    """One fraction; a minus that all of the numerator has stands before it, denominators are cleared."""
    scale = _scale(num)
    num, den = num.scaled(Surd.of(scale)), den.scaled(Surd.of(scale))
    alike = num.letters != {"i"}  # (-1-√3i)/2 is printed beside (-1+√3i)/2
    negative = alike and all(number.sign() < 0 for number in num.terms.values())
    body = Frac(polynomial(-num if negative else num), polynomial(den))
    return signed(-1 if negative else 1, body)


def over_common(poly: Poly) -> Node:
    """A polynomial with fractions as coefficients, over one denominator: (7x-1)/6."""
    return polynomial(poly) if _scale(poly) == 1 else over(poly, Poly.constant(1))


def _scale(poly: Poly) -> int:
    return lcm(*(q.denominator for number in poly.terms.values() for _, q in number.parts))


def prime_product(factors: Sequence[tuple[int, int]]) -> Node:
    """2^3×3^2×5."""
    return product([power(integer(prime), exponent) for prime, exponent in factors], "×")
