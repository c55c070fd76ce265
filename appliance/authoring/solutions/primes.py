"""소인수분해 and what follows from it: divisors, greatest common divisor, least common multiple."""

from math import prod

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import node, plain_sum, power, times
from appliance.authoring.solutions.lines import closing, eq, line, listing, math
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Div, Mul, Node, Num, Pow, walk

Factors = tuple[tuple[int, int], ...]

# As many divisors are listed; more are added up by their structure.
LISTED = 8


def factorised(value: int) -> Factors:
    """(prime, exponent) ascending. Raises Unsolvable past nine digits and for 1."""
    if not 1 < value < 10**9:
        raise Unsolvable("소인수분해하는 풀이를 쓸 수 없는 수입니다.")
    found: list[tuple[int, int]] = []
    rest, prime = value, 2
    while prime * prime <= rest:
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        if count:
            found.append((prime, count))
        prime += 1
    return (*found, (rest, 1)) if rest > 1 else tuple(found)


def product_node(factors: Factors) -> Node:
    return times(*(power(prime, exponent) for prime, exponent in factors))


def _given(question: Question) -> list[tuple[Node, int]]:
    """The numbers of the stem as written and in value."""
    found = [given.body for given in question.all(Expression)]
    values = [number(body) for body in found]
    if not found or any(value.denominator != 1 or value < 2 for value in values):
        raise Unsolvable("2 이상의 자연수가 아니어서 소인수분해를 쓸 수 없습니다.")
    return [(body, value.numerator) for body, value in zip(found, values, strict=True)]


def _single(question: Question) -> tuple[Node, int]:
    found = _given(question)
    if len(found) != 1:
        raise Unsolvable("수가 하나로 정해지지 않았습니다.")
    return found[0]


def is_factorised(body: Node) -> bool:
    """Whether the number was written as a product of powers of different primes."""
    factors = body.factors if isinstance(body, Mul) else (body,)
    bases = [each.base if isinstance(each, Pow) else each for each in factors]
    if any(not isinstance(base, Num) for base in bases) or any(isinstance(each, Div) for each in walk(body)):
        return False
    values = [base.value.numerator for base in bases if isinstance(base, Num)]
    powered = any(isinstance(each, Pow) for each in factors) or len(factors) > 1
    return powered and len(set(values)) == len(values) and all(_is_prime(value) for value in values)


def _is_prime(value: int) -> bool:
    return value > 1 and factorised(value) == ((value, 1),)


def _factorisation(body: Node, value: int, lines: list[str]) -> Factors:
    factors = factorised(value)
    if not is_factorised(body):
        lines.append(line("{을} 소인수분해하면 {}이다.", math(body), eq(body, product_node(factors))))
    return factors


def prime_factor(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """60 = 2×30 = 2×2×15 = 2×2×3×5."""
    body, value = _single(question)
    factors = factorised(value)
    peeled: list[int] = []
    rest = value
    shown: list[Node] = [body if isinstance(body, Num) else node(value)]
    for prime, exponent in factors:
        for _ in range(exponent):
            peeled.append(prime)
            rest //= prime
            if rest > 1:
                shown.append(times(*peeled, rest))
    lines = [] if isinstance(body, Num) else [line("주어진 수를 계산하면 {}이다.", eq(body, value))]
    if len(shown) == 1:
        raise Unsolvable("소수는 더 이상 소인수분해되지 않습니다.")
    if len(shown) > 5:  # a row of five steps fills a column
        shown = [*shown[:3], shown[-1]]
    lines.append(line("소수로 차례로 나누면 {}이다.", eq(*shown, product_node(factors))))
    return (*lines, closing(line("{을} 소인수분해하면", value), answer))


def divisor_count(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body, value = _single(question)
    lines: list[str] = []
    factors = _factorisation(body, value, lines)
    exponents = [exponent for _, exponent in factors]
    if len(factors) == 1:
        lines.append(line("소인수 {}의 지수는 {}이다.", math(factors[0][0]), math(exponents[0])))
        product_ = plain_sum(exponents[0], 1)
        lines.append(
            line("약수의 개수는 지수에 {을} 더한 값이므로 {}이다.", math(1), eq(product_, exponents[0] + 1))
        )
    else:
        lines.append(
            line("소인수 {}의 지수는 각각 {}이다.", listing(*(p for p, _ in factors)), listing(*exponents))
        )
        row = times(*(plain_sum(exponent, 1) for exponent in exponents))
        added = times(*(exponent + 1 for exponent in exponents))
        count = prod(exponent + 1 for exponent in exponents)
        lines.append(
            line("약수의 개수는 각 지수에 {을} 더하여 곱한 값이므로 {}이다.", math(1), eq(row, added, count))
        )
    return (*lines, closing("약수의 개수는", answer))


def divisor_sum(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body, value = _single(question)
    lines: list[str] = []
    factors = _factorisation(body, value, lines)
    sums = [
        plain_sum(*(power(prime, step) if step else 1 for step in range(exponent + 1)))
        for prime, exponent in factors
    ]
    totals = [sum(prime**step for step in range(exponent + 1)) for prime, exponent in factors]
    if prod(exponent + 1 for _, exponent in factors) <= LISTED:
        divisors = [divisor for divisor in range(1, value + 1) if value % divisor == 0]
        lines.append(line("{}의 약수는 {}이다.", value, listing(*divisors)))
        lines.append(line("약수를 모두 더하면 {}이다.", eq(plain_sum(*divisors), sum(divisors))))
    else:
        row = eq(times(*sums), times(*totals), prod(totals))
        lines.append(line("약수의 합은 소인수마다 그 거듭제곱을 더한 값을 모두 곱한 것이므로 {}이다.", row))
    return (*lines, closing("약수의 합은", answer))


def prime_sum(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body, value = _single(question)
    lines: list[str] = []
    primes = [prime for prime, _ in _factorisation(body, value, lines)]
    lines.append(line("소인수는 {}이다.", listing(*primes)))
    return (*lines, closing("소인수의 합은", answer, plain_sum(*primes)))


def greatest_common(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    return _common(question, answer, "gcd")


def least_common(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    return _common(question, answer, "lcm")


def _common(question: Question, answer: Answer, kind: str) -> tuple[str, ...]:
    given = _given(question)
    tables = [dict(factorised(value)) for _, value in given]
    shown = [eq(body, product_node(factorised(value))) for body, value in given if not is_factorised(body)]
    lines = [line("각 수를 소인수분해하면 {}이다.", ", ".join(shown))] if shown else []
    primes = sorted(set().union(*tables))
    if kind == "gcd":
        chosen = tuple((p, min(t.get(p, 0) for t in tables)) for p in primes)
        chosen = tuple(pair for pair in chosen if pair[1])
        rule, name = (
            "공통인 소인수의 거듭제곱에서 지수가 같으면 그대로, 다르면 작은 것을 택하여 곱하면",
            "최대공약수는",
        )
    else:
        chosen = tuple((p, max(t.get(p, 0) for t in tables)) for p in primes)
        rule, name = (
            "모든 소인수의 거듭제곱에서 지수가 같으면 그대로, 다르면 큰 것을 택하여 곱하면",
            "최소공배수는",
        )
    if not chosen:
        lines.append("공통인 소인수가 없으므로 주어진 수들은 서로소이다.")
    else:
        value = prod(prime**exponent for prime, exponent in chosen)
        lines.append(line("{} {}이다.", rule, eq(product_node(chosen), value)))
    if question.goal.unit:  # a story: 최대 12명
        return (*_about_story(kind), *lines, closing("구하는 값은", answer))
    return (*lines, closing(name, answer))


def _about_story(kind: str) -> tuple[str, ...]:
    what = "최대공약수" if kind == "gcd" else "최소공배수"
    return (f"구하는 값은 주어진 수들의 {what}이다.",)
