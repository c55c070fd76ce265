"""Measures of data found again by sorting, listing and weighing, with the answer in its place.

A letter is never solved for: the answer is put in its place and what the stem tells is measured. Data
of which
only mean and variance are told are made up, twice, and changed as the stem says.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from appliance.domain.answers import Answer, Ordering, Scalar, Several, Word
from appliance.domain.givens import Measured, Numbers, Table
from appliance.domain.question import Question
from appliance.domain.statistics import Statistic, asked_each
from appliance.mathtext.tree import Node, Sym, symbols
from appliance.verification.numeric import NotNumeric, close, number

Row = list[Decimal]
Letters = Mapping[str, Decimal]
TOTAL = Sym("합계")


def measured_data(question: Question, answer: Answer) -> str:
    """What does not come out; else empty."""
    data = [given for given in question.givens if isinstance(given, Numbers | Table)]
    wanted = question.goal.args[1]
    if not isinstance(wanted, Statistic):
        return _letters(question, data[0], wanted, answer)  # type: ignore[arg-type]
    asked = asked_each(question.goal.args)
    found: list[Decimal | list[Decimal] | str]
    if len(data) == 2:
        found = [changed(each, question, data) for each in asked]
    else:
        found = [_measured(each, data[0], question) for each in asked]
    return _compare(str(question.goal.args[0]), found, answer)


def _compare(op: str, found: Sequence[Decimal | list[Decimal] | str], answer: Answer) -> str:
    if isinstance(answer, Several):
        told = [number(scalar.value) for _, scalar in answer.items]
        one_by_one = [each[0] if isinstance(each, list) and len(each) == 1 else each for each in found]
        fits = len(told) == len(found) and all(
            isinstance(one, Decimal) and close(one, two) for one, two in zip(one_by_one, told, strict=True)
        )
        return "" if fits else "자료에서 다시 구한 값이 정답과 다릅니다"
    if isinstance(answer, Word):
        return "" if found == [answer.text] else f"다시 찾은 계급은 {found[0]}입니다"
    if isinstance(answer, Ordering):
        (many,) = found
        told = [number(item) for item in answer.items]
        fits = isinstance(many, list) and len(many) == len(told) and all(map(close, many, told))
        return "" if fits else "자료에서 다시 찾은 값이 정답과 다릅니다"
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is needed")
    values = [each[0] if isinstance(each, list) and len(each) == 1 else each for each in found]
    numbers = [each for each in values if isinstance(each, Decimal)]
    if len(numbers) != len(values):
        raise NotNumeric("one number is needed")
    value = _combined(op, numbers)
    return "" if close(value, number(answer.value)) else f"자료에서 다시 구하면 {value:.6f}입니다"


def _combined(op: str, values: list[Decimal]) -> Decimal:
    if op == "value" and len(values) == 1:
        return values[0]
    if op == "sum":
        return sum(values, Decimal(0))
    if op == "gap":
        return max(values) - min(values)
    if op == "minus":
        return values[0] - values[1]
    result = Decimal(1)
    for value in values:
        result *= value
    return result


def _row(given: Numbers | Table, letters: Letters) -> Row:
    if isinstance(given, Numbers):
        return [number(cell, dict(letters)) for cell in given.values]
    if given.kind == "stem_leaf":
        return [10 * number(row[0]) + number(leaf) for row in given.rows for leaf in row[1:]]
    return [number(row[1], dict(letters)) for row in given.rows]


def plain_row(given: Numbers | Table, letters: Letters) -> Row:
    """The numbers of a row; one missing deviation is what brings the sum to 0."""
    cells = [cell for cell in _cells(given) if symbols(cell)] if not _is_stems(given) else []
    if (
        len(cells) == 1
        and isinstance(cells[0], Sym)
        and _is_deviations(given)
        and cells[0].name not in letters
    ):
        rest = sum((number(cell) for cell in _cells(given) if not symbols(cell)), Decimal(0))
        letters = {cells[0].name: -rest}
    return _row(given, letters)


def _is_stems(given: Numbers | Table) -> bool:
    return isinstance(given, Table) and given.kind == "stem_leaf"


def holds_for(asked: Statistic, row: tuple[Decimal, Decimal]) -> bool:
    """Whether two values (or one, twice) are as the measure compares."""
    what, how, *bounds = asked.args
    return _is_inside(str(what), str(how), bounds, row)


def _mean(row: Row) -> Decimal:
    return sum(row, Decimal(0)) / len(row)


def middle(row: Row) -> Decimal:
    """Smallest and largest are crossed out together until one or two are left."""
    left = sorted(row)
    while len(left) > 2:
        left = left[1:-1]
    return _mean(left)


def often(row: Row) -> list[Decimal]:
    seen: dict[Decimal, int] = {}
    for value in row:
        seen[value] = seen.get(value, 0) + 1
    top = max(seen.values())
    return sorted(value for value in seen if seen[value] == top)


def _spread(row: Row) -> Decimal:
    """The mean of the squares less the square of the mean."""
    return _mean([value * value for value in row]) - _mean(row) ** 2


def _lower(row: Row) -> Decimal:
    return middle(sorted(row)[: len(row) // 2])


def _upper(row: Row) -> Decimal:
    return middle(sorted(row)[-(len(row) // 2) :])


SIMPLE: dict[str, Callable[[Row], Decimal]] = {
    "mean": _mean, "median": middle, "variance": _spread, "q1": _lower, "q2": middle, "q3": _upper,
    "deviation": lambda row: _spread(row).sqrt(), "iqr": lambda row: _upper(row) - _lower(row),
    "range": lambda row: max(row) - min(row), "min": lambda row: min(row), "max": lambda row: max(row),
    "size": lambda row: Decimal(len(row)), "sum": lambda row: sum(row, Decimal(0)),
}  # fmt: skip


def _measured(asked: Statistic, given: Numbers | Table, question: Question) -> Decimal | list[Decimal] | str:
    if isinstance(given, Table) and given.kind == "frequency":
        return of_classes(asked, given, question)
    if isinstance(given, Table) and given.kind == "records" and len(given.columns) == 3:
        return _of_pairs(asked, [(number(row[1]), number(row[2])) for row in given.rows])
    row = plain_row(given, {})
    if _is_deviations(given) and sum(row, Decimal(0)):
        raise NotNumeric("deviations that do not add up to 0")
    if asked.kind in SIMPLE:
        return SIMPLE[asked.kind](row)
    if asked.kind == "mode":
        return often(row)
    if asked.kind in ("kth_largest", "kth_smallest"):
        left, place = sorted(row), int(asked.args[0])
        return left[-place] if asked.kind == "kth_largest" else left[place - 1]
    if asked.kind in ("count", "share"):
        return _of_pairs(asked, [(value, value) for value in row])
    if isinstance(given, Table) and asked.kind == "leaves":
        return Decimal(next(len(line) - 1 for line in given.rows if number(line[0]) == int(asked.args[0])))
    if isinstance(given, Table) and asked.kind == "fullest_stem":
        return [number(line[0]) for line in given.rows if len(line) == max(map(len, given.rows))]
    raise NotNumeric(asked.kind)


def _is_deviations(given: Numbers | Table) -> bool:
    return given.name == "편차" if isinstance(given, Numbers) else given.columns[-1].startswith("편차")


def _of_pairs(asked: Statistic, rows: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    what, how, *bounds = asked.args
    inside = sum(1 for row in rows if _is_inside(str(what), str(how), bounds, row))
    return Decimal(inside) if asked.kind == "count" else Decimal(inside * 100) / len(rows)


def _is_inside(what: str, how: str, bounds: Sequence[int | str], row: tuple[Decimal, Decimal]) -> bool:
    one, two = row
    looked_at = {
        "value": [one], "first": [one], "second": [two], "both": [one, two], "either": [one, two],
        "sum": [one + two], "mean": [(one + two) / 2], "gap": [max(row) - min(row)], "rise": [two - one],
    }[what]  # fmt: skip
    found = [_fits(how, value, [Decimal(bound) for bound in bounds]) for value in looked_at]
    return any(found) if what == "either" else all(found)


def _fits(how: str, value: Decimal, bounds: Sequence[Decimal]) -> bool:
    first = bounds[0]
    if how == "at_least":
        return value >= first
    if how == "at_most":
        return value <= first
    if how == "above":
        return value > first
    if how == "below":
        return value < first
    if how == "exactly":
        return value == first
    return first <= value < bounds[1]


# --- classes -------------------------------------------------------------------------------------------


def of_classes(asked: Statistic, table: Table, question: Question) -> Decimal | list[Decimal] | str:
    """Every datum is put at the middle of its class and then looked at one by one."""
    rows = [row for row in table.rows if row[0] != TOTAL]
    edges = [(number(row[0]), number(row[1])) for row in rows]
    if asked.kind == "width":
        return edges[1][0] - edges[0][0]
    if asked.kind == "classes":
        return Decimal(len(rows))
    weights = weights_of(table, question)
    spots = [(low + high) / 2 for low, high in edges]
    if asked.kind == "mean":
        return sum((spot * weight for spot, weight in zip(spots, weights, strict=True)), Decimal(0)) / sum(
            weights
        )
    if asked.kind == "size":
        return sum(weights, Decimal(0))
    if asked.kind in ("count", "share"):
        what, how, *bounds = asked.args
        if not {Decimal(bound) for bound in bounds} <= {edge for pair in edges for edge in pair} or how in (
            "at_most",
            "above",
        ):
            raise NotNumeric("a bound inside a class")
        inside = [
            weight
            for spot, weight in zip(spots, weights, strict=True)
            if _is_inside(str(what), str(how), bounds, (spot, spot))
        ]
        total = sum(inside, Decimal(0))
        return total if asked.kind == "count" else total * 100 / sum(weights)
    at = _place(asked, edges, weights)
    wanted = (
        asked.kind.partition("_")[2] if asked.kind.startswith("fullest") else asked.kind.partition("_")[0]
    )
    if wanted == "class":
        return f"{_said(edges[at][0])} 이상 {_said(edges[at][1])} 미만"
    if wanted == "relative":
        return weights[at] / sum(weights)
    return spots[at] if wanted == "middle" else weights[at]


def _said(value: Decimal) -> str:
    return f"{float(value):g}"


def _place(asked: Statistic, edges: Sequence[tuple[Decimal, Decimal]], weights: Sequence[Decimal]) -> int:
    if asked.kind.startswith("fullest"):
        if sorted(weights)[-1] == sorted(weights)[-2]:
            raise NotNumeric("two classes are fullest")
        return max(range(len(weights)), key=lambda at: weights[at])
    if asked.kind.endswith("_of"):
        value = Decimal(int(asked.args[0]))
        return next(at for at, (low, high) in enumerate(edges) if low <= value < high)
    line = [at for at, weight in enumerate(weights) for _ in range(int(weight))]
    place = int(asked.args[0])
    return line[-place] if asked.kind.endswith("largest") else line[place - 1]


def weights_of(table: Table, question: Question) -> list[Decimal]:
    """Frequencies, out of the relative ones and a told size where only these are there."""
    rows = [row for row in table.rows if row[0] != TOTAL]
    sizes = [number(each.value) for each in question.all(Measured) if each.statistic.kind == "size"]
    column = table.columns.index("frequency" if "frequency" in table.columns else "relative")
    known = [None if symbols(row[column]) else number(row[column]) for row in rows]
    if known.count(None) == 1:
        whole = sizes[0] if sizes else next(number(row[column]) for row in table.rows if row[0] == TOTAL)
        rest = whole - sum((value for value in known if value is not None), Decimal(0))
        known = [rest if value is None else value for value in known]
    found = [value for value in known if value is not None]
    if len(found) != len(rows):
        raise NotNumeric("more than one frequency is missing")
    if "frequency" in table.columns:
        if sizes and sum(found) != sizes[0]:
            raise NotNumeric("the frequencies do not add up")
        return found
    if not close(sum(found, Decimal(0)), Decimal(1)):
        raise NotNumeric("the relative frequencies do not add up to 1")
    return [value * sizes[0] for value in found] if sizes else found


# --- letters -------------------------------------------------------------------------------------------


def _letters(question: Question, given: Numbers | Table, wanted: Node, answer: Answer) -> str:
    """The answer in the letter's place: is everything as told?"""
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is needed")
    if isinstance(given, Table) and given.kind == "frequency":
        return _cell(question, given, wanted, number(answer.value))
    names = sorted({name for cell in _cells(given) for name in symbols(cell)})
    if len(names) == 2:
        return _pair_of_letters(question, given, wanted, answer, names)
    if not isinstance(wanted, Sym) or names != [wanted.name]:
        raise NotNumeric("one letter is needed")
    row = _row(given, {wanted.name: number(answer.value)})
    if _is_deviations(given):
        return "" if not sum(row, Decimal(0)) else "편차의 합이 0이 아닙니다"
    told = question.all(Measured)
    if not told:
        raise NotNumeric("nothing is told")
    for each in told:
        if each.statistic.kind == "mode":
            fits = often(row) == [number(each.value)]
        elif each.value == Sym("최빈값"):
            fits = often(row) == [_mean(row)]
        else:
            fits = close(SIMPLE[each.statistic.kind](row), number(each.value))
        if not fits:
            return "정답을 넣으면 자료가 주어진 값과 맞지 않습니다"
    return ""


def _cells(given: Numbers | Table) -> tuple[Node, ...]:
    return given.values if isinstance(given, Numbers) else tuple(row[1] for row in given.rows)


def _pair_of_letters(
    question: Question, given: Numbers | Table, wanted: Node, answer: Answer, names: list[str]
) -> str:
    """Two letters walk over the numbers that keep the mean; where the variance fits too, the value is
    compared."""
    told = {each.statistic.kind: number(each.value) for each in question.all(Measured)}
    if "deviation" in told:
        told["variance"] = told["deviation"] ** 2
    if not isinstance(answer, Scalar) or "mean" not in told:
        raise NotNumeric("a mean is needed")
    cells = _cells(given)
    known = [number(cell) for cell in cells if not symbols(cell)]
    half = (told["mean"] * len(cells) - sum(known, Decimal(0))) / 2
    if "variance" in told:
        # Around `half` the two stand at equal distances d; the sum of squares fixes 2d².
        squares = (told["variance"] + told["mean"] ** 2) * len(cells) - sum(
            (each * each for each in known), Decimal(0)
        )
        apart = squares - 2 * half * half
        if apart < 0:
            return "평균과 분산이 이와 같은 자료는 없습니다"
        ways = [(apart / 2).sqrt(), -(apart / 2).sqrt()]
    else:
        ways = [Decimal(1), Decimal(3)]
    for gap in ways:
        at = {names[0]: half + gap, names[1]: half - gap}
        row = [number(cell, at) for cell in cells]
        if "variance" in told and not close(_spread(row), told["variance"]):
            return "분산이 주어진 값과 맞지 않습니다"
        if not close(number(wanted, at), number(answer.value)):
            return "구한 두 값을 넣으면 정답과 다릅니다"
    return ""


def two_missing(question: Question) -> dict[str, tuple[Decimal, ...]]:
    """The two values that two letters of a row have, in either order; empty where mean and variance
    are not told."""
    data = [given for given in question.givens if isinstance(given, Numbers)]
    told = {
        each.statistic.kind: number(each.value)
        for each in question.all(Measured)
        if each.value != Sym("최빈값")
    }
    names = sorted({name for given in data[:1] for cell in given.values for name in symbols(cell)})
    if "deviation" in told:
        told["variance"] = told["deviation"] ** 2
    if len(data) != 1 or len(names) != 2 or not {"mean", "variance"} <= set(told):
        return {}
    cells = data[0].values
    known = [number(cell) for cell in cells if not symbols(cell)]
    half = (told["mean"] * len(cells) - sum(known, Decimal(0))) / 2
    squares = (told["variance"] + told["mean"] ** 2) * len(cells) - sum(
        (each * each for each in known), Decimal(0)
    )
    apart = squares / 2 - half * half
    if apart < 0:
        return {}
    both = (half + apart.sqrt(), half - apart.sqrt())
    return dict.fromkeys(names, both)


def _cell(question: Question, table: Table, wanted: Node, value: Decimal) -> str:
    """A cell of a table: its row keeps the share, its column the total."""
    if not isinstance(wanted, Sym):
        raise NotNumeric("one cell is needed")
    sizes = [number(each.value) for each in question.all(Measured) if each.statistic.kind == "size"]
    body = [row for row in table.rows if row[0] != TOTAL]
    totals = [row for row in table.rows if row[0] == TOTAL]
    for at, kind in enumerate(table.columns[2:], start=2):
        for row in table.rows:
            if row[at] != wanted:
                continue
            checks: list[bool] = []
            other = 5 - at if len(table.columns) == 4 else None
            if other is not None and row[0] != TOTAL and not symbols(row[other]):
                size = _total(sizes, totals, table, body)
                if size is not None:
                    frequency, relative = (
                        (value, number(row[other])) if kind == "frequency" else (number(row[other]), value)
                    )
                    checks.append(close(frequency, relative * size))
            whole = Decimal(1) if kind == "relative" else _total(sizes, totals, table, body)
            if row[0] == TOTAL and other is not None:
                shares = [
                    (number(each[at]), number(each[other]))
                    for each in body
                    if not symbols(each[at]) and not symbols(each[other])
                ]
                checks += [
                    close(one, two * value) if kind == "frequency" else close(value, Decimal(1))
                    for one, two in shares
                ]
            elif row[0] == TOTAL:
                whole = value
            rest = [each[at] for each in body if each is not row]
            if (
                whole is not None
                and not any(symbols(cell) for cell in rest)
                and not (row[0] == TOTAL and checks)
            ):
                total = sum((number(cell) for cell in rest), Decimal(0))
                checks.append(close(total + (0 if row[0] == TOTAL else value), whole))
            if not checks:
                raise NotNumeric("nothing fixes the cell")
            return "" if all(checks) else "정답을 넣으면 표가 맞지 않습니다"
    raise NotNumeric("no such cell")


def _total(
    sizes: list[Decimal], totals: list[tuple[Node, ...]], table: Table, body: list[tuple[Node, ...]]
) -> Decimal | None:
    if sizes:
        return sizes[0]
    if "frequency" not in table.columns:
        return None
    at = table.columns.index("frequency")
    for row in totals:
        if not symbols(row[at]):
            return number(row[at])
    if "relative" in table.columns:
        other = table.columns.index("relative")
        for row in body:
            if not symbols(row[at]) and not symbols(row[other]):
                return number(row[at]) / number(row[other])
    return None


# --- changed data --------------------------------------------------------------------------------------


def changed(asked: Statistic, question: Question, data: Sequence[Numbers | Table]) -> Decimal:
    """Two made-up sets of data with the told mean and variance, changed as the stem says, and measured."""
    told = {each.statistic.kind: number(each.value) for each in question.all(Measured)}
    centre = told.get("mean", Decimal(3))
    if "deviation" in told:
        told["variance"] = told["deviation"] ** 2
    spread = told.get("variance", Decimal(2))
    names = [sorted(symbols(cell))[0] for cell in _cells(data[0])]
    found: list[Decimal] = []
    for turn in (0, 1):
        values = _made_up(len(names), centre, spread, turn)
        letters = dict(zip(names, values, strict=True))
        row = [number(cell, letters) for cell in _cells(data[1])]
        found.append(SIMPLE[asked.kind](row))
    needed = "mean" if asked.kind == "mean" else "variance"
    if needed not in told or not close(found[0], found[1]):
        raise NotNumeric("what is told does not fix it")
    return found[0]


def _made_up(count: int, centre: Decimal, spread: Decimal, turn: int) -> Row:
    """`count` numbers with that mean and variance."""
    shape = [Decimal((at * (3 + turn) + turn) % (count + 2) + at) for at in range(count)]
    own, size = _mean(shape), _spread(shape)
    return [centre + (value - own) * (spread / size).sqrt() for value in shape]
