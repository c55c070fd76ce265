"""Equations of labelled figures, written as a book writes them: `∠A+2∠B=180`, `AB^2=BH*BC`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from appliance.solving.poly import Poly
from appliance.solving.surd import Surd

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+)|(?P<root>√\d+)|\[(?P<quoted>[^\]]+)\]"
    r"|(?P<name>[∠△□][A-Z]+|[A-Z]{2}|[a-z][a-z_]*)|(?P<sign>[-+*^()]))"
)


def equations(*texts: str) -> tuple[Poly, ...]:
    """Polynomials that are zero where the equations hold. Names in square brackets may hold anything."""
    found: list[Poly] = []
    for text in texts:
        sides = [_Reader(side).sum() for side in text.split("=")]
        found.extend(left - right for left, right in pairwise(sides))
    return tuple(found)


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.at = 0

    def _next(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def _take(self, signs: str) -> str:
        kind, text = self._next()
        if kind == "sign" and text in signs:
            self.at += 1
            return text
        return ""

    def sum(self) -> Poly:
        total = self._product()
        while sign := self._take("+-"):
            term = self._product()
            total = total + term if sign == "+" else total - term
        return total

    def _product(self) -> Poly:
        """Factors with * or nothing between them."""
        found = self._power()
        while (
            self._take("*")
            or self._next()[0] in ("number", "root", "name", "quoted")
            or self._next() == ("sign", "(")
        ):
            found = found * self._power()
        return found

    def _power(self) -> Poly:
        base = self._atom()
        if self._take("^"):
            base = base.power(int(self._next()[1]))
            self.at += 1
        return base

    def _atom(self) -> Poly:
        kind, text = self._next()
        self.at += 1
        if kind == "number":
            return Poly.constant(int(text))
        if kind == "root":
            return Poly.constant(Surd.of(int(text[1:])).sqrt())
        if kind in ("name", "quoted"):
            return Poly.letter(text)
        inner = self.sum()
        self.at += 1
        return inner


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            raise ValueError(f"{text!r} cannot be read at {at}")
        yield found.lastgroup, found[found.lastgroup]
        at = found.end()
