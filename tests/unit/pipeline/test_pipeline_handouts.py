"""An academy's handouts: from a file to the search, and out again."""

from pathlib import Path

import pytest

from appliance.curriculum import HashedNgrams, Kind, Retriever, build_index
from appliance.domain.errors import BadInput
from appliance.pipeline.handouts import import_handout, shelf
from appliance.store.database import open_store
from appliance.store.datakey import DataKey

EMBEDDER = HashedNgrams()
TEXT = "가온학원 비법: 이차방정식의 두 근의 합은 근을 먼저 구한 뒤 더한다.\n\n" * 2


def test_a_handout_is_searched_beside_the_corpus(tmp_path: Path) -> None:
    """Its passages are placed, kept in the encrypted store alone, found by a search with title and page, and gone
    when it is removed; the same file is not added twice.
    """
    path = tmp_path / "비법 노트.txt"
    path.write_text(TEXT, "utf-8")
    index = tmp_path / "index"
    with open_store(tmp_path / "store.db", DataKey.random(), create=True) as store:
        with Retriever.open(index, EMBEDDER) as retriever:
            done = import_handout(store, retriever, path, "account:1")
            with pytest.raises(BadInput):
                import_handout(store, retriever, path, "account:1")
        assert done.pages == 1
        assert sum(done.standards.values()) == len(done.passages) >= 1
        with Retriever.open(index, EMBEDDER, handouts=shelf(store)) as retriever:
            found = retriever.search("가온학원 비법 두 근의 합", k=3)[0]
        assert found.kind is Kind.HANDOUT
        assert found.source == "비법 노트, 1쪽"
        for file in index.rglob("*"):
            assert not file.is_file() or "가온학원".encode() not in file.read_bytes()
        store.handouts.remove(store.handouts.all()[0].id)
        assert not shelf(store)


def test_one_more_handout_costs_only_itself(tmp_path: Path) -> None:
    """What was embedded before is taken from the index that stands."""
    told: list[tuple[int, int]] = []
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    index = tmp_path / "index"
    build_index(index, EMBEDDER)
    with open_store(tmp_path / "store.db", DataKey.random(), create=True) as store:
        with Retriever.open(index, EMBEDDER) as retriever:
            import_handout(store, retriever, path, "account:1")
        report = build_index(index, EMBEDDER, lambda *at: told.append(at), shelf(store))
        assert report.built
        assert max(total for _, total in told) <= len(shelf(store))
