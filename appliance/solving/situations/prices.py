"""가격: counts × prices, 정가와 할인."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, Values, number


def two_kinds(r: Letters) -> tuple[Poly, ...]:
    return (
        r.count_first + r.count_second - r.count_total,
        r.price_first * r.count_first + r.price_second * r.count_second - r.paid,
    )


def two_purchases(r: Letters) -> tuple[Poly, ...]:
    return (
        r.count_first_a * r.price_first + r.count_second_a * r.price_second - r.paid_a,
        r.count_first_b * r.price_first + r.count_second_b * r.price_second - r.paid_b,
    )


def markup_discount(r: Letters) -> tuple[Poly, ...]:
    """10000·(cost + profit) = cost·(100 + markup)·(100 - discount)."""
    sold = r.cost * (number(100) + r.markup) * (number(100) - r.discount)
    return (sold - number(10000) * (r.cost + r.profit),)


def _discount_is_part(values: Values) -> str:
    over = values["discount"].rational >= 100
    return "할인율이 100%보다 작지 않습니다." if over else ""


MODELS = {
    "prices.two_kinds": Model(two_kinds),
    "prices.two_purchases": Model(two_purchases),
    "prices.markup_discount": Model(
        markup_discount,
        free=frozenset({"profit"}),
        zero=frozenset({"markup", "discount"}),
        sense=_discount_is_part,
    ),
}
