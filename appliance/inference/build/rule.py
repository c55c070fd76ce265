"""Which pieces of a vocabulary Korean school mathematics needs: one rule, the same for every model.

The rule is closed under substrings: when a piece is kept, every piece inside it is kept. A tokenizer
builds a piece by merging smaller ones inside it, so no merge on the way is lost, and text written wholly
in kept characters and words is cut exactly as the unpruned model cuts it. Other text still works; it
is cut finer, down to single bytes, which always stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

# Signs that Korean school mathematics and its typography use, beside Hangul and ASCII.
_SIGNS: Final = (
    "×÷±∓−·…√∛π°′″∞∝≤≥≦≧≠≒≈≡∽≅∠∟△▲▽▼□■◇◆○●◎☆★∥⊥∪∩⊂⊃⊆⊇⊄∈∉∋∅∴∵∑∏∫∘"
    "→←↑↓↔⇒⇔⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉ₙ½⅓⅔¼¾①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮αβγδθλμσφωΔΣΩ"
    "‘’“”「」『』《》〈〉【】〔〕～〜–—※㉠㉡㉢㉣㉤㈎㈏㈐％＋－＝（），．：￦㎝㎜㎞㎡㎠㎥㎤㎏㎖ℓ\u0307\u0304\u0305"
)

# Longer Latin words that prompts and drafts really hold: LaTeX commands of our subset, JSON keys, units.
# fmt: off
_WORDS: Final = (
    # LaTeX commands of our subset
    "frac", "dfrac", "sqrt", "times", "div", "cdot", "cdots", "ldots", "pm", "mp", "left", "right", "begin",
    "end", "cases", "array", "text", "mathrm", "overline", "overparen", "dot", "angle", "triangle", "square",
    "circ", "pi", "alpha", "beta", "theta", "leq", "geq", "neq", "le", "ge", "ne", "lt", "gt", "approx",
    "equiv", "sim", "parallel", "perp", "cap", "cup", "subset", "in", "notin", "emptyset", "infty", "sum",
    "int", "lim", "log", "ln", "sin", "cos", "tan", "therefore", "because", "Rightarrow", "to", "quad",
    # keys of drafts, units, turns of prompts
    "stem", "solution", "answer", "options", "key", "title", "values", "givens", "goal", "question", "true",
    "false", "null", "km", "kg", "mm", "cm", "ml", "mL", "min", "hour", "user", "model", "system",
    "assistant",
)
# fmt: on

_HANGUL: Final = ((0xAC00, 0xD7A3), (0x1100, 0x11FF), (0x3130, 0x318F))
_LETTER_RUN = re.compile("[A-Za-z]+")
_SYMBOL_RUN = re.compile(r"[!-/:-@\[-`{-~]+")


@dataclass(frozen=True)
class KeepRule:
    """Keeps Hangul, digits, white space, signs, short runs of letters and of ASCII symbols, listed words.

    word_letters: a run of Latin letters this short is kept whatever it says (variables, units, points).
    symbol_run: a run of ASCII symbols this short is kept; longer ones are source code.
    """

    name: str
    word_letters: int
    symbol_run: int
    signs: str
    words: tuple[str, ...]

    def keeps(self, text: str) -> bool:
        """Whether a piece that reads `text` stays."""
        return (
            all(self._keeps_character(c) for c in text)
            and all(len(run) <= self.symbol_run for run in _SYMBOL_RUN.findall(text))
            and all(self._keeps_word(run) for run in _LETTER_RUN.findall(text))
        )

    def keeps_bytes(self, piece: bytes) -> bool:
        """The same for a piece of a byte-level vocabulary, which may begin or end inside a character."""
        head, body, tail = _split_characters(piece)
        if head is None:
            return piece in self._inner_bytes
        if (head and head not in self._endings) or (tail and tail not in self._beginnings):
            return False
        try:
            return self.keeps(body.decode("utf-8"))
        except UnicodeDecodeError:
            return False

    def _keeps_character(self, character: str) -> bool:
        code = ord(character)
        if code < 128:
            return code >= 32 or character in "\n\t"
        return character in self._sign_set or any(low <= code <= high for low, high in _HANGUL)

    def _keeps_word(self, run: str) -> bool:
        return len(run) <= self.word_letters or run in self._word_parts

    @cached_property
    def _sign_set(self) -> frozenset[str]:
        return frozenset(self.signs)

    @cached_property
    def _word_parts(self) -> frozenset[str]:
        return frozenset(part for word in self.words for part in _parts(word))

    @cached_property
    def _characters(self) -> tuple[bytes, ...]:
        codes = [code for low, high in _HANGUL for code in range(low, high + 1)]
        return tuple(chr(code).encode() for code in codes) + tuple(sign.encode() for sign in self.signs)

    @cached_property
    def _beginnings(self) -> frozenset[bytes]:
        return frozenset(c[:cut] for c in self._characters for cut in range(1, len(c)))

    @cached_property
    def _endings(self) -> frozenset[bytes]:
        return frozenset(c[cut:] for c in self._characters for cut in range(1, len(c)))

    @cached_property
    def _inner_bytes(self) -> frozenset[bytes]:
        return frozenset(
            c[a:b] for c in self._characters for a in range(1, len(c)) for b in range(a + 1, len(c) + 1)
        )


def _parts(word: str) -> Iterator[str]:
    """Every substring of `word`, as written and with a capital, since a sentence may begin with it."""
    for form in (word, word.capitalize()):
        for start in range(len(form)):
            for end in range(start + 1, len(form) + 1):
                yield form[start:end]


def _split_characters(piece: bytes) -> tuple[bytes | None, bytes, bytes]:
    """(end of a character, whole characters, beginning of a character); None where no character begins."""
    starts = [i for i, byte in enumerate(piece) if byte & 0xC0 != 0x80]
    if not starts:
        return None, b"", b""
    last = starts[-1]
    if len(piece) - last < _encoded_length(piece[last]):
        return piece[: starts[0]], piece[starts[0] : last], piece[last:]
    return piece[: starts[0]], piece[starts[0] :], b""


def _encoded_length(first: int) -> int:
    """How many bytes a UTF-8 character takes that begins with `first`."""
    if first < 0x80:
        return 1
    return 2 if first < 0xE0 else 3 if first < 0xF0 else 4


KOREAN_MATHS: Final = KeepRule("korean-maths-1", word_letters=2, symbol_run=4, signs=_SIGNS, words=_WORDS)
RULES: Final = {KOREAN_MATHS.name: KOREAN_MATHS}
