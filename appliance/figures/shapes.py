"""Segments, circles, angles and their texts as SVG."""

import math
from collections.abc import Callable

from appliance.domain.figure import (
    Angle,
    Arc,
    Area,
    Circle,
    Dot,
    Ellipse,
    Label,
    Length,
    Sector,
    Segment,
    Spot,
)
from appliance.figures import ink
from appliance.figures.ink import Place
from appliance.figures.lettering import Box, beside, written
from appliance.figures.view import View, arc_points

Drawn = tuple[str, tuple[Box, ...]]
# Paper units.
SQUARE, ARC, TICK, BOW = 9.0, 15.0, 4.0, 0.16


def segment(mark: Segment, view: View) -> Drawn:
    start, end = view.place(mark.start), view.place(mark.end)
    drawn = ink.path(ink.polyline((start, end)), mark.style)
    if mark.arrow:
        drawn += ink.arrow(end, start)
    if mark.arrow == "both":
        drawn += ink.arrow(start, end)
    return drawn + _ticks(start, end, mark.ticks), ()


def _ticks(start: Place, end: Place, count: int) -> str:
    """Short strokes across the middle: equal segments carry as many."""
    ux, uy = _direction(start, end)
    middle = _between(start, end, 0.5)
    drawn = ""
    for n in range(count):
        at = middle.moved(ux * 3.5 * (n - (count - 1) / 2), uy * 3.5 * (n - (count - 1) / 2))
        ends = (at.moved(-uy * TICK, ux * TICK), at.moved(uy * TICK, -ux * TICK))
        drawn += ink.path(ink.polyline(ends), width=ink.THIN)
    return drawn


def circle(mark: Circle, view: View) -> Drawn:
    return ink.path(_round(mark.center, float(mark.radius), 0, 360, view), mark.style), ()


def ellipse(mark: Ellipse, view: View) -> Drawn:
    center = view.place(mark.center)
    rx, ry = float(mark.width) / 2 * view.scale, float(mark.height) / 2 * view.scale
    left, right = center.moved(-rx, 0), center.moved(rx, 0)
    far = f"M{left.x:.2f} {left.y:.2f} A{rx:.2f} {ry:.2f} 0 0 1 {right.x:.2f} {right.y:.2f}"
    near = f"M{left.x:.2f} {left.y:.2f} A{rx:.2f} {ry:.2f} 0 0 0 {right.x:.2f} {right.y:.2f}"
    return ink.path(far, "dashed" if mark.hidden else "solid") + ink.path(near), ()


def arc(mark: Arc, view: View) -> Drawn:
    data = _round(mark.center, float(mark.radius), float(mark.start), float(mark.end), view)
    return ink.path(data, mark.style), ()


def sector(mark: Sector, view: View) -> Drawn:
    center = view.place(mark.center)
    rim = _round(mark.center, float(mark.radius), float(mark.start), float(mark.end), view)
    data = f"{rim} L{center.x:.2f} {center.y:.2f} Z"
    return (ink.filled(data, ink.FILLS[mark.pattern]) if mark.pattern else "") + ink.path(data), ()


def _round(center: Spot, radius: float, start: float, end: float, view: View) -> str:
    return ink.polyline(view.at(x, y) for x, y in arc_points(center, radius, start, end))


def area(mark: Area, view: View) -> Drawn:
    places = [view.place(corner) for corner in mark.corners]
    return ink.filled(ink.polygon(places), ink.FILLS[mark.pattern]), ()


def dot(mark: Dot, view: View) -> Drawn:
    at = view.place(mark.at)
    drawn = "" if mark.hidden else ink.dot(at, mark.hollow)
    if not mark.name:
        return drawn, ()
    text, box = written(at, mark.name, mark.toward)
    return drawn + text, (box,)


def label(mark: Label, view: View) -> Drawn:
    text, box = written(view.place(mark.at), mark.text, mark.toward)
    return text, (box,)


def length(mark: Length, view: View) -> Drawn:
    """The text beside the middle of its segment; a bow spans the segment where it must be told apart."""
    start, end = view.place(mark.start), view.place(mark.end)
    ux, uy = _direction(start, end)
    nx, ny = (uy, -ux) if mark.side == "left" else (-uy, ux)
    middle = _between(start, end, 0.5)
    bow = ""
    if mark.bowed:
        reach = _distance(start, end) * BOW
        peak = middle.moved(nx * reach * 2, ny * reach * 2)
        bow = ink.path(
            f"M{start.x:.2f} {start.y:.2f} Q{peak.x:.2f} {peak.y:.2f} {end.x:.2f} {end.y:.2f}",
            "dashed",
            "none",
        )
        middle = middle.moved(nx * reach, ny * reach)
    text, box = beside(middle, mark.text, nx, ny)
    return bow + text, (box,)


def angle(mark: Angle, view: View) -> Drawn:
    """A square for a right angle, arcs for another, its text on the bisector."""
    corner = view.place(mark.corner)
    first, second = _direction(corner, view.place(mark.first)), _direction(corner, view.place(mark.second))
    if mark.right:
        a = corner.moved(first[0] * SQUARE, first[1] * SQUARE)
        b = a.moved(second[0] * SQUARE, second[1] * SQUARE)
        c = corner.moved(second[0] * SQUARE, second[1] * SQUARE)
        return ink.path(ink.polyline((a, b, c)), width=ink.THIN), ()
    start = math.degrees(math.atan2(-first[1], first[0]))
    turn = (math.degrees(math.atan2(-second[1], second[0])) - start) % 360
    radius = ARC if turn > 40 else ARC * 1.5
    drawn = ""
    for n in range(mark.arcs):
        reach = radius + 3 * n
        places = (
            corner.moved(reach * math.cos(math.radians(start + turn * k / 12)),
                         -reach * math.sin(math.radians(start + turn * k / 12)))
            for k in range(13)
        )  # fmt: skip
        drawn += ink.path(ink.polyline(places), width=ink.THIN)
    if not mark.text:
        return drawn, ()
    half = math.radians(start + turn / 2)
    away = radius - 2 if turn > 40 else radius + 6
    at = corner.moved(away * math.cos(half), -away * math.sin(half))
    text, box = beside(at, mark.text, math.cos(half), -math.sin(half))
    return drawn + text, (box,)


def _direction(start: Place, end: Place) -> tuple[float, float]:
    size = _distance(start, end) or 1.0
    return (end.x - start.x) / size, (end.y - start.y) / size


def _distance(start: Place, end: Place) -> float:
    return math.hypot(end.x - start.x, end.y - start.y)


def _between(start: Place, end: Place, part: float) -> Place:
    return Place(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)


SHAPES: dict[type, Callable[..., Drawn]] = {
    Segment: segment,
    Circle: circle,
    Ellipse: ellipse,
    Arc: arc,
    Sector: sector,
    Area: area,
    Dot: dot,
    Label: label,
    Length: length,
    Angle: angle,
}
