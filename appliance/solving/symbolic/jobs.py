"""SymPy's side of the cage: our trees to its expressions and back. Imported by the worker only."""

from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from typing import Any

import sympy

from appliance.mathtext.tree import (
    Abs,
    Add,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Recurring,
    Root,
    Sym,
    integer,
    rational,
    walk,
)
from appliance.solving import build


def expression(node: Node) -> Any:
    """The SymPy expression. Letters inside roots and bars are real, the others positive."""
    careful = {
        letter.name
        for below in walk(node)
        if isinstance(below, Root | Abs)
        for letter in walk(below.arg)
        if isinstance(letter, Sym)
    }
    return _expression(node, careful)


def _expression(node: Node, careful: set[str]) -> Any:
    def inner(below: Node) -> Any:
        return _expression(below, careful)

    match node:
        case Num() | Recurring():
            return sympy.Rational(node.value.numerator, node.value.denominator)
        case Sym("pi"):
            return sympy.pi
        case Sym(name):
            return sympy.Symbol(name, real=True) if name in careful else sympy.Symbol(name, positive=True)
        case Neg(arg):
            return -inner(arg)
        case Add(terms):
            return reduce(lambda a, b: a + b, map(inner, terms))
        case Mul(factors, _):
            return reduce(lambda a, b: a * b, map(inner, factors))
        case Div(left, right) | Frac(left, right):
            return inner(left) / inner(right)
        case Mixed(whole, num, den):
            return inner(whole) + inner(num) / inner(den)
        case Pow(base, exponent):
            return inner(base) ** inner(exponent)
        case Root(arg, index):
            return sympy.root(inner(arg), index)
        case Group(arg):
            return inner(arg)
        case Abs(arg):
            return sympy.Abs(inner(arg))
        case _:
            raise ValueError(type(node).__name__)


def node_of(found: Any) -> Node:
    """Our tree of a SymPy expression. Raises ValueError for what the course has no sign for."""
    if found.is_Rational:
        return rational(Fraction(int(found.p), int(found.q)))
    if found.is_Symbol:
        return Sym(found.name)
    if found is sympy.pi:
        return Sym("pi")
    if found.is_Add:
        return build.total([node_of(term) for term in found.as_ordered_terms()])
    top, bottom = found.as_numer_denom()
    if bottom != 1:
        return _fraction(top, bottom)
    if found.is_Mul:
        return _product(found)
    if found.is_Pow:
        return _power(found)
    if isinstance(found, sympy.Abs):
        return Abs(node_of(found.args[0]))
    raise ValueError(str(type(found)))


def _fraction(top: Any, bottom: Any) -> Node:
    negative = top.could_extract_minus_sign()
    body = Frac(node_of(-top if negative else top), node_of(bottom))
    return Neg(body) if negative else body


def _product(found: Any) -> Node:
    if found.could_extract_minus_sign():
        return Neg(node_of(-found))
    factors = [node_of(factor) for factor in found.as_ordered_factors()]
    powers = any(isinstance(factor, Pow) and isinstance(factor.base, Num) for factor in factors[1:])
    return build.product(factors, "×" if powers else "")


def _power(found: Any) -> Node:
    base, exponent = found.as_base_exp()
    if exponent.is_Rational and exponent.p == 1 and exponent.q > 1:
        return Root(node_of(base), int(exponent.q))
    inner = node_of(base)
    top = integer(int(exponent)) if exponent.is_Integer else node_of(exponent)
    return Pow(inner if isinstance(inner, Sym | Num) else Group(inner), top)


def identical(left: Node, right: Node) -> bool:
    return bool(sympy.simplify(expression(left) - expression(right)) == 0)


def simplified(node: Node) -> Node:
    return node_of(sympy.powsimp(sympy.simplify(sympy.sqrtdenest(expression(node)))))


JOBS: dict[str, Callable[..., Any]] = {"identical": identical, "simplified": simplified}
