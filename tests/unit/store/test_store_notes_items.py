"""People, notes, items, sheets, history, licences and the audit log."""

from typing import Any

import pytest

from appliance.domain.errors import BadInput, Conflict, NotAllowed, UnknownName
from appliance.store.database import Store
from appliance.store.items import APPROVED, DRAFTED, REJECTED, NewItem
from appliance.store.notes import NewNote


def item(number: int = 1, **changes: Any) -> NewItem:
    values: dict[str, Any] = {
        "document": {"stem": f"x+{number}=5를 풀어라.", "options": None, "n": [1, 2]},
        "certificate": {"checks": [{"check": "solve", "passed": True}]},
        "content_hash": f"{number:064x}",
        "grade": "A",
        "author": "reparam",
    }
    return NewItem(**{**values, **changes})


def test_a_demonstration_academy_is_made_at_once(store: Store) -> None:
    """Two classes, twelve students and forty notes go in as one transaction and come out by class."""
    with store.atomic():
        academy = store.people.add_academy("보기학원", demonstration=True)
        classes = [store.people.add_class(academy, f"{n}반", "중2") for n in (1, 2)]
        students = [store.people.add_student(classes[n % 2], f"학생{n}") for n in range(12)]
        for n in range(40):
            store.notes.add(NewNote(students[n % 12], f"문제 {n}", right_key=str(n)))
    assert [found.demonstration for found in store.people.academies()] == [True]
    assert [len(store.people.students(found)) for found in classes] == [6, 6]
    assert [len(store.notes.of_class(found)) for found in classes] == [20, 20]
    assert store.notes.count() == 40


def test_names_that_are_not_there_are_said(store: Store, school: Any) -> None:
    """Asking for, or pointing at, what does not exist raises UnknownName."""
    for call in (
        lambda: store.people.student(99),
        lambda: store.people.add_student(99, "홍길동"),
        lambda: store.people.set_auto_release(99, False),
        lambda: store.notes.get(99),
        lambda: store.notes.add(NewNote(99, "문제")),
        lambda: store.notes.save_diagnosis(99, {}, None),
        lambda: store.items.get(99),
        lambda: store.items.add(99, item()),
        lambda: store.items.approve(99, "0" * 64, "account:1"),
        lambda: store.worksheets.batch(99),
        lambda: store.worksheets.sheet(99),
        lambda: store.accounts.get(99),
    ):
        with pytest.raises(UnknownName):
            call()


def test_a_class_name_is_unique_in_its_academy(store: Store, school: Any) -> None:
    """The same name twice is a conflict; in another academy it is not."""
    with pytest.raises(Conflict):
        store.people.add_class(school.academy, "중2 심화", "중2")
    other = store.people.add_academy("나래학원")
    assert store.people.add_class(other, "중2 심화", "중2") > 0


def test_release_without_a_person_can_be_switched_off(store: Store, school: Any) -> None:
    """The academy's switch is kept."""
    store.people.set_auto_release(school.academy, False)
    assert [found.auto_release for found in store.people.academies()] == [False]


def test_a_diagnosis_is_kept_with_its_note(store: Store, school: Any, clock: Any) -> None:
    """What diagnosis found comes back as it was given, and a second look replaces the first."""
    assert store.notes.get(school.note).diagnosis is None
    assert [note.id for note in store.notes.undiagnosed()] == [school.note]
    store.notes.save_diagnosis(school.note, {"read": False}, None)
    found = {"read": True, "mistake": "부호", "question": {"givens": [["x", "1/2"]]}}
    store.notes.save_diagnosis(school.note, found, "9수02-02")
    note = store.notes.get(school.note)
    assert (note.diagnosis, note.standard, note.diagnosed) == (found, "9수02-02", clock.now)
    assert (note.text, note.right_key, note.student_answer) == ("x+1=3을 풀어라.", "x=2", "x=4")
    assert store.notes.undiagnosed() == ()


def test_what_is_not_json_is_refused(store: Store, school: Any) -> None:
    """A document with an object, or a number that JSON lacks, raises BadInput and saves nothing."""
    for wrong in ({"x": object()}, {"x": float("nan")}):
        with pytest.raises(BadInput):
            store.notes.save_diagnosis(school.note, wrong, None)
    assert store.notes.get(school.note).diagnosis is None


def test_items_of_a_note_come_back_whole(store: Store, school: Any, clock: Any) -> None:
    """Items are saved all together as drafted, and read with document and certificate as given."""
    ids = store.items.add_all(school.note, [item(1), item(2, grade="B", author="local")])
    found = store.items.of_note(school.note)
    assert [(one.id, one.state, one.grade, one.author) for one in found] == [
        (ids[0], DRAFTED, "A", "reparam"),
        (ids[1], DRAFTED, "B", "local"),
    ]
    assert found[0].document == item(1).document
    assert found[0].certificate == item(1).certificate
    assert found[0].created == clock.now


def test_items_are_saved_all_or_none(store: Store, school: Any) -> None:
    """The same content twice for one note is a conflict, and none of the call's items stays."""
    with pytest.raises(Conflict):
        store.items.add_all(school.note, [item(1), item(2), item(1)])
    assert store.items.of_note(school.note) == ()


def test_an_approval_names_what_and_who(store: Store, school: Any, clock: Any) -> None:
    """Approving binds the approver and the time to the content that was looked at."""
    (one,) = store.items.add_all(school.note, [item(1)])
    store.items.approve(one, item(1).content_hash, "account:3")
    found = store.items.get(one)
    assert (found.state, found.approver, found.approved_at) == (APPROVED, "account:3", clock.now)


def test_an_approval_of_other_content_is_refused(store: Store, school: Any) -> None:
    """Somebody who looked at another content than the item's does not approve it."""
    (one,) = store.items.add_all(school.note, [item(1)])
    with pytest.raises(Conflict):
        store.items.approve(one, item(2).content_hash, "account:3")
    assert store.items.get(one).state == DRAFTED


def test_an_item_is_approved_once(store: Store, school: Any) -> None:
    """A second approval is a conflict and the first approver stands."""
    (one,) = store.items.add_all(school.note, [item(1)])
    store.items.approve(one, item(1).content_hash, "account:3")
    with pytest.raises(Conflict):
        store.items.approve(one, item(1).content_hash, "account:4")
    assert store.items.get(one).approver == "account:3"


def test_a_rejected_item_stays_rejected(store: Store, school: Any) -> None:
    """It leaves the list, cannot be approved or rejected again, and its content may be made anew."""
    (one,) = store.items.add_all(school.note, [item(1)])
    store.items.reject(one, "account:3")
    assert store.items.of_note(school.note) == ()
    assert [found.id for found in store.items.of_note(school.note, REJECTED)] == [one]
    with pytest.raises(Conflict):
        store.items.reject(one, "account:3")
    with pytest.raises(Conflict):
        store.items.approve(one, item(1).content_hash, "account:3")
    assert store.items.add(school.note, item(1)) > one


def test_a_swap_leads_from_old_to_new(store: Store, school: Any) -> None:
    """The old item is rejected and points at the new one, which takes its slot on the sheets."""
    old, new = store.items.add_all(school.note, [item(1), item(2)])
    sheet = store.worksheets.add_sheet("학습지", student_id=school.student)
    store.worksheets.place(sheet, 1, old)
    store.items.swap(old, new, "account:3")
    assert (store.items.get(old).state, store.items.get(old).replaced_by) == (REJECTED, new)
    assert store.worksheets.sheet(sheet).items == {1: new}
    with pytest.raises(Conflict):
        store.items.swap(new, old, "account:3")
    assert store.items.get(new).state == DRAFTED


def test_what_an_item_says_cannot_be_changed(store: Store, school: Any) -> None:
    """The database itself refuses another document or certificate for an item that exists."""
    (one,) = store.items.add_all(school.note, [item(1)])
    for column in ("document", "certificate", "content_hash", "grade"):
        with pytest.raises(NotAllowed):
            store._connections.change(f"UPDATE items SET {column} = 'C' WHERE id = ?", one)
    assert store.items.get(one).document == item(1).document


def test_an_approved_item_without_an_approver_cannot_be_written(store: Store, school: Any) -> None:
    """The database refuses the state `approved` with nobody's name to it."""
    (one,) = store.items.add_all(school.note, [item(1)])
    with pytest.raises(BadInput):
        store._connections.change("UPDATE items SET state = 'approved' WHERE id = ?", one)


def test_counts_keep_grades_and_authors_apart(store: Store, school: Any) -> None:
    """Counts are by state, grade and author."""
    one, *_ = store.items.add_all(school.note, [item(1), item(2), item(3, grade="B", author="local")])
    store.items.approve(one, item(1).content_hash, "rule:grade-a")
    assert store.items.counts() == {
        (APPROVED, "A", "reparam"): 1,
        (DRAFTED, "A", "reparam"): 1,
        (DRAFTED, "B", "local"): 1,
    }


def test_a_sheet_has_one_item_in_each_slot(store: Store, school: Any) -> None:
    """A taken slot and an item twice are conflicts; a slot outside the batch is bad input."""
    batch = store.worksheets.add_batch("기말", 2, seed=7, request={"n": 2})
    sheet = store.worksheets.sheet_of(batch, school.student, "홍길동")
    one, two = store.items.add_all(school.note, [item(1), item(2)])
    store.worksheets.place(sheet, 1, one)
    with pytest.raises(Conflict):
        store.worksheets.place(sheet, 1, two)
    with pytest.raises(Conflict):
        store.worksheets.place(sheet, 2, one)
    for slot in (0, 3):
        with pytest.raises(BadInput):
            store.worksheets.place(sheet, slot, two)
    store.worksheets.place(sheet, 2, two)
    assert [found.items for found in store.worksheets.sheets(batch)] == [{1: one, 2: two}]


def test_a_student_has_one_sheet_in_a_batch(store: Store, school: Any) -> None:
    """Asking again gives the same sheet; adding a second is a conflict."""
    batch = store.worksheets.add_batch("기말", 2, seed=7, request={})
    sheet = store.worksheets.sheet_of(batch, school.student, "제목")
    assert store.worksheets.sheet_of(batch, school.student, "제목") == sheet
    with pytest.raises(Conflict):
        store.worksheets.add_sheet("제목", batch_id=batch, student_id=school.student)
    assert (store.worksheets.batch(batch).seed, store.worksheets.batches()[0].id) == (7, batch)


def test_a_student_never_gets_the_same_content_twice(store: Store, school: Any) -> None:
    """A fingerprint is recorded once for a student; another student may have the same."""
    other = store.people.add_student(school.class_id, "임꺽정")
    store.history.record(school.student, "abc123")
    with pytest.raises(Conflict):
        store.history.record(school.student, "abc123")
    store.history.record(other, "abc123")
    assert store.history.seen(school.student) == frozenset({"abc123"})
    assert store.history.has_seen(school.student, "abc123")
    assert not store.history.has_seen(school.student, "def456")


def test_a_licence_is_accepted_for_its_very_text(store: Store, clock: Any) -> None:
    """The acceptance holds for one text; the first acceptance stands; a changed text asks anew."""
    store.licences.accept("gemma3-270m", "aa", "account:1")
    clock.now += 60
    store.licences.accept("gemma3-270m", "aa", "account:2")
    assert store.licences.has_accepted("gemma3-270m", "aa")
    assert not store.licences.has_accepted("gemma3-270m", "bb")
    assert [(one.accepted_by, one.accepted_at) for one in store.licences.accepted()] == [
        ("account:1", clock.now - 60)
    ]


def test_the_audit_log_only_grows(store: Store) -> None:
    """Lines come back newest first, and the database refuses to change, replace or delete one."""
    store.audit.append("system", "store-unlocked")
    store.audit.append("account:1", "item-approved", "item:3", {"batch": 2})
    for sql in (
        "UPDATE audit SET actor = 'account:2'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit VALUES (1, 0.0, 'a', 'b', '', '{}')",
    ):
        with pytest.raises(NotAllowed):
            store._connections.change(sql)
    assert [(line.actor, line.action, line.subject, line.details) for line in store.audit.newest()] == [
        ("account:1", "item-approved", "item:3", {"batch": 2}),
        ("system", "store-unlocked", "", {}),
    ]


@pytest.mark.parametrize(
    ("actor", "action", "subject", "details"),
    [
        ("홍길동", "signed-in", "", {}),
        ("account:1", "Saw Hong", "", {}),
        ("account:1", "note-added", "홍길동", {}),
        ("account:1", "note-added", "", {"name": "홍길동"}),
        ("account:1", "note-added", "", {"text": "x + 1 = 3"}),
    ],
)
def test_the_audit_log_takes_no_name(
    store: Store, actor: str, action: str, subject: str, details: dict[str, int | str]
) -> None:
    """A name or a sentence in any part of a line is refused."""
    with pytest.raises(BadInput):
        store.audit.append(actor, action, subject, details)
    assert store.audit.newest() == ()
