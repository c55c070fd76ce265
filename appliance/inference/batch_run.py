"""One call's sequences, run together: what they have in common is computed once, the rest in one batch.

Each step puts the pending tokens of every running sequence into one batch, computes it, and draws one
token for each sequence whose tokens are all in. A sequence that ends makes room for one that waits.
"""

from collections import deque
from collections.abc import Sequence as Many
from dataclasses import dataclass
from typing import Final

from appliance.inference.runner import Row, Runner
from appliance.inference.sampler import TokenSampler
from appliance.inference.sequence import Sequence

BATCH_SIZE: Final = 512
# Slot 0 holds what all prompts begin with; sequences run in the others.
_SHARED: Final = 0
# Below this many common tokens, sharing saves less than its extra step costs.
_WORTH_SHARING: Final = 8


@dataclass(slots=True)
class _Running:
    """A sequence in its slot, the cells kept for it, and how its tokens are drawn."""

    sequence: Sequence
    slot: int
    cells: int
    sampler: TokenSampler


class BatchRun:
    """Which sequences wait, which run, and which slots and cells are free.

    Every sequence must fit into `cells` alone; then each is admitted sooner or later.
    """

    def __init__(self, runner: Runner, sequences: Many[Sequence], parallel: int, cells: int) -> None:
        self._runner = runner
        self._waiting = deque(sequences)
        self._running: list[_Running] = []
        self._slots = list(range(parallel, 0, -1))
        self._free_cells = cells

    def to_end(self) -> None:
        """Runs until every sequence has finished. Whatever happens, samplers are freed."""
        try:
            self._share_beginning()
            while self._waiting or self._running:
                self._step()
        finally:
            for running in self._running:
                running.sampler.close()

    def _share_beginning(self) -> None:
        length = _common_length([sequence.pending for sequence in self._waiting])
        if len(self._waiting) < 2 or length < _WORTH_SHARING:
            return
        for sequence in self._waiting:
            sequence.position = length
            shared = [sequence.pending.popleft() for _ in range(length)]
        for start in range(0, length, BATCH_SIZE):
            piece = shared[start : start + BATCH_SIZE]
            self._runner.compute([Row(token, start + i, _SHARED, False) for i, token in enumerate(piece)])
        self._free_cells -= length

    def _step(self) -> None:
        while self._waiting and self._can_admit(self._waiting[0]):
            self._admit(self._waiting.popleft())
        rows, ready = self._schedule()
        self._runner.compute(rows)
        for row, running in ready:
            self._take_token(running, self._runner.next_token(running.sampler, row))

    def _can_admit(self, sequence: Sequence) -> bool:
        return bool(self._slots) and sequence.most_cells <= self._free_cells

    def _admit(self, sequence: Sequence) -> None:
        sampler = self._runner.sampler(sequence.request)
        running = _Running(sequence, self._slots.pop(), sequence.most_cells, sampler)
        self._free_cells -= running.cells
        self._running.append(running)
        if sequence.position:
            self._runner.share(_SHARED, running.slot)

    def _schedule(self) -> tuple[list[Row], list[tuple[int, _Running]]]:
        """The rows of the next batch, and for each sequence that will be ready the row it goes on from."""
        rows: list[Row] = []
        ready: list[tuple[int, _Running]] = []
        for running in self._running:
            sequence = running.sequence
            while sequence.pending and len(rows) < BATCH_SIZE:
                token = sequence.pending.popleft()
                rows.append(Row(token, sequence.position, running.slot, wanted=not sequence.pending))
                sequence.position += 1
            if not sequence.pending:
                ready.append((len(rows) - 1, running))
        return rows, ready

    def _take_token(self, running: _Running, token: int) -> None:
        sequence = running.sequence
        if self._runner.is_end(token):
            sequence.finish("end")
        else:
            sequence.add(token, self._runner.piece(token))
        if sequence.finish_reason is not None:
            self._release(running)

    def _release(self, running: _Running) -> None:
        running.sampler.close()
        self._runner.drop(running.slot)
        self._running.remove(running)
        self._slots.append(running.slot)
        self._free_cells += running.cells


def _common_length(prompts: Many[deque[int]]) -> int:
    """How many tokens all prompts begin with, leaving each at least one of its own to go on from."""
    most = min((len(prompt) for prompt in prompts), default=1) - 1
    for place in range(most):
        if len({prompt[place] for prompt in prompts}) > 1:
            return place
    return most
