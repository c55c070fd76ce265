"""What the letters in data stand for, by what the stem tells of the data."""

from collections.abc import Callable
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Measured, Numbers, Table
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Sym, symbols
from appliance.solving.data.measures import mean, median, modes
from appliance.solving.data.samples import (
    Class,
    Classes,
    Letters,
    cells,
    classes,
    data_of,
    is_deviations,
    letters_in,
    number,
)

UNDETERMINED = "주어진 조건만으로는 모르는 값을 정할 수 없습니다."
CONTRADICTION = "자료와 주어진 값이 서로 맞지 않습니다."


def letters(question: Question) -> dict[str, Fraction]:
    """Each letter's value where there is one letter; of tables, of all letters. Contradictions are
    refused."""
    given = data_of(question)[0]
    told = [each for each in question.all(Measured) if each.of == 0]
    if isinstance(given, Table) and given.kind == "frequency":
        return _of_classes(classes(given), _size(told))
    if isinstance(given, Table) and given.kind == "records" and len(given.columns) > 2:
        return {}
    names = letters_in(cells(given))
    if not names:
        _check(given, told)
        return {}
    if len(names) > 1:
        return {}
    return {names[0]: _one(names[0], given, told)}


def _size(told: list[Measured]) -> Fraction | None:
    sizes = [number(each.value, {}) for each in told if each.statistic.kind == "size"]
    return sizes[0] if sizes else None


def _check(given: Numbers | Table, told: list[Measured]) -> None:
    row = [number(cell, {}) for cell in cells(given)]
    tests: dict[str, Callable[[], Fraction]] = {
        "mean": lambda: mean(row), "median": lambda: median(row), "size": lambda: Fraction(len(row)),
    }  # fmt: skip
    for each in told:
        test = tests.get(each.statistic.kind)
        if test is not None and test() != number(each.value, {}):
            raise Unsolvable(CONTRADICTION)


def _one(name: str, given: Numbers | Table, told: list[Measured]) -> Fraction:
    """The one value of the letter for which the data are as told."""
    row = cells(given)
    if is_deviations(given):
        return _linear(name, row, Fraction(0))
    for each in told:
        kind = each.statistic.kind
        if kind == "sum":
            return _linear(name, row, number(each.value, {}))
        if kind == "mean":
            wanted = _wanted(each.value, name, row)
            return _linear(name, row, wanted * len(row))
        if kind == "median":
            return _by_median(name, row, number(each.value, {}))
        if kind == "mode":
            return _by_mode(name, row, number(each.value, {}))
    raise Unsolvable(UNDETERMINED)


def _wanted(value: Node, name: str, row: tuple[Node, ...]) -> Fraction:
    """The mean as told: a number, or the mode, whatever the letter is (평균과 최빈값이 같다)."""
    if value == Sym("최빈값"):
        known = [number(cell, {}) for cell in row if name not in symbols(cell)]
        counts = sorted((known.count(one) for one in set(known)), reverse=True)
        if len(counts) < 1 or (len(counts) > 1 and counts[0] - counts[1] < 2):
            raise Unsolvable(UNDETERMINED)
        return modes(known)[0]
    return number(value, {})


def _linear(name: str, row: tuple[Node, ...], total: Fraction) -> Fraction:
    """The sum of the row is `total`; every cell is of first degree in the letter."""
    at = [sum((number(cell, {name: Fraction(n)}) for cell in row), Fraction(0)) for n in (0, 1, 2)]
    slope = at[1] - at[0]
    if at[2] - at[1] != slope:
        raise Unsolvable("모르는 값이 일차식으로 들어 있지 않습니다.")
    if not slope:
        raise Unsolvable(UNDETERMINED)
    return (total - at[0]) / slope


def _row(row: tuple[Node, ...], name: str, value: Fraction) -> list[Fraction]:
    return [number(cell, {name: value}) for cell in row]


def _by_median(name: str, row: tuple[Node, ...], wanted: Fraction) -> Fraction:
    """The median grows with the letter; its value is fixed only where the median moves with it."""
    known = [number(cell, {}) for cell in row if name not in symbols(cell)]
    if len(known) != len(row) - 1 or Sym(name) not in row:
        raise Unsolvable(UNDETERMINED)
    step = Fraction(1, 64)
    for value in sorted({wanted, *(2 * wanted - each for each in known)}):
        if median(_row(row, name, value)) != wanted:
            continue
        if median(_row(row, name, value - step)) < wanted < median(_row(row, name, value + step)):
            return value
        raise Unsolvable(UNDETERMINED)
    raise Unsolvable(CONTRADICTION)


def _by_mode(name: str, row: tuple[Node, ...], wanted: Fraction) -> Fraction:
    known = [number(cell, {}) for cell in row if name not in symbols(cell)]
    counts = {value: known.count(value) for value in known}
    if wanted not in counts or any(count > counts[wanted] for count in counts.values()):
        raise Unsolvable(CONTRADICTION)
    if [value for value, count in counts.items() if count == counts[wanted]] == [wanted]:
        raise Unsolvable(UNDETERMINED)
    if Sym(name) not in row or len(known) != len(row) - 1:
        raise Unsolvable(UNDETERMINED)
    return wanted


def _of_classes(table: Classes, size: Fraction | None) -> dict[str, Fraction]:
    """Letters in a table: the frequencies add up to the size, the relative ones to 1, each is its share."""
    known: dict[str, Fraction] = {}
    rows = (*table.rows, *((table.total,) if table.total is not None else ()))
    for _ in range(12):
        before = dict(known)
        size = size or _size_of(table, known)
        for row in rows:
            _share(row, size, known)
        _sum(table, "frequency", size, known)
        _sum(table, "relative", Fraction(1), known)
        if known == before:
            break
    _consistent(table, size, known)
    return known


def _value(cell: Node | None, known: Letters) -> Fraction | None:
    if cell is None or symbols(cell) - set(known):
        return None
    return number(cell, known)


def _enter(cell: Node | None, value: Fraction, known: dict[str, Fraction]) -> None:
    if isinstance(cell, Sym) and cell.name not in known:
        known[cell.name] = value


def _size_of(table: Classes, known: dict[str, Fraction]) -> Fraction | None:
    if table.total is not None and (told := _value(table.total.frequency, known)) is not None:
        return told
    for row in table.rows:
        frequency, relative = _value(row.frequency, known), _value(row.relative, known)
        if frequency and relative:
            return frequency / relative
    found = [_value(row.frequency, known) for row in table.rows]
    return sum((each for each in found if each is not None), Fraction(0)) if all(
        each is not None for each in found
    ) else None  # fmt: skip


def _share(row: Class, size: Fraction | None, known: dict[str, Fraction]) -> None:
    if not size:
        return
    frequency, relative = _value(row.frequency, known), _value(row.relative, known)
    if frequency is not None:
        _enter(row.relative, frequency / size, known)
    elif relative is not None:
        _enter(row.frequency, relative * size, known)


def _sum(table: Classes, column: str, whole: Fraction | None, known: dict[str, Fraction]) -> None:
    """The one missing cell of a column."""
    cells_of = [getattr(row, column) for row in table.rows]
    if whole is None or any(cell is None for cell in cells_of):
        return
    open_ones = [cell for cell in cells_of if symbols(cell) - set(known)]
    if not open_ones:
        total = getattr(table.total, column, None)
        _enter(total, sum((number(cell, known) for cell in cells_of), Fraction(0)), known)
    names = {name for cell in open_ones for name in symbols(cell) - set(known)}
    if len(names) == 1:
        (name,) = names
        known[name] = _linear_in(name, cells_of, known, whole)


def _linear_in(name: str, column: list[Node], known: dict[str, Fraction], whole: Fraction) -> Fraction:
    at = [sum((number(cell, {**known, name: Fraction(n)}) for cell in column), Fraction(0)) for n in (0, 1)]
    if at[0] == at[1]:
        raise Unsolvable(UNDETERMINED)
    return (whole - at[0]) / (at[1] - at[0])


def _consistent(table: Classes, size: Fraction | None, known: dict[str, Fraction]) -> None:
    """Frequencies are whole and not negative, and the columns add up to what is told."""
    for column, whole in (("frequency", size), ("relative", Fraction(1))):
        found = [_value(getattr(row, column), known) for row in table.rows]
        for value in found:
            if value is not None and (value < 0 or (column == "frequency" and value.denominator != 1)):
                raise Unsolvable("도수가 자연수가 되지 않습니다.")
        told = _value(getattr(table.total, column, None), known)
        values = [value for value in found if value is not None]
        if len(values) == len(table.rows):
            total = sum(values, Fraction(0))
            if (whole is not None and total != whole) or (told is not None and total != told):
                raise Unsolvable(CONTRADICTION)
    for row in table.rows:
        frequency, relative = _value(row.frequency, known), _value(row.relative, known)
        if frequency is not None and relative is not None and size and frequency != relative * size:
            raise Unsolvable(CONTRADICTION)
