"""`make lock`: the lock files, written anew from pyproject.toml.

Names, versions and hashes of every platform's files, no registry's address. uv resolves once for all
supported Pythons (markers tell them apart where versions differ).
"""

import re
from pathlib import Path

from installer import install, processes
from installer.fault import Fault
from installer.paths import ROOT, tool
from installer.paths import lock as lock_path
from installer.progress import Board

# Built by `engine`, with its own arguments, beside the installation of all others.
ENGINE = "llama-cpp-python"
OPTIONS = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header", "--quiet",
)  # fmt: skip
NOTE = "# Written by `make lock`. Each lock is the whole closure, so it is installed with --no-deps.\n"


def write(board: Board) -> int:
    """Resolve anew and overwrite every lock. Needs the registry and the environment of `make test`."""
    install.install(board, ["test"])
    product = _resolve("product", ["pyproject.toml"])
    engine = [block for block in product if block.startswith(f"{ENGINE}==")]
    if len(engine) != 1:
        raise Fault(
            f"{ENGINE}이(가) 한 번 나와야 하는데 {len(engine)}번 나왔습니다. pyproject.toml을 고치십시오."
        )
    lock_path("engine").write_text(NOTE + "".join(engine))
    lock_path().write_text(NOTE + "".join(block for block in product if block not in engine))
    for group in ("build", "test", "package"):
        # The same package has one version in every lock.
        options = ["--group", group, "--constraints", str(lock_path())]
        lock_path(group).write_text(NOTE + "".join(_resolve(group, options)))
    board.say("잠금 파일을 새로 썼습니다. git diff로 바뀐 판을 보십시오.")
    return 0


def _resolve(name: str, sources: list[str]) -> list[str]:
    """The blocks of a lock: a name with its version and marker, and the lines of its hashes."""
    target = Path("build") / f"{name}.lock"
    (ROOT / target).unlink(missing_ok=True)
    processes.run(
        [tool("uv"), "pip", "compile", *OPTIONS, *sources, "--output-file", target],
        log=f"lock-{name}",
        trouble="판을 정하지 못했습니다. 네트워크와 pyproject.toml을 확인하십시오.",
    )
    return re.split(r"(?m)^(?=[A-Za-z0-9])", (ROOT / target).read_text())[1:]
