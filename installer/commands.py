"""The commands behind `make`, and their one way to fail: a sentence, exit 2, no traceback."""

import errno
import signal
import sys
from collections.abc import Callable
from types import FrameType

from installer import environment, gpu, install, lock, package, peers, processes, run, testing
from installer.fault import Fault
from installer.progress import Board

USAGE = "사용법: python3 -m installer run | install | test [lint|unit|slow] | package | peers | gpu | lock"


def main(arguments: list[str]) -> int:
    """The exit status of `python3 -m installer ARGUMENTS`."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return _dispatch(arguments)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 2
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print(processes.DISK_FULL, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        processes.stop_all()
        print("\n멈췄습니다. 같은 명령을 다시 실행하면 하던 데서 이어집니다.", file=sys.stderr)
        return 130


def _dispatch(arguments: list[str]) -> int:
    commands: dict[str, Callable[[list[str]], int]] = {
        "run": lambda _: run.run(),
        "install": lambda _: _install(),
        "test": testing.test,
        "package": lambda _: package.package(Board()),
        "peers": lambda _: _peers(),
        "gpu": _gpu,
        "lock": lambda _: lock.write(Board()),
    }
    if not arguments or arguments[0] not in commands:
        print(USAGE, file=sys.stderr)
        return 2
    return commands[arguments[0]](arguments[1:])


def _install() -> int:
    install.install(Board())
    return 0


def _peers() -> int:
    board = Board()
    processes.lock_out_others()
    environment.make_venv(board)
    environment.install("build", board, install.LABELS["build"])
    peers.build(board)
    return 0


def _gpu(arguments: list[str]) -> int:
    gpu.build(arguments[0] if arguments else "", Board())
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
