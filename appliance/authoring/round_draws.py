"""New numbers for situations that are written with letters: prices stay prices, speeds stay round."""

import random
from fractions import Fraction

from appliance.authoring.draws import draw, near
from appliance.authoring.original import Original
from appliance.domain.paths import replaced
from appliance.domain.question import Question
from appliance.mathtext.tree import Num


def as_round(original: Original, rng: random.Random) -> Question | None:
    """Every number as round as it was."""
    question = original.question
    for leaf in original.leaves:
        whole = isinstance(leaf.old, Num) and "." not in leaf.old.text and int(leaf.old.text) >= 10
        drawn = (
            Num(str(near(Fraction(leaf.old.text), rng)))
            if whole and isinstance(leaf.old, Num)
            else draw(leaf, rng)
        )
        question = replaced(question, leaf.path, drawn)
    return question
