"""Made-up models of a few kilobytes, written with the `gguf` library so that ours is not judged by itself."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import gguf
import numpy as np

from appliance.inference import gguf_file
from appliance.inference.build import assemble
from appliance.inference.build.source import Parts
from appliance.inference.manifest import (
    BuildPlan,
    BuiltFile,
    Licence,
    ModelManifest,
    QuantiseStep,
    Source,
    SourcePart,
)

WIDTH = 64
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, BYTE = 1, 2, 3, 4, 6

SPM_TOKENS: list[tuple[str, int]] = [
    ("<pad>", CONTROL),
    ("<eos>", CONTROL),
    ("<bos>", CONTROL),
    ("<unk>", CONTROL),
    ("<unused0>", CONTROL),
    ("<end_of_turn>", CONTROL),
    ("\n", USER_DEFINED),
    ("<table>", USER_DEFINED),
    *((f"<0x{byte:02X}>", BYTE) for byte in range(256)),
    ("가나", NORMAL),
    ("漢字", NORMAL),
    ("▁가나", NORMAL),
    ("frac", NORMAL),
    ("fr", NORMAL),
    ("question", NORMAL),
    ("international", NORMAL),
    ("▁", NORMAL),
    ("가", NORMAL),
    ("나", NORMAL),
    ("漢", NORMAL),
    ("×", NORMAL),
    ("2", NORMAL),
    ("});", NORMAL),
    ("-------", NORMAL),
]
SPM_KEPT = [
    text
    for text, _ in SPM_TOKENS
    if text not in ("<unused0>", "<table>", "漢字", "international", "漢", "-------")
]


def embeddings(count: int) -> np.ndarray:
    """Rows that tell themselves apart."""
    rows = np.linspace(-1, 1, count * WIDTH, dtype=np.float32).reshape(count, WIDTH)
    return rows + np.sin(np.arange(count, dtype=np.float32))[:, None]


def weights(rows: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 0.05, (rows, WIDTH)).astype(np.float32)


def write_spm(path: Path) -> None:
    """A one-layer model with a SentencePiece vocabulary, in the types of the real one."""
    writer = gguf.GGUFWriter(path, "gemma3")
    writer.add_context_length(128)
    writer.add_file_type(15)
    writer.add_tokenizer_model("llama")
    writer.add_token_list([text for text, _ in SPM_TOKENS])
    writer.add_token_scores([-float(number) for number in range(len(SPM_TOKENS))])
    writer.add_token_types([kind for _, kind in SPM_TOKENS])
    writer.add_pad_token_id(0)
    writer.add_eos_token_id(1)
    writer.add_bos_token_id(2)
    writer.add_unk_token_id(3)
    add(writer, "token_embd.weight", embeddings(len(SPM_TOKENS)), "Q8_0")
    add(writer, "blk.0.ffn_up.weight", weights(32, seed=1), "Q5_0")
    add(writer, "blk.0.attn_v.weight", weights(8, seed=2), "Q8_0")
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, dtype=np.float32))
    finish(writer)


def write_bpe(path: Path, tokens: list[str], merges: list[str]) -> None:
    """A model with a byte-level vocabulary."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(128)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list(tokens)
    writer.add_token_types([CONTROL if text.startswith("<|") else NORMAL for text in tokens])
    writer.add_token_merges(merges)
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    add(writer, "token_embd.weight", embeddings(len(tokens)), "Q8_0")
    finish(writer)


def add(writer: gguf.GGUFWriter, name: str, values: np.ndarray, type_name: str) -> None:
    kind = gguf.GGMLQuantizationType[type_name]
    writer.add_tensor(name, gguf.quantize(values, kind), raw_dtype=kind)


def finish(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


PLAN = BuildPlan(
    prune="korean-maths-1",
    steps=(QuantiseStep("*.ffn_up.weight", "Q5_0", "IQ4_NL"), QuantiseStep("token_embd.*", "any", "Q4_0")),
    changes="Modified for a test.",
)


def install_package(site: Path, package: str, version: str, file: str, data: bytes) -> SourcePart:
    """Lays out an installed package that holds one file, as pip would."""
    target = site / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    info = site / f"{package.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
    return SourcePart(package, version, file)


def write_papers(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "LICENCE.txt").write_text("the terms")
    (folder / "NOTICE.txt").write_text("the notice")


def manifest_of(original: Path, parts: tuple[SourcePart, ...], folder: Path) -> ModelManifest:
    """The manifest that pins what the plan makes of `original`."""
    out = io.BytesIO()
    with Parts([original]) as source:
        assemble.write(source, PLAN, out, lambda _: None)
    data = out.getvalue()
    header = gguf_file.read(io.BytesIO(data), len(data))
    source_data = original.read_bytes()
    return ModelManifest(
        name=folder.name,
        title="Tiny",
        default=True,
        architecture=header.architecture,
        context_length=header.context_length,
        prompt_format="plain",
        source=Source(
            model="tiny",
            author="nobody",
            converted_by="nobody",
            packaged_by="nobody",
            parts=parts,
            size=len(source_data),
            sha256=hashlib.sha256(source_data).hexdigest(),
            bits_per_weight=8.0,
        ),
        build=PLAN,
        built=BuiltFile(
            file="tiny.gguf",
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            bits_per_weight=header.bits_per_weight,
            vocabulary=header.vocabulary,
        ),
        licence=Licence("mit", "MIT", "LICENCE.txt", "NOTICE.txt", ()),
        folder=folder,
    )


def pinned_to(manifest: ModelManifest, data: bytes) -> ModelManifest:
    """The same manifest, its size and hash those of other bytes."""
    built = replace(manifest.built, size=len(data), sha256=hashlib.sha256(data).hexdigest())
    return replace(manifest, built=built)
