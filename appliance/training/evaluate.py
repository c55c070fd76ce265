"""How well a model words items that it has not seen: judged by the gate, as every draft is."""

import math
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from appliance.authoring.local import TRIES, Local
from appliance.authoring.template import Template
from appliance.domain.item import Draft
from appliance.domain.standard import StandardId
from appliance.inference.engine import Engine
from appliance.itemmodels import ItemModel
from appliance.training.compose import is_held_back
from appliance.training.golden import Judge
from appliance.training.wordings import all_wordings, mask

# Items that go to the engine together.
_GROUP = 16


class Unseen(StrEnum):
    """What of an item training has not seen: its values, its item model, or a strange hand's sentence."""

    VALUES = "values"
    ITEM_MODEL = "item-model"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Case:
    """A draft to be worded. difficulty: of the item model's bands; 0 for an isomorph of a note."""

    draft: Draft
    unseen: Unseen
    difficulty: int = 0


@dataclass(frozen=True, slots=True)
class Tried:
    """A case that the model was asked to word TRIES times.

    proven: of each try in order, whether the wording was its own and reached grade A. stems: the wordings
    that did, in order. refused: the check that refused each of the others; "own" where the words were not.
    """

    case: Case
    proven: tuple[bool, ...]
    stems: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `total`."""

    count: int
    total: int

    @property
    def value(self) -> float:
        return self.count / self.total if self.total else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval at 95 % (E. B. Wilson, JASA 22, 1927); (0, 1) of nothing."""
        if not self.total:
            return 0.0, 1.0
        z, n, p = 1.959964, self.total, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Of one model. seconds: that the engine wrote, the gate's time apart."""

    model: str
    tried: tuple[Tried, ...]
    seconds: float

    def first(self, of: Callable[[Case], bool] = lambda _: True) -> Share:
        """Cases proven at the first try."""
        mine = [one for one in self.tried if of(one.case)]
        return Share(sum(one.proven[0] for one in mine), len(mine))

    def within(self, of: Callable[[Case], bool] = lambda _: True) -> Share:
        """Cases proven by one of TRIES tries."""
        mine = [one for one in self.tried if of(one.case)]
        return Share(sum(any(one.proven) for one in mine), len(mine))

    @property
    def seconds_an_item(self) -> float:
        """Of writing for each case that was proven; NaN where none was."""
        served = self.within().count
        return self.seconds / served if served else math.nan

    @property
    def diversity(self) -> float:
        """Of the proven wordings of a case, the share that differ in words; the mean over cases with two."""
        several = [one.stems for one in self.tried if len(one.stems) > 1]
        different = [len({mask(stem) for stem in stems}) / len(stems) for stems in several]
        return sum(different) / len(different) if different else math.nan

    @property
    def refusals(self) -> Counter[str]:
        """How often each check refused a wording."""
        return Counter(check for one in self.tried for check in one.refused)


def catalogue_cases(models: Iterable[ItemModel], each: int, seed: int) -> Iterator[Case]:
    """Free-response drafts of every item model from seeds that the golden set does not use."""
    worded = {wording.item_model for wording in all_wordings()}
    for model in models:
        rng = random.Random(f"evaluation {seed}:{model.name}")
        author = Template((model,), StandardId(model.revision, model.standard), model.grade)
        seen = model.name in worded and not is_held_back(model.name)
        unseen = Unseen.VALUES if seen else Unseen.ITEM_MODEL
        made = 0
        for _ in range(20 * each if "free" in model.forms else 0):
            difficulty = rng.choice(model.difficulties)
            drawn = model.draw(rng, difficulty)
            draft = None if "\n" in drawn.stem else author.draft(model, drawn, seed, rng)
            if draft is not None:
                made += 1
                yield Case(draft, unseen, difficulty)
            if made == each:
                break


def evaluate(
    engine: Engine,
    cases: Sequence[Case],
    taught: bool,
    judge: Judge,
    seed: int,
    progress: Callable[[int], None] = lambda _: None,
) -> Evaluation:
    """Asks for TRIES wordings of each case and holds each against the gate. May raise EngineDown."""
    local = Local(engine, taught=taught)
    found: list[Tried] = []
    seconds = 0.0
    for start in range(0, len(cases), _GROUP):
        group = cases[start : start + _GROUP]
        written: dict[int, dict[int, Draft]] = defaultdict(dict)
        begun = time.monotonic()
        for at, attempt, draft in local.attempts([case.draft for case in group], seed + start):
            written[at][attempt] = draft
        seconds += time.monotonic() - begun
        found += [_tried(case, written[at], judge) for at, case in enumerate(group)]
        progress(len(found))
    return Evaluation(engine.model, tuple(found), seconds)


def _tried(case: Case, written: dict[int, Draft], judge: Judge) -> Tried:
    proven, stems, refused = [], [], []
    for attempt in range(TRIES):
        draft = written.get(attempt)
        failures = judge(draft, None, ()).failures if draft else ()
        proven.append(draft is not None and not failures)
        if draft is None:
            refused.append("own")
        elif failures:
            refused.append(failures[0].check)
        else:
            stems.append(draft.stem)
    return Tried(case, tuple(proven), tuple(stems), tuple(refused))
