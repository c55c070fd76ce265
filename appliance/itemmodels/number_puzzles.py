"""수에 관한 활용: 연속하는 수 (9수02-04), 합과 차, 자리 바꾸기 (9수02-13).

Drawn: the number that is asked for. Radicals: how many consecutive numbers, whether even or odd; the
direction in which the swapped number differs.
"""

import random

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import Values, quantity, story
from appliance.mathtext.tree import integer

LINEAR, SYSTEMS = ("9수02-04", "중1"), ("9수02-13", "중2")

CONSECUTIVE = (
    "연속하는 {many} {kind}의 합이 {sum}일 때, {wanted}를 구하시오.",
    "합이 {sum}인 연속하는 {many} {kind} 중에서 {wanted}를 구하여라.",
    "연속하는 {many} {kind}의 합이 {sum}이다. 이 {many} 수 중 {wanted}를 구하시오.",
)
WANTED = (("smallest", "가장 작은 수"), ("largest", "가장 큰 수"), ("middle", "가운데 수"))
MANY = {3: "세", 5: "다섯"}


def consecutive(
    rng: random.Random, asked: int, middle: int, count: int, kinds: tuple[str, ...], step: int
) -> Instance:
    reach = step * (count - 1) // 2
    role, wanted = WANTED[asked]
    answer = {"smallest": middle - reach, "largest": middle + reach, "middle": middle}[role]
    parity = {"parity": quantity(middle % 2)} if step == 2 else {}
    values = {"count": quantity(count), "step": quantity(step), **parity, "total": quantity(count * middle)}
    return story(
        rng,
        CONSECUTIVE,
        "numbers.consecutive",
        values,
        role,
        quantity(answer),
        many=MANY[count],
        kind=rng.choice(kinds),
        sum=tex(integer(count * middle)),
        wanted=wanted,
    )


def three_in_a_row(rng: random.Random, asked: int, middle: int) -> Instance:
    return consecutive(rng, asked, middle, 3, ("자연수", "정수"), 1)


def three_even_or_odd(rng: random.Random, asked: int, middle: int) -> Instance:
    return consecutive(rng, asked, middle, 3, ("홀수",) if middle % 2 else ("짝수",), 2)


def five_in_a_row(rng: random.Random, asked: int, middle: int) -> Instance:
    return consecutive(rng, asked, middle, 5, ("자연수", "정수"), 1)


SUM_DIFFERENCE = (
    "합이 {total}이고 차가 {gap}인 두 자연수가 있다. 두 수 중 {wanted}를 구하시오.",
    "두 자연수의 합은 {total}이고 차는 {gap}이다. 이 두 수 중에서 {wanted}를 구하시오.",
    "서로 다른 두 자연수의 합이 {total}이고, 큰 수에서 작은 수를 뺀 값이 {gap}일 때, {wanted}를 구하여라.",
)


def sum_difference(rng: random.Random, asks_larger: int, smaller: int, gap: int) -> Instance:
    larger = smaller + gap
    role, wanted = ("larger", "큰 수") if asks_larger else ("smaller", "작은 수")
    values = {"sum": quantity(larger + smaller), "difference": quantity(gap)}
    return story(
        rng,
        SUM_DIFFERENCE,
        "numbers.sum_difference",
        values,
        role,
        quantity(larger if asks_larger else smaller),
        total=tex(integer(larger + smaller)),
        gap=tex(integer(gap)),
        wanted=wanted,
    )


REVERSED = (
    "각 자리의 숫자의 합이 {digits}인 두 자리 자연수가 있다. 이 수의 십의 자리의 숫자와 일의 자리의 숫자를"
    " 바꾼 수는 처음 수보다 {gap}만큼 {more}고 할 때, 처음 수를 구하시오.",
    "두 자리 자연수가 있다. 각 자리의 숫자의 합은 {digits}이고, 십의 자리의 숫자와 일의 자리의 숫자를 서로"
    " 바꾸면 처음 수보다 {gap}만큼 {becomes}. 처음 수를 구하여라.",
    "어떤 두 자리 자연수의 각 자리의 숫자의 합은 {digits}이다. 이 수의 십의 자리의 숫자와 일의 자리의"
    " 숫자를 바꾼 수가 처음 수보다 {gap}만큼 {is_more} 때, 처음 수를 구하시오.",
)
MORE = {True: ("크다", "커진다", "클"), False: ("작다", "작아진다", "작을")}


def reversed_digits(rng: random.Random, tens: int, ones: int) -> Instance:
    increase = 9 * (ones - tens)
    more, becomes, is_more = MORE[increase > 0]
    values: Values = {"digit_sum": quantity(tens + ones), "increase": quantity(increase)}
    return story(
        rng,
        REVERSED,
        "numbers.reversed_digits",
        values,
        "original",
        quantity(10 * tens + ones),
        digits=tex(integer(tens + ones)),
        gap=tex(integer(abs(increase))),
        more=more,
        becomes=becomes,
        is_more=is_more,
    )


MODELS = (
    item_model(
        "numbers.consecutive",
        *LINEAR,
        480,
        {
            1: Band(grid(range(3), range(5, 60)), three_in_a_row),
            2: Band(grid(range(3), range(7, 60)), three_even_or_odd),
            3: Band(grid(range(3), range(8, 60)), five_in_a_row),
        },
    ),
    item_model(
        "numbers.sum_difference",
        *SYSTEMS,
        2500,
        {
            1: Band(grid((0, 1), range(3, 20), range(2, 12)), sum_difference),
            2: Band(grid((0, 1), range(20, 60), range(3, 30)), sum_difference),
        },
    ),
    item_model(
        "numbers.reversed_digits",
        *SYSTEMS,
        72,
        {
            1: Band(grid(range(1, 10), range(1, 10), keep=lambda tens, ones: tens < ones), reversed_digits),
            2: Band(grid(range(1, 10), range(1, 10), keep=lambda tens, ones: tens > ones), reversed_digits),
        },
    ),
)
