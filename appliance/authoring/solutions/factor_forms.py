"""The formulas of 인수분해: which one a polynomial without a common factor has, and what is said about it."""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from appliance.authoring.solutions.build import (
    add,
    juxtapose,
    monomial_node,
    node,
    plain_sum,
    power,
    squared,
    term,
    times,
)
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import Monomial, Poly
from appliance.authoring.solutions.quadratic import integer_factors
from appliance.mathtext.tree import Add, Group, Mul, Neg, Node


@dataclass(frozen=True, slots=True)
class Found:
    """remarks: lines before. lead: how the last line opens. forms: between the polynomial and its factors."""

    remarks: tuple[str, ...]
    lead: str
    forms: tuple[Node, ...]


def find_form(value: Poly) -> Found | None:
    """The formula that factors the polynomial, or None where none of ours does."""
    return _perfect_square(value) or _difference(value) or _trinomial(value) or _cubes(value) or _pairs(value)


def _square_root(monomial: Monomial, number: Fraction) -> Poly | None:
    """A with A² = the term."""
    if number <= 0 or any(exponent % 2 for _, exponent in monomial):
        return None
    top, below = isqrt(number.numerator), isqrt(number.denominator)
    if top * top != number.numerator or below * below != number.denominator:
        return None
    half = tuple((name, exponent // 2) for name, exponent in monomial)
    return Poly.of({half: Fraction(top, below)})


def _perfect_square(value: Poly) -> Found | None:
    if len(value.terms) != 3:
        return None
    first, last = _square_root(*value.terms[0]), _square_root(*value.terms[2])
    if first is None or last is None:
        return None
    for sign in (1, -1):
        if (first + last.scaled(sign)) ** 2 == value:
            middle = times(2, first, last)
            form = Add((squared(first), middle if sign > 0 else Neg(middle), squared(last)))
            return Found((), "완전제곱식으로 나타내면", (form,))
    return None


def is_difference(value: Poly) -> bool:
    """Whether the polynomial is A²-B² up to a common number, in either order."""
    return len(value.terms) == 2 and _difference(value.scaled(1 / value.content())) is not None


def _difference(value: Poly) -> Found | None:
    if len(value.terms) != 2:
        return None
    plus = next((each for each in value.terms if each[1] > 0), None)
    minus = next((each for each in value.terms if each[1] < 0), None)
    if plus is None or minus is None:
        return None
    first, second = _square_root(*plus), _square_root(minus[0], -minus[1])
    if first is None or second is None:
        return None
    form = Add((squared(first), Neg(squared(second))))
    more = find_form(first - second) if first.total_degree > 1 and (first - second).total_degree > 1 else None
    forms = (form, juxtapose(first + second, first - second)) if more else (form,)
    return Found((), "합과 차의 곱으로 나타내면", forms)


def _trinomial(value: Poly) -> Found | None:
    """ax²+bx+c, or ax²+bxy+cy² with the second letter carried along."""
    letters = sorted(value.letters)
    if len(value.terms) < 2 or not 1 <= len(letters) <= 2 or value.total_degree != 2:
        return None
    main, other = letters[0], letters[1] if len(letters) == 2 else ""
    if other and any(sum(exponent for _, exponent in monomial) != 2 for monomial, _ in value.terms):
        return None
    single = value.replaced(other, Poly.constant(1)) if other else value
    found = integer_factors(single, main)
    if found is None or any(number.denominator != 1 for _, number in value.terms):
        return None
    (p, q), (r, s) = sorted(found, key=lambda pair: (pair[0], abs(pair[1])))
    if p == r == 1:
        return _monic(main, other, q, s)
    return _crossed(main, other, (p, q), (r, s))


def _monic(main: str, other: str, q: int, s: int) -> Found:
    remark = line(
        "더하여 {}, 곱하여 {이} 되는 두 정수는 {과} {}이다.", math(q + s), math(q * s), math(q), math(s)
    )
    middle = juxtapose(Group(add(q, s)), main)
    form = Add((squared(main), middle, _product(q, s)))
    return Found((remark,), "이를 이용하면", () if other else (form,))


def _signed_product(q: int, s: int) -> Node:
    return Mul((Group(node(q)), Group(node(s)) if s < 0 else node(s)), ("×",))


def _crossed(main: str, other: str, first: tuple[int, int], second: tuple[int, int]) -> Found:
    (p, q), (r, s) = first, second
    lead_letter = math(squared(main))
    cross = math(juxtapose(main, other)) if other else math(main)
    tail = f"{math(squared(other))}의 계수" if other else "상수항"
    remark = line(
        "{}의 계수는 {}, {은} {}이고 {}의 계수는 {}이다.",
        lead_letter,
        _equal(times(p, r), p * r),
        tail,
        _equal(_product(q, s), q * s),
        cross,
        _equal(plain_sum(times(p, s), times(r, q)), p * s + r * q),
    )
    return Found((remark,), "이를 이용하면", ())


def _product(q: int, s: int) -> Node:
    return times(q, s) if q > 0 else _signed_product(q, s)


def _equal(left: Node, right: int) -> str:
    return eq(left, right)


def _cubes(value: Poly) -> Found | None:
    """A³±B³ (공통수학1)."""
    if len(value.terms) != 2:
        return None
    (m, a), (n, b) = value.terms
    first, second = _cube_root(m, a), _cube_root(n, abs(b))
    if first is None or second is None:
        return None
    form = Add((power(first, 3), power(second, 3) if b > 0 else Neg(power(second, 3))))
    return Found((), "곱셈 공식을 거꾸로 이용하면", (form,))


def _cube_root(monomial: Monomial, number: Fraction) -> Poly | None:
    if number <= 0 or any(exponent % 3 for _, exponent in monomial) or number.denominator != 1:
        return None
    size = round(number.numerator ** (1 / 3))
    if size**3 != number.numerator:
        return None
    return Poly.of({tuple((name, exponent // 3) for name, exponent in monomial): Fraction(size)})


def _pairs(value: Poly) -> Found | None:
    """Four terms, two by two: xy+2x+3y+6 = x(y+2)+3(y+2)."""
    if len(value.terms) != 4:
        return None
    terms = [Poly((each,)) for each in value.terms]
    for partner in (1, 2, 3):
        left = terms[0] + terms[partner]
        rest = [each for index, each in enumerate(terms) if index not in (0, partner)]
        right = rest[0] + rest[1]
        outer, inner = _pulled(left), _pulled(right)
        if inner[1] == -outer[1]:
            inner = (-inner[0], -inner[1])
        if inner[1] == outer[1]:
            row = add(_wrapped(outer), _wrapped(inner))
            return Found((), "두 항씩 묶어 공통인수를 찾으면", (row,))
    return None


def _pulled(value: Poly) -> tuple[Poly, Poly]:
    front = Poly.of({value.common_monomial(): value.content()})
    return front, value * front.inverse()


def _wrapped(pair: tuple[Poly, Poly]) -> Node:
    front, inner = pair
    monomial, number = front.terms[0]
    return term(number, juxtapose(monomial_node(monomial), Group(node(inner))))
