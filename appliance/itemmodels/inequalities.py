"""일차부등식 (9수02-12): the solution, and the whole numbers among it.

Drawn: the bound of the solution first. Radicals: whether the sign turns, brackets, a bound that is a
fraction.
"""

import random
from fractions import Fraction
from math import ceil, floor

from appliance.domain.answers import Range
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, multiple, number, polynomial, tex
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, rational

STANDARD, GRADE = "9수02-12", "중2"
SIGNS = ("<", "≤", ">", "≥")
TURNED = {"<": ">", "≤": "≥", ">": "<", "≥": "≤"}

SOLVE = (
    "일차부등식 {e}을 풀어라.",
    "일차부등식 {e}을 푸시오.",
    "일차부등식 {e}의 해를 구하시오.",
    "부등식 {e}의 해를 구하여라.",
)


def solve(rng: random.Random, left: Node, sign: str, right: Node, slope: int, bound: Fraction) -> Instance:
    """slope: the coefficient of x once all of it stands on the left; a negative one turns the sign."""
    relation = Rel((left, right), (sign,))
    answer = Range(Rel((X, rational(bound)), (sign if slope > 0 else TURNED[sign],)))
    givens = [Relations((relation,), ("x",))]
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def both_sides(rng: random.Random, bound: int, sign: int, a: int, b: int, c: int) -> Instance:
    """ax+b ≥ cx+d with d = (a-c)·bound+b."""
    right = polynomial(c, (a - c) * bound + b)
    return solve(rng, polynomial(a, b), SIGNS[sign], right, a - c, Fraction(bound))


def brackets(rng: random.Random, bound: int, sign: int, k: int, p: int, c: int) -> Instance:
    """k(x+p) < cx+d with d = k(bound+p)-c·bound."""
    left = multiple(k, polynomial(1, p))
    right = polynomial(c, k * (bound + p) - c * bound)
    return solve(rng, left, SIGNS[sign], right, k - c, Fraction(bound))


# What is asked: (op, domain, words). The solution must be bounded on the side that the op looks at.
BELOW = (
    ("count", "natural", "자연수 $x$의 개수"),
    ("largest", "integer", "정수 $x$ 중에서 가장 큰 수"),
    ("sum", "natural", "모든 자연수 $x$의 값의 합"),
)
ABOVE = (("smallest", "integer", "정수 $x$ 중에서 가장 작은 수"),)
WHOLE = (
    "일차부등식 {e}을 만족하는 {what}를 구하시오.",
    "부등식 {e}을 만족하는 {what}를 구하여라.",
    "일차부등식 {e}이 참이 되게 하는 {what}를 구하시오.",
)


def whole(rng: random.Random, relation: Rel, op: tuple[str, str, str], value: int) -> Instance:
    kind, domain, what = op
    givens = [Relations((relation,), ("x",))]
    goal = Goal(GoalKind.INTEGERS, (kind, domain))
    return instance(rng, WHOLE, givens, goal, number(value), e=tex(relation), what=what)


def largest_of(top: int, bottom: int, strict: bool) -> int:
    """The largest whole number below (or at) top/bottom."""
    bound = Fraction(top, bottom)
    return ceil(bound) - 1 if strict else floor(bound)


def bounded_above(
    rng: random.Random, which: int, strict: int, top: int, bottom: int, turned: int, b: int, c: int
) -> Instance:
    """ax+b < cx+d with the solution x < top/bottom."""
    last = largest_of(top, bottom, bool(strict))
    value = {"count": last, "largest": last, "sum": last * (last + 1) // 2}[BELOW[which][0]]
    return whole(rng, bounded("<" if strict else "≤", top, bottom, turned, b, c), BELOW[which], value)


def bounded_below(
    rng: random.Random, strict: int, top: int, bottom: int, turned: int, b: int, c: int
) -> Instance:
    """ax+b > cx+d with the solution x > top/bottom."""
    value = -largest_of(-top, bottom, bool(strict))
    return whole(rng, bounded(">" if strict else "≥", top, bottom, turned, b, c), ABOVE[0], value)


def bounded(sign: str, top: int, bottom: int, turned: int, b: int, c: int) -> Rel:
    """An inequality with the solution x `sign` top/bottom; turned: the coefficient of x is negative."""
    slope, number_left = (-bottom, -top) if turned else (bottom, top)
    left, right = polynomial(c + slope, b), polynomial(c, b + number_left)
    return Rel((left, right), (TURNED[sign] if turned else sign,))


def bounded_keeps(top: int, bottom: int, turned: int, b: int, c: int) -> bool:
    """Both sides have x and a number (c may be 0), and the bound is in lowest terms."""
    slope = -bottom if turned else bottom
    shown = c + slope != 0 and b + (-top if turned else top) != 0
    return shown and Fraction(top, bottom).denominator == bottom


def above_keeps(which: int, strict: int, top: int, bottom: int, turned: int, b: int, c: int) -> bool:
    """At least two natural numbers, at most twelve."""
    return 2 <= largest_of(top, bottom, bool(strict)) <= 12 and bounded_keeps(top, bottom, turned, b, c)


def below_keeps(strict: int, top: int, bottom: int, turned: int, b: int, c: int) -> bool:
    return bounded_keeps(top, bottom, turned, b, c)


MODELS = (
    item_model(
        "inequalities.solve",
        STANDARD,
        GRADE,
        57168,
        {
            1: Band(
                grid(
                    range(-6, 7),
                    range(4),
                    range(2, 8),
                    nonzero(-9, 9),
                    range(1, 6),
                    keep=lambda r, s, a, b, c: a > c and (a - c) * r + b != 0,
                ),
                both_sides,
            ),
            2: Band(
                grid(
                    range(-6, 7),
                    range(4),
                    range(1, 6),
                    nonzero(-9, 9),
                    range(2, 8),
                    keep=lambda r, s, a, b, c: a < c and (a - c) * r + b != 0,
                ),
                both_sides,
            ),
            3: Band(
                grid(
                    range(-6, 7),
                    range(4),
                    (-4, -3, -2, 2, 3, 4, 5),
                    nonzero(-5, 5),
                    nonzero(-4, 7),
                    keep=lambda r, s, k, p, c: k < c and k * (r + p) != c * r,
                ),
                brackets,
            ),
        },
    ),
    item_model(
        "inequalities.whole_below",
        STANDARD,
        GRADE,
        16812,
        {
            1: Band(
                grid(
                    range(3), (0, 1), range(3, 13), (1,), (0,), nonzero(-7, 7), range(1, 4), keep=above_keeps
                ),
                bounded_above,
            ),
            2: Band(
                grid(
                    range(3), (0, 1), range(3, 13), (1,), (1,), nonzero(-7, 7), range(1, 5), keep=above_keeps
                ),
                bounded_above,
            ),
            3: Band(
                grid(
                    range(3),
                    (0, 1),
                    range(5, 25),
                    (2, 3),
                    (0, 1),
                    nonzero(-5, 5),
                    range(-2, 3),
                    keep=above_keeps,
                ),
                bounded_above,
            ),
        },
    ),
    item_model(
        "inequalities.whole_above",
        STANDARD,
        GRADE,
        7516,
        {
            1: Band(
                grid((0, 1), range(1, 13), (1,), (0,), nonzero(-7, 7), range(1, 4), keep=below_keeps),
                bounded_below,
            ),
            2: Band(
                grid((0, 1), range(-12, 0), (1,), (1,), nonzero(-7, 7), range(1, 5), keep=below_keeps),
                bounded_below,
            ),
            3: Band(
                grid((0, 1), range(-13, 14), (2, 3), (0, 1), nonzero(-5, 5), range(-2, 3), keep=below_keeps),
                bounded_below,
            ),
        },
    ),
)
