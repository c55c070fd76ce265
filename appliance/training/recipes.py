"""Ways to store a taught model in about 4 bits, to be measured side by side."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from appliance.inference.manifest import BuildPlan, QuantiseStep

# The matrices that an adapter changes (training/lora.py). Keys and values stay as the original has them.
_WIDE: Final = ("ffn_gate", "ffn_up", "ffn_down")
_NARROW: Final = ("attn_q", "attn_output")


def _steps(wide: str, narrow: str) -> tuple[QuantiseStep, ...]:
    return (
        *(QuantiseStep(f"*.{part}.weight", "any", narrow) for part in _NARROW),
        *(QuantiseStep(f"*.{part}.weight", "any", wide) for part in _WIDE),
    )


RECIPES: Final[Mapping[str, tuple[QuantiseStep, ...]]] = {
    "q4_0": _steps("Q4_0", "Q4_0"),
    "iq4_nl": _steps("IQ4_NL", "IQ4_NL"),
    "mixed": _steps("IQ4_NL", "Q4_0"),
}


def plan(base: BuildPlan, recipe: str, adapter: Path | None) -> BuildPlan:
    """The base's plan with another recipe and an adapter. Raises KeyError for a recipe that is none."""
    return replace(base, steps=RECIPES[recipe], adapter=adapter)
