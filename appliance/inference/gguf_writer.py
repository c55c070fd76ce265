"""Writing the header of a GGUF file; the tensors follow it, each padded to the alignment.

Written here rather than by a library so that the same model is the same bytes whatever version of the
library is installed, and so that tensors can be streamed.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from appliance.inference.gguf_file import (
    ALIGNMENT,
    ARRAY,
    MAGIC,
    SCALARS,
    STRING,
    TYPE_NUMBER,
    VERSION,
    KeyValue,
    aligned,
    row_size,
)


@dataclass(frozen=True, slots=True)
class TensorRow:
    """A tensor to be written. `shape` as ggml counts it: row length first."""

    name: str
    type_name: str
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        rows = 1
        for side in self.shape[1:]:
            rows *= side
        return rows * row_size(self.type_name, self.shape[0])


def header(entries: Sequence[KeyValue], tensors: Sequence[TensorRow]) -> bytes:
    """Everything before the first tensor, padding included. Tensors are laid out in the order given."""
    parts = [MAGIC, struct.pack("<IQQ", VERSION, len(tensors), len(entries))]
    parts += [_entry(entry) for entry in entries]
    offset = 0
    for tensor in tensors:
        sides = struct.pack(f"<I{len(tensor.shape)}Q", len(tensor.shape), *tensor.shape)
        parts += [_text(tensor.name), sides, struct.pack("<IQ", TYPE_NUMBER[tensor.type_name], offset)]
        offset = aligned(offset + tensor.size)
    joined = b"".join(parts)
    return joined + padding(len(joined))


def padding(length: int) -> bytes:
    """The zero bytes that follow something of `length` bytes."""
    return bytes(-length % ALIGNMENT)


def _text(text: str) -> bytes:
    data = text.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def _entry(entry: KeyValue) -> bytes:
    start = _text(entry.key) + struct.pack("<I", entry.kind)
    if entry.kind != ARRAY or entry.item_kind is None:
        return start + _value(entry.kind, entry.value)
    items = entry.value
    assert isinstance(items, list)
    body = b"".join(_value(entry.item_kind, item) for item in items)
    return start + struct.pack("<IQ", entry.item_kind, len(items)) + body


def _value(kind: int, value: object) -> bytes:
    return _text(str(value)) if kind == STRING else struct.pack(SCALARS[kind], value)
