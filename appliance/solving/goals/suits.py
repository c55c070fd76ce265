"""The natural numbers that make an expression what is wanted: a square, a whole number, an ending decimal."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import isqrt

from appliance.domain.answers import Answer, Elements
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Node, Num, Rel, Sym, symbols, walk
from appliance.solving.evaluate import evaluate, steps
from appliance.solving.goals.common import main_expression, scalar
from appliance.solving.quotient import Quotient
from appliance.solving.relations import holds
from appliance.solving.scope import EMPTY
from appliance.solving.surd import Surd

# The numbers that are tried; the smallest that suits is far below in a school text.
TRIED = 1500


def _is_square(value: Surd) -> bool:
    whole = value.integer
    return whole is not None and whole > 0 and isqrt(whole) ** 2 == whole


def _ends(value: Surd) -> bool:
    if not value.is_rational:
        return False
    below = value.rational.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    return below == 1


TESTS: dict[str, Callable[[Surd], bool]] = {
    "square": _is_square,
    "natural": lambda value: (value.integer or 0) > 0,
    "integer": lambda value: value.integer is not None,
    "terminating": _ends,
    "recurring": lambda value: value.is_rational and not _ends(value),
    "irrational": lambda value: not value.is_rational,
    "rational": lambda value: value.is_rational,
}


def suits(question: Question) -> Answer:
    """The smallest, the largest, all, or the number of those that suit."""
    op, wanted, how = (str(arg) for arg in question.goal.args)
    if op == "smallest":
        smallest = next(_suiting(question, wanted, how), None)
        if smallest is None:
            raise Unsolvable("조건을 만족하는 자연수를 찾을 수 없습니다.")
        if smallest == 1 and not _has_sum(question):
            raise Unsolvable("아무것도 곱하거나 나누지 않아도 이미 조건을 만족하는 수입니다.")
        return scalar(smallest, question.goal.unit)
    every = suiting(question)
    if not every:
        raise Unsolvable("조건을 만족하는 자연수가 없습니다.")
    if op == "all":
        return Elements(tuple(Num(str(each)) for each in every), listed=True)
    value = {"largest": every[-1], "count": len(every), "sum": sum(every)}[op]
    return scalar(value, question.goal.unit)


def suiting(question: Question) -> list[int]:
    """All natural numbers that suit. Raises Unsolvable where they are without end."""
    _, wanted, how = (str(arg) for arg in question.goal.args)
    every = list(_suiting(question, wanted, how))
    if every and every[-1] > TRIED // 2:
        raise Unsolvable("조건을 만족하는 자연수가 끝없이 많습니다.")
    return every


def _has_sum(question: Question) -> bool:
    return any(isinstance(part, Add) for part in walk(main_expression(question).body)) or bool(
        question.all(Condition)
    )


def _suiting(question: Question, wanted: str, how: str) -> Iterator[int]:
    body = main_expression(question).body
    facts = [given.relation for given in question.all(Condition)]
    fixed = evaluate(body) if how in ("times", "divide") else None
    for n in range(1, _last(facts) + 1):
        if any(not holds(fact, {_letter(how): Quotient.of(n)}) for fact in facts):
            continue
        value = _at(body, fixed, how, n)
        if value is not None and TESTS[wanted](value):
            yield n


def _last(facts: list[Rel]) -> int:
    """The largest number that the conditions leave, where they leave one."""
    bounds = [
        evaluate(right).number.floor()
        for fact in facts
        for left, op, right in steps(fact)
        if op in ("<", "≤") and isinstance(left, Sym) and not symbols(right)
    ]
    return min((*bounds, TRIED))


def _letter(how: str) -> str:
    return "x" if how in ("times", "divide") else how


def _at(body: Node, fixed: Quotient | None, how: str, n: int) -> Surd | None:
    """The value with that number, or None where there is none."""
    if fixed is not None:
        return fixed.number.scaled(Fraction(n) if how == "times" else Fraction(1, n))
    try:
        return evaluate(body, EMPTY.with_values({how: Quotient.of(n)})).number
    except Unsolvable:
        return None
