"""Mistakes with numbers made of the roots: 합과 곱, 부호, 한 근만."""

from appliance.domain.answers import Answer
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.solving.goals.roots import RULES, multiplied, roots_of, square_sum, total
from appliance.solving.mistakes.kit import like, mistake, number_of

ROOTS = GoalKind.ROOTS


def _op(question: Question) -> str:
    return str(question.goal.args[0])


@mistake("부호 실수", "근이나 계수의 부호를 반대로 읽어 답의 부호가 반대로 되었습니다.", ROOTS)
def sign_slip(question: Question, right: Answer) -> Answer | None:
    """-5 for the sum of the roots of x²-5x+6=0."""
    value = number_of(right)
    return like(right, -value) if value is not None and _op(question) != "square_sum" else None


@mistake("두 근의 합과 곱 혼동", "두 근의 합과 곱을 혼동했습니다.", ROOTS)
def sum_for_product(question: Question, right: Answer) -> Answer | None:
    other = {"sum": "product", "product": "sum"}.get(_op(question))
    return like(right, RULES[other](roots_of(question))) if other else None


@mistake("합과 차의 혼동", "두 근의 합과 차를 혼동했습니다.", ROOTS)
def sum_for_difference(question: Question, right: Answer) -> Answer | None:
    other = {"sum": "difference", "difference": "sum"}.get(_op(question))
    return like(right, RULES[other](roots_of(question))) if other else None


@mistake("큰 근과 작은 근의 혼동", "큰 근과 작은 근을 바꾸어 답했습니다.", ROOTS)
def other_root(question: Question, right: Answer) -> Answer | None:
    other = {"larger": "smaller", "smaller": "larger"}.get(_op(question))
    return like(right, RULES[other](roots_of(question))) if other else None


@mistake("두 근의 합을 답함", "한 근이 아니라 두 근의 합을 답했습니다.", ROOTS)
def sum_for_one(question: Question, right: Answer) -> Answer | None:
    return like(right, total(roots_of(question))) if _op(question) in ("larger", "smaller") else None


@mistake("합의 제곱으로 계산", "제곱의 합을 합의 제곱으로 계산했습니다.", ROOTS)
def square_of_sum(question: Question, right: Answer) -> Answer | None:
    if _op(question) != "square_sum":
        return None
    whole = total(roots_of(question))
    return like(right, whole * whole)


@mistake("2를 빠뜨림", "합의 제곱에서 곱의 2배를 빼야 하는데 곱만 뺐습니다.", ROOTS)
def product_once(question: Question, right: Answer) -> Answer | None:
    roots = roots_of(question)
    return like(right, square_sum(roots) + multiplied(roots)) if _op(question) == "square_sum" else None


@mistake("합의 역수로 계산", "역수의 합을 합의 역수로 계산했습니다.", ROOTS)
def reciprocal_of_sum(question: Question, right: Answer) -> Answer | None:
    return like(right, total(roots_of(question)).inverse()) if _op(question) == "reciprocal_sum" else None


@mistake("분모와 분자를 바꿈", "역수의 합에서 분모와 분자를 바꾸어 썼습니다.", ROOTS)
def reciprocal_turned(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, value.inverse()) if value and _op(question) == "reciprocal_sum" else None


@mistake("한 근만 구함", "두 근 가운데 하나만 구하여 답했습니다.", ROOTS)
def larger_only(question: Question, right: Answer) -> Answer | None:
    return like(right, roots_of(question)[-1])


@mistake("한 근만 구함", "두 근 가운데 하나만 구하여 답했습니다.", ROOTS)
def smaller_only(question: Question, right: Answer) -> Answer | None:
    return like(right, roots_of(question)[0])


@mistake("한 근의 부호 실수", "한 근의 부호를 반대로 썼습니다.", ROOTS)
def one_sign(question: Question, right: Answer) -> Answer | None:
    """With the smaller root's sign turned."""
    roots = roots_of(question)
    turned = tuple(sorted((-roots[0], *roots[1:])))
    return like(right, RULES[_op(question)](turned))


@mistake("한 근의 부호 실수", "큰 근의 부호를 반대로 썼습니다.", ROOTS)
def larger_sign(question: Question, right: Answer) -> Answer | None:
    roots = roots_of(question)
    turned = tuple(sorted((*roots[:-1], -roots[-1])))
    return like(right, RULES[_op(question)](turned))
