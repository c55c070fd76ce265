"""The goal "의 값": of numbers, at given letters, at a solution, of named things."""

from appliance.domain.givens import Assigned, Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Add, Call, Mul, Node, Point, Rel, Sym, symbols
from appliance.reading.givens.material import Material, letter
from appliance.reading.givens.naming import combination, renamed
from appliance.reading.goals import exponents, functions, settled, solving
from appliance.reading.goals.shared import (
    NO_EXPRESSION,
    NO_RELATION,
    add_assigned,
    add_conditions,
    add_relations,
    expressions_goal,
    value_kind,
)
from appliance.reading.goals.solving import MEET
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, tiles

_KIND = "(상수|미지수|식|유리수|자연수|정수|실수|양수) "
TILES = (
    *tiles(
        "goal",
        f"({_KIND})?<expression:e>의 값",
        "<sym,expr,call:e>(?={을}(각각)?구)",
        "<call:e>(?={은})",
        "<sym,expr:e>(?={은}[?.]*$)",
        "(이 |다음 |주어진 )?식의 값(?={을}|{은}|$)",
        data=("value",),
    ),
    *tiles(
        "goal",
        f"({_KIND})?<sym:e>(,|{{와}}) ?<sym:f>의 값",
        "<sym:e>(,|{와}) ?<sym:f>(?={을}(각각)?구)",
        data=("values",),
    ),
    *tiles("goal", f"({MEET} )?<sym:e>(,|{{와}}) ?<sym:f>의 (값의 )?(?P<op>합|곱)", data=("combined",)),
    *tiles(
        "letters",
        f"{MEET} <sym>(,|{{와}}) ?<sym>에 대하여,?",
        f"{MEET} <sym>에 대하여,?",
        "(두 )?(상수|유리수|실수) <sym>(,|{와}) ?<sym>((,|{와}) ?<sym>)?에 (대하여|대해),?",
        "상수 <sym>에 (대하여|대해),?",
    ),
)
_TOO_MUCH = Gap("어떤 값을 구하는지 알 수 없습니다. 구할 식의 문자가 앞에 나오지 않았습니다.", 3)


def value(material: Material, fact: Fact) -> Outcome:
    """The value of the goal's expression, or of the only expression given."""
    if "e" not in fact.tokens:
        if len(material.expressions) != 1:
            return NO_EXPRESSION
        one = material.expressions[0]
        return _value(material, one.node, one.index, one.start)
    index = fact.tokens["e"]
    node = material.tokens[index].node
    assert node is not None
    if exponents.applies(material):
        return _value(material, node, index, fact.start)
    if material.expressions:
        return Gap("값을 구할 식이 둘 이상입니다. 한 번에 한 문제씩 적어 주십시오.", 3)
    return _value(material, node, index, fact.start)


def _value(material: Material, node: Node, index: int, start: int) -> Outcome:
    if settled.applies(material):
        found = settled.value(material, node)
        return found if isinstance(found, Gap) else found.using((index,))
    if exponents.applies(material):
        found = exponents.value(material, node)
        return found if isinstance(found, Gap) else found.using((index,))
    if material.namings:
        found = _named(material, node)
        tokens = (token for naming in material.namings for token in naming.tokens.values())
        return found if isinstance(found, Gap) else found.using((index, *tokens))
    if material.tokens[index].category == "call" or any(
        one.token.category == "def" for one in material.formulas
    ):
        return functions.value(material, node, index)
    if _at_letters(material, node):
        builder = Builder()
        builder.add(start, Expression(node), {index: ("body",)})
        add_assigned(builder, material)
        add_conditions(builder, material)
        return builder.build(
            Goal(GoalKind.CALCULATE if material.assigned or material.valued else value_kind(node))
        )
    if material.points and len(material.functions) == 1:
        return functions.parameter(material, node)
    if material.functions and isinstance(node, Sym) and node.name == "y" and material.assigned:
        return functions.at_point(material)
    return _at_solution(material, node)


def _at_letters(material: Material, node: Node) -> bool:
    """Whether all relations are values of letters, and they are the letters of the expression."""
    if len(material.relations) != len(material.assigned):
        return False
    names = {
        side.name for one in material.assigned for side in one.relations[0].sides if isinstance(side, Sym)
    }
    names |= {letter(material.tokens[fact.tokens["name"]]) for fact in material.valued}
    return symbols(node) == names


def _at_solution(material: Material, node: Node) -> Outcome:
    found = solving.relations_of(material)
    if isinstance(found, Gap):
        return _TOO_MUCH if found is NO_RELATION and symbols(node) else found
    builder = Builder()
    given = add_relations(builder, found, material.variable)
    if not symbols(node) <= set(given.unknowns):
        return _TOO_MUCH
    add_conditions(builder, material)
    if len(given.unknowns) == 1 and node == Sym(given.unknowns[0]):
        return builder.build(Goal(GoalKind.SOLVE))
    return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))


def _named(material: Material, node: Node) -> Outcome:
    """The letters stand for things that a naming said."""
    kinds = {kind for naming in material.namings for kind in naming.data}
    if kinds <= {"slope", "intercept", "vertex"}:
        return functions.named(material, node)
    if len(material.namings) > 1:
        return _TOO_MUCH
    naming = material.namings[0]
    return (
        _of_roots(material, naming, node)
        if naming.data == ("roots",)
        else _of_solution(material, naming, node)
    )


def _of_roots(material: Material, naming: Fact, node: Node) -> Outcome:
    names = _root_names(material, naming)
    if len(set(names)) != 2 or "" in names:
        return _TOO_MUCH
    op = combination(node, names)
    ordered = _order(material)
    if op == "difference" and ordered != names:
        return Gap(f"두 근 {names[0]}, {names[1]} 중 어느 것이 큰지 적혀 있지 않습니다.", 3)
    found = material.equations
    if len(found) != 1 or len(material.formulas) != 1:
        return NO_RELATION
    builder = Builder()
    add_relations(builder, found, material.variable)
    if not op:
        if not symbols(node) <= set(names) or ordered:
            return Gap("두 근으로 된 이 식의 값은 다루지 못합니다.", 3)
        return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))
    if ordered:
        builder.use(*(fact.tokens["r"] for fact in material.conditions))
    return builder.build(Goal(GoalKind.ROOTS, (op,)))


def _root_names(material: Material, naming: Fact) -> tuple[str, ...]:
    """α, β; or a and b of x=a 또는 x=b."""
    if "a" in naming.tokens:
        return tuple(letter(material.tokens[naming.tokens[name]]) for name in "ab")
    sides = [material.tokens[naming.tokens[name]].node for name in "pq"]
    pairs = [side.sides for side in sides if isinstance(side, Rel)]
    if len({left for left, _ in pairs}) != 1:
        return ()
    return tuple(right.name for _, right in pairs if isinstance(right, Sym))


def _order(material: Material) -> tuple[str, ...]:
    """The letters from large to small, where the stem says α>β."""
    said = [fact.tokens["r"] for fact in material.conditions]
    said += [fact.tokens["order"] for fact in material.namings if "order" in fact.tokens]
    for index in said:
        relation = material.tokens[index].node
        if isinstance(relation, Rel) and relation.ops in ((">",), ("<",)):
            names = tuple(side.name for side in relation.sides if isinstance(side, Sym))
            return names if relation.ops == (">",) else names[::-1]
    return ()


def _of_solution(material: Material, naming: Fact, node: Node) -> Outcome:
    """해가 x=a, y=b일 때 a+b: the expression in the unknowns. 해가 x=2일 때 a: an equation in a."""
    found = solving.relations_of(material)
    if isinstance(found, Gap):
        return found
    builder = Builder()
    given = add_relations(builder, found, material.variable)
    letters = _letters(material, naming, given.unknowns)
    if letters is None:
        return _parameter(material, naming, node, given)
    if symbols(node) != set(letters):
        return _TOO_MUCH
    add_conditions(builder, material)
    return builder.build(Goal(GoalKind.AT_SOLUTION, (renamed(node, letters),)))


def _letters(material: Material, naming: Fact, unknowns: tuple[str, ...]) -> dict[str, Node] | None:
    """The naming's letters and the unknowns that they stand for; None where it gives numbers."""
    if "root" in naming.tokens:
        return None
    if "a" in naming.tokens:
        return {letter(material.tokens[naming.tokens["a"]]): Sym(unknowns[0])} if len(unknowns) == 1 else {}
    node = material.tokens[naming.tokens["p"]].node
    if isinstance(node, Point):
        pairs = list(zip(unknowns, node.items, strict=False))
    else:
        sides = [material.tokens[naming.tokens[name]].node for name in "pq" if name in naming.tokens]
        pairs = [
            (s.sides[0].name, s.sides[1]) for s in sides if isinstance(s, Rel) and isinstance(s.sides[0], Sym)
        ]
    if not all(isinstance(side, Sym) for _, side in pairs):
        return None
    return {side.name: Sym(name) for name, side in pairs if isinstance(side, Sym)}


def _parameter(material: Material, naming: Fact, node: Node, given: Relations) -> Outcome:
    """방정식 ax+3=9의 해가 x=2일 때 a의 값: what is asked is unknown, the solution is assigned."""
    places = [(name, naming.tokens[name]) for name in "pq" if name in naming.tokens]
    builder = Builder()
    relations = solving.relations_of(material)
    if isinstance(relations, Gap):
        return relations
    asked = symbols(node)
    letters = frozenset(name for rel in given.items for name in symbols(rel))
    fixed: list[str] = []
    if "root" in naming.tokens:
        index = naming.tokens["root"]
        root = material.tokens[index].node
        assert root is not None
        if len(given.unknowns) != 1 or symbols(root):
            return _TOO_MUCH
        fixed.append(given.unknowns[0])
        builder.add(naming.start, Assigned(fixed[0], root), {index: ("value",)})
    for _, index in places:
        relation = material.tokens[index].node
        if not isinstance(relation, Rel) or not isinstance(relation.sides[0], Sym):
            return _TOO_MUCH
        fixed.append(relation.sides[0].name)
        builder.add(naming.start + index, Assigned(fixed[-1], relation.sides[1]), {index: ("value",)})
    if not asked or not asked <= letters - set(fixed) or letters - set(fixed) != asked:
        return _TOO_MUCH
    if len(fixed) > 1 and len(asked) > 1:
        return _TOO_MUCH  # a system in its parameters: read as things of which something is told
    items = Relations(given.items, tuple(sorted(asked)))
    places_of = {one.index: ("items", str(at)) for at, one in enumerate(relations) if len(one.relations) == 1}
    builder.add(min(one.start for one in relations), items, places_of)
    return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))


def values(material: Material, fact: Fact) -> Outcome:
    """x, y의 값: the solution of a system."""
    asked = {letter(material.tokens[fact.tokens[name]]) for name in "ef"}
    found = solving.solve(material, fact)
    if isinstance(found, Gap):
        return found
    given = found.question.only(Relations)
    assert given is not None
    return found if set(given.unknowns) == asked else _TOO_MUCH


def combined(material: Material, fact: Fact) -> Outcome:
    """x, y의 값의 합: x+y at the solution."""
    names = [Sym(letter(material.tokens[fact.tokens[name]])) for name in "ef"]
    node = Add(tuple(names)) if fact.words["op"] == "합" else Mul(tuple(names), ("",))
    return _at_solution(material, node)


def bare(material: Material, fact: Fact | None = None) -> Outcome:
    """`√12+√27은?`: a value is asked without a word for it."""
    if len(material.formulas) != 1 or len(material.expressions) != 1:
        return Gap("무엇을 구하는 문제인지 적혀 있지 않습니다.", 2)
    node = material.expressions[0].node
    if symbols(node) or isinstance(node, Call):
        return Gap("무엇을 구하는 문제인지 적혀 있지 않습니다.", 2)
    return expressions_goal(material, material.expressions, Goal(value_kind(node)))


RESOLVERS = {"combined": combined, "value": value, "values": values}
