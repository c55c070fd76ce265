"""Polynomials known by their values: coefficients by interpolation, real roots by halving, Newton's steps.

Nothing here knows the solver; numbers are decimals, complex ones where a letter may be complex.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from appliance.verification.numeric import NotNumeric, close

Function = Callable[[Decimal], Decimal]
Vector = tuple[Decimal, ...]
ZERO, ONE, TWO = Decimal(0), Decimal(1), Decimal(2)
MOST = 6
SMALL = Decimal(10) ** -30
STEP = Decimal(10) ** -20


def coefficients(function: Function, most: int = MOST) -> list[Decimal]:
    """c0, c1, … of a polynomial function of degree at most `most`. Raises NotNumeric for any other."""
    places = [Decimal(n) for n in range(most + 1)]
    table = [function(place) for place in places]
    newton: list[Decimal] = []
    column = table
    for size in range(most + 1):
        newton.append(column[0])
        column = [(b - a) / (size + 1) for a, b in pairwise(column)]
    found = [ZERO]
    for at in range(most, -1, -1):
        shifted = [ZERO, *found]
        found = [a - places[at] * b for a, b in zip(shifted, [*found, ZERO], strict=True)]
        found[0] = found[0] + newton[at]
    while len(found) > 1 and close(found[-1], ZERO):
        found.pop()
    for place in (Decimal("-1.5"), Decimal("-4"), Decimal("9.25")):
        if not close(value_of(found, place), function(place)):
            raise NotNumeric("not a polynomial of low degree")
    return found


def value_of(parts: Sequence[Decimal], at: Decimal) -> Decimal:
    total = ZERO
    for part in reversed(parts):
        total = total * at + part
    return total


def divided(above: Sequence[Decimal], below: Sequence[Decimal]) -> tuple[list[Decimal], list[Decimal]]:
    """Quotient and remainder of two lists of coefficients."""
    rest, found = list(above), [ZERO] * max(1, len(above) - len(below) + 1)
    for at in range(len(above) - len(below), -1, -1):
        factor = rest[at + len(below) - 1] / below[-1]
        found[at] = factor
        for place, part in enumerate(below):
            rest[at + place] = rest[at + place] - factor * part
    rest = rest[: len(below) - 1] or [ZERO]
    return found, rest


def real_roots(parts: Sequence[Decimal]) -> list[Decimal]:
    """The real roots, ascending, each once: between the roots of the derivative there is at most one."""
    parts = list(parts)
    while len(parts) > 1 and close(parts[-1], ZERO):
        parts.pop()
    if len(parts) == 1:
        if close(parts[0], ZERO):
            raise NotNumeric("zero everywhere")
        return []
    if len(parts) == 2:
        return [-parts[0] / parts[1]]
    turns = real_roots([part * at for at, part in enumerate(parts)][1:])
    reach = ONE + max(abs(part / parts[-1]) for part in parts)
    cuts = [-reach, *turns, reach]
    found: list[Decimal] = []
    for low, high in pairwise(cuts):
        if abs(value_of(parts, low)) < SMALL:
            found.append(low)
        elif abs(value_of(parts, high)) >= SMALL and (value_of(parts, low) < 0) != (
            value_of(parts, high) < 0
        ):
            found.append(_halved(parts, low, high))
    return [root for at, root in enumerate(found) if not at or abs(root - found[at - 1]) > SMALL]


def _halved(parts: Sequence[Decimal], low: Decimal, high: Decimal) -> Decimal:
    rising = value_of(parts, low) < 0
    for _ in range(190):
        middle = (low + high) / TWO
        if (value_of(parts, middle) < 0) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / TWO


def solved(rows: Callable[[Vector], Sequence[Decimal]], start: Vector, steps: int = 60) -> Vector | None:
    """Where all rows are 0, by Gauss and Newton from a start; None where the steps go nowhere."""
    here = start
    for _ in range(steps):
        values = list(rows(here))
        if all(abs(value) < SMALL * SMALL / STEP for value in values):
            return here
        slopes = [_shifted(rows, here, at) for at in range(len(here))]
        columns = [[(b - a) / STEP for a, b in zip(values, moved, strict=True)] for moved in slopes]
        step = _least_squares(columns, values)
        if step is None or any(abs(each) > Decimal(10) ** 9 for each in step):
            return None
        here = tuple(place - each for place, each in zip(here, step, strict=True))
    return here if all(abs(value) < SMALL for value in rows(here)) else None


def _shifted(rows: Callable[[Vector], Sequence[Decimal]], here: Vector, at: int) -> Sequence[Decimal]:
    return rows(tuple(place + STEP if n == at else place for n, place in enumerate(here)))


def _least_squares(columns: list[list[Decimal]], values: list[Decimal]) -> list[Decimal] | None:
    """(AᵀA)x = Aᵀv; for complex numbers with the conjugate of A."""
    turned = [[part.conjugate() for part in column] for column in columns]
    size = len(columns)
    matrix = [
        [sum((a * b for a, b in zip(turned[i], columns[j], strict=True)), ZERO) for j in range(size)]
        + [sum((a * b for a, b in zip(turned[i], values, strict=True)), ZERO)]
        for i in range(size)
    ]
    return eliminated(matrix)


def eliminated(matrix: list[list[Decimal]]) -> list[Decimal] | None:
    """The solution of a square system with its right side as the last column; None where there is not one."""
    size = len(matrix)
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(matrix[row][at]))
        if abs(matrix[best][at]) < SMALL:
            return None
        matrix[at], matrix[best] = matrix[best], matrix[at]
        for row in range(size):
            if row != at:
                factor = matrix[row][at] / matrix[at][at]
                matrix[row] = [a - factor * b for a, b in zip(matrix[row], matrix[at], strict=True)]
    return [matrix[at][size] / matrix[at][at] for at in range(size)]
