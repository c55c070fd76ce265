"""The engine over llama.cpp: a verified model in this process, one call at a time."""

import threading
import time
from collections import deque
from collections.abc import Sequence as Many
from pathlib import Path
from types import TracebackType
from typing import Self

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference import devices, prompts, registry
from appliance.inference.batch_run import BATCH_SIZE, BatchRun
from appliance.inference.manifest import ModelManifest
from appliance.inference.runner import Runner, RunnerSettings
from appliance.inference.sequence import Generation, GenerationRequest, Sequence


class LlamaEngine:
    """A verified model on this machine. Make it with `open`."""

    def __init__(self, manifest: ModelManifest, runner: Runner, parallel: int, cells: int) -> None:
        self._manifest = manifest
        self._format = prompts.find(manifest.prompt_format)
        self._runner: Runner | None = runner
        self._parallel = parallel
        self._cells = cells
        self._lock = threading.Lock()

    @classmethod
    def open(
        cls, manifest: ModelManifest, path: Path, threads: int = 0, parallel: int = 16, cells: int = 8192
    ) -> Self:
        """Verifies `path` against its manifest and loads it. threads 0: as many as `devices` advises.

        parallel: sequences in one batch. cells: tokens the cache holds for all of them together (18 kB
        each for the default model). Raises ModelRefused for a file that is not the pinned one.
        """
        prompts.find(manifest.prompt_format)
        registry.verify(manifest, path)
        found = devices.detect()
        settings = RunnerSettings(
            cells=cells,
            slots=parallel + 1,
            batch_size=BATCH_SIZE,
            threads=threads or found.threads,
            gpu=found.chosen == "gpu",
        )
        return cls(manifest, Runner(path, settings), parallel, cells)

    @property
    def model(self) -> str:
        return self._manifest.name

    @property
    def context_length(self) -> int:
        return min(self._cells, self._manifest.context_length)

    def token_count(self, text: str) -> int:
        with self._lock:
            return self._loaded().token_count(text)

    def generate(self, requests: Many[GenerationRequest]) -> list[Generation]:
        with self._lock:
            runner = self._loaded()
            sequences = [self._sequence(runner, request) for request in requests]
            try:
                BatchRun(runner, sequences, self._parallel, self._cells).to_end()
            finally:
                runner.clear()
            return [sequence.result() for sequence in sequences]

    def close(self) -> None:
        with self._lock:
            if self._runner is not None:
                self._runner.close()
            self._runner = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _loaded(self) -> Runner:
        if self._runner is None:
            raise EngineDown("글을 만드는 엔진이 닫혔습니다. 프로그램을 다시 시작해 주십시오.")
        return self._runner

    def _sequence(self, runner: Runner, request: GenerationRequest) -> Sequence:
        tokens = runner.encode(request.prompt, self._format)
        if len(tokens) + request.max_tokens > self.context_length:
            raise BadInput("지시문이 너무 길어 모델이 읽지 못합니다. 내용을 줄여 주십시오.")
        return Sequence(request, deque(tokens), begun=time.monotonic())
