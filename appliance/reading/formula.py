"""The family of problems about formulas: any goal over any givens."""

from collections.abc import Callable, Sequence

from appliance.reading.givens import formulas, lines, naming
from appliance.reading.givens.material import Material
from appliance.reading.goals import forms, functions, numbers, solving, values
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Outcome
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

# Joins what is asked; a stem with two goals is refused, but for that reason and not for this word.
CONNECTORS = tiles("connector", "~({와}|,)", "~{을} 구하고,?")

POOL: tuple[Tile, ...] = (
    *common(), *CONNECTORS, *formulas.TILES, *lines.TILES, *naming.TILES,
    *numbers.TILES, *forms.TILES, *solving.TILES, *functions.TILES, *values.TILES,
)  # fmt: skip

RESOLVERS: dict[str, Callable[[Material, Fact], Outcome]] = {
    **numbers.RESOLVERS, **forms.RESOLVERS, **solving.RESOLVERS, **functions.RESOLVERS, **values.RESOLVERS,
}  # fmt: skip


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The Question that the facts make, or what is missing."""
    goals = {(fact.data, *sorted(fact.tokens.items())): fact for fact in facts if fact.tag == "goal"}
    material = Material(facts, tokens)
    if not goals:
        asked = any(fact.tag == "request" for fact in facts)
        return values.bare(material) if asked else NOTHING_ASKED
    if len(goals) > 1:
        return SEVERAL_ASKED
    (fact,) = goals.values()
    return RESOLVERS[str(fact.data[0])](material, fact)
