"""What statistics needs: data in a row or in a table, as a stem prints them, and what is asked of them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate, pairwise

from appliance.domain.answers import Answer, Scalar
from appliance.domain.figure import Scene
from appliance.domain.givens import Given, Numbers, Table
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.statistics import Statistic
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.korean.units import with_unit
from appliance.mathtext import latex
from appliance.mathtext.tree import Node, Num, Sym, integer, rational

# The unit of a share of the whole.
PERCENT = "%"
_TOTAL = Sym("합계")
# Which place of the sorted data stands first, second … in the stem: no row of data is printed sorted.
_ORDERS = (
    (3, 0, 4, 2, 1, 6, 5, 8, 7, 10, 9),
    (2, 4, 0, 1, 3, 5, 8, 6, 7, 9, 10),
    (1, 3, 2, 4, 0, 7, 5, 6, 9, 8, 10),
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a class was asked: 통학 시간, in 분."""

    what: str
    unit: str


def climbing(start: int, gaps: Sequence[int]) -> tuple[int, ...]:
    """Sorted data from the least and the steps up from it."""
    return tuple(accumulate(gaps, initial=start))


def mixed(values: Sequence[int]) -> tuple[int, ...]:
    """The data in an order that the values themselves decide, so that a draw stays one question."""
    order = [at for at in _ORDERS[sum(values) % len(_ORDERS)] if at < len(values)]
    return tuple(values[at] for at in order)


def row(values: Sequence[int | Node], unit: str = "", name: str = "") -> Numbers:
    nodes = tuple(integer(value) if isinstance(value, int) else value for value in values)
    return Numbers(nodes, unit, name)


def printed(data: Numbers) -> str:
    """$3$, $7$, $5$; with a unit 3회, 7회, 5회."""
    if data.unit:
        return ", ".join(with_unit(latex(node), data.unit) for node in data.values)
    return ", ".join(f"${latex(node)}$" for node in data.values)


def classes(
    edges: Sequence[int],
    columns: Sequence[tuple[str, Sequence[Node]]],
    unit: str,
    totals: Sequence[Node] = (),
) -> Table:
    """A table of classes. columns: (kind, cells); totals: the last line's cells, where it has one."""
    rows = [
        (integer(low), integer(high), *(cells[at] for _, cells in columns))
        for at, (low, high) in enumerate(pairwise(edges))
    ]
    if totals:
        rows.append((_TOTAL, _TOTAL, *totals))
    kinds = tuple(kind for kind, _ in columns)
    return Table("frequency", ("from", "below", *kinds), tuple(rows), unit)


def table_lines(table: Table, *heads: str) -> str:
    """The table in lines, the first class with 이상 and 미만 as books print it."""
    lines = [" | ".join(heads)]
    for at, (low, high, *cells) in enumerate(table.rows):
        name = "합계" if low == _TOTAL else f"{latex(low)} ~ {latex(high)}"
        if not at:
            name = f"{latex(low)}이상 ~ {latex(high)}미만"
        lines.append(" | ".join((name, *(_cell(each) for each in cells))))
    return "\n".join(lines)


def _cell(node: Node) -> str:
    return latex(node) if isinstance(node, Num) else f"${latex(node)}$"


def measure(value: Fraction | int, unit: str = "") -> Scalar:
    """What was found of data: 8, 9.5; a fraction only where it is no decimal of two places."""
    exact = Fraction(value)
    node = decimal(exact) if 100 % exact.denominator == 0 and exact.denominator > 1 else rational(exact)
    return Scalar(node, unit)


def decimal(value: Fraction) -> Num:
    """0.35 as it stands in a table."""
    return Num(f"{float(value):g}")


def asked(
    rng: random.Random,
    phrasings: Sequence[str],
    givens: Sequence[Given],
    wanted: Sequence[str | Statistic | Node],
    answer: Answer,
    unit: str = "",
    figure: Scene | None = None,
    /,
    **slots: str,
) -> Instance:
    """A question of data. wanted: the goal's arguments."""
    goal = Goal(GoalKind.STATISTIC, tuple(wanted), unit)
    drawn = instance(rng, phrasings, givens, goal, answer, **slots)
    return replace(drawn, figure=figure)
