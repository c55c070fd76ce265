"""Workers killed at random moments, over and over: every job's result is there once."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from appliance.store import jobs
from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey
from appliance.store.jobs import NewJob, Progress
from appliance.store.notes import NewNote

WORKER = Path(__file__).parents[1] / "unit" / "store" / "store_worker.py"
STUDENTS, SLOTS = 12, 10


def filled(store: Store) -> int:
    with store.atomic():
        class_id = store.people.add_class(store.people.add_academy("가람학원"), "1반", "중2")
        batch = store.worksheets.add_batch("기말", SLOTS, seed=1, request={})
        for number in range(STUDENTS):
            student = store.people.add_student(class_id, f"학생 {number}")
            note = store.notes.add(NewNote(student, "x+1=3을 풀어라."))
            for slot in range(1, SLOTS + 1):
                store.jobs.add(NewJob("make-item", {"note": note}, batch, student, slot))
    return batch


def start(store: Store, key: DataKey) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(store.path), "slow"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(Path(jobs.__file__).parents[2])},
    )
    assert process.stdin is not None
    process.stdin.write(key.reveal().hex().encode() + b"\n")
    process.stdin.close()
    return process


@pytest.mark.slow
def test_no_kill_loses_or_doubles_a_result(tmp_path: Path) -> None:
    """Two workers at a time, one killed every moment: 120 jobs end with 120 results, one in each slot."""
    key, draw = DataKey.random(), random.Random(20260301)
    with open_store(tmp_path / "store.db", key, create=True) as store:
        batch = filled(store)
        workers = [start(store, key), start(store, key)]
        kills, until = 0, time.monotonic() + 240
        while store.jobs.progress(batch).ended < STUDENTS * SLOTS and time.monotonic() < until:
            time.sleep(draw.uniform(0.3, 1.2))
            victim = draw.randrange(2)
            if kills < 8:
                workers[victim].send_signal(signal.SIGKILL)
                kills += 1
            for number, process in enumerate(workers):
                if process.poll() is not None:
                    workers[number] = start(store, key)
        for process in workers:
            process.kill()
            process.wait(timeout=30)
        assert kills >= 5
        assert store.jobs.progress(batch) == Progress(done=STUDENTS * SLOTS)
        sheets = store.worksheets.sheets(batch)
        assert [list(sheet.items) for sheet in sheets] == [list(range(1, SLOTS + 1))] * STUDENTS
        assert len({item for sheet in sheets for item in sheet.items.values()}) == STUDENTS * SLOTS
        assert store.items.counts() == {("drafted", "A", "reparam"): STUDENTS * SLOTS}
        assert store.check() == ()
