"""Damages of the worked solution: numbers, signs, relations, units, words, lines."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from mutations import NUMBER, Good, bare, breaker, other_unit, printed_key
from mutations_oracle import named_values

from appliance.domain.item import Draft

LATER = {
    "중1": (
        "피타고라스 정리를 이용한다.",
        "일차함수의 그래프를 이용한다.",
        r"$\sqrt{16}=4$이다.",
        "근의 공식을 이용한다.",
    ),
    "중2": (
        r"$\sqrt{169}=13$이다.",
        "근의 공식을 이용한다.",
        "이차방정식을 풀면 된다.",
        "삼각비를 이용한다.",
    ),
    "중3": ("근과 계수의 관계를 이용한다.", "판별식을 이용한다.", "나머지정리를 이용한다."),
}
SIGN = re.compile(r"(?<=[\d})a-z])\s*[+-]|(?<=[=(,])-|(?<=\$)-|(?<=[(=])(?=\d)")
RELATION = re.compile(r"=|<|>|\\le |\\ge ")
WORDS = {
    "가로": "세로", "세로": "가로", "큰": "작은", "작은": "큰", "곱하면": "나누면", "나누면": "곱하면", "더하여": "곱하여",
    "어머니": "아들", "아들": "어머니", "앞": "뒤", "뒤": "앞", "이상": "이하", "이하": "이상", "합": "곱", "곱": "합", "배수": "약수",
    "약수": "배수", "최대": "최소", "최소": "최대", "소금물": "소금", "시속": "분속", "분속": "시속", "빗변": "높이", "홀수": "짝수",
    "빨간": "노란", "파란": "흰", "정수": "자연수", "자연수": "정수", "원가": "정가", "정가": "원가",
}  # fmt: skip


def _lines(good: Good, at: int, *lines: str) -> Draft:
    old = good.draft.solution
    return replace(good.draft, solution=(*old[:at], *lines, *old[at + 1 :]))


@breaker("line number")
def line_number(good: Good, rng: random.Random) -> Iterator[Draft]:
    """Numbers anywhere in the solution, inside formulas and outside."""
    spots = [(at, token) for at, line in enumerate(good.draft.solution) for token in NUMBER.finditer(line)]
    for at, token in rng.sample(spots, min(6, len(spots))):
        line = good.draft.solution[at]
        by = rng.choice((1, -1, 10) if int(token[0]) > 1 else (1, 2))
        yield _lines(good, at, line[: token.start()] + str(int(token[0]) + by) + line[token.end() :])


@breaker("line sign")
def line_sign(good: Good, rng: random.Random) -> Iterator[Draft]:
    spots = [
        (at, sign)
        for at, line in enumerate(good.draft.solution)
        for sign in SIGN.finditer(line)
        if line[: sign.start()].count("$") % 2 or line[sign.start() - 1] == "$"
    ]
    for at, sign in rng.sample(spots, min(3, len(spots))):
        line = good.draft.solution[at]
        other = {"+": "-", "-": "+", "": "-"}[sign[0].strip()]
        if line[sign.start() - 1] in "=(,$":
            other = "" if sign[0].strip() == "-" else "-"
        yield _lines(good, at, line[: sign.start()] + other + line[sign.end() :])


@breaker("line relation")
def line_relation(good: Good, rng: random.Random) -> Iterator[Draft]:
    names = {
        "=": ("\\ne ", "<"),
        "<": (">", "="),
        ">": ("<", "="),
        "\\le ": ("\\ge ", "<"),
        "\\ge ": ("\\le ", ">"),
    }
    spots = [(at, hit) for at, line in enumerate(good.draft.solution) for hit in RELATION.finditer(line)]
    for at, hit in rng.sample(spots, min(2, len(spots))):
        line = good.draft.solution[at]
        yield _lines(good, at, line[: hit.start()] + rng.choice(names[hit[0]]) + line[hit.end() :])


@breaker("line letter")
def line_letter(good: Good, rng: random.Random) -> Iterator[Draft]:
    """x for y, y for x, another letter."""
    spots = [
        (at, hit) for at, line in enumerate(good.draft.solution) for hit in re.finditer(r"(?<![A-Za-z\\])[xyabc](?![A-Za-z])", line)
    ]  # fmt: skip
    for at, hit in rng.sample(spots, min(2, len(spots))):
        line = good.draft.solution[at]
        yield _lines(good, at, line[: hit.start()] + ("y" if hit[0] == "x" else "x") + line[hit.end() :])


@breaker("line unit")
def line_unit(good: Good, rng: random.Random) -> Iterator[Draft]:
    for at, line in enumerate(good.draft.solution):
        text = other_unit(line, rng.randrange(3))
        if text and text != line:
            yield _lines(good, at, text)


@breaker("line word")
def line_word(good: Good, rng: random.Random) -> Iterator[Draft]:
    """One word of the solution turned into its opposite."""
    spots = [
        (at, hit)
        for at, line in enumerate(good.draft.solution)
        for hit in re.finditer("|".join(WORDS), line)
        if line[: hit.start()].count("$") % 2 == 0
    ]
    if spots:
        at, hit = rng.choice(spots)
        line = good.draft.solution[at]
        yield _lines(good, at, line[: hit.start()] + WORDS[hit[0]] + line[hit.end() :])


@breaker("last line says another")
def last_line(good: Good, rng: random.Random) -> Iterator[Draft]:
    last = good.draft.solution[-1]
    tokens = list(NUMBER.finditer(last))
    if tokens:
        token = tokens[-1]
        yield _lines(
            good,
            len(good.draft.solution) - 1,
            last[: token.start()] + str(int(token[0]) + 1) + last[token.end() :],
        )
    key = printed_key(good.draft)
    yield _lines(good, len(good.draft.solution) - 1, last, "따라서 답은 $7777$이다.")
    yield _lines(good, len(good.draft.solution) - 1, f"따라서 답은 {key}이 아니라 $7777$이다.")
    if bare(key) not in "".join(good.draft.solution[-2:-1]):  # else it ends with the key all the same
        yield replace(good.draft, solution=good.draft.solution[:-1])


@breaker("later grade")
def later_grade(good: Good, rng: random.Random) -> Iterator[Draft]:
    for line in LATER.get(good.draft.grade, ()):
        yield replace(good.draft, solution=(line, *good.draft.solution))


@breaker("false aside")
def false_aside(good: Good, rng: random.Random) -> Iterator[Draft]:
    """A statement that would prove itself: a letter is given a wrong value, and then used."""
    named = {name: found for name, found in named_values(good.draft).items() if len(name) == 1}
    letter = rng.choice(sorted(named)) if named else "x"
    value = next(n for n in range(71, 99) if n not in {round(each) for each in named.get(letter, [])})
    asides = (
        (f"${letter}={value}$이다.", f"$2{letter}={2 * value}$이다."),
        (f"${letter}={value}$이다.",),
        (f"$k={value}$이다.",),
    )
    for lines in asides:
        yield replace(good.draft, solution=(*good.draft.solution[:-1], *lines, good.draft.solution[-1]))


@breaker("number out of nowhere")
def out_of_nowhere(good: Good, rng: random.Random) -> Iterator[Draft]:
    lines = ("이때 구하는 값은 $31$보다 크다.", "모든 경우의 수는 $31$이다.", "양변에 $31$을 곱한다.")
    yield replace(good.draft, solution=(rng.choice(lines), *good.draft.solution))
