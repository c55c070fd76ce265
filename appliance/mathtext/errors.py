"""The one fault of this room. It stands below `domain`, so it has a class of its own."""


class MathSyntaxError(ValueError):
    """The text is not in the mathematical subset.

    `str(error)` is one Korean sentence that names the place; `position` counts characters from 0.
    """

    def __init__(self, reason: str, position: int = 0) -> None:
        super().__init__(f"수식의 {position + 1}번째 글자: {reason}")
        self.reason = reason
        self.position = position


class NotRational(ValueError):
    """A formula has no rational value here: an irrational root, a letter without value, a division by zero,
    a relation, or a number past the bounds.
    """
