"""What a machine must have before anything is begun; each lack is one sentence that says the mend."""

import importlib.util
import os
import platform
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from installer.paths import ROOT

# Seen on a first run: packages 1.3 GB, pip's cache and downloads 1.2 GB, the engine's sources and objects
# 0.4 GB, models and data 0.2 GB. The rest is room, for a disk that fills up in the middle helps nobody.
FIRST_RUN_BYTES = 4 * 1000**3
# The store, its journal and the index of a demonstration academy.
LATER_RUN_BYTES = 200 * 1000**2
CPP_PROBE = "#include <vector>\n#include <thread>\nint main() { return int(std::vector<int>().size()); }\n"
C_PROBE = "#include <stdio.h>\nint main(void) { return 0; }\n"


def first_run_problems() -> Iterator[str]:
    """What stands in the way of installing."""
    if platform.machine() not in ("x86_64", "AMD64"):
        yield f"x86-64 리눅스가 필요한데 이 기계는 {platform.machine()}입니다. 다른 기계에 설치하십시오."
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        yield "파이썬의 venv 모듈이 없습니다. `apt-get install python3-venv`로 설치한 뒤 다시 실행하십시오."
    if not has_compiler():
        yield "C++ 컴파일러가 없거나 돌지 않습니다. `apt-get install g++`로 설치한 뒤 다시 실행하십시오."
    yield from disk_problems(FIRST_RUN_BYTES, ROOT)


def disk_problems(needed: int, place: Path) -> Iterator[str]:
    """Whether `place` has `needed` bytes free."""
    free = shutil.disk_usage(place).free
    if free < needed:
        yield (
            f"디스크에 {_gigabytes(needed)} GB가 필요한데 {_gigabytes(free)} GB만 비어 있습니다. "
            "자리를 비운 뒤 다시 실행하면 하던 데서 이어집니다."
        )


def port_problems(text: str, host: str) -> Iterator[str]:
    """Whether the teachers' page can listen there."""
    if not text.isdigit() or not 0 < int(text) < 65536:
        yield f"포트는 1부터 65535까지의 수인데 {text!r}입니다. `make run PORT=8710`처럼 실행하십시오."
        return
    if not is_free(int(text), host):
        yield (
            f"{text}번 포트를 다른 프로그램이 쓰고 있습니다. 그 프로그램을 끄거나 "
            f"`make run PORT={_other_port(int(text), host)}`로 실행하십시오."
        )


def has_compiler() -> bool:
    """Whether a C++ compiler with its standard headers, and a C compiler, really compile."""
    return _compiles(_program("CXX", ("c++", "g++", "clang++")), "c++", CPP_PROBE) and _compiles(
        c_compiler(), "c", C_PROBE
    )


def c_compiler() -> str:
    """The C compiler's command, or nothing."""
    return _program("CC", ("cc", "gcc", "clang"))


def is_free(port: int, host: str) -> bool:
    """Whether nobody listens on `port`. A port left by a server that has just ended counts as free."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _program(variable: str, names: Sequence[str]) -> str:
    return os.environ.get(variable) or next((name for name in names if shutil.which(name)), "")


def _compiles(command: str, language: str, text: str) -> bool:
    arguments = [*command.split(), "-x", language, "-fsyntax-only", "-"]
    try:
        return (
            bool(command)
            and not subprocess.run(arguments, input=text.encode(), capture_output=True).returncode
        )
    except OSError:
        return False


def _other_port(port: int, host: str) -> int:
    return next((other for other in range(port + 1, min(port + 50, 65536)) if is_free(other, host)), port + 1)


def _gigabytes(size: int) -> str:
    return f"{size / 1000**3:.1f}"
