"""One SymPy process behind two pipes: started when first asked, killed when it overruns, started again.

It protects the caller's time and memory, not the machine against hostile code: only trees of ours go in.
"""

import atexit
import multiprocessing
import resource
import threading
from multiprocessing.connection import Connection
from typing import Any

from appliance.domain.errors import Unsolvable

WALL_SECONDS = 10.0  # of one question, SymPy's own import (about a second) included
CPU_SECONDS = 8
MEMORY_BYTES = 2 << 30


class Cage:
    """A lazily started worker. Questions from several threads wait for each other."""

    def __init__(self, wall_seconds: float = WALL_SECONDS) -> None:
        self._wall = wall_seconds
        self._lock = threading.Lock()
        self._process: Any = None
        self._ask: Connection | None = None
        self._answer: Connection | None = None

    def ask(self, job: str, nodes: tuple[Any, ...]) -> Any:
        """The worker's answer. Raises Unsolvable where it has none in time, or died."""
        with self._lock:
            self._start()
            assert self._ask is not None
            assert self._answer is not None
            try:
                self._ask.send((job, nodes))
                if not self._answer.poll(self._wall):
                    raise EOFError
                done, result = self._answer.recv()
            except (EOFError, OSError):
                self.close()
                raise Unsolvable("계산이 제한 시간을 넘어 그만두었습니다.") from None
            if not done:
                raise Unsolvable("이 식은 계산할 수 없습니다.")
            return result

    def _start(self) -> None:
        if self._process is not None and self._process.is_alive():
            return
        self.close()
        context = multiprocessing.get_context("spawn")
        jobs, self._ask = context.Pipe(duplex=False)
        self._answer, results = context.Pipe(duplex=False)
        self._process = context.Process(target=serve, args=(jobs, results), daemon=True)
        self._process.start()
        jobs.close()
        results.close()
        atexit.register(self.close)

    def close(self) -> None:
        """Ends the worker, at once."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None
        for end in (self._ask, self._answer):
            if end is not None:
                end.close()
        self._ask = self._answer = None


def serve(jobs: Connection, results: Connection) -> None:
    """The worker's loop: (job, nodes) in, (done, result) out, until the pipe closes."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    from appliance.solving.symbolic.jobs import JOBS  # SymPy is imported in the cage only

    while True:
        try:
            job, nodes = jobs.recv()
        except EOFError:
            return
        _limit_cpu()
        try:
            results.send((True, JOBS[job](*nodes)))
        except Exception:  # whatever SymPy raises is "no answer"; the cage's owner says so in Korean
            results.send((False, None))


def _limit_cpu() -> None:
    """CPU_SECONDS more than what was used so far; past that the kernel ends the process."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + CPU_SECONDS, hard))
