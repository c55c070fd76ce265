"""Solutions about shifts and mirror images."""

from appliance.authoring.solutions.build import relation
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.tasks.kit import ZERO, Task, shown, zero
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Add, Node, Point, Rel, Sym
from appliance.solving import build as exact
from appliance.solving import evaluate
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.given import X, Y
from appliance.solving.tasks.moves import MIRRORS, SHIFT, moved, shift_of
from appliance.solving.tasks.printed import equation

Lines = tuple[str, ...]
_ABOUT = {"x_axis": "$x$축", "y_axis": "$y$축", "origin": "원점", "y=x": "직선 $y=x$", "y=-x": "직선 $y=-x$"}
# What is put in for x and y of an equation.
_PUT = {
    "x_axis": "$y$ 대신 $-y$를",
    "y_axis": "$x$ 대신 $-x$를",
    "origin": "$x$ 대신 $-x$, $y$ 대신 $-y$를",
    "y=x": "$x$ 대신 $y$, $y$ 대신 $x$를",
    "y=-x": "$x$ 대신 $-y$, $y$ 대신 $-x$를",
}


def _shift_lines(task: Task) -> list[str]:
    """How far, where a point and its image tell it."""
    if not task.has("from", "to"):
        return []
    x, y = Quotient.of(X), Quotient.of(Y)
    dx, dy = shift_of(task.given)
    old, new = Point("", (Sym("x"), Sym("y"))), Point("", (shown(x + dx), shown(y + dy)))
    return [line("이 평행이동에 의하여 점 {은} 점 {으로} 옮겨진다.", old, new)]


def move_point(task: Task) -> Lines:
    x, y = (evaluate(item) for item in task.xy("P"))
    dx, dy = shift_of(task.given)
    lines = _shift_lines(task) if task.wanted is None else []
    spot = Point("", (shown(x), shown(y)))
    for mode in task.modes:
        if mode == SHIFT:
            told = Point("", (_added(shown(x), shown(dx)), _added(shown(y), shown(dy))))
            x, y = x + dx, y + dy
            new = Point("", (shown(x), shown(y)))
            said = math(told) if math(told) == math(new) else f"{math(told)}, 곧 {math(new)}"
            lines.append(line("점 {을} 평행이동한 점의 좌표는 {}이다.", spot, said))
        else:
            x, y = MIRRORS[mode](x, y)
            new = Point("", (shown(x), shown(y)))
            lines.append(line("점 {을} {}에 대하여 대칭이동한 점의 좌표는 {}이다.", spot, _ABOUT[mode], new))
        spot = new
    if task.wanted is None:
        return (*lines, closing("구하는 점의 좌표는", task.answer))
    same = [relation(a, b) for a, b in zip(spot.items, task.xy("result"), strict=True)]
    return task.letters_end(
        *lines,
        line("이 점이 {과} 일치하므로 {}이다.", Point("", task.xy("result")), ", ".join(map(math, same))),
    )


def _added(a: Node, b: Node) -> Node:
    if b == ZERO:
        return a
    if a == ZERO:
        return b
    return Add((*(a.terms if isinstance(a, Add) else (a,)), *(b.terms if isinstance(b, Add) else (b,))))


def unmove_point(task: Task) -> Lines:
    x, y = Sym("a"), Sym("b")
    p, q = evaluate(x), evaluate(y)
    dx, dy = shift_of(task.given)
    for mode in task.modes:
        p, q = (p + dx, q + dy) if mode == SHIFT else MIRRORS[mode](p, q)
    there = task.xy("P")
    told = [relation(shown(a), b) for a, b in zip((p, q), there, strict=True)]
    from appliance.domain.answers import Coordinates

    assert isinstance(task.answer, Coordinates)
    found = ", ".join(eq(n, v) for n, v in ((x, task.answer.x), (y, task.answer.y)))
    return (
        *_shift_lines(task),
        f"처음 점의 좌표를 $(a,\\ b)$라 하면 {', '.join(map(math, told))}이다.",
        f"{found}이다.",
        closing("구하는 점의 좌표는", task.answer),
    )


def _curve_lines(task: Task) -> list[str]:
    """Each move in turn, with the equation after it."""
    lines = _shift_lines(task)
    node = task.given.node("curve")
    if not isinstance(node, Rel):
        raise Unsolvable("방정식이 주어지지 않아 풀이를 쓸 수 없습니다.")
    current = task.given.curve("curve")
    dx, dy = shift_of(task.given)
    from appliance.solving.tasks.given import Given

    for mode in task.modes:
        if mode != SHIFT and mode not in MIRRORS:
            continue
        current = moved(current, Given(task.given.parts, (mode,)))
        if mode == SHIFT:
            parts = [
                line("{} 대신 {}", Sym(n), shown(Quotient.of(v) - by))
                for n, v, by in (("x", X, dx), ("y", Y, dy)) if by.num
            ]  # fmt: skip
            said = f"{', '.join(parts)}을 대입하면".replace("$을 대입", "$를 대입")
            from appliance.korean.particles import attach

            said = f"{attach(', '.join(parts), '을/를')} 대입하면"
        else:
            said = f"{_PUT[mode]} 대입하면"
        lines.append(f"{said} {math(_printed(current, node, task))}이다.")
    return lines


def _printed(poly: object, node: Rel, task: Task) -> Rel:
    from appliance.solving.poly import Poly

    assert isinstance(poly, Poly)
    if poly.letters <= {"x", "y"}:
        return equation(poly, node)
    return _lettered(poly)


def _lettered(poly: object) -> Rel:
    """With letters in it: y=… where y stands alone, else …=0."""
    from appliance.solving.poly import Poly

    assert isinstance(poly, Poly)
    parts = poly.coefficients("y")
    if max(parts) == 1 and parts[1].is_constant:
        body = parts.get(0, Poly({})).scaled(-parts[1].value.inverse())
        return Rel((Sym("y"), exact.polynomial(body)), ("=",))
    return zero(poly)


def move_curve(task: Task) -> Lines:
    lines = _curve_lines(task)
    if task.wanted is None:
        return (*lines, closing("구하는 도형의 방정식은", task.answer))
    from appliance.solving.tasks.find import equations_of, made

    equations, _ = equations_of(made(task.question, task.given), task.given)
    told = ", ".join(math(zero(each)) for each in equations if each)
    result = task.given.node("result")
    return task.letters_end(*lines, line("이 도형이 {과} 일치하므로 {}이다.", result, told))


def moved_through(task: Task) -> Lines:
    lines = _curve_lines(task)
    x, y = task.xy("Q")
    poly = moved(task.given.curve("curve"), task.given)
    told = poly.substitute({"x": evaluate(x).poly, "y": evaluate(y).poly})
    return task.letters_end(
        *lines,
        line("이 도형이 점 {을} 지나므로 {}이다.", Point("", (x, y)), zero(told)),
    )


WRITERS = {
    "move_point": move_point,
    "unmove_point": unmove_point,
    "move_curve": move_curve,
    "moved_through": moved_through,
}
