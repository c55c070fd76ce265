"""Five options: all readable, all different in value, exactly one right, and it is the marked one."""

from appliance.domain.answers import Answer, Chosen, Formula, Scalar
from appliance.domain.item import Fail, Pass, Verdict
from appliance.mathtext.tree import Node, Rel
from appliance.solving import same
from appliance.verification.case import Case
from appliance.verification.checks.key import MARKS, printed_value, says_no_more
from appliance.verification.solution.compare import same_function


def options_are_sound(case: Case) -> Verdict:
    """Pass for a free-response item and for five sound options."""
    options = case.draft.options
    if not options:
        if isinstance(case.answer, Chosen):
            return Pass("options")  # the statements stand in the stem, and the key names them
        return Fail("options", "보기가 없는데 정답이 보기 번호입니다.") if _is_mark(case) else Pass("options")
    if len(options) != 5:
        return Fail("options", f"보기가 5개가 아니라 {len(options)}개입니다.")
    values = [printed_value(option, case) for option in options]
    if any(value is None for value in values):
        return Fail("options", f"읽을 수 없는 보기가 있습니다: {options[values.index(None)]}")
    for option in options:
        if not says_no_more(option, case):
            return Fail("options", f"단위나 말이 다른 보기가 있습니다: {option}")
    known = [value for value in values if value is not None]
    return _judge(case, known)


def _judge(case: Case, values: list[Answer]) -> Verdict:
    for at, value in enumerate(values):
        if any(_equal(value, other) for other in values[:at]):
            return Fail("options", f"같은 값인 보기가 있습니다: {case.draft.options[at]}")
    right = [MARKS[at] for at, value in enumerate(values) if same(value, case.answer)]
    if right != [case.draft.key]:
        return Fail("options", f"옳은 보기가 {right or '없음'}인데 정답은 {case.draft.key}입니다.")
    return Pass("options")


def _equal(one: Answer, other: Answer) -> bool:
    """Of equal value, in whatever form: x²-4 beside (x+2)(x-2) is a second right answer to some eyes."""
    if same(one, other):
        return True
    a, b = _body(one), _body(other)
    if a is None or b is None:
        return False
    if isinstance(a, Rel) and isinstance(b, Rel):
        return a.sides[0] == b.sides[0] and same_function(a.sides[-1], b.sides[-1])
    return not isinstance(a, Rel) and not isinstance(b, Rel) and same_function(a, b)


def _body(answer: Answer) -> Node | None:
    if isinstance(answer, Formula):
        return answer.body
    return answer.value if isinstance(answer, Scalar) and not answer.unit else None


def _is_mark(case: Case) -> bool:
    return case.draft.key in set(MARKS)
