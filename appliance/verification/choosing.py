"""n!, nPr and nCr by multiplying, and by Pascal's triangle: apart from the solver's."""

import itertools
from decimal import Decimal

LARGEST = 130


def whole_size(value: Decimal) -> int | None:
    number = int(value)
    return number if number == value and 0 <= number <= LARGEST else None


def product_down(start: int, count: int) -> Decimal:
    """start × (start-1) × …, `count` factors."""
    found = Decimal(1)
    for step in range(count):
        found *= start - step
    return found


def triangle(n: int, r: int) -> Decimal:
    """The entry r of row n of Pascal's triangle."""
    row = [1]
    for _ in range(n):
        row = [1, *(one + two for one, two in itertools.pairwise(row)), 1]
    return Decimal(row[r])
