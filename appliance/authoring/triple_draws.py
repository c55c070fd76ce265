"""New right triangles for ratios of sides and for rhombi: whole sides again, whatever is told of them."""

import random
from fractions import Fraction

from appliance.authoring.original import Original
from appliance.authoring.triples import TRIPLES
from appliance.domain.givens import Situation
from appliance.domain.paths import replaced
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext.tree import Frac, Node, Num

_LONGEST = 26
# For each ratio the sides that it compares.
_SIDES = {
    "sin A": ("BC", "AB"), "cos A": ("CA", "AB"), "tan A": ("BC", "CA"),
    "sin B": ("CA", "AB"), "cos B": ("BC", "AB"), "tan B": ("CA", "BC"),
}  # fmt: skip


def is_of_triples(original: Original) -> bool:
    """Whether sides or a ratio of a right triangle with whole sides are told, or a rhombus's diagonals."""
    situation = original.question.only(Situation)
    if situation is None:
        return False
    told = {name for name, _ in situation.told}
    if situation.kind == "quad.rhombus":
        return told == {"AC", "BD"} and original.question.goal.args == ("AB",)
    if situation.kind != "ratio.right" or not told <= {"AB", "BC", "CA", *_SIDES}:
        return False
    ratios = [measure.value for _, measure in situation.measures]
    asks = any(str(arg)[:4] in ("sin ", "cos ", "tan ") for arg in original.question.goal.args)
    return asks and all(_is_plain(value) for value in ratios) and _is_whole(situation)


def _is_plain(value: Node) -> bool:
    return isinstance(value, Frac) and isinstance(value.num, Num) and isinstance(value.den, Num)


def _is_whole(situation: Situation) -> bool:
    """Two sides told make a whole third one."""
    sizes = {name: quantity.value for name, quantity in situation.values}
    sizes |= {
        name: measure.value.num.value / measure.value.den.value
        for name, measure in situation.measures
        if isinstance(measure.value, Frac)
        and isinstance(measure.value.num, Num)
        and isinstance(measure.value.den, Num)
    }
    for a, b, c in TRIPLES:
        for legs in ((a, b), (b, a)):
            for size in range(1, 13):
                sides = {
                    "BC": Fraction(size * legs[0]),
                    "CA": Fraction(size * legs[1]),
                    "AB": Fraction(size * c),
                }
                ratios = {name: sides[one] / sides[other] for name, (one, other) in _SIDES.items()}
                if all((sides | ratios)[name] == value for name, value in sizes.items()):
                    return True
    return False


def other_triple(original: Original, rng: random.Random) -> Question | None:
    question = original.question
    situation = question.only(Situation)
    assert situation is not None
    a, b, c = rng.choice([triple for triple in TRIPLES if triple[2] <= _LONGEST])
    legs = (a, b) if rng.random() < 0.5 else (b, a)
    if situation.kind == "quad.rhombus":
        sizes = {"AC": Fraction(2 * legs[0]), "BD": Fraction(2 * legs[1])}
    else:
        sizes = {"BC": Fraction(legs[0]), "CA": Fraction(legs[1]), "AB": Fraction(c)}
    for name, quantity in situation.values:
        value = Quantity(sizes[name], quantity.unit)
        question = replaced(question, ("givens", "0", "values", name), value)
    for name, measure in situation.measures:
        one, other = (int(sizes[side]) for side in _SIDES[name])
        if not _is_plain(measure.value):
            return None
        share = Fraction(one, other)
        new = Frac(Num(str(share.numerator)), Num(str(share.denominator)))
        question = replaced(question, ("givens", "0", "measures", name, "value"), new)
    return question
