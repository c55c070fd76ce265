"""Grammars (GBNF, llama.cpp's own notation) that hold a draft to its form while it is written.

A grammar bounds form and length, never content: what a draft says is judged elsewhere.
"""

from dataclasses import dataclass
from typing import Final

from appliance.domain.errors import BadInput

# A character of a JSON string: Hangul, printable ASCII without quote and backslash, and the signs of
# school mathematics. Other scripts are kept out: a small model drifts into them. Of JSON's escapes only
# \" and \\ are allowed: \f, \t and \n are what an unescaped \frac, \times and \neq would silently become.
_CHARACTER: Final = (
    r"char ::= [가-힣ㄱ-ㅎ !#-\x5B\x5D-~×÷±−·√π°′″≤≥≠≡∞∠△□∥⊥∽∪∩⊂∈∅→⇒①-⑮²³¹½¼¾‘’“”…] | "
    r'"\\" ["\\]'
)
_SPACE: Final = 'gap ::= " "?'
# llama.cpp refuses repetitions above 2,000, and every allowed repetition is a rule that it keeps.
_MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Grammar:
    """A grammar in GBNF; its first rule is named `root`."""

    gbnf: str


def draft_grammar(
    stem_chars: tuple[int, int] = (10, 300),
    steps: tuple[int, int] = (1, 8),
    step_chars: tuple[int, int] = (2, 160),
) -> Grammar:
    """Holds the text to `{"stem": string, "solution": [string, ...]}`, lengths within the bounds given.

    Each pair is (least, most): characters of the stem, number of steps, characters of a step. An escape
    counts as one character. Raises BadInput for bounds that cannot be kept.
    """
    for least, most in (stem_chars, steps, step_chars):
        if not 0 <= least <= most <= _MOST or most < 1:
            raise BadInput(f"초안의 길이 한도 {least}~{most}을(를) 쓸 수 없습니다.")
    first = max(0, steps[0] - 1)
    rules = (
        r'root ::= "{\"stem\":" gap stem "," gap "\"solution\":" gap solution "}"',
        f'stem ::= "\\"" char{{{stem_chars[0]},{stem_chars[1]}}} "\\""',
        f'solution ::= "[" {_steps(steps[0], first, steps[1] - 1)} "]"',
        f'step ::= "\\"" char{{{step_chars[0]},{step_chars[1]}}} "\\""',
        _CHARACTER,
        _SPACE,
    )
    return Grammar("\n".join(rules) + "\n")


def _steps(least: int, more_least: int, more_most: int) -> str:
    some = f'step ("," gap step){{{more_least},{more_most}}}'
    return some if least else f"({some})?"
