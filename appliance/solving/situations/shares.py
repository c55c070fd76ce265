"""Means of two groups, shares of a whole, and chances that go together, as equations."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, number


def two_groups(r: Letters) -> tuple[Poly, ...]:
    points = r.count_first * r.mean_first + r.count_second * r.mean_second
    return (points - (r.count_first + r.count_second) * r.mean_total,)


def relative(r: Letters) -> tuple[Poly, ...]:
    return (r.frequency - r.total * r.relative,)


def complement(r: Letters) -> tuple[Poly, ...]:
    return (r.chance + r.rest - number(1),)


def two_events(r: Letters) -> tuple[Poly, ...]:
    """Independent events: products of chances."""
    one = number(1)
    return (
        r.both - r.first * r.second,
        r.none - (one - r.first) * (one - r.second),
        r.some + r.none - one,
        r.only_first - r.first * (one - r.second),
        r.only_second - r.second * (one - r.first),
        r.one - r.only_first - r.only_second,
    )


def _share(values: Values) -> str:
    return "상대도수가 1보다 큽니다." if values["relative"].rational > 1 else ""


def _chances(values: Values) -> str:
    bad = any(not 0 <= value.rational <= 1 for value in values.values())
    return "확률이 0보다 작거나 1보다 큽니다." if bad else ""


MODELS = {
    "data.two_groups": Model(two_groups),
    "data.relative": Model(relative, sense=_share),
    "chance.complement": Model(complement, sense=_chances, zero=frozenset({"chance", "rest"})),
    "chance.two_events": Model(two_events, sense=_chances),
}
