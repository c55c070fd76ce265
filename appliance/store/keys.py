"""Making the data key, and opening it again through one of its slots under `<home>/keys/`.

Three slots: the service's credential (so that the box starts by itself after a power cut), the
operator's passphrase, and a recovery key whose private half is printed once and kept off the box.

What this does not protect: a stolen box that unseals itself at boot opens itself for the thief too. Where
systemd hands the credential over (`$CREDENTIALS_DIRECTORY`, sealed by a TPM) it opens only on that very
box; where there is none, the credential is a file beside the slot, and file permissions are all that
guards it. An academy can do without it (`unattended=False`) and type the passphrase at every boot.
"""

import os
import secrets
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from appliance.domain.errors import Conflict, KeyRefused
from appliance.store import recovery, slots
from appliance.store.datakey import DataKey
from appliance.store.files import private_folder, sync_folder, write_private
from appliance.store.stretch import Cost, check_choice

SERVICE, OPERATOR, RECOVERY = "service.slot", "operator.slot", "recovery.slot"
CREDENTIAL = "service.credential"
SYSTEMD_CREDENTIAL = "appliance-service"  # the name in the unit's LoadCredentialEncrypted=


def create(
    home: Path,
    passphrase: str,
    *,
    unattended: bool = True,
    cost: Cost | None = None,
    credentials: Path | None = None,
) -> tuple[DataKey, str]:
    """A new data key in its slots, and the recovery key's text, which is kept nowhere: print it.

    unattended: whether the service may open the store by itself. credentials: systemd's credential
    directory (default: the environment's). All slots appear at once or none does.
    Raises Conflict where the box already has keys, BadInput where the passphrase is too short.
    """
    key = DataKey.random()
    return key, wrap(home, key, passphrase, unattended=unattended, cost=cost, credentials=credentials)


def wrap(
    home: Path,
    key: DataKey,
    passphrase: str,
    *,
    unattended: bool = True,
    cost: Cost | None = None,
    credentials: Path | None = None,
    recovery_private: bytes | None = None,
) -> str:
    """The slots for a data key that exists already (a restored backup's); the recovery key's text.

    recovery_private: the recovery key to keep, so that the printed page stays good; a new one otherwise.
    """
    check_choice(passphrase)
    if exists(home):
        raise Conflict("이 상자에는 이미 열쇠가 있습니다. 있는 열쇠로 여십시오.")
    private_folder(home)
    for stale in home.glob(".keys-*"):  # a first run that was interrupted: its key was never used
        shutil.rmtree(stale)
    draft = home / f".keys-{secrets.token_hex(4)}"
    private_folder(draft)
    write_private(draft / OPERATOR, slots.encode(slots.for_passphrase(key, passphrase, cost or Cost())))
    if unattended:
        _write_service(draft, key, credentials or _systemd())
    text = _write_recovery(draft, key, recovery_private)
    draft.rename(home / "keys")
    sync_folder(home)
    return text


def exists(home: Path) -> bool:
    """Whether this box has keys."""
    return (home / "keys").is_dir()


def opens_by_itself(home: Path) -> bool:
    """Whether the service needs no passphrase at boot."""
    return (home / "keys" / SERVICE).is_file()


def unlock(
    home: Path,
    *,
    passphrase: str | None = None,
    recovery_text: str | None = None,
    credentials: Path | None = None,
) -> DataKey:
    """The data key, by the passphrase, the recovery key's text, or (neither given) the service's credential.

    Raises KeyRefused where the slot is missing or does not open. Creates nothing.
    """
    if passphrase:
        return slots.from_passphrase(_slot(home, OPERATOR), passphrase)
    if recovery_text:
        return slots.from_recovery(_slot(home, RECOVERY), recovery.typed(recovery_text))
    slot = _slot(home, SERVICE)
    return slots.from_credential(slot, _credential(home / "keys", credentials or _systemd()))


def change_passphrase(home: Path, key: DataKey, passphrase: str, *, cost: Cost | None = None) -> None:
    """Puts a new passphrase in the operator's slot; the old one no longer opens the box.

    Copies of the old slot (a backup of the disk) still open with the old passphrase.
    """
    check_choice(passphrase)
    _slot(home, OPERATOR)
    slot = slots.for_passphrase(key, passphrase, cost or Cost())
    write_private(home / "keys" / OPERATOR, slots.encode(slot))


def new_recovery(home: Path, key: DataKey) -> str:
    """A new recovery key, when the printed one is lost. Backups sealed to the old one still need it."""
    _slot(home, OPERATOR)
    return _write_recovery(home / "keys", key)


def recovery_public(home: Path) -> bytes:
    """The public half of the recovery key, to which backups are sealed."""
    return slots.recovery_public(_slot(home, RECOVERY))


def _write_service(folder: Path, key: DataKey, credentials: Path | None) -> None:
    handed = credentials / SYSTEMD_CREDENTIAL if credentials else None
    if handed is None or not handed.is_file():
        write_private(folder / CREDENTIAL, secrets.token_bytes(32))
    slot = slots.for_credential(key, _credential(folder, credentials))
    write_private(folder / SERVICE, slots.encode(slot))


def _write_recovery(folder: Path, key: DataKey, private: bytes | None = None) -> str:
    private = private or X25519PrivateKey.generate().private_bytes_raw()
    slot = slots.for_recovery(key, slots.public_of(private))
    write_private(folder / RECOVERY, slots.encode(slot))
    return recovery.printed(private)


def _credential(folder: Path, credentials: Path | None) -> bytes:
    if credentials and (handed := credentials / SYSTEMD_CREDENTIAL).is_file():
        return _strong(handed.read_bytes())
    own = folder / CREDENTIAL
    if not own.is_file():
        raise KeyRefused("서비스 열쇠가 없습니다. 운영자 암호로 여십시오.")
    if stat.S_IMODE(own.stat().st_mode) & 0o077:
        raise KeyRefused(f"{CREDENTIAL} 파일을 다른 사용자가 읽을 수 있습니다. 권한을 600으로 고치십시오.")
    return _strong(own.read_bytes())


def _strong(credential: bytes) -> bytes:
    # A credential is not stretched, so a short one (an empty file, a typed word) could be guessed.
    if len(credential) < 32:
        raise KeyRefused("서비스 열쇠가 너무 짧습니다. 32바이트 이상의 무작위 값이어야 합니다.")
    return credential


def _slot(home: Path, name: str) -> slots.Slot:
    path = home / "keys" / name
    try:
        return slots.decode(path.read_bytes())
    except OSError:
        raise KeyRefused("열쇠가 없습니다. appliance init으로 만들거나 다른 열쇠로 여십시오.") from None


def _systemd(environment: Mapping[str, str] = os.environ) -> Path | None:
    folder = environment.get("CREDENTIALS_DIRECTORY")
    return Path(folder) if folder else None
