"""Solutions about conditions: their truth sets compared, statements turned round."""

from collections.abc import Iterator

from appliance.authoring.solutions.lines import closing, math
from appliance.domain.answers import Answer, Range, Scalar, Word
from appliance.domain.conditions import negated, said
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.korean.particles import attach
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.solving import key_text, solve
from appliance.solving.logic import within
from appliance.solving.logic.goal import condition


def logic(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    return tuple(_WRITERS[str(question.goal.args[0])](question, answer))


def _solved(name: str, relation: Rel) -> str:
    """`$p$: $x^2=4$에서 $x=-2$ 또는 $x=2$이다.`"""
    letters = symbols(relation)
    found = solve(Question((Relations((relation,), tuple(letters)),), Goal(GoalKind.SOLVE)))
    text = key_text(found)
    if not text.startswith("$"):
        raise Unsolvable("조건의 해를 적을 수 없습니다.")
    return f"${name}$: {math(relation)}에서 {text}이다."


def _is_solved(relation: Rel) -> bool:
    sides = relation.sides
    place = 0 if len(sides) == 2 else 1
    return isinstance(sides[place], Sym)


def _sets(question: Question) -> Iterator[str]:
    for name in ("p", "q"):
        relation = condition(question, name)
        if not _is_solved(relation):
            yield _solved(name, relation)


def _inside(first: str, second: str, *, so: bool) -> str:
    return math(Rel((Sym(first.upper()), Sym(second.upper())), ("⊂" if so else "⊄",)))


_NAMES = "두 조건 $p$, $q$의 진리집합을 각각 $P$, $Q$라고 하자."


def _relation(question: Question, answer: Answer) -> Iterator[str]:
    first, second = (str(name) for name in question.goal.args[1:3])
    one, other = condition(question, first), condition(question, second)
    yield _NAMES
    yield from _sets(question)
    yield (
        f"{_inside(first, second, so=within(one, other))}, "
        f"{_inside(second, first, so=within(other, one))}이다."
    )
    yield closing(f"${first}$는 ${second}$이기 위한", answer)


def _truth(question: Question, answer: Answer) -> Iterator[str]:
    one, other = condition(question, "p"), condition(question, "q")
    yield (
        f"{attach(math(one), '을/를')} $p$, {attach(math(other), '을/를')} $q$라 하고 그 "
        f"진리집합을 각각 $P$, $Q$라고 하자."
    )
    yield from _sets(question)
    yield f"{_inside('p', 'q', so=within(one, other))}이다."
    yield closing("주어진 명제는", answer)


def _turned(question: Question, answer: Answer) -> Iterator[str]:
    op = str(question.goal.args[0])
    first, second = condition(question, "p"), condition(question, "q")
    yield f"가정은 {math(first)}이고 결론은 {math(second)}이다."
    if op == "contrapositive":
        yield f"가정의 부정은 {negated(first)}이고 결론의 부정은 {negated(second)}이다."
    assert isinstance(answer, Word)
    yield f"따라서 {'대우' if op == 'contrapositive' else '역'}는 {answer.text}.".replace("역는", "역은")


def _negation(question: Question, answer: Answer) -> Iterator[str]:
    yield closing(f"조건 {said(condition(question, 'p'))}의 부정은", answer)


def _quantified(question: Question, answer: Answer) -> Iterator[str]:
    body = condition(question, "p")
    (name,) = symbols(body)
    solved = solve(Question((Relations((body,), (name,)),), Goal(GoalKind.SOLVE)))
    text = key_text(solved)
    if text.startswith("$"):
        yield f"{math(body)}에서 {text}이다."
    elif "무수히" in text:
        yield f"{math(body)}의 해는 모든 실수이다."
    else:
        yield f"{math(body)}의 해는 없다."
    yield closing("주어진 명제는", answer)


def _parameter(question: Question, answer: Answer) -> Iterator[str]:
    letter = question.goal.args[1]
    assert isinstance(letter, Sym)
    yield _NAMES
    for name in sorted(str(name) for name in question.goal.args[3:5]):
        relation = condition(question, name)
        if letter.name not in symbols(relation) and not _is_solved(relation):
            yield _solved(name, relation)
    first, second = (Sym(str(name)) for name in question.goal.args[3:5])
    inside = _inside(first.name, second.name, so=True)
    yield f"{math(Rel((first, second), ('⇒',)))}이려면 {inside}이어야 한다."
    found = solve(Question(question.givens, Goal(GoalKind.LOGIC, ("range", *question.goal.args[1:]))))
    assert isinstance(found, Range)
    if isinstance(answer, Scalar):
        yield f"{inside}이려면 {math(found.relation)}이어야 한다."
        word = "최댓값" if question.goal.args[0] == "largest" else "최솟값"
        yield closing(f"{math(letter)}의 {word}은", answer)
    else:
        yield closing(f"{math(letter)}의 값의 범위는", answer)


_WRITERS = {
    "relation": _relation, "truth": _truth, "converse": _turned, "contrapositive": _turned,
    "negation": _negation, "all": _quantified, "some": _quantified, "range": _parameter,
    "largest": _parameter, "smallest": _parameter,
}  # fmt: skip
