"""Points, lines and circles of the coordinate plane: in formulas, as parts of a question, and drawn."""

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Answer, Coordinates, Formula
from appliance.domain.figure import Axes, Circle, Dot, Label, Mark, Scene, Segment, spot
from appliance.domain.givens import Parts
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.formulas import ZERO, Rational, X, Y, equation, polynomial, power, term, tex, total
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Add, Group, Node, Point, Rel, integer, rational

Pair = tuple[int, int]
Part = tuple[str, Node]


def dot(at: Pair, label: str = "") -> Point:
    return Point(label, (integer(at[0]), integer(at[1])))


def place(x: Rational, y: Rational) -> Coordinates:
    return Coordinates(rational(Fraction(x)), rational(Fraction(y)))


def general(a: Rational, b: Rational, c: Rational) -> Rel:
    """ax+by+c=0."""
    return equation(total(term(a, X), term(b, Y), rational(Fraction(c))), ZERO)


def slope_form(slope: Rational, intercept: Rational) -> Rel:
    """y=mx+n."""
    return equation(Y, polynomial(slope, intercept))


def ring(p: int, q: int, square: int) -> Rel:
    """(x-p)²+(y-q)²=r²."""
    return equation(Add((_squared(X, p), _squared(Y, q))), integer(square))


def _squared(letter: Node, by: int) -> Node:
    return power(Group(total(letter, integer(-by))) if by else letter, 2)


def expanded(p: int, q: int, square: int) -> Rel:
    """x²+y²+Ax+By+C=0."""
    left = total(power(X, 2), power(Y, 2), term(-2 * p, X), term(-2 * q, Y), integer(p * p + q * q - square))
    return equation(left, ZERO)


def finds(
    rng: random.Random,
    phrasings: Sequence[str],
    parts: Sequence[Part],
    task: tuple[str | Node, ...],
    answer: Answer,
    scene: Scene | None = None,
    /,
    **slots: str,
) -> Instance:
    """What the task makes of the parts; `{role}` in the phrasings is the part of that role."""
    said = {role: tex(node) for role, node in parts} | slots
    goal = Goal(GoalKind.FIND, task)
    return replace(instance(rng, phrasings, [Parts(tuple(parts))], goal, answer, **said), figure=scene)


def formula(relation: Rel) -> Formula:
    return Formula(relation)


def plane(points: Sequence[tuple[int, int]], *marks: Mark) -> Scene:
    """Axes that hold the points, with a margin."""
    xs, ys = [0, *(x for x, _ in points)], [0, *(y for _, y in points)]
    axes = Axes(Fraction(min(xs) - 1), Fraction(max(xs) + 2), Fraction(min(ys) - 1), Fraction(max(ys) + 2))
    return Scene((axes, *marks), 42)


def named(at: Pair, label: str, toward: str = "ne") -> Dot:
    """A dot whose name says its coordinates."""
    return Dot(spot(*at), tex(dot(at, label)), toward)


def segment(first: Pair, second: Pair, style: str = "solid") -> Segment:
    return Segment(spot(*first), spot(*second), style)


def across(slope: Fraction, intercept: Fraction, left: int, right: int, text: str = "") -> tuple[Mark, ...]:
    """A line between two values of x."""
    ends = [spot(x, slope * x + intercept) for x in (left, right)]
    line = Segment(ends[0], ends[1])
    return (line, Label(ends[1], text, "e")) if text else (line,)


def round_(p: int, q: int, radius: float) -> Circle:
    return Circle(spot(p, q), spot(float(radius), 0.0).x)
