"""x=3이 방정식 ax-5=4의 해일 때: the solution stands before its equation, and settles a letter of it."""

from appliance.domain.givens import Assigned, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Node, Sym, symbols
from appliance.reading.givens.material import Material
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import tiles

TILES = (
    *tiles(
        "as_solution",
        "(한 )?(해|근)(일 때|이다|이면|가 될 때|이 될 때|라 할 때|라고 할 때),?",
        "(한 )?(해|근)(가|이) (되도록|되게) 하는",
    ),
)
TAKEN_BY = {"as_solution": frozenset({"value"})}


def applies(material: Material) -> bool:
    return any(fact.tag == "as_solution" for fact in material.facts)


def value(material: Material, node: Node) -> Outcome:
    """The letter that the given solution settles."""
    said, equations = material.assigned, [one for one in material.equations if one not in material.assigned]
    if (
        len(said) != 1
        or len(equations) != 1
        or len(material.formulas) != 2
        or len(equations[0].relations) != 1
    ):
        return Gap("해와 방정식이 하나씩 적혀 있어야 합니다.", 3)
    left, right = said[0].relations[0].sides
    relation = equations[0].relations[0]
    asked = symbols(node)
    if not isinstance(left, Sym) or not asked or symbols(relation) - {left.name} != asked:
        return Gap("어떤 값을 구하는지 알 수 없습니다.", 3)
    builder = Builder()
    builder.add(said[0].start, Assigned(left.name, right), {said[0].index: ("value",)})
    builder.add(
        equations[0].start, Relations((relation,), tuple(sorted(asked))), {equations[0].index: ("items", "0")}
    )
    return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))
