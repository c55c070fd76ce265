"""The real roots of a polynomial in one letter, exact."""

from dataclasses import dataclass

from appliance.domain.errors import Unsolvable
from appliance.solving import flintpoly
from appliance.solving.poly import IMAGINARY, Poly
from appliance.solving.quotient import Quotient
from appliance.solving.surd import ZERO, Surd


@dataclass(frozen=True, slots=True)
class RootList:
    """Real roots ascending with their multiplicities; complex: how many roots are not real."""

    roots: tuple[tuple[Surd, int], ...]
    complex: int = 0

    @property
    def values(self) -> tuple[Surd, ...]:
        return tuple(root for root, _ in self.roots)

    @property
    def counted(self) -> tuple[Surd, ...]:
        """Each root as often as its multiplicity."""
        return tuple(root for root, times in self.roots for _ in range(times))


def real_roots(poly: Poly, name: str) -> RootList:
    """The roots of a polynomial that is not zero and has no other letter.

    Raises Unsolvable where another letter is left, or a factor of degree three or more has no rational root.
    """
    others = poly.letters - {name}
    if others:
        raise Unsolvable(f"문자 {', '.join(sorted(others))}의 값이 정해지지 않습니다.")
    degree = poly.degree_in(name)
    if degree <= 2:
        return _collect([(root, 1) for root in _small(poly, name, degree)], degree)
    pieces = flintpoly.factor(poly)[1] if poly.is_rational else _without_zero(poly, name)
    found: list[tuple[Surd, int]] = []
    for piece, times in pieces:
        size = piece.degree_in(name)
        if size > 2:
            raise Unsolvable("인수분해되지 않는 삼차 이상의 방정식은 풀 수 없습니다.")
        found.extend((root, times) for root in _small(piece, name, size))
    return _collect(found, degree)


def _small(poly: Poly, name: str, degree: int) -> list[Surd]:
    """The roots of a linear or quadratic polynomial; a double root stands twice."""
    parts = poly.coefficients(name)
    a, b, c = (parts[power].value if power in parts else ZERO for power in (2, 1, 0))
    if degree == 0:
        return []
    if degree == 1:
        return [-c / b]
    discriminant = b * b - (a * c).scaled(4)
    if discriminant.sign() < 0:
        return []
    spread, bottom = discriminant.sqrt(), (a + a).inverse()
    return [(-b - spread) * bottom, (-b + spread) * bottom]


def _without_zero(poly: Poly, name: str) -> tuple[tuple[Poly, int], ...]:
    """The power of the letter taken out, which is as far as irrational coefficients are split."""
    lowest = min(poly.coefficients(name))
    if not lowest:
        return ((poly, 1),)
    letter = Poly.letter(name)
    rest = poly.divided_by_monomial(letter.power(lowest))
    return ((letter, lowest), (rest, 1)) if rest is not None else ((poly, 1),)


def _collect(found: list[tuple[Surd, int]], degree: int) -> RootList:
    times: dict[Surd, int] = {}
    for root, count in found:
        times[root] = times.get(root, 0) + count
    ordered = tuple((root, times[root]) for root in sorted(times))
    return RootList(ordered, degree - sum(times.values()))


def imaginary_roots(poly: Poly, name: str) -> tuple[Quotient, ...]:
    """The roots that are not real, pair by pair, the one with the negative imaginary part first."""
    if poly.letters - {name} or not poly.is_rational:
        raise Unsolvable("계수가 유리수인 방정식이 아닙니다.")
    found: list[Quotient] = []
    for piece, _ in flintpoly.factor(poly)[1]:
        size = piece.degree_in(name)
        if size > 2:
            raise Unsolvable("인수분해되지 않는 삼차 이상의 방정식은 풀 수 없습니다.")
        parts = piece.coefficients(name)
        a, b, c = (parts[power].value if power in parts else ZERO for power in (2, 1, 0))
        rest = b * b - (a * c).scaled(4)
        if size == 2 and rest.sign() < 0:
            centre, width = Quotient.of(-b / (a + a)), Quotient.of((-rest).sqrt() / abs(a + a))
            unit = Quotient.of(Poly.letter(IMAGINARY))
            found += [centre - width * unit, centre + width * unit]
    return tuple(found)
