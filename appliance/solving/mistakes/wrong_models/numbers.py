"""수에 관한 문제: wrong equations."""

from appliance.solving.mistakes.wrong_models.entry import Entry
from appliance.solving.situations.model import number

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "numbers.consecutive",
        "이웃한 수의 차를 잘못 봄",
        "이웃한 두 수의 차를 잘못 놓고 식을 세웠습니다.",
        lambda r: (
            r.largest - r.smallest - (number(3) - r.step) * (r.count - number(1)),
            number(2) * r.middle - r.smallest - r.largest,
            r.total - r.count * r.middle,
        ),
    ),
    Entry(
        "numbers.consecutive",
        "이웃한 다음 수를 답함",
        "구하는 수의 다음 수를 답했습니다.",
        lambda r: (
            r.largest - r.smallest - r.step * (r.count - number(1)),
            number(2) * r.middle - r.smallest - r.largest,
            r.total - r.count * (r.middle - r.step),
        ),
        ("smallest", "middle", "largest"),
    ),
    Entry(
        "numbers.sum_difference",
        "2로 나누지 않음",
        "합과 차를 더하거나 뺀 뒤 2로 나누지 않았습니다.",
        lambda r: (r.larger - r.sum - r.difference, r.smaller - r.sum + r.difference),
    ),
    Entry(
        "numbers.sum_difference",
        "차를 생각하지 않음",
        "합을 반으로만 나누었습니다.",
        lambda r: (r.larger - r.smaller, r.larger + r.smaller - r.sum),
    ),
    Entry(
        "numbers.reversed_digits",
        "바꾼 수를 답함",
        "처음 수가 아니라 자리를 바꾼 수를 답했습니다.",
        lambda r: (
            r.tens + r.ones - r.digit_sum,
            number(9) * (r.ones - r.tens) - r.increase,
            number(10) * r.ones + r.tens - r.original,
        ),
        ("original",),
    ),
    Entry(
        "numbers.reversed_digits",
        "자릿값을 쓰지 않음",
        "바꾼 수와 처음 수의 차를 숫자의 차로 보았습니다.",
        lambda r: (
            r.tens + r.ones - r.digit_sum,
            number(3) * (r.ones - r.tens) - r.increase,
            number(10) * r.tens + r.ones - r.original,
        ),
        ("original",),
    ),
)
