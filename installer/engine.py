"""llama.cpp, built from its source package so that any x86-64 box runs it.

The source package's defaults use every instruction of the machine that builds; here each processor
family gets its own library and the right one is chosen when the program starts. The sources are
trimmed before building, since a person waits for this: see `TRIMS`.
"""

import platform
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

from installer import environment, processes, stamps
from installer.fault import Fault
from installer.paths import BUILD, lock, tool
from installer.progress import Board

LABEL = "추론 엔진"
ARGUMENTS = (
    "-DGGML_NATIVE=OFF",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    "-DLLAVA_BUILD=OFF",
    # Otherwise the variants land in `bin/` beside the package, where nothing looks for them.
    "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",
    "-DCMAKE_INSTALL_LIBDIR=llama_cpp/lib",
    "-DCMAKE_INSTALL_INCLUDEDIR=llama_cpp/include",
    # A wheel holds no symbolic links: libggml.so and libggml.so.0 would be two files, loaded as two things,
    # and the variants would register themselves with the one that libllama does not use.
    "-DCMAKE_PLATFORM_NO_VERSIONED_SONAME=ON",
)
# Of the fourteen x86 variants, four differ where 4-bit models spend their time: sse42 (the floor; numpy's
# wheels ask for it too), haswell (AVX2), alderlake (AVX-VNNI) and cascadelake (AVX-512 VNNI, and so Ice
# Lake and Zen 4). Each costs about 40 processor seconds to build.
DROPPED_VARIANTS = (
    "x64",
    "sandybridge",
    "ivybridge",
    "piledriver",
    "skylakex",
    "cannonlake",
    "icelake",
    "cooperlake",
    "zen4",
    "sapphirerapids",
)
GGML = "vendor/llama.cpp/ggml/src/CMakeLists.txt"
# (file, what is found there exactly once, what it becomes). `common` serves llama.cpp's own programs only.
TRIMS = (
    ("CMakeLists.txt", r"set\(LLAMA_BUILD_COMMON ON ", "set(LLAMA_BUILD_COMMON OFF "),
    *((GGML, rf"ggml_add_cpu_backend_variant\({name}\b[^)]*\)", "") for name in DROPPED_VARIANTS),
)
_NINJA_STEP = re.compile(r"^\s*\[(\d+)/(\d+)\]")


def key() -> str:
    """Changes when anything does that the built library depends on."""
    return stamps.digest(lock("engine"), lock("build"), repr((ARGUMENTS, TRIMS)), platform.machine())


def is_installed() -> bool:
    """Whether the engine of this key is in the environment."""
    return stamps.is_fresh("engine", key())


def build(board: Board) -> Path:
    """The wheel, built unless it lies there. An interrupted build goes on where it stopped."""
    return build_at(BUILD / "engine" / key()[:16], board, ARGUMENTS)


def build_at(place: Path, board: Board, arguments: tuple[str, ...]) -> Path:
    """The wheel at `place`, built with these arguments unless it lies there."""
    if not (wheel := _finished(place)):
        source = sources(place, board, TRIMS)
        _compile(place, source, board, arguments)
        wheel = _finished(place)
        if not wheel:
            raise Fault("추론 엔진이 지어지지 않았습니다. build/engine을 지우고 다시 실행하십시오.")
        shutil.rmtree(place / "objects", ignore_errors=True)
        shutil.rmtree(place / "sources", ignore_errors=True)
        board.done(LABEL, "추론 엔진을 지었습니다")
    return wheel


def install(wheel: Path) -> None:
    """Put the built wheel into the environment, and see that it loads."""
    processes.run(
        environment.pip("install", "--no-deps", "--no-index", "--force-reinstall", wheel),
        log="pip-engine",
        trouble="추론 엔진을 설치하지 못했습니다.",
    )
    loads = subprocess.run([tool("python"), "-c", "import llama_cpp"], capture_output=True, text=True)
    if loads.returncode:
        raise Fault(f"지은 추론 엔진이 열리지 않습니다: {loads.stderr.strip().splitlines()[-1]}")
    stamps.put("engine", key())


def _finished(place: Path) -> Path | None:
    return next(iter(sorted((place / "wheel").glob("*.whl"))), None)


def sources(place: Path, board: Board, trims: tuple[tuple[str, str, str], ...]) -> Path:
    """The source package, unpacked at `place` and trimmed."""
    target = place / "sources"
    if target.is_dir():
        return target
    board.set(LABEL, "원본 내려받는 중")
    archive = _download(place / "download")
    part = place / "sources.part"
    shutil.rmtree(part, ignore_errors=True)
    with tarfile.open(archive) as packed:
        # Debian 12's Python 3.11.2 has no filters yet; the archive's hash was checked either way.
        if hasattr(tarfile, "data_filter"):
            packed.extractall(part, filter="data")
        else:
            packed.extractall(part)
    (inner,) = part.iterdir()
    for name, pattern, replacement in trims:
        _edit(inner / name, pattern, replacement)
    inner.rename(target)
    shutil.rmtree(part)
    shutil.rmtree(place / "download")
    return target


def _download(folder: Path) -> Path:
    """The source package, its hash checked by pip. (Its metadata is prepared with the locked build tools.)"""
    shutil.rmtree(folder, ignore_errors=True)
    processes.run(
        environment.pip(
            "download", "--no-deps", "--require-hashes", "--no-binary=:all:", "--no-build-isolation",
            "--dest", folder, "-r", lock("engine"),
        ),
        log="engine-download",
        trouble=environment.REGISTRY_TROUBLE,
        environment=environment.build_environment(),
    )  # fmt: skip
    (archive,) = folder.glob("*.tar.gz")
    return archive


def _edit(path: Path, pattern: str, replacement: str) -> None:
    text, times = re.subn(pattern, replacement, path.read_text())
    if times != 1:
        raise Fault(f"추론 엔진의 원본이 알던 것과 다릅니다({path.name}: {pattern}). 제품을 다시 받으십시오.")
    path.write_text(text)


def _compile(place: Path, sources: Path, board: Board, arguments: tuple[str, ...]) -> None:
    def listen(line: str) -> None:
        if step := _NINJA_STEP.match(line):
            board.set(LABEL, f"{int(step[1]) * 100 // int(step[2])}%")

    board.set(LABEL, "짓기 시작")
    part = place / "wheel.part"
    processes.run(
        environment.pip(
            "wheel", "--verbose", "--no-deps", "--no-index", "--no-build-isolation", "--no-cache-dir",
            "--config-settings", f"build-dir={place / 'objects'}", "--wheel-dir", part, sources,
        ),
        log="engine",
        trouble="추론 엔진을 짓지 못했습니다. `apt-get install g++`를 실행한 뒤 다시 하십시오.",
        listener=listen,
        environment=environment.build_environment() | {"CMAKE_ARGS": " ".join(arguments)},
    )  # fmt: skip
    part.rename(place / "wheel")
