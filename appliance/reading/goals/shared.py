"""What the goals of formulas share: one expression, one equation, all expressions as givens."""

from collections.abc import Sequence

from appliance.domain.givens import Assigned, Condition, Expression, Function, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Call, Node, Rel, Root, Sym, symbols, walk
from appliance.reading.givens.material import Formula, Material, unknowns
from appliance.reading.outcome import Builder, Gap, Outcome

NO_EXPRESSION = Gap("식이 없습니다. 계산할 식을 적어 주십시오.", 3)
NO_RELATION = Gap("방정식이나 부등식이 없습니다. 식을 적어 주십시오.", 3)
NO_FUNCTION = Gap("함수의 식이 없습니다. y=2x-3처럼 식을 적어 주십시오.", 3)
SEVERAL = Gap("식이 둘 이상입니다. 한 번에 한 문제씩 적어 주십시오.", 3)


def number_goal(material: Material, goal: Goal) -> Outcome:
    """A goal about one number or expression, nothing else being given."""
    found = numbers(material)
    if not found:
        return Gap("수가 없습니다. 어떤 수에 대한 문제인지 적어 주십시오.", 3)
    if len({one.node for one in found}) > 1:
        return SEVERAL
    return numbers_goal(found[:1], found[1:], material, goal)


def numbers(material: Material) -> tuple[Formula, ...]:
    """The numbers that a goal is about: written, or named (A=2^3×5^2일 때, A의 …). Empty where there is
    anything else.
    """
    named = {letter_of(one): one for one in material.assigned}
    written = tuple(one for one in material.expressions if not isinstance(one.node, Sym))
    letters = {one.node.name for one in material.expressions if isinstance(one.node, Sym)}
    if len(written) + len(named) != len(material.formulas) - sum(
        isinstance(one.node, Sym) for one in material.expressions
    ):
        return ()
    if named and not letters <= set(named):
        return ()
    return (*written, *named.values()) if named or not letters else material.expressions


def letter_of(assigned: Formula) -> str:
    left = assigned.relations[0].sides[0]
    return left.name if isinstance(left, Sym) else ""


def numbers_goal(
    found: Sequence[Formula], again: Sequence[Formula], material: Material, goal: Goal
) -> Outcome:
    """found: the numbers, each once. again: where the first of them is said a second time."""
    builder = Builder()
    for one in found:
        name = letter_of(one) if one.relations else ""
        body = one.relations[0].sides[1] if one.relations else one.node
        places = {one.index: ("body",)} | (
            {each.index: ("body",) for each in again} if one is found[0] else {}
        )
        builder.add(one.start, Expression(body, name), places)
    add_conditions(builder, material)
    return builder.build(goal)


def expressions_goal(material: Material, expressions: Sequence[Formula], goal: Goal) -> Outcome:
    builder = Builder()
    for one in expressions:
        builder.add(one.start, Expression(one.node), {one.index: ("body",)})
    add_assigned(builder, material)
    add_conditions(builder, material)
    return builder.build(goal)


def add_assigned(builder: Builder, material: Material) -> None:
    """x=3일 때: a letter's value. A=2²×3 names an expression instead; that is decided by its goal."""
    for one in material.assigned:
        left, right = one.relations[0].sides
        assert isinstance(left, Sym)
        builder.add(one.start, Assigned(left.name, right), {one.index: ("value",)})
    for fact in material.valued:  # x의 값이 3일 때
        name, node = (material.tokens[fact.tokens[key]].node for key in ("name", "value"))
        if isinstance(name, Sym) and node is not None:
            builder.add(fact.start, Assigned(name.name, node), {fact.tokens["value"]: ("value",)})


def add_conditions(builder: Builder, material: Material) -> None:
    for fact in material.conditions:
        for name in ("r", "s"):
            if name in fact.tokens:
                token = material.tokens[fact.tokens[name]]
                assert isinstance(token.node, Rel)
                builder.add(fact.start, Condition(token.node))
                builder.use(fact.tokens[name])


def add_relations(builder: Builder, formulas: Sequence[Formula], variable: str = "") -> Relations:
    """One Relations given of all these formulas."""
    items: list[Rel] = []
    places: dict[int, tuple[str, ...]] = {}
    for one in formulas:
        whole = one.token.category in ("cases", "seq")
        places[one.index] = ("items",) if whole else ("items", str(len(items)))
        items.extend(one.relations)
    given = Relations(tuple(items), unknowns(items, variable))
    builder.add(min(one.start for one in formulas), given, places)
    return given


def add_function(builder: Builder, formula: Formula) -> Function:
    left, right = formula.relations[0].sides
    if isinstance(left, Call):
        argument = left.args[0]
        assert isinstance(argument, Sym)
        given = Function(right, argument.name, left.name)
    else:
        given = Function(right)
    builder.add(formula.start, given, {formula.index: ("body",)})
    return given


def has_root(node: Node) -> bool:
    return any(isinstance(part, Root) for part in walk(node))


def value_kind(node: Node) -> GoalKind:
    """CALCULATE gives one rational number; what keeps letters or roots is simplified."""
    return GoalKind.SIMPLIFY if symbols(node) or has_root(node) else GoalKind.CALCULATE
