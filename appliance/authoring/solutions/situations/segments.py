"""Parts of a segment, and the hands of a clock."""

from fractions import Fraction

from appliance.authoring.solutions.build import frac, node, plain_sum, subtract, times
from appliance.authoring.solutions.lines import eq, line, measured
from appliance.authoring.solutions.situations.formulas import degrees
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Sym


def parts(question: Question, answer: Answer) -> tuple[str, ...]:
    """The asked part of the segment out of the part that is told."""
    situation = question.only(Situation)
    assert situation is not None
    if question.goal.kind is not GoalKind.ROLE or len(situation.values) != 1 or len(situation.people) != 2:
        raise Unsolvable("선분의 이 문제의 풀이는 쓸 수 없습니다.")
    assert isinstance(answer, Scalar)
    ((role, quantity),) = situation.values
    asked = str(question.goal.args[0])
    share = _share(asked) / _share(role)
    told, wanted = (Sym(name) for name in situation.people)
    by = node(share) if share.denominator == 1 else frac(share.numerator, share.denominator)
    row = eq(wanted, times(by, told), times(by, node(quantity.value)), answer.value)
    return (f"따라서 {measured(row, answer.unit)}이다.",)


def _share(role: str) -> Fraction:
    top, under = role.removeprefix("part_").split("_")
    return Fraction(int(top), int(under))


def clock(question: Question, answer: Answer) -> tuple[str, ...]:
    """The hands counted from twelve o'clock."""
    situation = question.only(Situation)
    assert situation is not None
    assert isinstance(answer, Scalar)
    hour, minute = situation.value("hour"), situation.value("minute")
    if hour is None or minute is None or question.goal.kind is not GoalKind.ROLE:
        raise Unsolvable("시각이 주어지지 않은 시계의 풀이는 쓸 수 없습니다.")
    short = 30 * (hour.value % 12) + minute.value / 2
    long = 6 * minute.value
    row_short = plain_sum(times(degrees(30), hour.value % 12), times(degrees(Fraction(1, 2)), minute.value))
    lines = [
        "시침은 한 시간에 $30^\\circ$씩, 일 분에 $0.5^\\circ$씩 움직이고, 분침은 일 분에 $6^\\circ$씩"
        " 움직인다.",
        line(
            "정오부터 시침과 분침이 움직인 각의 크기는 각각 {}, {}이다.",
            eq(row_short, degrees(short)),
            eq(times(degrees(6), minute.value), degrees(long)),
        ),
    ]
    apart = abs(short - long)
    row = subtract(degrees(max(short, long)), degrees(min(short, long)))
    if apart > 180:
        lines.append(line("두 각의 크기의 차는 {}이다.", eq(row, degrees(apart))))
        row = subtract(degrees(360), degrees(apart))
    return (*lines, f"따라서 작은 쪽의 각의 크기는 {eq(row, degrees(answer.value))}이다.")
