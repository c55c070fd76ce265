"""Right triangles (and rectangles with a diagonal) whose sides are whole numbers: drawn, not hoped for."""

import random
from fractions import Fraction
from math import isqrt

from appliance.authoring.original import Original
from appliance.domain.answers import Scalar
from appliance.domain.givens import Situation
from appliance.domain.paths import replaced
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext.tree import Frac, Num

# Beyond this no school text goes; below it there are 52 triples up to order.
LONGEST = 100
SIDES = {
    "figure.right_triangle": ("leg_first", "leg_second", "hypotenuse"),
    "ratio.right": ("BC", "CA", "AB"),
    "figure.rectangle": ("width", "height", "diagonal"),
}


def _triples() -> tuple[tuple[int, int, int], ...]:
    """(a, b, c) with a < b < c ≤ LONGEST and a² + b² = c², by c."""
    return tuple(
        (a, b, c)
        for c in range(5, LONGEST + 1)
        for a in range(3, c)
        if (b := isqrt(c * c - a * a)) > a and a * a + b * b == c * c
    )


TRIPLES = _triples()


def has_whole_sides(original: Original) -> bool:
    """Whether the note tells two whole sides of a right triangle with a whole answer, and both may change."""
    if not isinstance(original.answer, Scalar) or not isinstance(original.answer.value, Num | Frac):
        return False
    situation = original.question.only(Situation)
    if situation is None or situation.kind not in SIDES:
        return False
    told = [name for name, _ in situation.values]
    changing = {leaf.path[3] for leaf in original.leaves if leaf.path[2:3] == ("values",)}
    return (
        len(told) == 2
        and set(told) <= set(SIDES[situation.kind]) & changing
        and all(quantity.value.denominator == 1 for _, quantity in situation.values)
    )


def whole_sides(original: Original, rng: random.Random) -> Question | None:
    """Another triple in the place of the note's own."""
    question = original.question
    at, situation = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Situation))
    longest = max(int(quantity.value) for _, quantity in situation.values)
    sides = dict(zip(SIDES[situation.kind], _triple_near(longest, rng), strict=True))
    for name, quantity in situation.values:
        new = Quantity(Fraction(sides[name]), quantity.unit)
        question = replaced(question, ("givens", str(at), "values", name), new)
    return question


def _triple_near(longest: int, rng: random.Random) -> tuple[int, int, int]:
    """A triple of like size, legs in either order; small ones are few: (3, 4, 5) may become (8, 15, 17)."""
    fitting = [triple for triple in TRIPLES if longest <= 3 * triple[2] and triple[2] <= max(30, 2 * longest)]
    a, b, c = rng.choice(fitting or TRIPLES)
    return (a, b, c) if rng.random() < 0.5 else (b, a, c)
