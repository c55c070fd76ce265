"""The audit log: who did what to which thing, added to and never changed.

The database itself refuses to update or delete a line. That keeps out mistakes and our own bugs; whoever
holds the data key and a SQLite shell can still rebuild the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from appliance.store.connection import Connections
from appliance.store.documents import check_short_id, decode, ids_only


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, actor TEXT NOT NULL,
            action TEXT NOT NULL, subject TEXT NOT NULL, details TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'not to be changed'); END;
        CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'not to be changed'); END;
    """)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """actor: `account:3` or `system`. subject: `item:17` or empty. details: ids only."""

    id: int
    at: float
    actor: str
    action: str
    subject: str
    details: Mapping[str, Any]


class Audit:
    """Lines hold ids, never names: the log outlives a student's data."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def append(
        self, actor: str, action: str, subject: str = "", details: Mapping[str, int | str] | None = None
    ) -> AuditLine:
        """Raises BadInput where a part could hold personal data."""
        at = self._store.now()
        number = self._store.insert(
            "audit",
            at=at,
            actor=check_short_id(actor),
            action=check_short_id(action),
            subject=subject and check_short_id(subject),
            details=ids_only(details or {}),
        )
        return AuditLine(number, at, actor, action, subject, dict(details or {}))

    def newest(self, limit: int = 100) -> tuple[AuditLine, ...]:
        found = self._store.rows("SELECT * FROM audit ORDER BY id DESC LIMIT ?", limit)
        return tuple(AuditLine(**{**row, "details": decode(row["details"])}) for row in found)
