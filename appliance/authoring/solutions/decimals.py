"""Fractions and decimals: 순환소수를 기약분수로, 분수를 소수로."""

from fractions import Fraction

from appliance.authoring.solutions.arithmetic import arithmetic_lines, decimal_text, number
from appliance.authoring.solutions.build import Value, frac, node, term, times
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.primes import factorised, product_node
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Frac, Neg, Node, Num, Recurring


def _body(question: Question) -> Node:
    given = question.only(Expression)
    if given is None:
        raise Unsolvable("나타낼 수가 하나로 정해지지 않았습니다.")
    return given.body


def to_fraction(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body = _body(question)
    positive = body.arg if isinstance(body, Neg) else body
    if isinstance(positive, Recurring):
        lines = _recurring(positive)
        if isinstance(body, Neg):
            lines = (*lines, line("부호를 붙이면 {}이다.", eq(body, number(body))))
    elif isinstance(positive, Num) and "." in positive.text:
        lines = (_terminating(body, positive),)
    else:
        lines = arithmetic_lines(body)
    return (*lines, closing("기약분수로 나타내면", answer))


def _recurring(body: Recurring) -> tuple[str, ...]:
    """x = 0.2̇7̇, 100x = 27.2̇7̇; the difference leaves whole numbers."""
    shift, back = 10 ** (len(body.fixed) + len(body.cycle)), 10 ** len(body.fixed)
    ahead = _moved(body, len(body.fixed) + len(body.cycle))
    behind = _moved(body, len(body.fixed))
    value = body.value
    gap = (shift - back) * value
    first = line("{이라} 하면 {}이다.", eq("x", body), _two(ahead, behind, shift, back))
    over, under = gap.numerator, shift - back
    how = "두 식을 변끼리 빼면" if back > 1 else "이 식에서 처음 식을 변끼리 빼면"
    second = line("{} {}이다.", how, eq(term(under, "x"), over))
    third = line("양변을 {으로} 나누면 {}이다.", math(under), eq("x", frac(over, under), value))
    return first, second, third


def _two(ahead: Node, behind: Node, shift: int, back: int) -> str:
    if back == 1:
        return eq(term(shift, "x"), ahead)
    return ", ".join((eq(term(shift, "x"), ahead), eq(term(back, "x"), behind)))


def _moved(body: Recurring, places: int) -> Recurring:
    """The decimal point moved right, past the fixed digits at least."""
    digits = body.fixed + body.cycle
    whole = body.whole + digits[:places]
    return Recurring(str(int(whole)), "", body.cycle)


def _terminating(body: Node, positive: Num) -> str:
    places = len(positive.text.split(".")[1])
    top = int(positive.text.replace(".", ""))
    raw: Node = Frac(Num(str(top)), Num(str(10**places)))
    shown: Node = Neg(raw) if isinstance(body, Neg) else raw
    return line(
        "분모가 {}의 거듭제곱인 분수로 고쳐 약분하면 {}이다.", math(10), eq(body, shown, number(body))
    )


def to_decimal(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    body = _body(question)
    value = number(body)
    positive = abs(value)
    if not isinstance(answer, Scalar):
        raise Unsolvable("소수로 나타낸 답이 아닙니다.")
    primes = {prime for prime, _ in factorised(value.denominator)} if value.denominator > 1 else set()
    lines = [] if node(value) == body else [line("기약분수로 나타내면 {}이다.", eq(body, value))]
    if value.denominator == 1:
        lines = [line("분자를 분모로 나누면 {}이다.", eq(body, value))]
    elif primes <= {2, 5}:
        lines.append(_as_power_of_ten(value, positive))
    else:
        lines.extend(_long_division(positive, answer.value))
    return (*lines, closing("소수로 나타내면", answer))


def _as_power_of_ten(value: Fraction, positive: Fraction) -> str:
    places = len(decimal_text(positive).partition(".")[2])
    scale = 10**places // value.denominator
    shown: list[Value] = [value]
    if scale > 1:
        widened = Frac(times(positive.numerator, scale), times(value.denominator, scale))
        shown.append(Neg(widened) if value < 0 else widened)
    raw = Frac(Num(str(positive.numerator * scale)), Num(str(10**places)))
    text = Num(decimal_text(positive))
    shown += [Neg(raw), Neg(text)] if value < 0 else [raw, text]
    return line("분모를 {}의 거듭제곱으로 고치면 {}이다.", math(10), eq(*shown))


def _long_division(positive: Fraction, shown: Node) -> list[str]:
    body = shown.arg if isinstance(shown, Neg) else shown
    if not isinstance(body, Recurring):
        raise Unsolvable("순환소수가 아닌 답입니다.")
    text = f"{body.whole}.{body.fixed}{body.cycle}{body.cycle}"
    while len(text) < len(body.whole) + 7:
        text += body.cycle
    others = [pair for pair in factorised(positive.denominator) if pair[0] not in (2, 5)]
    lines = (
        [
            line(
                "분모를 소인수분해하면 {}이고 {} 이외의 소인수가 있으므로 순환소수가 된다.",
                eq(positive.denominator, product_node(factorised(positive.denominator))),
                "$2$나 $5$",
            )
        ]
        if positive.denominator != others[0][0]
        else []
    )
    lines.append(line("분자를 분모로 나누면 {}…이므로 순환마디는 {}이다.", text, body.cycle))
    return lines
