"""Names what found no place: the word, number or formula at which every way to read the stem stopped."""

import re

from appliance.domain.note import NotRead
from appliance.korean.particles import choose
from appliance.reading.cut import Skeleton
from appliance.reading.outcome import Built, Gap
from appliance.reading.tokens import WIDTH, index_of, is_placeholder

_PARTICLE = re.compile(
    r"(?:에서는|으로는|에게서|에서|으로|에게|까지|부터|이라|보다|은|는|이|가|을|를|의|에|로|와|과|도|[,.?])$"
)


def leftover(skeleton: Skeleton, at: int) -> NotRead:
    """The refusal that names what stands at `at`."""
    if at >= len(skeleton.text):
        return NotRead("문제가 끝까지 적혀 있지 않습니다. 나머지를 적어 주십시오.")
    if is_placeholder(skeleton.text[at]):
        token = skeleton.tokens[index_of(skeleton.text[at : at + WIDTH])]
        source = token.source.strip()
        return NotRead(f"‘{source}’{choose(source, '이/가')} 이 문제에서 무엇인지 알 수 없습니다.")
    word = _word(skeleton, at)
    return NotRead(
        f"‘{word}’{choose(word, '이라는/라는')} 말을 이 문제에서 이해하지 못했습니다. 다른 말로 적어 "
        f"주십시오."
    )


def unplaced(skeleton: Skeleton, built: Built) -> Gap | None:
    """A number or formula of the stem that the Question holds nowhere; None where each is in its place.

    Names (A, B, x축) and ones (한 개에, 1인당) hold no value of their own.
    """
    for index, token in enumerate(skeleton.tokens):
        if index in built.paths or index in built.used or token.category == "sym":
            continue
        if token.category == "count" and (token.state == "word" or token.value == 1):
            continue
        source = token.source.strip()
        return Gap(f"‘{source}’{choose(source, '이/가')} 이 문제에서 무엇인지 알 수 없습니다.", 3)
    return None


def _word(skeleton: Skeleton, at: int) -> str:
    """The word around `at`, its particles taken off."""
    text, start, end = skeleton.text, at, at + 1
    while start > 0 and start not in skeleton.gaps and not is_placeholder(text[start - 1]):
        start -= 1
    while end < len(text) and end not in skeleton.gaps and not is_placeholder(text[end]):
        end += 1
    word = text[start:end]
    return _PARTICLE.sub("", word) or word
