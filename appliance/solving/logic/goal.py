"""Questions about conditions on a real number, by what is asked."""

from collections.abc import Callable
from dataclasses import dataclass

from appliance.domain.answers import Answer, Range, Scalar, Word
from appliance.domain.conditions import implication, negated, said
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.solving.build import surd
from appliance.solving.evaluate import evaluate
from appliance.solving.intervals import EVERYTHING, Reals, intersection, solutions
from appliance.solving.quotient import Quotient
from appliance.solving.relations import comparisons

WORDS = {(True, True): "필요충분조건", (True, False): "충분조건", (False, True): "필요조건"}


def logic(question: Question) -> Answer:
    return _OPS[str(question.goal.args[0])](question)


def condition(question: Question, name: str) -> Rel:
    found = [given.body for given in question.all(Expression) if given.name == name]
    if len(found) != 1 or not isinstance(found[0], Rel):
        raise Unsolvable(f"조건 {name}가 주어지지 않았습니다.")
    return found[0]


def _letter(*relations: Rel) -> str:
    names = frozenset().union(*(symbols(each) for each in relations))
    if len(names) != 1:
        raise Unsolvable("문자가 하나인 조건만 판단할 수 있습니다.")
    return next(iter(names))


def reals(relation: Rel, name: str) -> Reals:
    """All real numbers for which it holds."""
    return intersection(solutions(entry.num, name, entry.op) for entry in comparisons(relation))


def within(first: Rel, second: Rel) -> bool:
    """Whether all that fulfils the first condition fulfils the second."""
    name = _letter(first, second)
    inside, outside = reals(first, name), reals(second, name)
    return intersection((inside, outside)) == inside


def relation(question: Question) -> Answer:
    first, second = (condition(question, str(name)) for name in question.goal.args[1:3])
    word = WORDS.get((within(first, second), within(second, first)))
    if word is None:
        raise Unsolvable("두 조건이 서로 충분조건도 필요조건도 아닙니다.")
    return Word(word)


def _verdict(true: bool) -> Answer:
    return Word("참" if true else "거짓")


def truth(question: Question) -> Answer:
    return _verdict(within(condition(question, "p"), condition(question, "q")))


def for_all(question: Question) -> Answer:
    body = condition(question, "p")
    return _verdict(reals(body, _letter(body)) == EVERYTHING)


def for_some(question: Question) -> Answer:
    body = condition(question, "p")
    return _verdict(bool(reals(body, _letter(body))))


def converse(question: Question) -> Answer:
    return Word(implication(said(condition(question, "q")), said(condition(question, "p"))))


def contrapositive(question: Question) -> Answer:
    return Word(implication(negated(condition(question, "q")), negated(condition(question, "p"))))


def negation(question: Question) -> Answer:
    return Word(negated(condition(question, "p")))


@dataclass(frozen=True, slots=True)
class _Bounds:
    """An interval whose ends may hold a letter; None is no end."""

    low: tuple[Quotient, bool] | None = None
    high: tuple[Quotient, bool] | None = None


def parameter(question: Question) -> Answer:
    """For which a the first condition's numbers all fulfil the second: linear ends, compared."""
    op, letter = question.goal.args[0], question.goal.args[1]
    if not isinstance(letter, Sym):
        raise Unsolvable("어떤 문자의 범위인지 알 수 없습니다.")
    first, second = (condition(question, str(name)) for name in question.goal.args[3:5])
    free = (symbols(first) | symbols(second)) - {letter.name}
    if len(free) != 1:
        raise Unsolvable("문자가 두 개보다 많습니다.")
    (name,) = free
    inner, outer = _bounds(first, name), _bounds(second, name)
    found: list[tuple[Quotient, bool]] = []  # (gap, strict): 0 < gap or 0 ≤ gap
    for mine, theirs, sign in ((inner.low, outer.low, 1), (inner.high, outer.high, -1)):
        if theirs is None:
            continue
        if mine is None:
            raise Unsolvable("조건을 만족시키는 값이 없습니다.")
        gap = mine[0] - theirs[0] if sign > 0 else theirs[0] - mine[0]
        found.append((gap, mine[1] and not theirs[1]))
    if letter.name in symbols(first):
        if inner.low is None or inner.high is None:
            pass
        elif letter.name in (inner.high[0] - inner.low[0]).num.letters:
            raise Unsolvable("진리집합이 공집합이 될 수 있어 범위를 정할 수 없습니다.")
    return _settled(found, letter.name, str(op))


def _settled(found: list[tuple[Quotient, bool]], name: str, op: str) -> Answer:
    sets = [solutions(gap.num, name, ">" if strict else "≥") for gap, strict in found]
    within_all = intersection(sets)
    if len(within_all) != 1 or within_all == EVERYTHING or within_all[0].is_empty:
        raise Unsolvable("조건을 만족시키는 값의 범위가 정해지지 않습니다.")
    (only,) = within_all
    letter = Sym(name)
    if op == "largest" or op == "smallest":
        end, closed = (only.high, only.high_closed) if op == "largest" else (only.low, only.low_closed)
        if end is None or not closed:
            raise Unsolvable("그런 값이 없습니다.")
        return Scalar(surd(end))
    if only.is_point and only.low is not None:
        raise Unsolvable("값이 하나뿐이어서 범위를 물을 수 없습니다.")
    if only.low is None and only.high is not None:
        return Range(Rel((letter, surd(only.high)), ("≤" if only.high_closed else "<",)))
    if only.high is None and only.low is not None:
        return Range(Rel((letter, surd(only.low)), ("≥" if only.low_closed else ">",)))
    assert only.low is not None
    assert only.high is not None
    ops = ("≤" if only.low_closed else "<", "≤" if only.high_closed else "<")
    return Range(Rel((surd(only.low), letter, surd(only.high)), ops))


def _bounds(relation: Rel, name: str) -> _Bounds:
    """The ends of x>a, a≤x<3, |…| aside; of a quadratic inequality without another letter its interval."""
    if symbols(relation) == {name}:
        found = reals(relation, name)
        if len(found) != 1:
            raise Unsolvable("진리집합이 한 구간이 아닙니다.")
        (only,) = found
        low = (Quotient.of(0) + evaluate(surd(only.low)), only.low_closed) if only.low is not None else None
        high = (
            (Quotient.of(0) + evaluate(surd(only.high)), only.high_closed) if only.high is not None else None
        )
        return _Bounds(low, high)
    low = high = None
    links = zip(relation.sides, relation.ops, relation.sides[1:], strict=False)
    for left, op, right in links:
        if op not in "<≤>≥":
            raise Unsolvable("부등식으로 된 조건만 판단할 수 있습니다.")
        if left == Sym(name):
            end, upper = right, op in "<≤"
        elif right == Sym(name):
            end, upper = left, op in ">≥"
        else:
            raise Unsolvable("문자가 섞인 조건을 판단할 수 없습니다.")
        value = (evaluate(end), op in "≤≥")
        if upper:
            high = value
        else:
            low = value
    return _Bounds(low, high)


_OPS: dict[str, Callable[[Question], Answer]] = {
    "relation": relation, "truth": truth, "all": for_all, "some": for_some, "converse": converse,
    "contrapositive": contrapositive, "negation": negation, "range": parameter, "largest": parameter,
    "smallest": parameter,
}  # fmt: skip
