"""What solutions say in units: every amount is one of the story's, in that unit and of that name."""

import re
from collections.abc import Iterable
from decimal import Decimal

from appliance.domain.givens import Situation
from appliance.domain.situations import SITUATIONS
from appliance.korean.units import COUNTERS, SHAPES, UNITS, find, speed_unit
from appliance.verification.numeric import close, decimal
from appliance.verification.solution.measures import Measure
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

AMOUNTS = Table()
PACE = "(?P<pace>시속|분속|초속)"
_MEASURED = ("length", "area", "volume", "mass", "speed", "percent", "money")
_PERSONS = ("명", "사람")
_NAMES = sorted((name for name in UNITS if "/" not in name), key=lambda name: (-len(name), name))
# What may follow a unit: the end, a mark, or a particle; 분 in 분모 is no unit.
_PARTICLES = "을|를|이|가|은|는|의|과|와|으로|로|씩|에|만|보다|까지|부터|라|인|일|다|고|므로|후"
_UNIT = rf"(?P<unit>{'|'.join(map(re.escape, _NAMES))})(?=$|[\s.,):]|(?:{_PARTICLES}))"
_NO_PACE = "(?<!시속 )(?<!분속 )(?<!초속 )"


@AMOUNTS.claim(rf"{_NO_PACE}{{v}} ?{_UNIT}")
def amount(proof: Proof, hit: Hit) -> bool | None:
    """In a story, an amount of it; what a line gives as its reason, one that the stem gives."""
    if proof.world.question.only(Situation) is None:
        return None
    told = re.match(r"(?:이므로|므로| 이하이어야)", hit.line.masked[hit.found.end() :]) is not None
    return _is_amount(proof, hit["v"], hit.word("unit"), told=told)


@AMOUNTS.claim(rf"{PACE} {{v}} ?(?P<length>km|cm|m)")
def pace(proof: Proof, hit: Hit) -> bool:
    unit = speed_unit(hit.word("pace"), hit.word("length"))
    return unit is not None and _is_amount(proof, hit["v"], unit.name)


def _is_amount(proof: Proof, value: Value, spelling: str, *, told: bool = False) -> bool:
    unit, found = find(spelling), proof.result(value)
    if unit is None or found is None:
        return False
    if unit.dimension == "ratio" and not any(each.dimension == "ratio" for each in proof.world.measures):
        return close(found, Decimal(2))  # 합의 2배 in the words about a rectangle
    size = found * decimal(unit.size)
    stories = proof.world.question.all(Situation)
    given = {name for story in stories for name, _ in story.told}
    question = proof.world.question
    if spelling == question.goal.unit and unit.dimension not in _MEASURED:
        asked = [proof.world.roles[str(role)] for role in question.goal.args if role in proof.world.roles]
        if any(close(each, found) for each in asked):  # 6개월, 90분: a bare number of the story, counted so
            return True
    return any(
        each.dimension == unit.dimension
        and close(each.value, size)
        and (not told or each.name in given)
        and (unit.dimension != "count" or spelling in _counters(proof, each))
        for each in proof.world.measures
    )


def _counters(proof: Proof, measure: Measure) -> set[str]:
    """How this amount is counted: as the stem counts it, people by 명, other things by what the stem has."""
    question, text = proof.world.question, proof.world.stem.text
    story = question.only(Situation)
    quantity = story.value(measure.name) if story is not None else None
    if measure.name in ("sides", "shape"):  # 변의 개수 8개, 팔각형, $n$각형
        return {"개", *SHAPES}
    if quantity is not None and quantity.unit:
        return {quantity.unit}
    if measure.name in question.goal.args and question.goal.unit:
        return {question.goal.unit}
    if measure.name == "people":
        return set(_PERSONS)
    return {name for name in COUNTERS if name in text and name not in _PERSONS} | {"개"}


@AMOUNTS.claim(
    r"(?:^|(?<=따라서 )|(?<=하면 )|(?<=, )|(?<=현재 ))(?P<name>[가-힣 ]+?)(?:을|를|은|는) {v}(?! ?[가-힣]+씩)"
)
def named_role(proof: Proof, hit: Hit) -> bool | None:
    """빗변의 길이는 13: what has a role's name has its value."""
    role = _roles_by_name(proof).get(hit.word("name").removeprefix("따라서 ").removeprefix("현재 "))
    if role is None:
        return None
    return role in proof.world.roles and fits(
        proof, hit["v"], proof.world.roles[role], _dimension(proof, role)
    )


def fits(proof: Proof, value: Value, base: Decimal, dimension: str) -> bool:
    """Whether a value is that amount in some unit of its dimension: which unit, `amount` asks."""
    found = proof.result(value)
    sizes: Iterable[Decimal] = {
        decimal(unit.size) for unit in UNITS.values() if unit.dimension == dimension
    } | {Decimal(1)}
    return found is not None and any(close(found * size, base) for size in sizes)


def _dimension(proof: Proof, role: str) -> str:
    (story,) = proof.world.question.all(Situation)
    return SITUATIONS[story.kind].role(role).dimension


def _roles_by_name(proof: Proof) -> dict[str, str]:
    """What a solution may call each role: its own name, and those of the persons and things."""
    story = proof.world.question.only(Situation)
    if story is None:
        return {}
    found = {role.korean.removeprefix("현재 "): role.name for role in SITUATIONS[story.kind].roles}
    family, people = story.kind.partition(".")[0], story.people
    if family == "ages" and len(people) == 2:
        found |= {f"{people[0]}의 나이": "older", f"{people[1]}의 나이": "younger"}
    if family == "prices" and len(people) == 2:
        found |= {f"{people[0]}의 개수": "count_first", f"{people[1]}의 개수": "count_second"}
        found |= {f"{people[0]} 하나의 값": "price_first", f"{people[1]} 하나의 값": "price_second"}
    if family == "sharing" and len(people) == 1:
        found[f"{people[0]}의 개수"] = "things"
    return found
