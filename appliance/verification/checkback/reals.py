"""Roots by squaring, whole parts by their digits, cycles by long division, suiting numbers by trial."""

from collections.abc import Callable, Sequence
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from math import isqrt

from appliance.domain.answers import Answer, Elements, Scalar
from appliance.domain.givens import Condition, Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Num
from appliance.verification.checkback.rows import fraction
from appliance.verification.numeric import NotNumeric, close, holds, number

TRIED = 1500
ZERO = Decimal(0)


def body(question: Question) -> Node:
    given = question.only(Expression)
    if given is None:
        raise NotNumeric("one number is needed")
    return given.body


def _values(answer: Answer) -> list[Decimal]:
    if isinstance(answer, Elements):
        return [number(node) for node in answer.items]
    if isinstance(answer, Scalar):
        return [number(answer.value)]
    raise NotNumeric("numbers are needed")


def squared(question: Question, answer: Answer) -> str:
    """Each root squared is the number, and the signs are those that are asked for."""
    (which,) = question.goal.args
    found, value = sorted(_values(answer)), number(body(question))
    if any(not close(each * each, value) for each in found):
        return "제곱하면 주어진 수가 되지 않습니다"
    signs = [each > ZERO for each in found]
    wanted = {"both": [False, True], "positive": [True], "negative": [False]}[str(which)]
    return "" if signs == wanted and ZERO not in found else "제곱근의 부호나 개수가 다릅니다"


def sized(question: Question, answer: Answer) -> str:
    found, value = sorted(_values(answer)), number(body(question))
    fits = len(found) == 2 and close(found[0], -value) and close(found[1], value) and value > 0
    return "" if fits else "절댓값이 주어진 수인 두 수가 아닙니다"


def split(question: Question, answer: Answer) -> str:
    """The whole part is the largest whole number below; the rest is between 0 and 1."""
    value = number(body(question))
    whole = value.to_integral_value(ROUND_FLOOR)
    wanted = whole if question.goal.args == ("whole",) else value - whole
    (found,) = _values(answer)
    return "" if close(found, wanted) else f"소수로 나타내어 보면 {wanted:.6f}입니다"


def long_division(question: Question, count: int) -> str:
    """So many digits behind the point."""
    value = fraction(abs(number(body(question))))
    if value is None:
        raise NotNumeric("a rational number is needed")
    return _digits(value, count)


def _digits(value: Fraction, count: int) -> str:
    rest, found = value.numerator % value.denominator, ""
    for _ in range(count):
        found += str(rest * 10 // value.denominator)
        rest = rest * 10 % value.denominator
    return found


def period(question: Question) -> str:
    """The shortest run of digits that comes again and again, from where it first can."""
    found = long_division(question, 220)
    for start in range(12):
        for length in range(1, 60):
            run = found[start : start + length]
            if (run * 220)[: 220 - start] == found[start:] and set(run) != {"0"}:
                return run
    raise NotNumeric("no cycle")


def comes_again(question: Question, answer: Answer) -> str:
    run = period(question)
    if not isinstance(answer, Scalar) or not isinstance(answer.value, Num):
        return "순환마디가 아닙니다"
    wanted = run if question.goal.args == ("digits",) else str(len(run))
    return "" if answer.value.text == wanted else f"나누어 보면 {wanted}입니다"


def divided_to(question: Question, answer: Answer) -> str:
    """The digit by dividing on to its place."""
    (place,) = question.goal.args
    if not isinstance(place, Num) or not 1 <= place.value <= 5000:
        raise NotNumeric("a place is needed")
    (found,) = _values(answer)
    wanted = Decimal(long_division(question, int(place.value))[-1])
    return "" if found == wanted else f"나누어 보면 {wanted}입니다"


def _is_square(value: Decimal) -> bool:
    whole = value.to_integral_value()
    return close(value, whole) and whole > 0 and isqrt(int(whole)) ** 2 == int(whole)


def _is_whole(value: Decimal) -> bool:
    return close(value, value.to_integral_value())


def _ends(value: Decimal) -> bool:
    return _is_whole(value * 10**20)


_TESTS: dict[str, Callable[[Decimal], bool]] = {
    "square": _is_square,
    "natural": lambda value: value > 0 and _is_whole(value),
    "integer": _is_whole,
    "terminating": _ends,
    "recurring": lambda value: fraction(value) is not None and not _ends(value),
    "rational": lambda value: fraction(value) is not None,
    "irrational": lambda value: fraction(value) is None,
}


def suiting(question: Question, *, first: bool = False) -> list[int]:
    """The natural numbers that suit, by trying them all. first: only the first of them."""
    _, wanted, how = (str(arg) for arg in question.goal.args)
    node = body(question)
    fixed = number(node) if how in ("times", "divide") else None
    found: list[int] = []
    for n in range(1, TRIED + 1):
        if (
            n > 200
            and question.all(Condition)
            and not allowed(question, n - 100)
            and not allowed(question, n)
        ):
            return found  # past the last number that the conditions leave
        if not allowed(question, n):
            continue
        try:
            value = _with(node, fixed, how, n)
        except NotNumeric:
            continue
        if _TESTS[wanted](value):
            found.append(n)
            if first:
                return found
    return found


def allowed(question: Question, n: int) -> bool:
    """Whether the conditions leave this number."""
    how = str(question.goal.args[2])
    letter = "x" if how in ("times", "divide") else how
    return all(holds(given.relation, {letter: Decimal(n)}) for given in question.all(Condition))


def _with(node: Node, fixed: Decimal | None, how: str, n: int) -> Decimal:
    if fixed is None:
        return number(node, {how: Decimal(n)})
    return fixed * n if how == "times" else fixed / n


def tried_naturals(question: Question, answer: Answer) -> str:
    """Every natural number is tried."""
    op = str(question.goal.args[0])
    found = suiting(question, first=op == "smallest")
    if not found:
        return "맞는 자연수가 없습니다"
    if op != "smallest" and found[-1] > TRIED // 2:
        return "맞는 자연수가 끝없이 많습니다"
    expected = {"smallest": found[:1], "largest": found[-1:], "count": [len(found)], "sum": [sum(found)]}
    wanted = expected.get(op, found)
    told = sorted(_values(answer))
    return "" if _alike(told, wanted) else f"하나씩 넣어 보면 {wanted[0]}입니다"


def prime_divisors(question: Question, answer: Answer) -> str:
    value = number(body(question))
    if not _is_whole(value) or not 1 < value < 10**6:
        raise NotNumeric("a natural number is needed")
    whole = int(value)
    wanted = [d for d in range(2, whole + 1) if whole % d == 0 and all(d % e for e in range(2, isqrt(d) + 1))]
    return "" if _alike(sorted(_values(answer)), wanted) else f"나누어 보면 소인수는 {wanted}입니다"


def _alike(told: Sequence[Decimal], wanted: Sequence[int]) -> bool:
    return len(told) == len(wanted) and all(close(a, Decimal(b)) for a, b in zip(told, wanted, strict=True))
