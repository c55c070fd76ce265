"""Recurring decimals: the fraction is divided out by hand, the decimal summed up as a series."""

from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Frac, Neg, Node, Num, Recurring
from appliance.verification.numeric import NotNumeric

DIGITS = 48


def divided_out(question: Question, answer: Answer) -> str:
    """The answer's digits by long division against the digits of the given decimal."""
    given, result = _bodies(question, answer)
    if _digits_of(_fraction(result)) != _written_digits(given):
        return "나누어 보면 주어진 소수가 되지 않습니다"
    return ""


def repeated_digits(question: Question, answer: Answer) -> str:
    """The given fraction's digits by long division against the answer's digits written out."""
    given, result = _bodies(question, answer)
    if _digits_of(_fraction(given)) != _written_digits(result):
        return "나누어 보면 정답의 소수가 되지 않습니다"
    return ""


def _bodies(question: Question, answer: Answer) -> tuple[Node, Node]:
    expression = question.only(Expression)
    if expression is None or not isinstance(answer, Scalar):
        raise NotNumeric("one number is needed")
    given, result = expression.body, answer.value
    if isinstance(given, Neg) and isinstance(result, Neg):
        return given.arg, result.arg
    return given, result


def _fraction(node: Node) -> Fraction:
    if isinstance(node, Frac) and isinstance(node.num, Num) and isinstance(node.den, Num):
        return node.num.value / node.den.value
    if isinstance(node, Num):
        return node.value
    raise NotNumeric("a fraction is needed")


def _digits_of(value: Fraction) -> tuple[int, str]:
    whole, rest = divmod(value.numerator, value.denominator)
    digits = []
    for _ in range(DIGITS):
        digit, rest = divmod(rest * 10, value.denominator)
        digits.append(str(digit))
    return whole, "".join(digits)


def _written_digits(node: Node) -> tuple[int, str]:
    if isinstance(node, Recurring):
        repeated = node.fixed + node.cycle * (DIGITS // len(node.cycle) + 1)
        return int(node.whole), repeated[:DIGITS]
    if isinstance(node, Num):
        whole, _, places = node.text.partition(".")
        return int(whole), places.ljust(DIGITS, "0")
    raise NotNumeric("a decimal is needed")
