"""One side of an equation or inequality as a row of terms, kept as it was written until a step changes it."""

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from appliance.authoring.solutions.build import add, juxtapose, poly_node, power, term
from appliance.authoring.solutions.poly import Monomial, Poly, poly
from appliance.mathtext.tree import Add, Frac, Group, Mixed, Mul, Neg, Node, Num, Pow, walk


@dataclass(frozen=True, slots=True)
class Factor:
    """A letter's power, or a bracket as it was written: 300+x stays 300+x."""

    value: Poly
    body: Node = field(compare=False)

    @property
    def is_bracket(self) -> bool:
        return len(self.value.terms) > 1


def letter_factor(monomial: Monomial) -> Factor:
    value = Poly.of({monomial: Fraction(1)})
    return Factor(value, poly_node(value))


@dataclass(frozen=True, slots=True)
class Term:
    """coefficient × factors; a factor is a letter's power or a bracket, never a number."""

    coefficient: Fraction
    factors: tuple[Factor, ...] = ()

    def scaled(self, factor: Fraction | int) -> "Term":
        return Term(self.coefficient * factor, self.factors)

    @property
    def value(self) -> Poly:
        result = Poly.constant(self.coefficient)
        for factor in self.factors:
            result = result * factor.value
        return result

    @property
    def has_bracket(self) -> bool:
        return any(factor.is_bracket for factor in self.factors)

    @property
    def node(self) -> Node:
        if not self.factors:
            return term(self.coefficient, 1)
        plain = [factor.body for factor in self.factors if not factor.is_bracket]
        brackets = [
            power(factor.body, self.factors.count(factor))
            for factor in dict.fromkeys(each for each in self.factors if each.is_bracket)
        ]
        return term(self.coefficient, juxtapose(*plain, *map(_closed, brackets)))


def _closed(body: Node) -> Node:
    return Group(body) if isinstance(body, Add) else body


Side = tuple[Term, ...]


def side(body: Node) -> Side:
    """The terms of a tree, left to right. Raises Unsolvable where they are no polynomials."""
    match body:
        case Add(terms):
            return tuple(each for part in terms for each in side(part))
        case Group(arg) if not isinstance(arg, Add):
            return side(arg)
        case Neg(arg):
            inner = side(arg) if not isinstance(arg, Group | Add) else (_product(arg),)
            return tuple(each.scaled(-1) for each in inner)
        case _:
            return (_product(body),)


def _product(body: Node) -> Term:
    match body:
        case Neg(arg):
            return _product(arg).scaled(-1)
        case Group(arg):
            return _product(arg)
        case Mul(factors):
            coefficient = Fraction(1)
            found: list[Factor] = []
            for factor in map(_product, factors):
                coefficient *= factor.coefficient
                found.extend(factor.factors)
            return Term(coefficient, tuple(found))
        case Frac(num, den) if poly(den).is_constant and poly(den).number:
            return _product(num).scaled(1 / poly(den).number)
        case Pow(Group(arg), Num(text)) if (
            isinstance(arg, Add) and text in "23" and not poly(arg).is_constant
        ):
            return Term(Fraction(1), (Factor(poly(arg), arg),) * int(text))
        case _:
            return _whole(poly(body), body)


def _whole(value: Poly, body: Node) -> Term:
    if value.is_constant:
        return Term(value.number)
    if len(value.terms) == 1:
        monomial, number = value.terms[0]
        return Term(number, (letter_factor(monomial),))
    written = body if isinstance(body, Add) and _is_plain(body, value) else poly_node(value)
    return Term(Fraction(1), (Factor(value, written),))


def _is_plain(body: Add, value: Poly) -> bool:
    """Whether the row holds single terms only, none of them like another."""
    inner = [each.arg if isinstance(each, Neg) else each for each in body.terms]
    return len(inner) == len(value.terms) and not any(isinstance(each, Group | Add) for each in inner)


def show(terms: Side) -> Node:
    """The row as it is written; a bracket that stands alone needs no bracket."""
    row = add(*(each.node for each in terms))
    return row.arg if isinstance(row, Group) else row


def scaled(terms: Side, factor: Fraction | int) -> Side:
    return tuple(each.scaled(factor) for each in terms)


def opened(terms: Side) -> Side:
    """Brackets multiplied out, like terms not yet put together."""
    flat: list[Term] = []
    for each in terms:
        flat.extend(_multiplied(each) if each.has_bracket or len(each.factors) > 1 else [each])
    return tuple(flat)


def _multiplied(each: Term) -> list[Term]:
    """The terms of the product, in the order of the bracket where there is one alone."""
    brackets = [factor for factor in each.factors if factor.is_bracket]
    if len(brackets) != 1:
        return [_single(monomial, number) for monomial, number in each.value.terms]
    rest = Term(each.coefficient, tuple(factor for factor in each.factors if not factor.is_bracket)).value
    products = (rest * part.value for part in side(brackets[0].body))
    return [_single(monomial, number) for value in products for monomial, number in value.terms]


def _single(monomial: Monomial, number: Fraction) -> Term:
    return Term(number, (letter_factor(monomial),) if monomial else ())


def total(terms: Side) -> Poly:
    """What the row comes to."""
    result = Poly.constant(0)
    for each in terms:
        result = result + each.value
    return result


def clearing_factor(left: Node, right: Node) -> int:
    """The number that both sides are multiplied by to clear fractions and decimals; 1 where none are left.

    The written denominators and decimal places count, as a book multiplies ¹⁄₅ written 0.2 by 10, not by 5.
    """
    terms = (*side(left), *side(right))
    needed = lcm(*(each.coefficient.denominator for each in terms))
    if needed == 1:
        return 1
    written = [needed]
    for body in (*walk(left), *walk(right)):
        if isinstance(body, Num) and "." in body.text:
            written.append(10 ** len(body.text.split(".")[1]))
        elif isinstance(body, Frac | Mixed) and isinstance(body.den, Num):
            written.append(body.den.value.numerator)
    return lcm(*written)
