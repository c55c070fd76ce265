"""Locks between processes, by flock: the kernel lets go of them when a process dies."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from appliance.domain.errors import Unavailable

PATIENCE = 300.0  # seconds; a build on a slow, busy box takes about one minute


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock file alone. Raises Unavailable where another process keeps it for `patience` seconds."""
    deadline = time.monotonic() + patience
    with path.open("a") as file:
        while not _taken(file):
            if time.monotonic() > deadline:
                raise Unavailable("다른 프로그램이 교육과정 색인을 만들고 있습니다. 잠시 뒤에 다시 하십시오.")
            time.sleep(0.05)
        yield


def held(path: Path) -> IO[str]:
    """A new lock file, held until the returned file is closed or the process dies."""
    file = path.open("a")
    assert _taken(file)
    return file


def held_by_nobody(path: Path) -> bool:
    """Whether the process that held this file is gone (or never came to hold it)."""
    if not path.exists():
        return True
    with path.open("a") as file:
        return _taken(file)


def _taken(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
