"""Mistakes with divisors, prime factors, common divisors and multiples."""

from collections.abc import Callable
from functools import reduce
from math import prod

from appliance.domain.answers import Answer, Formula
from appliance.domain.givens import Expression
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving import build
from appliance.solving.goals.common import main_expression, scope_of, whole
from appliance.solving.integers import gcd, lcm, prime_factors
from appliance.solving.mistakes.kit import like, mistake, number_of
from appliance.solving.surd import Surd

COUNT = GoalKind.DIVISOR_COUNT
Factors = tuple[tuple[int, int], ...]


def factors_of(question: Question) -> Factors:
    return prime_factors(whole(main_expression(question).body, scope_of(question)))


@mistake(
    "지수에 1을 더하지 않음", "약수의 개수는 지수에 1을 더하여 곱해야 하는데 지수를 그대로 곱했습니다.", COUNT
)
def exponents_as_they_are(question: Question, right: Answer) -> Answer | None:
    return like(right, prod(power for _, power in factors_of(question)))


@mistake("곱하지 않고 더함", "지수에 1을 더한 수들을 곱하지 않고 더했습니다.", COUNT)
def exponents_added(question: Question, right: Answer) -> Answer | None:
    return like(right, sum(power + 1 for _, power in factors_of(question)))


@mistake("1과 자기 자신을 빠뜨림", "약수에서 1과 자기 자신을 빼고 세었습니다.", COUNT)
def without_trivial(question: Question, right: Answer) -> Answer | None:
    return like(right, prod(power + 1 for _, power in factors_of(question)) - 2)


@mistake("지수의 합을 약수의 개수로 봄", "소인수를 곱한 횟수를 약수의 개수로 보았습니다.", COUNT)
def exponent_total(question: Question, right: Answer) -> Answer | None:
    return like(right, sum(power for _, power in factors_of(question)))


@mistake("지수 하나를 빠뜨림", "지수가 쓰이지 않은 소인수의 지수 1을 빠뜨렸습니다.", COUNT)
def lone_primes_dropped(question: Question, right: Answer) -> Answer | None:
    return like(right, prod(power + 1 for _, power in factors_of(question) if power > 1))


@mistake("소인수의 개수를 셈", "약수의 개수가 아니라 소인수의 개수를 세었습니다.", COUNT)
def primes_counted(question: Question, right: Answer) -> Answer | None:
    return like(right, len(factors_of(question)))


@mistake("자기 자신을 빠뜨림", "약수의 합에서 자기 자신을 빼고 더했습니다.", GoalKind.DIVISOR_SUM)
def proper_divisors(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    number = whole(main_expression(question).body, scope_of(question))
    return like(right, value - Surd.of(number)) if value is not None else None


@mistake("1을 빠뜨림", "약수에 1이 있다는 것을 빠뜨렸습니다.", GoalKind.DIVISOR_SUM)
def without_one(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, value - Surd.of(1)) if value is not None else None


@mistake("약수의 개수와 혼동", "약수의 합이 아니라 약수의 개수를 구했습니다.", GoalKind.DIVISOR_SUM)
def count_for_sum(question: Question, right: Answer) -> Answer | None:
    return like(right, prod(power + 1 for _, power in factors_of(question)))


@mistake(
    "약수를 다 구하지 않음",
    "소인수의 거듭제곱만 더하고 서로 다른 소인수의 곱을 빠뜨렸습니다.",
    GoalKind.DIVISOR_SUM,
)
def powers_only(question: Question, right: Answer) -> Answer | None:
    return like(right, 1 + sum(p**k for p, power in factors_of(question) for k in range(1, power + 1)))


@mistake(
    "같은 소인수를 거듭 더함",
    "소인수는 한 번씩만 더해야 하는데 곱해진 횟수만큼 더했습니다.",
    GoalKind.PRIME_SUM,
)
def repeated_primes(question: Question, right: Answer) -> Answer | None:
    return like(right, sum(prime * power for prime, power in factors_of(question)))


@mistake("1을 소인수로 봄", "1은 소수가 아닌데 소인수로 보았습니다.", GoalKind.PRIME_SUM)
def one_as_prime(question: Question, right: Answer) -> Answer | None:
    return like(right, 1 + sum(prime for prime, _ in factors_of(question)))


@mistake("합과 곱의 혼동", "소인수를 더하지 않고 곱했습니다.", GoalKind.PRIME_SUM)
def primes_multiplied(question: Question, right: Answer) -> Answer | None:
    return like(right, prod(prime for prime, _ in factors_of(question)))


@mistake("거듭제곱을 더함", "소인수가 아니라 소인수의 거듭제곱을 더했습니다.", GoalKind.PRIME_SUM)
def powers_added(question: Question, right: Answer) -> Answer | None:
    return like(right, sum(prime**power for prime, power in factors_of(question)))


@mistake("지수를 더함", "소인수가 아니라 지수를 더했습니다.", GoalKind.PRIME_SUM)
def exponents_for_primes(question: Question, right: Answer) -> Answer | None:
    return like(right, sum(power for _, power in factors_of(question)))


@mistake("지수를 하나 적게 씀", "같은 소인수로 나눈 횟수를 한 번 적게 세었습니다.", GoalKind.PRIME_FACTOR)
def one_power_less(question: Question, right: Answer) -> Answer | None:
    return _with_power(question, -1)


@mistake("지수를 하나 많게 씀", "같은 소인수로 나눈 횟수를 한 번 많게 세었습니다.", GoalKind.PRIME_FACTOR)
def one_power_more(question: Question, right: Answer) -> Answer | None:
    return _with_power(question, 1)


def _with_power(question: Question, change: int) -> Answer | None:
    """The highest power changed by one."""
    factors = factors_of(question)
    place = max(range(len(factors)), key=lambda at: factors[at][1])
    prime, power = factors[place]
    if power + change < 1:
        return None
    return Formula(build.prime_product([*factors[:place], (prime, power + change), *factors[place + 1 :]]))


@mistake("마지막 소인수를 빠뜨림", "마지막에 남은 소인수를 쓰지 않았습니다.", GoalKind.PRIME_FACTOR)
def last_prime_dropped(question: Question, right: Answer) -> Answer | None:
    factors = factors_of(question)
    return Formula(build.prime_product(factors[:-1])) if len(factors) > 1 else None


@mistake("밑과 지수를 바꾸어 씀", "소인수와 지수의 자리를 바꾸어 썼습니다.", GoalKind.PRIME_FACTOR)
def exponents_moved(question: Question, right: Answer) -> Answer | None:
    """The exponents of two primes exchanged."""
    factors = factors_of(question)
    if len(factors) < 2:
        return None
    (p, m), (q, n), *rest = factors
    return Formula(build.prime_product([(p, n), (q, m), *rest]))


def _given(question: Question) -> list[int]:
    return [whole(given.body, scope_of(question)) for given in question.all(Expression)]


@mistake(
    "최대공약수와 최소공배수의 혼동",
    "최대공약수와 최소공배수를 바꾸어 구했습니다.",
    GoalKind.GCD,
    GoalKind.LCM,
)
def gcd_for_lcm(question: Question, right: Answer) -> Answer | None:
    join = lcm if question.goal.kind is GoalKind.GCD else gcd
    return like(right, reduce(join, _given(question)))


@mistake("지수가 큰 것을 고름", "공통인 소인수의 지수 중 작은 것이 아니라 큰 것을 골랐습니다.", GoalKind.GCD)
def larger_exponents(question: Question, right: Answer) -> Answer | None:
    return like(right, _common(_given(question), max))


@mistake("지수를 모두 1로 씀", "공통인 소인수를 한 번씩만 곱했습니다.", GoalKind.GCD)
def radical_only(question: Question, right: Answer) -> Answer | None:
    return like(right, _common(_given(question), lambda powers: 1))


@mistake("공통인 소인수 하나를 빠뜨림", "공통인 소인수 가운데 하나를 빠뜨렸습니다.", GoalKind.GCD)
def smallest_prime_dropped(question: Question, right: Answer) -> Answer | None:
    shared = reduce(gcd, _given(question))
    prime = prime_factors(shared)[0][0] if shared > 1 else 1
    return like(right, shared // prime)


@mistake("가장 큰 공약수가 아님", "공약수이지만 가장 큰 공약수가 아닌 수를 답했습니다.", GoalKind.GCD)
def smaller_divisor(question: Question, right: Answer) -> Answer | None:
    shared = reduce(gcd, _given(question))
    prime = prime_factors(shared)[-1][0] if shared > 1 else 1
    return like(right, shared // prime)


@mistake("두 수만 생각함", "세 수 가운데 두 수의 최대공약수를 구했습니다.", GoalKind.GCD)
def last_two_only(question: Question, right: Answer) -> Answer | None:
    return like(right, reduce(gcd, _given(question)[-2:]))


@mistake("가장 작은 수를 답함", "주어진 수 가운데 가장 작은 수를 답했습니다.", GoalKind.GCD)
def smallest_given(question: Question, right: Answer) -> Answer | None:
    return like(right, min(_given(question)))


@mistake("가장 작은 공배수가 아님", "공배수이지만 가장 작은 공배수가 아닌 수를 답했습니다.", GoalKind.LCM)
def larger_multiple(question: Question, right: Answer) -> Answer | None:
    return like(right, 2 * reduce(lcm, _given(question)))


@mistake("지수를 하나 적게 씀", "한 소인수의 지수를 하나 적게 썼습니다.", GoalKind.LCM)
def one_prime_less(question: Question, right: Answer) -> Answer | None:
    whole_multiple = reduce(lcm, _given(question))
    return like(right, whole_multiple // prime_factors(whole_multiple)[0][0])


@mistake("두 수의 곱", "공통인 소인수를 생각하지 않고 수를 그대로 모두 곱했습니다.", GoalKind.LCM)
def plain_product(question: Question, right: Answer) -> Answer | None:
    return like(right, prod(_given(question)))


@mistake("공통이 아닌 소인수를 빠뜨림", "공통인 소인수만 곱하고 나머지 소인수를 빠뜨렸습니다.", GoalKind.LCM)
def common_primes_only(question: Question, right: Answer) -> Answer | None:
    return like(right, _common(_given(question), max))


@mistake("지수가 작은 것을 고름", "소인수의 지수 중 큰 것이 아니라 작은 것을 골랐습니다.", GoalKind.LCM)
def smaller_exponents(question: Question, right: Answer) -> Answer | None:
    tables = [dict(prime_factors(number)) for number in _given(question)]
    primes = {prime for table in tables for prime in table}
    return like(right, prod(p ** min(table[p] for table in tables if p in table) for p in primes))


def _common(numbers: list[int], choose: Callable[[list[int]], int]) -> int:
    """The product of the primes that all numbers share, with the exponent that `choose` picks."""
    tables = [dict(prime_factors(number)) for number in numbers]
    shared = set.intersection(*(set(table) for table in tables))
    return prod(prime ** choose([table[prime] for table in tables]) for prime in shared)
