"""Lengths and angles measured in the scene and compared with what is written beside them.

A figure is true to scale: every written length is the same multiple of the drawn one. A letter stands for
what is asked, so that the figure also measures the key.
"""

import math
from collections.abc import Iterator
from decimal import Decimal

from appliance.domain.figure import Angle, Axes, Length, Scene, Spot
from appliance.mathtext import Math, segments
from appliance.mathtext.tree import Node, symbols
from appliance.verification.case import Case
from appliance.verification.figure.words import answer_value
from appliance.verification.numeric import NotNumeric, number

# A drawn length is off by the rounding of a corner, a drawn angle likewise.
RATIO, DEGREES = 0.01, 1.0


def measures_agree(case: Case, scene: Scene) -> str:
    """What is written does not fit what is drawn, or nothing."""
    try:
        return _angles(case, scene) or _lengths(case, scene)
    except NotNumeric:
        return "그림에 값을 알 수 없는 길이나 각이 있습니다."


def _angles(case: Case, scene: Scene) -> str:
    for mark in scene.marks:
        if not isinstance(mark, Angle):
            continue
        drawn = _turn(mark)
        told = 90.0 if mark.right else _told(case, mark.text)
        if told is not None and abs(told - drawn) > DEGREES:
            return f"그림의 각은 {drawn:.0f}°인데 {told:g}°로 적혀 있습니다."
    return ""


def _turn(mark: Angle) -> float:
    first = math.atan2(*_step(mark.corner, mark.first)[::-1])
    second = math.atan2(*_step(mark.corner, mark.second)[::-1])
    return math.degrees(second - first) % 360


def _step(start: Spot, end: Spot) -> tuple[float, float]:
    return float(end.x - start.x), float(end.y - start.y)


def _lengths(case: Case, scene: Scene) -> str:
    scales = list(_scales(case, scene))
    if any(isinstance(mark, Axes) for mark in scene.marks):
        scales.append(1.0)
    if scales and max(scales) > min(scales) * (1 + RATIO):
        return "그림의 길이가 적힌 값과 비례하지 않습니다."
    return ""


def _scales(case: Case, scene: Scene) -> Iterator[float]:
    """For every length with a value: written over drawn."""
    for mark in scene.marks:
        if isinstance(mark, Length) and (told := _told(case, mark.text)) is not None:
            drawn = math.hypot(*_step(mark.start, mark.end))
            yield told / drawn if drawn else math.inf


def _told(case: Case, text: str) -> float | None:
    """The value that a text writes; None where it is a name and no value."""
    nodes = [piece.node for piece in segments(text) if isinstance(piece, Math)]
    if len(nodes) != 1:
        return None
    return float(number(nodes[0], {"degree": Decimal(1), **_asked(case, nodes[0])}))


def _asked(case: Case, node: Node) -> dict[str, Decimal]:
    """The letter of the figure is the answer."""
    letters, answer = symbols(node), answer_value(case.draft.answer)
    if not letters or answer is None:
        return {}
    if len(letters) > 1:
        raise NotNumeric("two letters")
    return dict.fromkeys(letters, number(answer))
