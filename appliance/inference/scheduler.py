"""Which sequences run in the next step, with which tokens: continuous batching in pure Python.

Each step puts tokens of every running sequence into one batch, computes it, and draws one token for each
sequence whose tokens are all in. Sequences come and go between steps.

Nothing is admitted that could run out of cache: a sequence keeps, from its admission on, as many cells as it
can ever need, less what a shared beginning already holds. A long prompt is computed in pieces, so that the
others go on meanwhile. A teacher's sequence enters at the next step: the batch starts nothing new while
one runs, and where slots or cells are short its latest sequences step back and are computed again later.
"""

import time
from collections import deque
from collections.abc import Iterator
from collections.abc import Sequence as Many
from dataclasses import dataclass
from typing import Final, Generic, Protocol, TypeVar

from appliance.inference.prefixes import Prefix, PrefixTree
from appliance.inference.runner import Row
from appliance.inference.sequence import FinishReason, GenerationRequest, Priority, Sequence
from appliance.inference.tuner import BatchTuner

# Rows of one step at most. Prompts are computed in pieces of at most `PIECE` where others are decoding.
BATCH_SIZE: Final = 512
PIECE: Final = 256
# Slots beyond those of the batch: for teachers, and for shared beginnings.
TEACHER_SLOTS: Final = 4
PREFIX_SLOTS: Final = 12
# Waiting prompts that a new one is compared with.
_LOOKED_AT: Final = 48


class Sampler(Protocol):
    """Draws the tokens of one sequence."""

    def close(self) -> None: ...


S = TypeVar("S", bound=Sampler)


class Computer(Protocol[S]):
    """What a scheduler asks of the runner that owns the model's context."""

    def sampler(self, request: GenerationRequest) -> S: ...
    def compute(self, rows: Many[Row]) -> None: ...
    def next_token(self, sampler: S, row: int) -> int: ...
    def share(self, source: int, target: int) -> None: ...
    def drop(self, slot: int) -> None: ...
    def is_end(self, token: int) -> bool: ...
    def piece(self, token: int) -> bytes: ...


@dataclass(slots=True)
class Counters:
    """What was done so far.

    steps: batches computed. rows: tokens computed. shared: tokens of prompts that were not computed since a
    beginning was shared. made: tokens written. yielded: times that a sequence of the batch stepped back.
    seconds: of all steps. most: sequences that ran at once. full_made, full_seconds: tokens and seconds of
    the steps in which every place of the batch wrote one and nothing else was computed.
    """

    steps: int = 0
    rows: int = 0
    shared: int = 0
    made: int = 0
    yielded: int = 0
    seconds: float = 0.0
    most: int = 0
    full_made: int = 0
    full_seconds: float = 0.0


@dataclass(slots=True, eq=False)
class _Task(Generic[S]):
    """A sequence, its sampler, and what it holds while it runs: a slot, a shared beginning, cells."""

    sequence: Sequence
    sampler: S | None = None
    slot: int = -1
    prefix: Prefix | None = None
    cells: int = 0

    @property
    def is_attached(self) -> bool:
        """Whether the shared beginning is in its slot; it is once its first token counts as computed."""
        return self.prefix is None or self.sequence.computed > 0

    @property
    def is_teachers(self) -> bool:
        return self.sequence.request.priority is Priority.TEACHER


class Scheduler(Generic[S]):
    """Waiting and running sequences over one computer. One thread at a time."""

    def __init__(self, computer: Computer[S], parallel: int, cells: int, fixed: bool = False) -> None:
        """parallel: sequences of the batch at once, at most. cells: of the cache. fixed: do not tune."""
        self._computer = computer
        self._cells = cells
        self._parallel = parallel
        slots = parallel + TEACHER_SLOTS
        self._slots = list(range(slots - 1, -1, -1))
        self._prefixes = PrefixTree(range(slots, slots + PREFIX_SLOTS))
        self._waiting: dict[Priority, deque[_Task[S]]] = {priority: deque() for priority in Priority}
        self._running: list[_Task[S]] = []
        # Whether a waiting sequence may have to end: looking through all of them at every step costs.
        self._look_through = False
        self.tuner = BatchTuner(parallel, fixed)
        self.counters = Counters()

    @property
    def is_idle(self) -> bool:
        return not self._running and not any(self._waiting.values())

    def submit(self, sequence: Sequence) -> None:
        """Takes a sequence that fits into the cells alone; then it is admitted sooner or later."""
        if sequence.most_cells > self._cells:
            raise ValueError("the sequence can never fit")
        self._waiting[sequence.request.priority].append(_Task(sequence))
        self._look_through |= bool(sequence.request.seconds)

    def cancel(self, sequences: Many[Sequence]) -> None:
        """Ends them at the next step."""
        for sequence in sequences:
            sequence.cancelled = True
        self._look_through = True

    def step(self) -> None:
        """One batch. Whatever the computer raises goes through, with every sequence where it was."""
        begun = time.perf_counter()
        self._end_unwanted()
        self._admit()
        rows, ready = self._rows()
        if not rows:
            return
        self._computer.compute(rows)
        self._prefixes.settle()
        for number, task in ready:
            self._take(task, self._computer.next_token(self._sampler(task), number))
        self._count(len(rows), len(ready), time.perf_counter() - begun)

    def close(self) -> None:
        """Frees every sampler. What runs or waits stays unfinished."""
        for task in self._tasks():
            if task.sampler is not None:
                task.sampler.close()
                task.sampler = None

    def unfinished(self) -> list[Sequence]:
        return [task.sequence for task in self._tasks()]

    def _tasks(self) -> Iterator[_Task[S]]:
        yield from self._running
        for queue in self._waiting.values():
            yield from queue

    def _sampler(self, task: _Task[S]) -> S:
        assert task.sampler is not None
        return task.sampler

    def _count(self, rows: int, decoded: int, seconds: float) -> None:
        counters = self.counters
        counters.steps += 1
        counters.rows += rows
        counters.seconds += seconds
        if rows == decoded == self._parallel:
            counters.full_made += rows
            counters.full_seconds += seconds
        if rows == decoded:
            self.tuner.saw(decoded, seconds, bool(self._waiting[Priority.BATCH]))

    # Ending

    def _end_unwanted(self) -> None:
        for task in list(self._running):
            if reason := _unwanted(task.sequence):
                self._release(task)
                self._finish(task, reason)
        if not self._look_through:
            return
        for priority, queue in self._waiting.items():
            unwanted = [(task, reason) for task in queue if (reason := _unwanted(task.sequence))]
            gone = {id(task) for task, _ in unwanted}
            self._waiting[priority] = deque(task for task in queue if id(task) not in gone)
            for task, reason in unwanted:
                self._finish(task, reason)
        self._look_through = any(
            task.sequence.request.seconds for queue in self._waiting.values() for task in queue
        )

    def _finish(self, task: _Task[S], reason: FinishReason) -> None:
        if task.sampler is not None:
            task.sampler.close()
            task.sampler = None
        task.sequence.finish(reason)

    def _release(self, task: _Task[S]) -> None:
        """Gives back slot, cells and beginning."""
        self._computer.drop(task.slot)
        self._running.remove(task)
        self._slots.append(task.slot)
        if task.prefix:
            task.prefix.users -= 1
        task.prefix, task.cells, task.slot = None, 0, -1

    def _take(self, task: _Task[S], token: int) -> None:
        sequence = task.sequence
        if self._computer.is_end(token):
            self._release(task)
            self._finish(task, "end")
            return
        self.counters.made += 1
        sequence.add(token, self._computer.piece(token))
        if sequence.finish_reason is not None:
            self._release(task)
            if task.sampler is not None:
                task.sampler.close()
                task.sampler = None

    # Admitting

    def _admit(self) -> None:
        teachers, batch = self._waiting[Priority.TEACHER], self._waiting[Priority.BATCH]
        while teachers and self._make_room(teachers[0]):
            self._start(teachers.popleft())
        if any(task.is_teachers for task in self._running):
            return
        while batch and len(self._running) < self.tuner.limit and self._fits(batch[0]):
            self._start(batch.popleft())

    def _make_room(self, task: _Task[S]) -> bool:
        """Whether it fits, sequences of the batch having stepped back where it takes that."""
        while not self._fits(task):
            latest = next((one for one in reversed(self._running) if not one.is_teachers), None)
            if latest is None:
                return False
            self._release(latest)
            latest.sequence.computed = 0
            self._waiting[Priority.BATCH].appendleft(latest)
            self.counters.yielded += 1
        return True

    def _fits(self, task: _Task[S]) -> bool:
        """Whether slot and cells suffice, unused beginnings being forgotten where it takes that."""
        if not self._slots:
            return False
        held = self._prefixes.deepest(task.sequence.tokens)
        wanted = task.sequence.most_cells - (len(held.tokens) if held else 0)
        if held:
            held.users += 1
        while self._free_cells() < wanted and self._forget_a_prefix():
            pass
        if held:
            held.users -= 1
        return self._free_cells() >= wanted

    def _free_cells(self) -> int:
        return self._cells - self._prefixes.cells - sum(task.cells for task in self._running)

    def _forget_a_prefix(self) -> bool:
        gone = self._prefixes.forget_oldest()
        if gone:
            self._computer.drop(gone.slot)
        return gone is not None

    def _start(self, task: _Task[S]) -> None:
        """Puts a sequence that fits into a slot, on the deepest beginning that is worth sharing."""
        sequence = task.sequence
        if not sequence.made:
            self._hold_common_beginnings(sequence)
        task.prefix = self._prefixes.deepest(sequence.tokens)
        shared = len(task.prefix.tokens) if task.prefix else 0
        if task.prefix:
            task.prefix.users += 1
            self._prefixes.touch(task.prefix)
        task.cells = sequence.most_cells - shared
        task.slot = self._slots.pop()
        if task.sampler is None:
            task.sampler = self._computer.sampler(sequence.request)
        self._running.append(task)
        self.counters.most = max(self.counters.most, len(self._running))

    def _hold_common_beginnings(self, sequence: Sequence) -> None:
        others = [
            task.sequence.tokens
            for queue in self._waiting.values()
            for _, task in zip(range(_LOOKED_AT), queue, strict=False)
            if task.sequence is not sequence
        ]
        for tokens in self._prefixes.wanted(sequence.tokens, others):
            parent = self._prefixes.deepest(tokens)
            if parent:
                parent.users += 1
            free = self._prefixes.has_free_slot or self._forget_a_prefix()
            if parent:
                parent.users -= 1
            if not free:
                return
            self._prefixes.hold(tokens)

    # Composing a batch

    def _rows(self) -> tuple[list[Row], list[tuple[int, _Task[S]]]]:
        """The rows of the next batch, and for each sequence that goes on from one the number of its row."""
        rows: list[Row] = []
        ready: list[tuple[int, _Task[S]]] = []
        for task in self._running:
            self._attach(task)
            if task.is_attached and task.sequence.pending == 1:
                self._add(rows, ready, task, 1)
        room = min(BATCH_SIZE - len(rows), PIECE if rows else BATCH_SIZE)
        for work in self._to_read():
            if isinstance(work, Prefix):
                room -= self._add_prefix(rows, work, room)
            else:
                room -= self._add(rows, ready, work, room)
            if room <= 0:
                break
        return rows, ready

    def _attach(self, task: _Task[S]) -> None:
        prefix = task.prefix
        if prefix and prefix.is_ready and not task.sequence.computed:
            self._computer.share(prefix.slot, task.slot)
            task.sequence.computed = len(prefix.tokens)
            self.counters.shared += len(prefix.tokens)

    def _to_read(self) -> Iterator["Prefix | _Task[S]"]:
        """What has more than one token to compute, in the order in which it should be: a teacher's prompt
        with the beginnings that it waits for; then the batch's, where no teacher waits."""
        teachers = [task for task in self._running if task.is_teachers]
        for task in teachers or self._running:
            yield from (prefix for prefix in _chain(task.prefix) if not prefix.is_ready)
            if task.is_attached and task.sequence.pending > 1:
                yield task

    def _add(self, rows: list[Row], ready: list[tuple[int, _Task[S]]], task: _Task[S], most: int) -> int:
        """Rows of a sequence's next tokens, `most` of them; the last one of all is where it goes on."""
        sequence = task.sequence
        count = min(most, sequence.pending)
        end = sequence.computed + count
        is_last = end == len(sequence.tokens)
        for position in range(sequence.computed, end):
            wanted = is_last and position == end - 1
            rows.append(Row(sequence.tokens[position], position, task.slot, wanted))
        sequence.computed = end
        if is_last:
            ready.append((len(rows) - 1, task))
        return count

    def _add_prefix(self, rows: list[Row], prefix: Prefix, most: int) -> int:
        """Rows of a beginning's next tokens; none while its parent's are not computed."""
        parent = prefix.parent
        if parent and not parent.is_ready:
            return 0
        if parent and prefix.queued == len(parent.tokens):
            self._computer.share(parent.slot, prefix.slot)
        count = min(most, len(prefix.tokens) - prefix.queued)
        for position in range(prefix.queued, prefix.queued + count):
            rows.append(Row(prefix.tokens[position], position, prefix.slot, False))
        prefix.queued += count
        return count


def _unwanted(sequence: Sequence) -> FinishReason | None:
    if sequence.cancelled:
        return "cancelled"
    return "deadline" if sequence.is_late else None


def _chain(prefix: Prefix | None) -> list[Prefix]:
    """The beginnings from the root to this one."""
    found: list[Prefix] = []
    while prefix:
        found.insert(0, prefix)
        prefix = prefix.parent
    return found
