"""Promises about what is said of the machine."""

import os

import pytest

from appliance.inference import devices
from appliance.inference.devices import Device


def test_each_core_gets_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """One thread for each core, not for each of its two hardware threads, and not more than eight."""
    monkeypatch.setattr(devices, "_core", lambda number: ("0", str(number // 2)))
    for processors, threads in ((1, 1), (2, 1), (4, 2), (8, 4), (64, 8)):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, count=processors: set(range(count)))
        assert devices.default_threads() == threads


def test_the_reason_names_what_was_chosen() -> None:
    """The sentence names the processor library in use, or the GPU."""
    assert "haswell" in devices._reason(None, "haswell")
    assert "RTX" in devices._reason(Device("CUDA0", "RTX 4060", "gpu"), "haswell")


def test_instructions_are_those_that_are_on() -> None:
    """Of ggml's line, the names that are switched on are kept."""
    line = "CPU : AVX = 1 | AVX2 = 0 | REPACK = 1 | "
    assert devices._instructions(line) == ("AVX", "REPACK")
