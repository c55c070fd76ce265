"""Mistakes with numbers in a row: one forgotten, one too many, the wrong end, negatives the wrong way."""

from collections.abc import Sequence

from appliance.domain.answers import Answer, Elements, Ordering, Scalar
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Node
from appliance.solving.mistakes.kit import like, mistake
from appliance.solving.rows import ascending, at_place, of_kind, row_of, size

PICK, RANK, ARRANGE = GoalKind.PICK, GoalKind.RANK, GoalKind.ARRANGE


def _found(question: Question) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Those of the kind, and the others."""
    row = row_of(question)
    found = of_kind(row, str(question.goal.args[1]))
    return found, tuple(node for node in row if node not in found)


def _picked(question: Question, right: Answer, chosen: Sequence[Node]) -> Answer | None:
    if not chosen:
        return None
    if question.goal.args[0] == "count":
        return like(right, len(chosen))
    return Elements(tuple(node for node in row_of(question) if node in chosen), listed=True)


@mistake("하나를 빠뜨림", "해당하는 수를 하나 빠뜨렸습니다.", PICK)
def one_forgotten(question: Question, right: Answer) -> Answer | None:
    return _picked(question, right, _found(question)[0][:-1])


@mistake("하나를 더 고름", "해당하지 않는 수를 하나 더 골랐습니다.", PICK)
def one_too_many(question: Question, right: Answer) -> Answer | None:
    found, others = _found(question)
    return _picked(question, right, (*found, *others[:1]))


@mistake("반대로 고름", "해당하지 않는 수들을 골랐습니다.", PICK)
def the_others(question: Question, right: Answer) -> Answer | None:
    return _picked(question, right, _found(question)[1])


@mistake("하나를 바꾸어 고름", "해당하는 수 대신 해당하지 않는 수를 골랐습니다.", PICK)
def one_exchanged(question: Question, right: Answer) -> Answer | None:
    found, others = _found(question)
    if question.goal.args[0] == "count":
        return None
    return _picked(question, right, (*found[1:], *others[-1:]))


@mistake("처음 것을 빠뜨림", "해당하는 수 가운데 처음 것을 빠뜨렸습니다.", PICK)
def first_forgotten(question: Question, right: Answer) -> Answer | None:
    if question.goal.args[0] == "count":
        return None
    return _picked(question, right, _found(question)[0][1:])


def _ranked(question: Question, place: str) -> Answer | None:
    """The number at another place, where one is asked for."""
    op, *places = (str(arg) for arg in question.goal.args)
    if op != "value" or places == [place]:
        return None
    return Scalar(at_place(row_of(question), place), question.goal.unit)


@mistake("절댓값을 비교함", "수의 크기 대신 절댓값의 크기를 비교했습니다.", RANK)
def by_size(question: Question, right: Answer) -> Answer | None:
    end, _, which = str(question.goal.args[1]).partition("_")
    return _ranked(question, end if which == "size" else f"{end}_size")


@mistake("반대쪽 끝을 고름", "큰 수와 작은 수를 바꾸어 골랐습니다.", RANK)
def other_end(question: Question, right: Answer) -> Answer | None:
    end, line, which = str(question.goal.args[1]).partition("_")
    return _ranked(question, ("smallest" if end == "largest" else "largest") + line + which)


@mistake("이웃한 수를 고름", "크기의 순서에서 이웃한 수를 골랐습니다.", RANK)
def neighbour(question: Question, right: Answer) -> Answer | None:
    end, _, which = str(question.goal.args[1]).partition("_")
    return _ranked(question, f"{end}_{int(which) + 1 if which.isdigit() else 2}")


@mistake("셋째 수를 고름", "크기의 순서를 잘못 세었습니다.", RANK)
def third(question: Question, right: Answer) -> Answer | None:
    end, _, _ = str(question.goal.args[1]).partition("_")
    return _ranked(question, f"{end}_3")


@mistake("거꾸로 나열함", "큰 것과 작은 것의 순서를 바꾸어 나열했습니다.", ARRANGE)
def backwards(question: Question, right: Answer) -> Answer | None:
    return Ordering(right.items[::-1]) if isinstance(right, Ordering) else None


@mistake("절댓값으로 나열함", "음수의 크기를 절댓값의 크기대로 나열했습니다.", ARRANGE)
def by_absolute_value(question: Question, right: Answer) -> Answer | None:
    direction, key = question.goal.args
    if key == "absolute":
        return None
    found = ascending(row_of(question), "absolute")
    return Ordering(found if direction == "ascending" else found[::-1])


@mistake("음수의 순서를 바꿈", "음수는 절댓값이 클수록 작은데 거꾸로 나열했습니다.", ARRANGE)
def negatives_turned(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Ordering):
        return None
    negative = [node for node in right.items if size(node).sign() < 0]
    turned = iter(negative[::-1])
    return Ordering(tuple(next(turned) if node in negative else node for node in right.items))


@mistake("이웃한 두 수를 바꿈", "크기가 비슷한 두 수의 순서를 바꾸었습니다.", ARRANGE)
def neighbours_swapped(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Ordering):
        return None
    first, second, *rest = right.items
    return Ordering((second, first, *rest))


@mistake("마지막 두 수를 바꿈", "크기가 비슷한 두 수의 순서를 바꾸었습니다.", ARRANGE)
def last_swapped(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Ordering):
        return None
    *rest, first, second = right.items
    return Ordering((*rest, second, first))
