"""The data key and its slots."""

import json
import pickle
import stat
import unicodedata
from pathlib import Path

import pytest

from appliance.domain.errors import BadInput, Conflict, KeyRefused
from appliance.store import keys, recovery, slots
from appliance.store.datakey import DataKey
from appliance.store.stretch import CHEAP, Cost

PASSPHRASE = "비밀번호 여덟자"


def made(home: Path, **options: object) -> tuple[DataKey, str]:
    return keys.create(home, PASSPHRASE, cost=CHEAP, **options)  # type: ignore[arg-type]


def listing(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_slot_opens_to_the_same_key(home: Path) -> None:
    """The service, the passphrase and the printed recovery key each give back the key that was made."""
    key, printed = made(home)
    opened = [
        keys.unlock(home),
        keys.unlock(home, passphrase=PASSPHRASE),
        keys.unlock(home, recovery_text=printed),
    ]
    assert opened == [key, key, key]


@pytest.mark.parametrize(
    "wrong",
    [
        {"passphrase": "다른 비밀번호 하나"},
        {"recovery_text": recovery.printed(b"\x07" * 32)},
        {"recovery_text": "AAAA"},
        {"recovery_text": "한글"},
    ],
)
def test_a_wrong_key_is_refused_and_nothing_is_written(home: Path, wrong: dict[str, str]) -> None:
    """A wrong passphrase or recovery key raises KeyRefused and leaves every file as it was."""
    made(home)
    before = listing(home)
    with pytest.raises(KeyRefused):
        keys.unlock(home, **wrong)  # type: ignore[arg-type]
    assert listing(home) == before


@pytest.mark.parametrize("way", [{}, {"passphrase": PASSPHRASE}, {"recovery_text": "A" * 56}])
def test_missing_slots_are_refused_and_nothing_is_created(home: Path, way: dict[str, str]) -> None:
    """Unlocking a box without keys raises KeyRefused and does not even make the folder."""
    with pytest.raises(KeyRefused):
        keys.unlock(home, **way)  # type: ignore[arg-type]
    assert not home.exists()


def test_a_key_that_exists_is_never_replaced(home: Path) -> None:
    """Creating keys twice is a conflict, and the first key still opens."""
    key, _ = made(home)
    with pytest.raises(Conflict):
        made(home)
    assert keys.unlock(home) == key


def test_an_interrupted_creation_is_begun_again(home: Path) -> None:
    """A half-made folder of a first run that was killed is swept away and does not count as keys."""
    stale = home / ".keys-0123abcd"
    stale.mkdir(parents=True)
    (stale / keys.OPERATOR).write_text("half")
    key, _ = made(home)
    assert keys.unlock(home, passphrase=PASSPHRASE) == key
    assert [path.name for path in home.iterdir()] == ["keys"]


def test_files_are_for_the_service_alone(home: Path) -> None:
    """Folders have mode 0700 and files 0600, and a credential that others can read is refused."""
    made(home)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (home / "keys").iterdir()}
    assert modes == dict.fromkeys((keys.SERVICE, keys.CREDENTIAL, keys.OPERATOR, keys.RECOVERY), 0o600)
    assert stat.S_IMODE((home / "keys").stat().st_mode) == 0o700
    (home / "keys" / keys.CREDENTIAL).chmod(0o644)
    with pytest.raises(KeyRefused, match="600"):
        keys.unlock(home)


def test_no_slot_holds_the_key_in_clear(home: Path) -> None:
    """Neither the key's bytes nor its hexadecimal stand in any file."""
    key, printed = made(home)
    for data in listing(home).values():
        assert key.reveal() not in data
        assert key.reveal().hex().encode() not in data.lower()
        assert printed.encode() not in data


def test_the_credential_of_systemd_is_used_and_not_copied(home: Path, tmp_path: Path) -> None:
    """With a credential directory no credential file is written, and without it the box stays shut."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    (folder / keys.SYSTEMD_CREDENTIAL).write_bytes(b"s" * 32)
    key, _ = made(home, credentials=folder)
    assert not (home / "keys" / keys.CREDENTIAL).exists()
    assert keys.unlock(home, credentials=folder) == key
    with pytest.raises(KeyRefused):
        keys.unlock(home, credentials=tmp_path)


def test_the_environment_names_the_credential_directory(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`$CREDENTIALS_DIRECTORY`, as systemd sets it, is where the credential is looked for."""
    (tmp_path / keys.SYSTEMD_CREDENTIAL).write_bytes(b"s" * 32)
    key, _ = made(home, credentials=tmp_path)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert keys.unlock(home) == key


def test_a_short_credential_is_refused(home: Path, tmp_path: Path) -> None:
    """A credential that could be guessed (a typed word, an empty file) does not make a slot."""
    (tmp_path / keys.SYSTEMD_CREDENTIAL).write_bytes(b"word")
    with pytest.raises(KeyRefused, match="짧"):
        made(home, credentials=tmp_path)
    assert not keys.exists(home)


def test_an_academy_can_ask_for_the_passphrase_at_boot(home: Path) -> None:
    """Without the service slot only a person opens the box."""
    key, _ = made(home, unattended=False)
    assert not keys.opens_by_itself(home)
    with pytest.raises(KeyRefused):
        keys.unlock(home)
    assert keys.unlock(home, passphrase=PASSPHRASE) == key


def test_a_slot_cannot_pass_for_another(home: Path) -> None:
    """The service's slot file put in the operator's place opens to nobody."""
    made(home)
    folder = home / "keys"
    (folder / keys.OPERATOR).write_bytes((folder / keys.SERVICE).read_bytes())
    with pytest.raises(KeyRefused):
        keys.unlock(home, passphrase=PASSPHRASE)


def test_the_kind_of_a_slot_is_sealed_in(key: DataKey) -> None:
    """Even with the right wrapping key, a slot of one kind does not open as another."""
    slot = slots._wrap(key, "service", b"w" * 32, {})
    assert slots._unwrap(slot, "service", b"w" * 32) == key
    with pytest.raises(KeyRefused):
        slots._unwrap({**slot, "kind": "operator"}, "operator", b"w" * 32)
    with pytest.raises(KeyRefused):
        slots._unwrap(slot, "operator", b"w" * 32)


@pytest.mark.parametrize(
    "damage",
    [
        {"cost": {"passes": 1, "memory_kib": 1 << 30, "lanes": 1}},
        {"cost": {"passes": "many"}},
        {"salt": "%%"},
        {"sealed": "AAAA"},
        {"nonce": ""},
        {"version": 99},
    ],
)
def test_a_damaged_slot_is_refused(home: Path, damage: dict[str, object]) -> None:
    """A slot with a changed field raises KeyRefused, above all one whose cost would exhaust the box."""
    made(home)
    path = home / "keys" / keys.OPERATOR
    path.write_text(json.dumps({**json.loads(path.read_text()), **damage}))
    with pytest.raises(KeyRefused):
        keys.unlock(home, passphrase=PASSPHRASE)


def test_garbage_instead_of_a_slot_is_refused(home: Path) -> None:
    """A slot file of random bytes raises KeyRefused."""
    made(home)
    (home / "keys" / keys.RECOVERY).write_bytes(b"\xff\x00garbage")
    with pytest.raises(KeyRefused):
        keys.unlock(home, recovery_text=recovery.printed(b"\x01" * 32))


def test_a_new_passphrase_retires_the_old(home: Path) -> None:
    """After a change only the new passphrase opens."""
    key, _ = made(home)
    keys.change_passphrase(home, key, "새로운 긴 암호", cost=CHEAP)
    assert keys.unlock(home, passphrase="새로운 긴 암호") == key
    with pytest.raises(KeyRefused):
        keys.unlock(home, passphrase=PASSPHRASE)


def test_a_new_recovery_key_retires_the_old(home: Path) -> None:
    """After a change only the newly printed recovery key opens."""
    key, old = made(home)
    new = keys.new_recovery(home, key)
    assert keys.unlock(home, recovery_text=new) == key
    with pytest.raises(KeyRefused):
        keys.unlock(home, recovery_text=old)


def test_a_passphrase_is_the_same_from_every_keyboard(home: Path) -> None:
    """Hangul typed as jamo (NFD) opens what was made with whole syllables (NFC)."""
    key, _ = keys.create(home, "가나다라마바사아", cost=CHEAP)
    assert keys.unlock(home, passphrase=unicodedata.normalize("NFD", "가나다라마바사아")) == key


def test_a_short_passphrase_makes_nothing(home: Path) -> None:
    """Seven letters are refused before anything is written."""
    with pytest.raises(BadInput):
        keys.create(home, "short77", cost=CHEAP)
    assert not home.exists()


def test_the_key_does_not_show_itself(key: DataKey) -> None:
    """Neither repr, str, format nor pickle lets the bytes out."""
    secret = key.reveal().hex()
    for text in (repr(key), str(key), f"{key}", repr([key])):
        assert secret not in text
        assert "hidden" in text
    with pytest.raises(TypeError):
        pickle.dumps(key)


def test_the_recovery_text_forgives_how_it_is_typed() -> None:
    """Small letters, spaces, and 0 for O, 1 for I, 8 for B are read as meant."""
    private = bytes(range(32))
    printed = recovery.printed(private)
    assert len(printed.split("-")) == 14
    sloppy = printed.lower().replace("-", " ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert recovery.typed(sloppy) == private


def test_a_mistyped_recovery_text_is_told_apart() -> None:
    """One changed letter is noticed before the box is tried."""
    printed = recovery.printed(bytes(range(32)))
    mistyped = ("B" if printed[0] != "B" else "C") + printed[1:]
    with pytest.raises(KeyRefused, match="잘못 적"):
        recovery.typed(mistyped)


def test_the_default_cost_is_a_real_one() -> None:
    """A guess costs RFC 9106's second recommended option, and a file may not ask for over 2 GiB."""
    assert (Cost().passes, Cost().memory_kib) >= (3, 65536)
    assert not Cost(memory_kib=1 << 22).is_sane()
