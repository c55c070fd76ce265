"""Stems from phrasings: slots filled, particles fitted to what was put before them."""

import random
import re
from collections.abc import Sequence

from appliance.domain.answers import Answer
from appliance.domain.givens import Given
from appliance.domain.goals import Goal
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.itemmodels.model import Instance
from appliance.korean.particles import fit
from appliance.korean.units import with_unit

_SLOT = re.compile(r"\{(\w+)\}")


def say(phrasing: str, /, **slots: str) -> str:
    """The phrasing with its `{slots}` filled; a particle after a slot takes the form that its sound asks for.

    `say("{n}을 구하시오.", n="$2$")` is "$2$를 구하시오.".
    """
    pieces = _SLOT.split(phrasing)
    text = pieces[0]
    for name, literal in zip(pieces[1::2], pieces[2::2], strict=True):
        text += slots[name]
        text += fit(text, literal)
    return text


def instance(
    rng: random.Random,
    phrasings: Sequence[str],
    givens: Sequence[Given],
    goal: Goal,
    answer: Answer,
    /,
    **slots: str,
) -> Instance:
    """The item in one of its phrasings."""
    phrasing = rng.randrange(len(phrasings))
    question = Question(tuple(givens), goal)
    return Instance(say(phrasings[phrasing], **slots), question, answer, phrasing)


def written(quantity: Quantity) -> str:
    """A quantity as it stands in running text: 300g, 8%, 시속 4km, 12세."""
    return with_unit(str(quantity.value), quantity.unit)
