"""합의 법칙과 곱의 법칙 (10공수1-03-01): one thing out of several sorts, one of each sort, ways
between places.

Drawn: how many there are of each sort; the sum or the product is the answer.
Radicals: three sorts instead of two; ways that go past the place in the middle, so that both laws are needed.
"""

import random
from collections.abc import Sequence
from math import prod

from appliance.domain.figure import Dot, Mark, Scene, spot
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.itemmodels.diagrams import beside, bows, bows_below
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance

STANDARD, GRADE = "10공수1-03-01", "고1"
ORDINALS = ("first", "second", "third")
ANY = Goal(GoalKind.CASES, (Event("any"),))

# Sorts of which one is taken or eaten, with their counter.
LIKE = (
    (("사탕", "초콜릿", "과자"), "개"),
    (("빵", "음료수", "과일"), "종류"),
    (("볼펜", "색연필", "형광펜"), "자루"),
)
# Sorts that go together, with their counter.
TOGETHER = (
    (("티셔츠", "바지", "조끼"), "벌"),
    (("소설책", "시집", "만화책"), "권"),
    (("빵", "음료수", "과일"), "종류"),
)

ONE_OF_TWO = (
    "{a} {m}{counter}와 {b} {n}{counter} 중에서 하나를 선택하는 경우의 수를 구하시오.",
    "서로 다른 {a} {m}{counter}와 서로 다른 {b} {n}{counter} 중에서 하나를 고르는 경우의 수를 구하여라.",
    "{a} {m}{counter}와 {b} {n}{counter} 중에서 하나를 고르는 경우의 수는?",
)
ONE_OF_THREE = (
    "{a} {m}{counter}, {b} {n}{counter}, {c} {k}{counter} 중에서 하나를 선택하는 경우의 수를 구하시오.",
    "서로 다른 {a} {m}{counter}, {b} {n}{counter}, {c} {k}{counter} 중에서 하나를 고르는 경우의 수를"
    " 구하여라.",
    "{a} {m}{counter}, {b} {n}{counter}, {c} {k}{counter} 중에서 하나를 고르는 경우의 수는?",
)
EACH_OF_TWO = (
    "{a} {m}{counter}와 {b} {n}{counter}가 있을 때, {a}와 {b}를 각각 하나씩 고르는 경우의 수를 구하시오.",
    "서로 다른 {a} {m}{counter}와 서로 다른 {b} {n}{counter} 중에서 {a}와 {b}를 각각 하나씩 선택하는"
    " 경우의 수를 구하여라.",
    "{a} {m}{counter}와 {b} {n}{counter}가 있다. {a}와 {b}를 각각 하나씩 고르는 경우의 수는?",
)
EACH_OF_THREE = (
    "{a} {m}{counter}, {b} {n}{counter}, {c} {k}{counter}를 각각 하나씩 고르는 경우의 수를 구하시오.",
    "{a} {m}{counter}, {b} {n}{counter}, {c} {k}{counter}가 있을 때, 각각 하나씩 고르는 경우의 수를"
    " 구하여라.",
    "서로 다른 {a} {m}{counter}, {b} {n}{counter}, {c} {k}{counter} 중에서 각각 하나씩 선택하는 경우의 수는?",
)


def sorts(
    rng: random.Random,
    kind: str,
    shelves: Sequence[tuple[tuple[str, ...], str]],
    phrasings: Sequence[str],
    sizes: tuple[int, ...],
    answer: int,
) -> Instance:
    nouns, counter = rng.choice(shelves)
    named = rng.sample(nouns, len(sizes))
    given = Experiment(kind, tuple(zip(ORDINALS, sizes, strict=False)))
    words = dict(zip("abc", named, strict=False)) | dict(zip("mnk", map(str, sizes), strict=False))
    return instance(rng, phrasings, [given], ANY, number(answer), counter=counter, **words)


def one_of(rng: random.Random, *sizes: int) -> Instance:
    phrasings = ONE_OF_TWO if len(sizes) == 2 else ONE_OF_THREE
    return sorts(rng, "one_of", LIKE, phrasings, sizes, sum(sizes))


def each_of(rng: random.Random, *sizes: int) -> Instance:
    phrasings = EACH_OF_TWO if len(sizes) == 2 else EACH_OF_THREE
    return sorts(rng, "each_of", TOGETHER, phrasings, sizes, prod(sizes))


PLACES = ("지점", "마을", "도시")
BY_THE_MIDDLE = (
    "$A$ {place}에서 $B$ {place}까지 가는 길이 {m}가지, $B$ {place}에서 $C$ {place}까지 가는 길이"
    " {n}가지일 때, $A$ {place}에서 $B$ {place}를 거쳐 $C$ {place}까지 가는 경우의 수를 구하시오.",
    "$A$ {place}에서 $B$ {place}로 가는 길이 {m}가지, $B$ {place}에서 $C$ {place}로 가는 길이 {n}가지가"
    " 있다. $A$ {place}에서 $B$ {place}를 거쳐 $C$ {place}로 가는 방법의 수를 구하여라.",
    "$A$ {place}에서 $B$ {place}로 가는 길이 {m}가지, $B$ {place}에서 $C$ {place}로 가는 길이 {n}가지일 때,"
    " $A$ {place}에서 $B$ {place}를 거쳐 $C$ {place}로 가는 경우의 수는?",
)
OR_PAST_IT = (
    "$A$ {place}에서 $B$ {place}로 가는 길이 {m}가지, $B$ {place}에서 $C$ {place}로 가는 길이 {n}가지, $A$"
    " {place}에서 $C$ {place}로 직접 가는 길이 {k}가지일 때, $A$ {place}에서 $C$ {place}로 가는 방법의 수를"
    " 구하시오.",
    "$A$ {place}에서 $B$ {place}까지 가는 길이 {m}가지, $B$ {place}에서 $C$ {place}까지 가는 길이 {n}가지,"
    " $A$ {place}에서 $C$ {place}까지 바로 가는 길이 {k}가지일 때, $A$ {place}에서 $C$ {place}까지 가는"
    " 경우의 수를 구하여라.",
    "$A$ {place}에서 $B$ {place}로 가는 길이 {m}가지, $B$ {place}에서 $C$ {place}로 가는 길이 {n}가지, $A$"
    " {place}에서 $C$ {place}로 직접 가는 길이 {k}가지일 때, $A$ {place}에서 $C$ {place}로 가는 경우의"
    " 수는?",
)


def map_of_roads(m: int, n: int, k: int) -> Scene:
    """A, B and C in a row; every way is a bow of its own, those past B below."""
    a, b, c = spot(0, 0), spot(10, 0), spot(20, 0)
    marks: list[Mark] = [*bows(a, b, m), *bows(b, c, n), *bows_below(a, c, k)]
    for at, name in ((a, "A"), (b, "B"), (c, "C")):
        marks.append(Dot(at, f"${name}$", {"A": "w", "B": "n", "C": "e"}[name]))
    return Scene(tuple(marks), 34 if k else 26)


def roads(rng: random.Random, m: int, n: int, k: int) -> Instance:
    sizes = (("first", m), ("second", n)) + ((("direct", k),) if k else ())
    phrasings = OR_PAST_IT if k else BY_THE_MIDDLE
    place = rng.choice(PLACES) if k else "지점"
    words = {"place": place, "m": str(m), "n": str(n), "k": str(k)}
    item = instance(rng, phrasings, [Experiment("roads", sizes)], ANY, number(m * n + k), **words)
    return beside(item, map_of_roads(m, n, k))


MODELS = (
    item_model(
        "ways.one_of",
        STANDARD,
        GRADE,
        280,
        {
            1: Band(grid(range(2, 10), range(2, 10)), one_of),
            2: Band(grid(range(2, 8), range(2, 8), range(2, 8)), one_of),
        },
    ),
    item_model(
        "ways.each_of",
        STANDARD,
        GRADE,
        128,
        {
            1: Band(grid(range(2, 10), range(2, 10)), each_of),
            2: Band(grid(range(2, 6), range(2, 6), range(2, 6)), each_of),
        },
    ),
    item_model(
        "ways.roads",
        STANDARD,
        GRADE,
        64,
        {
            1: Band(grid(range(2, 6), range(2, 6), (0,)), roads),
            2: Band(grid(range(2, 6), range(2, 6), range(1, 4)), roads),
        },
        figure=True,
    ),
)
