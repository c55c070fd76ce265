"""Measures of a table of classes: its width, the fullest class, the class of the k-th, counts at its
bounds."""

from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Answer, Word
from appliance.domain.errors import Unsolvable
from appliance.solving.data.measures import comparison
from appliance.solving.data.samples import Class, Classes, Letters, number
from appliance.solving.data.told import scalar
from appliance.solving.surd import Surd

PLACES = ("largest", "smallest")


def weights(table: Classes, letters: Letters) -> list[Fraction]:
    """The frequencies, or the relative frequencies where these are all there is."""
    if all(each.frequency is not None for each in table.rows):
        found = [number(each.frequency, letters) for each in table.rows if each.frequency is not None]
    else:
        found = [number(each.relative, letters) for each in table.rows if each.relative is not None]
    if len(found) != len(table.rows) or not sum(found):
        raise Unsolvable("도수가 모두 주어지지 않았습니다.")
    return found


def grouped(kind: str, args: Sequence[int | str], table: Classes, letters: Letters, unit: str) -> Answer:
    """A measure of the table, with `unit` behind a number."""
    if kind == "width":
        return scalar(Surd.of(table.rows[0].high - table.rows[0].low), unit)
    if kind == "classes":
        return scalar(len(table.rows), unit)
    share = weights(table, letters)
    if kind == "size":
        return scalar(Surd.of(sum(share)), unit)
    if kind == "mean":
        total = sum(
            (each.middle * weight for each, weight in zip(table.rows, share, strict=True)), Fraction(0)
        )
        return scalar(Surd.of(total / sum(share)), unit)
    if kind in ("count", "share"):
        return scalar(Surd.of(_counted(kind, args, table, share)), unit)
    at = _place(kind, args, table, share)
    one = table.rows[at]
    wanted = kind.partition("_")[2] if kind.startswith("fullest") else kind.partition("_")[0]
    if wanted == "class":
        return Word(class_text(one))
    if wanted == "middle":
        return scalar(Surd.of(one.middle), unit)
    if wanted == "relative":
        told = number(one.relative, letters) if one.relative is not None else share[at] / sum(share)
        return scalar(Surd.of(told), unit)
    if wanted == "size" and one.frequency is not None:
        return scalar(Surd.of(number(one.frequency, letters)), unit)
    raise Unsolvable("도수분포표에서 구할 수 없는 값입니다.")


def class_text(one: Class) -> str:
    """20 이상 30 미만."""
    return f"{_said(one.low)} 이상 {_said(one.high)} 미만"


def _said(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"


def _place(kind: str, args: Sequence[int | str], table: Classes, share: Sequence[Fraction]) -> int:
    """Which class is meant."""
    if kind.startswith("fullest"):
        most = max(share)
        if list(share).count(most) > 1:
            raise Unsolvable("도수가 가장 큰 계급이 둘 이상입니다.")
        return list(share).index(most)
    if kind.rpartition("_")[2] in PLACES:
        return _of_kth(int(args[0]), share, from_top=kind.endswith("largest"))
    value = Fraction(int(args[0]))
    for at, each in enumerate(table.rows):
        if each.low <= value < each.high:
            return at
    raise Unsolvable("그 값이 속하는 계급이 없습니다.")


def _of_kth(k: int, share: Sequence[Fraction], *, from_top: bool) -> int:
    """The class in which the k-th stands, counted from the top or from the bottom."""
    order = range(len(share) - 1, -1, -1) if from_top else range(len(share))
    left = Fraction(k)
    for at in order:
        left -= share[at]
        if left <= 0:
            return at
    raise Unsolvable("자료의 개수보다 뒤의 순서를 묻고 있습니다.")


def _counted(kind: str, args: Sequence[int | str], table: Classes, share: Sequence[Fraction]) -> Fraction:
    """Only at the bounds of classes: within one nothing is known."""
    what, how, *numbers = args
    bounds = [Fraction(bound) for bound in numbers]
    edges = {each.low for each in table.rows} | {each.high for each in table.rows}
    if what != "value" or how not in ("at_least", "below", "between") or not set(bounds) <= edges:
        raise Unsolvable("계급의 경계가 아니어서 도수분포표로는 알 수 없습니다.")
    test = comparison(str(how), bounds)
    found = sum(
        (weight for each, weight in zip(table.rows, share, strict=True) if test(each.low)), Fraction(0)
    )
    whole = sum(share)
    if kind == "share":
        return 100 * found / whole
    if any(each.frequency is None for each in table.rows):
        raise Unsolvable("전체 도수를 알 수 없습니다.")
    return found
