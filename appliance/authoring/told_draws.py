"""New values for questions about things: letters first, then some of the numbers from what is told.

What is told ties the numbers together (a system has no solution only for one ratio of its coefficients), so
drawing every number by itself would hardly ever fit. The letters get new round values, most numbers are
drawn, and the rest are solved for as if they were the unknowns.
"""

import random
from fractions import Fraction

from appliance.authoring.draws import draw
from appliance.authoring.leaves import Leaf, LeafKind
from appliance.authoring.original import Original
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import GoalKind
from appliance.domain.paths import replaced, value_at
from appliance.domain.question import Question
from appliance.mathtext.tree import Neg, Node, Num, Sym
from appliance.solving.told.letters import settled
from appliance.solving.told.open import fitted

TOLD_GOALS = (GoalKind.LETTERS, GoalKind.DETAIL)


def letters_first(original: Original, rng: random.Random) -> Question | None:
    """New letters, new numbers, and as many of the numbers solved for as there are conditions."""
    question = original.question
    numbers = [
        leaf for leaf in original.leaves if isinstance(leaf.old, Num) and leaf.old.value.denominator == 1
    ]
    if not numbers:
        return None
    try:
        _, (values, *_) = settled(question)
    except Unsolvable:
        return None
    wanted: dict[str, Fraction] = {}
    for name, poly in values.items():
        if "@" in name:
            continue
        if not poly.is_constant or not poly.value.is_rational:
            return None
        wanted[name] = _near(poly.value.rational, rng)
    for leaf in original.leaves:
        question = replaced(question, leaf.path, draw(leaf, rng))
    count = min(len(numbers), rng.choice((1, 1, 2, 2, 3)))
    opened = rng.sample(numbers, count)
    for at, leaf in enumerate(opened):
        question = replaced(question, leaf.path, Sym(f"q@{at}"))
    return _closed(question, original, opened, wanted)


def _near(value: Fraction, rng: random.Random) -> Fraction:
    """A whole number near a whole one, of either sign where it is small; a fraction keeps its denominator."""
    if value.denominator != 1:
        return Fraction(
            rng.choice([n for n in range(-9, 10) if n and n % value.denominator]), value.denominator
        )
    reach = max(6, abs(int(value)) + 3)
    found = rng.randint(1, reach)
    return Fraction(found if value > 0 or rng.random() < 0.2 else -found)


def _closed(
    question: Question, original: Original, opened: list[Leaf], wanted: dict[str, Fraction]
) -> Question | None:
    """The open numbers from the conditions, whole and written as the note writes them; None where they do not fit."""
    try:
        found = fitted(question, wanted, tuple(f"q@{at}" for at in range(len(opened))))
    except (Unsolvable, ZeroDivisionError, KeyError, ValueError):
        return None
    for at, leaf in enumerate(opened):
        value = found.get(f"q@{at}")
        if value is None or value.denominator != 1 or abs(value) > max(30, 3 * _size(leaf)) or value == 0:
            return None
        if leaf.kind is LeafKind.COEFFICIENT and abs(value) == 1:
            return None
        changed = _put(question, leaf, int(value))
        if changed is None:
            return None
        question = changed
    return question


def _size(leaf: Leaf) -> int:
    return int(leaf.old.value) if isinstance(leaf.old, Num) else 0


def _put(question: Question, leaf: Leaf, value: int) -> Question | None:
    """A negative number turns the sign before it, where one stands there by itself."""
    node: Node = Num(str(abs(value)))
    if value > 0:
        return replaced(question, leaf.path, node)
    above, step = leaf.path[:-1], leaf.path[-1]
    parent = value_at(question, above)
    if isinstance(parent, Neg):
        return replaced(question, above, node)
    whole = step in ("x", "y", "value", "body") or above[-1] in ("args", "items", "sides", "terms")
    return replaced(question, leaf.path, Neg(node)) if whole else None
