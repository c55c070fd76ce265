"""The family of problems about formulas: any goal over any givens."""

from collections.abc import Callable, Sequence

from appliance.mathtext.tree import Choose, symbols, walk
from appliance.reading import called
from appliance.reading.givens import formulas, lines, naming
from appliance.reading.givens.kinds import mismatch
from appliance.reading.givens.material import Material
from appliance.reading.goals import (
    exponents,
    forms,
    functions,
    numbers,
    ranges,
    reals,
    rows,
    settled,
    solving,
    values,
)
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Gap, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

# Joins what is asked; a stem with two goals is refused, but for that reason and not for this word.
CONNECTORS = tiles("connector", "~({와}|,)", "~{을} 구하고,?")

POOL: tuple[Tile, ...] = (
    *common(), *CONNECTORS, *formulas.TILES, *lines.TILES, *naming.TILES,
    *numbers.TILES, *forms.TILES, *solving.TILES, *functions.TILES, *values.TILES,
    *rows.TILES, *reals.TILES, *called.TILES, *exponents.TILES, *ranges.TILES, *settled.TILES,
)  # fmt: skip

RESOLVERS: dict[str, Callable[[Material, Fact], Outcome]] = {
    **numbers.RESOLVERS, **forms.RESOLVERS, **solving.RESOLVERS, **functions.RESOLVERS, **values.RESOLVERS,
    **rows.RESOLVERS, **reals.RESOLVERS, **ranges.RESOLVERS,
}  # fmt: skip


def _stray_noun(facts: Sequence[Fact]) -> Gap | None:
    """`12의 소수를 …`: a kind of number after the numbers names them only with a count (12, 18 두 수)."""
    first = next((fact.start for fact in facts if fact.tag == "formula"), None)
    if first is None:
        return None
    stray = [fact for fact in facts if fact.tag == "noun" and fact.start > first and fact.data == ("number",)]
    if any("many" not in fact.words for fact in stray):
        return Gap(f"‘{stray[0].words['noun']}’가 무엇을 말하는지 알 수 없습니다.", 3)
    return None


def _stray_condition(facts: Sequence[Fact]) -> Gap | None:
    """What narrows a number (사이에 있는, 10 이하의, 자연수가 되도록) beside a goal that takes no notice of it."""
    goals = {str(fact.data[0]) for fact in facts if fact.tag == "goal"}
    taken = {**reals.TAKEN_BY, **exponents.TAKEN_BY, **settled.TAKEN_BY}
    stray = [fact for fact in facts if fact.tag in taken and not goals & taken[fact.tag]]
    return Gap("조건이 무엇을 말하는지 알 수 없습니다. 다른 말로 적어 주십시오.", 3) if stray else None


def _is_choice(token: Token) -> bool:
    """nP2=42: the letter counts things, and the family of counting reads it."""
    nodes = walk(token.node) if token.node is not None else ()
    return any(isinstance(each, Choose) and symbols(each) for each in nodes)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The Question that the facts make, or what is missing."""
    if gap := _stray_condition(facts):
        return gap
    if called.has_called(facts):
        return called.assemble(facts, tokens, assemble)
    goals = {(fact.data, *sorted(fact.tokens.items())): fact for fact in facts if fact.tag == "goal"}
    material = Material(facts, tokens)
    if any(_is_choice(token) for token in tokens):
        return Gap("순열과 조합의 식입니다.", 1)
    if gap := _stray_noun(facts):
        return gap
    if exponents.strays(material):
        return Gap("자연수나 정수라는 조건을 이 문제에서 쓰지 못합니다.", 3)
    if gap := mismatch(material):
        return gap
    if not goals:
        asked = any(fact.tag == "request" for fact in facts)
        return values.bare(material) if asked else NOTHING_ASKED
    if len(goals) > 1:
        return SEVERAL_ASKED
    (fact,) = goals.values()
    outcome = RESOLVERS[str(fact.data[0])](material, fact)
    if isinstance(outcome, Gap):
        return outcome
    counted = [one.tokens["how"] for one in facts if one.tag == "request" and "how" in one.tokens]
    return outcome.using((*fact.tokens.values(), *counted))
