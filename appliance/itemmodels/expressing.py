"""문자를 사용한 식 (9수02-01): prices, distances and numbers told in words, written with a letter.

Drawn: the numbers that stand beside the letter. Radicals: a product, or a difference with one; the letter as
a number.
"""

import random

from appliance.domain.answers import Formula, Scalar
from appliance.domain.givens import Expression
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import polynomial, tex, times, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.incidentals import thing_at
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Neg, Node, Sym, integer

STANDARD, GRADE = "9수02-01", "중1"
LETTERS = ("x", "a")

PRICE = (
    "한 {counter}에 {e}원인 {thing} {n}{counter}의 값을 문자를 사용한 식으로 나타내시오.",
    "한 {counter}에 {e}원인 {thing} {n}{counter}의 값을 식으로 나타내어라.",
    "한 {counter}에 {e}원 하는 {thing} {n}{counter}의 값을 문자를 사용한 식으로 나타내시오.",
)
CHANGE = (
    "한 {counter}에 {e}원인 {thing} {n}{counter}를 사고 {paid}원을 냈을 때의 거스름돈을"
    " 문자를 사용한 식으로 나타내시오.",
    "한 {counter}에 {e}원인 {thing} {n}{counter}를 사고 {paid}원을 냈을 때의 거스름돈을 식으로 나타내어라.",
    "한 {counter}에 {e}원인 {thing} {n}{counter}를 사고 {paid}원을 냈을 때, 거스름돈을"
    " 문자를 사용한 식으로 나타내시오.",
)
DISTANCE = (
    "시속 {e}km로 {n}시간 동안 간 거리를 문자를 사용한 식으로 나타내시오.",
    "시속 {e}km로 {n}시간 동안 달린 거리를 식으로 나타내어라.",
    "시속 {e}km로 {n}시간 동안 이동한 거리를 문자를 사용한 식으로 나타내시오.",
)
NUMBER = (
    "{e}의 {n}배에서 {less}를 뺀 수를 문자를 사용한 식으로 나타내시오.",
    "{e}의 {n}배에서 {less}를 뺀 수를 식으로 나타내어라.",
    "어떤 수 {e}의 {n}배에서 {less}를 뺀 수를 식으로 나타내시오.",
)


def said(
    rng: random.Random, phrasings: tuple[str, ...], body: Node, answer: Node, unit: str, /, **slots: str
) -> Instance:
    key = Scalar(answer, unit) if unit else Formula(answer)
    return instance(rng, phrasings, [Expression(body)], Goal(GoalKind.EXPRESS, (), unit), key, **slots)


def price(rng: random.Random, which: int, n: int) -> Instance:
    letter, thing = Sym(LETTERS[which]), thing_at(rng, 1000)
    body, answer = times(letter, integer(n)), polynomial(n, 0, letter=letter)
    return said(
        rng, PRICE, body, answer, "원",
        e=tex(letter), n=tex(integer(n)), thing=thing.noun, counter=thing.counter,
    )  # fmt: skip


def change(rng: random.Random, which: int, n: int, paid: int) -> Instance:
    letter, thing = Sym(LETTERS[which]), thing_at(rng, 1000)
    body = total(integer(paid), Neg(times(letter, integer(n))))
    answer = total(integer(paid), polynomial(-n, 0, letter=letter))
    return said(
        rng, CHANGE, body, answer, "원",
        e=tex(letter), n=tex(integer(n)), thing=thing.noun, counter=thing.counter, paid=tex(integer(paid)),
    )  # fmt: skip


def distance(rng: random.Random, which: int, n: int) -> Instance:
    letter = Sym(LETTERS[which])
    body, answer = times(letter, integer(n)), polynomial(n, 0, letter=letter)
    return said(rng, DISTANCE, body, answer, "km", e=tex(letter), n=tex(integer(n)))


def number_of(rng: random.Random, which: int, n: int, less: int) -> Instance:
    letter = Sym(LETTERS[which])
    body = polynomial(n, -less, letter=letter)
    return said(rng, NUMBER, body, body, "", e=tex(letter), n=tex(integer(n)), less=tex(integer(less)))


MODELS = (
    item_model(
        "expressions.price", STANDARD, GRADE, 92,
        {
            1: Band(grid((0, 1), range(2, 13)), price),
            2: Band(grid((0, 1), range(2, 9), (3000, 5000, 8000, 10000, 20000)), change),
        },
        forms=("free",),
    ),
    item_model(
        "expressions.in_words", STANDARD, GRADE, 160,
        {
            1: Band(grid((0, 1), range(2, 10)), distance),
            2: Band(grid((0, 1), range(2, 10), range(1, 10)), number_of),
        },
        forms=("free",),
    ),
)  # fmt: skip
