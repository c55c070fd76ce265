"""서로 영향을 끼치지 않는 두 사건, 일어나지 않을 확률 (9수04-06).

Drawn: the two chances as fractions. Radicals: both, neither, or at least one of them.
"""

import random
from collections.abc import Sequence
from fractions import Fraction

from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import tex
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import two_people
from appliance.itemmodels.model import Instance
from appliance.itemmodels.stories import quantity, story
from appliance.mathtext.tree import rational

STANDARD, GRADE = "9수04-06", "중2"

BOTH = (
    "{x}와 {y}가 자유투를 성공할 확률이 각각 {p}, {q}일 때, 두 사람이 모두 성공할 확률을 구하시오.",
    "$A$, $B$ 두 사람이 어떤 시험에 합격할 확률이 각각 {p}, {q}일 때, 두 사람이 모두 합격할 확률을 구하여라.",
    "어떤 문제를 {x}가 맞힐 확률이 {p}, {y}가 맞힐 확률이 {q}일 때, 두 사람이 모두 이 문제를 맞힐 확률은?",
)
NONE = (
    "{x}와 {y}가 자유투를 성공할 확률이 각각 {p}, {q}일 때, 두 사람이 모두 성공하지 못할 확률을 구하시오.",
    "$A$, $B$ 두 사람이 어떤 시험에 합격할 확률이 각각 {p}, {q}일 때, 두 사람이 모두 합격하지 못할 확률을"
    " 구하여라.",
    "$A$, $B$ 두 사람이 어떤 문제를 맞힐 확률이 각각 {p}, {q}일 때, 두 사람이 모두 맞히지 못할 확률은?",
)
SOME = (
    "어떤 문제를 {x}가 맞힐 확률이 {p}, {y}가 맞힐 확률이 {q}일 때, 적어도 한 사람이 이 문제를 맞힐 확률을"
    " 구하시오.",
    "$A$, $B$ 두 사람이 어떤 시험에 합격할 확률이 각각 {p}, {q}일 때, 적어도 한 사람이 합격할 확률을"
    " 구하여라.",
    "{x}와 {y}가 자유투를 성공할 확률이 각각 {p}, {q}일 때, 적어도 한 사람이 성공할 확률은?",
)


def both(rng: random.Random, *drawn: int) -> Instance:
    p, q = chances(*drawn)
    return told(rng, BOTH, p, q, "both", p * q)


def none(rng: random.Random, *drawn: int) -> Instance:
    p, q = chances(*drawn)
    return told(rng, NONE, p, q, "none", (1 - p) * (1 - q))


def some(rng: random.Random, *drawn: int) -> Instance:
    p, q = chances(*drawn)
    return told(rng, SOME, p, q, "some", 1 - (1 - p) * (1 - q))


def chances(a: int, b: int, c: int, d: int) -> tuple[Fraction, Fraction]:
    return Fraction(a, b), Fraction(c, d)


def told(
    rng: random.Random, phrasings: Sequence[str], p: Fraction, q: Fraction, asked: str, answer: Fraction
) -> Instance:
    x, y = two_people(rng)
    values = {"first": quantity(p), "second": quantity(q)}
    words = {"x": x, "y": y, "p": tex(rational(p)), "q": tex(rational(q))}
    return story(rng, phrasings, "chance.two_events", values, asked, quantity(answer), **words)


def are_lowest(a: int, b: int, c: int, d: int) -> bool:
    p, q = chances(a, b, c, d)
    return p.denominator == b and q.denominator == d and p != q and p < 1 and q < 1


TOPS = range(1, 6)

MODELS = (
    item_model(
        "chance.two_people",
        STANDARD,
        GRADE,
        246,
        {
            1: Band(grid(TOPS, (2, 3, 4, 5), TOPS, (3, 4, 5, 6), keep=are_lowest), both),
            2: Band(grid(TOPS, (2, 3, 4, 5), TOPS, (3, 4, 5, 6), keep=are_lowest), none),
            3: Band(grid(TOPS, (2, 3, 4, 5), TOPS, (3, 4, 5, 6), keep=are_lowest), some),
        },
    ),
)
