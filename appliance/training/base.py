"""The base model as PyTorch sees it: the pruned original, dequantised, under transformers' names.

The weights come out of the packages that `appliance model build` reads; nothing is fetched.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

from appliance.domain.errors import BadFile
from appliance.inference import gguf_file
from appliance.inference.build import assemble, source
from appliance.inference.gguf_file import TYPE_NUMBER, GgufFile
from appliance.inference.manifest import BuildPlan, ModelManifest

# GGUF's names within a layer, and transformers'.
MODULES: Final = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
_NORMS: Final = {
    "attn_norm": "input_layernorm",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "post_ffw_norm": "post_feedforward_layernorm",
}


def load(manifest: ModelManifest) -> Any:
    """A Gemma3ForCausalLM in single precision, its vocabulary pruned as the manifest says.

    Raises ResourceMissing where the packages are not installed, BadFile for another architecture.
    """
    if manifest.architecture != "gemma3":
        raise BadFile(f"{manifest.architecture} 구조의 모델은 아직 미세 조정할 수 없습니다.")
    data = _pruned(manifest)
    file = gguf_file.read(io.BytesIO(data), len(data))
    model = Gemma3ForCausalLM(_config(file))
    model.config._attn_implementation = "sdpa"
    weights = {name: torch.from_numpy(array) for name, array in _weights(file, data)}
    missing, unexpected = model.load_state_dict(weights, strict=False)
    if unexpected or set(missing) - {"lm_head.weight"}:
        raise BadFile(f"모델의 가중치 이름이 다릅니다: {[*missing, *unexpected][:3]}.")
    model.tie_weights()
    return model


def _pruned(manifest: ModelManifest) -> bytes:
    """The original with the pruned vocabulary, every tensor as precise as the packages have it."""
    plan = BuildPlan(manifest.build.prune, (), manifest.build.changes)
    out = io.BytesIO()
    with source.Parts(source.locate(manifest.source.parts)) as original:
        source.check(original, manifest.source, lambda _: None)
        assemble.write(original, plan, out, lambda _: None)
    return out.getvalue()


def _config(file: GgufFile) -> Gemma3TextConfig:
    def number(key: str) -> Any:
        return file.get(f"gemma3.{key}")

    vocabulary = file.get("tokenizer.ggml.tokens")
    assert isinstance(vocabulary, list)
    return Gemma3TextConfig(
        vocab_size=len(vocabulary),
        hidden_size=number("embedding_length"),
        intermediate_size=number("feed_forward_length"),
        num_hidden_layers=number("block_count"),
        num_attention_heads=number("attention.head_count"),
        num_key_value_heads=number("attention.head_count_kv"),
        head_dim=number("attention.key_length"),
        query_pre_attn_scalar=number("attention.key_length"),
        rms_norm_eps=number("attention.layer_norm_rms_epsilon"),
        sliding_window=number("attention.sliding_window"),
        max_position_embeddings=number("context_length"),
        tie_word_embeddings=True,
    )


def _weights(file: GgufFile, data: bytes) -> Iterator[tuple[str, NDArray[np.float32]]]:
    for fact in file.tensors:
        raw = np.frombuffer(data, np.uint8, fact.size, fact.start).reshape(-1, fact.row_size)
        floats = gguf.dequantize(raw, gguf.GGMLQuantizationType(TYPE_NUMBER[fact.type_name]))
        array = np.array(floats, dtype=np.float32).reshape(tuple(reversed(fact.shape)))
        yield _name(fact.name), array - 1 if fact.name.endswith("norm.weight") else array


def _name(name: str) -> str:
    """transformers' name of a tensor. (llama.cpp stores a norm's weight plus one; transformers adds it.)"""
    if name == "token_embd.weight":
        return "model.embed_tokens.weight"
    if name == "output_norm.weight":
        return "model.norm.weight"
    _, layer, part, _ = name.split(".")
    inner = MODULES.get(part) or _NORMS.get(part)
    if inner is None:
        raise BadFile(f"모델에 모르는 가중치 {name}이(가) 있습니다.")
    return f"model.layers.{layer}.{inner}.weight"
