"""The tightest parts of a formula: numbers, letters, brackets, roots, fractions, powers."""

import re
from abc import ABC, abstractmethod

from appliance.mathtext import signs
from appliance.mathtext.limits import MAX_EXPONENT_DIGITS
from appliance.mathtext.named import COMPLEMENT, as_set
from appliance.mathtext.sets import Sets
from appliance.mathtext.tree import (
    Abs,
    Factorial,
    Frac,
    Group,
    Neg,
    Node,
    Not,
    Num,
    Point,
    Pow,
    Recurring,
    Root,
    SetOf,
    walk,
)  # fmt: skip

STARTS = frozenset(
    (
        "sym",
        "(",
        "[",
        "{",
        "\\{",
        "abs(",
        "√",
        "frac",
        "vulgar",
        "func",
        "°",
        "overline",
        "mark",
        "choose",
        "matrix",
    )
)
_CLOSING = {"(": ")", "[": "]", "{": "}", "\\{": "\\}"}
_DOT_MARKS = re.compile(r"\\dot|\\overline|[{}\s]")


def unwrapped(node: Node) -> Node:
    """What stands in round brackets that only a written-in-line form needs: (x+1)/2, √(12), x^(n+1)."""
    return node.arg if isinstance(node, Group) and node.kind == "(" else node


class Atoms(Sets, ABC):
    __slots__ = ()

    @abstractmethod
    def mix(self) -> Node:
        """An expression, of sets or of numbers (expressions.py)."""

    def factor(self) -> Node:
        base = self.atom()
        while self.take("!"):
            base = Factorial(base)
        if not self.take("^"):
            return base
        start = self.at
        exponent = self._exponent()
        for node in walk(exponent):
            if isinstance(node, Num) and len(node.text) > MAX_EXPONENT_DIGITS:
                self.at = start
                raise self.fault(f"지수는 {MAX_EXPONENT_DIGITS}자리 이하여야 합니다.")
        if self.kind == "^":
            raise self.fault("거듭제곱이 겹쳐 있습니다. 괄호를 써 주십시오.")
        return Pow(as_set(base) if exponent in COMPLEMENT else base, exponent)

    def _exponent(self) -> Node:
        if self.take("-"):
            return Neg(self.argument())
        return self.argument(typed=True)

    def argument(self, typed: bool = False) -> Node:
        """What a command or `^` applies to: braces, or one thing. typed: round brackets are braces too."""
        with self.inside():
            if self.take("{"):
                found = self.sum()
                self.expect("}", "닫는 중괄호 }가")
                return found
            found = self.atom()
            return unwrapped(found) if typed else found

    def number(self) -> Num:
        return Num(self.next().text)

    def atom(self) -> Node:
        kind = self.kind
        if kind == "num":
            return self.number()
        if kind in ("sym", "("):
            return self.composed() or (self.letter() if kind == "sym" else self._bracket())
        if kind in _CLOSING:
            return self._bracket()
        rare = {
            "frac": self._fraction, "√": self._root, "|": self._absolute, "abs(": self._absolute,
            "dotted": self._recurring, "func": self.function, "°": self.degree, "vulgar": self._vulgar,
            "overline": self.segment, "mark": self.marked, "choose": self.choose, "∅": self.empty_set,
            "_": self.choose_with_subscripts, "matrix": self.matrix, "~": self._negation,
        }.get(kind)  # fmt: skip
        if rare is None:
            found = self.token.text
            raise self.fault(
                f"{found!r} 앞에 수나 문자가 빠졌습니다." if found else "수식이 끝나지 않았습니다."
            )
        return rare()

    def items(self, opening: str, closing: str) -> tuple[Node, ...]:
        """The expressions between brackets, separated by commas."""
        self.expect(opening, f"여는 괄호 {opening}가")
        with self.inside():
            items = [self.mix()]
            while self.take(","):
                items.append(self.mix())
        self.expect(closing, f"닫는 괄호 {closing.lstrip(chr(92))}가")
        return tuple(items)

    def _bracket(self) -> Node:
        """A group; with commas a point, or a set where the brackets are braces."""
        opening = self.kind
        if self.ahead(1) == "matrix" and self.tokens[self.at + 1].text == "bare":
            self.next()
            return self.matrix()
        if opening in ("{", "\\{"):
            if self.ahead(1) in ("}", "\\}"):
                return self.empty_braces()
            if self.has_condition():
                return self.builder()
            if self.ahead(1) == "_" and self.ahead(3) == "}":
                return self._braced_subscript()
        items = self.items(opening, _CLOSING[opening])
        if len(items) == 1:
            return Group(items[0], opening.lstrip("\\"))
        if opening == "[":
            raise self.fault("대괄호 안에는 쉼표를 쓸 수 없습니다.")
        return Point("", items) if opening == "(" else SetOf(tuple(as_set(item) for item in items))

    def _braced_subscript(self) -> Node:
        """{_5}P_2."""
        self.next()
        del self.tokens[self.at + 2]
        return self.choose_with_subscripts()

    def _negation(self) -> Node:
        self.next()
        with self.inside():
            return Not(self.atom())

    def _absolute(self) -> Node:
        closing = "abs)" if self.next().kind == "abs(" else "|"
        with self.inside(bars=1 if closing == "|" else 0):
            inner = self.sum()
        self.expect(closing, "닫는 절댓값 기호 |가")
        return Abs(inner)

    def _fraction(self) -> Node:
        self.next()
        num = self._short_argument()
        return Frac(num, self._short_argument())

    def _short_argument(self) -> Node:
        r"""An argument of \frac; without braces only one digit is taken: \frac12."""
        token = self.token
        if token.kind != "num" or len(token.text) == 1:
            return self.argument()
        self.tokens[self.at] = token._replace(text=token.text[1:], position=token.position + 1)
        return Num(token.text[0])

    def _vulgar(self) -> Node:
        num, den = signs.VULGAR[self.next().text]
        return Frac(Num(num), Num(den))

    def _root(self) -> Node:
        r"""\sqrt{12}, \sqrt[3]{8}; typed √12, √(12), √12² (the square stands under the root)."""
        index = 3 if self.next().text == "∛" else 2
        if index == 2 and self.take("["):
            if self.kind != "num" or self.ahead(1) != "]" or not 2 <= int(self.token.text) <= 99:
                raise self.fault("거듭제곱근의 지수는 2부터 99까지의 자연수여야 합니다.")
            index = int(self.next().text)
            self.next()
        if self.kind == "{":
            return Root(self.argument(), index)
        with self.inside():
            if index == 2 and self.take("-"):  # √-3: a negative number under the root
                return Root(Neg(self.factor()), index)
            return Root(unwrapped(self.factor()), index)

    def _recurring(self) -> Node:
        token = self.next()
        whole, _, digits = token.text.partition(".")
        places = _dotted_places(digits)
        clean = "".join(char for char in digits if char.isdigit())
        if len(places) > 2 or places[-1] != len(clean) - 1:
            self.at -= 1
            raise self.fault("순환마디의 점은 첫 숫자와 끝 숫자 위에만 찍어야 합니다.")
        return Recurring(whole, clean[: places[0]], clean[places[0] :])


def _dotted_places(digits: str) -> list[int]:
    """Places, counted over the digits alone, of the first and last digit under a dot or a bar."""
    bar = re.search(r"\\overline\s*\{\s*(\d+)\s*\}", digits)
    marked = re.sub(r"\\dot\s*(?:\{\s*(\d)\s*\}|(\d))", "\\1\\2\u0307", digits)
    if bar:
        start = sum(char.isdigit() for char in digits[: bar.start()])
        return [start, start + len(bar[1]) - 1]
    places: list[int] = []
    count = 0
    for char in marked:
        if char.isdigit():
            count += 1
        elif char == "\u0307":
            places.append(count - 1)
    return places
