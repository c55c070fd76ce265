"""A right triangle named by its vertices: ∠C=90°인 직각삼각형 ABC에서 AC=5cm, BC=12cm일 때 AB의 길이."""

from collections.abc import Sequence

from appliance.domain.quantity import Quantity
from appliance.mathtext.tree import Mul, Node, Sym
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import asked_letter
from appliance.reading.tokens import Token

_GOALS = {"hypotenuse": "hypotenuse", "area": "area"}


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The sides at the right angle are legs, the other is the hypotenuse."""
    corners = {tokens[fact.tokens["corner"]].source for fact in facts if "corner" in fact.tokens}
    names = {_letters(tokens[fact.tokens["name"]].node) for fact in facts if "name" in fact.tokens}
    if len(corners) != 1:
        return Gap("어느 각이 직각인지 적혀 있지 않습니다.", 3)
    if len(names) > 1 or any(len(name) != 3 for name in names):
        return Gap("삼각형의 이름을 알 수 없습니다.", 3)
    (corner,) = corners
    known = next(iter(names), "")
    sides = [
        (tokens[fact.tokens["side"]].source, fact.tokens["side"]) for fact in facts if fact.tag == "side"
    ]
    wanted = [_letters(tokens[fact.tokens["wanted"]].node) for fact in facts if fact.tag == "wanted"]
    places = _places([*(name for name, _ in sides), *wanted], corner, known)
    if places is None:
        return Gap("변의 이름이 삼각형과 맞지 않습니다.", 3)
    values: dict[str, int | Quantity] = {places[name]: index for name, index in sides}
    if len(values) != len(sides):
        return SEVERAL_VALUES
    goals = {fact.data for fact in facts if fact.tag == "goal"}
    asked = [places[name] for name in wanted] + [_GOALS.get(str(goal[0]), "") for goal in goals]
    if "" in asked or len(asked) > 1:
        return SEVERAL_ASKED
    letter = asked_letter(facts, tokens)
    if not asked and not letter:
        return NOTHING_ASKED
    found = build("figure.right_triangle", values, asked, tokens, asked_letter=letter)
    if isinstance(found, Gap):
        return found
    return found.using(token for fact in facts if fact.tag != "side" for token in fact.tokens.values())


def _letters(node: Node | None) -> str:
    """ABC of a name that the grammar takes for a product."""
    if isinstance(node, Sym):
        return node.name.removeprefix("△")
    if isinstance(node, Mul) and all(isinstance(factor, Sym) for factor in node.factors):
        return "".join(factor.name for factor in node.factors if isinstance(factor, Sym))
    return ""


def _places(names: Sequence[str], corner: str, triangle: str) -> dict[str, str] | None:
    """The role of each side, legs in the order in which they are said; None where a name is no side."""
    legs = iter(("leg_first", "leg_second"))
    places: dict[str, str] = {}
    for name in names:
        if len(set(name)) != 2 or not name.isupper() or (triangle and not set(name) <= set(triangle)):
            return None
        known = places.get(name) or places.get(name[::-1])
        place = known or (next(legs, "") if corner in name else "hypotenuse")
        if not place:
            return None
        places[name] = place
    return places
