"""Mistakes with coordinates, lines, maps and matrices: a sign turned, coordinates exchanged."""

from appliance.domain.answers import Answer, Coordinates, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving.mistakes.kit import like, mistake, number_of, turned
from appliance.solving.surd import Surd

FIND = GoalKind.FIND


@mistake("좌표를 바꾸어 씀", "x좌표와 y좌표를 바꾸어 썼습니다.", FIND)
def coordinates_exchanged(question: Question, right: Answer) -> Answer | None:
    return Coordinates(right.y, right.x) if isinstance(right, Coordinates) else None


@mistake("x좌표의 부호 실수", "x좌표의 부호를 반대로 썼습니다.", FIND)
def first_turned(question: Question, right: Answer) -> Answer | None:
    return Coordinates(turned(right.x), right.y) if isinstance(right, Coordinates) else None


@mistake("y좌표의 부호 실수", "y좌표의 부호를 반대로 썼습니다.", FIND)
def second_turned(question: Question, right: Answer) -> Answer | None:
    return Coordinates(right.x, turned(right.y)) if isinstance(right, Coordinates) else None


@mistake("부호 실수", "답의 부호를 반대로 썼습니다.", FIND)
def sign_slip(question: Question, right: Answer) -> Answer | None:
    value = number_of(right) if isinstance(right, Scalar) else None
    return like(right, -value) if value is not None else None


@mistake("제곱근을 구하지 않음", "거리의 제곱을 구하고 근호를 씌우지 않았습니다.", FIND)
def not_rooted(question: Question, right: Answer) -> Answer | None:
    measured = question.goal.args[0] in ("distance", "radius", "tangent_length", "chord")
    value = number_of(right) if measured and isinstance(right, Scalar) else None
    return like(right, value * value) if value is not None and value != Surd.of(1) else None
