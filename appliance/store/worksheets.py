"""Batches, their sheets, and which item stands in which slot of a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from appliance.domain.errors import BadInput, UnknownName
from appliance.store.connection import Connections, Row
from appliance.store.documents import Document, decode, encode


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE batches (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, slots INTEGER NOT NULL CHECK (slots > 0),
            seed INTEGER NOT NULL, request TEXT NOT NULL, created REAL NOT NULL
        ) STRICT;
        CREATE TABLE sheets (
            id INTEGER PRIMARY KEY, batch_id INTEGER REFERENCES batches(id),
            student_id INTEGER REFERENCES students(id), title TEXT NOT NULL, created REAL NOT NULL,
            UNIQUE (batch_id, student_id)
        ) STRICT;
        CREATE TABLE placements (
            sheet_id INTEGER NOT NULL REFERENCES sheets(id), slot INTEGER NOT NULL CHECK (slot > 0),
            item_id INTEGER NOT NULL REFERENCES items(id),
            PRIMARY KEY (sheet_id, slot), UNIQUE (sheet_id, item_id)
        ) STRICT;
        CREATE INDEX placements_of_item ON placements (item_id);
    """)


@dataclass(frozen=True, slots=True)
class StoredBatch:
    """slots: items a sheet. request: what was asked for, as the pipeline encodes it."""

    id: int
    name: str
    slots: int
    seed: int
    request: Mapping[str, Any]
    created: float


@dataclass(frozen=True, slots=True)
class StoredSheet:
    """batch_id, student_id: None for a sheet that a teacher put together by hand. items: slot → item id."""

    id: int
    batch_id: int | None
    student_id: int | None
    title: str
    created: float
    items: Mapping[int, int]


class Worksheets:
    """Every batch and every sheet."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add_batch(self, name: str, slots: int, seed: int, request: Document) -> int:
        return self._store.insert(
            "batches", name=name, slots=slots, seed=seed, request=encode(request), created=self._store.now()
        )

    def batch(self, batch_id: int) -> StoredBatch:
        """Raises UnknownName."""
        row = self._store.row("SELECT * FROM batches WHERE id = ?", batch_id)
        if row is None:
            raise UnknownName("그런 묶음이 없습니다. 목록에서 다시 고르십시오.")
        return _batch(row)

    def batches(self) -> tuple[StoredBatch, ...]:
        """The newest first."""
        return tuple(map(_batch, self._store.rows("SELECT * FROM batches ORDER BY id DESC")))

    def add_sheet(self, title: str, *, batch_id: int | None = None, student_id: int | None = None) -> int:
        """Raises Conflict where the student has a sheet in the batch already."""
        return self._store.insert(
            "sheets", batch_id=batch_id, student_id=student_id, title=title, created=self._store.now()
        )

    def sheet_of(self, batch_id: int, student_id: int, title: str) -> int:
        """The student's sheet in the batch, made when it is asked for first."""
        with self._store.atomic():
            row = self._store.row(
                "SELECT id FROM sheets WHERE batch_id = ? AND student_id = ?", batch_id, student_id
            )
            return row["id"] if row else self.add_sheet(title, batch_id=batch_id, student_id=student_id)

    def place(self, sheet_id: int, slot: int, item_id: int) -> None:
        """Puts an item in an empty slot, counted from 1.

        Raises Conflict where the slot is taken or the item is on the sheet already, BadInput for a slot
        that the batch does not have.
        """
        row = self._store.row(
            "SELECT slots FROM sheets LEFT JOIN batches ON batches.id = batch_id WHERE sheets.id = ?",
            sheet_id,
        )
        if slot < 1 or (row and row["slots"] is not None and slot > row["slots"]):
            raise BadInput("학습지에 없는 칸 번호입니다. 칸은 1부터 문항 수까지입니다.")
        self._store.insert("placements", sheet_id=sheet_id, slot=slot, item_id=item_id)

    def sheet(self, sheet_id: int) -> StoredSheet:
        """Raises UnknownName."""
        row = self._store.row("SELECT * FROM sheets WHERE id = ?", sheet_id)
        if row is None:
            raise UnknownName("그런 학습지가 없습니다. 목록에서 다시 고르십시오.")
        return self._filled(row)

    def sheets(self, batch_id: int) -> tuple[StoredSheet, ...]:
        found = self._store.rows("SELECT * FROM sheets WHERE batch_id = ? ORDER BY student_id", batch_id)
        return tuple(map(self._filled, found))

    def _filled(self, row: Row) -> StoredSheet:
        sql = "SELECT slot, item_id FROM placements WHERE sheet_id = ? ORDER BY slot"
        placed = {found["slot"]: found["item_id"] for found in self._store.rows(sql, row["id"])}
        return StoredSheet(**row, items=placed)


def _batch(row: Row) -> StoredBatch:
    return StoredBatch(**{**row, "request": decode(row["request"])})
