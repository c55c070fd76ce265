"""삼차방정식과 사차방정식 (10공수1-02-07). Drawn: the roots; the equation is made of them.

Radicals: whether all roots are whole, whether a part of the equation is to be taken as one letter; a letter.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.domain.answers import Assignment, Roots
from appliance.domain.givens import Claim, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import (
    ZERO,
    X,
    equation,
    polynomial,
    power,
    product,
    surd,
    term,
    tex,
    total,
)
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.higher_factoring import multiplied
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Group, Neg, Node, Sym, integer

STANDARD, GRADE = "10공수1-02-07", "고1"

CUBIC = (
    "삼차방정식 {e}을 푸시오.",
    "삼차방정식 {e}을 풀어라.",
    "삼차방정식 {e}의 해를 구하시오.",
    "삼차방정식 {e}의 근을 모두 구하시오.",
)
QUARTIC = (
    "사차방정식 {e}을 푸시오.",
    "사차방정식 {e}을 풀어라.",
    "사차방정식 {e}의 해를 구하시오.",
    "방정식 {e}을 푸시오.",
)
NESTED = (
    "방정식 {e}을 푸시오.",
    "방정식 {e}을 풀어라.",
    "방정식 {e}의 해를 구하시오.",
)
TWO_ROOTS = (
    "삼차방정식 {e}의 두 근이 {first}, {second}일 때, 상수 $a$, $b$의 값을 구하시오.",
    "삼차방정식 {e}의 두 근이 {first}, {second}이다. 상수 $a$, $b$의 값을 구하시오.",
    "삼차방정식 {e}의 두 근이 {first}과 {second}일 때, 상수 $a$, $b$의 값을 각각 구하여라.",
)


def solved(rng: random.Random, phrasings: Sequence[str], left: Node, roots: Sequence[Node]) -> Instance:
    relation = equation(left, ZERO)
    givens, answer = [Relations((relation,), ("x",))], Roots("x", tuple(roots))
    return instance(rng, phrasings, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def whole(*roots: int) -> list[Node]:
    return [integer(root) for root in sorted(roots)]


def three_whole(rng: random.Random, a: int, b: int, c: int) -> Instance:
    left = polynomial(*multiplied((1, -a), (1, -b), (1, -c)))
    return solved(rng, CUBIC, left, whole(a, b, c))


def with_imaginary(rng: random.Random, root: int, p: int, q: int) -> Instance:
    """(x-root)(x^2-2px+p²+q²)=0: one real root, and p±qi."""
    left = polynomial(*multiplied((1, -root), (1, -2 * p, p * p + q * q)))
    i = term(q, Sym("i"))
    pair = [total(integer(p), Neg(i)), total(integer(p), i)]
    return solved(rng, CUBIC, left, [integer(root), *pair])


def with_surds(rng: random.Random, root: int, p: int, inside: int) -> Instance:
    """(x-root)(x^2-2px+p²-inside)=0."""
    left = polynomial(*multiplied((1, -root), (1, -2 * p, p * p - inside)))
    pair = [total(integer(p), surd(-1, inside)), total(integer(p), surd(1, inside))]
    values = [(Fraction(root), integer(root)), *zip((p - inside**0.5, p + inside**0.5), pair, strict=True)]
    return solved(rng, CUBIC, left, [node for _, node in sorted(values, key=lambda each: float(each[0]))])


def two_squares(rng: random.Random, a: int, b: int) -> Instance:
    """x^4-(a²+b²)x^2+a²b²=0."""
    left = polynomial(1, 0, -(a * a + b * b), 0, a * a * b * b)
    return solved(rng, QUARTIC, left, whole(a, -a, b, -b))


def four_whole(rng: random.Random, a: int, b: int, c: int) -> Instance:
    """The root 1 is found first."""
    left = polynomial(*multiplied((1, -1), (1, -a), (1, -b), (1, -c)))
    return solved(rng, QUARTIC, left, whole(1, a, b, c))


def nested(rng: random.Random, p: int, a: int, b: int) -> Instance:
    """(x^2+px)^2-…(x^2+px)+…=0 with two values of x^2+px, each with two roots."""
    inner, first, second = Group(polynomial(1, p, 0)), a * (a + p), b * (b + p)
    left = total(power(inner, 2), term(-(first + second), inner), integer(first * second))
    return solved(rng, NESTED, left, whole(a, -a - p, b, -b - p))


def letters(rng: random.Random, first: int, second: int, third: int) -> Instance:
    """x^3+ax^2+bx+c=0 with c in numbers, two roots said."""
    _, a, b, c = multiplied((1, -first), (1, -second), (1, -third))
    left = total(power(X, 3), product(Sym("a"), power(X, 2)), product(Sym("b"), X), integer(c))
    relation = equation(left, ZERO)
    roots = [integer(root) for root in (first, second)]
    givens: list[Given] = [Relations((relation,), ("x",)), *(Claim("root", (root,)) for root in roots)]
    goal = Goal(GoalKind.PARAMETER, ("values", "a", "b"))
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    slots = {"e": tex(relation), "first": tex(roots[0]), "second": tex(roots[1])}
    return instance(rng, TWO_ROOTS, givens, goal, answer, **slots)


def once(a: int, b: int, c: int) -> bool:
    """Three roots, the first of them 1 or -1; where both are there, 1 is the first."""
    return b < c and a not in (b, c) and (a == 1 or 1 not in (b, c))


def is_irrational(root: int, p: int, inside: int) -> bool:
    return (p - root) ** 2 != inside and p * p != inside


def four_keep(a: int, b: int, c: int) -> bool:
    """Four different roots of a number near at hand, not two pairs of opposites."""
    roots = {1, a, b, c}
    return a < b < c and len(roots) == 4 and 0 not in roots and {-each for each in roots} != roots


def all_differ(p: int, a: int, b: int) -> bool:
    """Four roots, the larger of each pair drawn, no term missing."""
    first, second = a * (a + p), b * (b + p)
    four = len({a, -a - p, b, -b - p}) == 4
    return a < b and four and -a - p < a and first + second != 0 and first * second != 0


def letters_stay(first: int, second: int, third: int) -> bool:
    _, a, b, _ = multiplied((1, -first), (1, -second), (1, -third))
    return first < second and third not in (first, second) and a != 0 and b != 0


MODELS = (
    item_model(
        "cubic.solve",
        STANDARD,
        GRADE,
        193,
        {
            1: Band(grid((-1, 1), nonzero(-4, 4), nonzero(-5, 5), keep=once), three_whole),
            2: Band(grid((-2, -1, 1, 2), nonzero(-3, 3), (2, 3, 5), keep=is_irrational), with_surds),
            3: Band(grid((-2, -1, 1, 2), nonzero(-3, 3), (1, 2, 3)), with_imaginary),
        },
    ),
    item_model(
        "quartic.solve",
        STANDARD,
        GRADE,
        72,
        {
            1: Band(grid(range(1, 6), range(2, 8), keep=lambda a, b: a < b), two_squares),
            2: Band(grid((-3, -2, -1), range(-2, 4), range(2, 6), keep=four_keep), four_whole),
            3: Band(grid(nonzero(-3, 3), range(-3, 4), range(-3, 5), keep=all_differ), nested),
        },
    ),
    item_model(
        "cubic.letters",
        STANDARD,
        GRADE,
        59,
        {
            1: Band(grid((-1, 1), (1, 2, 3), nonzero(-4, 4), keep=letters_stay), letters),
            2: Band(grid((-3, -2), (-1, 2, 3), nonzero(-4, 4), keep=letters_stay), letters),
        },
    ),
)
