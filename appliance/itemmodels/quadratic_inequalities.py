"""이차부등식 (10공수1-02-11): the solution, whole solutions, a system, letters that a solution settles.

Drawn: the bounds. Radicals: the sign of the leading coefficient, bounds that are fractions or irrational, one
inequality or two, a condition for all numbers.
"""

import random

from appliance.domain.answers import Answer, Assignment, Range, Ranges
from appliance.domain.givens import Claim, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, X, number, polynomial, power, product, surd, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Cases, Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-11", "고1"
K = Sym("k")

SOLVE = (
    "이차부등식 {e}을 푸시오.",
    "이차부등식 {e}을 풀어라.",
    "이차부등식 {e}의 해를 구하시오.",
)
INTEGERS = (
    "이차부등식 {e}을 만족시키는 정수 $x$의 {what}을 구하시오.",
    "이차부등식 {e}을 만족하는 정수 $x$의 {what}을 구하여라.",
    "이차부등식 {e}을 만족시키는 정수 $x$의 {what}은?",
)
SYSTEM = (
    "연립부등식 {brace}을 푸시오.",
    "연립부등식 {brace}을 풀어라.",
    "연립부등식 {brace}의 해를 구하시오.",
)
LETTERS = (
    "이차부등식 {e}의 해가 {solution}일 때, 상수 $a$, $b$의 값을 구하시오.",
    "이차부등식 {e}의 해가 {solution}이다. 상수 $a$, $b$의 값을 각각 구하여라.",
    "이차부등식 {e}의 해가 {solution}가 되도록 하는 상수 $a$, $b$의 값을 구하시오.",
)
ALWAYS = (
    "모든 실수 $x$에 대하여 이차부등식 {e}이 성립하도록 하는 실수 $k$의 값의 범위를 구하시오.",
    "모든 실수 $x$에 대하여 이차부등식 {e}이 항상 성립할 때, 실수 $k$의 값의 범위를 구하여라.",
    "모든 실수 $x$에 대하여 부등식 {e}이 성립하도록 하는 실수 $k$의 값의 범위를 구하시오.",
)
SIGNS = ("<", "≤", ">", "≥")
TURNED = {"<": ">", "≤": "≥", ">": "<", "≥": "≤"}
ASKED = (("count", "개수"), ("sum", "합"))


def of_bounds(a: int, low: int, high: int) -> Node:
    return polynomial(a, -a * (low + high), a * low * high)


def between(low: Node, high: Node, sign: str) -> Rel:
    return Rel((low, X, high), (sign, sign))


def solution(low: Node, high: Node, sign: str) -> Answer:
    """Of (x-low)(x-high) against 0."""
    if sign in ("<", "≤"):
        return Range(between(low, high, sign))
    return Ranges((Rel((X, low), (TURNED[sign],)), Rel((X, high), (sign,))))


def solved(rng: random.Random, left: Node, sign: str, answer: Answer) -> Instance:
    relation = Rel((left, ZERO), (sign,))
    givens = [Relations((relation,), ("x",))]
    return instance(rng, SOLVE, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def whole(rng: random.Random, at: int, low: int, high: int) -> Instance:
    return solved(rng, of_bounds(1, low, high), SIGNS[at], solution(integer(low), integer(high), SIGNS[at]))


def negative(rng: random.Random, at: int, a: int, low: int, high: int) -> Instance:
    """-2x^2+…: the sign turns."""
    sign = SIGNS[at]
    return solved(rng, of_bounds(a, low, high), sign, solution(integer(low), integer(high), TURNED[sign]))


def irrational(rng: random.Random, at: int, p: int, inside: int) -> Instance:
    """(x-p)²-inside against 0."""
    low, high = (total(integer(p), surd(side, inside)) for side in (-1, 1))
    return solved(rng, polynomial(1, -2 * p, p * p - inside), SIGNS[at], solution(low, high, SIGNS[at]))


def integers(rng: random.Random, op: int, a: int, low: int, high: int, closed: int) -> Instance:
    """a is 1 with <, or negative with >."""
    sign = SIGNS[closed] if a > 0 else TURNED[SIGNS[closed]]
    relation, found = Rel((of_bounds(a, low, high), ZERO), (sign,)), range(low + 1 - closed, high + closed)
    goal, what = Goal(GoalKind.INTEGERS, (ASKED[op][0], "integer")), ASKED[op][1]
    value = number(len(found) if op == 0 else sum(found))
    givens = [Relations((relation,), ("x",))]
    return instance(rng, INTEGERS, givens, goal, value, e=tex(relation), what=what)


def linear_too(rng: random.Random, low: int, at: int, high: int, m: int, b: int, closed: int) -> Instance:
    """x^2-…≤0 between low and high, and mx+b>… from `at` on."""
    first = Rel((of_bounds(1, low, high), ZERO), (SIGNS[closed],))
    second = Rel((polynomial(m, b), integer(m * at + b)), (">",))
    return system(rng, (first, second), at, "<", high, SIGNS[closed])


def two_quadratics(rng: random.Random, a: int, b: int, c: int, d: int, closed: int) -> Instance:
    """Between a and c, and between b and d, with a<b<c<d."""
    first = Rel((of_bounds(1, a, c), ZERO), (SIGNS[closed],))
    second = Rel((of_bounds(1, b, d), ZERO), ("<",))
    return system(rng, (first, second), b, "<", c, SIGNS[closed])


def system(
    rng: random.Random, relations: tuple[Rel, Rel], low: int, first: str, high: int, second: str
) -> Instance:
    answer = Range(Rel((integer(low), X, integer(high)), (first, second)))
    givens = [Relations(relations, ("x",))]
    return instance(rng, SYSTEM, givens, Goal(GoalKind.SOLVE), answer, brace=tex(Cases(relations)))


def letters(rng: random.Random, left: Node, sign: str, told: Rel, a: int, b: int) -> Instance:
    relation = Rel((left, ZERO), (sign,))
    givens: list[Given] = [Relations((relation,), ("x",)), Claim("solution", (told,))]
    goal = Goal(GoalKind.PARAMETER, ("values", "a", "b"))
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    return instance(rng, LETTERS, givens, goal, answer, e=tex(relation), solution=tex(told))


def plain_letters(rng: random.Random, low: int, high: int, closed: int) -> Instance:
    """x^2+ax+b<0."""
    left = total(power(X, 2), product(Sym("a"), X), Sym("b"))
    told = between(integer(low), integer(high), SIGNS[closed])
    return letters(rng, left, SIGNS[closed], told, -(low + high), low * high)


def leading_letters(rng: random.Random, a: int, low: int, high: int, closed: int) -> Instance:
    """ax^2+bx+c>0 with a<0 and c in numbers."""
    left = total(product(Sym("a"), power(X, 2)), product(Sym("b"), X), integer(a * low * high))
    told = between(integer(low), integer(high), SIGNS[closed])
    return letters(rng, left, TURNED[SIGNS[closed]], told, a, -a * (low + high))


def always(rng: random.Random, left: Node, sign: str, answer: Rel) -> Instance:
    relation = Rel((left, ZERO), (sign,))
    givens: list[Given] = [Claim("always"), Relations((relation,), ("x",))]
    goal = Goal(GoalKind.PARAMETER, ("range", "k"))
    return instance(rng, ALWAYS, givens, goal, Range(answer), e=tex(relation))


def always_in_x(rng: random.Random, at: int, p: int, side: int) -> Instance:
    """x^2±kx+p²>0 for all x: k between -2p and 2p."""
    left = total(power(X, 2), term(side, K, X), integer(p * p))
    answer = Rel((integer(-2 * p), K, integer(2 * p)), (SIGNS[at - 2],) * 2)
    return always(rng, left, SIGNS[at], answer)


def always_in_both(rng: random.Random, at: int, low: int, high: int) -> Instance:
    """x^2+2kx+(low+high)k-low·high>0: k between low and high."""
    left = total(power(X, 2), term(2, K, X), term(low + high, K), integer(-low * high))
    answer = Rel((integer(low), K, integer(high)), (SIGNS[at - 2],) * 2)
    return always(rng, left, SIGNS[at], answer)


def all_stand(at: int, low: int, high: int) -> bool:
    return low < high and low + high != 0 and low * high != 0


def all_stand_too(at: int, a: int, low: int, high: int) -> bool:
    return all_stand(at, low, high)


def is_hidden(at: int, p: int, inside: int) -> bool:
    return p * p != inside


def has_some(op: int, a: int, low: int, high: int, closed: int) -> bool:
    found = range(low + 1 - closed, high + closed)
    return all_stand(0, low, high) and 2 < len(found) < 12 and (op == 0 or sum(found) != 0)


def cuts(low: int, at: int, high: int, m: int, b: int, closed: int) -> bool:
    return low < at < high and low * high != 0 and low + high != 0


def overlap(a: int, b: int, c: int, d: int, closed: int) -> bool:
    return a < b < c < d and 0 not in (a * c, b * d, a + c, b + d)


def leads(a: int, low: int, high: int, closed: int) -> bool:
    return all_stand(0, low, high)


def letters_stay(low: int, high: int, closed: int) -> bool:
    return all_stand(0, low, high)


MODELS = (
    item_model(
        "quadratic.inequality",
        STANDARD,
        GRADE,
        836,
        {
            1: Band(grid(range(4), range(-6, 6), range(-5, 8), keep=all_stand), whole),
            2: Band(grid(range(4), (-2, -1), range(-5, 5), range(-4, 7), keep=all_stand_too), negative),
            3: Band(grid(range(4), nonzero(-4, 4), (2, 3, 5, 6, 7), keep=is_hidden), irrational),
        },
    ),
    item_model(
        "quadratic.inequality_integers",
        STANDARD,
        GRADE,
        678,
        {
            1: Band(grid((0, 1), (1,), range(-6, 6), range(-4, 9), (0, 1), keep=has_some), integers),
            2: Band(grid((0, 1), (-1, -2), range(-6, 6), range(-4, 9), (0, 1), keep=has_some), integers),
        },
    ),
    item_model(
        "quadratic.inequality_system",
        STANDARD,
        GRADE,
        4262,
        {
            1: Band(
                grid(range(-5, 3), range(-3, 5), range(-1, 7), (2, 3), nonzero(-3, 3), (0, 1), keep=cuts),
                linear_too,
            ),
            2: Band(
                grid(range(-5, 2), range(-4, 4), range(-2, 6), range(-1, 8), (0, 1), keep=overlap),
                two_quadratics,
            ),
        },
    ),
    item_model(
        "quadratic.inequality_letters",
        STANDARD,
        GRADE,
        322,
        {
            1: Band(grid(range(-6, 5), range(-4, 8), (0, 1), keep=letters_stay), plain_letters),
            2: Band(grid((-3, -2, -1), range(-4, 4), range(-3, 6), (0, 1), keep=leads), leading_letters),
        },
    ),
    item_model(
        "quadratic.always",
        STANDARD,
        GRADE,
        168,
        {
            1: Band(grid((2, 3), range(1, 9), (-1, 1)), always_in_x),
            2: Band(grid((2, 3), range(-6, 5), range(-4, 8), keep=all_stand), always_in_both),
        },
        forms=("free",),
    ),
)
