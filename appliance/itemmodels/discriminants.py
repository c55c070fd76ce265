"""판별식 (10공수1-02-02): the kind of the roots, and a letter that a kind of roots settles.

Drawn: the axis p of (x-p)²+…, and how far the constant is from p². Radicals: what stands before x²,
equality or a range, where the letter stands, how many whole numbers are in the range.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Answer, Range, Roots, Word
from appliance.domain.givens import Claim, Condition, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import (
    ZERO,
    X,
    equation,
    number,
    polynomial,
    power,
    term,
    tex,
    total,
)
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-02", "고1"
K = Sym("k")

JUDGE = (
    "이차방정식 {e}의 근을 판별하시오.",
    "판별식을 이용하여 이차방정식 {e}의 근을 판별하시오.",
    "이차방정식 {e}의 근을 판별하여라.",
)
DOUBLE = (
    "이차방정식 {e}이 중근을 가질 때, 실수 $k$의 값을 구하시오.",
    "이차방정식 {e}이 중근을 갖도록 하는 실수 $k$의 값을 구하여라.",
    "$x$에 대한 이차방정식 {e}이 중근을 가질 때, 실수 $k$의 값을 구하시오.",
)
POSITIVE = (
    "이차방정식 {e}이 중근을 갖도록 하는 양수 $k$의 값을 구하시오.",
    "이차방정식 {e}이 중근을 가질 때, 양수 $k$의 값을 구하여라.",
    "$x$에 대한 이차방정식 {e}이 중근을 갖도록 하는 양수 $k$의 값을 구하시오.",
)
RANGE = (
    "이차방정식 {e}이 {kind} 때, 실수 $k$의 값의 범위를 구하시오.",
    "이차방정식 {e}이 {kind} 때, 실수 $k$의 값의 범위를 구하여라.",
    "$x$에 대한 이차방정식 {e}이 {kind} 때, 실수 $k$의 값의 범위를 구하시오.",
)
NATURALS = (
    "이차방정식 {e}이 {kind} 하는 자연수 $k$의 개수를 구하시오.",
    "이차방정식 {e}이 {kind} 하는 자연수 $k$는 모두 몇 개인지 구하시오.",
    "$x$에 대한 이차방정식 {e}이 {kind} 하는 자연수 $k$의 개수를 구하여라.",
)
# claim: what the stem says, with 때 and with 하는.
KINDS = (
    ("two_real", "서로 다른 두 실근을 가질", "서로 다른 두 실근을 갖도록", "<"),
    ("imaginary", "서로 다른 두 허근을 가질", "서로 다른 두 허근을 갖도록", ">"),
    ("real", "실근을 가질", "실근을 갖도록", "≤"),
)
TURNED = {"<": ">", ">": "<", "≤": "≥"}


def judged(rng: random.Random, a: int, b: int, c: int) -> Instance:
    relation = equation(polynomial(a, b, c), ZERO)
    inside = b * b - 4 * a * c
    kind = "서로 다른 두 실근" if inside > 0 else "중근" if inside == 0 else "서로 다른 두 허근"
    goal = Goal(GoalKind.JUDGE, ("roots", "kind"))
    return instance(rng, JUDGE, [Relations((relation,), ("x",))], goal, Word(kind), e=tex(relation))


def settled(
    rng: random.Random,
    phrasings: Sequence[str],
    left: Node,
    claim: str,
    goal: Goal,
    answer: Answer,
    more: Sequence[Given] = (),
    kind: str = "",
) -> Instance:
    relation = equation(left, ZERO)
    givens: list[Given] = [Relations((relation,), ("x",)), Claim(claim), *more]
    return instance(rng, phrasings, givens, goal, answer, e=tex(relation), kind=kind)


def double(rng: random.Random, p: int, more: int) -> Instance:
    """x^2-2px+k+more=0 has a double root at k=p²-more."""
    answer = Roots("k", (integer(p * p - more),))
    left = total(power(X, 2), term(-2 * p, X), K, integer(more))
    return settled(rng, DOUBLE, left, "double", Goal(GoalKind.PARAMETER, ("values", "k")), answer)


def positive(rng: random.Random, lead: int, p: int, sign: int) -> Instance:
    """lead²·x²±kx+p²=0 with k=2·lead·p."""
    left = total(term(lead * lead, power(X, 2)), term(sign, K, X), integer(p * p))
    condition = Condition(Rel((K, ZERO), (">",)))
    answer = Roots("k", (integer(2 * lead * p),))
    goal = Goal(GoalKind.PARAMETER, ("values", "k"))
    return settled(rng, POSITIVE, left, "double", goal, answer, [condition])


def within(rng: random.Random, kind: int, p: int, more: int) -> Instance:
    """x^2-2px+k+more=0: k against p²-more."""
    claim, words, _, sign = KINDS[kind]
    left = total(power(X, 2), term(-2 * p, X), K, integer(more))
    return ranged(rng, left, claim, words, sign, p * p - more)


def with_square(rng: random.Random, kind: int, side: int, slope: int, more: int) -> Instance:
    """x^2±2kx+k²±k+more=0: only k and a number stay in the discriminant."""
    claim, words, _, sign = KINDS[kind]
    left = total(power(X, 2), term(2 * side, K, X), power(K, 2), term(slope, K), integer(more))
    return ranged(rng, left, claim, words, sign if slope > 0 else TURNED[sign], -more * slope)


def ranged(rng: random.Random, left: Node, claim: str, words: str, sign: str, bound: int) -> Instance:
    answer = Range(Rel((K, integer(bound)), (sign,)))
    goal = Goal(GoalKind.PARAMETER, ("range", "k"))
    return settled(rng, RANGE, left, claim, goal, answer, kind=words)


def naturals(rng: random.Random, equal: int, p: int, more: int) -> Instance:
    """How many natural k there are with k ≤ p²-more, or with k < p²-more."""
    claim, _, words, _ = KINDS[2 if equal else 0]
    left = total(power(X, 2), term(-2 * p, X), K, integer(more))
    bound = p * p - more
    goal = Goal(GoalKind.PARAMETER, ("count", "natural", "k"))
    return settled(rng, NATURALS, left, claim, goal, number(bound if equal else bound - 1), kind=words)


def has_some(equal: int, p: int, more: int) -> bool:
    """Two to eleven natural numbers."""
    return 2 < p * p - more < 12


MODELS = (
    item_model(
        "discriminant.kind",
        STANDARD,
        GRADE,
        504,
        {
            1: Band(grid((1,), nonzero(-6, 6), nonzero(-5, 9)), judged),
            2: Band(grid((2, 3, 4, 9), nonzero(-6, 6), nonzero(-3, 4)), judged),
        },
        forms=("free",),
    ),
    item_model(
        "discriminant.double",
        STANDARD,
        GRADE,
        188,
        {
            1: Band(grid(nonzero(-6, 6), range(-5, 6)), double),
            2: Band(grid((1, 2, 3, 4), range(1, 8), (-1, 1)), positive),
        },
    ),
    item_model(
        "discriminant.range",
        STANDARD,
        GRADE,
        432,
        {
            1: Band(grid((0, 1, 2), nonzero(-4, 4), range(-5, 6)), within),
            2: Band(grid((0, 1, 2), (-1, 1), (-1, 1), nonzero(-7, 7)), with_square),
        },
    ),
    item_model(
        "discriminant.naturals",
        STANDARD,
        GRADE,
        76,
        {
            1: Band(grid((1,), nonzero(-4, 4), range(-3, 8), keep=has_some), naturals),
            2: Band(grid((0,), nonzero(-4, 4), range(-3, 8), keep=has_some), naturals),
        },
    ),
)
