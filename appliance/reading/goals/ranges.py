"""The goal "값의 범위" of an expression whose letter lies between bounds."""

from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.reading.givens.material import Material
from appliance.reading.goals.shared import SEVERAL, add_relations
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, tiles

TILES = (
    *tiles(
        "goal",
        "(식 )?<expr:e>의 (값의 )?범위",
        "(식 )?<eq,line:e>(의 값|의 값의|의)? 범위",
        "(식 )?<expr:e>{이} (가지는|가질 수 있는|취할 수 있는) (모든 )?값의 범위",
        data=("value_range",),
    ),
)


def value_range(material: Material, fact: Fact) -> Outcome:
    index = fact.tokens["e"]
    node = material.tokens[index].node
    name = ""
    if isinstance(node, Rel):
        left, node = node.sides
        if not isinstance(left, Sym):
            return SEVERAL
        name = left.name
    bounds = material.inequalities
    if node is None or not bounds or len(bounds) != len(material.formulas):
        return Gap("문자의 값의 범위가 적혀 있지 않습니다.", 3)
    letters = frozenset(letter for one in bounds for rel in one.relations for letter in symbols(rel))
    if letters != symbols(node) or len(letters) != 1:
        return Gap("어떤 문자의 값의 범위가 주어졌는지 알 수 없습니다.", 3)
    builder = Builder()
    add_relations(builder, bounds)
    builder.add(fact.start, Expression(node, name), {index: ("body",)})
    return builder.build(Goal(GoalKind.VALUE_RANGE))


RESOLVERS = {"value_range": value_range}
