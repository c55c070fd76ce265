"""Reading a GGUF file without trusting it: header, key-values and tensor table, every length bounded.

llama.cpp parses these files in C++ inside our process, so nothing reaches it that has not passed here
first. This proves that the table is consistent with the file; it does not prove who made the weights
(the pinned hash in the manifest does).

Format: the public GGUF specification, version 3, little-endian.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from appliance.domain.errors import BadFile

MAGIC: Final = b"GGUF"
VERSION: Final = 3
ALIGNMENT: Final = 32

# ggml's numbers of the tensor types we accept: name, weights a block, bytes a block. The rest (ternary,
# MX, IQ1..IQ3) is refused: nothing here can check or dequantise it.
TENSOR_TYPES: Final[Mapping[int, tuple[str, int, int]]] = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    20: ("IQ4_NL", 32, 18),
    23: ("IQ4_XS", 256, 136),
    30: ("BF16", 1, 2),
}
TYPE_NUMBER: Final = {name: number for number, (name, _, _) in TENSOR_TYPES.items()}

STRING: Final = 8
ARRAY: Final = 9
SCALARS: Final[Mapping[int, str]] = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d",
}  # fmt: skip

# Far above any real model, far below what would exhaust memory while it is being read.
_MAX_KEYS = 1_000
_MAX_TENSORS = 20_000
_MAX_ITEMS = 2_000_000
_MAX_STRING = 1 << 20
_MAX_DIMENSIONS = 4


class Readable(Protocol):
    """What a header is read from: an open file, or several files that read as one."""

    def read(self, length: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class KeyValue:
    """One metadata entry. `kind` is the GGUF type; `item_kind` that of an array's items, else None."""

    key: str
    kind: int
    item_kind: int | None
    value: object


@dataclass(frozen=True, slots=True)
class TensorFact:
    """One row of the tensor table. `shape` as ggml counts it (row length first); `start` is absolute."""

    name: str
    type_name: str
    shape: tuple[int, ...]
    start: int
    size: int

    @property
    def weights(self) -> int:
        count = 1
        for side in self.shape:
            count *= side
        return count

    @property
    def row_size(self) -> int:
        return row_size(self.type_name, self.shape[0])


@dataclass(frozen=True, slots=True)
class GgufFile:
    """What the header of a GGUF file says, checked against the file's size."""

    size: int
    entries: tuple[KeyValue, ...]
    tensors: tuple[TensorFact, ...]

    def get(self, key: str) -> object:
        """The value at `key`, or None."""
        return next((entry.value for entry in self.entries if entry.key == key), None)

    @property
    def architecture(self) -> str:
        return str(self.get("general.architecture") or "")

    @property
    def context_length(self) -> int:
        found = self.get(f"{self.architecture}.context_length")
        return found if isinstance(found, int) else 0

    @property
    def layers(self) -> int:
        found = self.get(f"{self.architecture}.block_count")
        return found if isinstance(found, int) else 0

    @property
    def vocabulary(self) -> int:
        tokens = self.get("tokenizer.ggml.tokens")
        return len(tokens) if isinstance(tokens, list) else 0

    @property
    def bits_per_weight(self) -> float:
        """Stored bits of all tensors over all weights, embeddings and norms included."""
        return 8 * sum(t.size for t in self.tensors) / sum(t.weights for t in self.tensors)


def row_size(type_name: str, length: int) -> int:
    """Bytes that `length` weights of one row take. Raises BadFile where they do not fill whole blocks."""
    _, block, size = TENSOR_TYPES[TYPE_NUMBER[type_name]]
    if length % block:
        raise BadFile(f"텐서 한 줄의 길이 {length}은(는) {type_name} 형식에 맞지 않습니다.")
    return length // block * size


def read(stream: Readable, size: int) -> GgufFile:
    """The header of a GGUF file of `size` bytes, read from its start.

    Raises BadFile where the magic, the version, a length, a type or an offset cannot be right, and where
    the tensors do not end exactly at the end of the file (truncated, or with something appended).
    """
    cursor = _Cursor(stream, size)
    if cursor.take(4) != MAGIC:
        raise BadFile("GGUF 파일이 아닙니다.")
    version = cursor.number("<I")
    if version != VERSION:
        raise BadFile(f"GGUF {version}판은 쓰지 않습니다. {VERSION}판 파일이 필요합니다.")
    tensor_count = cursor.count(_MAX_TENSORS)
    key_count = cursor.count(_MAX_KEYS)
    entries = tuple(cursor.entry() for _ in range(key_count))
    _no_repeats("설정", [entry.key for entry in entries])
    if any(entry.key == "general.alignment" and entry.value != ALIGNMENT for entry in entries):
        raise BadFile(f"GGUF 정렬 단위는 {ALIGNMENT}이어야 합니다.")
    rows = [cursor.tensor_row() for _ in range(tensor_count)]
    _no_repeats("텐서", [row[0] for row in rows])
    tensors = _place(rows, aligned(cursor.position), size)
    return GgufFile(size=size, entries=entries, tensors=tensors)


def _no_repeats(what: str, names: list[str]) -> None:
    if len(set(names)) != len(names):
        raise BadFile(f"GGUF 머리말에 같은 이름의 {what}이(가) 두 번 있습니다.")


def aligned(position: int) -> int:
    """The next place where a tensor may begin."""
    return -(-position // ALIGNMENT) * ALIGNMENT


def _place(rows: list[tuple[str, str, tuple[int, ...], int]], data: int, size: int) -> tuple[TensorFact, ...]:
    """The tensors at their absolute places; they must tile the file with nothing over or missing."""
    if not rows:
        raise BadFile("GGUF 파일에 가중치가 없습니다.")
    facts = []
    for name, type_name, shape, offset in rows:
        length = row_size(type_name, shape[0])
        for side in shape[1:]:
            length *= side
        facts.append(TensorFact(name, type_name, shape, data + offset, length))
    expected = data
    for fact in sorted(facts, key=lambda fact: fact.start):
        if fact.start != expected:
            raise BadFile(f"텐서 {fact.name}의 위치가 맞지 않습니다.")
        expected = aligned(fact.start + fact.size)
    last = max(fact.start + fact.size for fact in facts)
    # Some writers pad the last tensor, some do not; nothing else may follow.
    if not last <= size <= aligned(last):
        raise BadFile(f"파일 크기가 맞지 않습니다. {last}바이트여야 하는데 {size}바이트입니다.")
    return tuple(facts)


class _Cursor:
    """A reading position that refuses to run past the end of the file."""

    def __init__(self, stream: Readable, size: int) -> None:
        self._stream = stream
        self._size = size
        self.position = 0

    def take(self, length: int) -> bytes:
        if length > self._size - self.position:
            raise BadFile("GGUF 머리말이 파일 끝을 넘습니다. 파일이 잘렸습니다.")
        found = self._stream.read(length)
        if len(found) != length:
            raise BadFile("GGUF 머리말을 끝까지 읽지 못했습니다. 파일이 잘렸습니다.")
        self.position += length
        return found

    def number(self, form: str) -> int:
        return int(struct.unpack(form, self.take(struct.calcsize(form)))[0])

    def count(self, most: int) -> int:
        found = self.number("<Q")
        if found > most:
            raise BadFile(f"GGUF 머리말의 개수 {found}이(가) 너무 큽니다.")
        return found

    def text(self) -> str:
        try:
            return self.take(self.count(_MAX_STRING)).decode("utf-8")
        except UnicodeDecodeError:
            raise BadFile("GGUF 머리말의 글자가 UTF-8이 아닙니다.") from None

    def entry(self) -> KeyValue:
        key = self.text()
        kind = self.number("<I")
        if kind != ARRAY:
            return KeyValue(key, kind, None, self._scalar(kind))
        item_kind = self.number("<I")
        return KeyValue(key, kind, item_kind, self._array(item_kind, self.count(_MAX_ITEMS)))

    def _scalar(self, kind: int) -> object:
        if kind == STRING:
            return self.text()
        form = SCALARS.get(kind)
        if form is None:
            raise BadFile(f"GGUF 머리말에 모르는 형식 {kind}이(가) 있습니다.")
        value: object = struct.unpack(form, self.take(struct.calcsize(form)))[0]
        return value

    def _array(self, kind: int, length: int) -> list[object]:
        if kind == STRING:
            return [self.text() for _ in range(length)]
        form = SCALARS.get(kind)
        if form is None:
            raise BadFile(f"GGUF 머리말에 모르는 형식 {kind}이(가) 있습니다.")
        data = self.take(length * struct.calcsize(form))
        return [item[0] for item in struct.iter_unpack(form, data)]

    def tensor_row(self) -> tuple[str, str, tuple[int, ...], int]:
        name = self.text()
        dimensions = self.number("<I")
        if not 1 <= dimensions <= _MAX_DIMENSIONS:
            raise BadFile(f"텐서 {name}의 차원 수 {dimensions}이(가) 맞지 않습니다.")
        shape = tuple(self.number("<Q") for _ in range(dimensions))
        if not all(0 < side <= self._size * 8 for side in shape):
            raise BadFile(f"텐서 {name}의 크기가 맞지 않습니다.")
        found = TENSOR_TYPES.get(self.number("<I"))
        if found is None:
            raise BadFile(f"텐서 {name}은(는) 다루지 않는 양자화 형식입니다.")
        return name, found[0], shape, self.number("<Q")
