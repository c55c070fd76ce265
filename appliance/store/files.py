"""Files that only the service may read, written so that a power cut leaves the old or the new one."""

import os
import secrets
from pathlib import Path

from appliance.domain.errors import Unavailable


def private_folder(path: Path) -> None:
    """Makes the folder with mode 0700; one that exists keeps the mode its owner chose."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(f"폴더 {path.name}을(를) 만들 수 없습니다: {error.strerror}.") from error


def write_private(path: Path, data: bytes) -> None:
    """Replaces the file at once, with mode 0600, on the disk before it returns."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Unavailable(f"파일 {path.name}을(를) 쓸 수 없습니다: {error.strerror}.") from error


def touch_private(path: Path) -> None:
    """An empty file of mode 0600 where there is none; SQLite gives its WAL the same mode."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    except OSError as error:
        raise Unavailable(f"파일 {path.name}을(를) 만들 수 없습니다: {error.strerror}.") from error


def sync_folder(folder: Path) -> None:
    """Puts a rename on the disk; without it a power cut can undo it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
