"""What the rooms above ask of an engine: several texts at once, from one model.

Implementations: `LlamaEngine` (llama.cpp in this process, in `llama`), `HostedEngine` (the same in a process
of its own, in `hosted`), `RemoteEngine` (a server on the LAN, in `remote`), `FakeEngine` (in `fake`). One
contract suite in the tests runs over all of them.
"""

import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Protocol, Self

from appliance.inference.report import EngineReport
from appliance.inference.sequence import Generation, GenerationRequest


class Engine(Protocol):
    """A model that is ready to write. Safe to call from several threads; their requests run together."""

    @property
    def model(self) -> str:
        """The name of the model, as its manifest has it; it goes into what is said about a draft."""

    @property
    def context_length(self) -> int:
        """Tokens that a prompt and its continuation may have together."""

    def token_count(self, text: str) -> int:
        """How many tokens `text` is."""

    def generate(
        self, requests: Sequence[GenerationRequest], cancel: threading.Event | None = None
    ) -> list[Generation]:
        """One generation for each request, in their order; they run together, and beside other calls'.

        Prompts that begin alike are read once. Once `cancel` is set, what has not ended ends as it stands
        (finish reason "cancelled"). Raises BadInput for a prompt that is too long or a grammar that cannot
        be read, EngineDown when the model is closed or computing failed.
        """

    def stream(self, request: GenerationRequest) -> Iterator[str]:
        """The text of one request, piece by piece as it comes. Closing the iterator ends the request."""

    def report(self) -> EngineReport:
        """Where it runs, and what it did so far."""

    def close(self) -> None:
        """Frees the model. Calling it again does nothing."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None: ...
