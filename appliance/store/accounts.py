"""Accounts, sessions and failed sign-ins. Only hashes: of passwords, and of session tokens."""

from dataclasses import dataclass

from sqlite_utils import Database

from appliance.domain.errors import UnknownName
from appliance.store.connection import Connections, Row
from appliance.store.documents import check_short_id


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY, academy_id INTEGER REFERENCES academies(id),
            login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
            password_hash TEXT NOT NULL, active INTEGER NOT NULL, created REAL NOT NULL
        ) STRICT;
        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts(id),
            token_hash TEXT NOT NULL UNIQUE, created REAL NOT NULL, seen REAL NOT NULL,
            expires REAL NOT NULL
        ) STRICT;
        CREATE INDEX sessions_of_account ON sessions (account_id);
        CREATE TABLE failed_sign_ins (id INTEGER PRIMARY KEY, subject TEXT NOT NULL, at REAL NOT NULL) STRICT;
        CREATE INDEX failed_sign_ins_of ON failed_sign_ins (subject, at);
    """)


@dataclass(frozen=True, slots=True)
class StoredAccount:
    id: int
    academy_id: int | None
    login: str
    name: str
    role: str
    password_hash: str
    active: bool


@dataclass(frozen=True, slots=True)
class StoredSession:
    """expires: the end at the latest; seen: when it was last used (both seconds since 1970)."""

    id: int
    account_id: int
    created: float
    seen: float
    expires: float


class Accounts:
    """Who may sign in."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(self, login: str, name: str, role: str, password_hash: str, academy_id: int | None = None) -> int:
        """Raises Conflict where the login is taken."""
        return self._store.insert(
            "accounts",
            academy_id=academy_id,
            login=check_short_id(login),
            name=name,
            role=check_short_id(role),
            password_hash=password_hash,
            active=1,
            created=self._store.now(),
        )

    def by_login(self, login: str) -> StoredAccount | None:
        row = self._store.row("SELECT * FROM accounts WHERE login = ?", login)
        return _account(row) if row else None

    def get(self, account_id: int) -> StoredAccount:
        """Raises UnknownName."""
        row = self._store.row("SELECT * FROM accounts WHERE id = ?", account_id)
        if row is None:
            raise UnknownName("그런 계정이 없습니다. 목록에서 다시 고르십시오.")
        return _account(row)

    def every(self) -> tuple[StoredAccount, ...]:
        return tuple(map(_account, self._store.rows("SELECT * FROM accounts ORDER BY id")))

    def set_password_hash(self, account_id: int, password_hash: str) -> None:
        self._store.change("UPDATE accounts SET password_hash = ? WHERE id = ?", password_hash, account_id)

    def deactivate(self, account_id: int) -> None:
        """The account stays, for the audit log; its sessions end at once."""
        with self._store.atomic():
            self._store.change("UPDATE accounts SET active = 0 WHERE id = ?", account_id)
            Sessions(self._store).end_all(account_id)


class Sessions:
    """Who is signed in. A token is known here by its SHA-256 only."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(self, account_id: int, token_hash: str, expires: float) -> int:
        now = self._store.now()
        return self._store.insert(
            "sessions", account_id=account_id, token_hash=token_hash, created=now, seen=now, expires=expires
        )

    def by_token_hash(self, token_hash: str) -> StoredSession | None:
        sql = "SELECT id, account_id, created, seen, expires FROM sessions WHERE token_hash = ?"
        row = self._store.row(sql, token_hash)
        return StoredSession(**row) if row else None

    def touch(self, session_id: int) -> None:
        self._store.change("UPDATE sessions SET seen = ? WHERE id = ?", self._store.now(), session_id)

    def end(self, session_id: int) -> None:
        self._store.change("DELETE FROM sessions WHERE id = ?", session_id)

    def end_all(self, account_id: int) -> None:
        self._store.change("DELETE FROM sessions WHERE account_id = ?", account_id)

    def sweep(self, idle_since: float) -> int:
        """Deletes what has expired, or was not used since `idle_since`; how many."""
        return self._store.change(
            "DELETE FROM sessions WHERE expires <= ? OR seen <= ?", self._store.now(), idle_since
        )


class FailedSignIns:
    """Counted in the store and not in memory, so that a restart does not forgive a guesser."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(self, subject: str) -> int:
        return self._store.insert("failed_sign_ins", subject=subject, at=self._store.now())

    def since(self, subject: str, moment: float) -> tuple[float, ...]:
        """When it failed after `moment`, oldest first."""
        sql = "SELECT at FROM failed_sign_ins WHERE subject = ? AND at > ? ORDER BY at"
        return tuple(row["at"] for row in self._store.rows(sql, subject, moment))

    def remove(self, failure_id: int) -> None:
        """One that was none after all."""
        self._store.change("DELETE FROM failed_sign_ins WHERE id = ?", failure_id)

    def forgive(self, subject: str) -> None:
        """All of a subject's."""
        self._store.change("DELETE FROM failed_sign_ins WHERE subject = ?", subject)

    def sweep(self, before: float) -> None:
        self._store.change("DELETE FROM failed_sign_ins WHERE at <= ?", before)


def _account(row: Row) -> StoredAccount:
    return StoredAccount(
        **{name: row[name] for name in ("id", "academy_id", "login", "name", "role", "password_hash")},
        active=bool(row["active"]),
    )
