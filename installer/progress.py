"""Progress of steps that may run side by side: one live line on a terminal, a line now and then elsewhere."""

import sys
import threading
import time
from typing import TextIO

# A log file or CI wants to see life, not every step of it.
QUIET_INTERVAL = 15.0


class Board:
    """The states of the tasks that are running, shown together. Safe to call from several threads."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._live = self._out.isatty()
        self._lock = threading.Lock()
        self._states: dict[str, str] = {}
        self._began = time.monotonic()
        self._shown = 0.0

    def say(self, sentence: str) -> None:
        """A line that stays."""
        with self._lock:
            self._clear()
            print(sentence, file=self._out, flush=True)
            self._show()

    def set(self, task: str, state: str) -> None:
        """What `task` is doing now."""
        with self._lock:
            self._states[task] = state
            if self._live:
                self._show()
            elif time.monotonic() - self._shown > QUIET_INTERVAL:
                self._shown = time.monotonic()
                print(self._line(), file=self._out, flush=True)

    def done(self, task: str, sentence: str = "") -> None:
        """`task` is finished; `sentence`, where there is one, stays."""
        with self._lock:
            self._clear()
            self._states.pop(task, None)
            if sentence:
                print(f"  ✓ {sentence} ({self._seconds()}초)", file=self._out, flush=True)
            self._show()

    def _seconds(self) -> int:
        return int(time.monotonic() - self._began)

    def _line(self) -> str:
        states = " · ".join(f"{task} {state}" for task, state in self._states.items())
        return f"  … {states} ({self._seconds()}초)"

    def _show(self) -> None:
        if self._live and self._states:
            self._out.write("\r\x1b[K" + self._line())
            self._out.flush()

    def _clear(self) -> None:
        if self._live:
            self._out.write("\r\x1b[K")
