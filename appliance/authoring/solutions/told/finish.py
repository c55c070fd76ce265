"""The goals LETTERS and DETAIL: what is told first, then what is asked, one sentence for each detail."""

from collections.abc import Callable
from fractions import Fraction
from typing import cast

from appliance.authoring.solutions.build import add, compare, frac, node, plain_sum, subtract, times
from appliance.authoring.solutions.features import COMBINED, NAMES, _completed
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing, eq, line, listing, math
from appliance.authoring.solutions.poly import Poly, poly
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.questions import worked_out
from appliance.authoring.solutions.substitute import put, put_rel
from appliance.authoring.solutions.told.board import Board
from appliance.authoring.solutions.told.signs import by_signs
from appliance.authoring.solutions.told.words import crossing, opened_calls, relation, write_told
from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Formula,
    Range,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Function, Located, Relations, Told
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Node, Num, Point, Rel, Sym, symbols
from appliance.solving.evaluate import evaluate

ZERO = Num("0")
Args = list[object]


def letters(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal LETTERS."""
    board = Board(question)
    write_told(board)
    nodes = [arg for arg in question.goal.args if isinstance(arg, NODE_TYPES)]
    if isinstance(answer, Assignment | Roots) or len(nodes) > 1:
        said = ", ".join(math(node_) for node_ in nodes)  # type: ignore[arg-type]
        return (*board.lines, _last(line("{}의 값은", said), answer))
    (wanted,) = nodes
    if isinstance(wanted, Sym):
        return (*board.lines, closing(line("{}의 값은", wanted), answer))
    return (*board.lines, closing("구하는 값은", answer, put(wanted, board.values)))  # type: ignore[arg-type]


def _last(subject: str, answer: Answer) -> str:
    return closing(subject, answer)


def detail(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The writer of the goal DETAIL."""
    board = Board(question)
    chunks = _chunks(question)
    if chunks[0][0] in ("quadrant", "missing") and (question.all(Condition) or _told_quadrant(question)):
        return (*by_signs(board, chunks[0][0], chunks[0][1]), closing(_subject(chunks[0][0]), answer))
    write_told(board)
    op = chunks[0][0] if chunks[0][0] in (*COMBINED, "minus") and not chunks[0][1] else ""
    if op:
        numbers = [number for name, args in chunks[1:] for number in _numbers(board, name, args)]
        names = [NAMES[name] for name, _ in chunks[1:]]
        subject = line(
            "구하는 {}의 {은}",
            line("{과} {}", *names) if len(names) > 1 else names[0],
            COMBINED.get(op, "값"),
        )
        return (*board.lines, closing(subject, answer, _combined(op, numbers)))
    if isinstance(answer, Several):
        for name, args in chunks:
            _write(board, name, args, answer)
        return (*board.lines, closing("구하는 값은", answer))
    ((name, args),) = chunks
    steps = _write(board, name, args, answer)
    return (*board.lines, closing(_subject(name), answer, *steps))


def _told_quadrant(question: Question) -> bool:
    return any(told.kind == "quadrant" for told in question.all(Told))


def _chunks(question: Question) -> list[tuple[str, Args]]:
    found: list[tuple[str, Args]] = []
    for arg in question.goal.args:
        if isinstance(arg, str):
            found.append((arg, []))
        else:
            found[-1][1].append(arg)
    return found


_SUBJECTS = {
    "formula": "구하는 식은", "meeting": "교점의 좌표는", "other_root": "다른 한 근은", "common_root": "공통인 근은",
    "value": "구하는 값은", "at": "구하는 값은", "change": "구하는 증가량은", "image": "구하는 범위는",
    "area": "구하는 넓이는", "gap": "구하는 길이는", "lattice": "구하는 점의 개수는", "quadrant": "이 점이 속하는 사분면은",
    "missing": "그래프가 지나지 않는 사분면은", "mirror": "구하는 점의 좌표는", "letter": "구하는 값은",
}  # fmt: skip


def _subject(name: str) -> str:
    return _SUBJECTS.get(name) or line("{은}", NAMES[name])


def _combined(op: str, numbers: list[Node]) -> Node:
    if op == "sum":
        return plain_sum(*numbers)
    if op == "product":
        return times(*numbers)
    ordered = (
        sorted(numbers, key=lambda each: evaluate(each).number, reverse=True)
        if op == "difference"
        else numbers
    )
    return subtract(*ordered)


def _numbers(board: Board, name: str, args: Args) -> list[Node]:
    from dataclasses import replace

    from appliance.domain.goals import Goal, GoalKind
    from appliance.solving import solve

    question = replace(board.question, goal=Goal(GoalKind.DETAIL, (name, *args)))  # type: ignore[arg-type]
    found = solve(question)
    _write(board, name, args, found)
    if isinstance(found, Scalar):
        board.lines.append(line("따라서 {은} {}이다.", NAMES[name], found.value))
        return [found.value]
    if isinstance(found, Roots):
        board.lines.append(line("따라서 {은} {}이다.", NAMES[name], listing(*found.values)))
        return list(found.values)
    raise Unsolvable("수가 아닌 것을 계산할 수 없습니다.")


def _write(board: Board, name: str, args: Args, answer: Answer) -> tuple[Node, ...]:
    return _WRITERS[name](board, args, answer)


def _index(args: Args) -> int:
    at = args[0]
    if not isinstance(at, int):
        raise Unsolvable("무엇에 대한 물음인지 알 수 없습니다.")
    return at


def _formula(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at = _index(args)
    assert isinstance(answer, Formula)
    assert isinstance(answer.body, Rel)
    if answer.body.sides[0] == Sym("x") or not board.names.get(at):
        return ()
    form, final = put(board._body(at), board.values), answer.body.sides[1]
    if math(form) != math(final) and at in board.formed:
        shown = eq("y", form, final)
        board.lines.append(line("구한 값을 식에 대입하여 정리하면 {}이다.", shown))
    return ()


def _solve_y(board: Board, at: int) -> Node:
    """y=… of a thing; an equation is solved for y in a line."""
    body = board.body(at)
    thing = board.things[at]
    if isinstance(thing, Relations):
        board.lines.append(
            line(
                "{을} {}에 대하여 풀면 {}이다.",
                math(board.known_rel(thing.items[0])),
                Sym("y"),
                eq("y", body),
            )
        )
    return body


def _slope(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    if len(args) == 2:
        (x1, y1), (x2, y2) = (_coordinates(board, arg) for arg in args)
        return (frac(subtract(y2, y1), subtract(x2, x1)),)
    _solve_y(board, _index(args))
    board.lines.append(line("기울기는 {}의 계수이다.", Sym("x")))
    return ()


def _coordinates(board: Board, at: object) -> tuple[Node, Node]:
    thing = board.things[at] if isinstance(at, int) else None
    if not isinstance(thing, Located):
        raise Unsolvable("점이 아닙니다.")
    return board.known(thing.x), board.known(thing.y)


def _x_intercept(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at = _index(args)
    zero = worked_out(put_rel(relation(board, at), {"y": ZERO}))
    if poly(zero.sides[0]).degree("x") == 2 or poly(zero.sides[1]).degree("x") == 2:
        found = solve_quadratic(compare(zero.sides[1], "=", 0) if zero.sides[0] == ZERO else zero, "x")
        board.lines.append(line("{을} 대입하면 {}이다.", eq("y", 0), math(zero)))
        board.lines.extend(found.lines)
        return ()
    solved = solve_linear(zero, "x")
    board.lines.append(
        line(
            "{}에 {을} 대입하면 {}이므로 {}이다.",
            math(relation(board, at)),
            eq("y", 0),
            math(zero),
            math(solved.relation),
        )
    )
    return ()


def _y_intercept(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at = _index(args)
    zero = worked_out(put_rel(relation(board, at), {"x": ZERO}))
    solved = solve_linear(zero, "y")
    shown = math(zero) if zero == solved.relation else f"{math(zero)}, 곧 {math(solved.relation)}"
    board.lines.append(line("{}에 {을} 대입하면 {}이다.", math(relation(board, at)), eq("x", 0), shown))
    return ()


def _vertex(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    body = board.body(_index(args))
    p, q = _completed(Function(body), board.lines)
    board.lines.append(line("이 식에서 꼭짓점의 {}좌표는 {}, {}좌표는 {}이다.", Sym("x"), p, Sym("y"), q))
    return ()


def _axis(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    p, _ = _completed(Function(board.body(_index(args))), board.lines)
    board.lines.append(line("축은 꼭짓점을 지나고 {}축에 평행한 직선 {}이다.", Sym("y"), eq("x", p)))
    return ()


def _meeting(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    one, other = (at for at in args if isinstance(at, int))
    crossing(board, one, other)
    board.lines.pop()
    return ()


def _other_root(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at = _index(args)
    thing = board.things[at]
    assert isinstance(thing, Relations)
    told = thing.items[0]
    now = worked_out(board.known_rel(told))
    if symbols(told) != symbols(now):
        board.lines.append(line("이때 이차방정식은 {}이다.", math(now)))
    found = solve_quadratic(now, "x")
    board.lines.extend(found.lines)
    board.lines.append(f"이 방정식의 해는 {found.said}이다.")
    return ()


def _common_root(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    for at in args:
        thing = board.things[at] if isinstance(at, int) else None
        if not isinstance(thing, Relations):
            raise Unsolvable("방정식이 아닙니다.")
        found = solve_quadratic(thing.items[0], "x")
        board.lines.append(
            line("{}에서", math(thing.items[0]))
            + f" {' '.join(found.lines)} 이 방정식의 해는 {found.said}이다."
        )
    return ()


def _value(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    (wanted,) = args
    from appliance.authoring.solutions.functions import function_value  # noqa: F401
    from appliance.mathtext.tree import Call, walk

    calls: list[Node] = []
    for each in walk(wanted):  # type: ignore[arg-type]
        if isinstance(each, Call) and each not in calls:
            calls.append(each)
    values: dict[Node, Node] = {}
    for call in calls:
        opened = opened_calls(board, call)
        values[call] = node(poly(opened)) if _is_whole(opened) else _number(opened)
        board.lines.append(line("{}이다.", eq(call, opened, values[call])))
    if wanted in values:
        return ()
    return (_replaced(wanted, values),)  # type: ignore[arg-type]


def _is_whole(opened: Node) -> bool:
    from appliance.authoring.solutions.poly import is_poly

    return is_poly(opened)


def _number(opened: Node) -> Node:
    from appliance.solving import build

    return build.surd(evaluate(opened).number)


def _replaced(wanted: Node, values: dict[Node, Node]) -> Node:
    from appliance.authoring.solutions.build import bracket
    from appliance.mathtext.tree import Call, Neg, transform

    def one(each: Node) -> Node:
        if isinstance(each, Call):
            found = values.get(each, each)
            return bracket(found) if isinstance(found, Neg) else found
        return each

    return transform(wanted, one)


def _at(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at, given = _index(args), args[1]
    assert isinstance(given, Rel)
    assert isinstance(given.sides[0], Sym)
    assert isinstance(answer, Scalar)
    name = given.sides[0].name
    form = relation(board, at)
    put_in = put_rel(form, {name: given.sides[1]})
    board.lines.append(line("{을} {}에 대입하면 {}이다.", math(given), math(form), math(put_in)))
    other = "y" if name == "x" else "x"
    done = Rel((Sym(other), answer.value), ("=",))
    if math(put_in) != math(done):
        board.lines.append(line("따라서 {}이다.", math(done)))
    return ()


def _change(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    body = poly(board.body(_index(args)))
    numbers: list[Node] = [cast(Node, each) for each in args[1:] if isinstance(each, NODE_TYPES)]
    if body.degree("x") == 1:
        slope = body.along("x", 1)
        run: Node = numbers[0] if len(numbers) == 1 else subtract(numbers[1], numbers[0])
        board.lines.append(
            line(
                "(기울기)는 {}의 값의 증가량에 대한 {}의 값의 증가량의 비율이므로 "
                "{}의 값의 증가량은 (기울기)와 {}의 값의 증가량의 곱이다.",
                Sym("x"),
                Sym("y"),
                Sym("y"),
                Sym("x"),
            )
        )
        if len(numbers) == 2:
            run = node(poly(run))
            board.lines.append(
                line("{}의 값의 증가량은 {}이다.", Sym("x"), eq(subtract(numbers[1], numbers[0]), run))
            )
        return (times(slope, run),)
    raise Unsolvable("일차함수가 아닙니다.")


def _image(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    given = args[1]
    assert isinstance(given, Rel)
    assert isinstance(answer, Range)
    body = board.body(_index(args))
    for side in (given.sides[0], given.sides[2]):
        opened = put(body, {"x": side})
        board.lines.append(line("{}일 때 {}이다.", eq("x", side), eq("y", opened, node(poly(opened)))))
    return ()


def _area(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    if all(isinstance(arg, int) and isinstance(board.things[arg], Located) for arg in args):
        return _of_points(board, [_coordinates(board, arg) for arg in args])
    return _of_lines(board, args)


def _of_points(board: Board, corners: list[tuple[Node, Node]]) -> tuple[Node, ...]:
    """A side along an axis is the base; else the box around the polygon less the triangles outside."""
    points = [(poly(x).number, poly(y).number) for x, y in corners]
    if len(points) == 3:
        found = _based(points)
        if found is not None:
            base, height = found
            board.lines.append(line("밑변의 길이는 {}이고, 높이는 {}이다.", _gap(*base), _gap(*height)))
            size = abs(base[0] - base[1]), abs(height[0] - height[1])
            return (times(frac(1, 2), *size),)
    if len(points) == 4 and len({x for x, _ in points}) == 2 and len({y for _, y in points}) == 2:
        xs, ys = sorted({x for x, _ in points}), sorted({y for _, y in points})
        board.lines.append(
            line("직사각형의 가로의 길이는 {}, 세로의 길이는 {}이다.", _gap(xs[1], xs[0]), _gap(ys[1], ys[0]))
        )
        return (times(xs[1] - xs[0], ys[1] - ys[0]),)
    return _trapezium(board, points) if len(points) == 4 else _boxed(board, points)


def _gap(one: Fraction, other: Fraction) -> str:
    high, low = max(one, other), min(one, other)
    return eq(subtract(high, low), high - low)


def _based(
    points: list[tuple[Fraction, Fraction]],
) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]] | None:
    for i, j, k in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
        (x1, y1), (x2, y2), (x3, y3) = points[i], points[j], points[k]
        if y1 == y2:
            return (x1, x2), (y1, y3)
        if x1 == x2:
            return (y1, y2), (x1, x3)
    return None


def _trapezium(board: Board, points: list[tuple[Fraction, Fraction]]) -> tuple[Node, ...]:
    """Two sides along one axis."""
    for turned in (False, True):
        p = [(y, x) for x, y in points] if turned else points
        for shift in (0, 1):
            a, b, c, d = p[shift:] + p[:shift]
            if a[1] == b[1] and c[1] == d[1]:
                tops = abs(a[0] - b[0]), abs(c[0] - d[0])
                height = abs(a[1] - c[1])
                board.lines.append(
                    line(
                        "평행한 두 변의 길이는 {}, {}이고, 높이는 {}이다.",
                        _gap(a[0], b[0]),
                        _gap(c[0], d[0]),
                        _gap(a[1], c[1]),
                    )
                )
                return (times(frac(1, 2), add(*tops), height),)
    raise Unsolvable("이 사각형의 넓이의 풀이는 쓸 수 없습니다.")


def _boxed(board: Board, points: list[tuple[Fraction, Fraction]]) -> tuple[Node, ...]:
    """The rectangle around a triangle less the right triangles outside it."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    outside = []
    for i, j in ((0, 1), (1, 2), (2, 0)):
        legs = abs(points[i][0] - points[j][0]), abs(points[i][1] - points[j][1])
        outside.append(legs)
    rest = [legs for legs in outside if legs[0] and legs[1]]
    total = width * height - sum((a * b / 2 for a, b in rest), Fraction(0))
    (x1, y1), (x2, y2), (x3, y3) = points
    real = abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2
    if total != real:
        raise Unsolvable("이 삼각형의 넓이의 풀이는 쓸 수 없습니다.")
    board.lines.append(
        line(
            "삼각형을 둘러싸는 직사각형의 가로의 길이는 {}, 세로의 길이는 {}이다.",
            _gap(max(xs), min(xs)),
            _gap(max(ys), min(ys)),
        )
    )
    board.lines.append("이 직사각형의 넓이에서 바깥에 있는 세 직각삼각형의 넓이를 뺀다.")
    whole: Node = times(width, height)
    return (add(whole, *(_minus(times(frac(1, 2), a, b)) for a, b in rest)),)


def _minus(body: Node) -> Node:
    from appliance.mathtext.tree import Neg

    return Neg(body)


def _of_lines(board: Board, args: Args) -> tuple[Node, ...]:
    graphs = [arg for arg in args if isinstance(arg, int)]
    axes = [arg.name for arg in args if isinstance(arg, Sym)]
    if len(graphs) == 1 and len(axes) == 2:
        return _with_axes(board, graphs[0])
    if len(graphs) == 2 and len(axes) == 1:
        return _on_axis(board, graphs, axes[0])
    rels = [relation(board, at) for at in graphs]
    xs = sorted(
        poly(rel.sides[1]).number
        for rel in rels
        if rel.sides[0] == Sym("x") and poly(rel.sides[1]).is_constant
    )
    ys = sorted(
        poly(rel.sides[1]).number
        for rel in rels
        if rel.sides[0] == Sym("y") and poly(rel.sides[1]).is_constant
    )
    if len(xs) == len(ys) == 2:
        board.lines.append(
            line(
                "네 직선으로 둘러싸인 직사각형의 가로의 길이는 {}, 세로의 길이는 {}이다.",
                _gap(xs[1], xs[0]),
                _gap(ys[1], ys[0]),
            )
        )
        return (times(xs[1] - xs[0], ys[1] - ys[0]),)
    raise Unsolvable("이 도형의 넓이의 풀이는 쓸 수 없습니다.")


def _crossed(board: Board, at: int, axis: str) -> Fraction:
    other = "y" if axis == "x" else "x"
    zero = worked_out(put_rel(relation(board, at), {other: ZERO}))
    solved = solve_linear(zero, axis)
    value = solved.relation.sides[1]
    board.lines.append(line("{}에서 {}절편은 {}이다.", math(relation(board, at)), Sym(axis), value))
    return poly(value).number


def _with_axes(board: Board, at: int) -> tuple[Node, ...]:
    x, y = _crossed(board, at, "x"), _crossed(board, at, "y")
    return (times(frac(1, 2), abs(x), abs(y)),)


def _on_axis(board: Board, graphs: list[int], axis: str) -> tuple[Node, ...]:
    """Two lines and an axis: the base lies on the axis, the height is the crossing's other coordinate."""
    ends = [_crossed(board, at, axis) for at in graphs]
    x, y = crossing(board, *graphs)
    height = abs(y if axis == "x" else x)
    board.lines.append(line("밑변의 길이는 {}이고, 높이는 {}이다.", _gap(*ends), height))
    return (times(frac(1, 2), abs(ends[0] - ends[1]), height),)


def _gap_x(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at = _index(args)
    zero = compare(board.body(at), "=", 0)
    found = solve_quadratic(zero, "x")
    board.lines.append(line("{을} 대입하면 {}이다.", eq("y", 0), math(zero)))
    board.lines.extend(found.lines)
    board.lines.append(f"이 방정식의 해는 {found.said}이다.")
    low, high = sorted(found.roots)
    return (subtract(high, low),)


def _lattice(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    at = _index(args)
    body = board.body(at)
    constant = abs(evaluate(put(body, {"x": Num("1")})).number.rational)
    divisors = [n for n in range(1, int(constant) + 1) if constant % n == 0]
    board.lines.append(
        line(
            "{}의 값이 정수가 되려면 {}좌표는 {의} 약수이거나 약수에 음의 부호를 붙인 수이어야 한다.".replace(
                "{의}", "{}의"
            ),
            Sym("y"),
            Sym("x"),
            constant,
        )
    )
    board.lines.append(line("{}의 약수는 {}이다.", constant, listing(*divisors)))
    return (times(2, len(divisors)),)


def _quadrant(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    x, y = _coordinates(board, args[0])
    board.lines.append(_signs(x, y))
    return ()


def _signs(x: Node, y: Node) -> str:
    first, second = ("양수" if poly(each).number > 0 else "음수" for each in (x, y))
    return line(
        f"{{}}좌표 {{}}{_is(x)} {first}이고 {{}}좌표 {{}}{_is(y)} {second}이다.", Sym("x"), x, Sym("y"), y
    )


def _is(value: Node) -> str:
    from appliance.korean.particles import choose
    from appliance.mathtext import latex

    return choose(latex(value), "은/는")


def _missing(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    body = poly(_solve_y(board, _index(args)))
    a, b = body.along("x", 1), body.along("x", 0)
    rising = "오른쪽 위로 향하고" if a > 0 else "오른쪽 아래로 향하고"
    above = "양의 부분" if b > 0 else "음의 부분"
    board.lines.append(
        line(
            f"기울기가 {'양수' if a > 0 else '음수'}이므로 그래프는 {rising}, {{}}절편이 {'양수' if b > 0 else '음수'}이므로 {{}}축과 {above}에서 만난다.",
            Sym("y"),
            Sym("y"),
        )
    )
    return ()


def _mirror(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    axis = args[1]
    assert isinstance(axis, Sym)
    said = {
        "x": "$x$축에 대하여 대칭인 점은 $y$좌표의 부호만 반대이다.",
        "y": "$y$축에 대하여 대칭인 점은 $x$좌표의 부호만 반대이다.",
        "O": "원점에 대하여 대칭인 점은 $x$좌표와 $y$좌표의 부호가 모두 반대이다.",
    }
    board.lines.append(said[axis.name])
    return ()


def _letter(board: Board, args: Args, answer: Answer) -> tuple[Node, ...]:
    return ()


_WRITERS: dict[str, Callable[[Board, Args, Answer], tuple[Node, ...]]] = {
    "formula": _formula, "slope": _slope, "x_intercept": _x_intercept, "y_intercept": _y_intercept,
    "vertex": _vertex, "axis": _axis, "meeting": _meeting, "other_root": _other_root,
    "common_root": _common_root, "value": _value, "at": _at, "change": _change, "image": _image, "area": _area,
    "gap": _gap_x, "lattice": _lattice, "quadrant": _quadrant, "missing": _missing, "mirror": _mirror,
    "letter": _letter,
}  # fmt: skip
__all__ = ["Coordinates", "Point", "Poly", "Word", "detail", "letters"]
