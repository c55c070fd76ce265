"""The adapter in training: low-rank additions to the matrices that are stored anew in a build."""

import re
from typing import Any, Final

from peft import LoraConfig, get_peft_model

from appliance.training.base import MODULES

# Not the keys and values: the build leaves them as precise as the original has them.
TRAINED: Final = ("attn_q", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
_FACTOR = re.compile(r".*\.layers\.(\d+)\.(.+)\.lora_([AB])\..*weight$")


def attached(model: Any, rank: int, alpha: float, dropout: float) -> Any:
    """The model with a fresh adapter, everything else frozen. Plain LoRA: scale alpha/rank."""
    settings = LoraConfig(
        r=rank,
        lora_alpha=alpha,
        lora_dropout=dropout,
        target_modules=[MODULES[part].rsplit(".", 1)[1] for part in TRAINED],
        bias="none",
        task_type="CAUSAL_LM",
    )
    return get_peft_model(model, settings)


def factors(model: Any) -> dict[str, Any]:
    """The adapter's matrices by GGUF's names: blk.3.attn_q.weight.lora_a (rank, in), .lora_b (out, rank)."""
    part_of = {inner: part for part, inner in MODULES.items()}
    found = {}
    for name, tensor in model.named_parameters():
        if match := _FACTOR.fullmatch(name):
            layer, inner, side = match.groups()
            found[f"blk.{layer}.{part_of[inner]}.weight.lora_{side.lower()}"] = tensor
    return found
