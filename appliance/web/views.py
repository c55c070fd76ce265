"""What templates are handed: plain values, no rows and no logic left to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from appliance.curriculum import Passage, standard
from appliance.domain.item import Fail
from appliance.pipeline.box import Box
from appliance.pipeline.desk import Edit
from appliance.pipeline.records import item_of
from appliance.store.database import Store
from appliance.store.items import StoredItem
from appliance.store.notes import StoredNote


@dataclass(frozen=True, slots=True)
class CheckView:
    name: str
    passed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item as the page shows it; solution has one line a line."""

    id: int
    note_id: int | None
    stem: str
    options: tuple[str, ...]
    key: str
    solution: tuple[str, ...]
    figure_svg: str
    kind: str
    author: str
    grade: str
    state: str
    checks: tuple[CheckView, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the list of notes. items: how many wait for review, and how many are approved."""

    id: int
    text: str
    grade: str
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
class ClassView:
    name: str
    grade: str
    students: tuple[StudentView, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note with everything beside it."""

    note: StoredNote
    student: str
    diagnosis: Mapping[str, Any]
    topic: str
    standard_text: str
    passages: tuple[Passage, ...]
    items: tuple[ItemView, ...]
    approved: int


@dataclass(frozen=True, slots=True)
class EditView:
    """The form's texts; five option fields where the item has options."""

    item: ItemView
    stem: str
    options: tuple[str, ...]
    key: str
    solution: str


def class_lists(store: Store) -> list[ClassView]:
    """Every class with its students and their notes."""
    return [
        ClassView(
            group.name,
            group.grade,
            tuple(
                StudentView(
                    student.id,
                    student.name,
                    tuple(_line(store, note) for note in store.notes.of_student(student.id)),
                )
                for student in store.people.students(group.id)
            ),
        )
        for group in store.people.classes()
    ]


def note_view(box: Box, note_id: int) -> NoteView:
    """Raises UnknownName."""
    store = box.store
    note = store.notes.get(note_id)
    items = tuple(item_view(row) for row in store.items.of_note(note_id))
    found = standard(note.standard) if note.standard else None
    return NoteView(
        note=note,
        student=store.people.student(note.student_id).name,
        diagnosis=note.diagnosis or {},
        topic=found.topic if found else "",
        standard_text=found.text if found else "",
        passages=box.retrieve(note.text, note.standard) if note.standard else (),
        items=items,
        approved=sum(item.state == "approved" for item in items),
    )


def item_view(row: StoredItem) -> ItemView:
    """An item's row as the page shows it."""
    item = item_of(row)
    draft = item.draft
    return ItemView(
        id=row.id,
        note_id=row.note_id,
        stem=draft.stem,
        options=draft.options,
        key=draft.key,
        solution=draft.solution,
        figure_svg=draft.figure_svg,
        kind=draft.kind.value,
        author=draft.author.value,
        grade=row.grade,
        state=row.state,
        checks=tuple(
            CheckView(v.check, bool(v), v.reason if isinstance(v, Fail) else v.note)
            for v in item.certificate.verdicts
        ),
    )


def edit_view(item: ItemView, typed: Edit | None = None) -> EditView:
    """The form, with what was typed where something was."""
    options = typed.options if typed else item.options
    return EditView(
        item,
        typed.stem if typed else item.stem,
        tuple(options) + ("",) * (5 - len(options)) if item.options else (),
        typed.key if typed else item.key,
        "\n".join(typed.solution if typed else item.solution),
    )


def _line(store: Store, note: StoredNote) -> NoteLine:
    rows = store.items.of_note(note.id)
    return NoteLine(
        id=note.id,
        text=note.text,
        grade=note.grade or "",
        diagnosis=note.diagnosis or {},
        topic=standard(note.standard).topic if note.standard else "",
        drafted=sum(row.state == "drafted" for row in rows),
        approved=sum(row.state == "approved" for row in rows),
    )
