"""Numbers with square roots: the solver's exact arithmetic, and the split that books show (12 = 2²×3)."""

from fractions import Fraction
from math import isqrt

from appliance.domain.errors import Unsolvable
from appliance.solving import Surd, value

__all__ = ["Surd", "fraction", "root_of", "square_split", "value"]


def fraction(number: Surd) -> Fraction | None:
    """Its value where it is rational."""
    return number.rational if number.is_rational else None


def root_of(number: Fraction | int) -> Surd:
    """√number. Raises Unsolvable for a negative number."""
    return Surd.of(number).sqrt()


def square_split(number: int) -> tuple[int, int]:
    """The largest k and the rest m with number = k²m. Raises Unsolvable past ten digits."""
    if number >= 10**10:
        raise Unsolvable("근호 안의 수가 너무 커서 풀이를 쓸 수 없습니다.")
    size = isqrt(number)
    if size * size == number:
        return size, 1
    outside, inside, prime = 1, number, 2
    while prime * prime <= inside:
        while inside % (prime * prime) == 0:
            outside, inside = outside * prime, inside // (prime * prime)
        prime += 1
    return outside, inside
