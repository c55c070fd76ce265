"""The engine over llama.cpp: a verified model in this process."""

import threading
from collections.abc import Iterator
from collections.abc import Sequence as Many
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference import devices, gathering, offload, prompts, registry
from appliance.inference.loop import EngineLoop
from appliance.inference.manifest import ModelManifest
from appliance.inference.report import EngineReport
from appliance.inference.runner import RunnerSettings
from appliance.inference.scheduler import BATCH_SIZE, PREFIX_SLOTS, TEACHER_SLOTS, Scheduler
from appliance.inference.sequence import Generation, GenerationRequest, Sequence

PARALLEL = 32
CELLS = 8192


class LlamaEngine:
    """A verified model on this machine. Make it with `open`."""

    def __init__(
        self, manifest: ModelManifest, placed: offload.Placed, parallel: int, cells: int, fixed: bool
    ) -> None:
        self._manifest = manifest
        self._format = prompts.find(manifest.prompt_format)
        self._placed = placed
        self._runner = placed.runner
        self._cells = cells
        self._scheduler = Scheduler(self._runner, parallel, cells, fixed)
        self._lock = threading.Lock()
        self._loop = EngineLoop(self._scheduler, on_stop=self._runner.close)

    @classmethod
    def open(
        cls,
        manifest: ModelManifest,
        path: Path,
        threads: int = 0,
        parallel: int = PARALLEL,
        cells: int = CELLS,
        fixed: bool = False,
    ) -> Self:
        """Verifies `path` against its manifest and loads it. threads 0: as many as `devices` advises.

        parallel: sequences of the batch at once, at most; how many do run is tuned, unless `fixed`. cells:
        tokens the cache holds for all of them together (18 kB each for the default model). Raises
        ModelRefused for a file that is not the pinned one.
        """
        prompts.find(manifest.prompt_format)
        verified = registry.verify(manifest, path)
        found = devices.detect()
        settings = RunnerSettings(
            cells=cells,
            slots=parallel + TEACHER_SLOTS + PREFIX_SLOTS,
            batch_size=BATCH_SIZE,
            threads=threads or found.threads,
        )
        return cls(manifest, offload.place(verified, settings, found), parallel, cells, fixed)

    @property
    def model(self) -> str:
        return self._manifest.name

    @property
    def context_length(self) -> int:
        return min(self._cells, self._manifest.context_length)

    def token_count(self, text: str) -> int:
        with self._lock:
            self._check_open()
            return self._runner.token_count(text)

    def generate(
        self, requests: Many[GenerationRequest], cancel: threading.Event | None = None
    ) -> list[Generation]:
        sequences = [self._sequence(request) for request in requests]
        return gathering.all_of(sequences, self._loop.submit, self._loop.cancel, cancel)

    def stream(self, request: GenerationRequest) -> Iterator[str]:
        return gathering.pieces_of(self._sequence(request), self._loop.submit, self._loop.cancel)

    @property
    def is_running(self) -> bool:
        """Whether it can still compute; once computing failed it cannot."""
        return self._loop.is_running

    def start(self, sequences: Many[Sequence]) -> None:
        """Lets sequences of `sequence_for` run; their `on_text` and `on_end` tell how it goes."""
        self._loop.submit(sequences)

    def cancel(self, sequences: Many[Sequence]) -> None:
        self._loop.cancel(sequences)

    def sequence_for(self, request: GenerationRequest) -> Sequence:
        """The request in tokens, checked. Raises BadInput for what cannot be kept."""
        return self._sequence(request)

    def report(self) -> EngineReport:
        counters, runner, tuner = self._scheduler.counters, self._runner, self._scheduler.tuner
        return EngineReport(
            model=self.model,
            device=self._placed.said,
            warning=self._placed.warning,
            refused=runner.refused,
            masked=runner.masked,
            grammars=runner.grammars_compiled,
            compute_seconds=runner.compute_seconds,
            sample_seconds=runner.sample_seconds,
            limit=tuner.limit,
            rates={level: round(rate, 1) for level, rate in tuner.rates().items()},
            **asdict(counters),
        )

    def close(self) -> None:
        with self._lock:
            self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _check_open(self) -> None:
        if not self._loop.is_running:
            raise EngineDown("글을 만드는 엔진이 닫혔습니다. 프로그램을 다시 시작해 주십시오.")

    def _sequence(self, request: GenerationRequest) -> Sequence:
        with self._lock:
            self._check_open()
            tokens = self._runner.encode(request.prompt, self._format)
            if len(tokens) + request.max_tokens > self.context_length:
                raise BadInput("지시문이 너무 길어 모델이 읽지 못합니다. 내용을 줄여 주십시오.")
            if request.grammar:
                self._runner.check_grammar(request.grammar)
            return Sequence(request, tokens)
