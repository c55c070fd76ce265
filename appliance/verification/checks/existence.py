"""What the stem tells of must be able to exist: no walker at 30 km/h, no age of 200, no empty event."""

import re
from collections.abc import Iterator
from fractions import Fraction

from appliance.domain.answers import Scalar, Several
from appliance.domain.givens import Experiment, Situation
from appliance.domain.goals import GoalKind
from appliance.domain.item import Fail, Pass, Verdict
from appliance.domain.quantity import Quantity
from appliance.domain.situations import SITUATIONS
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Num
from appliance.verification.base import to_base
from appliance.verification.case import Case

# The largest value that a school text would tell, in base units (metres a second, years, percent).
LARGEST = {
    "speed": Fraction(350),
    "age": Fraction(120),
    "percent": Fraction(100),
}
# The fastest that each way of going can be, in metres a second; the fastest way that the stem names counts.
_WAYS = (
    (re.compile("비행기|로켓|소리|음속"), Fraction(350)),
    (re.compile("기차|열차|KTX|고속"), Fraction(100)),
    (re.compile("자동차|버스|택시|트럭|오토바이|승용차|차로|차를|달리|달려|달렸"), Fraction(60)),
    (re.compile("자전거|킥보드|스케이트|배로|보트|유람선|배가"), Fraction(17)),
    (re.compile("뛰|걸어|걷|걸을|걸었|산책|등산"), Fraction(7)),
)
SIGNED = {"increase", "longer", "total", "sum", "smallest", "middle", "largest", "smaller", "larger"}
ZERO = {"start", "years", "fixed", "parity", "percent_before", "minute"}
# What is drawn or thrown is counted so, whatever the reader would take.
_THINGS = "공|구슬|카드|동전|주사위"
_WRONG = r"[\d$]+ ?(?:명|살|원|분)"
_MISCOUNTED = re.compile(rf"(?:{_THINGS}|면이) ?{_WRONG}|{_WRONG}의 (?:{_THINGS})")
_ALONE = re.compile(
    r"서로 다른 (?:1|한) ?개|(?:주사위|동전) (?:1|한) ?개를 동시에|"
    r"(?:1|한) ?개의 (?:주사위|동전)[을를] 동시에"
)

# 동전 2개와 주사위 1개를 동시에: together they are several.
_MIXED_TOSS = re.compile(
    r"동전[^.?]*주사위 ?\d*개?[를을] 동시에|\d+개의 동전[^.?]*\d+개의 주사위[를을] 동시에"
)


def exists(case: Case) -> Verdict:
    """Pass where every quantity is possible and every event can happen but need not."""
    for situation in case.question.all(Situation):
        for role, quantity in (*situation.values, *_answered(case)):
            wrong = _impossible(situation.kind, role, quantity) or _too_fast(
                situation.kind, role, quantity, case
            )
            if wrong:
                return Fail("existence", wrong)
    if case.question.only(Experiment) is not None:
        return _experiment(case)
    return Pass("existence")


def _answered(case: Case) -> Iterator[tuple[str, Quantity]]:
    answer = case.answer
    if case.question.goal.kind is not GoalKind.ROLE:
        return
    scalars = [answer] if isinstance(answer, Scalar) else []
    if isinstance(answer, Several):
        scalars = [scalar for _, scalar in answer.items]
    for role, scalar in zip(case.question.goal.args, scalars, strict=False):
        try:
            yield str(role), Quantity(evaluate(scalar.value), scalar.unit or case.question.goal.unit)
        except NotRational:
            continue  # a root: the check-back measures it


def _impossible(kind: str, role: str, quantity: Quantity) -> str:
    told = SITUATIONS[kind].role(role)
    if quantity.value <= 0 and role not in SIGNED and not (role in ZERO and not quantity.value):
        return f"{told.korean}이(가) 양수가 아닙니다."
    limit = LARGEST.get(told.dimension)
    if limit is not None and to_base(quantity) > (2 * limit if role == "sum" else limit):
        return f"{told.korean}이(가) 있을 수 없는 값입니다."
    if told.whole and quantity.value.denominator != 1:
        return f"{told.korean}이(가) 자연수가 아닙니다."
    return ""


def _too_fast(kind: str, role: str, quantity: Quantity, case: Case) -> str:
    told = SITUATIONS[kind].role(role)
    if told.dimension != "speed" or not quantity.unit:
        return ""
    limit = next((fastest for words, fastest in _WAYS if words.search(case.draft.stem)), LARGEST["speed"])
    return f"{told.korean}이(가) 그렇게 갈 수 없는 값입니다." if to_base(quantity) > limit else ""


def _experiment(case: Case) -> Verdict:
    if wrong := _MISCOUNTED.search(case.draft.stem) or _ALONE.search(_MIXED_TOSS.sub("", case.draft.stem)):
        return Fail("existence", f"그렇게 세거나 던질 수 없습니다: {wrong[0]}")
    answer = case.answer
    sure = isinstance(answer, Scalar) and isinstance(answer.value, Num) and answer.value.value in (0, 1)
    if case.question.goal.kind is GoalKind.PROBABILITY and sure:
        return Fail("existence", "일어날 수 없거나 반드시 일어나는 사건입니다.")
    return Pass("existence")
