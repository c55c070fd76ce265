"""Items and their states. What an item says, and the certificate it says it by, never change.

    drafted ──approve──▶ approved
       │  └──reject/swap──▶ rejected ◀──reject/swap── approved

An edit is a new item that replaces the old one, so an approval stays bound to what was approved.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from appliance.domain.errors import Conflict, UnknownName
from appliance.store.connection import Connections, Row
from appliance.store.documents import Document, check_short_id, decode, encode

DRAFTED, APPROVED, REJECTED = "drafted", "approved", "rejected"


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE items (
            id INTEGER PRIMARY KEY, note_id INTEGER REFERENCES notes(id),
            state TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'rejected')),
            document TEXT NOT NULL, certificate TEXT NOT NULL, content_hash TEXT NOT NULL,
            grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C')), author TEXT NOT NULL,
            created REAL NOT NULL, approver TEXT, approved_at REAL, rejected_by TEXT,
            replaced_by INTEGER REFERENCES items(id),
            CHECK (state != 'approved' OR (approver IS NOT NULL AND approved_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX items_of_note ON items (note_id, state);
        -- A child must not get the same problem twice from one note; a rejected one does not count.
        CREATE UNIQUE INDEX items_once ON items (note_id, content_hash) WHERE state != 'rejected';
        CREATE TRIGGER items_are_fixed
        BEFORE UPDATE OF note_id, document, certificate, content_hash, grade, author ON items
        BEGIN SELECT RAISE(ABORT, 'not to be changed'); END;
    """)


@dataclass(frozen=True, slots=True)
class NewItem:
    """document, certificate: plain encodings. content_hash: a hexadecimal hash of what the child sees.

    grade: the certificate's (A, B, C). author: who wrote the wording (`reparam`, `local`, …).
    """

    document: Document
    certificate: Document
    content_hash: str
    grade: str
    author: str


@dataclass(frozen=True, slots=True)
class StoredItem:
    id: int
    note_id: int | None
    state: str
    document: Mapping[str, Any]
    certificate: Mapping[str, Any]
    content_hash: str
    grade: str
    author: str
    created: float
    approver: str | None
    approved_at: float | None
    rejected_by: str | None
    replaced_by: int | None


class Items:
    """The items of all notes."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(self, note_id: int | None, item: NewItem) -> int:
        """Raises Conflict where the note has this content already, UnknownName without the note."""
        return self._store.insert(
            "items",
            note_id=note_id,
            state=DRAFTED,
            document=encode(item.document),
            certificate=encode(item.certificate),
            content_hash=check_short_id(item.content_hash),
            grade=item.grade,
            author=check_short_id(item.author),
            created=self._store.now(),
        )

    def add_all(self, note_id: int | None, items: Iterable[NewItem]) -> tuple[int, ...]:
        """All of them or none."""
        with self._store.atomic():
            return tuple(self.add(note_id, item) for item in items)

    def get(self, item_id: int) -> StoredItem:
        """Raises UnknownName."""
        row = self._store.row("SELECT * FROM items WHERE id = ?", item_id)
        if row is None:
            raise UnknownName("그런 문항이 없습니다. 목록에서 다시 고르십시오.")
        return _item(row)

    def of_note(self, note_id: int, *states: str) -> tuple[StoredItem, ...]:
        """The note's items in these states, the rejected ones left out where none is named."""
        wanted = states or (DRAFTED, APPROVED)
        marks = ", ".join("?" * len(wanted))
        sql = f"SELECT * FROM items WHERE note_id = ? AND state IN ({marks}) ORDER BY id"  # noqa: S608
        return tuple(map(_item, self._store.rows(sql, note_id, *wanted)))

    def approve(self, item_id: int, content_hash: str, approver: str) -> None:
        """From drafted to approved, by `approver` (`account:3`, or the rule that let it out).

        Raises Conflict where it is not drafted any more, or is not what the approver looked at.
        """
        changed = self._store.change(
            "UPDATE items SET state = 'approved', approver = ?, approved_at = ?"
            " WHERE id = ? AND state = 'drafted' AND content_hash = ?",
            check_short_id(approver),
            self._store.now(),
            item_id,
            content_hash,
        )
        self._moved(item_id, changed)

    def reject(self, item_id: int, by: str) -> None:
        """Thrown away by a person or rule. Raises Conflict where it was already."""
        self._retire(item_id, by, None)

    def swap(self, item_id: int, new_id: int, by: str) -> None:
        """Thrown away for another, on the sheets that carry it too. Raises Conflict, UnknownName."""
        with self._store.atomic():
            if self.get(new_id).state == REJECTED:
                raise Conflict("바꿔 넣을 문항이 이미 버려졌습니다. 다른 문항을 고르십시오.")
            self._retire(item_id, by, new_id)
            self._store.change("UPDATE placements SET item_id = ? WHERE item_id = ?", new_id, item_id)

    def counts(self) -> dict[tuple[str, str, str], int]:
        """How many, by (state, grade, author): reports give the grades and the authors apart."""
        found = self._store.rows(
            "SELECT state, grade, author, count(*) AS n FROM items GROUP BY state, grade, author"
        )
        return {(row["state"], row["grade"], row["author"]): row["n"] for row in found}

    def _retire(self, item_id: int, by: str, replaced_by: int | None) -> None:
        changed = self._store.change(
            "UPDATE items SET state = 'rejected', rejected_by = ?, replaced_by = ?"
            " WHERE id = ? AND state != 'rejected'",
            check_short_id(by),
            replaced_by,
            item_id,
        )
        self._moved(item_id, changed)

    def _moved(self, item_id: int, changed: int) -> None:
        if not changed:
            self.get(item_id)  # UnknownName, where that is the reason
            raise Conflict("그사이 문항이 바뀌었습니다. 화면을 새로 고쳐 다시 확인하십시오.")


def _item(row: Row) -> StoredItem:
    return StoredItem(
        **{**row, "document": decode(row["document"]), "certificate": decode(row["certificate"])}
    )
