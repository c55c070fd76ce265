"""What a teacher does with a note and its items: make, approve, edit, throw away, swap, print.

Each act loads, decides, saves and records itself in the audit log, in one transaction where it writes.
"""

import secrets
from dataclasses import dataclass, replace

from appliance.access import audit
from appliance.authoring.forms import points_of
from appliance.diagnosis import diagnose
from appliance.domain.answers import Answer
from appliance.domain.errors import Conflict
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.item import Author, Certificate, Draft, Form, Item, Kind
from appliance.domain.note import Diagnosis, NotRead, Undiagnosed
from appliance.domain.question import Question
from appliance.pipeline.export import approved, in_place
from appliance.pipeline.flow import Parts, Request, Served, serve
from appliance.pipeline.judge import certify
from appliance.pipeline.records import diagnosis_document, item_of, new_item, note_of
from appliance.reading import option_index, read, read_answer
from appliance.review import approve as approved_by
from appliance.store.database import Store
from appliance.store.items import StoredItem
from appliance.store.notes import NewNote, StoredNote
from appliance.worksheets import Worksheet


@dataclass(frozen=True, slots=True)
class Edit:
    """What a teacher typed over an item; `solution` has one line a line."""

    stem: str
    options: tuple[str, ...]
    key: str
    solution: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """Either the new item's id, or the gate's certificate that says why it is none."""

    item_id: int | None
    certificate: Certificate | None
    reason: str = ""


class Desk:
    """One teacher's acts. actor: the account's id for the log (`Principal.actor`)."""

    def __init__(self, store: Store, actor: str) -> None:
        self._store = store
        self._actor = actor

    def add_note(self, note: NewNote) -> int:
        """Saves and diagnoses a note; its id."""
        with self._store.atomic():
            note_id = self._store.notes.add(note)
            self._record(audit.NOTE_ADDED, f"note:{note_id}")
        self.diagnose(note_id)
        return note_id

    def diagnose(self, note_id: int) -> Diagnosis | Undiagnosed:
        """Diagnoses a note and keeps what the page shows of it."""
        found = diagnose(note_of(self._store.notes.get(note_id)))
        code = None if isinstance(found, Undiagnosed) else found.standard.code
        self._store.notes.save_diagnosis(note_id, diagnosis_document(found), code)
        return found

    def make(self, note_id: int, parts: Parts, kind: Kind, count: int, form: Form | None = None) -> Served:
        """Makes items for a note and saves them as drafted. form: None for the note's own."""
        row = self._store.notes.get(note_id)
        served = serve(self._request(row, kind, count, form), parts)
        with self._store.atomic():
            for item in served.items:
                self._save(row, item)
            self._record(audit.ITEMS_MADE, f"note:{note_id}", {"count": len(served.items)})
        return served

    def approve(self, item_id: int) -> None:
        """Raises NotAllowed for an item that failed a check, Conflict where it is no longer open."""
        row = self._store.items.get(item_id)
        ready = approved_by(item_of(row), self._actor)
        with self._store.atomic():
            self._store.items.approve(item_id, ready.content_hash, ready.approver)
            self._record(audit.ITEM_APPROVED, f"item:{item_id}")

    def reject(self, item_id: int) -> None:
        """Throws an item away."""
        with self._store.atomic():
            self._store.items.reject(item_id, self._actor)
            self._record(audit.ITEM_REJECTED, f"item:{item_id}")

    def swap(self, item_id: int, parts: Parts) -> int:
        """Another item in its place; the new one's id. Raises Conflict where none can be made."""
        old = self._store.items.get(item_id)
        row = self._note_of(old)
        draft = item_of(old).draft
        served = serve(self._request(row, draft.kind, 1, draft.form), parts)
        if not served.items:
            raise Conflict("바꿀 다른 문제를 만들지 못했습니다. 이 문제를 고쳐 쓰거나 버리십시오.")
        with self._store.atomic():
            new_id = self._save(row, served.items[0])
            self._store.items.swap(item_id, new_id, self._actor)
            self._record(audit.ITEM_SWAPPED, f"item:{item_id}", {"new": new_id})
        return new_id

    def edit(self, item_id: int, edit: Edit) -> Edited:
        """A teacher's wording goes through the gate like any other; only a proven one replaces the old."""
        old = self._store.items.get(item_id)
        before = item_of(old).draft
        reading = read(edit.stem, before.grade)
        if isinstance(reading, NotRead):
            return Edited(None, None, reading.reason)
        answer = _answer(edit, reading.question)
        if answer is None:
            return Edited(None, None, f"정답 {edit.key!r}을(를) 읽을 수 없습니다.")
        draft = _edited(before, edit, reading.question, answer)
        certificate = certify(draft, self._original(old, draft), self._seen(old, before))
        if certificate.failures:
            return Edited(None, certificate, certificate.failures[0].reason)
        with self._store.atomic():
            new_id = self._save(self._note_of(old), Item("edited", draft, certificate))
            self._store.items.swap(item_id, new_id, self._actor)
            self._record(audit.ITEM_SWAPPED, f"item:{item_id}", {"new": new_id})
        return Edited(new_id, certificate)

    def sheet(self, note_id: int, title: str) -> Worksheet:
        """The approved items of a note as a worksheet, recorded as printed."""
        row = self._store.notes.get(note_id)
        standing = in_place(self._store, note_id)
        items = tuple(item for found in standing if (item := approved(found)) is not None)
        student = self._store.people.student(row.student_id)
        self._record(audit.SHEET_PRINTED, f"note:{note_id}", {"items": len(items)})
        return Worksheet(title, self._store.people.academies()[0].name, items, student.name, row.grade or "")

    def _request(self, row: StoredNote, kind: Kind, count: int, form: Form | None) -> Request:
        history = self._store.history.seen(row.student_id)
        return Request(note_of(row), secrets.randbelow(2**31), count, kind, history=history, form=form)

    def _save(self, row: StoredNote, item: Item) -> int:
        item_id = self._store.items.add(row.id, new_item(item))
        fingerprint = question_fingerprint(item.draft.claimed)
        if not self._store.history.has_seen(row.student_id, fingerprint):
            self._store.history.record(row.student_id, fingerprint, item_id)
        return item_id

    def _note_of(self, row: StoredItem) -> StoredNote:
        if row.note_id is None:
            raise Conflict("오답노트가 없는 문항은 바꿀 수 없습니다.")
        return self._store.notes.get(row.note_id)

    def _original(self, row: StoredItem, draft: Draft) -> Question | None:
        """The note's question while the draft is still its isomorph."""
        if draft.kind is not Kind.ISOMORPH or row.note_id is None:
            return None
        found = diagnose(note_of(self._store.notes.get(row.note_id)))
        return found.reading.question if isinstance(found, Diagnosis) else None

    def _seen(self, row: StoredItem, before: Draft) -> frozenset[str]:
        """What the student has had, without the item that is being edited itself."""
        seen = self._store.history.seen(self._note_of(row).student_id)
        return seen - {question_fingerprint(before.claimed)}

    def _record(self, action: str, subject: str, details: dict[str, int | str] | None = None) -> None:
        audit.record(self._store, self._actor, action, subject, details)


def _answer(edit: Edit, question: Question) -> Answer | None:
    if not edit.options:
        return read_answer(edit.key, question)
    index = option_index(edit.key)
    if index is None or index >= len(edit.options):
        return None
    return read_answer(edit.options[index], question)


def _edited(before: Draft, edit: Edit, question: Question, answer: Answer) -> Draft:
    """The draft with the teacher's words. Points are shared anew where the lines are not as many."""
    lines = len(edit.solution)
    return replace(
        before,
        stem=edit.stem.strip(),
        options=edit.options,
        key=edit.key.strip(),
        solution=edit.solution,
        answer=answer,
        claimed=question,
        author=Author.TEACHER,
        points=points_of(lines) if before.points and lines != len(before.points) else before.points,
    )
