"""Promises about an engine in a process of its own, with the process played by a thread."""

import contextlib
import os
import socket
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine_contract import EngineContract
from stepped_engine import EveryPrompt, SteppedEngine
from watched_computer import WatchedComputer

from appliance.domain.errors import BadInput, EngineDown, ModelRefused
from appliance.inference import wire
from appliance.inference.grammar import Grammar
from appliance.inference.host import Host, serve
from appliance.inference.hosted import EngineProgram, HostedEngine
from appliance.inference.place import EnginePlace
from appliance.inference.sequence import GenerationRequest, Priority


class Process(EngineProgram):
    """Starts a thread where the product starts a process; `engines` are those that it started."""

    def __new__(cls, *_: object) -> "Process":
        return object.__new__(cls)

    def __init__(self, *engines: SteppedEngine) -> None:
        object.__setattr__(self, "left", list(engines))
        object.__setattr__(self, "hosts", [])

    def start(self, place: EnginePlace) -> "Process":  # type: ignore[override]
        host = Host(place.listen(), idle=60)
        engine = self.left.pop(0)  # type: ignore[attr-defined]
        self.hosts.append((host, engine))  # type: ignore[attr-defined]
        threading.Thread(target=_run, args=(host, engine), daemon=True).start()
        return self

    def poll(self) -> int | None:
        return None

    def stop(self) -> None:
        for host, engine in self.hosts:  # type: ignore[attr-defined]
            host.stop()
            engine.close()


def _run(host: Host, engine: SteppedEngine) -> None:
    host.run(engine)
    for guest in host._guests:
        with contextlib.suppress(OSError):
            guest._connection.shutdown(socket.SHUT_RDWR)
    host._listening.close()


@pytest.fixture
def place(tmp_path: Path) -> EnginePlace:
    found = EnginePlace.of(tmp_path, "0123456789abcdef")
    found.make()
    return found


class TestHostedEngine(EngineContract):
    @pytest.fixture
    def engine(self, place: EnginePlace) -> Iterator[HostedEngine]:
        process = Process(SteppedEngine())
        with HostedEngine("stepped", place, process) as engine:
            yield engine
        process.stop()


def broken_after(batches: int) -> SteppedEngine:
    return SteppedEngine(WatchedComputer(EveryPrompt(), fail_at=batches))


def test_a_call_survives_the_death_of_the_process(place: EnginePlace) -> None:
    """When the process dies under a call, another is started and the call ends well."""
    process = Process(broken_after(3), SteppedEngine())
    with HostedEngine("stepped", place, process) as engine:
        answers = engine.generate([GenerationRequest(f"{n} 하나", max_tokens=30) for n in range(6)])
        assert [answer.text for answer in answers] == ["넷 다섯 여섯 일곱"] * 6
        assert len(process.hosts) == 2  # type: ignore[attr-defined]
    process.stop()


def test_a_process_that_dies_again_and_again_is_told(place: EnginePlace) -> None:
    """A call that kills every process ends with one sentence; the engine can be asked again later."""
    process = Process(broken_after(2), broken_after(2), SteppedEngine())
    with HostedEngine("stepped", place, process) as engine:
        with pytest.raises(EngineDown, match="거듭 멈췄습니다"):
            engine.generate([GenerationRequest("하나", max_tokens=30)])
        assert engine.generate([GenerationRequest("하나", max_tokens=1)])[0].tokens == 1
    process.stop()


def test_a_stream_that_breaks_says_so(place: EnginePlace) -> None:
    """A stream whose process dies ends with an error, never as if the text were whole."""
    process = Process(broken_after(5), SteppedEngine())
    with HostedEngine("stepped", place, process) as engine, pytest.raises(EngineDown):
        "".join(engine.stream(GenerationRequest("하나", max_tokens=30)))
    process.stop()


def test_two_clients_share_one_process(place: EnginePlace) -> None:
    """A second client finds the process that runs, and nothing is started for it."""
    process = Process(SteppedEngine())
    with HostedEngine("stepped", place, process) as one, HostedEngine("stepped", place, process) as other:
        assert one.token_count("abc") == other.token_count("abc") == 3
        made = one.generate([GenerationRequest("하나", max_tokens=4)])[0].tokens
        assert other.report().made == made
        running = other.running_report()
        assert running is not None
        assert running.made == made
    process.stop()


def test_nothing_is_started_to_look_whether_one_runs(place: EnginePlace) -> None:
    """Asking for the report of a running process starts none."""
    assert HostedEngine("stepped", place, Process()).running_report() is None


def test_whoever_leaves_takes_their_requests_along(place: EnginePlace) -> None:
    """When a client goes away, what it had asked for ends."""
    computer = WatchedComputer({"x": [ord("a")] * 100_000})
    engine = SteppedEngine(computer)
    engine.context_length = 2000
    process = Process(engine)
    client = HostedEngine("stepped", place, process)
    pieces = client.stream(GenerationRequest("x", max_tokens=1900))
    assert next(pieces)
    client.close()
    until = time.monotonic() + 10
    while time.monotonic() < until and not all(sampler.closed for sampler in computer.samplers):
        time.sleep(0.01)
    assert all(sampler.closed for sampler in computer.samplers)
    process.stop()


def test_why_a_model_does_not_open_reaches_whoever_asks(place: EnginePlace) -> None:
    """A model that is refused is refused to the caller, in the same sentence."""

    def refuse() -> SteppedEngine:
        raise ModelRefused("모델의 내용이 명세와 다릅니다.")

    threading.Thread(target=serve, args=(place, refuse), daemon=True).start()
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            place.connect().close()
            break
    with pytest.raises(ModelRefused, match="명세와 다릅니다"):
        HostedEngine("stepped", place, Process()).generate([GenerationRequest("하나")])


def test_only_its_user_can_reach_it(place: EnginePlace) -> None:
    """Folder and socket are closed to everybody else."""
    listening = place.listen()
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((place.folder / f"{place.name}.sock").stat().st_mode) == 0o600
    listening.close()


def test_a_long_path_is_no_hindrance(tmp_path: Path) -> None:
    """A data directory deeper than a socket's name allows is served too."""
    place = EnginePlace.of(tmp_path / ("깊" * 40) / ("은" * 40), "0123456789abcdef")
    place.make()
    listening = place.listen()
    place.connect().close()
    listening.close()


def test_one_process_at_a_time(place: EnginePlace) -> None:
    """A second one sees the first one's lock and leaves."""
    handle = place.lock()
    assert handle is not None
    assert place.lock() is None
    os.close(handle)
    again = place.lock()
    assert again is not None
    os.close(again)


def test_a_request_survives_the_wire() -> None:
    """What goes over the wire comes out the same."""
    request = GenerationRequest(
        "가", 3, 0.5, 7, 0.9, 0.1, 11, Grammar("root ::= [가]"), ("끝", "\n"), Priority.TEACHER, 2.5
    )
    assert wire.request_in(wire.request_out(request)) == request
    assert wire.request_in(wire.request_out(GenerationRequest("가"))) == GenerationRequest("가")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"prompt": "가", "temprature": 1}, "temprature"),
        ({"prompt": 3}, "알맞지 않은"),
        ({}, "알맞지 않은"),
        ({"prompt": "가", "max_tokens": "many"}, "알맞지 않은"),
        ({"prompt": "가", "max_tokens": 1.5}, "알맞지 않은"),
        ({"prompt": "가", "stop": 5}, "알맞지 않은"),
        ({"prompt": "가", "stop": [5]}, "알맞지 않은"),
        ({"prompt": "가", "priority": 9}, "알맞지 않은"),
        ({"prompt": "가", "temperature": -1}, "범위"),
    ],
)
def test_an_unknown_parameter_is_bad_input(written: dict[str, object], told: str) -> None:
    """A parameter that does not exist, or has a value of another kind, is named in one sentence."""
    with pytest.raises(BadInput, match=told):
        wire.request_in(written)


def test_nonsense_on_the_line_ends_that_line_only(place: EnginePlace) -> None:
    """A frame that is too long or no JSON closes its connection; the others are served."""
    process = Process(SteppedEngine())
    with HostedEngine("stepped", place, process) as engine:
        assert engine.token_count("a") == 1
        for nonsense in (b"\xff\xff\xff\xff", b"\x00\x00\x00\x02[]", b"\x00\x00\x00\x03{{{"):
            with place.connect() as line:
                line.sendall(nonsense)
                line.settimeout(10)
                assert line.recv(10) == b""
        assert engine.token_count("ab") == 2
    process.stop()
