"""Mistakes about things: a sign lost, a letter's sign lost, coordinates exchanged, a half forgotten."""

from dataclasses import replace
from fractions import Fraction
from typing import cast

from appliance.domain.answers import (
    Answer,
    Assignment,
    Coordinates,
    Formula,
    Range,
    Roots,
    Scalar,
    Several,
    Word,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Neg, Node, Rel, Sym, symbols, transform
from appliance.solving import build
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.told import letters
from appliance.solving.mistakes.kit import like, mistake, number_of, turned
from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

LETTERS, DETAIL = GoalKind.LETTERS, GoalKind.DETAIL
ONE = Surd.of(1)


@mistake("부호 실수", "답의 부호를 반대로 구했습니다.", LETTERS, DETAIL)
def sign_lost(question: Question, right: Answer) -> Answer | None:
    match right:
        case Scalar(value, unit):
            return Scalar(turned(value), unit)
        case Coordinates(x, y):
            return Coordinates(x, turned(y))
        case Assignment(pairs):
            return Assignment(tuple((name, turned(value)) for name, value in pairs))
        case Roots(letter, values) if len(values) == 2:
            return Roots(letter, tuple(turned(value) for value in reversed(values)))
        case Formula(Rel((first, body), ops)):
            return Formula(Rel((first, _flipped(body, constant=True)), ops))
        case _:
            return None


def _flipped(body: Node, *, constant: bool) -> Node:
    """The expression with the sign of its constant, or of everything else, turned."""
    poly = evaluate(body).poly
    parts = poly.coefficients("x")
    rest = parts.get(0, Poly({}))
    return build.polynomial(poly - rest - rest if constant else rest + rest - poly)


@mistake("기울기의 부호 실수", "x의 계수의 부호를 반대로 썼습니다.", DETAIL)
def slope_turned(question: Question, right: Answer) -> Answer | None:
    match right:
        case Formula(Rel((first, body), ops)) if "x" in symbols(body):
            return Formula(Rel((first, _flipped(body, constant=False)), ops))
        case Coordinates(x, y):
            return Coordinates(turned(x), y)
        case _:
            return None


@mistake("부호를 모두 반대로 씀", "두 값의 부호를 모두 반대로 썼습니다.", DETAIL)
def both_turned(question: Question, right: Answer) -> Answer | None:
    return Coordinates(turned(right.x), turned(right.y)) if isinstance(right, Coordinates) else None


@mistake("x좌표와 y좌표를 바꿈", "x좌표와 y좌표를 서로 바꾸었습니다.", DETAIL)
def exchanged(question: Question, right: Answer) -> Answer | None:
    return Coordinates(right.y, right.x) if isinstance(right, Coordinates) else None


@mistake("사분면의 순서를 혼동함", "사분면의 순서를 혼동하였습니다.", DETAIL)
def next_quadrant(question: Question, right: Answer) -> Answer | None:
    return _quadrant(right, 1)


@mistake("부호를 반대로 판단함", "두 좌표의 부호를 모두 반대로 판단하였습니다.", DETAIL)
def opposite_quadrant(question: Question, right: Answer) -> Answer | None:
    return _quadrant(right, 2)


@mistake("한 좌표의 부호를 잘못 판단함", "한 좌표의 부호를 잘못 판단하였습니다.", DETAIL)
def former_quadrant(question: Question, right: Answer) -> Answer | None:
    return _quadrant(right, 3)


def _quadrant(right: Answer, step: int) -> Answer | None:
    if not isinstance(right, Word) or not right.text[1:2].isdigit():
        return None
    return Word(f"제{(int(right.text[1]) - 1 + step) % 4 + 1}사분면")


@mistake("½을 곱하지 않음", "삼각형의 넓이에서 2로 나누는 것을 잊었습니다.", DETAIL)
def not_halved(question: Question, right: Answer) -> Answer | None:
    found = number_of(right)
    return like(right, found.scaled(2)) if found is not None and question.goal.args[0] == "area" else None


@mistake("범위의 끝을 잘못 구함", "범위의 한쪽 끝을 잘못 구했습니다.", DETAIL)
def end_missed(question: Question, right: Answer) -> Answer | None:
    if not isinstance(right, Range) or len(right.relation.sides) != 3:
        return None
    low, name, high = right.relation.sides
    end = build.surd(evaluate(high).number + ONE)
    return Range(Rel((low, name, end), right.relation.ops))


@mistake("한 문자의 부호 실수", "한 문자의 값의 부호를 반대로 구했습니다.", LETTERS)
def letter_turned(question: Question, right: Answer) -> Answer | None:
    wanted = _wanted(question)
    if isinstance(right, Assignment):
        (name, value), *rest = right.pairs
        return Assignment(((name, turned(value)), *rest))
    if wanted is None or len(symbols(wanted)) < 2:
        return None
    last = max(symbols(wanted))
    return _asked(question, transform(wanted, lambda n: Neg(n) if n == Sym(last) else n))


def _wanted(question: Question) -> Node | None:
    """The one expression that is asked for."""
    args = question.goal.args
    return cast(Node, args[0]) if len(args) == 1 and isinstance(args[0], NODE_TYPES) else None


def _asked(question: Question, wanted: Node) -> Answer | None:
    """The answer to another expression of the same letters."""
    try:
        return letters(replace(question, goal=Goal(LETTERS, (wanted,), question.goal.unit)))
    except Unsolvable:
        return None


@mistake("한 문자의 값만 답함", "식의 값이 아니라 한 문자의 값을 답했습니다.", LETTERS)
def one_letter(question: Question, right: Answer) -> Answer | None:
    wanted = _wanted(question)
    if wanted is None or len(symbols(wanted)) < 2:
        return None
    return _asked(question, Sym(min(symbols(wanted))))


@mistake("역수로 구함", "나누는 수와 나누어지는 수를 바꾸었습니다.", LETTERS, DETAIL)
def inverted(question: Question, right: Answer) -> Answer | None:
    found = number_of(right)
    return like(right, found.inverse()) if found is not None and found else None


@mistake("2배 실수", "계수로 나누는 과정에서 2배로 구했습니다.", LETTERS, DETAIL)
def doubled(question: Question, right: Answer) -> Answer | None:
    found = number_of(right)
    return like(right, found.scaled(2)) if found is not None else None


@mistake("이항 실수", "이항할 때 부호를 바꾸지 않아 값이 달라졌습니다.", LETTERS, DETAIL)
def carried_wrong(question: Question, right: Answer) -> Answer | None:
    found = number_of(right)
    if found is not None:
        return like(right, found + Surd.of(2))
    if isinstance(right, Several):
        return None
    if isinstance(right, Assignment):
        (name, value), *rest = right.pairs
        return Assignment(((name, build.surd(evaluate(value).number + ONE.scaled(Fraction(1)))), *rest))
    return None
