"""A whole run, with its logs and its temporary files, leaves no student's name in clear anywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parents[2]
NAME = "봄날의햇살같은아이"
WRONG = "x=77 또는 x=-78"
PLANT = f"""
from appliance import config
from appliance.pipeline.box import Box
from appliance.pipeline.demo import diagnose_all
from appliance.store.notes import NewNote
box = Box(config.read())
(first, *_) = box.store.people.classes()
student = box.store.people.add_student(first.id, "{NAME}")
box.store.notes.add(NewNote(student, "이차방정식 x²-5x+6=0을 풀어라.", None, "{WRONG}", "중3"))
diagnose_all(box.store)
print("planted", student)
"""


def test_no_file_holds_a_students_name_or_answer(tmp_path: Path) -> None:
    """Demonstration, planted student, batch with a kill in the middle: every file written is searched."""
    home, temporary, log = tmp_path / "home", tmp_path / "tmp", tmp_path / "run.log"
    temporary.mkdir()
    environment = os.environ | {
        "APPLIANCE_HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(ROOT),
    }

    def run(*words: str, timeout: float | None = None) -> None:
        with log.open("ab") as out:
            process = subprocess.Popen(
                [sys.executable, *words], cwd=tmp_path, env=environment, stdout=out, stderr=out
            )
            try:
                process.wait(timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            else:
                assert process.returncode == 0, log.read_text("utf-8")[-2000:]

    run("-m", "appliance", "demo")
    run("-c", PLANT)
    (tmp_path / "order.json").write_text('{"name": "묶음", "items": 4}', "utf-8")
    run("-m", "appliance", "batch", "submit", "order.json")
    run("-m", "appliance", "batch", "run", timeout=4)  # killed in the middle: its journal stays behind
    assert _holding(tmp_path) == []
    run("-m", "appliance", "batch", "run")
    assert _holding(tmp_path) == []
    assert "planted" in log.read_text("utf-8")


def _holding(folder: Path) -> list[str]:
    """Files that hold the planted name or answer in any encoding that a Korean program writes."""
    needles = [
        text.encode(form) for text in (NAME, WRONG) for form in ("utf-8", "utf-16-le", "utf-16-be", "cp949")
    ]
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]
