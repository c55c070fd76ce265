"""Wrong-answer notes (오답노트) and what diagnosis said of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from appliance.domain.errors import UnknownName
from appliance.store.connection import Connections, Row
from appliance.store.documents import Document, decode, encode


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY, student_id INTEGER NOT NULL REFERENCES students(id),
            text TEXT NOT NULL, right_key TEXT, student_answer TEXT,
            grade TEXT, revision INTEGER NOT NULL, source TEXT NOT NULL, created REAL NOT NULL,
            diagnosis TEXT, standard TEXT, diagnosed REAL
        ) STRICT;
        CREATE INDEX notes_of_student ON notes (student_id);
    """)


@dataclass(frozen=True, slots=True)
class NewNote:
    """What is typed in. right_key, student_answer, grade: None where the teacher left them out."""

    student_id: int
    text: str
    right_key: str | None = None
    student_answer: str | None = None
    grade: str | None = None
    revision: int = 2022
    source: str = ""


@dataclass(frozen=True, slots=True)
class StoredNote:
    """standard: the code found by diagnosis; diagnosis: its encoding. Both None until it has been made."""

    id: int
    student_id: int
    text: str
    right_key: str | None
    student_answer: str | None
    grade: str | None
    revision: int
    source: str
    created: float
    diagnosis: Mapping[str, Any] | None
    standard: str | None
    diagnosed: float | None


class Notes:
    """The notes of all students."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(self, note: NewNote) -> int:
        """Raises UnknownName without the student."""
        return self._store.insert(
            "notes",
            student_id=note.student_id,
            text=note.text,
            right_key=note.right_key,
            student_answer=note.student_answer,
            grade=note.grade,
            revision=note.revision,
            source=note.source,
            created=self._store.now(),
        )

    def get(self, note_id: int) -> StoredNote:
        """Raises UnknownName."""
        row = self._store.row("SELECT * FROM notes WHERE id = ?", note_id)
        if row is None:
            raise UnknownName("그런 오답노트가 없습니다. 목록에서 다시 고르십시오.")
        return _note(row)

    def of_student(self, student_id: int) -> tuple[StoredNote, ...]:
        found = self._store.rows("SELECT * FROM notes WHERE student_id = ? ORDER BY id", student_id)
        return tuple(map(_note, found))

    def of_class(self, class_id: int) -> tuple[StoredNote, ...]:
        found = self._store.rows(
            "SELECT notes.* FROM notes JOIN students ON students.id = student_id"
            " WHERE class_id = ? ORDER BY notes.id",
            class_id,
        )
        return tuple(map(_note, found))

    def undiagnosed(self, limit: int = 100) -> tuple[StoredNote, ...]:
        found = self._store.rows("SELECT * FROM notes WHERE diagnosed IS NULL ORDER BY id LIMIT ?", limit)
        return tuple(map(_note, found))

    def save_diagnosis(self, note_id: int, diagnosis: Document, standard: str | None) -> None:
        """Replaces an earlier diagnosis: a better reader may look again. Raises UnknownName."""
        changed = self._store.change(
            "UPDATE notes SET diagnosis = ?, standard = ?, diagnosed = ? WHERE id = ?",
            encode(diagnosis),
            standard,
            self._store.now(),
            note_id,
        )
        if not changed:
            raise UnknownName("그런 오답노트가 없습니다. 목록에서 다시 고르십시오.")

    def count(self) -> int:
        return int(self._store.rows("SELECT count(*) AS n FROM notes")[0]["n"])


def _note(row: Row) -> StoredNote:
    return StoredNote(**{**row, "diagnosis": decode(row["diagnosis"])})
