"""Promises about a model whose vocabulary was cut: its lists, numbers and rows still belong together."""

import io
from pathlib import Path

import gguf
import numpy as np
import pytest
import tiny_models

from appliance.domain.errors import BadFile
from appliance.inference import gguf_file
from appliance.inference.build import assemble
from appliance.inference.build.source import Parts
from appliance.inference.manifest import ANY_TYPE, KEEP, BuildPlan, QuantiseStep


def built(original: Path, tmp_path: Path, *steps: QuantiseStep) -> gguf.GGUFReader:
    out = io.BytesIO()
    with Parts([original]) as source:
        assemble.write(source, BuildPlan("korean-maths-1", steps, "Modified."), out, lambda _: None)
    path = tmp_path / "built.gguf"
    path.write_bytes(out.getvalue())
    return gguf.GGUFReader(path)


def contents(reader: gguf.GGUFReader, key: str) -> object:
    return reader.fields[key].contents()


def test_lists_are_cut_alike(tmp_path: Path) -> None:
    """Tokens, scores and types keep their order and stay side by side."""
    original = tmp_path / "original.gguf"
    tiny_models.write_spm(original)
    reader = built(original, tmp_path)
    old = {text: (number, kind) for number, (text, kind) in enumerate(tiny_models.SPM_TOKENS)}
    assert contents(reader, "tokenizer.ggml.tokens") == tiny_models.SPM_KEPT
    assert contents(reader, "tokenizer.ggml.scores") == [-float(old[t][0]) for t in tiny_models.SPM_KEPT]
    assert contents(reader, "tokenizer.ggml.token_type") == [old[t][1] for t in tiny_models.SPM_KEPT]


def test_rows_go_with_their_tokens(tmp_path: Path) -> None:
    """The embedding of each kept token is the one it had, byte for byte; other tensors are untouched."""
    original = tmp_path / "original.gguf"
    tiny_models.write_spm(original)
    before = {tensor.name: tensor for tensor in gguf.GGUFReader(original).tensors}
    after = {tensor.name: tensor for tensor in built(original, tmp_path).tensors}
    numbers = [number for number, (t, _) in enumerate(tiny_models.SPM_TOKENS) if t in tiny_models.SPM_KEPT]
    assert np.array_equal(after["token_embd.weight"].data, before["token_embd.weight"].data[numbers])
    assert list(after) == list(before)
    for name in ("blk.0.ffn_up.weight", "blk.0.attn_v.weight", "output_norm.weight"):
        assert np.array_equal(after[name].data, before[name].data)


def test_control_tokens_get_their_new_numbers(tmp_path: Path) -> None:
    """The numbers of control tokens in the header point at the same tokens as before."""
    tokens = ["ab", "漢", "<|im_start|>", "<|im_end|>", "a", "b"]
    original = tmp_path / "original.gguf"
    # "漢" is written in the byte alphabet of such vocabularies.
    tokens[1] = "æ¼¢"
    tiny_models.write_bpe(original, tokens, ["a b"])
    reader = built(original, tmp_path)
    kept = contents(reader, "tokenizer.ggml.tokens")
    assert kept == ["ab", "<|im_start|>", "<|im_end|>", "a", "b"]
    assert contents(reader, "tokenizer.ggml.eos_token_id") == 2
    assert contents(reader, "llama.vocab_size") == 5


def test_merges_of_dropped_pieces_go(tmp_path: Path) -> None:
    """A merge stays, in its rank, when both its parts and what it makes stay."""
    tokens = ["a", "b", "c", "d", "ab", "abc", "abcd", "Ġ", "Ġa", "<|im_end|>"]
    original = tmp_path / "original.gguf"
    tiny_models.write_bpe(original, tokens, ["a b", "ab c", "Ġ a", "abc d"])
    reader = built(original, tmp_path)
    assert contents(reader, "tokenizer.ggml.tokens") == ["a", "b", "c", "d", "ab", "Ġ", "Ġa", "<|im_end|>"]
    assert contents(reader, "tokenizer.ggml.merges") == ["a b", "Ġ a"]


def test_the_first_step_that_fits_decides(tmp_path: Path) -> None:
    """A tensor takes the type of the first step for its name and stored type; `keep` shields it from later ones."""
    original = tmp_path / "original.gguf"
    tiny_models.write_spm(original)
    reader = built(
        original,
        tmp_path,
        QuantiseStep("blk.0.attn_v.*", ANY_TYPE, KEEP),
        QuantiseStep("blk.*", "Q6_K", "IQ4_NL"),
        QuantiseStep("blk.*", ANY_TYPE, "Q4_0"),
    )
    assert {tensor.name: tensor.tensor_type.name for tensor in reader.tensors} == {
        "token_embd.weight": "Q8_0",
        "blk.0.ffn_up.weight": "Q4_0",
        "blk.0.attn_v.weight": "Q8_0",
        "output_norm.weight": "F32",
    }


def test_the_file_says_that_it_was_modified(tmp_path: Path) -> None:
    """A built file says in itself what was changed, as the licences ask."""
    original = tmp_path / "original.gguf"
    tiny_models.write_spm(original)
    reader = built(original, tmp_path)
    assert contents(reader, "general.description") == "Modified."
    assert contents(reader, "appliance.prune_rule") == "korean-maths-1"


def test_an_unknown_rule_is_refused(tmp_path: Path) -> None:
    """A plan with a rule that does not exist is refused."""
    original = tmp_path / "original.gguf"
    tiny_models.write_spm(original)
    with Parts([original]) as source, pytest.raises(BadFile, match="no-such-rule"):
        assemble.write(source, BuildPlan("no-such-rule", (), "x"), io.BytesIO(), lambda _: None)


def test_a_model_without_a_vocabulary_is_refused(tmp_path: Path) -> None:
    """A file that holds no vocabulary is not built from."""
    original = tmp_path / "original.gguf"
    writer = gguf.GGUFWriter(original, "gemma3")
    tiny_models.add(writer, "token_embd.weight", tiny_models.embeddings(4), "Q8_0")
    tiny_models.finish(writer)
    data = original.read_bytes()
    assert gguf_file.read(io.BytesIO(data), len(data)).vocabulary == 0
    with Parts([original]) as source, pytest.raises(BadFile, match="tokens"):
        assemble.write(source, BuildPlan("korean-maths-1", (), "x"), io.BytesIO(), lambda _: None)
