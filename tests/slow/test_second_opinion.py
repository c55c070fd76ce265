"""Keys recomputed by a computer algebra system that is not ours, from the printed stem alone."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import pytest
import second_opinion_chance
import second_opinion_figures
import second_opinion_formulas
import second_opinion_letters
import second_opinion_numbers
import second_opinion_plane
import second_opinion_relations
import second_opinion_stories
from second_opinion import Gp, printed
from second_opinion_notes import NOTES

from appliance.authoring.reparam import Reparam
from appliance.authoring.template import Template
from appliance.diagnosis import diagnose, grade_of
from appliance.domain.fence import taught_in
from appliance.domain.item import Draft
from appliance.domain.note import Diagnosis, Note
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.itemmodels import catalogue
from appliance.verification import certify

# The narrower come first; the first that knows the words speaks.
ROOMS = (
    second_opinion_numbers,
    second_opinion_relations,
    second_opinion_letters,
    second_opinion_plane,
    second_opinion_figures,
    second_opinion_chance,
    second_opinion_stories,
    second_opinion_formulas,
)
UNASKED = Path(__file__).with_name("second_opinion_unasked.txt")
SEED = 20260501
MOST, LEAST = 100, 30
# Kinds whose drafts take long to find: so many of them keep the whole test near a minute and a half.
FEWER = 40
SLOW = {
    "quadratic, a condition × solve",
    "system × solve",
    "inequality × solve",
    "inequalities × solve",
    "quadratic × sum of roots",
    "quadratic × product of roots",
    "quadratic × solve",
    "quadratic × larger, smaller root",
    "quadratic × squares of roots",
    "quadratic × reciprocals of roots",
    "numbers.consecutive",
    "numbers.reversed_digits",
    "travel.round_trip",
    "work.together",
    "travel.two_legs",
    "figure.right_triangle",
    "figure.rectangle",
}
# So many stems of each kind are shown to GP with the key of the stem before, which it must not take.
STRANGERS = 10


@dataclass(frozen=True, slots=True)
class Made:
    """A draft, and the question of the note whose isomorph it claims to be."""

    draft: Draft
    original: Question | None = None


def isomorphs(notes: tuple[str, ...]) -> Iterator[Made]:
    """Their isomorphs, the notes taken in turn; a note that is not read is a fault of this test."""
    sources = []
    for text in notes:
        found = diagnose(Note(text))
        assert isinstance(found, Diagnosis), f"{text}: {found.reason}"
        author = Reparam(found, grade_of(taught_in(found.standard.code), ""))
        sources.append((author.drafts(SEED), found.reading.question))
    while sources:
        for source in list(sources):
            draft = next(source[0], None)
            if draft is None:
                sources.remove(source)
            else:
                yield Made(draft, source[1])


def unasked() -> frozenset[str]:
    """Item models about whose words no rule here knows anything yet: GP has not seen them."""
    lines = UNASKED.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def of_catalogue() -> Iterator[tuple[str, Iterator[Made]]]:
    for model in catalogue():
        if model.name in unasked():
            continue
        author = Template((model,), StandardId(model.revision, model.standard), model.grade)
        yield f"model {model.name}", map(Made, author.drafts(SEED))


def unit_of(key: str, words: str) -> bool:
    """Whether the stem has the unit that stands behind the key's number. People are counted in 명 anyhow,
    and the area of what is measured in cm in cm²."""
    unit = re.search(r"\$ ?([^\s$]+)$", key)
    if unit is None or unit[1] == "명":
        return True
    told = unit[1].removesuffix("²") if "넓이" in words else unit[1].removesuffix("³")
    # A letter may be the number: $a$원, $x$km.
    return bool(re.search(rf"(?<![a-z])[ax]?{re.escape(told)}(?![a-z])", words))


def judge(gp: Gp, draft: Draft) -> str:
    """Empty where GP agrees with the key, else what it said."""
    stem, key = printed(draft.stem), printed(draft.key)
    if not unit_of(draft.key, stem.words):
        return "0 to the unit of the key: the stem does not have it"
    question: str | None = ""
    try:
        for room in ROOMS:
            question = room.opinion(stem, key)
            if question is not None:
                break
    except (AssertionError, LookupError, ValueError, StopIteration) as error:
        return f"no question could be made: {error!r}"
    if question is None:
        return "no rule knows these words"
    said = gp.value(question)
    return "" if said == "1" else f"{said} to {question}"


@dataclass(slots=True)
class Row:
    """What became of one kind. refused: GP says no and so does the gate, so that it never became an item."""

    items: int = 0
    agreed: int = 0
    refused: int = 0
    strangers: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, gp: Gp, made: Made, before: Draft | None) -> None:
        draft, reason = made.draft, judge(gp, made.draft)
        if reason.startswith("0 ") and certify(draft, made.original, frozenset()).failures:
            self.refused += 1
            return
        self.items += 1
        self.agreed += not reason
        if reason:
            self.wrong.append(f"{draft.stem} → {draft.key}: {reason}")
        if before and before.key != draft.key and self.strangers < STRANGERS:
            reason = judge(gp, replace(draft, key=before.key))
            self.strangers += reason.startswith("0 ")
            if not reason:
                self.wrong.append(f"{draft.stem}: GP takes the key {before.key} too")


def table(rows: dict[str, Row]) -> str:
    lines = [f"{'kind':42} items agreed refused"]
    lines += [f"{kind:42} {row.items:5} {row.agreed:6} {row.refused:7}" for kind, row in rows.items()]
    total = sum(row.items for row in rows.values())
    agreed = sum(row.agreed for row in rows.values())
    return "\n".join([*lines, f"{len(rows)} kinds, {total} items, {agreed} agreed"])


@pytest.mark.slow
def test_what_is_not_asked_is_in_the_catalogue() -> None:
    """The list of models without a rule names models that there are, and leaves more than a hundred."""
    names = {model.name for model in catalogue()}
    assert unasked() <= names
    assert len(names - unasked()) > 100


@pytest.mark.slow
def test_gp_agrees_with_every_key(capsys: pytest.CaptureFixture[str]):
    """At least 30 items of every kind, and the key of each, and no other, is what GP works out of its stem."""
    if not shutil.which("gp"):
        pytest.skip("PARI/GP is not installed: apt-get install pari-gp")
    rows: dict[str, Row] = {}
    gp = Gp()
    try:
        for kind, drafts in [*((k, isomorphs(notes)) for k, notes in NOTES.items()), *of_catalogue()]:
            row, before = rows.setdefault(kind, Row()), None
            for made in islice(drafts, FEWER if kind in SLOW else MOST):
                row.add(gp, made, before)
                before = made.draft
    finally:
        gp.close()
    with capsys.disabled():
        print("\n" + table(rows))
    assert [f"{kind}: {what}" for kind, row in rows.items() for what in row.wrong] == []
    # Of a small model there are not so many: half of what it has must have been seen.
    small = {
        f"model {model.name}": model.capacity // 2 for model in catalogue() if model.capacity < 2 * LEAST
    }
    assert {kind: row.items for kind, row in rows.items() if row.items < small.get(kind, LEAST)} == {}
    assert {kind for kind, row in rows.items() if not row.strangers} == set()
    # A few degenerate drafts (a double root asked for two) may be left to the gate; many would hide a fault.
    assert {kind: row.refused for kind, row in rows.items() if row.refused > 5} == {}
