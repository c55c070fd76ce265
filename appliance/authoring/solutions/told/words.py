"""What is told, as sentences of a solution book and the equations that follow from them."""

from collections.abc import Callable
from fractions import Fraction

from appliance.authoring.solutions.build import add, compare, frac, node, power, term, times
from appliance.authoring.solutions.find_function import _Known, _line_found
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import Poly, is_poly, poly
from appliance.authoring.solutions.told.board import Board, _coefficient, by_x, solved_for_y
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Curve, Expression, Function, Located, Relations, Told
from appliance.mathtext.tree import Call, Frac, Node, Num, Point, Rel, Sym, symbols

ZERO = Num("0")
Writer = Callable[[Board, Told], None]


def write_told(board: Board) -> None:
    """All that is told, the things without a formula first formed."""
    told = list(board.question.all(Told))
    for at, thing in enumerate(board.things):
        if isinstance(thing, Curve) and thing.kind not in ("moved",):
            told = _form(board, at, thing, told)
    for at, thing in enumerate(board.things):
        if isinstance(thing, Curve) and thing.kind == "moved":
            _say_moved(board, at, thing)
    for each in told:
        WORDS[each.kind](board, each)
    if board.waiting:
        raise Unsolvable("남은 방정식의 풀이를 쓸 수 없습니다.")


def _say_moved(board: Board, at: int, thing: Curve) -> None:
    dx, dy = thing.args
    moves = [
        line("{}축의 방향으로 {}만큼", Sym(name), value)
        for name, value in (("x", dx), ("y", dy))
        if value != ZERO
    ]
    body = board.body(at)
    board.formed[at] = body
    board.lines.append(line("{} 평행이동한 그래프의 식은 {}이다.", ", ".join(moves), eq("y", body)))


def _form(board: Board, at: int, thing: Curve, told: list[Told]) -> list[Told]:
    """The formula of a described graph set up, or found outright; what is left to be told."""
    mine = [each for each in told if at in each.of]
    if thing.kind == "line" and (done := _line_at_once(board, at, mine)):
        return [each for each in told if each not in done]
    if thing.kind == "line" and (done := _slope_of_points(board, mine)):
        return [each for each in told if each not in done]
    if thing.kind in ("flat", "upright"):
        return _aligned(board, at, thing, told, mine)
    if thing.kind == "parabola" and (done := _parabola_form(board, at, mine)):
        return [each for each in told if each not in done]
    names = {"proportional": "정비례", "inverse": "반비례"}
    if thing.kind in names:
        said = line(
            "{이} {}에 " + names[thing.kind] + "하므로 {이라} 하자.",
            Sym("y"),
            Sym("x"),
            eq("y", board.body(at)),
        )
    else:
        said = line("구하는 식을 {이라} 하자.", eq("y", board.body(at)))
    board.lines.append(said)
    return told


def _slope_of_points(board: Board, mine: list[Told]) -> list[Told]:
    """The slope is told, and of two points one coordinate is a letter."""
    points = [told.args[0] for told in mine if told.kind == "through"]
    slopes = [told.args[0] for told in mine if told.kind == "slope"]
    if len(points) != 2 or len(slopes) != 1 or len(mine) != 3:
        return []
    (x1, y1), (x2, y2) = (point.items for point in points if isinstance(point, Point))
    if not (symbols(y1) | symbols(y2)) or symbols(x1) | symbols(x2):
        return []
    run, rise = poly(x2) - poly(x1), poly(y2) - poly(y1)
    board.lines.append(
        line("직선의 기울기가 {}이므로 {}이다.", slopes[0], eq(frac(node(rise), node(run)), slopes[0]))
    )
    board.take("따라서", compare(node(rise), "=", node(run * poly(slopes[0]))))
    return mine


def _number(value: Node) -> Fraction:
    found = poly(value)
    if not found.is_constant:
        raise Unsolvable("수가 아닌 조건입니다.")
    return found.number


def _line_at_once(board: Board, at: int, mine: list[Told]) -> list[Told]:
    """A line told by numbers alone: slope and point, two points, slope and intercept."""
    slope, height, points, parallel, used = None, None, [], False, []
    try:
        for told in mine:
            match told.kind:
                case "slope":
                    slope = _number(told.args[0])
                case "parallel" if told.of[1] == at:
                    slope, parallel = poly(board.body(told.of[0])).along("x", 1), True
                    if "y" in _shown(board, told.of[0]):
                        board.lines.append(
                            line(
                                "{을} {}에 대하여 풀면 {}이다.",
                                _shown(board, told.of[0]),
                                Sym("y"),
                                eq("y", board.body(told.of[0])),
                            )
                        )
                case "rise":
                    run, rise = (_number(arg) for arg in told.args)
                    slope = rise / run
                    board.lines.append(line("기울기는 {}이다.", eq(frac(node(rise), node(run)), slope)))
                case "through" if isinstance(told.args[0], Point):
                    x, y = told.args[0].items
                    points.append((_number(x), _number(y)))
                case "x_intercept":
                    points.append((_number(told.args[0]), Fraction(0)))
                case "y_intercept":
                    height = _number(told.args[0])
                case "concurrent" if len(told.of) == 3 and told.of[2] == at:
                    points.append(crossing(board, told.of[0], told.of[1]))
                case _:
                    continue
            used.append(told)
    except Unsolvable:
        return []
    if slope is None and height is not None:
        points.append((Fraction(0), height))
        height = None
    enough = (slope is not None and (points or height is not None)) or len(points) >= 2
    if not enough or len(points) + (height is not None) + (slope is not None) > 2:
        return []
    a, b = _line_found(_Known(slope, height, tuple(points), parallel), board.lines)
    board.formed[at] = add(term(a, "x"), b)
    return used


def _shown(board: Board, at: int) -> str:
    thing = board.things[at]
    return math(thing.items[0]) if isinstance(thing, Relations) else ""


def crossing(board: Board, one: int, other: int) -> tuple[Fraction, Fraction]:
    """Where two lines meet, with the lines that find it."""
    from appliance.authoring.solutions.systems import solve_system

    found = solve_system((relation(board, one), relation(board, other)), ("x", "y"))
    board.lines.extend(found.lines)
    x, y = found.value("x"), found.value("y")
    board.lines.append(line("따라서 두 그래프의 교점의 좌표는 {}이다.", math(Point("", (node(x), node(y))))))
    return x, y


def relation(board: Board, at: int) -> Rel:
    """A thing's equation."""
    thing = board.things[at]
    if isinstance(thing, Relations):
        return board.known_rel(thing.items[0])
    return Rel((Sym("y"), board.body(at)), ("=",))


def _aligned(board: Board, at: int, thing: Curve, told: list[Told], mine: list[Told]) -> list[Told]:
    """y=-2: every point of the line has the same y."""
    (only,) = mine
    if only.kind == "concurrent":
        x, y = crossing(board, *(each for each in only.of if each != at))
        only = Told("through", (Point("", (node(x), node(y))),), (at,))
    point = only.args[0] if only.args else None
    if only.kind != "through" or not isinstance(point, Point):
        raise Unsolvable("이런 직선의 풀이는 쓸 수 없습니다.")
    flat = thing.kind == "flat"
    name, value = ("y", point.items[1]) if flat else ("x", point.items[0])
    axis = "x" if flat else "y"
    board.lines.append(line("{}축에 평행한 직선 위의 점은 {}좌표가 모두 같다.", Sym(axis), Sym(name)))
    board.lines.append(line("점 {을} 지나므로 직선의 방정식은 {}이다.", math(point), eq(name, value)))
    return [each for each in told if each not in mine]


def _parabola_form(board: Board, at: int, mine: list[Told]) -> list[Told]:
    """y=a(x-p)²+q from the vertex or the axis, y=a(x-m)(x-n) from two points on the x axis."""
    letter = board.names[at][0]
    top = next((told for told in mine if told.kind == "vertex"), None)
    if top is not None and isinstance(top.args[0], Point):
        p, q = (_number(each) for each in top.args[0].items)
        square = power(add("x", -p), 2) if p else power("x", 2)
        form = add(_joined(letter, square), node(q)) if q else _joined(letter, square)
        board.lines.append(
            line("꼭짓점의 좌표가 {}이므로 구하는 식을 {이라} 하자.", math(top.args[0]), eq("y", form))
        )
        board.formed[at] = form
        return [top]
    middle = next((told for told in mine if told.kind == "axis"), None)
    if middle is not None and isinstance(middle.args[0], Rel):
        p, top_ = _number(middle.args[0].sides[1]), board.names[at][2]
        square = power(add("x", -p), 2) if p else power("x", 2)
        form = add(_joined(letter, square), top_)
        board.lines.append(
            line("축의 방정식이 {}이므로 구하는 식을 {이라} 하자.", math(middle.args[0]), eq("y", form))
        )
        board.formed[at] = form
        return [middle]
    zeros = [
        each
        for each in mine
        if each.kind == "through" and isinstance(each.args[0], Point) and each.args[0].items[1] == ZERO
    ]
    zeros += [each for each in mine if each.kind == "x_intercept"]
    if len(zeros) == 2:
        first, second = (
            _number(each.args[0].items[0] if isinstance(each.args[0], Point) else each.args[0])
            for each in zeros
        )
        form = _joined(letter, _bracketed(first), _bracketed(second))
        board.lines.append(
            line(
                "그래프와 {}축의 교점의 {}좌표가 {}, {}이므로 구하는 식을 {이라} 하자.",
                Sym("x"),
                Sym("x"),
                first,
                second,
                eq("y", form),
            )
        )
        board.formed[at] = form
        return zeros
    return []


def _bracketed(root: Fraction) -> Node:
    return add("x", -root) if root else Sym("x")


def _joined(letter: str, *factors: Node) -> Node:
    from appliance.authoring.solutions.build import juxtapose

    return juxtapose(letter, *factors)


def _through(board: Board, told: Told) -> None:
    point = told.args[0]
    assert isinstance(point, Point)
    what = "두 그래프가 모두" if len(told.of) > 1 else "그래프가"
    board.take(
        line(what + " 점 {을} 지나므로", math(point)), *(board.at(thing, *point.items) for thing in told.of)
    )


def _when(board: Board, told: Told) -> None:
    said = {
        each.sides[0].name: each.sides[1]
        for each in told.args
        if isinstance(each, Rel) and isinstance(each.sides[0], Sym)
    }
    shown = ", ".join(math(each) for each in told.args)
    board.take(line("{을} 대입하면", shown), *(board.at(thing, said["x"], said["y"]) for thing in told.of))


def _value(board: Board, told: Told) -> None:
    relation_ = told.args[0]
    assert isinstance(relation_, Rel)
    opened = Rel(tuple(opened_calls(board, side) for side in relation_.sides), relation_.ops)
    board.take(line("{}이므로", math(relation_)), opened)


def opened_calls(board: Board, body: Node) -> Node:
    """2×3+1 for f(3)."""
    from appliance.mathtext.tree import transform

    functions = {f.name: at for at, f in enumerate(board.things) if isinstance(f, Function)}

    def open_one(each: Node) -> Node:
        if isinstance(each, Call) and each.name in functions:
            at = functions[each.name]
            from appliance.authoring.solutions.substitute import put

            return put(board.body(at), {"x": each.args[0]})
        return each

    if isinstance(body, Call):
        return open_one(body)
    return node(poly(transform(body, open_one)))


def _slope(board: Board, told: Told) -> None:
    wanted = told.args[0]
    if len(told.of) == 2:
        (x1, y1), (x2, y2) = (_point(board, each) for each in told.of)
        run = poly(x2) - poly(x1)
        rise = poly(y2) - poly(y1)
        board.lines.append(
            line(
                "두 점을 지나는 직선의 기울기가 {}이므로 {}이다.",
                wanted,
                eq(frac(node(rise), node(run)), wanted),
            )
        )
        board.take("따라서", compare(node(rise), "=", node(run * poly(wanted))))
        return
    board.take("기울기는 $x$의 계수이므로", compare(_slope_node(board, told.of[0]), "=", wanted))


def _slope_node(board: Board, at: int) -> Node:
    return node(_coefficient(poly(board.body(at)), 1))


def _height_node(board: Board, at: int) -> Node:
    return node(_coefficient(poly(board.body(at)), 0))


def _point(board: Board, at: int) -> tuple[Node, Node]:
    thing = board.things[at]
    if not isinstance(thing, Located):
        raise Unsolvable("점이 아닙니다.")
    return board.known(thing.x), board.known(thing.y)


def _intercept(axis: str) -> Writer:
    def write(board: Board, told: Told) -> None:
        value = told.args[0]
        x, y = (value, ZERO) if axis == "x" else (ZERO, value)
        (at,) = told.of
        if axis == "y" and not isinstance(board.things[at], Relations):
            board.take(
                line("{}절편이 {}이므로", Sym("y"), value), compare(_height_node(board, at), "=", value)
            )
            return
        said = line("{}절편이 {}이므로 {} {을} 대입하면", Sym(axis), value, eq("x", x) + ",", eq("y", y))
        board.take(said, board.at(at, x, y))

    return write


def _rise(board: Board, told: Told) -> None:
    run, rise = told.args
    value = _number(rise) / _number(run)
    board.lines.append(line("기울기는 {}이다.", eq(frac(node(_number(rise)), node(_number(run))), value)))
    board.take("", compare(_slope_node(board, told.of[0]), "=", value))
    if math(_slope_node(board, told.of[0])) not in board.lines[-1] and not board.values:
        raise Unsolvable("기울기에서 문자의 값을 찾지 못하였습니다.")


def _as_functions(board: Board, of: tuple[int, ...]) -> bool:
    """Whether both can be written as y=… with letters only in coefficients."""
    try:
        for each in of:
            board.body(each)
    except Unsolvable:
        return False
    return True


def _parallel(board: Board, told: Told) -> None:
    if _is_system(board, told.of):
        _ratios(
            board, told, "해가 없으려면" if told.kind == "unsolvable" else "두 직선이 평행하려면", same=False
        )
        return
    _as_y(board, told.of)
    board.take("두 그래프가 평행하면 기울기가 같으므로", compare(*_pair(board, told.of, _slope_node)))


def _pair(board: Board, of: tuple[int, ...], part: Callable[[Board, int], Node]) -> tuple[Node, str, Node]:
    one, other = (part(board, each) for each in of)
    return (one, "=", other) if symbols(one) or not symbols(other) else (other, "=", one)


def _as_y(board: Board, of: tuple[int, ...]) -> None:
    """Equations solved for y, where a slope is spoken of."""
    for at in of:
        thing = board.things[at]
        if isinstance(thing, Relations):
            board.lines.append(
                line("{}에서 {}이다.", math(thing.items[0]), eq("y", solved_for_y(thing.items[0])))
            )


def _is_system(board: Board, of: tuple[int, ...]) -> bool:
    return all(isinstance(board.things[each], Relations) for each in of)


def _ratios(board: Board, told: Told, said: str, *, same: bool) -> None:
    """a/d = b/e = c/f, of ax+by=c and dx+ey=f."""
    rows = []
    for at in told.of:
        thing = board.things[at]
        assert isinstance(thing, Relations)
        item = thing.items[0]
        whole = poly(item.sides[0]) - poly(item.sides[1])
        x = _coefficient_of(whole, "x")
        y = _coefficient_of(whole, "y")
        rest = -(whole - x * Poly.letter("x") - y * Poly.letter("y"))
        rows.append((x, y, rest))
    parts = [(a, d) for a, d in zip(*rows, strict=True)]
    if not same:
        parts = parts[:2]
    shown = [Frac(node(a), node(d)) for a, d in parts if a.terms and d.terms]
    if len(shown) != len(parts):
        raise Unsolvable("계수의 비로 나타낼 수 없습니다.")
    board.lines.append(line(said + " 계수의 비에서 {}이어야 한다.", eq(*shown)))
    known = next((pair for pair in parts if pair[0].is_constant and pair[1].is_constant), None)
    for a, d in parts:
        if known is not None and (a.letters | d.letters):
            left, right = node(a * known[1]), node(d * known[0])
            board.take("따라서", compare(left, "=", right) if a.letters else compare(right, "=", left))
        elif known is None:
            other = next(pair for pair in parts if pair != (a, d))
            board.take("따라서", compare(node(a * other[1]), "=", node(d * other[0])))
            return


def _coefficient_of(whole: Poly, name: str) -> Poly:
    found = Poly.constant(0)
    for monomial, value in whole.terms:
        powers = dict(monomial)
        if powers.pop(name, 0) == 1:
            part = Poly.constant(value)
            for other, exponent in powers.items():
                part = part * Poly.letter(other, exponent)
            found = found + part
    return found


def _same(board: Board, told: Told) -> None:
    if all(isinstance(board.things[each], Relations) for each in told.of) and "y" in symbols(
        relation(board, told.of[0])
    ):
        _ratios(
            board,
            told,
            "해가 무수히 많으려면" if told.kind == "endless" else "두 직선이 일치하려면",
            same=True,
        )
        return
    one, other = (board.things[each] for each in told.of)
    if isinstance(one, Relations) and isinstance(other, Relations):
        _completed(board, told)
        return
    bodies = [poly(board.body(each)) for each in told.of]
    if max(body.degree("x") for body in bodies) == 2:
        _vertex_form(board, told)
        return
    _as_y(board, told.of)
    relations = [compare(*_pair(board, told.of, part)) for part in (_slope_node, _height_node)]
    board.take("두 그래프가 일치하면 기울기와 $y$절편이 각각 같으므로", *relations)


def _vertex_form(board: Board, told: Told) -> None:
    """y=x²-6x+5 as a(x-p)²+q: the square is completed, and the letters stand beside their numbers."""
    from appliance.authoring.solutions.features import _completed, vertex_form

    one, other = told.of
    function = board.things[one]
    if not isinstance(function, Function) or symbols(function.body) != {"x"}:
        raise Unsolvable("완전제곱식으로 고치는 풀이를 쓸 수 없습니다.")
    p, q = _completed(function, board.lines)
    a = poly(function.body).along("x", 2)
    wanted = poly(board.body(other))
    _match(board, wanted, poly(vertex_form(a, p, q)), board.body(other), vertex_form(a, p, q))


def _match(board: Board, left: Poly, right: Poly, form: Node, found: Node) -> None:
    """Letters of a(x-p)²+q by the same places in the found form."""
    from appliance.domain.answers import Scalar
    from appliance.domain.goals import Goal, GoalKind
    from appliance.domain.question import Question
    from appliance.solving import solve

    said = []
    for name in sorted(symbols(form) - {"x", "y"}):
        answer = solve(Question(board.question.givens, Goal(GoalKind.LETTERS, (Sym(name),))))
        if not isinstance(answer, Scalar):
            raise Unsolvable("문자의 값이 하나가 아닙니다.")
        board.values[name] = answer.value
        said.append(eq(name, answer.value))
    board.lines.append(line("{과} 비교하면 {}이다.", eq("y", form) if "y" in {"y"} else "", ", ".join(said)))


def _completed(board: Board, told: Told) -> None:
    """x²-6x+2=0 as (x-3)²=7."""
    one, other = (board.things[each] for each in told.of)
    assert isinstance(one, Relations)
    assert isinstance(other, Relations)
    given, form = one.items[0], other.items[0]
    whole = poly(given.sides[0]) - poly(given.sides[1])
    a, b, c = (whole.along("x", n) for n in (2, 1, 0))
    if whole.letters != {"x"} or not a or not b:
        raise Unsolvable("완전제곱식으로 고치는 풀이를 쓸 수 없습니다.")
    half = b / (2 * a)
    if a != 1:
        board.lines.append(
            line("양변을 {으로} 나누면 {}이다.", a, math(compare(whole.scaled(1 / a), "=", 0)))
        )
    moved = compare(poly(add(power("x", 2), term(b / a, "x"))), "=", -c / a)
    board.lines.append(line("상수항을 이항하면 {}이다.", math(moved)))
    added = compare(add(power("x", 2), term(b / a, "x"), half * half), "=", add(-c / a, half * half))
    square = compare(power(add("x", half), 2), "=", half * half - c / a)
    board.lines.append(
        line("양변에 $x$의 계수의 절반의 제곱을 더하면 {}, 곧 {}이다.", math(added), math(square))
    )
    from appliance.domain.answers import Scalar
    from appliance.domain.goals import Goal, GoalKind
    from appliance.domain.question import Question
    from appliance.solving import solve

    said = []
    for name in sorted(symbols(form) - {"x"}):
        answer = solve(Question(board.question.givens, Goal(GoalKind.LETTERS, (Sym(name),))))
        if not isinstance(answer, Scalar):
            raise Unsolvable("문자의 값이 하나가 아닙니다.")
        board.values[name] = answer.value
        said.append(eq(name, answer.value))
    board.lines.append(line("따라서 {}이다.", ", ".join(said)))


def _meet_at(board: Board, told: Told) -> None:
    only = told.args[0]
    assert isinstance(only, Rel)
    name, value = only.sides[0], only.sides[1]
    assert isinstance(name, Sym)
    plain = next((at for at in told.of if not symbols(relation(board, at)) - {"x", "y"}), None)
    if plain is None:
        raise Unsolvable("교점의 풀이를 쓸 수 없습니다.")
    other = next(at for at in told.of if at != plain)
    found = _meeting_point(board, plain, name.name, value)
    board.lines.append(line("교점의 좌표는 {}이다.", math(found)))
    board.take("다른 그래프도 이 점을 지나므로", board.at(other, *found.items))


def _meeting_point(board: Board, at: int, name: str, value: Node) -> Point:
    from appliance.authoring.solutions.linear import solve_linear
    from appliance.authoring.solutions.questions import worked_out
    from appliance.authoring.solutions.substitute import put_rel

    free = "y" if name == "x" else "x"
    put_in = worked_out(put_rel(relation(board, at), {name: value}))
    solved = solve_linear(put_in, free)
    shown = math(put_in) if put_in == solved.relation else f"{math(put_in)}, 곧 {math(solved.relation)}"
    board.lines.append(line("{}에 {을} 대입하면 {}이다.", math(relation(board, at)), eq(name, value), shown))
    items = (value, solved.relation.sides[1])
    return Point("", items if name == "x" else items[::-1])


def _meet_on(board: Board, told: Told) -> None:
    axis = told.args[0]
    assert isinstance(axis, Sym)
    fixed = "y" if axis.name == "x" else "x"
    plain = next((at for at in told.of if not symbols(relation(board, at)) - {"x", "y"}), None)
    if plain is None:
        raise Unsolvable("교점의 풀이를 쓸 수 없습니다.")
    found = _meeting_point(board, plain, fixed, ZERO)
    board.lines.append(line("교점의 좌표는 {}이다.", math(found)))
    other = next(at for at in told.of if at != plain)
    board.take("다른 그래프도 이 점을 지나므로", board.at(other, *found.items))


def _concurrent(board: Board, told: Told) -> None:
    plain = [at for at in told.of if not symbols(relation(board, at)) - {"x", "y"}]
    if len(plain) < 2:
        raise Unsolvable("교점의 풀이를 쓸 수 없습니다.")
    x, y = crossing(board, *plain[:2])
    for at in told.of:
        if at not in plain[:2]:
            board.take(
                line("점 {을} 지나므로", math(Point("", (node(x), node(y))))), board.at(at, node(x), node(y))
            )


def _common(board: Board, told: Told) -> None:
    plain = [at for at in told.of if not symbols(relation(board, at)) - {"x", "y"}]
    if len(plain) == 1 and not any("y" in symbols(relation(board, at)) for at in told.of):
        solved = solve_linear(relation(board, plain[0]), "x")
        board.lines.append(line("{을} 풀면 다음과 같다.", math(relation(board, plain[0]))))
        board.lines.extend(solved.lines)
        value = solved.relation.sides[1]
        others = [board.at(at, value, ZERO) for at in told.of if at not in plain]
        board.take(
            line("두 방정식의 해가 같으므로 {을} 나머지 방정식에 대입하면", math(solved.relation)), *others
        )
        return
    if len(plain) != 2:
        raise Unsolvable("공통인 해의 풀이를 쓸 수 없습니다.")
    from appliance.authoring.solutions.systems import solve_system

    found = solve_system((relation(board, plain[0]), relation(board, plain[1])), ("x", "y"))
    board.lines.extend(found.lines)
    x, y = node(found.value("x")), node(found.value("y"))
    others = [board.at(at, x, y) for at in told.of if at not in plain]
    board.take(line("이 해가 나머지 방정식도 만족하므로 {}, {을} 대입하면", eq("x", x), eq("y", y)), *others)


def _times(board: Board, told: Told) -> None:
    factor = told.args[0]
    condition = Rel((Sym("x"), node(poly(factor) * Poly.letter("y"))), ("=",))
    plain = [at for at in told.of if not symbols(relation(board, at)) - {"x", "y"}]
    if len(plain) != 1:
        raise Unsolvable("이 연립방정식의 풀이를 쓸 수 없습니다.")
    from appliance.authoring.solutions.systems import solve_system

    board.lines.append(
        line("{}의 값이 {}의 값의 {}배이므로 {}이다.", Sym("x"), Sym("y"), factor, math(condition))
    )
    found = solve_system((condition, relation(board, plain[0])), ("x", "y"))
    board.lines.extend(found.lines)
    x, y = node(found.value("x")), node(found.value("y"))
    (other,) = [at for at in told.of if at not in plain]
    board.take(line("{}, {을} 나머지 방정식에 대입하면", eq("x", x), eq("y", y)), board.at(other, x, y))


def _root(board: Board, told: Told) -> None:
    for at in told.of:
        thing = board.things[at]
        if not isinstance(thing, Relations):
            raise Unsolvable("방정식이 아닙니다.")
        board.take(line("{을} 방정식에 대입하면", eq("x", told.args[0])), board.at(at, told.args[0], ZERO))


def _factor(board: Board, told: Told) -> None:
    divisor = poly(told.args[0])
    root = -divisor.along("x", 0) / divisor.along("x", 1)
    (at,) = told.of
    body = poly(board.body(at))
    a, b, c = (_coefficient(body, n) for n in (2, 1, 0))
    if body.degree("x") != 2 or not a.is_constant or divisor.along("x", 1) != 1:
        raise Unsolvable("인수의 풀이를 쓸 수 없습니다.")
    lead = a.number
    taken = {name for each in board.question.givens for name in _letters_of(each)} | {"x"}
    m = next(name for name in ("m", "n", "p", "q") if name not in taken)
    product = Rel((board.body(at), _pair_of(add("x", -root), add(term(lead, "x"), m))), ("=",))
    board.lines.append(
        line("다른 한 인수를 {이라} 하면 {}이다.", math(add(term(lead, "x"), m)), math(product))
    )
    # (x-r)(lead x+m) = lead x² + (m - r lead)x - r m
    linear = compare(node(b), "=", node(Poly.letter(m) - Poly.constant(root * lead)))
    constant = compare(node(c), "=", node(Poly.letter(m).scaled(-root)))
    board.take("양변의 계수를 비교하면", linear, constant)


def _pair_of(one: Node, other: Node) -> Node:
    from appliance.authoring.solutions.build import juxtapose

    return juxtapose(one, other)


def _letters_of(given: object) -> set[str]:
    from appliance.authoring.solutions.told.board import _symbols

    return _symbols(given)


def _discriminant(board: Board, told: Told) -> None:
    """c=(b/2)² where the square has no coefficient; else b²=4ac."""
    (at,) = told.of
    thing = board.things[at]
    if isinstance(thing, Relations):
        item = thing.items[0]
        body = poly(item.sides[0]) - poly(item.sides[1])
    else:
        body = poly(board.body(at))
    a, b, c = (_coefficient(body, n) for n in (2, 1, 0))
    said = {
        "double_root": "중근을 가지려면 좌변이 완전제곱식이어야 하므로",
        "square": "완전제곱식이 되려면",
    }.get(told.kind, "그래프가 $x$축과 한 점에서 만나면 우변이 완전제곱식이므로")
    if a.is_constant and a.number == 1 and b.is_constant:
        board.take(said, compare(node(c), "=", power(frac(node(b), 2), 2)))
        return
    if a.is_constant and a.number == 1:
        board.take(said, compare(power(frac(node(b), 2), 2), "=", node(c)))
        return
    board.take(
        said + " (일차항의 계수)의 제곱이 (이차항의 계수)와 (상수항)의 곱의 네 배와 같으므로",
        compare(power(node(b), 2), "=", times(4, node(a), node(c))),
    )


def _identical(board: Board, told: Told) -> None:
    one, other = told.of
    left, right = board.things[one], board.things[other]
    if not isinstance(left, Expression) or not isinstance(right, Expression):
        raise Unsolvable("식이 아닙니다.")
    expanded = poly(left.body)
    if node(expanded) != left.body:
        board.lines.append(line("전개하면 {}이다.", eq(left.body, by_x(expanded))))
    target = poly(right.body)
    found = []
    for power_ in range(max(expanded.degree("x"), target.degree("x")), -1, -1):
        a, b = _coefficient(expanded, power_), _coefficient(target, power_)
        if a.terms != b.terms:
            found.append(compare(node(a), "=", node(b)))
    board.take("계수를 비교하면", *found)


def _joined_node(front: Node, behind: Node) -> Node:
    from appliance.authoring.solutions.build import juxtapose

    return juxtapose(front, behind)


def _vertex(board: Board, told: Told) -> None:
    point = told.args[0]
    assert isinstance(point, Point)
    (at,) = told.of
    body = poly(board.body(at))
    a = _coefficient(body, 2)
    p, q = point.items
    square = power(add("x", node(-poly(p))), 2) if poly(p).terms else power("x", 2)
    if a.is_constant:
        form = add(term(a.number, square), q) if poly(q).terms else term(a.number, square)
    else:
        form = add(_joined_node(node(a), square), q)
    target = poly(form)
    shown = eq("y", form, by_x(target))
    board.lines.append(line("꼭짓점의 좌표가 {}이므로 그래프의 식은 {}이다.", math(point), shown))
    found = []
    for power_ in (1, 0):
        left, right = _coefficient(body, power_), _coefficient(target, power_)
        if left.terms != right.terms:
            found.append(compare(node(left), "=", node(right)))
    board.take("계수를 비교하면", *found)


def _on(board: Board, told: Told) -> None:
    axis = told.args[0]
    assert isinstance(axis, Sym)
    x, y = _point(board, told.of[0])
    other = "y" if axis.name == "x" else "x"
    value = y if other == "y" else x
    board.take(line("{}축 위의 점은 {}좌표가 {}이므로", axis, Sym(other), 0), compare(value, "=", 0))


def _mirror(board: Board, told: Told) -> None:
    axis = told.args[0]
    assert isinstance(axis, Sym)
    (x1, y1), (x2, y2) = (_point(board, each) for each in told.of)
    flip_x, flip_y = axis.name in ("y", "O"), axis.name in ("x", "O")
    said = {
        "x": "$x$축에 대하여 대칭인 두 점은 $x$좌표가 같고 $y$좌표의 부호만 반대이므로",
        "y": "$y$축에 대하여 대칭인 두 점은 $y$좌표가 같고 $x$좌표의 부호만 반대이므로",
        "O": "원점에 대하여 대칭인 두 점은 $x$좌표, $y$좌표의 부호가 모두 반대이므로",
    }[axis.name]
    right_x = node(-poly(x2)) if flip_x else x2
    right_y = node(-poly(y2)) if flip_y else y2
    board.take(said, compare(x1, "=", right_x), compare(y1, "=", right_y))


def _same_point(board: Board, told: Told) -> None:
    (x1, y1), (x2, y2) = (_point(board, each) for each in told.of)
    board.take("두 순서쌍이 서로 같으므로", compare(x1, "=", x2), compare(y1, "=", y2))


def _collinear(board: Board, told: Told) -> None:
    points = [_point(board, each) for each in told.of]
    plain = [each for each in points if not symbols(each[0]) | symbols(each[1])]
    open_ = [each for each in points if each not in plain]
    if len(plain) != 2 or len(open_) != 1:
        raise Unsolvable("한 직선 위의 점의 풀이를 쓸 수 없습니다.")
    (x1, y1), (x2, y2) = ((poly(x).number, poly(y).number) for x, y in plain)
    if x1 == x2:
        raise Unsolvable("y축에 평행한 직선입니다.")
    slope = (y2 - y1) / (x2 - x1)
    from appliance.authoring.solutions.find_function import frac_of

    board.lines.append(
        line(
            "두 점 {}, {을} 지나는 직선의 기울기는 {}이다.",
            *(math(Point("", each)) for each in plain),
            eq(frac_of(y1, y2, x1, x2), slope),
        )
    )
    x, y = open_[0]
    run, rise = poly(x) - Poly.constant(x1), poly(y) - Poly.constant(y1)
    board.lines.append(line("세 점이 한 직선 위에 있으므로 {}이다.", eq(frac(node(rise), node(run)), slope)))
    board.take("따라서", compare(node(rise), "=", node(run.scaled(slope))))


def _lies(board: Board, told: Told) -> None:
    point, graph = told.of
    x, y = _point(board, point)
    board.take(line("그래프가 점 {을} 지나므로", math(Point("", (x, y)))), board.at(graph, x, y))


def _divides(board: Board, told: Told) -> None:
    divisor = board.things[told.of[0]]
    assert isinstance(divisor, Expression)
    _factor(board, Told("factor", (divisor.body,), told.of[1:]))


def _identity(board: Board, told: Told) -> None:
    thing = board.things[told.of[0]]
    assert isinstance(thing, Relations)
    left, right = thing.items[0].sides
    one, other = poly(left), poly(right)
    for body, value in ((left, one), (right, other)):
        if math(by_x(value)) != math(body):
            board.lines.append(line("전개하여 정리하면 {}이다.", eq(body, by_x(value))))
    found = []
    for power_ in range(max(one.degree("x"), other.degree("x")), -1, -1):
        a, b = _coefficient(one, power_), _coefficient(other, power_)
        if a.terms != b.terms:
            found.append(compare(node(a), "=", node(b)))
    board.take("양변의 계수를 비교하면", *found)


def _upright(board: Board, told: Told) -> None:
    (x1, y1), (x2, y2) = (_point(board, each) for each in told.of)
    if told.kind == "upright":
        board.take("$y$축에 평행한 직선 위의 두 점은 $x$좌표가 같으므로", compare(x1, "=", x2))
    else:
        board.take("$x$축에 평행한 직선 위의 두 점은 $y$좌표가 같으므로", compare(y1, "=", y2))


def _axis(board: Board, told: Told) -> None:
    only = told.args[0]
    assert isinstance(only, Rel)
    body = poly(board.body(told.of[0]))
    a, b = _coefficient(body, 2), _coefficient(body, 1)
    if not a.is_constant:
        raise Unsolvable("축의 풀이를 쓸 수 없습니다.")
    middle = node(b.scaled(-1 / (2 * a.number)))
    board.take("축의 방정식에서 꼭짓점의 $x$좌표를 비교하면", compare(middle, "=", only.sides[1]))


WORDS: dict[str, Writer] = {
    "through": _through, "meet": _through, "when": _when, "value": _value, "slope": _slope,
    "x_intercept": _intercept("x"), "y_intercept": _intercept("y"), "rise": _rise, "parallel": _parallel,
    "apart": _parallel, "unsolvable": _parallel, "coincide": _same, "endless": _same, "same": _same, "meet_at": _meet_at, "meet_on": _meet_on, "concurrent": _concurrent,
    "common_solution": _common, "times": _times, "root": _root, "factor": _factor, "double_root": _discriminant,
    "touches": _discriminant, "square": _discriminant, "identical": _identical, "vertex": _vertex, "on": _on,
    "mirror": _mirror, "same_point": _same_point, "collinear": _collinear, "upright": _upright, "flat": _upright,
    "axis": _axis, "lies": _lies, "divides": _divides, "identity": _identity,
}  # fmt: skip
__all__ = ["is_poly", "write_told"]
