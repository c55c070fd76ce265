"""Particles of two forms, and which form a sound asks for.

A family is a pair of forms, after a 받침 and after none. In most families the wrong form is wrong; in the
copula's (이다/다, 이고/고 …) the form with 이 is always right and only the short one needs an open sound.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from appliance.korean.readings import Final
from appliance.korean.sounds import final_sound

# What may follow a particle directly: nothing, a space, punctuation, a formula, a digit, a Latin letter.
_END = r"(?![가-힣])"


@dataclass(frozen=True, slots=True)
class Family:
    """closed, open: the forms after a 받침 and after none. after: what must follow for it to be one.

    lenient: the closed form is right after an open sound too.
    """

    closed: str
    open: str
    after: str = _END
    lenient: bool = False

    def form(self, sound: Final) -> str:
        if sound is Final.RIEUL and self.closed.startswith("으로"):
            return self.open
        return self.open if sound is Final.OPEN else self.closed

    def accepts(self, form: str, sound: Final) -> bool:
        return form == self.form(sound) or (self.lenient and form == self.closed)


# Verbs that careless typists run on to the particle: 값을구하여라.
_RUN_ON = r"(?![가-힣])|(?=구하|구한|풀|간단|계산|나타|만족|인수|소인수|더하|더한|대입|빼|나누|곱하)"

# The longest first: 으로부터 is tried before 으로, 이라고 before 이라.
FAMILIES: tuple[Family, ...] = (
    Family("이라고", "라고"),
    Family("이라는", "라는"),
    Family("이라면", "라면"),
    Family("이라도", "라도"),
    Family("이란", "란"),
    Family("이라", "라", r"(?![가-힣])|(?=하자|하면|할|한다|놓|두)"),
    Family("이므로", "므로", lenient=True),
    Family("이지만", "지만", lenient=True),
    Family("이거나", "거나", lenient=True),
    Family("이면서", "면서", lenient=True),
    Family("이어야", "여야", lenient=True),
    Family("이었", "였", r"(?=다|고|을|던|으|는|습|지)", lenient=True),
    Family("이에요", "예요"),
    Family("이다", "다", r"(?=\s*(?:[.,!?)。]|$))", lenient=True),
    Family("이고", "고", lenient=True),
    Family("이며", "며", lenient=True),
    Family("이면", "면", lenient=True),
    Family("이니", "니", lenient=True),
    Family("이나", "나"),
    Family("이든", "든", r"(?![가-힣])|(?=지)"),
    Family("이랑", "랑"),
    Family("으로", "로", r"(?![가-힣])|(?=부터|서|써|는|도|만|의|하여|나타|나누|나눈|이루|놓|하는)"),
    Family("을", "를", _RUN_ON),
    Family("은", "는"),
    Family("과", "와", r"(?![가-힣])|(?=의|는|도|만)"),
    Family("이", "가", r"(?![가-힣])|(?=되|된|될|아닌|아니|있|없)"),
    Family("아", "야", r"(?=[,!])"),
)

# Short copula forms that are words of their own after a number: 3면 (faces), 4고, 2니.
_SHORT_UNSAFE = frozenset({"면", "고", "며", "니", "나", "든", "다", "지만", "거나", "면서", "아", "야"})

BY_NAME = {name: family for family in FAMILIES for name in (family.closed, family.open)}
_LEADING = tuple(
    (re.compile(f"(?:{family.closed}|{family.open})(?:{family.after})"), family) for family in FAMILIES
)


@lru_cache(maxsize=4096)
def leading(after: str) -> tuple[str, Family] | None:
    """The particle of two forms that the text begins with, and its family; None where it begins otherwise.

    What follows decides: 이 in "이 되는" is one, in "이차방정식" none; "은행", "과자", "가로" are words.
    """
    for pattern, family in _LEADING:
        found = pattern.match(after)
        if found:
            form = family.closed if after.startswith(family.closed) else family.open
            return form, family
    return None


def refit(before: str, after: str) -> tuple[str, str] | None:
    """The particle that `after` begins with and the form that the sound of `before` asks for.

    None where it begins with no particle, already fits, or the sound cannot be told. A contracted copula
    is undone rather than guessed: 2고 fits, 고 after 6 becomes 이고.
    """
    found = leading(after) if before and not before[-1].isspace() else None
    sound = final_sound(before) if found else None
    if found is None or sound is None:
        return None
    form, family = found
    if family.accepts(form, sound) or (form in _SHORT_UNSAFE and before[-1].isdigit()):
        return None
    return form, family.form(sound)
