"""Counters and units beside what they count: 학생 6명, never 학생 6개; a column of 분 is asked in 분."""

import re
from collections.abc import Iterator

from appliance.korean.things import COUNTER_OF
from appliance.korean.units import UNITS

_PEOPLE = frozenset({name for name, counter in COUNTER_OF.items() if counter == "명"}) | {
    "남학생", "여학생", "남자", "여자", "선수", "직원", "친구", "아이", "어른", "위원", "후보", "관람객",
    "입장객", "승객",
}  # fmt: skip
_THINGS = frozenset(COUNTER_OF) - _PEOPLE | {
    "점", "직선", "선분", "반직선", "원", "삼각형", "사각형", "동전", "주사위", "숫자", "바둑돌", "제비",
    "음료수", "종류",
}  # fmt: skip
# What counts neither people nor anything that they hold.
_OF_THINGS = "개(?!월)|자루|권|장|송이|마리|그루|대|켤레|벌|병|통"
_OF_PEOPLE = "명|살|세(?![가-힣])"
_NUMBER = r"(?:\d+|\x1a)"
_AFTER = re.compile(rf"(?<![가-힣])([가-힣]+) {_NUMBER}(?:({_OF_THINGS})|({_OF_PEOPLE}))")
_BEFORE = re.compile(
    rf"{_NUMBER}(?:({_OF_THINGS})|({_OF_PEOPLE}))의 ([가-힣]+?)(?:은|는|이|가|을|를|에서|에게|의|과|와| )"
)
# A head of a table: 대화 시간(분).
_HEAD = re.compile(r"(?<![가-힣])([가-힣]+)\(([^()\s|]+)\)")


def miscounted(outside: str) -> str:
    """The first thing that is counted or measured as no such thing is; empty where there is none."""
    return next(_miscounted(outside), "")


def _miscounted(outside: str) -> Iterator[str]:
    for found in _AFTER.finditer(outside):
        yield from _clash(found[0], found[1], found[2], found[3])
    for found in _BEFORE.finditer(outside):
        yield from _clash(found[0], found[3], found[1], found[2])
    for name, unit in _HEAD.findall(outside):
        asked = re.compile(rf"(?<![가-힣]){name}(?:이|가|은|는) {_NUMBER} ?([가-힣]+|[A-Za-z%]+)")
        for found in asked.finditer(outside):
            said = next((u for u in sorted(UNITS, key=len, reverse=True) if found[1].startswith(u)), "")
            if unit in UNITS and said and said != unit and UNITS[said].dimension == UNITS[unit].dimension:
                yield found[0]


def _clash(text: str, noun: str, of_things: str | None, of_people: str | None) -> Iterator[str]:
    if (noun in _PEOPLE and of_things) or (noun in _THINGS and of_people):
        yield text
