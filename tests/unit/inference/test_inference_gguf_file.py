"""Promises about reading and writing the headers of model files."""

import io
import struct
from pathlib import Path

import gguf
import pytest
import tiny_models

from appliance.domain.errors import BadFile
from appliance.inference import gguf_file, gguf_writer
from appliance.inference.gguf_file import ARRAY, STRING, KeyValue
from appliance.inference.gguf_writer import TensorRow


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    path = tmp_path / "tiny.gguf"
    tiny_models.write_spm(path)
    return path.read_bytes()


def read(data: bytes) -> gguf_file.GgufFile:
    return gguf_file.read(io.BytesIO(data), len(data))


def test_another_librarys_file_is_read(data: bytes) -> None:
    """A file that the reference library wrote is read whole: entries, tensors, their places."""
    file = read(data)
    assert (file.architecture, file.context_length) == ("gemma3", 128)
    assert file.get("tokenizer.ggml.tokens") == [text for text, _ in tiny_models.SPM_TOKENS]
    assert file.get("tokenizer.ggml.eos_token_id") == 1
    assert [(t.name, t.type_name, t.shape) for t in file.tensors] == [
        ("token_embd.weight", "Q8_0", (64, len(tiny_models.SPM_TOKENS))),
        ("blk.0.ffn_up.weight", "Q5_0", (64, 32)),
        ("blk.0.attn_v.weight", "Q8_0", (64, 8)),
        ("output_norm.weight", "F32", (64,)),
    ]
    norm = file.tensors[-1]
    assert data[norm.start : norm.start + norm.size] == struct.pack("<64f", *[1.0] * 64)


def test_bits_a_weight_count_every_tensor(data: bytes) -> None:
    """Bits a weight are those of all tensors together, embeddings and norms included."""
    rows = len(tiny_models.SPM_TOKENS)
    bits = 8.5 * 64 * (rows + 8) + 5.5 * 64 * 32 + 32 * 64
    assert read(data).bits_per_weight == pytest.approx(bits / (64 * (rows + 8 + 32 + 1)))


@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.3, 0.6, 0.9, 0.999])
def test_a_truncated_file_is_refused(data: bytes, share: float) -> None:
    """Wherever a file is cut off, it is refused."""
    with pytest.raises(BadFile):
        read(data[: int(len(data) * share)])


def test_an_appended_file_is_refused(data: bytes) -> None:
    """Nothing may follow the last tensor but its padding."""
    with pytest.raises(BadFile, match="크기"):
        read(data + bytes(64))


def with_bytes(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


@pytest.mark.parametrize(
    ("at", "new"),
    [
        (0, b"GGML"),
        (4, struct.pack("<I", 2)),
        (8, struct.pack("<Q", 1 << 60)),
        (16, struct.pack("<Q", 1 << 60)),
        (24, struct.pack("<Q", 1 << 62)),
        (24, struct.pack("<Q", 1 << 19)),
    ],
    ids=["magic", "version", "tensor count", "key count", "endless string", "string past the end"],
)
def test_a_lying_header_is_refused(data: bytes, at: int, new: bytes) -> None:
    """A header that claims what cannot be is refused before anything is allocated for it."""
    with pytest.raises(BadFile):
        read(with_bytes(data, at, new))


@pytest.mark.parametrize(
    ("field", "new"),
    [
        ("sides", struct.pack("<I", 9)),
        ("sides", struct.pack("<I", 0)),
        ("row", struct.pack("<Q", 63)),
        ("type", struct.pack("<I", 34)),
        ("offset", struct.pack("<Q", 1 << 40)),
        ("offset", struct.pack("<Q", 32)),
    ],
)
def test_a_lying_tensor_table_is_refused(data: bytes, field: str, new: bytes) -> None:
    """Wrong dimensions, half blocks, unknown types and places outside or inside another tensor are refused."""
    name = b"blk.0.ffn_up.weight"
    start = data.index(name) + len(name)
    at = start + {"sides": 0, "row": 4, "type": 20, "offset": 24}[field]
    with pytest.raises(BadFile):
        read(with_bytes(data, at, new))


def test_a_repeated_tensor_is_refused() -> None:
    """Two tensors of one name leave open which is meant, and are refused."""
    rows = [TensorRow("a", "F32", (8,)), TensorRow("a", "F32", (8,))]
    data = gguf_writer.header([KeyValue("general.architecture", STRING, None, "x")], rows) + bytes(64)
    with pytest.raises(BadFile, match="두 번"):
        read(data)


def test_another_alignment_is_refused() -> None:
    """A file that says its tensors are aligned otherwise is refused: llama.cpp would believe it."""
    entries = [KeyValue("general.alignment", 4, None, 64)]
    data = gguf_writer.header(entries, [TensorRow("a", "F32", (8,))]) + bytes(32)
    with pytest.raises(BadFile, match="정렬"):
        read(data)


def test_another_library_reads_ours(tmp_path: Path) -> None:
    """What we write, the reference library reads back: every kind of entry, and the tensors."""
    entries = [
        KeyValue("general.architecture", STRING, None, "gemma3"),
        KeyValue("a.number", 4, None, 7),
        KeyValue("a.flag", 7, None, True),
        KeyValue("a.float", 6, None, 0.5),
        KeyValue("a.texts", ARRAY, STRING, ["가", "", "b"]),
        KeyValue("a.numbers", ARRAY, 5, [1, -2]),
    ]
    rows = [TensorRow("x", "F32", (4,)), TensorRow("y", "Q8_0", (32, 2))]
    values = struct.pack("<4f", 1, 2, 3, 4)
    data = gguf_writer.header(entries, rows) + values + gguf_writer.padding(len(values)) + bytes(68 + 28)
    path = tmp_path / "ours.gguf"
    path.write_bytes(data)
    reader = gguf.GGUFReader(path)
    found = {key: reader.fields[key].contents() for key in (entry.key for entry in entries)}
    assert found == {entry.key: entry.value for entry in entries}
    assert [tensor.name for tensor in reader.tensors] == ["x", "y"]
    assert reader.tensors[0].data.tolist() == [1, 2, 3, 4]
    assert read(data).entries == tuple(entries)


def test_five_dimensions_are_refused() -> None:
    """ggml knows four dimensions; a fifth, harmless as it looks, would be read past its own table."""
    data = gguf_writer.header([], [TensorRow("a", "F32", (8, 1, 1, 1, 1))]) + bytes(32)
    with pytest.raises(BadFile, match="차원"):
        read(data)
