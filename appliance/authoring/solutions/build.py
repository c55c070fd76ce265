"""Trees as a solution book writes them: brackets where the page needs them, no `1x`, no `--3`."""

from fractions import Fraction
from math import lcm

from appliance.authoring.solutions.poly import Monomial, Poly
from appliance.authoring.solutions.surd import Surd
from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, Rel, Root, Sym, rational

# What is printed as a formula; in a Value, a string is a letter.
Shown = Node | Poly | Surd | Fraction | int
Value = Shown | str


def node(value: Value) -> Node:
    """The tree of a value; a string is a letter."""
    match value:
        case Poly():
            return poly_node(value)
        case Surd():
            return surd_node(value)
        case str():
            return Sym(value)
        case Fraction() | int():
            return rational(Fraction(value))
        case _:
            return value


def neg(value: Value) -> Node:
    """-value; the minus of a minus goes, and a sum gets its brackets."""
    body = node(value)
    if isinstance(body, Neg):
        return body.arg
    return Neg(Group(body)) if isinstance(body, Add) else Neg(body)


def add(*values: Value) -> Node:
    """The sum as it is written in one row: a negative term is subtracted, zeros stay out."""
    terms: list[Node] = []
    for value in values:
        body = node(value)
        terms.extend(body.terms if isinstance(body, Add) else (body,))
    kept = [term for term in terms if term != Num("0")] or [Num("0")]
    return kept[0] if len(kept) == 1 else Add(tuple(kept))


def subtract(left: Value, right: Value) -> Node:
    """left - right, the right side in brackets where it is a sum or negative; zeros stay (0-3)."""
    body = node(right)
    return Add((node(left), Neg(Group(body) if isinstance(body, Add | Neg) else body)))


def plain_sum(*values: Value) -> Node:
    """The sum with every term shown: negative terms after the first in brackets, zeros kept."""
    bodies = [node(value) for value in values]
    if len(bodies) == 1:
        return bodies[0]
    rest = (Group(body) if isinstance(body, Neg | Add) else body for body in bodies[1:])
    return Add((bodies[0], *rest))


def bracket(value: Value) -> Node:
    """In brackets where it is a sum or negative."""
    body = node(value)
    return Group(body) if isinstance(body, Add | Neg) else body


def times(*values: Value) -> Node:
    """A product with × between all factors; sums, and negative factors after the first, in brackets."""
    factors: list[Node] = []
    for index, value in enumerate(values):
        body = node(value)
        wrap = isinstance(body, Add | Div) or (isinstance(body, Neg) and index > 0)
        factors.append(Group(body) if wrap else body)
    if len(factors) == 1:
        return factors[0]
    if isinstance(factors[0], Neg):
        return Neg(times(factors[0].arg, *factors[1:]))
    flat: list[Node] = []
    for factor in factors:
        is_row = isinstance(factor, Mul) and all(sign == "×" for sign in factor.signs)
        flat.extend(factor.factors if is_row and isinstance(factor, Mul) else (factor,))
    return Mul(tuple(flat), ("×",) * (len(flat) - 1))


def juxtapose(*values: Value) -> Node:
    """A product without a sign between: 2(x+1), (x-2)(x-3), 3√2. The first factor may be a number."""
    factors: list[Node] = []
    for value in values:
        body = node(value)
        if isinstance(body, Mul) and set(body.signs) <= {""}:
            factors.extend(body.factors)
        elif body != Num("1"):
            factors.append(Group(body) if isinstance(body, Add | Neg) and len(values) > 1 else body)
    if not factors:
        return Num("1")
    return factors[0] if len(factors) == 1 else Mul(tuple(factors), ("",) * (len(factors) - 1))


def term(coefficient: Fraction | int, body: Value) -> Node:
    """coefficient·body: x, -x, 3x, -½x; a sum as body stands in brackets."""
    size = abs(Fraction(coefficient))
    inner = node(body)
    if inner == Num("1"):
        shown = node(size)
    elif size == 1:
        shown = Group(inner) if isinstance(inner, Add) else inner
    else:
        shown = juxtapose(size, inner)
    return Neg(shown) if coefficient < 0 and shown != Num("0") else shown


def power(base: Value, exponent: Value) -> Node:
    """base^exponent, the base in brackets where the exponent would else take only its end."""
    body, top = node(base), node(exponent)
    if top == Num("1"):
        return body
    wrap = isinstance(body, Add | Neg | Mul | Frac | Div | Pow | Root)
    return Pow(Group(body) if wrap else body, top)


def squared(base: Value) -> Node:
    return power(base, 2)


def root(value: Value) -> Node:
    return Root(node(value))


def frac(over: Value, under: Value) -> Node:
    """over/under as written, not reduced; a minus of the numerator goes in front of a lone fraction."""
    top = node(over)
    return Neg(Frac(top.arg, node(under))) if isinstance(top, Neg) else Frac(top, node(under))


def relation(*parts: Value) -> Rel:
    """An equation: relation(a, b, c) is a=b=c; equal neighbours are written once."""
    sides: list[Node] = []
    for part in parts:
        side = node(part)
        if not sides or side != sides[-1]:
            sides.append(side)
    return Rel(tuple(sides), ("=",) * (len(sides) - 1))


def compare(left: Value, op: str, right: Value) -> Rel:
    return Rel((node(left), node(right)), (op,))


def monomial_node(monomial: Monomial) -> Node:
    """x^2y of (("x", 2), ("y", 1)); 1 of ()."""
    return juxtapose(*(power(name, exponent) for name, exponent in monomial))


def poly_node(value: Poly) -> Node:
    """The sum in print order; 0 where there is no term."""
    return add(*(term(number, monomial_node(monomial)) for monomial, number in value.terms))


def surd_node(value: Surd) -> Node:
    """3+2√2, -√5, (−3+√5)/2 over one denominator."""
    under = lcm(*(number.denominator for _, number in value.parts))
    order = sorted(value.parts, key=lambda part: (part[0] != 1, part[1] < 0, part[0]))
    tops = [
        term(number * under, Num("1") if radicand == 1 else Root(Num(str(radicand))))
        for radicand, number in order
    ]
    top = add(*tops) if tops else Num("0")
    return top if under == 1 else frac(top, under)
