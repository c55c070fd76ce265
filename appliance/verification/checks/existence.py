"""What the stem tells of must be able to exist: no walker at 300 km/h, no age of 200, no empty event."""

from fractions import Fraction

from appliance.domain.answers import Scalar
from appliance.domain.givens import Experiment, Situation
from appliance.domain.goals import GoalKind
from appliance.domain.item import Fail, Pass, Verdict
from appliance.domain.quantity import Quantity
from appliance.domain.situations import SITUATIONS
from appliance.mathtext.tree import Num
from appliance.verification.base import to_base
from appliance.verification.case import Case

# The largest value that a school text would tell, in base units (metres a second, years, percent).
LARGEST = {
    "speed": Fraction(350),
    "age": Fraction(120),
    "percent": Fraction(100),
}
SIGNED = {"increase", "longer", "total", "sum", "smallest", "middle", "largest", "smaller", "larger"}
ZERO = {"years", "fixed", "parity"}


def exists(case: Case) -> Verdict:
    """Pass where every quantity is possible and every event can happen but need not."""
    for situation in case.question.all(Situation):
        for role, quantity in situation.values:
            wrong = _impossible(situation.kind, role, quantity)
            if wrong:
                return Fail("existence", wrong)
    if case.question.only(Experiment) and case.question.goal.kind is GoalKind.PROBABILITY:
        return _uncertain(case)
    return Pass("existence")


def _impossible(kind: str, role: str, quantity: Quantity) -> str:
    told = SITUATIONS[kind].role(role)
    if quantity.value <= 0 and role not in SIGNED and not (role in ZERO and not quantity.value):
        return f"{told.korean}이(가) 양수가 아닙니다."
    limit = LARGEST.get(told.dimension)
    if limit is not None and to_base(quantity) > limit:
        return f"{told.korean}이(가) 있을 수 없는 값입니다."
    if told.whole and quantity.value.denominator != 1:
        return f"{told.korean}이(가) 자연수가 아닙니다."
    return ""


def _uncertain(case: Case) -> Verdict:
    answer = case.answer
    if isinstance(answer, Scalar) and isinstance(answer.value, Num) and answer.value.value in (0, 1):
        return Fail("existence", "일어날 수 없거나 반드시 일어나는 사건입니다.")
    return Pass("existence")
