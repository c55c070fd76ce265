"""What an engine says of itself: where it runs, what it did, what that cost."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EngineReport:
    """Counters since the engine was opened; a kind of engine that cannot know one leaves it 0.

    model: name of the model. device: one Korean sentence on what it runs and why. warning: one Korean
    sentence with cause and mend where something is not as it should be, or "".
    steps: batches computed. rows: tokens computed. shared: tokens of prompts not computed, a beginning
    being shared. made: tokens written. yielded: how often a sequence of the batch stepped back for a teacher.
    refused: tokens that a grammar refused. masked: those where it allowed none of the likeliest. grammars:
    how many were compiled. most: sequences at once. limit: how many of the batch may run now.
    full_made, full_seconds: tokens and seconds of the steps in which every place of the batch wrote.
    rates: tokens a second by number of sequences, as measured lately.
    seconds: of all steps, of which compute_seconds and sample_seconds in llama.cpp.
    """

    model: str
    device: str = ""
    warning: str = ""
    steps: int = 0
    rows: int = 0
    shared: int = 0
    made: int = 0
    yielded: int = 0
    refused: int = 0
    masked: int = 0
    grammars: int = 0
    most: int = 0
    limit: int = 0
    seconds: float = 0.0
    compute_seconds: float = 0.0
    sample_seconds: float = 0.0
    full_made: int = 0
    full_seconds: float = 0.0
    rates: dict[int, float] = field(default_factory=dict)

    @property
    def python_share(self) -> float:
        """The share of a step's time that is neither computing nor choosing in llama.cpp."""
        return 1 - (self.compute_seconds + self.sample_seconds) / self.seconds if self.seconds else 0.0
