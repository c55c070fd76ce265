"""Solutions about circles."""

from appliance.authoring.solutions.build import compare, frac, power, relation, root, subtract, times
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.tasks.kit import ZERO, Task, distance_square, halved, tidy, zero
from appliance.authoring.solutions.tasks.lines import far
from appliance.domain.answers import Formula, Scalar, Word
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Abs, Add, Neg, Node, Num, PlusMinus, Point, Rel, Sym, symbols
from appliance.solving import build as exact
from appliance.solving import evaluate, key_text
from appliance.solving.quotient import Quotient
from appliance.solving.tasks.circles import _slope as slope_said
from appliance.solving.tasks.circles import circle_of, parts_of
from appliance.solving.tasks.given import X, Y
from appliance.solving.tasks.printed import ZERO as NOTHING

Lines = tuple[str, ...]
R, D = Sym("r"), Sym("d")
TWO = Num("2")


def _standard(task: Task, role: str = "circle") -> tuple[list[str], tuple[Node, ...], Node]:
    """The lines that bring the equation to its standard form; centre; r²."""
    node = task.given.node(role)
    centre, r2 = parts_of(task.given.curve(role))
    spot = tuple(exact.polynomial(value.poly) for value in centre)
    size = exact.polynomial(r2.poly)
    form = Rel((Add((_square("x", centre[0]), _square("y", centre[1]))), size), ("=",))
    lines = []
    if isinstance(node, Rel) and math(node) != math(form):
        lines.append(line("{을} 변형하면 {}이다.", node, form))
    return lines, spot, size


def _square(name: str, at: Quotient) -> Node:
    if not at.num:
        return power(name, 2)
    value = exact.polynomial(at.poly)
    inner = Add((Sym(name), value.arg)) if isinstance(value, Neg) else Add((Sym(name), Neg(value)))
    return power(inner, 2)


def centre(task: Task) -> Lines:
    lines, spot, _ = _standard(task)
    if task.wanted is None:
        return (*lines, closing("원의 중심의 좌표는", task.answer))
    result = task.xy("result")
    told = [relation(a, b) for a, b in zip(spot, result, strict=True) if symbols(a) | symbols(b)]
    return task.letters_end(*lines, line("원의 중심의 좌표가 {}이므로 {}이다.",
                                         Point("", result), ", ".join(map(math, told))))  # fmt: skip


def radius(task: Task) -> Lines:
    lines, _, size = _standard(task)
    if task.wanted is None:
        steps = () if isinstance(task.answer, Scalar) and root(size) == task.answer.value else (root(size),)
        return (*lines, closing("원의 반지름의 길이는", task.answer, *steps))
    result = task.given.node("result")
    told = relation(size, power(result, 2))
    return task.letters_end(*lines, line("반지름의 길이가 {}이므로 {}이다.", result, told))


def centre_radius(task: Task) -> Lines:
    lines, spot, size = _standard(task)
    lines.append(
        line(
            "중심의 좌표는 {}이고 반지름의 길이는 {}이다.", Point("", spot), eq(root(size), tidy(root(size)))
        )
    )
    return (*lines, f"따라서 {key_text(task.answer)}이다.")


def circle(task: Task) -> Lines:
    assert isinstance(task.answer, Formula)
    body = task.answer.body
    assert isinstance(body, Rel)
    (p, q), r2 = parts_of((evaluate(body.sides[0]) - evaluate(body.sides[1])).poly)
    spot = (exact.surd(p.number), exact.surd(q.number))
    size = exact.surd(r2.number)
    lines = _fixed(task, spot, size)
    if body.sides[1] == NOTHING:
        form = Rel((Add((_square("x", p), _square("y", q))), size), ("=",))
        lines.append(line("{}이므로 전개하여 정리한다.", form))
    return (*lines, closing("구하는 원의 방정식은", task.answer))


def _fixed(task: Task, spot: tuple[Node, ...], size: Node) -> list[str]:
    r_found = eq(R, tidy(root(size)))
    if task.has("A", "B", "C"):
        return _around(task)
    if task.has("A", "B"):
        a, b = task.xy("A"), task.xy("B")
        middle = ", ".join(
            eq(Sym(n), halved(p, q), tidy(halved(p, q))) for n, p, q in zip("xy", a, b, strict=True)
        )
        length = root(distance_square(a, b))
        return [
            f"원의 중심은 지름의 중점이므로 중심의 좌표를 $(x,\\ y)$라 하면 {middle}이다.",
            line(
                "반지름의 길이를 {이라} 하면 {}이다.", R, eq(R, times(frac(1, 2), length), tidy(root(size)))
            ),
        ]
    lines: list[str] = []
    if task.has("same_centre"):
        lines, _, _ = _standard(task, "same_centre")
    lines.append(line("원의 중심의 좌표는 {}이다.", Point("", spot)))
    if task.has("P"):
        inside = distance_square(spot, task.xy("P"))
        lines.append(line("반지름의 길이를 {이라} 하면 {}이다.", R, eq(R, root(inside), tidy(root(inside)))))
    elif task.has("line"):
        body, _, _ = far(task, spot, task.given.curve("line"))
        lines.append(line("반지름의 길이를 {이라} 하면 중심과 접선 사이의 거리와 같으므로 {}이다.", R,
                          eq(R, body, tidy(body))))  # fmt: skip
    elif "touch_x" in task.modes:
        lines.append(
            line(
                "{}축에 접하므로 반지름의 길이를 {이라} 하면 {}이다.",
                Sym("x"),
                R,
                eq(R, Abs(spot[1]), tidy(Abs(spot[1]))),
            )
        )
    elif "touch_y" in task.modes:
        lines.append(
            line(
                "{}축에 접하므로 반지름의 길이를 {이라} 하면 {}이다.",
                Sym("y"),
                R,
                eq(R, Abs(spot[0]), tidy(Abs(spot[0]))),
            )
        )
    elif (
        "through_origin" in task.modes
        or ("origin" in task.modes and task.has("same_centre"))
        or ("origin" in task.modes and task.has("centre"))
    ):
        inside = distance_square((ZERO, ZERO), spot)
        lines.append(
            line(
                "원점을 지나므로 반지름의 길이를 {이라} 하면 {}이다.",
                R,
                eq(R, root(inside), tidy(root(inside))),
            )
        )
    else:
        lines.append(line("반지름의 길이는 {}이다.", r_found.replace("r=", "")))
    return lines


def _around(task: Task) -> list[str]:
    a, b, c = Sym("A"), Sym("B"), Sym("C")
    assert isinstance(task.answer, Formula)
    body = task.answer.body
    assert isinstance(body, Rel)
    poly = (evaluate(body.sides[0]) - evaluate(body.sides[1])).poly
    poly = poly.scaled(poly.coefficients("x")[2].value.inverse())
    flat = {name: poly.coefficients(name) for name in "xy"}
    zero_at = {"x": (X - X), "y": (Y - Y)}
    values = {
        "A": flat["x"].get(1, X - X),
        "B": flat["y"].get(1, X - X),
        "C": poly.substitute(zero_at),
    }
    told = []
    for role in "ABC":
        x, y = (evaluate(each) for each in task.xy(role))
        left = x.power(2) + y.power(2) + x * evaluate(a) + y * evaluate(b) + evaluate(c)
        told.append(zero(left.poly))
    found = ", ".join(eq(Sym(name), exact.polynomial(value)) for name, value in values.items())
    return [
        "구하는 원의 방정식을 $x^2+y^2+Ax+By+C=0$이라 하자.",
        line("세 점을 지나므로 {}이다.", ", ".join(map(math, told))),
        f"연립하여 풀면 {found}이다.",
    ]


def is_circle(task: Task) -> Lines:
    lines, _, size = _standard(task)
    return task.letters_end(
        *lines, line("이 방정식이 원을 나타내려면 우변이 양수이어야 하므로 {}이다.", compare(size, ">", 0))
    )


def _compared(task: Task) -> tuple[list[str], Node, Node]:
    """The lines with d and r; the tree of d, and r."""
    lines, spot, size = _standard(task)
    body, _, _ = far(task, spot, task.given.curve("line"))
    lines.append(line("원의 중심의 좌표는 {}, 반지름의 길이는 {}이다.", Point("", spot), _root_text(size)))
    return lines, body, tidy(root(size)) if not symbols(size) else root(size)


def _root_text(size: Node) -> str:
    return math(root(size)) if symbols(size) else math(tidy(root(size)))


def position(task: Task) -> Lines:
    lines, body, r = _compared(task)
    lines.append(line("원의 중심과 직선 사이의 거리를 {이라} 하면 {}이다.", D, eq(D, body, tidy(body))))
    assert isinstance(task.answer, Word | Scalar)
    told = compare(tidy(body), _sign(tidy(body), r), r)
    lines.append(line("반지름의 길이와 비교하면 {}이다.", told))
    if isinstance(task.answer, Scalar):
        return (*lines, closing("교점의 개수는", task.answer))
    return (*lines, f"따라서 원과 직선은 {task.answer.text}.")


def _sign(left: Node, right: Node) -> str:
    sign = (evaluate(left).number - evaluate(right).number).sign()
    return "<" if sign < 0 else ">" if sign > 0 else "="


def meeting(task: Task) -> Lines:
    lines, body, r = _compared(task)
    op, said = {
        "touch": ("=", "원과 직선이 접하려면 중심과 직선 사이의 거리가 반지름의 길이와 같아야 하므로"),
        "cut": (
            "<",
            "서로 다른 두 점에서 만나려면 중심과 직선 사이의 거리가 반지름의 길이보다 작아야 하므로",
        ),
        "apart": (">", "만나지 않으려면 중심과 직선 사이의 거리가 반지름의 길이보다 커야 하므로"),
        "meet": ("≤", "만나려면 중심과 직선 사이의 거리가 반지름의 길이보다 크지 않아야 하므로"),
    }[next(mode for mode in task.modes if mode in ("touch", "cut", "apart", "meet"))]
    return task.letters_end(*lines, line("{} {}이다.", said, Rel((body, r), (op,))))


def chord(task: Task) -> Lines:
    lines, body, r = _compared(task)
    d = tidy(body)
    lines.append(line("원의 중심과 직선 사이의 거리를 {이라} 하면 {}이다.", D, eq(D, body, d)))
    half = root(subtract(power(r, 2), power(d, 2)))
    if task.wanted is not None:
        raise Unsolvable("이 조건의 풀이는 쓸 수 없습니다.")
    return (*lines, closing("현의 길이는", task.answer, times(2, half)))


def tangents_with_slope(task: Task) -> Lines:
    lines, spot, size = _standard(task)
    m = exact.surd(slope_said(task.given).number)
    k = Sym("k")
    assert isinstance(task.answer, Formula)
    (p, q), r2 = circle_of(task.given)
    slope = evaluate(m)
    poly = (slope * Quotient.of(X) - Quotient.of(Y) + evaluate(k)).poly
    body, _, _ = far(task, spot, poly)
    if not evaluate(m).num:
        raise Unsolvable("접선이 축에 평행하여 풀이를 쓸 수 없습니다.")
    explicit = Rel((Sym("y"), Add((exact.polynomial((slope * Quotient.of(X)).poly), k))), ("=",))
    start = q - slope * p
    spread = exact.surd((r2.number * (slope.number * slope.number + Quotient.of(1).number)).sqrt())
    ends = PlusMinus(spread) if not start.num else Add((exact.surd(start.number), PlusMinus(spread)))
    return (
        *lines,
        line("구하는 접선의 방정식을 {이라} 하면 {}이다.", explicit, zero(poly)),
        line("원의 중심 {과} 접선 사이의 거리가 반지름의 길이 {과} 같으므로 {}이다.", Point("", spot),
             tidy(root(size)), relation(body, tidy(root(size)))),
        line("{}이다.", relation(k, ends)),
        closing("구하는 접선의 방정식은", task.answer),
    )  # fmt: skip


def tangent_at(task: Task) -> Lines:
    lines, spot, size = _standard(task)
    a, b = task.xy("P")
    left = plain_terms([_tangent_term(a, "x", spot[0]), _tangent_term(b, "y", spot[1])])
    told = relation(left, size)
    return (
        *lines,
        line("점 {}에서의 접선의 방정식은 {}이다.", Point("", (a, b)), told),
        closing("구하는 접선의 방정식은", task.answer),
    )


def plain_terms(terms: list[Node]) -> Node:
    kept = [term for term in terms if term != ZERO]
    flat: list[Node] = []
    for term in kept:
        flat.extend(term.terms if isinstance(term, Add) else (term,))
    return flat[0] if len(flat) == 1 else Add(tuple(flat))


def _tangent_term(at: Node, name: str, centre: Node) -> Node:
    """(x₁-a)(x-a), its first factor worked out."""
    k = evaluate(at) - evaluate(centre)
    if not k.num:
        return ZERO
    x = Quotient.of(X if name == "x" else Y)
    if centre == ZERO:
        return exact.polynomial((k * x).poly)
    from appliance.authoring.solutions.build import juxtapose

    inner = exact.polynomial((x - evaluate(centre)).poly)
    size = exact.surd(abs(k.number))
    body = juxtapose(size, inner) if size != Num("1") else juxtapose(Num("1"), inner)
    from appliance.mathtext.tree import Group

    body = Group(inner) if size == Num("1") else body
    return Neg(body) if k.number.sign() < 0 else (inner if size == Num("1") else body)


def tangent_length(task: Task) -> Lines:
    lines, spot, size = _standard(task)
    other = (ZERO, ZERO) if "origin" in task.modes else task.xy("P")
    inside = distance_square(spot, other)
    lines.append(line("원의 중심 {과} 주어진 점 사이의 거리를 {이라} 하면 {}이다.", Point("", spot), D,
                      eq(D, root(inside), tidy(root(inside)))))  # fmt: skip
    d2 = tidy(inside)
    return (
        *lines,
        "접점에서 반지름과 접선은 수직이므로 직각삼각형에서 구한다.",
        closing("접선의 길이는", task.answer, root(subtract(d2, size))),
    )


def extreme(task: Task) -> Lines:
    lines, spot, size = _standard(task)
    if task.has("line"):
        body, _, _ = far(task, spot, task.given.curve("line"))
        what = "직선"
    else:
        other = (ZERO, ZERO) if "origin" in task.modes else task.xy("P")
        body = root(distance_square(spot, other))
        what = "주어진 점"
    r, d = tidy(root(size)), tidy(body)
    lines.append(line(f"원의 중심과 {what} 사이의 거리를 {{이라}} 하면 {{}}이다.", D, eq(D, body, d)))
    least = "min" in task.modes
    end = subtract(d, r) if least else Add((d, r))
    word = "최솟값" if least else "최댓값"
    return (*lines, closing(f"거리의 {word}은", task.answer, end))


WRITERS = {
    "centre": centre,
    "radius": radius,
    "centre_radius": centre_radius,
    "circle": circle,
    "is_circle": is_circle,
    "position": position,
    "meeting_count": position,
    "meeting": meeting,
    "chord": chord,
    "tangents_with_slope": tangents_with_slope,
    "tangent_at": tangent_at,
    "tangent_length": tangent_length,
    "extreme": extreme,
}
