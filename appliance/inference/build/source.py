"""The model as its packages carry it: a file, or several parts that read as one.

Nothing is assembled on disk: the parts are read in place, so a build needs no second copy of the
original, and no network. Where the packages are not installed, a person is told which.
"""

import hashlib
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from typing import BinaryIO

from appliance.domain.errors import ModelRefused, ResourceMissing
from appliance.inference.manifest import ModelManifest, Source, SourcePart

_CHUNK = 1 << 20


class Parts:
    """Several files read as one, in order."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._files: list[tuple[int, BinaryIO]] = []
        self.size = 0
        for path in paths:
            self._files.append((self.size, path.open("rb")))
            self.size += path.stat().st_size
        self._current = 0

    def __enter__(self) -> "Parts":
        return self

    def __exit__(self, *_: object) -> None:
        for part in self._files:
            part[1].close()

    def seek(self, offset: int) -> None:
        """Goes to `offset` bytes from the start of the whole."""
        self._current = max(i for i, (start, _) in enumerate(self._files) if start <= offset)
        start, file = self._files[self._current]
        file.seek(offset - start)

    def read(self, length: int, /) -> bytes:
        """The next `length` bytes, across the joints; fewer at the end of the last part."""
        found = self._files[self._current][1].read(length)
        while len(found) < length and self._current + 1 < len(self._files):
            self._current += 1
            file = self._files[self._current][1]
            file.seek(0)
            found += file.read(length - len(found))
        return found


def locate(parts: Sequence[SourcePart]) -> tuple[Path, ...]:
    """Where the installed packages keep the parts. Raises ResourceMissing where one is not installed, or
    is there in another version than the manifest pins."""
    return tuple(_locate_one(part) for part in parts)


def _locate_one(part: SourcePart) -> Path:
    try:
        installed = metadata.distribution(part.package)
    except metadata.PackageNotFoundError:
        raise ResourceMissing(_missing(part, "설치되어 있지 않습니다")) from None
    if installed.version != part.version:
        raise ResourceMissing(_missing(part, f"{installed.version}판으로 설치되어 있습니다"))
    path = Path(str(installed.locate_file(part.file)))
    if not path.is_file():
        raise ResourceMissing(_missing(part, "파일이 빠진 채 설치되어 있습니다"))
    return path


def _missing(part: SourcePart, what: str) -> str:
    return f"모델 재료 꾸러미 {part.package} {part.version}이(가) {what}. 잠금 파일대로 다시 설치해 주십시오."


def check(parts: Parts, pinned: Source, progress: Callable[[float], None]) -> None:
    """Proves that `parts` are the pinned original. Raises ModelRefused where they are not."""
    mend = "꾸러미를 다시 설치해 주십시오."
    if parts.size != pinned.size:
        raise ModelRefused(
            f"모델 원본의 크기가 {parts.size}바이트로, 명세의 {pinned.size}바이트와 다릅니다. {mend}"
        )
    if digest(parts, progress) != pinned.sha256:
        raise ModelRefused(f"모델 원본의 해시가 명세와 다릅니다. {mend}")


def digest(source: Parts, progress: Callable[[float], None]) -> str:
    """The sha256 of the whole, read in pieces of bounded size."""
    seen = hashlib.sha256()
    source.seek(0)
    done = 0
    while piece := source.read(_CHUNK):
        seen.update(piece)
        done += len(piece)
        progress(done / source.size)
    return seen.hexdigest()


def write_whole(manifest: ModelManifest, path: Path) -> None:
    """Writes the original file as its packages carry it, with its whole vocabulary."""
    with Parts(locate(manifest.source.parts)) as parts, path.open("wb") as out:
        parts.seek(0)
        while data := parts.read(1 << 22):
            out.write(data)
