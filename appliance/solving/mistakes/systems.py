"""Mistakes in systems of equations."""

from collections.abc import Callable

from appliance.domain.answers import Answer, AnySolution, Assignment, NoSolution
from appliance.domain.givens import Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Node, Num, Rel
from appliance.solving.goals.common import scope_of
from appliance.solving.goals.several_unknowns import several_unknowns
from appliance.solving.mistakes.kit import mistake, negated, turned

SOLVE = GoalKind.SOLVE


def _pairs(right: Answer) -> tuple[tuple[str, Node], ...]:
    return right.pairs if isinstance(right, Assignment) else ()


@mistake("x와 y를 바꾸어 씀", "구한 두 값을 서로 바꾸어 썼습니다.", SOLVE)
def exchanged(question: Question, right: Answer) -> Answer | None:
    pairs = _pairs(right)
    values = [value for _, value in pairs][::-1]
    return Assignment(tuple(zip([name for name, _ in pairs], values, strict=True))) if pairs else None


@mistake("둘째 식의 부호 실수", "가감법으로 한 문자를 없앨 때 상수항의 부호를 잘못 계산했습니다.", SOLVE)
def second_constant(question: Question, right: Answer) -> Answer | None:
    """The second equation with the sign of its right side turned."""
    return _with_second(
        question, lambda relation: Rel((relation.sides[0], negated(relation.sides[1])), ("=",))
    )


@mistake("가감법의 부호 실수", "두 식을 더하거나 빼면서 한 항의 부호를 바꾸지 않았습니다.", SOLVE)
def second_term(question: Question, right: Answer) -> Answer | None:
    """The second equation with the sign of its last term on the left turned."""

    def change(relation: Rel) -> Rel:
        left = relation.sides[0]
        if not isinstance(left, Add):
            return relation
        return Rel((Add((*left.terms[:-1], negated(left.terms[-1]))), relation.sides[1]), ("=",))

    return _with_second(question, change)


def _with_second(question: Question, change: Callable[[Rel], Rel]) -> Answer | None:
    given = question.only(Relations)
    if given is None or len(given.items) != 2 or len(given.unknowns) != 2:
        return None
    if any(relation.ops != ("=",) for relation in given.items):
        return None
    changed = Relations((given.items[0], change(given.items[1])), given.unknowns)
    answer = several_unknowns(changed, scope_of(question))
    return answer if isinstance(answer, Assignment) else None


@mistake("대입할 때 부호 실수", "구한 값을 대입하여 다른 문자의 값을 구하면서 부호를 잘못 썼습니다.", SOLVE)
def last_sign(question: Question, right: Answer) -> Answer | None:
    pairs = _pairs(right)
    return Assignment((*pairs[:-1], (pairs[-1][0], turned(pairs[-1][1])))) if pairs else None


@mistake("부호 실수", "첫째 문자의 값의 부호를 반대로 썼습니다.", SOLVE)
def first_sign(question: Question, right: Answer) -> Answer | None:
    pairs = _pairs(right)
    return Assignment(((pairs[0][0], turned(pairs[0][1])), *pairs[1:])) if pairs else None


@mistake("모든 부호 실수", "두 값의 부호를 모두 반대로 썼습니다.", SOLVE)
def all_signs(question: Question, right: Answer) -> Answer | None:
    pairs = _pairs(right)
    return Assignment(tuple((name, turned(value)) for name, value in pairs)) if pairs else None


@mistake("해가 있다고 봄", "두 식이 평행한 직선을 나타내는데 한 점에서 만난다고 보았습니다.", SOLVE)
def origin_for_none(question: Question, right: Answer) -> Answer | None:
    given = question.only(Relations)
    if given is None or len(given.unknowns) != 2 or not isinstance(right, NoSolution | AnySolution):
        return None
    return Assignment(tuple((name, Num("0")) for name in given.unknowns))
