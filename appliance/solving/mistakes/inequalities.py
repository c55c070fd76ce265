"""Mistakes with inequalities: 부등호의 방향, 등호, 이항."""

from collections.abc import Callable

from appliance.domain.answers import Answer, Range
from appliance.domain.givens import Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Node, Rel, transform
from appliance.solving.goals.common import scope_of
from appliance.solving.goals.inequalities import range_answer
from appliance.solving.mistakes.algebra import undistributed
from appliance.solving.mistakes.kit import mistake, negated, turned, with_op
from appliance.solving.signs import FLIPPED

SOLVE = GoalKind.SOLVE
EQUALITY = {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}


def _single(right: Answer) -> Rel | None:
    """x ≤ -3: a Range with one bound."""
    return right.relation if isinstance(right, Range) and len(right.relation.ops) == 1 else None


def _double(right: Answer) -> Rel | None:
    return right.relation if isinstance(right, Range) and len(right.relation.ops) == 2 else None


@mistake("부등호의 방향을 바꾸지 않음", "양변을 음수로 나누면서 부등호의 방향을 바꾸지 않았습니다.", SOLVE)
def direction_kept(question: Question, right: Answer) -> Answer | None:
    relation = _single(right)
    return Range(with_op(relation, FLIPPED)) if relation else None


@mistake("등호의 포함 여부", "경계의 값이 해에 포함되는지를 잘못 판단했습니다.", SOLVE)
def equality_wrong(question: Question, right: Answer) -> Answer | None:
    return Range(with_op(right.relation, EQUALITY)) if isinstance(right, Range) else None


@mistake("이항할 때 부호를 바꾸지 않음", "상수항을 이항하면서 부호를 바꾸지 않았습니다.", SOLVE)
def constant_moved(question: Question, right: Answer) -> Answer | None:
    """The constant of the left side kept its sign when it went to the right."""

    def change(relation: Rel) -> Rel:
        left = relation.sides[0]
        if len(relation.sides) != 2 or not isinstance(left, Add):
            return relation
        return Rel((Add((*left.terms[:-1], negated(left.terms[-1]))), relation.sides[1]), relation.ops)

    return _changed(question, change)


@mistake("이항할 때 부호를 바꾸지 않음", "미지수가 있는 항을 이항하면서 부호를 바꾸지 않았습니다.", SOLVE)
def letter_moved(question: Question, right: Answer) -> Answer | None:
    def change(relation: Rel) -> Rel:
        other = relation.sides[-1]
        if len(relation.sides) != 2 or not isinstance(other, Add):
            return relation
        return Rel((relation.sides[0], Add((negated(other.terms[0]), *other.terms[1:]))), relation.ops)

    return _changed(question, change)


@mistake("분배 누락", "괄호 앞의 수를 괄호 안의 첫 항에만 곱했습니다.", SOLVE)
def distribution(question: Question, right: Answer) -> Answer | None:
    return _changed(question, lambda relation: _rel(transform(relation, undistributed), relation))


def _rel(node: Node, otherwise: Rel) -> Rel:
    return node if isinstance(node, Rel) else otherwise


def _changed(question: Question, change: Callable[[Rel], Rel]) -> Answer | None:
    """The solution of the inequalities with the first of them changed."""
    given = question.only(Relations)
    if given is None or all(relation.ops == ("=",) for relation in given.items):
        return None
    first, *rest = given.items
    changed = change(first)
    return (
        None
        if changed == first
        else range_answer(Relations((changed, *rest), given.unknowns), scope_of(question))
    )


@mistake("부호 실수", "경계의 값의 부호를 반대로 썼습니다.", SOLVE)
def bound_turned(question: Question, right: Answer) -> Answer | None:
    relation = _single(right)
    return Range(Rel((relation.sides[0], turned(relation.sides[1])), relation.ops)) if relation else None


@mistake("부호와 방향 실수", "경계의 값의 부호와 부등호의 방향을 모두 반대로 썼습니다.", SOLVE)
def bound_and_direction(question: Question, right: Answer) -> Answer | None:
    relation = _single(right)
    if relation is None:
        return None
    return Range(with_op(Rel((relation.sides[0], turned(relation.sides[1])), relation.ops), FLIPPED))


@mistake("한 부등식만 풂", "두 부등식 가운데 하나만 풀어 답했습니다.", SOLVE)
def low_only(question: Question, right: Answer) -> Answer | None:
    relation = _double(right)
    if relation is None:
        return None
    low, letter, _ = relation.sides
    return Range(Rel((letter, low), (FLIPPED[relation.ops[0]],)))


@mistake("한 부등식만 풂", "두 부등식 가운데 하나만 풀어 답했습니다.", SOLVE)
def high_only(question: Question, right: Answer) -> Answer | None:
    relation = _double(right)
    return Range(Rel(relation.sides[1:], relation.ops[1:])) if relation else None


@mistake("한쪽 등호의 포함 여부", "한쪽 경계의 등호를 잘못 썼습니다.", SOLVE)
def one_equality(question: Question, right: Answer) -> Answer | None:
    relation = _double(right)
    return Range(Rel(relation.sides, (EQUALITY[relation.ops[0]], relation.ops[1]))) if relation else None


@mistake("부호 실수", "두 경계의 값의 부호를 반대로 썼습니다.", SOLVE)
def both_turned(question: Question, right: Answer) -> Answer | None:
    relation = _double(right)
    if relation is None:
        return None
    low, letter, high = relation.sides
    return Range(Rel((turned(high), letter, turned(low)), relation.ops[::-1]))
