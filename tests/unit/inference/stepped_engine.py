"""An engine like the real one over a computer that computes nothing: for everything around the model."""

from collections.abc import Sequence as Many

from watched_computer import WatchedComputer

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference.loop import EngineLoop
from appliance.inference.report import EngineReport
from appliance.inference.scheduler import Scheduler
from appliance.inference.sequence import GenerationRequest, Sequence


class EveryPrompt(dict[str, list[int]]):
    """The same text after any prompt."""

    def __missing__(self, prompt: str) -> list[int]:
        return list("넷 다섯 여섯 일곱".encode())


class SteppedEngine:
    """One byte is one token."""

    model = "stepped"
    context_length = 512

    def __init__(self, computer: WatchedComputer | None = None) -> None:
        self.computer = computer or WatchedComputer(EveryPrompt())
        self._scheduler = Scheduler(self.computer, 4, 2048)
        self._loop = EngineLoop(self._scheduler, lambda: None)

    @property
    def is_running(self) -> bool:
        return self._loop.is_running

    def token_count(self, text: str) -> int:
        return len(text.encode())

    def report(self) -> EngineReport:
        made = self._scheduler.counters.made
        return EngineReport(self.model, device="아무것도 계산하지 않습니다.", made=made)

    def sequence_for(self, request: GenerationRequest) -> Sequence:
        if not self.is_running:
            raise EngineDown("글을 만드는 엔진이 닫혔습니다.")
        if len(request.prompt.encode()) + request.max_tokens > self.context_length:
            raise BadInput("지시문이 너무 길어 모델이 읽지 못합니다. 내용을 줄여 주십시오.")
        return Sequence(request, list(request.prompt.encode()))

    def start(self, sequences: Many[Sequence]) -> None:
        self._loop.submit(sequences)

    def cancel(self, sequences: Many[Sequence]) -> None:
        self._loop.cancel(sequences)

    def close(self) -> None:
        self._loop.close()
