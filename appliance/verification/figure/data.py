"""Charts: the data drawn are the data of the stem, every number and no other."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from appliance.domain.figure import BoxPlot, Histogram, NumberLine, Scatter, Scene, Sheet
from appliance.domain.givens import Numbers, Table
from appliance.mathtext.tree import Node
from appliance.verification.case import Case
from appliance.verification.numeric import NotNumeric, number

UNPROVEN = "그림의 자료를 문제의 자료와 견줄 수 없습니다."


def charts_agree(case: Case, scene: Scene) -> str:
    """The data of a chart differ from the stem's, or nothing."""
    for mark in scene.marks:
        match mark:
            case Histogram(edges=edges, counts=counts):
                drawn = [*edges[:-1], *edges[1:], *counts]
            case Scatter(points=points):
                drawn = [value for point in points for value in (point.x, point.y)]
            case Sheet():
                drawn = list(_leaves(mark))
            case BoxPlot(boxes=boxes):
                drawn = [value for _, five in boxes for value in five]
                told = _told(case)
                if told is not None and len(boxes) == 1 and drawn == _five(sorted(told.elements())):
                    continue
            case NumberLine(marks=marks):
                drawn = [value for value, _ in marks]
            case _:
                continue
        try:
            told = _told(case)
        except NotNumeric:
            return UNPROVEN
        if told is None:
            return UNPROVEN
        if Counter(drawn) != told:
            return "그림의 자료가 문제의 자료와 다릅니다."
    return ""


def _told(case: Case) -> Counter[Fraction] | None:
    """The numbers of the stem's one table or list; None where there is none to compare with."""
    tables, lists = case.question.all(Table), case.question.all(Numbers)
    if len(tables) + len(lists) != 1:
        return None
    cells = [cell for table in tables for row in table.rows for cell in row]
    values = [value for given in lists for value in given.values]
    return Counter(_exact(node) for node in (*cells, *values))


def _five(values: list[Fraction]) -> list[Fraction]:
    """Least, quartiles, greatest: a quartile is the median of a half without the middle."""
    half = len(values) // 2
    if not half:
        return []
    low, high = values[:half], values[-half:]
    return [values[0], _middle(low), _middle(values), _middle(high), values[-1]]


def _middle(values: list[Fraction]) -> Fraction:
    at = len(values) // 2
    return values[at] if len(values) % 2 else (values[at - 1] + values[at]) / 2


def _exact(node: Node) -> Fraction:
    return Fraction(number(node))


def _leaves(sheet: Sheet) -> Iterator[Fraction]:
    """The numbers of a stem-and-leaf plot, or of the cells of a table."""
    for row in sheet.rows[1:]:
        if sheet.split and len(row) == 2:
            yield from (Fraction(row[0]) * 10 + Fraction(leaf) for leaf in row[1].split())
        else:
            yield from (Fraction(Decimal(cell)) for cell in row if _is_number(cell))


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isdigit()
