"""llama.cpp's own server and batch benchmark, for `appliance bench engine` to be measured against.

Built from the very source package that the engine is built from, for the same processors, so that the same
code computes on both sides. Nobody needs them to run the appliance.
"""

import re
import shutil
from pathlib import Path

from installer import engine, environment, processes
from installer.fault import Fault
from installer.paths import BUILD, tool
from installer.progress import Board

LABEL = "비교할 프로그램"
NAMES = ("llama-server", "llama-batched-bench")
PLACE = BUILD / "peers"
ARGUMENTS = (
    "-DCMAKE_BUILD_TYPE=Release",
    "-DGGML_NATIVE=OFF",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    "-DBUILD_SHARED_LIBS=ON",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_APP=OFF",
    "-DLLAMA_OPENSSL=OFF",
    # Its page would be fetched from a hub while building.
    "-DLLAMA_USE_PREBUILT_UI=OFF",
)
# Common code is what these programs are made of; only the processors are left as the engine has them.
TRIMS = tuple(trim for trim in engine.TRIMS if trim[0] == engine.GGML)
_NINJA_STEP = re.compile(r"^\s*\[(\d+)/(\d+)\]")


def build(board: Board) -> Path:
    """The folder with both programs, built unless they lie there."""
    folder = PLACE / "objects" / "bin"
    if not all((folder / name).is_file() for name in NAMES):
        _compile(engine.sources(PLACE, board, TRIMS), board)
        if not all((folder / name).is_file() for name in NAMES):
            raise Fault("비교할 프로그램이 지어지지 않았습니다. build/peers를 지우고 다시 실행하십시오.")
    board.done(LABEL, f"비교할 프로그램이 {folder}에 있습니다")
    return folder


def _compile(sources: Path, board: Board) -> None:
    def listen(line: str) -> None:
        if step := _NINJA_STEP.match(line):
            board.set(LABEL, f"{int(step[1]) * 100 // int(step[2])}%")

    board.set(LABEL, "짓기 시작")
    objects = PLACE / "objects"
    trouble = "비교할 프로그램을 짓지 못했습니다. `apt-get install g++`를 실행한 뒤 다시 하십시오."
    ninja = f"-DCMAKE_MAKE_PROGRAM={tool('ninja')}"
    llama = sources / "vendor" / "llama.cpp"
    shutil.rmtree(objects / "CMakeFiles", ignore_errors=True)
    processes.run(
        [tool("cmake"), "-G", "Ninja", ninja, *ARGUMENTS, "-S", llama, "-B", objects],
        log="peers-configure",
        trouble=trouble,
        environment=environment.build_environment(),
    )
    processes.run(
        [tool("cmake"), "--build", objects, "--target", *NAMES],
        log="peers",
        trouble=trouble,
        listener=listen,
        environment=environment.build_environment(),
    )
