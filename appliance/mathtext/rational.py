"""Exact rational values of formulas, bounded: `9**9**9` is refused before it is built."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from appliance.mathtext.errors import NotRational
from appliance.mathtext.signs import ORDERS
from appliance.mathtext.tree import (
    Abs,
    Add,
    Cases,
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
    Rel,
    Root,
    Seq,
    Sym,
)  # fmt: skip

MAX_BITS = 4096  # of a numerator or denominator: some 1,200 digits, far above any school number

_Env = Mapping[str, Fraction]
_EMPTY: _Env = {}
_TESTS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": eq, "≠": ne, "<": lt, "≤": le, ">": gt, "≥": ge,
}  # fmt: skip


def evaluate(node: Node, env: _Env = _EMPTY) -> Fraction:
    """The value with `env` for the letters. Raises NotRational; never runs long."""
    found = _VALUES.get(type(node))
    if found is None:
        raise NotRational(f"{type(node).__name__}에는 유리수 값이 없습니다.")
    value: Fraction = found(node, env)
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > MAX_BITS:
        raise NotRational("수가 너무 큽니다.")
    return value


def holds(node: Node, env: _Env = _EMPTY) -> bool:
    """Whether a relation (a chain: all of it), a list or a system of them is true. Raises NotRational."""
    if isinstance(node, Rel):
        if not set(node.ops) <= ORDERS:
            raise NotRational("수의 대소가 아닙니다.")
        values = [evaluate(side, env) for side in node.sides]
        return all(_TESTS[op](values[at], values[at + 1]) for at, op in enumerate(node.ops))
    if isinstance(node, Seq | Cases):
        return all(holds(item, env) for item in node.items)
    raise NotRational("관계식이 아닙니다.")


def exact_root(value: Fraction, index: int) -> Fraction | None:
    """The rational whose power is `value` (of two, the positive one); None where there is none."""
    if value < 0:
        odd = exact_root(-value, index) if index % 2 else None
        return None if odd is None else -odd
    num, den = _integer_root(value.numerator, index), _integer_root(value.denominator, index)
    return None if num is None or den is None else Fraction(num, den)


def _integer_root(value: int, index: int) -> int | None:
    low, high = 0, 1 << (value.bit_length() // index + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**index <= value else (low, middle - 1)
    return low if low**index == value else None


def _letter(node: Sym, env: _Env) -> Fraction:
    if node.name not in env:
        raise NotRational(f"{node.name}의 값이 주어지지 않았습니다.")
    return Fraction(env[node.name])


def _product(node: Mul, env: _Env) -> Fraction:
    value = Fraction(1)
    for factor in node.factors:
        value *= evaluate(factor, env)
        if value.numerator.bit_length() > MAX_BITS:
            raise NotRational("수가 너무 큽니다.")
    return value


def _quotient(top: Fraction, bottom: Fraction) -> Fraction:
    if bottom == 0:
        raise NotRational("0으로 나눌 수 없습니다.")
    return top / bottom


def _power(node: Pow, env: _Env) -> Fraction:
    base, exponent = evaluate(node.base, env), evaluate(node.exp, env)
    if exponent.denominator != 1:
        raise NotRational("지수가 정수가 아닙니다.")
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if abs(exponent) * max(bits - 1, 0) > MAX_BITS or (base == 0 and exponent <= 0):
        raise NotRational("거듭제곱이 너무 크거나 정의되지 않습니다.")
    return base ** int(exponent)


def _root(node: Root, env: _Env) -> Fraction:
    value = exact_root(evaluate(node.arg, env), node.index)
    if value is None:
        raise NotRational("근호 안의 수가 유리수의 거듭제곱이 아닙니다.")
    return value


_VALUES: dict[type, Callable[[Any, _Env], Fraction]] = {
    Num: lambda node, env: node.value,
    Recurring: lambda node, env: node.value,
    Sym: _letter,
    Neg: lambda node, env: -evaluate(node.arg, env),
    Add: lambda node, env: sum((evaluate(term, env) for term in node.terms), Fraction(0)),
    Mul: _product,
    Div: lambda node, env: _quotient(evaluate(node.left, env), evaluate(node.right, env)),
    Frac: lambda node, env: _quotient(evaluate(node.num, env), evaluate(node.den, env)),
    Mixed: lambda node, env: node.whole.value + _quotient(node.num.value, node.den.value),
    Pow: _power,
    Root: _root,
    Group: lambda node, env: evaluate(node.arg, env),
    Abs: lambda node, env: abs(evaluate(node.arg, env)),
}
