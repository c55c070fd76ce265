"""Mistakes with words turned into formulas: added for taken away, a bracket forgotten, the sign turned."""

from appliance.domain.answers import Answer, Formula, Range, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Neg, Node, Rel
from appliance.solving.mistakes.kit import like, mistake, number_of
from appliance.solving.signs import FLIPPED
from appliance.solving.surd import Surd


def _turned(body: Node) -> Node | None:
    if not isinstance(body, Add):
        return None
    last = body.terms[-1]
    return Add((*body.terms[:-1], last.arg if isinstance(last, Neg) else Neg(last)))


@mistake("더하기와 빼기를 바꿈", "더하는 것과 빼는 것을 바꾸어 나타냈습니다.", GoalKind.EXPRESS)
def added_for_taken(question: Question, right: Answer) -> Answer | None:
    if isinstance(right, Scalar):
        turned = _turned(right.value)
        return Scalar(turned, right.unit) if turned is not None else None
    if isinstance(right, Formula) and not isinstance(right.body, Rel):
        turned = _turned(right.body)
        return Formula(turned) if turned is not None else None
    relation = right.relation if isinstance(right, Range) else getattr(right, "body", None)
    if not isinstance(relation, Rel) or (turned := _turned(relation.sides[0])) is None:
        return None
    changed = Rel((turned, *relation.sides[1:]), relation.ops)
    return Range(changed) if isinstance(right, Range) else Formula(changed)


@mistake("부등호의 방향을 바꿈", "부등호의 방향을 반대로 나타냈습니다.", GoalKind.EXPRESS)
def sign_turned(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Range):
        return None
    return Range(Rel(right.relation.sides, tuple(FLIPPED[op] for op in right.relation.ops)))


@mistake("등호를 바꿈", "등호를 넣어야 하는지 잘못 판단했습니다.", GoalKind.EXPRESS)
def closed_other(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Range):
        return None
    other = {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}
    return Range(Rel(right.relation.sides, tuple(other[op] for op in right.relation.ops)))


@mistake("이항 실수", "이항할 때 부호를 바꾸지 않았습니다.", GoalKind.NUMBER)
def one_more(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, -value) if value is not None else None


@mistake("계산 실수", "식을 세운 뒤 계산을 잘못했습니다.", GoalKind.NUMBER)
def doubled(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, value + Surd.of(1)) if value is not None else None
