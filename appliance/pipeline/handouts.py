"""An academy's handouts: read in the cage, placed at their standards, kept in the store, searched."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from appliance.curriculum import Kind, Passage, Retriever, extract, pieces, standard
from appliance.domain.errors import BadInput
from appliance.store.database import Store
from appliance.store.handouts import HandoutPassage

TITLE = 80


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file. standards: code → how many of its passages were placed there."""

    title: str
    pages: int
    passages: tuple[HandoutPassage, ...]

    @property
    def standards(self) -> dict[str, int]:
        return dict(Counter(passage.standard for passage in self.passages).most_common())


def import_handout(store: Store, retriever: Retriever, path: Path, by: str) -> Imported:
    """Adds one file. Raises BadInput where it cannot be read or has been added before."""
    pages = extract(path)
    passages = tuple(_placed(retriever, page, text) for page, text in pieces(pages))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    title = path.stem[:TITLE]
    if store.handouts.add(title, digest, len(pages), passages, by) is None:
        raise BadInput("이미 넣은 자료입니다.")
    return Imported(title, len(pages), passages)


def _placed(retriever: Retriever, page: int, text: str) -> HandoutPassage:
    """At the standard whose passages fit it best."""
    best = retriever.search(text, k=1)[0].standard
    return HandoutPassage(page, text, best.revision, best.code)


def shelf(store: Store) -> dict[str, Passage]:
    """Every passage of every handout under its id, for the index."""
    return {
        key: Passage(
            standard(each.standard, each.revision), Kind.HANDOUT, each.text, source=f"{title}, {each.page}쪽"
        )
        for key, title, each in store.handouts.passages()
    }
