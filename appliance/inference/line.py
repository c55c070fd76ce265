"""One connection to the engine's process: calls go out, answers come back to who asked."""

import contextlib
import itertools
import queue
import socket
import threading
from typing import Any, Final

from appliance.domain.errors import EngineDown
from appliance.inference import wire
from appliance.inference.wire import Message

# Seconds until an answer counts as never coming; opening a large model takes minutes.
PATIENCE: Final = 600.0


class Lost(Exception):
    """The process is gone."""


def told(answer: Message) -> Exception:
    """What a fault means to who asked. A process whose engine is down is as good as gone; but where none
    could be opened (no call's number), its reason is the answer."""
    fault = wire.fault_in(answer["fault"])
    return Lost() if isinstance(fault, EngineDown) and answer.get("id") else fault


class Line:
    """Thread-safe. Once `is_lost`, it stays so."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self._calls: dict[int, queue.SimpleQueue[Message | None]] = {}
        self._lock = threading.Lock()
        self.is_lost = False
        # Which process is at the other end, as it said itself.
        self.process = ""
        threading.Thread(target=self._read, name="engine-line", daemon=True).start()

    def call(self, message: Message) -> tuple[int, "queue.SimpleQueue[Message | None]"]:
        """The number of a call, and where its answers come; None there is the end of the line."""
        answers: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        with self._lock:
            number = next(self._numbers)
            self._calls[number] = answers
            self._send({**message, "id": number})
        if self.is_lost:
            answers.put(None)
        return number, answers

    def cancel(self, number: int) -> None:
        with self._lock:
            self._send({"op": "cancel", "id": number})

    def forget(self, number: int) -> None:
        self._calls.pop(number, None)

    def value(self, message: Message, timeout: float = PATIENCE) -> Any:
        """The one answer of a call. Raises Lost, or the error that came instead."""
        number, answers = self.call(message)
        try:
            answer = answers.get(timeout=timeout)
        except queue.Empty:
            raise Lost from None
        finally:
            self.forget(number)
        if answer is None:
            raise Lost
        if "fault" in answer:
            raise told(answer)
        return answer["value"]

    def close(self) -> None:
        self.is_lost = True
        with contextlib.suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)
        self._connection.close()

    def _send(self, message: Message) -> None:
        try:
            wire.send(self._connection, message)
        except OSError:
            self.is_lost = True

    def _read(self) -> None:
        with contextlib.suppress(OSError):
            while message := wire.receive(self._connection):
                answers = self._calls.get(message.get("id", 0))
                if answers:
                    answers.put(message)
                elif "fault" in message:  # no call's: there is no engine, and this is why
                    for waiting in list(self._calls.values()):
                        waiting.put(message)
        self.is_lost = True
        for waiting in list(self._calls.values()):
            waiting.put(None)
