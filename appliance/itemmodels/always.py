"""절대부등식 (10공수2-02-08): a quadratic inequality that holds for all real x.

Drawn: the square behind the quadratic; what is left over is the bound of the letter. Radicals: where the
letter stands; a bound, a range, or how many whole numbers lie in it.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Answer, Range
from appliance.domain.givens import Claim, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, X, number, power, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Rel, Sym, integer

STANDARD, GRADE = "10공수2-02-08", "고1"
K = Sym("k")

LEAST = (
    "모든 실수 $x$에 대하여 부등식 {relation}이 성립할 때, 실수 $k$의 최솟값을 구하시오.",
    "모든 실수 $x$에 대하여 부등식 {relation}이 항상 성립하도록 하는 실수 $k$의 최솟값을 구하여라.",
    "모든 실수 $x$에 대하여 부등식 {relation}이 성립하도록 하는 실수 $k$의 최솟값은?",
)
WITHIN = (
    "모든 실수 $x$에 대하여 부등식 {relation}이 성립하도록 하는 실수 $k$의 값의 범위를 구하시오.",
    "모든 실수 $x$에 대하여 부등식 {relation}이 항상 성립할 때, 실수 $k$의 값의 범위를 구하여라.",
    "모든 실수 $x$에 대하여 부등식 {relation}이 성립할 때, 실수 $k$의 값의 범위는?",
)
COUNT = (
    "모든 실수 $x$에 대하여 부등식 {relation}이 성립하도록 하는 정수 $k$의 개수를 구하시오.",
    "모든 실수 $x$에 대하여 부등식 {relation}이 항상 성립하도록 하는 정수 $k$의 개수를 구하여라.",
    "모든 실수 $x$에 대하여 부등식 {relation}이 성립하도록 하는 정수 $k$의 개수는?",
)


def holds_always(
    rng: random.Random,
    phrasings: Sequence[str],
    left: Node,
    sign: str,
    goal: tuple[Node | str, ...],
    answer: Answer,
) -> Instance:
    relation = Rel((left, ZERO), (sign,))
    givens: list[Given] = [Claim("always"), Relations((relation,), ("x",))]
    return instance(rng, phrasings, givens, Goal(GoalKind.PARAMETER, goal), answer, relation=tex(relation))


def least(rng: random.Random, a: int, p: int) -> Instance:
    """a(x-p)²≥0: ax²-2apx+k with k at least ap²."""
    left = total(term(a, power(X, 2)), term(-2 * a * p, X), K)
    return holds_always(rng, LEAST, left, "≥", ("least", "k"), number(a * p * p))


def range_after(rng: random.Random, p: int, m: int, strict: int) -> Instance:
    """x²-2px+k+m: k above p²-m."""
    left = total(power(X, 2), term(-2 * p, X), K, integer(m))
    sign = ">" if strict else "≥"
    answer = Range(Rel((K, integer(p * p - m)), (sign,)))
    return holds_always(rng, WITHIN, left, sign, ("range", "k"), answer)


def count(rng: random.Random, half: int, r: int, strict: int) -> Instance:
    """x²+2kx+r² (k within ±r), x²+kx+r² (within ±2r)."""
    bound = r if half else 2 * r
    left = total(power(X, 2), term(2 if half else 1, K, X), integer(r * r))
    answer = number(2 * bound - 1 if strict else 2 * bound + 1)
    sign = ">" if strict else "≥"
    return holds_always(rng, COUNT, left, sign, ("count", "integer", "k"), answer)


def count_between(rng: random.Random, low: int, high: int, strict: int) -> Instance:
    """x²-2kx+(low+high)k-low·high: k²-(low+high)k+low·high below 0, so k lies between low and high."""
    left = total(power(X, 2), term(-2, K, X), term(low + high, K), integer(-low * high))
    answer = number(high - low - 1 if strict else high - low + 1)
    sign = ">" if strict else "≥"
    return holds_always(rng, COUNT, left, sign, ("count", "integer", "k"), answer)


MODELS = (
    item_model(
        "always.bound",
        STANDARD,
        GRADE,
        276,
        {
            1: Band(grid((1, 2, 3), nonzero(-6, 6)), least),
            2: Band(grid(nonzero(-6, 6), nonzero(-5, 5), (0, 1)), range_after),
        },
    ),
    item_model(
        "always.count",
        STANDARD,
        GRADE,
        112,
        {
            1: Band(grid((0, 1), range(1, 9), (0, 1)), count),
            2: Band(
                grid(
                    range(-5, 4),
                    range(-3, 7),
                    (0, 1),
                    keep=lambda low, high, strict: high - low > 1 and low * high * (low + high) != 0,
                ),
                count_between,
            ),
        },
    ),
)
