"""The one thread that steps the scheduler: takes sequences from any thread, between steps."""

import logging
import queue
import threading
from collections.abc import Callable
from collections.abc import Sequence as Many
from typing import Any

from appliance.domain.errors import ApplianceError, EngineDown
from appliance.inference.scheduler import Scheduler
from appliance.inference.sequence import Sequence

logger = logging.getLogger(__name__)
_CLOSED = "글을 만드는 엔진이 닫혔습니다. 프로그램을 다시 시작해 주십시오."


class EngineLoop:
    """Runs until it is closed or computing fails; then every sequence that has not ended fails.

    on_stop is called on the thread when it ends, whatever ended it.
    """

    def __init__(self, scheduler: Scheduler[Any], on_stop: Callable[[], None]) -> None:
        self._scheduler = scheduler
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._closing = False
        self._fault: ApplianceError | None = None
        self._lock = threading.Lock()
        self._on_stop = on_stop
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        return self._fault is None

    def submit(self, sequences: Many[Sequence]) -> None:
        """Takes sequences; each one's `on_end` tells of its end. Raises EngineDown where it has stopped."""
        with self._lock:
            if self._fault:
                raise self._fault
            self._inbox.put(lambda: self._take(sequences))

    def cancel(self, sequences: Many[Sequence]) -> None:
        """Ends them at the next step, where they have not ended."""
        for sequence in sequences:
            sequence.cancelled = True
        if self.is_running:
            self._inbox.put(lambda: self._scheduler.cancel(sequences))

    def close(self) -> None:
        """Stops after the step that runs, and waits for it. What has not ended fails with EngineDown."""
        self._closing = True
        self._inbox.put(lambda: None)
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _take(self, sequences: Many[Sequence]) -> None:
        for sequence in sequences:
            self._scheduler.submit(sequence)

    def _run(self) -> None:
        fault: ApplianceError = EngineDown(_CLOSED)
        try:
            while not self._closing:
                self._take_commands()
                self._scheduler.step()
        except ApplianceError as error:
            fault = error
        except Exception:
            logger.exception("the engine's loop broke")
            fault = EngineDown("글을 만드는 엔진에 문제가 생겼습니다. 프로그램을 다시 시작해 주십시오.")
        self._stop(fault)

    def _take_commands(self) -> None:
        if self._scheduler.is_idle and not self._closing:
            self._inbox.get()()
        while True:
            try:
                self._inbox.get_nowait()()
            except queue.Empty:
                return

    def _stop(self, fault: ApplianceError) -> None:
        with self._lock:
            self._fault = fault
        self._take_rest()
        left = self._scheduler.unfinished()
        self._scheduler.close()
        self._on_stop()
        for sequence in left:
            sequence.fail(fault)

    def _take_rest(self) -> None:
        """What came in while it stopped counts as not ended."""
        while not self._inbox.empty():
            self._inbox.get_nowait()()
