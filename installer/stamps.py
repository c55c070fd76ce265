"""A finished step leaves a stamp with the digest of what it was made from; the same digest skips it.

The stamps live in the virtual environment, so that deleting it forgets them.
"""

import hashlib
from pathlib import Path

from installer.paths import STAMPS


def digest(*parts: str | bytes | Path) -> str:
    """One digest of texts, bytes and the contents of files, in this order."""
    total = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else part
        data = data.encode() if isinstance(data, str) else data
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


def is_fresh(step: str, key: str) -> bool:
    """Whether `step` was finished with exactly this key."""
    stamp = STAMPS / step
    return stamp.is_file() and stamp.read_text() == key


def put(step: str, key: str) -> None:
    """Record that `step` is finished. Written beside and renamed: a power cut leaves no half stamp."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    part = STAMPS / f"{step}.part"
    part.write_text(key)
    part.replace(STAMPS / step)
