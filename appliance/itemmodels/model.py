"""What an item model is: a drawn question in words, with its answer known before it is asked."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from appliance.domain.answers import Answer
from appliance.domain.figure import Scene
from appliance.domain.question import Question

FORMS = ("free", "choice")


@dataclass(frozen=True, slots=True)
class Instance:
    """One drawn item. stem: Korean text with `$…$`. answer: known by construction, not by solving.

    phrasing: the index of the wording that was drawn. figure: drawn to scale; the stem says all of it.
    """

    stem: str
    question: Question
    answer: Answer
    phrasing: int
    figure: Scene | None = None


@dataclass(frozen=True, slots=True)
class ItemModel:
    """A family of items of one structure.

    name: dotted English ("quadratic.sum_of_roots"). standard: the code in `revision`. grade: of the
    standard. difficulties: the bands it can draw (1 easy to 3 hard), each set by the radicals that its
    module names. capacity: how many different items it has, counted, not guessed. draw(rng, difficulty)
    draws one. forms: how it may be printed, with a blank for the answer ("free") or five options ("choice").
    figure: whether its items carry one.
    """

    name: str
    standard: str
    grade: str
    difficulties: tuple[int, ...]
    capacity: int
    draw: Callable[[random.Random, int], Instance]
    revision: int = 2022
    forms: tuple[str, ...] = FORMS
    figure: bool = False
