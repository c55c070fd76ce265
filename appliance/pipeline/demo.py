"""A demonstration academy: two classes, twelve students with made-up names, forty notes.

The notes are data (`data/demo.toml`), with the students' own wrong answers. Making it again changes
nothing.
"""

import tomllib
from collections.abc import Iterator

from appliance import resources
from appliance.diagnosis import diagnose
from appliance.domain.note import Note, Undiagnosed
from appliance.pipeline.records import diagnosis_document, note_of
from appliance.store.database import Store
from appliance.store.notes import NewNote

DATA = ("appliance", "pipeline", "data", "demo.toml")


def exists(store: Store) -> bool:
    """Whether the store holds an academy already."""
    return bool(store.people.academies())


def create(store: Store) -> int:
    """The number of notes put in: 0 where there is an academy already."""
    if exists(store):
        return 0
    told = tomllib.loads(resources.path(*DATA).read_text("utf-8"))
    count = 0
    with store.atomic():
        academy = store.people.add_academy(told["academy"], demonstration=True)
        for group in told["classes"]:
            class_id = store.people.add_class(academy, group["name"], group["grade"])
            for student in group["students"]:
                student_id = store.people.add_student(class_id, student["name"])
                for note in student["notes"]:
                    store.notes.add(_note(student_id, note))
                    count += 1
    return count


def diagnose_all(store: Store) -> int:
    """Diagnoses every note that has not been; the number of notes that cannot be served."""
    unserved = 0
    while rows := store.notes.undiagnosed():
        for row in rows:
            found = diagnose(note_of(row))
            served = not isinstance(found, Undiagnosed)
            unserved += not served
            code = None if isinstance(found, Undiagnosed) else found.standard.code
            store.notes.save_diagnosis(row.id, diagnosis_document(found), code)
    return unserved


def _note(student_id: int, told: dict[str, str]) -> NewNote:
    return NewNote(
        student_id=student_id,
        text=told["text"],
        right_key=told.get("answer"),
        student_answer=told.get("student_answer"),
        grade=told["grade"],
        source=told.get("source", ""),
    )


def demonstration_notes() -> Iterator[Note]:
    """The notes of the demonstration academy."""
    told = tomllib.loads(resources.path(*DATA).read_text("utf-8"))
    for group in told["classes"]:
        for student in group["students"]:
            for note in student["notes"]:
                yield Note(note["text"], note["answer"], note["student_answer"], note["grade"])
