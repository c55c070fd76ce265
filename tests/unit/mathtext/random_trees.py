"""Seeded random formulas, as programs build them: without the brackets that writing needs."""

import random
from collections.abc import Callable

from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Cases,
    Choose,
    Conj,
    Div,
    Factorial,
    Frac,
    Group,
    Matrix,
    Mixed,
    Mul,
    Neg,
    Node,
    Not,
    Num,
    PlusMinus,
    Point,
    Pow,
    Ratio,
    Recurring,
    Rel,
    Root,
    Row,
    Said,
    Seq,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
    Words,
)  # fmt: skip

LETTERS = ("x", "y", "a", "b", "n", "A", "P", "pi", "alpha", "f", "k")
SPECIAL = ("degree", "□", "AB", "∠ABC")
SETS = ("A", "B", "U", "A_4")
NAMES = ("x_1", "a_12", "a_ij", "A'", "(g∘f)⁻¹", "⌒AB", "∠x", "□ABCD", "pi", "alpha")


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
        lambda: Rel((_set(rng, depth - 1), _set(rng, depth - 1)), (rng.choice("=⊂⊄⊃"),)),
        lambda: Rel((expression(rng, 1), _set(rng, depth - 1)), (rng.choice("∈∉"),)),
        lambda: Rel((Not(Sym("p")), Not(Not(Sym("q")))), (rng.choice("→⇒⇔"),)),
        lambda: Rel((Sym("△ABC"), Sym("△DEF")), (rng.choice("≡∽"),)),
        lambda: Rel((Sym("l"), Sym("m")), (rng.choice("∥⊥"),)),
        lambda: SetBuilder(Sym("x"), _condition(rng, depth - 1)),
        lambda: Rel((Call("n", (_set(rng, depth - 1),)), Num("5")), ("=",)),
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


def _set(rng: random.Random, depth: int) -> Node:
    """A set, as a program builds it."""
    if depth <= 0 or rng.random() < 0.3:
        return rng.choice((Sym(rng.choice(SETS)), SetOf(()), SetOf((Num("3"),)), SetOf(_several(rng, 1))))
    parts = tuple(_set(rng, depth - 1) for _ in range(rng.choice((2, 2, 3))))
    kinds: tuple[Callable[[], Node], ...] = (
        lambda: SetMix(parts, (rng.choice("∪∩"),) * (len(parts) - 1)),
        lambda: Add((parts[0], *(Neg(part) for part in parts[1:]))),
        lambda: Pow(parts[0], Sym("C")),
    )
    return rng.choice(kinds)()


def _condition(rng: random.Random, depth: int) -> Node:
    said = Said((Sym("x"), Words("는 "), expression(rng, depth), Words(" 이하의 자연수")))
    return rng.choice((said, _relation(rng, depth), Seq((_relation(rng, depth), said))))


def _matrix(rng: random.Random, depth: int) -> Node:
    width, height = rng.choice(((1, 2), (2, 2), (2, 1), (3, 2)))
    return Matrix(tuple(Row(tuple(expression(rng, depth - 1) for _ in range(width))) for _ in range(height)))


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
    _matrix,
    lambda rng, depth: Factorial(expression(rng, depth)),
    lambda rng, depth: Choose(rng.choice("PC"), expression(rng, depth), Num("2")),
    lambda rng, depth: Conj(expression(rng, depth)),
    lambda rng, depth: Sym(rng.choice(NAMES)),
    lambda rng, depth: Call(rng.choice(("f∘g", "f⁻¹", "(g∘f)⁻¹")), (expression(rng, depth),)),
    lambda rng, depth: Pow(Call("sin", (expression(rng, depth),)), Num("2")),
)
