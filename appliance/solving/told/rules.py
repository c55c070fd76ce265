"""What is told, as polynomials that are zero; and what may not be so, although they are."""

from collections.abc import Callable, Iterator
from itertools import combinations

from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Told
from appliance.mathtext.tree import Node, Rel, Sym
from appliance.solving.evaluate import difference
from appliance.solving.poly import Poly
from appliance.solving.told.graphs import AXES, Scene, axis_of

Rule = Callable[[Scene, Told, int], tuple[Poly, ...]]
ZERO = Poly({})
TWO = Poly.constant(2)


def at(graph: Poly, x: Poly, y: Poly) -> Poly:
    return graph.substitute({"x": x, "y": y})


def by_axes(graph: Poly) -> dict[tuple[int, int], Poly]:
    """The coefficients by the powers of x and y."""
    return {
        (i, j): inner
        for i, outer in graph.coefficients("x").items()
        for j, inner in outer.coefficients("y").items()
    }


def line(graph: Poly) -> tuple[Poly, Poly, Poly]:
    """A, B, C of Ax+By+C. Raises Unsolvable where it is no line."""
    parts = by_axes(graph)
    if set(parts) - {(1, 0), (0, 1), (0, 0)}:
        raise Unsolvable("직선이 아닌 그래프에 대한 말입니다.")
    return parts.get((1, 0), ZERO), parts.get((0, 1), ZERO), parts.get((0, 0), ZERO)


def parabola(scene: Scene, thing: int) -> tuple[Poly, Poly, Poly]:
    """a, b, c of y=ax²+bx+c, of ax²+bx+c=0 and of ax²+bx+c."""
    graph = scene.graph(thing)
    body = scene.body(thing) if "y" in graph.letters else graph
    parts = body.coefficients("x")
    if max(parts) != 2:
        raise Unsolvable("이차식이 아닌 것에 대한 말입니다.")
    return parts[2], parts.get(1, ZERO), parts.get(0, ZERO)


def _through(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    x, y = scene.pair(told.args[0])
    return tuple(at(scene.graph(thing), x, y) for thing in told.of)


def _when(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    values = {}
    for arg in told.args:
        name, value = assigned(arg)
        values[name] = scene.number(value)
    return tuple(at(scene.graph(thing), values["x"], values["y"]) for thing in told.of)


def assigned(arg: Node) -> tuple[str, Node]:
    """(letter, value) of x=2."""
    if isinstance(arg, Rel) and isinstance(arg.sides[0], Sym) and arg.ops == ("=",):
        return arg.sides[0].name, arg.sides[1]
    raise Unsolvable("문자의 값이 주어지지 않았습니다.")


def _value(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    relation = told.args[0]
    if not isinstance(relation, Rel):
        raise Unsolvable("함숫값이 주어지지 않았습니다.")
    return (difference(relation.sides[0], relation.sides[1], scene.scope).num,)


def _slope(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    value = scene.number(told.args[0])
    if len(told.of) == 2:  # of the line through two points
        (x1, y1), (x2, y2) = (scene.point(thing) for thing in told.of)
        return (y2 - y1 - value * (x2 - x1),)
    a, b, _ = line(scene.graph(told.of[0]))
    return (a + b * value,)


def _x_intercept(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    value = scene.number(told.args[0])
    return tuple(at(scene.graph(thing), value, ZERO) for thing in told.of)


def _y_intercept(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    value = scene.number(told.args[0])
    return tuple(at(scene.graph(thing), ZERO, value) for thing in told.of)


def _rise(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    run, rise = (scene.number(arg) for arg in told.args)
    a, b, _ = line(scene.graph(told.of[0]))
    return (a * run + b * rise,)


def _parallel(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    (a, b, _), (d, e, _) = (line(scene.graph(thing)) for thing in told.of)
    return (a * e - b * d,)


def minors(one: Poly, other: Poly) -> Iterator[Poly]:
    """All zero where the two are multiples of each other."""
    left, right = by_axes(one), by_axes(other)
    for p, q in combinations(sorted({*left, *right}, reverse=True), 2):
        yield left.get(p, ZERO) * right.get(q, ZERO) - left.get(q, ZERO) * right.get(p, ZERO)


def _same(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    one, other = (scene.graph(thing) for thing in told.of)
    return tuple(minors(one, other))


def _meet(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    return _through(scene, told, serial)


def _meet_at(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    name, value = assigned(told.args[0])
    other = Poly.letter(f"t@{serial}")
    known = scene.number(value)
    x, y = (known, other) if name == "x" else (other, known)
    return tuple(at(scene.graph(thing), x, y) for thing in told.of)


def _meet_on(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    free = Poly.letter(f"t@{serial}")
    x, y = (free, ZERO) if axis_of(told.args[0]) == "x" else (ZERO, free)
    return tuple(at(scene.graph(thing), x, y) for thing in told.of)


def _concurrent(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    x, y = Poly.letter(f"t@{serial}"), Poly.letter(f"u@{serial}")
    return tuple(at(scene.graph(thing), x, y) for thing in told.of)


def _times(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    y = Poly.letter(f"u@{serial}")
    x = scene.number(told.args[0]) * y
    return tuple(at(scene.graph(thing), x, y) for thing in told.of)


def _root(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    value = scene.number(told.args[0])
    return tuple(at(scene.graph(thing), value, ZERO) for thing in told.of)


def _discriminant(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    a, b, c = parabola(scene, told.of[0])
    return (b * b - Poly.constant(4) * a * c,)


def _identical(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    one, other = (scene.graph(thing) for thing in told.of)
    return tuple(by_axes(one - other).values())


def _factor(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    divisor = scene.number(told.args[0])
    parts = divisor.coefficients("x")
    if max(parts) != 1 or not parts[1].is_constant:
        raise Unsolvable("인수가 x의 일차식이 아닙니다.")
    root = parts.get(0, ZERO).scaled(-parts[1].value.inverse())
    return tuple(at(scene.graph(thing), root, ZERO) for thing in told.of)


def _vertex(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    p, q = scene.pair(told.args[0])
    a, b, _ = parabola(scene, told.of[0])
    return (TWO * a * p + b, at(scene.graph(told.of[0]), p, q))


def _axis(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    name, value = assigned(told.args[0])
    a, b, _ = parabola(scene, told.of[0])
    if name != "x":
        raise Unsolvable("이차함수의 그래프의 축은 x=p 꼴입니다.")
    return (TWO * a * scene.number(value) + b,)


def _on(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    x, y = scene.point(told.of[0])
    return (y,) if axis_of(told.args[0]) == "x" else (x,)


def _mirror(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    (x1, y1), (x2, y2) = (scene.point(thing) for thing in told.of)
    match axis_of(told.args[0]):
        case "x":
            return (x1 - x2, y1 + y2)
        case "y":
            return (x1 + x2, y1 - y2)
        case _:
            return (x1 + x2, y1 + y2)


def _same_point(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    (x1, y1), (x2, y2) = (scene.point(thing) for thing in told.of)
    return (x1 - x2, y1 - y2)


def _collinear(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    (x1, y1), (x2, y2), (x3, y3) = (scene.point(thing) for thing in told.of)
    return ((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1),)


def _upright(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    (x1, _), (x2, _) = (scene.point(thing) for thing in told.of)
    return (x1 - x2,)


def _flat(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    (_, y1), (_, y2) = (scene.point(thing) for thing in told.of)
    return (y1 - y2,)


def _lies(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    point, graph = told.of
    return (at(scene.graph(graph), *scene.point(point)),)


def _divides(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    divisor, whole = (scene.graph(thing) for thing in told.of)
    parts = divisor.coefficients("x")
    if max(parts) != 1 or not parts[1].is_constant or divisor.letters != {"x"}:
        raise Unsolvable("인수가 x의 일차식이 아닙니다.")
    root = parts.get(0, ZERO).scaled(-parts[1].value.inverse())
    return (at(whole, root, ZERO),)


def _identity(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    return tuple(by_axes(scene.graph(told.of[0])).values())


def _nothing(scene: Scene, told: Told, serial: int) -> tuple[Poly, ...]:
    return ()


RULES: dict[str, Rule] = {
    "through": _through, "when": _when, "value": _value, "slope": _slope, "x_intercept": _x_intercept,
    "y_intercept": _y_intercept, "rise": _rise, "parallel": _parallel, "same": _same, "apart": _parallel,
    "unsolvable": _parallel, "coincide": _same, "endless": _same,
    "meet": _meet, "meet_at": _meet_at, "meet_on": _meet_on, "concurrent": _concurrent,
    "common_solution": _concurrent, "times": _times, "root": _root, "double_root": _discriminant,
    "touches": _discriminant, "square": _discriminant, "factor": _factor, "identical": _identical,
    "vertex": _vertex, "axis": _axis, "on": _on, "mirror": _mirror, "same_point": _same_point,
    "collinear": _collinear, "upright": _upright, "flat": _flat, "quadrant": _nothing,
    "lies": _lies, "divides": _divides, "identity": _identity,
}  # fmt: skip


def contradiction(scene: Scene, told: Told, values: dict[str, Poly]) -> str:
    """Why the letters' values do not do, although all equations hold; "" where they do."""
    if told.kind in ("parallel", "apart", "unsolvable"):
        one, other = (scene.graph(thing).substitute(values) for thing in told.of)
        if not any(minors(one, other)):
            return "두 직선이 일치합니다."
    if told.kind in ("collinear", "upright", "flat", "slope") and len(told.of) > 1:
        points = [tuple(each.substitute(values) for each in scene.point(thing)) for thing in told.of]
        if any(a == b for a, b in combinations(points, 2)):
            return "두 점이 같은 점입니다."
    return ""


def degrees(graph: Poly) -> tuple[int, int]:
    return (graph.degree_in("x"), graph.degree_in("y"))


def is_sound(scene: Scene, values: dict[str, Poly]) -> bool:
    """Whether every graph stays of its kind: a line does not lose its x, a quadratic not its square."""
    for place, thing in enumerate(scene.things):
        if type(thing).__name__ in ("Located",):
            continue
        graph = scene.graph(place)
        free = graph.letters - AXES
        found = graph.substitute(values)
        if free & values.keys() and degrees(graph) != degrees(found):
            return False
        if (1, 1) in by_axes(found) and not by_axes(found).get((0, 0), ZERO):
            return False  # y = 0/x
    return True
