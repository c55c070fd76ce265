"""Quadrants where letters have only signs: every choice of numbers that the conditions allow must agree."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Located, Told
from appliance.domain.question import Question
from appliance.mathtext.tree import Num
from appliance.solving.poly import Poly
from appliance.solving.relations import comparisons
from appliance.solving.told.details import QUADRANTS, word
from appliance.solving.told.graphs import Scene
from appliance.solving.told.rules import line

# Small and large, near and far: every order of sizes that the sums of two letters can ask about.
SAMPLE = tuple(Fraction(sign * n, 3) for n in (1, 3, 4, 20) for sign in (1, -1))
MOST_LETTERS = 3
SIDES = {1: (1, 1), 2: (-1, 1), 3: (-1, -1), 4: (1, -1)}


def is_by_signs(question: Question) -> bool:
    """Whether the letters are told by their signs alone."""
    told = any(each.kind == "quadrant" for each in question.all(Told))
    return told or bool(question.all(Condition))


def by_signs(question: Question) -> Answer:
    """제n사분면. Raises Unsolvable where the conditions leave more than one, or a point on an axis."""
    name, thing = question.goal.args[0], question.goal.args[1]
    if not isinstance(thing, int):
        raise Unsolvable("무엇에 대하여 묻는지 알 수 없습니다.")
    scene = Scene.of(question)
    found = {_seen(scene, str(name), thing, values) for values in _choices(scene)}
    if not found:
        raise Unsolvable("조건을 만족하는 수가 없습니다.")
    if len(found) > 1 or 0 in found:
        raise Unsolvable("조건만으로는 사분면이 하나로 정해지지 않습니다.")
    return word(found.pop())


def _choices(scene: Scene) -> Iterator[dict[str, Poly]]:
    letters = sorted(_letters(scene))
    if not letters or len(letters) > MOST_LETTERS:
        raise Unsolvable("부호를 따질 문자가 없거나 너무 많습니다.")
    for numbers in product(SAMPLE, repeat=len(letters)):
        values = {name: Poly.constant(number) for name, number in zip(letters, numbers, strict=True)}
        if _allowed(scene, values):
            yield values


def _letters(scene: Scene) -> set[str]:
    found: set[str] = set()
    for at, thing in enumerate(scene.things):
        polys = scene.point(at) if isinstance(thing, Located) else (scene.graph(at),)
        found |= {name for poly in polys for name in poly.letters}
    for condition in scene.conditions:
        found |= {name for entry in comparisons(condition.relation) for name in entry.num.letters}
    return found - {"x", "y"}


def _allowed(scene: Scene, values: dict[str, Poly]) -> bool:
    for condition in scene.conditions:
        for entry in comparisons(condition.relation):
            sign = (entry.num.substitute(values) * entry.den.substitute(values)).value.sign()
            truth = {
                "<": sign < 0,
                ">": sign > 0,
                "≤": sign <= 0,
                "≥": sign >= 0,
                "≠": sign != 0,
                "=": sign == 0,
            }
            if not truth[entry.op]:
                return False
    for told in scene.question.all(Told):
        if told.kind == "quadrant" and _quadrant(scene, told.of[0], values) != _number(told):
            return False
    return True


def _number(told: Told) -> int:
    (node,) = told.args
    if not isinstance(node, Num) or node.value not in SIDES:
        raise Unsolvable("사분면은 제1사분면부터 제4사분면까지입니다.")
    return int(node.value)


def _quadrant(scene: Scene, thing: int, values: dict[str, Poly]) -> int:
    x, y = (each.substitute(values).value.sign() for each in scene.point(thing))
    return QUADRANTS.get((x, y), 0)


def _seen(scene: Scene, name: str, thing: int, values: dict[str, Poly]) -> int:
    if name == "quadrant":
        return _quadrant(scene, thing, values)
    a, b, c = (part.substitute(values).value for part in line(scene.graph(thing)))
    if not a or not b or not c:
        return 0
    return {(1, 1): 4, (1, -1): 2, (-1, 1): 3, (-1, -1): 1}[(-a / b).sign(), (-c / b).sign()]
