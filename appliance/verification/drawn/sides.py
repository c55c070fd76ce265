"""Sides of a triangle laid down: lengths are tried, not inequalities solved."""

from collections.abc import Iterator
from decimal import Decimal

from appliance.domain.answers import Answer, Elements, Range, Scalar, Word
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.triangles import side_lengths
from appliance.mathtext.tree import Node, symbols
from appliance.verification.numeric import NotNumeric, holds, number

_STEP = Decimal("0.25")
_FURTHEST = 240


def laid_down(question: Question, answer: Answer) -> str:
    """What does not come out when lengths are tried."""
    situation = question.only(Situation)
    if situation is None:
        raise NotNumeric("a triangle is needed")
    sides = side_lengths(situation)
    letters = sorted(frozenset().union(*(symbols(side) for side in sides)))
    if isinstance(answer, Word):
        return (
            ""
            if answer.text == _name([number(side) for side in sides])
            else "변의 길이로 알아본 이름과 다릅니다"
        )
    if len(letters) != 1 or len(sides) != 3:
        raise NotNumeric("one letter is needed")
    (letter,) = letters
    if isinstance(answer, Range):
        fitting = all(
            _is_triangle(sides, letter, at) == holds(answer.relation, {letter: at}) for at in _trials(sides)
        )
        return "" if fitting else "정답의 범위와 삼각형이 되는 길이가 다릅니다"
    wholes = whole_lengths(question)
    return "" if _counted(question, wholes, answer) else "삼각형이 되는 자연수를 세어 보면 다릅니다"


def whole_lengths(question: Question) -> list[Decimal]:
    """The natural numbers that the letter may be; empty where the question is about no such triangle."""
    situation = question.only(Situation)
    if situation is None or situation.kind != "triangle.sides":
        return []
    sides = side_lengths(situation)
    letters = sorted(frozenset().union(*(symbols(side) for side in sides)))
    if len(letters) != 1 or len(sides) != 3:
        return []
    return [Decimal(n) for n in range(1, _FURTHEST) if _is_triangle(sides, letters[0], Decimal(n))]


def _trials(sides: tuple[Node, ...]) -> Iterator[Decimal]:
    for at in range(1, 4 * _FURTHEST):
        yield _STEP * at


def _is_triangle(sides: tuple[Node, ...], letter: str, at: Decimal) -> bool:
    """Two ends reach over the third side."""
    a, b, c = sorted(number(side, {letter: at}) for side in sides)
    return a > 0 and a + b > c


def _counted(question: Question, wholes: list[Decimal], answer: Answer) -> bool:
    if question.goal.kind is not GoalKind.INTEGERS or not wholes or wholes[-1] == _FURTHEST - 1:
        raise NotNumeric("whole lengths are needed")
    operation = str(question.goal.args[0])
    if isinstance(answer, Elements):
        return sorted(number(item) for item in answer.items) == wholes
    if not isinstance(answer, Scalar):
        raise NotNumeric("a number is needed")
    wanted = {
        "count": Decimal(len(wholes)), "largest": wholes[-1], "smallest": wholes[0],
        "sum": sum(wholes, Decimal(0)),
    }  # fmt: skip
    return number(answer.value) == wanted.get(operation)


def _name(lengths: list[Decimal]) -> str:
    a, b, c = sorted(lengths)
    if a + b <= c:
        raise NotNumeric("no triangle")
    gap = a * a + b * b - c * c
    return "직각삼각형" if gap == 0 else "예각삼각형" if gap > 0 else "둔각삼각형"
