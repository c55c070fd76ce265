"""Data of letters alone, of which only mean and variance are told, and the same data changed: 2a+1,
2b+1, …"""

from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Measured, Numbers
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, symbols
from appliance.solving.data.samples import cells, data_of, letters_in, number
from appliance.solving.data.unknowns import UNDETERMINED
from appliance.solving.evaluate import evaluate
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd


def told_of(question: Question) -> dict[str, Surd]:
    """mean, variance (also out of a told standard deviation) of the first data."""
    found: dict[str, Surd] = {}
    for each in question.all(Measured):
        value = evaluate(each.value).number
        if each.of == 0 and each.statistic.kind == "deviation":
            found["variance"] = value * value
        elif each.of == 0:
            found[each.statistic.kind] = value
    return found


def changed_measure(kind: str, question: Question) -> Surd:
    """The mean, variance or deviation of the second data: each letter once, times the same number."""
    first, second = data_of(question)
    names = letters_in(cells(first))
    rates, extras = zip(*(_rate(cell, names) for cell in cells(second)), strict=True)
    told = told_of(question)
    if len(names) != len(cells(first)) or len(rates) != len(names) or len(set(rates)) != 1:
        raise Unsolvable(UNDETERMINED)
    if sorted(name for cell in cells(second) for name in symbols(cell)) != sorted(names):
        raise Unsolvable(UNDETERMINED)
    rate = Surd.of(rates[0])
    if kind == "mean" and "mean" in told:
        return rate * told["mean"] + Surd.of(sum(extras, Fraction(0)) / len(extras))
    if kind in ("variance", "deviation") and "variance" in told and len(set(extras)) == 1:
        variance = rate * rate * told["variance"]
        return variance if kind == "variance" else variance.sqrt()
    raise Unsolvable(UNDETERMINED)


def _rate(cell: Node, names: list[str]) -> tuple[Fraction, Fraction]:
    """(k, c) of k·a+c."""
    (name,) = symbols(cell) if len(symbols(cell)) == 1 else ("",)
    if name not in names:
        raise Unsolvable(UNDETERMINED)
    at = [number(cell, {name: Fraction(n)}) for n in (0, 1, 2)]
    if at[2] - at[1] != at[1] - at[0]:
        raise Unsolvable(UNDETERMINED)
    return at[1] - at[0], at[0]


def of_two(wanted: Node, question: Question) -> Quotient:
    """The value of an expression of the two letters of a row whose mean and variance are told.

    It must be the same whichever of the two is the larger.
    """
    given = data_of(question)[0]
    row = cells(given)
    names, told = letters_in(row), told_of(question)
    if not isinstance(given, Numbers) or len(names) != 2 or "mean" not in told:
        raise Unsolvable(UNDETERMINED)
    known = [number(cell, {}) for cell in row if not symbols(cell)]
    if len(known) != len(row) - 2:
        raise Unsolvable(UNDETERMINED)
    count = Surd.of(len(row))
    total = told["mean"] * count - Surd.of(sum(known, Fraction(0)))
    if "variance" not in told:
        return _same(wanted, names, [(total - Surd.of(n), Surd.of(n)) for n in range(1, 4)])
    squares = (told["variance"] + told["mean"] * told["mean"]) * count
    squares = squares - Surd.of(sum((value * value for value in known), Fraction(0)))
    gap = squares.scaled(2) - total * total
    if gap.sign() < 0:
        raise Unsolvable("평균과 분산이 이와 같은 자료는 없습니다.")
    root = gap.sqrt()
    big, small = (total + root).scaled(Fraction(1, 2)), (total - root).scaled(Fraction(1, 2))
    return _same(wanted, names, [(big, small), (small, big)])


def _same(wanted: Node, names: list[str], ways: list[tuple[Surd, Surd]]) -> Quotient:
    found = {
        evaluate(wanted, Scope().with_values({names[0]: Quotient.of(one), names[1]: Quotient.of(two)}))
        for one, two in ways
    }
    if len(found) != 1:
        raise Unsolvable(UNDETERMINED)
    return found.pop()
