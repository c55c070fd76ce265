"""The night's work: nothing lost, nothing doubled, everything proven."""

import pytest

from appliance.domain.errors import BadInput
from appliance.pipeline import batch, demo
from appliance.pipeline.batch import Order
from appliance.pipeline.export import batch_sheets
from appliance.pipeline.flow import Parts
from appliance.store.database import Store
from appliance.store.jobs import Progress

FEW = Order("시험 대비", slots=2, seed=3)


def test_the_demonstration_has_what_was_promised(store: Store) -> None:
    """2 classes, 12 students, 40 notes over 중1 to 중3 with the students' own answers, made once."""
    assert len(store.people.classes()) == 2
    assert len(store.people.students()) == 12
    notes = [note for student in store.people.students() for note in store.notes.of_student(student.id)]
    assert len(notes) == 40
    assert {note.grade for note in notes} == {"중1", "중2", "중3"}
    assert all(note.student_answer and note.right_key for note in notes)
    assert demo.create(store) == 0


def test_every_demonstration_note_is_served_and_its_key_is_right(store: Store) -> None:
    """Diagnosis reads all forty, and agrees with the keys that were typed."""
    assert demo.diagnose_all(store) == 0
    notes = [note for student in store.people.students() for note in store.notes.of_student(student.id)]
    wrong = [note.text for note in notes if not (note.diagnosis and note.diagnosis["given_matches"])]
    assert wrong == []


def test_a_batch_gives_every_student_a_sheet_of_different_items(store: Store) -> None:
    """Each sheet is full, its items differ, all are released, and only then can they be printed."""
    number = batch.submit(store, FEW)
    seen: list[Progress] = []
    done = batch.run(store, Parts(), seen.append, batch=number)
    assert (done.done, done.failed, done.queued) == (24, 0, 0)
    assert len(seen) == 24
    sheets = dict(batch_sheets(store, number))
    assert len(sheets) == 12
    for sheet in sheets.values():
        assert len({approved.item.draft.claimed for approved in sheet.items}) == 2


def test_a_batch_that_was_stopped_goes_on_where_it_stopped(store: Store) -> None:
    """An interrupt after three items loses and doubles none."""
    number = batch.submit(store, FEW)
    count = 0

    def interrupt(progress: Progress) -> None:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        batch.run(store, Parts(), interrupt, batch=number)
    assert store.jobs.progress(number).done == 3
    done = batch.run(store, Parts(), lambda progress: None, batch=number)
    assert (done.done, done.failed) == (24, 0)
    assert sum(len(sheet.items) for _, sheet in batch_sheets(store, number)) == 24


def test_the_same_order_twice_gives_other_items(store: Store) -> None:
    """What a student had in one batch does not come again in the next."""
    texts: list[set[str]] = []
    for _ in range(2):
        number = batch.submit(store, FEW)
        batch.run(store, Parts(), lambda progress: None, batch=number)
        texts.append(
            {
                f"{sheet.student}{a.item.draft.claimed}"
                for _, sheet in batch_sheets(store, number)
                for a in sheet.items
            }
        )
    assert not texts[0] & texts[1]


@pytest.mark.parametrize(
    "order", [Order("x", slots=0), Order("x", slots=51), Order("x", classes=("없는 반",))]
)
def test_an_order_that_cannot_be_is_refused(store: Store, order: Order) -> None:
    """A class that does not exist and an impossible size are named, and nothing is queued."""
    with pytest.raises(BadInput):
        batch.submit(store, order)
    assert store.jobs.progress().total == 0
