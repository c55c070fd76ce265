"""A computer that computes nothing and watches everything: it refuses what llama.cpp would refuse."""

from collections import deque
from collections.abc import Sequence as Many
from dataclasses import dataclass, field

from appliance.domain.errors import EngineDown
from appliance.inference.runner import Row
from appliance.inference.scheduler import BATCH_SIZE
from appliance.inference.sequence import GenerationRequest

END = -1


@dataclass
class WatchedSampler:
    """Draws the tokens of its script, then the end."""

    script: deque[int]
    closed: bool = False

    def close(self) -> None:
        assert not self.closed
        self.closed = True


@dataclass
class WatchedComputer:
    """Keeps which cells each slot reads, as a unified cache does: shared cells count once.

    scripts: what follows each prompt. cells: more than so many at once is what a mistake in accounting does.
    """

    scripts: dict[str, list[int]]
    cells: int = 10_000
    batches: list[list[Row]] = field(default_factory=list)
    held: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    read: list[list[int]] = field(default_factory=list)
    samplers: list[WatchedSampler] = field(default_factory=list)
    fail_at: int = -1
    most_cells: int = 0
    _named: int = 0

    def sampler(self, request: GenerationRequest) -> WatchedSampler:
        self.samplers.append(WatchedSampler(deque(self.scripts[request.prompt])))
        return self.samplers[-1]

    def compute(self, rows: Many[Row]) -> None:
        assert 0 < len(rows) <= BATCH_SIZE
        if len(self.batches) == self.fail_at:
            raise EngineDown("broken")
        for row in rows:
            before = self.held.setdefault(row.slot, [])
            assert row.position == len(before), "a position was left out or computed twice"
            self._named += 1
            before.append((self._named, row.token))
        used = len({cell for cells in self.held.values() for cell in cells})
        self.most_cells = max(self.most_cells, used)
        assert used <= self.cells, "the cache would be full"
        self.batches.append(list(rows))

    def next_token(self, sampler: WatchedSampler, row: int) -> int:
        assert self.batches[-1][row].wanted
        return sampler.script.popleft() if sampler.script else END

    def share(self, source: int, target: int) -> None:
        assert not self.held.get(target)
        self.held[target] = list(self.held[source])

    def drop(self, slot: int) -> None:
        self.read.append([token for _, token in self.held.pop(slot, [])])

    def is_end(self, token: int) -> bool:
        return token == END

    def piece(self, token: int) -> bytes:
        return bytes([token])
