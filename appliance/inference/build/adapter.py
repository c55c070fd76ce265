"""A trained adapter, added to the weights before they are stored in 4 bits.

The adapter is a GGUF file of the kind that llama.cpp loads beside a model: for a matrix W (out, in) a
`lora_a` (rank, in) and a `lora_b` (out, rank); the model gains alpha/rank times their product. The product is
a sum of outer products in a fixed order, element by element, so that every processor makes the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from appliance.domain.errors import BadFile
from appliance.inference import gguf_file

Floats = NDArray[np.float32]

_SIDES: Final = (".lora_a", ".lora_b")


@dataclass(frozen=True, slots=True)
class Factors:
    """a: (rank, in), b: (out, rank), scale: alpha/rank."""

    a: Floats
    b: Floats
    scale: np.float32

    def added(self, weights: Floats, start: int) -> Floats:
        """`weights`, rows of W from `start` on, with what the adapter adds to these rows."""
        rows = self.b[start : start + len(weights)] * self.scale
        total: Floats = weights.copy()
        for column, row in zip(rows.T, self.a, strict=True):
            total += column[:, None] * row[None, :]
        return total


def read(path: Path) -> Mapping[str, Factors]:
    """The factors by the name of the tensor they change. Raises BadFile for a file that is none."""
    data = path.read_bytes()
    with path.open("rb") as stream:
        file = gguf_file.read(stream, len(data))
    alpha = file.get("adapter.lora.alpha")
    if file.get("adapter.type") != "lora" or not isinstance(alpha, float):
        raise BadFile(f"{path.name}은(는) 어댑터 파일이 아닙니다.")
    halves: dict[str, Floats] = {}
    for fact in file.tensors:
        if not fact.name.endswith(_SIDES) or fact.type_name != "F16":
            raise BadFile(f"{path.name}에 어댑터가 아닌 가중치 {fact.name}이(가) 있습니다.")
        raw = np.frombuffer(data, "<f2", fact.weights, fact.start)
        halves[fact.name] = raw.reshape(tuple(reversed(fact.shape))).astype(np.float32)
    names = sorted({name.rpartition(".")[0] for name in halves})
    found = {}
    for name in names:
        a, b = (halves.get(name + side) for side in _SIDES)
        if a is None or b is None or a.ndim != 2 or b.ndim != 2 or a.shape[0] != b.shape[1]:
            raise BadFile(f"{path.name}의 {name}은(는) 짝이 맞지 않습니다.")
        found[name] = Factors(a, b, np.float32(alpha) / np.float32(a.shape[0]))
    return found
