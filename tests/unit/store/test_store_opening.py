"""Opening the store: keys, files, migrations, threads."""

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

from appliance.domain.errors import Conflict, KeyRefused, Refused, ResourceMissing
from appliance.store import connection, migrations
from appliance.store.connection import Connections
from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey


def listing(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*"))


@pytest.mark.parametrize("create", [False, True])
def test_a_wrong_key_is_refused_and_changes_nothing(home: Path, key: DataKey, create: bool) -> None:
    """A wrong key raises KeyRefused; not a file is added and not a byte of the store changed."""
    path = home / "store.db"
    open_store(path, key, create=True).close()
    before = (listing(home), path.read_bytes())
    with pytest.raises(KeyRefused):
        open_store(path, DataKey.random(), create=create)
    assert (listing(home), path.read_bytes()) == before


def test_a_wrong_key_does_not_hurt_an_open_store(store: Store, school: object) -> None:
    """With a writer at work and its WAL on the disk, a wrong key is refused and the data stays whole."""
    with pytest.raises(KeyRefused):
        open_store(store.path, DataKey.random())
    store.people.add_academy("나래학원")
    assert [academy.name for academy in store.people.academies()] == ["가람학원", "나래학원"]
    assert store.check() == ()


@pytest.mark.parametrize("create", [False, True])
def test_a_missing_key_is_refused_and_creates_nothing(home: Path, create: bool) -> None:
    """Without a key nothing is opened and nothing made."""
    with pytest.raises(KeyRefused):
        open_store(home / "store.db", None, create=create)
    assert not home.exists()


def test_a_missing_store_is_said_and_not_made(home: Path, key: DataKey) -> None:
    """Opening without `create` where there is no store raises ResourceMissing and makes no file."""
    with pytest.raises(ResourceMissing):
        open_store(home / "store.db", key)
    assert not home.exists()


def test_an_empty_file_is_no_store(home: Path, key: DataKey) -> None:
    """A file of no bytes, which any key would open, is refused; `create` goes on from it."""
    home.mkdir()
    (home / "store.db").touch()
    with pytest.raises(ResourceMissing):
        open_store(home / "store.db", key)
    assert (home / "store.db").read_bytes() == b""
    with open_store(home / "store.db", key, create=True) as opened:
        assert opened.people.academies() == ()


def test_what_was_saved_is_there_again(home: Path, key: DataKey) -> None:
    """A store that is closed and opened with its key holds what was put in."""
    with open_store(home / "store.db", key, create=True) as opened:
        opened.people.add_academy("가람학원")
    with open_store(home / "store.db", key) as opened:
        assert [academy.name for academy in opened.people.academies()] == ["가람학원"]


def test_plain_sqlite_is_refused(key: DataKey) -> None:
    """A library that ignores the key, as plain SQLite does, is refused before anything is written."""
    plain = sqlite3.connect(":memory:")
    with pytest.raises(Refused, match="SQLCipher"):
        connection._unlock(plain, key)
    plain.close()


@pytest.mark.parametrize("version", [None, (), ("",), (None,)])
def test_an_empty_cipher_version_is_refused(version: tuple[object, ...] | None) -> None:
    """No version, or an empty one, means no cipher."""
    with pytest.raises(Refused):
        connection.check_cipher(version)


def test_the_file_is_not_readable_without_the_key(store: Store, school: object) -> None:
    """The file does not begin as a SQLite file does, and plain SQLite cannot read it."""
    assert not store.path.read_bytes().startswith(b"SQLite format 3")
    plain = sqlite3.connect(store.path)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master")
    plain.close()


def test_the_store_is_for_the_service_alone(store: Store, school: object) -> None:
    """The store, its WAL and its shared memory have mode 0600, their folder 0700."""
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in store.path.parent.iterdir()}
    assert modes == dict.fromkeys(("store.db", "store.db-wal", "store.db-shm"), 0o600)
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700


def test_every_connection_is_settled(store: Store) -> None:
    """WAL, full sync, temporary tables in memory, foreign keys and memory wiping hold in each thread."""
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "foreign_keys": 1,
        "cipher_memory_security": "1",
        "busy_timeout": connection.BUSY_MS,
    }
    found: list[dict[str, object]] = []

    def look() -> None:
        connections = store._connections
        found.append({name: next(iter(connections.rows(f"PRAGMA {name}")[0].values())) for name in wanted})

    look()
    other = threading.Thread(target=look)
    other.start()
    other.join()
    assert found == [wanted, wanted]


def test_threads_do_not_share_a_transaction(store: Store) -> None:
    """What one thread has not committed, another does not see."""
    seen: list[int] = []
    with store.atomic():
        store.people.add_academy("가람학원")
        other = threading.Thread(target=lambda: seen.append(len(store.people.academies())))
        other.start()
        other.join()
    assert seen == [0]
    assert len(store.people.academies()) == 1


def test_a_failed_block_leaves_nothing(store: Store) -> None:
    """An exception in `atomic` undoes the whole block, a nested one only its own part."""

    def twice_the_same_class() -> None:
        with store.atomic():
            gone = store.people.add_academy("사라질 학원")
            store.people.add_class(gone, "1반", "중1")
            store.people.add_class(gone, "1반", "중1")

    with store.atomic():
        store.people.add_academy("가람학원")
        with pytest.raises(Conflict):
            twice_the_same_class()
    with pytest.raises(Conflict):
        twice_the_same_class()
    assert [found.name for found in store.people.academies()] == ["가람학원"]
    assert store.people.classes() == ()


def test_a_forked_process_opens_its_own(store: Store) -> None:
    """A child after a fork writes over its own connection, and the parent's stays usable."""
    store.people.add_academy("가람학원")
    child = os.fork()
    if child == 0:  # pragma: no cover
        try:
            store.people.add_academy("나래학원")
            os._exit(0)
        except BaseException:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0
    store.people.add_academy("다솜학원")
    assert [found.name for found in store.people.academies()] == ["가람학원", "나래학원", "다솜학원"]
    assert store.check() == ()


def test_a_thread_that_ends_closes_its_connection(store: Store) -> None:
    """Fifty threads one after the other leave no open files behind."""
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(50):
        other = threading.Thread(target=store.people.academies)
        other.start()
        other.join()
    assert len(os.listdir("/proc/self/fd")) <= before + 3


def test_opening_together_is_no_race(home: Path, key: DataKey) -> None:
    """Eight openings of a new store at once all succeed, and each step is on record once."""
    failures: list[BaseException] = []

    def begin() -> None:
        try:
            open_store(home / "store.db", key, create=True).close()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_store(home / "store.db", key) as opened:
        recorded = opened._connections.rows("SELECT name FROM _sqlite_migrations ORDER BY id")
    assert [row["name"] for row in recorded] == [name for name, _ in migrations.STEPS]


def test_each_step_is_recorded_with_what_it_did(store: Store) -> None:
    """From the first table on, every migration that ran is on record, in order."""
    recorded = [
        row["name"] for row in store._connections.rows("SELECT name FROM _sqlite_migrations ORDER BY id")
    ]
    assert recorded == [name for name, _ in migrations.STEPS]


def test_a_step_that_fails_leaves_no_trace(home: Path, key: DataKey) -> None:
    """A migration that breaks in the middle undoes its tables and its record, and the next run takes it."""

    def broken(db: Database) -> None:
        db.execute("CREATE TABLE half (id INTEGER)")
        raise ZeroDivisionError

    path = home / "store.db"
    open_store(path, key, create=True).close()
    connections = Connections(path, key, lambda: 0.0)
    with pytest.raises(ZeroDivisionError):
        migrations.migrate(connections, (*migrations.STEPS, ("9999 broken", broken)))
    assert connections.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []
    assert connections.rows("SELECT name FROM _sqlite_migrations WHERE name = '9999 broken'") == []
    connections.close()


def test_an_older_program_refuses_a_newer_store(home: Path, key: DataKey) -> None:
    """A store with a step that this program does not know is refused, not touched."""
    path = home / "store.db"
    open_store(path, key, create=True).close()
    connections = Connections(path, key, lambda: 0.0)
    migrations.migrate(connections, (*migrations.STEPS, ("9999 later", lambda db: None)))
    connections.close()
    with pytest.raises(Refused, match="새로운"):
        open_store(path, key)


def test_damage_is_found(home: Path, key: DataKey) -> None:
    """One flipped byte in the middle of the file shows up in `check`."""
    path = home / "store.db"
    with open_store(path, key, create=True) as opened:
        for number in range(200):
            opened.people.add_academy(f"학원 {number}" + "가" * 200)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    with open_store(path, key) as opened:
        assert opened.check() != ()
