"""The night's work: a sheet of different items for every student, one job a slot.

A job's result and its end are one transaction, so that a kill between any two instructions neither loses
nor doubles an item. The payload holds ids only; everything else is read from the store when the job runs.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from appliance.domain.errors import BadInput, Conflict
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.item import Item, Kind
from appliance.pipeline.flow import Parts, Request, serve
from appliance.pipeline.records import item_of, new_item, note_of
from appliance.review import release
from appliance.store.database import Store
from appliance.store.jobs import NewJob, Progress, StoredJob
from appliance.store.notes import StoredNote

JOB = "sheet_item"
# Seeds tried for one slot before it is given up: each is a fresh draw of the same note.
TRIES = 3

Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What a batch is asked to make: `slots` items for each student of the named classes (all if none)."""

    name: str
    slots: int = 10
    classes: tuple[str, ...] = ()
    seed: int = 0


def submit(store: Store, order: Order) -> int:
    """The id of the new batch, its jobs queued. Raises BadInput for a class that does not exist."""
    if not 1 <= order.slots <= 50:
        raise BadInput("한 학습지의 문항은 1개에서 50개까지입니다.")
    known = {group.name: group.id for group in store.people.classes()}
    for name in order.classes:
        if name not in known:
            raise BadInput(f"{name!r} 반이 없습니다. 있는 반: {', '.join(known)}.")
    wanted = [known[name] for name in order.classes or tuple(known)]
    with store.atomic():
        batch = store.worksheets.add_batch(order.name, order.slots, order.seed, {"classes": wanted})
        for class_id in wanted:
            for student in store.people.students(class_id):
                if not store.notes.of_student(student.id):
                    continue
                for slot in range(1, order.slots + 1):
                    ids = {"batch": batch, "student": student.id, "slot": slot}
                    store.jobs.add(NewJob(JOB, ids, batch, student.id, slot))
    return batch


def run(store: Store, parts: Parts, report: Report, *, batch: int | None = None) -> Progress:
    """Works until no job is free; may be stopped and started again at any moment."""
    while (job := store.jobs.claim(batch_id=batch)) is not None:
        try:
            _work(store, parts, job)
        except KeyboardInterrupt:
            store.jobs.release(job)
            raise
        except Conflict:
            pass  # another worker has the job by now and will finish it
        report(store.jobs.progress(batch))
    return store.jobs.progress(batch)


def _work(store: Store, parts: Parts, job: StoredJob) -> None:
    batch, student, slot = (int(job.payload[name]) for name in ("batch", "student", "slot"))
    order = store.worksheets.batch(batch)
    found = _item(store, parts, student, slot, order.seed)
    if found is None:
        store.jobs.fail(job, "증명된 문항을 만들지 못했습니다. 선생님이 채워 주십시오.")
        return
    note, item = found
    approved = release(item)
    with store.jobs.finishing(job):
        item_id = store.items.add(note.id, new_item(item))
        store.items.approve(item_id, approved.content_hash, approved.approver)
        sheet = store.worksheets.sheet_of(batch, student, order.name)
        store.worksheets.place(sheet, slot, item_id)
        store.history.record(student, question_fingerprint(item.draft.claimed), item_id)


def _item(store: Store, parts: Parts, student: int, slot: int, seed: int) -> tuple[StoredNote, Item] | None:
    """An item for the slot, from the student's notes in turn: isomorphs first, then variants."""
    notes = store.notes.of_student(student)
    seen = store.history.seen(student)
    turned = [notes[(slot - 1 + at) % len(notes)] for at in range(len(notes))]
    for kind in (Kind.ISOMORPH, Kind.VARIANT):
        for note in turned:
            for attempt in range(TRIES):
                number = random.Random(f"{seed}/{student}/{slot}/{note.id}/{attempt}").randrange(2**31)
                request = Request(note_of(note), number, 1, kind, history=seen)
                served = serve(request, parts)
                if served.items:
                    return note, served.items[0]
                if not served.rejected:
                    break
    return None


def sheet_items(store: Store, item_ids: Sequence[int]) -> list[Item]:
    """The items of a sheet, in the order of its slots."""
    return [item_of(store.items.get(item_id)) for item_id in item_ids]
