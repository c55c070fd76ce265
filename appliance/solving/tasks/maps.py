"""Functions as maps: values, composition, inverse, domains and ranges, how many there are."""

from collections.abc import Callable

from appliance.domain.answers import Elements, Range, Scalar
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Call, Node, Num, Rel, SetBuilder, SetOf, Sym, transform
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.systems import solve_system
from appliance.solving.tasks.given import Given
from appliance.solving.tasks.graphs import is_radical, radical
from appliance.solving.tasks.things import Amount, Body, Must, Place, Said, Thing

INVERSE = "⁻¹"
Map = Callable[[Quotient], Quotient]


def map_named(given: Given, name: str) -> Map:
    """f, f⁻¹, f∘g, (g∘f)⁻¹ by the names that are given."""
    if name.startswith("(") and name.endswith(")" + INVERSE):
        return _inverse_of(map_named(given, name[1 : -len(INVERSE) - 1]))
    if "∘" in name:
        outer, _, inner = name.partition("∘")
        f, g = map_named(given, outer), map_named(given, inner)
        return lambda x: f(g(x))
    if name.endswith(INVERSE):
        base = name.removesuffix(INVERSE)
        functions = given.scope().functions
        if base in functions and is_radical(functions[base][1]):
            return radical_inverse(functions[base][1])
        return _inverse_of(map_named(given, base))
    scope = given.scope()
    if name not in scope.functions:
        raise Unsolvable(f"함수 {name}의 식이 주어지지 않았습니다.")
    return lambda x: evaluate(Call(name, (Sym("t"),)), scope.with_values({"t": x}))


def radical_inverse(body: Node) -> Map:
    """Of k√inner+q: (value-q)/k must not be negative, and its square is what stands under the root."""

    def at(value: Quotient) -> Quotient:
        r = radical(body)
        side = (value - r.q) / r.k
        if not side.num.letters and side.number.sign() < 0:
            raise Unsolvable("그 값은 치역에 들지 않습니다.")
        found = solve_system([(Quotient.of(r.inner) - side.power(2)).num], ("x",))
        return found[0].values["x"]

    return at


def _inverse_of(f: Map) -> Map:
    """The one t with f(t) = the value."""

    def inverse(value: Quotient) -> Quotient:
        gap = f(Quotient.of(Poly.letter("t"))) - value
        found = solve_system([gap.num], ("t",))
        found = tuple(one for one in found if not one.free)
        if len(found) != 1:
            raise Unsolvable("역함수의 값이 하나로 정해지지 않습니다.")
        return found[0].values["t"]

    return inverse


def called_value(given: Given, node: Node) -> Quotient:
    """An expression of calls."""

    def replace(found: Node) -> Node:
        if isinstance(found, Call) and len(found.args) == 1:
            value = map_named(given, found.name)(evaluate(found.args[0]))
            return build.expression(value)
        return found

    return evaluate(transform(node, replace))


def value(given: Given) -> Thing:
    assert given.wanted is not None
    return Amount(called_value(given, given.wanted))


def such(given: Given) -> Thing:
    """Conditions like f(1)=3, f⁻¹(3)=2, (f∘g)(1)=5, for letters in the functions."""
    found: list[Poly] = []
    for role in ("c1", "c2", "c3"):
        if not given.has(role):
            continue
        node = given.node(role)
        assert isinstance(node, Rel)
        call, right = node.sides
        assert isinstance(call, Call)
        if call.name.endswith(INVERSE) and "∘" not in call.name:
            name, at, there = call.name.removesuffix(INVERSE), right, call.args[0]
        else:
            name, at, there = call.name, call.args[0], right
        found.append((map_named(given, name)(evaluate(at)) - evaluate(there)).num)
    return Must(tuple(found))


X = Quotient.of(Poly.letter("x"))


def commute(given: Given) -> Thing:
    """f∘g = g∘f for every x."""
    f, g = map_named(given, "f"), map_named(given, "g")
    return Must(tuple((f(g(X)) - g(f(X))).num.coefficients("x").values()))


def own_inverse(given: Given) -> Thing:
    """f∘f is the identity."""
    f = map_named(given, "f")
    gap = f(f(X)) - X
    return Must(tuple(gap.num.coefficients("x").values()))


def compose(given: Given) -> Thing:
    assert isinstance(given.wanted, Call) or given.wanted is None
    name = next(mode for mode in given.modes if "∘" in mode or mode.endswith(INVERSE))
    return Body(map_named(given, name)(X), Call(name, (Sym("x"),)))


def inverse(given: Given) -> Thing:
    """Of f(x)=…, or of y=…: solved for x, then x and y exchanged."""
    node = given.node("f")
    if not isinstance(node, Rel):
        raise Unsolvable("함수의 식이 주어지지 않았습니다.")
    left = node.sides[0]
    if isinstance(left, Call):
        return Body(map_named(given, left.name + INVERSE)(X), Call(left.name + INVERSE, (Sym("x"),)))
    body = node.sides[1]

    def of(x: Quotient) -> Quotient:
        return evaluate(body, Scope().with_values({"x": x}))

    return Body(_inverse_of(of)(X), Sym("y"))


def _hidden_at(given: Given, at: Quotient) -> Quotient:
    """h(at): by h(f(t))=g(t) where f(t)=at, or f(h(at))=g(at)."""
    node = given.node("law")
    assert isinstance(node, Rel)
    left = node.sides[0]
    name = left.name if isinstance(left, Call | Sym) else ""
    right = node.sides[1]
    target = right.name if isinstance(right, Call | Sym) else ""
    outer, _, inner = name.partition("∘")
    if outer == "h":
        t = map_named(given, inner + INVERSE)(at)
        return map_named(given, target)(t)
    return map_named(given, outer + INVERSE)(map_named(given, target)(at))


def hidden_body(given: Given) -> Thing:
    return Body(_hidden_at(given, X), Call("h", (Sym("x"),)))


def hidden_value(given: Given) -> Thing:
    assert isinstance(given.wanted, Call)
    return Amount(_hidden_at(given, evaluate(given.wanted.args[0])))


def shifted_rule(given: Given) -> Thing:
    """f(2x-1)=x+3: f(5) by the x for which the inside is 5."""
    node = given.node("rule")
    assert isinstance(node, Rel)
    call, right = node.sides
    assert isinstance(call, Call)
    assert isinstance(given.wanted, Call)
    inside = evaluate(call.args[0])
    gap = inside - evaluate(given.wanted.args[0])
    found = [one for one in solve_system([gap.num], ("x",)) if not one.free]
    values = {evaluate(right).num.substitute({"x": one.values["x"].poly}) for one in found}
    if len(values) != 1:
        raise Unsolvable("함숫값이 하나로 정해지지 않습니다.")
    return Amount(Quotient.of(values.pop()))


def image(given: Given) -> Thing:
    """The range of a function on a finite set, or of a linear one on an interval."""
    f = _graph(given)
    domain = given.node("domain")
    domain = domain.sides[1] if isinstance(domain, Rel) and len(domain.sides) == 2 else domain
    if isinstance(domain, SetOf):
        values = sorted({f(evaluate(item)).number for item in domain.items})
        return Said(Elements(tuple(build.surd(each) for each in values)))
    condition = domain.condition if isinstance(domain, SetBuilder) else domain
    if not isinstance(condition, Rel) or len(condition.sides) != 3:
        raise Unsolvable("정의역을 알 수 없습니다.")
    slope = f(X + Quotient.of(1)) - f(X)
    if slope.num.letters or not slope.is_polynomial:
        raise Unsolvable("일차함수의 치역만 구합니다.")
    ends = [f(evaluate(side)).number for side in (condition.sides[0], condition.sides[2])]
    ops = condition.ops
    if ends[0] > ends[1]:
        ends, ops = ends[::-1], ops[::-1]
    return Said(Range(Rel((build.surd(ends[0]), Sym("y"), build.surd(ends[1])), ops)))


def _graph(given: Given) -> Map:
    node = given.node("f")
    assert isinstance(node, Rel)
    body = node.sides[1]
    return lambda x: evaluate(body, Scope().with_values({"x": x}))


def _size(node: Node) -> int:
    body = node.sides[1] if isinstance(node, Rel) else node
    if isinstance(body, SetOf):
        if len(set(body.items)) != len(body.items):
            raise Unsolvable("집합에 같은 원소가 있습니다.")
        return len(body.items)
    if isinstance(body, Num) and body.text.isdigit():
        return int(body.text)
    raise Unsolvable("집합의 원소의 개수를 알 수 없습니다.")


def count(given: Given) -> Thing:
    """Functions from X to Y: all, one-to-one, onto one-to-one, constant, the identity."""
    m, n = _size(given.node("X")), _size(given.node("Y") if given.has("Y") else given.node("X"))
    mode = given.modes[0]
    total = 1
    if mode == "all":
        total = n**m
    elif mode == "constant":
        total = n
    elif mode == "one_one" or mode == "bijection":
        if m > n or (mode == "bijection" and m != n):
            raise Unsolvable("그러한 함수가 없습니다.")
        for at in range(m):
            total *= n - at
    return Said(Scalar(Num(str(total))))


def equal_on(given: Given) -> Thing:
    """f and g agree at every element of the domain."""
    domain = given.node("domain")
    domain = domain.sides[1] if isinstance(domain, Rel) else domain
    if not isinstance(domain, SetOf):
        raise Unsolvable("정의역의 원소를 알 수 없습니다.")
    f, g = map_named(given, "f"), map_named(given, "g")
    return Must(tuple((f(evaluate(item)) - g(evaluate(item))).num for item in domain.items))


def crossing_own(given: Given) -> Thing:
    """Where the graph of f meets that of its inverse: on y=x, for a rising line."""
    f = map_named(given, "f")
    found = [one for one in solve_system([(f(X) - X).num], ("x",)) if not one.free]
    slope = f(X + Quotient.of(1)) - f(X)
    if len(found) != 1 or slope.num.letters or slope.number.sign() <= 0:
        raise Unsolvable("교점이 하나로 정해지지 않습니다.")
    x = found[0].values["x"]
    return Place((x, x))


OPS: dict[str, Callable[[Given], Thing]] = {
    "value": value,
    "such": such,
    "commute": commute,
    "own_inverse": own_inverse,
    "compose": compose,
    "inverse": inverse,
    "hidden": hidden_body,
    "hidden_value": hidden_value,
    "shifted_rule": shifted_rule,
    "image": image,
    "count": count,
    "equal_on": equal_on,
    "crossing_own": crossing_own,
}
