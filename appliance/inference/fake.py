"""An engine that says what it was told to say. It ships with the product: tests and demonstrations use it."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import Self

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference.gathering import NEVER_BEGUN
from appliance.inference.report import EngineReport
from appliance.inference.sequence import FinishReason, Generation, GenerationRequest


class FakeEngine:
    """Answers from a script: a list of texts used one after another, or a function of the request.

    A script that has run out is a mistake of its user, and raises EngineDown. One character counts as one
    token. `requests` keeps what was asked.
    """

    model = "fake"

    def __init__(
        self,
        script: Iterable[str] | Callable[[GenerationRequest], str],
        context_length: int = 2048,
    ) -> None:
        self._answers = script if callable(script) else _one_after_another(script)
        self.context_length = context_length
        self.requests: list[GenerationRequest] = []
        self._closed = False

    def token_count(self, text: str) -> int:
        return len(text)

    def generate(
        self, requests: Sequence[GenerationRequest], cancel: threading.Event | None = None
    ) -> list[Generation]:
        for request in requests:
            self._check(request)
        return [self._answer(request, cancel) for request in requests]

    def stream(self, request: GenerationRequest) -> Iterator[str]:
        self._check(request)
        return iter(self._answer(request, None).text)

    def report(self) -> EngineReport:
        return EngineReport(self.model, device="가짜 엔진은 계산하지 않습니다.", made=len(self.requests))

    def _check(self, request: GenerationRequest) -> None:
        if self._closed:
            raise EngineDown("글을 만드는 엔진이 닫혔습니다. 프로그램을 다시 시작해 주십시오.")
        if len(request.prompt) + request.max_tokens > self.context_length:
            raise BadInput("지시문이 너무 길어 모델이 읽지 못합니다. 내용을 줄여 주십시오.")

    def _answer(self, request: GenerationRequest, cancel: threading.Event | None) -> Generation:
        begun = time.monotonic()
        self.requests.append(request)
        if cancel and cancel.is_set():
            return NEVER_BEGUN
        text, reason = _cut(self._answers(request), request)
        return Generation(text, len(text), reason, time.monotonic() - begun)

    def close(self) -> None:
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _one_after_another(script: Iterable[str]) -> Callable[[GenerationRequest], str]:
    left = deque(script)

    def answer(_: GenerationRequest) -> str:
        if not left:
            raise EngineDown("가짜 엔진의 대본이 끝났습니다. 대본을 늘려 주십시오.")
        return left.popleft()

    return answer


def _cut(text: str, request: GenerationRequest) -> tuple[str, FinishReason]:
    """The text up to a stop text and to the length that was asked, whichever comes first."""
    ends = [at for at in (text.find(stop) for stop in request.stop) if at >= 0]
    stopped = min(ends, default=len(text))
    if stopped > request.max_tokens or (stopped == len(text) and len(text) > request.max_tokens):
        return text[: request.max_tokens], "length"
    return text[:stopped], "stop" if ends else "end"
