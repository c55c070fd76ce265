"""How well a model words items that it has not seen: judged by the gate, as every draft is."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from appliance.authoring.local import TRIES, Local
from appliance.authoring.template import Template
from appliance.domain.item import Draft
from appliance.domain.standard import StandardId
from appliance.inference.engine import Engine
from appliance.itemmodels import ItemModel
from appliance.training.golden import Judge


@dataclass(frozen=True, slots=True)
class Tried:
    """One item that the model was asked to word, TRIES times.

    proven: of each try in order, whether the wording was its own and reached grade A. seen: whether its item
    model was in training. stems: the wordings that were proven.
    """

    item_model: str
    standard: str
    seen: bool
    proven: tuple[bool, ...]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """Of `items`: the share proven at the first try, within all tries, and the mean over the tries."""

    items: int
    first: float
    within: float
    each: float


def shares(tried: Sequence[Tried]) -> Shares:
    """Raises ZeroDivisionError for none."""
    count = len(tried)
    return Shares(
        count,
        sum(one.proven[0] for one in tried) / count,
        sum(any(one.proven) for one in tried) / count,
        sum(sum(one.proven) / len(one.proven) for one in tried) / count,
    )


def unseen_drafts(models: Iterable[ItemModel], each: int, seed: int) -> Iterator[Draft]:
    """Free-response drafts of every item model from seeds that the golden set does not use."""
    for model in models:
        rng = random.Random(f"evaluation {seed}:{model.name}")
        author = Template((model,), StandardId(model.revision, model.standard), model.grade)
        made = 0
        for _ in range(20 * each if "free" in model.forms else 0):
            drawn = model.draw(rng, rng.choice(model.difficulties))
            draft = None if "\n" in drawn.stem else author.draft(model, drawn, seed, rng)
            if draft is not None:
                made += 1
                yield draft
            if made == each:
                break


def evaluate(
    engine: Engine,
    drafts: Sequence[Draft],
    taught: bool,
    is_seen: Callable[[str], bool],
    judge: Judge,
    seed: int,
    progress: Callable[[int], None] = lambda _: None,
) -> list[Tried]:
    """Asks for TRIES wordings of each draft and holds each against the gate."""
    local = Local(engine, taught=taught)
    found: list[Tried] = []
    for start in range(0, len(drafts), 16):
        group = drafts[start : start + 16]
        written: dict[int, list[tuple[int, Draft]]] = defaultdict(list)
        for at, attempt, draft in local.attempts(group, seed + start):
            written[at].append((attempt, draft))
        for at, ours in enumerate(group):
            proven = [False] * TRIES
            stems = []
            for attempt, draft in written[at]:
                if not judge(draft, None, ()).failures:
                    proven[attempt] = True
                    stems.append(draft.stem)
            found.append(
                Tried(
                    ours.item_model, ours.standard.code, is_seen(ours.item_model), tuple(proven), tuple(stems)
                )
            )
        progress(len(found))
    return found
