"""A place in a list of tokens, and how deep the parser stands there."""

from collections.abc import Iterator
from contextlib import contextmanager

from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.limits import MAX_DEPTH
from appliance.mathtext.tokens import Token, tokenize


class Cursor:
    """Reads tokens one after the other; the parser's rooms build on it."""

    __slots__ = ("at", "bars", "depth", "tokens")

    def __init__(self, text: str) -> None:
        self.tokens = tokenize(text)
        self.at = 0
        self.depth = 0
        self.bars = 0  # `|` that are open here: the next one closes

    @property
    def kind(self) -> str:
        return self.tokens[self.at].kind

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def ahead(self, count: int) -> str:
        """The kind of the token `count` places on; "end" past the end."""
        index = self.at + count
        return self.tokens[index].kind if index < len(self.tokens) else "end"

    def next(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def take(self, kind: str) -> bool:
        """Steps over the token if it is of that kind."""
        if self.tokens[self.at].kind != kind:
            return False
        self.at += 1
        return True

    def expect(self, kind: str, what: str) -> None:
        if not self.take(kind):
            raise self.fault(f"{what} 와야 합니다.")

    def fault(self, reason: str) -> MathSyntaxError:
        return MathSyntaxError(reason, self.token.position)

    @contextmanager
    def inside(self, bars: int = 0) -> Iterator[None]:
        """One level further in, with its own count of open `|`."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.fault(f"괄호가 {MAX_DEPTH}겹보다 깊습니다.")
        outer, self.bars = self.bars, bars
        try:
            yield
        finally:
            self.bars = outer
            self.depth -= 1
