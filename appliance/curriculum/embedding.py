"""What turns text into vectors: the seam, and a tiny implementation without a model.

Vectors have length 1, so their dot product is their cosine. A query and a passage are embedded apart,
because models such as E5 were trained with a mark on each.
"""

import zlib
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Gives vectors for texts. name: identifies the weights; vectors of another name are not comparable."""

    @property
    def name(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 for each text that will be searched."""
        ...

    def query(self, text: str) -> Vectors:
        """One vector of length 1 for a text that searches."""
        ...


class HashedNgrams:
    """Counts hashed character pairs and triples. Knows no meaning; deterministic, instant, for tests."""

    name = "hashed-ngrams-1"
    dimensions = 256

    def passages(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.query(text) for text in texts]) if texts else np.zeros((0, 256), np.float32)

    def query(self, text: str) -> Vectors:
        counts = np.zeros(self.dimensions, np.float32)
        squeezed = "".join(text.split())
        for size in (2, 3):
            for start in range(len(squeezed) - size + 1):
                # crc32, not hash(): the same in every process.
                counts[zlib.crc32(squeezed[start : start + size].encode()) % self.dimensions] += 1
        length = float(np.linalg.norm(counts))
        if length == 0:
            counts[0] = length = 1.0
        return counts / np.float32(length)
