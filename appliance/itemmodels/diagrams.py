"""Diagrams that stand beside a question without measuring it: roads, points on a circle, Venn diagrams,
and the graph of a function in its plane.
"""

import math
from dataclasses import replace
from fractions import Fraction

from appliance.domain.figure import (
    Arc,
    Area,
    Axes,
    Circle,
    Dot,
    Graph,
    Label,
    Mark,
    Scene,
    Segment,
    Spot,
    spot,
)
from appliance.itemmodels.model import Instance
from appliance.mathtext.tree import Node


def beside(item: Instance, scene: Scene) -> Instance:
    """The item with a figure."""
    return replace(item, figure=scene)


def exact(value: float) -> Fraction:
    return Fraction(round(value * 10000), 10000)


def bow(start: Spot, end: Spot, height: float) -> Mark:
    """From start to end, both on one level, bowed up by `height`, or down where it is negative."""
    if not height:
        return Segment(start, end)
    half = float(end.x - start.x) / 2
    radius = (half * half + height * height) / (2 * abs(height))
    middle = float(start.x) + half
    turn = math.degrees(math.asin(min(1.0, half / radius)))
    level = float(start.y) + (height - radius if height > 0 else height + radius)
    towards = 90 if height > 0 else 270
    return Arc(spot(middle, level), exact(radius), exact(towards - turn), exact(towards + turn))


def bows(start: Spot, end: Spot, count: int, gap: float = 1.1) -> tuple[Mark, ...]:
    """So many ways from start to end, spread evenly about the straight line."""
    return tuple(bow(start, end, gap * (at - (count - 1) / 2)) for at in range(count))


def bows_below(start: Spot, end: Spot, count: int) -> tuple[Mark, ...]:
    """Ways that pass below what lies between."""
    return tuple(bow(start, end, -(4.0 + 1.2 * at)) for at in range(count))


def ring(count: int) -> Scene:
    """So many points on a circle, at equal distances."""
    turns = [math.radians(90 + 360 * at / count) for at in range(count)]
    dots = [Dot(spot(10 * math.cos(turn), 10 * math.sin(turn))) for turn in turns]
    return Scene((Circle(spot(0, 0), Fraction(10)), *dots), 32)


# Two circles of radius 5 about (-3, 0) and (3, 0) cross at (0, 4) and (0, -4).
_LEFT, _RIGHT, _RADIUS = -3.0, 3.0, 5.0
_TURN = math.degrees(math.atan2(4, 3))
_WIDE, _HIGH = 11, 7


def _round(middle: float, start: float, end: float) -> list[Spot]:
    """Spots on one of the circles, from an angle to another."""
    steps = 40
    turns = [math.radians(start + (end - start) * at / steps) for at in range(steps + 1)]
    return [spot(middle + _RADIUS * math.cos(turn), _RADIUS * math.sin(turn)) for turn in turns]


def _union() -> list[Spot]:
    return _round(_LEFT, _TURN, 360 - _TURN) + _round(_RIGHT, _TURN - 180, 180 - _TURN)


def _region(name: str) -> list[Spot]:
    """The corners of a part of the diagram: "both", "either", "first", "second", "neither"."""
    if name == "both":
        return _round(_LEFT, -_TURN, _TURN) + _round(_RIGHT, 180 - _TURN, 180 + _TURN)
    if name == "first":
        return _round(_LEFT, _TURN, 360 - _TURN) + _round(_RIGHT, 180 + _TURN, 180 - _TURN)
    if name == "second":
        return _round(_RIGHT, _TURN - 180, 180 - _TURN) + _round(_LEFT, _TURN, -_TURN)
    if name == "neither":
        frame = [spot(0, _HIGH), spot(-_WIDE, _HIGH), spot(-_WIDE, -_HIGH), spot(_WIDE, -_HIGH)]
        top = [spot(0, 4), spot(0, _HIGH)]
        return [*frame, spot(_WIDE, _HIGH), spot(0, _HIGH), *reversed(_union()), *top]
    return _union()


def venn(part: str, whole: bool) -> Scene:
    """Two crossing circles A and B, one part hatched; `whole`: within a frame U."""
    marks: list[Mark] = [Area(tuple(_region(part)))] if part else []
    marks += [Circle(spot(_LEFT, 0), Fraction(5)), Circle(spot(_RIGHT, 0), Fraction(5))]
    marks += [Label(spot(-7, 4.6), "$A$"), Label(spot(7, 4.6), "$B$")]
    if whole:
        corners = [
            spot(x, y) for x, y in ((-_WIDE, -_HIGH), (_WIDE, -_HIGH), (_WIDE, _HIGH), (-_WIDE, _HIGH))
        ]
        marks += [Segment(one, other) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True)]
        marks.append(Label(spot(1 - _WIDE, _HIGH - 1.0), "$U$"))
    return Scene(tuple(marks), 32)


def plane(body: Node, left: int, right: int, bottom: int, top: int, *more: Mark) -> Scene:
    """The graph of y = body between these edges."""
    edges = (Fraction(left), Fraction(right), Fraction(bottom), Fraction(top))
    return Scene((Axes(*edges), Graph(body, edges[0], edges[1]), *more), 44)
