"""The encrypted file, opened once for each thread, and what goes wrong in it in our own words."""

import os
import threading
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from appliance.domain.errors import (
    BadInput,
    Conflict,
    KeyRefused,
    NotAllowed,
    Refused,
    ResourceMissing,
    Unavailable,
    UnknownName,
)
from appliance.store.datakey import DataKey
from appliance.store.files import touch_private

BUSY_MS = 15_000  # a batch's longest transaction is well under a second; beyond this something hangs

FIXED = "not to be changed"  # what our triggers raise

Row = dict[str, Any]


class Connections:
    """One SQLCipher file. A connection is never shared by two threads, nor carried over a fork.

    `clock` gives the seconds since 1970 that rows are stamped with.
    """

    def __init__(self, path: Path, key: DataKey, clock: Callable[[], float]) -> None:
        self.path = path
        self.now = clock
        self._key = key
        self._inherited: list[object] = []
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._here = threading.local()
        self._opened: weakref.WeakSet[Database] = weakref.WeakSet()

    @property
    def db(self) -> Database:
        """This thread's database. Raises KeyRefused, ResourceMissing."""
        if self._process != os.getpid():
            # After a fork the parent's connections may be neither used nor closed here, so they are kept.
            self._inherited += [self._here, *self._opened]
            self._begin()
        if not hasattr(self._here, "db"):
            self._here.db = connect(self.path, self._key)
            self._opened.add(self._here.db)
        return self._here.db

    def close(self) -> None:
        """Closes every thread's connection. The caller sees to it that none is at work."""
        for database in list(self._opened):
            database.close()
        self._begin()

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All of the block or none of it; inside another block, a savepoint.

        The outermost begins IMMEDIATE: a deferred transaction that reads first and then writes is
        refused at once, without waiting, when another process has written meanwhile.
        """
        db = self.db
        with translated():
            outermost = not db.conn.in_transaction
            if outermost:
                db.execute("BEGIN IMMEDIATE")
            try:
                with db.atomic():
                    yield
                if outermost:
                    db.commit()
            except BaseException:
                if outermost:
                    db.rollback()
                raise

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Every row, read to the end: a half-read cursor would keep the WAL from being checkpointed."""
        with translated():
            cursor = self.db.execute(sql, values)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, found, strict=True)) for found in cursor.fetchall()]

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def insert(self, table: str, **values: object) -> int:
        """The new row's id."""
        with translated():
            return int(self.db.table(table).insert(values).last_rowid)

    def change(self, sql: str, *values: object) -> int:
        """How many rows an UPDATE, DELETE or INSERT … SELECT touched."""
        with translated():
            return int(self.db.execute(sql, values).rowcount)

    def copy_to(self, target: Path) -> None:
        """A consistent copy under the same key, though others write meanwhile. Replaces `target`."""
        target.unlink(missing_ok=True)
        touch_private(target)
        with translated():
            copy = connect(target, self._key)
            try:
                self.db.conn.backup(copy.conn)
                copy.execute("PRAGMA journal_mode = DELETE").fetchall()  # one file, without a WAL beside it
            finally:
                copy.close()


def connect(path: Path, key: DataKey) -> Database:
    """An open, keyed and tried database over a file that is there. Creates no file.

    Raises KeyRefused where the key does not open it, ResourceMissing where it is not there, and Refused
    where the SQLite underneath is not SQLCipher (plain SQLite ignores the key and writes in clear).
    """
    if not path.is_file():
        raise ResourceMissing("학원 자료가 아직 없습니다. appliance init을 먼저 실행하십시오.")
    with translated():
        uri = f"{path.resolve().as_uri()}?mode=rw"  # rw, not rwc: opening never makes a file
        conn = dbapi2.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
        )
        try:
            _unlock(conn, key)
            database = Database(conn, execute_plugins=False)  # no plugin sees the opened store
            _settle(database)
        except BaseException:
            conn.close()
            raise
    return database


def _unlock(conn: dbapi2.Connection, key: DataKey) -> None:
    # Its log goes to standard error, which belongs to the command line's one sentence; faults raise anyway.
    conn.execute("PRAGMA cipher_log_level = NONE")
    conn.execute("PRAGMA cipher_memory_security = ON")  # wipes and locks page memory; reads cost 5 times
    conn.execute(f"PRAGMA key = \"x'{key.reveal().hex()}'\"")  # x'…' is the raw key, not a passphrase
    check_cipher(conn.execute("PRAGMA cipher_version").fetchone())
    try:
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the first page proves the key
    except dbapi2.OperationalError:
        raise
    except dbapi2.DatabaseError:
        raise KeyRefused("이 열쇠로는 학원 자료가 열리지 않습니다. 열쇠를 확인하십시오.") from None


def check_cipher(version: Sequence[object] | None) -> None:
    """Raises Refused where SQLite does not name a cipher: it would write everything in clear."""
    if not version or not version[0]:
        raise Refused("암호화된 저장소(SQLCipher)가 설치되어 있지 않습니다. 다시 설치해 주십시오.")


def _settle(database: Database) -> None:
    for pragma in (
        "temp_store = MEMORY",  # a sort that spills to a file would spill in clear
        "journal_mode = WAL",
        "synchronous = FULL",  # NORMAL loses the last commits on a power cut
        "foreign_keys = ON",
        "trusted_schema = OFF",
    ):
        database.execute(f"PRAGMA {pragma}").fetchall()


@contextmanager
def translated() -> Iterator[None]:
    """The library's errors as ours. Its messages name columns, never values."""
    try:
        yield
    except dbapi2.IntegrityError as error:
        raise _broken_rule(error) from error
    except dbapi2.OperationalError as error:
        raise _trouble(error) from error
    except dbapi2.DatabaseError as error:
        raise Refused("학원 자료 파일이 손상되었습니다. 백업에서 되살려 주십시오.") from error


def _broken_rule(error: dbapi2.IntegrityError) -> Exception:
    said = str(error)  # the extended code that would tell them apart is switched off in this library
    if said.startswith("UNIQUE"):
        return Conflict("같은 것이 이미 있습니다. 화면을 새로 고쳐 확인하십시오.")
    if said.startswith("FOREIGN KEY"):
        return UnknownName("가리키는 자료가 없습니다. 화면을 새로 고쳐 다시 고르십시오.")
    if said == FIXED:
        return NotAllowed("이 기록은 고치거나 지울 수 없습니다. 새로 적으십시오.")
    return BadInput("저장할 수 없는 값입니다. 입력한 내용을 확인하십시오.")


def _trouble(error: dbapi2.OperationalError) -> Exception:
    kind = getattr(error, "sqlite_errorname", "")
    if kind.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Unavailable("다른 작업이 자료를 쓰고 있습니다. 잠시 뒤에 다시 하십시오.")
    if kind.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return Unavailable("디스크가 가득 찼거나 고장입니다. 빈 공간을 만들고 다시 하십시오.")
    if kind.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return Unavailable("자료 파일을 쓸 수 없습니다. 파일의 주인과 권한을 확인하십시오.")
    # A mistake in our own SQL: a fault of the program, to be seen with its traceback.
    return RuntimeError(f"the store was asked nonsense: {error}")
