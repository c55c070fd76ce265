"""The store as the rooms above see it: one value that holds every table group."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from appliance.domain.errors import KeyRefused, ResourceMissing
from appliance.store.accounts import Accounts, FailedSignIns, Sessions
from appliance.store.audit import Audit
from appliance.store.connection import Connections
from appliance.store.datakey import DataKey
from appliance.store.files import private_folder, touch_private
from appliance.store.handouts import Handouts
from appliance.store.history import History
from appliance.store.items import Items
from appliance.store.jobs import Jobs
from appliance.store.licences import Licences
from appliance.store.migrations import is_store, migrate
from appliance.store.notes import Notes
from appliance.store.people import People
from appliance.store.worksheets import Worksheets

EMPTY = "학원 자료가 비어 있습니다. appliance init을 다시 실행하십시오."


class Store:
    """Every table group over one encrypted file. Threads may share it; after a fork it opens anew.

    What stands in one `with store.atomic():` happens whole or not at all, across groups too.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self.people = People(connections)
        self.accounts = Accounts(connections)
        self.sessions = Sessions(connections)
        self.failed_sign_ins = FailedSignIns(connections)
        self.notes = Notes(connections)
        self.items = Items(connections)
        self.worksheets = Worksheets(connections)
        self.jobs = Jobs(connections)
        self.audit = Audit(connections)
        self.history = History(connections)
        self.licences = Licences(connections)
        self.handouts = Handouts(connections)

    @property
    def path(self) -> Path:
        return self._connections.path

    def now(self) -> float:
        """Seconds since 1970 by the store's clock."""
        return self._connections.now()

    def atomic(self) -> AbstractContextManager[None]:
        """One transaction; inside another, a savepoint. Keep it short: writers wait for each other."""
        return self._connections.atomic()

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, page by page and row by row; empty where all is well."""
        pages = self._connections.rows("PRAGMA cipher_integrity_check")
        if pages:  # the other checks would have to read through what is broken
            return tuple(str(value) for row in pages for value in row.values())
        rows = self._connections.rows("PRAGMA quick_check")
        links = self._connections.rows("PRAGMA foreign_key_check")
        found = [str(value) for row in rows for value in row.values() if value != "ok"]
        return (*found, *(f"foreign key of {row['table']}" for row in links))

    def copy_to(self, target: Path) -> None:
        """A consistent copy of the whole file under the same key, made while others work."""
        self._connections.copy_to(target)

    def close(self) -> None:
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(
    path: Path, key: DataKey | None, create: bool = False, clock: Callable[[], float] = time.time
) -> Store:
    """The store at `path`, brought up to today's tables.

    create: whether to make it where there is none; without it nothing is ever made on the disk.
    Raises KeyRefused with a wrong key or none, ResourceMissing where there is no store.
    """
    if key is None:
        raise KeyRefused("열쇠 없이는 학원 자료를 열 수 없습니다. 암호나 복구 열쇠로 여십시오.")
    if create:
        private_folder(path.parent)
        touch_private(path)
    elif path.is_file() and path.stat().st_size == 0:  # any key opens it, and SQLite would write its header
        raise ResourceMissing(EMPTY)
    connections = Connections(path, key, clock)
    try:
        if not create and not is_store(connections):
            raise ResourceMissing(EMPTY)
        migrate(connections)
    except BaseException:
        connections.close()
        raise
    return Store(connections)
