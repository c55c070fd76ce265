"""Search in the corpus: nearest vectors and best words, fused by their ranks."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Self

from appliance.curriculum import corpus
from appliance.curriculum.chroma import VectorStore
from appliance.curriculum.corpus import Passage
from appliance.curriculum.embedding import Embedder
from appliance.curriculum.formulas import words_for
from appliance.curriculum.index import NO_HANDOUTS, Progress, Shelf, private_copy
from appliance.curriculum.lexical import Bm25, terms
from appliance.domain.errors import UnknownName
from appliance.domain.standard import GRADES, Standard

DEPTH = 200  # how far down each ranking is read; the right passage is often high in one and deep in the other
# Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): a passage scores the sum of 1 / (60 + rank).
DAMPING = 60


class Retriever:
    """Searches one opened index. Safe for several threads; close it, or use it in a `with`."""

    def __init__(
        self, store: VectorStore, shelf: Shelf, words: Bm25, embedder: Embedder, resources: ExitStack
    ) -> None:
        self._store = store
        self._words = words
        self._embedder = embedder
        self._resources = resources
        self._passages = shelf
        self._ids = list(self._passages)

    @classmethod
    def open(
        cls,
        index_dir: Path,
        embedder: Embedder,
        progress: Progress | None = None,
        handouts: Shelf = NO_HANDOUTS,
    ) -> Self:
        """Opens the index in `index_dir`, and builds it first where it is missing, stale or damaged.

        handouts: passages of the academy's own, searched with the corpus.
        """
        shelf = {**corpus.searchable(), **handouts}
        words = Bm25([terms(passage.text) for passage in shelf.values()])
        resources = ExitStack()
        store = resources.enter_context(private_copy(index_dir, embedder, progress, handouts))
        return cls(store, shelf, words, embedder, resources)

    def search(
        self, query: str, k: int = 5, grade: str | None = None, code: str | None = None
    ) -> tuple[Passage, ...]:
        """The passages that fit `query` best, best first, with their scores: `k` standards, each by its best.

        grade: only standards of that grade (중1 … 고1). code: the `k` best passages of that one standard.
        Raises UnknownName for a grade or code that does not exist.
        """
        allowed = self._allowed(grade, code)
        scores = fuse((self.by_meaning(query, allowed), self.by_words(query, allowed)))
        best = sorted(scores, key=scores.__getitem__, reverse=True)
        chosen = best[:k] if code else self.one_each(best)[:k]
        return tuple(replace(self._passages[each], score=scores[each]) for each in chosen)

    def one_each(self, ranking: Sequence[str]) -> list[str]:
        """Only the first passage of every standard, so that five answers are five standards."""
        first: dict[Standard, str] = {}
        for each in ranking:
            first.setdefault(self._passages[each].standard, each)
        return list(first.values())

    def by_meaning(self, query: str, among: Sequence[str] | None = None) -> list[str]:
        """Ids of passages by nearness of their vectors, nearest first."""
        return self._store.nearest(self._embedder.query(_told(query)), DEPTH, among)

    def by_words(self, query: str, among: Sequence[str] | None = None) -> list[str]:
        """Ids of passages that share words with the query, best first."""
        scores = self._words.scores(terms(_told(query)))
        wanted = None if among is None else set(among)
        ranked = [(-score, name) for name, score in zip(self._ids, scores, strict=True) if score > 0]
        return [name for _, name in sorted(ranked) if wanted is None or name in wanted][:DEPTH]

    def close(self) -> None:
        """Lets go of the files."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _allowed(self, grade: str | None, code: str | None) -> list[str] | None:
        if grade is None and code is None:
            return None
        if grade is not None and grade not in GRADES:
            raise UnknownName(f"학년 {grade}은(는) 없습니다. {', '.join(GRADES)} 가운데 하나를 고르십시오.")
        if code is not None:
            corpus.standard(code)
        return [
            name
            for name, passage in self._passages.items()
            if grade in (None, passage.standard.grade) and code in (None, passage.standard.code)
        ]


def _told(query: str) -> str:
    """The query with words for its formulas, which neither search can read."""
    return " ".join((query, *words_for(query)))


def fuse(rankings: Sequence[Sequence[str]]) -> dict[str, float]:
    """The fused score of everything that is ranked anywhere."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, name in enumerate(ranking, start=1):
            scores[name] = scores.get(name, 0.0) + 1 / (DAMPING + rank)
    return scores
