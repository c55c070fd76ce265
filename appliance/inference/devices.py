"""What the model runs on, and why: for `appliance doctor`, the page, and the engine's threads and layers."""

import os
import re
from ctypes import byref, c_size_t
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from appliance.inference import hardware, library

_KINDS: Final = {0: "cpu", 1: "gpu", 2: "igpu", 3: "accelerator"}
_LOADED = re.compile(r"libggml-cpu(?:-([a-z0-9_]+))?\.so")
_PART = re.compile(r"libggml-(cuda|vulkan|metal)\b")
# More threads than this only wait for one another in a model this small.
_MOST_THREADS: Final = 8


@dataclass(frozen=True, slots=True)
class Device:
    """One device that llama.cpp found. free, total: bytes of its memory, 0 where it does not say."""

    name: str
    description: str
    kind: str
    free: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Devices:
    """What was found and chosen.

    gpu: the GPU that takes the model, or None. reason: one Korean sentence. warning: one Korean sentence on a
    GPU that is here and not used, with the mend, or "". variant: which of the packaged processor libraries
    is in use ("haswell", "zen4", …), or "built-in". instructions: what it uses of the processor, as ggml
    names it.
    """

    gpu: Device | None
    reason: str
    warning: str
    variant: str
    instructions: tuple[str, ...]
    threads: int
    found: tuple[Device, ...]

    @property
    def chosen(self) -> str:
        return "gpu" if self.gpu else "cpu"


def detect() -> Devices:
    """Looks. Raises ResourceMissing where llama.cpp is not usable at all."""
    llama_cpp = library.load()
    found = _devices()
    variant = _variant()
    gpu = _best_gpu(found)
    return Devices(
        gpu=gpu,
        reason=_reason(gpu, variant),
        warning="" if gpu else _warning(hardware.cards()),
        variant=variant,
        instructions=_instructions(llama_cpp.llama_print_system_info().decode()),
        threads=default_threads(),
        found=found,
    )


def default_threads() -> int:
    """One for each core that this process may use; a core's second thread brings nothing.

    llama.cpp's threads wait for each other: `library` keeps that wait short, so that a core which another
    process holds costs a share of the speed and not all of it. On two cores, at 16 sequences: 345 to 385
    tokens a second with one thread, 610 to 685 with two; beside a process that never rests, 255 to 275 with
    two (27 where the wait was long).
    """
    cores = {_core(number) for number in os.sched_getaffinity(0)}
    return max(1, min(len(cores), _MOST_THREADS))


def _core(number: int) -> tuple[str, str]:
    folder = Path(f"/sys/devices/system/cpu/cpu{number}/topology")
    try:
        package = (folder / "physical_package_id").read_text().strip()
        return package, (folder / "core_id").read_text().strip()
    except OSError:
        return "", str(number)


def _devices() -> tuple[Device, ...]:
    ggml = library.ggml()
    return tuple(
        _device(ggml.ggml_backend_dev_get(number)) for number in range(ggml.ggml_backend_dev_count())
    )


def _device(handle: int) -> Device:
    ggml = library.ggml()
    free, total = c_size_t(), c_size_t()
    ggml.ggml_backend_dev_memory(handle, byref(free), byref(total))
    return Device(
        name=ggml.ggml_backend_dev_name(handle).decode(),
        description=ggml.ggml_backend_dev_description(handle).decode(),
        kind=_KINDS.get(ggml.ggml_backend_dev_type(handle), "other"),
        free=free.value,
        total=total.value,
    )


def _best_gpu(found: tuple[Device, ...]) -> Device | None:
    """A card of its own before one that shares the processor's memory; then the one with most room."""
    gpus = [device for device in found if device.kind in ("gpu", "igpu")]
    return max(gpus, key=lambda device: (device.kind == "gpu", device.free), default=None)


def _variant() -> str:
    """The processor library that is mapped into this process."""
    try:
        maps = Path("/proc/self/maps").read_text(errors="replace")
    except OSError:
        return "built-in"
    found = _LOADED.search(maps)
    return (found[1] or "default") if found else "built-in"


def _instructions(info: str) -> tuple[str, ...]:
    """ "CPU : AVX = 1 | AVX2 = 1 | …" as the names that are on."""
    return tuple(re.findall(r"(\w+) = 1", info))


def _reason(gpu: Device | None, variant: str) -> str:
    if gpu:
        room = f"(메모리 {gpu.free / 2**30:.1f}GB 비어 있음)" if gpu.free else ""
        return f"GPU {gpu.description}{room}에서 모델을 돌립니다."
    return f"쓸 수 있는 GPU가 없어 CPU에서 돌립니다. 이 CPU에 맞는 {variant}용 부품을 골랐습니다."


def _warning(cards: tuple[hardware.Card, ...]) -> str:
    """An Intel display is in most office processors and no loss; the others are told."""
    told = [card for card in cards if card.maker != "Intel"]
    return hardware.why_unused(told[0], installed_parts()) if told else ""


def installed_parts() -> tuple[str, ...]:
    """The GPU parts beside llama.cpp: "cuda", "vulkan", "metal"."""
    names = (path.name for place in library.places() for path in place.glob("libggml-*"))
    return tuple(sorted({part[1] for name in names if (part := _PART.search(name))}))
