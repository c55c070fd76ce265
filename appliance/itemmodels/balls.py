"""주머니에서 공 꺼내기 (9수04-06). Drawn: how many balls of each colour, and the event.

Radicals: two or three colours, one colour or another, two draws with or without putting back.
Which colours they are is incidental, and not counted in the capacity.
"""

import random
from fractions import Fraction
from math import comb

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.events import CHANCE, Happening, probability
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance

COLOURS = ("빨간", "흰", "검은", "파란", "노란")

ONE = (
    "모양과 크기가 같은 {bag}가 들어 있는 주머니에서 공 한 개를 꺼낼 때, {event} 확률을 구하시오.",
    "주머니 속에 모양과 크기가 같은 {bag}가 들어 있다. 이 주머니에서 임의로 한 개의 공을 꺼낼 때, {event}"
    " 확률을 구하여라.",
    "{bag}가 들어 있는 상자에서 공을 한 개 꺼낼 때, {event} 확률은?",
)
PUT_BACK = (
    "모양과 크기가 같은 {bag}가 들어 있는 주머니에서 공 한 개를 꺼내 색을 확인하고 다시 넣은 후 또 한 개를"
    " 꺼낼 때, {event} 확률을 구하시오.",
    "주머니 속에 {bag}가 들어 있다. 이 주머니에서 한 개의 공을 꺼내 확인하고 다시 넣은 다음 한 개의 공을 또"
    " 꺼낼 때, {event} 확률을 구하여라.",
    "{bag}가 들어 있는 주머니에서 공을 한 개씩 두 번 꺼낼 때, {event} 확률을 구하시오. (단, 꺼낸 공은 다시"
    " 넣는다.)",
)
KEPT_OUT = (
    "모양과 크기가 같은 {bag}가 들어 있는 주머니에서 공을 한 개씩 연속하여 두 번 꺼낼 때, {event} 확률을"
    " 구하시오. (단, 꺼낸 공은 다시 넣지 않는다.)",
    "주머니 속에 {bag}가 들어 있다. 이 주머니에서 두 개의 공을 차례로 꺼낼 때, {event} 확률을 구하여라."
    " (단, 꺼낸 공은 다시 넣지 않는다.)",
    "{bag}가 들어 있는 주머니에서 동시에 두 개의 공을 꺼낼 때, {event} 확률을 구하시오.",
)

Bag = tuple[tuple[str, int], ...]


def filled(rng: random.Random, *sizes: int) -> Bag:
    return tuple(zip(rng.sample(COLOURS, len(sizes)), sizes, strict=True))


def said(bag: Bag) -> str:
    return ", ".join(f"{colour} 공 {size}개" for colour, size in bag)


def one_ball(rng: random.Random, bag: Bag, happening: Happening, favourable: int) -> Instance:
    experiment = Experiment("balls", (*bag, ("draws", 1), ("replace", 0)))
    chance = Fraction(favourable, sum(size for _, size in bag))
    return probability(rng, ONE, experiment, happening, chance, bag=said(bag))


def of_two_colours(rng: random.Random, first: int, second: int) -> Instance:
    bag = filled(rng, first, second)
    colour, size = bag[0]
    return one_ball(rng, bag, Happening(Event("colour", (colour,)), f"{colour} 공이 나", "올"), size)


def not_that_colour(rng: random.Random, first: int, second: int, third: int) -> Instance:
    """빨간 공이 아닐 확률: all the others are favourable."""
    bag = filled(rng, first, second, third)
    colour, _ = bag[0]
    happening = Happening(Event("not_colour", (colour,)), f"{colour} 공이 아", "닐")
    return one_ball(rng, bag, happening, second + third)


def one_or_other(rng: random.Random, first: int, second: int, third: int) -> Instance:
    bag = filled(rng, first, second, third)
    one, other = bag[0][0], bag[1][0]
    happening = Happening(Event("colour_either", (one, other)), f"{one} 공 또는 {other} 공이 나", "올")
    return one_ball(rng, bag, happening, first + second)


def both_put_back(rng: random.Random, first: int, second: int) -> Instance:
    bag = filled(rng, first, second)
    chance = Fraction(first, first + second) ** 2
    return two_balls(rng, PUT_BACK, bag, both(bag), 1, chance)


def both_kept_out(rng: random.Random, first: int, second: int) -> Instance:
    bag = filled(rng, first, second)
    chance = Fraction(comb(first, 2), comb(first + second, 2))
    return two_balls(rng, KEPT_OUT, bag, both(bag), 0, chance)


def one_at_least(rng: random.Random, first: int, second: int) -> Instance:
    """1 less the chance that both are of the other colour."""
    bag = filled(rng, first, second)
    colour = bag[0][0]
    happening = Happening(Event("at_least_one", (colour,)), f"적어도 한 개는 {colour} 공", "일")
    chance = 1 - Fraction(comb(second, 2), comb(first + second, 2))
    return two_balls(rng, KEPT_OUT, bag, happening, 0, chance)


def both(bag: Bag) -> Happening:
    return Happening(Event("colour", (bag[0][0],)), f"두 개 모두 {bag[0][0]} 공", "일")


def two_balls(
    rng: random.Random,
    phrasings: tuple[str, ...],
    bag: Bag,
    happening: Happening,
    replace: int,
    chance: Fraction,
) -> Instance:
    experiment = Experiment("balls", (*bag, ("draws", 2), ("replace", replace)))
    return probability(rng, phrasings, experiment, happening, chance, bag=said(bag))


FEW = range(2, 8)

MODELS = (
    item_model(
        "chance.one_ball",
        *CHANCE,
        496,
        {
            1: Band(grid(range(2, 10), range(2, 10)), of_two_colours),
            2: Band(grid(FEW, FEW, FEW), not_that_colour),
            3: Band(grid(FEW, FEW, FEW), one_or_other),
        },
    ),
    item_model(
        "chance.two_balls",
        *CHANCE,
        108,
        {
            1: Band(grid(FEW, FEW), both_put_back),
            2: Band(grid(FEW, FEW), both_kept_out),
            3: Band(grid(FEW, FEW), one_at_least),
        },
    ),
)
