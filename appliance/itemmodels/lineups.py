"""순열 (10공수1-03-02): standing in a row, posts in a club, neighbours, numbers from cards, values of nPr.

Drawn: how many people there are and how many places; the factors, and so the answer, follow.
Radicals: fewer places than people; a condition that binds some together or keeps them apart; a card with 0,
which cannot stand in front; even numbers of such cards.
"""

import random
from collections.abc import Sequence
from itertools import permutations
from math import factorial, perm

from appliance.domain.givens import Experiment, Expression
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex, times
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Choose, Factorial, Node, integer

STANDARD, GRADE = "10공수1-03-02", "고1"


def cases(
    rng: random.Random,
    phrasings: Sequence[str],
    experiment: Experiment,
    event: Event,
    answer: int,
    /,
    **words: str,
) -> Instance:
    goal = Goal(GoalKind.CASES, (event,))
    return instance(rng, phrasings, [experiment], goal, number(answer), **words)


ALL_IN_A_ROW = (
    "{n}명의 {who}을 한 줄로 세우는 경우의 수를 구하시오.",
    "서로 다른 책 {n}권을 책꽂이에 한 줄로 꽂는 경우의 수를 구하여라.",
    "{n}명의 {who}이 한 줄로 서는 방법의 수를 구하시오.",
    "서로 다른 책 {n}권을 책꽂이에 일렬로 꽂는 방법의 수는?",
)
SOME_IN_A_ROW = (
    "{n}명의 {who} 중에서 {r}명을 뽑아 한 줄로 세우는 경우의 수를 구하시오.",
    "서로 다른 책 {n}권 중에서 {r}권을 골라 책꽂이에 일렬로 꽂는 경우의 수를 구하여라.",
    "{n}명의 {who} 중에서 {r}명을 뽑아 일렬로 세우는 방법의 수는?",
)
WHO = ("학생", "선수", "회원", "사람")


def in_a_row(rng: random.Random, n: int, r: int) -> Instance:
    """r of n people; r = n: all of them."""
    sizes = (("people", n),) + ((("places", r),) if r < n else ())
    phrasings = SOME_IN_A_ROW if r < n else ALL_IN_A_ROW
    words = {"n": str(n), "r": str(r), "who": rng.choice(WHO)}
    return cases(rng, phrasings, Experiment("row", sizes), Event("any"), perm(n, r), **words)


TWO_POSTS = (
    "{n}명의 {who} 중에서 회장 1명, 부회장 1명을 뽑는 경우의 수를 구하시오.",
    "{n}명의 {who} 중에서 회장과 부회장을 각각 1명씩 뽑는 경우의 수를 구하여라.",
    "{n}명의 {who} 중에서 회장 1명, 부회장 1명을 뽑는 방법의 수는?",
)
THREE_POSTS = (
    "{n}명의 {who} 중에서 회장 1명, 부회장 1명, 총무 1명을 뽑는 경우의 수를 구하시오.",
    "{n}명의 {who} 중에서 회장, 부회장, 총무를 각각 1명씩 뽑는 경우의 수를 구하여라.",
    "{n}명의 {who} 중에서 회장 1명, 부회장 1명, 총무 1명을 뽑는 방법의 수는?",
)
CANDIDATES = ("학생", "후보", "회원")


def posts(rng: random.Random, n: int, r: int) -> Instance:
    sizes = (("people", n), *((name, 1) for name in ("first", "second", "third")[:r]))
    words = {"n": str(n), "who": rng.choice(CANDIDATES)}
    phrasings = TWO_POSTS if r == 2 else THREE_POSTS
    return cases(rng, phrasings, Experiment("posts", sizes), Event("any"), perm(n, r), **words)


GROUPS = (("남학생", "여학생"), ("어른", "어린이"), ("여학생", "남학생"))
TOGETHER = (
    "{one} {m}명과 {other} {n}명을 한 줄로 세울 때, {other}끼리 이웃하게 세우는 경우의 수를 구하시오.",
    "{one} {m}명과 {other} {n}명이 한 줄로 설 때, {other}이 모두 이웃하도록 서는 경우의 수를 구하여라.",
    "{one} {m}명과 {other} {n}명이 한 줄로 설 때, {other}끼리 이웃하게 서는 방법의 수는?",
)
APART = (
    "{one} {m}명과 {other} {n}명을 한 줄로 세울 때, {other}끼리 서로 이웃하지 않게 세우는 경우의 수를"
    " 구하시오.",
    "{one} {m}명과 {other} {n}명이 한 줄로 설 때, {other}끼리 이웃하지 않게 서는 경우의 수를 구하여라.",
    "{one} {m}명과 {other} {n}명이 한 줄로 설 때, {other}끼리 이웃하지 않도록 서는 방법의 수는?",
)


def neighbours(rng: random.Random, apart: int, m: int, n: int) -> Instance:
    """n of the second group stand together, or no two of them do."""
    one, other = rng.choice(GROUPS)
    given = Experiment("row", ((one, m), (other, n)))
    answer = factorial(m) * perm(m + 1, n) if apart else factorial(m + 1) * factorial(n)
    event = Event("group_apart" if apart else "group_together", (other,))
    words = {"one": one, "other": other, "m": str(m), "n": str(n)}
    return cases(rng, APART if apart else TOGETHER, given, event, answer, **words)


CARDS = (
    "숫자 {cards}가 각각 하나씩 적힌 {n}장의 카드 중에서 {r}장을 뽑아 만들 수 있는 {places} 자리 자연수의"
    " 개수를 구하시오.",
    "{n}개의 숫자 {cards} 중에서 서로 다른 {r}개를 택하여 만들 수 있는 {places} 자리 자연수의 개수를"
    " 구하여라.",
    "숫자 {cards}가 하나씩 적힌 {n}장의 카드에서 {r}장을 뽑아 만들 수 있는 {places} 자리 자연수의 개수는?",
)
EVEN = tuple(phrasing.replace("자연수의", "자연수 중에서 짝수의") for phrasing in CARDS)
PLACES = {2: "두", 3: "세", 4: "네"}


def of_cards(rng: random.Random, lowest: int, n: int, r: int, even: int) -> Instance:
    """Numbers of r digits out of n cards from `lowest` up."""
    digits = range(lowest, lowest + n)
    rows = [row for row in permutations(digits, r) if row[0] and (not even or row[-1] % 2 == 0)]
    given = Experiment("numbers", (*((f"card{at + 1}", d) for at, d in enumerate(digits)), ("digits", r)))
    words = {"cards": ", ".join(map(str, digits)), "n": str(n), "r": str(r), "places": PLACES[r]}
    event = Event("even" if even else "any")
    return cases(rng, EVEN if even else CARDS, given, event, len(rows), **words)


VALUE = ("{body}의 값을 구하시오.", "{body}의 값을 구하여라.", "{body}의 값은?")


def value(rng: random.Random, body: Node, answer: int) -> Instance:
    goal = Goal(GoalKind.CALCULATE)
    return instance(rng, VALUE, [Expression(body)], goal, number(answer), body=tex(body))


def arrangements(n: int, r: int) -> Choose:
    return Choose("P", integer(n), integer(r))


def one_value(rng: random.Random, n: int, r: int) -> Instance:
    return value(rng, arrangements(n, r), perm(n, r))


def with_factorial(rng: random.Random, n: int, r: int, k: int) -> Instance:
    body = times(arrangements(n, r), Factorial(integer(k)))
    return value(rng, body, perm(n, r) * factorial(k))


MODELS = (
    item_model(
        "lineups.in_a_row",
        STANDARD,
        GRADE,
        21,
        {
            1: Band(grid(range(4, 8), range(4, 8), keep=lambda n, r: n == r), in_a_row),
            2: Band(grid(range(5, 11), (2, 3, 4), keep=lambda n, r: r < n - 1), in_a_row),
        },
    ),
    item_model(
        "lineups.posts",
        STANDARD,
        GRADE,
        19,
        {1: Band(grid(range(5, 16), (2,)), posts), 2: Band(grid(range(5, 13), (3,)), posts)},
    ),
    item_model(
        "lineups.neighbours",
        STANDARD,
        GRADE,
        16,
        {
            1: Band(grid((0,), range(2, 6), (2, 3)), neighbours),
            2: Band(grid((1,), range(2, 6), (2, 3), keep=lambda apart, m, n: n <= m + 1), neighbours),
        },
    ),
    item_model(
        "lineups.of_cards",
        STANDARD,
        GRADE,
        34,
        {
            1: Band(grid((1, 2, 3), (4, 5, 6), (2, 3), (0,)), of_cards),
            2: Band(grid((0,), (4, 5, 6, 7), (2, 3), (0,)), of_cards),
            3: Band(grid((0,), (4, 5, 6, 7), (2, 3), (1,)), of_cards),
        },
    ),
    item_model(
        "lineups.value",
        STANDARD,
        GRADE,
        32,
        {
            1: Band(grid(range(4, 10), (2, 3)), one_value),
            2: Band(grid(range(4, 9), (2, 3), (3, 4)), with_factorial),
        },
    ),
)
