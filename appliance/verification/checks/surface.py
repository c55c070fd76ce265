"""What a reader sees first: particles, leftovers, signs that no textbook prints."""

import re

from appliance.domain.item import Fail, Pass, Verdict
from appliance.korean import particles
from appliance.mathtext import segments
from appliance.mathtext.errors import MathSyntaxError
from appliance.verification.case import Case

# Outside formulas: Hangul, digits, units, marks. A lone Latin word is a leftover of some program.
_ALLOWED = re.compile(
    r"[가-힣ㄱ-ㅎ0-9\s.,?!:;·~()\[\]<>=+\-×%°/①-⑳'\"“”‘’∠△□∴²³…]|km|cm|mm|kg|mg|mL|[mgLA-Zst]"
)
_FORMULA = "\x1a"  # stands for a formula, so that what is beside it is seen
# How a printed stem ends: 구하시오. 풀어라. 나타내어라. … 확률은?
# A formula or a condition may stand after it: 다음 식을 간단히 하시오. $…$ · …의 값은? (단, $a>b$)
_AFTER = r"(?:\s*\$[^$]*\$|\s*\(단, [^()]*(?:\([^()]*\)[^()]*)*\))*$"
_REQUEST = re.compile(rf"(?:시오|으오|[가-힣]라)\.{_AFTER}|[가-힣$]\s*\?{_AFTER}")
_LEFTOVERS = re.compile(r"  |\{|\}|None|null|undefined|TODO|__|\.\.(?!\.)|,,|\?\?")
_UGLY = re.compile(r"(?<![\d.])1[a-z](?![a-z])|\+\s*-|-\s*-|\+\s*\+|\\frac\{[^{}]*\}\{1\}|\^\{?1\}?(?!\d)")


def surface_is_clean(case: Case) -> Verdict:
    """Pass where stem, options and solution read like print."""
    draft = case.draft
    for text in (draft.stem, *draft.options, *draft.solution):
        wrong = _wrong(text)
        if wrong:
            return Fail("surface", f"{wrong}: {text}")
    if not _REQUEST.search(draft.stem):
        return Fail("surface", f"문제가 묻는 말로 끝나지 않습니다: {draft.stem}")
    return Pass("surface")


def _wrong(text: str) -> str:
    if text.count("$") % 2 or text != text.strip():
        return "달러 기호나 빈칸이 맞지 않습니다"
    try:
        pieces = segments(text)
    except MathSyntaxError:
        return "읽을 수 없는 식이 있습니다"
    outside = "".join(getattr(piece, "text", _FORMULA) for piece in pieces)
    if _LEFTOVERS.search(outside):
        return "지워지지 않은 글자가 있습니다"
    strange = _ALLOWED.sub("", outside).replace(_FORMULA, "")
    if strange:
        return f"쓰지 않는 글자 {strange[:5]!r}이(가) 있습니다"
    if any(_UGLY.search(getattr(piece, "source", "")) for piece in pieces):
        return "교과서에 쓰지 않는 식이 있습니다"
    bad = particles.check(text)
    return f"조사가 틀렸습니다({bad[0]})" if bad else ""
