"""The notes of `tests/data/notes-*.jsonl`, a third of them at each run, diagnosed."""

import json
import zlib
from pathlib import Path

import pytest

from appliance.diagnosis import diagnose
from appliance.domain.note import Diagnosis, Note

DATA = Path(__file__).parents[2] / "data"
FILES = sorted(DATA.glob("notes-*.jsonl"))


def notes(path: Path) -> list[dict[str, object]]:
    """Every third note, by its text, so that each slice is tried in all its parts."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [json.loads(line) for line in lines if zlib.crc32(line.encode()) % 3 == 0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_read_has_the_key_of_the_note(path: Path) -> None:
    """A note that is read is solved to the key that was computed apart from it."""
    wrong = []
    for note in notes(path):
        if note.get("refuse") or note.get("wrong_key"):
            continue
        found = diagnose(Note(str(note["text"]), str(note.get("answer", "")), "", str(note.get("grade", ""))))
        if isinstance(found, Diagnosis) and found.given_matches is False:
            wrong.append((note["text"], found.answer))
    assert not wrong
