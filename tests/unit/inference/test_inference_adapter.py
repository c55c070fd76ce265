"""Promises about adding a trained adapter to the weights of a build."""

from pathlib import Path

import numpy as np
import pytest

from appliance.domain.errors import BadFile
from appliance.inference.build import adapter
from appliance.training import adapter_file

NAME = "blk.0.attn_q.weight"


def written(path: Path, rank: int = 2, rows: int = 6, width: int = 4) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(1)
    factors = {
        f"{NAME}.lora_a": rng.standard_normal((rank, width), dtype=np.float32),
        f"{NAME}.lora_b": rng.standard_normal((rows, rank), dtype=np.float32),
    }
    adapter_file.write(path, factors, alpha=3.0)
    return factors


def test_it_adds_the_scaled_product(tmp_path: Path) -> None:
    """W + alpha/rank · B·A, whichever rows are asked for, in the adapter's half precision."""
    path = tmp_path / "adapter.gguf"
    factors = {name: f.astype(np.float16).astype(np.float64) for name, f in written(path).items()}
    found = adapter.read(path)[NAME]
    weights = np.ones((6, 4), dtype=np.float32)
    wanted = weights + 1.5 * factors[f"{NAME}.lora_b"] @ factors[f"{NAME}.lora_a"]
    assert np.allclose(found.added(weights, 0), wanted, atol=1e-5)
    assert np.array_equal(found.added(weights[2:5], 2), found.added(weights, 0)[2:5])


def test_a_half_adapter_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "adapter.gguf"
    factors = written(path)
    adapter_file.write(path, {f"{NAME}.lora_a": factors[f"{NAME}.lora_a"]}, alpha=3.0)
    with pytest.raises(BadFile, match="짝이 맞지"):
        adapter.read(path)


def test_factors_of_different_ranks_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "adapter.gguf"
    factors = written(path)
    factors[f"{NAME}.lora_b"] = factors[f"{NAME}.lora_b"][:, :1]
    adapter_file.write(path, factors, alpha=3.0)
    with pytest.raises(BadFile, match="짝이 맞지"):
        adapter.read(path)


def test_a_model_is_no_adapter(tmp_path: Path) -> None:
    path = tmp_path / "adapter.gguf"
    path.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(BadFile):
        adapter.read(path)
