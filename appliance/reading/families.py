"""The families of problems: the words that call each, its tiles, and what makes a Question of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from appliance.reading import (
    algebra,
    chance,
    counting,
    expressing,
    formula,
    logic,
    sets,
    some_formula,
    tasks,
    told,
    verbal,
    wholes,
)
from appliance.reading.algebra.middle import middle
from appliance.reading.data import family as data_family
from appliance.reading.outcome import Outcome
from appliance.reading.phrases import Fact, Tile
from appliance.reading.situations import (
    ages,
    angles,
    changes,
    commons,
    congruent,
    everyday,
    figures,
    labelled,
    labelled_more,
    labelled_phrases,
    mixture,
    numbers,
    prices,
    segments,
    shapes,
    shares,
    sharing,
    sides,
    travel,
)
from appliance.reading.tasks import means
from appliance.reading.tokens import Token

Assemble = Callable[[Sequence[Fact], Sequence[Token]], Outcome]


@dataclass(frozen=True, slots=True)
class Family:
    """calls: a skeleton without a hit is not of this family. last: asked only where no other family reads.
    grades: asked only of notes of these grades ("": of notes without one); of all where it is empty.
    """

    name: str
    calls: re.Pattern[str]
    pool: tuple[Tile, ...]
    assemble: Assemble
    last: bool = False
    grades: tuple[str, ...] = ()


# The same words are a question of lines in 중2 and of the equations of lines in 고1.
_MIDDLE = ("중1", "중2", "중3")

FAMILIES: tuple[Family, ...] = (
    Family("formula", re.compile(""), formula.POOL, formula.assemble),
    Family("data", re.compile(data_family.CALLS), data_family.POOL, data_family.assemble),
    Family("logic", re.compile(logic.CALLS), logic.POOL, logic.assemble),
    Family("sets", re.compile(sets.CALLS), sets.POOL, sets.assemble),
    Family("counting", re.compile(counting.CALLS), counting.POOL, counting.assemble),
    Family("shares", re.compile(shares.CALLS), shares.POOL, shares.assemble),
    Family("chance", re.compile(chance.CALLS), chance.POOL, chance.assemble),
    Family("figures", re.compile(figures.CALLS), figures.POOL, figures.assemble),
    Family("angles", re.compile(angles.CALLS), angles.POOL, angles.assemble),
    Family("congruent", re.compile(congruent.CALLS), congruent.POOL, congruent.assemble),
    Family("segments", re.compile(segments.CALLS), segments.POOL, segments.assemble),
    Family("sides", re.compile(sides.CALLS), sides.POOL, sides.assemble),
    Family("shapes", re.compile(shapes.CALLS), shapes.POOL, shapes.assemble),
    Family(
        "labelled",
        re.compile(labelled_phrases.CALLS),
        (*labelled_phrases.POOL, *labelled_more.MORE_TILES),
        labelled.assemble,
    ),
    Family("mixture", re.compile(mixture.CALLS), mixture.POOL, mixture.assemble),
    Family("travel", re.compile(travel.CALLS), travel.POOL, travel.assemble),
    Family("changes", re.compile(changes.CALLS), changes.POOL, changes.assemble),
    Family("ages", re.compile(ages.CALLS), ages.POOL, ages.assemble),
    Family("prices", re.compile(prices.CALLS), prices.POOL, prices.assemble),
    Family("numbers", re.compile(numbers.CALLS), numbers.POOL, numbers.assemble),
    Family("expressing", re.compile(expressing.CALLS), expressing.POOL, expressing.assemble),
    Family("commons", re.compile(commons.CALLS), commons.POOL, commons.assemble),
    Family("wholes", re.compile(wholes.CALLS), wholes.POOL, wholes.assemble),
    Family("some formula", re.compile(some_formula.CALLS), some_formula.POOL, some_formula.assemble),
    Family("verbal", re.compile(verbal.CALLS), verbal.POOL, verbal.assemble),
    Family("sharing", re.compile(sharing.CALLS), sharing.POOL, sharing.assemble),
    *(Family(story.kind, re.compile(calls), story.pool, story.assemble) for story, calls in everyday.STORIES),
    Family("told", re.compile(""), told.POOL, told.assemble, True, (*_MIDDLE, "")),
    Family("means", re.compile(means.CALLS), means.POOL, means.assemble),
    Family("tasks", re.compile(tasks.CALLS), tasks.POOL, tasks.assemble, True),
    Family("algebra", re.compile(algebra.CALLS), algebra.POOL, middle, True, _MIDDLE),
    Family("algebra", re.compile(algebra.CALLS), algebra.POOL, algebra.assemble, True, ("고1",)),
    Family("told", re.compile(""), told.POOL, told.assemble, last=True),
    Family("algebra", re.compile(algebra.CALLS), algebra.POOL, algebra.assemble, True, ("",)),
)
