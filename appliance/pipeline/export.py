"""Sheets out of the store: only what was approved, checked again against its approval."""

from collections.abc import Iterator

from appliance.domain.approved import ApprovedItem
from appliance.pipeline.records import item_of
from appliance.review import restore
from appliance.store.database import Store
from appliance.store.items import APPROVED, DRAFTED, REJECTED, StoredItem
from appliance.worksheets import Worksheet


def approved(row: StoredItem) -> ApprovedItem | None:
    """The approved item of a row; None where it is not approved. Raises NotAllowed where it has changed."""
    if row.state != APPROVED or row.approver is None:
        return None
    return restore(item_of(row), row.content_hash, row.approver)


def in_place(store: Store, note_id: int) -> tuple[StoredItem, ...]:
    """The note's items that stand, each where the one stood that it was swapped for: a teacher's order."""
    rows = store.items.of_note(note_id, DRAFTED, APPROVED, REJECTED)
    place: dict[int, int] = {}
    for row in rows:  # by id, so that what was swapped comes before what it was swapped for
        place.setdefault(row.id, row.id)
        if row.replaced_by is not None:
            place[row.replaced_by] = place[row.id]
    standing = (row for row in rows if row.state != REJECTED)
    return tuple(sorted(standing, key=lambda row: (place[row.id], row.id)))


def batch_sheets(store: Store, batch: int) -> Iterator[tuple[int, Worksheet]]:
    """(id, worksheet) of every sheet of a batch. Raises UnknownName for a batch that does not exist."""
    store.worksheets.batch(batch)
    academy = store.people.academies()[0].name
    for sheet in store.worksheets.sheets(batch):
        rows = [store.items.get(item_id) for _, item_id in sorted(sheet.items.items())]
        items = tuple(item for row in rows if (item := approved(row)) is not None)
        name = store.people.student(sheet.student_id).name if sheet.student_id else ""
        yield sheet.id, Worksheet(sheet.title, academy, items, name)
