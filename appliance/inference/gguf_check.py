"""Proving that a file on disk is the one a manifest pins, before llama.cpp opens it.

What it does not protect against: someone who can write to the data directory after the check, while the
file is mapped. Such a person owns the box already.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from appliance.domain.errors import BadFile, ModelRefused
from appliance.inference import gguf_file
from appliance.inference.gguf_file import GgufFile
from appliance.inference.manifest import MOST_BITS, ModelManifest

_CHUNK = 1 << 20


def check(manifest: ModelManifest, path: Path, progress: Callable[[float], None]) -> GgufFile:
    """The header of `path`, once size, hash and header are proven. Raises ModelRefused in one sentence."""
    if not path.is_file():
        raise ModelRefused(_sentence(manifest, "파일이 없습니다"))
    size = path.stat().st_size
    if size != manifest.built.size:
        raise ModelRefused(
            _sentence(manifest, f"크기가 {size}바이트로, 명세의 {manifest.built.size}바이트와 다릅니다")
        )
    found = sha256(path, progress)
    if found != manifest.built.sha256:
        raise ModelRefused(_sentence(manifest, "내용이 명세의 해시와 다릅니다"))
    return _header(manifest, path, size)


def sha256(path: Path, progress: Callable[[float], None]) -> str:
    """The sha256 of a file, read in pieces."""
    seen = hashlib.sha256()
    size = max(1, path.stat().st_size)
    done = 0
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            seen.update(piece)
            done += len(piece)
            progress(done / size)
    return seen.hexdigest()


def _header(manifest: ModelManifest, path: Path, size: int) -> GgufFile:
    try:
        with path.open("rb") as stream:
            file = gguf_file.read(stream, size)
    except BadFile as fault:
        raise ModelRefused(_sentence(manifest, f"머리말이 잘못되었습니다({fault})")) from None
    if file.architecture != manifest.architecture:
        raise ModelRefused(_sentence(manifest, f"구조가 {file.architecture or '없음'}(으)로 명세와 다릅니다"))
    if file.context_length != manifest.context_length or file.vocabulary != manifest.built.vocabulary:
        raise ModelRefused(_sentence(manifest, "문맥 길이나 어휘 수가 명세와 다릅니다"))
    if file.bits_per_weight > MOST_BITS:
        raise ModelRefused(_sentence(manifest, f"가중치당 {file.bits_per_weight:.2f}비트로 한도를 넘습니다"))
    return file


def _sentence(manifest: ModelManifest, what: str) -> str:
    return f"모델 {manifest.name}의 {what}. `appliance model build`로 다시 만들어 주십시오."
