"""What holds in a kind of situation, relation by relation: for roles that its own writer does not take.

A relation with one unknown role gives that role; so from relation to relation until the asked one is found.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from appliance.authoring.solutions.build import (
    Value,
    compare,
    frac,
    juxtapose,
    node,
    plain_sum,
    subtract,
    times,
)
from appliance.authoring.solutions.linear import is_linear, solve_linear
from appliance.authoring.solutions.lines import line
from appliance.authoring.solutions.situations.story import Story
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Group, Node, Rel

Cell = Callable[[str], Node]
Relation = tuple[str, Callable[[Cell], Rel]]

LETTERS: Final = ("x", "y", "z")


def _equal(left: Value, right: Value) -> Rel:
    return compare(left, "=", right)


def _salt(cell: Cell, which: str) -> Node:
    return times(frac(cell(f"percent_{which}"), 100), cell(f"mass_{which}"))


def _leg(cell: Cell, which: str) -> Node:
    return frac(cell(f"distance_{which}"), cell(f"speed_{which}"))


def _spent(cell: Cell, at: str = "") -> Node:
    return plain_sum(
        *(times(cell(f"price_{which}"), cell(f"count_{which}{at}")) for which in ("first", "second"))
    )


def _later(cell: Cell, role: str) -> Node:
    return plain_sum(cell(role), cell("years"))


_MULTIPLE: Final[Relation] = (
    "그때의 나이의 관계에서",
    lambda c: _equal(_later(c, "older"), juxtapose(c("multiple"), Group(_later(c, "younger")))),
)

RELATIONS: Final[dict[str, tuple[Relation, ...]]] = {
    "mixture.mix": (
        ("두 소금물의 양의 합에서",
         lambda c: _equal(plain_sum(c("mass_first"), c("mass_second")), c("mass_mixed"))),
        ("섞기 전과 섞은 후의 소금의 양은 같으므로",
         lambda c: _equal(plain_sum(_salt(c, "first"), _salt(c, "second")), _salt(c, "mixed"))),
    ),
    "travel.two_legs": (
        ("전체 거리에서",
         lambda c: _equal(plain_sum(c("distance_first"), c("distance_second")), c("distance_total"))),
        ("전체 걸린 시간에서",
         lambda c: _equal(plain_sum(_leg(c, "first"), _leg(c, "second")), c("time_total"))),
    ),
    "ages.multiple_after": (_MULTIPLE,),
    "ages.sum_multiple": (
        ("현재 나이의 합에서", lambda c: _equal(plain_sum(c("older"), c("younger")), c("sum"))),
        _MULTIPLE,
    ),
    "ages.difference_multiple": (
        ("현재 나이의 차에서", lambda c: _equal(subtract(c("older"), c("younger")), c("difference"))),
        _MULTIPLE,
    ),
    "prices.two_kinds": (
        ("전체 개수에서", lambda c: _equal(plain_sum(c("count_first"), c("count_second")), c("count_total"))),
        ("전체 값에서", lambda c: _equal(_spent(c), c("paid"))),
    ),
    "prices.two_purchases": (
        ("첫 번째로 산 값에서", lambda c: _equal(_spent(c, "_a"), c("paid_a"))),
        ("두 번째로 산 값에서", lambda c: _equal(_spent(c, "_b"), c("paid_b"))),
    ),
    "numbers.consecutive": (
        ("연속하는 수의 차에서",
         lambda c: _equal(subtract(c("largest"), c("smallest")),
                          times(c("step"), Group(subtract(c("count"), 1))))),
        ("가운데 수는 양 끝의 두 수의 평균이므로",
         lambda c: _equal(plain_sum(c("smallest"), c("largest")), times(2, c("middle")))),
        ("합은 가운데 수와 개수의 곱이므로", lambda c: _equal(c("total"), times(c("count"), c("middle")))),
    ),
    "numbers.sum_difference": (
        ("두 수의 합에서", lambda c: _equal(plain_sum(c("larger"), c("smaller")), c("sum"))),
        ("두 수의 차에서", lambda c: _equal(subtract(c("larger"), c("smaller")), c("difference"))),
    ),
    "sharing.surplus_shortage": (
        ("남는 경우에서",
         lambda c: _equal(plain_sum(times(c("each_less"), c("people")), c("left")), c("things"))),
        ("모자라는 경우에서",
         lambda c: _equal(subtract(times(c("each_more"), c("people")), c("short")), c("things"))),
    ),
    "figure.rectangle": (
        ("가로와 세로의 길이의 차에서", lambda c: _equal(subtract(c("width"), c("height")), c("longer"))),
        ("둘레의 길이에서",
         lambda c: _equal(juxtapose(2, Group(plain_sum(c("width"), c("height")))), c("perimeter"))),
        ("넓이에서", lambda c: _equal(times(c("width"), c("height")), c("area"))),
    ),
}  # fmt: skip


def step_by_step(story: Story) -> tuple[str, ...]:
    """The lines from relation to relation. Raises Unsolvable where none leads on."""
    if len(story.asked) != 1:
        raise Unsolvable("여러 가지를 함께 묻는 이 문제의 풀이는 쓸 수 없습니다.")
    (asked,), values = story.asked, dict(story.values)
    lines = list(story.conversions())
    for letter in LETTERS:
        role, reason, rel = _next(story.kind.name, values, letter)
        solved = solve_linear(rel, letter, brief=True)
        if solved.value is None:
            break
        lines.append(
            line("{을} {이라} 하면 {} {}이다.", story.name(role), story.shown(letter, role), reason, rel)
        )
        lines.extend(solved.lines)
        values[role] = solved.value
        if role == asked:
            return (*lines, *story.ending(**{asked: solved.value}))
    raise Unsolvable("한 값씩 차례로 구하는 풀이를 쓸 수 없습니다.")


def _next(kind: str, values: dict[str, Fraction], letter: str) -> tuple[str, str, Rel]:
    """The first relation with one unknown role that is linear in it: the role, the reason, the relation."""
    for reason, build in RELATIONS.get(kind, ()):
        cells = _Cells(values, letter)
        rel = build(cells)
        if len(cells.unknown) == 1 and is_linear(rel, letter):
            return cells.unknown.pop(), reason, rel
    raise Unsolvable("한 값씩 차례로 구하는 풀이를 쓸 수 없습니다.")


class _Cells:
    """Known values as numbers, any other role as the letter; `unknown` remembers which."""

    def __init__(self, values: dict[str, Fraction], letter: str) -> None:
        self._values, self._letter = values, letter
        self.unknown: set[str] = set()

    def __call__(self, role: str) -> Node:
        if role in self._values:
            return node(self._values[role])
        self.unknown.add(role)
        return node(self._letter)
