"""Scenes of figures drawn to scale: corners from angles and lengths, outlines, names beside corners."""

import math
from collections.abc import Mapping, Sequence

from appliance.domain.figure import Angle, Dot, Ellipse, Label, Length, Mark, Segment, Spot, spot

Spots = Mapping[str, Spot]
_WINDS = ("e", "ne", "n", "nw", "w", "sw", "s", "se")


def polar(angle: float, distance: float = 1, origin: Spot | None = None) -> Spot:
    """The spot at `angle` degrees (counter-clockwise from the right) and `distance` from the origin."""
    middle = origin or spot(0, 0)
    turn = math.radians(angle)
    return spot(float(middle.x) + distance * math.cos(turn), float(middle.y) + distance * math.sin(turn))


def along(start: Spot, end: Spot, share: float) -> Spot:
    """The spot that lies so far on the way from start to end (0 to 1)."""
    return spot(
        float(start.x) + share * float(end.x - start.x), float(start.y) + share * float(end.y - start.y)
    )


def middle(*corners: Spot) -> Spot:
    """The middle of two spots, the centroid of more."""
    return Spot(sum(c.x for c in corners) / len(corners), sum(c.y for c in corners) / len(corners))  # type: ignore[arg-type]


def distance(start: Spot, end: Spot) -> float:
    return math.hypot(float(end.x - start.x), float(end.y - start.y))


def triangle(base: float, left: float, right: float) -> tuple[Spot, Spot, Spot]:
    """(top, left corner, right corner): the base lies flat, with these two angles at its ends."""
    turn_left, turn_right = math.tan(math.radians(left)), math.tan(math.radians(right))
    foot = base * turn_right / (turn_left + turn_right) if left != 90 else 0.0
    height = foot * turn_left if left != 90 else base * turn_right
    return spot(float(foot), float(height)), spot(0, 0), spot(float(base), 0.0)


def by_sides(left: float, base: float, right: float) -> tuple[Spot, Spot, Spot]:
    """(top, left corner, right corner) of the triangle with these sides."""
    foot = (left * left + base * base - right * right) / (2 * base)
    return spot(foot, math.sqrt(left * left - foot * foot)), spot(0, 0), spot(float(base), 0.0)


def outline(*corners: Spot, style: str = "solid") -> tuple[Segment, ...]:
    """The sides of a polygon."""
    return tuple(
        Segment(start, end, style) for start, end in zip(corners, (*corners[1:], corners[0]), strict=True)
    )


def wind(start: Spot, end: Spot) -> str:
    """The direction from start to end as one of eight winds."""
    return _WINDS[round(_turn(start, end) / 45) % 8]


def corner(at: Spots, name: str, text: str) -> Angle:
    """∠XYZ of the spots with these letters, turned the way that is below 180°."""
    first, centre, second = (at[letter] for letter in name)
    turn = (_turn(centre, second) - _turn(centre, first)) % 360
    return Angle(centre, first, second, text) if turn < 180 else Angle(centre, second, first, text)


def _turn(start: Spot, end: Spot) -> float:
    return math.degrees(math.atan2(float(end.y - start.y), float(end.x - start.x)))


def names(letters: str, corners: Sequence[Spot], around: Spot | None = None) -> tuple[Dot, ...]:
    """A letter at each corner, away from the middle."""
    centre = around or middle(*corners)
    return tuple(
        Dot(corner, letter, wind(centre, corner), hidden=True)
        for letter, corner in zip(letters, corners, strict=True)
    )


def drum(top: float, bottom: float, height: float) -> tuple[Mark, ...]:
    """A cylinder, cone (top 0) or frustum of a cone seen from the side, its bases as flat ellipses."""
    marks: list[Mark] = [_disc(spot(0, 0), bottom, hidden=True)]
    if top:
        marks.append(_disc(spot(0, height), top, hidden=False))
    for side in (-1, 1):
        marks.append(Segment(spot(float(side * bottom), 0.0), spot(float(side * top), float(height))))
    return tuple(marks)


def _disc(centre: Spot, radius: float, *, hidden: bool) -> Ellipse:
    wide = spot(float(2 * radius), 0.0).x
    return Ellipse(centre, wide, wide / 4, hidden)


def beside(start: Spot, end: Spot, text: str, toward: str) -> Label:
    """A text at the middle of an edge that is not drawn to scale (it runs away from us)."""
    return Label(middle(start, end), text, toward)


def length(start: Spot, end: Spot, text: str, *, outside: Spot | None = None, bowed: bool = False) -> Length:
    """A length beside its segment, on the side away from `outside` (a spot within the figure)."""
    side = "left"
    if outside is not None:
        cross = (end.x - start.x) * (outside.y - start.y) - (end.y - start.y) * (outside.x - start.x)
        side = "right" if cross > 0 else "left"
    return Length(start, end, text, side, bowed)
