"""From a scene's coordinates to paper: one scale for both directions, y turned over."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from appliance.domain.figure import Angle as AngleMark
from appliance.domain.figure import (
    Arc,
    Area,
    Axes,
    Circle,
    Ellipse,
    Label,
    Length,
    Mark,
    Scene,
    Sector,
    Segment,
    Spot,
)
from appliance.domain.figure import Dot as DotMark
from appliance.figures.ink import UNITS_PER_MM, Place

# A column of the sheet is 85 mm wide.
WIDEST_MM = 72


@dataclass(frozen=True, slots=True)
class View:
    """scale: paper units for one unit of the scene."""

    left: float
    top: float
    scale: float

    def place(self, at: Spot) -> Place:
        return self.at(float(at.x), float(at.y))

    def at(self, x: float, y: float) -> Place:
        return Place((x - self.left) * self.scale, (self.top - y) * self.scale)


def view_of(scene: Scene) -> View:
    """The view that makes a scene as tall as it wants to be, unless it became too wide."""
    spots = [(x, y) for mark in scene.marks for x, y in extent(mark)]
    xs, ys = [x for x, _ in spots] or [0.0, 1.0], [y for _, y in spots] or [0.0, 1.0]
    wide, tall = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 0.001
    scale = min(scene.tall * UNITS_PER_MM / tall, WIDEST_MM * UNITS_PER_MM / wide)
    return View(min(xs), max(ys), scale)


def extent(mark: Mark) -> Iterable[tuple[float, float]]:
    """Places of the scene that the mark reaches, texts left out."""
    match mark:
        case Segment(start=a, end=b) | Length(start=a, end=b):
            yield from (_pair(a), _pair(b))
        case Circle(center=c, radius=r):
            yield from _around(c, float(r), float(r))
        case Ellipse(center=c, width=w, height=h):
            yield from _around(c, float(w) / 2, float(h) / 2)
        case Arc(center=c, radius=r, start=s, end=e):
            yield from arc_points(c, float(r), float(s), float(e))
        case Sector(center=c, radius=r, start=s, end=e):
            yield from (_pair(c), *arc_points(c, float(r), float(s), float(e)))
        case Area(corners=corners):
            yield from map(_pair, corners)
        case DotMark(at=at) | Label(at=at):
            yield _pair(at)
        case AngleMark(corner=corner):
            yield _pair(corner)
        case Axes(left=left, right=right, bottom=bottom, top=top):
            yield from ((float(left), float(bottom)), (float(right), float(top)))
        case _:
            return


def _pair(at: Spot) -> tuple[float, float]:
    return float(at.x), float(at.y)


def _around(center: Spot, half_width: float, half_height: float) -> Iterable[tuple[float, float]]:
    x, y = _pair(center)
    yield from ((x - half_width, y - half_height), (x + half_width, y + half_height))


def arc_points(center: Spot, radius: float, start: float, end: float) -> list[tuple[float, float]]:
    """Points of an arc, one at least every three degrees. Angles are degrees, counter-clockwise."""
    steps = max(2, int(abs(end - start) / 3) + 1)
    x, y = _pair(center)
    turns = [math.radians(start + (end - start) * n / steps) for n in range(steps + 1)]
    return [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]
