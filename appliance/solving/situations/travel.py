"""거리, 속력, 시간: distance = speed × time, denominators cleared."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, ordered


def two_speeds(r: Letters) -> tuple[Poly, ...]:
    """distance/slow - distance/fast = difference."""
    return (r.distance * (r.speed_fast - r.speed_slow) - r.time_difference * r.speed_slow * r.speed_fast,)


def round_trip(r: Letters) -> tuple[Poly, ...]:
    return (r.distance * (r.speed_go + r.speed_back) - r.time_total * r.speed_go * r.speed_back,)


def two_legs(r: Letters) -> tuple[Poly, ...]:
    ridden = r.distance_first * r.speed_second + r.distance_second * r.speed_first
    return (
        r.distance_first + r.distance_second - r.distance_total,
        ridden - r.time_total * r.speed_first * r.speed_second,
    )


def meet(r: Letters) -> tuple[Poly, ...]:
    return (r.distance - (r.speed_first + r.speed_second) * r.time,)


def chase(r: Letters) -> tuple[Poly, ...]:
    return (r.speed_first * (r.time_head + r.time) - r.speed_second * r.time,)


def constant(r: Letters) -> tuple[Poly, ...]:
    return (r.distance - r.speed * r.time,)


MODELS = {
    "travel.two_speeds": Model(
        two_speeds, sense=ordered("speed_slow", "speed_fast", "느린 속력이 빠른 속력보다 작지 않습니다.")
    ),
    "travel.round_trip": Model(round_trip),
    "travel.two_legs": Model(two_legs),
    "travel.meet": Model(meet),
    "travel.chase": Model(
        chase,
        sense=ordered("speed_first", "speed_second", "따라가는 속력이 더 빠르지 않아 따라잡을 수 없습니다."),
    ),
    "travel.constant": Model(constant),
}
