"""The words that a solution may use: those of a list that was read through, those of the stem, and names.

A word with a wrong syllable (합셈, 거듭제합) says nothing that could be proven false, and no book prints it.
After a listed word, or one of the stem, any particle may stand.
"""

import re
from functools import cache

from appliance import resources
from appliance.korean.names import NAMES, PLACES
from appliance.korean.units import UNITS

_WORD = re.compile("[가-힣]+")
_FORMULA = re.compile(r"\$[^$]*\$")
_PARTICLES = frozenset({
    "을", "를", "은", "는", "이", "가", "과", "와", "의", "에", "에서", "에는", "으로", "로", "도", "만",
    "이다", "이고", "이므로", "므로", "보다", "까지", "부터", "씩", "마다", "이라", "라", "인", "일",
    "이면", "면", "께", "에게", "끼리", "이라고", "라고", "이어야", "이나", "나", "들의", "들은", "들이",
    "들을", "고", "다", "만을", "만의", "에서의", "와의", "과의", "에서는", "에도",
})  # fmt: skip


@cache
def vocabulary() -> frozenset[str]:
    """The list: one word a line, `#` begins a remark."""
    text = resources.path("appliance", "verification", "data", "solution_words.txt").read_text("utf-8")
    listed = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(filter(None, listed))


def words(text: str) -> list[str]:
    """The Korean words of a text, formulas left out."""
    return _WORD.findall(_FORMULA.sub(" ", text))


def unknown_word(line: str, stem: str) -> str:
    """The first word of a line that is neither listed nor in the stem; empty where all are known."""
    said = {part for word in words(stem) for part in stems(word)}
    for word in words(line):
        if not any(_is_known(each, said) for each in stems(word)):
            return word
    return ""


def stems(word: str) -> list[str]:
    """The word itself, and what is left of it before a particle."""
    return [word, *(word[:at] for at in range(1, len(word)) if word[at:] in _PARTICLES)]


def _is_known(word: str, said: set[str]) -> bool:
    return word in said or word in vocabulary() or word in NAMES or word in PLACES or word in UNITS
