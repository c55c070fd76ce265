"""The virtual environment and what pip puts into it: exactly the locked files, checked by hash.

Every lock is the whole closure, so pip resolves nothing (`--no-deps`); which registry it asks is the
machine's own setting.
"""

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from installer import processes, stamps
from installer.fault import Fault
from installer.paths import ROOT, VENV, lock, tool
from installer.progress import Board

# The only packages of the locks without wheels; everything else must come as a wheel, since building a
# source package runs whatever its author wrote. (llama-cpp-python is built by `engine`.)
SOURCE_PACKAGES = ("kiwipiepy-model",)
COMPILER_FLAGS = ("CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS")
REGISTRY_TROUBLE = (
    "패키지를 내려받지 못했습니다. 네트워크와 pip 설정을 확인하고 다시 실행하면 하던 데서 이어집니다."
)
_COLLECTING = re.compile(r"^\s*Collecting ")


def make_venv(board: Board) -> None:
    """A working virtual environment of this Python, kept where it already is one."""
    key = stamps.digest(sys.version)
    if stamps.is_fresh("venv", key) and _works():
        return
    board.set("가상환경", "만드는 중")
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        venv.EnvBuilder(with_pip=True, symlinks=True).create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Fault(
            f"가상환경 .venv를 만들지 못했습니다({error}). "
            "`apt-get install python3-venv`로 venv를 설치한 뒤 다시 실행하십시오."
        ) from None
    stamps.put("venv", key)
    board.done("가상환경", "가상환경 .venv를 만들었습니다")


def is_installed(kinds: Sequence[str]) -> bool:
    """Whether the locks of these kinds are in the environment."""
    return all(stamps.is_fresh(_step(kind), stamps.digest(lock(kind))) for kind in kinds)


def install(kind: str, board: Board, label: str) -> None:
    """Install one lock. Raises Fault where pip does not finish."""
    if is_installed([kind]):
        return
    total = count(lock(kind))
    seen = 0

    def listen(line: str) -> None:
        nonlocal seen
        if _COLLECTING.match(line) or line.startswith("Requirement already satisfied"):
            seen += 1
            board.set(label, f"{min(seen, total)}/{total}")
        elif line.startswith("Installing collected packages"):
            board.set(label, "푸는 중")

    board.set(label, "시작")
    exactly = ("--no-deps", "--require-hashes", "--no-build-isolation", *_sources())
    processes.run(
        pip("install", *exactly, "-r", lock(kind)),
        log=f"pip-{kind or 'product'}",
        trouble=REGISTRY_TROUBLE,
        listener=listen,
        environment=build_environment(),
    )
    stamps.put(_step(kind), stamps.digest(lock(kind)))
    board.done(label, f"{label} {total}개를 설치했습니다")


def install_self(board: Board) -> None:
    """Put the `appliance` command of this checkout into the environment."""
    key = stamps.digest(ROOT / "pyproject.toml")
    if stamps.is_fresh("self", key) and tool("appliance").exists():
        return
    board.set("appliance", "설치 중")
    processes.run(
        pip("install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT),
        log="pip-self",
        trouble="appliance 명령을 설치하지 못했습니다.",
        environment=build_environment(),
    )
    stamps.put("self", key)
    board.done("appliance")


def pip(*arguments: str | Path) -> list[str | Path]:
    """A command line of the environment's pip."""
    return [tool("python"), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]


def build_environment() -> dict[str, str]:
    """This process's environment with the tools of the venv first and no compiler flags of the person's own:
    a `-march=native` in CFLAGS would build what other machines cannot run."""
    kept = {name: value for name, value in os.environ.items() if name not in COMPILER_FLAGS}
    path = f"{VENV / 'bin'}{os.pathsep}{kept.get('PATH', os.defpath)}"
    return kept | {"PATH": path, "PYTHONNOUSERSITE": "1"}


def site_packages() -> Path:
    """Where the environment keeps its packages."""
    return next((VENV / "lib").glob("python3.*")) / "site-packages"


def count(path: Path) -> int:
    """How many packages a lock names for this machine or another."""
    return len(re.findall(r"^[A-Za-z0-9][\w.-]*==", path.read_text(), flags=re.MULTILINE))


def _step(kind: str) -> str:
    return f"lock-{kind or 'product'}"


def _sources() -> list[str]:
    return ["--only-binary=:all:", *(f"--no-binary={name}" for name in SOURCE_PACKAGES)]


def _works() -> bool:
    try:
        return subprocess.run([tool("python"), "-m", "pip", "--version"], capture_output=True).returncode == 0
    except OSError:
        return False
