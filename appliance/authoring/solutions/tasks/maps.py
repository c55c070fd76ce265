"""Solutions about functions as maps, rational and irrational functions."""

from appliance.authoring.solutions.build import bracket, relation
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.substitute import put
from appliance.authoring.solutions.tasks.kit import Task, shown, tidy, zero
from appliance.domain.answers import Assignment, Coordinates, Elements, Formula, Range, Several
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import (
    Call,
    Frac,
    Node,
    Num,
    Rel,
    Root,
    SetBuilder,
    SetOf,
    Sym,
    symbols,
    transform,
    walk,
)
from appliance.solving import build as exact
from appliance.solving import evaluate, key_text
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.tasks.find import equations_of, made
from appliance.solving.tasks.graphs import asymptotes_of, is_radical, radical, standard_node, standard_of
from appliance.solving.tasks.maps import INVERSE, map_named

Lines = tuple[str, ...]
X = Sym("x")


def body_of(task: Task, role: str) -> Node:
    node = task.given.node(role)
    if not isinstance(node, Rel):
        raise Unsolvable("함수의 식이 없어 풀이를 쓸 수 없습니다.")
    return node.sides[1]


def _call(name: str, at: Node) -> Node:
    return Call(name, (at,))


def _value_lines(task: Task, call: Call) -> tuple[list[str], Node]:
    """How one call is worked out, and its value."""
    name, at = call.name, call.args[0]
    lines: list[str] = []
    if isinstance(at, Call):
        lines, at = _value_lines(task, at)
        call = Call(name, (at,))
    value = shown(map_named(task.given, name)(evaluate(at)))
    if name.startswith("("):
        both, k = name[1 : -len(INVERSE) - 1], Sym("k")
        outer, _, inner = both.partition("∘")
        body = put(body_of(task, outer), {"x": put(body_of(task, inner), {"x": k})})
        lines.append(line("{이라} 하면 {}이다.", eq(call, k), eq(_call(both, k), at)))
        lines.append(line("{}에서 {}이다.", relation(body, at), eq(k, value)))
        return lines, value
    if "∘" in name:
        outer, _, inner = name.partition("∘")
        if name.count(INVERSE) > 1:
            raise Unsolvable("역함수가 두 번 나와 풀이를 쓸 수 없습니다.")
        more, middle = _value_lines(task, Call(inner, (at,)))
        last, end = _value_lines(task, Call(outer, (middle,)))
        told = line("{}이다.", eq(call, Call(outer, (Call(inner, (at,)),)), Call(outer, (middle,)), end))
        return [*lines, *more, *last, told], end
    if name.endswith(INVERSE):
        base = name.removesuffix(INVERSE)
        lines.append(line("{이라} 하면 {}이다.", eq(call, Sym("k")), eq(_call(base, Sym("k")), at)))
        body = put(body_of(task, base), {"x": Sym("k")})
        lines.append(line("{}에서 {}이다.", relation(body, at), eq(Sym("k"), value)))
        return lines, value
    steps = put(body_of(task, name), {"x": at})
    lines.append(line("{}이다.", eq(call, steps, value)))
    return lines, value


def value(task: Task) -> Lines:
    assert task.wanted is not None
    lines: list[str] = []
    values: dict[Call, Node] = {}
    outer = _outermost(task.wanted)
    letters = 0
    for call in dict.fromkeys(outer):
        more, values[call] = _value_lines(task, call)
        letters += any("k" in text for text in more)
        lines += more
    if letters > 1:
        raise Unsolvable("같은 문자를 두 번 써야 하여 풀이를 쓸 수 없습니다.")
    if not isinstance(task.wanted, Call):
        names = {call: Sym(f"value_{at}") for at, call in enumerate(values)}
        lettered = transform(
            task.wanted, lambda each: names.get(each, each) if isinstance(each, Call) else each
        )
        steps = put(lettered, {names[call].name: found for call, found in values.items()})
        return (*dict.fromkeys(lines), closing("구하는 값은", task.answer, steps))
    return (*dict.fromkeys(lines), closing("구하는 값은", task.answer))


def _outermost(node: Node) -> list[Call]:
    if isinstance(node, Call):
        return [node]
    from appliance.mathtext.tree import children

    return [call for child in children(node) for call in _outermost(child)]


def compose(task: Task) -> Lines:
    name = next(mode for mode in task.modes if "∘" in mode or mode.endswith(INVERSE))
    if name.endswith(INVERSE):
        base = name.removesuffix(INVERSE)
        return _inverse_lines(task, body_of(task, base), "f" if base == "f" else base)
    outer, _, inner = name.partition("∘")
    first = body_of(task, inner)
    steps = put(body_of(task, outer), {"x": first})
    assert isinstance(task.answer, Formula)
    assert isinstance(task.answer.body, Rel)
    return (
        line("{}이다.", eq(_call(name, X), _call(outer, _call(inner, X)), _call(outer, first), steps,
                         task.answer.body.sides[1])),
        closing("구하는 합성함수는", task.answer),
    )  # fmt: skip


def _inverse_lines(task: Task, body: Node, name: str = "") -> Lines:
    """y=…를 x에 대하여 풀고, x와 y를 바꾼다."""
    assert isinstance(task.answer, Formula)
    assert isinstance(task.answer.body, Rel)
    end = task.answer.body.sides[1]
    turned = transform(end, lambda node: Sym("y") if node == X else node)
    lines = [f"${'y'}={_latex(body)}$라 하고 $x$에 대하여 풀면 {math(Rel((X, turned), ('=',)))}이다."]
    lines[0] = line(
        "{이라} 하고 {}에 대하여 풀면 {}이다.", Rel((Sym("y"), body), ("=",)), X, Rel((X, turned), ("=",))
    )
    return (*lines, line("{과} {을} 서로 바꾸면 {}이다.", X, Sym("y"), Rel((Sym("y"), end), ("=",))),
            closing("구하는 역함수는", task.answer))  # fmt: skip


def _latex(body: Node) -> str:
    from appliance.mathtext import latex

    return latex(body)


def inverse(task: Task) -> Lines:
    return _inverse_lines(task, body_of(task, "f"))


def _letter_equations(task: Task) -> str:
    equations, _ = equations_of(made(task.question, task.given), task.given)
    told = list(dict.fromkeys(math(zero(each)) for each in equations if each))
    return ", ".join(told)


def such(task: Task) -> Lines:
    lines = []
    for role in ("c1", "c2"):
        if not task.has(role):
            continue
        node = task.given.node(role)
        assert isinstance(node, Rel)
        call, right = node.sides
        assert isinstance(call, Call)
        if call.name.endswith(INVERSE) and "∘" not in call.name:
            base = call.name.removesuffix(INVERSE)
            new = Rel((_call(base, right), call.args[0]), ("=",))
            lines.append(line("{}이므로 {}이다.", node, new))
        else:
            lines.append(line("조건에서 {}이다.", node))
    return task.letters_end(*lines, line("이를 식으로 나타내어 정리하면 {}이다.", _letter_equations(task)))


def commute(task: Task) -> Lines:
    f, g = map_named(task.given, "f"), map_named(task.given, "g")
    x = evaluate(X)
    one, other = (exact.polynomial(each.poly) for each in (f(g(x)), g(f(x))))
    return task.letters_end(
        line("{}, {}이다.", eq(_call("f∘g", X), one), eq(_call("g∘f", X), other)),
        line("두 함수가 같으려면 계수를 비교하여 {}이다.", _letter_equations(task)),
    )


def own_inverse(task: Task) -> Lines:
    return task.letters_end(
        line("역함수가 자기 자신이므로 모든 {}에 대하여 {}이다.",
             X, eq(_call("f∘f", X), X)),
        line("이 등식이 항상 성립하려면 {}이다.", _letter_equations(task)),
    )  # fmt: skip


def _law(task: Task) -> tuple[str, str, str]:
    node = task.given.node("law")
    assert isinstance(node, Rel)
    left, right = node.sides
    assert isinstance(left, Sym | Call)
    assert isinstance(right, Sym | Call)
    outer, _, inner = left.name.partition("∘")
    return outer, inner, right.name


def hidden(task: Task) -> Lines:
    outer, inner, target = _law(task)
    assert isinstance(task.answer, Formula)
    if outer == "h":
        at = body_of(task, inner)
        return (
            line("{}이므로 {}이다.", eq(_call("h", _call(inner, X)), _call(target, X)),
                 eq(_call("h", at), body_of(task, target))),
            closing("구하는 함수는", task.answer),
        )  # fmt: skip
    inside = put(body_of(task, outer), {"x": _call("h", X)})
    return (
        line(
            "{}이므로 {}이다.",
            eq(_call(outer, _call("h", X)), _call(target, X)),
            relation(inside, body_of(task, target)),
        ),
        closing("구하는 함수는", task.answer),
    )


def hidden_value(task: Task) -> Lines:
    raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")


def shifted_rule(task: Task) -> Lines:
    node = task.given.node("rule")
    assert isinstance(node, Rel)
    call, right = node.sides
    assert isinstance(call, Call)
    assert isinstance(task.wanted, Call)
    inside, at = call.args[0], task.wanted.args[0]
    from appliance.solving.systems import solve_system

    (found,) = solve_system([(evaluate(inside) - evaluate(at)).num], ("x",))
    x = shown(found.values["x"])
    return (
        line("{}에서 {}이다.", relation(inside, at), eq(X, x)),
        line("주어진 식에 {을} 대입한다.", eq(X, x)),
        closing(line("{}의 값은", task.wanted), task.answer, put(right, {"x": x})),
    )


def image(task: Task) -> Lines:
    domain = task.given.node("domain")
    domain = domain.sides[1] if isinstance(domain, Rel) and len(domain.sides) == 2 else domain
    body = body_of(task, "f")
    left = task.given.node("f")
    assert isinstance(left, Rel)
    if isinstance(domain, SetOf):
        assert isinstance(task.answer, Elements)
        told = []
        for item in domain.items:
            steps = put(body, {"x": item})
            call = Call("f", (item,)) if isinstance(left.sides[0], Call) else Sym("y")
            told.append(line("{}일 때 {}이다.", eq(X, item), eq(call, steps, tidy(steps)))
                        if isinstance(call, Sym)
                        else line("{}이다.", eq(call, steps, tidy(steps))))  # fmt: skip
        return (*told, closing("치역은", task.answer))
    raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")


def count(task: Task) -> Lines:
    from appliance.authoring.solutions.build import power, times
    from appliance.solving.tasks.maps import _size

    m = _size(task.given.node("X"))
    n = _size(task.given.node("Y")) if task.has("Y") else m
    mode = task.modes[0]
    if mode == "constant":
        return (
            f"상수함수는 모든 원소를 공역의 한 원소에 대응시키므로 그 원소를 고르는 경우는 ${n}$가지이다.",
            closing("상수함수의 개수는", task.answer),
        )
    if mode == "all":
        return (
            f"정의역의 원소 ${m}$개에 각각 공역의 원소 ${n}$개 중 하나를 대응시킬 수 있다.",
            closing("함수의 개수는", task.answer, power(Num(str(n)), Num(str(m)))),
        )
    steps = times(*(Num(str(n - at)) for at in range(m))) if m > 1 else Num(str(n))
    name = "일대일함수" if mode == "one_one" else "일대일대응"
    return (
        f"정의역의 원소 ${m}$개에 공역의 서로 다른 원소를 하나씩 대응시킨다.",
        closing(f"{name}의 개수는", task.answer, steps),
    )


def equal_on(task: Task) -> Lines:
    domain = task.given.node("domain")
    domain = domain.sides[1] if isinstance(domain, Rel) else domain
    assert isinstance(domain, SetOf)
    told = []
    for item in domain.items:
        sides = [put(body_of(task, name), {"x": item}) for name in ("f", "g")]
        told.append(line("{}에서 {}이다.", eq(_call("f", item), _call("g", item)), relation(*sides)))
    return task.letters_end("정의역의 모든 원소에서 두 함수의 함숫값이 같아야 한다.", *told)


def crossing_own(task: Task) -> Lines:
    assert isinstance(task.answer, Coordinates)
    return (
        line("함수의 그래프와 그 역함수의 그래프의 교점은 직선 {} 위에 있다.", Rel((Sym("y"), X), ("=",))),
        line("{}에서 {}이다.", relation(body_of(task, "f"), X), eq(X, task.answer.x)),
        closing("교점의 좌표는", task.answer),
    )


def asymptotes(task: Task) -> Lines:
    body = body_of(task, "f")
    form = standard_node(*standard_of(body))
    lines = []
    if math(form) != math(body):
        lines.append(line("주어진 식을 변형하면 {}이다.", Rel((Sym("y"), form), ("=",))))
    assert isinstance(task.answer, Assignment)
    return (*lines, closing("점근선의 방정식은", task.answer))


def form(task: Task) -> Lines:
    body = body_of(task, "f")
    k, p, q = standard_of(body)
    under = exact.polynomial((evaluate(X) - Quotient.of(p)).poly)
    top = exact.polynomial((Quotient.of(q) * evaluate(under) + Quotient.of(k)).poly)
    from appliance.authoring.solutions.build import add, juxtapose

    split = add(juxtapose(exact.surd(q), bracket(under)) if q else Num("0"), exact.surd(k))
    assert isinstance(task.answer, Formula)
    assert isinstance(task.answer.body, Rel)
    del top
    return (
        line("{}이다.", eq(Sym("y"), body, Frac(split, under), task.answer.body.sides[1])),
        closing("구하는 식은", task.answer),
    )


def rational_letters(task: Task) -> Lines:
    p, q = asymptotes_of(body_of(task, "f"))
    told = []
    for role, value in (("vertical", p), ("horizontal", q)):
        node = task.given.node(role)
        assert isinstance(node, Rel)
        told.append(relation(shown(value), node.sides[1]))
    lines = [
        line("점근선의 방정식을 비교하면 {}이다.", ", ".join(math(each) for each in told if symbols(each)))
    ]
    if task.has("P"):
        x, y = task.xy("P")
        lines.append(
            line(
                "그래프가 지나는 점의 좌표를 대입하면 {}이다.", relation(put(body_of(task, "f"), {"x": x}), y)
            )
        )
    return task.letters_end(*lines)


def radical_letters(task: Task) -> Lines:
    lines = []
    for role in ("P", "Q"):
        if task.has(role):
            x, y = task.xy(role)
            lines.append(line("점의 좌표를 대입하면 {}이다.", relation(put(body_of(task, "f"), {"x": x}), y)))
    return task.letters_end(*lines, line("양변을 제곱하여 정리하면 {}이다.", _letter_equations(task)))


def domain(task: Task) -> Lines:
    body = body_of(task, "f")
    assert isinstance(task.answer, Range)
    if is_radical(body):
        root = next(node for node in walk(body) if isinstance(node, Root))
        return (
            line("근호 안의 식의 값이 {} 이상이어야 하므로 {}이다.", 0, Rel((root.arg, Num("0")), ("≥",))),
            closing("정의역은", task.answer),
        )
    under = next((node.den for node in walk(body) if isinstance(node, Frac) and symbols(node.den)), None)
    if under is None:
        raise Unsolvable("이 물음의 풀이는 쓸 수 없습니다.")
    return (
        line("분모가 {}이 아니어야 하므로 {}이다.", 0, Rel((under, Num("0")), ("≠",))),
        closing("정의역은", task.answer),
    )


def value_range(task: Task) -> Lines:
    body = body_of(task, "f")
    if is_radical(body):
        root = next(node for node in walk(body) if isinstance(node, Root))
        found = radical(body)
        del found
        return (
            line("{}이므로 함숫값의 범위를 알 수 있다.", Rel((root, Num("0")), ("≥",))),
            closing("치역은", task.answer),
        )
    shape = standard_node(*standard_of(body))
    lines = (
        [line("주어진 식을 변형하면 {}이다.", Rel((Sym("y"), shape), ("=",)))]
        if math(shape) != math(body)
        else []
    )
    part = next(node for node in walk(shape) if isinstance(node, Frac) and symbols(node.den))
    return (*lines, line("{}이다.", Rel((part, Num("0")), ("≠",))), closing("치역은", task.answer))


def extremes(task: Task) -> Lines:
    body = body_of(task, "f")
    node = task.given.node("domain")
    node = node.condition if isinstance(node, SetBuilder) else node
    assert isinstance(node, Rel)
    told = []
    for end in (node.sides[0], node.sides[2]):
        steps = put(body, {"x": end})
        found = exact.surd(evaluate(body, Scope().with_values({"x": evaluate(end)})).number)
        told.append(line("{}일 때 {}이다.", eq(X, end), eq(Sym("y"), steps, found)))
    lines = (
        "주어진 범위에서 함숫값은 계속 증가하거나 계속 감소하므로 양 끝에서 최댓값과 최솟값을 갖는다.",
        *told,
    )
    if isinstance(task.answer, Several):
        return (*lines, f"따라서 {key_text(task.answer)}이다.")
    return (*lines, closing("구하는 값은", task.answer))


WRITERS = {
    "value": value,
    "compose": compose,
    "inverse": inverse,
    "such": such,
    "commute": commute,
    "own_inverse": own_inverse,
    "hidden": hidden,
    "shifted_rule": shifted_rule,
    "image": image,
    "count": count,
    "equal_on": equal_on,
    "crossing_own": crossing_own,
    "asymptotes": asymptotes,
    "form": form,
    "rational_letters": rational_letters,
    "radical_letters": radical_letters,
    "domain": domain,
    "value_range": value_range,
    "extremes": extremes,
}
