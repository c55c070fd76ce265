"""Goals about functions: intercepts, slope, vertex, values, and the formula of a line."""

from appliance.domain.givens import Assigned, Located
from appliance.domain.goals import Goal, GoalKind
from appliance.mathtext.tree import Call, Node, Point, Rel, Sym, symbols, walk
from appliance.reading.givens.material import Material, letter
from appliance.reading.givens.naming import combination
from appliance.reading.goals.shared import NO_FUNCTION, SEVERAL, add_function
from appliance.reading.outcome import Builder, Gap, Outcome
from appliance.reading.phrases import Fact, tiles


def _feature(at: int) -> str:
    """A feature of a graph, its words and letters numbered."""
    return (
        f"((?P<f{at}>기울기|꼭짓점의 좌표|꼭짓점|축의 방정식|대칭축의 방정식|대칭축|<sym:v{at}>절편)"
        f"|(그래프{{이}} )?<sym:m{at}>축과 만나는 (두 )?점의 <sym:w{at}>좌표|<sym:u{at}>축과의 (두 )?교점의 "
        f"<sym:t{at}>좌표)"
    )


_OP = "(?P<op>합|곱|차)"
_PAIR = f"{_feature(1)}({{와}}|,) ?{_feature(2)}"
TILES = (
    *tiles(
        "goal",
        f"(각각의 )?{_feature(1)}(?={{을}}|{{은}}|$)",
        f"{_feature(1)}의 값(?={{을}}|{{은}}|$)",
        data=("features",),
    ),
    *tiles("goal", f"{_PAIR}(?={{을}}|{{은}}|$)", f"{_PAIR}의 값(?={{을}}|{{은}}|$)", data=("features",)),
    *tiles(
        "goal",
        f"{_PAIR}의 {_OP}",
        f"{_PAIR}{{을}} (?P<op>더한|곱한) 값",
        f"{_PAIR}{{을}} (?P<op>더하|곱하)면",
        f"{_PAIR}{{을}} (각각 )?(구하고|구하여|구해서|구한 후|구한 다음),? (그 )?{_OP}",
        data=("features",),
    ),
    *tiles("goal", f"{_feature(1)}, ?{_feature(2)}, ?{_feature(3)}({{을}} (?=각각))?", data=("features",)),
    *tiles("goal", f"{_feature(1)}, ?{_feature(2)}, ?{_feature(3)}의 {_OP}", data=("features",)),
    *tiles(
        "goal",
        "(이 |그 )?(일차함수|이차함수|함수|직선|그래프)의 식",
        "(이 |그 )?직선의 방정식",
        "(직선{을} 그래프로 하는|그래프{이} 나타내는) (일차|이차)?함수의 식",
        "(일차|이차)?함수식",
        "(일차함수|직선)(?={을} (구하|식))",
        data=("find_function",),
    ),
    *tiles("goal", "함숫값", data=("value_at",)),
)

_FEATURES = {
    "기울기": "slope",
    "꼭짓점의좌표": "vertex", "꼭짓점": "vertex", "축의방정식": "axis", "대칭축의방정식": "axis",
    "대칭축": "axis",
}  # fmt: skip
_OPS = {
    "합": "sum",
    "곱": "product",
    "차": "difference",
    "더한": "sum",
    "곱한": "product",
    "더하": "sum",
    "곱하": "product",
}
_INTERCEPT = {"x": "x_intercept", "y": "y_intercept"}


def features(material: Material, fact: Fact) -> Outcome:
    wanted: list[str] = []
    for at in (1, 2, 3):
        name = _feature_said(material, fact, at)
        if name is None:
            return Gap("x절편인지 y절편인지 알 수 없습니다.", 3)
        if name:
            wanted.append(name)
    op = _OPS.get(fact.words.get("op", ""), "value")
    return _features_goal(material, (op, *wanted))


def _feature_said(material: Material, fact: Fact, at: int) -> str | None:
    """The feature numbered `at`; "" where there is none; None where its letters contradict."""
    if f"v{at}" in fact.tokens:
        return _INTERCEPT.get(letter(material.tokens[fact.tokens[f"v{at}"]]))
    for axis, coordinate in ((f"m{at}", f"w{at}"), (f"u{at}", f"t{at}")):
        if axis in fact.tokens:
            name = letter(material.tokens[fact.tokens[axis]])
            same = name == letter(material.tokens[fact.tokens[coordinate]])
            return _INTERCEPT.get(name) if same else None
    return _FEATURES.get(fact.words.get(f"f{at}", ""), "")


def _features_goal(material: Material, args: tuple[str, ...]) -> Outcome:
    builder = Builder()
    if not material.formulas and args != ("value", "slope"):
        return NO_FUNCTION  # of a line that is only described: read as a thing
    if gap := _add_graph(builder, material):
        return gap
    return builder.build(Goal(GoalKind.FEATURES, args))


def _add_graph(builder: Builder, material: Material) -> Gap | None:
    """The one function of the stem, or the line through its points."""
    if len(material.functions) == 1 and len(material.formulas) == 1:
        add_function(builder, material.functions[0])
        return None
    if not material.formulas and not material.line_facts and _add_line(builder, material) >= 2:
        return None
    return SEVERAL if len(material.formulas) > 1 else NO_FUNCTION


def named(material: Material, node: Node) -> Outcome:
    """x절편을 a, y절편을 b라 할 때 a+b의 값."""
    wanted: list[str] = []
    letters: list[str] = []
    for naming in material.namings:
        axes = [letter(material.tokens[naming.tokens[n]]) for n in ("axis", "other") if n in naming.tokens]
        for kind in naming.data:
            if kind == "vertex":
                return _named_vertex(material, naming, node)
            feature = "slope" if kind == "slope" else _INTERCEPT.get(axes.pop(0), "")
            wanted.append(feature)
        letters += [letter(material.tokens[naming.tokens[n]]) for n in "ab" if n in naming.tokens]
    op = {"difference": "minus"}.get(said := combination(node, tuple(letters)), said)
    if op not in (*_OPS.values(), "minus") or "" in wanted:
        return Gap("절편과 기울기로 된 이 식의 값은 아직 다루지 못합니다.", 3)
    return _features_goal(material, (op, *wanted))


def _named_vertex(material: Material, naming: Fact, node: Node) -> Outcome:
    return Gap("꼭짓점의 좌표로 된 식의 값은 아직 다루지 못합니다.", 3)


def value(material: Material, node: Node, index: int) -> Outcome:
    """f(2), or f(1)+f(2), of the function of the stem."""
    if len(material.functions) != 1 or len(material.formulas) != 1:
        return NO_FUNCTION if not material.functions else SEVERAL
    builder = Builder()
    given = add_function(builder, material.functions[0])
    calls = [part for part in walk(node) if isinstance(part, Call)]
    if not calls or symbols(node) or any(call.name != given.name for call in calls):
        return Gap("어떤 함숫값을 구하는지 알 수 없습니다.", 3)
    return builder.build(Goal(GoalKind.FUNCTION_VALUE, (node,)), {index: ("args", "0")})


def at_point(material: Material) -> Outcome:
    """x=2일 때의 함숫값: the value of the only function there."""
    if len(material.functions) != 1 or len(material.assigned) != 1 or len(material.formulas) != 2:
        return NO_FUNCTION
    builder = Builder()
    given = add_function(builder, material.functions[0])
    one = material.assigned[0]
    left, right = one.relations[0].sides
    if left != Sym(given.variable):
        return NO_FUNCTION
    call = Call(given.name, (right,))
    return builder.build(Goal(GoalKind.FUNCTION_VALUE, (call,)), {one.index: ("args", "0", "args", "0")})


def _add_line(builder: Builder, material: Material) -> int:
    """Points that a line goes through, its slope and intercepts; how many there are."""
    count = 0
    for fact in material.points:
        for name in ("p", "q"):
            if name in fact.tokens:
                node = material.tokens[fact.tokens[name]].node
                assert isinstance(node, Point)
                if len(node.items) != 2:
                    return 0
                builder.add(fact.start + count, Located(node.label, *node.items), {fact.tokens[name]: ()})
                count += 1
    for fact in material.line_facts:
        kind = fact.data[0]
        feature = (
            "slope" if kind == "slope" else _INTERCEPT.get(letter(material.tokens[fact.tokens["axis"]]), "")
        )
        given = material.tokens[fact.tokens["n"]].node
        if not feature or given is None or isinstance(given, Rel):
            return 0
        builder.add(fact.start, Assigned(feature, given), {fact.tokens["n"]: ("value",)})
        count += 1
    return count


def parameter(material: Material, node: Node) -> Outcome:
    """y=ax+3의 그래프가 점 (2, 7)을 지날 때 a의 값: what the points settle about the function's letters."""
    builder = Builder()
    given = add_function(builder, material.functions[0])
    if (
        len(material.formulas) != 1
        or not symbols(node)
        or symbols(node) != symbols(given.body) - {given.variable}
    ):
        return Gap("어떤 값을 구하는지 알 수 없습니다.", 3)
    if _add_line(builder, material) != len(symbols(node)) or material.line_facts:
        return Gap("그래프가 지나는 점이 문자의 개수만큼 있어야 합니다.", 3)
    return builder.build(Goal(GoalKind.AT_SOLUTION, (node,)))


def find_function(material: Material, fact: Fact) -> Outcome:
    builder = Builder()
    if material.formulas:
        return SEVERAL
    count = _add_line(builder, material)
    if count < 2:
        return Gap("직선을 정하는 조건(기울기, 절편, 지나는 점) 두 가지가 있어야 합니다.", 3)
    if count > 2:
        return Gap("직선을 정하는 조건이 두 가지보다 많습니다.", 3)
    return builder.build(Goal(GoalKind.FIND_FUNCTION))


def value_at(material: Material, fact: Fact) -> Outcome:
    return at_point(material)


RESOLVERS = {"features": features, "find_function": find_function, "value_at": value_at}
