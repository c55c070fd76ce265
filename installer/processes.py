"""Child processes with a log file each; none outlives an interrupted installer."""

import fcntl
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from installer.fault import Fault
from installer.paths import BUILD, LOGS, ROOT

# What every program of Unix says, and what is then the matter whatever was being done.
NO_SPACE = "No space left on device"
DISK_FULL = "디스크가 찼습니다. 자리를 비운 뒤 같은 명령을 다시 실행하면 하던 데서 이어집니다."

Listener = Callable[[str], None]

_running: set[subprocess.Popen[str]] = set()
_lock_handle: int | None = None


def lock_out_others() -> None:
    """Only one installer works in a checkout. Children hold the lock too: an orphan still at work counts."""
    global _lock_handle
    BUILD.mkdir(exist_ok=True)
    _lock_handle = os.open(BUILD / "installer.lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(_lock_handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise Fault(
            "이 폴더에서 다른 설치가 진행 중입니다. 그것이 끝난 뒤 같은 명령을 다시 실행하십시오."
        ) from None


def let_others_in() -> None:
    """Give the lock back, for programs started from here that install something themselves."""
    global _lock_handle
    if _lock_handle is not None:
        os.close(_lock_handle)
        _lock_handle = None


def run(
    command: Sequence[str | Path],
    log: str,
    trouble: str,
    listener: Listener | None = None,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run to the end, its output going to build/logs/`log`.log and line by line to `listener`.

    Raises Fault with the sentence `trouble`, the last error line and the place of the log.
    """
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"{log}.log"
    with path.open("w", errors="replace") as out:
        code, last = _follow(command, out.write, listener, environment)
    if code:
        if NO_SPACE in path.read_text(errors="replace"):
            raise Fault(DISK_FULL)
        hint = f" ({last})" if last else ""
        raise Fault(f"{trouble}{hint} 자세한 기록: {path.relative_to(ROOT)}")


def stop_all() -> None:
    """End every child that still runs, with whatever it has started."""
    for child in list(_running):
        _end(child)


def _follow(
    command: Sequence[str | Path],
    write: Callable[[str], object],
    listener: Listener | None,
    environment: Mapping[str, str] | None,
) -> tuple[int, str]:
    child = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=dict(environment) if environment is not None else None,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        # A group of its own: pip's compilers must end with it, and not be left behind.
        start_new_session=True,
        pass_fds=() if _lock_handle is None else (_lock_handle,),
    )
    _running.add(child)
    last = ""
    with child:
        try:
            assert child.stdout is not None
            for line in child.stdout:
                write(line)
                if line.lower().lstrip().startswith(("error", "fatal")) or " error: " in line:
                    last = line.strip()[:200]
                if listener:
                    listener(line)
        except BaseException:
            _end(child)
            raise
        finally:
            _running.discard(child)
    return child.returncode, last


def _end(child: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGTERM)
