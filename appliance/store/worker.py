"""Which process a job was taken by, and whether it still lives.

A lease alone would make a restarted batch wait for minutes. On the box itself the kernel knows better: a
process is its boot, its number and its start time, so a number that was given out again is not mistaken.
"""

import os
from pathlib import Path

PROC = Path("/proc")


def me() -> str:
    """This process's name in the store."""
    return f"{_boot()}:{os.getpid()}:{_started(os.getpid()) or 0}"


def is_dead(worker: str) -> bool:
    """Whether that process is surely gone. False where it lives or cannot be known (the lease decides)."""
    boot, _, rest = worker.partition(":")
    number, _, started = rest.partition(":")
    if not number.isdigit() or not boot or not _boot():
        return False
    if boot != _boot():
        return True  # the box was restarted: nothing of then lives
    return _started(int(number)) != int(started or 0)


def _boot() -> str:
    try:
        return (PROC / "sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def _started(number: int) -> int | None:
    """The start in clock ticks since boot, None for a process that is gone or only waits to be reaped."""
    try:
        text = (PROC / str(number) / "stat").read_text()
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()  # the command's name may hold spaces and parentheses
    return None if fields[0] in "ZX" else int(fields[19])
