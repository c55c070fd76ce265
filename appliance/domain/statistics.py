"""What can be asked or told of data: a measure by its kind, with its numbers or words.

Of any data: "mean", "median", "mode", "range", "variance", "deviation" (표준편차), "size" (변량의 개수),
"sum", "min", "max", "q1", "q2", "q3", "iqr" (사분위수 범위), "five" (최솟값, Q1, Q2, Q3, 최댓값),
"kth_largest" k, "kth_smallest" k, "deviation_of" value (편차).
"count" and "share" (몇 %, out of 100) take what is compared, how, and with what: what "value" (of pairs:
"first", "second", "both", "either", "sum", "mean", "gap", "rise"), how "at_least", "at_most", "above",
"below", "between" (from, below), "exactly"; "rise" is second less first.
Of a stem-and-leaf plot: "fullest_stem", "leaves" stem.
Of a table of classes: "width", "classes" (계급의 개수), "fullest_class", "fullest_middle" (its 계급값),
"fullest_size" (its 도수), "class_of_largest" k and "class_of_smallest" k, "middle_of_largest" k and
"middle_of_smallest" k, "size_of_largest" k and "size_of_smallest" k, "class_of" value, "size_of" value,
"relative_of" value (the relative frequency of its class).
"""

from dataclasses import dataclass

MEASURES = (
    "mean", "median", "mode", "range", "variance", "deviation", "size", "sum", "min", "max", "q1", "q2",
    "q3", "iqr", "five", "kth_largest", "kth_smallest", "count", "share", "fullest_stem", "leaves", "width",
    "classes", "fullest_class", "fullest_middle", "fullest_size", "class_of_largest", "class_of_smallest",
    "middle_of_largest", "middle_of_smallest", "size_of_largest", "size_of_smallest", "class_of", "size_of",
    "relative_of",
)  # fmt: skip
COMPARED = ("value", "first", "second", "both", "either", "sum", "mean", "gap", "rise")
COMPARISONS = ("at_least", "at_most", "above", "below", "between", "exactly")
FIVE = ("min", "q1", "q2", "q3", "max")
KOREAN = {
    "mean": "평균", "median": "중앙값", "mode": "최빈값", "range": "범위", "variance": "분산",
    "deviation": "표준편차", "size": "변량의 개수", "sum": "변량의 총합", "min": "최솟값", "max": "최댓값",
    "q1": "제1사분위수", "q2": "제2사분위수", "q3": "제3사분위수", "iqr": "사분위수 범위",
    "width": "계급의 크기", "classes": "계급의 개수", "fullest_class": "도수가 가장 큰 계급",
    "fullest_middle": "도수가 가장 큰 계급의 계급값", "fullest_size": "가장 큰 도수",
    "fullest_stem": "잎이 가장 많은 줄기",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statistic:
    """A measure of data: `Statistic("median")`, `Statistic("count", ("value", "at_least", 20))`."""

    kind: str
    args: tuple[int | str, ...] = ()


def asked_each(wanted: tuple[object, ...]) -> tuple[Statistic, ...]:
    """The measures that a goal's arguments ask for, the five numbers one by one."""
    found = tuple(arg for arg in wanted if isinstance(arg, Statistic))
    return tuple(map(Statistic, FIVE)) if [each.kind for each in found] == ["five"] else found
