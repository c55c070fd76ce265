"""Solutions about lines."""

from appliance.authoring.solutions.build import (
    bracket,
    frac,
    juxtapose,
    plain_sum,
    relation,
    root,
    squared,
    subtract,
    times,
)
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.tasks.kit import ZERO, Task, gap, halved, line_abc, tidy, zero
from appliance.domain.answers import Coordinates, Formula
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Abs, Add, Neg, Node, Num, Point, Rel, Sym, symbols
from appliance.solving import build as exact
from appliance.solving import evaluate
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.given import line_of
from appliance.solving.tasks.lines import crossing

Lines = tuple[str, ...]
M = Sym("m")


def slope_of(poly: Poly) -> Quotient | None:
    """None for a line along the y-axis."""
    a, b, _ = line_of(poly)
    return None if not b else -(Quotient.of(a) / Quotient.of(b))


def point_slope(m: Node, spot: tuple[Node, ...]) -> Rel:
    """y-q=m(x-p)."""
    x, y = _less(Sym("x"), spot[0]), _less(Sym("y"), spot[1])
    if m == Num("1"):
        return relation(y, x)
    return relation(y, Neg(juxtapose(m.arg, x)) if isinstance(m, Neg) else juxtapose(m, x))


def _less(letter: Sym, at: Node) -> Node:
    """x-p; x+3 for x-(-3), x for x-0."""
    if at == ZERO:
        return letter
    if isinstance(at, Neg) and not isinstance(at.arg, Add):
        return Add((letter, at.arg))
    return tidy(gap(letter, at)) if symbols(at) else Add((letter, Neg(at)))


def line_(task: Task) -> Lines:
    """A point of the line and its slope."""
    lines: list[str] = []
    spot = _spot(task, lines)
    assert isinstance(task.answer, Formula)
    flat = {"along_x", "across_y"} & set(task.modes) or _slope_is_flat(task)
    steep = {"along_y", "across_x"} & set(task.modes) or _slope_is_steep(task)
    if flat:
        return (*lines, "구하는 직선은 $x$축에 평행하므로 지나는 점의 $y$좌표로 정해진다.",
                closing("구하는 직선의 방정식은", task.answer))  # fmt: skip
    if steep:
        return (*lines, "구하는 직선은 $y$축에 평행하므로 지나는 점의 $x$좌표로 정해진다.",
                closing("구하는 직선의 방정식은", task.answer))  # fmt: skip
    m = _slope(task, lines, spot)
    lines.append(line("점 {을} 지나므로 {}이다.", Point("", spot), point_slope(m, spot)))
    return (*lines, closing("구하는 직선의 방정식은", task.answer))


def _slope_is_flat(task: Task) -> bool:
    if task.has("parallel"):
        return not task.given.line("parallel")[0]
    return task.has("perpendicular") and not task.given.line("perpendicular")[1]


def _slope_is_steep(task: Task) -> bool:
    if task.has("parallel"):
        return not task.given.line("parallel")[1]
    return task.has("perpendicular") and not task.given.line("perpendicular")[0]


def _spot(task: Task, lines: list[str]) -> tuple[Node, ...]:
    if task.has("first", "second"):
        x, y = crossing(task.given.curve("first"), task.given.curve("second"))
        spot = (exact.surd(x.number), exact.surd(y.number))
        told = ", ".join(math(task.given.node(role)) for role in ("first", "second"))
        lines.append(line("{을} 연립하여 풀면 두 직선의 교점의 좌표는 {}이다.", told, Point("", spot)))
        return spot
    if task.has("P"):
        return task.xy("P")
    if task.has("x_intercept"):
        return task.given.node("x_intercept"), ZERO
    if task.has("y_intercept"):
        return ZERO, task.given.node("y_intercept")
    if "origin" in task.modes:
        return ZERO, ZERO
    raise Unsolvable("지나는 점이 없어 풀이를 쓸 수 없습니다.")


def _slope(task: Task, lines: list[str], spot: tuple[Node, ...]) -> Node:
    if task.has("slope"):
        return task.given.node("slope")
    for role in ("parallel", "perpendicular"):
        if not task.has(role):
            continue
        old = slope_of(task.given.curve(role))
        assert old is not None
        given = task.given.node(role)
        if role == "parallel":
            m = exact.surd(old.number)
            lines.append(
                line("직선 {과} 평행하므로 구하는 직선의 기울기를 {이라} 하면 {}이다.", given, M, eq(M, m))
            )
        else:
            new = -(Quotient.of(1) / old)
            m = exact.surd(new.number)
            product = relation(times(exact.surd(old.number), M), -1)
            lines.append(
                line("직선 {}에 수직이므로 구하는 직선의 기울기를 {이라} 하면 {}에서 {}이다.",
                     given, M, product,
                     eq(M, m))
            )  # fmt: skip
        return m
    other = _second(task)
    if other is None:
        raise Unsolvable("기울기를 알 수 없어 풀이를 쓸 수 없습니다.")
    body = frac(subtract(other[1], spot[1]), subtract(other[0], spot[0]))
    lines.append(line("구하는 직선의 기울기는 {}이다.", eq(body, tidy(body))))
    return tidy(body)


def _second(task: Task) -> tuple[Node, ...] | None:
    """Another point of the line than the first one."""
    if task.has("Q"):
        return task.xy("Q")
    if task.has("P") and task.has("first"):
        return task.xy("P")
    return (ZERO, ZERO) if "origin" in task.modes else None


def bisector(task: Task) -> Lines:
    a, b = task.xy("A"), task.xy("B")
    spot = tuple(halved(p, q) for p, q in zip(a, b, strict=True))
    middle = tuple(tidy(each) for each in spot)
    told = ", ".join(eq(Sym(n), body, tidy(body)) for n, body in zip("xy", spot, strict=True))
    lines = [f"선분의 중점의 좌표를 $(x,\\ y)$라 하면 {told}이다."]
    if a[0] == b[0] or a[1] == b[1]:
        axis = "x" if a[0] == b[0] else "y"
        return (*lines, f"수직이등분선은 중점을 지나고 ${axis}$축에 평행하다.",
                closing("수직이등분선의 방정식은", task.answer))  # fmt: skip
    rise = frac(subtract(b[1], a[1]), subtract(b[0], a[0]))
    old = tidy(rise)
    m = exact.surd((-(Quotient.of(1) / evaluate(rise))).number)
    lines.append(line("두 점을 지나는 직선의 기울기는 {}이다.", eq(rise, old)))
    lines.append(
        line("수직이등분선의 기울기를 {이라} 하면 {}에서 {}이다.", M, relation(times(old, M), -1), eq(M, m))
    )
    lines.append(line("중점 {을} 지나므로 {}이다.", Point("", middle), point_slope(m, middle)))
    return (*lines, closing("수직이등분선의 방정식은", task.answer))


def intersection(task: Task) -> Lines:
    told = ", ".join(math(task.given.node(role)) for role in ("first", "second"))
    assert isinstance(task.answer, Coordinates)
    found = ", ".join(eq(Sym(n), v) for n, v in (("x", task.answer.x), ("y", task.answer.y)))
    return (line("{을} 연립하여 풀면 {}이다.", told, found), closing("교점의 좌표는", task.answer))


def _slopes(task: Task) -> tuple[Node, Node] | None:
    """Both slopes, where both lines are written y=…."""
    found = []
    for role in ("first", "second"):
        node = task.given.node(role)
        slope = slope_of(task.given.curve(role))
        if (
            not (isinstance(node, Rel) and node.sides[0] == Sym("y"))
            or slope is None
            or not slope.is_polynomial
        ):
            return None
        found.append(exact.polynomial(slope.num))
    return found[0], found[1]


def parallel(task: Task) -> Lines:
    slopes = _slopes(task)
    if slopes:
        told = relation(*slopes)
        return task.letters_end(line("두 직선이 평행하면 기울기가 같으므로 {}이다.", told))
    (a, b, _), (p, q, _) = line_abc(task.given.curve("first")), line_abc(task.given.curve("second"))
    told = relation(_product(a, q), _product(p, b))
    return task.letters_end(
        line("두 직선이 평행하면 {}, {}의 계수의 비가 같으므로 {}이다.", Sym("x"), Sym("y"), told),
        "이 중에서 두 직선이 일치하지 않는 값을 구한다.",
    )


def _product(a: Node, b: Node) -> Node:
    if ZERO in (a, b):
        return ZERO
    return times(bracket(a) if isinstance(a, Neg) else a, b)


def perpendicular(task: Task) -> Lines:
    slopes = _slopes(task)
    if slopes:
        told = relation(_product(*slopes), -1)
        return task.letters_end(line("두 직선이 수직이면 기울기의 곱이 $-1$이므로 {}이다.", told))
    (a, b, _), (p, q, _) = line_abc(task.given.curve("first")), line_abc(task.given.curve("second"))
    told = relation(plain_sum(_product(a, p), _product(b, q)), 0)
    return task.letters_end(
        line(
            "두 직선이 수직이면 {}의 계수의 곱과 {}의 계수의 곱의 합이 {}이므로 {}이다.",
            Sym("x"),
            Sym("y"),
            0,
            told,
        )
    )


def coincide(task: Task) -> Lines:
    (a, b, c), (p, q, r) = line_abc(task.given.curve("first")), line_abc(task.given.curve("second"))
    told = [relation(_product(a, q), _product(p, b)), relation(_product(b, r), _product(q, c))]
    return task.letters_end(
        line("두 직선이 일치하면 각 항의 계수의 비가 같으므로 {}이다.", ", ".join(map(math, told)))
    )


def far(task: Task, spot: tuple[Node, ...], poly: Poly) -> tuple[Node, Node, Node]:
    """|ax₀+by₀+c|/√(a²+b²), and its two parts worked out under and over the bar."""
    poly = poly if _leads(poly) else -poly
    a, b, c = line_of(poly)
    terms = [Neg(inner.arg) if isinstance(inner := _term(k, at), Neg) else inner
             for k, at in ((a, spot[0]), (b, spot[1])) if k and at != ZERO]  # fmt: skip
    if c:
        terms.append(exact.polynomial(c))
    top = Abs(plain(terms))
    under = root(squares_of(a, b))
    return frac(top, under), top, under


def plain(terms: list[Node]) -> Node:
    flat: list[Node] = []
    for term in terms:
        flat.extend(term.terms if isinstance(term, Add) else (term,))
    return Add(tuple(flat)) if len(flat) > 1 else flat[0] if flat else ZERO


def squares_of(a: Poly, b: Poly) -> Node:
    return plain([squared(exact.polynomial(each)) for each in (a, b) if each])


def _term(k: Poly, at: Node) -> Node:
    one = exact.polynomial(k)
    if one == Num("1"):
        return at
    if isinstance(one, Neg):
        inner = at if one.arg == Num("1") else times(one.arg, bracket(at))
        return Neg(bracket(inner) if isinstance(inner, Add | Neg) else inner)
    return times(one, bracket(at))


def point_line(task: Task) -> Lines:
    spot = (ZERO, ZERO) if "origin" in task.modes else task.xy("P")
    poly = task.given.curve("line")
    body, _, _ = far(task, spot, poly)
    lines = []
    node = task.given.node("line")
    if isinstance(node, Rel) and node.sides[1] != ZERO:
        lines.append(line("직선의 방정식을 정리하면 {}이다.", zero(poly if _leads(poly) else -poly)))
        body, _, _ = far(task, spot, poly if _leads(poly) else -poly)
    if task.wanted is None:
        return (*lines, closing("구하는 거리는", task.answer, body))
    result = task.given.node("result")
    return task.letters_end(*lines, line("거리가 {}이므로 {}이다.", result, relation(body, result)))


def _leads(poly: Poly) -> bool:
    return poly.ordered()[0][1].sign() > 0


def line_line(task: Task) -> Lines:
    """A point of the one line, and its distance to the other."""
    first, second = task.given.curve("first"), task.given.curve("second")
    if first.letters - {"x", "y"}:
        first, second = second, first
    spot = _whole_point(first)
    body, _, _ = far(task, spot, second)
    lines = [
        line("두 직선 사이의 거리는 한 직선 위의 점 {과} 다른 직선 사이의 거리와 같다.", Point("", spot))
    ]
    if task.wanted is None:
        return (*lines, closing("두 직선 사이의 거리는", task.answer, body))
    result = task.given.node("result")
    return task.letters_end(*lines, line("이 거리가 {}이므로 {}이다.", result, relation(body, result)))


def _whole_point(poly: Poly) -> tuple[Node, Node]:
    """A point of the line with whole coordinates, near the origin."""
    for size in range(12):
        for x in (size, -size):
            if "y" not in poly.letters:
                found = -(poly.coefficients("x").get(0, Poly({})).value / poly.coefficients("x")[1].value)
                return exact.surd(found), ZERO
            there = poly.substitute({"x": Poly.constant(x)}).coefficients("y")
            y = -(there.get(0, Poly({})).value / there[1].value)
            if y.integer is not None:
                return exact.surd(Quotient.of(x).number), exact.surd(y)
    raise Unsolvable("직선 위의 정수점을 찾지 못하여 풀이를 쓸 수 없습니다.")


def bounded(task: Task) -> Lines:
    a, b, c = task.given.line("line")
    x = exact.surd((-(Quotient.of(c) / Quotient.of(a))).number)
    y = exact.surd((-(Quotient.of(c) / Quotient.of(b))).number)
    half = times(frac(1, 2), Abs(x), Abs(y))
    return (
        line("직선이 {}축, {}축과 만나는 점의 좌표는 각각 {}, {}이다.", Sym("x"), Sym("y"),
             Point("", (x, ZERO)), Point("", (ZERO, y))),
        closing("구하는 넓이는", task.answer, half),
    )  # fmt: skip


WRITERS = {
    "line": line_,
    "bisector": bisector,
    "intersection": intersection,
    "parallel": parallel,
    "perpendicular": perpendicular,
    "coincide": coincide,
    "point_line": point_line,
    "line_line": line_line,
    "bounded": bounded,
}
