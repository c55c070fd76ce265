"""One request for text, what came of it, and its state while it runs."""

import codecs
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

from appliance.domain.errors import ApplianceError, BadInput
from appliance.inference.grammar import Grammar

# end: the model (or its grammar) was done. stop: a stop text appeared. length: max_tokens were made.
# deadline: its time was up. cancelled: whoever asked no longer wants it.
FinishReason = Literal["end", "stop", "length", "deadline", "cancelled"]


class Priority(IntEnum):
    """Who waits for the text. A teacher at the page goes before the batch, at the next step."""

    TEACHER = 0
    BATCH = 1


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """What to continue, and how.

    prompt: the text; the engine adds what the model's prompt format wants around it.
    temperature 0 takes the likeliest token always. min_p drops tokens less likely than that share of the
    likeliest. The same seed gives the same text on the same machine where the same sequences run beside
    it; beside others the batch is another and the last bit of a sum may differ.
    stop: texts that end the generation; they are not part of its text.
    seconds: after so long the text ends where it stands; 0 for no limit.
    """

    prompt: str
    max_tokens: int = 256
    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    seed: int = 0
    grammar: Grammar | None = None
    stop: tuple[str, ...] = ()
    priority: Priority = Priority.BATCH
    seconds: float = 0.0

    def __post_init__(self) -> None:
        if self.max_tokens < 1:
            raise BadInput("만들 글의 길이(max_tokens)는 1 이상이어야 합니다.")
        if self.temperature < 0 or not 0 < self.top_p <= 1 or not 0 <= self.min_p < 1 or self.top_k < 0:
            raise BadInput("글을 고르는 설정(temperature, top_k, top_p, min_p)이 범위를 벗어났습니다.")
        if any(not text for text in self.stop):
            raise BadInput("멈출 글(stop)은 비어 있을 수 없습니다.")
        if self.seconds < 0:
            raise BadInput("글을 만드는 시간의 한도(seconds)는 0 이상이어야 합니다.")


@dataclass(frozen=True, slots=True)
class Generation:
    """What was made. `tokens` counts the made ones.

    seconds: from the call to the last token. first: from the call to the first token, 0 where none came.
    """

    text: str
    tokens: int
    finish_reason: FinishReason
    seconds: float
    first: float = 0.0


@dataclass(slots=True, eq=False)
class Sequence:
    """A request on its way: the tokens known so far, how many of them are computed, and what was made.

    A sequence that has to yield forgets only `computed`: its tokens are computed again later, and it goes
    on with the same sampler where it stood.
    """

    request: GenerationRequest
    tokens: list[int]
    begun: float = field(default_factory=time.monotonic)
    computed: int = 0
    made: int = 0
    text: str = ""
    finish_reason: FinishReason | None = None
    first: float = 0.0
    ended: float = 0.0
    # Set by whoever asked, from any thread; seen at the next step.
    cancelled: bool = False
    # Called with each further piece of the text, on the engine's thread: it must not wait.
    on_text: Callable[[str], None] | None = None
    # Why it did not finish, where it did not.
    fault: ApplianceError | None = None
    # Called once when it has finished or failed, likewise.
    on_end: Callable[["Sequence"], None] | None = None
    _told: int = 0
    _decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")(errors="replace")
    )

    @property
    def most_cells(self) -> int:
        """Cache cells that it takes at most, from its first token to its last."""
        return len(self.tokens) - self.made + self.request.max_tokens

    @property
    def pending(self) -> int:
        """Tokens that are known and still have to be computed."""
        return len(self.tokens) - self.computed

    @property
    def is_late(self) -> bool:
        limit = self.request.seconds
        return bool(limit) and time.monotonic() - self.begun >= limit

    def add(self, token: int, piece: bytes) -> None:
        """Takes a made token; its piece may end inside a character."""
        if not self.made:
            self.first = time.monotonic()
        self.made += 1
        self.text += self._decoder.decode(piece)
        if self._cut_at_stop():
            self.finish("stop")
        elif self.made >= self.request.max_tokens:
            self.finish("length")
        else:
            self.tokens.append(token)
            self._tell(self._safe())

    def finish(self, reason: FinishReason) -> None:
        self.finish_reason = reason
        self.ended = time.monotonic()
        self._tell(len(self.text))
        if self.on_end:
            self.on_end(self)

    def fail(self, fault: ApplianceError) -> None:
        """It will not be finished."""
        self.fault = fault
        if self.on_end:
            self.on_end(self)

    def result(self) -> Generation:
        """What was made. Raises why it failed, where it did."""
        if self.fault:
            raise self.fault
        assert self.finish_reason is not None
        first = self.first - self.begun if self.first else 0.0
        return Generation(self.text, self.made, self.finish_reason, self.ended - self.begun, first)

    def _cut_at_stop(self) -> bool:
        places = [at for at in (self.text.find(stop) for stop in self.request.stop) if at >= 0]
        if places:
            self.text = self.text[: min(places)]
        return bool(places)

    def _safe(self) -> int:
        """How much of the text can no longer turn out to be the beginning of a stop text."""
        most = max((len(stop) for stop in self.request.stop), default=1) - 1
        for length in range(min(most, len(self.text)), 0, -1):
            if any(stop.startswith(self.text[-length:]) for stop in self.request.stop):
                return len(self.text) - length
        return len(self.text)

    def _tell(self, until: int) -> None:
        if self.on_text and until > self._told:
            self.on_text(self.text[self._told : until])
            self._told = until
