"""Shapes called by a number: 팔각형, 정육각형, 오각기둥, 삼각뿔대, 정십이면체, 12각형, n각형."""

import re

from appliance.korean.numbers import sino

MOST = 60
_WORDS = {sino(number): number for number in range(3, MOST + 1)}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
# A triangle and a square have families of their own, and so has what is said of them.
SHAPE = re.compile(
    rf"(?P<regular>정)?\s?(?P<word>몇|\$n\$|n|\d{{1,2}}|{_WORD})\s?(?P<noun>각형|각기둥|각뿔대|각뿔"
    rf"|면체)(?!\s?모양의 ?주사위)"
)


def shape_number(word: str, noun: str) -> int | None:
    """8 of 팔 and of 8; None where no shape is called so, and for 삼각형 and 사각형, which are words."""
    number = int(word) if word.isdigit() else _WORDS.get(word, 0)
    least = 5 if noun == "각형" else 3
    return number if least <= number <= MOST else None
