"""llama.cpp with a part for the GPU: `make gpu BACKEND=cuda|vulkan|metal`, on the machine that has the card.

The processor parts stay as they are and the GPU's lies beside them, so that the same installation still runs
where the card or its driver is gone; which one is used is decided when the engine starts.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from installer import engine, environment, processes
from installer.fault import Fault
from installer.install import LABELS
from installer.paths import BUILD
from installer.progress import Board

LABEL: Final = "GPU 부품"


@dataclass(frozen=True, slots=True)
class Backend:
    """argument: what switches the part on. program: what building it takes; mend: how that is installed."""

    argument: str
    program: str
    mend: str


BACKENDS: Final[Mapping[str, Backend]] = {
    "cuda": Backend(
        "-DGGML_CUDA=ON", "nvcc", "NVIDIA의 CUDA 도구(12 이상)를 설치하고 nvcc를 PATH에 두십시오"
    ),
    "vulkan": Backend("-DGGML_VULKAN=ON", "glslc", "`apt-get install libvulkan-dev glslc`를 실행하십시오"),
    "metal": Backend("-DGGML_METAL=ON", "xcrun", "`xcode-select --install`을 실행하십시오"),
}


def build(name: str, board: Board) -> None:
    """Builds the engine with that part and installs it. Raises Fault in one sentence."""
    backend = BACKENDS.get(name)
    if backend is None:
        raise Fault(f"BACKEND는 {', '.join(BACKENDS)} 가운데 하나여야 합니다.")
    if shutil.which(backend.program) is None:
        raise Fault(f"{name} 부품을 지으려면 {backend.program}이(가) 있어야 합니다. {backend.mend}.")
    processes.lock_out_others()
    environment.make_venv(board)
    environment.install("build", board, LABELS["build"])
    place = BUILD / "gpu" / name
    engine.install(engine.build_at(place, board, (*engine.ARGUMENTS, backend.argument)))
    board.done(LABEL, f"{name} 부품을 넣었습니다. appliance doctor로 확인하십시오")
