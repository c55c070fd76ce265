"""도형: right triangle and rectangle."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, number


def right_triangle(r: Letters) -> tuple[Poly, ...]:
    return (
        r.leg_first.power(2) + r.leg_second.power(2) - r.hypotenuse.power(2),
        r.leg_first * r.leg_second - number(2) * r.area,
    )


def rectangle(r: Letters) -> tuple[Poly, ...]:
    return (
        r.width - r.height - r.longer,
        number(2) * (r.width + r.height) - r.perimeter,
        r.width * r.height - r.area,
        r.width.power(2) + r.height.power(2) - r.diagonal.power(2),
    )


MODELS = {
    "figure.right_triangle": Model(right_triangle),
    "figure.rectangle": Model(rectangle, free=frozenset({"longer"})),
}
