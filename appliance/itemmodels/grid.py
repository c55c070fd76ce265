"""What an item model draws from: ranges of whole numbers, and the rule that a draw must keep."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

# A grid in which fewer than one combination in thousands keeps the rule is badly cut; this only ends a loop.
TRIES = 200_000


@dataclass(frozen=True, slots=True)
class Grid:
    """All combinations of `ranges` for which `keep(*values)` holds; each of them is a question of its own."""

    ranges: tuple[Sequence[int], ...]
    keep: Callable[..., bool]

    @property
    def size(self) -> int:
        """How many combinations there are before the rule."""
        return prod(len(each) for each in self.ranges)

    def draw(self, rng: random.Random) -> tuple[int, ...]:
        """One combination, each as likely as any other."""
        for _ in range(TRIES):
            values = tuple(rng.choice(each) for each in self.ranges)
            if self.keep(*values):
                return values
        raise AssertionError("no combination keeps the rule of this grid")

    def all(self) -> Iterator[tuple[int, ...]]:
        """Every combination that keeps the rule."""
        return (values for values in product(*self.ranges) if self.keep(*values))

    def count(self) -> int:
        """How many there are, by going through them all."""
        return sum(1 for _ in self.all())


def grid(*ranges: Sequence[int], keep: Callable[..., bool] = lambda *values: True) -> Grid:
    """`grid(range(2, 10), ODD, keep=lambda a, b: a != b)`."""
    return Grid(ranges, keep)


def nonzero(low: int, high: int) -> tuple[int, ...]:
    """The whole numbers from low to high, both included, without 0."""
    return tuple(n for n in range(low, high + 1) if n)
