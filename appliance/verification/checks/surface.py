"""What a reader sees first: particles, leftovers, signs and words that no textbook prints."""

import re

from appliance.domain.item import Fail, Pass, Verdict
from appliance.korean import particles
from appliance.korean.units import UNITS
from appliance.mathtext import segments
from appliance.mathtext.errors import MathSyntaxError
from appliance.verification.case import Case
from appliance.verification.checks.counters import miscounted
from appliance.verification.checks.seams import SEAMS

_FORMULA = "\x1a"  # stands for a formula, so that what is beside it is seen
_LATIN = "|".join(
    re.escape(name)
    for name in sorted(UNITS, key=lambda name: (-len(name), name))
    if re.search("[A-Za-z]", name)
)
# Latin letters stand outside formulas only as units after a number (or after 몇), in x절편, and as names.
_UNIT = re.compile(rf"(?:(?<=[0-9{_FORMULA}])|(?<=[0-9{_FORMULA}] )|(?<=몇 ))(?:{_LATIN})(?![A-Za-z0-9])")
_AXIS = re.compile(r"(?<![A-Za-z])[xy](?=절편|좌표|축)")
_NAMES = re.compile(r"(?<![A-Za-z])[A-E](?![A-Za-z])")
# Two names at least, side by side: 두 개의 주사위 A, B · 두 지점 A와 B. A single letter is a leftover.
_NAMED = re.compile(r"(?<![A-Za-z])([A-E])(?:, |와 |과 |에서 |, \x1a, )(?=([A-E])(?![A-Za-z]))")
_QUOTED = re.compile(r"'([^'\n]+)'|\"([^\"\n]+)\"")  # a statement that is spoken of
_ALLOWED = re.compile(rf"[가-힣0-9 .,?:·()%°℃×+\-…①-⑨ㄱ-ㅁ|~\n{_FORMULA}]")
_LEFTOVERS = re.compile(
    r"  | [.,?)]|\( |\.\.|,,|\?\?|\(\)|(?!제\d사분)[가-힣]\d|[.,?](?=[가-힣A-Za-z])|^[.,?)\-+×:…]"
)
# Inside formulas: 1x, 0x, +-, x^1, a denominator of 1, a power or a fraction of nothing.
_UGLY = re.compile(
    r"(?<![\d.^{])[01][a-z](?![a-z])|[+\-]\s*[+\-]|\\times\s*[+\-]|\\frac\{[^{}]*\}\{1\}|\^\{?1\}?(?![\d+\-}\\])"
    r"|\{\}(?!_)|(?<![\d.])0\d"
)


def surface_is_clean(case: Case) -> Verdict:
    """Pass where stem, options, key and solution read like print."""
    draft = case.draft
    names = frozenset(name for pair in _NAMED.findall(_outside(draft.stem)) for name in pair)
    for text in (draft.stem, *draft.options, draft.key, *draft.solution):
        wrong = _wrong(text, names)
        if wrong:
            return Fail("surface", f"{wrong}: {text}")
    if open_line := next((line for line in draft.solution if not line.endswith(".")), ""):
        return Fail("surface", f"끝나지 않은 줄이 있습니다: {open_line}")
    return Pass("surface")


def _outside(text: str) -> str:
    try:
        return "".join(getattr(piece, "text", _FORMULA) for piece in segments(text))
    except MathSyntaxError:
        return text


def _wrong(text: str, names: frozenset[str]) -> str:
    if text.count("$") % 2 or text != text.strip() or not text:
        return "달러 기호나 빈칸이 맞지 않습니다"
    try:
        pieces = segments(text)
    except MathSyntaxError:
        return "읽을 수 없는 식이 있습니다"
    outside = _outside(text)
    if strange := _strange(outside, names):
        return f"쓰지 않는 글자 {strange[:5]!r}이(가) 있습니다"
    if _LEFTOVERS.search(outside):
        return "지워지지 않은 글자나 빈칸이 있습니다"
    if seam := next((told for pattern, told in SEAMS if pattern.search(outside)), ""):
        return f"말이 이어지지 않습니다({seam})"
    if miscount := miscounted(outside):
        return f"세는 말이나 단위가 맞지 않습니다({miscount})"
    if any(_UGLY.search(getattr(piece, "source", "")) for piece in pieces):
        return "교과서에 쓰지 않는 식이 있습니다"
    bad = particles.check(text)
    return f"조사가 틀렸습니다({bad[0]})" if bad else ""


def _strange(outside: str, names: frozenset[str]) -> str:
    outside = _QUOTED.sub(lambda found: found[1] or found[2] or "", outside)
    rest = _AXIS.sub("", _UNIT.sub("", outside))
    rest = _NAMES.sub(lambda found: "" if found[0] in names else found[0], rest)
    return _ALLOWED.sub("", rest)
