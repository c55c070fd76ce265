"""How much of a model goes to the GPU: what fits, less where the driver says no, never a silent nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from appliance.domain.errors import EngineDown, ModelRefused
from appliance.inference.devices import Device, Devices
from appliance.inference.registry import VerifiedModel
from appliance.inference.runner import Runner, RunnerSettings

# Memory of a GPU that is left alone: for its driver, the screen, and llama.cpp's own working buffers.
_LEFT_ALONE: Final = 512 << 20
# The cache and the working buffers of one layer, over its weights: seen with models from 0.1 to 8 billion.
_OVERHEAD: Final = 1.25

Open = Callable[[RunnerSettings], Runner]


@dataclass(frozen=True, slots=True)
class Placed:
    """A loaded model. said: one Korean sentence on what it runs and why. warning: what is not as it should
    be and how to mend it, or ""."""

    runner: Runner
    said: str
    warning: str


def place(model: VerifiedModel, settings: RunnerSettings, found: Devices) -> Placed:
    """Loads the model, on the GPU as far as it fits. Raises ModelRefused or EngineDown where even the CPU
    cannot take it."""
    return place_with(lambda chosen: Runner(model.path, chosen), model.size, model.layers, settings, found)


def place_with(open_it: Open, size: int, layers: int, settings: RunnerSettings, found: Devices) -> Placed:
    """The same over any way to open a runner. size: bytes of the model. layers: of its weights."""
    if found.gpu is None:
        return Placed(open_it(replace(settings, gpu_layers=0)), found.reason, found.warning)
    wanted = layers + 1  # llama.cpp counts the output as one more
    for count in fewer_and_fewer(min(wanted, layers_that_fit(found.gpu, size, wanted))):
        try:
            runner = open_it(replace(settings, gpu_layers=count))
        except (ModelRefused, EngineDown):
            if not count:
                raise
            continue
        return Placed(runner, _said(found, count, wanted), _warning(found.gpu, count, wanted))
    raise AssertionError("no layers at all is the last try")


def layers_that_fit(gpu: Device, size: int, layers: int) -> int:
    """How many of the layers fit into the GPU's free memory; all, where it does not say how much is free."""
    if not gpu.free:
        return layers
    return max(0, min(layers, int((gpu.free - _LEFT_ALONE) / (size * _OVERHEAD / layers))))


def fewer_and_fewer(count: int) -> Iterator[int]:
    """What is tried: so many layers, then half, and so on to none."""
    while count:
        yield count
        count //= 2
    yield 0


def _said(found: Devices, count: int, wanted: int) -> str:
    return (
        found.reason
        if count == wanted
        else f"{found.reason} 모델의 층 {wanted}개 중 {count}개가 GPU에 있습니다."
    )


def _warning(gpu: Device, count: int, wanted: int) -> str:
    if count == wanted:
        return ""
    free = f"(비어 있는 것은 {gpu.free / 2**30:.1f}GB)" if gpu.free else ""
    rest = "CPU에서만 돌립니다" if not count else f"층 {wanted}개 중 {count}개만 GPU에 올렸습니다"
    return (
        f"GPU {gpu.description}의 메모리가 모자라{free} {rest}. "
        "GPU를 쓰는 다른 프로그램을 닫거나 더 작은 모델을 쓰십시오."
    )
