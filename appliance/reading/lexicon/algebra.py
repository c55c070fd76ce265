"""Words of typed answers in 공통수학1 algebra. Data only."""

DIVISION = {"dividend": "다항식", "divisor": "나누는 식", "quotient": "몫", "remainder": "나머지"}
EXTREMES = {"max": "최댓값", "min": "최솟값"}
# (pattern without spaces, the word as a textbook writes it), the first that fits.
WORDS: tuple[tuple[str, str], ...] = (
    (r"중근", "중근"),
    (r"허근", "서로 다른 두 허근"),
    (r"실근", "서로 다른 두 실근"),
    (r"만나지않|안만", "만나지 않는다"),
    (r"접한|한점|접함|접합", "한 점에서 만난다(접한다)"),
    (r"두점", "서로 다른 두 점에서 만난다"),
)
