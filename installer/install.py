"""From a fresh clone to an environment that can start the appliance; each step is skipped when it is done."""

from collections.abc import Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from typing import Any

from installer import checks, engine, environment, processes
from installer.fault import Fault
from installer.progress import Board

LABELS = {"build": "빌드 도구", "": "패키지", "test": "시험 도구", "package": "묶음 도구"}


def is_done(extra: Sequence[str] = ()) -> bool:
    """Whether nothing is left to install."""
    return environment.is_installed(["build", "", *extra]) and engine.is_installed()


def install(board: Board, extra: Sequence[str] = ()) -> None:
    """Install everything. `extra`: further locks (test, package). Raises Fault."""
    processes.lock_out_others()
    if not is_done(extra):
        refuse(list(checks.first_run_problems()))
        board.say("설치합니다. 처음 한 번은 몇 분 걸리고, 멈추면 다음에 하던 데서 이어집니다.")
    environment.make_venv(board)
    environment.install("build", board, LABELS["build"])
    _packages_beside_engine(board, ["", *extra])
    environment.install_self(board)


def refuse(problems: Sequence[str]) -> None:
    """Raise all of them as one Fault, a line each; do nothing where there is none."""
    if problems:
        raise Fault("\n".join(problems))


def _packages_beside_engine(board: Board, kinds: Sequence[str]) -> None:
    """The packages come over the network while the engine is compiled: neither waits for the other."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        packages = pool.submit(_install_locks, board, kinds)
        wheel = pool.submit(engine.build, board) if not engine.is_installed() else None
        try:
            _finish(packages, *([wheel] if wheel else []))
        except BaseException:
            processes.stop_all()
            raise
    if wheel:
        engine.install(wheel.result())


def _install_locks(board: Board, kinds: Sequence[str]) -> None:
    for kind in kinds:
        environment.install(kind, board, LABELS[kind])


def _finish(*tasks: Future[Any]) -> None:
    done, _ = wait(tasks, return_when=FIRST_EXCEPTION)
    for task in done:
        task.result()
