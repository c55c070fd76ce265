"""How digits, powers, letters and marks are read aloud in Korean, and how a syllable ends."""

from enum import StrEnum


class Final(StrEnum):
    """How the last syllable ends."""

    OPEN = "open"  # no 받침: 를, 가, 와, 로
    RIEUL = "rieul"  # ㄹ: 을, 이, 과, but 로
    CLOSED = "closed"  # any other 받침: 을, 이, 과, 으로


DIGITS = {"0": "영", "1": "일", "2": "이", "3": "삼", "4": "사", "5": "오", "6": "육", "7": "칠", "8": "팔",
           "9": "구"}  # fmt: skip
_SMALL_POWERS = ("", "십", "백", "천")
_LARGE_POWERS = ("", "만", "억", "조", "경", "해", "자", "양")
LETTERS = {
    "a": "에이", "b": "비", "c": "시", "d": "디", "e": "이", "f": "에프", "g": "지", "h": "에이치",
    "i": "아이", "j": "제이", "k": "케이", "l": "엘", "m": "엠", "n": "엔", "o": "오", "p": "피", "q": "큐",
    "r": "알",
    "s": "에스", "t": "티", "u": "유", "v": "브이", "w": "더블유", "x": "엑스", "y": "와이", "z": "제트",
    "alpha": "알파", "beta": "베타", "gamma": "감마", "delta": "델타", "epsilon": "엡실론", "theta": "세타",
    "lambda": "람다", "mu": "뮤", "pi": "파이", "rho": "로", "sigma": "시그마", "phi": "파이",
    "omega": "오메가", "degree": "도", "□": "네모",
}  # fmt: skip
CIRCLED = {chr(ord("①") + place): str(place + 1) for place in range(20)}
CONSONANTS = dict(
    zip(
        "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
        [
            "기역",
            "니은",
            "디귿",
            "리을",
            "미음",
            "비읍",
            "시옷",
            "이응",
            "지읒",
            "치읓",
            "키읔",
            "티읕",
            "피읖",
            "히읗",
        ],
        strict=True,
    )
)
CONSONANTS.update({chr(ord("㉠") + place): name for place, name in enumerate(list(CONSONANTS.values()))})


def syllable(char: str) -> Final | None:
    """How a Hangul syllable ends; None for any other character."""
    place = ord(char) - 0xAC00
    if not 0 <= place <= 11171:
        return None
    final = place % 28
    return Final.OPEN if final == 0 else Final.RIEUL if final == 8 else Final.CLOSED


def read_digits(whole: str, places: str = "") -> str:
    """The last syllable of a number: 7 칠, 20 십, 300 백, 50000 만, 2.50 영."""
    digits = (places or whole).replace(",", "").lstrip(".")
    if places or digits[-1] != "0" or not digits.strip("0"):
        return DIGITS[digits[-1]]
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros < 4:
        return _SMALL_POWERS[zeros]
    return _LARGE_POWERS[min(zeros // 4, len(_LARGE_POWERS) - 1)]
