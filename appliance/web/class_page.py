"""The list of one class's notes, as the template is handed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from appliance.curriculum import standard
from appliance.domain.errors import UnknownName
from appliance.store.database import Store
from appliance.store.items import APPROVED, DRAFTED
from appliance.store.notes import StoredNote
from appliance.store.people import StoredClass
from appliance.web.shown import Typeset, typeset


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the list. drafted, approved: how many of its items wait for review, and how many do not."""

    id: int
    typeset: Typeset
    grade: str
    student_answer: str
    diagnosis: Mapping[str, Any]
    topic: str
    drafted: int
    approved: int


@dataclass(frozen=True, slots=True)
class StudentView:
    id: int
    name: str
    notes: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class ClassPage:
    """current: None in an academy without classes."""

    classes: tuple[StoredClass, ...]
    current: StoredClass | None
    students: tuple[StudentView, ...]

    @property
    def notes(self) -> int:
        return sum(len(student.notes) for student in self.students)

    @property
    def drafted(self) -> int:
        return sum(note.drafted for student in self.students for note in student.notes)

    @property
    def approved(self) -> int:
        return sum(note.approved for student in self.students for note in student.notes)


def class_page(store: Store, class_id: int | None) -> ClassPage:
    """The class's students and notes; the first class where none is named. Raises UnknownName."""
    classes = store.people.classes()
    if class_id is None:
        current = classes[0] if classes else None
    else:
        current = next((group for group in classes if group.id == class_id), None)
        if current is None:
            raise UnknownName("그런 반이 없습니다. 목록에서 다시 고르십시오.")
    students = store.people.students(current.id) if current else ()
    return ClassPage(
        classes,
        current,
        tuple(
            StudentView(
                student.id,
                student.name,
                tuple(_line(store, note) for note in store.notes.of_student(student.id)),
            )
            for student in students
        ),
    )


def typeset_note(note: StoredNote) -> Typeset:
    """The note as a book would print it, where diagnosis could read it."""
    if note.diagnosis and note.diagnosis.get("read"):
        return typeset(note.text, note.grade or "")
    return Typeset(note.text)


def _line(store: Store, note: StoredNote) -> NoteLine:
    rows = store.items.of_note(note.id)
    return NoteLine(
        id=note.id,
        typeset=typeset_note(note),
        grade=note.grade or "",
        student_answer=note.student_answer or "",
        diagnosis=note.diagnosis or {},
        topic=standard(note.standard).topic if note.standard else "",
        drafted=sum(row.state == DRAFTED for row in rows),
        approved=sum(row.state == APPROVED for row in rows),
    )
