"""Backups sealed to the recovery key."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from appliance.domain.errors import BadFile, Conflict, KeyRefused
from appliance.store import backup, keys, recovery
from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey
from appliance.store.stretch import CHEAP

PASSPHRASE = "비밀번호 여덟자"
NAME = "남궁가온누리"


@dataclass(frozen=True)
class Box:
    home: Path
    key: DataKey
    printed: str
    store: Store


@pytest.fixture
def box(home: Path) -> Iterator[Box]:
    key, printed = keys.create(home, PASSPHRASE, cost=CHEAP)
    with open_store(home / "store.db", key, create=True) as store:
        academy = store.people.add_academy("가람학원")
        store.people.add_student(store.people.add_class(academy, "1반", "중1"), NAME)
        yield Box(home, key, printed, store)


@pytest.fixture
def sealed(box: Box, tmp_path: Path) -> Path:
    target = tmp_path / "backups" / "one.backup"
    backup.create(box.store, box.key, box.home, target)
    return target


def restored(path: Path, text: str, home: Path) -> DataKey:
    return backup.restore(path, text, home, "새 상자의 암호", cost=CHEAP)


def test_a_backup_brings_everything_back(box: Box, sealed: Path, tmp_path: Path) -> None:
    """In an empty home the store, a new passphrase and the printed recovery key all open."""
    new = tmp_path / "new"
    key = restored(sealed, box.printed, new)
    assert keys.unlock(new) == keys.unlock(new, passphrase="새 상자의 암호") == key
    assert keys.unlock(new, recovery_text=box.printed) == key
    with open_store(new / "store.db", key) as store:
        assert [student.name for student in store.people.students()] == [NAME]
        assert store.check() == ()
    assert sorted(path.name for path in new.iterdir()) == ["keys", "store.db"]


def test_a_backup_is_closed_to_the_box_itself(box: Box, sealed: Path) -> None:
    """Neither the name nor the data key stands in it, and nothing but the backup is left in its folder."""
    data = sealed.read_bytes()
    for coding in ("utf-8", "utf-16-le", "cp949"):
        assert NAME.encode(coding) not in data
    assert box.key.reveal() not in data
    assert [path.name for path in sealed.parent.iterdir()] == [sealed.name]
    assert sealed.stat().st_mode & 0o077 == 0


def test_another_recovery_key_does_not_open_it(sealed: Path, tmp_path: Path) -> None:
    """A wrong key is refused, and the new home gets neither keys nor a store."""
    new = tmp_path / "new"
    wrong = recovery.printed(b"\x05" * 32)
    with pytest.raises(KeyRefused):
        backup.verify(sealed, wrong)
    with pytest.raises(KeyRefused):
        restored(sealed, wrong, new)
    assert list(new.iterdir()) == []


def test_what_is_there_is_never_overwritten(box: Box, sealed: Path) -> None:
    """Restoring over a box that has keys or a store is a conflict."""
    with pytest.raises(Conflict):
        restored(sealed, box.printed, box.home)
    assert keys.unlock(box.home, passphrase=PASSPHRASE) == box.key


def test_keys_of_another_box_are_never_overwritten(box: Box, sealed: Path, tmp_path: Path) -> None:
    """A home that has keys but no store yet is left as it is."""
    new = tmp_path / "new"
    key, _ = keys.create(new, PASSPHRASE, cost=CHEAP)
    with pytest.raises(Conflict):
        restored(sealed, box.printed, new)
    assert keys.unlock(new, passphrase=PASSPHRASE) == key
    assert [path.name for path in new.iterdir()] == ["keys"]


def test_a_restore_that_was_cut_off_is_begun_again(box: Box, sealed: Path, tmp_path: Path) -> None:
    """With the slots written and the store not, restoring again finishes it."""
    new = tmp_path / "new"
    restored(sealed, box.printed, new)
    (new / "store.db").unlink()
    key = restored(sealed, box.printed, new)
    with open_store(new / "store.db", key) as store:
        assert [student.name for student in store.people.students()] == [NAME]


def test_a_good_backup_is_verified(box: Box, sealed: Path) -> None:
    """Without the recovery key the hash is checked, with it the contents."""
    assert (backup.verify(sealed).opened, backup.verify(sealed).created) == (False, None)
    report = backup.verify(sealed, box.printed)
    assert (report.opened, report.size) == (True, sealed.stat().st_size)
    assert report.created == pytest.approx(box.store.now(), abs=60)


@pytest.mark.parametrize("damage", ["flip", "cut", "grow", "empty", "other"])
def test_a_damaged_backup_is_found_without_a_key(sealed: Path, damage: str) -> None:
    """A flipped bit, a cut or grown file, an empty one, another kind of file: BadFile."""
    data = sealed.read_bytes()
    sealed.write_bytes(
        {
            "flip": data[:5000] + bytes([data[5000] ^ 1]) + data[5001:],
            "cut": data[:-100],
            "grow": data + b"x",
            "empty": b"",
            "other": b"%PDF-1.7" + data,
        }[damage]
    )
    with pytest.raises(BadFile):
        backup.verify(sealed)


def test_a_backup_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A missing file is BadFile, not a traceback."""
    with pytest.raises(BadFile):
        backup.verify(tmp_path / "none.backup")


def test_a_forged_hash_does_not_hide_a_cut(box: Box, sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever drops the last chunk and mends the hash is found out by the seal itself."""
    monkeypatch.setattr(backup, "CHUNK", 4096)
    backup.create(box.store, box.key, box.home, sealed)
    data = sealed.read_bytes()[: -backup.HASH]
    cut = data[: -(4 + 4096 + backup.TAG)]
    sealed.write_bytes(cut + backup.hashlib.sha256(cut).digest())
    backup.verify(sealed)
    with pytest.raises(BadFile):
        backup.verify(sealed, box.printed)


def test_a_backup_is_consistent_while_others_write(box: Box, tmp_path: Path) -> None:
    """Pairs written in one transaction are in the backup both or not at all."""
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            with box.store.atomic():
                box.store.people.add_class(1, f"왼쪽 {number}", "중1")
                box.store.people.add_class(1, f"오른쪽 {number}", "중1")
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            backup.create(box.store, box.key, box.home, tmp_path / f"{number}.backup")
    finally:
        stop.set()
        writer.join()
    for number in range(5):
        new = tmp_path / f"home{number}"
        with open_store(new / "store.db", restored(tmp_path / f"{number}.backup", box.printed, new)) as store:
            names = [found.name for found in store.people.classes()]
        left = {name.split()[1] for name in names if name.startswith("왼쪽")}
        assert left == {name.split()[1] for name in names if name.startswith("오른쪽")}
