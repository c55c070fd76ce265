"""근과 계수의 관계 (10공수1-02-03): expressions of both roots, an equation of given roots, a letter.

Drawn: the sum and the product of the roots, or the roots. Radicals: squares, cubes, quotients; roots that
are irrational or not real; what is known of the roots.
"""

import random
from fractions import Fraction
from math import gcd

from appliance.domain.answers import Assignment, Formula, Roots
from appliance.domain.givens import Claim, Expression, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import (
    ZERO,
    X,
    equation,
    number,
    polynomial,
    power,
    product,
    surd,
    term,
    tex,
    total,
)
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Neg, Node, Ratio, Sym, integer

STANDARD, GRADE = "10공수1-02-03", "고1"
ALPHA, BETA = Sym("alpha"), Sym("beta")

OF_ROOTS = (
    r"이차방정식 {e}의 두 근을 $\alpha$, $\beta$라 할 때, {wanted}의 값을 구하시오.",
    r"이차방정식 {e}의 두 근이 $\alpha$, $\beta$일 때, {wanted}의 값을 구하여라.",
    r"이차방정식 {e}의 두 근을 $\alpha$, $\beta$라고 할 때, {wanted}의 값은?",
    r"이차방정식 {e}의 두 근 $\alpha$, $\beta$에 대하여 {wanted}의 값을 구하시오.",
)
EQUATION = (
    "두 수 {first}, {second}를 두 근으로 하고 $x^2$의 계수가 $1$인 이차방정식을 구하시오.",
    "두 수 {first}, {second}를 두 근으로 하고 $x^2$의 계수가 $1$인 이차방정식을 구하여라.",
    "{first}, {second}를 두 근으로 하고 $x^2$의 계수가 $1$인 이차방정식을 구하시오.",
)
LETTER = (
    "이차방정식 {e}의 {told} 때, 상수 $k$의 값을 구하시오.",
    "이차방정식 {e}의 {told} 때, 상수 $k$의 값을 구하여라.",
    "$x$에 대한 이차방정식 {e}의 {told} 때, 상수 $k$의 값을 구하시오.",
)
ONE_ROOT = (
    "이차방정식 {e}의 한 근이 {root}일 때, 실수 $a$, $b$의 값을 구하시오.",
    "실수 $a$, $b$에 대하여 이차방정식 {e}의 한 근이 {root}이다. $a$, $b$의 값을 각각 구하여라.",
    "이차방정식 {e}의 한 근이 {root}일 때, 두 실수 $a$, $b$의 값을 각각 구하시오.",
)

SQUARE_SUM = "square_sum"
RECIPROCAL_SUM = "reciprocal_sum"


def of_roots(rng: random.Random, s: int, p: int, body: Node, goal: Goal, value: Fraction) -> Instance:
    """The roots of x^2-sx+p=0."""
    relation = equation(polynomial(1, -s, p), ZERO)
    givens = [Relations((relation,), ("x",))]
    return instance(rng, OF_ROOTS, givens, goal, number(value), e=tex(relation), wanted=tex(body))


def square_sum(rng: random.Random, s: int, p: int) -> Instance:
    body = total(power(ALPHA, 2), power(BETA, 2))
    return of_roots(rng, s, p, body, Goal(GoalKind.ROOTS, (SQUARE_SUM,)), Fraction(s * s - 2 * p))


def cube_sum(rng: random.Random, s: int, p: int) -> Instance:
    body = total(power(ALPHA, 3), power(BETA, 3))
    return of_roots(rng, s, p, body, Goal(GoalKind.AT_SOLUTION, (body,)), Fraction(s**3 - 3 * s * p))


def shifted(rng: random.Random, more: int, s: int, p: int) -> Instance:
    """(α+more)(β+more)."""
    body = product(total(ALPHA, integer(more)), total(BETA, integer(more)))
    value = Fraction(p + more * s + more * more)
    return of_roots(rng, s, p, body, Goal(GoalKind.AT_SOLUTION, (body,)), value)


def of_two(rng: random.Random, first: Node, second: Node, s: int, p: int) -> Instance:
    answer = Formula(equation(polynomial(1, -s, p), ZERO))
    goal = Goal(GoalKind.QUADRATIC, (integer(1),))
    givens = [Expression(first), Expression(second)]
    return instance(rng, EQUATION, givens, goal, answer, first=tex(first), second=tex(second))


def of_surds(rng: random.Random, p: int, q: int, inside: int) -> Instance:
    """p+q√inside and its partner."""
    root = surd(q, inside)
    return of_two(rng, total(integer(p), root), total(integer(p), Neg(root)), 2 * p, p * p - q * q * inside)


def of_complex(rng: random.Random, p: int, q: int) -> Instance:
    i = term(q, Sym("i"))
    return of_two(rng, total(integer(p), i), total(integer(p), Neg(i)), 2 * p, p * p + q * q)


def letter(rng: random.Random, s: Node, p: Node, claim: Claim, told: str, k: int) -> Instance:
    """x^2+sx+p=0, one of which holds k."""
    relation = equation(total(power(X, 2), s, p), ZERO)
    givens: list[Given] = [Relations((relation,), ("x",)), claim]
    goal, answer = Goal(GoalKind.PARAMETER, ("values", "k")), Roots("k", (integer(k),))
    return instance(rng, LETTER, givens, goal, answer, e=tex(relation), told=told)


def multiple(rng: random.Random, root: int, times: int) -> Instance:
    """The roots are root and times·root; k is their product."""
    told = f"한 근이 다른 근의 ${times}$배일"
    return letter(
        rng,
        term(-root * (times + 1), X),
        Sym("k"),
        Claim("multiple", (integer(times),)),
        told,
        times * root**2,
    )


def ratio(rng: random.Random, scale: int, m: int, n: int) -> Instance:
    """The roots are m·scale and n·scale."""
    parts = Ratio((integer(m), integer(n)))
    told = f"두 근의 비가 {tex(parts)}일"
    return letter(rng, term(-scale * (m + n), X), Sym("k"), Claim("ratio", (parts,)), told, scale**2 * m * n)


def imaginary_root(rng: random.Random, p: int, q: int) -> Instance:
    """x^2+ax+b=0 with a root p+qi, so that the other is p-qi."""
    return one_root(rng, total(integer(p), term(q, Sym("i"))), -2 * p, p * p + q * q)


def one_root(rng: random.Random, root: Node, a: int, b: int) -> Instance:
    relation = equation(total(power(X, 2), product(Sym("a"), X), Sym("b")), ZERO)
    givens: list[Given] = [Relations((relation,), ("x",)), Claim("root", (root,))]
    goal = Goal(GoalKind.PARAMETER, ("values", "a", "b"))
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    return instance(rng, ONE_ROOT, givens, goal, answer, e=tex(relation), root=tex(root))


def has_hidden_roots(s: int, p: int) -> bool:
    """Two different roots that are not whole."""
    inside = s * s - 4 * p
    return inside > 0 and round(inside**0.5) ** 2 != inside


def hidden_behind(more: int, s: int, p: int) -> bool:
    return has_hidden_roots(s, p)


def is_lowest(scale: int, m: int, n: int) -> bool:
    return m < n and gcd(m, n) == 1


MODELS = (
    item_model(
        "roots.expression",
        STANDARD,
        GRADE,
        590,
        {
            1: Band(grid(nonzero(-7, 7), nonzero(-6, 7), keep=has_hidden_roots), square_sum),
            2: Band(grid((-2, -1, 1, 2), nonzero(-7, 7), nonzero(-6, 6), keep=hidden_behind), shifted),
            3: Band(grid(nonzero(-5, 5), nonzero(-5, 5), keep=has_hidden_roots), cube_sum),
        },
    ),
    item_model(
        "roots.equation",
        STANDARD,
        GRADE,
        121,
        {
            1: Band(grid(nonzero(-5, 6), (1, 2), (2, 3, 5)), of_surds),
            2: Band(grid(nonzero(-5, 6), range(1, 6)), of_complex),
        },
    ),
    item_model(
        "roots.letter",
        STANDARD,
        GRADE,
        70,
        {
            1: Band(grid(nonzero(-5, 5), (2, 3, 4)), multiple),
            2: Band(grid(nonzero(-4, 4), (2, 3, 4), (3, 4, 5), keep=is_lowest), ratio),
        },
    ),
    item_model(
        "roots.imaginary",
        STANDARD,
        GRADE,
        38,
        {
            1: Band(grid(nonzero(-4, 4), (1,)), imaginary_root),
            2: Band(grid(nonzero(-5, 5), (2, 3, 4)), imaginary_root),
        },
    ),
)
