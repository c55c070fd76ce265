"""Covers a skeleton with tiles, nothing left over: the accounting that makes a reading trustworthy.

Every way to lay tiles end to end over the whole stem is a cover; the ones of fewest tiles come first,
because a long phrase says more than its words one by one.
"""

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appliance.reading.phrases import END, Fact, Tile, fact
from appliance.reading.tokens import is_placeholder

MAX_COVERS = 60


@dataclass(frozen=True, slots=True)
class Laid:
    """A tile at its place."""

    tile: Tile
    found: re.Match[str]

    @property
    def start(self) -> int:
        return self.found.start()

    @property
    def end(self) -> int:
        return self.found.end()

    @property
    def key(self) -> tuple[object, ...]:
        """Two phrases that say the same of the same words are one."""
        return (self.tile.tag, self.tile.data, self.end, *sorted(self.found.groupdict(default="").items()))

    @property
    def fact(self) -> Fact:
        return fact(self.tile, self.found)


class Board:
    """All tiles that fit a skeleton at places that can be reached from its beginning."""

    def __init__(self, text: str, pool: Sequence[Tile]) -> None:
        self.text = text
        self._ended = text + END
        self.edges: dict[int, list[Laid]] = {}
        self.furthest = 0
        self._reach(pool)
        self._cost = self._costs()

    @property
    def complete(self) -> bool:
        return 0 in self._cost

    def covers(self) -> Iterator[tuple[Laid, ...]]:
        """Complete covers, fewest tiles first, at most MAX_COVERS."""
        if not self.complete:
            return
        heap: list[tuple[int, int, int, tuple[Laid, ...]]] = [(self._cost[0], 0, 0, ())]
        serial = given = 0
        while heap and given < MAX_COVERS:
            _, _, at, path = heapq.heappop(heap)
            if at == len(self.text):
                given += 1
                yield path
                continue
            for laid in self.edges[at]:
                if laid.end in self._cost:
                    serial += 1
                    cost = len(path) + 1 + self._cost[laid.end]
                    heapq.heappush(heap, (cost, serial, laid.end, (*path, laid)))

    def _reach(self, pool: Sequence[Tile]) -> None:
        patterns = [(tile, tile.pattern) for tile in pool]
        waiting = [0]
        while waiting:
            at = waiting.pop()
            if at in self.edges or at == len(self.text):
                continue
            self.furthest = max(self.furthest, at)
            found: dict[tuple[object, ...], Laid] = {}
            for tile, pattern in patterns:
                for laid in self._laid(tile, pattern, at):
                    found.setdefault(laid.key, laid)
            self.edges[at] = list(found.values())
            waiting.extend({laid.end for laid in self.edges[at]})

    def _laid(self, tile: Tile, pattern: re.Pattern[str], at: int) -> Iterator[Laid]:
        """The longest fit, and those that leave one or two syllables to the next tile: 출발하여 서로 is not
        출발하여서 로.
        """
        found = pattern.match(self._ended, at)
        if found is not None and found.end() > len(self.text):
            found = pattern.match(self.text, at)  # the mark of the end is no part of what was typed
        while found is not None and found.end() > at:
            yield Laid(tile, found)
            if found.end() - at < 3 or is_placeholder(self.text[found.end() - 1]):
                return
            longest = found.end()
            found = pattern.match(self._ended, at, longest - 1)
            if found is not None and longest - found.end() > 2:
                return

    def _costs(self) -> dict[int, int]:
        """The fewest tiles from each place to the end."""
        cost = {len(self.text): 0}
        for at in sorted(self.edges, reverse=True):
            ends = [cost[laid.end] for laid in self.edges[at] if laid.end in cost]
            if ends:
                cost[at] = min(ends) + 1
        return cost
