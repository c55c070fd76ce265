"""Whether a wrong answer could be printed beside the right one without giving itself away."""

from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Neg, Node, Num, Recurring, walk

# Goals whose answer is a size: a negative option would give itself away.
SIZES = {
    GoalKind.CASES,
    GoalKind.DIVISOR_COUNT,
    GoalKind.DIVISOR_SUM,
    GoalKind.GCD,
    GoalKind.LCM,
    GoalKind.PRIME_SUM,
    GoalKind.PROBABILITY,
    GoalKind.ROLE,
}
# A size so many times the right one is no temptation; a GCD is often taken for the LCM, however large.
LARGEST_RATIO = 12
OLDEST = 100
# Tasks (`domain.tasks`) whose result is never negative.
DISTANCES = {
    "distance", "area", "shortest", "point_line", "line_line", "bounded", "radius", "chord", "tangent_length",
    "count", "meeting_count",
}  # fmt: skip
LONGEST_CYCLE = 3


def is_tempting(candidate: Answer, question: Question, answer: Answer) -> bool:
    """Of a like size and roughness: no half metres among whole ones, no age of 180, no certain chance."""
    if not isinstance(candidate, Scalar) or not isinstance(answer, Scalar):
        return True
    if _longest(candidate.value) > max(LONGEST_CYCLE, _longest(answer.value)):
        return False
    if _is_size(question, answer) and isinstance(candidate.value, Neg):
        return False
    if _is_decimal(answer.value) and not isinstance(candidate.value, Num):
        return False
    found, right = _number(candidate.value), _number(answer.value)
    if _kind(question).startswith("chance.") and right is not None and right < 1:
        return found is not None and 0 < found < 1
    if right is None or question.goal.kind not in SIZES:
        return True
    if found is None:  # a root among rational sizes; the grade may not even know it
        return False
    if question.goal.kind is GoalKind.PROBABILITY:
        return 0 < found < 1
    if right.denominator == 1 and found.denominator != 1:
        return False
    if _kind(question) == "numbers.reversed_digits":
        return 10 <= found <= 99
    if _kind(question).startswith("ages.") and found > OLDEST:
        return False
    return question.goal.kind is GoalKind.GCD or abs(found) <= LARGEST_RATIO * abs(right)


def _is_size(question: Question, answer: Scalar) -> bool:
    """Whether nobody would take a negative number for the answer: a length, a frequency, a distance."""
    if isinstance(answer.value, Neg):
        return False
    goal = question.goal
    sized = goal.kind in SIZES or goal.kind is GoalKind.STATISTIC or bool(answer.unit)
    return sized or (goal.kind is GoalKind.FIND and bool(DISTANCES & set(map(str, goal.args))))


def _is_decimal(node: Node) -> bool:
    return isinstance(node, Num) and "." in node.text


def step_between(question: Question) -> int:
    """The step from an answer to a near one, where the kind of question fixes it; else 0.

    Two-digit numbers with the same sum of digits are nine apart.
    """
    return 9 if _kind(question) == "numbers.reversed_digits" else 0


def _kind(question: Question) -> str:
    situation = question.only(Situation)
    return situation.kind if situation else ""


def _number(node: Node) -> Fraction | None:
    try:
        return evaluate(node, {})
    except NotRational:
        return None


def _longest(node: Node) -> int:
    """The length of its longest decimal part or cycle."""
    lengths = [len(each.cycle) for each in walk(node) if isinstance(each, Recurring)]
    return max(lengths, default=max((_places(each) for each in walk(node)), default=0))


def _places(node: Node) -> int:
    return 0 if not isinstance(node, Num) else max(0, len(node.text.partition(".")[2]) - 2)
