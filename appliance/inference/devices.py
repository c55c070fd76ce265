"""What the model runs on, and why: for `appliance doctor`, and for the engine's number of threads."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from appliance.inference import library

_KINDS: Final = {0: "cpu", 1: "gpu", 2: "igpu", 3: "accelerator"}
_LOADED = re.compile(r"libggml-cpu(?:-([a-z0-9_]+))?\.so")
# More threads than this only wait for one another in a model this small.
_MOST_THREADS: Final = 8


@dataclass(frozen=True, slots=True)
class Device:
    """One device that llama.cpp found."""

    name: str
    description: str
    kind: str


@dataclass(frozen=True, slots=True)
class Devices:
    """What was found and chosen. `reason` is one Korean sentence.

    variant: which of the packaged processor libraries is in use ("haswell", "zen4", …), or "built-in".
    instructions: what it uses of the processor, as ggml names it.
    """

    chosen: Literal["cpu", "gpu"]
    reason: str
    variant: str
    instructions: tuple[str, ...]
    threads: int
    found: tuple[Device, ...]


def detect() -> Devices:
    """Looks. Raises ResourceMissing where llama.cpp is not usable at all."""
    llama_cpp = library.load()
    found = _devices()
    variant = _variant()
    gpu = next((device for device in found if device.kind in ("gpu", "igpu")), None)
    return Devices(
        chosen="gpu" if gpu else "cpu",
        reason=_reason(gpu, variant),
        variant=variant,
        instructions=_instructions(llama_cpp.llama_print_system_info().decode()),
        threads=default_threads(),
        found=found,
    )


def default_threads() -> int:
    """One for each core that this process may use, less one for the rest of the appliance.

    llama.cpp's threads wait for each other without sleeping: where another process holds one of their
    cores, speed does not fall by a share but by ten times and more (286 to 24 tokens a second were seen
    on two busy cores, where one thread made 180). A core's second thread brings nothing.
    """
    cores = {_core(number) for number in os.sched_getaffinity(0)}
    return max(1, min(len(cores) - 1, _MOST_THREADS))


def _core(number: int) -> tuple[str, str]:
    folder = Path(f"/sys/devices/system/cpu/cpu{number}/topology")
    try:
        package = (folder / "physical_package_id").read_text().strip()
        return package, (folder / "core_id").read_text().strip()
    except OSError:
        return "", str(number)


def _devices() -> tuple[Device, ...]:
    ggml = library.ggml()
    handles = [ggml.ggml_backend_dev_get(number) for number in range(ggml.ggml_backend_dev_count())]
    return tuple(
        Device(
            name=ggml.ggml_backend_dev_name(handle).decode(),
            description=ggml.ggml_backend_dev_description(handle).decode(),
            kind=_KINDS.get(ggml.ggml_backend_dev_type(handle), "other"),
        )
        for handle in handles
    )


def _variant() -> str:
    """The processor library that is mapped into this process."""
    found = _LOADED.search(Path("/proc/self/maps").read_text(errors="replace"))
    return (found[1] or "default") if found else "built-in"


def _instructions(info: str) -> tuple[str, ...]:
    """ "CPU : AVX = 1 | AVX2 = 1 | …" as the names that are on."""
    return tuple(re.findall(r"(\w+) = 1", info))


def _reason(gpu: Device | None, variant: str) -> str:
    if gpu:
        return f"GPU {gpu.description}이(가) 있어 모델을 그 위에서 돌립니다."
    if Path("/dev/nvidia0").exists() or Path("/dev/kfd").exists():
        return f"GPU가 보이지만 설치본에 GPU용 부품이 없어 CPU({variant}용)에서 돌립니다."
    return f"GPU가 없어 CPU에서 돌립니다. 이 CPU에 맞는 {variant}용 부품을 골랐습니다."
