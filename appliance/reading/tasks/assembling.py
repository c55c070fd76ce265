"""The Question that the facts of a task make, or what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from appliance.domain.givens import Condition, Parts
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.tasks import TASKS, free_letters
from appliance.mathtext.tree import (
    Call,
    Cases,
    Choose,
    Frac,
    Group,
    Matrix,
    Mul,
    Neg,
    Node,
    Num,
    Point,
    Pow,
    Rel,
    Root,
    Seq,
    Sym,
    symbols,
    walk,
)
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Builder, Gap, Outcome
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token

# Names in a task's tiles that are no roles: letters of axes, names of segments and shapes, what is asked.
NAMES = ("seg", "tri", "quad", "path", "any", "any2", "axis", "ax", "ay", "mirror", "wanted", "wanted2",
         "wanted3", "r", "how", "origin")  # fmt: skip
_SIGNS = {
    "양수": ">",
    "양의상수": ">",
    "양의실수": ">",
    "음수": "<",
    "음의상수": "<",
    "음의실수": "<",
    "자연수": ">",
}
_EXTREMES = {"최댓값": "max", "최솟값": "min"}
_MIRRORS = {
    Rel((Sym("y"), Sym("x")), ("=",)): "y=x",
    Rel((Sym("x"), Sym("y")), ("=",)): "y=x",
    Rel((Sym("y"), Neg(Sym("x"))), ("=",)): "y=-x",
    Rel((Sym("y"), Num("0")), ("=",)): "x_axis",
    Rel((Sym("x"), Num("0")), ("=",)): "y_axis",
}


NO_MODES = frozenset(("maps", "mats", "such?", "law?"))
# What is asked is no expression of letters but of functions or matrices.
EXPRESSIONS = frozenset(("value", "grid", "hidden_value", "shifted_rule"))


@dataclass(slots=True)
class _Found:
    """roles: role → (start, token index, node)."""

    tokens: Sequence[Token]
    roles: dict[str, tuple[int, int, Node]] = field(default_factory=dict)
    modes: list[str] = field(default_factory=list)
    used: list[int] = field(default_factory=list)
    gap: Gap | None = None

    def node(self, index: int) -> Node | None:
        return self.tokens[index].node


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """One task, its parts, and what is asked of it."""
    if any(
        isinstance(part, Choose) for token in tokens if token.node is not None for part in walk(token.node)
    ):
        return Gap("순열과 조합의 식입니다.")
    found = _Found(tokens)
    tasks: list[tuple[str, ...]] = []
    asked: list[Fact] = []
    for fact in facts:
        data = tuple(str(word) for word in fact.data)
        if fact.tag in ("task", "result") and data and data[0] in TASKS:
            tasks.append(data[:1])
            data = data[1:]
        if fact.tag == "letters":
            asked.append(fact)
        if fact.tag in ("task", "part", "result", "step", "letters"):
            _collect(fact, data, found)
    if found.gap:
        return found.gap
    names = {task[0] for task in tasks}
    if names == {"move_point", "moved_through"} or names == {"move_curve", "moved_through"}:
        names = {"moved_through"}
    if names == {"move_point", "unmove_point"} and "result" in found.roles and "P" not in found.roles:
        found.roles["P"] = found.roles.pop("result")
        names = {"unmove_point"}
    told = [fact for fact in facts if fact.tag == "task" and "wanted" in fact.tokens]
    decided = _decided(names, found, told)
    if isinstance(decided, Gap):
        return decided
    names, told = decided
    if names == {"equal"} and not any(_is_grid(token.node) for token in tokens if token.node is not None):
        return Gap("행렬의 등식이 아닙니다.", 1)
    if names & {"extremes", "radical_letters"} and not any(
        _bends(token.node) for token in tokens if token.node is not None
    ):
        return Gap("유리함수나 무리함수가 아닙니다.", 1)
    if not names:
        return NOTHING_ASKED
    if len(names) > 1 or len(asked) > 1:
        return SEVERAL_ASKED
    return _question(names.pop(), found, asked, facts, told)


def _is_grid(node: Node) -> bool:
    return any(isinstance(part, Matrix) for part in walk(node))


def _bends(node: Node) -> bool:
    """A fraction or a root with a letter in it."""
    return any(
        (isinstance(part, Frac) and symbols(part.den)) or (isinstance(part, Root) and symbols(part.arg))
        for part in walk(node)
    )


def _decided(names: set[str], found: _Found, told: list[Fact]) -> tuple[set[str], list[Fact]] | Gap:
    """Which task of functions it is, by the law that the stem states and what is wanted."""
    law = found.roles.get("law")
    wanted = found.node(told[0].tokens["wanted"]) if len(told) == 1 else None
    if law is not None and not names & {"unknown", "equal"}:
        name = _law(law[2])
        if name == "hidden":
            if names != {"value"} or not isinstance(wanted, Call) or wanted.name != "h":
                return Gap("어떤 함수를 구하는지 알 수 없습니다.", 3)
            if _of_x(wanted):
                found.used.append(told[0].tokens["wanted"])
            return ({"hidden"}, []) if _of_x(wanted) else ({"hidden_value"}, told)
        return ({name}, told) if name and not names else Gap("조건을 이해하지 못했습니다.", 3)
    if "c1" in found.roles and not names:
        ok = all(_is_value(found.roles[role][2]) for role in ("c1", "c2") if role in found.roles)
        return ({"such"}, told) if ok else Gap("조건을 이해하지 못했습니다.", 3)
    if names == {"grid"} and isinstance(wanted, Sym) and not wanted.name.isupper():
        return Gap("행렬이 아닌 것을 구합니다.", 1)
    if names == {"value"} and isinstance(wanted, Call) and _of_x(wanted):
        found.used.append(told[0].tokens["wanted"])
        if len(wanted.name) < 2:
            return Gap("무엇을 구하는지 알 수 없습니다.", 3)
        found.modes.append(wanted.name)
        return {"compose"}, []
    if names == {"value"} and wanted is not None:
        calls = [node for node in walk(wanted) if isinstance(node, Call)]
        nested = any(isinstance(arg, Call) for call in calls for arg in call.args)
        if (
            all(len(call.name) == 1 for call in calls)
            and len({call.name for call in calls}) < 2
            and not nested
        ):
            return Gap("함수가 하나뿐입니다.", 1)
    return names, told


def _of_x(call: Call) -> bool:
    return call.args == (Sym("x"),)


def _is_value(node: Node) -> bool:
    return (
        isinstance(node, Rel)
        and node.ops == ("=",)
        and isinstance(node.sides[0], Call)
        and not symbols(node.sides[1])
    )


def _law(node: Node) -> str:
    """f∘g=g∘f, f=f⁻¹, h∘f=g."""
    if not isinstance(node, Rel) or node.ops != ("=",):
        return ""
    left, right = (_map_name(side) for side in node.sides)
    if "∘" in left and left.split("∘") == right.split("∘")[::-1]:
        return "commute"
    if {left, right} == {"f", "g"}:
        return "equal_on"
    if {left, right} == {"f", "f⁻¹"}:
        return "own_inverse"
    return "hidden" if "∘" in left and "h" in left.split("∘") and right in ("f", "g") else ""


def _map_name(node: Node) -> str:
    match node:
        case Sym(name):
            return name
        case Pow(Sym(name), Neg(Num("1"))):
            return name + "⁻¹"
        case Call(name, (Sym("x"),)):
            return name
    return ""


def _collect(fact: Fact, data: tuple[str, ...], found: _Found) -> None:
    roles = {name: index for name, index in fact.tokens.items() if name not in NAMES}
    for name, index in fact.tokens.items():
        if name in NAMES and name not in ("wanted", "wanted2", "wanted3"):
            found.used.append(index)
    if data == ("intercept",):
        roles = {f"{_letter(fact, 'axis', found)}_intercept": roles["intercept"]}
        data = ()
    roles = {_called(name, found.node(index)): index for name, index in roles.items()}
    if "ax" in fact.tokens:
        roles = _shifted(fact, roles, found)
    for role, index in roles.items():
        node = _as_point(found.node(index))
        if node is None:
            found.gap = Gap("식이나 점을 읽을 수 없습니다.", 3)
            return
        if role in found.roles:
            found.gap = Gap("같은 것이 두 번 주어졌습니다.", 3)
        found.roles[role] = (fact.start, index, node)
    for word in data:
        if word in NO_MODES:
            continue
        mode = _mode(word, fact, found)
        if mode is None:
            found.gap = Gap("어느 축이나 직선에 대한 것인지 알 수 없습니다.", 3)
            return
        found.modes.append(mode)


def _called(role: str, node: Node | None) -> str:
    """A function or a matrix plays the part of its name; several in one formula are "mats"."""
    if not role.startswith(("map", "mat")) or node is None:
        return role
    left = node.sides[0] if isinstance(node, Rel) else None
    if isinstance(left, Call | Sym) and (len(left.name) == 1):
        return left.name
    return "mats" if isinstance(node, Seq | Cases) else role


def _letter(fact: Fact, name: str, found: _Found) -> str:
    node = found.node(fact.tokens[name])
    return node.name if isinstance(node, Sym) else ""


def _shifted(fact: Fact, roles: dict[str, int], found: _Found) -> dict[str, int]:
    """The sizes by the axes that were named."""
    first = _letter(fact, "ax", found)
    second = _letter(fact, "ay", found) if "ay" in fact.tokens else {"x": "y", "y": "x"}.get(first, "")
    if {first, second} != {"x", "y"}:
        found.gap = Gap("어느 축의 방향인지 알 수 없습니다.", 3)
        return {}
    named = {f"d{first}": roles["dx"]}
    if "dy" in roles:
        named[f"d{second}"] = roles["dy"]
    return named


def _mode(word: str, fact: Fact, found: _Found) -> str | None:
    if "{axis}" in word:
        letter = _letter(fact, "axis", found)
        return word.replace("{axis}", letter) if letter in ("x", "y") else None
    if word == "{mirror}":
        node = found.node(fact.tokens["mirror"])
        return _MIRRORS.get(node) if isinstance(node, Rel) else None
    if word == "{extreme}":
        return _EXTREMES[fact.words["extreme"]]
    return word


def _as_point(node: Node | None) -> Node | None:
    """A(2), a point of the number line, is written like a product."""
    match node:
        case Mul((Sym(name), Group(arg)), ("",)) if len(name) == 1 and name.isupper():
            return Point(name, (arg,))
        case _:
            return node


def _question(
    name: str, found: _Found, asked: list[Fact], facts: Sequence[Fact], told: list[Fact]
) -> Outcome:
    task = TASKS[name]
    roles = frozenset(found.roles)
    if gap := _named_wrong(found, facts):
        return gap
    modes = [mode for mode in found.modes if mode not in ("through", "diameter")]
    if not task.takes_roles(roles - {"result", "locus"}, frozenset(found.modes)):
        return Gap(f"{task.korean}에 대한 문제인데 주어진 것이 모자라거나 남습니다.", 3)
    given = {"result", "locus"} & roles or {m for m in modes if m.startswith("on_")}
    if name in EXPRESSIONS:
        return _expression(name, modes, told, asked, found, facts)
    if bool(asked) != (bool(given) or task.asks_letters):
        return Gap("무엇을 구하라는 것인지 알 수 없습니다.", 3)
    builder = _built(found, facts)
    if not asked:
        return builder.build(Goal(GoalKind.FIND, (name, *modes)))
    return _asking(builder, name, modes, asked[0], found)


def _built(found: _Found, facts: Sequence[Fact]) -> Builder:
    builder = Builder()
    ordered = sorted(found.roles.items(), key=lambda entry: entry[1][1])
    items = tuple((role, node) for role, (_, _, node) in ordered)
    places = {index: ("items", role) for role, (_, index, _) in ordered}
    builder.add(min((start for _, (start, _, _) in ordered), default=0), Parts(items), places)
    builder.use(*found.used)
    _conditions(builder, facts, found)
    return builder


def _expression(
    name: str, modes: list[str], told: list[Fact], asked: list[Fact], found: _Found, facts: Sequence[Fact]
) -> Outcome:
    """f(g(2)), 2A-B: the expression that is wanted stands in the goal, with its numbers."""
    if len(told) != 1 or asked:
        return Gap("무엇을 구하라는 것인지 알 수 없습니다.", 3)
    index = told[0].tokens["wanted"]
    node = found.node(index)
    if node is None or not found.roles:
        return Gap("함수나 행렬이 주어지지 않았습니다.", 3)
    args = (name, *modes, node)
    return _built(found, facts).build(Goal(GoalKind.FIND, args), {index: ("args", str(len(args) - 1))})


def _asking(builder: Builder, name: str, modes: list[str], asked: Fact, found: _Found) -> Outcome:
    indices = [asked.tokens[key] for key in ("wanted", "wanted2", "wanted3") if key in asked.tokens]
    nodes = [node for index in indices if (node := found.node(index)) is not None]
    letters = frozenset().union(*(symbols(node) for node in nodes)) if nodes else frozenset()
    known = frozenset().union(*(free_letters(role, node) for role, (_, _, node) in found.roles.items()))
    if not letters or not letters <= known:
        return Gap("구하라는 문자가 문제의 조건에 없습니다.", 3)
    wanted: Node = nodes[0] if len(nodes) == 1 else Seq(tuple(nodes))
    kind = asked.words.get("kind", "").replace(" ", "")
    if kind in _SIGNS and isinstance(wanted, Sym):
        builder.add(asked.start, Condition(Rel((wanted, Num("0")), (_SIGNS[kind],))))
    args = (name, *(mode for mode in modes if mode != "range"), wanted)
    builder.use(*indices)
    return builder.build(Goal(GoalKind.FIND, args))


def _free(node: Node) -> frozenset[str]:
    return symbols(node) - {"x", "y"} if isinstance(node, Rel) else symbols(node)


def _conditions(builder: Builder, facts: Sequence[Fact], found: _Found) -> None:
    for fact in facts:
        if fact.tag == "condition":
            node = found.node(fact.tokens["r"])
            assert isinstance(node, Rel)
            builder.add(fact.start, Condition(node))
            builder.use(fact.tokens["r"])


def _named_wrong(found: _Found, facts: Sequence[Fact]) -> Gap | None:
    """선분 BA of A and B: the ends are taken in the order of the segment's name."""
    labels = {
        role: node.label
        for role, (_, _, node) in found.roles.items()
        if isinstance(node, Point) and node.label
    }
    for fact in facts:
        for key in ("seg", "tri", "quad"):
            if key not in fact.tokens:
                continue
            name = _name_of(found.node(fact.tokens[key]))
            if key == "seg" and sorted(name) == sorted(labels.values()) and len(name) == 2:
                _in_order(found, name)
            elif not set(labels.values()) <= set(name) and labels:
                return Gap("점의 이름이 서로 다릅니다.", 4)
    return None


def _in_order(found: _Found, name: str) -> None:
    by_label = {node.label: entry for role, entry in found.roles.items()
                if isinstance(node := entry[2], Point) and role in "AB"}  # fmt: skip
    if set(by_label) == set(name):
        found.roles["A"], found.roles["B"] = by_label[name[0]], by_label[name[1]]


def _name_of(node: Node | None) -> str:
    match node:
        case Sym(name):
            return name.lstrip("△□∠")
        case Mul(factors):
            return "".join(factor.name for factor in factors if isinstance(factor, Sym))
        case _:
            return ""
