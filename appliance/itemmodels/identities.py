"""항등식 (10공수1-01-02). Drawn: the letters' values; what stands on the right is made of them.

Radicals: whether the coefficients can be compared at once, a system of two letters, or three letters.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Answer, Assignment
from appliance.domain.givens import Claim, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import (
    X,
    equation,
    number,
    polynomial,
    power,
    product,
    term,
    tex,
    total,
)
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Group, Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-01-02", "고1"
A, B, C = Sym("a"), Sym("b"), Sym("c")

VALUES = (
    "등식 {e}이 $x$에 대한 항등식일 때, 상수 {letters}의 값을 각각 구하시오.",
    "등식 {e}이 $x$의 값에 관계없이 항상 성립할 때, 상수 {letters}의 값을 각각 구하여라.",
    "등식 {e}이 $x$에 대한 항등식이 되도록 하는 상수 {letters}의 값을 구하시오.",
)
ONE_VALUE = (
    "등식 {e}이 $x$에 대한 항등식일 때, 상수 {letters}에 대하여 {wanted}의 값을 구하시오.",
    "등식 {e}이 $x$의 값에 관계없이 항상 성립할 때, 상수 {letters}에 대하여 {wanted}의 값을 구하여라.",
    "등식 {e}이 $x$에 대한 항등식일 때, {wanted}의 값을 구하시오. (단, {letters}는 상수이다.)",
)


def identity(
    rng: random.Random, phrasings: Sequence[str], relation: Rel, goal: Goal, answer: Answer, /, **slots: str
) -> Instance:
    givens: list[Given] = [Relations((relation,), ("x",)), Claim("identity")]
    return instance(rng, phrasings, givens, goal, answer, e=tex(relation), **slots)


def values(rng: random.Random, relation: Rel, **letters: int) -> Instance:
    answer = Assignment(tuple((name, integer(value)) for name, value in letters.items()))
    goal = Goal(GoalKind.PARAMETER, ("values", *letters))
    return identity(rng, VALUES, relation, goal, answer, letters=named(letters))


def named(letters: Sequence[str] | dict[str, int]) -> str:
    return ", ".join(f"${name}$" for name in letters)


def two_brackets(rng: random.Random, a: int, b: int, p: int, q: int) -> Instance:
    """a(x-p)+b(x-q) with the values drawn."""
    left = total(product(A, polynomial(1, -p)), product(B, polynomial(1, -q)))
    relation = equation(left, polynomial(a + b, -a * p - b * q))
    return values(rng, relation, a=a, b=b)


def by_coefficients(rng: random.Random, lead: int, b: int, c: int, p: int) -> Instance:
    """(x-p)(ax+b)+c."""
    left = total(product(polynomial(1, -p), total(product(A, X), B)), C)
    relation = equation(left, polynomial(lead, b - lead * p, c - b * p))
    return values(rng, relation, a=lead, b=b, c=c)


def around(rng: random.Random, a: int, b: int, c: int, p: int) -> Instance:
    """a(x-p)^2+b(x-p)+c."""
    shifted = polynomial(1, -p)
    left = total(product(A, power(Group(shifted), 2)), product(B, shifted), C)
    relation = equation(left, polynomial(a, b - 2 * a * p, a * p * p - b * p + c))
    return values(rng, relation, a=a, b=b, c=c)


WANTED: tuple[Node, ...] = (total(A, B), product(A, B), total(A, term(-1, B)))


def one_value(rng: random.Random, which: int, a: int, b: int, p: int, q: int) -> Instance:
    """a+b, ab or a-b of a(x-p)+b(x-q)."""
    left = total(product(A, polynomial(1, -p)), product(B, polynomial(1, -q)))
    relation = equation(left, polynomial(a + b, -a * p - b * q))
    return wanted(rng, relation, which, a, b)


def wanted(rng: random.Random, relation: Rel, which: int, a: int, b: int) -> Instance:
    body, value = WANTED[which], (a + b, a * b, a - b)[which]
    goal = Goal(GoalKind.PARAMETER, ("value", body))
    return identity(
        rng, ONE_VALUE, relation, goal, number(value), letters=named(("a", "b")), wanted=tex(body)
    )


def differs(a: int, b: int, p: int, q: int) -> bool:
    return p < q and a + b != 0 and a * p + b * q != 0


def at_zero(which: int, a: int, b: int, p: int, q: int) -> bool:
    return a + b != 0 and a != b


MODELS = (
    item_model(
        "identities.letters",
        STANDARD,
        GRADE,
        3054,
        {
            1: Band(
                grid(nonzero(-4, 5), nonzero(-4, 5), nonzero(-3, 3), nonzero(-3, 3), keep=differs),
                two_brackets,
            ),
            2: Band(
                grid(
                    (1, 2, 3),
                    nonzero(-4, 4),
                    nonzero(-5, 5),
                    nonzero(-3, 3),
                    keep=lambda a, b, c, p: b != a * p and c != b * p,
                ),
                by_coefficients,
            ),
            3: Band(
                grid(
                    (1, 2, 3),
                    nonzero(-4, 4),
                    nonzero(-4, 5),
                    nonzero(-2, 2),
                    keep=lambda a, b, c, p: b != 2 * a * p and a * p * p - b * p + c != 0,
                ),
                around,
            ),
        },
    ),
    item_model(
        "identities.value",
        STANDARD,
        GRADE,
        3936,
        {
            1: Band(
                grid((0, 1, 2), nonzero(-4, 5), nonzero(-4, 5), (0,), nonzero(-3, 3), keep=at_zero),
                one_value,
            ),
            2: Band(
                grid(
                    (0, 1, 2),
                    nonzero(-4, 5),
                    nonzero(-4, 5),
                    nonzero(-3, 3),
                    nonzero(-3, 3),
                    keep=lambda w, a, b, p, q: differs(a, b, p, q) and a != b,
                ),
                one_value,
            ),
        },
    ),
)
