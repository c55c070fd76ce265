"""Charts of data: histogram and frequency polygon, box plot, scatter plot, number line, table."""

import math
from collections.abc import Callable
from fractions import Fraction

from appliance.domain.figure import BoxPlot, Histogram, NumberLine, Scatter, Sheet
from appliance.figures import ink
from appliance.figures.ink import Place
from appliance.figures.lettering import Box, wide, written
from appliance.mathtext import latex
from appliance.mathtext.tree import rational

Drawn = tuple[str, tuple[Box, ...]]
SMALL = 11.0
# The paper of a chart between its axes.
WIDE, TALL = 220.0, 150.0


def number(value: Fraction) -> str:
    """A number on an axis: 5, 2.5; a fraction only where no short decimal is it."""
    if 1000 % value.denominator == 0:
        return f"{float(value):g}".replace("-", "−")
    return f"${latex(rational(value))}$"


def histogram(mark: Histogram, tall: int) -> Drawn:
    top = _above(max(mark.counts), mark.step)
    count = len(mark.counts)
    extra = 1 if mark.polygon else 0
    step = WIDE / (count + 1 + extra)

    def place(at: float, height: float) -> Place:
        return Place((at + 0.5 + extra / 2) * step, TALL * (1 - height / float(top)))

    drawn, boxes = _axes(mark.x_name, mark.y_name)
    drawn += _levels(top, mark.step, boxes)
    for n, edge in enumerate(mark.edges):
        text, box = written(place(n, 0), number(edge), "s", SMALL)
        drawn += text
        boxes.append(box)
    if mark.polygon:
        heights = [0.0, *(float(each) for each in mark.counts), 0.0]
        points = [place(n - 0.5, height) for n, height in enumerate(heights)]
        drawn += ink.path(ink.polyline(points)) + "".join(ink.dot(point, radius=2) for point in points)
    else:
        for n, each in enumerate(mark.counts):
            corners = (place(n, 0), place(n, float(each)), place(n + 1, float(each)), place(n + 1, 0))
            drawn += ink.filled(ink.polygon(corners), ink.FILLS["grey"]) + ink.path(ink.polygon(corners))
    return drawn, tuple(boxes)


def _above(value: Fraction, step: Fraction) -> Fraction:
    return step * (math.floor(value / step) + 1)


def _axes(x_name: str, y_name: str) -> tuple[str, list[Box]]:
    corner, right, high = Place(0, TALL), Place(WIDE, TALL), Place(0, -8)
    drawn = ink.path(ink.polyline((high, corner, right)), width=1.0)
    along, along_box = written(Place(WIDE, TALL + 13), x_name, "s", SMALL)
    up, up_box = written(Place(0, -10), y_name, "n", SMALL)
    zero, zero_box = written(corner, "0", "w", SMALL)
    return drawn + along + up + zero, [along_box, up_box, zero_box]


def _levels(top: Fraction, step: Fraction, boxes: list[Box]) -> str:
    drawn = ""
    for n in range(1, int(top / step) + 1):
        height = TALL * (1 - float(step * n / top))
        drawn += ink.path(ink.polyline((Place(0, height), Place(WIDE, height))), width=0.3)
        text, box = written(Place(0, height), number(step * n), "w", SMALL)
        drawn += text
        boxes.append(box)
    return drawn


def box_plot(mark: BoxPlot, tall: int) -> Drawn:
    scale = WIDE / float(mark.right - mark.left)
    row = 44.0
    bottom = row * len(mark.boxes) + 6

    def along(value: Fraction) -> float:
        return float(value - mark.left) * scale

    drawn = ink.path(ink.polyline((Place(0, bottom), Place(WIDE, bottom))), width=1.0)
    boxes: list[Box] = []
    for n in range(int((mark.right - mark.left) / mark.step) + 1):
        value = mark.left + mark.step * n
        at = Place(along(value), bottom)
        drawn += ink.path(ink.polyline((at, at.moved(0, 4))), width=ink.THIN)
        drawn += ink.path(ink.polyline((at, Place(at.x, 0))), width=0.3)
        text, box = written(at.moved(0, 3), number(value), "s", SMALL)
        drawn += text
        boxes.append(box)
    if mark.unit:
        text, box = written(Place(WIDE + 8, bottom), f"({mark.unit})", "e", SMALL)
        drawn += text
        boxes.append(box)
    for n, (name, five) in enumerate(mark.boxes):
        middle = row * (n + 0.5)
        least, low, median, high, greatest = map(along, five)
        drawn += ink.path(ink.polyline((Place(least, middle), Place(low, middle))))
        drawn += ink.path(ink.polyline((Place(high, middle), Place(greatest, middle))))
        for end in (least, greatest):
            drawn += ink.path(ink.polyline((Place(end, middle - 8), Place(end, middle + 8))))
        frame = tuple(Place(x, middle + y) for x, y in ((low, -12), (high, -12), (high, 12), (low, 12)))
        drawn += ink.filled(ink.polygon(frame), ink.FILLS["grey"]) + ink.path(ink.polygon(frame))
        drawn += ink.path(ink.polyline((Place(median, middle - 12), Place(median, middle + 12))), width=2)
        if name:
            text, box = written(Place(-4, middle), name, "w", SMALL)
            drawn += text
            boxes.append(box)
    boxes.append(Box(0, 0, WIDE, bottom))
    return drawn, tuple(boxes)


def scatter(mark: Scatter, tall: int) -> Drawn:
    side = TALL * 1.1

    def place(x: Fraction, y: Fraction) -> Place:
        across = float((x - mark.left) / (mark.right - mark.left))
        up = float((y - mark.bottom) / (mark.top - mark.bottom))
        return Place(side * across, side * (1 - up))

    drawn = ink.path(ink.polyline((Place(0, -8), Place(0, side), Place(side + 8, side))), width=1.0)
    boxes: list[Box] = []
    value = mark.left
    while value <= mark.right:
        at = place(value, mark.bottom)
        drawn += ink.path(ink.polyline((at, place(value, mark.top))), width=0.3)
        text, box = written(at, number(value), "s", SMALL)
        drawn, value = drawn + text, value + mark.step
        boxes.append(box)
    value = mark.bottom
    while value <= mark.top:
        at = place(mark.left, value)
        drawn += ink.path(ink.polyline((at, place(mark.right, value))), width=0.3)
        text, box = written(at, number(value), "w", SMALL)
        drawn, value = drawn + text, value + mark.step
        boxes.append(box)
    along, along_box = written(Place(side, side + 13), mark.x_name, "s", SMALL)
    up, up_box = written(Place(0, -10), mark.y_name, "n", SMALL)
    drawn += along + up + "".join(ink.dot(place(point.x, point.y), radius=2.6) for point in mark.points)
    return drawn, (*boxes, along_box, up_box)


def number_line(mark: NumberLine, tall: int) -> Drawn:
    scale = WIDE / float(mark.right - mark.left)

    def at(value: Fraction, up: float = 0.0) -> Place:
        return Place(float(value - mark.left) * scale, -up)

    left, right = Place(-8, 0), Place(WIDE + 8, 0)
    drawn = ink.path(ink.polyline((left, right)), width=1.0) + ink.arrow(right, left)
    boxes = [Box(-8, -4, WIDE + 8, 4)]
    for value, words in mark.marks:
        drawn += ink.path(ink.polyline((at(value, -3), at(value, 3))), width=ink.THIN)
        text, box = written(at(value), words, "s", SMALL)
        drawn += text
        boxes.append(box)
    for level, (start, end, closed_start, closed_end) in enumerate(mark.pieces, 1):
        up = 14.0 * level
        a = at(start, up) if start is not None else Place(-8, -up)
        b = at(end, up) if end is not None else Place(WIDE + 8, -up)
        drawn += ink.path(ink.polyline((a, b)))
        for bound, place, closed in ((start, a, closed_start), (end, b, closed_end)):
            if bound is not None:
                drawn += ink.path(ink.polyline((place, at(bound))), width=ink.THIN)
                drawn += ink.dot(at(bound), hollow=not closed)
        boxes.append(Box(-8, -up, WIDE + 8, 0))
    return drawn, tuple(boxes)


def sheet(mark: Sheet, tall: int) -> Drawn:
    columns = max(len(row) for row in mark.rows)
    widths = [
        max(wide(row[n], SMALL) for row in mark.rows if n < len(row)) + 14 for n in range(columns)
    ]  # fmt: skip
    tops = [n * 19.0 for n in range(len(mark.rows) + 1)]
    lefts = [sum(widths[:n]) for n in range(columns + 1)]
    drawn, boxes = "", [Box(0, 0, lefts[-1], tops[-1])]
    for y in tops:
        heavy = y in (tops[0], tops[1], tops[-1])
        drawn += ink.path(
            ink.polyline((Place(0, y), Place(lefts[-1], y))), width=1.0 if heavy else 0.4
        )  # fmt: skip
    for n, x in enumerate(lefts):
        heavy = n == 1 and mark.split
        drawn += ink.path(
            ink.polyline((Place(x, 0), Place(x, tops[-1]))), width=1.0 if heavy else 0.4
        )  # fmt: skip
    for row, top in zip(mark.rows, tops, strict=False):
        for n, cell in enumerate(row):
            text, _ = written(Place(lefts[n] + widths[n] / 2, top + 9.5), cell, "c", SMALL)
            drawn += text
    if mark.title:
        text, box = written(Place(lefts[-1] / 2, -2), mark.title, "n", SMALL)
        drawn += text
        boxes.append(box)
    return drawn, tuple(boxes)


CHARTS: dict[type, Callable[..., Drawn]] = {
    Histogram: histogram,
    BoxPlot: box_plot,
    Scatter: scatter,
    NumberLine: number_line,
    Sheet: sheet,
}
