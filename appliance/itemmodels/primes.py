"""소인수분해 (9수01-01): factorisation, number of divisors, sum of the prime factors.

Radicals: the size of the number, how many primes it has, whether it is given as a product already.
"""

import random
from collections.abc import Callable, Sequence
from math import prod

from appliance.domain.answers import Formula
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, power, tex, times
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, integer

STANDARD, GRADE = "9수01-01", "중1"
PRIMES = (2, 3, 5, 7, 11, 13)

Factors = Sequence[tuple[int, int]]


def factors(n: int) -> list[tuple[int, int]]:
    """(prime, exponent), ascending, of a number whose primes are at most 13; else it ends short of n."""
    found = []
    for prime in PRIMES:
        exponent = 0
        while n % prime == 0:
            n, exponent = n // prime, exponent + 1
        if exponent:
            found.append((prime, exponent))
    return found


def product_of(parts: Factors) -> Node:
    """2^3×3^2×5."""
    return times(*(power(integer(prime), exponent) for prime, exponent in parts))


def divisors(parts: Factors) -> int:
    return prod(exponent + 1 for _, exponent in parts)


def is_worth_it(n: int, largest: int = 7) -> bool:
    """At least two different primes, one of them more than once, none above `largest`."""
    parts = factors(n)
    whole = prod(prime**exponent for prime, exponent in parts) == n
    return whole and len(parts) > 1 and parts[-1][0] <= largest and any(exponent > 1 for _, exponent in parts)


FACTORISE = (
    "{n}을 소인수분해하시오.",
    "자연수 {n}을 소인수분해하여라.",
    "{n}을 소인수분해하여 거듭제곱을 사용하여 나타내시오.",
    "다음 수를 소인수분해하시오. {n}",
)


def factorisation(rng: random.Random, n: int) -> Instance:
    """n in a stem; the product of its primes is the answer."""
    node = integer(n)
    answer = Formula(product_of(factors(n)))
    return instance(rng, FACTORISE, [Expression(node)], Goal(GoalKind.PRIME_FACTOR), answer, n=tex(node))


COUNT = (
    "{n}의 약수의 개수를 구하시오.",
    "자연수 {n}의 약수의 개수를 구하여라.",
    "{n}의 약수의 개수는?",
    "소인수분해를 이용하여 {n}의 약수의 개수를 구하시오.",
)


def counted(rng: random.Random, node: Node, parts: Factors) -> Instance:
    answer = number(divisors(parts))
    return instance(rng, COUNT, [Expression(node)], Goal(GoalKind.DIVISOR_COUNT), answer, n=tex(node))


def divisors_of_product(rng: random.Random, *exponents: int) -> Instance:
    """Exponents of 2, 3, 5 and 7, some of them 0; the number stands as its product."""
    parts = [(prime, exponent) for prime, exponent in zip(PRIMES, exponents, strict=False) if exponent]
    return counted(rng, product_of(parts), parts)


def divisors_of_number(rng: random.Random, n: int) -> Instance:
    return counted(rng, integer(n), factors(n))


def has_primes(many: int, largest: int) -> Callable[..., bool]:
    """The rule for exponents: so many primes, one of them squared, the number not above `largest`."""

    def rule(*exponents: int) -> bool:
        size = prod(prime**exponent for prime, exponent in zip(PRIMES, exponents, strict=False))
        used = [exponent for exponent in exponents if exponent]
        return len(used) == many and max(used) > 1 and size <= largest

    return rule


SUM = (
    "{n}의 모든 소인수의 합을 구하시오.",
    "자연수 {n}의 서로 다른 소인수의 합을 구하여라.",
    "{n}을 소인수분해하였을 때, 모든 소인수의 합을 구하시오.",
)


def prime_sum(rng: random.Random, n: int) -> Instance:
    """Each prime is counted once, however often it divides n."""
    node = integer(n)
    answer = number(sum(prime for prime, _ in factors(n)))
    return instance(rng, SUM, [Expression(node)], Goal(GoalKind.PRIME_SUM), answer, n=tex(node))


def worthwhile(low: int, high: int, largest: int = 7) -> Grid:
    """The numbers from low to high that are worth factorising."""
    return grid(range(low, high + 1), keep=lambda n: is_worth_it(n, largest))


MODELS = (
    item_model(
        "primes.factorisation",
        STANDARD,
        GRADE,
        155,
        {
            1: Band(worthwhile(12, 100), factorisation),
            2: Band(worthwhile(101, 300), factorisation),
            3: Band(worthwhile(301, 1000, largest=13), factorisation),
        },
    ),
    item_model(
        "primes.divisor_count",
        STANDARD,
        GRADE,
        152,
        {
            1: Band(
                grid(range(5), range(4), range(3), range(2), keep=has_primes(2, 1000)), divisors_of_product
            ),
            2: Band(
                grid(range(5), range(4), range(3), range(3), keep=has_primes(3, 3000)), divisors_of_product
            ),
            3: Band(worthwhile(60, 600), divisors_of_number),
        },
    ),
    item_model(
        "primes.prime_sum",
        STANDARD,
        GRADE,
        145,
        {
            1: Band(worthwhile(12, 100), prime_sum),
            2: Band(worthwhile(101, 300), prime_sum),
            3: Band(worthwhile(301, 900, largest=13), prime_sum),
        },
    ),
)
