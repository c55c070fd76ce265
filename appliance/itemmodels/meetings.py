"""두 사람이 만나거나 따라잡기 (9수02-04).

Drawn: the minutes until they meet, which are asked for, and both speeds; the distance or the head start
follows. Radicals: how round the distance is, how odd the speeds.
"""

import random
from fractions import Fraction

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import LOOPS, ROUTES, two_people
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story

LINEAR = ("9수02-04", "중1")
LARGEST_GROUND = 900  # m around
SLOWEST_RIDE = 150  # m/min
PACES = (40, 50, 60, 70, 75, 80)  # m/min, walking

MEET = (
    "{distance} 떨어진 두 지점에서 {p}와 {q}가 서로 마주 보고 동시에 출발하였다. {p}는 {speed_first}로,"
    " {q}는 {speed_second}로 걸을 때, 두 사람은 출발한 지 몇 {unit} 후에 만나는지 구하시오.",
    "둘레의 길이가 {distance}인 {loop}의 둘레를 {p}는 {speed_first}로, {q}는 {speed_second}로 같은 지점에서"
    " 동시에 출발하여 서로 반대 방향으로 걸었다. 두 사람이 처음으로 다시 만나는 것은 출발한 지 몇 {unit}"
    " 후인가?",
    "{p}의 집과 {q}의 집 사이의 거리는 {distance}이다. {p}는 {speed_first}로, {q}는 {speed_second}로 각자의"
    " 집에서 동시에 출발하여 서로 상대방의 집을 향해 걸어갔다. 두 사람은 출발한 지 몇 {unit} 후에 만나는지"
    " 구하시오.",
)


def meet(rng: random.Random, time: int, first: int, second: int) -> Instance:
    """m/min: what both walk in `time` minutes is the distance."""
    p, q = two_people(rng)
    values = {
        "distance": quantity(time * (first + second), "m"),
        "speed_first": quantity(first, "m/min"),
        "speed_second": quantity(second, "m/min"),
    }
    loop = rng.choice(LOOPS[:2] if time * (first + second) > LARGEST_GROUND else LOOPS)
    return story(rng, MEET, "travel.meet", values, "time", quantity(time, "분"), (p, q), p=p, q=q, loop=loop)


CHASE = (
    "동생이 {place}을 향해 집을 나선 지 {time_head} 후에 형이 같은 길로 동생을 따라나섰다. 동생은"
    " {speed_first}로 걷고 형은 {speed_second}로 뛰어갈 때, 형은 집을 나선 지 몇 분 후에 동생을 만나는지"
    " 구하시오.",
    "{p}가 {speed_first}로 걸어서 집을 출발한 지 {time_head} 후에 언니가 {how} {speed_second}로"
    " {p}를 따라갔다. 언니는 출발한 지 몇 분 후에 {p}를 만나는가?",
    "{p}가 학교를 출발하여 {speed_first}로 걸어갔다. {time_head} 후에 {q}가 학교를 출발하여 같은 길을"
    " {speed_second}로 뛰어갔다면, {q}는 출발한 지 몇 분 후에 {p}를 따라잡는지 구하시오.",
)


def chase(rng: random.Random, time: int, first: int, second: int) -> Instance:
    """m/min: the one ahead started (second-first)·time/first minutes before."""
    p, q = two_people(rng)
    values = {
        "speed_first": quantity(first, "m/min"),
        "time_head": quantity((second - first) * time // first, "분"),
        "speed_second": quantity(second, "m/min"),
    }
    place = rng.choice(ROUTES)[1]
    how = "자전거를 타고" if second >= SLOWEST_RIDE else "뛰어서"
    answer = quantity(time, "분")
    return story(rng, CHASE, "travel.chase", values, "time", answer, (p, q), p=p, q=q, place=place, how=how)


def head_keeps(time: int, first: int, second: int) -> bool:
    head = Fraction((second - first) * time, first)
    return head.denominator == 1 and 2 <= head <= 30


MODELS = (
    item_model(
        "travel.meet",
        *LINEAR,
        570,
        {
            1: Band(
                grid(range(5, 21), PACES, PACES, keep=lambda t, v, w: v != w and (v + w) * t % 100 == 0), meet
            ),
            2: Band(
                grid(range(6, 31), PACES, PACES, keep=lambda t, v, w: v != w and (v + w) * t % 100 == 50),
                meet,
            ),
            3: Band(
                grid(
                    range(8, 41), range(45, 85, 10), range(50, 96, 15), keep=lambda t, v, w: (v + w) * t % 50
                ),
                meet,
            ),
        },
    ),
    item_model(
        "travel.chase",
        *LINEAR,
        262,
        {
            1: Band(grid(range(2, 16), (50, 60, 80), (100, 120, 160, 200, 240), keep=head_keeps), chase),
            2: Band(grid(range(2, 31), (40, 45, 70, 75, 90), (150, 180, 210, 225), keep=head_keeps), chase),
        },
    ),
)
