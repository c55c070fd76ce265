"""Seeded random formulas, as programs build them: without the brackets that writing needs."""

import random
from collections.abc import Callable

from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Cases,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    PlusMinus,
    Point,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Seq,
    SetOf,
    Sym,
)  # fmt: skip

LETTERS = ("x", "y", "a", "b", "n", "A", "P", "pi", "alpha", "f", "k")
SPECIAL = ("degree", "□", "AB", "∠ABC")


def expression(rng: random.Random, depth: int) -> Node:
    """An expression at most `depth` levels high."""
    if depth <= 0 or rng.random() < 0.15:
        return _leaf(rng)
    return rng.choice(_BRANCHES)(rng, depth - 1)


def statement(rng: random.Random, depth: int) -> Node:
    """A relation, system, list, point, set, ratio, or an expression."""
    kinds: tuple[Callable[[], Node], ...] = (
        lambda: expression(rng, depth),
        lambda: _relation(rng, depth),
        lambda: Seq(tuple(_relation(rng, depth - 1) for _ in range(rng.randint(2, 3)))),
        lambda: Cases(tuple(_relation(rng, depth - 1) for _ in range(rng.randint(2, 3)))),
        lambda: Point(rng.choice(("", "A", "P")), _several(rng, depth - 1)),
        lambda: SetOf(_several(rng, depth - 1)),
        lambda: Ratio(_several(rng, depth - 1)),
    )
    return rng.choice(kinds)()


def _leaf(rng: random.Random) -> Node:
    pick = rng.random()
    if pick < 0.45:
        return Num(
            str(rng.randint(0, 30)) if rng.random() < 0.8 else f"{rng.randint(0, 9)}.{rng.randint(1, 99)}"
        )
    if pick < 0.52:
        return Recurring("0", rng.choice(("", "1", "03")), rng.choice(("3", "27", "142857")))
    return Sym(rng.choice(LETTERS))


def _several(rng: random.Random, depth: int) -> tuple[Node, ...]:
    return tuple(expression(rng, depth) for _ in range(rng.randint(2, 3)))


def _relation(rng: random.Random, depth: int) -> Rel:
    count = rng.choice((1, 1, 1, 2))
    ops = tuple(rng.choice("=≠<≤>≥") for _ in range(count))
    return Rel(tuple(expression(rng, depth - 1) for _ in range(count + 1)), ops)


def _product(rng: random.Random, depth: int) -> Node:
    factors = _several(rng, depth)
    return Mul(factors, tuple(rng.choice(("", "", "×", "·")) for _ in factors[1:]))


def _mixed(rng: random.Random, depth: int) -> Node:
    return Mixed(Num(str(rng.randint(1, 9))), Num("1"), Num(str(rng.randint(2, 9))))


def _call(rng: random.Random, depth: int) -> Node:
    return Call(rng.choice(("f", "g", "sin", "cos")), (expression(rng, depth),))


_BRANCHES: tuple[Callable[[random.Random, int], Node], ...] = (
    lambda rng, depth: Add(_several(rng, depth)),
    lambda rng, depth: Add(_several(rng, depth)),
    _product,
    _product,
    lambda rng, depth: Neg(expression(rng, depth)),
    lambda rng, depth: Div(expression(rng, depth), expression(rng, depth)),
    lambda rng, depth: Frac(expression(rng, depth), expression(rng, depth)),
    lambda rng, depth: Pow(expression(rng, depth), expression(rng, depth)),
    lambda rng, depth: Root(expression(rng, depth), rng.choice((2, 2, 2, 3, 4))),
    lambda rng, depth: Group(expression(rng, depth), rng.choice("((({[")),
    lambda rng, depth: Abs(expression(rng, depth)),
    lambda rng, depth: PlusMinus(expression(rng, depth)),
    _mixed,
    _call,
)
