"""How many sequences decode at once: as many as bring more tokens a second on this box, and no more.

Measured while it works. It starts small and climbs a ladder: the next level is tried where enough sequences
wait and the rate has not fallen much, and it stays where the rate is best. So more sequences never mean
fewer tokens a second. From time to time the neighbours are tried again: what else runs on the box changes.
"""

from collections import deque
from itertools import pairwise
from statistics import median
from typing import Final

LADDER: Final = (1, 2, 4, 8, 12, 16, 24, 32, 48, 64)
# Steps of one level before its rate counts, and how many of the last ones are looked at.
_ENOUGH: Final = 6
_KEPT: Final = 12
# A level must be better by this share to be worth its slots; below it is noise.
_BETTER: Final = 1.02
# Climbing goes on through a level that is a little worse: kernels like some numbers of rows less than others.
_WORTH_CLIMBING: Final = 0.85
# Steps after which a neighbour is tried again.
_AGAIN: Final = 400


class BatchTuner:
    """Watches steps that only decode, and says how many sequences may run.

    most: the slots there are. fixed: no tuning, always `most` (for measurements).
    """

    def __init__(self, most: int, fixed: bool = False) -> None:
        self._levels = [level for level in LADDER if level < most] + [most]
        self._rates: dict[int, deque[float]] = {level: deque(maxlen=_KEPT) for level in self._levels}
        self._at = len(self._levels) - 1 if fixed else 0
        self._fixed = fixed
        self._steps = 0

    @property
    def limit(self) -> int:
        """Sequences of the batch that may run now."""
        return self._levels[self._at]

    def rate(self, level: int) -> float | None:
        """Tokens a second at that level, as seen lately, or None where too little was seen."""
        seen = self._rates[level]
        return median(seen) if len(seen) >= _ENOUGH else None

    def rates(self) -> dict[int, float]:
        """Tokens a second by number of sequences, where known."""
        return {level: rate for level in self._levels if (rate := self.rate(level)) is not None}

    def saw(self, decoding: int, seconds: float, waiting: bool) -> None:
        """A step that computed one token for each of `decoding` sequences and nothing else took `seconds`.

        waiting: whether more sequences would have run, had they been allowed to.
        """
        if self._fixed or decoding != self.limit or seconds <= 0:
            return
        self._rates[self.limit].append(decoding / seconds)
        self._steps += 1
        if len(self._rates[self.limit]) >= _ENOUGH:
            self._move(waiting)

    def _move(self, waiting: bool) -> None:
        if waiting and self._at + 1 < len(self._levels) and self.rate(self._levels[self._at + 1]) is None:
            worth = self._rate_at(self._at) > self._rate_at(self._best()) * _WORTH_CLIMBING
            self._at = self._at + 1 if worth else self._best()
        elif self._steps >= _AGAIN:
            self._try_neighbours_again()
        else:
            self._at = self._best()

    def _try_neighbours_again(self) -> None:
        self._steps = 0
        self._at = self._best()
        for neighbour in (self._at - 1, self._at + 1):
            if 0 <= neighbour < len(self._levels):
                self._rates[self._levels[neighbour]].clear()
        if self._at:
            self._at -= 1

    def _best(self) -> int:
        """The lowest level that no higher known one beats clearly."""
        known = [place for place, level in enumerate(self._levels) if self.rate(level) is not None]
        best = known[0] if known else self._at
        for _, place in pairwise(known):
            if self._rate_at(place) > self._rate_at(best) * _BETTER:
                best = place
        return best

    def _rate_at(self, place: int) -> float:
        return self.rate(self._levels[place]) or 0.0
