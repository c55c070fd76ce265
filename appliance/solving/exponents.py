"""Equations whose letters stand in exponents: both sides as products of powers, exponent against exponent.

504 = 2^a×3^b×7, 2^x×8 = 2^7, (2x^a y^2)^3 = bx^6y^c; and 2^a×3^2 with a given number of divisors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Expression, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    NODE_TYPES,
    Add,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Rel,
    Sym,
    symbols,
    walk,
)
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.integers import prime_factors
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.scope import EMPTY
from appliance.solving.surd import Surd
from appliance.solving.systems import solve_system

ZERO = Poly({})
# Exponents of a school text.
LARGEST = 60


def has_letters_above(node: Node) -> bool:
    """Whether a letter stands in an exponent."""
    return any(isinstance(part, Pow) and symbols(part.exp) for part in walk(node))


def is_about_exponents(question: Question) -> bool:
    given = question.only(Relations)
    if given is not None:
        return any(has_letters_above(side) for rel in given.items for side in rel.sides)
    expression = question.only(Expression)
    return expression is not None and has_letters_above(expression.body) and _count(question) is not None


@dataclass
class Product:
    """base → exponent; a base is a prime ("2") or a letter; sign apart."""

    powers: dict[str, Poly] = field(default_factory=dict)
    sign: int = 1

    def times(self, base: str, exponent: Poly) -> None:
        self.powers[base] = self.powers.get(base, ZERO) + exponent


def product_of(node: Node) -> Product:
    """Raises Unsolvable where the formula is no product of powers."""
    found = Product()
    _collect(node, Poly.constant(1), found)
    return found


def _collect(node: Node, above: Poly, into: Product) -> None:
    match node:
        case Num() if node.value.denominator == 1 and node.value > 0:
            for prime, exponent in prime_factors(int(node.value)):
                into.times(str(prime), above.scaled(_surd(exponent)))
        case Sym(name):
            into.times(name, above)
        case Group(arg):
            _collect(arg, above, into)
        case Mul(factors):
            for factor in factors:
                _collect(factor, above, into)
        case Div(left, right) | Frac(left, right):
            _collect(left, above, into)
            _collect(right, -above, into)
        case Pow(base, exp):
            _collect(base, above * _exponent(exp), into)
        case Neg(arg):
            if not above.is_constant or above.value.integer is None:
                raise Unsolvable("음수의 거듭제곱의 지수에 문자가 있습니다.")
            into.sign *= -1 if above.value.integer % 2 else 1
            _collect(arg, above, into)
        case Add(terms) if len(set(terms)) == 1 and len(terms) > 1:
            _collect(Num(str(len(terms))), above, into)
            _collect(terms[0], above, into)
        case _:
            raise Unsolvable("거듭제곱의 곱으로 나타낼 수 없는 식입니다.")


def _exponent(node: Node) -> Poly:
    value = evaluate(node)
    if not value.is_polynomial:
        raise Unsolvable("지수에 분수가 있습니다.")
    return value.num


def _surd(value: int | Fraction) -> Surd:
    return Surd.of(value)


@dataclass(frozen=True, slots=True)
class Compared:
    """left = right of one base's exponents; base "" for the numbers before letters (a coefficient)."""

    base: str
    left: Poly
    right: Poly


def compared(rel: Rel, unknowns: Sequence[str]) -> tuple[list[Compared], dict[str, Product]]:
    """The exponents to compare, and the letters that are coefficients with what they are equal to."""
    if rel.ops != ("=",):
        raise Unsolvable("등식이 아니어서 지수를 비교할 수 없습니다.")
    left, right = (product_of(side) for side in rel.sides)
    coefficients = [name for name in unknowns if name in left.powers or name in right.powers]
    if len(coefficients) > 1 or (not coefficients and left.sign != right.sign):
        raise Unsolvable("계수가 정해지지 않습니다.")
    bases = sorted(set(left.powers) | set(right.powers))
    exponents, rest = [], Product({}, left.sign * right.sign)
    for base in bases:
        if base in coefficients:
            continue
        pair = Compared(base, left.powers.get(base, ZERO), right.powers.get(base, ZERO))
        if base.isdigit() and coefficients:
            here = coefficients[0] in left.powers
            rest.times(base, pair.right - pair.left if here else pair.left - pair.right)
        else:
            exponents.append(pair)
    return exponents, dict.fromkeys(coefficients, rest)


def solved(question: Question) -> dict[str, Fraction]:
    """The letters' values. Raises Unsolvable where they are not settled or no whole numbers."""
    given = question.only(Relations)
    if given is None:
        return _by_divisors(question)
    zero: list[Poly] = []
    coefficients: dict[str, Product] = {}
    for rel in given.items:
        pairs, named = compared(rel, given.unknowns)
        zero += [pair.left - pair.right for pair in pairs]
        coefficients |= named
    letters = [name for name in given.unknowns if name not in coefficients]
    zero = [poly for poly in zero if poly]
    if any(poly.letters - set(letters) for poly in zero):
        raise Unsolvable("지수에 있는 다른 문자의 값을 정할 수 없습니다.")
    values: dict[str, Fraction] = {}
    if letters:
        solutions = list(solve_system(zero, tuple(letters)))
        if len(solutions) != 1:
            raise Unsolvable("지수가 하나로 정해지지 않습니다.")
        values = {name: _whole(solutions[0].values[name]) for name in letters}
    elif zero:
        raise Unsolvable("양변의 지수가 서로 다릅니다.")
    return values | {name: _number(rest, values) for name, rest in coefficients.items()}


def _whole(value: Quotient) -> Fraction:
    number = value.number.rational
    if number.denominator != 1 or not 0 < number <= LARGEST:
        raise Unsolvable("지수가 자연수가 되지 않습니다.")
    return number


def _number(rest: Product, values: Mapping[str, Fraction]) -> Fraction:
    found = Fraction(rest.sign)
    scope = {name: Quotient.of(value) for name, value in values.items()}
    for base, exponent in rest.powers.items():
        power = evaluate(build.polynomial(exponent), EMPTY.with_values(scope)).number.integer
        if power is None or abs(power) > LARGEST:
            raise Unsolvable("계수가 정해지지 않습니다.")
        found *= Fraction(int(base)) ** power
    return found


def _count(question: Question) -> int | None:
    """The number of divisors that the stem tells."""
    told = [given for given in question.all(Assigned) if given.name == "divisor_count"]
    if len(told) != 1 or not isinstance(told[0].value, Num):
        return None
    return int(told[0].value.value)


def _by_divisors(question: Question) -> dict[str, Fraction]:
    expression, count = question.only(Expression), _count(question)
    if expression is None or count is None:
        raise Unsolvable("약수의 개수가 주어지지 않았습니다.")
    powers = product_of(expression.body).powers
    letters = sorted(symbols(expression.body))
    if len(letters) != 1 or any(not base.isdigit() for base in powers):
        raise Unsolvable("지수에 있는 문자가 하나가 아닙니다.")
    (name,) = letters
    found = []
    for n in range(1, LARGEST):
        product = 1
        for exponent in powers.values():
            at = exponent.substitute({name: Poly.constant(n)})
            product *= int(at.value.rational) + 1 if at.is_constant else 0
        if product == count:
            found.append(n)
    if len(found) != 1:
        raise Unsolvable("약수의 개수에 맞는 지수가 없거나 하나가 아닙니다.")
    return {name: Fraction(found[0])}


def at_exponents(question: Question) -> Answer:
    """The asked expression at the letters' values."""
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("값을 구할 식이 주어지지 않았습니다.")
    values = {name: Quotient.of(value) for name, value in solved(question).items()}
    found = evaluate(wanted, EMPTY.with_values(values))  # type: ignore[arg-type]
    return Scalar(build.surd(found.number), question.goal.unit)
