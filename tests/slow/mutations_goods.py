"""The proven items that are broken: isomorphs of the demonstration notes, and drafts of the catalogue."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, pairwise

from mutations import Good, Mutant
from mutations_oracle import about_the_same

from appliance.authoring.choices import choices
from appliance.authoring.reparam import Reparam
from appliance.authoring.template import Template
from appliance.diagnosis import diagnose, grade_of
from appliance.domain.fence import taught_in
from appliance.domain.item import Draft
from appliance.domain.note import Diagnosis, Note
from appliance.domain.standard import StandardId
from appliance.itemmodels import catalogue
from appliance.pipeline.demo import demonstration_notes
from appliance.pipeline.gallery import notes
from appliance.pipeline.judge import certify

SEED = 20260401


def proven(of_note: int, of_model: int) -> list[Good]:
    """Grade A items: so many isomorphs of each note of the demonstration, one of a note of every kind, and so
    many drafts of each item model, in each form.
    """
    kinds = (note for note, _ in notes())
    every = [*_isomorphs(demonstration_notes(), of_note), *_isomorphs(kinds, 1), *_of_catalogue(of_model)]
    return [good for good in every if not certify(good.draft, good.original, frozenset()).failures]


def _isomorphs(sources: Iterable[Note], count: int) -> Iterator[Good]:
    rng = random.Random(SEED)
    for note in sources:
        found = diagnose(note)
        if not isinstance(found, Diagnosis):
            continue
        grade = grade_of(taught_in(found.standard.code), note.grade)
        for draft in islice(Reparam(found, grade).drafts(SEED), count):
            yield Good(draft, found.reading.question, note.text)
            if five := _five_choice(draft, rng):
                yield Good(five, found.reading.question, note.text)


def _five_choice(draft: Draft, rng: random.Random) -> Draft | None:
    offered = None if draft.options else choices(draft.claimed, draft.answer, rng)
    return replace(draft, options=offered.options, key=offered.key) if offered else None


def _of_catalogue(count: int) -> Iterator[Good]:
    for model in catalogue():
        for five in (False, True):
            author = Template((model,), StandardId(model.revision, model.standard), model.grade, five)
            for draft in islice(author.drafts(SEED), count):
                yield Good(draft, None, model.name)


def with_others_solution(goods: list[Good]) -> Iterator[Mutant]:
    """An item under which the solution of another item of its kind stands, that has the same key."""
    alike: dict[tuple[str, str], list[Good]] = defaultdict(list)
    for good in goods:
        if not good.draft.options:
            alike[good.family, good.draft.key].append(good)
    for several in alike.values():
        for one, other in pairwise(several):
            if one.draft.solution != other.draft.solution:
                draft = replace(one.draft, solution=other.draft.solution)
                same = about_the_same(one.draft.claimed, other.draft.claimed)
                yield Mutant("another item's solution", draft, one.original, still_right=same)
