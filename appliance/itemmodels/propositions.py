"""명제와 조건 (10공수2-02-04)과 명제의 역 (10공수2-02-05).

Drawn: bounds, or the vertex of a parabola, so that it is known which values of x fulfil a condition.
Radicals: 모든 and 어떤 with a square that touches 0; a chain instead of one relation; the converse of a
proposition.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Answer, Range, Word
from appliance.domain.conditions import implication, negated, said
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, X, equation, number, polynomial, power, tex
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, Sym, integer

CONDITIONS, CONVERSES = ("10공수2-02-04", "고1"), ("10공수2-02-05", "고1")
SIGNS = (">", "≥", "<", "≤")
TRUTH = {True: Word("참"), False: Word("거짓")}


def reason(
    rng: random.Random,
    phrasings: Sequence[str],
    given: Sequence[tuple[str, Rel]],
    goal: Sequence[Node | str],
    answer: Answer,
) -> Instance:
    """In the phrasings `{p}` and `{q}` are the conditions of these names."""
    slots = {name: tex(relation) for name, relation in given}
    expressions = [Expression(relation, name) for name, relation in given]
    return instance(rng, phrasings, expressions, Goal(GoalKind.LOGIC, tuple(goal)), answer, **slots)


JUDGED = (
    "명제 '{p}이면 {q}이다.'의 참, 거짓을 판별하시오.",
    "명제 '{p}이면 {q}이다.'의 참, 거짓을 판별하여라.",
    "명제 '{p}이면 {q}이다.'의 참, 거짓을 말하시오.",
)
FOR_ALL = (
    "명제 '모든 실수 $x$에 대하여 {p}이다.'의 참, 거짓을 판별하시오.",
    "명제 '모든 실수 $x$에 대하여 {p}이다.'의 참, 거짓을 판별하여라.",
    "명제 '모든 실수 $x$에 대하여 {p}이다.'의 참, 거짓을 말하시오.",
)
FOR_SOME = tuple(phrasing.replace("모든", "어떤") for phrasing in FOR_ALL)


def half(bound: int, sign: str) -> Rel:
    return Rel((X, integer(bound)), (sign,))


def follows(first: int, second: int, up: bool) -> bool:
    return first >= second if up else first <= second


def judged(rng: random.Random, first: int, second: int, at: int) -> Instance:
    """x>5이면 x>3이다."""
    given = (("p", half(first, SIGNS[at])), ("q", half(second, SIGNS[at])))
    return reason(rng, JUDGED, given, ("truth",), TRUTH[follows(first, second, at < 2)])


def parabola(p: int, q: int) -> Node:
    """(x-p)²+q, multiplied out."""
    return polynomial(1, -2 * p, p * p + q)


def quantified(rng: random.Random, some: int, p: int, q: int, at: int) -> Instance:
    """Of (x-p)²+q, whose least value is q, against 0."""
    given = (("p", Rel((parabola(p, q), ZERO), (SIGNS[at],))),)
    reached = {">": True, "≥": True, "<": q < 0, "≤": q <= 0}[SIGNS[at]]
    always = {">": q > 0, "≥": q >= 0, "<": False, "≤": False}[SIGNS[at]]
    if some:
        return reason(rng, FOR_SOME, given, ("some",), TRUTH[reached])
    return reason(rng, FOR_ALL, given, ("all",), TRUTH[always])


NEGATION = (
    "조건 {p}의 부정을 말하시오.",
    "조건 {p}의 부정을 쓰시오.",
    "조건 {p}의 부정을 구하시오.",
)


def denied(rng: random.Random, relation: Rel) -> Instance:
    return reason(rng, NEGATION, (("p", relation),), ("negation",), Word(negated(relation)))


def denied_half(rng: random.Random, bound: int, at: int) -> Instance:
    return denied(rng, half(bound, SIGNS[at]))


def chain(low: int, high: int, at: int) -> Rel:
    """low<x≤high, in four ways."""
    return Rel((integer(low), X, integer(high)), (("<", "≤")[at % 2], ("<", "≤")[at // 2]))


def denied_chain(rng: random.Random, low: int, length: int, at: int) -> Instance:
    return denied(rng, chain(low, low + length, at))


MADE_TRUE = (
    "명제 '{p}이면 {q}이다.'가 참이 되도록 하는 실수 $a$의 값의 범위를 구하시오.",
    "명제 '{p}이면 {q}이다.'가 참일 때, 실수 $a$의 값의 범위를 구하여라.",
    "명제 '{p}이면 {q}이다.'가 참이 되도록 하는 실수 $a$의 값의 범위는?",
)
LEAST = (
    "명제 '{p}이면 {q}이다.'가 참이 되도록 하는 실수 $a$의 최솟값을 구하시오.",
    "명제 '{p}이면 {q}이다.'가 참일 때, 실수 $a$의 최솟값을 구하여라.",
    "명제 '{p}이면 {q}이다.'가 참이 되도록 하는 실수 $a$의 최솟값은?",
)
MOST = tuple(phrasing.replace("최솟값", "최댓값") for phrasing in LEAST)
LETTER = Sym("a")


def outmost(rng: random.Random, low: int, length: int, at: int, upper: int) -> Instance:
    """low<x<high inside x≤a or x≥a: the bound itself is the outmost a."""
    p, q = chain(low, low + length, at), Rel((X, LETTER), ("≤" if upper else "≥",))
    op, answer = ("smallest", low + length) if upper else ("largest", low)
    goal = (op, LETTER, "true", "p", "q")
    return reason(rng, LEAST if upper else MOST, (("p", p), ("q", q)), goal, number(answer))


def range_of_letter(rng: random.Random, low: int, length: int, at: int, upper: int) -> Instance:
    """The ends of the chain both with ≤ or both with <, so that a may or may not be the bound itself."""
    closed = "≤" if at else "<"
    p = Rel((integer(low), X, integer(low + length)), (closed, closed))
    q = Rel((X, LETTER), ("<" if upper else ">",))
    sign = {(0, 1): "≥", (0, 0): "≤", (1, 1): ">", (1, 0): "<"}[at, upper]
    answer = Range(Rel((LETTER, integer(low + length if upper else low)), (sign,)))
    return reason(rng, MADE_TRUE, (("p", p), ("q", q)), ("range", LETTER, "true", "p", "q"), answer)


CONVERSE = (
    "명제 '{p}이면 {q}이다.'의 역을 말하시오.",
    "명제 '{p}이면 {q}이다.'의 역을 쓰시오.",
    "명제 '{p}이면 {q}이다.'의 역을 구하시오.",
)
# The converse is judged: its premise, which the solution calls p, is the conclusion that stands second.
CONVERSE_JUDGED = (
    "명제 '{q}이면 {p}이다.'의 역의 참, 거짓을 판별하시오.",
    "명제 '{q}이면 {p}이다.'의 역의 참, 거짓을 판별하여라.",
    "명제 '{q}이면 {p}이다.'의 역의 참, 거짓을 말하시오.",
)


def pair(kind: int, k: int) -> tuple[Rel, Rel]:
    """(narrow, wide): x=k and x²=k²; x=k and (x-k)(x-1)=0 multiplied out; x≠k read backwards."""
    point, square = equation(X, integer(k)), equation(power(X, 2), integer(k * k))
    if kind == 1:
        return point, equation(polynomial(1, -k - 1, k), ZERO)
    if kind == 2:
        return Rel(square.sides, ("≠",)), Rel(point.sides, ("≠",))
    return point, square


def converse(rng: random.Random, kind: int, k: int, turned: int) -> Instance:
    first, second = pair(kind, k)[::-1] if turned else pair(kind, k)
    answer = Word(implication(said(second), said(first)))
    return reason(rng, CONVERSE, (("p", first), ("q", second)), ("converse",), answer)


def converse_judged(rng: random.Random, kind: int, k: int, turned: int) -> Instance:
    """From narrow to wide is true: the converse of wide to narrow."""
    narrow, wide = pair(kind, k)
    first, second = (wide, narrow) if turned else (narrow, wide)
    return reason(rng, CONVERSE_JUDGED, (("q", first), ("p", second)), ("truth",), TRUTH[bool(turned)])


BOUNDS, LENGTHS = range(-5, 6), range(2, 8)
MODELS = (
    item_model(
        "propositions.truth",
        *CONDITIONS,
        824,
        {
            1: Band(grid(BOUNDS, BOUNDS, range(4), keep=lambda a, b, at: a != b), judged),
            2: Band(grid((0, 1), nonzero(-4, 4), (-4, -1, 0, 1, 2, 3), range(4)), quantified),
        },
        forms=("free",),
    ),
    item_model(
        "propositions.negation",
        *CONDITIONS,
        340,
        {
            1: Band(grid(range(-9, 10), range(4)), denied_half),
            2: Band(grid(BOUNDS, LENGTHS, range(4)), denied_chain),
        },
        forms=("free",),
    ),
    item_model(
        "propositions.made_true",
        *CONDITIONS,
        792,
        {
            1: Band(grid(BOUNDS, LENGTHS, range(4), (0, 1)), outmost),
            2: Band(grid(BOUNDS, LENGTHS, (0, 1), (0, 1)), range_of_letter),
        },
    ),
    item_model(
        "propositions.converse",
        *CONVERSES,
        96,
        {
            1: Band(grid(range(3), range(2, 10), (0, 1)), converse),
            2: Band(grid(range(3), range(2, 10), (0, 1)), converse_judged),
        },
        forms=("free",),
    ),
)
