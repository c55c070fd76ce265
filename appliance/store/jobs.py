"""Jobs: work that survives a power cut. Taken by one worker, finished once, lost never.

A job that was taken goes back to the queue when its worker is dead or its lease ran out, so two workers
can hold it for a moment. `takes` fences that: it counts up with every taking, and finishing checks it in
the transaction that writes the result, so the late one's result is rolled back whole.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from appliance.domain.errors import Conflict
from appliance.store import worker
from appliance.store.connection import Connections, Row
from appliance.store.documents import check_short_id, decode, ids_only

LEASE_S = 120.0  # three of the longest steps seen (a batch of drafts on 2 cores); heartbeats renew it
MAX_ATTEMPTS = 3
# Losing its worker is seldom a job's fault (power cuts, restarts), yet one that kills it each time must
# stop some day.
MAX_TAKES = 30


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE jobs (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL,
            batch_id INTEGER REFERENCES batches(id), student_id INTEGER REFERENCES students(id),
            slot INTEGER,
            state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
            attempts INTEGER NOT NULL, takes INTEGER NOT NULL,
            worker TEXT, lease_until REAL, reason TEXT, created REAL NOT NULL, ended REAL,
            UNIQUE (batch_id, student_id, slot),
            CHECK (state != 'running' OR (worker IS NOT NULL AND lease_until IS NOT NULL))
        ) STRICT;
        CREATE INDEX jobs_open ON jobs (state, id) WHERE state IN ('queued', 'running');
    """)


@dataclass(frozen=True, slots=True)
class NewJob:
    """payload: ids only. (batch_id, student_id, slot) is unique; all None for work of no batch."""

    kind: str
    payload: Mapping[str, int | str]
    batch_id: int | None = None
    student_id: int | None = None
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class StoredJob:
    """attempts: faults so far. takes: how often it was taken, the fence of this taking."""

    id: int
    kind: str
    payload: Mapping[str, Any]
    batch_id: int | None
    student_id: int | None
    slot: int | None
    state: str
    attempts: int
    takes: int
    worker: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    queued: int = 0
    running: int = 0
    done: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        return self.queued + self.running + self.done + self.failed

    @property
    def ended(self) -> int:
        return self.done + self.failed


class Jobs:
    """The queue."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(self, job: NewJob) -> bool:
        """Whether it is new: handing in the same (batch, student, slot) again changes nothing."""
        added = self._store.change(
            "INSERT INTO jobs (kind, payload, batch_id, student_id, slot, state, attempts, takes, created)"
            " VALUES (?, ?, ?, ?, ?, 'queued', 0, 0, ?) ON CONFLICT (batch_id, student_id, slot) DO NOTHING",
            check_short_id(job.kind),
            ids_only(job.payload),
            job.batch_id,
            job.student_id,
            job.slot,
            self._store.now(),
        )
        return bool(added)

    def claim(
        self, by: str | None = None, *, batch_id: int | None = None, lease_s: float = LEASE_S
    ) -> StoredJob | None:
        """Takes the oldest job that is free, None where none is. by: this process, by default.

        batch_id: only of that batch.
        """
        with self._store.atomic():
            self._give_back_the_lost()
            row = self._store.row(
                "UPDATE jobs SET state = 'running', takes = takes + 1, worker = ?, lease_until = ?"
                " WHERE id = (SELECT id FROM jobs WHERE state = 'queued' AND (?3 IS NULL OR batch_id = ?3)"
                " ORDER BY id LIMIT 1) RETURNING *",
                by or worker.me(),
                self._store.now() + lease_s,
                batch_id,
            )
        return _job(row) if row else None

    def heartbeat(self, job: StoredJob, *, lease_s: float = LEASE_S) -> None:
        """Keeps the job for longer. Raises Conflict where another worker has it by now: stop working."""
        self._held(job, "lease_until = ?", self._store.now() + lease_s)

    @contextmanager
    def finishing(self, job: StoredJob) -> Iterator[None]:
        """One transaction for the result and the end of the job: write the result in the block.

        Raises Conflict, and writes nothing, where another worker has the job by now.
        """
        with self._store.atomic():
            self._held(job, "state = 'done', worker = NULL, lease_until = NULL, ended = ?", self._store.now())
            yield

    def retry(self, job: StoredJob, reason: str) -> None:
        """A fault: back to the queue, or failed after its last attempt. reason: Korean, for a person."""
        self._held(
            job,
            "attempts = attempts + 1, reason = ?, worker = NULL, lease_until = NULL,"
            " state = iif(attempts + 1 < ?, 'queued', 'failed'), ended = iif(attempts + 1 < ?, NULL, ?)",
            reason,
            MAX_ATTEMPTS,
            MAX_ATTEMPTS,
            self._store.now(),
        )

    def release(self, job: StoredJob) -> None:
        """Back to the queue untouched, when a worker stops in good order."""
        self._held(job, "state = 'queued', worker = NULL, lease_until = NULL")

    def fail(self, job: StoredJob, reason: str) -> None:
        """For good: trying again would not help (the note needs a teacher)."""
        self._held(
            job,
            "state = 'failed', reason = ?, worker = NULL, lease_until = NULL, ended = ?",
            reason,
            self._store.now(),
        )

    def of_batch(self, batch_id: int) -> tuple[StoredJob, ...]:
        found = self._store.rows("SELECT * FROM jobs WHERE batch_id = ? ORDER BY id", batch_id)
        return tuple(map(_job, found))

    def progress(self, batch_id: int | None = None) -> Progress:
        """How many are in each state, of one batch or of all."""
        found = self._store.rows(
            "SELECT state, count(*) AS n FROM jobs WHERE ?1 IS NULL OR batch_id = ?1 GROUP BY state", batch_id
        )
        return Progress(**{row["state"]: row["n"] for row in found})

    def _held(self, job: StoredJob, change: str, *values: object) -> None:
        """Changes the job if this taking of it still stands."""
        sql = f"UPDATE jobs SET {change} WHERE id = ? AND state = 'running' AND takes = ?"  # noqa: S608
        if not self._store.change(sql, *values, job.id, job.takes):
            raise Conflict("다른 일꾼이 이 작업을 가져갔습니다. 이 결과는 버립니다.")

    def _give_back_the_lost(self) -> None:
        running = self._store.rows("SELECT id, worker, lease_until, takes FROM jobs WHERE state = 'running'")
        now = self._store.now()
        for row in running:
            if row["lease_until"] > now and not worker.is_dead(row["worker"]):
                continue
            over = row["takes"] >= MAX_TAKES
            self._store.change(
                "UPDATE jobs SET state = ?, worker = NULL, lease_until = NULL, reason = ?, ended = ?"
                " WHERE id = ?",
                "failed" if over else "queued",
                "이 작업을 하던 프로그램이 거듭 멈추었습니다." if over else None,
                now if over else None,
                row["id"],
            )


def _job(row: Row) -> StoredJob:
    kept = {name: row[name] for name in StoredJob.__slots__}
    return StoredJob(**{**kept, "payload": decode(row["payload"])})
