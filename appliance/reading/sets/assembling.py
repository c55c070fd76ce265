"""A Question of the facts about sets."""

from collections.abc import Sequence

from appliance.domain.givens import Condition, Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.membership import clauses
from appliance.mathtext.named import is_set
from appliance.mathtext.tree import Call, Node, Rel, Seq, SetBuilder, SetOf, Sym, walk
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token

NO_SET = Gap("집합이 주어지지 않았습니다. 집합을 적어 주십시오.", 2)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    goals = [fact for fact in facts if fact.tag == "goal"]
    if not goals:
        return NOTHING_ASKED
    if len(goals) > 1:
        return SEVERAL_ASKED
    (goal,) = goals
    builder = Builder()
    named: dict[str, Node] = {}
    told: list[Rel] = []
    for fact in facts:
        if fact.tag != "formula":
            continue
        index = fact.tokens["it"]
        node = tokens[index].node
        gap = _enter(builder, fact.start, index, node, named, told)
        if gap is not None:
            return gap
    asked = _asked(goal, tokens, builder, named)
    if isinstance(asked, Gap):
        return asked
    if not named and not told:
        return NO_SET
    for name in goal.tokens.values():
        builder.use(name)
    counted = [one.tokens["how"] for one in facts if one.tag == "request" and "how" in one.tokens]
    builder.use(*counted)
    args, paths = asked
    return builder.build(Goal(GoalKind.SETS, args), paths)


def _enter(
    builder: Builder, start: int, index: int, node: Node | None, named: dict[str, Node], told: list[Rel]
) -> Gap | None:
    """A set with its name, a condition, or a set without a name."""
    if isinstance(node, Rel) and node.ops == ("=",) and _is_naming(node):
        letter, body = node.sides
        assert isinstance(letter, Sym)
        if letter.name in named:
            return Gap(f"집합 {letter.name}가 두 번 주어졌습니다.", 3)
        if gap := _understood(body):
            return gap
        named[letter.name] = body
        builder.add(start, Expression(body, letter.name), {index: ("body",)})
        return None
    if isinstance(node, Rel) and _speaks_of_sets(node):
        told.append(node)
        builder.add(start, Condition(node), {index: ("relation",)})
        return None
    return Gap("집합이나 집합의 조건이 아닌 식이 섞여 있습니다.", 2)


def _is_naming(rel: Rel) -> bool:
    left, right = rel.sides
    return isinstance(left, Sym) and left.name.isupper() and isinstance(right, SetOf | SetBuilder)


def _counts(node: Node) -> bool:
    return any(isinstance(part, Call) and part.name == "n" for part in walk(node))


def _speaks_of_sets(rel: Rel) -> bool:
    if set(rel.ops) & set("∈∉⊂⊄⊃"):
        return True
    return any(
        is_set(side) or any(isinstance(n, Call) and n.name == "n" for n in walk(side)) for side in rel.sides
    )


def _understood(body: Node) -> Gap | None:
    for part in walk(body):
        if isinstance(part, SetBuilder) and clauses(part) is None:
            return Gap("집합의 조건이 무엇을 뜻하는지 알 수 없습니다. 다른 말로 적어 주십시오.", 3)
    return None


_Asked = tuple[tuple[Node | str, ...], dict[int, tuple[str, ...]]]


def _asked(goal: Fact, tokens: Sequence[Token], builder: Builder, named: dict[str, Node]) -> _Asked | Gap:
    """The goal's arguments, and where its formulas stand in them."""
    op, *modes = (str(word) for word in goal.data)
    if op == "letters":
        index = goal.tokens["value"]
        node = tokens[index].node
        assert node is not None
        return (op, node), {index: ("args", "1")}
    if op == "between":
        node = tokens[goal.tokens["x"]].node
        if not isinstance(node, Sym) or not node.name.isupper():
            return Gap("어떤 집합의 개수인지 알 수 없습니다.", 2)
        return (op, node), {}
    index = goal.tokens["of"]
    node = tokens[index].node
    if isinstance(node, Call):
        return (op, node, *modes), {index: ("args", "1")}
    if op in ("size", "most", "least", "bounds") and node is not None and _counts(node):
        return (op, node, *modes), {index: ("args", "1")}
    if isinstance(node, Rel) and _is_naming(node):
        letter = node.sides[0]
        if gap := _enter(builder, goal.start, index, node, named, []):
            return gap
        return _with_elements(op, letter, modes, goal, tokens, {})
    paths: dict[int, tuple[str, ...]] = {}
    if node is None or not is_set(node):
        return Gap("구하는 것이 집합이 아닙니다.", 2)
    if isinstance(node, SetOf | SetBuilder):
        if gap := _understood(node):
            return gap
        if named:
            return Gap("이름이 없는 집합과 이름이 있는 집합이 섞여 있습니다.", 2)
        named["A"] = node
        builder.add(goal.start, Expression(node, "A"), {index: ("body",)})
        node = Sym("A")
    elif not isinstance(node, Sym):
        paths = {index: ("args", "1")}
    return _with_elements(op, node, modes, goal, tokens, paths)


def _with_elements(
    op: str,
    node: Node,
    modes: list[str],
    goal: Fact,
    tokens: Sequence[Token],
    paths: dict[int, tuple[str, ...]],
) -> _Asked:
    """The elements that a subset must hold, and those that it must not."""
    if op != "subsets":
        return (op, node, *modes), paths
    must, never = (_listed(goal, tokens, kind) for kind in ("must", "never"))
    args: tuple[Node | str, ...] = (op, node, *modes)
    if must or never or "never" in goal.tokens:
        args = (*args, SetOf(tuple(n for _, n in must)), SetOf(tuple(n for _, n in never)))
        paths = paths | {i: ("args", "3", "items", str(at)) for at, (i, _) in enumerate(must)}
        paths |= {i: ("args", "4", "items", str(at)) for at, (i, _) in enumerate(never)}
    return args, paths


def _listed(goal: Fact, tokens: Sequence[Token], kind: str) -> list[tuple[int, Node]]:
    found: list[tuple[int, Node]] = []
    for name in (kind, f"{kind}2", f"{kind}3"):
        if name in goal.tokens:
            node = tokens[goal.tokens[name]].node
            if isinstance(node, Seq):
                found.extend((goal.tokens[name], item) for item in node.items)
            elif node is not None:
                found.append((goal.tokens[name], node))
    return found
