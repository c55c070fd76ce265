"""그래프와 해석 (9수02-06): a candle that burns down evenly, and the graph of its length.

Drawn: how much it loses each time and for how many times; the length at first follows. Radicals: whether the
length or the time is asked for, and whether the candle is told by the minute or by several minutes.
"""

import random
from dataclasses import replace
from fractions import Fraction

from appliance.domain.figure import Axes, Scene, Segment, spot
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import Grid, grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story

STANDARD, GRADE = "9수02-06", "중1"

LENGTH = (
    "길이가 {start}인 양초에 불을 붙이면 {per}에 {step}씩 짧아진다. {time} 후 남은 양초의 길이를 구하시오.",
    "길이가 {start}인 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다. {time} 후 남은 양초의 길이를 구하여라.",
    "길이가 {start}인 양초가 있다. 불을 붙이면 {per}마다 {step}씩 짧아질 때,"
    " {time} 후 양초의 길이를 구하시오.",
)
TIME = (
    "길이가 {start}인 양초가 있다. 불을 붙이면 {per}마다 {step}씩 짧아질 때, "
    "남은 양초의 길이가 {left}가 되는 것은 불을 붙인 지 몇 분 후인지 구하시오.",
    "길이가 {start}인 양초에 불을 붙이면 {per}에 {step}씩 짧아진다. "
    "남은 양초의 길이가 {left}가 되는 것은 불을 붙인 지 몇 분 후인지 구하여라.",
    "길이가 {start}인 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다. "
    "양초의 길이가 {left}가 되는 것은 불을 붙인 지 몇 분 후인가?",
)


def burning(start: int, step: int, per: int) -> Scene:
    """The length against the time, down to nothing; five minutes and five centimetres are as long."""
    end = Fraction(start * per, step)
    return Scene(
        (
            Axes(Fraction(-1), end + 2, Fraction(-1), Fraction(start + 2), (), (Fraction(start),),
                 x_name="시간(분)", y_name="길이(cm)"),
            Segment(spot(0, start), spot(end, 0)),
        ),
        45,
    )  # fmt: skip


def length(rng: random.Random, start: int, step: int, per: int, times: int) -> Instance:
    given = {
        "start": quantity(start, "cm"), "step": quantity(step, "cm"), "per": quantity(per, "분"),
        "time": quantity(per * times, "분"),
    }  # fmt: skip
    left = quantity(start - step * times, "cm")
    made = story(rng, LENGTH, "change.candle", given, "left", left)
    return replace(made, figure=burning(start, step, per))


def time(rng: random.Random, start: int, step: int, per: int, times: int) -> Instance:
    given = {
        "start": quantity(start, "cm"), "step": quantity(step, "cm"), "per": quantity(per, "분"),
        "left": quantity(start - step * times, "cm"),
    }  # fmt: skip
    made = story(rng, TIME, "change.candle", given, "time", quantity(per * times, "분"))
    return replace(made, figure=burning(start, step, per))


def lengths(per: tuple[int, ...], times: range) -> Grid:
    """Some of the candle is left, and it is gone after a whole number of steps, within a sheet's width."""
    return grid(
        range(12, 31), (1, 2, 3), per, times,
        keep=lambda start, step, each, n: (
            start % step == 0 and start - step * n > 2 and 8 <= start * each // step <= 60
        ),
    )  # fmt: skip


MODELS = (
    item_model(
        "graphs.candle_length",
        STANDARD,
        GRADE,
        712,
        {1: Band(lengths((1,), range(2, 9)), length), 2: Band(lengths((2, 3, 4), range(2, 9)), length)},
        figure=True,
    ),
    item_model(
        "graphs.candle_time",
        STANDARD,
        GRADE,
        712,
        {1: Band(lengths((1,), range(2, 9)), time), 2: Band(lengths((2, 3, 4), range(2, 9)), time)},
        figure=True,
    ),
)
