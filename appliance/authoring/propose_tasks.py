"""New values for tasks: points, lines, circles, maps and matrices with answers as whole as the note's."""

import math
import random
from fractions import Fraction

from appliance.authoring.draws import draw
from appliance.authoring.leaves import Leaf, LeafKind
from appliance.authoring.original import Original
from appliance.domain.givens import Parts
from appliance.domain.paths import replaced
from appliance.domain.question import Question
from appliance.mathtext import NotRational, evaluate
from appliance.mathtext.tree import Node, Num, Point, Ratio, Rel, SetBuilder, SetOf, integer, symbols

# Coefficients of lines whose normal is as long as a whole number.
NORMALS = ((3, 4), (4, 3), (5, 12), (12, 5), (6, 8), (8, 6), (8, 15), (15, 8))
FIXED = ("size", "shape", "entry", "entry2", "X", "Y", "domain")
SETS = ("X", "Y", "domain")
# Of x+4/x the least value is whole where the number is a square.
POSITIVE = ("target", "tie")
SQUARES = tuple(integer(n * n) for n in range(2, 9))
LINES = ("line", "first", "second", "parallel", "perpendicular")


def parts_drawn(original: Original, rng: random.Random) -> Question | None:
    """Numbers drawn one by one; equal coefficients of two lines stay equal, 3 and 4 stay such a pair."""
    question = original.question
    free = rng.random()
    tied: dict[tuple[str, int], Num] = {}
    pairs = _normals(original, rng)
    for leaf in original.leaves:
        role = leaf.path[3] if leaf.path[2:3] == ("items",) and len(leaf.path) > 3 else ""
        if role in FIXED:
            continue
        if leaf.path in pairs:
            question = replaced(question, leaf.path, Num(str(pairs[leaf.path])))
            continue
        if leaf.kind is LeafKind.COEFFICIENT and role in LINES and isinstance(leaf.old, Num):
            if free < 0.5:
                continue
            key = ("line", int(leaf.old.value))
            if key not in tied:
                found = draw(leaf, rng)
                assert isinstance(found, Num)
                tied[key] = found
            question = replaced(question, leaf.path, tied[key])
            continue
        question = replaced(question, leaf.path, _drawn(leaf, role, rng))
    question = _other_sets(_mended(question), rng)
    return question if _is_sound(original.question, question) else None


def _other_sets(question: Question, rng: random.Random) -> Question:
    """Other elements for sets of numbers, each once and in order; other ends for intervals."""
    at, parts = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Parts))
    for role, node in parts.items:
        if role not in SETS:
            continue
        body = node.sides[1] if isinstance(node, Rel) and len(node.sides) == 2 else node
        path = ("givens", str(at), "items", role) + (("sides", "1") if body is not node else ())
        if isinstance(body, SetOf) and not any(symbols(item) for item in body.items):
            question = replaced(question, path, SetOf(_elements(body.items, rng)))
        else:
            question = _other_ends(question, path, body, rng)
    return question


def _elements(items: tuple[Node, ...], rng: random.Random) -> tuple[Node, ...]:
    low = min(int(evaluate(item, {})) for item in items)
    high = max(int(evaluate(item, {})) for item in items)
    drawn = sorted(rng.sample(range(low - 1 if low < 0 else max(low, 0), high + 4), len(items)))
    return tuple(integer(value) for value in drawn)


def _other_ends(question: Question, path: tuple[str, ...], body: Node, rng: random.Random) -> Question:
    steps: tuple[str, ...] = ("condition",) if isinstance(body, SetBuilder) else ()
    inner = body.condition if isinstance(body, SetBuilder) else body
    if not isinstance(inner, Rel) or len(inner.sides) != 3:
        return question
    try:
        low, high = (int(evaluate(inner.sides[n], {})) for n in (0, 2))
    except NotRational:
        return question
    start = rng.randint(min(low, 0), max(low + 4, 4))
    end = start + rng.randint(1, max(9, high - low + 4))
    question = replaced(question, (*path, *steps, "sides", "0"), integer(start))
    return replaced(question, (*path, *steps, "sides", "2"), integer(end))


def _is_sound(old: Question, new: Question) -> bool:
    """No ratio that could be cut down, no two points in one place, none above another where none was."""
    was, now = old.only(Parts), new.only(Parts)
    assert was is not None
    assert now is not None
    ratio = now.get("ratio")
    if isinstance(ratio, Ratio):
        m, n = (evaluate(part, {}) if not symbols(part) else Fraction(1) for part in ratio.parts)
        if math.gcd(int(m), int(n)) > 1 or m + n > 8:
            return False
    spots = [(role, node) for role, node in now.items if isinstance(node, Point)]
    for at, (role, one) in enumerate(spots):
        for name, other in spots[:at]:
            before = (was.get(role), was.get(name))
            if any(
                a == b and not symbols(a) and _differs(before, place)
                for place, (a, b) in enumerate(zip(one.items, other.items, strict=False))
            ):
                return False
    return True


def _differs(pair: tuple[object, object], place: int) -> bool:
    a, b = pair
    return isinstance(a, Point) and isinstance(b, Point) and a.items[place] != b.items[place]


def _drawn(leaf: Leaf, role: str, rng: random.Random) -> object:
    """The square of a radius is often a square, and may be larger than twice the old one."""
    if role in POSITIVE and leaf.old in SQUARES and rng.random() < 0.5:
        return rng.choice(SQUARES)
    old = leaf.old
    squared = role in ("circle", "same_centre", "curve", "result") and leaf.path[-2:] == ("sides", "1")
    if squared and isinstance(old, Num) and old.value.denominator == 1 and old.value > 0:
        root = math.isqrt(int(old.value))
        if root * root == old.value:
            return (
                Num(str(rng.randint(1, max(7, root + 3)) ** 2))
                if rng.random() < 0.7
                else Num(str(rng.randint(2, 40)))
            )
        return Num(str(rng.randint(2, max(50, 2 * int(old.value)))))
    if (
        isinstance(old, Num)
        and leaf.kind is LeafKind.PLAIN
        and old.value.denominator == 1
        and "." not in old.text
    ):
        return Num(str(rng.randint(1, max(9, 2 * int(old.value)))))
    return draw(leaf, rng)


def _normals(original: Original, rng: random.Random) -> dict[tuple[str, ...], int]:
    """New coefficients for lines whose old ones make a whole length."""
    found: dict[tuple[str, ...], int] = {}
    chosen: dict[tuple[int, int], tuple[int, int]] = {}
    for role in LINES:
        mine = [leaf for leaf in original.leaves
                if leaf.kind is LeafKind.COEFFICIENT and leaf.path[2:4] == ("items", role)]  # fmt: skip
        if len(mine) != 2 or not all(isinstance(leaf.old, Num) for leaf in mine):
            continue
        a, b = (int(leaf.old.value) for leaf in mine if isinstance(leaf.old, Num))
        if math.isqrt(a * a + b * b) ** 2 == a * a + b * b:
            pair = chosen.setdefault((a, b), rng.choice(NORMALS))
            found |= {leaf.path: value for leaf, value in zip(mine, pair, strict=True)}
    return found


def _mended(question: Question) -> Question:
    """A point of contact lies on its circle: the square of the radius follows from it."""
    if question.goal.args[0] != "tangent_at":
        return question
    at, parts = next((i, g) for i, g in enumerate(question.givens) if isinstance(g, Parts))
    spot, circle = parts.get("P"), parts.get("circle")
    if not isinstance(spot, Point) or not isinstance(circle, Rel) or not isinstance(circle.sides[1], Num):
        return question
    try:
        x, y = (evaluate(item, {}) for item in spot.items)
        value: Fraction = evaluate(circle.sides[0], {"x": x, "y": y})
    except NotRational:
        return question
    if value.denominator != 1 or value <= 0 or circle.sides[1] == Num("0"):
        return question
    return replaced(question, ("givens", str(at), "items", "circle", "sides", "1"), Num(str(value)))
