"""Functions: intercepts, slope, vertex; values; the formula from points and slope."""

from collections.abc import Callable

from appliance.domain.answers import Answer, Coordinates, Formula, Roots, Several
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Assigned, Function, Located
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Node, Rel, Sym
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import function_of, number_answer, scalar, scope_of
from appliance.solving.poly import Poly
from appliance.solving.roots import real_roots
from appliance.solving.scope import Scope
from appliance.solving.surd import ZERO, Surd
from appliance.solving.systems import solve_system

KOREAN = {
    "x_intercept": "x절편",
    "y_intercept": "y절편",
    "slope": "기울기",
    "vertex": "꼭짓점",
    "axis": "축",
}


def features(question: Question) -> Answer:
    """One feature, several by name, or the sum, product or difference of features that are numbers."""
    op, *names = (str(arg) for arg in question.goal.args)
    function, scope = _graph(question), scope_of(question)
    poly = evaluate(function.body, scope).poly
    if op == "value" and len(names) == 1:
        return _one(names[0], poly, function)
    numbers = [number for name in names for number in feature_numbers(name, poly, function.variable)]
    if op == "value":
        if len(numbers) != len(names):
            raise Unsolvable("x절편이 하나가 아니어서 차례로 답할 수 없습니다.")
        named = zip(names, numbers, strict=True)
        return Several(tuple((KOREAN[name], scalar(number)) for name, number in named))
    if op not in COMBINE or not numbers:
        raise Unsolvable("그래프의 특징에서 구할 값이 정해지지 않습니다.")
    return scalar(COMBINE[op](numbers), question.goal.unit)


def _graph(question: Question) -> Function:
    """The function of the stem, or the line through its two points."""
    if question.only(Function) is None and question.all(Located):
        found = find_function(question)
        assert isinstance(found, Formula)
        assert isinstance(found.body, Rel)
        return Function(found.body.sides[1])
    return function_of(question)


def _multiplied(numbers: list[Surd]) -> Surd:
    result = Surd.of(1)
    for number in numbers:
        result = result * number
    return result


COMBINE: dict[str, Callable[[list[Surd]], Surd]] = {
    "sum": lambda numbers: sum(numbers, start=ZERO),
    "product": _multiplied,
    # 차: the larger less the smaller; a-b: in the order in which the letters stand
    "difference": lambda numbers: abs(numbers[0] - numbers[1]),
    "minus": lambda numbers: numbers[0] - numbers[1],
}


def _one(name: str, poly: Poly, function: Function) -> Answer:
    if name == "vertex":
        x, y = vertex(poly, function.variable)
        return Coordinates(build.surd(x), build.surd(y))
    if name == "axis":
        at = vertex(poly, function.variable)[0]
        return Formula(Rel((Sym(function.variable), build.surd(at)), ("=",)))
    numbers = feature_numbers(name, poly, function.variable)
    if len(numbers) == 1:
        return scalar(numbers[0])
    if not numbers:
        raise Unsolvable("그래프가 x축과 만나지 않습니다.")
    return Roots(function.variable, tuple(build.surd(number) for number in numbers))


def feature_numbers(name: str, poly: Poly, variable: str) -> tuple[Surd, ...]:
    """The feature as numbers: one, or the x-intercepts of a parabola."""
    by_power = poly.coefficients(variable)
    if name == "y_intercept":
        return (by_power[0].value if 0 in by_power else ZERO,)
    if name == "slope":
        if poly.degree_in(variable) != 1:
            raise Unsolvable("일차함수가 아니어서 기울기가 없습니다.")
        return (by_power[1].value,)
    if name == "x_intercept":
        if not poly.letters:
            raise Unsolvable("x축에 평행한 직선이어서 x절편이 없습니다.")
        return real_roots(poly, variable).values
    raise Unsolvable(f"그래프의 특징 '{name}'은(는) 수가 아닙니다.")


def vertex(poly: Poly, variable: str) -> tuple[Surd, Surd]:
    """(p, q) of a(x-p)²+q."""
    if poly.degree_in(variable) != 2 or poly.letters != {variable}:
        raise Unsolvable("이차함수가 아니어서 꼭짓점이 없습니다.")
    by_power = poly.coefficients(variable)
    linear = by_power[1].value if 1 in by_power else ZERO
    x = -linear / by_power[2].value.scaled(2)
    return x, poly.substitute({variable: Poly.constant(x)}).value


def function_value(question: Question) -> Answer:
    """f(3), f(1)+f(2); of y = … at a value of x that the stem says."""
    (wanted,) = question.goal.args
    if not isinstance(wanted, NODE_TYPES):
        raise Unsolvable("구할 함숫값이 주어지지 않았습니다.")
    node: Node = wanted  # type: ignore[assignment]
    scope = scope_of(question)
    function = question.only(Function)
    if function is not None and function.variable in scope.values:
        scope = scope.with_values({function.name: evaluate(function.body, scope)})
    return number_answer(evaluate(node, scope), question.goal.unit)


def find_function(question: Question) -> Answer:
    """y = ax+b from two of: points, slope, intercepts, a parallel line. A parabola from vertex and point."""
    scope = scope_of(question)
    points = [
        (evaluate(p.x, scope).number, evaluate(p.y, scope).number, p.label) for p in question.all(Located)
    ]
    tops = [point for point in points if point[2] == "vertex"]
    if tops:
        return _formula(_parabola(tops[0], [point for point in points if point is not tops[0]]))
    x, a, b = Poly.letter("x"), Poly.letter("a"), Poly.letter("b")
    line = a * x + b
    conditions = [
        line.substitute({"x": Poly.constant(px)}) - Poly.constant(py) for px, py, _ in points
    ] + _said(question, scope, a, b)
    solutions = solve_system(conditions, ("a", "b"))
    if not solutions:
        raise Unsolvable("조건을 만족하는 일차함수가 없습니다.")
    if solutions[0].free:
        raise Unsolvable("직선의 조건이 모자라 식을 정할 수 없습니다.")
    found = line.substitute({name: value.num for name, value in solutions[0].values.items()})
    if found.degree_in("x") != 1:
        raise Unsolvable("기울기가 0이어서 일차함수가 아닙니다.")
    return _formula(found)


def _said(question: Question, scope: Scope, a: Poly, b: Poly) -> list[Poly]:
    """Slope and intercepts said in words, and the slope of a parallel line."""
    found = []
    for given in question.all(Assigned):
        value = Poly.constant(evaluate(given.value, scope).number)
        rule = {"slope": a - value, "y_intercept": b - value, "x_intercept": a * value + b}.get(given.name)
        if rule is not None:
            found.append(rule)
    for function in question.all(Function):
        slope = feature_numbers("slope", evaluate(function.body).poly, function.variable)[0]
        found.append(a - Poly.constant(slope))
    return found


def _parabola(top: tuple[Surd, Surd, str], others: list[tuple[Surd, Surd, str]]) -> Poly:
    if len(others) != 1:
        raise Unsolvable("이차함수의 식을 정하려면 꼭짓점과 다른 한 점이 있어야 합니다.")
    x = Poly.letter("x") - Poly.constant(top[0])
    run = others[0][0] - top[0]
    if not run:
        raise Unsolvable("두 점의 x좌표가 같아 이차함수의 식을 정할 수 없습니다.")
    opening = (others[0][1] - top[1]) / (run * run)
    if not opening:
        raise Unsolvable("조건을 만족하는 이차함수가 없습니다.")
    return (x * x).scaled(opening) + Poly.constant(top[1])


def _formula(poly: Poly) -> Answer:
    return Formula(Rel((Sym("y"), build.polynomial(poly)), ("=",)))
