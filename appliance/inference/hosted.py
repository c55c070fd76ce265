"""The engine in its own process, as others see it: started where none runs, and again where it died."""

import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from appliance.domain.errors import ApplianceError, EngineDown
from appliance.inference import wire
from appliance.inference.gathering import NEVER_BEGUN
from appliance.inference.line import Line, Lost, told
from appliance.inference.place import EnginePlace
from appliance.inference.report import EngineReport
from appliance.inference.sequence import Generation, GenerationRequest
from appliance.inference.wire import Message

T = TypeVar("T")

# How long a process may take until it listens; it verifies and loads the model after that.
_START: Final = 30.0
_GLANCE: Final = 0.05
# A call is begun anew so often where the process died under it.
_TRIES: Final = 2
_OTHER_VERSION: Final = "글을 만드는 엔진이 다른 판입니다. 프로그램을 모두 닫고 다시 시작해 주십시오."
_CLOSED: Final = "글을 만드는 엔진이 닫혔습니다. 프로그램을 다시 시작해 주십시오."
_DIED: Final = (
    "글을 만드는 엔진이 거듭 멈췄습니다. 메모리가 모자라지 않은지 appliance doctor로 살펴 주십시오."
)


@dataclass(frozen=True, slots=True)
class EngineProgram:
    """How the process is started: its arguments after the program, and what it finds in its environment.

    withheld: variables of this process that are none of its business.
    """

    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    withheld: tuple[str, ...] = ()

    def start(self, place: EnginePlace) -> "subprocess.Popen[bytes]":
        """A process of its own session: what ends this one does not end it."""
        frozen = getattr(sys, "frozen", False)
        program = [sys.executable] if frozen else [sys.executable, "-m", "appliance"]
        inherited = {name: value for name, value in os.environ.items() if name not in self.withheld}
        if frozen:
            # Else the bundle takes itself for a part of this process, and its libraries are not found.
            inherited["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        handle = os.open(place.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            process = subprocess.Popen(  # noqa: S603  our own program
                [*program, *self.arguments],
                env={**inherited, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=handle,
                stderr=handle,
                start_new_session=True,
            )
        finally:
            os.close(handle)
        # Whenever it ends, it is taken note of: no zombie stays.
        threading.Thread(target=process.wait, daemon=True).start()
        return process


class HostedEngine:
    """A client of the engine's process. Nothing is started before it is asked for something."""

    def __init__(self, model: str, place: EnginePlace, program: EngineProgram) -> None:
        self._model = model
        self._place = place
        self._program = program
        self._line: Line | None = None
        self._hello: dict[str, Any] = {}
        self._closed = False
        self._lock = threading.Lock()

    @property
    def model(self) -> str:
        return self._model

    @property
    def context_length(self) -> int:
        self._connected()
        return int(self._hello["context_length"])

    def token_count(self, text: str) -> int:
        return int(self._value({"op": "count", "text": text}))

    def report(self) -> EngineReport:
        return wire.report_in(self._value({"op": "report"}))

    def running_report(self) -> EngineReport | None:
        """The report of the process that runs now, or None; none is started."""
        try:
            line = Line(self._place.connect())
        except OSError:
            return None
        try:
            return wire.report_in(line.value({"op": "report"}, timeout=2.0))
        except (Lost, EngineDown):
            return None
        finally:
            line.close()

    def generate(
        self, requests: Sequence[GenerationRequest], cancel: threading.Event | None = None
    ) -> list[Generation]:
        if cancel and cancel.is_set():
            return [NEVER_BEGUN] * len(requests)
        done: dict[int, Generation] = {}

        def ask(line: Line) -> list[Generation]:
            left = [at for at in range(len(requests)) if at not in done]
            self._generate(line, [requests[at] for at in left], left, done, cancel)
            return [done[at] for at in range(len(requests))]

        return self._over_deaths(ask)

    def stream(self, request: GenerationRequest) -> Iterator[str]:
        line = self._connected()
        number, answers = line.call(
            {"op": "generate", "requests": [wire.request_out(request)], "stream": True}
        )
        return self._pieces(line, number, answers)

    def close(self) -> None:
        """Leaves the process to the others; it ends by itself when nobody is left."""
        with self._lock:
            self._closed = True
            if self._line:
                self._line.close()
            self._line = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _pieces(self, line: Line, number: int, answers: "queue.SimpleQueue[Message | None]") -> Iterator[str]:
        try:
            while True:
                answer = answers.get()
                if answer is None:
                    raise EngineDown(_CLOSED if self._closed else _DIED)
                if "fault" in answer:
                    fault = told(answer)
                    raise EngineDown(_DIED) if isinstance(fault, Lost) else fault
                if "end" in answer:
                    return
                yield str(answer["text"])
        finally:
            line.forget(number)
            line.cancel(number)

    def _generate(
        self,
        line: Line,
        requests: Sequence[GenerationRequest],
        places: Sequence[int],
        done: dict[int, Generation],
        cancel: threading.Event | None,
    ) -> None:
        """Asks for all at once and fills `done`. Raises Lost where the process dies meanwhile."""
        number, answers = line.call({"op": "generate", "requests": [*map(wire.request_out, requests)]})
        left, cancelled = len(requests), False
        try:
            while left:
                try:
                    answer = answers.get(timeout=None if cancel is None or cancelled else _GLANCE)
                except queue.Empty:
                    if cancel and cancel.is_set():
                        line.cancel(number)
                        cancelled = True
                    continue
                if answer is None:
                    raise Lost
                if "fault" in answer:
                    raise told(answer)
                done[places[answer["at"]]] = wire.generation_in(answer["end"])
                left -= 1
        finally:
            line.forget(number)

    def _value(self, message: Message) -> Any:
        return self._over_deaths(lambda line: line.value(message))

    def _over_deaths(self, work: Callable[[Line], T]) -> T:
        """What `work` comes to, begun anew in another process where one died under it."""
        dead: set[str] = set()
        until = time.monotonic() + _START
        while True:
            line = self._connected()
            try:
                return work(line)
            except Lost:
                line.close()
                dead.add(line.process)
            if self._closed:
                raise EngineDown(_CLOSED)
            if len(dead) >= _TRIES or time.monotonic() > until:
                raise EngineDown(_DIED)
            time.sleep(_GLANCE)  # a dying process may still take connections

    def _connected(self) -> Line:
        """The line, opened where there is none, with a process at its end. Raises EngineDown."""
        with self._lock:
            if self._closed:
                raise EngineDown(_CLOSED)
            if self._line is None or self._line.is_lost:
                self._line = self._reach()
            return self._line

    def _reach(self) -> Line:
        until = time.monotonic() + _START
        while time.monotonic() < until:
            line = Line(self._connection())
            try:
                self._hello = line.value({"op": "hello"})
            except Lost:
                line.close()
                time.sleep(_GLANCE)
                continue
            except ApplianceError:
                line.close()
                raise
            if self._hello["version"] != wire.VERSION:
                line.close()
                raise EngineDown(_OTHER_VERSION)
            line.process = str(self._hello["process"])
            return line
        raise EngineDown(_DIED)

    def _connection(self) -> socket.socket:
        try:
            return self._place.connect()
        except OSError:
            self._place.make()
        until = time.monotonic() + _START
        process = self._program.start(self._place)
        while time.monotonic() < until:
            try:
                return self._place.connect()
            except OSError:
                time.sleep(_GLANCE)
            if process.poll() not in (None, 0):
                break
        raise EngineDown(f"글을 만드는 엔진을 켜지 못했습니다. 까닭은 {self._place.log}에 있습니다.")
