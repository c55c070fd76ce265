"""New scores for a question about a mean: none above 100, none that nobody would get."""

import random
from fractions import Fraction

from appliance.authoring.original import Original
from appliance.domain.givens import Situation
from appliance.domain.paths import replaced
from appliance.domain.question import Question

_SCORES = (62, 96)


def has_scores(question: Question) -> bool:
    story = question.only(Situation)
    return story is not None and story.kind.startswith("bound.mean")


def new_scores(original: Original, rng: random.Random) -> Question | None:
    """Every score by itself; the mean near that of the scores."""
    question = original.question
    drawn: list[int] = []
    for leaf in original.leaves:
        role = leaf.path[3]
        low, high = (min(drawn) + 2, max(drawn)) if role == "mean" and drawn else _SCORES
        value = rng.randint(low, max(low, high))
        if role != "mean":
            drawn.append(value)
        question = replaced(question, (*leaf.path, "value"), Fraction(value))
    return question
