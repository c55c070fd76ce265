"""Where an engine's process is reached: one folder in the data directory, open to nobody else.

A socket's path may have 107 bytes and a data directory's path more, so the socket is reached through the
open folder where the system can do that.
"""

import fcntl
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LONGEST: Final = 107
_CREDENTIALS: Final = struct.Struct("3i")


@dataclass(frozen=True, slots=True)
class EnginePlace:
    """The socket, lock and log of the engine of one model in one data directory."""

    folder: Path
    name: str

    @classmethod
    def of(cls, home: Path, sha256: str) -> "EnginePlace":
        """Another file of the model has another place, so that nobody is served by the wrong one."""
        return cls(home / "run", f"engine-{sha256[:12]}")

    @property
    def log(self) -> Path:
        return self.folder / f"{self.name}.log"

    def make(self) -> None:
        """The folder, for this user alone."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)

    def connect(self) -> socket.socket:
        """A connection to the process that listens there. Raises OSError where none does."""
        connection = socket.socket(socket.AF_UNIX)
        try:
            with self._address() as address:
                connection.connect(address)
            return connection
        except OSError:
            connection.close()
            raise

    def listen(self) -> socket.socket:
        """Listens there. Only who holds the lock may; a socket that a dead process left is taken away."""
        (self.folder / f"{self.name}.sock").unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX)
        with self._address() as address:
            listening.bind(address)
        (self.folder / f"{self.name}.sock").chmod(0o600)
        listening.listen(64)
        return listening

    def lock(self) -> int | None:
        """The lock as an open file that holds it until the process ends, or None where another holds it."""
        handle = os.open(self.folder / f"{self.name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return None
        return handle

    @contextmanager
    def _address(self) -> Iterator[str]:
        path = self.folder / f"{self.name}.sock"
        if len(os.fsencode(path)) <= _LONGEST or not sys.platform.startswith("linux"):
            yield str(path)
            return
        folder = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield f"/proc/self/fd/{folder}/{path.name}"
        finally:
            os.close(folder)


def is_ours(connection: socket.socket) -> bool:
    """Whether the other end runs as the same user; the folder's mode says so already, twice is better."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    data = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    return bool(_CREDENTIALS.unpack(data)[1] in (os.geteuid(), 0))
