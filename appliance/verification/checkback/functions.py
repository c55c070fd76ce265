"""Graphs are measured: values at points, not formulas for intercepts."""

from collections.abc import Callable
from decimal import Decimal

from appliance.domain.answers import Answer, Coordinates, Formula, Roots, Scalar, Several
from appliance.domain.givens import Assigned, Function, Located
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, Sym
from appliance.verification.checkback.relations import Quadratic
from appliance.verification.numeric import NotNumeric, called, close, number

ZERO = Decimal(0)


def substituted_value(question: Question, answer: Answer) -> str:
    """f(…) with the body in its place."""
    functions = {given.name: (given.variable, given.body) for given in question.all(Function)}
    wanted = question.goal.args[0]
    if not isinstance(wanted, Node) or not isinstance(answer, Scalar):
        raise NotNumeric("an expression of calls is needed")
    values = {}
    if not functions.keys() - {"y"}:  # y = 2x - 3, asked at x = 4
        function = question.all(Function)[0]
        values = {function.variable: number(wanted)}
        wanted = function.body
    return _differs(answer.value, number(called(wanted, functions), values))


def measured(question: Question, answer: Answer) -> str:
    """Intercepts, slope, vertex and axis by evaluating the function."""
    op, *features = (str(arg) for arg in question.goal.args)
    function = question.only(Function)
    if function is None:
        return _measured_line(question, op, features, answer)
    curve = curve_of(function)
    if features == ["vertex"]:
        return _vertex(function, curve, answer)
    if features == ["axis"]:
        return _axis(function, curve, answer)
    if isinstance(answer, Several):
        return _each(function, curve, features, answer)
    if isinstance(answer, Roots) and (op, features) == ("value", ["x_intercept"]):
        return _crossings(curve, answer)
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is needed")
    found = number(answer.value)
    if op == "value" and features == ["x_intercept"]:
        return "" if close(_at(function, found), ZERO) else "그 점에서 y의 값이 0이 아닙니다"
    values = [_feature(function, curve, name) for name in features]
    return _differs(answer.value, _combined(op, values))


def _crossings(curve: Quadratic, answer: Roots) -> str:
    """Every place where the graph meets the x axis, and no other."""
    found = sorted(number(value) for value in answer.values)
    right = curve.roots()
    alike = len(found) == len(right) and all(close(a, b) for a, b in zip(found, right, strict=False))
    return "" if alike else "x축과 만나는 점이 다릅니다"


def _measured_line(question: Question, op: str, features: list[str], answer: Answer) -> str:
    """The line through two points: its slope is rise over run, its intercepts lie on it."""
    points = [(number(point.x), number(point.y)) for point in question.all(Located)]
    if len(points) != 2 or points[0][0] == points[1][0] or not isinstance(answer, Scalar):
        raise NotNumeric("two points are needed")
    (x1, y1), (x2, y2) = points
    slope = (y2 - y1) / (x2 - x1)
    shown = {"slope": slope, "y_intercept": y1 - slope * x1, "x_intercept": x1 - y1 / slope}
    return _differs(answer.value, _combined(op, [shown[name] for name in features]))


def _each(function: Function, curve: Quadratic, features: list[str], answer: Several) -> str:
    """Several features asked at once, in their order."""
    scalars = [scalar for _, scalar in answer.items]
    for name, scalar in zip(features, scalars, strict=True):
        wrong = _differs(scalar.value, _feature(function, curve, name))
        if wrong:
            return wrong
    return ""


def passes_through(question: Question, answer: Answer) -> str:
    """The found function at the given points, and its given slope or intercept."""
    body = _right_side(answer)
    function = Function(body)
    points = question.all(Located)
    for point in points:
        if not close(_at(function, number(point.x)), number(point.y)):
            return f"점 {point.label}을(를) 지나지 않습니다"
    told = {str(pair[0]): pair[1] for pair in _told(question)}
    curve = curve_of(function)
    for name, value in told.items():
        if not close(_feature(function, curve, name), number(value)):
            return f"주어진 {name}과(와) 다릅니다"
    if not close(curve.a, ZERO):
        return "일차함수가 아닙니다"
    return "" if len(points) + len(told) >= 2 else "함수가 하나로 정해지지 않습니다"


def _told(question: Question) -> list[tuple[str, Node]]:
    return [(given.name, given.value) for given in question.all(Assigned)]


def _right_side(answer: Answer) -> Node:
    if isinstance(answer, Formula) and isinstance(answer.body, Rel) and answer.body.sides[0] == Sym("y"):
        return answer.body.sides[1]
    raise NotNumeric("y = … is needed")


def _at(function: Function, x: Decimal) -> Decimal:
    return number(function.body, {function.variable: x})


def curve_of(function: Function) -> Quadratic:
    at = {n: _at(function, Decimal(n)) for n in (-2, -1, 0, 1, 2, 3)}
    found = Quadratic((at[1] + at[-1]) / 2 - at[0], (at[1] - at[-1]) / 2, at[0])
    if any(not close(at[n], found.a * n * n + found.b * n + found.c) for n in (-2, 2, 3)):
        raise NotNumeric("neither linear nor quadratic")
    return found


def _feature(function: Function, curve: Quadratic, name: str) -> Decimal:
    if name == "y_intercept":
        return _at(function, ZERO)
    if name == "slope" and close(curve.a, ZERO):
        return _at(function, Decimal(8)) - _at(function, Decimal(7))
    if name == "x_intercept" and len(curve.roots()) == 1:
        return curve.roots()[0]
    raise NotNumeric(name)


def _combined(op: str, values: list[Decimal]) -> Decimal:
    ways: dict[str, Callable[[], Decimal]] = {
        "value": lambda: values[0],
        "sum": lambda: sum(values, ZERO),
        "product": lambda: values[0] * values[1],
        "difference": lambda: abs(values[0] - values[1]),
        "minus": lambda: values[0] - values[1],
    }
    return ways[op]()


def _vertex(function: Function, curve: Quadratic, answer: Answer) -> str:
    if not isinstance(answer, Coordinates):
        raise NotNumeric("a point is needed")
    x, y = number(answer.x), number(answer.y)
    if not close(_at(function, x), y):
        return "꼭짓점이 그래프 위에 있지 않습니다"
    return _symmetric(function, x, curve)


def _axis(function: Function, curve: Quadratic, answer: Answer) -> str:
    if not isinstance(answer, Formula) or not isinstance(answer.body, Rel):
        raise NotNumeric("x = … is needed")
    return _symmetric(function, number(answer.body.sides[-1]), curve)


def _symmetric(function: Function, x: Decimal, curve: Quadratic) -> str:
    if close(curve.a, ZERO):
        return "이차함수가 아닙니다"
    steps = (Decimal(1), Decimal(5) / 2)
    same = all(close(_at(function, x - step), _at(function, x + step)) for step in steps)
    return "" if same else "그래프가 그 축에 대하여 대칭이 아닙니다"


def _differs(found: Node, expected: Decimal) -> str:
    value = number(found)
    return "" if close(value, expected) else f"재어 보면 {expected:.6f}인데 정답은 {value:.6f}입니다"
