"""The queue: taken by one, finished once, lost never."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from appliance.domain.errors import BadInput, Conflict
from appliance.store import jobs, worker
from appliance.store.database import Store
from appliance.store.datakey import DataKey
from appliance.store.jobs import NewJob, Progress, StoredJob

WORKER = Path(__file__).with_name("store_worker.py")


def filled(store: Store, school: Any, slots: int = 3) -> int:
    batch = store.worksheets.add_batch("기말", slots, seed=1, request={})
    with store.atomic():
        for slot in range(1, slots + 1):
            store.jobs.add(NewJob("make-item", {"note": school.note}, batch, school.student, slot))
    return batch


def taken(store: Store, **options: Any) -> StoredJob:
    job = store.jobs.claim(**options)
    assert job is not None
    return job


def test_the_same_work_is_queued_once(store: Store, school: Any) -> None:
    """Handing in a batch again adds nothing: (batch, student, slot) is unique."""
    batch = filled(store, school)
    again = NewJob("make-item", {"note": school.note}, batch, school.student, 1)
    assert store.jobs.add(again) is False
    assert store.jobs.progress(batch) == Progress(queued=3)


def test_jobs_are_taken_in_order_and_once(store: Store, school: Any) -> None:
    """Each claim gives another job, oldest first, and then none."""
    batch = filled(store, school)
    assert [taken(store).slot for _ in range(3)] == [1, 2, 3]
    assert store.jobs.claim() is None
    assert store.jobs.progress(batch) == Progress(running=3)


def test_threads_never_take_the_same_job(store: Store, school: Any) -> None:
    """Four threads that claim at once share the jobs out without one being taken twice."""
    filled(store, school, slots=40)
    found: list[int] = []

    def take() -> None:
        while (job := store.jobs.claim()) is not None:
            found.append(job.id)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(set(found))
    assert len(found) == 40


def test_a_claim_can_keep_to_one_batch(store: Store, school: Any) -> None:
    """With a batch named, jobs of others are left alone."""
    filled(store, school, slots=1)
    second = filled(store, school, slots=1)
    assert taken(store, batch_id=second).batch_id == second
    assert store.jobs.claim(batch_id=second) is None
    assert store.jobs.progress() == Progress(queued=1, running=1)


def test_the_result_and_the_end_are_one_transaction(store: Store, school: Any) -> None:
    """When writing the result fails, the job is not done either; when it succeeds, both stand."""
    batch = filled(store, school, slots=1)
    job = taken(store)

    def write_and_break() -> None:
        with store.jobs.finishing(job):
            store.history.record(school.student, "made")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_break()
    assert store.history.seen(school.student) == frozenset()
    assert store.jobs.progress(batch) == Progress(running=1)
    with store.jobs.finishing(job):
        store.history.record(school.student, "made")
    assert store.history.seen(school.student) == {"made"}
    assert store.jobs.progress(batch) == Progress(done=1)


def test_a_job_is_not_finished_twice(store: Store, school: Any) -> None:
    """A second end of the same taking is a conflict and writes nothing."""
    filled(store, school, slots=1)
    job = taken(store)
    with store.jobs.finishing(job):
        store.history.record(school.student, "first")
    with pytest.raises(Conflict), store.jobs.finishing(job):
        store.history.record(school.student, "second")
    assert store.history.seen(school.student) == {"first"}


def test_an_expired_lease_gives_the_job_to_another(store: Store, school: Any, clock: Any) -> None:
    """After its lease a job is taken again, and the late worker's result is thrown away whole."""
    filled(store, school, slots=1)
    late = taken(store)
    assert store.jobs.claim() is None
    clock.now += jobs.LEASE_S + 1
    early = taken(store)
    assert (early.id, early.takes) == (late.id, 2)
    for call in (store.jobs.heartbeat, store.jobs.release, lambda job: store.jobs.retry(job, "늦음")):
        with pytest.raises(Conflict):
            call(late)
    with pytest.raises(Conflict), store.jobs.finishing(late):
        store.history.record(school.student, "late")
    with store.jobs.finishing(early):
        store.history.record(school.student, "early")
    assert store.history.seen(school.student) == {"early"}


def test_a_heartbeat_keeps_the_job(store: Store, school: Any, clock: Any) -> None:
    """A worker that says it lives keeps its job past the first lease."""
    filled(store, school, slots=1)
    job = taken(store)
    clock.now += jobs.LEASE_S - 1
    store.jobs.heartbeat(job)
    clock.now += jobs.LEASE_S - 1
    assert store.jobs.claim() is None


def test_a_faulty_job_is_tried_three_times(store: Store, school: Any) -> None:
    """A fault sends it back to the queue, the last one ends it with its reason."""
    batch = filled(store, school, slots=1)
    for _ in range(jobs.MAX_ATTEMPTS):
        store.jobs.retry(taken(store), "모델이 답하지 않습니다.")
    assert store.jobs.claim() is None
    (job,) = store.jobs.of_batch(batch)
    assert (job.state, job.attempts, job.reason) == ("failed", 3, "모델이 답하지 않습니다.")


def test_a_refused_job_fails_at_once(store: Store, school: Any) -> None:
    """Where trying again cannot help, the job fails for good with its reason."""
    batch = filled(store, school, slots=1)
    store.jobs.fail(taken(store), "그림이 없습니다.")
    assert store.jobs.progress(batch) == Progress(failed=1)


def test_losing_a_worker_is_not_the_jobs_fault(store: Store, school: Any, clock: Any) -> None:
    """Ten power cuts do not use up a job's attempts; one that kills each worker stops some day."""
    batch = filled(store, school, slots=1)
    for _ in range(10):
        taken(store)
        clock.now += jobs.LEASE_S + 1
    store.jobs.release(taken(store))
    (job,) = store.jobs.of_batch(batch)
    assert (job.state, job.attempts, job.takes) == ("queued", 0, 11)
    for _ in range(jobs.MAX_TAKES - 11):
        taken(store)
        clock.now += jobs.LEASE_S + 1
    assert store.jobs.claim() is None
    assert store.jobs.progress(batch) == Progress(failed=1)


@pytest.mark.parametrize(
    "payload",
    [
        {"student": "홍길동"},
        {"text": "x + 1 = 3"},
        {"name": "Hong Gildong"},
        {"note": 1.5},
        {"note": True},
        {"note": -1},
        {"note": None},
        {"note": [1]},
        {"note": {"text": 1}},
        {"이름": 1},
        {"note": "a" * 65},
    ],
)
def test_a_payload_holds_ids_and_nothing_else(store: Store, payload: dict[str, Any]) -> None:
    """Text, a name, a nested value or a float in a payload is refused."""
    with pytest.raises(BadInput):
        store.jobs.add(NewJob("make-item", payload))
    assert store.jobs.progress() == Progress()


def test_numbers_and_short_ids_are_a_payload(store: Store) -> None:
    """Integers and short identifiers come back as they were given; work of no batch is not unique."""
    job = NewJob("diagnose", {"note": 7, "author": "reparam"})
    assert (store.jobs.add(job), store.jobs.add(job)) == (True, True)
    assert taken(store).payload == {"note": 7, "author": "reparam"}


def test_this_process_is_alive_and_others_are_not() -> None:
    """This process counts as alive; a number given out again, and one before a restart, as dead."""
    boot, number, started = worker.me().split(":")
    assert not worker.is_dead(worker.me())
    assert worker.is_dead(f"{boot}:{number}:{int(started) - 1}")
    assert worker.is_dead(f"another-boot:{number}:{started}")
    assert not worker.is_dead("somebody")


def test_a_job_of_a_killed_process_is_finished_by_another(store: Store, school: Any, key: DataKey) -> None:
    """A worker killed in the middle of writing its result leaves nothing; the next takes the job at once."""
    batch = filled(store, school, slots=1)
    first = start(store, key, "stall")
    assert first.stdout is not None
    assert first.stdout.readline() == b"holding\n"
    first.send_signal(signal.SIGKILL)
    first.wait(timeout=30)
    first.stdout.close()
    assert store.history.seen(school.student) == frozenset()
    second = start(store, key, "work")
    output, _ = second.communicate(timeout=60)
    assert (second.returncode, output) == (0, b"made 1\n")
    assert store.jobs.progress(batch) == Progress(done=1)
    assert store.history.seen(school.student) == {"made-1-1"}
    assert [sheet.items.keys() for sheet in store.worksheets.sheets(batch)] == [{1}]


def start(store: Store, key: DataKey, how: str) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(store.path), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(jobs.__file__).parents[2])},
    )
    assert process.stdin is not None
    process.stdin.write(key.reveal().hex().encode() + b"\n")
    process.stdin.close()
    process.stdin = None
    return process
