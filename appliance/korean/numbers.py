"""Number words: 하나·한, 둘·두 (native, for counting things) and 일, 이 (Sino-Korean)."""

import re
from functools import lru_cache

_ONES = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_BEFORE_NOUN = {"하나": "한", "둘": "두", "셋": "세", "넷": "네"}
_SINO = ("", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구")
_SMALL = ("", "십", "백", "천")
_LARGE = ("", "만", "억", "조")
_ORDINALS = {1: "첫", 2: "둘", 3: "셋", 4: "넷"}

MAX_NATIVE = 99
MAX_SINO = 10**16 - 1


def native(value: int) -> str:
    """하나, 스물셋. Raises ValueError outside 1 to 99: beyond it nobody counts with these words."""
    if not 1 <= value <= MAX_NATIVE:
        raise ValueError(f"{value} has no native Korean word")
    return _TENS[value // 10] + _ONES[value % 10]


def counting(value: int) -> str:
    """The form before a counter: 한, 스물세; 스무 for 20. Raises ValueError outside 1 to 99."""
    if value == 20:
        return "스무"
    word = native(value)
    for whole, short in _BEFORE_NOUN.items():
        if word.endswith(whole):
            return word.removesuffix(whole) + short
    return word


def ordinal(value: int) -> str:
    """첫째, 둘째, 열한째. Raises ValueError outside 1 to 99."""
    return (_ORDINALS.get(value) or counting(value)) + "째"


def sino(value: int) -> str:
    """영, 이십삼, 만 이천: without spaces. Raises ValueError below 0 and above the 조."""
    if not 0 <= value <= MAX_SINO:
        raise ValueError(f"{value} is outside 0 to {MAX_SINO}")
    if value == 0:
        return "영"
    words = ""
    for place in range(len(_LARGE)):
        group = value // 10 ** (4 * place) % 10000
        if group:
            alone = place == 1 and group == 1  # 만, not 일만
            words = ("" if alone else _below_myriad(group)) + _LARGE[place] + words
    return words


def _below_myriad(value: int) -> str:
    words = ""
    for place in range(4):
        digit = value // 10**place % 10
        if digit:
            words = ("" if digit == 1 and place else _SINO[digit]) + _SMALL[place] + words
    return words


@lru_cache(maxsize=1)
def _native_words() -> dict[str, int]:
    words = {native(value): value for value in range(1, MAX_NATIVE + 1)}
    words |= {counting(value): value for value in range(1, MAX_NATIVE + 1)}
    words |= {"서": 3, "석": 3, "너": 4, "넉": 4, "첫": 1}
    return words


def parse_native(word: str) -> int | None:
    """The number of a native word in either form, 셋 or 세; None for anything else."""
    return _native_words().get(word)


def parse_amount(text: str) -> int | None:
    """A whole number as amounts of money are written: 12,000, 3천, 1만 5천, 오백; None for anything else."""
    text = re.sub(r"[\s,]", "", text)
    if not re.fullmatch(r"[0-9일이삼사오육칠팔구십백천만억조]+", text):
        return None
    total = 0
    for name, size in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        head, found, rest = text.partition(name) if name else (text, "", "")
        if name and not found:
            continue
        group = _group(head) if head or not name else 1
        if group is None:
            return None
        total, text = total + group * size, rest
        if not text:
            break
    return total


def _group(text: str) -> int | None:
    """A number below a myriad in digits, words or both: 3천5백, 이십삼, 1200."""
    total, text_left = 0, text
    for name, size in (("천", 1000), ("백", 100), ("십", 10)):
        head, found, rest = text_left.partition(name)
        if found:
            count = 1 if not head else _small(head)
            if count is None:
                return None
            total, text_left = total + count * size, rest
    last = _small(text_left) if text_left else 0
    return None if last is None else total + last


def _small(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return _SINO.index(text) if text in _SINO and text else None
