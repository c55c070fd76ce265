"""What is seen of things whose letters are known: each detail once, of any thing that has it."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations

from appliance.domain.answers import Answer, Coordinates, Formula, Range, Roots, Word
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Curve, Located
from appliance.mathtext.tree import NODE_TYPES, Node, Rel, Sym
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import scalar
from appliance.solving.poly import Poly
from appliance.solving.quotient import make
from appliance.solving.roots import real_roots
from appliance.solving.surd import ONE, ZERO, Surd
from appliance.solving.systems import solve_system
from appliance.solving.told.graphs import Scene, axis_of
from appliance.solving.told.letters import Values
from appliance.solving.told.rules import line

Args = tuple[object, ...]
Point = tuple[Surd, Surd]
QUADRANTS = {(1, 1): 1, (-1, 1): 2, (-1, -1): 3, (1, -1): 4}


class View:
    """One possibility: the scene with its letters' values in it."""

    def __init__(self, scene: Scene, values: Values) -> None:
        self.scene, self.values = scene, values

    def graph(self, at: object) -> Poly:
        found = self.scene.graph(_index(at)).substitute(self.values)
        return self._known(found)

    def body(self, at: object) -> Poly:
        return self._known(self.scene.body(_index(at)).substitute(self.values))

    def number(self, node: object) -> Surd:
        if not isinstance(node, NODE_TYPES):
            raise Unsolvable("수가 주어지지 않았습니다.")
        return self._known(self.scene.number(node).substitute(self.values)).value  # type: ignore[arg-type]

    def point(self, at: object) -> Point:
        x, y = self.scene.point(_index(at))
        return self._known(x.substitute(self.values)).value, self._known(y.substitute(self.values)).value

    def _known(self, found: Poly) -> Poly:
        left = found.letters - {"x", "y", "pi"}
        if left:
            named = ", ".join(sorted(name for name in left if "@" not in name))
            raise Unsolvable(f"조건이 모자라 {named or '그래프의 식'}의 값이 정해지지 않습니다.")
        return found


def _index(at: object) -> int:
    if not isinstance(at, int):
        raise Unsolvable("무엇에 대하여 묻는지 알 수 없습니다.")
    return at


def word(quadrant: int) -> Word:
    return Word(f"제{quadrant}사분면")


def _formula(view: View, args: Args) -> Answer:
    """y=2x-3; x=3; a moved parabola keeps its square."""
    at = _index(args[0])
    graph = view.graph(at)
    if "y" not in graph.letters or graph.degree_in("y") != 1:
        if graph.degree_in("x") == 1 and "y" not in graph.letters:
            root = real_roots(graph, "x").values[0]
            return Formula(Rel((Sym("x"), build.surd(root)), ("=",)))
        raise Unsolvable("그래프의 식을 나타낼 수 없습니다.")
    parts = graph.coefficients("y")
    if not parts[1].is_constant:  # xy = k
        rest = -parts.get(0, Poly({}))
        return Formula(Rel((Sym("y"), build.expression(make(rest, parts[1]))), ("=",)))
    body = view.body(at)
    thing = view.scene.things[at]
    if isinstance(thing, Curve) and thing.kind in ("moved", "mirrored") and body.degree_in("x") == 2:
        return Formula(Rel((Sym("y"), vertex_form(body)), ("=",)))
    return Formula(Rel((Sym("y"), build.polynomial(body)), ("=",)))


def vertex_of(body: Poly) -> tuple[Surd, Surd, Surd]:
    """a, p, q of a(x-p)²+q."""
    if body.degree_in("x") != 2 or body.letters != {"x"}:
        raise Unsolvable("이차함수가 아니어서 꼭짓점이 없습니다.")
    parts = body.coefficients("x")
    a, b = parts[2].value, parts[1].value if 1 in parts else ZERO
    p = -b / a.scaled(2)
    return a, p, body.substitute({"x": Poly.constant(p)}).value


def vertex_form(body: Poly) -> Node:
    a, p, q = vertex_of(body)
    inner = Poly.letter("x") - Poly.constant(p)
    square = build.power(build.polynomial(inner), 2)
    size = abs(a)
    lead = square if size == ONE else build.product((build.surd(size), square))
    return build.total([build.signed(a.sign(), lead), *([build.surd(q)] if q else [])])


def _slope(view: View, args: Args) -> Answer:
    if len(args) == 2:
        (x1, y1), (x2, y2) = (view.point(arg) for arg in args)
        if x1 == x2:
            raise Unsolvable("두 점의 x좌표가 같아 기울기가 없습니다.")
        return scalar((y2 - y1) / (x2 - x1))
    a, b, _ = (part.value for part in line(view.graph(args[0])))
    if not b:
        raise Unsolvable("y축에 평행한 직선이어서 기울기가 없습니다.")
    return scalar(-a / b)


def _at_zero(view: View, thing: object, other: str, name: str) -> tuple[Surd, ...]:
    graph = view.graph(thing).substitute({other: Poly({})})
    if name not in graph.letters:
        raise Unsolvable(f"그래프가 {name}축과 만나지 않습니다.")
    return real_roots(graph, name).values


def _x_intercept(view: View, args: Args) -> Answer:
    found = _at_zero(view, args[0], "y", "x")
    if not found:
        raise Unsolvable("그래프가 x축과 만나지 않습니다.")
    return scalar(found[0]) if len(found) == 1 else Roots("x", tuple(map(build.surd, found)))


def _y_intercept(view: View, args: Args) -> Answer:
    return scalar(_at_zero(view, args[0], "x", "y")[0])


def _vertex(view: View, args: Args) -> Answer:
    _, p, q = vertex_of(view.body(args[0]))
    return Coordinates(build.surd(p), build.surd(q))


def _axis(view: View, args: Args) -> Answer:
    return Formula(Rel((Sym("x"), build.surd(vertex_of(view.body(args[0]))[1])), ("=",)))


def crossing(one: Poly, other: Poly) -> Point:
    """Where two lines meet. Raises Unsolvable where they do not, or everywhere."""
    found = list(solve_system((one, other), ("x", "y")))
    if len(found) != 1 or found[0].free:
        raise Unsolvable("두 그래프의 교점이 하나로 정해지지 않습니다.")
    return found[0].values["x"].number, found[0].values["y"].number


def _meeting(view: View, args: Args) -> Answer:
    x, y = crossing(view.graph(args[0]), view.graph(args[1]))
    return Coordinates(build.surd(x), build.surd(y))


def _other_root(view: View, args: Args) -> Answer:
    roots = real_roots(view.graph(args[0]), "x").values
    told = view.number(args[1])
    if len(roots) != 2 or told not in roots:
        raise Unsolvable("다른 한 근이 없습니다.")
    return scalar(next(root for root in roots if root != told))


def _common_root(view: View, args: Args) -> Answer:
    sets = [set(real_roots(view.graph(arg), "x").values) for arg in args]
    shared = set.intersection(*sets)
    if len(shared) != 1:
        raise Unsolvable("공통인 근이 하나로 정해지지 않습니다.")
    return scalar(shared.pop())


def _value(view: View, args: Args) -> Answer:
    (node,) = args
    if not isinstance(node, NODE_TYPES):
        raise Unsolvable("구할 함숫값이 주어지지 않았습니다.")
    found = evaluate(node, view.scene.scope)  # type: ignore[arg-type]
    number = (found.num.substitute(view.values), found.den.substitute(view.values))
    return scalar(view._known(number[0]).value / view._known(number[1]).value)


def _at(view: View, args: Args) -> Answer:
    """y at x = …, or x at y = …."""
    at, relation = args
    if not isinstance(relation, Rel) or not isinstance(relation.sides[0], Sym):
        raise Unsolvable("구할 값이 주어지지 않았습니다.")
    name = relation.sides[0].name
    other = "y" if name == "x" else "x"
    graph = view.graph(at).substitute({name: Poly.constant(view.number(relation.sides[1]))})
    roots = real_roots(graph, other).values if other in graph.letters else ()
    if len(roots) != 1:
        raise Unsolvable("구하는 값이 하나로 정해지지 않습니다.")
    return scalar(roots[0])


def _change(view: View, args: Args) -> Answer:
    """y's change while x goes from one value to another, or by so much along a line."""
    at, *numbers = args
    if len(numbers) == 1:
        a, b, _ = (part.value for part in line(view.graph(at)))
        return scalar(-a / b * view.number(numbers[0]))
    body = view.body(at)
    first, last = (body.substitute({"x": Poly.constant(view.number(each))}).value for each in numbers)
    return scalar(last - first)


def _image(view: View, args: Args) -> Answer:
    """The range of y over a closed range of x, of a line."""
    at, given = args
    if not isinstance(given, Rel) or len(given.sides) != 3:
        raise Unsolvable("x의 값의 범위가 주어지지 않았습니다.")
    body = view.body(at)
    if body.degree_in("x") != 1:
        raise Unsolvable("일차함수가 아니어서 함숫값의 범위를 다루지 못합니다.")
    ends = [
        body.substitute({"x": Poly.constant(view.number(side))}).value
        for side in (given.sides[0], given.sides[2])
    ]
    ops = given.ops
    if body.coefficients("x")[1].value.sign() < 0:
        ends, ops = ends[::-1], ops[::-1]
    return Range(Rel((build.surd(ends[0]), Sym("y"), build.surd(ends[1])), ops))


def _area(view: View, args: Args) -> Answer:
    """Of the polygon whose corners are the points in order, or that lines and axes enclose."""
    if all(isinstance(view.scene.things[_index(arg)], Located) for arg in args if isinstance(arg, int)):
        corners = [view.point(arg) for arg in args]
    else:
        corners = enclosed([_side(view, arg) for arg in args])
    found = shoelace(corners)
    if not found:
        raise Unsolvable("꼭짓점이 한 직선 위에 있어 넓이가 없습니다.")
    return scalar(found)


def _side(view: View, arg: object) -> Poly:
    if isinstance(arg, int):
        return view.graph(arg)
    return Poly.letter("y" if axis_of(arg) == "x" else "x")  # type: ignore[arg-type]


def enclosed(sides: list[Poly]) -> list[Point]:
    """The corners of a triangle of three lines, or of a parallelogram of two and two."""
    if len(sides) == 3:
        return [crossing(one, other) for one, other in combinations(sides, 2)]
    if len(sides) == 4:
        flat = [side for side in sides if "x" not in side.letters]
        steep = [side for side in sides if "y" not in side.letters]
        if len(flat) == len(steep) == 2:
            a, b = flat
            c, d = steep
            return [crossing(a, c), crossing(a, d), crossing(b, d), crossing(b, c)]
    raise Unsolvable("둘러싸인 도형이 하나로 정해지지 않습니다.")


def shoelace(corners: list[Point]) -> Surd:
    """Of a simple polygon; raises Unsolvable where its sides cross."""
    total = ZERO
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        total = total + x1 * y2 - x2 * y1
    if len(corners) == 4 and not _is_convex(corners):
        raise Unsolvable("꼭짓점을 차례로 이으면 사각형이 되지 않습니다.")
    return abs(total).scaled(Fraction(1, 2))


def _is_convex(corners: list[Point]) -> bool:
    signs = set()
    for at in range(len(corners)):
        (x1, y1), (x2, y2), (x3, y3) = (corners[(at + step) % len(corners)] for step in range(3))
        signs.add(((x2 - x1) * (y3 - y2) - (y2 - y1) * (x3 - x2)).sign())
    return len(signs) == 1 and 0 not in signs


def _gap(view: View, args: Args) -> Answer:
    """Between the two points where a graph meets the x axis."""
    roots = _at_zero(view, args[0], "y", "x")
    if len(roots) != 2:
        raise Unsolvable("그래프가 x축과 두 점에서 만나지 않습니다.")
    return scalar(roots[1] - roots[0])


def _lattice(view: View, args: Args) -> Answer:
    """How many points of xy=k have whole coordinates."""
    graph = view.graph(args[0])
    parts = graph.coefficients("x")
    constant = graph.substitute({"x": Poly({}), "y": Poly({})}).value
    if set(parts) != {0, 1} or parts[1] != Poly.letter("y") or constant.integer is None or not constant:
        raise Unsolvable("정수인 점이 끝없이 많거나 정해지지 않습니다.")
    size = abs(constant.integer)
    return scalar(2 * sum(size % n == 0 for n in range(1, size + 1)))


def _quadrant(view: View, args: Args) -> Answer:
    x, y = view.point(args[0])
    signs = (x.sign(), y.sign())
    if signs not in QUADRANTS:
        raise Unsolvable("좌표축 위의 점이어서 어느 사분면에도 속하지 않습니다.")
    return word(QUADRANTS[signs])


def _missing(view: View, args: Args) -> Answer:
    """The one quadrant that a line does not pass."""
    a, b, c = (part.value for part in line(view.graph(args[0])))
    if not a or not b or not c:
        raise Unsolvable("지나지 않는 사분면이 하나가 아닙니다.")
    slope, height = (-a / b).sign(), (-c / b).sign()
    return word({(1, 1): 4, (1, -1): 2, (-1, 1): 3, (-1, -1): 1}[slope, height])


def _mirror(view: View, args: Args) -> Answer:
    x, y = view.point(args[0])
    name = axis_of(args[1])  # type: ignore[arg-type]
    x, y = (x if name == "x" else -x), (y if name == "y" else -y)
    return Coordinates(build.surd(x), build.surd(y))


def _letter(view: View, args: Args) -> Answer:
    return scalar(view.number(args[0]))


DETAILS: dict[str, Callable[[View, Args], Answer]] = {
    "formula": _formula, "slope": _slope, "x_intercept": _x_intercept, "y_intercept": _y_intercept,
    "vertex": _vertex, "axis": _axis, "meeting": _meeting, "other_root": _other_root,
    "common_root": _common_root, "value": _value, "at": _at, "change": _change, "image": _image,
    "area": _area,
    "gap": _gap, "lattice": _lattice, "quadrant": _quadrant, "missing": _missing, "mirror": _mirror,
    "letter": _letter,
}  # fmt: skip
