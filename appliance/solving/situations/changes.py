"""일정한 변화: what is there at first, and so much more or less for each step."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model


def candle(r: Letters) -> tuple[Poly, ...]:
    return ((r.start - r.left) * r.per - r.step * r.time,)


def spring(r: Letters) -> tuple[Poly, ...]:
    return ((r.left - r.start) * r.per - r.step * r.mass,)


MODELS = {"change.candle": Model(candle), "change.spring": Model(spring)}
