"""Mistakes with the value of an expression at the solution, and with a letter settled by a given solution."""

from fractions import Fraction

from appliance.domain.answers import Answer, Assignment
from appliance.domain.givens import Assigned, Function, Located, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Add, Neg, Node, Rel
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.at_solution import at_solution
from appliance.solving.goals.common import scope_of
from appliance.solving.goals.several_unknowns import several_unknowns
from appliance.solving.mistakes.kit import like, mistake, negated, number_of, turned

AT = GoalKind.AT_SOLUTION


def _wanted(question: Question) -> Node | None:
    wanted = question.goal.args[0]
    return wanted if isinstance(wanted, NODE_TYPES) else None  # type: ignore[return-value]


def _asking(question: Question, wanted: Node) -> Answer:
    return at_solution(Question(question.givens, Goal(AT, (wanted,), question.goal.unit)))


def _values(question: Question) -> dict[str, Node]:
    """The solution itself, where there is exactly one."""
    found: dict[str, Node] = {}
    for given in question.all(Relations):
        answer = several_unknowns(given, scope_of(question))
        if isinstance(answer, Assignment):
            found.update(dict(answer.pairs))
    return found


def _at(question: Question, right: Answer, values: dict[str, Node]) -> Answer | None:
    wanted = _wanted(question)
    if wanted is None or len(values) < 2:
        return None
    scope = scope_of(question).with_values({name: evaluate(value) for name, value in values.items()})
    return like(right, evaluate(wanted, scope).number)


@mistake("x와 y를 바꾸어 대입", "구한 두 값을 서로 바꾸어 대입했습니다.", AT)
def swapped(question: Question, right: Answer) -> Answer | None:
    values = _values(question)
    return _at(question, right, dict(zip(values, list(values.values())[::-1], strict=True)))


@mistake("대입할 때 부호 실수", "한 문자의 값의 부호를 반대로 하여 대입했습니다.", AT)
def one_turned(question: Question, right: Answer) -> Answer | None:
    values = _values(question)
    if not values:
        return None
    last = list(values)[-1]
    return _at(question, right, {**values, last: turned(values[last])})


@mistake("대입할 때 부호 실수", "첫째 문자의 값의 부호를 반대로 하여 대입했습니다.", AT)
def first_turned(question: Question, right: Answer) -> Answer | None:
    values = _values(question)
    if not values:
        return None
    first = next(iter(values))
    return _at(question, right, {**values, first: turned(values[first])})


@mistake("연산 부호 실수", "구하는 식의 마지막 항의 부호를 반대로 계산했습니다.", AT)
def last_term_turned(question: Question, right: Answer) -> Answer | None:
    wanted = _wanted(question)
    if not isinstance(wanted, Add):
        return None
    last = wanted.terms[-1]
    return _asking(question, Add((*wanted.terms[:-1], last.arg if isinstance(last, Neg) else Neg(last))))


@mistake("한 문자의 값을 답함", "식의 값이 아니라 한 문자의 값을 답했습니다.", AT)
def one_letter(question: Question, right: Answer) -> Answer | None:
    values = _values(question)
    return like(right, evaluate(next(iter(values.values()))).number) if values else None


@mistake("다른 문자의 값을 답함", "식의 값이 아니라 다른 문자의 값을 답했습니다.", AT)
def other_letter(question: Question, right: Answer) -> Answer | None:
    values = _values(question)
    return like(right, evaluate(list(values.values())[-1]).number) if values else None


@mistake("가운데 항 누락", "곱셈 공식의 변형에서 가운데 항(곱의 2배)을 빠뜨렸습니다.", AT)
def product_forgotten(question: Question, right: Answer) -> Answer | None:
    return _with_product(question, "0")


@mistake("곱의 부호 실수", "곱셈 공식의 변형에서 곱의 항의 부호를 반대로 썼습니다.", AT)
def product_turned(question: Question, right: Answer) -> Answer | None:
    return _with_product(question, "-1")


@mistake("2를 빠뜨림", "곱셈 공식의 변형에서 곱의 2배를 곱으로 썼습니다.", AT)
def product_halved(question: Question, right: Answer) -> Answer | None:
    return _with_product(question, "1/2")


def _with_product(question: Question, factor: str) -> Answer | None:
    """x+y and xy are given: the answer with xy multiplied by the factor."""
    given = question.only(Relations)
    wanted = _wanted(question)
    if given is None or wanted is None or len(given.items) != 2 or len(given.unknowns) != 2:
        return None
    items = list(given.items)
    for place, relation in enumerate(items):
        poly = evaluate(relation.sides[0]).poly
        if poly.degree == 2 and len(poly.terms) == 1:
            value = evaluate(relation.sides[1]).number.scaled(Fraction(factor))
            items[place] = Rel((relation.sides[0], build.surd(value)), ("=",))
            changed = Relations(tuple(items), given.unknowns)
            return at_solution(Question((changed,), Goal(AT, (wanted,), question.goal.unit)))
    return None


@mistake("주어진 값의 부호 실수", "주어진 해의 부호를 반대로 하여 대입했습니다.", AT)
def given_turned(question: Question, right: Answer) -> Answer | None:
    if not question.all(Assigned):
        return None
    givens = tuple(
        Assigned(g.name, turned(g.value)) if isinstance(g, Assigned) else g for g in question.givens
    )
    return at_solution(Question(givens, question.goal))


@mistake("이항할 때 부호를 바꾸지 않음", "상수항을 이항하면서 부호를 바꾸지 않았습니다.", AT)
def constant_kept(question: Question, right: Answer) -> Answer | None:
    """The first equation with the sign of its right side turned."""
    items = [given for given in question.givens if isinstance(given, Relations)]
    if len(items) != 1 or len(items[0].items) != 1 or items[0].items[0].ops != ("=",):
        return None
    left, other = items[0].items[0].sides
    changed = Relations((Rel((left, negated(other)), ("=",)),), items[0].unknowns)
    return at_solution(
        Question(tuple(changed if g is items[0] else g for g in question.givens), question.goal)
    )


@mistake("부호 실수", "마지막에 부호를 반대로 썼습니다.", AT)
def sign_slip(question: Question, right: Answer) -> Answer | None:
    value = number_of(right)
    return like(right, -value) if value is not None else None


@mistake("x와 y를 바꾸어 대입", "점의 x좌표와 y좌표를 바꾸어 대입했습니다.", AT)
def point_exchanged(question: Question, right: Answer) -> Answer | None:
    if question.only(Function) is None or not question.all(Located):
        return None
    givens = tuple(Located(g.label, g.y, g.x) if isinstance(g, Located) else g for g in question.givens)
    return at_solution(Question(givens, question.goal))
