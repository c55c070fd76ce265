"""The letters of a scene, settled by what is told; every choice that nothing speaks against."""

from collections.abc import Iterator

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Told
from appliance.domain.question import Question
from appliance.solving.poly import Poly
from appliance.solving.relations import comparisons
from appliance.solving.systems import Solution, solve_system
from appliance.solving.told.graphs import AXES, Scene
from appliance.solving.told.rules import RULES, contradiction, is_sound

Values = dict[str, Poly]


def settled(question: Question) -> tuple[Scene, tuple[Values, ...]]:
    """The scene, and the letters' values: one mapping for each possibility; free letters are in none.

    Raises Unsolvable with a reason where there is no possibility.
    """
    scene = Scene.of(question)
    equations = [
        each for serial, told in enumerate(question.all(Told)) for each in _equations(scene, told, serial)
    ]
    if any(each.is_constant and each for each in equations):
        raise Unsolvable("주어진 조건이 서로 맞지 않습니다.")
    unknowns = sorted({name for each in equations for name in each.letters} - {"pi"}, key=_rank)
    if AXES & set(unknowns):
        raise Unsolvable("조건에 x나 y가 남아 있어 문자의 값을 정할 수 없습니다.")
    solutions = solve_system(equations, unknowns) if unknowns else (Solution({}, frozenset()),)
    found, reason = [], "주어진 조건을 모두 만족하는 값이 없습니다."
    for solution in solutions:
        values = {name: value.num for name, value in solution.values.items() if value.is_polynomial}
        if wrong := _objection(scene, values):
            reason = wrong
        elif values not in found:
            found.append(values)
    if not found:
        raise Unsolvable(reason)
    return scene, tuple(found)


def _equations(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    if told.kind not in RULES:
        raise Unsolvable(f"'{told.kind}'이라는 조건은 알지 못합니다.")
    return tuple(each for each in RULES[told.kind](scene, told, serial) if each)


def _rank(name: str) -> tuple[bool, str]:
    """Letters of the stem before those that only the solver has: it is they that are solved for last."""
    return "@" in name, name


def _objection(scene: Scene, values: Values) -> str:
    identical = any(told.kind == "identity" for told in scene.question.all(Told))
    if not identical and not is_sound(scene, values):
        return "조건에 맞는 값을 넣으면 식의 차수가 달라집니다."
    for told in scene.question.all(Told):
        if reason := contradiction(scene, told, values):
            return reason
    for condition in scene.conditions:
        for entry in comparisons(condition.relation):
            value = entry.num.substitute(values)
            if value.is_constant and not _holds(value.value.sign(), entry.op):
                return "조건으로 주어진 부호와 맞지 않습니다."
    return ""


def _holds(sign: int, op: str) -> bool:
    return {"=": sign == 0, "≠": sign != 0, "<": sign < 0, "≤": sign <= 0, ">": sign > 0, "≥": sign >= 0}[op]


def each_value(values: tuple[Values, ...], wanted: Poly) -> Iterator[Poly]:
    """The wanted value for every possibility. Raises Unsolvable where a letter is left."""
    for choice in values:
        found = wanted.substitute(choice)
        if not found.letters <= {"pi"}:
            left = ", ".join(sorted(name for name in found.letters if "@" not in name)) or "그래프의 식"
            raise Unsolvable(f"조건이 모자라 {left}의 값이 정해지지 않습니다.")
        yield found
