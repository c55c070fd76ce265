"""일차함수의 식: from slope, intercepts, points, a parallel line; a parabola from its vertex and a point."""

from dataclasses import dataclass
from fractions import Fraction

from appliance.authoring.solutions.arithmetic import number
from appliance.authoring.solutions.build import (
    Value,
    add,
    bracket,
    frac,
    node,
    plain_sum,
    squared,
    term,
    times,
)
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, math
from appliance.authoring.solutions.poly import poly
from appliance.domain.answers import Answer
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Function, Located
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Mul, Neg, Node, Point, Rel, Sym


@dataclass(frozen=True, slots=True)
class _Known:
    """What the stem says about the line."""

    slope: Fraction | None
    y_intercept: Fraction | None
    points: tuple[tuple[Fraction, Fraction], ...]
    parallel: bool


def find_function(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The slope first, then the intercept."""
    tops = [point for point in question.all(Located) if point.label == "vertex"]
    if tops:
        return _parabola(tops[0], [each for each in question.all(Located) if each is not tops[0]], answer)
    lines: list[str] = []
    _line_found(_known(question), lines)
    return (*lines, closing("구하는 일차함수의 식은", answer))


def slope_told(question: Question) -> str:
    """The line of a solution that finds the slope from two points."""
    lines: list[str] = []
    _slope_line(_known(question), lines)
    return lines[0]


def through_points(question: Question, lines: list[str]) -> Function:
    """The function of the line that the stem settles; `lines` grows by how it is found."""
    slope, intercept = _line_found(_known(question), lines)
    body = add(term(slope, "x"), intercept)
    lines.append(line("직선의 식은 {}이다.", Rel((Sym("y"), body), ("=",))))
    return Function(body)


def _line_found(known: _Known, lines: list[str]) -> tuple[Fraction, Fraction]:
    """Slope and y-intercept; `lines` grows by how they are found."""
    slope, said = known.slope, ""
    if slope is None:
        slope = _slope_line(known, lines)
    elif known.parallel:
        lines.append(line("서로 평행한 두 직선의 기울기는 같으므로 구하는 직선의 기울기는 {}이다.", slope))
    else:
        said = line("기울기가 {}이고 ", slope)
    if known.y_intercept is not None:
        lines.append(line("{}{}절편이 {}인 직선이다.", said, Sym("y"), known.y_intercept))
        return slope, known.y_intercept
    lines.append(_intercept_line(said, slope, known.points[0]))
    x, y = known.points[0]
    return slope, y - slope * x


def _known(question: Question) -> _Known:
    said = {given.name: number(given.value) for given in question.all(Assigned)}
    parallel = question.all(Function)
    slope = said.get("slope")
    if slope is None and parallel:
        slope = poly(parallel[0].body).along(parallel[0].variable, 1)
    points = [(number(point.x), number(point.y)) for point in question.all(Located)]
    if "x_intercept" in said:
        points.append((said["x_intercept"], Fraction(0)))
    if "y_intercept" in said and slope is None:
        points.append((Fraction(0), said["y_intercept"]))
    if (not points and "y_intercept" not in said) or (slope is None and len(points) < 2):
        raise Unsolvable("일차함수의 식을 정할 조건이 모자랍니다.")
    return _Known(slope, said.get("y_intercept"), tuple(points), bool(parallel))


def _slope_line(known: _Known, lines: list[str]) -> Fraction:
    (x1, y1), (x2, y2) = known.points[:2]
    if x1 == x2:
        raise Unsolvable("두 점의 x좌표가 같아 일차함수가 아닙니다.")
    raw = frac_of(y1, y2, x1, x2)
    slope = (y2 - y1) / (x2 - x1)
    points = f"{_point(x1, y1)}, {_point(x2, y2)}"
    lines.append(line("두 점 {을} 지나므로 기울기는 {}이다.", points, eq(raw, slope)))
    return slope


def frac_of(y1: Fraction, y2: Fraction, x1: Fraction, x2: Fraction) -> Node:
    return frac(minus(y2, y1), minus(x2, x1))


def minus(left: Fraction, right: Fraction) -> Node:
    return Add((node(left), Neg(bracket(right))))


def _point(x: Fraction, y: Fraction) -> str:
    return math(Point("", (node(x), node(y))))


def _intercept_line(said: str, slope: Fraction, point: tuple[Fraction, Fraction]) -> str:
    """y = ax+b at the point: an equation in b."""
    x, y = point
    at_point = Rel((node(y), plain_sum(_slope_times(slope, x), "b")), ("=",))
    solved = solve_linear(at_point, "b")
    return line(
        "{}{}절편을 {이라} 하면 그래프가 점 {을} 지나므로 {}에서 {}이다.",
        said, Sym("y"), Sym("b"), _point(x, y), at_point, solved.relation,
    )  # fmt: skip


def _slope_times(slope: Fraction, x: Fraction) -> Node:
    return times(slope, x) if slope != 1 else node(x)


def _parabola(top: Located, others: list[Located], answer: Answer) -> tuple[str, ...]:
    if len(others) != 1:
        raise Unsolvable("이차함수의 식을 정할 조건이 모자랍니다.")
    p, q, x, y = (number(each) for each in (top.x, top.y, others[0].x, others[0].y))
    run = squared(minus(x, p)) if p else squared(x)
    at_point = Rel((node(y), add_terms(Mul((Sym("a"), run), ("×",)), q)), ("=",))
    opening = (y - q) / (x - p) ** 2
    shown: Value = term((x - p) ** 2, "a")
    simple = Rel((node(y), add_terms(node(shown), q)), ("=",))
    first = line(
        "꼭짓점의 좌표가 {}이므로 {}의 계수를 {}라 하고 점 {}의 좌표를 식에 대입한다.",
        _point(p, q),
        math(squared("x")),
        math("a"),
        _point(x, y),
    )
    second = line("{}, 곧 {}이므로 {}이다.", math(at_point), math(simple), eq("a", opening))
    form = add(term(opening, squared(add("x", -p))), q)
    value = poly(form)
    third = line("식을 전개하여 정리하면 {}이다.", eq(form, value))
    last = closing("구하는 이차함수의 식은", answer)
    return (first, second, last) if form == node(value) else (first, second, third, last)


def add_terms(left: Node, right: Fraction) -> Node:
    return add(left, right)
