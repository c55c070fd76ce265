"""복소수 (10공수1-02-01): the four operations, equal complex numbers, a value at a complex number.

Drawn: the parts; of a quotient the answer and the divisor. Radicals: sum, product or quotient; whether the
parts that are compared hold one letter each or both.
"""

import random

from appliance.domain.answers import Assignment, Scalar
from appliance.domain.givens import Assigned, Expression, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Frac, Group, Neg, Node, Sym, integer

STANDARD, GRADE = "10공수1-02-01", "고1"
I = Sym("i")  # noqa: E741

CALCULATE = (
    "{e}을 계산하시오.",
    "다음을 계산하시오. {e}",
    "{e}의 값을 구하여라.",
    "다음 식의 값을 구하시오. {e}",
)
EQUAL = (
    "등식 {e}을 만족시키는 실수 $x$, $y$의 값을 각각 구하시오.",
    "등식 {e}이 성립하도록 하는 실수 $x$, $y$의 값을 구하여라.",
    "{e}을 만족시키는 두 실수 $x$, $y$의 값을 구하시오.",
)
AT = (
    "{z}일 때, {wanted}의 값을 구하시오.",
    "{z}일 때, 다항식 {wanted}의 값을 구하여라.",
    "{z}일 때, 식 {wanted}의 값을 구하시오.",
)


def of_parts(real: int, imaginary: int) -> Node:
    """3-2i."""
    return total(integer(real), term(imaginary, I) if imaginary else integer(0))


def calculated(rng: random.Random, body: Node, real: int, imaginary: int) -> Instance:
    answer = Scalar(of_parts(real, imaginary))
    return instance(rng, CALCULATE, [Expression(body)], Goal(GoalKind.CALCULATE), answer, e=tex(body))


def difference(rng: random.Random, a: int, b: int, c: int, d: int) -> Instance:
    body = total(Group(of_parts(a, b)), Neg(Group(of_parts(c, d))))
    return calculated(rng, body, a - c, b - d)


def multiplied(rng: random.Random, a: int, b: int, c: int, d: int) -> Instance:
    body = product(of_parts(a, b), of_parts(c, d))
    return calculated(rng, body, a * c - b * d, a * d + b * c)


def quotient(rng: random.Random, real: int, imaginary: int, c: int, d: int) -> Instance:
    """The answer times the divisor, over the divisor."""
    above = of_parts(real * c - imaginary * d, real * d + imaginary * c)
    return calculated(rng, Frac(above, of_parts(c, d)), real, imaginary)


def equal(rng: random.Random, left: Node, real: int, imaginary: int, x: int, y: int) -> Instance:
    relation = equation(left, of_parts(real, imaginary))
    answer = Assignment((("x", integer(x)), ("y", integer(y))))
    givens = [Relations((relation,), ("x", "y"))]
    return instance(rng, EQUAL, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def apart(rng: random.Random, x: int, y: int, p: int, q: int) -> Instance:
    """(x+p)+(y+q)i: each part has a letter of its own."""
    left = total(Group(polynomial(1, p)), product(polynomial(1, q, letter=Y), I))
    return equal(rng, left, x + p, y + q, x, y)


def together(rng: random.Random, x: int, y: int, a: int, b: int, c: int, d: int) -> Instance:
    """(ax+by)+(cx+dy)i."""
    first, second = total(term(a, X), term(b, Y)), total(term(c, X), term(d, Y))
    left = total(Group(first), product(second, I))
    return equal(rng, left, a * x + b * y, c * x + d * y, x, y)


def at(rng: random.Random, real: int, imaginary: int, body: Node, value: int) -> Instance:
    z = of_parts(real, imaginary)
    givens: list[Given] = [Assigned("x", z), Expression(body)]
    slots = {"z": tex(equation(X, z)), "wanted": tex(body)}
    return instance(rng, AT, givens, Goal(GoalKind.CALCULATE), number(value), **slots)


def at_quadratic(rng: random.Random, real: int, imaginary: int, more: int) -> Instance:
    """x^2-2px+(p²+q²)+more at p+qi."""
    body = polynomial(1, -2 * real, real**2 + imaginary**2 + more)
    return at(rng, real, imaginary, body, more)


def at_cubic(rng: random.Random, real: int, imaginary: int, root: int, more: int) -> Instance:
    """(x^2-2px+p²+q²)(x-root)+more at p+qi."""
    b, c = -2 * real, real**2 + imaginary**2
    return at(rng, real, imaginary, polynomial(1, b - root, c - b * root, more - c * root), more)


PARTS = (nonzero(-4, 5), nonzero(-4, 5))


def sums_stay(a: int, b: int, c: int, d: int) -> bool:
    return a != c and b != d


def products_stay(a: int, b: int, c: int, d: int) -> bool:
    """Both parts of the product stand; the first factor is written first."""
    return a * c != b * d and a * d != -b * c and (a, b) < (c, d)


def divides(real: int, imaginary: int, c: int, d: int) -> bool:
    above = (real * c - imaginary * d, real * d + imaginary * c)
    return 0 not in above and max(map(abs, above)) < 20 and (c, d) not in (above, (-above[0], -above[1]))


def is_solved_once(x: int, y: int, a: int, b: int, c: int, d: int) -> bool:
    return a * d != b * c and a * x + b * y != 0 and c * x + d * y != 0


def is_short(real: int, imaginary: int, root: int, more: int) -> bool:
    b, c = -2 * real, real**2 + imaginary**2
    return b != root and c != b * root and 0 < abs(more - c * root) < 20


def stays(real: int, imaginary: int, more: int) -> bool:
    """The polynomial has a constant term."""
    return real**2 + imaginary**2 + more != 0


MODELS = (
    item_model(
        "complex.calculate",
        STANDARD,
        GRADE,
        9348,
        {
            1: Band(grid(*PARTS, *PARTS, keep=sums_stay), difference),
            2: Band(grid(*PARTS, *PARTS, keep=products_stay), multiplied),
            3: Band(grid(nonzero(-4, 5), nonzero(-4, 5), (1, 2, 3), nonzero(-3, 3), keep=divides), quotient),
        },
    ),
    item_model(
        "complex.equal",
        STANDARD,
        GRADE,
        9307,
        {
            1: Band(
                grid(*PARTS, nonzero(-5, 5), nonzero(-5, 5), keep=lambda x, y, p, q: x + p and y + q), apart
            ),
            2: Band(
                grid(
                    nonzero(-3, 4),
                    nonzero(-3, 4),
                    (1, 2, 3),
                    (-2, -1, 1, 2),
                    (1, 2),
                    (-3, -1, 1),
                    keep=is_solved_once,
                ),
                together,
            ),
        },
    ),
    item_model(
        "complex.at",
        STANDARD,
        GRADE,
        1512,
        {
            1: Band(grid(nonzero(-3, 4), nonzero(-3, 3), nonzero(-9, 9), keep=stays), at_quadratic),
            2: Band(
                grid(nonzero(-2, 3), nonzero(-2, 2), nonzero(-2, 2), nonzero(-7, 7), keep=is_short), at_cubic
            ),
        },
    ),
)
