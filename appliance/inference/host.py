"""The engine's own process: one model, served to page, batch and command line over a local socket.

What kills it (llama.cpp giving up, the system out of memory, a lost GPU) kills nobody else; who waits for an
answer sees the connection end and starts another. It leaves by itself when nobody has been there for a while.
"""

import contextlib
import logging
import os
import queue
import secrets
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from collections.abc import Sequence as Many
from pathlib import Path
from typing import Any, Final, Protocol

from appliance.domain.errors import ApplianceError
from appliance.inference import wire
from appliance.inference.place import EnginePlace, is_ours
from appliance.inference.report import EngineReport
from appliance.inference.sequence import GenerationRequest, Sequence
from appliance.inference.wire import Message

logger = logging.getLogger(__name__)
# Seconds without anybody before it leaves, and how often it looks.
IDLE: Final = 30.0
_GLANCE: Final = 0.5
# How long a model that could not be opened is explained to those who ask.
_EXPLAIN: Final = 5.0
# The system's choice when memory runs out: this process before the page and the store.
_SACRIFICE: Final = "700"
# Messages that may wait for a client that does not read; then it is let go.
_MOST_WAITING: Final = 100_000


class Stepped(Protocol):
    """An engine of this process whose sequences tell by themselves how they go: `LlamaEngine`."""

    @property
    def model(self) -> str: ...
    @property
    def context_length(self) -> int: ...
    @property
    def is_running(self) -> bool: ...
    def token_count(self, text: str) -> int: ...
    def report(self) -> EngineReport: ...
    def sequence_for(self, request: GenerationRequest) -> Sequence: ...
    def start(self, sequences: Many[Sequence]) -> None: ...
    def cancel(self, sequences: Many[Sequence]) -> None: ...
    def close(self) -> None: ...


def run_as_process(place: EnginePlace, open_engine: Callable[[], Stepped]) -> int:
    """`serve` as the whole purpose of this process, which may be sacrificed. The exit status."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_SACRIFICE)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    return serve(place, open_engine)


def serve(place: EnginePlace, open_engine: Callable[[], Stepped], idle: float = IDLE) -> int:
    """Serves until nobody has been there for `idle` seconds. The exit status."""
    place.make()
    lock = place.lock()
    if lock is None:
        return 0  # another one serves already
    with place.listen() as listening:
        host = Host(listening, idle)
        try:
            with contextlib.closing(open_engine()) as engine:
                return host.run(engine)
        except ApplianceError as fault:
            logger.warning("the engine does not open: %s", fault)
            host.explain(fault)
            return 1
        finally:
            os.close(lock)


class Host:
    """The listening side."""

    def __init__(self, listening: socket.socket, idle: float) -> None:
        self._listening = listening
        self._listening.settimeout(_GLANCE)
        self._idle = idle
        # Tells one process from the next: the system may give its number again.
        self._name = secrets.token_hex(8)
        self._stopping = False
        self._guests: set[Guest] = set()

    def run(self, engine: Stepped) -> int:
        last = time.monotonic()
        while not self._stopping:
            if not engine.is_running:
                return 1  # its context is broken; a new process gets a new one
            self._guests = {guest for guest in self._guests if guest.is_there}
            if self._guests:
                last = time.monotonic()
            elif time.monotonic() - last > self._idle:
                return 0
            if connection := self._accept():
                self._guests.add(Guest(connection, engine, self._name))
        return 0

    def explain(self, fault: ApplianceError) -> None:
        """Tells everybody who comes within a moment why there is no engine."""
        until = time.monotonic() + _EXPLAIN
        while time.monotonic() < until and not self._stopping:
            if connection := self._accept():
                with contextlib.suppress(OSError), connection:
                    wire.receive(connection)
                    wire.send(connection, {"id": 0, "fault": wire.fault_out(fault)})

    def stop(self) -> None:
        self._stopping = True

    def _accept(self) -> socket.socket | None:
        try:
            connection, _ = self._listening.accept()
        except OSError:
            return None
        connection.settimeout(None)
        if is_ours(connection):
            return connection
        connection.close()
        return None


class Guest:
    """One connection: reads calls on a thread of its own, and writes answers on another."""

    def __init__(self, connection: socket.socket, engine: Stepped, process: str) -> None:
        self._process = process
        self._connection = connection
        self._engine = engine
        self._calls: dict[int, list[Sequence]] = {}
        self._out: queue.Queue[Message | None] = queue.Queue(_MOST_WAITING)
        self.is_there = True
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._write, daemon=True).start()

    def _read(self) -> None:
        try:
            while (message := wire.receive(self._connection)) and self._engine.is_running:
                self._answer(message)
        except OSError as fault:
            logger.info("a guest left: %s", fault)
        finally:
            for sequences in self._calls.values():
                self._engine.cancel(sequences)
            self.is_there = False
            self._put(None)

    def _write(self) -> None:
        with contextlib.suppress(OSError), self._connection:
            while (message := self._out.get()) is not None:
                wire.send(self._connection, message)

    def _put(self, message: Message | None) -> None:
        try:
            self._out.put_nowait(message)
        except queue.Full:
            with contextlib.suppress(OSError):
                self._connection.shutdown(socket.SHUT_RDWR)

    def _answer(self, message: Message) -> None:
        call = int(message.get("id", 0))
        try:
            self._put_value(call, message)
        except ApplianceError as fault:
            self._put({"id": call, "fault": wire.fault_out(fault)})

    def _put_value(self, call: int, message: Message) -> None:
        engine = self._engine
        match message.get("op"):
            case "hello":
                told = {"version": wire.VERSION, "model": engine.model, "pid": os.getpid()}
                told |= {"process": self._process, "context_length": engine.context_length}
                self._put({"id": call, "value": told})
            case "count":
                self._put({"id": call, "value": engine.token_count(str(message.get("text", "")))})
            case "report":
                self._put({"id": call, "value": wire.report_out(engine.report())})
            case "cancel":
                engine.cancel(self._calls.get(call, []))
            case "generate":
                self._generate(call, message["requests"], stream=bool(message.get("stream")))

    def _generate(self, call: int, written: list[dict[str, Any]], stream: bool) -> None:
        sequences = [self._engine.sequence_for(wire.request_in(request)) for request in written]
        self._calls[call] = sequences
        left = len(sequences)

        def ended(sequence: Sequence, at: int) -> None:
            nonlocal left
            left -= 1
            if not left:
                self._calls.pop(call, None)
            if sequence.fault:
                self._put({"id": call, "at": at, "fault": wire.fault_out(sequence.fault)})
            else:
                self._put({"id": call, "at": at, "end": wire.generation_out(sequence.result())})

        for at, sequence in enumerate(sequences):
            sequence.on_end = lambda one, at=at: ended(one, at)
            if stream:
                sequence.on_text = lambda text, at=at: self._put({"id": call, "at": at, "text": text})
        self._engine.start(sequences)
