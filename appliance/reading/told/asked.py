"""What is asked, as a Goal: the detail, and of which things."""

from collections.abc import Callable

from appliance.domain.givens import Condition, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Add, Call, Mul, Node, Num, Rel, Sym, symbols, walk
from appliance.reading.givens.material import letter
from appliance.reading.outcome import Gap, Path
from appliance.reading.phrases import Fact
from appliance.reading.told.stage import Stage

Asked = tuple[Goal, dict[int, Path]]
_NOTHING = Gap("어떤 값을 구하는지 알 수 없습니다. 구할 식의 문자가 앞에 나오지 않았습니다.", 3)
_NO_GRAPH = Gap("어떤 그래프에 대하여 묻는지 알 수 없습니다.", 3)
_FEATURES = {
    "기울기": "slope",
    "꼭짓점의좌표": "vertex",
    "꼭짓점": "vertex",
    "축의방정식": "axis",
    "대칭축의방정식": "axis",
}
_OPS = {"합": "sum", "곱": "product", "차": "difference"}
_ORIGIN = "O"


def _detail(*args: object) -> Goal:
    return Goal(GoalKind.DETAIL, args)  # type: ignore[arg-type]


def _letters(stage: Stage, fact: Fact) -> Asked | Gap:
    nodes = [stage.tokens[fact.tokens[name]].node for name in "efg" if name in fact.tokens]
    known = _known(stage)
    if len(nodes) == 1 and nodes[0] is not None:
        node, index = nodes[0], fact.tokens["e"]
        if any(isinstance(each, Call) for each in walk(node)):
            return _detail("value", node), {index: ("args", "1")}
        if node == Sym("y") and stage.graphs():
            return _NOTHING
        if not symbols(node) or not symbols(node) <= known:
            return _NOTHING
        if sign := fact.words.get("sign"):
            if not isinstance(node, Sym):
                return _NOTHING
            stage.add(Condition(Rel((node, Num("0")), (">" if sign.startswith("양") else "<",))), {})
        return Goal(GoalKind.LETTERS, (node,)), {}
    names = [node for node in nodes if isinstance(node, Sym)]
    if len(names) != len(nodes) or not {name.name for name in names} <= known:
        return _NOTHING
    if "op" in fact.words:
        whole: Node = (
            Add(tuple(names)) if fact.words["op"] == "합" else Mul(tuple(names), ("",) * (len(names) - 1))
        )
        return Goal(GoalKind.LETTERS, (whole,)), {}
    return Goal(GoalKind.LETTERS, tuple(names)), {}


def _known(stage: Stage) -> set[str]:
    """Letters that stand in what is given, beside x and y."""
    found: set[str] = set()
    for given in stage.things:
        for name in ("body", "x", "y"):
            if isinstance(node := getattr(given, name, None), Node):
                found |= symbols(node)
        for item in (*getattr(given, "items", ()), *getattr(given, "args", ())):
            found |= symbols(item)
    for told, _ in stage.told:
        for arg in told.args:
            found |= symbols(arg)
    return found - {"x", "y"}


def _last_graph(stage: Stage) -> int | None:
    graphs = stage.graphs()
    return graphs[-1] if graphs else None


def _formula(stage: Stage, fact: Fact) -> Asked | Gap:
    at = _last_graph(stage)
    return _NO_GRAPH if at is None else (_detail("formula", at), {})


def _feature(stage: Stage, fact: Fact, at: int) -> str | None:
    if f"v{at}" in fact.tokens:
        name = letter(stage.tokens[fact.tokens[f"v{at}"]])
        return f"{name}_intercept" if name in ("x", "y") else None
    for axis, coordinate in ((f"m{at}", f"w{at}"), (f"u{at}", f"t{at}")):
        if axis in fact.tokens:
            names = {letter(stage.tokens[fact.tokens[each]]) for each in (axis, coordinate)}
            return f"{names.pop()}_intercept" if len(names) == 1 and names <= {"x", "y"} else None
    return _FEATURES.get(fact.words.get(f"f{at}", ""), "")


def _features(stage: Stage, fact: Fact) -> Asked | Gap:
    names = [name for at in (1, 2) if (name := _feature(stage, fact, at)) != ""]
    if None in names:
        return Gap("x절편인지 y절편인지 알 수 없습니다.", 3)
    of: tuple[int, ...]
    points = stage.points()
    graph = _last_graph(stage)
    if graph is None and names == ["slope"] and len(points) == 2:
        of = tuple(points)
    elif graph is None:
        return _NO_GRAPH
    else:
        of = (graph,)
    args = [part for name in names for part in (name, *of)]
    op = _OPS.get(fact.words.get("op", ""))
    return _detail(*([op] if op else []), *args), {}


def _gap(stage: Stage, fact: Fact) -> Asked | Gap:
    """The distance of the crossings with the x axis; a graph y = … meets the y axis once."""
    if letter(stage.tokens[fact.tokens["axis"]]) != "x":
        return Gap("y축과 만나는 점은 하나뿐입니다. x축인지 확인해 주십시오.", 3)
    return _of_graph("gap")(stage, fact)


def _meeting(stage: Stage, fact: Fact) -> Asked | Gap:
    graphs = stage.graphs()
    return (
        (_detail("meeting", *graphs[-2:]), {})
        if len(graphs) == 2
        else Gap("교점을 구할 두 그래프가 있어야 합니다.", 3)
    )


def _told_root(stage: Stage) -> tuple[int, Node] | None:
    found = [told for told, _ in stage.told if told.kind == "root"]
    return (found[0].of[0], found[0].args[0]) if len(found) == 1 else None


def _other_root(stage: Stage, fact: Fact) -> Asked | Gap:
    root = _told_root(stage)
    return (
        Gap("한 근이 얼마인지 적혀 있지 않습니다.", 3) if root is None else (_detail("other_root", *root), {})
    )


def _letter_and_root(stage: Stage, fact: Fact) -> Asked | Gap:
    root, node = _told_root(stage), stage.tokens[fact.tokens["e"]].node
    if root is None or not isinstance(node, Sym) or node.name not in _known(stage):
        return Gap("한 근이 얼마인지 적혀 있지 않습니다.", 3)
    return _detail("letter", node, "other_root", *root), {}


def _common_root(stage: Stage, fact: Fact) -> Asked | Gap:
    graphs = [at for at in stage.graphs() if isinstance(stage.things[at], Relations)]
    return (
        (_detail("common_root", *graphs), {})
        if len(graphs) == 2
        else Gap("이차방정식이 두 개 있어야 합니다.", 3)
    )


def _at(stage: Stage, fact: Fact) -> Asked | Gap:
    at = _last_graph(stage)
    index = fact.tokens["p"] if "p" in fact.tokens else fact.tokens.get("n", -1)
    node = stage.tokens[index].node if index >= 0 else None
    if at is None or node is None:
        return _NO_GRAPH
    if isinstance(node, Rel):
        asked = letter(stage.tokens[fact.tokens["e"]]) if "e" in fact.tokens else ""
        if asked and asked not in ("x", "y"):
            return _NOTHING
        return _detail("at", at, node), {index: ("args", "2")}
    return _NOTHING


def _change(stage: Stage, fact: Fact) -> Asked | Gap:
    at = _last_graph(stage)
    indices = [fact.tokens[name] for name in "nk" if name in fact.tokens]
    nodes = [stage.tokens[index].node for index in indices]
    names = [letter(stage.tokens[fact.tokens[name]]) for name in "ab"]
    if at is None or names != ["x", "y"] or None in nodes:
        return _NO_GRAPH
    return _detail("change", at, *nodes), {
        index: ("args", str(place + 2)) for place, index in enumerate(indices)
    }


def _image(stage: Stage, fact: Fact) -> Asked | Gap:
    at, index = _last_graph(stage), fact.tokens["r"]
    node = stage.tokens[index].node
    return _NO_GRAPH if at is None or node is None else (_detail("image", at, node), {index: ("args", "2")})


def _area(stage: Stage, fact: Fact) -> Asked | Gap:
    axes = [
        name
        for key in "ab"
        if key in fact.tokens and (name := letter(stage.tokens[fact.tokens[key]])) in ("x", "y")
    ]
    graphs = stage.graphs()
    if len(set(axes)) != len(axes) or not 3 <= len(graphs) + len(axes) <= 4:
        return Gap("넓이를 구할 도형이 하나로 정해지지 않습니다.", 3)
    return _detail("area", *graphs, *(Sym(name) for name in axes)), {}


def _polygon(stage: Stage, fact: Fact) -> Asked | Gap:
    points = stage.points()
    said = 3 if "삼각형" in fact.text or "△" in fact.text else len(points)
    if len(points) not in (3, 4) or len(points) != said or stage.graphs():
        return Gap("넓이를 구할 도형의 꼭짓점이 분명하지 않습니다.", 3)
    return _detail("area", *points), {}


def _of_graph(name: str) -> Callable[[Stage, Fact], "Asked | Gap"]:
    def make(stage: Stage, fact: Fact) -> Asked | Gap:
        at = _last_graph(stage)
        return _NO_GRAPH if at is None else (_detail(name, at), {})

    return make


def _quadrant(stage: Stage, fact: Fact) -> Asked | Gap:
    points = stage.points()
    return (
        (_detail("quadrant", points[-1]), {}) if points else Gap("어느 점에 대하여 묻는지 알 수 없습니다.", 3)
    )


def _mirror(stage: Stage, fact: Fact) -> Asked | Gap:
    points = stage.points()
    name = _ORIGIN if "origin" in fact.words else letter(stage.tokens[fact.tokens["axis"]])
    if len(points) != 1 or name not in ("x", "y", _ORIGIN):
        return Gap("어느 점의 대칭인지 알 수 없습니다.", 3)
    return _detail("mirror", points[0], Sym(name)), {}


ASKED: dict[str, Callable[[Stage, Fact], "Asked | Gap"]] = {
    "letters": _letters, "formula": _formula, "features": _features, "meeting": _meeting,
    "other_root": _other_root, "letter_and_root": _letter_and_root, "common_root": _common_root, "at": _at,
    "change": _change, "image": _image, "area": _area, "polygon": _polygon, "gap": _gap,
    "lattice": _of_graph("lattice"), "quadrant": _quadrant, "missing": _of_graph("missing"), "mirror": _mirror,
}  # fmt: skip
_UNSERVED = Gap("이런 물음은 아직 다루지 못합니다.", 3)


def asked(stage: Stage, fact: Fact) -> Asked | Gap:
    """The goal of a fact, and the tokens that show its numbers."""
    make = ASKED.get(str(fact.data[0]))
    return _UNSERVED if make is None else make(stage, fact)
