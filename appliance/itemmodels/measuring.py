"""What every question about a figure needs: a Situation, told in a phrasing, and the scene beside it."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from appliance.domain.answers import Answer, Scalar
from appliance.domain.figure import Scene
from appliance.domain.givens import Situation
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.quantity import Measure, Quantity
from appliance.domain.situations import SITUATIONS
from appliance.itemmodels.formulas import Rational, X, bracketed, number, tex
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance, written
from appliance.mathtext.tree import Mul, Node, Sym, rational

Size = Quantity | Measure
PI = Sym("pi")


def situation(kind: str, sizes: Mapping[str, Size], people: tuple[str, ...] = ()) -> Situation:
    """The roles in their order, numbers apart from formulas."""
    roles = [role.name for role in SITUATIONS[kind].roles if role.name in sizes]
    assert len(roles) == len(sizes), f"{kind} has not all of {sorted(sizes)}"
    values = tuple((role, size) for role in roles if isinstance(size := sizes[role], Quantity))
    measures = tuple((role, size) for role in roles if isinstance(size := sizes[role], Measure))
    return Situation(kind, values, people, measures)


def asks(
    rng: random.Random,
    phrasings: Sequence[str],
    given: Situation,
    role: str,
    answer: Scalar,
    scene: Scene | None = None,
    /,
    **slots: str,
) -> Instance:
    """How large a role is. The goal names a unit only where the stem shows it."""
    goal = Goal(GoalKind.ROLE, (role,), _shown(given, answer.unit))
    return replace(instance(rng, phrasings, [given], goal, answer, **slots), figure=scene)


def asks_letter(
    rng: random.Random,
    phrasings: Sequence[str],
    given: Situation,
    x: int,
    scene: Scene | None = None,
    /,
    **slots: str,
) -> Instance:
    """The value of the x in the sizes."""
    return about(rng, phrasings, given, Goal(GoalKind.AT_SOLUTION, (X,)), number(x), scene, **slots)


def about(
    rng: random.Random,
    phrasings: Sequence[str],
    given: Situation,
    goal: Goal,
    answer: Answer,
    scene: Scene | None = None,
    /,
    **slots: str,
) -> Instance:
    return replace(instance(rng, phrasings, [given], goal, answer, **slots), figure=scene)


def _shown(given: Situation, unit: str) -> str:
    told = {size.unit for _, size in given.told}
    return unit if unit in told or unit.removesuffix("²") in told else ""


def measure(body: Node, unit: str) -> Measure:
    """A size that holds a letter; a sum stands in brackets."""
    return Measure(bracketed(body), unit)


def pies(factor: Rational) -> Node:
    """factor·π as it is printed."""
    return PI if factor == 1 else Mul((rational(Fraction(factor)), PI), ("",))


def round_size(factor: Rational, unit: str) -> Measure:
    return Measure(pies(factor), unit)


def round_answer(factor: Rational, unit: str) -> Scalar:
    return Scalar(pies(factor), unit)


def degrees(size: Rational | Node) -> str:
    """An angle in a formula: $40^\\circ$, $(2x+10)^\\circ$."""
    body = rational(Fraction(size)) if isinstance(size, int | Fraction) else bracketed(size)
    return f"{tex(body)[:-1]}^\\circ$"


def said(size: Size) -> str:
    """A size in running text: 6cm, $12\\pi$ cm², $(2x+1)$ cm, $40^\\circ$."""
    if size.unit == "°":
        return degrees(size.value)
    if isinstance(size, Quantity):
        return written(size)
    return f"{tex(size.value)} {size.unit}"


def bar(ends: str) -> str:
    """A segment, or its length: $\\overline{AB}$."""
    return f"$\\overline{{{ends}}}$"


def bar_is(ends: str, size: Size) -> str:
    """$\\overline{AB}=24$ cm."""
    body = size.value if isinstance(size, Measure) else rational(size.value)
    return f"$\\overline{{{ends}}}={tex(body)[1:-1]}$ {size.unit}"


def angle(name: str) -> str:
    """$\\angle ABC$."""
    return f"$\\angle {name}$"


def angle_is(name: str, size: Size) -> str:
    """$\\angle ABC=40^\\circ$."""
    return f"$\\angle {name}={degrees(size.value)[1:]}"
