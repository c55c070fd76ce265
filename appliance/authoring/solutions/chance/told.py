"""What the writers of chance hand back, and the sentences that they share."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from appliance.authoring.solutions.build import node, plain_sum, subtract
from appliance.authoring.solutions.lines import eq, line, math
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Event
from appliance.mathtext.tree import Point

# More outcomes than this are counted in groups, not listed.
LISTED = 10


@dataclass(frozen=True, slots=True)
class Told:
    """space: the sentence about all outcomes. lines: how the favourable ones are counted.

    uses_space: the count takes something from all outcomes, so `space` must be said before.
    """

    space: str
    lines: tuple[str, ...]
    favourable: int
    total: int
    uses_space: bool = False

    @property
    def probability(self) -> Fraction:
        return Fraction(self.favourable, self.total)


def pair(values: Sequence[int]) -> str:
    """`$(2, 6)$`."""
    return math(Point("", tuple(map(node, values))))


def listed(what: str, shown: Sequence[str], count: int) -> str:
    """… 경우는 (2, 6), (3, 5)의 2가지이다."""
    if not shown:
        return f"{what} 경우는 없다."
    return line("{} 경우는 {}의 {}가지이다.", what, ", ".join(shown), count)


def by_complement(what: str, total: int, rest: int) -> str:
    """… 경우의 수는 36-9=27이다, after the rest was counted."""
    return line(
        "모든 경우의 수에서 이를 빼면 {} 경우의 수는 {}이다.", what, eq(subtract(total, rest), total - rest)
    )


def by_groups(what: str, groups: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """합이 2인 경우는 1가지, 합이 3인 경우는 2가지이다; groups without an outcome stay out."""
    kept = [(name, count) for name, count in groups if count]
    said = ", ".join(line("{} 경우는 {}가지", name, count) for name, count in kept)
    counts = [count for _, count in kept]
    added = eq(plain_sum(*counts), sum(counts))
    return (f"{said}이다.", line("이를 모두 더하면 {} 경우의 수는 {}이다.", what, added))


def whole(event: Event, place: int = 0) -> int:
    """The number of an event. Raises Unsolvable where there is none."""
    if place >= len(event.args) or not isinstance(event.args[place], int):
        raise Unsolvable("사건을 정하는 수가 없습니다.")
    return int(event.args[place])
