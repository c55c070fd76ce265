"""Mistakes with the whole numbers that satisfy an inequality."""

from appliance.domain.answers import Answer
from appliance.domain.givens import Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Rel
from appliance.solving.goals.common import relations_of, scope_of
from appliance.solving.goals.inequalities import solution_set, unknown, whole_solutions
from appliance.solving.intervals import Reals, integers
from appliance.solving.mistakes.kit import like, mistake, negated, number_of

INTEGERS = GoalKind.INTEGERS


def _reals(question: Question) -> Reals:
    given = relations_of(question)
    return solution_set(given, unknown(given), scope_of(question))


def _asked(question: Question) -> tuple[str, str]:
    op, domain = (str(arg) for arg in question.goal.args)
    return op, domain


def _moved(question: Question, right: Answer, step: int) -> Answer | None:
    value = number_of(right)
    if value is None or value.integer is None:
        return None
    return like(right, value.integer + step)


@mistake("경계의 값을 빠뜨림", "등호가 있는 경계의 값을 세지 않거나 하나를 빠뜨렸습니다.", INTEGERS)
def one_fewer(question: Question, right: Answer) -> Answer | None:
    op, _ = _asked(question)
    return _moved(question, right, 1 if op == "smallest" else -1) if op != "sum" else None


@mistake("경계의 값을 잘못 포함", "해가 아닌 경계의 값을 포함했습니다.", INTEGERS)
def one_more(question: Question, right: Answer) -> Answer | None:
    op, _ = _asked(question)
    return _moved(question, right, -1 if op == "smallest" else 1) if op != "sum" else None


@mistake("0을 자연수로 봄", "0을 자연수로 세었습니다.", INTEGERS)
def zero_counted(question: Question, right: Answer) -> Answer | None:
    op, domain = _asked(question)
    if domain != "natural" or op not in ("count", "smallest"):
        return None
    runs = integers(_reals(question), 0)
    return like(
        right, sum(len(run) for run in runs) if op == "count" else min((run[0] for run in runs), default=0)
    )


@mistake("마지막 수를 빠뜨림", "더할 정수 가운데 가장 큰 수를 빠뜨렸습니다.", INTEGERS)
def last_left_out(question: Question, right: Answer) -> Answer | None:
    op, domain = _asked(question)
    if op != "sum":
        return None
    runs = integers(_reals(question), 1 if domain == "natural" else None)
    return like(right, sum(value for run in runs for value in run) - runs[-1][-1]) if runs else None


@mistake("하나를 더 더함", "해가 아닌 다음 정수까지 더했습니다.", INTEGERS)
def next_added(question: Question, right: Answer) -> Answer | None:
    op, domain = _asked(question)
    if op != "sum":
        return None
    runs = integers(_reals(question), 1 if domain == "natural" else None)
    return like(right, sum(value for run in runs for value in run) + runs[-1][-1] + 1) if runs else None


@mistake("합과 개수의 혼동", "구하는 것이 정수의 합인지 개수인지를 혼동했습니다.", INTEGERS)
def sum_for_count(question: Question, right: Answer) -> Answer | None:
    op, domain = _asked(question)
    if op not in ("sum", "count"):
        return None
    runs = integers(_reals(question), 1 if domain == "natural" else None)
    return like(right, sum(len(run) if op == "sum" else sum(run) for run in runs))


@mistake("가장 큰 수를 답함", "개수가 아니라 가장 큰 정수를 답했습니다.", INTEGERS)
def largest_for_count(question: Question, right: Answer) -> Answer | None:
    op, domain = _asked(question)
    if op != "count":
        return None
    runs = integers(_reals(question), 1 if domain == "natural" else None)
    return like(right, runs[-1][-1]) if runs else None


@mistake("부호 실수", "경계의 값의 부호를 반대로 썼습니다.", INTEGERS)
def end_turned(question: Question, right: Answer) -> Answer | None:
    op, _ = _asked(question)
    value = number_of(right)
    return like(right, -value) if value is not None and op in ("largest", "smallest") else None


@mistake("이항할 때 부호를 바꾸지 않음", "이항하면서 부호를 바꾸지 않고 풀었습니다.", INTEGERS)
def moved_unchanged(question: Question, right: Answer) -> Answer | None:
    given = relations_of(question)
    first, *rest = given.items
    left = first.sides[0]
    if len(first.sides) != 2 or not isinstance(left, Add):
        return None
    changed = Rel((Add((*left.terms[:-1], negated(left.terms[-1]))), first.sides[1]), first.ops)
    relations = Relations((changed, *rest), given.unknowns)
    return whole_solutions(
        Question(tuple(relations if g is given else g for g in question.givens), question.goal)
    )


@mistake("두 칸을 잘못 셈", "수직선에서 정수의 개수를 잘못 세었습니다.", INTEGERS)
def two_more(question: Question, right: Answer) -> Answer | None:
    op, _ = _asked(question)
    return _moved(question, right, 2) if op != "sum" else None
