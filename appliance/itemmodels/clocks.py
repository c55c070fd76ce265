"""시침과 분침이 이루는 각 (9수03-01).

Drawn: the time; the smaller angle between the hands follows. Radicals: a third or half of an hour, or any
minutes that give whole degrees.
"""

import random

from appliance.domain.figure import Circle, Mark, Scene, Segment, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.measuring import asks, situation
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sketches import polar
from appliance.itemmodels.stories import quantity

HANDS = (
    "시계가 {time}을 가리킬 때, 시침과 분침이 이루는 각 중 작은 쪽의 각의 크기를 구하시오.",
    "시계가 {time}을 가리킬 때, 시침과 분침이 이루는 작은 쪽의 각의 크기를 구하여라.",
    "{time}일 때, 시계의 시침과 분침이 이루는 각 중 작은 쪽의 각의 크기를 구하시오.",
)


def between(hour: int, minute: int) -> int:
    """Twice the angle, which is whole: the hour hand goes half a degree a minute, the other six."""
    gap = abs(60 * hour + minute - 12 * minute) % 720
    return min(gap, 720 - gap)


def hands(rng: random.Random, hour: int, minute: int) -> Instance:
    centre = spot(0, 0)
    marks: list[Mark] = [Circle(centre, spot(10, 0).x)]
    marks += [Segment(polar(30 * at, 9.2), polar(30 * at, 10)) for at in range(12)]
    marks.append(Segment(centre, polar(90 - 30 * hour - minute / 2, 5)))
    marks.append(Segment(centre, polar(90 - 6 * minute, 8.2)))
    given = situation("angles.clock", {"hour": quantity(hour), "minute": quantity(minute, "분")})
    answer = number(between(hour, minute) // 2, "°")
    return asks(rng, HANDS, given, "between", answer, Scene(tuple(marks), 30), time=f"{hour}시 {minute}분")


def is_whole(hour: int, minute: int) -> bool:
    """A whole number of degrees, and hands that lie apart and not in one line."""
    return between(hour, minute) % 2 == 0 and 20 <= between(hour, minute) <= 340


MODELS = (
    item_model(
        "clocks.hands",
        "9수03-01",
        "중1",
        236,
        {
            1: Band(grid(range(1, 12), (20, 30, 40), keep=is_whole), hands),
            2: Band(
                grid(
                    range(1, 12),
                    (4, 8, 10, 12, 14, 16, 22, 24, 26, 28, 32, 34, 36, 38, 44, 46, 48, 50, 52, 54, 56),
                    keep=is_whole,
                ),
                hands,
            ),
        },
        figure=True,
    ),
)
