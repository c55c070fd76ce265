"""거리, 속력, 시간 (9수02-04; 도중에 속력을 바꾸는 것은 9수02-13).

Drawn: the distance or time that is asked for and the speeds; the rest follows, and is kept where it is whole.
Radicals: hours or minutes, kilometres and hours or metres and minutes.
"""

import random
from fractions import Fraction

from appliance.domain.quantity import Quantity
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import ROUTES, person
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story

LINEAR, SYSTEMS = ("9수02-04", "중1"), ("9수02-13", "중2")

WALK = range(2, 7)  # km/h
RIDE = (8, 9, 10, 12, 15, 16, 18, 20)  # km/h
PACES = (40, 50, 60, 70, 75, 80)  # m/min, walking
RIDES = (120, 150, 160, 175, 180, 200, 210, 225, 240, 250, 300)  # m/min, riding


def minutes(distance: int, speed: int) -> Fraction:
    """What a distance in km takes at km/h, in minutes."""
    return Fraction(60 * distance, speed)


def is_whole(value: Fraction, divisor: int = 1) -> bool:
    return value.denominator == 1 and value % divisor == 0


def way(rng: random.Random) -> dict[str, str]:
    start, end = rng.choice(ROUTES)
    return {"a": start, "b": end, "who": person(rng)}


TWO_SPEEDS = (
    "{a}에서 {b}까지 {speed_slow}로 걸어가면 {speed_fast}로 갈 때보다 {time_difference}이 더 걸린다."
    " {a}에서 {b}까지의 거리를 구하시오.",
    "{who}가 {a}에서 {b}까지 가는데 {speed_slow}로 걸어가면 {speed_fast}로 자전거를 타고 갈 때보다"
    " {time_difference} 늦게 도착한다고 한다. {a}에서 {b}까지의 거리는 몇 {unit}인지 구하시오.",
    "{a}에서 {b}까지 자전거를 타고 {speed_fast}로 가면 {speed_slow}로 걸어갈 때보다 {time_difference} 빨리"
    " 도착한다. {a}에서 {b}까지의 거리를 구하여라.",
)


def two_speeds(rng: random.Random, distance: int, slow: int, fast: int) -> Instance:
    """km and km/h; the difference in minutes."""
    difference = minutes(distance, slow) - minutes(distance, fast)
    speeds = quantity(slow, "km/h"), quantity(fast, "km/h")
    return told_two_speeds(rng, speeds, in_hours(difference), quantity(distance, "km"))


def two_paces(rng: random.Random, distance: int, slow: int, fast: int) -> Instance:
    """m and m/min."""
    difference = Fraction(distance, slow) - Fraction(distance, fast)
    speeds = quantity(slow, "m/min"), quantity(fast, "m/min")
    return told_two_speeds(rng, speeds, quantity(difference, "분"), quantity(distance, "m"))


def told_two_speeds(
    rng: random.Random, speeds: tuple[Quantity, Quantity], difference: Quantity, distance: Quantity
) -> Instance:
    values = {"speed_slow": speeds[0], "speed_fast": speeds[1], "time_difference": difference}
    return story(rng, TWO_SPEEDS, "travel.two_speeds", values, "distance", distance, **way(rng))


ROUND_TRIP = (
    "{who}가 {a}에서 {b}까지 왕복하는데 갈 때는 {speed_go}로, 올 때는 {speed_back}로 걸어서 모두"
    " {time_total}이 걸렸다. {a}에서 {b}까지의 거리를 구하시오.",
    "{a}에서 {b}까지 갈 때는 {speed_go}로 걷고, 돌아올 때는 같은 길을 {speed_back}로 걸었더니 왕복하는 데"
    " 모두 {time_total}이 걸렸다. {a}에서 {b}까지의 거리는 몇 {unit}인가?",
    "등산을 하는데 올라갈 때는 {speed_go}로, 내려올 때는 같은 길을 {speed_back}로 걸어서 모두"
    " {time_total}이 걸렸다. 올라간 거리를 구하시오.",
)


def round_trip(rng: random.Random, distance: int, go: int, back: int) -> Instance:
    """Both ways together take whole hours, else it is said in minutes."""
    total = minutes(distance, go) + minutes(distance, back)
    speeds = quantity(go, "km/h"), quantity(back, "km/h")
    return told_round_trip(rng, speeds, in_hours(total), quantity(distance, "km"))


def round_walk(rng: random.Random, distance: int, go: int, back: int) -> Instance:
    """m and m/min."""
    total = Fraction(distance, go) + Fraction(distance, back)
    speeds = quantity(go, "m/min"), quantity(back, "m/min")
    return told_round_trip(rng, speeds, quantity(total, "분"), quantity(distance, "m"))


def told_round_trip(
    rng: random.Random, speeds: tuple[Quantity, Quantity], total: Quantity, distance: Quantity
) -> Instance:
    go, back = speeds
    values = {"speed_go": go, "speed_back": back, "time_total": total}
    # Nobody climbs faster than he comes down.
    told = ROUND_TRIP if go.value < back.value else ROUND_TRIP[:-1]
    return story(rng, told, "travel.round_trip", values, "distance", distance, **way(rng))


def in_hours(time: Fraction) -> Quantity:
    return quantity(time / 60, "시간") if is_whole(time, 60) else quantity(time, "분")


TWO_LEGS = (
    "{who}가 {a}에서 {distance_total} 떨어진 {b}까지 가는데 처음에는 {speed_first}로 걷다가 도중에"
    " {speed_second}로 뛰어서 모두 {time_total}이 걸렸다. {who}가 걸어간 거리를 구하시오.",
    "{a}에서 {b}까지의 거리는 {distance_total}이다. {who}가 {a}에서 출발하여 {speed_first}로 걷다가 도중에"
    " {speed_second}로 달려서 {time_total} 만에 {b}에 도착하였다. 걸어간 거리는 몇 {unit}인지 구하시오.",
    "{a}에서 {distance_total} 떨어진 {b}까지 가는데 {speed_first}로 걸어가다가 늦을 것 같아서"
    " {speed_second}로 뛰어갔더니 모두 {time_total}이 걸렸다. 걸어간 거리를 구하여라.",
)


def two_legs(rng: random.Random, first: int, second: int, walk: int, run: int) -> Instance:
    """first km walked, second km run."""
    values = {
        "speed_first": quantity(walk, "km/h"),
        "speed_second": quantity(run, "km/h"),
        "distance_total": quantity(first + second, "km"),
        "time_total": in_hours(minutes(first, walk) + minutes(second, run)),
    }
    return story(
        rng, TWO_LEGS, "travel.two_legs", values, "distance_first", quantity(first, "km"), **way(rng)
    )


def differs_by(divisor: int, distance: int, slow: int, fast: int) -> bool:
    """The difference is a multiple of `divisor` minutes, at most two hours."""
    difference = minutes(distance, slow) - minutes(distance, fast)
    return slow < fast and is_whole(difference, divisor) and difference <= 120


def paces_differ(distance: int, slow: int, fast: int) -> bool:
    difference = Fraction(distance, slow) - Fraction(distance, fast)
    return is_whole(difference) and 3 <= difference <= 40


def is_walk(go: int, back: int) -> bool:
    """The same person walks both ways: not thrice as fast."""
    return go != back and abs(go - back) <= 2


def trip_in_hours(distance: int, go: int, back: int) -> bool:
    return is_walk(go, back) and whole_hours(minutes(distance, go) + minutes(distance, back))


def trip_in_minutes(distance: int, go: int, back: int) -> bool:
    return is_walk(go, back) and tens_of_minutes(minutes(distance, go) + minutes(distance, back))


def paces_make_a_walk(distance: int, go: int, back: int) -> bool:
    """Twenty minutes to an hour and a half, at two paces of one walker."""
    total = Fraction(distance, go) + Fraction(distance, back)
    return go != back and abs(go - back) <= 30 and is_whole(total) and 20 <= total <= 90


def legs_in_hours(first: int, second: int, walk: int, run: int) -> bool:
    """Nobody runs half a marathon to the library."""
    return first + second <= 16 and whole_hours(minutes(first, walk) + minutes(second, run))


def legs_in_minutes(first: int, second: int, walk: int, run: int) -> bool:
    return tens_of_minutes(minutes(first, walk) + minutes(second, run))


def whole_hours(time: Fraction) -> bool:
    return is_whole(time, 60) and time <= 360


def tens_of_minutes(time: Fraction) -> bool:
    return is_whole(time, 10) and not is_whole(time, 60) and time < 180


MODELS = (
    item_model(
        "travel.two_speeds",
        *LINEAR,
        432,
        {
            1: Band(grid(range(1, 13), WALK, RIDE, keep=lambda d, v, w: differs_by(30, d, v, w)), two_speeds),
            2: Band(
                grid(
                    range(1, 13),
                    WALK,
                    RIDE,
                    keep=lambda d, v, w: differs_by(5, d, v, w) and not differs_by(30, d, v, w),
                ),
                two_speeds,
            ),
            3: Band(grid(range(600, 4801, 100), PACES, RIDES, keep=paces_differ), two_paces),
        },
    ),
    item_model(
        "travel.round_trip",
        *LINEAR,
        162,
        {
            1: Band(
                grid(
                    range(2, 16),
                    range(2, 7),
                    range(2, 7),
                    keep=trip_in_hours,
                ),
                round_trip,
            ),
            2: Band(
                grid(
                    range(1, 11),
                    range(2, 7),
                    range(2, 7),
                    keep=trip_in_minutes,
                ),
                round_trip,
            ),
            3: Band(grid(range(600, 3001, 100), PACES, PACES, keep=paces_make_a_walk), round_walk),
        },
    ),
    item_model(
        "travel.two_legs",
        *SYSTEMS,
        161,
        {
            1: Band(
                grid(
                    range(1, 13),
                    range(1, 13),
                    (3, 4, 5),
                    (6, 8, 9, 10),
                    keep=legs_in_hours,
                ),
                two_legs,
            ),
            2: Band(
                grid(
                    range(1, 8),
                    range(1, 8),
                    (3, 4, 5),
                    (6, 8, 10),
                    keep=legs_in_minutes,
                ),
                two_legs,
            ),
        },
    ),
)
