"""조합 (10공수1-03-03): a team out of people, out of two groups, points on a circle, values of nCr.

Drawn: how many there are and how many are taken. Radicals: two groups; 적어도 한 명, where the others are
taken away from all; a triangle instead of a segment; sums of two values.
"""

import random
from math import comb

from appliance.domain.givens import Experiment, Expression
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.itemmodels.diagrams import beside, ring
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import number, tex, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.lineups import cases
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Choose, Node, integer

STANDARD, GRADE = "10공수1-03-03", "고1"

TEAM = (
    "{n}명의 {who} 중에서 대표 {r}명을 뽑는 경우의 수를 구하시오.",
    "{n}명의 {who} 중에서 {r}명을 뽑는 경우의 수를 구하여라.",
    "서로 다른 {thing} {n}개 중에서 {r}개를 고르는 경우의 수를 구하시오.",
    "서로 다른 {thing} {n}개 중에서 {r}개를 고르는 방법의 수는?",
)
WHO = ("학생", "회원", "선수", "사람")
THINGS = ("과일", "과자")


def team(rng: random.Random, n: int, r: int) -> Instance:
    given = Experiment("pick", (("people", n), ("picks", r)))
    words = {"n": str(n), "r": str(r), "who": rng.choice(WHO), "thing": rng.choice(THINGS)}
    return cases(rng, TEAM, given, Event("any"), comb(n, r), **words)


GROUPS = (("남학생", "여학생"), ("여학생", "남학생"), ("어른", "어린이"))
MIXED = (
    "{one} {m}명과 {other} {n}명 중에서 {one} {p}명과 {other} {q}명을 뽑는 경우의 수를 구하시오.",
    "{one} {m}명과 {other} {n}명 중에서 {one} {p}명, {other} {q}명을 뽑는 경우의 수를 구하여라.",
    "{one} {m}명, {other} {n}명 중에서 {one} {p}명과 {other} {q}명을 뽑는 방법의 수는?",
)
AT_LEAST_ONE = (
    "{one} {m}명과 {other} {n}명 중에서 {k}명의 대표를 뽑을 때, {other}이 적어도 한 명 포함되도록 뽑는"
    " 경우의 수를 구하시오.",
    "{one} {m}명과 {other} {n}명 중에서 대표 {k}명을 뽑을 때, {other}이 적어도 한 명 포함되도록 뽑는 경우의"
    " 수를 구하여라.",
    "{one} {m}명, {other} {n}명 중에서 {k}명을 뽑을 때, {other}이 적어도 1명 포함되는 경우의 수는?",
)


def mixed(rng: random.Random, m: int, n: int, p: int, q: int) -> Instance:
    """p of the m and q of the n."""
    one, other = rng.choice(GROUPS)
    given = Experiment("pick", ((one, m), (other, n), ("picks", p + q)))
    numbers = {"m": str(m), "n": str(n), "p": str(p), "q": str(q)}
    event = Event("mixed", (one, p, other, q))
    return cases(rng, MIXED, given, event, comb(m, p) * comb(n, q), one=one, other=other, **numbers)


def at_least_one(rng: random.Random, m: int, n: int, k: int) -> Instance:
    """k of them all, not only of the first group."""
    one, other = rng.choice(GROUPS)
    given = Experiment("pick", ((one, m), (other, n), ("picks", k)))
    answer = comb(m + n, k) - comb(m, k)
    words = {"one": one, "other": other, "m": str(m), "n": str(n), "k": str(k)}
    return cases(rng, AT_LEAST_ONE, given, Event("some", (other,)), answer, **words)


SEGMENTS = (
    "원 위에 있는 서로 다른 {n}개의 점 중에서 두 점을 이어서 만들 수 있는 선분의 개수를 구하시오.",
    "원 위에 서로 다른 {n}개의 점이 있다. 이 중에서 두 점을 이어 만들 수 있는 선분의 개수를 구하여라.",
    "원 위에 있는 서로 다른 {n}개의 점 중에서 두 점을 이어 만들 수 있는 선분의 개수는?",
)
TRIANGLES = (
    "원 위에 서로 다른 {n}개의 점이 있다. 이 중에서 세 점을 꼭짓점으로 하는 삼각형의 개수를 구하시오.",
    "원 위에 있는 서로 다른 {n}개의 점 중에서 세 점을 꼭짓점으로 하는 삼각형의 개수를 구하여라.",
    "원 위에 있는 서로 다른 {n}개의 점 중에서 세 점을 이어 만들 수 있는 삼각형의 개수는?",
)


def on_a_circle(rng: random.Random, n: int, r: int) -> Instance:
    given = Experiment("pick", (("people", n), ("picks", r)))
    item = cases(rng, SEGMENTS if r == 2 else TRIANGLES, given, Event("any"), comb(n, r), n=str(n))
    return beside(item, ring(n))


VALUE = ("{body}의 값을 구하시오.", "{body}의 값을 구하여라.", "{body}의 값은?")


def combinations(n: int, r: int) -> Choose:
    return Choose("C", integer(n), integer(r))


def value(rng: random.Random, body: Node, answer: int) -> Instance:
    goal = Goal(GoalKind.CALCULATE)
    return instance(rng, VALUE, [Expression(body)], goal, number(answer), body=tex(body))


def one_value(rng: random.Random, n: int, r: int) -> Instance:
    return value(rng, combinations(n, r), comb(n, r))


def two_values(rng: random.Random, n: int, r: int, m: int, s: int) -> Instance:
    body = total(combinations(n, r), combinations(m, s))
    return value(rng, body, comb(n, r) + comb(m, s))


MODELS = (
    item_model(
        "selections.team",
        STANDARD,
        GRADE,
        19,
        {
            1: Band(grid(range(5, 13), (2,)), team),
            2: Band(grid(range(6, 12), (3, 4), keep=lambda n, r: r < n - 2), team),
        },
    ),
    item_model(
        "selections.two_groups",
        STANDARD,
        GRADE,
        80,
        {
            1: Band(grid(range(4, 8), range(3, 7), (1, 2), (2,)), mixed),
            2: Band(grid(range(4, 8), range(3, 7), (3,), (2,)), mixed),
            3: Band(grid(range(4, 8), range(2, 6), (2, 3)), at_least_one),
        },
    ),
    item_model(
        "selections.on_a_circle",
        STANDARD,
        GRADE,
        15,
        {1: Band(grid(range(5, 13), (2,)), on_a_circle), 2: Band(grid(range(5, 12), (3,)), on_a_circle)},
        figure=True,
    ),
    item_model(
        "selections.value",
        STANDARD,
        GRADE,
        84,
        {
            1: Band(grid(range(5, 11), (2, 3), keep=lambda n, r: r <= n - 2), one_value),
            2: Band(
                grid(range(5, 10), (2, 3), range(5, 9), (2, 3), keep=lambda n, r, m, s: (n, r) != (m, s)),
                two_values,
            ),
        },
    ),
)
