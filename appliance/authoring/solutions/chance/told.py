"""What the writers of chance hand back, and the sentences that they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from appliance.authoring.solutions.build import node, plain_sum, subtract
from appliance.authoring.solutions.lines import eq, line, math
from appliance.domain.errors import Unsolvable
from appliance.domain.goals import Event
from appliance.mathtext.tree import Node, Point

# More outcomes than this are counted in groups, not listed.
LISTED = 10


@dataclass(frozen=True, slots=True)
class Count:
    """How the favourable outcomes are counted: lines, then `lead` and the row that comes to their number.

    row is None where the lines have said the number already. uses_space: the row takes something from all
    outcomes, so these must be told before.
    """

    number: int
    lines: tuple[str, ...] = ()
    lead: str = ""
    row: Node | None = None
    uses_space: bool = False

    @property
    def all_lines(self) -> tuple[str, ...]:
        """The lines with the row's as their last."""
        if self.row is None:
            return self.lines
        return (*self.lines, line("{} {}이다.", self.lead, eq(self.row, self.number)))


@dataclass(frozen=True, slots=True)
class Told:
    """space: the sentence about all outcomes, `total` of them."""

    space: str
    total: int
    count: Count


def pair(values: Sequence[int]) -> str:
    """`$(2,\\ 6)$`."""
    return math(Point("", tuple(map(node, values))))


def listed(what: str, shown: Sequence[str]) -> Count:
    """… 경우는 (2, 6), (3, 5)의 2가지이다."""
    if not shown:
        return Count(0, (f"{what} 경우는 없다.",))
    return Count(len(shown), (line("{} 경우는 {}의 {}가지이다.", what, ", ".join(shown), len(shown)),))


def by_complement(what: str, total: int, rest: int, *lines: str) -> Count:
    """All outcomes less the others, which the lines have counted."""
    lead = f"모든 경우의 수에서 이를 빼면 {what} 경우의 수는"
    return Count(total - rest, lines, lead, subtract(total, rest), uses_space=True)


def by_groups(what: str, groups: Sequence[tuple[str, int]]) -> Count:
    """합이 2인 경우는 1가지, 합이 3인 경우는 2가지이다; groups without an outcome stay out."""
    kept = [(name, count) for name, count in groups if count]
    said = ", ".join(line("{} 경우는 {}가지", name, count) for name, count in kept)
    counts = [count for _, count in kept]
    return Count(sum(counts), (f"{said}이다.",), f"이를 모두 더하면 {what} 경우의 수는", plain_sum(*counts))


def whole(event: Event, place: int = 0) -> int:
    """The number of an event. Raises Unsolvable where there is none."""
    if place >= len(event.args) or not isinstance(event.args[place], int):
        raise Unsolvable("사건을 정하는 수가 없습니다.")
    return int(event.args[place])
