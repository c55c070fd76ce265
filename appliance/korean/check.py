"""Wrong particles in a finished text.

Judged are particles after formulas, numbers, letters and units, where the sound is certain, and after the
nouns of a list. After any other Korean word nothing is said: 가을, 사과, 나이, 이은 only look like a noun
with a particle.
"""

import re
from dataclasses import dataclass

from appliance.korean.families import refit
from appliance.korean.names import NAMES, PLACES
from appliance.korean.things import COUNTER_OF
from appliance.korean.units import UNITS

_NOUNS = (
    "값", "합", "곱", "해", "근", "식", "수", "점", "변", "각", "몫", "나머지", "길이", "넓이", "높이",
    "너비", "둘레", "부피", "겉넓이", "거리", "속력", "시간", "농도", "무게", "가격", "나이", "개수",
    "인원", "비율", "확률", "경우", "방정식", "이차방정식", "일차방정식", "연립방정식", "부등식",
    "일차부등식", "함수", "일차함수", "이차함수", "그래프", "직선", "포물선", "기울기", "절편",
    "꼭짓점", "축", "좌표", "원점", "삼각형", "직각삼각형", "사각형", "직사각형", "정사각형",
    "평행사변형", "마름모", "사다리꼴", "원", "부채꼴", "빗변", "밑변", "대각선", "반지름", "지름",
    "자연수", "정수", "유리수", "무리수", "실수", "분수", "소수", "순환소수", "기약분수", "약수",
    "배수", "소인수", "최대공약수", "최소공배수", "계수", "상수", "미지수", "다항식", "단항식",
    "이차식", "일차식", "인수", "분모", "분자", "제곱근", "소금물", "소금", "물", "주사위", "동전",
    "카드", "구슬", "주머니", "형", "동생", "아버지", "어머니", "아들", "딸", "선생님", "짝수", "홀수",
)  # fmt: skip
_VERBS = {"풀", "감"}  # 풀고, 감은: things whose names are also stems of verbs
_KNOWN = sorted({*_NOUNS, *NAMES, *PLACES, *COUNTER_OF} - _VERBS, key=lambda word: (-len(word), word))
_COUNTERS = sorted((name for name in UNITS if re.fullmatch("[가-힣]+", name)), key=lambda word: -len(word))

_SIGN = r"[0-9A-Za-zα-ω%°℃²³ⁿ)\]①-⑳㉠-㉭□$](?=[가-힣])"
_NOUN = rf"(?<![가-힣])(?:{'|'.join(_KNOWN)})(?=[가-힣])"
_COUNTED = rf"(?<=[0-9$])\s?(?:{'|'.join(_COUNTERS)})(?=[가-힣])"
_JOINT = re.compile(f"(?P<sign>{_SIGN})|{_NOUN}|{_COUNTED}")
_FORMULA = re.compile(r"\$[^$]*\$")

# A listed noun with the beginning of another word behind it.
_LOOKALIKES = re.compile(
    r"\s?(?:차이|수은|수아|수이|해로|은행|소이|자가|자로|배[로나가]|공[이은]|원가|정가|물가|초과)"
)
# After a noun only these are judged: 고, 면, 라, 다, 나 are as often the end of something else.
_AFTER_NOUNS = re.compile(r"[을를은는이가과와]|으로|로")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A wrong particle at `start` of a text: `found`, where `right` belongs; `word` stands before it."""

    start: int
    word: str
    found: str
    right: str

    def __str__(self) -> str:
        return f"{self.word}{self.found}→{self.word}{self.right}"


def check(text: str) -> tuple[str, ...]:
    """The wrong particles, each as "7를→7을"; empty where all is well."""
    return tuple(str(one) for one in misfits(text))


def mend(text: str) -> str:
    """The text with every particle that `check` finds put right."""
    for one in reversed(misfits(text)):
        text = text[: one.start] + one.right + text[one.start + len(one.found) :]
    return text


def misfits(text: str) -> tuple[Misfit, ...]:
    """The wrong particles, from left to right."""
    formulas = [hit.span() for hit in _FORMULA.finditer(text)]
    joints = [
        joint
        for joint in _JOINT.finditer(text)
        if not any(start < joint.end() < end for start, end in formulas)
    ]
    found = (_misfit(text, joint.start(), joint.end(), noun=joint["sign"] is None) for joint in joints)
    return tuple(one for one in found if one is not None)


def _misfit(text: str, start: int, at: int, noun: bool) -> Misfit | None:
    if _LOOKALIKES.match(text, start) or (noun and not _AFTER_NOUNS.match(text, at)):
        return None
    wrong = refit(text[:at], text[at : at + 12])
    if wrong is None or (noun and not _AFTER_NOUNS.fullmatch(wrong[0])):
        return None
    return Misfit(at, text[:at].rsplit(maxsplit=1)[-1][-20:], *wrong)
