"""Mistakes with values of functions, and with the formula of a line or parabola."""

from collections.abc import Callable

from appliance.domain.answers import Answer, Formula
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Function, Located
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Rel, Sym
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import function_of, scope_of
from appliance.solving.goals.functions import (
    find_function,
    function_value,
)
from appliance.solving.mistakes.kit import mistake, negated
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

VALUE, FIND = GoalKind.FUNCTION_VALUE, GoalKind.FIND_FUNCTION


def _poly(question: Question) -> tuple[Poly, str]:
    function = function_of(question)
    return evaluate(function.body, scope_of(question)).poly, function.variable


def _value_with(question: Question, right: Answer, change: Callable[[Poly, str], Poly]) -> Answer | None:
    """The asked values with the function's polynomial changed."""
    function = question.only(Function)
    if function is None:
        return None
    poly, variable = _poly(question)
    body = build.polynomial(change(poly, variable))
    givens = tuple(Function(body, variable, function.name) if g is function else g for g in question.givens)
    return function_value(Question(givens, question.goal))


@mistake("음수를 대입할 때 부호 실수", "x에 수를 대입하면서 부호를 잘못 계산했습니다.", VALUE)
def argument_turned(question: Question, right: Answer) -> Answer | None:
    return _value_with(question, right, lambda poly, x: poly.substitute({x: -Poly.letter(x)}))


@mistake("상수항을 빠뜨림", "함숫값을 구하면서 상수항을 더하지 않았습니다.", VALUE)
def constant_dropped(question: Question, right: Answer) -> Answer | None:
    return _value_with(question, right, lambda poly, x: poly - poly.coefficients(x).get(0, Poly({})))


@mistake("상수항의 부호 실수", "함숫값을 구하면서 상수항의 부호를 반대로 썼습니다.", VALUE)
def constant_turned(question: Question, right: Answer) -> Answer | None:
    def change(poly: Poly, x: str) -> Poly:
        constant = poly.coefficients(x).get(0, Poly({}))
        return poly - constant - constant

    return _value_with(question, right, change)


@mistake("연산 부호 실수", "두 함숫값을 더하는지 빼는지를 혼동했습니다.", VALUE)
def last_value_turned(question: Question, right: Answer) -> Answer | None:
    wanted = question.goal.args[0]
    if not isinstance(wanted, Add):
        return None
    changed = Add((*wanted.terms[:-1], negated(wanted.terms[-1])))
    return function_value(Question(question.givens, Goal(VALUE, (changed,), question.goal.unit)))


@mistake("한 함숫값만 답함", "함숫값 하나만 구하여 답했습니다.", VALUE)
def one_value_only(question: Question, right: Answer) -> Answer | None:
    wanted = question.goal.args[0]
    if not isinstance(wanted, Add):
        return None
    return function_value(Question(question.givens, Goal(VALUE, (wanted.terms[0],), question.goal.unit)))


@mistake("계수를 곱하지 않음", "x의 계수를 곱하지 않고 대입했습니다.", VALUE)
def coefficient_ignored(question: Question, right: Answer) -> Answer | None:
    def change(poly: Poly, x: str) -> Poly:
        top = poly.degree_in(x)
        return poly - poly.coefficients(x)[top] * Poly.letter(x).power(top) + Poly.letter(x).power(top)

    return _value_with(question, right, change)


@mistake("계수를 더함", "x의 계수를 곱하지 않고 더했습니다.", VALUE)
def coefficient_added(question: Question, right: Answer) -> Answer | None:
    def change(poly: Poly, x: str) -> Poly:
        top = poly.degree_in(x)
        lead = poly.coefficients(x)[top]
        return poly - lead * Poly.letter(x).power(top) + lead + Poly.letter(x).power(top)

    return _value_with(question, right, change)


def _line(right: Answer, change: Callable[[Surd, Surd], tuple[Surd, Surd]]) -> Answer | None:
    """y = ax+b with (a, b) changed."""
    match right:
        case Formula(Rel((Sym() as left, body), ops)):
            poly = evaluate(body).poly
            if poly.degree != 1:
                return None
            parts = poly.coefficients("x")
            a, b = change(parts[1].value, parts[0].value if 0 in parts else Surd.of(0))
            if not a:
                raise Unsolvable("기울기가 0입니다.")
            x = Poly.letter("x").scaled(a) + Poly.constant(b)
            return Formula(Rel((left, build.polynomial(x)), ops))
        case _:
            return None


@mistake("기울기의 부호 실수", "기울기의 부호를 반대로 썼습니다.", FIND)
def found_slope_turned(question: Question, right: Answer) -> Answer | None:
    """The slope turned, and the line put through the first point with it."""
    points = question.all(Located)
    if not points:
        return _line(right, lambda a, b: (-a, b))
    x, y = evaluate(points[0].x).number, evaluate(points[0].y).number
    return _line(right, lambda a, b: (-a, y + a * x))


@mistake("기울기의 분자와 분모를 바꿈", "기울기를 (x의 값의 증가량)/(y의 값의 증가량)으로 구했습니다.", FIND)
def slope_upside_down(question: Question, right: Answer) -> Answer | None:
    points = question.all(Located)
    if not points:
        return _line(right, lambda a, b: (a.inverse(), b))
    x, y = evaluate(points[0].x).number, evaluate(points[0].y).number
    return _line(right, lambda a, b: (a.inverse(), y - a.inverse() * x))


@mistake("y절편의 부호 실수", "y절편을 구하여 이항하면서 부호를 바꾸지 않았습니다.", FIND)
def found_intercept_turned(question: Question, right: Answer) -> Answer | None:
    return _line(right, lambda a, b: (a, -b))


@mistake("기울기와 y절편을 바꿈", "기울기와 y절편의 자리를 바꾸어 썼습니다.", FIND)
def slope_for_constant(question: Question, right: Answer) -> Answer | None:
    return _line(right, lambda a, b: (b, a))


@mistake("점의 좌표를 y절편으로 봄", "지나는 점의 y좌표를 y절편으로 썼습니다.", FIND)
def point_as_intercept(question: Question, right: Answer) -> Answer | None:
    points = question.all(Located)
    return _line(right, lambda a, b: (a, evaluate(points[0].y).number)) if points else None


@mistake("x좌표와 y좌표를 바꿈", "점의 x좌표와 y좌표를 바꾸어 대입했습니다.", FIND)
def points_exchanged(question: Question, right: Answer) -> Answer | None:
    if not question.all(Located):
        return None
    givens = tuple(Located(g.label, g.y, g.x) if isinstance(g, Located) else g for g in question.givens)
    return find_function(Question(givens, question.goal))


@mistake("꼭짓점의 부호 실수", "꼭짓점의 x좌표의 부호를 반대로 하여 식을 세웠습니다.", FIND)
def parabola_turned(question: Question, right: Answer) -> Answer | None:
    match right:
        case Formula(Rel((left, body), ops)) if (poly := evaluate(body).poly).degree == 2:
            return Formula(Rel((left, build.polynomial(poly.substitute({"x": -Poly.letter("x")}))), ops))
        case _:
            return None


@mistake("모든 부호 실수", "식의 부호를 모두 반대로 썼습니다.", FIND)
def all_turned(question: Question, right: Answer) -> Answer | None:
    match right:
        case Formula(Rel((left, body), ops)):
            return Formula(Rel((left, build.polynomial(-evaluate(body).poly)), ops))
        case _:
            return None


@mistake("상수항을 빠뜨림", "식에 상수항을 쓰지 않았습니다.", FIND)
def found_constant_dropped(question: Question, right: Answer) -> Answer | None:
    match right:
        case Formula(Rel((left, body), ops)):
            poly = evaluate(body).poly
            constant = poly.coefficients("x").get(0, Poly({}))
            return Formula(Rel((left, build.polynomial(poly - constant)), ops))
        case _:
            return None
