"""소금물: salt before = salt after; percent × mass = 100 × salt."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, number, ordered


def add_water(r: Letters) -> tuple[Poly, ...]:
    return (r.percent_before * r.mass_before - r.percent_after * (r.mass_before + r.water),)


def evaporate(r: Letters) -> tuple[Poly, ...]:
    return (r.percent_before * r.mass_before - r.percent_after * (r.mass_before - r.water),)


def add_salt(r: Letters) -> tuple[Poly, ...]:
    salt_before = r.percent_before * r.mass_before
    return (salt_before + number(100) * r.salt - r.percent_after * (r.mass_before + r.salt),)


def mix(r: Letters) -> tuple[Poly, ...]:
    return (
        r.mass_first + r.mass_second - r.mass_mixed,
        r.percent_first * r.mass_first + r.percent_second * r.mass_second - r.percent_mixed * r.mass_mixed,
    )


def content(r: Letters) -> tuple[Poly, ...]:
    return (r.percent * r.mass - number(100) * r.salt,)


def _water_left(values: Values) -> str:
    if values["water"] >= values["mass_before"]:
        return "증발시킨 물의 양이 처음 소금물의 양보다 많을 수 없습니다."
    return ""


MODELS = {
    "mixture.add_water": Model(
        add_water,
        sense=ordered("percent_after", "percent_before", "물을 넣은 뒤의 농도가 처음보다 낮지 않습니다."),
    ),
    "mixture.evaporate": Model(evaporate, sense=_water_left),
    "mixture.add_salt": Model(
        add_salt,
        zero=frozenset({"percent_before"}),
        sense=ordered("percent_before", "percent_after", "소금을 넣은 뒤의 농도가 처음보다 높지 않습니다."),
    ),
    "mixture.mix": Model(mix, zero=frozenset({"percent_first", "percent_second"})),
    "mixture.content": Model(content, zero=frozenset({"percent", "salt"})),
}
