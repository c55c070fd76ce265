"""일차방정식의 풀이 (9수02-04).

Drawn: the root first, then coefficients; the last number of the stem follows. Radicals: a negative root,
brackets, denominators.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Roots
from appliance.domain.givens import Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import equation, multiple, polynomial, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Node, integer, rational

STANDARD, GRADE = "9수02-04", "중1"

SOLVE = (
    "일차방정식 {e}을 풀어라.",
    "일차방정식 {e}을 푸시오.",
    "일차방정식 {e}의 해를 구하시오.",
    "방정식 {e}의 해는?",
)


def solve(rng: random.Random, left: Node, right: Node, root: int | Fraction) -> Instance:
    relation = equation(left, right)
    answer = Roots("x", (rational(Fraction(root)),))
    givens = [Relations((relation,), ("x",))]
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def both_sides(rng: random.Random, root: int, a: int, b: int, c: int) -> Instance:
    """ax+b=cx+d with d = (a-c)·root+b."""
    return solve(rng, polynomial(a, b), polynomial(c, (a - c) * root + b), root)


def fraction_root(rng: random.Random, top: int, bottom: int, b: int, c: int) -> Instance:
    """(c+bottom)x+b = cx+(top+b): the root is top/bottom."""
    return solve(rng, polynomial(c + bottom, b), polynomial(c, top + b), Fraction(top, bottom))


def brackets(rng: random.Random, root: int, k: int, p: int, c: int) -> Instance:
    """k(x+p)=cx+d with d = k(root+p)-c·root."""
    left = multiple(k, polynomial(1, p))
    return solve(rng, left, polynomial(c, k * (root + p) - c * root), root)


def two_brackets(rng: random.Random, root: int, k: int, p: int, m: int, q: int) -> Instance:
    """k(x+p)+d=m(x+q): d is what makes both sides equal at the root."""
    gap = m * (root + q) - k * (root + p)
    left = total(multiple(k, polynomial(1, p)), integer(gap))
    return solve(rng, left, multiple(m, polynomial(1, q)), root)


def denominators(
    rng: random.Random, value: int, a: int, bottom: int, c: int, other: int, root: int
) -> Instance:
    """(ax+b)/bottom=(cx+d)/other: both sides are `value` at the root."""
    left = Frac(polynomial(a, value * bottom - a * root), integer(bottom))
    right = Frac(polynomial(c, value * other - c * root), integer(other))
    return solve(rng, left, right, root)


def denominators_keep(value: int, a: int, bottom: int, c: int, other: int, root: int) -> bool:
    """One root only, lowest terms, numbers of one digit."""
    b, d = value * bottom - a * root, value * other - c * root
    lowest = all(Fraction(n, m).denominator == m for n, m in ((a, bottom), (c, other)))
    small = 0 < abs(b) < 10 and 0 < abs(d) < 10
    return bottom != other and a * other != c * bottom and lowest and small


MODELS = (
    item_model(
        "linear.both_sides",
        STANDARD,
        GRADE,
        23462,
        {
            1: Band(
                grid(
                    range(1, 8),
                    range(2, 8),
                    nonzero(-9, 9),
                    range(1, 6),
                    keep=lambda r, a, b, c: a > c and (a - c) * r + b != 0,
                ),
                both_sides,
            ),
            2: Band(
                grid(
                    range(-7, 0),
                    nonzero(-5, 7),
                    nonzero(-9, 9),
                    nonzero(-5, 7),
                    keep=lambda r, a, b, c: a != c and (a - c) * r + b != 0,
                ),
                both_sides,
            ),
            3: Band(
                grid(
                    nonzero(-7, 7),
                    range(2, 6),
                    nonzero(-9, 9),
                    nonzero(-4, 4),
                    keep=lambda t, n, b, c: (
                        t % n != 0 and Fraction(t, n).denominator == n and c + n and t + b
                    ),
                ),
                fraction_root,
            ),
        },
    ),
    item_model(
        "linear.brackets",
        STANDARD,
        GRADE,
        14920,
        {
            1: Band(
                grid(
                    range(1, 9),
                    range(2, 6),
                    nonzero(-6, 6),
                    range(1, 5),
                    keep=lambda r, k, p, c: k != c and k * (r + p) != c * r,
                ),
                brackets,
            ),
            2: Band(
                grid(
                    range(-8, 0),
                    (-5, -4, -3, -2, 2, 3, 4, 5),
                    nonzero(-6, 6),
                    nonzero(-4, 4),
                    keep=lambda r, k, p, c: k != c and k * (r + p) != c * r,
                ),
                brackets,
            ),
            3: Band(
                grid(
                    nonzero(-6, 6),
                    range(2, 6),
                    nonzero(-5, 5),
                    range(2, 6),
                    nonzero(-5, 5),
                    keep=lambda r, k, p, m, q: k != m and p != q and 0 < abs(m * (r + q) - k * (r + p)) < 20,
                ),
                two_brackets,
            ),
        },
    ),
    item_model(
        "linear.denominators",
        STANDARD,
        GRADE,
        961,
        {
            1: Band(
                grid(range(1, 5), (1,), (2, 3, 4), (1,), (2, 3, 4, 5), range(1, 10), keep=denominators_keep),
                denominators,
            ),
            2: Band(
                grid(
                    range(1, 5),
                    (2, 3),
                    (2, 3, 5),
                    (1, 2, 3),
                    (2, 3, 4, 5),
                    range(1, 8),
                    keep=denominators_keep,
                ),
                denominators,
            ),
            3: Band(
                grid(
                    range(-4, 0),
                    (2, 3),
                    (2, 3, 5),
                    (1, 2, 3),
                    (2, 3, 4, 5),
                    range(-7, 0),
                    keep=denominators_keep,
                ),
                denominators,
            ),
        },
    ),
)
