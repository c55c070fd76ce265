"""연립일차부등식 (10공수1-02-09): two inequalities under a brace, a chain, whole solutions, a letter.

Drawn: the bounds of the solution. Radicals: x on one side or on both, a negative coefficient that turns the
sign, a chain of three sides that all hold x.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Range, Roots
from appliance.domain.givens import Claim, Given, Relations
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, number, polynomial, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Cases, Neg, Node, Rel, Sym, integer

STANDARD, GRADE = "10공수1-02-09", "고1"

SYSTEM = (
    "연립부등식 {brace}을 푸시오.",
    "연립부등식 {brace}을 풀어라.",
    "연립부등식 {brace}의 해를 구하시오.",
    "연립일차부등식 {brace}을 푸시오.",
)
CHAIN = (
    "부등식 {e}을 푸시오.",
    "연립부등식 {e}을 푸시오.",
    "부등식 {e}의 해를 구하시오.",
    "부등식 {e}을 풀어라.",
)
INTEGERS = (
    "부등식 {e}을 만족시키는 정수 $x$의 {what}을 구하시오.",
    "연립부등식 {e}을 만족시키는 정수 $x$의 {what}을 구하여라.",
    "부등식 {e}을 만족하는 정수 $x$의 {what}은?",
)
LETTER = (
    "연립부등식 {brace}의 해가 {solution}일 때, 상수 $a$의 값을 구하시오.",
    "연립부등식 {brace}의 해가 {solution}이다. 상수 $a$의 값을 구하여라.",
    "연립부등식 {brace}의 해가 {solution}가 되도록 하는 상수 $a$의 값을 구하시오.",
)
SIGNS = ("<", "≤")
TURNED = {"<": ">", "≤": "≥"}
ASKED = (("count", "개수"), ("sum", "합"), ("largest", "최댓값"), ("smallest", "최솟값"))


def side(a: int, b: int) -> Node:
    return polynomial(a, b) if a else integer(b)


def upper(a: int, b: int, c: int, bound: int, sign: str) -> Rel:
    """ax+b … cx+d, which says x<bound (or ≤)."""
    said = sign if a > c else TURNED[sign]
    return Rel((side(a, b), side(c, b + (a - c) * bound)), (said,))


def lower(a: int, b: int, c: int, bound: int, sign: str) -> Rel:
    """ax+b … cx+d, which says x>bound (or ≥)."""
    said = TURNED[sign] if a > c else sign
    return Rel((side(a, b), side(c, b + (a - c) * bound)), (said,))


def between(low: int, high: int, first: int, second: int) -> Rel:
    return Rel((integer(low), X, integer(high)), (SIGNS[first], SIGNS[second]))


def system(
    rng: random.Random, relations: tuple[Rel, Rel], low: int, high: int, first: int, second: int
) -> Instance:
    givens, answer = [Relations(relations, ("x",))], Range(between(low, high, first, second))
    return instance(rng, SYSTEM, givens, Goal(GoalKind.SOLVE), answer, brace=tex(Cases(relations)))


def one_side(rng: random.Random, low: int, width: int, a: int, b: int, c: int, closed: int) -> Instance:
    """2x-1<5 and x+3≥1. closed: which of the bounds belong to the solution."""
    first, second = closed % 2, closed // 2
    relations = (upper(a, b, 0, low + width, SIGNS[second]), lower(1, c, 0, low, SIGNS[first]))
    return system(rng, relations, low, low + width, first, second)


def both_sides(rng: random.Random, low: int, width: int, a: int, b: int, c: int, closed: int) -> Instance:
    """3x-2<x+4 and x-1≥-2x+5: the second turns the sign."""
    first, second = closed % 2, closed // 2
    high = low + width
    relations = (upper(a, b, 1, high, SIGNS[second]), lower(-2, c, 1, low, SIGNS[first]))
    return system(rng, relations, low, high, first, second)


def chained(
    rng: random.Random, phrasings: Sequence[str], relation: Rel, low: int, high: int, closed: tuple[int, int]
) -> Instance:
    givens, answer = [Relations((relation,), ("x",))], Range(between(low, high, *closed))
    return instance(rng, phrasings, givens, Goal(GoalKind.SOLVE), answer, e=tex(relation))


def middle(a: int, b: int, low: int, high: int, closed: tuple[int, int]) -> Rel:
    """p<ax+b≤q; with a negative a the first sign belongs to the upper bound."""
    ends, signs = (low, high), tuple(SIGNS[each] for each in closed)
    if a < 0:
        ends, signs = ends[::-1], signs[::-1]
    return Rel((integer(a * ends[0] + b), polynomial(a, b), integer(a * ends[1] + b)), signs)


def chain(rng: random.Random, low: int, width: int, a: int, b: int, closed: int) -> Instance:
    ends = closed % 2, closed // 2
    return chained(rng, CHAIN, middle(a, b, low, low + width, ends), low, low + width, ends)


def three_sides(low: int, high: int, a: int, b: int, closed: tuple[int, int]) -> Rel:
    """ax+…<x+b≤2x+…, which says x<high and x≥low."""
    left, right = side(a, b - (a - 1) * high), side(2, b - low)
    return Rel((left, side(1, b), right), (SIGNS[closed[1]], SIGNS[closed[0]]))


def long_chain(rng: random.Random, low: int, width: int, a: int, b: int, closed: int) -> Instance:
    ends = closed % 2, closed // 2
    return chained(rng, CHAIN, three_sides(low, low + width, a, b, ends), low, low + width, ends)


def integers(rng: random.Random, relation: Rel, op: int, low: int, high: int, closed: int) -> Instance:
    found = range(low + 1 - closed % 2, high + closed // 2)
    value = (len(found), sum(found), max(found), min(found))[op]
    goal, what = Goal(GoalKind.INTEGERS, (ASKED[op][0], "integer")), ASKED[op][1]
    givens = [Relations((relation,), ("x",))]
    return instance(rng, INTEGERS, givens, goal, number(value), e=tex(relation), what=what)


def integers_of_middle(
    rng: random.Random, op: int, low: int, width: int, a: int, b: int, closed: int
) -> Instance:
    high, ends = low + width, (closed % 2, closed // 2)
    return integers(rng, middle(a, b, low, high, ends), op, low, high, closed)


def integers_of_chain(
    rng: random.Random, op: int, low: int, width: int, a: int, b: int, closed: int
) -> Instance:
    high, ends = low + width, (closed % 2, closed // 2)
    return integers(rng, three_sides(low, high, a, b, ends), op, low, high, closed)


def letter(rng: random.Random, low: int, width: int, b: int, m: int, a: int, sign: int) -> Instance:
    """x+b>… and mx-a≤…: the letter (with its sign before it) is settled by the upper bound."""
    high = low + width
    known = Rel((side(1, b), integer(low + b)), (">",))
    written = Sym("a") if sign > 0 else Neg(Sym("a"))
    other = Rel((total(term(m, X), written), integer(m * high + sign * a)), ("≤",))
    relations, solution = (known, other), between(low, high, 0, 1)
    givens: list[Given] = [Relations(relations, ("x",)), Claim("solution", (solution,))]
    goal, answer = Goal(GoalKind.PARAMETER, ("values", "a")), Roots("a", (integer(a),))
    return instance(rng, LETTER, givens, goal, answer, brace=tex(Cases(relations)), solution=tex(solution))


LOW, WIDTH, CLOSED = range(-4, 4), range(2, 7), range(4)


def has_some(op: int, low: int, width: int, a: int, b: int, closed: int) -> bool:
    """Three whole solutions or more, and a sum that is not nothing."""
    found = range(low + 1 - closed % 2, low + width + closed // 2)
    return len(found) > 2 and (op != 1 or sum(found) != 0)


MODELS = (
    item_model(
        "inequalities.system",
        STANDARD,
        GRADE,
        76800,
        {
            1: Band(grid(LOW, WIDTH, (2, 3, 4), nonzero(-5, 5), nonzero(-4, 4), CLOSED), one_side),
            2: Band(grid(LOW, WIDTH, (2, 3, 4), nonzero(-5, 5), nonzero(-4, 4), CLOSED), both_sides),
        },
    ),
    item_model(
        "inequalities.chain",
        STANDARD,
        GRADE,
        19200,
        {
            1: Band(grid(LOW, WIDTH, (2, 3, 4), nonzero(-5, 7), CLOSED), chain),
            2: Band(grid(LOW, WIDTH, (-4, -3, -2, -1), nonzero(-5, 7), CLOSED), chain),
            3: Band(grid(LOW, WIDTH, (3, 4, 5), nonzero(-5, 7), CLOSED), long_chain),
        },
    ),
    item_model(
        "inequalities.chain_integers",
        STANDARD,
        GRADE,
        20120,
        {
            1: Band(
                grid(range(4), LOW, WIDTH, (2, 3), nonzero(-5, 5), CLOSED, keep=has_some), integers_of_middle
            ),
            2: Band(
                grid(range(4), LOW, WIDTH, (3, 4), nonzero(-5, 5), CLOSED, keep=has_some), integers_of_chain
            ),
        },
    ),
    item_model(
        "inequalities.letter",
        STANDARD,
        GRADE,
        10560,
        {
            1: Band(grid(LOW, WIDTH, nonzero(-4, 4), (1,), nonzero(-5, 6), (1,)), letter),
            2: Band(grid(LOW, WIDTH, nonzero(-4, 4), (2, 3), nonzero(-5, 6), (-1,)), letter),
        },
    ),
)
