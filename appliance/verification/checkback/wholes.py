"""Divisors and multiples by trying them all."""

from math import isqrt

from appliance.domain.answers import Answer, Formula, Scalar
from appliance.domain.givens import Expression
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Mul, Node, Num, Pow
from appliance.verification.numeric import NotNumeric, number

LARGEST = 10**10


def enumerated_divisors(question: Question, answer: Answer) -> str:
    """Count, sum and primes of the divisors found by trying every number up to the square root."""
    (value,) = _values(question)
    divisors = _divisors(value)
    kind = question.goal.kind
    if kind is GoalKind.PRIME_FACTOR:
        return _factored(value, answer)
    expected = {
        GoalKind.DIVISOR_COUNT: len(divisors),
        GoalKind.DIVISOR_SUM: sum(divisors),
        GoalKind.PRIME_SUM: sum(d for d in divisors if len(_divisors(d)) == 2),
    }[kind]
    return _differs(answer, expected)


def enumerated_multiples(question: Question, answer: Answer) -> str:
    """The greatest common divisor and the least common multiple by trying candidates in turn."""
    values = _values(question)
    if question.goal.kind is GoalKind.GCD:
        expected = max(d for d in _divisors(min(values)) if all(value % d == 0 for value in values))
    else:
        largest = max(values)
        expected = largest
        while any(expected % value for value in values):
            expected += largest
            if expected > LARGEST:
                raise NotNumeric("too large")
    return _differs(answer, expected)


def _factored(value: int, answer: Answer) -> str:
    if not isinstance(answer, Formula):
        return "소인수분해한 꼴이 아닙니다"
    product, bases = 1, []
    for factor in answer.body.factors if isinstance(answer.body, Mul) else (answer.body,):
        base, exponent = _power(factor)
        bases.append(base)
        product *= base**exponent
    if product != value:
        return f"곱이 {product}인데 주어진 수는 {value}입니다"
    if any(len(_divisors(base)) != 2 for base in bases) or len(set(bases)) != len(bases):
        return "밑이 서로 다른 소수가 아닙니다"
    return ""


def _power(factor: Node) -> tuple[int, int]:
    if isinstance(factor, Num):
        return int(factor.value), 1
    if isinstance(factor, Pow) and isinstance(factor.base, Num) and isinstance(factor.exp, Num):
        return int(factor.base.value), int(factor.exp.value)
    raise NotNumeric("a product of powers is needed")


def _differs(answer: Answer, expected: int) -> str:
    if not isinstance(answer, Scalar):
        return "수가 아닙니다"
    found = number(answer.value)
    return "" if found == expected else f"모두 찾으면 {expected}인데 정답은 {found}입니다"


def _values(question: Question) -> list[int]:
    found: list[int] = []
    for given in question.all(Expression):
        value = number(given.body)
        if value != value.to_integral_value() or not 1 <= value <= LARGEST:
            raise NotNumeric("a natural number is needed")
        found.append(int(value))
    return found


def _divisors(value: int) -> list[int]:
    small = [d for d in range(1, isqrt(value) + 1) if value % d == 0]
    return sorted({*small, *(value // d for d in small)})
