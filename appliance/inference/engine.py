"""What the rooms above ask of an engine: several texts at once, from one model.

Implementations: `LlamaEngine` (llama.cpp, in `llama`), `FakeEngine` (in `fake`). One contract suite in the
tests runs over both.
"""

from collections.abc import Sequence
from types import TracebackType
from typing import Protocol, Self

from appliance.inference.sequence import Generation, GenerationRequest


class Engine(Protocol):
    """A model that is ready to write. Safe to call from several threads; calls wait for one another."""

    @property
    def model(self) -> str:
        """The name of the model, as its manifest has it; it goes into what is said about a draft."""

    @property
    def context_length(self) -> int:
        """Tokens that a prompt and its continuation may have together."""

    def token_count(self, text: str) -> int:
        """How many tokens `text` is."""

    def generate(self, requests: Sequence[GenerationRequest]) -> list[Generation]:
        """One generation for each request, in their order, made together in one batch.

        Prompts that begin alike are read once. Raises BadInput for a prompt that is too long or a
        grammar that cannot be read, EngineDown when the model is closed or computing failed.
        """

    def close(self) -> None:
        """Frees the model. Calling it again does nothing."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None: ...
