"""A measure of data, several of them, or an expression of the letters that stand for data."""

from fractions import Fraction

from appliance.domain.answers import Answer, Ordering, Scalar, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Measured, Table
from appliance.domain.question import Question
from appliance.domain.statistics import KOREAN, Statistic, asked_each
from appliance.mathtext.tree import NODE_TYPES, Node
from appliance.solving.data.changed import changed_measure, of_two
from appliance.solving.data.grouped import grouped
from appliance.solving.data.measures import counted, measure, modes, quartiles
from appliance.solving.data.samples import cells, classes, data_of, is_deviations, number, pairs, with_size
from appliance.solving.data.told import number_told, scalar
from appliance.solving.data.unknowns import UNDETERMINED, letters
from appliance.solving.evaluate import evaluate
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.surd import Surd

# These count or have no unit of the data.
UNITLESS = {"variance", "size", "count", "share", "classes", "leaves", "fullest_size", "fullest_stem",
            "size_of", "size_of_largest", "size_of_smallest", "relative_of"}  # fmt: skip


def statistic(question: Question) -> Answer:
    """One Scalar, Ordering (several modes) or Word (a class); Several where each of several is asked."""
    if not data_of(question):
        raise Unsolvable("자료가 주어지지 않았습니다.")
    op, *wanted = question.goal.args
    first = wanted[0]
    if isinstance(first, NODE_TYPES):
        return _of_letters(first, question)  # type: ignore[arg-type]
    asked = asked_each(question.goal.args)
    op = "each" if op == "value" and len(asked) > 1 else op
    found = [_one(each, question) for each in asked]
    if op == "value":
        return found[0]
    if op == "each":
        named = [(KOREAN[each.kind], answer) for each, answer in zip(asked, found, strict=True)]
        if any(not isinstance(answer, Scalar) for _, answer in named):
            raise Unsolvable("답이 하나의 수가 아닌 것을 함께 묻고 있습니다.")
        return Several(tuple((name, answer) for name, answer in named if isinstance(answer, Scalar)))
    return scalar(_combined(str(op), [_value(answer) for answer in found]), question.goal.unit)


def _value(answer: Answer) -> Surd:
    if not isinstance(answer, Scalar):
        raise Unsolvable("값이 하나로 정해지지 않아 계산할 수 없습니다.")
    return evaluate(answer.value).number


def _combined(op: str, values: list[Surd]) -> Surd:
    if op == "sum":
        return sum(values[1:], values[0])
    if op == "gap" and len(values) == 2:
        return abs(values[0] - values[1])
    if op == "minus" and len(values) == 2:
        return values[0] - values[1]
    if op == "product":
        found = values[0]
        for value in values[1:]:
            found = found * value
        return found
    raise Unsolvable("두 값으로 무엇을 구하는지 알 수 없습니다.")


def _of_letters(wanted: Node, question: Question) -> Answer:
    found = letters(question)
    if not found:
        return number_told(of_two(wanted, question), question.goal.unit)
    values = {name: Quotient.of(value) for name, value in found.items()}
    try:
        return number_told(evaluate(wanted, Scope().with_values(values)), question.goal.unit)
    except Unsolvable:
        raise Unsolvable(UNDETERMINED) from None


def _one(wanted: Statistic, question: Question) -> Answer:
    data = data_of(question)
    given = data[-1]
    unit = question.goal.unit if wanted.kind not in UNITLESS or len(question.goal.args) == 2 else ""
    if len(data) == 2:
        return scalar(changed_measure(wanted.kind, question), unit)
    found = letters(question)
    if isinstance(given, Table) and given.kind == "frequency":
        table = with_size(classes(given), question.all(Measured))
        return grouped(wanted.kind, wanted.args, table, found, unit)
    if isinstance(given, Table) and given.kind == "records" and len(given.columns) == 3:
        return scalar(counted(wanted.kind, wanted.args, pairs(given)), unit)
    if isinstance(given, Table) and given.kind == "stem_leaf" and wanted.kind in ("fullest_stem", "leaves"):
        return _stems(wanted, given)
    row = [number(cell, found) for cell in cells(given)]
    if is_deviations(given):
        return scalar(_of_deviations(wanted.kind, row), unit)
    if wanted.kind == "mode" and len(many := modes(row)) > 1:
        return Ordering(tuple(scalar(Surd.of(value)).value for value in many))
    if wanted.kind in ("q1", "q2", "q3", "iqr"):
        quartiles(row)
    return scalar(measure(wanted.kind, wanted.args, row), unit)


def _of_deviations(kind: str, row: list[Fraction]) -> Surd:
    """The row holds deviations from the mean: they must add up to 0."""
    if sum(row):
        raise Unsolvable("편차의 합이 0이 아닙니다.")
    if kind not in ("variance", "deviation", "size"):
        raise Unsolvable("편차만으로는 구할 수 없는 값입니다.")
    return measure(kind, (), row)


def _stems(wanted: Statistic, table: Table) -> Answer:
    if wanted.kind == "leaves":
        rows = [row for row in table.rows if number(row[0], {}) == int(wanted.args[0])]
        if not rows:
            raise Unsolvable("그런 줄기가 없습니다.")
        return scalar(len(rows[0]) - 1)
    most = max(len(row) for row in table.rows)
    fullest = [row for row in table.rows if len(row) == most]
    if len(fullest) > 1:
        raise Unsolvable("잎이 가장 많은 줄기가 둘 이상입니다.")
    return scalar(Surd.of(number(fullest[0][0], {})))
