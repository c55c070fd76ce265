"""Mistakes with the range of an expression: the sign not turned, the ends exchanged, a number forgotten."""

from appliance.domain.answers import Answer, Range
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, symbols
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.mistakes.kit import mistake
from appliance.solving.signs import FLIPPED
from appliance.solving.surd import Surd

RANGE = GoalKind.VALUE_RANGE


def _moved(right: Answer, by: int) -> Answer | None:
    if not isinstance(right, Range):
        return None
    sides = tuple(side if symbols(side) else _plus(side, by) for side in right.relation.sides)
    return Range(Rel(sides, right.relation.ops))


def _plus(side: Node, by: int) -> Node:
    return build.surd(evaluate(side).number + Surd.of(by))


@mistake("등호를 바꿈", "등호가 붙는 쪽을 바꾸어 썼습니다.", RANGE)
def closed_other(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Range):
        return None
    other = {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}
    return Range(Rel(right.relation.sides, tuple(other[op] for op in right.relation.ops)))


@mistake("부등호의 방향을 바꾸지 않음", "음수를 곱할 때 부등호의 방향을 바꾸지 않았습니다.", RANGE)
def not_turned(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Range) or len(right.relation.sides) != 2:
        return None
    return Range(Rel(right.relation.sides, tuple(FLIPPED[op] for op in right.relation.ops)))


@mistake("상수항을 빠뜨림", "상수항을 더하거나 빼지 않았습니다.", RANGE)
def one_more(question: Question, right: Answer) -> Answer | None:
    return _moved(right, 1)


@mistake("상수항의 부호 실수", "상수항을 반대로 더하거나 뺐습니다.", RANGE)
def one_less(question: Question, right: Answer) -> Answer | None:
    return _moved(right, -1)


@mistake("양 끝을 잘못 계산함", "양 끝의 값을 잘못 계산했습니다.", RANGE)
def two_more(question: Question, right: Answer) -> Answer | None:
    return _moved(right, 2)
