"""Numbers in a row, looked at digit by digit: what they are is found from 60 digits, not by algebra."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from appliance.domain.answers import Answer, Elements, Ordering, Scalar
from appliance.domain.givens import Numbers
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node
from appliance.verification.numeric import NotNumeric, close, number

# Larger denominators occur in no school text; a number without one of these is taken for irrational.
LARGEST_DENOMINATOR = 10000


def row(question: Question) -> tuple[Node, ...]:
    given = question.only(Numbers)
    if given is None:
        raise NotNumeric("numbers in a row are needed")
    return given.values


def fraction(value: Decimal) -> Fraction | None:
    """The fraction that has these digits, or None where there is none of a human denominator."""
    for below in range(1, LARGEST_DENOMINATOR):
        above = (value * below).to_integral_value()
        if close(value * below, above):
            return Fraction(int(above), below)
    return None


def _prime(value: Fraction) -> bool:
    whole = int(value)
    return value.denominator == 1 and whole > 1 and all(whole % d for d in range(2, whole))


def _ends(value: Fraction) -> bool:
    return (value * 10**24).denominator == 1


_FRACTIONS: dict[str, Callable[[Fraction], bool]] = {
    "natural": lambda v: v.denominator == 1 and v > 0,
    "negative_integer": lambda v: v.denominator == 1 and v < 0,
    "integer": lambda v: v.denominator == 1,
    "fraction": lambda v: v.denominator > 1,
    "rational": lambda v: True,
    "positive_rational": lambda v: v > 0,
    "negative_rational": lambda v: v < 0,
    "prime": _prime,
    "composite": lambda v: v > 1 and not _prime(v),
    "terminating": _ends,
    "recurring": lambda v: not _ends(v),
}


def is_of(node: Node, kind: str) -> bool:
    """Whether a number is of a kind."""
    value = number(node)
    if kind in ("positive", "negative"):
        return value > 0 if kind == "positive" else value < 0
    found = fraction(value)
    if kind == "irrational":
        return found is None
    return found is not None and _FRACTIONS[kind](found)


def sorted_out(question: Question, answer: Answer) -> str:
    """Every number is looked at by itself."""
    op, kind = (str(arg) for arg in question.goal.args)
    found = [node for node in row(question) if is_of(node, kind)]
    if op == "count":
        fits = isinstance(answer, Scalar) and close(number(answer.value), Decimal(len(found)))
        return "" if fits else f"하나씩 살펴보면 {len(found)}개입니다"
    told = sorted(number(node) for node in answer.items) if isinstance(answer, Elements) else []
    return "" if _alike(told, sorted(map(number, found))) else "하나씩 살펴보면 고른 수가 다릅니다"


def _alike(one: Sequence[Decimal], other: Sequence[Decimal]) -> bool:
    return len(one) == len(other) and all(close(a, b) for a, b in zip(one, other, strict=True))


def measured_order(question: Question, answer: Answer) -> str:
    """The numbers by their digits: in order, or at a place."""
    values = [number(node) for node in row(question)]
    if question.goal.kind is GoalKind.ARRANGE:
        direction, key = (str(arg) for arg in question.goal.args)
        told = [number(node) for node in answer.items] if isinstance(answer, Ordering) else []
        wanted = sorted(values, key=abs if key == "absolute" else None, reverse=direction == "descending")
        return "" if _alike(told, wanted) else "소수로 나타내어 보면 순서가 다릅니다"
    op, *places = (str(arg) for arg in question.goal.args)
    found = [_at(values, place) for place in places]
    expected = found[0]
    if len(found) == 2:
        first, second = found
        expected = {"sum": first + second, "product": first * second, "minus": first - second,
                    "difference": abs(first - second)}[op]  # fmt: skip
    fits = isinstance(answer, Scalar) and close(number(answer.value), expected)
    return "" if fits else f"소수로 나타내어 보면 {expected:.6f}입니다"


def _at(values: Sequence[Decimal], place: str) -> Decimal:
    end, _, which = place.partition("_")
    if which == "size":
        return (max if end == "largest" else min)(values, key=abs)
    return sorted(values, reverse=end == "largest")[int(which or 1) - 1]
