"""나머지정리와 인수정리 (10공수1-01-02). Drawn: the polynomial and where it is divided.

Radicals: what stands before x in the divisor, one letter to find, two letters and two conditions.
"""

import random
from fractions import Fraction

from appliance.domain.answers import Assignment, Roots
from appliance.domain.givens import Claim, Expression, Given
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import ZERO, X, number, polynomial, power, product, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Node, Sym, integer

STANDARD, GRADE = "10공수1-01-02", "고1"

REMAINDER = (
    "다항식 {f}를 {d}로 나누었을 때의 나머지를 구하시오.",
    "다항식 {f}를 {d}로 나눈 나머지를 구하여라.",
    "나머지정리를 이용하여 다항식 {f}를 {d}로 나누었을 때의 나머지를 구하시오.",
)
FACTOR = (
    "다항식 {f}가 {d}로 나누어떨어질 때, 상수 $a$의 값을 구하시오.",
    "다항식 {f}가 {d}를 인수로 가질 때, 상수 $a$의 값을 구하여라.",
    "다항식 {f}가 {d}로 나누어떨어지도록 하는 상수 $a$의 값을 구하시오.",
)
LEFT = (
    "다항식 {f}를 {d}로 나누었을 때의 나머지가 {r}일 때, 상수 $a$의 값을 구하시오.",
    "다항식 {f}를 {d}로 나눈 나머지가 {r}일 때, 상수 $a$의 값을 구하여라.",
    "다항식 {f}를 {d}로 나누었을 때의 나머지가 {r}이 되도록 하는 상수 $a$의 값을 구하시오.",
)
TWO = (
    "다항식 {f}를 {d}로 나누었을 때의 나머지가 {r}이고, {e}로 나누었을 때의 나머지가 {s}일 때,"
    " 상수 $a$, $b$의 값을 구하시오.",
    "다항식 {f}를 {d}로 나눈 나머지가 {r}이고 {e}로 나눈 나머지가 {s}이다. 상수 $a$, $b$의 값을 구하여라.",
    "다항식 {f}를 {d}로 나누었을 때의 나머지가 {r}이고, {e}로 나누었을 때의 나머지가 {s}이다."
    " 상수 $a$, $b$의 값을 각각 구하시오.",
)


def value(coefficients: tuple[int, ...], at: Fraction) -> Fraction:
    found = Fraction(0)
    for each in coefficients:
        found = found * at + each
    return found


def remainder(rng: random.Random, coefficients: tuple[int, ...], lead: int, root: int) -> Instance:
    """By lead·x-root."""
    f, divisor = polynomial(*coefficients), polynomial(lead, -root)
    givens = [Expression(f, "dividend"), Expression(divisor, "divisor")]
    goal, answer = Goal(GoalKind.DIVIDE, ("remainder",)), number(value(coefficients, Fraction(root, lead)))
    return instance(rng, REMAINDER, givens, goal, answer, f=tex(f), d=tex(divisor))


def by_two(rng: random.Random, b: int, c: int, d: int, root: int) -> Instance:
    """8x^3+4bx^2+2cx+d by 2x-root: the remainder is whole."""
    return remainder(rng, (8, 4 * b, 2 * c, d), 2, root)


def whole_divisor(rng: random.Random, b: int, c: int, d: int, root: int) -> Instance:
    return remainder(rng, (1, b, c, d), 1, root)


def one_letter(rng: random.Random, a: int, place: int, known: int, root: int, left: int) -> Instance:
    """x^3+ax^2+…: the letter stands before x^2 (place 2) or x (place 1); the constant makes it come out."""
    others = {1: known * root**2, 2: known * root}[place]
    constant = left - root**3 - others - a * root**place
    letter = product(Sym("a"), power(X, place))
    fixed = term(known, power(X, 3 - place))
    parts = (letter, fixed) if place == 2 else (fixed, letter)
    f: Node = total(power(X, 3), *parts, integer(constant))
    divisor = polynomial(1, -root)
    givens: list[Given] = [Expression(f), Claim("remainder", (divisor, integer(left) if left else ZERO))]
    answer = Roots("a", (integer(a),))
    phrasings = LEFT if left else FACTOR
    slots = {"f": tex(f), "d": tex(divisor), "r": tex(integer(left))}
    return instance(rng, phrasings, givens, Goal(GoalKind.PARAMETER, ("values", "a")), answer, **slots)


def is_factor(rng: random.Random, a: int, place: int, known: int, root: int) -> Instance:
    return one_letter(rng, a, place, known, root, 0)


def two_letters(rng: random.Random, a: int, b: int, first: int, second: int, known: int) -> Instance:
    """x^3+known·x^2+ax+b, divided twice."""
    letters = (product(Sym("a"), X), Sym("b"))
    f = total(power(X, 3), term(known, power(X, 2)) if known else ZERO, *letters)
    lefts = [int(value((1, known, a, b), Fraction(root))) for root in (first, second)]
    divisors = [polynomial(1, -root) for root in (first, second)]
    claims = [Claim("remainder", (d, integer(left))) for d, left in zip(divisors, lefts, strict=True)]
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    goal = Goal(GoalKind.PARAMETER, ("values", "a", "b"))
    d, e = (tex(each) for each in divisors)
    r, s = (tex(integer(left)) for left in lefts)
    return instance(rng, TWO, [Expression(f), *claims], goal, answer, f=tex(f), d=d, e=e, r=r, s=s)


def constant_of(a: int, place: int, known: int, root: int, left: int = 0) -> int:
    return left - root**3 - known * int(root ** (3 - place)) - a * int(root**place)


def one_keeps(a: int, place: int, known: int, root: int, left: int = 0) -> bool:
    return 0 < abs(constant_of(a, place, known, root, left)) < 20


def two_keep(a: int, b: int, first: int, second: int, known: int) -> bool:
    lefts = [value((1, known, a, b), Fraction(root)) for root in (first, second)]
    return first < second and first + second != 0 and all(0 < abs(left) < 20 for left in lefts)


MODELS = (
    item_model(
        "remainders.value",
        STANDARD,
        GRADE,
        7104,
        {
            1: Band(grid(nonzero(-4, 4), nonzero(-5, 5), nonzero(-6, 6), (-2, -1, 1, 2, 3)), whole_divisor),
            2: Band(grid(nonzero(-3, 3), nonzero(-4, 4), nonzero(-6, 6), (-3, -1, 1, 3)), by_two),
        },
    ),
    item_model(
        "remainders.letter",
        STANDARD,
        GRADE,
        9303,
        {
            1: Band(grid(nonzero(-5, 5), (1, 2), nonzero(-4, 4), (-2, -1, 1, 2), keep=one_keeps), is_factor),
            2: Band(
                grid(nonzero(-5, 5), (1, 2), nonzero(-4, 4), (-2, -1, 1, 2), nonzero(-6, 6), keep=one_keeps),
                one_letter,
            ),
            3: Band(
                grid(nonzero(-5, 5), nonzero(-6, 6), (-2, -1, 1), (-1, 1, 2, 3), range(-2, 3), keep=two_keep),
                two_letters,
            ),
        },
    ),
)
