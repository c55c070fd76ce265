"""When three lengths are the sides of a triangle: each is less than the sum of the other two."""

from appliance.domain.givens import Relations, Situation
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Group, Node, Rel, rational, symbols

SIDES = ("first", "second", "third")


def side_relations(question: Question) -> Relations | None:
    """The three inequalities of a triangle told by its sides, one of them with a letter; None where there is
    no such triangle, or no letter.
    """
    situation = question.only(Situation)
    if situation is None or situation.kind != "triangle.sides":
        return None
    sides = side_lengths(situation)
    letters = sorted(frozenset().union(*(symbols(side) for side in sides)))
    if len(sides) != len(SIDES) or len(letters) != 1:
        return None
    items = [
        Rel((side, Add(tuple(other for at, other in enumerate(sides) if at != place))), ("<",))
        for place, side in enumerate(sides)
    ]
    return Relations(tuple(items), tuple(letters))


def side_lengths(situation: Situation) -> tuple[Node, ...]:
    """The lengths as formulas, brackets taken off, in the order of the roles."""
    told: dict[str, Node] = {role: rational(quantity.value) for role, quantity in situation.values}
    for role, measure in situation.measures:
        told[role] = measure.value.arg if isinstance(measure.value, Group) else measure.value
    return tuple(told[role] for role in SIDES if role in told)
