"""The last sound of anything that a particle can follow: the one place that decides it.

Numbers, letters, units and formulas are taken as they are read aloud in Korean: 7 is 칠, x² is 엑스 제곱,
3/2 is 이분의 삼, cm is 센티미터.
"""

import re
from functools import lru_cache

from appliance.korean.readings import CIRCLED, CONSONANTS, DIGITS, LETTERS, Final, read_digits, syllable
from appliance.korean.units import find
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.parser import parse
from appliance.mathtext.signs import CHARACTERS, GAPS, GREEK_NAMES, SUPERSCRIPTS
from appliance.mathtext.tree import (
    Conj,
    Factorial,
    Frac,
    Matrix,
    Mixed,
    Node,
    Num,
    Pow,
    Recurring,
    SetOf,
    Sym,
    Words,
    children,
)  # fmt: skip

_QUOTES = "'\"’”」』>》〉\u200b"
_BRACKETS = {")": "(", "]": "[", "}": "{", "〕": "〔"}
_NUMBER = re.compile(r"(?P<whole>\d[\d,]*)(?P<places>\.\d+)?\Z")
_FRACTION = re.compile(r"(?P<top>\S*?[\dA-Za-z)])\s?/\s?\(?[\dA-Za-z]+\)?\Z")
_LATIN_UNIT = re.compile(
    r"(?P<before>.?)\s*(?<![A-Za-zℓ])(?P<unit>(?:[kKcm]?m(?:\^?[23²³])?|[kKm]?g|m?[Ll]|mℓ|ℓ|t)"
    r"(?:/(?:h|min|s|시|분|초))?)\Z"
)


@lru_cache(maxsize=4096)
def of_node(node: Node) -> Final | None:
    """How a formula ends when it is read aloud. A fraction ends in its numerator, a power in 제곱."""
    if isinstance(node, Num):
        whole, _, places = node.text.partition(".")
        return syllable(read_digits(whole, places))
    if isinstance(node, Recurring):
        return syllable(DIGITS[node.cycle[-1]])
    if isinstance(node, Sym):
        return of_letter(node.name)
    if isinstance(node, Pow):
        return of_letter("C") if node.exp in (Sym("C"), Sym("c")) else Final.CLOSED
    if isinstance(node, Words):
        return syllable(node.text.strip()[-1])
    if isinstance(node, SetOf) and not node.items:
        return syllable("합")  # 공집합
    if isinstance(node, Factorial | Conj | Matrix):
        return {Factorial: syllable("얼"), Conj: syllable("바")}.get(type(node))
    if isinstance(node, Frac | Mixed):
        return of_node(node.num)
    return of_node(children(node)[-1])


def of_letter(name: str) -> Final | None:
    """How a letter's name ends; of ∠ABC or AB the last letter counts."""
    if name in GAPS:
        return syllable(GAPS[name][1])
    reading = LETTERS.get(name) or LETTERS.get(name[-1].lower())
    return syllable(reading[-1]) if reading else None


def final_sound(text: str) -> Final | None:
    """How a text ends when it is read aloud; None where that cannot be said (punctuation, foreign signs).

    Understands Korean, digits, letters, units, ①, ㄱ, typed mathematics, and `$…$` at the end. Only the last
    line's end is looked at, so the whole text before a particle may be handed in.
    """
    text = text.rstrip().rstrip(_QUOTES).rstrip()
    if text.endswith("$"):
        return _of_formula(text)
    return _of_words(text[-80:])


def _of_formula(text: str) -> Final | None:
    body = text.rstrip("$")
    start = body.rfind("$")
    try:
        return of_node(parse(body[start + 1 :].strip()))
    except MathSyntaxError:
        return _of_words(re.sub(r"\\(?:text|mathrm)|[\\{}]", "", body[start + 1 :]).strip())


@lru_cache(maxsize=4096)
def _of_words(tail: str) -> Final | None:
    tail = tail.translate(CHARACTERS).replace("\u0307", "")
    if not tail:
        return None
    last = tail[-1]
    if last in _BRACKETS:
        return _of_bracket(tail, _BRACKETS[last])
    found = syllable(last)
    return found if found is not None else _of_sign(tail, last)


def _of_bracket(tail: str, opening: str) -> Final | None:
    """(2, 3) ends in its last sound; a remark right after a Korean word, 학생(남), is not read, and of one
    set off by a space, 공식 (전개), nobody can say whether it is.
    """
    start = tail.rfind(opening)
    if start > 0 and syllable(tail[start - 1]) is not None:
        return _of_words(tail[:start])
    if re.search(r"[가-힣]\s+\Z", tail[:start]) and len(re.findall("[가-힣]", tail[start:])) > 1:
        return None
    return final_sound(tail[start + 1 : -1]) if start >= 0 else final_sound(tail[:-1])


def _of_sign(tail: str, last: str) -> Final | None:
    unit = _latin_unit(tail)
    if unit is not None:
        return unit
    fraction = _FRACTION.search(tail)
    if fraction:
        return final_sound(fraction["top"])
    number = _NUMBER.search(tail)
    if number:
        return syllable(read_digits(number["whole"], number["places"] or ""))
    if last in SUPERSCRIPTS:
        return Final.CLOSED
    if last in CIRCLED:
        return syllable(read_digits(CIRCLED[last]))
    if last in CONSONANTS:
        return syllable(CONSONANTS[last][-1])
    measure = find(last)
    if (measure is not None and not last.isascii()) or last == "%":
        return syllable(measure.reading[-1]) if measure else None
    if not (last.isalpha() or last in LETTERS) or re.search(r"[a-z]{3}\Z", tail):
        return None  # an English word is not spelt out
    return of_letter(GREEK_NAMES.get(last, last))


def _latin_unit(tail: str) -> Final | None:
    """cm, kg, km/h; one letter alone (m, g, L) is a unit only after a number, 몇, a letter or a formula."""
    found = _LATIN_UNIT.search(tail)
    if found is None or (len(found["unit"]) == 1 and not re.match(r"[\dA-Za-z$)몇]", found["before"])):
        return None
    name = found["unit"].partition("/")[0]
    unit = find(name)
    return syllable(unit.reading[-1]) if unit else None
