"""Promises about running sequences together, over a runner that computes nothing and watches everything."""

import time
from collections import deque
from dataclasses import dataclass, field

import pytest

from appliance.domain.errors import EngineDown
from appliance.inference.batch_run import BATCH_SIZE, BatchRun
from appliance.inference.runner import Row
from appliance.inference.sequence import GenerationRequest, Sequence

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
class WatchedRunner:
    """Keeps, like llama.cpp, which positions each slot holds, and refuses what llama.cpp would refuse."""

    scripts: dict[str, list[int]]
    batches: list[list[Row]] = field(default_factory=list)
    held: dict[int, list[int]] = field(default_factory=dict)
    read: list[list[int]] = field(default_factory=list)
    samplers: list[WatchedSampler] = field(default_factory=list)
    most_slots: int = 0
    fail_at: int = -1

    def sampler(self, request: GenerationRequest) -> WatchedSampler:
        self.samplers.append(WatchedSampler(deque(self.scripts[request.prompt])))
        return self.samplers[-1]

    def compute(self, rows: list[Row]) -> None:
        assert 0 < len(rows) <= BATCH_SIZE
        if len(self.batches) == self.fail_at:
            raise EngineDown("broken")
        for row in rows:
            before = self.held.setdefault(row.slot, [])
            assert row.position == len(before)
            before.append(row.token)
        self.most_slots = max(self.most_slots, len(self.held))
        self.batches.append(list(rows))

    def next_token(self, sampler: WatchedSampler, row: int) -> int:
        assert self.batches[-1][row].wanted
        return sampler.script.popleft() if sampler.script else END

    def share(self, source: int, target: int) -> None:
        assert target not in self.held
        self.held[target] = list(self.held[source])

    def drop(self, slot: int) -> None:
        self.read.append(self.held.pop(slot))

    def is_end(self, token: int) -> bool:
        return token == END

    def piece(self, token: int) -> bytes:
        return bytes([token])


def sequence(name: str, tokens: list[int], **wanted: object) -> Sequence:
    request = GenerationRequest(name, **wanted)  # type: ignore[arg-type]
    return Sequence(request, deque(tokens), begun=time.monotonic())


def run(runner: WatchedRunner, sequences: list[Sequence], parallel: int = 4, cells: int = 10_000) -> None:
    BatchRun(runner, sequences, parallel, cells).to_end()  # type: ignore[arg-type]


def script(text: str) -> list[int]:
    return list(text.encode())


def texts(sequences: list[Sequence]) -> list[tuple[str, str]]:
    return [(one.result().text, one.result().finish_reason) for one in sequences]


def test_sequences_run_in_one_batch() -> None:
    """Each step computes one token of every sequence, and each gets its own text."""
    runner = WatchedRunner({"a": script("xyz"), "b": script("uv")})
    sequences = [sequence("a", [1, 2]), sequence("b", [3])]
    run(runner, sequences)
    assert texts(sequences) == [("xyz", "end"), ("uv", "end")]
    assert [len(batch) for batch in runner.batches] == [3, 2, 2, 1]


def test_a_common_beginning_is_computed_once() -> None:
    """Tokens that all prompts begin with are computed once; each keeps at least one of its own."""
    runner = WatchedRunner({"a": script("x"), "b": script("y"), "c": script("z")})
    common = list(range(100))
    sequences = [sequence("a", [*common, 7]), sequence("b", [*common, 8, 9]), sequence("c", common)]
    run(runner, sequences)
    assert sum(len(batch) for batch in runner.batches) == 99 + (2 + 3 + 1) + 3
    assert texts(sequences) == [("x", "end"), ("y", "end"), ("z", "end")]
    written = [[*common, 7, ord("x")], [*common, 8, 9, ord("y")], [*common, ord("z")]]
    assert sorted(runner.read) == sorted(written)


def test_a_shared_beginning_takes_its_cells() -> None:
    """Cells of the shared beginning are counted once, and what is left is shared out."""
    runner = WatchedRunner({"a": script("xy"), "b": script("xy")})
    sequences = [sequence(name, [*range(50), n], max_tokens=20) for n, name in enumerate("ab")]
    run(runner, sequences, cells=50 + 21 + 20)
    assert max(len({row.slot for row in batch}) for batch in runner.batches) == 1
    assert texts(sequences) == [("xy", "end")] * 2


def test_a_long_beginning_is_computed_in_pieces() -> None:
    """A beginning longer than a batch takes several, and positions follow one another."""
    runner = WatchedRunner({"a": script("x")})
    sequences = [sequence("a", [1] * (BATCH_SIZE * 2 + 5)), sequence("a", [1] * (BATCH_SIZE * 2 + 9))]
    run(runner, sequences)
    assert texts(sequences) == [("x", "end"), ("x", "end")]


def test_more_sequences_than_slots_take_turns() -> None:
    """A sequence that ends makes room at once for one that waits; no more run than there are slots."""
    names = [chr(97 + n) for n in range(10)]
    runner = WatchedRunner({name: script(name * (n + 1)) for n, name in enumerate(names)})
    sequences = [sequence(name, [n]) for n, name in enumerate(names)]
    run(runner, sequences, parallel=3)
    assert texts(sequences) == [(name * (n + 1), "end") for n, name in enumerate(names)]
    assert runner.most_slots == 3
    # 55 tokens and 10 ends over 3 slots: waiting for whole waves of three would take longer.
    assert len(runner.batches) <= 27


def test_cells_are_never_overdrawn() -> None:
    """A sequence waits until the cache has room for all that it may still write."""
    runner = WatchedRunner({"a": script("xy"), "b": script("xy"), "c": script("xy")})
    sequences = [sequence(name, [n] * 10, max_tokens=20) for n, name in enumerate("abc", start=1)]
    run(runner, sequences, parallel=3, cells=60)
    assert runner.most_slots == 2
    assert texts(sequences) == [("xy", "end")] * 3


def test_length_and_stop_texts_end_a_sequence() -> None:
    """A sequence ends at its length, or before a stop text even where that came in pieces."""
    runner = WatchedRunner({"a": script("abcdef"), "b": script("두 근의 합이다.")})
    sequences = [sequence("a", [1], max_tokens=3), sequence("b", [2], stop=("의 합",))]
    run(runner, sequences)
    assert texts(sequences) == [("abc", "length"), ("두 근", "stop")]


def test_a_character_may_come_in_pieces() -> None:
    """Bytes of one character that come as several tokens become that character; a half one is marked."""
    runner = WatchedRunner({"a": script("근"), "b": script("근")})
    sequences = [sequence("a", [1]), sequence("b", [2], max_tokens=2)]
    run(runner, sequences)
    assert texts(sequences)[0] == ("근", "end")
    assert sequences[1].result().text in ("", "�")


def test_samplers_are_freed_when_computing_fails() -> None:
    """Whatever breaks, every sampler that was made is freed once."""
    runner = WatchedRunner({"a": script("xyz"), "b": script("x")}, fail_at=3)
    with pytest.raises(EngineDown):
        run(runner, [sequence("a", [1]), sequence("b", [2])])
    assert [sampler.closed for sampler in runner.samplers] == [True, True]
