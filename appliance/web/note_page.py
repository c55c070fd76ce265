"""One note with everything beside it, and one item, as the templates are handed them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from appliance.curriculum import Passage, standard
from appliance.domain.item import Certificate, Fail
from appliance.figures import svg
from appliance.pipeline.box import Box
from appliance.pipeline.desk import Edit
from appliance.pipeline.export import in_place
from appliance.pipeline.records import item_of
from appliance.store.items import APPROVED, StoredItem
from appliance.store.notes import StoredNote
from appliance.web.class_page import typeset_note
from appliance.web.forms import OPTIONS
from appliance.web.shown import Typeset
from appliance.worksheets.face import Face, face


@dataclass(frozen=True, slots=True)
class CheckView:
    """One verdict of the gate; reason is empty where there is nothing to say."""

    name: str
    passed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item as the page shows it; solution has one line a line. face: what is printed of it."""

    id: int
    note_id: int | None
    stem: str
    options: tuple[str, ...]
    key: str
    solution: tuple[str, ...]
    face: Face
    figure_svg: str
    kind: str
    author: str
    grade: str
    state: str
    checks: tuple[CheckView, ...]
    seed: int
    gate_version: str


@dataclass(frozen=True, slots=True)
class NotePage:
    """class_id: to go back to. standard_text, topic: empty where the note could not be placed."""

    note: StoredNote
    typeset: Typeset
    student: str
    class_id: int
    diagnosis: Mapping[str, Any]
    topic: str
    standard_text: str
    passages: tuple[Passage, ...]
    items: tuple[ItemView, ...]

    @property
    def approved(self) -> int:
        return sum(item.state == APPROVED for item in self.items)

    @property
    def is_served(self) -> bool:
        """Whether problems can be made from it."""
        return bool(self.diagnosis.get("read")) and not self.diagnosis.get("reason")


@dataclass(frozen=True, slots=True)
class EditPage:
    """The form's texts, five option fields where the item has options, and what the gate said of them."""

    item: ItemView
    stem: str
    options: tuple[str, ...]
    key: str
    solution: str
    sentence: str = ""
    failed: tuple[CheckView, ...] = ()


def note_page(box: Box, note_id: int) -> NotePage:
    """Raises UnknownName."""
    store = box.store
    note = store.notes.get(note_id)
    student = store.people.student(note.student_id)
    found = standard(note.standard) if note.standard else None
    return NotePage(
        note=note,
        typeset=typeset_note(note),
        student=student.name,
        class_id=student.class_id,
        diagnosis=note.diagnosis or {},
        topic=found.topic if found else "",
        standard_text=found.text if found else "",
        passages=box.retrieve(note.text, note.standard) if note.standard and box.can_retrieve else (),
        items=tuple(item_view(row) for row in in_place(store, note_id)),
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
        face=face(draft),
        figure_svg=svg(draft.figure) if draft.figure else "",
        kind=draft.kind.value,
        author=draft.author.value,
        grade=row.grade,
        state=row.state,
        checks=_checks(item.certificate),
        seed=item.certificate.seed,
        gate_version=item.certificate.gate_version,
    )


def edit_page(row: StoredItem) -> EditPage:
    """The form before anything was typed."""
    item = item_view(row)
    return EditPage(item, item.stem, _fields(item, item.options), item.key, "\n".join(item.solution))


def refused_edit(row: StoredItem, typed: Edit, sentence: str, certificate: Certificate | None) -> EditPage:
    """The form with what was typed, and why it was refused."""
    item = item_view(row)
    failed = tuple(check for check in _checks(certificate) if not check.passed) if certificate else ()
    lines = "\n".join(typed.solution)
    return EditPage(item, typed.stem, _fields(item, typed.options), typed.key, lines, sentence, failed)


def _fields(item: ItemView, options: tuple[str, ...]) -> tuple[str, ...]:
    return options + ("",) * (OPTIONS - len(options)) if item.options else ()


def _checks(certificate: Certificate) -> tuple[CheckView, ...]:
    return tuple(
        CheckView(found.check, bool(found), found.reason if isinstance(found, Fail) else found.note)
        for found in certificate.verdicts
    )
