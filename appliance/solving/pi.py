"""Numbers with π: polynomials in the letter pi with exact coefficients.

π is transcendental, so such a polynomial is zero only when it has no term, and its sign is found by
whole-number bounds, as that of a surd is.
"""

from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Mul, Node, Sym
from appliance.solving import build
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.surd import Surd

PI = "pi"
# π lies between PI_DIGITS and PI_DIGITS + 1, over 10**60.
PI_DIGITS = 3141592653589793238462643383279502884197169399375105820974944
_SCALE = 10**60
_BITS = 200


def surd(value: Fraction) -> Surd:
    return Surd.of(value)


def is_number(value: Quotient) -> bool:
    """Whether no letter but π is left, and π stands in no denominator."""
    return value.is_polynomial and value.num.letters <= {PI}


def plain(value: Quotient) -> Surd | None:
    """The value where π is not in it."""
    return value.num.value if value.is_polynomial and value.num.is_constant else None


def sign(value: Quotient) -> int:
    """-1, 0 or 1 of a number with π. Raises Unsolvable where a letter is left."""
    if not is_number(value):
        raise Unsolvable("값이 하나로 정해지지 않습니다.")
    if (number := plain(value)) is not None:
        return number.sign()
    low = high = 0
    for power, part in value.num.coefficients(PI).items():
        least, most = part.value.bounds(_BITS)
        corners = [each * at**power * _SCALE ** (24 - power) for each in (least, most) for at in _AROUND]
        low, high = low + min(corners), high + max(corners)
    if low <= 0 <= high:
        raise Unsolvable("값의 부호를 정할 수 없습니다.")
    return 1 if low > 0 else -1


_AROUND = (PI_DIGITS, PI_DIGITS + 1)


def without_pi(poly: Poly) -> Poly:
    """The polynomial divided by the power of π that all its terms have."""
    common = min((dict(monomial).get(PI, 0) for monomial in poly.terms), default=0)
    if not common:
        return poly
    return poly.divided_by_monomial(Poly.letter(PI).power(common)) or poly


def node(value: Quotient) -> Node:
    r"""As a Korean book prints it: 12π, 32/3 π, 2√3π, and 2π+12 with π first."""
    if (number := plain(value)) is not None:
        return build.surd(number)
    if not is_number(value):
        return build.over_common(value.poly)
    parts = sorted(value.num.coefficients(PI).items(), reverse=True)
    return build.total([_term(power, part.value) for power, part in parts])


def _term(power: int, number: Surd) -> Node:
    if not power:
        return build.surd(number)
    letter = build.power(Sym(PI), power)
    if len(number.parts) > 1:
        return build.product([build.surd(number), letter])
    size, sign_ = abs(number), number.sign()
    return build.signed(sign_, letter if size == Surd.of(1) else Mul((build.surd(size), letter), ("",)))
