"""Between the store's rows and the domain's values: notes, diagnoses and items, saved and loaded."""

from typing import cast

from appliance.diagnosis import right_answer
from appliance.domain.approved import content_hash
from appliance.domain.encoding import decode, encode
from appliance.domain.item import Certificate, Draft, Item
from appliance.domain.note import Diagnosis, Note, Undiagnosed
from appliance.store.items import NewItem, StoredItem
from appliance.store.notes import StoredNote


def note_of(row: StoredNote) -> Note:
    """The note as diagnosis wants it."""
    return Note(
        text=row.text,
        answer=row.right_key or "",
        student_answer=row.student_answer or "",
        grade=row.grade or "",
        revision=row.revision,
        id=str(row.id),
    )


def diagnosis_document(found: Diagnosis | Undiagnosed) -> dict[str, object]:
    """What the page shows of a diagnosis; the whole of it is made again from the note when needed."""
    if isinstance(found, Undiagnosed):
        return {"read": found.read, "reason": found.reason}
    return {
        "read": True,
        "standard": found.standard.code,
        "right_answer": right_answer(found),
        "given_matches": found.given_matches,
        "mistake": found.mistake.name if found.mistake else None,
        "explanation": found.mistake.explanation if found.mistake else None,
    }


def new_item(item: Item) -> NewItem:
    """An item as the store keeps it."""
    return NewItem(
        document=cast(dict[str, object], encode(item.draft)),
        certificate=cast(dict[str, object], encode(item.certificate)),
        content_hash=content_hash(item.draft, item.certificate),
        grade=item.certificate.grade.value,
        author=item.draft.author.value,
    )


def item_of(row: StoredItem) -> Item:
    """An item read back; its id is the store's."""
    draft = cast(Draft, decode(dict(row.document)))
    certificate = cast(Certificate, decode(dict(row.certificate)))
    return Item(str(row.id), draft, certificate)
