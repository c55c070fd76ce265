"""Answers about lines and functions with letters: letters are searched for, points and areas measured."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from appliance.domain.answers import Answer, Assignment, Coordinates, Formula, Scalar, Several, Word
from appliance.domain.givens import Curve, Function, Relations, Told
from appliance.domain.question import Question
from appliance.mathtext import evaluate
from appliance.mathtext.tree import Call, Node, Point, Rel, Sym, symbols

Env = dict[str, Fraction]
REACH = range(-60, 61)
ZERO, ONE = Fraction(0), Fraction(1)


def sides(given: object) -> tuple[Node, Node]:
    if isinstance(given, Function):
        return Sym("y"), given.body
    assert isinstance(given, Relations)
    (relation,) = given.items
    left, right = relation.sides
    return left, right


def gap(given: object, env: Env) -> Fraction:
    """Left less right: 0 on the graph."""
    left, right = sides(given)
    return evaluate(left, env) - evaluate(right, env)


def line(given: object, env: Env) -> tuple[Fraction, Fraction, Fraction]:
    """a, b, c of ax+by+c."""
    c = gap(given, env | {"x": ZERO, "y": ZERO})
    a = gap(given, env | {"x": ONE, "y": ZERO}) - c
    return a, gap(given, env | {"x": ZERO, "y": ONE}) - c, c


def graphs(question: Question) -> list[object]:
    return [given for given in question.givens if isinstance(given, Function | Relations)]


def letters(question: Question) -> list[str]:
    found = {name for given in graphs(question) for node in sides(given) for name in symbols(node)}
    return sorted(found - {"x", "y"})


def fitting(question: Question) -> Iterator[Env]:
    """Every choice of whole letters for which all that is told is so."""
    names = letters(question)
    told = question.all(Told)
    for values in product(REACH, repeat=len(names)):
        env = {name: Fraction(value) for name, value in zip(names, values, strict=True)}
        if all(is_so(each, graphs(question), env) for each in told):
            yield env


def is_so(told: Told, every: list[object], env: Env) -> bool:
    of = [every[at] for at in told.of] or every[:1]
    if told.kind in ("through", "meet"):
        (point,) = told.args
        assert isinstance(point, Point)
        x, y = (evaluate(node, env) for node in point.items)
        return all(gap(each, env | {"x": x, "y": y}) == 0 for each in of)
    if told.kind == "value":
        (said,) = told.args
        assert isinstance(said, Rel)
        return called(of[0], said.sides[0], env) == evaluate(said.sides[1], env)
    (a, b, c), (d, e, f) = (line(each, env) for each in of)
    parallel = a * e == b * d
    same = parallel and b * f == c * e and a * f == c * d
    apart = parallel and not same
    return {"apart": apart, "parallel": apart, "coincide": same, "same": same}[told.kind]


def called(function: object, call: Node, env: Env) -> Fraction:
    assert isinstance(function, Function)
    assert isinstance(call, Call)
    return evaluate(function.body, env | {function.variable: evaluate(call.args[0])})


def settled(question: Question, answer: Answer) -> bool:
    """The letters that fit are those of the answer, and no others."""
    curve = question.only(Curve)
    if curve is not None:
        return of_curve(question, curve, answer)
    if any(told.kind == "double_root" for told in question.all(Told)):
        return of_equation(question, answer)
    envs = list(fitting(question))
    if isinstance(answer, Assignment):
        return envs == [{name: evaluate(value) for name, value in answer.pairs}]
    assert isinstance(answer, Scalar)
    (wanted,) = question.goal.args
    values = [evaluate(wanted, env) for env in envs]  # type: ignore[arg-type]
    return values == [evaluate(answer.value)]


def seen(question: Question, answer: Answer) -> bool:
    """A detail, measured once the letters are known."""
    curve = question.only(Curve)
    if curve is not None:
        how = is_along if curve.kind in ("flat", "upright") else of_curve
        return how(question, curve, answer)
    if question.goal.args[0] == "other_root":
        return of_equation(question, answer)
    if question.goal.args[0] == "missing":
        return isinstance(answer, Word) and answer.text == missed(question)
    if question.goal.args[0] == "gap":
        return isinstance(answer, Scalar) and zeros_apart(question) == evaluate(answer.value)
    (env,) = fitting(question)
    every = graphs(question)
    if question.goal.args[0] == "value":
        assert isinstance(answer, Scalar)
        return called(every[0], question.goal.args[1], env) == evaluate(answer.value)  # type: ignore[arg-type]
    if isinstance(answer, Coordinates):
        env |= {"x": evaluate(answer.x), "y": evaluate(answer.y)}
        return all(gap(each, env) == 0 for each in every)
    if question.goal.args[0] == "area":
        return isinstance(answer, Scalar) and triangle(every) == evaluate(answer.value)
    a, b, c = line(every[0], env)
    values = {"slope": -a / b, "x_intercept": -c / a, "y_intercept": -c / b}
    wanted = [values[arg] for arg in question.goal.args if isinstance(arg, str) and arg in values]
    if isinstance(answer, Several):
        return [evaluate(each.value) for _, each in answer.items] == wanted
    return isinstance(answer, Scalar) and evaluate(answer.value) == sum(wanted)


def zeros_apart(question: Question) -> Fraction:
    (function,) = question.all(Function)
    low, high = (Fraction(n) for n in REACH if value(function, Fraction(n)) == 0)
    return high - low


STEPS = tuple(Fraction(n, 2) for n in (1, 3, 8, -5))


def of_curve(question: Question, curve: Curve, answer: Answer) -> bool:
    """A parabola moved, or found from its vertex and a point."""
    if curve.kind == "parabola":
        assert isinstance(answer, Formula)
        assert isinstance(answer.body, Rel)
        vertex, through = (at_point(told) for told in question.all(Told))
        found = Function(answer.body.sides[1])
        passes = all(value(found, x) == y for x, y in (vertex, through))
        return passes and all(value(found, vertex[0] - t) == value(found, vertex[0] + t) for t in STEPS)
    (start,) = question.all(Function)
    if curve.kind == "line":
        return is_parallel(question, start, answer)
    dx, dy = (evaluate(arg) for arg in curve.args)
    if isinstance(answer, Formula):
        assert isinstance(answer.body, Rel)
        found = Function(answer.body.sides[1])
        return all(value(found, t + dx) == value(start, t) + dy for t in STEPS)
    if isinstance(answer, Coordinates):
        x, y = evaluate(answer.x) - dx, evaluate(answer.y) - dy
        return value(start, x) == y and all(value(start, x - t) == value(start, x + t) for t in STEPS)
    assert isinstance(answer, Scalar)
    (told,) = question.all(Told)
    (point,) = told.args
    assert isinstance(point, Point)
    return value(start, evaluate(point.items[0]) - dx) + dy == evaluate(answer.value)


def is_parallel(question: Question, start: Function, answer: Answer) -> bool:
    """As steep as the told line, and where it is said to be."""
    assert isinstance(answer, Formula)
    assert isinstance(answer.body, Rel)
    found = Function(answer.body.sides[1])
    (told,) = (each for each in question.all(Told) if each.kind != "parallel")
    cut = told.kind == "y_intercept"
    x, y = (ZERO, evaluate(told.args[0])) if cut else at_point(told)  # type: ignore[arg-type]
    steep = value(found, ONE) - value(found, ZERO) == value(start, ONE) - value(start, ZERO)
    return steep and value(found, x) == y


def missed(question: Question) -> str:
    """The quadrant in which no point of the line lies, of many looked at."""
    (function,) = question.all(Function)
    places = [Fraction(n, 7) for n in range(-1000, 1001) if n]
    signs = {(x > 0, value(function, x) > 0) for x in places if value(function, x) != 0}
    quadrants = {(True, True): 1, (False, True): 2, (False, False): 3, (True, False): 4}
    ((_, at),) = (pair for pair in quadrants.items() if pair[0] not in signs)
    return f"제{at}사분면"


def at_point(told: Told) -> tuple[Fraction, Fraction]:
    (point,) = told.args
    assert isinstance(point, Point)
    x, y = (evaluate(node) for node in point.items)
    return x, y


def value(function: Function, x: Fraction) -> Fraction:
    return evaluate(function.body, {function.variable: x})


def of_equation(question: Question, answer: Answer) -> bool:
    """The other root of a quadratic equation with a letter, or the letter that makes its root double."""
    assert isinstance(answer, Scalar)
    (given,), (told,) = question.all(Relations), question.all(Told)
    left, found = given.items[0].sides[0], evaluate(answer.value)
    (name,) = sorted(symbols(left) - {"x"})
    if told.kind == "double_root":
        zero, one, minus = (evaluate(left, {"x": Fraction(x), name: found}) for x in (0, 1, -1))
        return ((one - minus) / 2) ** 2 == 4 * ((one + minus) / 2 - zero) * zero
    root = evaluate(told.args[0])  # type: ignore[arg-type]
    fits = (Fraction(n) for n in range(-100, 101) if evaluate(left, {"x": root, name: Fraction(n)}) == 0)
    return found != root and [evaluate(left, {"x": found, name: each}) for each in fits] == [0]


def is_along(question: Question, curve: Curve, answer: Answer) -> bool:
    (told,) = question.all(Told)
    (point,) = told.args
    assert isinstance(point, Point)
    assert isinstance(answer, Formula)
    assert isinstance(answer.body, Rel)
    letter, place = ("y", 1) if curve.kind == "flat" else ("x", 0)
    return answer.body.sides == (Sym(letter), point.items[place])


def triangle(every: list[object]) -> Fraction:
    """Between two lines and the x-axis, by the corners."""
    (a, b, c), (d, e, f) = (line(each, {}) for each in every)
    x, y = (b * f - c * e) / (a * e - b * d), (c * d - a * f) / (a * e - b * d)
    assert a * x + b * y + c == 0
    left, right = -c / a, -f / d
    return abs((left - x) * (0 - y) - (right - x) * (0 - y)) / 2
