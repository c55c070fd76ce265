"""Promises about four-bit blocks."""

import hashlib
import os
import subprocess
import sys

import gguf
import numpy as np
import pytest

from appliance.domain.errors import BadFile
from appliance.inference.build.quantise import LEVELS, quantise


def sample(rows: int = 64, width: int = 128) -> np.ndarray:
    return np.random.default_rng(7).standard_t(4, (rows, width)).astype(np.float32) * np.float32(0.03)


def unpacked(data: np.ndarray, type_name: str, shape: tuple[int, int]) -> np.ndarray:
    """What the reference library reads from our bytes."""
    return gguf.dequantize(data.reshape(shape[0], -1), gguf.GGMLQuantizationType[type_name])


@pytest.mark.parametrize("type_name", sorted(LEVELS))
def test_another_library_reads_the_weights_back(type_name: str) -> None:
    """The reference library reads our blocks, and the error is below that of its own Q4_0."""
    weights = sample()
    found = unpacked(quantise(weights, type_name), type_name, weights.shape)
    q4_0 = gguf.GGMLQuantizationType.Q4_0
    plain = gguf.dequantize(gguf.quantize(weights, q4_0), q4_0)
    assert np.mean((found - weights) ** 2) < np.mean((plain - weights) ** 2)
    assert np.max(np.abs(found - weights)) < 0.2 * np.max(np.abs(weights))


@pytest.mark.parametrize(("type_name", "error"), [("Q4_0", 0.013297), ("IQ4_NL", 0.008337)])
def test_the_best_scale_is_searched(type_name: str, error: float) -> None:
    """The error that is left is the one of the whole search; each part of it that is left out costs 1 % or more."""
    weights = sample()
    left = unpacked(quantise(weights, type_name), type_name, weights.shape) - weights
    assert np.mean(left**2) / np.mean(weights**2) == pytest.approx(error, rel=0.005)


@pytest.mark.parametrize("type_name", sorted(LEVELS))
def test_levels_are_kept_exactly(type_name: str) -> None:
    """Weights that lie on the levels of a scale come back as they were."""
    levels = np.array(LEVELS[type_name], dtype=np.float32)
    weights = np.concatenate([levels, levels[::-1]]).reshape(1, 32) * np.float32(0.25)
    assert np.array_equal(unpacked(quantise(weights, type_name), type_name, (1, 32)), weights)


def test_a_block_of_zeros_stays_zero() -> None:
    """Padding rows, all zero, become zero and not a division by zero."""
    weights = np.zeros((2, 64), dtype=np.float32)
    assert np.array_equal(unpacked(quantise(weights, "Q4_0"), "Q4_0", (2, 64)), weights)


def test_four_and_a_half_bits() -> None:
    """A block of 32 weights takes 18 bytes."""
    assert quantise(sample(4, 64), "IQ4_NL").nbytes == 4 * 64 * 18 // 32


def test_an_unknown_type_is_refused() -> None:
    """A type that we do not make is refused."""
    with pytest.raises(BadFile, match="Q2_K"):
        quantise(sample(), "Q2_K")


def test_every_processor_makes_the_same_bytes() -> None:
    """With numpy's wide instructions switched off, the bytes are the same."""
    program = (
        "import numpy as np, hashlib\n"
        "from appliance.inference.build.quantise import quantise\n"
        "w = np.random.default_rng(7).standard_t(4, (64, 128)).astype(np.float32) * np.float32(0.03)\n"
        "print(*(hashlib.sha256(quantise(w, t).tobytes()).hexdigest() for t in ('Q4_0', 'IQ4_NL')))\n"
    )
    from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

    wide = [name for name in __cpu_dispatch__ if __cpu_features__[name]]
    narrow = dict(os.environ) | {"NPY_DISABLE_CPU_FEATURES": " ".join(wide)}
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        env=narrow,
        capture_output=True,
        text=True,
        check=True,
    )
    here = [hashlib.sha256(quantise(sample(), name).tobytes()).hexdigest() for name in ("Q4_0", "IQ4_NL")]
    assert told.stdout.split() == here
