"""The factored form of a polynomial as a Korean school book orders it: 2a(x+3y)(x-3y), (x-2)(x-3)."""

from collections.abc import Iterable
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Frac, Group, Mul, Neg, Node, Num, Pow, Sym, rational, symbols
from appliance.solving import build, flintpoly
from appliance.solving.poly import Poly

Factors = list[tuple[Poly, int]]


def node(poly: Poly, ascending: bool = False) -> Node:
    """Fully factored over the integers, the content in front.

    ascending: write the factors lowest term first where the leading coefficient is negative: (3+x)(3-x).
    Raises Unsolvable where the polynomial is a number, has irrational coefficients, or is irreducible.
    """
    if poly.is_constant or not poly.is_rational:
        raise Unsolvable("인수분해할 다항식이 아닙니다.")
    content, found = flintpoly.factor(poly)
    if is_irreducible(content, found):
        raise Unsolvable("더 이상 인수분해되지 않는 식입니다.")
    factors = arranged(found)
    if ascending and content < 0 and (turned := _turned(factors)) is not None:
        return join(-content, turned, True)
    return join(content, factors)


def is_irreducible(content: Fraction, factors: tuple[tuple[Poly, int], ...]) -> bool:
    """One factor, once, with nothing to take out of it."""
    several_terms = [factor for factor in factors if len(factor[0].terms) > 1]
    alone = len(factors) == 1 and factors[0][1] == 1
    return (alone and abs(content) == 1) or not several_terms


def join(content: Fraction, factors: Factors, ascending: bool = False) -> Node:
    """content × factor^times × …, in the order handed in."""
    pieces: list[Node] = [rational(abs(content))] if abs(content) != 1 else []
    for factor, times in factors:
        body = build.polynomial(factor, ascending)
        pieces.append(build.power(body if isinstance(body, Sym) else Group(body), times))
    if len(pieces) == 1 and isinstance(pieces[0], Group):
        pieces = [pieces[0].arg] if content > 0 else pieces
    return build.signed(1 if content > 0 else -1, _side_by_side(pieces))


def _side_by_side(pieces: list[Node]) -> Node:
    return pieces[0] if len(pieces) == 1 else build.product(pieces)


def _turned(factors: Factors) -> Factors | None:
    """The factors with the sign of one turned that stands once and ends in a minus, or None."""
    for place, (factor, times) in enumerate(factors):
        if times == 1 and factor.ordered()[-1][1].sign() < 0:
            others = [*factors[:place], *factors[place + 1 :]]
            return [*others, (-factor, 1)]
    return None


def arranged(factors: Iterable[tuple[Poly, int]]) -> Factors:
    """The factors in the order of a school book."""
    return sorted(factors, key=_rank)


def _rank(entry: tuple[Poly, int]) -> tuple[object, ...]:
    """Single letters first; then low degree, small leading numbers, small others, plus before minus."""
    poly, _ = entry
    ordered = poly.ordered()
    sizes = [abs(number.rational) for _, number in ordered]
    signs = [number.sign() < 0 for _, number in ordered]
    names = [name for monomial, _ in ordered for name, _ in monomial]
    return len(ordered) > 1, poly.degree, sorted(set(names)), sizes[0], sizes[1:], signs, names


def factors_of(body: Node) -> list[tuple[Node, int]]:
    """The factors of a product as written, with their exponents; numbers and signs included."""
    match body:
        case Neg(arg):
            return [(Neg(Num("1")), 1), *factors_of(arg)]
        case Mul(factors):
            return [part for factor in factors for part in factors_of(factor)]
        case Group(arg):
            return factors_of(arg)
        case Frac(num, Num() as den) if symbols(num):
            return [(Frac(Num("1"), den), 1), *factors_of(num)]
        case Pow(base, Num(text)) if text.isdigit():
            return [(part, times * int(text)) for part, times in factors_of(base)]
        case _:
            return [(body, 1)]
