"""New chances for a note that tells them: fractions of small denominators, decimals of one place."""

import random
from fractions import Fraction

from appliance.authoring.original import Original
from appliance.domain.givens import Situation
from appliance.domain.paths import replaced
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question

_KINDS = ("chance.two_events", "chance.complement")
_PARTS = (3, 6, 7, 9)  # fourths and fifths are printed as decimals


def tells_chances(question: Question) -> bool:
    situation = question.only(Situation)
    return situation is not None and situation.kind in _KINDS


def new_chances(original: Original, rng: random.Random) -> Question | None:
    """Each chance anew, of the kind that it was: 2/3, 0.4, 40%."""
    question = original.question
    olds = [leaf.old for leaf in original.leaves if isinstance(leaf.old, Quantity)]
    decimal = all(10**3 % old.value.denominator == 0 for old in olds)
    drawn = sorted({_like(old, decimal, rng) for old in olds})
    if len(olds) != len(original.leaves) or len(drawn) != len({old.value for old in olds}):
        return None
    order = sorted({old.value for old in olds})
    for leaf, old in zip(original.leaves, olds, strict=True):
        value = drawn[order.index(old.value)]
        question = replaced(question, leaf.path, Quantity(value, old.unit))
    return question


def _like(old: Quantity, decimal: bool, rng: random.Random) -> Fraction:
    if old.unit == "%":
        return Fraction(rng.randint(1, 9) * 10)
    if decimal:
        return Fraction(rng.choice((1, 2, 3, 4, 6, 7, 8, 9)), 10)
    under = rng.choice(_PARTS)
    return Fraction(rng.randint(1, under - 1), under)
