"""Records typed as pairs: (수학, 과학): (70, 80), (60, 60), … Their first column has no name."""

import re
from collections.abc import Iterator

from appliance.domain.givens import Table
from appliance.domain.question import Slot
from appliance.mathtext.tree import Num, Sym

LEAST = 4
_NAME = r"[가-힣]{1,6}"
_HEAD = re.compile(rf"\(\s*({_NAME})(?: ?점수)?\s*,\s*({_NAME})(?: ?점수)?\s*\)\s*[:=은는]?\s*")
_PAIR = re.compile(r"\$?\(\s*(\d+(?:\.\d+)?)(?:점|회|시간)?\s*,\s*(\d+(?:\.\d+)?)(?:점|회|시간)?\s*\)\$?")
_NEXT = re.compile(r"\s*,?\s*")
_TWO = re.compile(
    rf"({_NAME}) ?(?:점수|성적|기록|횟수|시간)?(?:와|과) ({_NAME}) ?(?:점수|성적|기록|횟수|시간)"
)


def pairs_at(text: str, at: int) -> tuple[Table, int] | None:
    """The table and where the text goes on; None where no list of pairs with two names begins here."""
    head = _HEAD.match(text, at)
    here = head.end() if head else at
    rows: list[tuple[str, str]] = []
    end = here
    while found := _PAIR.match(text, here):
        rows.append((found[1], found[2]))
        end = found.end()
        gap = _NEXT.match(text, end)
        here = gap.end() if gap else end
    names = head or _TWO.search(text)
    if len(rows) < LEAST or names is None or names[1] == names[2]:
        return None
    cells = tuple((Sym(str(number + 1)), Num(one), Num(two)) for number, (one, two) in enumerate(rows))
    return Table("records", ("", names[1], names[2]), cells), end


def printed_pairs(table: Table, path: tuple[str, ...]) -> Iterator[str | Slot]:
    """(수학, 과학): (70, 80), …"""
    yield f"({table.columns[1]}, {table.columns[2]}): "
    for at in range(len(table.rows)):
        yield "(" if not at else ", ("
        yield Slot((*path, "rows", str(at), "1"), bare=True)
        yield ", "
        yield Slot((*path, "rows", str(at), "2"), bare=True)
        yield ")"
