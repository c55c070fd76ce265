"""Mistakes in factorising: signs, sum and product, dropped content."""

from fractions import Fraction

from appliance.domain.answers import Answer, Formula
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving import factored, flintpoly
from appliance.solving.evaluate import evaluate
from appliance.solving.factored import Factors
from appliance.solving.goals.common import main_expression, scope_of
from appliance.solving.mistakes.kit import mistake
from appliance.solving.poly import Monomial, Poly
from appliance.solving.surd import Surd

FACTOR = GoalKind.FACTOR


def _split(question: Question) -> tuple[Fraction, Factors, Factors]:
    """(content, factors of one term, factors of several terms)."""
    poly = evaluate(main_expression(question).body, scope_of(question)).poly
    content, found = flintpoly.factor(poly)
    ordered = factored.arranged(found)
    single = [entry for entry in ordered if len(entry[0].terms) == 1]
    return content, single, [entry for entry in ordered if len(entry[0].terms) > 1]


def _join(content: Fraction, factors: Factors) -> Answer:
    """The product as an answer; equal factors are gathered, a sign that a factor carries is taken out."""
    gathered: list[tuple[Poly, int]] = []
    for factor, times in factors:
        if factor.ordered()[0][1].sign() < 0:
            factor, content = -factor, content * (-1) ** times
        place = next((at for at, (known, _) in enumerate(gathered) if known == factor), None)
        if place is None:
            gathered.append((factor, times))
        else:
            gathered[place] = (factor, gathered[place][1] + times)
    return Formula(factored.join(content, factored.arranged(gathered)))


def _last_turned(poly: Poly) -> Poly:
    """x-3 as x+3."""
    monomial, number = poly.ordered()[-1]
    return poly - Poly({monomial: number + number})


@mistake("부호 실수", "인수의 부호를 모두 반대로 썼습니다.", FACTOR)
def all_signs(question: Question, right: Answer) -> Answer | None:
    content, single, several = _split(question)
    return _join(content, [*single, *((_last_turned(factor), times) for factor, times in several)])


@mistake("합차와 완전제곱의 혼동", "합차 공식과 완전제곱 공식을 혼동했습니다.", FACTOR)
def square_for_difference(question: Question, right: Answer) -> Answer | None:
    content, single, several = _split(question)
    return _join(content, [*single, (several[1][0], 2)]) if _is_conjugate(several) else None


def _is_conjugate(several: Factors) -> bool:
    """(x+3)(x-3)."""
    return len(several) == 2 and _last_turned(several[0][0]) == several[1][0]


@mistake("한 인수의 부호 실수", "한 인수의 부호를 반대로 썼습니다.", FACTOR)
def one_sign(question: Question, right: Answer) -> Answer | None:
    content, single, several = _split(question)
    if not several:
        return None
    (factor, times), *rest = several
    if times == 2 and not rest:
        return _join(content, [*single, (factor, 1), (_last_turned(factor), 1)])
    return _join(content, [*single, (_last_turned(factor), times), *rest])


@mistake("한 인수의 부호 실수", "한 인수의 부호를 반대로 썼습니다.", FACTOR)
def other_sign(question: Question, right: Answer) -> Answer | None:
    content, single, several = _split(question)
    if len(several) < 2:
        return None
    *front, (factor, times) = several
    return _join(content, [*single, *front, (_last_turned(factor), times)])


@mistake("제곱근을 구하지 않음", "제곱인 항의 제곱근을 쓰지 않고 그대로 인수에 썼습니다.", FACTOR)
def squares_kept(question: Question, right: Answer) -> Answer | None:
    """x²-9y² as (x+9y)(x-9y)."""
    content, single, several = _split(question)
    if not _is_conjugate(several):
        return None
    return _join(content, [*single, *((_squared(factor, -1), 1) for factor, _ in several)])


@mistake("제곱근을 구하지 않음", "앞의 항의 계수의 제곱근을 쓰지 않고 그대로 인수에 썼습니다.", FACTOR)
def leading_square_kept(question: Question, right: Answer) -> Answer | None:
    """4x²-25 as (4x+5)(4x-5)."""
    content, single, several = _split(question)
    if not _is_conjugate(several):
        return None
    return _join(content, [*single, *((_squared(factor, 0), 1) for factor, _ in several)])


@mistake("제곱근을 구하지 않음", "제곱인 항의 제곱근을 쓰지 않고 그대로 인수에 썼습니다.", FACTOR)
def square_kept_in_square(question: Question, right: Answer) -> Answer | None:
    """x²+6x+9 as (x+9)²."""
    content, single, several = _split(question)
    if len(several) != 1 or several[0][1] != 2:
        return None
    return _join(content, [*single, (_squared(several[0][0], -1), 2)])


def _squared(poly: Poly, place: int) -> Poly:
    """The coefficient at that place squared, its sign kept."""
    monomial, number = poly.ordered()[place]
    return poly + Poly({monomial: number * abs(number) - number})


@mistake("공통인수를 빠뜨림", "묶어 낸 공통인수를 답에 쓰지 않았습니다.", FACTOR)
def content_dropped(question: Question, right: Answer) -> Answer | None:
    content, single, several = _split(question)
    if (abs(content) == 1 and not single) or not several:
        return None
    alone = len(several) == 1 and several[0][1] == 1
    return None if alone and not single else _join(Fraction(1), several)


@mistake("합과 곱의 조건 혼동", "곱이 맞는 두 수를 골랐지만 합이 맞지 않습니다.", FACTOR)
def other_pair(question: Question, right: Answer) -> Answer | None:
    """(x-2)(x-3) as (x-1)(x-6)."""
    content, single, several = _split(question)
    parts = _two_linear(several)
    if parts is None:
        return None
    lead, tail, a, b = parts
    product = a * b
    for d in range(1, abs(product) + 1):
        pair = {d, product // d} if product % d == 0 else set()
        if pair and {abs(p) for p in pair} != {abs(a), abs(b)}:
            factors = [(Poly({lead: Surd.of(1), tail: Surd.of(p)}), 1) for p in (d, product // d)]
            return _join(content, [*single, *factors])
    return None


def _two_linear(several: Factors) -> tuple[Monomial, Monomial, int, int] | None:
    """x and y (or 1) and the numbers a, b of (x+ay)(x+by), where it is of that kind."""
    flat = [factor for factor, times in several for _ in range(times)]
    if len(flat) != 2 or any(len(factor.terms) != 2 for factor in flat):
        return None
    (first, second) = (factor.ordered() for factor in flat)
    (lead, p), (tail, a) = first
    (other_lead, q), (other_tail, b) = second
    whole = (a.integer, b.integer)
    if (lead, tail) != (other_lead, other_tail) or p != Surd.of(1) or q != Surd.of(1):
        return None
    return (lead, tail, whole[0], whole[1]) if whole[0] is not None and whole[1] is not None else None


@mistake("합과 곱을 바꿈", "합이 되어야 할 두 수와 곱이 되어야 할 두 수의 조건을 바꾸어 썼습니다.", FACTOR)
def sum_as_factor(question: Question, right: Answer) -> Answer | None:
    """(x-2)(x-3) as (x-1)(x-5): two numbers with the sum at hand but another product."""
    content, single, several = _split(question)
    parts = _two_linear(several)
    if parts is None:
        return None
    lead, tail, a, b = parts
    if a + 1 == 0 or b - 1 == 0:
        return None
    factors = [(Poly({lead: Surd.of(1), tail: Surd.of(number)}), 1) for number in (a + 1, b - 1)]
    return _join(content, [*single, *factors])


@mistake("계수의 자리를 바꿈", "두 인수에서 상수항의 자리를 서로 바꾸어 썼습니다.", FACTOR)
def tails_exchanged(question: Question, right: Answer) -> Answer | None:
    """(x+3)(2x-1) as (x-1)(2x+3)."""
    content, single, several = _split(question)
    if len(several) != 2 or any(len(factor.terms) != 2 or times != 1 for factor, times in several):
        return None
    (first, _), (second, _) = several
    (lead_a, p), (tail_a, a) = first.ordered()
    (lead_b, q), (tail_b, b) = second.ordered()
    if (lead_a, tail_a) != (lead_b, tail_b):
        return None
    swapped = [(Poly({lead_a: p, tail_a: b}), 1), (Poly({lead_b: q, tail_b: a}), 1)]
    return _join(content, [*single, *swapped])


@mistake("인수를 하나 빠뜨림", "인수 하나를 답에 쓰지 않았습니다.", FACTOR)
def factor_dropped(question: Question, right: Answer) -> Answer | None:
    content, single, several = _split(question)
    if single:
        return _join(content, [*single[:-1], *several])
    return _join(content, several[:-1]) if len(several) > 2 else None
