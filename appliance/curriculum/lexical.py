"""Search by words: Korean tokens from Kiwi, ranked by BM25.

Vectors blur 외심 and 내심; words do not. Terms of mathematics that Kiwi would cut (일 차 방정식) are kept
whole, and a concept that a formula betrays (a root, a sine) counts as a word too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from kiwipiepy import Kiwi
from numpy.typing import NDArray

from appliance import resources
from appliance.domain.fence import concepts_in

CONTENT_TAGS = ("NNG", "NNP", "VV", "VA", "XR", "MAG")
# Every problem has these, so they say nothing: 구하다, 하다, 되다, 것, 수, 다음, and stray particles.
EMPTY_WORDS = frozenset(
    ["구하", "하", "되", "있", "없", "것", "수", "값", "다음", "때", "말", "의", "을", "를", "가", "인", "은"]
)
# A term is also found by its head: 이차방정식 by 방정식.
HEADS = ("방정식", "부등식", "함수", "삼각형", "사각형", "소수")
TERM_SCORE = 5.0  # Kiwi prefers the whole term to its parts from about 3 on


def terms(text: str) -> list[str]:
    """The words that `text` is searched by, repeated as often as they stand there."""
    return [*_words(text), *(f"#{concept.name}" for concept in concepts_in(text))]


def _words(text: str) -> Iterator[str]:
    for token in _kiwi().tokenize(_without_commands(text)):
        form = token.form.replace(" ", "")
        if not token.tag.startswith(CONTENT_TAGS) or form in EMPTY_WORDS:
            continue
        yield form
        yield from (head for head in HEADS if form.endswith(head) and form != head)


def _without_commands(text: str) -> str:
    """`text` without LaTeX, whose commands Kiwi would take for foreign words."""
    return re.sub(r"\\[A-Za-z]+|[${}^_]", " ", text)


@cache
def _kiwi() -> Kiwi:
    # The typo and multi-word dictionaries cost 190 MB and two seconds and find nothing here.
    kiwi = Kiwi(num_workers=1, load_typo_dict=False, load_multi_dict=False)
    path = resources.path("appliance", "curriculum", "data", "terms.txt")
    for term in path.read_text(encoding="utf-8").split():
        kiwi.add_user_word(term, "NNP", TERM_SCORE)
    # So that 근의 공식 is one term however it is spaced.
    kiwi.global_config.space_tolerance = 2
    return kiwi


class Bm25:
    """Okapi BM25 over a fixed set of documents."""

    K1 = 1.2
    B = 0.5  # below the usual 0.75: our passages are all short, and a longer one is no worse

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self._count = len(documents)
        self._postings: dict[str, list[tuple[int, int]]] = {}
        for number, document in enumerate(documents):
            for term, times in Counter(document).items():
                self._postings.setdefault(term, []).append((number, times))
        lengths = np.array([len(document) for document in documents], np.float64)
        self._damping = self.K1 * (1 - self.B + self.B * lengths / max(lengths.mean(), 1.0))

    def scores(self, query: Sequence[str]) -> NDArray[np.float64]:
        """How well each document fits; 0 where no word is shared."""
        total = np.zeros(self._count)
        for term in set(query):
            postings = self._postings.get(term, [])
            rarity = np.log1p((self._count - len(postings) + 0.5) / (len(postings) + 0.5))
            for number, times in postings:
                total[number] += rarity * times * (self.K1 + 1) / (times + self._damping[number])
        return total
