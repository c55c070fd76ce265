"""Filling the golden set: the catalogue's items in the words of several hands, each proven by the gate."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from appliance.authoring.template import Template
from appliance.domain.item import Author, Certificate, Draft
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.itemmodels import Instance, ItemModel
from appliance.korean.values import values_of
from appliance.training import privacy
from appliance.training.example import GoldenExample
from appliance.training.wordings import Wording, mask

Judge = Callable[[Draft, Question | None, Collection[str]], Certificate]

# Draws of an item model before it is left: stories have many masks, and a hand wrote for a few of them.
_DRAWS = 400
# A sentence that the gate refused so often is not tried again: the reader does not know it.
_PATIENCE = 2
# Templates of so many masks tell stories: a sentence fits only the mask that it was written for.
_STORY = 6


@dataclass(frozen=True, slots=True)
class Share:
    """What one item model gives: at most `examples`, no sentence more than `each` times."""

    examples: int
    each: int


def from_catalogue(
    model: ItemModel, wordings: Sequence[Wording], share: Share, judge: Judge, seed: int
) -> Iterator[GoldenExample]:
    """Examples of one item model, distinct in stem. The same seed gives the same ones."""
    mine = [wording for wording in wordings if wording.item_model == model.name]
    rng = random.Random(f"{seed}:{model.name}")
    author = Template((model,), StandardId(model.revision, model.standard), model.grade)
    used: Counter[Wording] = Counter()
    refused: Counter[Wording] = Counter()
    stems: set[str] = set()
    for fits in _draws(model, mine, rng):
        if len(stems) >= share.examples:
            return
        open_ones = [w for w in fits.wordings if used[w] < share.each and refused[w] < _PATIENCE]
        draft = author.draft(model, fits.drawn, seed, rng) if open_ones else None
        if draft is None:
            continue
        # The least used first, so that no hand outweighs the others.
        rng.shuffle(open_ones)
        for wording in sorted(open_ones, key=lambda w: used[w])[:2]:
            worded = replace(draft, stem=wording.filled(values_of(draft.stem)), author=Author.LOCAL)
            if worded.stem in stems:
                continue
            certificate = judge(worded, None, ())
            if certificate.failures or privacy.pointer(worded.stem):
                refused[wording] += 1
                continue
            used[wording] += 1
            stems.add(worded.stem)
            yield _example(model, draft, worded, fits.difficulty, wording.hand, certificate)


@dataclass(frozen=True, slots=True)
class _Fit:
    drawn: Instance
    difficulty: int
    wordings: tuple[Wording, ...]


def _draws(model: ItemModel, wordings: Sequence[Wording], rng: random.Random) -> Iterator[_Fit]:
    """Draws with the sentences that may say the same."""
    by_mask: dict[str, list[Wording]] = defaultdict(list)
    by_slots: dict[int, list[Wording]] = defaultdict(list)
    for wording in wordings:
        by_mask[wording.seen].append(wording)
        by_slots[wording.slots].append(wording)
    story = len({mask(d.stem) for d, _ in _drawn(model, random.Random(model.name), 60)}) > _STORY
    for drawn, difficulty in _drawn(model, rng, _DRAWS):
        if "\n" in drawn.stem:
            continue
        fit = by_mask[mask(drawn.stem)] if story else by_slots[len(values_of(drawn.stem))]
        if fit:
            yield _Fit(drawn, difficulty, tuple(fit))


def _drawn(model: ItemModel, rng: random.Random, times: int) -> Iterator[tuple[Instance, int]]:
    for _ in range(times):
        difficulty = rng.choice(model.difficulties)
        yield model.draw(rng, difficulty), difficulty


def _example(
    model: ItemModel, ours: Draft, worded: Draft, difficulty: int, hand: str, certificate: Certificate
) -> GoldenExample:
    return GoldenExample(
        skill="compose",
        given=ours.stem,
        stem=worded.stem,
        key=worded.key,
        solution=worded.solution,
        standard=model.standard,
        grade=model.grade,
        difficulty=difficulty,
        item_model=model.name,
        source=hand,
        gate=certificate.gate_version,
        checks=tuple(verdict.check for verdict in certificate.verdicts),
    )
