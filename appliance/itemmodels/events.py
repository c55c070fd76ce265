"""What the chance families share: an event in words, and the two questions about it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.itemmodels.formulas import number
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance

COUNTING, CHANCE = ("9수04-05", "중2"), ("9수04-06", "중2")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and how it is said: `words`, and its endings in 합이 8일 확률 and 합이 8인 경우의 수."""

    event: Event
    words: str
    will: str = "일"
    does: str = "인"


def cases(
    rng: random.Random,
    phrasings: Sequence[str],
    experiment: Experiment,
    happening: Happening,
    favourable: int,
    /,
    **words: str,
) -> Instance:
    """경우의 수. `{event}` of the phrasings ends in `does`."""
    goal = Goal(GoalKind.CASES, (happening.event,))
    event = happening.words + happening.does
    return instance(rng, phrasings, [experiment], goal, number(favourable), event=event, **words)


def probability(
    rng: random.Random,
    phrasings: Sequence[str],
    experiment: Experiment,
    happening: Happening,
    chance: Fraction,
    /,
    **words: str,
) -> Instance:
    """확률. `{event}` of the phrasings ends in `will`."""
    goal = Goal(GoalKind.PROBABILITY, (happening.event,))
    event = happening.words + happening.will
    return instance(rng, phrasings, [experiment], goal, number(chance), event=event, **words)
