"""가격: wrong equations."""

from appliance.solving.mistakes.wrong_models.entry import Entry
from appliance.solving.situations.model import number

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "prices.two_kinds",
        "대응 관계 혼동",
        "두 물건의 값을 서로 바꾸어 식을 세웠습니다.",
        lambda r: (
            r.count_first + r.count_second - r.count_total,
            r.price_second * r.count_first + r.price_first * r.count_second - r.paid,
        ),
    ),
    Entry(
        "prices.two_kinds",
        "반씩 산다고 봄",
        "두 물건을 같은 개수만큼 산다고 보았습니다.",
        lambda r: (r.count_first - r.count_second, r.count_first + r.count_second - r.count_total),
    ),
    Entry(
        "prices.two_kinds",
        "한 물건만 산다고 봄",
        "값을 한 물건의 값으로만 나누었습니다.",
        lambda r: (r.price_first * r.count_first - r.paid, r.price_second * r.count_second - r.paid),
    ),
    Entry(
        "prices.two_purchases",
        "대응 관계 혼동",
        "둘째 구매에서 두 물건의 개수를 바꾸어 식을 세웠습니다.",
        lambda r: (
            r.count_first_a * r.price_first + r.count_second_a * r.price_second - r.paid_a,
            r.count_second_b * r.price_first + r.count_first_b * r.price_second - r.paid_b,
        ),
    ),
    Entry(
        "prices.two_purchases",
        "값이 같다고 봄",
        "두 물건 한 개의 값이 같다고 보았습니다.",
        lambda r: (
            r.price_first - r.price_second,
            r.count_first_a * r.price_first + r.count_second_a * r.price_second - r.paid_a,
        ),
    ),
    Entry(
        "prices.markup_discount",
        "원가에서 할인함",
        "정가가 아니라 원가를 기준으로 할인했습니다.",
        lambda r: (number(100) * r.profit - r.cost * (r.markup - r.discount),),
    ),
    Entry(
        "prices.markup_discount",
        "할인을 빠뜨림",
        "할인한 것을 생각하지 않았습니다.",
        lambda r: (number(100) * r.profit - r.cost * r.markup,),
    ),
    Entry(
        "prices.markup_discount",
        "판매 가격을 이익으로 봄",
        "판매 가격에서 원가를 빼지 않았습니다.",
        lambda r: (
            number(10000) * r.profit - r.cost * (number(100) + r.markup) * (number(100) - r.discount),
        ),
        ("profit",),
    ),
)
