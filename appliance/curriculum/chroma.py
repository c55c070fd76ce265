"""Chroma behind one small class. The only module that imports chromadb.

Only ids and vectors go in: Chroma keeps documents in clear. It is imported when a store is opened, since
the import alone takes a second. Its server mode is never used (CVE-2026-45829).
"""

import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from appliance.curriculum.embedding import Vectors
from appliance.domain.errors import Unavailable

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

COLLECTION = "passages"
ADD_AT_ONCE = 1000
# l2, not cosine: for cosine Chroma normalises again, and what is read back differs in the last bit. On
# vectors of length 1 both give the same order. ef_search above our depth makes small collections exact.
GRAPH = {"hnsw": {"space": "l2", "ef_construction": 200, "ef_search": 200}}


class VectorStore:
    """Vectors under ids in one directory, which no other process may have open, not even to read."""

    def __init__(self, client: "ClientAPI", collection: Any) -> None:
        self._client = client
        self._collection = collection
        self._turn = threading.Lock()

    @classmethod
    def create(cls, directory: Path, ids: Sequence[str], vectors: Vectors) -> "VectorStore":
        """A new store in the empty `directory`. Raises Unavailable where it cannot be written."""
        with _translated():
            client = _client(directory)
            made = client.create_collection(COLLECTION, embedding_function=None, configuration=GRAPH)
            for start in range(0, len(ids), ADD_AT_ONCE):
                end = start + ADD_AT_ONCE
                made.add(ids=list(ids[start:end]), embeddings=vectors[start:end])
            return cls(client, made)

    @classmethod
    def open(cls, directory: Path) -> "VectorStore":
        """The store in `directory`. Raises Unavailable where there is none or it cannot be read."""
        with _translated():
            client = _client(directory)
            return cls(client, client.get_collection(COLLECTION, embedding_function=None))

    def nearest(self, vector: Vectors, count: int, among: Sequence[str] | None = None) -> list[str]:
        """The ids of the `count` nearest vectors, nearest first; only ids in `among`, where it is given."""
        limit = {"ids": list(among)} if among is not None else {}
        with _translated(), self._turn:
            found = self._collection.query(
                query_embeddings=vector[None, :], n_results=count, include=[], **limit
            )
        ids: list[str] = found["ids"][0]
        return ids

    def vectors(self) -> dict[str, Vectors]:
        """Every vector under its id."""
        with _translated(), self._turn:
            held = self._collection.get(include=["embeddings"])
        rows = np.asarray(held["embeddings"], np.float32)
        return dict(zip(held["ids"], rows, strict=True))

    def fingerprint(self) -> str:
        """A digest of what Chroma gives back: all ids with their vectors. `count()` alone proves nothing."""
        with _translated(), self._turn:
            held = self._collection.get(include=["embeddings"])
        return fingerprint(held["ids"], np.asarray(held["embeddings"], np.float32))

    def close(self) -> None:
        """Releases the files; the store cannot be used after it."""
        with _translated():
            self._client.close()


def fingerprint(ids: Sequence[str], vectors: Vectors) -> str:
    """A digest of ids and vectors that does not depend on their order."""
    digest = hashlib.sha256()
    for number in sorted(range(len(ids)), key=ids.__getitem__):
        digest.update(ids[number].encode() + b"\0" + vectors[number].astype("<f4").tobytes())
    return digest.hexdigest()


def _client(directory: Path) -> "ClientAPI":
    import chromadb
    from chromadb.config import Settings

    settings = Settings(
        _env_file=None,  # Chroma would read a .env of the working directory
        anonymized_telemetry=False,
        chroma_otel_collection_endpoint="",  # else an environment variable could switch tracing on
    )
    return chromadb.PersistentClient(str(directory), settings=settings)


@contextmanager
def _translated() -> Iterator[None]:
    """Turns whatever Chroma raises into Unavailable."""
    try:
        yield
    except BaseException as error:
        # A panic of its Rust half is no Exception (pyo3_runtime.PanicException), so names are compared.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise Unavailable(
                "교육과정 색인을 열거나 쓸 수 없습니다. 디스크 공간을 확인하고 색인을 다시 만드십시오."
            ) from error
        raise
