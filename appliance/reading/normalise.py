"""Typed text to one spelling: widths, look-alike signs, HTML, LaTeX fences, spoken signs, misspellings.

Line ends stay, for options and data come in lines; other runs of spaces become one space.
"""

import html
import re
import unicodedata

from appliance.mathtext.signs import CHARACTERS as SIGNS
from appliance.reading.lexicon.spelling import CHARACTERS, SPELLINGS, SPOKEN

_TABLE = {ord(one): many for one, many in CHARACTERS.items()}
_SPELLINGS = tuple((re.compile(pattern), good) for pattern, good in SPELLINGS)
_SPOKEN = tuple((re.compile(pattern), good) for pattern, good in SPOKEN)

_SUPER = re.compile(r"<sup>(.*?)</sup>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>|</p>|</div>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|div|span|b|i|u|em|strong|sub|font)\b[^<>]*>", re.IGNORECASE)
_FENCES = (
    (re.compile(r"\\\((.+?)\\\)", re.DOTALL), r"$\1$"),
    (re.compile(r"\\\[(.+?)\\\]", re.DOTALL), r"$\1$"),
    (re.compile(r"\$\$(.+?)\$\$", re.DOTALL), r"$\1$"),
)
# Korean or a unit between dollars is no formula: $시속 4km$, 몇 $\\mathrm{g}$.
_KOREAN_FENCED = re.compile(r"\$([^$\\{}=]*[가-힣][^$\\{}=]*)\$")
_UNIT_FENCED = re.compile(
    r"\$\s*\\(?:mathrm|text|textrm|rm)\s*\{\s*(km/h|m/min|m/s|cm|km|mm|m|kg|g|L|mL|%|[가-힣]+)\s*\}\s*\$"
)
# cm$^2$, m$^3$: the exponent of a unit alone between dollars.
_UNIT_POWER = re.compile(r"(?<=\d|[\s$])(mm|cm|km|m)\s*\$\s*\^\s*\{?\s*([23])\s*\}?\s*\$")
# 5*x is typed for 5x; 2*3 is a product with its sign.
_STAR = re.compile(r"(?<=[0-9a-zA-Z)])\s*(?<!\*)\*(?!\*)\s*(?=[a-zA-Z])")
# A declarative in the polite style; a final ㅂ is 17 letters into a block of syllables.
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_POLITE = re.compile(f"([{''.join(chr(code) for code in range(0xAC00 + 17, 0xD7A4, 28))}])니다(?=[\\s.,]|$)")
_DOTTED = re.compile(r"(?<![\d.])(\d+)\.(\d+)\s*(?:⋯|\.{2,})+")
# { x+y=7 ; 2x-y=2 }
_BRACED = re.compile(
    r"\{([^{}]*=[^{}]*[;,\n][^{}]*=[^{}]*)\}|\(([^(){}가-힣]*=[^(){}가-힣]*[;,\n][^(){}가-힣]*=[^(){}가-힣]*)\)"
)
_LOOSE_CASES = re.compile(
    r"(?<!\$)((?:\\left\s*\\?[{.]\s*)?\\begin\{(cases|array|aligned)\}.*?\\end\{\2\}(?:\s*\\right\s*\\?[}.])?)(?!\$)",
    re.DOTALL,
)
# 2 : 3 is one ratio; (x, y) → (x+1, y-2) one formula.
_WIDE_RATIO = re.compile(r"(?<=\d)\s+:\s*(?=\d)|(?<=\d):\s+(?=\d)")
_MAPPING = re.compile(r"(?<!\$)\(x,\s*y\)\s*(?:→|->|\\to|\\rightarrow)\s*\(([^(),]+),\s*([^(),]+)\)")
_SPACES = re.compile(r"[^\S\n]+")
_AFTER_LINE = re.compile(r" *\n[ \n]*")
# A mark of an equation, "x+y=7 ⋯⋯ ㉠", is furniture of the formula. Two dots or more, so that no sentence
# end and no option is meant.
_EQUATION_MARK = re.compile(r"\s*(?:⋯|·|\.{2,})+\s*[①-⑤㉠-㉤]")


def normalise(text: str) -> str:
    """The text in one spelling, stripped."""
    text = _markup(unicodedata.normalize("NFC", text))
    text = text.translate(_TABLE).translate(SIGNS)
    text = text.replace("\u200b", "").replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n")
    text = _EQUATION_MARK.sub("\n", text)
    for pattern, good in _SPOKEN:
        text = pattern.sub(good, text)
    text = _MAPPING.sub(r"$(x, y) \\to (\1, \2)$", _WIDE_RATIO.sub(":", text))
    text = _fences(_DOTTED.sub(_recurring, text))
    text = _AFTER_LINE.sub("\n", _SPACES.sub(" ", text)).strip()
    for pattern, good in _SPELLINGS:
        text = pattern.sub(good, text)
    return _POLITE.sub(_plain_ending, text)


def _recurring(found: re.Match[str]) -> str:
    """0.272727… is 0.2̇7̇: the shortest cycle that is written at least twice; else it stays as it is."""
    whole, digits = found[1], found[2]
    for start in range(len(digits)):
        for length in range(1, (len(digits) - start) // 2 + 1):
            cycle = digits[start : start + length]
            rest = digits[start:]
            if rest == (cycle * len(rest))[: len(rest)]:
                return f"{whole}.{digits[:start]}{_dotted(cycle)}"
    return found.group()


def _dotted(cycle: str) -> str:
    first, last = cycle[0] + "\u0307", cycle[-1] + "\u0307"
    return first if len(cycle) == 1 else first + cycle[1:-1] + last


def _plain_ending(found: re.Match[str]) -> str:
    """있습니다 is read and printed as 있다, 걸립니다 as 걸린다, 13cm입니다 as 13cm이다."""
    if found[1] == "습":
        return "다"
    if found[1] == "입":
        return "이다"
    return chr(ord(found[1]) - _FINALS.index("ㅂ") + _FINALS.index("ㄴ")) + "다"


def _markup(text: str) -> str:
    text = _STAR.sub("", html.unescape(text))
    text = _SUPER.sub(r"^{\1}", text)
    return _TAG.sub("", _BREAK.sub("\n", text))


def _fences(text: str) -> str:
    for pattern, good in _FENCES:
        text = pattern.sub(good, text)
    text = _UNIT_FENCED.sub(r"\1", text)
    text = _UNIT_POWER.sub(lambda found: found[1] + {"2": "²", "3": "³"}[found[2]], text)
    parts = [_KOREAN_FENCED.sub(r" \1 ", part) for part in re.split(r"(\$[^$]*\$)", text)]
    return "".join(part if at % 2 else _without_lone_braces(part) for at, part in enumerate(parts))


def _without_lone_braces(text: str) -> str:
    """A brace that opens a system and is never closed says no more than the word 연립."""
    text = _LOOSE_CASES.sub(r"$\1$", text)
    text = _BRACED.sub(lambda found: f" {(found[1] or found[2]).replace(';', ',')} ", text)
    return text.replace("{", " ") if "{" in text and "}" not in text and "\\" not in text else text
