"""가격: 두 물건을 사기 (9수02-13), 예산 (9수02-12), 원가와 정가 (9수02-04).

Drawn: the counts or prices that are asked for; what was paid follows. Radicals: the size of the counts, how
round the prices are, how high the percentages.
"""

import random
from fractions import Fraction

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import person, thing_at, things_at
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story

INEQUALITIES, LINEAR, SYSTEMS = ("9수02-12", "중2"), ("9수02-04", "중1"), ("9수02-13", "중2")


TWO_KINDS = (
    "한 {counter}에 {price_first}인 {first}와 한 {counter}에 {price_second}인 {second}를 합하여"
    " {count_total}를 사고 {paid}을 지불하였다. {first}는 몇 {counter} 샀는지 구하시오.",
    "{price_first}짜리 {first}와 {price_second}짜리 {second}를 합하여 {count_total}를 사고 {paid}을 냈다."
    " {first}는 모두 몇 {counter} 샀는가?",
    "{who}가 한 {counter}에 {price_first}인 {first}와 한 {counter}에 {price_second}인 {second}를 섞어서"
    " 모두 {count_total} 샀더니 전체 가격이 {paid}이었다. {who}가 산 {first}는 몇 {counter}인지 구하시오.",
)


def two_kinds(rng: random.Random, first: int, second: int, price: int, other: int) -> Instance:
    """first and second: how many of each; the prices in hundreds of won."""
    thing, another = things_at(rng, 100 * price, 100 * other)
    values = {
        "price_first": quantity(100 * price, "원"),
        "price_second": quantity(100 * other, "원"),
        "count_total": quantity(first + second, thing.counter),
        "paid": quantity(100 * (first * price + second * other), "원"),
    }
    return story(
        rng,
        TWO_KINDS,
        "prices.two_kinds",
        values,
        "count_first",
        quantity(first, thing.counter),
        (thing.noun, another.noun),
        counter=thing.counter,
        first=thing.noun,
        second=another.noun,
        who=person(rng),
    )


TWO_PURCHASES = (
    "{first} {count_first_a}와 {second} {count_second_a}의 값은 {paid_a}이고, {first} {count_first_b}와"
    " {second} {count_second_b}의 값은 {paid_b}이다. {first} 한 {counter}의 값을 구하시오.",
    "어느 가게에서 {first} {count_first_a}와 {second} {count_second_a}를 사면 {paid_a}이고, {first}"
    " {count_first_b}와 {second} {count_second_b}를 사면 {paid_b}이다. {first} 한 {counter}의 가격은"
    " 얼마인지 구하시오.",
    "{first} {count_first_a}와 {second} {count_second_a}의 가격의 합은 {paid_a}이고, {first}"
    " {count_first_b}와 {second} {count_second_b}의 가격의 합은 {paid_b}일 때, {first} 한 {counter}의"
    " 가격을 구하여라.",
)


def two_purchases(rng: random.Random, price: int, other: int, a: int, b: int, c: int, d: int) -> Instance:
    """a·price + b·other and c·price + d·other, the prices in hundreds of won."""
    thing, another = things_at(rng, 100 * price, 100 * other)
    counter = thing.counter
    values = {
        "count_first_a": quantity(a, counter),
        "count_second_a": quantity(b, counter),
        "paid_a": quantity(100 * (a * price + b * other), "원"),
        "count_first_b": quantity(c, counter),
        "count_second_b": quantity(d, counter),
        "paid_b": quantity(100 * (c * price + d * other), "원"),
    }
    return story(
        rng,
        TWO_PURCHASES,
        "prices.two_purchases",
        values,
        "price_first",
        quantity(100 * price, "원"),
        (thing.noun, another.noun),
        counter=counter,
        first=thing.noun,
        second=another.noun,
    )


AT_MOST = (
    "한 {counter}에 {price}인 {thing}를 {fixed}짜리 상자에 담아 전체 가격이 {budget} 이하가 되게 하려고"
    " 한다. {thing}는 최대 몇 {counter}까지 담을 수 있는지 구하시오.",
    "{who}는 {budget}으로 {fixed}짜리 바구니 한 개와 한 {counter}에 {price}인 {thing}를 여러 {counter}"
    " 사려고 한다. {thing}는 최대 몇 {counter}까지 살 수 있는가?",
    "한 {counter}에 {price}인 {thing}를 주문하려고 하는데 배송비가 {fixed}이다. 전체 금액이 {budget}을 넘지"
    " 않게 하려면 {thing}를 최대 몇 {counter}까지 살 수 있는지 구하시오.",
)


def at_most(rng: random.Random, count: int, price: int, fixed: int, rest: int) -> Instance:
    """The budget is what `count` of them cost and a rest that buys no more; all in hundreds of won."""
    thing = thing_at(rng, 100 * price)
    values = {
        "price": quantity(100 * price, "원"),
        "fixed": quantity(100 * fixed, "원"),
        "budget": quantity(100 * (fixed + price * count + rest), "원"),
    }
    return story(
        rng,
        AT_MOST,
        "prices.at_most",
        values,
        "count",
        quantity(count, thing.counter),
        counter=thing.counter,
        thing=thing.noun,
        who=person(rng),
    )


MARKUP = (
    "어떤 물건의 원가에 {markup}의 이익을 붙여서 정가를 정하고, 정가에서 {discount}를 할인하여 팔았더니"
    " {profit}의 이익이 생겼다. 이 물건의 원가를 구하시오.",
    "원가에 {markup}의 이익을 붙여 정가를 정한 상품을 정가의 {discount}를 할인하여 팔았더니 {profit}의"
    " 이익이 남았다. 이 상품의 원가는 얼마인가?",
    "어느 가게에서 가방의 원가에 {markup}의 이익을 붙여 정가를 정하였다. 이 가방을 정가에서 {discount}"
    " 할인하여 팔면 {profit}의 이익이 생긴다고 할 때, 이 가방의 원가를 구하여라.",
)


def markup_discount(rng: random.Random, cost: int, markup: int, discount: int) -> Instance:
    """cost in hundreds of won; the profit is whole."""
    values = {
        "markup": quantity(markup, "%"),
        "discount": quantity(discount, "%"),
        "profit": quantity(profit(cost, markup, discount), "원"),
    }
    return story(rng, MARKUP, "prices.markup_discount", values, "cost", quantity(100 * cost, "원"))


def profit(cost: int, markup: int, discount: int) -> Fraction:
    return Fraction(100 * cost * ((100 + markup) * (100 - discount) - 10000), 10000)


def is_gain(cost: int, markup: int, discount: int) -> bool:
    gain = profit(cost, markup, discount)
    return gain > 0 and gain.denominator == 1 and gain % 10 == 0


def prices_differ(first: int, second: int, price: int, other: int) -> bool:
    return price != other and first != second


def has_one_price(price: int, other: int, a: int, b: int, c: int, d: int) -> bool:
    return price != other and a * d != b * c and (a, b) < (c, d)


def budget_is_round(count: int, price: int, fixed: int, rest: int) -> bool:
    """A budget in whole thousands that buys not one more."""
    return rest < price and (fixed + price * count + rest) % 10 == 0


MODELS = (
    item_model(
        "shopping.two_kinds",
        *SYSTEMS,
        7742,
        {
            1: Band(
                grid(range(2, 9), range(2, 9), range(5, 13), range(5, 13), keep=prices_differ), two_kinds
            ),
            2: Band(
                grid(range(9, 16), range(2, 9), range(5, 16), range(5, 16), keep=prices_differ), two_kinds
            ),
        },
    ),
    item_model(
        "shopping.two_purchases",
        *SYSTEMS,
        5376,
        {
            1: Band(
                grid(
                    range(5, 13),
                    range(5, 13),
                    range(1, 4),
                    range(1, 5),
                    range(1, 4),
                    range(1, 5),
                    keep=lambda p, q, a, b, c, d: has_one_price(p, q, a, b, c, d) and (b == d or a == c),
                ),
                two_purchases,
            ),
            2: Band(
                grid(
                    range(5, 13),
                    range(5, 13),
                    range(2, 5),
                    range(2, 6),
                    range(2, 6),
                    range(2, 6),
                    keep=lambda p, q, a, b, c, d: has_one_price(p, q, a, b, c, d) and b != d and a != c,
                ),
                two_purchases,
            ),
        },
    ),
    item_model(
        "shopping.at_most",
        *INEQUALITIES,
        1775,
        {
            1: Band(grid(range(5, 16), range(8, 21), range(10, 31, 5), (0,), keep=budget_is_round), at_most),
            2: Band(
                grid(range(5, 21), range(6, 21), range(15, 41, 5), range(1, 20), keep=budget_is_round),
                at_most,
            ),
        },
    ),
    item_model(
        "shopping.markup_discount",
        *LINEAR,
        594,
        {
            1: Band(grid(range(10, 301, 10), (20, 25, 30, 40, 50), (10,), keep=is_gain), markup_discount),
            2: Band(grid(range(10, 301, 5), (30, 40, 50, 60), (15, 20, 25), keep=is_gain), markup_discount),
        },
    ),
)
