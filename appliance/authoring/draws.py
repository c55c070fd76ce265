"""A new number of the same kind as an old one.

The new number keeps what makes the old one what it is: prime stays prime, a square stays a square,
a multiple of 100 stays a multiple of 100, two digits stay two digits or nearly so.
"""

import math
import random
from fractions import Fraction

from appliance.authoring.leaves import Leaf, LeafKind
from appliance.domain.quantity import Quantity
from appliance.mathtext.tree import Num, Recurring

PRIMES = (2, 3, 5, 7, 11, 13)
# Steps that a person would call round, from coarse to fine.
STEPS = tuple(Fraction(step) for step in ("1000", "500", "100", "50", "10", "5", "1", "1/2", "1/10"))


def draw(leaf: Leaf, rng: random.Random, *, smooth: bool = False) -> Num | Recurring | Quantity | int:
    """A number for this leaf, possibly the old one. smooth: prefer numbers that factor well."""
    old = leaf.old
    if isinstance(old, Recurring):
        return _recurring(old, rng)
    if isinstance(old, Quantity):
        return Quantity(near(old.value, rng), old.unit)
    if isinstance(old, int):
        return max(1, int(near(Fraction(old), rng)))
    if old.value.denominator != 1 or "." in old.text:
        return _decimal(old, rng)
    return Num(str(_natural(leaf.kind, int(old.value), rng, smooth)))


def near(old: Fraction, rng: random.Random) -> Fraction:
    """A value between half and twice the old one, as round as the old one and of its sign."""
    if old < 0:
        return -near(-old, rng)
    step = step_of(old)
    low, high = max(1, math.ceil(old / 2 / step)), max(3, math.floor(old * 2 / step))
    return step * rng.randint(low, high)


def step_of(value: Fraction) -> Fraction:
    """The coarsest round step that the value is a multiple of and that leaves some choice."""
    for step in STEPS:
        if (value / step).denominator == 1 and abs(value) >= 2 * step:
            return step
    return Fraction(1) if value.denominator == 1 else Fraction(1, value.denominator)


def _natural(kind: LeafKind, old: int, rng: random.Random, smooth: bool) -> int:
    if kind is LeafKind.COORDINATE:
        return rng.randint(1, max(9, 2 * old))
    if kind is LeafKind.POWER:
        return rng.randint(2, max(6, old + 2))
    if kind is LeafKind.EXPONENT:
        return rng.randint(1 if old == 1 else 2, max(4, old))
    if kind is LeafKind.BASE:
        return rng.choice(PRIMES[:5]) if old in PRIMES else rng.randint(2, max(9, old))
    if old in PRIMES and smooth:
        return rng.choice(PRIMES[:5])
    is_square = math.isqrt(old) ** 2 == old and (old >= 16 or (kind is LeafKind.RADICAND and old > 1))
    if is_square and rng.random() < 0.7:
        return rng.randint(2, max(12 if old < 50 else 9, math.isqrt(old) + 3)) ** 2
    if kind is LeafKind.COEFFICIENT and old < 10:
        return rng.randint(2, max(old + 4, 2 * old))
    if kind in (LeafKind.NUMERATOR, LeafKind.DENOMINATOR) and old < 10:
        return rng.randint(1 if old == 1 else 2, max(9, 2 * old + 3))
    low = 1 if old == 1 else 2
    value = (
        rng.randint(low, max(9, old * 2))
        if old < 10
        else rng.randint(max(2, old // 2), old * (3 if smooth else 2))
    )
    return _smooth_near(value) if smooth and old > 10 else value


def _smooth_near(value: int) -> int:
    while any(value % prime == 0 for prime in range(11, value + 1) if _is_prime(prime)):
        value += 1
    return value


def _is_prime(value: int) -> bool:
    return value > 1 and all(value % divisor for divisor in range(2, math.isqrt(value) + 1))


def _decimal(old: Num, rng: random.Random) -> Num:
    places = len(old.text.partition(".")[2])
    units = int(old.value * 10**places)
    drawn = rng.randint(max(1, units // 2), max(9, units * 2))
    if drawn % 10 == 0:
        drawn += 1
    return Num(f"{drawn // 10**places}.{drawn % 10**places:0{places}d}")


def _recurring(old: Recurring, rng: random.Random) -> Recurring:
    cycle = _digits(len(old.cycle), rng)
    while len(set(cycle)) == 1 and (len(cycle) > 1 or cycle in "09"):
        cycle = _digits(len(old.cycle), rng)
    fixed = _digits(len(old.fixed), rng)
    while fixed and fixed[-1] == cycle[-1]:  # 0.27̇ with fixed 2, cycle 7; 0.77̇ would be 0.7̇
        fixed = _digits(len(old.fixed), rng)
    whole = "0" if old.whole == "0" else str(rng.randint(1, 9))
    return Recurring(whole, fixed, cycle)


def _digits(count: int, rng: random.Random) -> str:
    return "".join(str(rng.randint(0, 9)) for _ in range(count))
