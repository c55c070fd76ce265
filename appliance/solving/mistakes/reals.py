"""Mistakes with prime factors, square roots, parts of a number, cycles, and numbers that suit."""

from math import prod

from appliance.domain.answers import Answer, Elements, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Num
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import main_expression
from appliance.solving.goals.periods import digits
from appliance.solving.integers import prime_factors
from appliance.solving.mistakes.kit import like, mistake, number_of
from appliance.solving.surd import Surd

PRIMES, ROOTS, SIZED = GoalKind.PRIMES, GoalKind.SQUARE_ROOTS, GoalKind.SIZED
PART, CYCLE, DIGIT, SUITS = GoalKind.PART, GoalKind.CYCLE, GoalKind.DIGIT, GoalKind.SUITS


def _value(question: Question) -> Surd:
    return evaluate(main_expression(question).body).number


def _list(*numbers: int) -> Elements:
    return Elements(tuple(Num(str(each)) for each in numbers), listed=True)


def _factors(question: Question) -> tuple[tuple[int, int], ...]:
    return prime_factors(int(_value(question).rational))


@mistake("1을 소인수로 봄", "1은 소수가 아닌데 소인수에 넣었습니다.", PRIMES)
def one_as_prime(question: Question, right: Answer) -> Answer | None:
    return _list(1, *(prime for prime, _ in _factors(question)))


@mistake("거듭제곱을 소인수로 씀", "소인수가 아니라 소인수의 거듭제곱을 썼습니다.", PRIMES)
def powers_for_primes(question: Question, right: Answer) -> Answer | None:
    return _list(*(prime**exponent for prime, exponent in _factors(question)))


@mistake("소인수를 빠뜨림", "소인수를 하나 빠뜨렸습니다.", PRIMES)
def prime_forgotten(question: Question, right: Answer) -> Answer | None:
    found = [prime for prime, _ in _factors(question)]
    return _list(*found[:-1]) if len(found) > 1 else None


@mistake("작은 소인수를 빠뜨림", "가장 작은 소인수를 빠뜨렸습니다.", PRIMES)
def smallest_prime_forgotten(question: Question, right: Answer) -> Answer | None:
    found = [prime for prime, _ in _factors(question)]
    return _list(*found[1:]) if len(found) > 1 else None


@mistake("제곱근과 제곱을 혼동", "제곱근 대신 제곱을 구했습니다.", ROOTS)
def squared_instead(question: Question, right: Answer) -> Answer | None:
    value = _value(question)
    square = value * value
    if isinstance(right, Elements):
        return Elements((build.surd(-square), build.surd(square)), listed=True)
    return Scalar(build.surd(square if question.goal.args == ("positive",) else -square))


@mistake("제곱근을 반으로 봄", "제곱근 대신 2로 나눈 값을 구했습니다.", ROOTS)
def halved(question: Question, right: Answer) -> Answer | None:
    half = _value(question) / Surd.of(2)
    if isinstance(right, Elements):
        return Elements((build.surd(-half), build.surd(half)), listed=True)
    return Scalar(build.surd(half if question.goal.args == ("positive",) else -half))


@mistake("주어진 수를 그대로 씀", "제곱근을 구하지 않고 주어진 수를 그대로 썼습니다.", ROOTS)
def as_it_is(question: Question, right: Answer) -> Answer | None:
    value = _value(question)
    if isinstance(right, Elements):
        return Elements((build.surd(-value), build.surd(value)), listed=True)
    return Scalar(build.surd(value if question.goal.args == ("positive",) else -value))


@mistake("제곱근을 하나만 구함", "양수의 제곱근은 두 개인데 하나만 구했습니다.", ROOTS)
def one_root(question: Question, right: Answer) -> Answer | None:
    return Elements(right.items[1:], listed=True) if isinstance(right, Elements) else None


@mistake("음수를 빠뜨림", "절댓값이 같은 음수를 빠뜨렸습니다.", SIZED)
def positive_only(question: Question, right: Answer) -> Answer | None:
    return Elements(right.items[1:], listed=True) if isinstance(right, Elements) else None


@mistake("음수만 구함", "절댓값이 같은 양수를 빠뜨렸습니다.", SIZED)
def negative_only(question: Question, right: Answer) -> Answer | None:
    return Elements(right.items[:1], listed=True) if isinstance(right, Elements) else None


@mistake("가까운 정수로 봄", "근삿값을 올림하여 정수 부분을 정했습니다.", PART)
def rounded_up(question: Question, right: Answer) -> Answer | None:
    value = _value(question)
    whole = value.floor() + 1
    return like(right, whole if question.goal.args == ("whole",) else value - Surd.of(whole))


@mistake("정수 부분을 1 작게 구함", "근호 안의 수가 어떤 두 제곱수 사이에 있는지 잘못 찾았습니다.", PART)
def one_less(question: Question, right: Answer) -> Answer | None:
    value = _value(question)
    whole = value.floor() - 1
    return like(right, whole if question.goal.args == ("whole",) else value - Surd.of(whole))


def _cycle(question: Question) -> tuple[str, str]:
    return digits(abs(_value(question).rational))


@mistake("순환마디의 한 숫자를 빠뜨림", "되풀이되는 숫자를 하나 빠뜨렸습니다.", CYCLE)
def digit_forgotten(question: Question, right: Answer) -> Answer | None:
    _, found = _cycle(question)
    if question.goal.args == ("length",):
        return like(right, len(found) - 1) if len(found) > 1 else None
    return Scalar(Num(found[:-1])) if len(found) > 1 else None


@mistake("순환하지 않는 숫자를 넣음", "순환마디 앞의 숫자까지 순환마디로 보았습니다.", CYCLE)
def digits_before(question: Question, right: Answer) -> Answer | None:
    before, found = _cycle(question)
    if not before:
        return None
    return (
        like(right, len(before + found)) if question.goal.args == ("length",) else Scalar(Num(before + found))
    )


def _digit_at(question: Question, shift: int) -> int | None:
    (place,) = question.goal.args
    assert isinstance(place, Num)
    before, found = _cycle(question)
    at = int(place.value) - len(before) - 1 + shift
    return int(found[at % len(found)]) if at >= 0 else None


@mistake("자리를 하나 앞에서 셈", "몇째 자리인지 하나 앞에서 세었습니다.", DIGIT)
def one_place_before(question: Question, right: Answer) -> Answer | None:
    return like(right, _digit_at(question, -1))


@mistake("자리를 하나 뒤에서 셈", "몇째 자리인지 하나 뒤에서 세었습니다.", DIGIT)
def one_place_after(question: Question, right: Answer) -> Answer | None:
    return like(right, _digit_at(question, 1))


@mistake("자리를 둘 뒤에서 셈", "나머지를 잘못 구했습니다.", DIGIT)
def two_places_after(question: Question, right: Answer) -> Answer | None:
    return like(right, _digit_at(question, 2))


@mistake("소인수를 하나 빠뜨림", "필요한 소인수 가운데 하나를 빠뜨렸습니다.", SUITS)
def factor_forgotten(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    whole = value.integer if value is not None else None
    if whole is None or whole < 2:
        return None
    primes = [prime for prime, _ in prime_factors(whole)]
    return like(right, whole // primes[-1]) if whole // primes[-1] > 1 else None


@mistake("한 번 더 곱함", "필요 없는 소인수를 한 번 더 곱했습니다.", SUITS)
def once_more(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    whole = value.integer if value is not None else None
    return like(right, whole * 2) if whole else None


@mistake("소인수를 모두 곱함", "지수가 짝수인 소인수까지 모두 곱했습니다.", SUITS)
def all_primes(question: Question, right: Answer) -> Answer | None:
    if question.goal.args[2] not in ("times", "divide"):
        return None
    value = _value(question)
    return like(
        right, prod(p for p, _ in prime_factors(value.rational.denominator * value.rational.numerator))
    )
