"""Forms of formulas: is a number in lowest terms, a polynomial expanded, a product fully factored?

Every question here is about how a formula is written, so it looks at the tree, not at the value.
"""

from math import gcd

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import (
    Add,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Recurring,
    Root,
    Sym,
    symbols,
    walk,
)
from appliance.solving import flintpoly
from appliance.solving.evaluate import evaluate
from appliance.solving.factored import factors_of
from appliance.solving.integers import prime_factors, square_part
from appliance.solving.poly import Poly


def terms_of(body: Node) -> tuple[Node, ...]:
    return body.terms if isinstance(body, Add) else (body,)


def unsigned(node: Node) -> Node:
    return node.arg if isinstance(node, Neg) else node


def is_natural(node: Node) -> bool:
    return isinstance(node, Num) and node.text.isdigit()


def is_integer(node: Node) -> bool:
    return is_natural(unsigned(node))


def is_reduced_fraction(node: Node) -> bool:
    """An integer, or a fraction in lowest terms with its sign in front."""
    size = unsigned(node)
    if is_natural(size):
        return True
    return isinstance(size, Frac) and _coprime(size.num, size.den)


def _coprime(top: Node, bottom: Node) -> bool:
    if not (isinstance(top, Num) and isinstance(bottom, Num) and is_natural(top) and is_natural(bottom)):
        return False
    return bottom.text not in ("0", "1") and gcd(int(top.text), int(bottom.text)) == 1


def is_simple_number(node: Node, decimals: bool = True) -> bool:
    """Integer, decimal, lowest fraction, simplest surd, or a sum of surds with nothing left to collect."""
    if symbols(node):
        return False
    if isinstance(unsigned(node), Recurring):
        return decimals
    size = unsigned(node)
    if isinstance(size, Frac) and isinstance(size.num, Add):
        return _is_surd_fraction(size.num, size.den)
    radicands = [_radicand(unsigned(term), decimals) for term in terms_of(node)]
    return None not in radicands and len(set(radicands)) == len(radicands)


def _is_surd_fraction(top: Add, bottom: Node) -> bool:
    """(3+√5)/2: whole coefficients above, with no divisor shared by all of them and the denominator."""
    if not isinstance(bottom, Num) or not is_natural(bottom):
        return False
    parts = [(_radicand(unsigned(term), False), unsigned(term)) for term in top.terms]
    keys = [key for key, _ in parts]
    if None in keys or len(set(keys)) != len(keys):
        return False
    shared = int(bottom.text)
    for _, term in parts:
        whole = term.factors[0] if isinstance(term, Mul) else term
        if isinstance(term, Frac):
            return False
        shared = gcd(shared, int(whole.text) if isinstance(whole, Num) else 1)
    return shared == 1 and bottom.text != "1"


def _radicand(term: Node, decimals: bool) -> object:
    """What is under the root of a simple term: "1" for a rational, "pi" for a multiple of π, else None.

    A multiple of i is told by ("i", what is under the root before it).
    """
    if (before := _before_i(term)) is not None:
        inner = _radicand(before, decimals)
        return None if inner is None else ("i", inner)
    match term:
        case Num(text):
            return "1" if decimals or text.isdigit() else None
        case Root(Num(text), 2):
            return text if text.isdigit() and int(text) > 1 and square_part(int(text))[0] == 1 else None
        case Sym("pi"):
            return "pi"
        case Mul((Num(text), (Root() | Sym()) as rest)) if text.isdigit() and text not in ("0", "1"):
            return _radicand(rest, False)
        case Mul(((Frac() as number), (Root() | Sym()) as rest)) if is_reduced_fraction(number):
            return _radicand(rest, False)
        case Frac(Num(), Num()):
            return "1" if is_reduced_fraction(term) else None
        case Frac((Root() | Sym()) as rest, Num(text)) if text.isdigit() and int(text) > 1:
            return _radicand(rest, False)
        case Frac(Mul((Num() as top, (Root() | Sym()) as rest)), Num() as bottom) if _coprime(top, bottom):
            return _radicand(rest, False)
        case _:
            return None


def _before_i(term: Node) -> Node | None:
    """3 of 3i, √3 of √3i, 1 of i, √3/2 of (√3i)/2; None for a term without i."""
    match term:
        case Sym("i"):
            return Num("1")
        case Mul(factors, signs) if factors[-1] == Sym("i") and set(signs) == {""}:
            head = factors[:-1]
            if Num("1") in head:
                return None
            return head[0] if len(head) == 1 else Mul(head, signs[:-1])
        case Frac(num, den) if (before := _before_i(num)) is not None:
            return Frac(before, den)
        case _:
            return None


def is_expanded(body: Node) -> bool:
    """A sum of different monomials, each with one simple coefficient in front."""
    monomials = [_monomial(unsigned(term)) for term in terms_of(body)]
    return None not in monomials and len(set(monomials)) == len(monomials)


def _monomial(term: Node) -> frozenset[tuple[str, int]] | tuple[object, ...] | None:
    """The letters of a simple term with their exponents; None where it is not simple."""
    if not symbols(term):
        key = _radicand(term, True)
        return None if key is None else ("number", key)
    if isinstance(term, Frac) and is_natural(term.den):
        return _monomial(term.num) if _lowest(term) else None
    factors = term.factors if isinstance(term, Mul) else (term,)
    numbers = [factor for factor in factors if not symbols(factor)]
    letters = [factor for factor in factors if symbols(factor)]
    if len(numbers) > 2 or any(_radicand(number, True) is None for number in numbers) or Num("1") in numbers:
        return None
    found: dict[str, int] = {}
    for factor in letters:
        base, exponent = (factor.base, factor.exp) if isinstance(factor, Pow) else (factor, Num("1"))
        if not (isinstance(base, Sym) and isinstance(exponent, Num) and is_natural(exponent)):
            return None
        if base.name in found:
            return None
        found[base.name] = int(exponent.text)
    return frozenset(found.items())


def _lowest(term: Frac) -> bool:
    top = term.num.factors[0] if isinstance(term.num, Mul) else term.num
    return not isinstance(top, Num) or _coprime(top, term.den)


def is_simplified(body: Node) -> bool:
    """Expanded, or one fraction of expanded formulas without a common factor."""
    size = unsigned(body)
    if is_expanded(body):
        return True
    if not isinstance(size, Frac) or not is_expanded(size.num) or not is_expanded(size.den):
        return False
    try:
        value = evaluate(size)
        top, bottom = evaluate(size.num).poly, evaluate(size.den).poly
    except Unsolvable:
        return False
    return value.den.degree == bottom.degree and _no_shared_number(top, bottom)


def _no_shared_number(top: Poly, bottom: Poly) -> bool:
    numbers = [q for poly in (top, bottom) for number in poly.terms.values() for _, q in number.parts]
    return all(q.denominator == 1 for q in numbers) and gcd(*(q.numerator for q in numbers)) == 1


def is_fully_factored(body: Node) -> bool:
    """A product whose factors are irreducible over the integers, powers gathered, numbers in front."""
    seen: list[Poly] = []
    for factor, _ in factors_of(body):
        if not symbols(factor):
            continue
        try:
            poly = evaluate(factor).poly
        except Unsolvable:
            return False
        if not _is_prime_factor(poly, factor) or any(poly == other or poly == -other for other in seen):
            return False
        seen.append(poly)
    return bool(seen)


def _is_prime_factor(poly: Poly, factor: Node) -> bool:
    if not poly.is_rational or not poly.letters:
        return False
    content, pieces = flintpoly.factor(poly)
    return abs(content) == 1 and len(pieces) == 1 and pieces[0][1] == 1 and is_expanded(factor)


def is_prime_product(body: Node) -> bool:
    """2^3×3^2×5: every prime once."""
    primes: list[int] = []
    for factor in body.factors if isinstance(body, Mul) else (body,):
        base, exponent = (factor.base, factor.exp) if isinstance(factor, Pow) else (factor, Num("2"))
        prime, times = _natural(base), _natural(exponent)
        if prime < 2 or times < 2 or prime_factors(prime) != ((prime, 1),):
            return False
        primes.append(prime)
    return len(set(primes)) == len(primes)


def _natural(node: Node) -> int:
    """Its value where it is a written natural number, else 0."""
    return int(node.text) if isinstance(node, Num) and node.text.isdigit() else 0


def kind_of_form(body: Node) -> str:
    """ "factored", "powers" or "plain": forms of equal value that answer different questions."""
    factors = factors_of(body)
    sums = [isinstance(_inside(factor), Add) for factor, _ in factors]
    if any(sums) and (len(factors) > 1 or factors[0][1] > 1):
        return "factored"
    if not symbols(body) and not any(isinstance(node, Root) for node in walk(body)):
        products = [node for node in walk(body) if isinstance(node, Pow | Mul)]
        return "powers" if products else "plain"
    return "plain"


def _inside(node: Node) -> Node:
    return _inside(node.arg) if isinstance(node, Group) else node
