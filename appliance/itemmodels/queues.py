"""한 줄로 세우기, 대표 뽑기 (9수04-05), 대표를 뽑을 때의 확률 (9수04-06).

Drawn: how many people there are and how many are wanted. Radicals: who stands where or beside whom, whether
an order counts, whether the complement is the shorter way.
"""

import random
from collections.abc import Sequence
from fractions import Fraction
from math import comb, factorial, perm
from string import ascii_uppercase

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance

COUNTING, CHANCE, GRADE = "9수04-05", "9수04-06", "중2"

STANDING = (
    "{names} {n}명을 한 줄로 세울 때, {where} 경우의 수를 구하시오.",
    "{names} {n}명이 한 줄로 설 때, {where} 경우의 수를 구하여라.",
    "{names} {n}명의 학생이 한 줄로 설 때, {where} 경우의 수는?",
)
CHOSEN = (
    "학생 {n}명 중에서 대표 {k}명을 뽑는 경우의 수를 구하시오.",
    "{n}명의 후보 중에서 대표 {k}명을 뽑는 경우의 수를 구하여라.",
    "학생 {n}명 중에서 대표 {k}명을 뽑는 경우의 수는?",
)
POSTS = (
    "학생 {n}명 중에서 {first} 1명과 {second} 1명을 뽑는 경우의 수를 구하시오.",
    "{n}명의 후보 중에서 {first} 1명과 {second} 1명을 뽑는 경우의 수를 구하여라.",
    "학생 {n}명 중에서 {first}과 {second}을 각각 1명씩 뽑는 경우의 수는?",
)
OFFICES = (("회장", "부회장"), ("반장", "부반장"))


def counted(
    rng: random.Random,
    phrasings: Sequence[str],
    experiment: Experiment,
    event: Event,
    value: int,
    **slots: str,
) -> Instance:
    goal = Goal(GoalKind.CASES, (event,))
    return instance(rng, phrasings, [experiment], goal, number(value), **slots)


def standing(rng: random.Random, n: int, event: Event, where: str, value: int) -> Instance:
    names = ", ".join(f"${letter}$" for letter in ascii_uppercase[:n])
    row = Experiment("row", (("people", n),))
    return counted(rng, STANDING, row, event, value, n=str(n), names=names, where=where)


def letter(at: int) -> str:
    return f"${ascii_uppercase[at - 1]}$"


def in_place(rng: random.Random, n: int, who: int, place: int) -> Instance:
    """One person is the first or the last."""
    where = f"{letter(who)}가 맨 {'앞' if place == 1 else '뒤'}에 서는"
    return standing(rng, n, Event("place", (who, place)), where, factorial(n - 1))


def beside(rng: random.Random, n: int, one: int, other: int) -> Instance:
    where = f"{letter(one)}와 {letter(other)}가 이웃하여 서는"
    return standing(rng, n, Event("together", (one, other)), where, 2 * factorial(n - 1))


def at_the_ends(rng: random.Random, n: int, one: int, other: int) -> Instance:
    where = f"{letter(one)}와 {letter(other)}가 양 끝에 서는"
    return standing(rng, n, Event("ends", (one, other)), where, 2 * factorial(n - 2))


def representatives(rng: random.Random, n: int, k: int) -> Instance:
    picked = Experiment("pick", (("people", n), ("picks", k)))
    return counted(rng, CHOSEN, picked, Event("any"), comb(n, k), n=str(n), k=str(k))


def posts(rng: random.Random, n: int) -> Instance:
    first, second = rng.choice(OFFICES)
    picked = Experiment("posts", (("people", n), ("first", 1), ("second", 1)))
    return counted(rng, POSTS, picked, Event("any"), perm(n, 2), n=str(n), first=first, second=second)


GROUPS = (("남학생", "여학생"), ("여학생", "남학생"))
ALL_OF = (
    "{one} {m}명과 {other} {n}명 중에서 대표 2명을 뽑을 때, 2명 모두 {one}이 뽑힐 확률을 구하시오.",
    "{one} {m}명과 {other} {n}명 중에서 대표 2명을 뽑을 때, 2명 모두 {one}이 뽑힐 확률을 구하여라.",
    "{one} {m}명과 {other} {n}명 중에서 대표 2명을 뽑을 때, 2명 모두 {one}이 뽑힐 확률은?",
)
SOME = (
    "{one} {m}명과 {other} {n}명 중에서 대표 2명을 뽑을 때, 적어도 한 명은 {one}이 뽑힐 확률을 구하시오.",
    "{one} {m}명과 {other} {n}명 중에서 대표 2명을 뽑을 때, 적어도 한 명은 {one}이 뽑힐 확률을 구하여라.",
    "{one} {m}명과 {other} {n}명 중에서 대표 2명을 뽑을 때, 적어도 한 명은 {one}이 뽑힐 확률은?",
)


def all_of_one(rng: random.Random, which: int, m: int, n: int) -> Instance:
    return elected(rng, ALL_OF, which, m, n, "all_of", Fraction(comb(m, 2), comb(m + n, 2)))


def some_of_one(rng: random.Random, which: int, m: int, n: int) -> Instance:
    return elected(rng, SOME, which, m, n, "some", 1 - Fraction(comb(n, 2), comb(m + n, 2)))


def elected(
    rng: random.Random, phrasings: Sequence[str], which: int, m: int, n: int, kind: str, chance: Fraction
) -> Instance:
    one, other = GROUPS[which]
    goal = Goal(GoalKind.PROBABILITY, (Event(kind, (one,)),))
    picked = Experiment("pick", ((one, m), (other, n), ("picks", 2)))
    slots = {"one": one, "other": other, "m": str(m), "n": str(n)}
    return instance(rng, phrasings, [picked], goal, number(chance), **slots)


def ordered(n: int, one: int, other: int) -> bool:
    return one < other <= n


MODELS = (
    item_model(
        "queues.in_a_row",
        COUNTING,
        GRADE,
        92,
        {
            1: Band(grid(range(4, 7), range(1, 7), (1, -1), keep=lambda n, who, _: who <= n), in_place),
            2: Band(grid((4, 5, 6), range(1, 7), range(1, 7), keep=ordered), at_the_ends),
            3: Band(grid((4, 5, 6), range(1, 7), range(1, 7), keep=ordered), beside),
        },
    ),
    item_model(
        "elections.representatives",
        COUNTING,
        GRADE,
        28,
        {
            1: Band(grid(range(4, 20), (2,)), representatives),
            2: Band(grid(range(5, 17), (3,)), representatives),
        },
    ),
    item_model(
        "elections.posts",
        COUNTING,
        GRADE,
        17,
        {1: Band(grid(range(4, 12)), posts), 2: Band(grid(range(12, 21)), posts)},
    ),
    item_model(
        "chance.representatives",
        CHANCE,
        GRADE,
        100,
        {
            1: Band(grid((0, 1), range(2, 7), range(2, 7)), all_of_one),
            2: Band(grid((0, 1), range(2, 7), range(2, 7)), some_of_one),
        },
    ),
)
