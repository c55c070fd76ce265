"""Mistakes with functions: x절편과 y절편, 기울기, 꼭짓점의 부호."""

from collections.abc import Callable

from appliance.domain.answers import Answer, Coordinates, Formula, Scalar, Several
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.common import function_of, scope_of
from appliance.solving.goals.functions import (
    COMBINE,
    feature_numbers,
    features,
)
from appliance.solving.mistakes.kit import like, mistake, number_of, turned
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

FEATURES = GoalKind.FEATURES
SWAPPED = {"x_intercept": "y_intercept", "y_intercept": "x_intercept", "slope": "y_intercept"}


def _names(question: Question) -> tuple[str, list[str]]:
    op, *names = (str(arg) for arg in question.goal.args)
    return op, names


def _poly(question: Question) -> tuple[Poly, str]:
    function = function_of(question)
    return evaluate(function.body, scope_of(question)).poly, function.variable


def _numbers(question: Question) -> list[Surd]:
    poly, variable = _poly(question)
    return [number for name in _names(question)[1] for number in feature_numbers(name, poly, variable)]


@mistake("x절편과 y절편 혼동", "x절편과 y절편을 바꾸어 구했습니다.", FEATURES)
def intercepts_exchanged(question: Question, right: Answer) -> Answer | None:
    op, names = _names(question)
    if isinstance(right, Several):
        scalars = [value for _, value in right.items][::-1]
        return Several(tuple(zip([name for name, _ in right.items], scalars, strict=True)))
    swapped = tuple(SWAPPED.get(name, name) for name in names)
    if op != "value" or len(swapped) != 1:
        return None
    return features(Question(question.givens, Goal(FEATURES, (op, *swapped), question.goal.unit)))


@mistake("x절편의 부호 실수", "y=0을 대입하여 이항하면서 x절편의 부호를 잘못 썼습니다.", FEATURES)
def x_intercept_turned(question: Question, right: Answer) -> Answer | None:
    return _with_turned(question, right, "x_intercept")


@mistake("y절편의 부호 실수", "y절편의 부호를 반대로 읽었습니다.", FEATURES)
def y_intercept_turned(question: Question, right: Answer) -> Answer | None:
    return _with_turned(question, right, "y_intercept")


@mistake("기울기의 부호 실수", "기울기의 부호를 반대로 읽었습니다.", FEATURES)
def slope_turned(question: Question, right: Answer) -> Answer | None:
    return _with_turned(question, right, "slope")


def _with_turned(question: Question, right: Answer, wanted: str) -> Answer | None:
    """The answer with the sign of one feature turned."""
    op, names = _names(question)
    if wanted not in names or not isinstance(right, Scalar | Several):
        return None
    numbers = [
        -number if name == wanted else number for name, number in zip(names, _numbers(question), strict=True)
    ]
    if isinstance(right, Several):
        said = zip(right.items, numbers, strict=True)
        return Several(
            tuple((name, Scalar(build.surd(number), value.unit)) for (name, value), number in said)
        )
    return like(right, numbers[0] if op == "value" else COMBINE[op](numbers))


@mistake("합과 차의 혼동", "두 값을 더하는지 빼는지를 혼동했습니다.", FEATURES)
def other_operation(question: Question, right: Answer) -> Answer | None:
    op, _ = _names(question)
    numbers = _numbers(question) if isinstance(right, Scalar) else []
    other = {"sum": "difference", "difference": "sum", "minus": "sum", "product": "sum"}.get(op)
    return like(right, COMBINE[other](numbers)) if other and len(numbers) == 2 else None


@mistake("합과 곱의 혼동", "두 값을 더하는지 곱하는지를 혼동했습니다.", FEATURES)
def product_for_sum(question: Question, right: Answer) -> Answer | None:
    op, _ = _names(question)
    return like(right, COMBINE["product"](_numbers(question))) if op in ("sum", "difference") else None


@mistake("한 값만 답함", "두 값 가운데 하나만 답했습니다.", FEATURES)
def one_only(question: Question, right: Answer) -> Answer | None:
    op, _ = _names(question)
    return like(right, _numbers(question)[0]) if op != "value" else None


@mistake("한 값만 답함", "두 값 가운데 하나만 답했습니다.", FEATURES)
def other_only(question: Question, right: Answer) -> Answer | None:
    op, _ = _names(question)
    return like(right, _numbers(question)[-1]) if op != "value" else None


@mistake("부호 실수", "답의 부호를 반대로 썼습니다.", FEATURES)
def sign_slip(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, -value) if value is not None else None


@mistake("기울기와 절편의 혼동", "기울기를 절편으로 답했습니다.", FEATURES)
def slope_for_intercept(question: Question, right: Answer) -> Answer | None:
    poly, variable = _poly(question)
    return like(right, feature_numbers("slope", poly, variable)[0])


@mistake("x절편을 답함", "기울기가 아니라 x절편을 답했습니다.", FEATURES)
def intercept_for_slope(question: Question, right: Answer) -> Answer | None:
    poly, variable = _poly(question)
    wanted = _names(question) == ("value", ["slope"])
    return like(right, feature_numbers("x_intercept", poly, variable)[0]) if wanted else None


@mistake("기울기로 나누지 않음", "이항한 뒤 기울기로 나누지 않았습니다.", FEATURES)
def slope_not_divided(question: Question, right: Answer) -> Answer | None:
    poly, variable = _poly(question)
    value = number_of(right)
    if _names(question) != ("value", ["x_intercept"]) or value is None:
        return None
    return like(right, value * feature_numbers("slope", poly, variable)[0])


@mistake("분모와 분자를 바꿈", "나누는 수와 나누어지는 수를 바꾸었습니다.", FEATURES)
def intercept_upside_down(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    if _names(question) not in (("value", ["x_intercept"]), ("value", ["slope"])) or not value:
        return None
    return like(right, value.inverse())


def _point(right: Answer, rule: Callable[[Coordinates], Coordinates]) -> Answer | None:
    return rule(right) if isinstance(right, Coordinates) else None


@mistake("꼭짓점의 x좌표의 부호", "y=a(x-p)²+q에서 p의 부호를 반대로 읽었습니다.", FEATURES)
def vertex_x_turned(question: Question, right: Answer) -> Answer | None:
    return _point(right, lambda at: Coordinates(turned(at.x), at.y))


@mistake("꼭짓점의 y좌표의 부호", "꼭짓점의 y좌표의 부호를 반대로 썼습니다.", FEATURES)
def vertex_y_turned(question: Question, right: Answer) -> Answer | None:
    return _point(right, lambda at: Coordinates(at.x, turned(at.y)))


@mistake("꼭짓점의 부호 실수", "꼭짓점의 두 좌표의 부호를 모두 반대로 썼습니다.", FEATURES)
def vertex_turned(question: Question, right: Answer) -> Answer | None:
    return _point(right, lambda at: Coordinates(turned(at.x), turned(at.y)))


@mistake("좌표를 바꾸어 씀", "x좌표와 y좌표를 바꾸어 썼습니다.", FEATURES)
def coordinates_exchanged(question: Question, right: Answer) -> Answer | None:
    return _point(right, lambda at: Coordinates(at.y, at.x))


@mistake("축의 부호 실수", "축의 방정식에서 부호를 반대로 썼습니다.", FEATURES)
def axis_turned(question: Question, right: Answer) -> Answer | None:
    match right:
        case Formula(Rel((letter, value), ops)):
            return Formula(Rel((letter, turned(value)), ops))
        case _:
            return None


@mistake("축의 2를 빠뜨림", "축의 방정식 x=-b/2a에서 2를 빠뜨렸습니다.", FEATURES)
def axis_doubled(question: Question, right: Answer) -> Answer | None:
    return _axis(right, 2)


@mistake("축의 방정식을 잘못 구함", "축의 방정식에서 2로 한 번 더 나누었습니다.", FEATURES)
def axis_halved(question: Question, right: Answer) -> Answer | None:
    return _axis(right, 1)


def _axis(right: Answer, double: int) -> Answer | None:
    match right:
        case Formula(Rel((letter, value), ops)):
            number = evaluate(value).number
            scaled = number.scaled(2) if double == 2 else number / Surd.of(2)
            return Formula(Rel((letter, build.surd(scaled)), ops))
        case _:
            return None
