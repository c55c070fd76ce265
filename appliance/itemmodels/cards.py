"""숫자 카드 한 장: 경우의 수 (9수04-05)와 확률 (9수04-06).

Drawn: how many cards, and which numbers are meant. Radicals: multiples, divisors, multiples
of one or another.
"""

import random
from collections.abc import Callable
from fractions import Fraction
from math import gcd

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.events import CHANCE, COUNTING, Happening, cases, probability
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance

CARDS = "$1$부터 ${n}$까지의 자연수가 각각 하나씩 적힌 {n}장의 카드"
CASES = (
    CARDS + " 중에서 한 장을 뽑을 때, 카드에 적힌 수가 {event} 경우의 수를 구하시오.",
    CARDS + "에서 임의로 한 장을 뽑을 때, 뽑은 카드에 적힌 수가 {event} 경우의 수를 구하여라.",
    CARDS + "가 있다. 이 중에서 한 장의 카드를 뽑을 때, 카드에 적힌 수가 {event} 경우의 수는?",
)
PROBABILITY = (
    CARDS + " 중에서 한 장을 뽑을 때, 카드에 적힌 수가 {event} 확률을 구하시오.",
    CARDS + "에서 임의로 한 장을 뽑을 때, 뽑은 카드에 적힌 수가 {event} 확률을 구하여라.",
    CARDS + "가 있다. 이 중에서 한 장의 카드를 뽑을 때, 카드에 적힌 수가 {event} 확률은?",
)

Entry = tuple[Happening, int]


def counting(cards: int, event: Event, words: str, rule: Callable[[int], bool]) -> Entry:
    """The event, and how many of the cards are in it."""
    return Happening(event, words), sum(1 for n in range(1, cards + 1) if rule(n))


def multiple(cards: int, of: int) -> Entry:
    return counting(cards, Event("multiple_of", (of,)), f"${of}$의 배수", lambda n: n % of == 0)


def divisor(cards: int, of: int) -> Entry:
    return counting(cards, Event("divisor_of", (of,)), f"${of}$의 약수", lambda n: of % n == 0)


def either(cards: int, one: int, other: int) -> Entry:
    event = Event("multiple_of_either", (one, other))
    words = f"${one}$의 배수 또는 ${other}$의 배수"
    return counting(cards, event, words, lambda n: n % one == 0 or n % other == 0)


def counted(rng: random.Random, cards: int, entry: Entry) -> Instance:
    happening, favourable = entry
    return cases(rng, CASES, Experiment("cards", (("count", cards),)), happening, favourable, n=str(cards))


def chance(rng: random.Random, cards: int, entry: Entry) -> Instance:
    happening, favourable = entry
    experiment = Experiment("cards", (("count", cards),))
    return probability(rng, PROBABILITY, experiment, happening, Fraction(favourable, cards), n=str(cards))


SIZES = (10, 12, 15, 16, 18, 20, 24, 25, 30, 36, 40, 45, 50)
HAVE_DIVISORS = tuple(n for n in range(6, 51) if sum(1 for d in range(1, n + 1) if n % d == 0) > 3)

Ask = Callable[[random.Random, int, Entry], Instance]


def bands(ask: Ask) -> dict[int, Band]:
    """The same three events, counted or as a chance."""
    return {
        1: Band(
            grid(SIZES, range(2, 13), keep=lambda n, of: 2 * of <= n),
            lambda rng, n, of: ask(rng, n, multiple(n, of)),
        ),
        2: Band(
            grid(SIZES, HAVE_DIVISORS, keep=lambda n, of: of <= n),
            lambda rng, n, of: ask(rng, n, divisor(n, of)),
        ),
        3: Band(
            grid(
                SIZES, range(2, 8), range(3, 12), keep=lambda n, a, b: a < b and gcd(a, b) == 1 and 2 * b <= n
            ),
            lambda rng, n, a, b: ask(rng, n, either(n, a, b)),
        ),
    }


MODELS = (
    item_model("counting.cards", *COUNTING, 551, bands(counted)),
    item_model("chance.cards", *CHANCE, 551, bands(chance)),
)
