"""소인수분해, 약수의 개수와 합, 최대공약수와 최소공배수."""

from functools import reduce

from appliance.domain.answers import Answer, Elements, Formula
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Neg, Num
from appliance.solving import build
from appliance.solving.goals.common import main_expression, scalar, scope_of, whole
from appliance.solving.integers import divisor_sum as sum_of_divisors
from appliance.solving.integers import divisors_count, gcd, lcm, prime_factors


def prime_factor(question: Question) -> Answer:
    """2^3×3^2×5. Raises Unsolvable for 1, which has no prime factor."""
    factors = prime_factors(_number(question))
    if not factors:
        raise Unsolvable("1은 소인수분해할 수 없습니다.")
    return Formula(build.prime_product(factors))


def divisor_count(question: Question) -> Answer:
    return scalar(divisors_count(_number(question)), question.goal.unit)


def divisor_sum(question: Question) -> Answer:
    return scalar(sum_of_divisors(_number(question)), question.goal.unit)


def prime_sum(question: Question) -> Answer:
    """The sum of the different prime factors."""
    return scalar(sum(prime for prime, _ in prime_factors(_number(question))), question.goal.unit)


def primes(question: Question) -> Answer:
    """The different prime factors, ascending."""
    found = tuple(Num(str(prime)) for prime, _ in prime_factors(_number(question)))
    if not found:
        raise Unsolvable("1은 소인수가 없습니다.")
    return Elements(found, listed=True)


def greatest_common(question: Question) -> Answer:
    found = reduce(gcd, _numbers(question))
    bodies = [given.body for given in question.all(Expression)]
    rests = [body.terms[1].arg for body in bodies if isinstance(body, Add) and isinstance(body.terms[1], Neg)]
    if any(isinstance(rest, Num) and rest.value >= found for rest in rests):
        raise Unsolvable("나누는 수가 나머지보다 크지 않습니다.")
    return scalar(found, question.goal.unit)


def least_common(question: Question) -> Answer:
    return scalar(reduce(lcm, _numbers(question)), question.goal.unit)


def _number(question: Question) -> int:
    return whole(main_expression(question).body, scope_of(question))


def _numbers(question: Question) -> list[int]:
    numbers = [whole(given.body, scope_of(question)) for given in question.all(Expression)]
    if len(numbers) < 2:
        raise Unsolvable("두 개 이상의 수가 주어져야 합니다.")
    return numbers
