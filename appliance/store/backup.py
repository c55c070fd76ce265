"""Backups that only the printed recovery key opens: a stolen backup, or a stolen box, stays closed.

    magic | sender's public key | chunk … chunk | SHA-256 of all that stands before

Each chunk is AES-256-GCM under a key that only this backup has (X25519 to the recovery key, a fresh
sender each time), with its number and whether it is the last in the nonce: chunks cannot be exchanged,
repeated or cut off. The first chunk is the head (the data key and when it was made), the others are the
SQLCipher file. The hash needs no key: it finds a damaged disk, not an enemy.

Lost recovery key, lost backups: nothing else opens them.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from appliance.domain.errors import BadFile, Conflict, KeyRefused, Unavailable
from appliance.store import keys, recovery, slots
from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey
from appliance.store.files import private_folder, sync_folder, touch_private
from appliance.store.stretch import Cost, check_choice

MAGIC = b"academy appliance backup 1\n"
PURPOSE = b"backup"
CHUNK = 1 << 20  # plaintext; a chunk is held in memory whole
TAG = 16
PUBLIC = 32
HASH = 32


@dataclass(frozen=True, slots=True)
class BackupReport:
    """opened: whether the contents were seen, or only the hash. created: None where they were not."""

    size: int
    opened: bool
    created: float | None = None


def create(store: Store, key: DataKey, home: Path, target: Path) -> BackupReport:
    """Seals a consistent copy of the store into `target`, while others work. Raises Unavailable."""
    public = keys.recovery_public(home)
    created = store.now()
    head = {"created": created, "key": base64.b64encode(key.reveal()).decode()}
    with _draft(target) as draft, _draft(target) as copy:
        store.copy_to(copy)
        with copy.open("rb") as source:
            _seal(draft, public, json.dumps(head).encode(), source)
        draft.replace(target)
        sync_folder(target.parent)
    return BackupReport(target.stat().st_size, opened=True, created=created)


def verify(path: Path, recovery_text: str | None = None) -> BackupReport:
    """Checks the hash, and with the recovery key every chunk and the store inside.

    Raises BadFile where the backup is damaged, KeyRefused where it is not sealed to this key.
    """
    _check_hash(path)
    if recovery_text is None:
        return BackupReport(path.stat().st_size, opened=False)
    with _draft(path) as copy:
        head = _unseal(path, recovery.typed(recovery_text), copy)
        _check_store(copy, _key_in(head))
    return BackupReport(path.stat().st_size, opened=True, created=head["created"])


def restore(
    path: Path,
    recovery_text: str,
    home: Path,
    passphrase: str,
    *,
    unattended: bool = True,
    cost: Cost | None = None,
) -> DataKey:
    """Puts the store of a backup into an empty home, with new slots; the printed recovery key stays good.

    Raises Conflict where the home holds keys or a store: they are never overwritten.
    """
    store_path = home / "store.db"
    if store_path.exists():
        raise Conflict("이 상자에는 이미 자료가 있습니다. 빈 자료 폴더를 정하고 다시 되살리십시오.")
    check_choice(passphrase)
    _check_hash(path)
    private = recovery.typed(recovery_text)
    private_folder(home)
    with _draft(store_path) as copy:
        key = _key_in(_unseal(path, private, copy))
        _check_store(copy, key)
        if _was_begun(home, recovery_text, key):
            keys.change_passphrase(home, key, passphrase, cost=cost)
        else:
            keys.wrap(home, key, passphrase, unattended=unattended, cost=cost, recovery_private=private)
        copy.replace(store_path)
        sync_folder(home)
    return key


def _was_begun(home: Path, recovery_text: str, key: DataKey) -> bool:
    """Whether a restore of this very key was cut off after its slots and before its store."""
    try:
        return keys.unlock(home, recovery_text=recovery_text) == key
    except KeyRefused:
        return False


def _seal(draft: Path, public: bytes, head: bytes, source: BinaryIO) -> None:
    sender, secret = slots.seal_secret(public, PURPOSE)
    cipher, digest = AESGCM(secret), hashlib.sha256()
    with draft.open("wb") as out:
        for part in (MAGIC, sender):
            digest.update(part)
            out.write(part)
        for number, (chunk, last) in enumerate(_marked(_chunks(head, source))):
            sealed = cipher.encrypt(_nonce(number, last), chunk, sender)
            framed = len(sealed).to_bytes(4, "big") + sealed
            digest.update(framed)
            out.write(framed)
        out.write(digest.digest())


def _unseal(path: Path, private: bytes, target: Path) -> dict[str, Any]:
    """Writes the store inside to `target`; the head."""
    with path.open("rb") as source, target.open("wb") as out:
        sender = source.read(len(MAGIC) + PUBLIC)[len(MAGIC) :]
        cipher = AESGCM(slots.open_secret(private, sender, PURPOSE))
        plain = _opened(cipher, sender, source, path.stat().st_size - HASH)
        head = json.loads(next(plain))
        for chunk in plain:
            out.write(chunk)
    return dict(head)


def _opened(cipher: AESGCM, sender: bytes, source: BinaryIO, end: int) -> Iterator[bytes]:
    number = 0
    while source.tell() < end:
        length = int.from_bytes(source.read(4), "big")
        sealed = source.read(min(length, CHUNK + TAG))
        last = source.tell() >= end
        try:
            yield cipher.decrypt(_nonce(number, last), sealed, sender)
        except InvalidTag:
            raise _wrong(number) from None
        number += 1
    if number < 2:
        raise _wrong(number)


def _wrong(number: int) -> Exception:
    if number == 0:
        return KeyRefused("이 백업은 다른 복구 열쇠로 봉인되었습니다. 그때 인쇄한 열쇠를 쓰십시오.")
    return BadFile("백업 파일이 손상되었습니다. 다른 백업을 쓰십시오.")


def _check_hash(path: Path) -> None:
    """Raises BadFile where the file is no backup, or not the whole of it."""
    try:
        left = path.stat().st_size - HASH
        digest = hashlib.sha256()
        with path.open("rb") as source:
            magic = source.read(len(MAGIC))
            digest.update(magic)
            left -= len(magic)
            while left > 0 and (part := source.read(min(left, CHUNK))):
                digest.update(part)
                left -= len(part)
            kept = source.read()
    except OSError:
        raise BadFile("백업 파일을 읽을 수 없습니다. 경로와 권한을 확인하십시오.") from None
    if magic != MAGIC or not secrets.compare_digest(kept, digest.digest()):
        raise BadFile("백업 파일이 아니거나 손상되었습니다. 다른 백업을 쓰십시오.")


def _check_store(path: Path, key: DataKey) -> None:
    with open_store(path, key) as inside:
        if inside.check():
            raise BadFile("백업 안의 자료가 손상되었습니다. 다른 백업을 쓰십시오.")


def _key_in(head: dict[str, Any]) -> DataKey:
    return DataKey(base64.b64decode(head["key"]))


def _chunks(head: bytes, source: BinaryIO) -> Iterator[bytes]:
    yield head
    while chunk := source.read(CHUNK):
        yield chunk


def _marked(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Each chunk with whether it is the last."""
    before: bytes | None = None
    for chunk in chunks:
        if before is not None:
            yield before, False
        before = chunk
    if before is not None:
        yield before, True


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


@contextmanager
def _draft(beside: Path) -> Iterator[Path]:
    """A private file beside the wanted one, gone afterwards with what SQLite put next to it."""
    private_folder(beside.parent)
    draft = beside.with_name(f".{beside.name}-{secrets.token_hex(4)}")
    touch_private(draft)
    try:
        yield draft
    except OSError as error:
        raise Unavailable(f"백업을 쓸 수 없습니다: {error.strerror}. 빈 공간을 확인하십시오.") from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)
