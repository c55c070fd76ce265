"""통계: measures of data, worked out in one row each."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.authoring.solutions.build import frac, plain_sum, subtract, times
from appliance.authoring.solutions.lines import closing, eq, line, listing
from appliance.domain.answers import Answer, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Measured, Table
from appliance.domain.question import Question
from appliance.domain.statistics import KOREAN, Statistic, asked_each
from appliance.korean.particles import attach
from appliance.mathtext.tree import NODE_TYPES, Frac, Group, Mul, Neg, Node, Num, Pow, Root, Sym, symbols
from appliance.solving.data.changed import changed_measure, told_of
from appliance.solving.data.measures import comparison, counted, mean, measure, median, quartiles
from appliance.solving.data.samples import (
    Classes,
    cells,
    classes,
    data_of,
    is_deviations,
    number,
    pairs,
    with_size,
)
from appliance.solving.data.told import scalar
from appliance.solving.data.unknowns import letters
from appliance.solving.surd import Surd

Row = list[Fraction]
LONGEST = 16


def statistic(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The lines of the solution; raises Unsolvable where nobody would write one."""
    data = data_of(question)
    first = question.goal.args[1]
    if not isinstance(first, Statistic):
        assert isinstance(first, NODE_TYPES)
        return _unknown(question, answer, first)  # type: ignore[arg-type]
    asked = asked_each(question.goal.args)
    if len(data) == 2:
        return _changed(question, answer, asked)
    given = data[0]
    if isinstance(given, Table) and given.kind == "frequency":
        return _grouped(question, answer, asked[0])
    if isinstance(given, Table) and given.kind == "records" and len(given.columns) == 3:
        return _pairs(question, answer, asked[0], given)
    if isinstance(given, Table) and asked[0].kind in ("fullest_stem", "leaves"):
        return (closing(_subject(asked[0]), answer),)
    row = [number(cell, letters(question)) for cell in cells(given)]
    lines = [each for one in asked for each in _explained(one, row, deviations=is_deviations(given))]
    lines = list(dict.fromkeys(lines))
    if isinstance(answer, Several):
        return (*lines, closing("구하는 값은", answer))
    values = [_decimal(each) for each in _values(asked, row)]
    op = str(question.goal.args[0])
    steps: list[Node] = []
    if op == "sum":
        steps = [plain_sum(*values)]
    elif op in ("gap", "minus"):
        steps = [subtract(*(sorted(values, key=_size, reverse=True) if op == "gap" else values))]
    elif op == "product":
        steps = [times(*values)]
    subject = _subject(asked[0]) if op == "value" else "구하는 값은"
    return (*lines, closing(subject, answer, *steps))


def _subject(asked: Statistic) -> str:
    name = KOREAN.get(asked.kind)
    return attach(name, "은/는") if name else "구하는 값은"


def _size(value: Node) -> Fraction:
    return number(value, {})


def _decimal(value: Surd | Fraction) -> Node:
    return scalar(value if isinstance(value, Surd) else Surd.of(value)).value


def _values(asked: Sequence[Statistic], row: Row) -> list[Surd]:
    return [measure(each.kind, each.args, row) for each in asked] if len(asked) > 1 else []


def _in_order(row: Row) -> str:
    return line("변량을 작은 값부터 크기순으로 나열하면 {}이다.", listing(*map(_decimal, sorted(row))))


def _explained(asked: Statistic, row: Row, *, deviations: bool) -> list[str]:
    """How one measure of a row comes about, its value included where it is worked out."""
    kind = asked.kind
    if kind == "mean":
        return [_mean_line(row)]
    if kind == "median":
        return [_in_order(row), *_median_line(row)]
    if kind == "mode":
        return _mode_lines(row)
    if kind in ("variance", "deviation"):
        return _spread(kind, row, deviations=deviations)
    if kind in ("min", "max", "kth_largest", "kth_smallest"):
        return [_in_order(row)]
    if kind == "range":
        return [
            line(
                "가장 큰 변량에서 가장 작은 변량을 빼면 {}이다.",
                eq(subtract(_decimal(max(row)), _decimal(min(row))), _decimal(max(row) - min(row))),
            )
        ]
    if kind in ("q1", "q2", "q3", "iqr"):
        return _quartile_lines(kind, row)
    if kind in ("count", "share"):
        return _count_lines(asked, row)
    if kind in ("size", "sum"):
        return []
    raise Unsolvable("이 값의 풀이는 쓸 수 없습니다.")


def _mean_line(row: Row) -> str:
    if len(row) > LONGEST:
        raise Unsolvable("자료가 너무 많아 풀이를 쓸 수 없습니다.")
    total = sum(row, Fraction(0))
    steps = [
        frac(plain_sum(*map(_decimal, row)), len(row)),
        frac(_decimal(total), len(row)),
        _decimal(mean(row)),
    ]
    return line("평균은 {}이다.", eq(*steps))


def _median_line(row: Row) -> list[str]:
    ordered, half = sorted(row), len(row) // 2
    if len(row) % 2:
        return [line("중앙값은 한가운데 있는 값인 {}이다.", _decimal(ordered[half]))]
    two = ordered[half - 1], ordered[half]
    return [
        line(
            "중앙값은 한가운데 있는 두 값의 평균인 {}이다.",
            eq(_half(*two), _decimal(sum(two, Fraction(0)) / 2)),
        )
    ]


def _half(one: Fraction, two: Fraction) -> Node:
    return frac(plain_sum(_decimal(one), _decimal(two)), 2)


def _mode_lines(row: Row) -> list[str]:
    counts = {value: row.count(value) for value in row}
    most = max(counts.values())
    found = sorted(value for value, count in counts.items() if count == most)
    return [line("가장 많이 나타나는 값은 {}이다.", listing(*map(_decimal, found)))]


def _spread(kind: str, row: Row, *, deviations: bool) -> list[str]:
    if len(row) > LONGEST:
        raise Unsolvable("자료가 너무 많아 풀이를 쓸 수 없습니다.")
    centre = mean(row)
    lines = [] if deviations else [_mean_line(row)]
    gaps = [value - centre for value in row]
    if any((gap * 100).denominator != 1 for gap in gaps):
        raise Unsolvable("편차가 간단한 수가 아니어서 풀이를 쓸 수 없습니다.")
    if not deviations:
        lines.append(line("각 변량의 편차는 {}이다.", listing(*map(_decimal, gaps))))
    squares = [_square(gap) for gap in gaps]
    total = sum((gap * gap for gap in gaps), Fraction(0))
    variance = total / len(row)
    lines.append(
        line(
            "분산은 {}이다.",
            eq(frac(plain_sum(*squares), len(row)), frac(_decimal(total), len(row)), _decimal(variance)),
        )
    )
    if kind == "deviation":
        root = Surd.of(variance).sqrt()
        lines.append(line("표준편차는 {}이다.", eq(Root(_decimal(variance), 2), _decimal(root))))
    return lines


def _square(gap: Fraction) -> Node:
    body = _decimal(gap)
    return Pow(Group(body) if isinstance(body, Neg) else body, Num("2"))


def _quartile_lines(kind: str, row: Row) -> list[str]:
    ordered, half = sorted(row), len(row) // 2
    low, high = ordered[:half], ordered[len(row) - half :]
    lines = [_in_order(row)]
    q1, _, q3 = quartiles(row)
    if kind == "q2":
        return [*lines, *_median_line(row)]
    if kind in ("q1", "iqr"):
        lines.append(_quartile("1", "작은 쪽 절반", low))
    if kind in ("q3", "iqr"):
        lines.append(_quartile("3", "큰 쪽 절반", high))
    if kind == "iqr":
        lines.append(
            line("사분위수 범위는 {}이다.", eq(subtract(_decimal(q3), _decimal(q1)), _decimal(q3 - q1)))
        )
    return lines


def _quartile(which: str, where: str, part: Row) -> str:
    value, half = median(part), len(part) // 2
    shown = (
        eq(_half(part[half - 1], part[half]), _decimal(value))
        if len(part) % 2 == 0
        else f"{listing(_decimal(value))}"
    )
    return line(
        f"제{which}사분위수는 {where}인 {{}}의 중앙값이므로 {{}}이다.", listing(*map(_decimal, part)), shown
    )


def _count_lines(asked: Statistic, row: Row) -> list[str]:
    _, how, *bounds = asked.args
    test = comparison(str(how), [Fraction(bound) for bound in bounds])
    found = sorted(value for value in row if test(value))
    if len(found) > LONGEST:
        raise Unsolvable("자료가 너무 많아 풀이를 쓸 수 없습니다.")
    if not found or len(found) == len(row):
        raise Unsolvable("조건에 맞는 변량이 없거나 모두 맞습니다.")
    lines = [line("조건에 맞는 변량은 {}이다.", listing(*map(_decimal, found)))]
    if asked.kind == "share":
        lines.append(_share_line(len(found), len(row)))
    return lines


def _share_line(part: int | Fraction, whole: int | Fraction) -> str:
    value = Fraction(part) / Fraction(whole)
    return line(
        "전체에 대한 비율은 {}이다.",
        eq(times(frac(_decimal(Fraction(part)), _decimal(Fraction(whole))), 100), _decimal(100 * value)),
    )


# --- letters -------------------------------------------------------------------------------------------


def _unknown(question: Question, answer: Answer, wanted: Node) -> tuple[str, ...]:
    """A missing value by the mean, the median, the mode or the deviations; two by mean and variance."""
    given = data_of(question)[0]
    if isinstance(given, Table) and given.kind == "frequency":
        return _missing_cell(question, answer, wanted)
    row = cells(given)
    names = sorted({name for cell in row for name in symbols(cell)})
    found = letters(question)
    if len(names) == 2 and not found:
        return _two(question, answer, wanted)
    name = names[0]
    told = {each.statistic.kind: each.value for each in question.all(Measured)}
    value = found[name]
    if is_deviations(given):
        return (
            "편차의 합은 항상 0이다.",
            line("따라서 {}이다.", eq(plain_sum(*row), 0)),
            _final(name, value, wanted, answer),
        )
    if "mean" in told:
        return _by_mean(name, row, told["mean"], value, wanted, answer, found)
    if "median" in told:
        return _by_median(name, row, told["median"], value, wanted, answer)
    if "mode" in told:
        return (
            line("최빈값이 {}이려면 {}가 가장 많이 나타나야 한다.", told["mode"], told["mode"]),
            _final(name, value, wanted, answer),
        )
    raise Unsolvable("이 값의 풀이는 쓸 수 없습니다.")


def _final(name: str, value: Fraction, wanted: Node, answer: Answer) -> str:
    if wanted == Sym(name):
        return closing(
            attach(f"${name}$", "은/는").replace("$은", "$의 값은").replace("$는", "$의 값은"), answer
        )
    return closing("구하는 값은", answer)


def _by_mean(
    name: str,
    row: tuple[Node, ...],
    told: Node,
    value: Fraction,
    wanted: Node,
    answer: Answer,
    found: dict[str, Fraction],
) -> tuple[str, ...]:
    lines = []
    if told == Sym("최빈값"):
        known = [number(cell, {}) for cell in row if not symbols(cell)]
        counts = {one: known.count(one) for one in known}
        told = _decimal(max(counts, key=lambda one: counts[one]))
        lines.append(line("최빈값은 {}의 값에 관계없이 {}이다.", f"${name}$", told))
        lines.append(line("평균도 {}이므로 {}이다.", told, eq(frac(plain_sum(*row), len(row)), told)))
    else:
        lines.append(line("평균이 {}이므로 {}이다.", told, eq(frac(plain_sum(*row), len(row)), told)))
    total = number(told, {}) * len(row)
    lines.append(line("즉 {}이다.", eq(plain_sum(*row), _decimal(total))))
    return (*lines, _final(name, value, wanted, answer))


def _by_median(
    name: str, row: tuple[Node, ...], told: Node, value: Fraction, wanted: Node, answer: Answer
) -> tuple[str, ...]:
    ordered = sorted((number(cell, {name: value}), at, cell) for at, cell in enumerate(row))
    shown = [cell if symbols(cell) else _decimal(each) for each, _, cell in ordered]
    lines = [line("변량을 작은 값부터 크기순으로 나열하면 {}이어야 한다.", listing(*shown))]
    half = len(row) // 2
    if len(row) % 2 == 0:
        middle = [shown[half - 1], shown[half]]
        lines.append(line("중앙값이 {}이므로 {}이다.", told, eq(frac(plain_sum(*middle), 2), told)))
    return (*lines, _final(name, value, wanted, answer))


def _two(question: Question, answer: Answer, wanted: Node) -> tuple[str, ...]:
    """x+y by the mean, x²+y² by the variance; the product is half of what the square of the sum has more."""
    row = cells(data_of(question)[0])
    told = told_of(question)
    if not all(isinstance(cell, Sym) for cell in row if symbols(cell)):
        raise Unsolvable("두 값을 모르는 자료의 풀이는 쓸 수 없습니다.")
    x, y = (cell for cell in row if symbols(cell))
    known = [number(cell, {}) for cell in row if not symbols(cell)]
    centre = _decimal(told["mean"])
    total = (told["mean"].scaled(len(row)) - Surd.of(sum(known, Fraction(0)))).rational
    lines = [line("평균이 {}이므로 {}이다.", centre, eq(frac(plain_sum(*row), len(row)), centre))]
    lines.append(line("즉 {}이다.", eq(plain_sum(x, y), _decimal(total))))
    if wanted == plain_sum(x, y):
        return (*lines[:1], closing("구하는 값은", answer))
    if "variance" not in told:
        raise Unsolvable("두 값을 모르는 자료의 풀이는 쓸 수 없습니다.")
    gaps = [Pow(Group(subtract(cell, centre)), Num("2")) for cell in row]
    variance = _decimal(told["variance"])
    lines.append(line("분산이 {}이므로 {}이다.", variance, eq(frac(plain_sum(*gaps), len(row)), variance)))
    squares = ((told["variance"] + told["mean"] * told["mean"]).scaled(len(row)).rational
               - sum((value * value for value in known), Fraction(0)))  # fmt: skip
    both = plain_sum(Pow(x, Num("2")), Pow(y, Num("2")))
    lines.append(line("이 식을 정리하면 {}이다.", eq(both, _decimal(squares))))
    if wanted == both:
        return (*lines, closing("구하는 값은", answer))
    square = Pow(Group(plain_sum(x, y)), Num("2"))
    lines.append(line("{}이므로 {}이다.", eq(square, plain_sum(both, times(2, x, y))),
                      eq(plain_sum(_decimal(squares), times(2, x, y)), _decimal(total * total))))  # fmt: skip
    if wanted != Mul((x, y), ("",)):
        raise Unsolvable("두 값을 모르는 자료의 풀이는 쓸 수 없습니다.")
    return (*lines, closing("구하는 값은", answer))


# --- changed data --------------------------------------------------------------------------------------


def _changed(question: Question, answer: Answer, asked: Sequence[Statistic]) -> tuple[str, ...]:
    """2a+1, 2b+1, …: the mean is doubled and 1 more, the variance four times."""
    _, second = data_of(question)
    told = told_of(question)
    at = [
        [number(cell, {each: Fraction(n) for each in symbols(cell)}) for n in (0, 1)]
        for cell in cells(second)
    ]
    rate = at[0][1] - at[0][0]
    extras = [zero for zero, _ in at]
    lines: list[str] = []
    for one in asked:
        value = changed_measure(one.kind, question)
        if one.kind == "mean":
            centre, extra = _decimal(told["mean"]), sum(extras, Fraction(0)) / len(extras)
            body = times(_decimal(rate), centre) if rate != 1 else centre
            row = (
                subtract(body, _decimal(-extra))
                if extra < 0
                else plain_sum(body, _decimal(extra))
                if extra
                else body
            )
            lines.append(line("평균은 {}이다.", eq(row, _decimal(value))))
        else:
            variance = rate * rate
            square = told["variance"].scaled(variance)
            lines.append(
                line("분산은 {}이다.", eq(times(_square(rate), _decimal(told["variance"])), _decimal(square)))
            )
            if one.kind == "deviation":
                lines.append(line("표준편차는 {}이다.", eq(Root(_decimal(square), 2), _decimal(value))))
    subject = _subject(asked[0]) if len(asked) == 1 else "구하는 값은"
    return (*lines, closing(subject, answer))


# --- tables --------------------------------------------------------------------------------------------


def _table(question: Question) -> Classes:
    (given,) = data_of(question)
    assert isinstance(given, Table)
    return with_size(classes(given), question.all(Measured))


def _grouped(question: Question, answer: Answer, asked: Statistic) -> tuple[str, ...]:
    table, found = _table(question), letters(question)
    kind = asked.kind
    if kind == "width":
        one = table.rows[0]
        return (closing("계급의 크기는", answer, subtract(_decimal(one.high), _decimal(one.low))),)
    if kind in ("classes", "fullest_class"):
        return (closing(_subject(asked), answer),)
    if kind in ("count", "share"):
        return _grouped_count(asked, table, found, answer)
    if kind == "fullest_middle":
        weights = [number(row.frequency or row.relative or Num("0"), found) for row in table.rows]
        one = table.rows[weights.index(max(weights))]
        return (_class_line("도수가 가장 큰 계급은", one.low, one.high), _middle(one.low, one.high, answer))
    if kind == "fullest_size":
        return (closing("가장 큰 도수는", answer),)
    if kind == "mean":
        return _grouped_mean(table, found, answer)
    if kind.endswith(("_of_largest", "_of_smallest", "_of")):
        return _grouped_place(asked, table, found, answer)
    raise Unsolvable("이 값의 풀이는 쓸 수 없습니다.")


def _class_line(lead: str, low: Fraction, high: Fraction) -> str:
    return line(f"{lead} {{}} 이상 {{}} 미만이다.", _decimal(low), _decimal(high))


def _middle(low: Fraction, high: Fraction, answer: Answer) -> str:
    return closing("계급값은", answer, frac(plain_sum(_decimal(low), _decimal(high)), 2))


def _grouped_count(
    asked: Statistic, table: Classes, found: dict[str, Fraction], answer: Answer
) -> tuple[str, ...]:
    _, how, *bounds = asked.args
    test = comparison(str(how), [Fraction(bound) for bound in bounds])
    weights = [number(row.frequency or row.relative or Num("0"), found) for row in table.rows]
    inside = [weight for row, weight in zip(table.rows, weights, strict=True) if test(row.low)]
    if not inside:
        raise Unsolvable("조건에 맞는 계급이 없습니다.")
    row = plain_sum(*map(_decimal, inside))
    total = sum(inside, Fraction(0))
    if asked.kind == "count":
        return (
            line("조건에 맞는 계급의 도수를 더하면 {}이다.", eq(row, _decimal(total))),
            closing("구하는 값은", answer),
        )
    whole = sum(weights, Fraction(0))
    lines = [line("조건에 맞는 계급의 도수를 더하면 {}이다.", eq(row, _decimal(total)))]
    if all(each.frequency is not None for each in table.rows):
        lines.append(line("전체 도수는 {}이다.", eq(plain_sum(*map(_decimal, weights)), _decimal(whole))))
    return (*lines, _share_line(total, whole), closing("구하는 값은", answer))


def _grouped_mean(table: Classes, found: dict[str, Fraction], answer: Answer) -> tuple[str, ...]:
    weights = [number(row.frequency or row.relative or Num("0"), found) for row in table.rows]
    products = [
        times(_decimal(row.middle), _decimal(weight)) for row, weight in zip(table.rows, weights, strict=True)
    ]
    total = sum((row.middle * weight for row, weight in zip(table.rows, weights, strict=True)), Fraction(0))
    whole = sum(weights, Fraction(0))
    return (
        line("계급값과 도수의 곱을 모두 더하면 {}이다.", eq(plain_sum(*products), _decimal(total))),
        line("전체 도수는 {}이다.", eq(plain_sum(*map(_decimal, weights)), _decimal(whole))),
        closing("평균은", answer, frac(_decimal(total), _decimal(whole))),
    )


def _grouped_place(
    asked: Statistic, table: Classes, found: dict[str, Fraction], answer: Answer
) -> tuple[str, ...]:
    """The class in which the k-th stands, its middle or its frequency."""
    weights = [number(row.frequency or row.relative or Num("0"), found) for row in table.rows]
    kind, at = asked.kind, 0
    lines = []
    if kind.endswith("_of"):
        value = Fraction(int(asked.args[0]))
        at = next(n for n, row in enumerate(table.rows) if row.low <= value < row.high)
    else:
        order = list(range(len(weights)))[:: -1 if kind.endswith("largest") else 1]
        seen: list[Fraction] = []
        for at in order:
            seen.append(weights[at])
            if sum(seen) >= int(asked.args[0]):
                break
        side = "큰" if kind.endswith("largest") else "작은"
        if len(seen) > 1:
            told = eq(plain_sum(*map(_decimal, seen)), _decimal(sum(seen, Fraction(0))))
            lines.append(line(f"변량이 {side} 쪽의 계급부터 도수를 차례로 더하면 {{}}이다.", told))
    one = table.rows[at]
    lines.append(_class_line("그 계급은", one.low, one.high))
    if kind.startswith("class"):
        return (*lines[:-1], closing("구하는 계급은", answer))
    if kind.startswith("middle"):
        return (*lines, _middle(one.low, one.high, answer))
    return (*lines, closing("구하는 값은", answer))


def _missing_cell(question: Question, answer: Answer, wanted: Node) -> tuple[str, ...]:
    """A frequency out of the total, out of a relative one, or the other way round."""
    table, found = _table(question), letters(question)
    if not isinstance(wanted, Sym):
        raise Unsolvable("표의 두 값을 함께 묻는 풀이는 쓸 수 없습니다.")
    name = wanted.name
    size = _size_told(question, table, found)
    subject = f"${name}$의 값은"
    for row in (*table.rows, *((table.total,) if table.total else ())):
        if row.relative == wanted and row.frequency is not None and not symbols(row.frequency) and size:
            return (closing(subject, answer, frac(row.frequency, _decimal(size))),)
        if (
            row.frequency == wanted
            and row.relative is not None
            and not symbols(row.relative)
            and size
            and row is not table.total
        ):
            return (closing(subject, answer, times(_decimal(size), row.relative)),)
    if table.total is not None and table.total.frequency == wanted:
        for row in table.rows:
            if (
                row.frequency is not None
                and row.relative is not None
                and not symbols(row.frequency)
                and not symbols(row.relative)
            ):
                return (closing(subject, answer, Frac(row.frequency, row.relative)),)
    for column, whole in (("frequency", size), ("relative", Fraction(1))):
        entries = [getattr(row, column) for row in table.rows]
        if wanted in entries and whole is not None:
            others = [number(entry, found) for entry in entries if entry != wanted]
            return (
                closing(subject, answer, subtract(_decimal(whole), Group(plain_sum(*map(_decimal, others))))),
            )
    raise Unsolvable("이 칸의 풀이는 쓸 수 없습니다.")


def _size_told(question: Question, table: Classes, found: dict[str, Fraction]) -> Fraction | None:
    sizes = [number(each.value, {}) for each in question.all(Measured) if each.statistic.kind == "size"]
    if sizes:
        return sizes[0]
    if table.total is not None and table.total.frequency is not None and not symbols(table.total.frequency):
        return number(table.total.frequency, found)
    return None


def _pairs(question: Question, answer: Answer, asked: Statistic, given: Table) -> tuple[str, ...]:
    """The records that are as asked, one by one."""
    rows = pairs(given)
    labels = [row[0] for row in given.rows]
    inside = [
        label
        for label, pair in zip(labels, rows, strict=True)
        if counted("count", asked.args, [pair]) == Surd.of(1)
    ]
    if not inside or len(inside) == len(rows):
        raise Unsolvable("조건에 맞는 학생이 없거나 모두 맞습니다.")
    shown = ", ".join(
        f"(${_decimal_text(one)}$, ${_decimal_text(two)}$)"
        for label, (one, two) in zip(labels, rows, strict=True)
        if label in inside
    )
    lines = [f"조건에 맞는 두 값의 순서쌍은 {shown}이다."]
    if asked.kind == "share":
        lines.append(_share_line(len(inside), len(rows)))
    return (*lines, closing("구하는 값은", answer))


def _decimal_text(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
