"""Academies, classes and students."""

from dataclasses import dataclass

from sqlite_utils import Database

from appliance.domain.errors import UnknownName
from appliance.store.connection import Connections


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE academies (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, demonstration INTEGER NOT NULL,
            auto_release INTEGER NOT NULL, created REAL NOT NULL
        ) STRICT;
        CREATE TABLE classes (
            id INTEGER PRIMARY KEY, academy_id INTEGER NOT NULL REFERENCES academies(id),
            name TEXT NOT NULL, grade TEXT NOT NULL, created REAL NOT NULL,
            UNIQUE (academy_id, name)
        ) STRICT;
        CREATE TABLE students (
            id INTEGER PRIMARY KEY, class_id INTEGER NOT NULL REFERENCES classes(id),
            name TEXT NOT NULL, created REAL NOT NULL
        ) STRICT;
        CREATE INDEX students_of_class ON students (class_id);
    """)


@dataclass(frozen=True, slots=True)
class StoredAcademy:
    """auto_release: whether an item of grade A may go out without a person's tap."""

    id: int
    name: str
    demonstration: bool
    auto_release: bool


@dataclass(frozen=True, slots=True)
class StoredClass:
    id: int
    academy_id: int
    name: str
    grade: str


@dataclass(frozen=True, slots=True)
class StoredStudent:
    id: int
    class_id: int
    name: str


class People:
    """Who is taught here. Two students may share a name, two classes of an academy may not."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add_academy(self, name: str, *, demonstration: bool = False, auto_release: bool = True) -> int:
        return self._store.insert(
            "academies",
            name=name,
            demonstration=int(demonstration),
            auto_release=int(auto_release),
            created=self._store.now(),
        )

    def academies(self) -> tuple[StoredAcademy, ...]:
        found = self._store.rows("SELECT id, name, demonstration, auto_release FROM academies ORDER BY id")
        return tuple(
            StoredAcademy(row["id"], row["name"], bool(row["demonstration"]), bool(row["auto_release"]))
            for row in found
        )

    def set_auto_release(self, academy_id: int, allowed: bool) -> None:
        """Whether grade A goes out by itself from now on. Raises UnknownName."""
        sql = "UPDATE academies SET auto_release = ? WHERE id = ?"
        if not self._store.change(sql, int(allowed), academy_id):
            raise UnknownName("그런 학원이 없습니다. 목록에서 다시 고르십시오.")

    def add_class(self, academy_id: int, name: str, grade: str) -> int:
        """Raises Conflict where the academy has a class of that name, UnknownName without the academy."""
        return self._store.insert(
            "classes", academy_id=academy_id, name=name, grade=grade, created=self._store.now()
        )

    def classes(self, academy_id: int | None = None) -> tuple[StoredClass, ...]:
        found = self._store.rows(
            "SELECT id, academy_id, name, grade FROM classes WHERE ?1 IS NULL OR academy_id = ?1 ORDER BY id",
            academy_id,
        )
        return tuple(StoredClass(**row) for row in found)

    def add_student(self, class_id: int, name: str) -> int:
        """Raises UnknownName without the class."""
        return self._store.insert("students", class_id=class_id, name=name, created=self._store.now())

    def students(self, class_id: int | None = None) -> tuple[StoredStudent, ...]:
        found = self._store.rows(
            "SELECT id, class_id, name FROM students WHERE ?1 IS NULL OR class_id = ?1 ORDER BY id",
            class_id,
        )
        return tuple(StoredStudent(**row) for row in found)

    def student(self, student_id: int) -> StoredStudent:
        """Raises UnknownName."""
        row = self._store.row("SELECT id, class_id, name FROM students WHERE id = ?", student_id)
        if row is None:
            raise UnknownName("그런 학생이 없습니다. 목록에서 다시 고르십시오.")
        return StoredStudent(**row)
