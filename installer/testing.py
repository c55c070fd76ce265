"""`make test`: lint, strict types, import layers and every test, in the order in which they fail fastest."""

import os
import subprocess
import sys
from collections.abc import Sequence

from installer import debian, install, processes
from installer.fault import Fault
from installer.paths import ROOT, tool
from installer.progress import Board

LINT = (
    ("ruff", ["-m", "ruff", "check", "."]),
    ("서식", ["-m", "ruff", "format", "--check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("방과 층", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
)
PYTEST = ["-m", "pytest"]
STAGES = ("lint", "unit", "slow")


def test(arguments: list[str]) -> int:
    """Run the named stages, or all. The last thing printed is pytest's own closing line."""
    wanted = arguments or list(STAGES)
    if unknown := [name for name in wanted if name not in STAGES]:
        raise Fault(f"모르는 시험 단계입니다: {', '.join(unknown)}. {', '.join(STAGES)} 가운데서 고르십시오.")
    board = Board()
    install.install(board, ["test", *(["package"] if "slow" in wanted else [])])
    if "slow" in wanted:
        debian.install(board)
    processes.let_others_in()  # a slow test makes the package
    failed = [name for name in wanted if name != "slow" and not _stage(name)]
    if failed:
        print(f"실패한 단계: {', '.join(failed)}", file=sys.stderr)
        return 1
    return 0 if "slow" not in wanted or _stage("slow") else 1


def _stage(name: str) -> bool:
    if name == "lint":
        # All of them, so that one run shows everything that is to mend.
        passed = [_python(label, command) for label, command in LINT]
        return all(passed)
    # The unit tests share nothing and use every core; a slow test wants the machine for itself.
    spread = ["-n", "auto"] if name == "unit" else []
    return _python(name, [*PYTEST, *spread, f"tests/{name}"])


def _python(label: str, arguments: Sequence[str]) -> bool:
    print(f"── {label}", flush=True)
    environment = dict(os.environ) | {"PYTHONNOUSERSITE": "1"}
    environment["PATH"] = f"{tool('python').parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
    return subprocess.run([tool("python"), *arguments], cwd=ROOT, env=environment).returncode == 0
