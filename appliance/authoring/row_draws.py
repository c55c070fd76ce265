"""New numbers for a row that is sorted or put in order: each is of the kind of one that stood there."""

import random
from dataclasses import replace
from math import gcd, isqrt

from appliance.authoring.draws import draw
from appliance.authoring.leaves import in_node
from appliance.authoring.original import Original
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Numbers
from appliance.domain.goals import GoalKind
from appliance.domain.paths import put
from appliance.domain.question import Question
from appliance.domain.rows import WHOLE_KINDS
from appliance.mathtext.tree import Add, Frac, Neg, Node, Num, Recurring, Root, Sym
from appliance.solving.rows import of_kind

ROW_GOALS = (GoalKind.PICK, GoalKind.RANK, GoalKind.ARRANGE)
# Denominators of fractions that end, and of those that do not, as workbooks choose them.
ENDING = (4, 5, 8, 10, 16, 20, 25, 40, 50)
UNENDING = (3, 6, 7, 9, 11, 12, 14, 15, 18, 22, 24, 30)


def new_row(original: Original, rng: random.Random) -> Question | None:
    """The row with other numbers, all different; signs may turn where both stood there."""
    question = original.question
    at, given = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Numbers))
    kind = str(question.goal.args[-1]) if question.goal.kind is GoalKind.PICK else ""
    signed = any(isinstance(node, Neg) for node in given.values) and kind not in WHOLE_KINDS
    values = tuple(member(node, kind, signed, rng) for node in given.values)
    if len(set(values)) < len(values) or (kind and not _some_of(values, kind, given.values)):
        return None
    changed = replace(given, values=values)
    return Question((*question.givens[:at], changed, *question.givens[at + 1 :]), question.goal)


def _some_of(values: tuple[Node, ...], kind: str, old: tuple[Node, ...]) -> bool:
    """Some of the kind, and some that are not, unless all of the note's were."""
    try:
        found = len(of_kind(values, kind))
        return found > 0 and (found < len(values) or len(of_kind(old, kind)) == len(old))
    except Unsolvable:
        return False


def member(node: Node, kind: str, signed: bool, rng: random.Random) -> Node:
    plus = isinstance(node, Add) and len(node.terms) == 1
    body = node.terms[0] if isinstance(node, Add) and plus else node.arg if isinstance(node, Neg) else node
    drawn = _body(body, kind, rng)
    negative = isinstance(node, Neg)
    if signed and not isinstance(drawn, Add) and rng.random() < 0.3:
        negative = not negative
    if drawn == Num("0"):
        return drawn
    return Neg(drawn) if negative else Add((drawn,)) if plus else drawn


def _body(node: Node, kind: str, rng: random.Random) -> Node:
    if isinstance(node, Num) and "." not in node.text:
        return _natural(int(node.text), kind, rng)
    if isinstance(node, Frac) and isinstance(node.num, Num) and isinstance(node.den, Num):
        return _fraction(int(node.num.value), int(node.den.value), kind, rng)
    if isinstance(node, Root):
        return Root(_radicand(node.arg, kind, rng), node.index)
    if isinstance(node, Sym):
        return node
    for leaf in in_node(node):
        node = put(node, leaf.path, draw(leaf, rng))
    return node


def _natural(old: int, kind: str, rng: random.Random) -> Node:
    if old in (0, 1) and (kind in WHOLE_KINDS or old == 0):
        return Num(str(old))
    low, high = (max(2, old // 2), old + 10) if kind in WHOLE_KINDS or old > 9 else (1, max(9, old + 3))
    return Num(str(rng.randint(low, high)))


def _fraction(num: int, den: int, kind: str, rng: random.Random) -> Node:
    """12/3 stays a whole number; 6/15 stays unreduced where the end of its decimal is asked about."""
    if num % den == 0:
        below = rng.randint(2, 5)
        return Frac(Num(str(below * rng.randint(1, 5))), Num(str(below)))
    if kind in ("terminating", "recurring"):
        below = rng.choice(ENDING if rng.random() < 0.5 else UNENDING)
        above = rng.choice([n for n in range(1, below + 3) if gcd(n, below) == 1])
        times = rng.choice((2, 3, 7)) if gcd(num, den) > 1 else 1
        return Frac(Num(str(above * times)), Num(str(below * times)))
    below = rng.randint(2, max(7, den))
    return Frac(Num(str(rng.choice([n for n in range(1, 3 * below) if gcd(n, below) == 1]))), Num(str(below)))


def _radicand(node: Node, kind: str, rng: random.Random) -> Node:
    """A square may become none and the other way round, where that is what is asked."""
    turn = kind in ("rational", "irrational") and rng.random() < 0.35
    if isinstance(node, Num) and "." not in node.text:
        old = int(node.text)
        square = (isqrt(old) ** 2 == old) != turn
        if square:
            return Num(str(rng.randint(2, 12) ** 2))
        top = max(20, min(old + 10, 2 * old))
        return Num(str(rng.choice([n for n in range(2, top) if isqrt(n) ** 2 != n])))
    if isinstance(node, Num):
        hundredths = list(range(1, 10))
        square = (round(float(node.value) ** 0.5, 1) ** 2 - float(node.value)) ** 2 < 1e-12
        if square != turn:
            return Num(f"0.{rng.choice(hundredths[1:]) ** 2:02d}")
        return Num(f"0.{rng.choice(hundredths)}")
    if isinstance(node, Frac) and isinstance(node.num, Num) and isinstance(node.den, Num):
        above, below = rng.sample(range(1, 8), 2)
        if gcd(above, max(2, below)) > 1:
            above = 1
        below = max(2, below) if below != above else above + 1
        return Frac(Num(str(above**2)), Num(str(below**2)))
    if isinstance(node, Recurring):
        return node
    for leaf in in_node(node):
        node = put(node, leaf.path, draw(leaf, rng))
    return node
