"""방정식과 그 해 (9수02-03): what a solution is, and a sentence as an equation.

Drawn: the solution and the letter's value, or the numbers of the sentence. Radicals: the letter on both
sides, a negative solution, brackets; in sentences, a bracketed sum.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Formula
from appliance.domain.givens import Assigned, Given, Relations, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, equation, multiple, number, polynomial, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Rel, Sym, integer

STANDARD, GRADE = "9수02-03", "중1"
A = Sym("a")

KNOWN = (
    "방정식 {e}의 해가 {x}일 때, 상수 $a$의 값을 구하시오.",
    "일차방정식 {e}의 해가 {x}일 때, 상수 $a$의 값을 구하여라.",
    "$x$에 대한 일차방정식 {e}의 해가 {x}일 때, 상수 $a$의 값은?",
)


def known_solution(rng: random.Random, relation: Rel, x: int, a: int) -> Instance:
    """The solution is told; the letter in the equation is asked for."""
    givens: list[Given] = [Relations((relation,), ("a",)), Assigned("x", integer(x))]
    goal = Goal(GoalKind.AT_SOLUTION, (A,))
    said = tex(equation(X, integer(x)))
    return instance(rng, KNOWN, givens, goal, number(a), e=tex(relation), x=said)


def constant_term(rng: random.Random, x: int, a: int, p: int) -> Instance:
    """3x+a=11."""
    return known_solution(rng, equation(total(term(p, X), A), integer(p * x + a)), x, a)


def coefficient(rng: random.Random, x: int, a: int, q: int, r: int) -> Instance:
    """ax-3=2x+7."""
    right = a * x + q - r * x
    return known_solution(rng, equation(total(term(1, A, X), integer(q)), polynomial(r, right)), x, a)


def both_sides(rng: random.Random, x: int, a: int, p: int) -> Instance:
    """3(x+a)=ax-2."""
    left = multiple(p, total(X, A))
    right = p * (x + a) - a * x
    return known_solution(rng, equation(left, total(term(1, A, X), integer(right))), x, a)


SAME = (
    "두 방정식 {first}, {second}의 해가 같을 때, 상수 $a$의 값을 구하시오.",
    "두 일차방정식 {first}, {second}의 해가 서로 같을 때, 상수 $a$의 값을 구하여라.",
    "두 방정식 {first}, {second}의 해가 같을 때, 상수 $a$의 값은?",
)


def same(rng: random.Random, first: Rel, second: Rel, a: int) -> Instance:
    givens: list[Given] = [
        Relations((first,), ("x",)),
        Relations((second,), ("x",)),
        Told("common_solution", (), (0, 1)),
    ]
    goal = Goal(GoalKind.LETTERS, (A,))
    return instance(rng, SAME, givens, goal, number(a), first=tex(first), second=tex(second))


def same_plain(rng: random.Random, x: int, p: int, q: int, a: int, r: int) -> Instance:
    """2x-1=5, ax+4=13."""
    first = equation(polynomial(p, q), integer(p * x + q))
    second = equation(total(term(1, A, X), integer(r)), integer(a * x + r))
    return same(rng, first, second, a)


def same_both(rng: random.Random, x: int, p: int, s: int, a: int, r: int) -> Instance:
    """5x-4=3x+2, 2x+a=10."""
    q = 4 - x
    first = equation(polynomial(p, q), polynomial(s, (p - s) * x + q))
    second = equation(total(term(r, X), A), integer(r * x + a))
    return same(rng, first, second, a)


LESS = (
    "어떤 수 $x$의 {p}배에서 {q}를 뺀 수는 $x$에 {r}를 더한 수와 같다. 이를 등식으로 나타내시오.",
    "$x$의 {p}배에서 {q}를 뺀 수는 $x$에 {r}를 더한 수와 같다. 이를 등식으로 나타내어라.",
    "$x$의 {p}배에서 {q}를 뺀 수는 $x$에 {r}를 더한 수와 같다. 이를 식으로 나타내시오.",
)
BRACKET = (
    "어떤 수 $x$에 {q}를 더한 수의 {p}배는 $x$의 {r}배와 같다. 이를 등식으로 나타내시오.",
    "$x$에 {q}를 더한 수의 {p}배는 $x$의 {r}배와 같다. 이를 등식으로 나타내어라.",
    "$x$에 {q}를 더한 수의 {p}배는 $x$의 {r}배와 같다. 이를 식으로 나타내시오.",
)


def sentence(rng: random.Random, phrasings: Sequence[str], relation: Rel, p: int, q: int, r: int) -> Instance:
    numbers = {"p": tex(integer(p)), "q": tex(integer(q)), "r": tex(integer(r))}
    goal = Goal(GoalKind.EXPRESS)
    return instance(rng, phrasings, [Relations((relation,), ("x",))], goal, Formula(relation), **numbers)


def less(rng: random.Random, x: int, p: int, q: int) -> Instance:
    """3x-2=x+8."""
    r = (p - 1) * x - q
    return sentence(rng, LESS, equation(polynomial(p, -q), polynomial(1, r)), p, q, r)


def bracket(rng: random.Random, x: int, p: int, r: int) -> Instance:
    """2(x+6)=5x, where x is drawn so that it comes out."""
    q = (r - p) * x // p
    relation = equation(product(integer(p), polynomial(1, q)), term(r, X))
    return sentence(rng, BRACKET, relation, p, q, r)


SIGNED = nonzero(-6, 6)

MODELS = (
    item_model(
        "solutions.from_solution",
        STANDARD,
        GRADE,
        1367,
        {
            1: Band(grid(range(2, 7), SIGNED, range(2, 7), keep=lambda x, a, p: p * x + a != 0),
                constant_term),
            2: Band(
                grid(
                    range(2, 6), range(3, 8), nonzero(-7, 7), (1, 2, 3),
                    keep=lambda x, a, q, r: a != r and (a - r) * x + q != 0,
                ),
                coefficient,
            ),
            3: Band(
                grid(
                    (*range(-5, -1), *range(2, 6)), SIGNED, range(2, 6),
                    keep=lambda x, a, p: x != p and p * (x + a) != a * x and x != a,
                ),
                both_sides,
            ),
        },
    ),
    item_model(
        "solutions.same_solution",
        STANDARD,
        GRADE,
        17506,
        {
            1: Band(
                grid(
                    range(2, 6), range(2, 6), nonzero(-7, 7), range(2, 7), nonzero(-7, 7),
                    keep=lambda x, p, q, a, r: p * x + q != 0 and a * x + r != 0 and (p, q) != (a, r),
                ),
                same_plain,
            ),
            2: Band(
                grid(
                    (*range(-4, -1), *range(2, 6)), range(3, 7), (1, 2), nonzero(-7, 7), range(2, 6),
                    keep=lambda x, p, s, a, r:
                        p != s and x != 4 and (p - s) * x + 4 - x != 0 and r * x + a != 0,
                ),
                same_both,
            ),
        },
    ),
    item_model(
        "solutions.sentence",
        STANDARD,
        GRADE,
        359,
        {
            1: Band(
                grid(range(3, 10), range(2, 7), range(1, 10), keep=lambda x, p, q: (p - 1) * x > q), less
            ),
            2: Band(
                grid(range(2, 13), range(2, 6), range(3, 8),
                    keep=lambda x, p, r: r > p and (r - p) * x % p == 0),
                bracket,
            ),
        },
        forms=("free",),
    ),
)  # fmt: skip
