"""Decides apart from the gate whether a changed item still says the truth.

Plain floats, and the values that the good item itself names: nothing of `verification` or `solving` is used.
Two relations say the same where they are true and false at the same points; two answers where their values
agree. Anything else that was changed in print is broken.
"""

import random
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import product
from math import isclose

from appliance.domain.answers import Answer, Assignment, Coordinates, Formula, Range, Roots, Scalar, Several
from appliance.domain.fingerprint import meaning
from appliance.domain.givens import Function, Relations
from appliance.domain.item import Draft
from appliance.domain.question import Question
from appliance.korean import units
from appliance.mathtext import MathSyntaxError, segments
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    PlusMinus,
    Pow,
    Recurring,
    Rel,
    Root,
    Seq,
    Sym,
    symbols,
    transform,
    walk,
)

Point = Mapping[str, float]
GRID = tuple(n / 2 for n in range(-60, 61))
PI = 3.141592653589793


class NoValue(ValueError):
    """The tree has no real value at this point."""


def value(node: Node, at: Point) -> float:
    match node:
        case Num() | Recurring():
            return float(node.value)
        case Sym("pi"):
            return PI
        case Sym(name) if name in at:
            return at[name]
        case Neg(arg):
            return -value(arg, at)
        case Group(arg):
            return value(arg, at)
        case Abs(arg):
            return abs(value(arg, at))
        case Root(arg, 2) if value(arg, at) >= 0:
            return value(arg, at) ** 0.5
        case Add(terms):
            return sum(value(term, at) for term in terms)
        case Mul(factors):
            result = 1.0
            for factor in factors:
                result *= value(factor, at)
            return result
        case Frac(top, bottom) | Div(top, bottom) if value(bottom, at):
            return value(top, at) / value(bottom, at)
        case Mixed(whole, top, bottom):
            return value(whole, at) + value(top, at) / value(bottom, at)
        case Pow(base, exponent):
            return _power(value(base, at), value(exponent, at))
    raise NoValue(type(node).__name__)


def _power(base: float, exponent: float) -> float:
    if not exponent.is_integer() or abs(exponent) > 60 or (not base and exponent < 0):
        raise NoValue("power")
    return base**exponent


def near(left: float, right: float) -> bool:
    return isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)


def _compared(left: float, op: str, right: float) -> bool:
    equal = near(left, right)
    return {
        "=": equal, "≠": not equal, "≤": equal or left < right, "≥": equal or left > right,
        "<": not equal and left < right, ">": not equal and left > right,
    }[op]  # fmt: skip


def true_at(relation: Rel, at: Point) -> bool | None:
    """None where a side has no value."""
    try:
        sides = [value(side, at) for side in relation.sides]
    except (NoValue, OverflowError):
        return None
    return all(_compared(a, op, b) for a, op, b in zip(sides[:-1], relation.ops, sides[1:], strict=True))


def both_signs(node: Node) -> tuple[Node, ...]:
    if not any(isinstance(each, PlusMinus) for each in walk(node)):
        return (node,)
    plus = transform(node, lambda each: each.arg if isinstance(each, PlusMinus) else each)
    minus = transform(node, lambda each: Neg(each.arg) if isinstance(each, PlusMinus) else each)
    return plus, minus


def applied(node: Node, question: Question) -> Node:
    """Calls such as f(3) replaced by the function's body there."""
    functions = {given.name: given for given in question.all(Function)}

    def change(each: Node) -> Node:
        if not isinstance(each, Call) or each.name not in functions:
            return each
        given = functions[each.name]
        inside = Group(each.args[0])
        return Group(transform(given.body, lambda n: inside if n == Sym(given.variable) else n))

    return transform(node, change)


def nodes(line: str) -> list[Node]:
    """The formulas of a line; of a list, its members."""
    found: list[Node] = []
    for piece in segments(line):
        node = getattr(piece, "node", None)
        if node is not None:
            found.extend(node.items if isinstance(node, Seq) else (node,))
    return found


def words(line: str) -> list[str]:
    return [piece.text for piece in segments(line) if hasattr(piece, "text")]


def named_values(draft: Draft) -> dict[str, list[float]]:
    """What the letters are in a good item: what its answer and its own solution say."""
    found: dict[str, list[float]] = {}
    for rel in (each for line in draft.solution for node in nodes(line) for each in both_signs(node)):
        if isinstance(rel, Rel) and isinstance(rel.sides[0], Sym) and set(rel.ops) == {"="}:
            try:
                found.setdefault(rel.sides[0].name, []).append(value(rel.sides[-1], {}))
            except NoValue:
                continue
    with suppress(NoValue):
        if isinstance(draft.answer, Roots):
            found[draft.answer.variable] = [value(each, {}) for each in draft.answer.values]
        if isinstance(draft.answer, Assignment):
            found |= {name: [value(each, {})] for name, each in draft.answer.pairs}
    return found


def line_still_true(good: Draft, before: str, after: str) -> bool:
    """Whether the changed line says the same as the good one did."""
    try:
        old, new = nodes(before), nodes(after)
        if words(before) != words(after) or len(old) != len(new):
            return False
    except MathSyntaxError:
        return False
    known = named_values(good)
    return all(a == b or _same_statement(a, b, known, good.claimed) for a, b in zip(old, new, strict=True))


def _same_statement(old: Node, new: Node, known: Mapping[str, list[float]], question: Question) -> bool:
    if not isinstance(old, Rel) or not isinstance(new, Rel):
        return False
    pairs = list(zip(both_signs(applied(old, question)), both_signs(applied(new, question)), strict=False))
    if len(both_signs(old)) != len(both_signs(new)):
        return False
    letters = sorted(symbols(old) | symbols(new))
    truths = [
        (true_at(a, at), true_at(b, at))  # type: ignore[arg-type]
        for a, b in pairs
        for at in points(letters, known)
    ]
    return any(a is not None for a, _ in truths) and all(a == b for a, b in truths)


def points(letters: Sequence[str], known: Mapping[str, list[float]]) -> list[Point]:
    """The named values, a grid for one letter, and some points that mean nothing, for identities."""
    if not letters:
        return [{}]
    rng = random.Random(5)
    anywhere = [{name: rng.uniform(0.3, 9) for name in letters} for _ in range(6)]
    chosen = product(*(known.get(name, [])[:6] for name in letters))
    named = [dict(zip(letters, each, strict=True)) for each in chosen]
    return [*named, *anywhere, *({letters[0]: n} for n in GRID if len(letters) == 1)]


def same_answer(a: Answer, b: Answer) -> bool:
    """Equal in value, whatever the form; what has no real value (letters, i) is compared as it is written."""
    try:
        return _same_answer(a, b)
    except NoValue:
        return a == b


def _same_answer(a: Answer, b: Answer) -> bool:
    if type(a) is not type(b):
        return False
    match a, b:
        case Scalar(), Scalar():
            return near(_size(a), _size(b))
        case Roots(), Roots():
            return sorted({round(value(v, {}), 9) for v in a.values}) == sorted(
                {round(value(v, {}), 9) for v in b.values}
            )
        case Assignment(), Assignment():
            return all(
                x == y and near(value(v, {}), value(w, {}))
                for (x, v), (y, w) in zip(a.pairs, b.pairs, strict=True)
            )
        case Coordinates(), Coordinates():
            return near(value(a.x, {}), value(b.x, {})) and near(value(a.y, {}), value(b.y, {}))
        case Several(), Several():
            return all(near(_size(x), _size(y)) for (_, x), (_, y) in zip(a.items, b.items, strict=True))
        case Range(), Range():
            return _same_statement(a.relation, b.relation, {}, Question((), None))  # type: ignore[arg-type]
        case Formula(), Formula():
            return same_formula(a.body, b.body)
    return a == b


def same_formula(a: Node, b: Node) -> bool:
    if isinstance(a, Rel) and isinstance(b, Rel):
        return same_formula(a.sides[0], b.sides[0]) and same_formula(a.sides[-1], b.sides[-1])
    letters = sorted(symbols(a) | symbols(b))
    try:
        return all(near(value(a, at), value(b, at)) for at in points(letters, {}) if len(at) == len(letters))
    except NoValue:
        return False


def _size(scalar: Scalar) -> float:
    unit = units.find(scalar.unit) if scalar.unit else None
    return value(scalar.value, {}) * float(unit.size if unit else 1)


def about_the_same(one: Question, other: Question) -> bool:
    """Whether a solution of the other may stand under the one: the same givens in any order, the same goal."""
    return one.goal == other.goal and _members(one) == _members(other)


def _members(question: Question) -> list[str]:
    """Every given by itself, a system equation by equation."""
    told = [
        repr(item)
        for given in meaning(question).givens
        for item in (given.items if isinstance(given, Relations) else (given,))
    ]
    return sorted(told)
