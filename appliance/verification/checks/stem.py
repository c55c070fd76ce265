"""A stem is print: it asks, and there is nothing in it that the reader had to take off or to mend.

The reader forgives what teachers type: 17번, (5점), a remark, 갯수, 인수 분해. A printed problem has none.
"""

import re

from appliance.domain.item import Fail, Pass, Verdict
from appliance.mathtext import MathSyntaxError, segments
from appliance.reading.furniture import clean
from appliance.reading.normalise import normalise
from appliance.verification.case import Case

# How a printed stem ends: 구하시오. 풀어라. 나타내어라. … 확률은?
# A formula or a condition may stand after it: 다음 식을 간단히 하시오. $…$ · …의 값은? (단, $a>b$)
_AFTER = r"(?:,?\s*\$[^$]*\$|\s*\(단위: [^()]*\)|\s*\(단, [^()]*(?:\([^()]*\)[^()]*)*\)\.?)*$"
_REQUEST = re.compile(rf"(?:시오|으오|[가-힣]라)\.{_AFTER}|[가-힣$]\s*\?{_AFTER}")
# Terms that stand as one word: a space inside is a slip.
_TERMS = (
    "방정식", "부등식", "인수분해", "소인수분해", "최대공약수", "최소공배수", "기약분수", "순환소수",
    "유리화", "직각삼각형", "직사각형", "삼각형", "대각선", "기울기", "꼭짓점", "그래프", "자연수", "소금물",
    "설탕물", "주사위", "주머니", "간단히",
)  # fmt: skip
# The statements below a stem: all of them end with a full stop, or none does.
_STATEMENT = re.compile(r"^[ㄱ-ㅎ]\. .*(?:[가-힣]다\.?)$", re.MULTILINE)
_SPLIT = re.compile("|".join(f"{term[:at]} {term[at:]}" for term in _TERMS for at in range(1, len(term))))


def stem_is_print(case: Case) -> Verdict:
    """Pass where the stem stands as a book prints it, and ends as a request."""
    stem = case.draft.stem
    if normalise(stem) != stem:
        return Fail("stem", f"문제의 글을 고쳐 읽어야 합니다: {stem}")
    cleaned = clean(stem)
    if cleaned.text != stem or cleaned.remarks:
        return Fail("stem", f"문제가 아닌 글이 섞여 있습니다: {stem}")
    if split := _SPLIT.search(_words(stem)):
        return Fail("stem", f"낱말이 떨어져 있습니다({split[0]}): {stem}")
    if (halves := _STATEMENT.findall(stem)) and len({half.endswith(".") for half in halves}) > 1:
        return Fail("stem", f"마침표가 빠진 줄이 있습니다: {halves[-1]}")
    if not (_REQUEST.search(stem) or _REQUEST.search(stem.split("\n")[0])):
        return Fail("stem", f"문제가 묻는 말로 끝나지 않습니다: {stem}")
    return Pass("stem")


def _words(stem: str) -> str:
    try:
        return "".join(getattr(piece, "text", "") for piece in segments(stem))
    except MathSyntaxError:
        return stem
