"""One request for text, what came of it, and its state while it runs."""

import codecs
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from appliance.domain.errors import BadInput
from appliance.inference.grammar import Grammar

# end: the model (or its grammar) was done. stop: a stop text appeared. length: max_tokens were made.
FinishReason = Literal["end", "stop", "length"]


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """What to continue, and how.

    prompt: the text; the engine adds what the model's prompt format wants around it.
    temperature 0 takes the likeliest token always. min_p drops tokens less likely than that share of the
    likeliest. The same seed gives the same text on the same machine within the same list of requests; in
    another list the batch is another and the last bit of a sum may differ.
    stop: texts that end the generation; they are not part of its text.
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

    def __post_init__(self) -> None:
        if self.max_tokens < 1:
            raise BadInput("만들 글의 길이(max_tokens)는 1 이상이어야 합니다.")
        if self.temperature < 0 or not 0 < self.top_p <= 1 or not 0 <= self.min_p < 1 or self.top_k < 0:
            raise BadInput("글을 고르는 설정(temperature, top_k, top_p, min_p)이 범위를 벗어났습니다.")
        if any(not text for text in self.stop):
            raise BadInput("멈출 글(stop)은 비어 있을 수 없습니다.")


@dataclass(frozen=True, slots=True)
class Generation:
    """What was made. `tokens` counts the made ones; `seconds` runs from the call to the last token."""

    text: str
    tokens: int
    finish_reason: FinishReason
    seconds: float


@dataclass(slots=True)
class Sequence:
    """A request on its way: which tokens still have to be computed, and what was made so far."""

    request: GenerationRequest
    pending: deque[int]
    begun: float
    position: int = 0
    made: int = 0
    text: str = ""
    finish_reason: FinishReason | None = None
    ended: float = 0.0
    _decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")(errors="replace")
    )

    @property
    def most_cells(self) -> int:
        """Cache cells that it takes at most from here on."""
        return len(self.pending) + self.request.max_tokens

    def add(self, token: int, piece: bytes) -> None:
        """Takes a made token; its piece may end inside a character."""
        self.made += 1
        self.text += self._decoder.decode(piece)
        if self._cut_at_stop():
            self.finish("stop")
        elif self.made >= self.request.max_tokens:
            self.finish("length")
        else:
            self.pending.append(token)

    def finish(self, reason: FinishReason) -> None:
        self.finish_reason = reason
        self.ended = time.monotonic()

    def result(self) -> Generation:
        assert self.finish_reason is not None
        return Generation(self.text, self.made, self.finish_reason, self.ended - self.begun)

    def _cut_at_stop(self) -> bool:
        places = [at for at in (self.text.find(stop) for stop in self.request.stop) if at >= 0]
        if places:
            self.text = self.text[: min(places)]
        return bool(places)
