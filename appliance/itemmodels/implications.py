"""명제의 역과 대우, 충분조건과 필요조건 (10공수2-02-05, 10공수2-02-06).

Drawn: two conditions on x, and which of them is the narrower. Radicals: half-lines or a stretch; a word, or
the range of a letter.
"""

import random
from dataclasses import dataclass

from appliance.domain.answers import Range, Word
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, Sym, integer

RELATION = (
    "두 조건 $p$: {p}, $q$: {q}에 대하여 $p$는 $q$이기 위한 어떤 조건인지 말하시오.",
    "두 조건 $p$: {p}, $q$: {q}에 대하여 $p$는 $q$이기 위한 무슨 조건인지 말하시오.",
    "{p}은 {q}이기 위한 무슨 조건인지 말하시오.",
)
CONTRAPOSITIVE = (
    "명제 '{p}이면 {q}이다.'의 대우를 말하시오.",
    "명제 '{p}이면 {q}이다.'의 대우를 구하시오.",
    "명제 '{p}이면 {q}이다.'의 대우를 말하여라.",
)
SUFFICIENT = (
    "두 조건 $p$: {p}, $q$: {q}에 대하여 $p$가 $q$이기 위한 충분조건일 때, 실수 $a$의 값의 범위를 구하시오.",
    "{p}이 {q}이기 위한 충분조건이 되도록 하는 실수 $a$의 값의 범위를 구하시오.",
    "두 조건 $p$: {p}, $q$: {q}에 대하여 $p$가 $q$이기 위한 충분조건이 되도록 하는 실수 $a$의 값의 범위를"
    " 구하여라.",
)
TRUE = (
    "명제 '{p}이면 {q}이다.'가 참일 때, 실수 $a$의 값의 범위를 구하시오.",
    "명제 '{p}이면 {q}이다.'가 참이 되도록 하는 실수 $a$의 값의 범위를 구하시오.",
    "명제 '{p}이면 {q}이다.'가 참일 때, 실수 $a$의 값의 범위를 구하여라.",
)
OPPOSITE = {">": "≤", "<": "≥", "≥": "<", "≤": ">"}
SIGNS = (">", "<", "≥", "≤")


def half(op: int, bound: int) -> Rel:
    return Rel((X, integer(bound)), (SIGNS[op],))


def stretch(low: int, high: int) -> Rel:
    return Rel((integer(low), X, integer(high)), ("≤", "≤"))


def _asked(
    rng: random.Random, said: tuple[str, ...], p: Node, q: Node, goal: Goal, answer: Word | Range
) -> Instance:
    givens = [Expression(p, "p"), Expression(q, "q")]
    return instance(rng, said, givens, goal, answer, p=tex(p), q=tex(q))


def relation(rng: random.Random, op: int, first: int, second: int) -> Instance:
    """Two half-lines to the same side."""
    inside = (first > second) == (SIGNS[op] in ">≥")
    word = Word("충분조건" if inside else "필요조건")
    goal = Goal(GoalKind.LOGIC, ("relation", "p", "q"))
    return _asked(rng, RELATION, half(op, first), half(op, second), goal, word)


def of_stretch(rng: random.Random, low: int, length: int, before: int, after: int, turned: int) -> Instance:
    """One stretch inside another."""
    narrow, wide = stretch(low, low + length), stretch(low - before, low + length + after)
    goal = Goal(GoalKind.LOGIC, ("relation", "p", "q"))
    if turned:
        return _asked(rng, RELATION, wide, narrow, goal, Word("필요조건"))
    return _asked(rng, RELATION, narrow, wide, goal, Word("충분조건"))


def contrapositive(rng: random.Random, op: int, first: int, second: int) -> Instance:
    p, q = half(op, first), half(op, second)
    denied = [Rel(each.sides, (OPPOSITE[each.ops[0]],)) for each in (q, p)]
    said = f"{tex(denied[0])}이면 {tex(denied[1])}이다"
    return _asked(rng, CONTRAPOSITIVE, p, q, Goal(GoalKind.LOGIC, ("contrapositive",)), Word(said))


@dataclass(frozen=True, slots=True)
class Inside:
    """Ranges of a for which the first condition lies inside the second; how: as the goal has it."""

    said: tuple[str, ...]
    how: str

    def stretch(self, rng: random.Random, low: int, length: int, upper: int) -> Instance:
        """A stretch inside x≥a (a≤low) or x≤a (a≥high)."""
        q = Rel((X, Sym("a")), ("≤" if upper else "≥",))
        answer = Rel((Sym("a"), integer(low + length if upper else low)), ("≥" if upper else "≤",))
        return self._asked(rng, stretch(low, low + length), q, answer)

    def half(self, rng: random.Random, op: int, bound: int) -> Instance:
        """x>3 inside x>a."""
        q = Rel((X, Sym("a")), (SIGNS[op],))
        answer = Rel((Sym("a"), integer(bound)), ("≤" if SIGNS[op] in ">≥" else "≥",))
        return self._asked(rng, half(op, bound), q, answer)

    def _asked(self, rng: random.Random, p: Rel, q: Rel, answer: Rel) -> Instance:
        goal = Goal(GoalKind.LOGIC, ("range", Sym("a"), self.how, "p", "q"))
        return _asked(rng, self.said, p, q, goal, Range(answer))


SUFFICE, HOLD = Inside(SUFFICIENT, "sufficient"), Inside(TRUE, "true")


def differ(op: int, first: int, second: int) -> bool:
    return first != second


def follows(op: int, first: int, second: int) -> bool:
    return first > second if SIGNS[op] in ">≥" else first < second


MODELS = (
    item_model(
        "implications.contrapositive",
        "10공수2-02-05",
        "고1",
        98,
        {
            1: Band(grid((0, 2), range(1, 8), range(1, 8), keep=follows), contrapositive),
            2: Band(grid((1, 3), range(-7, 1), range(-7, 1), keep=follows), contrapositive),
        },
        forms=("free",),
    ),
    item_model(
        "implications.relation",
        "10공수2-02-06",
        "고1",
        980,
        {
            1: Band(grid(range(4), range(-5, 6), range(-5, 6), keep=differ), relation),
            2: Band(grid(range(-4, 5), range(1, 6), range(1, 3), range(3), range(2)), of_stretch),
        },
        forms=("free",),
    ),
    item_model(
        "implications.sufficient",
        "10공수2-02-06",
        "고1",
        222,
        {
            1: Band(grid(range(4), range(-8, 9)), SUFFICE.half),
            2: Band(grid(range(-6, 5), range(1, 8), range(2)), SUFFICE.stretch),
        },
    ),
    item_model(
        "implications.true",
        "10공수2-02-04",
        "고1",
        222,
        {
            1: Band(grid(range(4), range(-8, 9)), HOLD.half),
            2: Band(grid(range(-6, 5), range(1, 8), range(2)), HOLD.stretch),
        },
    ),
)
