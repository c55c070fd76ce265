"""Mistakes where letters stand for smaller answers: one of them wrong, signs taken the wrong way."""

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Called
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.smaller import smaller
from appliance.mathtext.tree import Add, Neg, Node
from appliance.solving.combining import combined, parts_of
from appliance.solving.mistakes.kit import REGISTER, mistake
from appliance.solving.sameness import same
from appliance.solving.solver import solve


def _with_wrong(question: Question, at: int) -> Answer | None:
    """One letter with a value that a named mistake gives."""
    called = question.all(Called)
    if at >= len(called):
        return None
    values: dict[str, Node] = {name: part.value for name, part in parts_of(question, solve).items()}
    inner = smaller(question, called[at])
    right = solve(inner)
    for entry in REGISTER.get(inner.goal.kind, []):
        wrong = entry.make(inner, right)
        if isinstance(wrong, Scalar) and not same(wrong, right):
            return combined(question, values | {called[at].name: wrong.value})
    return None


@mistake("첫째 값을 잘못 구함", "먼저 구해야 하는 값을 잘못 구했습니다.", GoalKind.COMBINE)
def first_wrong(question: Question, right: Answer) -> Answer | None:
    return _with_wrong(question, 0)


@mistake("둘째 값을 잘못 구함", "나중에 구해야 하는 값을 잘못 구했습니다.", GoalKind.COMBINE)
def second_wrong(question: Question, right: Answer) -> Answer | None:
    return _with_wrong(question, 1)


@mistake("부호 실수", "값을 대입한 뒤 더하기와 빼기를 바꾸어 계산했습니다.", GoalKind.COMBINE)
def signs_turned(question: Question, right: Answer) -> Answer | None:
    (wanted,) = question.goal.args
    if not isinstance(wanted, Add):
        return None
    terms = (
        wanted.terms[0],
        *(term.arg if isinstance(term, Neg) else Neg(term) for term in wanted.terms[1:]),
    )
    values = {name: part.value for name, part in parts_of(question, solve).items()}
    turned = Question(
        question.givens, type(question.goal)(question.goal.kind, (Add(terms),), question.goal.unit)
    )
    return combined(turned, values)


@mistake("값의 부호를 바꿈", "구한 값의 부호를 바꾸어 대입했습니다.", GoalKind.COMBINE)
def negated_last(question: Question, right: Answer) -> Answer | None:
    values: dict[str, Node] = {name: part.value for name, part in parts_of(question, solve).items()}
    name = question.all(Called)[-1].name
    value = values[name]
    return combined(question, values | {name: value.arg if isinstance(value, Neg) else Neg(value)})
