"""일차함수의 활용 (9수02-16): a burning candle, a loaded spring.

Drawn: how much changes in each step, so many steps, and what there is at the start.
Radicals: what is left or when so much is left; a step of one unit or of several.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import Values, quantity, story

STANDARD, GRADE = "9수02-16", "중2"

LEFT = (
    "길이가 {start}인 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다고 한다. 불을 붙인 지 {time} 후의 양초의"
    " 길이를 구하시오.",
    "길이가 {start}인 양초가 있다. 이 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다. 불을 붙인 지 {time}"
    " 후의 양초의 길이를 구하여라.",
    "길이가 {start}인 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다. 불을 붙인 지 {time} 후의 양초의"
    " 길이는 몇 cm인지 구하시오.",
)
TIME = (
    "길이가 {start}인 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다고 한다. 양초의 길이가 {left}가 되는 것은"
    " 불을 붙인 지 몇 분 후인지 구하시오.",
    "길이가 {start}인 양초가 있다. 이 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다. 양초의 길이가 {left}가"
    " 되는 것은 불을 붙인 지 몇 분 후인지 구하여라.",
    "길이가 {start}인 양초에 불을 붙이면 {per}마다 {step}씩 짧아진다. 양초의 길이가 {left}가 되는 것은 불을"
    " 붙인 지 몇 분 후인가?",
)
SPRING = (
    "길이가 {start}인 용수철에 무게가 {per}인 추를 매달 때마다 길이가 {step}씩 늘어난다고 한다. 무게가"
    " {mass}인 추를 매달았을 때, 용수철의 길이를 구하시오.",
    "길이가 {start}인 용수철이 있다. 이 용수철에 무게가 {per}인 추를 매달 때마다 용수철의 길이가 {step}씩"
    " 늘어난다. 무게가 {mass}인 추를 매달았을 때, 용수철의 길이를 구하여라.",
    "길이가 {start}인 용수철에 무게가 {per}인 추를 매달 때마다 길이가 {step}씩 늘어난다. 무게가 {mass}인 추를"
    " 매달았을 때, 용수철의 길이는 몇 cm인지 구하시오.",
)


def burnt(start: int, step: int, per: int) -> Values:
    return {"start": quantity(start, "cm"), "step": quantity(step, "cm"), "per": quantity(per, "분")}


def left(rng: random.Random, left_over: int, step: int, per: int, steps: int) -> Instance:
    values = burnt(left_over + step * steps, step, per) | {"time": quantity(per * steps, "분")}
    return story(rng, LEFT, "change.candle", values, "left", quantity(left_over, "cm"))


def time(rng: random.Random, left_over: int, step: int, per: int, steps: int) -> Instance:
    values = burnt(left_over + step * steps, step, per) | {"left": quantity(left_over, "cm")}
    return story(rng, TIME, "change.candle", values, "time", quantity(per * steps, "분"))


def spring(rng: random.Random, start: int, step: int, per: int, steps: int) -> Instance:
    values = {
        "start": quantity(start, "cm"),
        "step": quantity(step, "cm"),
        "per": quantity(per, "g"),
        "mass": quantity(per * steps, "g"),
    }
    return story(rng, SPRING, "change.spring", values, "left", quantity(start + step * steps, "cm"))


def is_a_candle(left_over: int, step: int, per: int, steps: int) -> bool:
    """A candle of 15 to 40cm."""
    return 15 <= left_over + step * steps <= 40


def is_no_multiple(start: int, step: int, per: int, steps: int) -> bool:
    """A step that the rate does not make whole."""
    return step % per != 0


MODELS = (
    item_model(
        "candles.left",
        STANDARD,
        GRADE,
        750,
        {
            1: Band(grid(range(5, 20), (1,), (4, 5, 10), range(3, 12), keep=is_a_candle), left),
            2: Band(grid(range(5, 20), (2, 3), (5, 10, 15), range(3, 8), keep=is_a_candle), left),
        },
    ),
    item_model(
        "candles.time",
        STANDARD,
        GRADE,
        750,
        {
            1: Band(grid(range(5, 20), (1,), (4, 5, 10), range(3, 12), keep=is_a_candle), time),
            2: Band(grid(range(5, 20), (2, 3), (5, 10, 15), range(3, 8), keep=is_a_candle), time),
        },
    ),
    item_model(
        "springs.length",
        STANDARD,
        GRADE,
        928,
        {
            1: Band(grid(range(10, 26), (1,), (2, 4, 5, 10), range(3, 10)), spring),
            2: Band(grid(range(10, 26), (2, 3), (4, 5, 10), range(3, 8), keep=is_no_multiple), spring),
        },
    ),
)
