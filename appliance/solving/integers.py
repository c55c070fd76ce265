"""Whole numbers: primes, divisors, roots. Exact, with the size of what may be split into primes bounded."""

from math import gcd, isqrt, lcm, prod

from flint import fmpz

from appliance.domain.errors import Unsolvable
from appliance.solving.limits import MAX_FACTOR_BITS

__all__ = ["divisor_sum", "divisors_count", "gcd", "integer_root", "lcm", "prime_factors", "square_part"]


def prime_factors(n: int) -> tuple[tuple[int, int], ...]:
    """(prime, exponent) ascending for n ≥ 1; empty for 1. Raises Unsolvable where n is too large to split."""
    if n < 1:
        raise Unsolvable("자연수가 아니어서 소인수분해할 수 없습니다.")
    if n.bit_length() > MAX_FACTOR_BITS:
        raise Unsolvable("수가 너무 커서 소인수분해할 수 없습니다.")
    return tuple(sorted((int(prime), int(power)) for prime, power in fmpz(n).factor()))


def divisors_count(n: int) -> int:
    return prod(power + 1 for _, power in prime_factors(n))


def divisor_sum(n: int) -> int:
    return prod((prime ** (power + 1) - 1) // (prime - 1) for prime, power in prime_factors(n))


def square_part(n: int) -> tuple[int, int]:
    """(k, m) with n = k²·m and m squarefree, for n ≥ 1."""
    root = isqrt(n)
    if root * root == n:
        return root, 1
    outside = inside = 1
    for prime, power in prime_factors(n):
        outside *= prime ** (power // 2)
        inside *= prime ** (power % 2)
    return outside, inside


def integer_root(n: int, index: int) -> int | None:
    """The whole r with r**index == n, or None. n may be negative where the index is odd."""
    if n < 0:
        found = integer_root(-n, index) if index % 2 else None
        return None if found is None else -found
    guess = int(fmpz(n).root(index)) if n else 0
    return guess if guess**index == n else None
