"""Solutions about points."""

from appliance.authoring.solutions.build import (
    add,
    bracket,
    frac,
    neg,
    plain_sum,
    relation,
    root,
    subtract,
    times,
)
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.tasks.kit import (
    ZERO,
    Task,
    combined,
    distance_square,
    halved,
    tidy,
    zero,
)
from appliance.domain.answers import Coordinates, Scalar, Word
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Abs, Node, Num, Point, Pow, Sym, symbols
from appliance.solving import evaluate

Lines = tuple[str, ...]


def distance(task: Task) -> Lines:
    a, b = task.xy("A"), task.xy("B")
    if len(a) == 1:
        return _on_line(task, a[0], b[0])
    inside = distance_square(a, b)
    if task.wanted is None:
        square = tidy(inside)
        return (closing("두 점 사이의 거리는", task.answer, root(inside), root(square)),)
    result = task.given.node("result")
    return task.letters_end(
        line("두 점 사이의 거리가 {}이므로 {}이다.", result, relation(root(inside), result)),
        line("양변을 제곱하여 정리하면 {}이다.", zero((evaluate(inside) - evaluate(result).power(2)).poly)),
    )


def _on_line(task: Task, a: Node, b: Node) -> Lines:
    size = Abs(subtract(b, a))
    if task.wanted is None:
        return (closing("두 점 사이의 거리는", task.answer, size),)
    result = task.given.node("result")
    return task.letters_end(line("두 점 사이의 거리가 {}이므로 {}이다.", result, relation(size, result)))


def _spot(task: Task, what: str, formulas: tuple[Node, ...]) -> Lines:
    """A point by its coordinates; or the letters for which it is where the stem says."""
    names = ("x", "y")[: len(formulas)]
    if task.wanted is None:
        if len(formulas) == 1:
            return (closing(f"{what}의 좌표는", task.answer, formulas[0]),)
        told = ", ".join(eq(Sym(name), body, tidy(body)) for name, body in zip(names, formulas, strict=True))
        return (f"{what}의 좌표를 $(x,\\ y)$라 하면 {told}이다.", closing(f"{what}의 좌표는", task.answer))
    return task.letters_end(*_conditions(task, what, formulas))


def _conditions(task: Task, what: str, formulas: tuple[Node, ...]) -> Lines:
    for axis, at, other in (("on_x", 1, "y"), ("on_y", 0, "x")):
        if axis in task.modes:
            return (
                line(
                    f"{{이}} {axis[-1]}축 위에 있으므로 {other}좌표에서 {{}}이다.",
                    what,
                    relation(formulas[at], 0),
                ),
            )
    if task.has("locus"):
        raise Unsolvable("이 조건의 풀이는 쓸 수 없습니다.")
    result = task.xy("result")
    told = [relation(body, there) for body, there in zip(formulas, result, strict=True)]
    return (
        line("{}의 좌표가 {}이므로 {}이다.", what, Point("", result) if len(result) > 1 else result[0],
             ", ".join(map(math, told))),
    )  # fmt: skip


def divide(task: Task) -> Lines:
    m, n = task.ratio()
    formulas = tuple(combined(m, q, n, p) for p, q in zip(task.xy("A"), task.xy("B"), strict=True))
    return _spot(task, "내분하는 점", formulas)


def midpoint(task: Task) -> Lines:
    return _spot(task, "중점", tuple(halved(p, q) for p, q in zip(task.xy("A"), task.xy("B"), strict=True)))


def centroid(task: Task) -> Lines:
    corners = [task.xy(name) for name in "ABC"]
    return _spot(task, "무게중심", tuple(frac(plain_sum(*each), 3) for each in zip(*corners, strict=True)))


def fourth(task: Task) -> Lines:
    a, b, c = (task.xy(name) for name in "ABC")
    names = [Sym("a"), Sym("b")]
    told = ", ".join(
        math(relation(halved(p, r), frac(plain_sum(q, name), 2)))
        for p, q, r, name in zip(a, b, c, names, strict=True)
    )
    assert isinstance(task.answer, Coordinates)
    found = ", ".join(
        eq(name, value) for name, value in zip(names, (task.answer.x, task.answer.y), strict=True)
    )
    return (
        "평행사변형의 두 대각선은 서로 다른 것을 이등분하므로 두 대각선의 중점이 일치한다.",
        f"나머지 꼭짓점의 좌표를 $(a,\\ b)$라 하면 {told}이다.",
        f"{found}이다.",
        closing("구하는 점의 좌표는", task.answer),
    )


def parallelogram(task: Task) -> Lines:
    a, b, c, d = (task.xy(name) for name in "ABCD")
    told = [relation(halved(p, r), halved(q, s)) for p, q, r, s in zip(a, b, c, d, strict=True)]
    return task.letters_end(
        "평행사변형의 두 대각선은 서로 다른 것을 이등분하므로 두 대각선의 중점이 일치한다.",
        line("{}이다.", ", ".join(math(each) for each in told if symbols(each))),
    )


def equidistant(task: Task) -> Lines:
    assert isinstance(task.answer, Coordinates)
    a, b = task.xy("A"), task.xy("B")
    if task.has("C") or task.has("line"):
        return _equidistant_plane(task)
    name = "a" if "x_axis" in task.modes else "b"
    spot: tuple[Node, Node] = (Sym("a"), ZERO) if name == "a" else (ZERO, Sym("b"))
    one, other = (distance_square(p, spot) for p in (a, b))
    both = (evaluate(one) - evaluate(other)).poly
    value = task.answer.x if name == "a" else task.answer.y
    return (
        line(
            "구하는 점의 좌표를 {이라} 하면 두 점까지의 거리가 같으므로 거리의 제곱도 같다.", Point("", spot)
        ),
        line("{}이다.", relation(one, other)),
        line("정리하면 {}이므로 {}이다.", zero(both), eq(Sym(name), value)),
        closing("구하는 점의 좌표는", task.answer),
    )


def _equidistant_plane(task: Task) -> Lines:
    spot: tuple[Node, Node] = (Sym("a"), Sym("b"))
    assert isinstance(task.answer, Coordinates)
    squares = [distance_square(task.xy(name), spot) for name in "ABC" if task.has(name)]
    told = [relation(squares[0], other) for other in squares[1:]]
    rest = [zero((evaluate(squares[0]) - evaluate(other)).poly) for other in squares[1:]]
    if task.has("line"):
        body = task.given.curve("line")
        rest.append(zero(body.substitute({"x": evaluate(Sym("a")).poly, "y": evaluate(Sym("b")).poly})))
    found = ", ".join(eq(Sym(n), v) for n, v in (("a", task.answer.x), ("b", task.answer.y)))
    return (
        "구하는 점의 좌표를 $(a,\\ b)$라 하면 각 점까지의 거리가 같으므로 거리의 제곱도 같다.",
        *(line("{}이다.", each) for each in told),
        line("정리하면 {}이다.", ", ".join(map(math, rest))),
        f"연립하여 풀면 {found}이다.",
        closing("구하는 점의 좌표는", task.answer),
    )


def area(task: Task) -> Lines:
    a, b, c = (task.xy(name) for name in "ABC")
    if task.wanted is not None:
        raise Unsolvable("이 조건의 풀이는 쓸 수 없습니다.")
    (x1, y1), (x2, y2), (x3, y3) = a, b, c
    size = Abs(
        add(
            times(bracket(subtract(x2, x1)), bracket(subtract(y3, y1))),
            neg(times(bracket(subtract(x3, x1)), bracket(subtract(y2, y1)))),
        )
    )
    half = times(frac(1, 2), size)
    return (closing("삼각형의 넓이는", task.answer, half),)


def collinear(task: Task) -> Lines:
    (x1, y1), (x2, y2), (x3, y3) = (task.xy(name) for name in "ABC")
    a, b, c = (task.name(role, role) for role in "ABC")
    first = frac(subtract(y2, y1), subtract(x2, x1))
    second = frac(subtract(y3, y2), subtract(x3, x2))
    if any(not evaluate(subtract(p, q)).num for p, q in ((x2, x1), (x3, x2))):
        raise Unsolvable("직선이 축에 평행하여 풀이를 쓸 수 없습니다.")
    return task.letters_end(
        line(
            "세 점이 한 직선 위에 있으려면 두 점 {}, {을} 지나는 직선과 두 점 {}, "
            "{을} 지나는 직선의 기울기가 같아야 한다.",
            Sym(a),
            Sym(b),
            Sym(b),
            Sym(c),
        ),
        line("{}이다.", relation(first, second)),
    )


def triangle_kind(task: Task) -> Lines:
    a, b, c = (task.xy(name) for name in "ABC")
    pairs = ((a, b, "AB"), (b, c, "BC"), (c, a, "CA"))
    names = {role: task.name(role, role) for role in "ABC"}
    told = []
    for p, q, ends in pairs:
        body = distance_square(p, q)
        side = Sym("".join(names[role] for role in ends))
        told.append(line("{}이다.", eq(_square(side), body, tidy(body))))
    assert isinstance(task.answer, Word)
    return (*told, f"따라서 삼각형은 {task.answer.text}이다.")


def _square(side: Node) -> Node:
    return Pow(side, Num("2"))


def shortest(task: Task) -> Lines:
    a, b = task.xy("A"), task.xy("B")
    mirror = task.modes[0]
    x, y = b
    image = {"x_axis": (x, neg(y)), "y_axis": (neg(x), y), "y=x": (y, x)}[mirror]
    about = {"x_axis": "$x$축", "y_axis": "$y$축", "y=x": "직선 $y=x$"}[mirror]
    name, other = task.name("B", "B"), task.name("A", "A")
    inside = distance_square(a, image)
    assert isinstance(task.answer, Scalar)
    return (
        line("점 {을} {}에 대하여 대칭이동한 점은 {}이다.", Point(name, b), about,
             Point("", image)),
        line("구하는 최솟값은 점 {과} 이 점 사이의 거리와 같다.", Sym(other)),
        closing("최솟값은", task.answer, root(inside), root(tidy(inside))),
    )  # fmt: skip


WRITERS = {
    "distance": distance,
    "divide": divide,
    "midpoint": midpoint,
    "centroid": centroid,
    "fourth": fourth,
    "parallelogram": parallelogram,
    "equidistant": equidistant,
    "area": area,
    "collinear": collinear,
    "triangle_kind": triangle_kind,
    "shortest": shortest,
}
