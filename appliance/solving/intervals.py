"""Sets of real numbers as intervals: the solutions of inequalities."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from appliance.domain.errors import Unsolvable
from appliance.solving.poly import Poly
from appliance.solving.roots import real_roots
from appliance.solving.surd import ONE, Surd


@dataclass(frozen=True, slots=True)
class Interval:
    """low ≤ x ≤ high; None is no bound; closed says whether the bound itself belongs to it."""

    low: Surd | None = None
    high: Surd | None = None
    low_closed: bool = False
    high_closed: bool = False

    @property
    def is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        gap = (self.high - self.low).sign()
        return gap < 0 or (gap == 0 and not (self.low_closed and self.high_closed))

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    def meet(self, other: "Interval") -> "Interval":
        low, low_closed = _tighter((self.low, self.low_closed), (other.low, other.low_closed), 1)
        high, high_closed = _tighter((self.high, self.high_closed), (other.high, other.high_closed), -1)
        return Interval(low, high, low_closed, high_closed)

    def first_integer(self) -> int | None:
        """The smallest whole number in it; None where it has no lower bound."""
        if self.low is None:
            return None
        below = self.low.floor()
        return below if self.low_closed and self.low.integer == below else below + 1

    def last_integer(self) -> int | None:
        if self.high is None:
            return None
        below = self.high.floor()
        return below - 1 if not self.high_closed and self.high.integer == below else below


Bound = tuple[Surd | None, bool]
Reals = tuple[Interval, ...]
EVERYTHING: Reals = (Interval(),)


def _tighter(left: Bound, right: Bound, direction: int) -> Bound:
    if left[0] is None or right[0] is None:
        return right if left[0] is None else left
    gap = (left[0] - right[0]).sign() * direction
    if gap:
        return left if gap > 0 else right
    return left[0], left[1] and right[1]


def intersection(sets: Iterable[Reals]) -> Reals:
    """What all of them share, ascending."""
    return reduce(_meet, sets, EVERYTHING)


def _meet(left: Reals, right: Reals) -> Reals:
    return tuple(both for a in left for b in right if not (both := a.meet(b)).is_empty)


def union(sets: Iterable[Reals]) -> Reals:
    """What any of them has, ascending: the line is cut at every bound, and each piece is tried."""
    pieces = [piece for reals in sets for piece in reals]
    bounds = sorted({end for piece in pieces for end in (piece.low, piece.high) if end is not None})
    found: list[Interval] = []
    for place in range(len(bounds) + 1):
        low = bounds[place - 1] if place else None
        high = bounds[place] if place < len(bounds) else None
        cut = Interval(low, high)
        if any(piece.meet(cut) == cut for piece in pieces):
            found.append(cut)
        if high is not None:
            point = Interval(high, high, True, True)
            if any(not piece.meet(point).is_empty for piece in pieces):
                found.append(point)
    return _joined(found)


def solutions(poly: Poly, name: str, op: str) -> Reals:
    """Where `poly op 0` holds; poly has no other letter.

    The line is cut at the roots, and the sign is taken at one point of each piece.
    """
    roots = real_roots(poly, name).values if poly else ()
    pieces: list[Interval] = []
    for place in range(len(roots) + 1):
        low = roots[place - 1] if place else None
        high = roots[place] if place < len(roots) else None
        if _wanted(_sign_at(poly, name, _inside(low, high)), op):
            pieces.append(Interval(low, high))
        if high is not None and _wanted(0, op):
            pieces.append(Interval(high, high, True, True))
    return _joined(pieces)


def _wanted(sign: int, op: str) -> bool:
    return {"<": sign < 0, "≤": sign <= 0, ">": sign > 0, "≥": sign >= 0, "=": sign == 0, "≠": sign != 0}[op]


def _inside(low: Surd | None, high: Surd | None) -> Surd:
    if low is None:
        return high - ONE if high is not None else Surd.of(0)
    return low + ONE if high is None else (low + high) / Surd.of(2)


def _sign_at(poly: Poly, name: str, at: Surd) -> int:
    return poly.substitute({name: Poly.constant(at)}).value.sign()


def _joined(pieces: list[Interval]) -> Reals:
    """Neighbours that touch, with the touching point in one of them, become one."""
    found: list[Interval] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is not None and last.high == piece.low and (last.high_closed or piece.low_closed):
            found[-1] = Interval(last.low, piece.high, last.low_closed, piece.high_closed)
        else:
            found.append(piece)
    return tuple(found)


def integers(reals: Reals, smallest: int | None = None) -> tuple[range, ...]:
    """The whole numbers (from `smallest` on) in the set, a range for each interval.

    Raises Unsolvable where there is no end below or above: use `first` and `last` for one end only.
    """
    found = []
    for piece in reals:
        low, high = piece.first_integer(), piece.last_integer()
        low = smallest if low is None else low if smallest is None else max(low, smallest)
        if low is None or high is None:
            raise Unsolvable("조건을 만족하는 정수가 무수히 많습니다.")
        if low <= high:
            found.append(range(low, high + 1))
    return tuple(found)
