"""Mistakes with recurring decimals."""

from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Num, Recurring, walk
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.calculate import decimal
from appliance.solving.goals.common import main_expression, scope_of
from appliance.solving.mistakes.kit import like, mistake
from appliance.solving.surd import Surd


def _decimal(question: Question) -> Recurring | None:
    found = [node for node in walk(main_expression(question).body) if isinstance(node, Recurring)]
    return found[0] if len(found) == 1 else None


@mistake(
    "분모를 10의 거듭제곱으로 씀",
    "순환마디의 숫자 개수만큼 9를 써야 하는데 10의 거듭제곱을 썼습니다.",
    GoalKind.TO_FRACTION,
)
def tens_below(question: Question, right: Answer) -> Answer | None:
    if (decimal := _decimal(question)) is None:
        return None
    digits = decimal.fixed + decimal.cycle
    return like(right, Surd.of(int(decimal.whole) + Fraction(int(digits), 10 ** len(digits))))


@mistake(
    "순환하지 않는 부분을 빼지 않음",
    "분자에서 순환하지 않는 부분의 수를 빼지 않았습니다.",
    GoalKind.TO_FRACTION,
)
def nothing_subtracted(question: Question, right: Answer) -> Answer | None:
    if (decimal := _decimal(question)) is None or not (decimal.fixed or int(decimal.whole)):
        return None
    bottom = int("9" * len(decimal.cycle) + "0" * len(decimal.fixed))
    return like(right, Surd.of(Fraction(int(decimal.whole + decimal.fixed + decimal.cycle), bottom)))


@mistake("분모를 99…0으로 잘못 씀", "분모에 쓸 9와 0의 개수를 잘못 정했습니다.", GoalKind.TO_FRACTION)
def wrong_nines(question: Question, right: Answer) -> Answer | None:
    if (decimal := _decimal(question)) is None:
        return None
    digits = decimal.fixed + decimal.cycle
    bottom = int("9" * len(digits)) if decimal.fixed else int("9" * len(digits) + "0")
    return like(right, Surd.of(int(decimal.whole) + Fraction(int(digits), bottom)))


@mistake("순환마디의 개수를 잘못 셈", "분모에 9를 하나 많게 썼습니다.", GoalKind.TO_FRACTION)
def nines_off(question: Question, right: Answer) -> Answer | None:
    if (decimal := _decimal(question)) is None:
        return None
    return _with_nines(right, decimal, len(decimal.cycle) + 1)


@mistake("순환마디의 개수를 잘못 셈", "분모에 9를 하나 적게 썼습니다.", GoalKind.TO_FRACTION)
def one_nine_less(question: Question, right: Answer) -> Answer | None:
    if (decimal := _decimal(question)) is None or len(decimal.cycle) < 2:
        return None
    return _with_nines(right, decimal, len(decimal.cycle) - 1)


def _with_nines(right: Answer, decimal: Recurring, nines: int) -> Answer | None:
    top = int(decimal.whole + decimal.fixed + decimal.cycle) - int(decimal.whole + decimal.fixed)
    return like(right, Surd.of(Fraction(top, int("9" * nines + "0" * len(decimal.fixed)))))


@mistake("정수 부분을 빠뜨림", "소수의 정수 부분을 더하지 않았습니다.", GoalKind.TO_FRACTION)
def whole_dropped(question: Question, right: Answer) -> Answer | None:
    if (decimal := _decimal(question)) is None or not int(decimal.whole):
        return None
    return like(right, Surd.of(decimal.value - int(decimal.whole)))


@mistake("순환마디의 시작을 잘못 잡음", "소수점 아래 모든 숫자를 순환마디로 보았습니다.", GoalKind.TO_DECIMAL)
def all_recurring(question: Question, right: Answer) -> Answer | None:
    match right:
        case Scalar(Recurring(whole_part, fixed, cycle)) if fixed:
            return Scalar(Recurring(whole_part, "", fixed + cycle))
        case Scalar(Num(text)) if "." in text:
            whole_digits, digits = text.split(".")
            return Scalar(Recurring(whole_digits, "", digits))
        case _:
            return None


@mistake("순환을 표시하지 않음", "순환마디에 점을 찍지 않아 유한소수로 나타냈습니다.", GoalKind.TO_DECIMAL)
def dots_left_out(question: Question, right: Answer) -> Answer | None:
    match right:
        case Scalar(Recurring(whole_part, fixed, cycle)):
            return Scalar(Num(f"{whole_part}.{fixed}{cycle}"))
        case _:
            return None


@mistake("소수점의 자리를 잘못 씀", "소수점의 자리를 한 자리 잘못 옮겼습니다.", GoalKind.TO_DECIMAL)
def point_moved(question: Question, right: Answer) -> Answer | None:
    match right:
        case Scalar(Recurring("0", fixed, cycle)):
            return Scalar(Recurring("0", "0" + fixed, cycle))
        case Scalar(Num(text)) if text.startswith("0."):
            return Scalar(Num("0.0" + text[2:]))
        case _:
            return None


@mistake("분모와 분자를 바꿈", "분모를 분자로 나누었습니다.", GoalKind.TO_DECIMAL)
def upside_down(question: Question, right: Answer) -> Answer | None:
    value = evaluate(main_expression(question).body, scope_of(question)).number
    return Scalar(build.signed(value.sign(), decimal(abs(value.inverse().rational))))


@mistake(
    "순환을 표시하지 않음", "순환하는 숫자를 두 번만 쓰고 끝나는 소수로 나타냈습니다.", GoalKind.TO_DECIMAL
)
def cut_after_two(question: Question, right: Answer) -> Answer | None:
    match right:
        case Scalar(Recurring(whole_part, fixed, cycle)):
            return Scalar(Num(f"{whole_part}.{fixed}{cycle}{cycle}"))
        case _:
            return None


@mistake(
    "마지막 숫자만 순환마디로 봄", "순환마디의 마지막 숫자만 되풀이된다고 보았습니다.", GoalKind.TO_DECIMAL
)
def short_cycle(question: Question, right: Answer) -> Answer | None:
    match right:
        case Scalar(Recurring(whole_part, fixed, cycle)) if len(cycle) > 1:
            return Scalar(Recurring(whole_part, fixed + cycle[:-1], cycle[-1]))
        case Scalar(Num(text)) if "." in text and len(text.split(".")[1]) > 1:
            whole_digits, digits = text.split(".")
            return Scalar(Recurring(whole_digits, digits[:-1], digits[-1]))
        case _:
            return None
