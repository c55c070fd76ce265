"""Conditions tried at many numbers: what follows from what is seen, not deduced."""

from collections.abc import Callable
from fractions import Fraction

from appliance.domain.answers import Answer, Range, Scalar, Word
from appliance.domain.conditions import implication, said
from appliance.domain.givens import Expression
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate, holds
from appliance.mathtext.tree import Rel, Sym, symbols
from appliance.verification.numeric import NotNumeric

GRID = tuple(Fraction(n, 12) for n in range(-480, 481))
COARSE = tuple(Fraction(n, 2) for n in range(-50, 51))
QUARTERS = tuple(Fraction(n, 4) for n in range(-160, 161))
VALUES = tuple(Fraction(n, 2) for n in range(-60, 61))
TURNED = {"=": "≠", "≠": "=", "<": "≥", "≥": "<", ">": "≤", "≤": ">"}


def condition(question: Question, name: str) -> Rel:
    for given in question.all(Expression):
        if given.name == name and isinstance(given.body, Rel):
            return given.body
    raise NotNumeric("a condition is needed")


def _letter(*relations: Rel) -> str:
    (name,) = frozenset().union(*(symbols(each) for each in relations))
    return name


def at(relation: Rel, point: dict[str, Fraction]) -> bool:
    try:
        return holds(relation, point)
    except NotRational as error:
        raise NotNumeric(str(error)) from None


def follows(first: Rel, second: Rel) -> bool:
    """Whether every number tried that fulfils the first fulfils the second; some number must."""
    name = _letter(first, second)
    hits = [value for value in GRID if at(first, {name: value})]
    if not hits:
        raise NotNumeric("no number fulfils the condition")
    return all(at(second, {name: value}) for value in hits)


def tried(question: Question, answer: Answer) -> str:
    return _WAYS[str(question.goal.args[0])](question, answer)


def _relation(question: Question, answer: Answer) -> str:
    first, second = (condition(question, str(name)) for name in question.goal.args[1:3])
    words = {(True, True): "필요충분조건", (True, False): "충분조건", (False, True): "필요조건"}
    word = words.get((follows(first, second), follows(second, first)), "")
    return "" if answer == Word(word) else f"수를 넣어 보면 {word or '아무 조건도 아닙'}니다"


def _is(answer: Answer, true: bool) -> str:
    word = "참" if true else "거짓"
    return "" if answer == Word(word) else f"수를 넣어 보면 {word}입니다"


def _truth(question: Question, answer: Answer) -> str:
    return _is(answer, follows(condition(question, "p"), condition(question, "q")))


def _all(question: Question, answer: Answer) -> str:
    body = condition(question, "p")
    return _is(answer, all(at(body, {_letter(body): value}) for value in GRID))


def _some(question: Question, answer: Answer) -> str:
    body = condition(question, "p")
    return _is(answer, any(at(body, {_letter(body): value}) for value in GRID))


def _text(question: Question, answer: Answer) -> str:
    """The parts of the statement put together again, and each denial is true where its condition is not."""
    op = str(question.goal.args[0])
    first = condition(question, "p")
    if op == "negation":
        wanted = _denied(first)
    else:
        second = condition(question, "q")
        turned = op == "contrapositive"
        wanted = implication(
            _denied(second) if turned else said(second), _denied(first) if turned else said(first)
        )
    return "" if answer == Word(wanted) else "가정과 결론을 다시 맞추어 보면 다릅니다"


def _denied(relation: Rel) -> str:
    name = _letter(relation)
    parts: list[Rel] = []
    for place, op in enumerate(relation.ops):
        left, right = relation.sides[place], relation.sides[place + 1]
        if symbols(left) or not symbols(right):
            parts.append(Rel((left, right), (TURNED[op],)))
        else:
            back = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}.get(op, op)
            parts.append(Rel((right, left), (TURNED[back],)))
    for value in COARSE:
        point = {name: value}
        if any(at(each, point) for each in parts) == at(relation, point):
            raise NotNumeric("the denial is not the opposite")
    return " 또는 ".join(said(each) for each in parts)


def _range(question: Question, answer: Answer) -> str:
    """Every half within reach: the condition follows just where the letter is in the range."""
    letter = question.goal.args[1]
    assert isinstance(letter, Sym)
    first, second = (condition(question, str(each)) for each in question.goal.args[3:5])
    (name,) = (symbols(first) | symbols(second)) - {letter.name}
    known = None if letter.name in symbols(first) else [v for v in GRID if at(first, {name: v})]
    fitting = [value for value in VALUES if _fits(question, letter.name, value, name, known)]
    if isinstance(answer, Range):
        wrong = next((v for v in VALUES if at(answer.relation, {letter.name: v}) != (v in fitting)), None)
        return "" if wrong is None else f"{letter.name}={wrong}일 때를 확인하면 다릅니다"
    if not isinstance(answer, Scalar) or not fitting:
        return "조건에 맞는 값이 없습니다"
    end = max(fitting) if question.goal.args[0] == "largest" else min(fitting)
    if end in (VALUES[0], VALUES[-1]):
        return "끝이 없는 범위입니다"
    return "" if evaluate(answer.value) == end else f"값을 넣어 보면 {end}입니다"


def _fits(question: Question, letter: str, value: Fraction, name: str, known: list[Fraction] | None) -> bool:
    """known: the numbers of the first condition, where it does not hold the letter."""
    first, second = (condition(question, str(each)) for each in question.goal.args[3:5])
    if known is not None:
        return all(at(second, {name: each, letter: value}) for each in known)
    points = ({name: each, letter: value} for each in QUARTERS)
    return all(at(second, point) for point in points if at(first, point))


_WAYS: dict[str, Callable[[Question, Answer], str]] = {
    "relation": _relation, "truth": _truth, "all": _all, "some": _some, "converse": _text,
    "contrapositive": _text, "negation": _text, "range": _range, "largest": _range, "smallest": _range,
}  # fmt: skip
