"""Data in lines: a stem-and-leaf plot, a table of classes, records side by side. Cut out of a stem as
one token.

Teachers type them with bars, tabs, colons or spaces, in lines or one after the other:
    1 | 2 5 8            줄기 1: 2, 5, 8
    10이상 ~ 20미만 : 4명     | 10~20 | 4 | 0.2 |
    학생 | A | B | C
    수학 | 70 | 85 | 90
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appliance.domain.givens import Table
from appliance.domain.question import Slot
from appliance.mathtext import parse
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.tree import Node, Num, Sym
from appliance.reading.tables_pairs import pairs_at, printed_pairs

TOTAL = "합계"
_BAR = r"[|│┃ㅣ｜]"
_RULE = re.compile(r"^[\s|:+=─━┼-]+$")
_STEM = re.compile(
    rf"(?:줄기\s*)?(?P<stem>\d{{1,2}})\s*(?:{_BAR}|:|-)+\s*(?:잎\s*:?\s*)?(?P<leaves>\d(?:[ ,·]*\d)*)"
)
_STEM_HEAD = re.compile(
    rf"{_BAR}?\s*줄기\s*(?:\([^()]*\))?\s*(?:{_BAR}|:|/|,)?\s*잎\s*(?:\([^()]*\))?\s*{_BAR}?"
)
_UNIT = (
    r"(?P<{}>(?:점|회|분|초|시간|권|세|살|개|kg|cm|km|m|g|℃|°C|dB|원|명|만원|천원|쪽|번|mm|L|mL)(?!만|반))"
)
_LOW, _HIGH = _UNIT.format("lowunit"), _UNIT.format("highunit")
_NUM = r"\d+(?:\.\d+)?"
_CLASS = re.compile(
    rf"\$?(?P<low>{_NUM})\$?(?:[ ]*\(?{_LOW}\)?)?[ ]*(?:(?:이상|≤)?[ ]*[~∼〜～-]|이상,?)[ "
    rf"]*\$?(?P<high>{_NUM})\$?(?:[ ]*\(?{_HIGH}\)?)?(?:[ ]*미만)?"
)
_CELL = re.compile(
    r"\$?(?P<cell>\d+(?:\.\d+)?|[A-Za-z](?:\s*[+-]\s*\d+)?|\d+[a-z])\$?(?:[ ]*(?"
    r":명|개|회|일|가구|그루|대|권|마리|편|팀|곳|%)(?![가-힣]))?"
)
_BETWEEN = re.compile(rf"[ ]*(?:{_BAR}|:|=|,|→)?[ ]*")
_TOTAL = re.compile(rf"{_BAR}?\s*(?:합계|합|계|총합)")
_HEAD_WORDS = re.compile(
    r"계급|도수|상대도수|학생 ?수|명\)|누적|인원|사람|줄넘기|\(명\)|가구 ?수|날수|일수|개수"
)
_HEAD_UNIT = re.compile(r"\((점|회|분|초|시간|권|세|개|kg|cm|km|m|g|℃|만 원|원|쪽)\)")
_LABEL = re.compile(r"(?:\d차|[가-힣A-Za-z]{1,12})(?:\s?[가-힣]{1,6})?\s*(?:\([가-힣a-z°℃]{1,4}\))?")
_RECORD_CELL = re.compile(
    r"\$?-?\d+(?:\.\d+)?|[A-Z]|[a-z](?![a-z])|[①-⑩]|[㉠-㉭]|\$?[a-z]\$?|\$?[A-Z]\$?|\$-?\d+\$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """table: what was typed; end: where the text goes on."""

    table: Table
    end: int


def table_at(text: str, at: int) -> Found | None:
    """The table that begins at `at`, which must be the beginning of a line or of a row of a list."""
    before = text[:at].rstrip(" ")
    if before and before[-1] not in "\n:.,)]?이다다" and not before.endswith(("은", "는")):
        return None
    if (pairs := pairs_at(text, at)) is not None:
        return Found(*pairs)
    return _stem_leaf(text, at) or _classes(text, at) or _records(text, at)


def has_table(text: str) -> bool:
    """Whether some table stands in the text."""
    return any(table_at(text, at) is not None for at in range(len(text)) if _may_begin(text, at))


def _may_begin(text: str, at: int) -> bool:
    return at == 0 or (text[at - 1] in "\n " and not text[at].isspace())


def _gap(text: str, at: int) -> int:
    """Past blanks, line ends, rules of a table, and what stands between rows in one line."""
    while at < len(text):
        line_end = text.find("\n", at)
        line = text[at : line_end if line_end >= 0 else len(text)]
        if line.strip() and _RULE.match(line):
            at += len(line)
        elif text[at] in " \n,;/|":
            at += 1
        else:
            break
    return at


def _stem_leaf(text: str, at: int) -> Found | None:
    head = _STEM_HEAD.match(text, at)
    here = _gap(text, head.end()) if head else _gap_bar(text, at)
    rows: list[tuple[Node, ...]] = []
    end = at
    while found := _STEM.match(text, here):
        if rows and int(found["stem"]) <= int(str(rows[-1][0].text)):  # type: ignore[union-attr]
            break
        leaves = re.findall(r"\d", found["leaves"])
        rows.append((Num(str(int(found["stem"]))), *(Num(leaf) for leaf in leaves)))
        end = found.end()
        here = _gap(text, end)
    if len(rows) < 2:
        return None
    return Found(Table("stem_leaf", ("stem", "leaf"), tuple(rows)), _past_bar(text, end))


def _gap_bar(text: str, at: int) -> int:
    found = re.compile(rf"{_BAR}\s*").match(text, at)
    return found.end() if found else at


def _past_bar(text: str, at: int) -> int:
    found = re.compile(rf"[ ]*{_BAR}").match(text, at)
    return found.end() if found else at


def _classes(text: str, at: int) -> Found | None:
    """Rows of bounds and one or two numbers, with a head before and a total behind where they were typed."""
    here, columns = _class_head(text, at)
    rows: list[tuple[Node, ...]] = []
    told = _HEAD_UNIT.search(text[at:here])
    unit, end = told[1] if told else "", at
    while True:
        here = _gap(text, here) if rows else _gap_bar(text, here)
        row = _class_row(text, here)
        if row is None:
            break
        rows.append(row[0])
        unit, end = unit or row[2], row[1]
        here = end
    if len(rows) < 2 or len({len(row) for row in rows}) != 1:
        return None
    total = _total_row(text, _gap(text, here), len(rows[0]) - 2)
    if total is not None:
        rows.append(total[0])
        end = total[1]
    kinds = _column_kinds(columns, rows)
    if kinds is None:
        return None
    return Found(Table("frequency", ("from", "below", *kinds), tuple(rows), unit), _past_bar(text, end))


def _class_head(text: str, at: int) -> tuple[int, list[str]]:
    """The line of names above a table, if there is one; which columns it names."""
    end = text.find("\n", at)
    line = text[at:end] if end >= 0 else ""
    if line and _HEAD_WORDS.search(line) and not re.search(r"[.?]\s*$|\d", line) and len(line) < 60:
        names = re.findall(r"상대도수|도수|학생 ?수|인원|사람 ?수|가구 ?수|날수|일수", line)
        return _gap(text, end + 1), ["relative" if name == "상대도수" else "frequency" for name in names]
    return at, []


def _class_row(text: str, at: int) -> tuple[tuple[Node, ...], int, str] | None:
    found = _CLASS.match(text, at)
    if found is None:
        return None
    cells, end = _cells(text, found.end())
    unit = found["lowunit"] or found["highunit"] or ""
    return ((Num(found["low"]), Num(found["high"]), *cells), end, unit) if cells else None


def _cells(text: str, at: int) -> tuple[list[Node], int]:
    """Up to two cells, each behind a separator."""
    cells: list[Node] = []
    while len(cells) < 2:
        gap = _BETWEEN.match(text, at)
        assert gap is not None
        if gap.end() == at:
            break
        if cells and not re.search(r"[|│┃ㅣ｜]|\s", gap.group()):
            break
        found = _CELL.match(text, gap.end())
        if found is None or _CLASS.match(text, gap.end()):
            break
        if cells and re.match(r"\s*(이상|~)", text[found.end() :]):
            break
        try:
            cells.append(parse(found["cell"]))
        except MathSyntaxError:
            break
        at = found.end()
    return cells, at


def _total_row(text: str, at: int, wanted: int) -> tuple[tuple[Node, ...], int] | None:
    found = _TOTAL.match(text, at)
    if found is None:
        return None
    cells, end = _cells(text, found.end())
    if len(cells) != wanted:
        return None
    return (Sym(TOTAL), Sym(TOTAL), *cells), end


def _column_kinds(named: list[str], rows: list[tuple[Node, ...]]) -> tuple[str, ...] | None:
    """By the head; else decimals below 1 are relative frequencies."""
    count = len(rows[0]) - 2
    if len(named) == count and len(set(named)) == count:
        return tuple(named)
    kinds = []
    for at in range(2, 2 + count):
        numbers = [row[at].value for row in rows if isinstance(row[at], Num) and row[0] != Sym(TOTAL)]  # type: ignore[union-attr]
        below = bool(numbers) and all(value < 1 for value in numbers) and any(numbers)
        kinds.append("relative" if below else "frequency")
    return tuple(kinds) if len(set(kinds)) == count else None


def _records(text: str, at: int) -> Found | None:
    """Two or three lines of a label and as many cells each."""
    lines: list[tuple[str, list[str]]] = []
    here = end = at
    while len(lines) < 3:
        stop = text.find("\n", here)
        line = text[here : stop if stop >= 0 else len(text)]
        if not (line.strip() and _RULE.match(line)):
            row = _record(line)
            if row is None or (lines and len(row[1]) != len(lines[0][1])):
                break
            lines.append(row)
            end = here + len(line)
        if stop < 0:
            break
        here = stop + 1
    if len(lines) < 2 or len(lines[0][1]) < 3:
        return None
    columns = tuple(label for label, _ in lines)
    try:
        rows = tuple(
            tuple(map(_record_cell, row)) for row in zip(*(cells for _, cells in lines), strict=True)
        )
    except MathSyntaxError:
        return None
    return Found(Table("records", columns, rows), end)


def _record(line: str) -> tuple[str, list[str]] | None:
    label = _LABEL.match(line.strip().lstrip("|").strip())
    if label is None:
        return None
    rest = line.strip().lstrip("|").strip()[label.end() :]
    cells = re.split(rf"\s*(?:{_BAR}|,|:|\s)\s*", rest.strip(" |:,"))
    if len(cells) < 3 or not all(_RECORD_CELL.fullmatch(cell) for cell in cells):
        return None
    return "".join(label.group().split()), cells


def _record_cell(text: str) -> Node:
    text = text.strip("$")
    return parse(text) if re.fullmatch(r"-?\d+(?:\.\d+)?|[A-Za-z]", text) else Sym(text)


def printed_table(table: Table, path: tuple[str, ...]) -> Iterator[str | Slot]:
    """The table in lines, a slot for every cell."""
    yield "\n"
    if table.kind == "records" and not table.columns[0]:
        yield from printed_pairs(table, path)
    elif table.kind == "records":
        yield from _printed_records(table, path)
    else:
        yield _head(table)
        for at in range(len(table.rows)):
            yield "\n"
            yield from _printed_row(table, at, path)
    yield "\n"


def _head(table: Table) -> str:
    """The names of the columns."""
    if table.kind == "stem_leaf":
        return "줄기 | 잎"
    names = {"frequency": "도수", "relative": "상대도수"}
    return " | ".join(("계급", *(names[kind] for kind in table.columns[2:])))


def _printed_row(table: Table, at: int, path: tuple[str, ...]) -> Iterator[str | Slot]:
    row = table.rows[at]
    cells = [_slot(cell, (*path, "rows", str(at), str(column))) for column, cell in enumerate(row)]
    if table.kind == "stem_leaf":
        yield cells[0]
        for number, cell in enumerate(cells[1:]):
            yield " " if number else " | "
            yield cell
        return
    if row[0] == Sym(TOTAL):
        yield TOTAL
    else:
        yield cells[0]
        yield f"{table.unit} 이상 ~ "
        yield cells[1]
        yield f"{table.unit} 미만"
    for cell in cells[2:]:
        yield " | "
        yield cell


def _printed_records(table: Table, path: tuple[str, ...]) -> Iterator[str | Slot]:
    for column, label in enumerate(table.columns):
        if column:
            yield "\n"
        yield label
        for at in range(len(table.rows)):
            yield " | "
            yield _slot(table.rows[at][column], (*path, "rows", str(at), str(column)))


def _slot(cell: Node, path: tuple[str, ...]) -> Slot:
    """Numbers stand bare in a table, letters as formulas."""
    return Slot(path, bare=isinstance(cell, Num))


def in_lines(pieces: Sequence[str | Slot]) -> list[str | Slot]:
    """Pieces without blanks beside a line end, and without empty lines at the end."""
    whole = [piece for piece in pieces if piece != ""]
    done: list[str | Slot] = []
    for piece in whole:
        if isinstance(piece, str):
            piece = re.sub(r"[ ,]*\n[ ,]*", "\n", piece)
            if done and isinstance(done[-1], str):
                piece = re.sub(r"[ ,]*\n[ ,]*", "\n", done.pop() + piece)  # type: ignore[operator]
        done.append(piece)
    if done and isinstance(done[-1], str):
        done[-1] = done[-1].rstrip("\n")
    return [piece for piece in done if piece != ""]


_LEGEND = re.compile(
    r"\s*[(\[]?\s*\$?\d+\s*[|│┃ㅣ｜]\s*\d+\$?\s*(?:은|는|이)\s*\$?\d+\$?\s*[가-힣a-z]{0,"
    r"3}?(?:[)\]]|이다\.?|을 뜻한다\.?)[)\]]?"
)


def without_legend(text: str) -> str:
    """The text without (1|2는 12회), which says how a plot is read."""
    return _LEGEND.sub("", text)
