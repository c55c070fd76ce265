"""Nothing about a student stands in clear in any file that the store makes."""

import sqlite3
from pathlib import Path

import pytest

from appliance.store.audit import AuditLine
from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey
from appliance.store.items import NewItem
from appliance.store.notes import NewNote

NAME = "남궁가온누리"
TEXT = "가온이가 산 연필 열두 자루의 값을 구하여라."
PLANTED = (NAME, TEXT)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp949")


def found_in(*folders: Path) -> list[str]:
    """Where a planted text stands in a file, in any encoding that a Korean program writes."""
    needles = [(text, coding, text.encode(coding)) for text in PLANTED for coding in ENCODINGS]
    return [
        f"{path.name}: {text[:6]} in {coding}"
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
        for data in [path.read_bytes()]
        for text, coding, needle in needles
        if needle in data
    ]


def work(store: Store) -> AuditLine:
    """A little of everything that writes a name or a note."""
    academy = store.people.add_academy("가람학원")
    class_id = store.people.add_class(academy, "중2", "중2")
    student = store.people.add_student(class_id, NAME)
    store.accounts.add("teacher", NAME, "teacher", "hash")
    note = store.notes.add(NewNote(student, TEXT, source=NAME))
    store.notes.save_diagnosis(note, {"stem": TEXT, "mistake": NAME}, None)
    document = {"stem": TEXT, "for": NAME}
    for number in range(40):
        item = store.items.add(note, NewItem(document, {"checks": [TEXT]}, f"hash{number}", "A", "reparam"))
        store.history.record(student, f"hash{number}", item)
    store.items.reject(item, "account:1")
    # A sort of every row, which SQLite would spill into a temporary file if it were let.
    store._connections.rows("SELECT * FROM items ORDER BY document || random()")
    return store.audit.append("account:1", "note-added", f"note:{note}", {"items": 40})


def test_no_file_holds_a_students_name(
    home: Path,
    tmp_path: Path,
    key: DataKey,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """While the WAL is open and after closing, no file of the store and no temporary file has it in clear."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(scratch))
    with open_store(home / "store.db", key, create=True) as store:
        line = work(store)
        assert (home / "store.db-wal").stat().st_size > 0
        assert found_in(home, scratch) == []
        store.check()
        assert found_in(home, scratch) == []
    assert found_in(home, scratch) == []
    assert not any(NAME in text for text in (*capfd.readouterr(), repr(line)))


@pytest.mark.parametrize("coding", ENCODINGS)
def test_the_search_itself_finds_clear_text(tmp_path: Path, coding: str) -> None:
    """The search that finds nothing above does find a planted text in each encoding."""
    (tmp_path / "file").write_bytes(b"\x00\x01" + NAME.encode(coding) + b"\xff")
    assert found_in(tmp_path) == [f"file: {NAME[:6]} in {coding}"]


def test_the_search_finds_it_in_a_plain_database(tmp_path: Path) -> None:
    """The same rows in plain SQLite are found: it is the cipher that hides them."""
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE students (name TEXT)")
    plain.execute("INSERT INTO students VALUES (?)", [NAME])
    plain.commit()
    plain.close()
    assert found_in(tmp_path) == [f"plain.db: {NAME[:6]} in utf-8"]
