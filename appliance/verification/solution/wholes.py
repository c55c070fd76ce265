"""What solutions say about divisors, primes and decimals."""

from math import isqrt, prod

from appliance.domain.givens import Expression
from appliance.domain.goals import GoalKind
from appliance.mathtext.tree import Neg, Node, Num, Recurring, Rel
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

WHOLES = Table()


def _whole(node: Node) -> int | None:
    try:
        value = number(node)
    except NotNumeric:
        return None
    return int(value) if value == value.to_integral_value() else None


def _wholes(values: tuple[Value, ...]) -> list[int]:
    found = [_whole(value.node) for value in values]
    return [value for value in found if value is not None]


def _given(proof: Proof) -> list[int]:
    return [
        value for each in proof.world.question.all(Expression) if (value := _whole(each.body)) is not None
    ]


def is_prime(value: int) -> bool:
    return value > 1 and all(value % d for d in range(2, isqrt(value) + 1))


def _primes(value: int) -> list[int]:
    return [d for d in range(2, value + 1) if value % d == 0 and is_prime(d)] if value < 10**6 else []


@WHOLES.claim(r"{n}<을> 소인수분해하면 {r}")
def factorised(proof: Proof, hit: Hit) -> bool:
    """It is the stem's number, and what is written equals it."""
    value, result = _whole(hit["n"].node), hit["r"].node
    first = result.sides[0] if isinstance(result, Rel) else result
    return value in _given(proof) and _whole(first) == value


@WHOLES.claim(r"각 수를 소인수분해하면 {rows*}")
def each_factorised(proof: Proof, hit: Hit) -> bool:
    """Every number of the stem that is written out, and no other."""
    firsts = [value.node.sides[0] for value in hit.all("rows") if isinstance(value.node, Rel)]
    written = [
        _whole(given.body) for given in proof.world.question.all(Expression) if isinstance(given.body, Num)
    ]
    return [_whole(first) for first in firsts] == [value for value in written if value is not None] or sorted(
        filter(None, (_whole(first) for first in firsts))
    ) == sorted(set(_given(proof)))


@WHOLES.claim(r"소수로 차례로 (?P<how>[가-힣]+) {r}")
def divided_down(proof: Proof, hit: Hit) -> bool:
    result = hit["r"].node
    return (
        hit.word("how") == "나누면" and isinstance(result, Rel) and _whole(result.sides[0]) in _given(proof)
    )


@WHOLES.claim(r"소인수 {bases*}의 지수는(?: 각각)? {exponents*}")
def exponents(proof: Proof, hit: Hit) -> bool:
    bases, powers = _wholes(hit.all("bases")), _wholes(hit.all("exponents"))
    if len(bases) != len(powers) or not all(is_prime(base) for base in bases):
        return False
    return [prod(base**power for base, power in zip(bases, powers, strict=True))] == _given(proof)


@WHOLES.claim(r"지수에 {one}<을> (?P<then>[가-힣]+(?: [가-힣]+)?) 값")
def plus_one(proof: Proof, hit: Hit) -> bool:
    return _whole(hit["one"].node) == 1 and hit.word("then") in ("더하여 곱한", "더한")


_ASKED = {
    "최대공약수": GoalKind.GCD,
    "최소공배수": GoalKind.LCM,
    "약수의 개수": GoalKind.DIVISOR_COUNT,
    "약수의 합": GoalKind.DIVISOR_SUM,
    "소인수의 합": GoalKind.PRIME_SUM,
}


@WHOLES.claim(r"따라서 (?P<what>[가-힣 ]*(?:약수|배수|인수)[가-힣 ]*?)(?:은|는) {n}")
def asked(proof: Proof, hit: Hit) -> bool | None:
    """The last line says what was asked for."""
    if proof.world.question.goal.kind not in _ASKED.values():
        return None
    answer = getattr(proof.world.answer, "value", None)
    node = hit["n"].node
    last = node.sides[-1] if isinstance(node, Rel) else node
    kind = _ASKED.get(hit.word("what"))
    return kind is proof.world.question.goal.kind and answer is not None and _whole(last) == _whole(answer)


@WHOLES.claim(r"^소인수는 {list*}이다")
def prime_factors(proof: Proof, hit: Hit) -> bool:
    return [_wholes(hit.all("list"))] == [_primes(value) for value in _given(proof)]


@WHOLES.claim(r"^{n}의 약수는 {list*}이다")
def divisors(proof: Proof, hit: Hit) -> bool:
    value = _whole(hit["n"].node)
    if value is None or value not in _given(proof):
        return False
    return _wholes(hit.all("list")) == [d for d in range(1, value + 1) if value % d == 0]


@WHOLES.claim(r"지수가 같으면 그대로, 다르면 (?P<which>작은|큰) 것을 택하여 (?P<how>곱하면|[가-힣]+) {r}")
def chosen(proof: Proof, hit: Hit) -> bool:
    """The common divisor takes the smaller exponents, the common multiple the greater ones."""
    which = "작은" if proof.world.question.goal.kind is GoalKind.GCD else "큰"
    if (hit.word("which"), hit.word("how")) != (which, "곱하면"):
        return False
    node = hit["r"].node
    last = node.sides[-1] if isinstance(node, Rel) else node
    answer = getattr(proof.world.answer, "value", None)
    return answer is not None and _whole(last) == _whole(answer)


@WHOLES.claim(r"분자를 분모로 나누면 {digits}…이므로 순환마디는 {cycle}이다")
def long_division(proof: Proof, hit: Hit) -> bool:
    """The digits begin the decimal, with one whole cycle at least; the cycle is the answer's."""
    answer = getattr(proof.world.answer, "value", None)
    body = answer.arg if isinstance(answer, Neg) else answer
    digits, cycle = hit["digits"].node, hit["cycle"].node
    if not isinstance(body, Recurring) or not isinstance(digits, Num) or not isinstance(cycle, Num):
        return False
    long = f"{body.whole}.{body.fixed}{body.cycle * 12}"
    enough = len(digits.text) >= len(f"{body.whole}.{body.fixed}{body.cycle}")
    return long.startswith(digits.text) and enough and _cycle(hit, "cycle") == body.cycle


def _cycle(hit: Hit, name: str) -> str:
    node = hit[name].node
    return node.text if isinstance(node, Num) else ""


@WHOLES.claim(r"{two}<나> {five} 이외의 소인수")
def other_primes(proof: Proof, hit: Hit) -> bool:
    return (_whole(hit["two"].node), _whole(hit["five"].node)) == (2, 5)


@WHOLES.claim(r"분모(?:가|를) {ten}의 거듭제곱")
def power_of_ten(proof: Proof, hit: Hit) -> bool:
    return _whole(hit["ten"].node) == 10


@WHOLES.claim(r"분모를 소인수분해하면 {r}")
def denominator(proof: Proof, hit: Hit) -> bool:
    """Of the stem's fraction in lowest terms."""
    node = hit["r"].node
    given = proof.world.question.only(Expression)
    if not isinstance(node, Rel) or given is None:
        return False
    try:
        value = number(given.body)
    except NotNumeric:
        return False
    below = _whole(node.sides[0])
    return (
        below is not None
        and below > 0
        and close(value * below, (value * below).to_integral_value())
        and not any(close(value * below / p, (value * below / p).to_integral_value()) for p in _primes(below))
    )
