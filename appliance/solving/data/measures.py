"""Measures of a plain row of numbers, exactly."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from appliance.domain.errors import Unsolvable
from appliance.solving.surd import Surd

Row = Sequence[Fraction]


def mean(row: Row) -> Fraction:
    if not row:
        raise Unsolvable("자료가 없습니다.")
    return sum(row, Fraction(0)) / len(row)


def median(row: Row) -> Fraction:
    """The middle one in order, or the mean of the two in the middle."""
    ordered = sorted(row)
    if not ordered:
        raise Unsolvable("자료가 없습니다.")
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def modes(row: Row) -> list[Fraction]:
    """The values that stand most often, ascending. Raises Unsolvable where every value stands equally
    often."""
    counts = {value: list(row).count(value) for value in row}
    most = max(counts.values(), default=0)
    found = sorted(value for value, count in counts.items() if count == most)
    if len(found) == len(counts) and len(found) > 1:
        raise Unsolvable("모든 변량이 똑같이 나와 최빈값이 없습니다.")
    return found


def variance(row: Row) -> Fraction:
    centre = mean(row)
    return mean([(value - centre) ** 2 for value in row])


def quartiles(row: Row) -> tuple[Fraction, Fraction, Fraction]:
    """The medians of the lower half, of all, of the upper half; an odd row's middle is in neither half."""
    ordered = sorted(row)
    half = len(ordered) // 2
    if len(ordered) < 4:
        raise Unsolvable("변량이 네 개보다 적어 사분위수를 구할 수 없습니다.")
    return median(ordered[:half]), median(ordered), median(ordered[len(ordered) - half :])


def kth(row: Row, k: int) -> Fraction:
    """The k-th of the row as it stands."""
    if not 1 <= k <= len(row):
        raise Unsolvable("자료의 개수보다 뒤의 순서를 묻고 있습니다.")
    return row[k - 1]


SIMPLE: dict[str, Callable[[Row], Fraction]] = {
    "mean": mean,
    "median": median,
    "variance": variance,
    "range": lambda row: max(row) - min(row),
    "size": lambda row: Fraction(len(row)),
    "sum": lambda row: sum(row, Fraction(0)),
    "min": lambda row: min(row),
    "max": lambda row: max(row),
    "q1": lambda row: quartiles(row)[0],
    "q2": lambda row: quartiles(row)[1],
    "q3": lambda row: quartiles(row)[2],
    "iqr": lambda row: quartiles(row)[2] - quartiles(row)[0],
}


def measure(kind: str, args: Sequence[int | str], row: Row) -> Surd:
    """One number that a row has. Raises Unsolvable for a measure that makes none."""
    if kind in SIMPLE:
        return Surd.of(SIMPLE[kind](row))
    if kind == "deviation":
        return Surd.of(variance(row)).sqrt()
    if kind in ("kth_largest", "kth_smallest"):
        return Surd.of(kth(sorted(row, reverse=kind == "kth_largest"), int(args[0])))
    if kind == "mode":
        found = modes(row)
        if len(found) > 1:
            raise Unsolvable("최빈값이 둘 이상이어서 하나로 정해지지 않습니다.")
        return Surd.of(found[0])
    if kind == "deviation_of":
        return Surd.of(int(args[0])) - Surd.of(mean(row))
    if kind in ("count", "share"):
        return _counted(kind, args, [(value, value) for value in row])
    raise Unsolvable("이 자료에서 구할 수 없는 값입니다.")


def counted(kind: str, args: Sequence[int | str], found: Sequence[tuple[Fraction, Fraction]]) -> Surd:
    """How many pairs are as compared, or what share of all, out of 100."""
    return _counted(kind, args, found)


def _counted(kind: str, args: Sequence[int | str], found: Sequence[tuple[Fraction, Fraction]]) -> Surd:
    what, how, *bounds = args
    test = comparison(str(how), [Fraction(bound) for bound in bounds])
    count = sum(_holds(str(what), test, one) for one in found)
    return Surd.of(Fraction(count) if kind == "count" else Fraction(100 * count, len(found)))


def _holds(what: str, test: Callable[[Fraction], bool], pair: tuple[Fraction, Fraction]) -> bool:
    first, second = pair
    if what == "both":
        return test(first) and test(second)
    if what == "either":
        return test(first) or test(second)
    values = {
        "value": first, "first": first, "second": second, "sum": first + second,
        "mean": (first + second) / 2, "gap": abs(first - second), "rise": second - first,
    }  # fmt: skip
    if what not in values:
        raise Unsolvable("무엇을 비교하는지 알 수 없습니다.")
    return test(values[what])


def comparison(how: str, bounds: Sequence[Fraction]) -> Callable[[Fraction], bool]:
    """at_least 80, between 20 and 30 (20 이상 30 미만)."""
    low = bounds[0]
    if how == "between":
        high = bounds[1]
        if low >= high:
            raise Unsolvable("이상과 미만의 두 수가 거꾸로 되어 있습니다.")
        return lambda value: low <= value < high
    tests: dict[str, Callable[[Fraction], bool]] = {
        "at_least": lambda value: value >= low,
        "at_most": lambda value: value <= low,
        "above": lambda value: value > low,
        "below": lambda value: value < low,
        "exactly": lambda value: value == low,
    }
    if how not in tests:
        raise Unsolvable("어떻게 비교하는지 알 수 없습니다.")
    return tests[how]
