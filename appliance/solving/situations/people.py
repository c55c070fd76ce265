"""나이, 나누어 주기, 함께 일하기."""

from appliance.solving.poly import Poly
from appliance.solving.situations.model import Letters, Model, ordered

_OLDER = ordered("younger", "older", "나이가 많은 쪽과 적은 쪽의 순서가 맞지 않습니다.")


def multiple_after(r: Letters) -> tuple[Poly, ...]:
    return (r.older + r.years - r.multiple * (r.younger + r.years),)


def sum_multiple(r: Letters) -> tuple[Poly, ...]:
    return (r.older + r.younger - r.sum, *multiple_after(r))


def difference_multiple(r: Letters) -> tuple[Poly, ...]:
    return (r.older - r.younger - r.difference, *multiple_after(r))


def surplus_shortage(r: Letters) -> tuple[Poly, ...]:
    return (r.people * r.each_less + r.left - r.things, r.people * r.each_more - r.short - r.things)


def together(r: Letters) -> tuple[Poly, ...]:
    """1/first + 1/second = 1/together."""
    return (r.days_together * (r.days_first + r.days_second) - r.days_first * r.days_second,)


MODELS = {
    "ages.multiple_after": Model(multiple_after, zero=frozenset({"years"}), sense=_OLDER),
    "ages.sum_multiple": Model(sum_multiple, zero=frozenset({"years"}), sense=_OLDER),
    "ages.difference_multiple": Model(difference_multiple, zero=frozenset({"years"}), sense=_OLDER),
    "sharing.surplus_shortage": Model(
        surplus_shortage,
        zero=frozenset({"left", "short"}),
        sense=ordered("each_less", "each_more", "나누어 주는 개수의 크기 순서가 맞지 않습니다."),
    ),
    "work.together": Model(together),
}
