"""Proven items a second by author, on one core and more, and where the time goes.

Steady state: every worker is warm (phrasings compiled, caches filled by one round) before its clock starts.
An item is counted where it reached grade A; each is another question.
"""

import multiprocessing
import resource
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection

from appliance.authoring.reparam import Reparam
from appliance.authoring.template import Template
from appliance.diagnosis import diagnose, grade_of
from appliance.domain.fence import taught_in
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.item import Draft, Fail
from appliance.domain.note import Diagnosis, Note
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.itemmodels import catalogue
from appliance.pipeline.judge import certify, our_lines
from appliance.verification.gate import CHECKS, read_draft, solved

AUTHORS = ("reparam", "template")
# Drafts taken from one note or model before the next one has its turn.
TURN = 4
WARM_ROUNDS = 1

Work = tuple[Draft, Question | None]


@dataclass(frozen=True, slots=True)
class Rate:
    """items: of grade A. drafts: judged. seconds: of the clock. memory: bytes of the largest worker."""

    author: str
    cores: int
    items: int
    drafts: int
    seconds: float
    memory: int

    @property
    def per_second(self) -> float:
        return self.items / self.seconds


def rate(author: str, cores: int, seconds: float, notes: Sequence[Note]) -> Rate:
    """Runs `cores` workers side by side for about `seconds`."""
    context = multiprocessing.get_context("spawn")
    ends: list[Connection] = []
    workers = []
    for core in range(cores):
        here, there = context.Pipe()
        worker = context.Process(target=_work, args=(there, author, core, seconds, notes), daemon=True)
        worker.start()
        ends.append(here)
        workers.append(worker)
    for end in ends:
        end.recv()  # warm
    begun = time.monotonic()
    for end in ends:
        end.send("go")
    found = [end.recv() for end in ends]
    took = time.monotonic() - begun
    for worker in workers:
        worker.join()
    items, drafts, memory = (list(column) for column in zip(*found, strict=True))
    return Rate(author, cores, sum(items), sum(drafts), took, max(memory))


def _work(end: Connection, author: str, core: int, seconds: float, notes: Sequence[Note]) -> None:
    source = _source(author, core, notes)
    for draft, original in islice(source, _round(author, notes)):
        certify(draft, original, frozenset())
    end.send("warm")
    end.recv()
    stop = time.monotonic() + seconds
    had: set[str] = set()
    drafts = 0
    for draft, original in source:
        drafts += 1
        if not certify(draft, original, frozenset()).failures:
            had.add(question_fingerprint(draft.claimed))
        if time.monotonic() >= stop:
            break
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    end.send((len(had), drafts, memory))


def _round(author: str, notes: Sequence[Note]) -> int:
    return TURN * (len(notes) if author == "reparam" else len(catalogue()) * 2) * WARM_ROUNDS


def _source(author: str, core: int, notes: Sequence[Note]) -> Iterator[Work]:
    """Drafts without end: some of each note or model in turn, under ever new seeds."""
    seed = core * 1_000_003
    found = [each for note in notes if isinstance(each := diagnose(note), Diagnosis)]
    while True:
        seed += 1
        if author == "reparam":
            for each in found:
                grade = grade_of(taught_in(each.standard.code), each.note.grade)
                for draft in islice(Reparam(each, grade).drafts(seed), TURN):
                    yield draft, each.reading.question
            continue
        for model in catalogue():
            for five in (False, True):
                standard = StandardId(model.revision, model.standard)
                template = Template((model,), standard, model.grade, five)
                for draft in islice(template.drafts(seed), TURN):
                    yield draft, None


def seconds_by_part(author: str, count: int, notes: Sequence[Note]) -> dict[str, float]:
    """Milliseconds of one draft, on the average, in its writing, its reading, its solving and each check."""
    spent: dict[str, float] = defaultdict(float)
    source = _source(author, 0, notes)
    for _ in islice(source, _round(author, notes)):
        pass
    done = 0
    while done < count:
        begun = time.perf_counter()
        draft, original = next(source)
        spent["writing"] += time.perf_counter() - begun
        begun = time.perf_counter()
        question = read_draft(draft)
        spent["reading"] += time.perf_counter() - begun
        if isinstance(question, Fail):
            continue
        begun = time.perf_counter()
        case = solved(draft, question, original, frozenset(), our_lines)
        spent["solving"] += time.perf_counter() - begun
        if isinstance(case, Fail):
            continue
        for check in CHECKS:
            begun = time.perf_counter()
            check(case)
            spent[check.__name__] += time.perf_counter() - begun
        done += 1
    return {name: 1000 * value / count for name, value in spent.items()}
