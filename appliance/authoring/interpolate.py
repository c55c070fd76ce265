"""Truth first, for equations and inequalities: the solution is chosen, then the numbers that make it true.

All numbers of a relation but as many as it has roots are drawn freely; the last ones follow, since the
two sides' difference is linear in each written number. So a quadratic with whole roots costs a few
draws, not a few hundred.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.authoring.draws import draw
from appliance.authoring.leaves import Leaf, LeafKind
from appliance.domain.paths import replaced, value_at
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Num, Rel

Point = dict[str, Fraction]


def moved(value: Fraction, rng: random.Random) -> Fraction:
    """A value of the same sign and kind as an old root: whole stays whole, halves stay halves."""
    if value == 0:
        return Fraction(rng.choice((0, rng.randint(1, 6))))
    size = Fraction(rng.randint(1, max(9, 2 * abs(value.numerator))), value.denominator)
    return size if value > 0 else -size


def through(
    question: Question, relation_path: tuple[str, ...], leaves: Sequence[Leaf], points: Sequence[Point],
    rng: random.Random, *, double: bool = False,
) -> Question | None:  # fmt: skip
    """The question with new numbers in the relation at `relation_path`, so that it holds at every point.

    double: the one point is a double root. None where the numbers that follow are no natural numbers.
    """
    mine = [leaf for leaf in leaves if leaf.path[: len(relation_path)] == relation_path]
    free = [leaf for leaf in mine if isinstance(leaf.old, Num) and leaf.kind is not LeafKind.EXPONENT]
    needed = len(points) + (1 if double else 0)
    if len(free) < needed:
        return None
    bound = rng.sample(free, needed)
    for leaf in mine:
        question = replaced(question, leaf.path, Num("1") if leaf in bound else draw(leaf, rng))
    try:
        values = _follow(question, relation_path, bound, points, double)
    except (NotRational, ZeroDivisionError):
        return None
    if values is None:
        return None
    for leaf, value in zip(bound, values, strict=True):
        if value.denominator != 1 or not 1 <= value <= _largest(leaf):
            return None
        if leaf.kind is LeafKind.COEFFICIENT and value == 1:
            return None
        question = replaced(question, leaf.path, Num(str(value.numerator)))
    return question


def _largest(leaf: Leaf) -> Fraction:
    """A number that follows may grow as far as one that is drawn, and a little more."""
    assert isinstance(leaf.old, Num)
    return max(Fraction(15 if leaf.kind is LeafKind.PLAIN else 9), 3 * leaf.old.value)


def _follow(
    question: Question, path: tuple[str, ...], bound: Sequence[Leaf], points: Sequence[Point], double: bool
) -> list[Fraction] | None:
    rows: list[list[Fraction]] = []
    for conditions in _conditions(points, double):
        base = _sum(question, path, conditions)
        row: list[Fraction] = []
        for leaf in bound:
            two, three = (
                _sum(replaced(question, leaf.path, Num(text)), path, conditions) for text in ("2", "3")
            )
            if two - base != three - two:
                return None
            row.append(two - base)
        rows.append([*row, sum(row) - base])  # base is the value with every bound leaf 1
    solved = _solve(rows)
    if solved is None or _cross_terms(question, path, bound, solved, points, double):
        return None
    return solved


def _conditions(points: Sequence[Point], double: bool) -> list[list[tuple[int, Point]]]:
    found = [[(1, point)] for point in points]
    if double:  # the value is the same at one step on either side of a double root
        (point,) = points
        found.append([(1, {k: v + 1 for k, v in point.items()}), (-1, {k: v - 1 for k, v in point.items()})])
    return found


def _sum(question: Question, path: tuple[str, ...], conditions: list[tuple[int, Point]]) -> Fraction:
    relation = value_at(question, path)
    assert isinstance(relation, Rel)
    return sum(
        (sign * (evaluate(relation.sides[0], p) - evaluate(relation.sides[-1], p)) for sign, p in conditions),
        Fraction(0),
    )


def _cross_terms(
    question: Question, path: tuple[str, ...], bound: Sequence[Leaf], values: list[Fraction],
    points: Sequence[Point], double: bool,
) -> bool:  # fmt: skip
    """Whether two bound numbers multiply each other, so that what followed is not a solution."""
    if any(value.denominator != 1 or value < 0 for value in values):
        return False
    for leaf, value in zip(bound, values, strict=True):
        question = replaced(question, leaf.path, Num(str(value.numerator)))
    return any(_sum(question, path, conditions) != 0 for conditions in _conditions(points, double))


def _solve(rows: list[list[Fraction]]) -> list[Fraction] | None:
    size = len(rows)
    for at in range(size):
        pivot = next((row for row in range(at, size) if rows[row][at] != 0), None)
        if pivot is None:
            return None
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [entry / rows[at][at] for entry in rows[at]]
        for other in range(size):
            if other != at and rows[other][at] != 0:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]
