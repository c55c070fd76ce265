"""Stems whose letters stand in exponents: 504를 소인수분해하면 2^a×3^b×7일 때, a+b의 값."""

from appliance.domain.givens import Assigned, Expression, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Node, Num, Pow, Rel, symbols, walk
from appliance.reading.givens.material import Material
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, tiles

_SAID = (
    "(일 때|이다|이면|(으)?로 나타내어질 때|(으)?로 나타내어진다|(으)?로 나타낼 수 있을 때|(으)?로"
    " 나타낼 때|{이} 될 때"
    "|{이} 된다|{이} 되었다|{와} 같을 때|(이)?라 할 때|(이)?라고 할 때|(으)?로 소인수분해될 때|{이} 성립할 때"
    "|{이} 성립한다),?"
)
TILES = (
    *tiles(
        "becomes",
        f"~{{을}} (소인수분해|간단히)(하면|한 것이|한 결과가|하였더니|했더니|하였을 때|했을 때)"
        f" <expr,num:m>{_SAID}",
        f"~{{이}} <expr:m>{_SAID}",
        "~{을} <expr:m>(의)? ?꼴로 나타(낼 때|내면|내었을 때|냈을 때),?",
    ),
    *tiles(
        "divisor_count_is",
        "~의 약수의 개수{이} <num,count:n>(개)?(일 때|이다|이면|이고|{이}라 할 때|가 될 때|가 되도록 하는),?",
        "~의 약수{이} <num,count:n>(일 때|이다|이면),?",
        "~{이} 약수의 개수가 <num,count:n>(인 자연수일 때|일 때),?",
    ),
    *tiles(
        "goal",
        "<sym:e> 안에 (알맞은|들어갈|들어갈 알맞은) (자연수|수|값|정수)(?={을}|{은}|$)",
        data=("value",),
    ),
    *tiles(
        "whole_letters",
        "(두 |세 )?(자연수|정수) <sym>(,|{와}) ?<sym>((,|{와}) ?<sym>)?에 (대하여|대해),?",
        "(자연수|정수) <sym>에 (대하여|대해),?",
    ),
    *tiles(
        "formula",
        "<relation:m>({이} 성립할 때|{이} 성립하도록 하는|에서"
        "|{을} 만족할 때|{을} 만족시킬 때|{을} 만족시키는|{을} 만족하는),?",
        data=("when",),
    ),
)
TAKEN_BY = {"becomes": frozenset({"value", "combined", "values"}), "divisor_count_is": frozenset({"value"})}


def strays(material: Material) -> bool:
    """자연수 a, b에 대하여 says nothing of exponents, which are natural; of anything else it would narrow."""
    return any(fact.tag == "whole_letters" for fact in material.facts) and not applies(material)


def has_letters_above(node: Node) -> bool:
    return any(isinstance(part, Pow) and symbols(part.exp) for part in walk(node))


def applies(material: Material) -> bool:
    tags = {fact.tag for fact in material.facts}
    if tags & {"becomes", "divisor_count_is"}:
        return True
    return any(has_letters_above(one.node) for one in material.relations)


def value(material: Material, node: Node) -> Outcome:
    """The value of an expression of letters in exponents, and of coefficients beside them."""
    told = [fact for fact in material.facts if fact.tag == "divisor_count_is"]
    return _by_divisors(material, told[0], node) if told else _by_equations(material, node)


def _by_divisors(material: Material, fact: Fact, node: Node) -> Outcome:
    found = material.expressions
    token = material.tokens[fact.tokens["n"]]
    if len(found) != 1 or len(material.formulas) != 1 or token.number is None:
        return Gap("약수의 개수가 주어진 수를 알 수 없습니다.", 3)
    if symbols(node) != symbols(found[0].node) or not has_letters_above(found[0].node):
        return Gap("어떤 값을 구하는지 알 수 없습니다.", 3)
    builder = Builder()
    builder.add(found[0].start, Expression(found[0].node), {found[0].index: ("body",)})
    builder.add(fact.start, Assigned("divisor_count", Num(str(token.number))), {fact.tokens["n"]: ("value",)})
    return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))


def _by_equations(material: Material, node: Node) -> Outcome:
    items: list[tuple[int, Rel, dict[int, tuple[str, ...]]]] = []
    becomes = [fact for fact in material.facts if fact.tag == "becomes"]
    for fact in becomes:
        before = [one for one in material.expressions if one.start < fact.start]
        right = material.tokens[fact.tokens["m"]].node
        if len(before) != 1 or len(becomes) > 1 or right is None:
            return Gap("무엇이 이 식과 같은지 알 수 없습니다.", 3)
        one = before[0]
        here: dict[int, tuple[str, ...]] = {one.index: ("sides", "0"), fact.tokens["m"]: ("sides", "1")}
        items.append((one.start, Rel((one.node, right), ("=",)), here))
    for each in material.relations:
        if len(each.relations) != 1 or each.relations[0].ops != ("=",):
            return Gap("지수를 비교할 등식이 아닙니다.", 3)
        items.append((each.start, each.relations[0], {each.index: ()}))
    if len(items) != len(material.formulas) or not items:
        return Gap("식이 더 있습니다. 한 번에 한 문제씩 적어 주십시오.", 3)
    unknowns = tuple(sorted(symbols(node)))
    above = {
        name
        for _, rel, _ in items
        for part in walk(rel)
        if isinstance(part, Pow)
        for name in symbols(part.exp)
    }
    if not unknowns or not above <= set(unknowns):
        return Gap("어떤 값을 구하는지 알 수 없습니다.", 3)
    others = {name for _, rel, _ in items for name in symbols(rel)} - set(unknowns) - {"i"}
    if not above and others:
        return Gap("두 식의 계수를 비교하는 문제입니다.", 1)  # read as things
    builder = Builder()
    places = {
        token: ("items", str(at), *path)
        for at, (_, _, inner) in enumerate(items)
        for token, path in inner.items()
    }
    builder.add(
        min(start for start, _, _ in items), Relations(tuple(rel for _, rel, _ in items), unknowns), places
    )
    return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))
