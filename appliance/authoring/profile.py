"""What the old values kept and the new ones must keep, so that an isomorph is as hard as its note.

A profile is a tuple of named features; two questions are isomorphs when their profiles agree. Sizes are
compared with a margin, everything else exactly.
"""

from dataclasses import dataclass, fields, is_dataclass
from fractions import Fraction
from math import gcd

from appliance.authoring.draws import step_of
from appliance.authoring.figure_draws import can_redraw
from appliance.authoring.squares import split_square
from appliance.domain.answers import (
    Answer,
    Assignments,
    Chosen,
    Coordinates,
    Elements,
    Formula,
    Ordering,
    Range,
    Ranges,
    Roots,
    Scalar,
    Several,
)
from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.givens import Assigned, Experiment, Expression, Function, Located, Relations, Situation
from appliance.domain.goals import GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.korean.units import SHAPES
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import (
    Add,
    Call,
    Frac,
    Group,
    Matrix,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Ratio,
    Recurring,
    Root,
    Sym,
    children,
    symbols,
    walk,
)
from appliance.solving.choosing import chooses

# Goals whose answer's size says nothing of how hard it is: 1/6 and 5/36 are counted alike.
UNSIZED = (GoalKind.TO_FRACTION, GoalKind.PROBABILITY)
# The fastest that a text lets a person walk, by the unit in which it says so.
WALKING = {"km/h": 6, "m/min": 100, "m/s": 2}


@dataclass(frozen=True, slots=True)
class Profile:
    """shape: the answer without its numbers. written: what the givens' numbers are like. quantities: the
    values of a situation. size: the largest number of the answer. denominator: the largest there.
    """

    shape: str
    written: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    size: Fraction
    denominator: int


def profile(question: Question, answer: Answer) -> Profile:
    """The features of a solved question."""
    nodes = _nodes(answer)
    numbers = [number.value for node in nodes for number in walk(node) if isinstance(number, Num)]
    largest: Fraction = max(numbers, default=Fraction(0))
    kind = question.goal.kind  # of a decimal as a fraction, the decimal's own kind says how hard it is
    return Profile(
        shape="value" if _is_trigonometric(question) else _answer_shape(answer, nodes),
        written=_written(question),
        quantities=()
        if _is_drawn(question)  # their sizes are held to the note's where they are drawn
        else tuple(q for given in question.all(Situation) for _, q in given.values),
        size=Fraction(0)
        if kind in UNSIZED
        or _is_drawn(question)
        or _counts(question)
        or _is_proportion(nodes)
        or _is_trigonometric(question)
        else largest,
        denominator=0
        if kind is GoalKind.TO_FRACTION
        or any(given.kind == "ratio.right" for given in question.all(Situation))
        else max((_denominator(n) for n in nodes), default=1),
    )


def _is_proportion(nodes: tuple[Node, ...]) -> bool:
    """8:27 out of 2:3: the numbers of a ratio are powers of the note's."""
    return any(isinstance(node, Ratio) for node in nodes)


def _is_trigonometric(question: Question) -> bool:
    """Values of sin, cos and tan: whether they are rational together says nothing of the pains."""
    bodies = [given.body for given in question.all(Expression)]
    return any(isinstance(n, Call) and n.name in ("sin", "cos", "tan") for body in bodies for n in walk(body))


def _is_drawn(question: Question) -> bool:
    """A figure whose sizes are drawn: what they make of its surface or volume says nothing of the pains."""
    return any(can_redraw(given.kind) for given in question.all(Situation))


def _counts(question: Question) -> bool:
    """One person more in a row, and there are five times as many: the sizes tell, not the answer."""
    given = question.only(Experiment)
    bodies = [expression.body for expression in question.all(Expression)]
    return (given is not None and given.kind in COUNTING_KINDS) or chooses(tuple(bodies))


def _of_high_powers(question: Question) -> bool:
    """x³+1/x³ grows fast with x+1/x."""
    wanted = question.goal.args[:1]
    nodes = (
        walk(wanted[0]) if question.goal.kind is GoalKind.AT_SOLUTION and isinstance(wanted[0], Node) else ()
    )
    return any(isinstance(node, Pow) and node.exp in (Num("3"), Num("4")) for node in nodes)


def drift(old: Profile, new: Profile) -> str:
    """What the new question does not keep, in a word for the log; empty where it keeps everything."""
    if old.shape != new.shape:
        return "shape of the answer"
    if old.written != new.written:
        return "kind of the written numbers"
    if any(_unlike(before, after) for before, after in zip(old.quantities, new.quantities, strict=True)):
        return "kind of a quantity"
    if new.size > max(Fraction(30), 3 * old.size):
        return "size of the answer"
    if 3 * new.size < old.size:
        return "size of the answer"
    if new.denominator > max(12, 2 * old.denominator):
        return "denominator of the answer"
    return ""


def outgrew(old: Profile, new: Profile) -> bool:
    """Whether the answer is larger than the note's by more than a teacher would choose."""
    wide = new.denominator > max(old.denominator + 4, 2 * old.denominator)
    return not old.quantities and (wide or new.size > max(old.size + 10, 2 * old.size))


def _unlike(was: Quantity, now: Quantity) -> bool:
    """300 g may become 250 g, not 317 g or 8000 g; 8% not 35/3%; a walker's pace stays a walker's."""
    if was.unit in SHAPES:
        return False
    old, new = was.value, now.value
    if old < 0:
        old, new = -old, -new
    if was.unit in WALKING and old <= WALKING[was.unit] < new:
        return True
    if not was.unit and 0 < old < 1 and 0 < new < 1:  # a chance
        return new.denominator > max(10, 2 * old.denominator)
    step = step_of(old)
    if not was.unit and step < 50:  # a sum of squares is round by chance
        step = Fraction(1)
    wanted = step / 10 if step >= 50 else step / 2 if step >= 10 else min(step, Fraction(1))
    return (new / wanted).denominator != 1 or not old / 4 <= new <= old * 4


def _nodes(answer: Answer) -> tuple[Node, ...]:
    if isinstance(answer, Scalar):
        return (answer.value,)
    if isinstance(answer, Several):
        return tuple(scalar.value for _, scalar in answer.items)
    if isinstance(answer, Roots):
        return answer.values
    if isinstance(answer, Range):
        return (answer.relation,)
    if isinstance(answer, Formula):
        return (answer.body,)
    if isinstance(answer, Coordinates):
        return (answer.x, answer.y)
    if isinstance(answer, Elements | Ordering):
        return answer.items
    if isinstance(answer, Chosen):
        return ()
    if isinstance(answer, Ranges):
        return answer.parts
    if isinstance(answer, Assignments):
        return tuple(value for row in answer.rows for _, value in row.pairs)
    found = [getattr(answer, field.name) for field in fields(answer)] if is_dataclass(answer) else []
    return tuple(node for pairs in found if isinstance(pairs, tuple) for _, node in pairs)


def _answer_shape(answer: Answer, nodes: tuple[Node, ...]) -> str:
    """Of a list only that it is one: which numbers it holds is what the question is about."""
    if isinstance(answer, Elements | Ordering):
        return type(answer).__name__
    return type(answer).__name__ + "|" + "|".join(_shape_of(answer, node) for node in nodes)


def _shape_of(answer: Answer, node: Node) -> str:
    """A sign counts in a formula, whose terms it joins; a lone number may change its sign."""
    if isinstance(node, Matrix):
        return f"matrix{len(node.rows)}{any(isinstance(part, Frac) for part in walk(node))}"
    signed = isinstance(answer, Formula)
    body = node.arg if isinstance(node, Neg) and not signed else node
    return shape(body, degrees=any(isinstance(part, Add) for part in walk(body)))


def shape(node: Node, *, degrees: bool = True) -> str:
    """The tree in letters: numbers become n, a visible 1 stays 1. degrees: exponents of letters stay."""
    if isinstance(node, Num):
        return "0" if node.value == 0 else "n" if node.value.denominator == 1 else "d"
    if isinstance(node, Recurring):
        return f"r{'+' if node.fixed else ''}{len(node.cycle)}"
    if isinstance(node, Sym):
        return node.name
    if isinstance(node, Pow) and isinstance(node.exp, Num):
        exponent = node.exp.text if degrees and not isinstance(node.base, Num) else "n"
        return f"({shape(node.base, degrees=degrees)}^{exponent})"
    if isinstance(node, Mul) and all(isinstance(part, Num | Pow) for part in node.factors):
        # a product of prime powers: 2²×3 and 2×3² are the same kind
        return f"product{len(node.factors)}"
    name = "".join(getattr(node, "ops", ())) or type(node).__name__
    return f"{name}({','.join(shape(child, degrees=degrees) for child in children(node))})"


def _denominator(node: Node) -> int:
    found = [n.den.value for n in walk(node) if isinstance(n, Frac) and isinstance(n.den, Num)]
    return max((int(value) for value in found if value.denominator == 1), default=1)


def _written(question: Question) -> tuple[str, ...]:
    """Features of the givens that the answer does not show."""
    features = [feature for body in _bodies(question) for node in walk(body) if (feature := _feature(node))]
    for relations in question.all(Relations):
        features.extend(f"content{_content(*relation.sides) > 1}" for relation in relations.items)
    for situation in question.all(Situation):
        features.append(_order(situation))
    if question.goal.kind in (GoalKind.GCD, GoalKind.LCM):
        features.append(_common(question))
    return tuple(features)


def _bodies(question: Question) -> list[Node]:
    """Every formula that the stem gives."""
    found: list[Node] = [given.body for given in question.all(Expression)]
    found += [given.body for given in question.all(Function)]
    found += [given.value for given in question.all(Assigned)]
    found += [coordinate for given in question.all(Located) for coordinate in (given.x, given.y)]
    return found + [item for given in question.all(Relations) for item in given.items]


def _feature(node: Node) -> str:
    """What a number is like that stands there; "" for what the tree's shape says already."""
    if isinstance(node, Root) and isinstance(node.arg, Num) and node.arg.value.denominator == 1:
        square, kernel = split_square(int(node.arg.value))
        return f"root{'s' if square > 1 else ''}{'k' if kernel > 1 else ''}"
    if isinstance(node, Frac) and isinstance(node.den, Num):
        if isinstance(node.num, Num):
            return _fraction_feature(node.num.value, node.den.value)
        return f"fraction{gcd(_content(node.num), int(node.den.value)) > 1}"
    if isinstance(node, Recurring):
        top = node.value.denominator
        whole = (10 ** len(node.cycle) - 1) * 10 ** len(node.fixed)
        return "reduces" if top < whole else "whole"
    if isinstance(node, Group) and isinstance(node.arg, Add) and symbols(node.arg):
        return f"bracket{_content(node.arg) > 1}"
    return ""


def _content(*sides: Node) -> int:
    """The common factor of the whole numbers before the terms: 2x+4=6 could be divided by 2."""
    terms = [term for side in sides for term in (side.terms if isinstance(side, Add) else (side,))]
    return gcd(*(_leading(term.arg if isinstance(term, Neg) else term) for term in terms))


def _leading(term: Node) -> int:
    first = term.factors[0] if isinstance(term, Mul) else term
    return int(first.value) if isinstance(first, Num) and first.value.denominator == 1 else 1


def _order(situation: Situation) -> str:
    """Which of two values in the same unit is larger, so that 6cm, 8cm does not come again as 8cm, 6cm."""
    values = [quantity for _, quantity in situation.values]
    return "".join(
        "<" if first.value < second.value else ">" if first.value > second.value else "="
        for at, first in enumerate(values)
        for second in values[at + 1 :]
        if first.unit == second.unit
    )


def _fraction_feature(num: Fraction, den: Fraction) -> str:
    if num.denominator != 1 or den.denominator != 1 or den == 0:
        return "decimal fraction"
    reduced = gcd(int(num), int(den)) == 1
    return ("whole" if den == 1 else "proper" if num < den else "improper") + ("" if reduced else "?")


def _common(question: Question) -> str:
    values: list[int] = []
    for given in question.all(Expression):
        try:
            values.append(int(evaluate(given.body, {})))
        except NotRational:
            return ""
    divides = any(a != b and b % a == 0 for a in values for b in values if a)
    same = len(set(values)) < len(values)
    return f"{gcd(*values) > 1} {divides} {same}"
