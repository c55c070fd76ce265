"""New numbers for equations of nPr and nCr: the natural number first, then what the equation must say."""

import random

from appliance.authoring.original import Original
from appliance.domain.answers import Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.paths import replaced
from appliance.domain.question import Question
from appliance.mathtext.tree import Choose, Num
from appliance.solving.choosing import chooses
from appliance.solving.evaluate import evaluate
from appliance.solving.scope import Scope


def has_choosing(question: Question) -> bool:
    """Whether an equation of permutations or combinations is to be solved."""
    given = question.only(Relations)
    return given is not None and chooses(given.items)


def choosing(original: Original, rng: random.Random) -> Question | None:
    """n near the old one; of nPr=a the a is worked out, of nCr=nCs the two are drawn."""
    question, answer = original.question, original.answer
    given = question.only(Relations)
    if given is None or len(given.items) != 1 or len(given.items[0].sides) != 2:
        return None
    value = (
        answer.value
        if isinstance(answer, Scalar)
        else answer.values[0]
        if isinstance(answer, Roots)
        else None
    )
    if not isinstance(value, Num):
        return None
    left, right = given.items[0].sides
    at = next(number for number, each in enumerate(question.givens) if each is given)
    path = ("givens", str(at), "items", "0", "sides")
    if (
        isinstance(left, Choose)
        and isinstance(right, Choose)
        and isinstance(left.r, Num)
        and isinstance(right.r, Num)
    ):
        one, two = sorted(rng.sample(range(2, 10), 2))
        if left.r.value > right.r.value:
            one, two = two, one
        changed = replaced(question, (*path, "0", "r"), Num(str(one)))
        return replaced(changed, (*path, "1", "r"), Num(str(two)))
    if not isinstance(left, Choose) or not isinstance(right, Num):
        return None
    n = max(3, int(value.value) + rng.randint(-3, 4))
    try:
        worked = evaluate(left, Scope().with_values({given.unknowns[0]: n})).number.integer
    except Unsolvable:
        return None
    return replaced(question, (*path, "1"), Num(str(worked))) if worked else None
