"""The data of a question as exact numbers: a plain row, classes with their frequencies, or pairs."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Measured, Numbers, Table
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Node, Num, Sym, symbols

Letters = Mapping[str, Fraction]
TOTAL = "합계"


@dataclass(frozen=True, slots=True)
class Class:
    """One class of a frequency table; frequency or relative may be unknown (None)."""

    low: Fraction
    high: Fraction
    frequency: Node | None
    relative: Node | None

    @property
    def middle(self) -> Fraction:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Classes:
    rows: tuple[Class, ...]
    total: Class | None


def data_of(question: Question) -> list[Numbers | Table]:
    """Every given that holds data, in order."""
    return [given for given in question.givens if isinstance(given, Numbers | Table)]


def cells(given: Numbers | Table) -> tuple[Node, ...]:
    """The cells of a plain row: of numbers, of the leaves of a plot, of the second column of records."""
    if isinstance(given, Numbers):
        return given.values
    if given.kind == "stem_leaf":
        return tuple(_leaf(row[0], leaf) for row in given.rows for leaf in row[1:])
    if given.kind == "records" and len(given.columns) == 2:
        return tuple(row[1] for row in given.rows)
    raise Unsolvable("한 줄로 된 자료가 아닙니다.")


def is_deviations(given: Numbers | Table) -> bool:
    """Whether the row holds deviations from the mean, not the data themselves."""
    if isinstance(given, Numbers):
        return given.name == "편차"
    return given.kind == "records" and given.columns[-1].startswith("편차")


def _leaf(stem: Node, leaf: Node) -> Node:
    """Stem 3 and leaf 4 are 34; a letter stays a letter."""
    if not isinstance(leaf, Num):
        return leaf
    value = number(stem, {}) * 10 + leaf.value
    return Num(str(value))


def pairs(table: Table) -> list[tuple[Fraction, Fraction]]:
    """The two numbers of each record."""
    if table.kind != "records" or len(table.columns) != 3:
        raise Unsolvable("두 값을 함께 조사한 자료가 아닙니다.")
    return [(number(row[1], {}), number(row[2], {})) for row in table.rows]


def classes(table: Table) -> Classes:
    """The classes of a frequency table, ascending and without gaps, all of one width."""
    if table.kind != "frequency":
        raise Unsolvable("도수분포표가 아닙니다.")
    found: list[Class] = []
    total = None
    for row in table.rows:
        told = dict(zip(table.columns[2:], row[2:], strict=True))
        if row[0] == Sym(TOTAL):
            total = Class(Fraction(0), Fraction(0), told.get("frequency"), told.get("relative"))
            continue
        low, high = number(row[0], {}), number(row[1], {})
        found.append(Class(low, high, told.get("frequency"), told.get("relative")))
    widths = {each.high - each.low for each in found}
    if len(found) < 2 or len(widths) != 1 or widths.pop() <= 0:
        raise Unsolvable("계급의 크기가 모두 같지 않습니다.")
    if any(one.high != two.low for one, two in itertools.pairwise(found)):
        raise Unsolvable("계급이 차례로 이어지지 않습니다.")
    return Classes(tuple(found), total)


def with_size(table: Classes, told: tuple[Measured, ...]) -> Classes:
    """Relative frequencies alone, with the frequencies that they are of a told size."""
    sizes = [number(each.value, {}) for each in told if each.statistic.kind == "size"]
    if not sizes or any(row.frequency is not None or row.relative is None for row in table.rows):
        return table
    if any(symbols(row.relative) for row in table.rows if row.relative is not None):
        return table
    shares = [number(row.relative, {}) * sizes[0] for row in table.rows if row.relative is not None]
    if any(share.denominator != 1 for share in shares):
        raise Unsolvable("도수가 자연수가 되지 않습니다.")
    rows = zip(table.rows, shares, strict=True)
    return Classes(tuple(replace(row, frequency=Num(str(share))) for row, share in rows), table.total)


def number(node: Node, letters: Letters) -> Fraction:
    """A cell's value. Raises Unsolvable where a letter has none."""
    try:
        return evaluate(node, dict(letters))
    except NotRational:
        raise Unsolvable("자료에 값을 알 수 없는 것이 있습니다.") from None


def letters_in(nodes: tuple[Node, ...]) -> list[str]:
    """The letters of some cells, in order."""
    return list(dict.fromkeys(name for node in nodes for name in _ordered(node)))


def _ordered(node: Node) -> list[str]:
    return [node.name] if isinstance(node, Sym) else sorted(symbols(node))
