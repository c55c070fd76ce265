"""부등식의 성질 (9수02-11): the range of an expression, and a sentence as an inequality.

Drawn: the bounds of x and the numbers of the expression. Radicals: a negative coefficient, which turns the
signs; in sentences, words that hide ≤ (크지 않다), x on both sides.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Range
from appliance.domain.givens import Expression, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, polynomial, tex
from appliance.itemmodels.grid import Grid, grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Rel, integer

STANDARD, GRADE = "9수02-11", "중2"

VALUES = (
    "{bounds}일 때, {e}의 값의 범위를 구하시오.",
    "{bounds}일 때, {e}의 값의 범위를 구하여라.",
    "{bounds}일 때, 식 {e}의 값의 범위를 구하시오.",
)
SIGNS = (("<", "<"), ("<", "≤"), ("≤", "<"), ("≤", "≤"))


def values(rng: random.Random, low: int, width: int, ops: int, p: int, q: int) -> Instance:
    """-1<x≤3: what of -2x+5?"""
    high = low + width
    bounds = Rel((integer(low), X, integer(high)), SIGNS[ops])
    body = polynomial(p, q)
    ends, signs = (p * low + q, p * high + q), SIGNS[ops]
    if p < 0:
        ends, signs = ends[::-1], (signs[1], signs[0])
    answer = Range(Rel((integer(ends[0]), body, integer(ends[1])), signs))
    givens: list[Given] = [Relations((bounds,), ("x",)), Expression(body)]
    return instance(rng, VALUES, givens, Goal(GoalKind.VALUE_RANGE), answer, bounds=tex(bounds), e=tex(body))


WORDS = {
    "<": ("{r}보다 작다", "{r} 미만이다"),
    ">": ("{r}보다 크다", "{r} 초과이다"),
    "≤": ("{r} 이하이다", "{r}보다 크지 않다"),
    "≥": ("{r} 이상이다", "{r}보다 작지 않다"),
}
OPS = tuple(WORDS)
ENDS = ("이를 부등식으로 나타내시오.", "이를 부등식으로 나타내어라.")


def sentence(rng: random.Random, subject: str, rel: Rel, which: int, **numbers: int) -> Instance:
    """The words of the comparison belong to the question's difficulty, the request does not."""
    said = WORDS[rel.ops[0]][which]
    starts = ("어떤 수 $x$", "$x$")
    phrasings = [f"{start}{subject} {said}. {end}" for start in starts for end in ENDS]
    slots = {name: tex(integer(value)) for name, value in numbers.items()}
    return instance(rng, phrasings, [Relations((rel,), ("x",))], Goal(GoalKind.EXPRESS), Range(rel), **slots)


def plain(rng: random.Random, p: int, q: int, r: int, op: int) -> Instance:
    """3x+2<11; with a minus, 3x-2."""
    rel = Rel((polynomial(p, q), integer(r)), (OPS[op],))
    subject = "의 {p}배에 {q}를 더한 수는" if q > 0 else "의 {p}배에서 {q}를 뺀 수는"
    return sentence(rng, subject, rel, 0, p=p, q=abs(q), r=r)


def hidden(rng: random.Random, p: int, q: int, r: int, op: int) -> Instance:
    """3x-2≤x+5, said as 크지 않다."""
    rel = Rel((polynomial(p, q), polynomial(1, r)), (("≤", "≥")[op],))
    first = "의 {p}배에 {q}를 더한 수는" if q > 0 else "의 {p}배에서 {q}를 뺀 수는"
    ends = ("$x$에 {r}를 더한 수보다 크지 않다", "$x$에 {r}를 더한 수보다 작지 않다")
    starts = ("어떤 수 $x$", "$x$")
    phrasings = [f"{start}{first} {ends[op]}. {end}" for start in starts for end in ENDS]
    slots = {"p": tex(integer(p)), "q": tex(integer(abs(q))), "r": tex(integer(r))}
    return instance(rng, phrasings, [Relations((rel,), ("x",))], Goal(GoalKind.EXPRESS), Range(rel), **slots)


def bounded(coefficients: Sequence[int]) -> Grid:
    return grid(range(-4, 3), range(2, 7), range(4), coefficients, nonzero(-6, 6))


MODELS = (
    item_model(
        "bounds.values",
        STANDARD,
        GRADE,
        11760,
        {1: Band(bounded((2, 3, 4)), values), 2: Band(bounded((-4, -3, -2, -1)), values)},
    ),
    item_model(
        "bounds.sentence",
        STANDARD,
        GRADE,
        10584,
        {
            1: Band(grid(range(2, 8), nonzero(-9, 9), range(5, 25), range(4)), plain),
            2: Band(grid(range(2, 8), nonzero(-9, 9), range(1, 10), (0, 1)), hidden),
        },
        forms=("free",),
    ),
)
