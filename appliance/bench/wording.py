"""The share of a model's wordings that the gate proves: what routing decides by."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from appliance.authoring.local import Local
from appliance.authoring.reparam import Reparam
from appliance.diagnosis import diagnose
from appliance.domain.note import Diagnosis, Note
from appliance.inference.engine import Engine
from appliance.pipeline.judge import certify


@dataclass(frozen=True, slots=True)
class WordingFigures:
    """wordings: how many the model wrote that were its own. proven: how many of them reached grade A.

    items, served: items asked for, and how many got at least one proven wording. seconds: of writing.
    """

    model: str
    notes: int
    items: int
    served: int
    wordings: int
    proven: int
    seconds: float

    @property
    def share(self) -> float:
        return self.proven / self.wordings if self.wordings else 0.0


def measure(engine: Engine, notes: Iterable[Note], each: int, seed: int) -> WordingFigures:
    """Asks the model for wordings of `each` isomorphs of every note that can be read."""
    found = [note for note in map(diagnose, notes) if isinstance(note, Diagnosis)]
    local = Local(engine)
    items = served = wordings = proven = 0
    seconds = 0.0
    for note in found:
        drafts = list(islice(Reparam(note, note.note.grade).drafts(seed), each))
        begun = time.monotonic()
        written = local.reword(drafts, seed)
        seconds += time.monotonic() - begun
        good = [w for w in written if not certify(w, note.reading.question, frozenset()).failures]
        items, wordings, proven = items + len(drafts), wordings + len(written), proven + len(good)
        served += len({draft.claimed for draft in good})
    return WordingFigures(engine.model, len(found), items, served, wordings, proven, seconds)
