"""Answers about data, measured with the standard library or by going through the values."""

import statistics
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import product

from oracle_formulas import NEAR, real

from appliance.domain.answers import Answer, Scalar, Several
from appliance.domain.givens import Measured, Numbers, Table
from appliance.domain.question import Question
from appliance.domain.statistics import Statistic
from appliance.mathtext import evaluate
from appliance.mathtext.tree import Node, Num, Sym, symbols

Values = list[Fraction]


def quartile(values: Values, upper: bool) -> Fraction:
    ordered = sorted(values)
    half = len(ordered) // 2
    return statistics.median(ordered[-half:] if upper else ordered[:half])


MEASURES: dict[str, Callable[[Values], Fraction]] = {
    "mean": statistics.mean,
    "median": statistics.median,
    "mode": lambda values: statistics.multimode(values)[0],
    "variance": statistics.pvariance,
    "range": lambda values: max(values) - min(values),
    "min": min,
    "max": max,
    "q1": lambda values: quartile(values, False),
    "q2": statistics.median,
    "q3": lambda values: quartile(values, True),
    "iqr": lambda values: quartile(values, True) - quartile(values, False),
}
COMPARED: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "sum": lambda a, b: a + b,
    "mean": lambda a, b: (a + b) / 2,
    "gap": lambda a, b: abs(a - b),
    "rise": lambda a, b: b - a,
    "first": lambda a, b: a,
    "second": lambda a, b: b,
    "both": min,
}
HOW: dict[str, Callable[[Fraction, int], bool]] = {
    "at_least": lambda value, bound: value >= bound,
    "above": lambda value, bound: value > bound,
    "exactly": lambda value, bound: value == bound,
}


def measured(question: Question, answer: Answer) -> bool:
    """By the kind of data: a row, a table of classes, a stem-and-leaf plot, records."""
    table = question.only(Table)
    if table is None:
        return of_row(question, answer)
    assert isinstance(answer, Scalar)
    wanted = question.goal.args[1]
    if isinstance(wanted, Sym):
        return gap_fits(table, evaluate(answer.value))
    assert isinstance(wanted, Statistic)
    value = of_classes(question, table, wanted) if table.kind == "frequency" else of_list(table, wanted)
    return evaluate(answer.value) == value


def of_row(question: Question, answer: Answer) -> bool:
    (data,) = question.all(Numbers)
    _, *wanted = question.goal.args
    letters = sorted({name for node in data.values for name in symbols(node)})
    told = question.all(Measured)
    if isinstance(wanted[0], Statistic):
        values = known(data, {"x": -sum(known(data, {"x": Fraction(0)}))} if letters else {})
        if wanted[0].kind == "deviation":
            assert isinstance(answer, Scalar)
            return abs(real(answer.value) ** 2 - as_decimal(statistics.pvariance(values))) < NEAR
        return said(answer) == [MEASURES[each.kind](values) for each in each_of(wanted)]
    assert isinstance(wanted[0], Node.__args__)  # type: ignore[attr-defined]
    trials = ({name: Fraction(n) for name, n in zip(letters, row, strict=True)} for row in
              product(range(41), repeat=len(letters)))  # fmt: skip
    fitting = [env for env in trials if all(holds(one, known(data, env)) for one in told)]
    return bool(fitting) and all([evaluate(wanted[0], env)] == said(answer) for env in fitting)


def each_of(wanted: list[object]) -> list[Statistic]:
    found = [each for each in wanted if isinstance(each, Statistic)]
    five = ("min", "q1", "q2", "q3", "max")
    return [Statistic(kind) for kind in five] if found[0].kind == "five" else found


def holds(told: Measured, values: Values) -> bool:
    value = MEASURES[told.statistic.kind](values)
    if told.value == Sym("최빈값"):
        return statistics.multimode(values) == [value]
    return value == evaluate(told.value)


def known(data: Numbers, env: dict[str, Fraction]) -> Values:
    return [evaluate(node, env) for node in data.values]


def as_decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def said(answer: Answer) -> Values:
    """The numbers of the answer."""
    scalars = [scalar for _, scalar in answer.items] if isinstance(answer, Several) else [answer]
    return [evaluate(scalar.value) for scalar in scalars if isinstance(scalar, Scalar)]


def of_classes(question: Question, table: Table, wanted: Statistic) -> Fraction:
    rows = [row for row in table.rows if row[0] != Sym("합계")]
    sizes = [evaluate(row[2]) for row in rows]
    if table.columns[2] == "relative":
        (told,) = question.all(Measured)
        sizes = [size * evaluate(told.value) for size in sizes]
    bounds = [(evaluate(row[0]), evaluate(row[1])) for row in rows]
    if wanted.kind == "fullest_middle":
        return sum(bounds[sizes.index(max(sizes))]) / 2  # type: ignore[return-value]
    if wanted.kind == "relative_of":
        (inside,) = (at for at, (low, high) in enumerate(bounds) if low <= int(wanted.args[0]) < high)
        return sizes[inside] / sum(sizes)
    part = sum(size for size, (low, _) in zip(sizes, bounds, strict=True) if low >= int(wanted.args[2]))
    return 100 * part / sum(sizes) if wanted.kind == "share" else Fraction(part)


def gap_fits(table: Table, value: Fraction) -> bool:
    """With the letter's value in its place the columns add up, and the relative ones are parts."""
    rows = [[value if cell == Sym("A") else cell_value(cell) for cell in row[2:]] for row in table.rows]
    *lines, last = rows
    sums = all(sum(column) == end for column, end in zip(zip(*lines, strict=True), last, strict=True))
    return sums and all(line[1] == line[0] / last[0] for line in rows if len(line) == 2)


def cell_value(cell: Node) -> Fraction:
    assert isinstance(cell, Num)
    return evaluate(cell)


def of_list(table: Table, wanted: Statistic) -> Fraction:
    """A count, or a share in percent, of leaves or of records."""
    what, how, bound = wanted.args
    if table.kind == "stem_leaf":
        found = [10 * evaluate(stem) + evaluate(leaf) for stem, *leaves in table.rows for leaf in leaves]
    else:
        found = [COMPARED[str(what)](evaluate(row[1]), evaluate(row[2])) for row in table.rows]
    count = sum(HOW[str(how)](value, int(bound)) for value in found)
    return Fraction(100 * count, len(found)) if wanted.kind == "share" else Fraction(count)
