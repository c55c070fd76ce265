"""Particles that follow the sound before them: 7을, 2를, $x$는, 5cm와, 8로.

The families stand in `families`, the sounds in `sounds`; what a finished text got wrong is found by `check`.
"""

from appliance.korean.check import check, mend
from appliance.korean.families import BY_NAME, Family, refit
from appliance.korean.readings import Final
from appliance.korean.sounds import final_sound

__all__ = ["attach", "check", "choose", "fit", "mend"]


def choose(word: str, particle: str) -> str:
    """The form that fits the word: choose("7", "을/를") is "을". The open form after unreadable signs.

    particle: a family by either form or both, "을/를", "을", "이라고". Raises ValueError for anything else.
    """
    return _family(particle).form(final_sound(word) or Final.OPEN)


def attach(word: str, particle: str) -> str:
    """The word with the particle that fits it: attach("7", "을/를") is "7을"."""
    return word + choose(word, particle)


def fit(before: str, after: str) -> str:
    """`after` with its leading particle in the form that the sound of `before` asks for.

    What begins with no particle (a space, "이차방정식", "은행", "개의") is left as it is, and so is what
    follows a sound that cannot be told.
    """
    wrong = refit(before, after)
    return after if wrong is None else wrong[1] + after[len(wrong[0]) :]


def _family(particle: str) -> Family:
    found = BY_NAME.get(particle.partition("/")[0].strip())
    if found is None:
        raise ValueError(f"{particle!r} is no particle with two forms")
    return found
