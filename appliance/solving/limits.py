"""How far the solver goes. Beyond these a question is outside the course, and slow on purpose or by accident.

The figures are far above anything a school book prints and far below what takes a hundredth of a second.
"""

from appliance.domain.errors import Unsolvable

MAX_NODES = 600  # nodes of one formula
MAX_DEPTH = 40
MAX_DEGREE = 24  # of a polynomial, in all letters together
MAX_TERMS = 200
MAX_BITS = 512  # of a numerator, denominator or radicand
MAX_FACTOR_BITS = 96  # integers up to here are split into primes in well under a millisecond
MAX_OUTCOMES = 100_000  # of a chance experiment


def check_bits(value: int) -> int:
    """The value itself. Raises Unsolvable where it has more digits than any school number."""
    if value.bit_length() > MAX_BITS:
        raise too_large()
    return value


def too_large() -> Unsolvable:
    """The fault for a number or formula past the limits."""
    return Unsolvable("수나 식이 너무 커서 풀 수 없습니다. 지수와 자릿수를 줄여 주십시오.")
