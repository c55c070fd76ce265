"""The adapter on disk: a GGUF file of the kind that llama.cpp loads beside a model, in half precision."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from appliance.inference import gguf_writer
from appliance.inference.gguf_file import STRING, KeyValue
from appliance.inference.gguf_writer import TensorRow

_FLOAT: Final = 6


def write(path: Path, factors: Mapping[str, NDArray[np.float32]], alpha: float) -> None:
    """Writes the factors (…lora_a: (rank, in), …lora_b: (out, rank)) to `path`."""
    names = sorted(factors)
    entries = [
        KeyValue("general.architecture", STRING, None, "gemma3"),
        KeyValue("general.type", STRING, None, "adapter"),
        KeyValue("adapter.type", STRING, None, "lora"),
        KeyValue("adapter.lora.alpha", _FLOAT, None, float(alpha)),
    ]
    rows = [TensorRow(name, "F16", tuple(reversed(factors[name].shape))) for name in names]
    part = path.with_suffix(".part")
    with part.open("wb") as out:
        out.write(gguf_writer.header(entries, rows))
        for name, row in zip(names, rows, strict=True):
            out.write(np.ascontiguousarray(factors[name], dtype="<f2").tobytes())
            out.write(gguf_writer.padding(row.size))
    part.replace(path)
