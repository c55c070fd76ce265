"""Equations of word problems, written once as a book would: `tunnel+train=speed*time`.

A text is parsed to a small tree. The solver folds it into a polynomial, a solution into a formula, each its
own way.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from appliance.solving.poly import Poly

T = TypeVar("T")
_TOKEN = re.compile(r"\s*(?:(\d+)|([a-z][a-z_]*)|([-+*/^()]))")
RELATION = re.compile(r"(=|<|>|≤|≥)")


@dataclass(frozen=True, slots=True)
class Written:
    """sign: "+", "-", "*", "/", "^" of two parts; "(" of one; "n" of a number, "a" of a role's name."""

    sign: str
    text: str = ""
    parts: "tuple[Written, ...]" = ()

    def fold(self, leaf: Callable[[str, str], T], join: Callable[[str, tuple[T, ...]], T]) -> T:
        """leaf: of a number or a name; join: of what a sign makes of its parts."""
        if self.sign in "na":
            return leaf(self.sign, self.text)
        return join(self.sign, tuple(part.fold(leaf, join) for part in self.parts))

    @property
    def names(self) -> frozenset[str]:
        if self.sign == "a":
            return frozenset((self.text,))
        return frozenset(name for part in self.parts for name in part.names)


@dataclass(frozen=True, slots=True)
class Holding:
    """A relation: its two sides and the sign between."""

    left: Written
    op: str
    right: Written

    @property
    def names(self) -> frozenset[str]:
        return self.left.names | self.right.names


@cache
def holding(text: str) -> Holding:
    left, op, right = RELATION.split(text)
    return Holding(_Reader(left).sum(), op, _Reader(right).sum())


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens = _TOKEN.findall(text)
        self.at = 0

    def _sign(self, signs: str) -> str:
        if self.at < len(self.tokens) and self.tokens[self.at][2] and self.tokens[self.at][2] in signs:
            self.at += 1
            return str(self.tokens[self.at - 1][2])
        return ""

    def sum(self) -> Written:
        total = self._product()
        while sign := self._sign("+-"):
            total = Written(sign, parts=(total, self._product()))
        return total

    def _product(self) -> Written:
        found = self._power()
        while sign := self._sign("*/"):
            found = Written(sign, parts=(found, self._power()))
        return found

    def _power(self) -> Written:
        base = self._atom()
        return Written("^", parts=(base, self._atom())) if self._sign("^") else base

    def _atom(self) -> Written:
        if self._sign("("):
            inner = self.sum()
            self._sign(")")
            return Written("(", parts=(inner,))
        number, name, _ = self.tokens[self.at]
        self.at += 1
        return Written("n", number) if number else Written("a", name)


Quotient = tuple[Poly, Poly]


def _leaf(kind: str, text: str) -> Quotient:
    one = Poly.constant(1)
    return (Poly.constant(int(text)) if kind == "n" else Poly.letter(text), one)


def _join(sign: str, parts: tuple[Quotient, ...]) -> Quotient:
    if sign == "(":
        return parts[0]
    (a, b), (c, d) = parts
    if sign == "+":
        return a * d + c * b, b * d
    if sign == "-":
        return a * d - c * b, b * d
    if sign == "*":
        return a * c, b * d
    if sign == "/":
        return a * d, b * c
    exponent = c.value.integer or 1
    return a.power(exponent), b.power(exponent)


def difference(text: str) -> Poly:
    """Left less right, denominators cleared: zero where an equation holds, as large as it is unequal else.

    Denominators are magnitudes of the story, and so positive.
    """
    found = holding(text)
    (a, b), (c, d) = found.left.fold(_leaf, _join), found.right.fold(_leaf, _join)
    return a * d - c * b
