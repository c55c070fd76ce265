"""New angles for a question about values of sin, cos and tan: those that are known by heart."""

import random
from fractions import Fraction

from appliance.authoring.draws import draw
from appliance.authoring.original import Original
from appliance.domain.givens import Expression, Situation
from appliance.domain.paths import replaced, value_at
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.mathtext.tree import Call, Num, walk

_NAMES = ("sin", "cos", "tan")
_ANGLES = ("30", "45", "60")
_EDGES = ("0", "30", "45", "60", "90")


def has_special_angles(original: Original) -> bool:
    """Whether the expression holds sin, cos or tan."""
    expression = original.question.only(Expression)
    return expression is not None and any(
        isinstance(n, Call) and n.name in _NAMES for n in walk(expression.body)
    )


def special_angles(original: Original, rng: random.Random) -> Question | None:
    """Every angle from the list; the numbers outside as they are drawn elsewhere."""
    question = original.question
    for leaf in original.leaves:
        if not isinstance(leaf.old, Num):
            continue
        if "args" in leaf.path:
            call = _call_of(question, leaf.path)
            choices = _ANGLES if call == "tan" or leaf.old.text in _ANGLES else _EDGES
            question = replaced(question, leaf.path, Num(rng.choice(choices)))
        elif rng.random() < 0.5:
            new = draw(leaf, rng)
            question = replaced(question, leaf.path, new)
    return question


def _call_of(question: Question, path: tuple[str, ...]) -> str:
    at = len(path) - 1 - path[::-1].index("args")
    found = value_at(question, path[:at])
    return found.name if isinstance(found, Call) else ""


_OF_SITUATIONS = ("30", "45", "60", "120", "135", "150")


def has_ratio_angle(original: Original) -> bool:
    """Whether a figure's answer hangs on the sine or tangent of a given angle."""
    situation = original.question.only(Situation)
    if situation is None or not any(quantity.unit == "°" for _, quantity in situation.values):
        return False
    area = situation.kind == "quad.parallelogram" and "area" in original.question.goal.args
    told = any(name in ("tangent", "sin A", "tan A", "cos A") for name, _ in situation.told)
    return (situation.kind.startswith("ratio.") and not told) or area


def special_sizes(original: Original, rng: random.Random) -> Question | None:
    """Lengths near the old ones, angles from those that are known by heart; a sharp one stays sharp."""
    question = original.question
    for leaf in original.leaves:
        if isinstance(leaf.old, Quantity) and leaf.old.unit == "°":
            sharp = leaf.old.value < 90
            choices = [each for each in _OF_SITUATIONS if (int(each) < 90) == sharp]
            question = replaced(question, leaf.path, Quantity(Fraction(rng.choice(choices)), "°"))
        else:
            question = replaced(question, leaf.path, draw(leaf, rng))
    return question
