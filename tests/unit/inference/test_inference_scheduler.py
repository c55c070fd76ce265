"""Promises about running sequences together, over a computer that computes nothing and watches everything."""

import random
import time

import pytest
from watched_computer import WatchedComputer

from appliance.domain.errors import EngineDown
from appliance.inference.scheduler import BATCH_SIZE, PIECE, Scheduler
from appliance.inference.sequence import GenerationRequest, Priority, Sequence


def sequence(name: str, tokens: list[int], **wanted: object) -> Sequence:
    return Sequence(GenerationRequest(name, **wanted), list(tokens))  # type: ignore[arg-type]


def scheduler(computer: WatchedComputer, parallel: int = 4) -> Scheduler:  # type: ignore[type-arg]
    return Scheduler(computer, parallel, computer.cells, fixed=True)


def run(computer: WatchedComputer, sequences: list[Sequence], parallel: int = 4) -> Scheduler:  # type: ignore[type-arg]
    found = scheduler(computer, parallel)
    for one in sequences:
        found.submit(one)
    to_end(found)
    return found


def to_end(found: Scheduler) -> None:  # type: ignore[type-arg]
    for _ in range(10_000):
        if found.is_idle:
            return
        found.step()
    raise AssertionError("it does not come to an end")


def script(text: str) -> list[int]:
    return list(text.encode())


def texts(sequences: list[Sequence]) -> list[tuple[str, str]]:
    return [(one.result().text, one.result().finish_reason) for one in sequences]


def test_sequences_run_in_one_batch() -> None:
    """Each step computes one token of every sequence, and each gets its own text."""
    computer = WatchedComputer({"a": script("xyz"), "b": script("uv")})
    sequences = [sequence("a", [1, 2]), sequence("b", [3])]
    run(computer, sequences)
    assert texts(sequences) == [("xyz", "end"), ("uv", "end")]
    assert [len(batch) for batch in computer.batches] == [3, 2, 2, 1]


def test_a_sequence_joins_while_others_run() -> None:
    """A sequence that comes later enters at the next step."""
    computer = WatchedComputer({"a": script("xxxxx"), "b": script("yy")})
    found = scheduler(computer)
    first, second = sequence("a", [1]), sequence("b", [2])
    found.submit(first)
    found.step()
    found.submit(second)
    found.step()
    assert len(computer.batches[-1]) == 2
    to_end(found)
    assert texts([first, second]) == [("xxxxx", "end"), ("yy", "end")]


def test_a_common_beginning_is_computed_once() -> None:
    """Tokens that prompts begin with are computed once; each keeps at least one of its own."""
    computer = WatchedComputer({"a": script("x"), "b": script("y"), "c": script("z")})
    common = list(range(100))
    sequences = [sequence("a", [*common, 7]), sequence("b", [*common, 8, 9]), sequence("c", common)]
    found = run(computer, sequences)
    assert sum(len(batch) for batch in computer.batches) == 99 + (2 + 3 + 1) + 3
    assert found.counters.shared == 3 * 99
    assert texts(sequences) == [("x", "end"), ("y", "end"), ("z", "end")]
    written = [[*common, 7, ord("x")], [*common, 8, 9, ord("y")], [*common, ord("z")]]
    assert all(one in computer.read for one in written)


def test_beginnings_nest() -> None:
    """What all share and what some share on top of it are each computed once, also for a later call."""
    names = ["a1", "a2", "b1", "b2"]
    computer = WatchedComputer({name: script(name) for name in [*names, "b3"]})
    system, a, b = list(range(100)), [1] * 50, [2] * 60
    prompts = [[*system, *(a if name[0] == "a" else b), ord(name[1])] for name in names]
    sequences = [sequence(name, prompt) for name, prompt in zip(names, prompts, strict=True)]
    found = run(computer, sequences)
    assert texts(sequences) == [(name, "end") for name in names]
    assert found.counters.rows == 100 + 50 + 60 + 4 * (1 + 2)
    later = sequence("b3", [*system, *b, ord("3")])
    before = found.counters.rows
    found.submit(later)
    to_end(found)
    assert found.counters.rows - before == 1 + 2
    assert texts([later]) == [("b3", "end")]


def test_a_beginning_is_forgotten_where_its_cells_are_wanted() -> None:
    """A held beginning never keeps a sequence out."""
    computer = WatchedComputer({"a": script("x"), "b": script("y"), "c": script("z")}, cells=130)
    common = list(range(80))
    found = run(computer, [sequence(name, [*common, 1], max_tokens=5) for name in "ab"])
    big = sequence("c", [9] * 100, max_tokens=30)
    found.submit(big)
    to_end(found)
    assert texts([big]) == [("z", "end")]


def test_a_long_prompt_is_computed_in_pieces_beside_the_others() -> None:
    """While a long prompt is read, the others write on, a token in every step."""
    computer = WatchedComputer({"a": script("x" * 30), "b": script("y")})
    found = scheduler(computer)
    first, second = sequence("a", [1]), sequence("b", [2] * (PIECE * 3 + 5))
    found.submit(first)
    found.step()
    found.submit(second)
    for _ in range(3):
        found.step()
        assert len(computer.batches[-1]) == 1 + PIECE
    to_end(found)
    assert texts([first, second]) == [("x" * 30, "end"), ("y", "end")]


def test_a_long_prompt_alone_takes_whole_batches() -> None:
    """Where nobody else runs, the pieces are as long as a batch."""
    computer = WatchedComputer({"a": script("x")})
    run(computer, [sequence("a", [1] * (BATCH_SIZE * 2 + 5))])
    assert [len(batch) for batch in computer.batches] == [BATCH_SIZE, BATCH_SIZE, 5, 1]


def test_more_sequences_than_slots_take_turns() -> None:
    """A sequence that ends makes room at once for one that waits; no more run than may."""
    names = [chr(97 + n) for n in range(10)]
    computer = WatchedComputer({name: script(name * (n + 1)) for n, name in enumerate(names)})
    sequences = [sequence(name, [n]) for n, name in enumerate(names)]
    found = run(computer, sequences, parallel=3)
    assert texts(sequences) == [(name * (n + 1), "end") for n, name in enumerate(names)]
    assert found.counters.most == 3


def test_length_and_stop_end_a_sequence() -> None:
    """A text ends at its length, and before its stop text even where that comes in pieces."""
    computer = WatchedComputer({"a": script("abcdef"), "b": script("두 근의 합")})
    sequences = [sequence("a", [1], max_tokens=3), sequence("b", [2], stop=("의",))]
    run(computer, sequences)
    assert texts(sequences) == [("abc", "length"), ("두 근", "stop")]


def test_a_stream_never_shows_the_beginning_of_a_stop_text() -> None:
    """What may become a stop text is held back until it is decided; nothing is lost."""
    computer = WatchedComputer({"a": script("ab--c--!d"), "b": script("ab--")})
    shown: dict[str, list[str]] = {"a": [], "b": []}
    sequences = [sequence(name, [1], stop=("--!",)) for name in "ab"]
    for one in sequences:
        one.on_text = shown[one.request.prompt].append
    run(computer, sequences)
    assert "".join(shown["a"]) == "ab--c"
    assert "".join(shown["b"]) == "ab--"
    assert not any(piece.endswith("--!") for piece in shown["a"])


def test_a_teacher_enters_at_the_next_step_where_all_is_taken() -> None:
    """With slots and cells taken, the batch's latest step back for a teacher and lose nothing of their text."""
    names = [f"b{n}" for n in range(6)]
    scripts = {name: script(name * 20) for name in names} | {"t": script("hi")}
    computer = WatchedComputer(scripts, cells=6 * 50)
    found = scheduler(computer, parallel=6)
    batch = [sequence(name, [n], max_tokens=49) for n, name in enumerate(names)]
    for one in batch:
        found.submit(one)
    for _ in range(5):
        found.step()
    teacher = sequence("t", [7, 8], max_tokens=60, priority=Priority.TEACHER)
    found.submit(teacher)
    found.step()
    assert teacher.made == 1
    assert found.counters.yielded == 2
    to_end(found)
    assert texts([teacher, *batch]) == [("hi", "end"), *((name * 20, "end") for name in names)]


def test_the_batch_starts_nothing_while_a_teacher_runs() -> None:
    """Prompts of the batch wait until the teacher's text is done; what was writing goes on writing."""
    scripts = {"b0": script("x" * 9), "b1": script("yy"), "t": script("1234")}
    computer = WatchedComputer(scripts)
    found = scheduler(computer)
    first, later = sequence("b0", [1]), sequence("b1", [2])
    teacher = sequence("t", [3], priority=Priority.TEACHER)
    found.submit(first)
    found.step()
    found.submit(teacher)
    found.submit(later)
    while teacher.finish_reason is None:
        found.step()
        assert later.computed == 0
    assert first.made >= 4
    to_end(found)
    assert texts([first, teacher, later]) == [("x" * 9, "end"), ("1234", "end"), ("yy", "end")]


def test_cancelled_and_late_sequences_end_as_they_stand() -> None:
    """Waiting or running, a sequence that nobody wants, or whose time is up, ends and gives its place back."""
    computer = WatchedComputer({name: script(name * 50) for name in "abcd"})
    found = scheduler(computer, parallel=2)
    running, late = sequence("a", [1]), sequence("b", [2], seconds=60.0)
    waiting, last = sequence("c", [3]), sequence("d", [4], max_tokens=3)
    for one in (running, late, waiting, last):
        found.submit(one)
    for _ in range(3):
        found.step()
    found.cancel([running, waiting])
    late.begun -= 61
    to_end(found)
    assert texts([running, late, waiting, last]) == [
        ("aaa", "cancelled"), ("bbb", "deadline"), ("", "cancelled"), ("ddd", "length"),
    ]  # fmt: skip
    assert all(sampler.closed for sampler in computer.samplers)


def test_no_mix_of_requests_exhausts_the_cache() -> None:
    """Whatever comes, in whatever order, with beginnings shared and teachers in between: all are served, and
    the cache never holds more than it can (the computer watches)."""
    rng = random.Random(7)
    for _ in range(25):
        cells = rng.randrange(60, 400)
        heads = [[rng.randrange(200) for _ in range(rng.randrange(5, 40))] for _ in range(3)]
        scripts: dict[str, list[int]] = {}
        sequences = []
        for number in range(40):
            name = f"s{number}"
            prompt = [*rng.choice([[], *heads]), *(rng.randrange(200) for _ in range(rng.randrange(1, 12)))]
            most = rng.randrange(1, max(2, min(40, cells - len(prompt))))
            scripts[name] = script("z" * rng.randrange(0, 50))
            priority = Priority.TEACHER if rng.random() < 0.2 else Priority.BATCH
            sequences.append(sequence(name, prompt, max_tokens=most, priority=priority))
        computer = WatchedComputer(scripts, cells=cells)
        found = scheduler(computer, parallel=rng.choice([1, 3, 8]))
        for one in sequences:
            found.submit(one)
            if rng.random() < 0.5:
                found.step()
        to_end(found)
        for one in sequences:
            made = min(one.request.max_tokens, len(scripts[one.request.prompt]))
            assert one.result().text == "z" * made


def test_a_sequence_that_can_never_fit_is_not_taken() -> None:
    """It would wait for ever."""
    with pytest.raises(ValueError, match="never fit"):
        scheduler(WatchedComputer({}, cells=10)).submit(sequence("a", [1] * 8, max_tokens=3))


def test_samplers_are_freed_when_computing_fails() -> None:
    """Whatever breaks, every sampler that was made is freed once, and what is unfinished is known."""
    computer = WatchedComputer({"a": script("xyz"), "b": script("x")}, fail_at=3)
    found = scheduler(computer)
    sequences = [sequence("a", [1]), sequence("b", [2])]
    for one in sequences:
        found.submit(one)
    with pytest.raises(EngineDown):
        to_end(found)
    assert found.unfinished() == [sequences[0]]
    found.close()
    assert [sampler.closed for sampler in computer.samplers] == [True, True]


def test_a_character_may_come_in_pieces() -> None:
    """Bytes of one character that come as several tokens become that character; a half one is marked."""
    computer = WatchedComputer({"a": script("근"), "b": script("근")})
    sequences = [sequence("a", [1]), sequence("b", [2], max_tokens=2)]
    run(computer, sequences)
    assert texts(sequences)[0] == ("근", "end")
    assert sequences[1].result().text in ("", "�")


def test_the_time_to_the_first_token_is_told() -> None:
    """A generation says how long its caller waited for the first token, and for the last."""
    computer = WatchedComputer({"a": script("xyz")})
    one = sequence("a", [1])
    one.begun = time.monotonic() - 5
    run(computer, [one])
    assert 5 <= one.result().first <= one.result().seconds < 60
