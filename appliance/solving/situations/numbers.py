"""수에 관한 문제: consecutive numbers, sum and difference, digits."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, number


def consecutive(r: Letters) -> tuple[Poly, ...]:
    return (
        r.largest - r.smallest - r.step * (r.count - number(1)),
        number(2) * r.middle - r.smallest - r.largest,
        r.total - r.count * r.middle,
    )


def sum_difference(r: Letters) -> tuple[Poly, ...]:
    return (r.larger + r.smaller - r.sum, r.larger - r.smaller - r.difference)


def reversed_digits(r: Letters) -> tuple[Poly, ...]:
    return (
        r.tens + r.ones - r.digit_sum,
        number(9) * (r.ones - r.tens) - r.increase,
        number(10) * r.tens + r.ones - r.original,
    )


def _runs(values: Values) -> str:
    """Whole numbers; with step 2, all even or all odd."""
    smallest, largest = values["smallest"].integer, values["largest"].integer
    if smallest is None or largest is None:
        return "연속하는 정수가 되지 않습니다."
    if smallest <= 0 < largest and "parity" not in values:
        return "0을 넘나드는 연속하는 수는 자연수인지 정수인지에 따라 답이 달라질 수 있습니다."
    parity = values["parity"].integer if "parity" in values else smallest % 2
    return "" if smallest % 2 == parity else f"연속하는 {'홀수' if parity else '짝수'}가 되지 않습니다."


def _digits(values: Values) -> str:
    tens, ones = values["tens"].integer, values["ones"].integer
    if tens is None or ones is None or not (1 <= tens <= 9 and 0 <= ones <= 9):
        return "각 자리의 숫자가 0부터 9까지의 수가 되지 않습니다."
    return "" if ones else "바꾼 수가 두 자리 자연수가 되지 않습니다."


MODELS = {
    "numbers.consecutive": Model(
        consecutive,
        free=frozenset({"total", "smallest", "middle", "largest"}),
        zero=frozenset({"parity"}),
        optional=frozenset({"parity"}),
        sense=_runs,
    ),
    "numbers.sum_difference": Model(
        sum_difference,
        free=frozenset({"sum", "larger", "smaller"}),
        zero=frozenset({"difference"}),
    ),
    "numbers.reversed_digits": Model(
        reversed_digits, hidden=("tens", "ones"), free=frozenset({"increase"}), sense=_digits
    ),
}
