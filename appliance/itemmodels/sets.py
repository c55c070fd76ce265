"""집합의 표현 (10공수2-02-01)과 포함 관계 (10공수2-02-02).

Drawn: the number or the elements of which the set is made. Radicals: elements that are sums or products of
the elements of two sets; proper subsets; elements that must be in a subset, or must not; a set between two
others; letters in the elements.
"""

import random
from collections.abc import Sequence
from itertools import product as pairs

from appliance.domain.answers import Answer, Elements
from appliance.domain.givens import Condition, Expression, Given
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, tex, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Mul, Node, Rel, Said, Seq, SetBuilder, SetOf, Sym, Words, integer

MEANING, SUBSETS = ("10공수2-02-01", "고1"), ("10공수2-02-02", "고1")
A, B, C = Sym("A"), Sym("B"), Sym("C")


def set_of(elements: Sequence[int]) -> SetOf:
    return SetOf(tuple(map(integer, elements)))


def elements(found: Sequence[int]) -> Elements:
    return Elements(tuple(map(integer, sorted(found))))


def such_that(bound: int, words: str) -> SetBuilder:
    """{x | x는 12의 양의 약수}."""
    return SetBuilder(X, Said((X, Words("는 "), integer(bound), Words(words))))


def about_sets(
    rng: random.Random,
    phrasings: Sequence[str],
    sets: Sequence[tuple[str, Node]],
    goal: tuple[Node | str, ...],
    answer: Answer,
    conditions: Sequence[Rel] = (),
    /,
    **words: str,
) -> Instance:
    """In the phrasings `{A}` is `A={1, 2}` and `{law}` the first condition."""
    givens: list[Given] = [Expression(body, name) for name, body in sets]
    givens += [Condition(each) for each in conditions]
    slots = {name: tex(equation(Sym(name), body)) for name, body in sets} | words
    if conditions:
        slots["law"] = tex(conditions[0])
    return instance(rng, phrasings, givens, Goal(GoalKind.SETS, goal), answer, **slots)


LISTED = (
    "집합 {A}를 원소나열법으로 나타내시오.",
    "집합 {A}를 원소나열법으로 나타내어라.",
    "집합 {A}의 원소를 모두 구하시오.",
)


def divisors(n: int) -> list[int]:
    return [k for k in range(1, n + 1) if n % k == 0]


def primes(n: int) -> list[int]:
    return [k for k in range(2, n + 1) if all(k % d for d in range(2, k))]


def kinds(n: int) -> tuple[tuple[str, list[int]], ...]:
    """The words of the condition after the number, and the elements."""
    return (
        ("의 양의 약수", divisors(n)),
        (" 이하의 소수", primes(n)),
        (" 이하의 홀수인 자연수", list(range(1, n + 1, 2))),
    )


def listed(rng: random.Random, kind: int, n: int) -> Instance:
    words, found = kinds(n)[kind]
    return about_sets(rng, LISTED, [("A", such_that(n, words))], ("elements", A), elements(found))


SUMS = (
    "두 집합 {A}, {B}에 대하여 집합 {C}를 원소나열법으로 나타내시오.",
    "두 집합 {A}, {B}에 대하여 집합 {C}를 원소나열법으로 나타내어라.",
    "두 집합 {A}, {B}에 대하여 집합 {C}의 원소를 모두 구하시오.",
)
TOTAL = (
    "두 집합 {A}, {B}에 대하여 집합 {C}의 모든 원소의 합을 구하시오.",
    "두 집합 {A}, {B}에 대하여 집합 {C}의 모든 원소의 합을 구하여라.",
    "두 집합 {A}, {B}에 대하여 집합 {C}의 모든 원소의 합은?",
)


def made_of_two(times: bool) -> SetBuilder:
    """{x+y | x∈A, y∈B}, {xy | x∈A, y∈B}."""
    body = Mul((X, Y), ("",)) if times else total(X, Y)
    return SetBuilder(body, Seq((Rel((X, A), ("∈",)), Rel((Y, B), ("∈",)))))


def all_sums(rng: random.Random, a: int, step: int, b: int, gap: int) -> Instance:
    """Three elements and two."""
    first, second = [a, a + step, a + 2 * step], [b, b + gap]
    found = {x + y for x, y in pairs(first, second)}
    sets: list[tuple[str, Node]] = [("A", set_of(first)), ("B", set_of(second))]
    sets.append(("C", made_of_two(times=False)))
    return about_sets(rng, SUMS, sets, ("elements", C), elements(tuple(found)))


def total_of(rng: random.Random, times: int, a: int, step: int, b: int, gap: int) -> Instance:
    first, second = [a, a + step, a + 2 * step], [b, b + gap]
    found = {x * y if times else x + y for x, y in pairs(first, second)}
    sets: list[tuple[str, Node]] = [("A", set_of(first)), ("B", set_of(second))]
    sets.append(("C", made_of_two(bool(times))))
    return about_sets(rng, TOTAL, sets, ("total", C), number(sum(found)))


SUBSET_COUNT = (
    "집합 {A}의 부분집합의 개수를 구하시오.",
    "집합 {A}의 부분집합의 개수를 구하여라.",
    "집합 {A}의 부분집합의 개수는?",
)
PROPER = tuple(phrasing.replace("부분집합", "진부분집합") for phrasing in SUBSET_COUNT)
WITH_AND_WITHOUT = (
    "집합 {A}의 부분집합 중에서 {inside}은 원소로 갖고 {outside}는 원소로 갖지 않는 부분집합의 개수를"
    " 구하시오.",
    "집합 {A}의 부분집합 중에서 {inside}은 원소로 갖고 {outside}는 원소로 갖지 않는 집합의 개수를 구하여라.",
    "집합 {A}의 부분집합 중에서 {inside}은 원소로 가지고 {outside}는 원소로 가지지 않는 부분집합의 개수를"
    " 구하시오.",
)


def subsets(rng: random.Random, proper: int, kind: int, n: int) -> Instance:
    words, found = kinds(n)[kind]
    phrasings, which = (PROPER, "proper") if proper else (SUBSET_COUNT, "all")
    answer = number(2 ** len(found) - proper)
    return about_sets(rng, phrasings, [("A", such_that(n, words))], ("subsets", A, which), answer)


def some_subsets(rng: random.Random, size: int, start: int, inside: int, outside: int) -> Instance:
    """Of consecutive numbers: one element is in, another is not."""
    found = list(range(start, start + size))
    yes, no = integer(found[inside]), integer(found[outside])
    goal = ("subsets", A, "all", SetOf((yes,)), SetOf((no,)))
    answer = number(2 ** (size - 2))
    words = {"inside": tex(yes), "outside": tex(no)}
    return about_sets(rng, WITH_AND_WITHOUT, [("A", set_of(found))], goal, answer, **words)


BETWEEN = (
    "두 집합 {A}, {B}에 대하여 {law}를 만족시키는 집합 $X$의 개수를 구하시오.",
    "두 집합 {A}, {B}에 대하여 {law}를 만족하는 집합 $X$의 개수를 구하여라.",
    "두 집합 {A}, {B}에 대하여 {law}를 만족하는 집합 $X$의 개수는?",
)


def between(rng: random.Random, start: int, size: int, few: int, step: int) -> Instance:
    """A ⊂ X ⊂ B, where B is a row of numbers and A some of them."""
    wide = [start + step * at for at in range(size)]
    chain = Rel((A, Sym("X"), B), ("⊂", "⊂"))
    sets = [("A", set_of(wide[:few])), ("B", set_of(wide))]
    return about_sets(rng, BETWEEN, sets, ("between", Sym("X")), number(2 ** (size - few)), [chain])


WITHIN = (
    "두 집합 {A}, {B}에 대하여 {law}일 때, 상수 $a$의 값을 구하시오.",
    "두 집합 {A}, {B}에 대하여 {law}가 성립할 때, 상수 $a$의 값을 구하여라.",
    "두 집합 {A}, {B}에 대하여 {law}를 만족시키는 상수 $a$의 값을 구하시오.",
)
SAME = (
    "두 집합 {A}, {B}에 대하여 {law}일 때, $a+b$의 값을 구하시오.",
    "두 집합 {A}, {B}에 대하여 {law}일 때, 상수 $a$, $b$에 대하여 $a+b$의 값을 구하여라.",
    "두 집합 {A}, {B}에 대하여 {law}일 때, $a+b$의 값은?",
)


def within(rng: random.Random, common: int, value: int, k: int) -> Instance:
    """{common, a} ⊂ {common, value, a+k}."""
    a = Sym("a")
    small = SetOf((integer(common), a))
    large = SetOf((integer(common), integer(value), total(a, integer(k))))
    law = Rel((A, B), ("⊂",))
    return about_sets(rng, WITHIN, [("A", small), ("B", large)], ("letters", a), number(value), [law])


def same(rng: random.Random, first: int, second: int, k: int) -> Instance:
    """{first, a+k} = {second, b}: a = second-k, b = first."""
    left = SetOf((integer(first), total(Sym("a"), integer(k))))
    right = SetOf((integer(second), Sym("b")))
    goal = ("letters", total(Sym("a"), Sym("b")))
    law = equation(A, B)
    return about_sets(rng, SAME, [("A", left), ("B", right)], goal, number(first + second - k), [law])


def is_small(kind: int, n: int) -> bool:
    return 3 <= len(kinds(n)[kind][1]) <= 7


MODELS = (
    item_model(
        "sets.listed",
        *MEANING,
        188,
        {
            1: Band(grid(range(3), range(6, 31), keep=is_small), listed),
            2: Band(grid(range(-1, 4), (1, 2), range(-2, 3), (1, 2, 3)), all_sums),
        },
        forms=("free",),
    ),
    item_model(
        "sets.total",
        *MEANING,
        336,
        {
            1: Band(grid((0,), range(-1, 5), (1, 2), range(-2, 4), (1, 2, 3)), total_of),
            2: Band(grid((1,), range(-1, 4), (1, 2), range(-1, 3), (1, 2, 3)), total_of),
        },
    ),
    item_model(
        "sets.subsets",
        *SUBSETS,
        262,
        {
            1: Band(grid((0,), range(3), range(6, 31), keep=lambda p, k, n: is_small(k, n)), subsets),
            2: Band(grid((1,), range(3), range(6, 31), keep=lambda p, k, n: is_small(k, n)), subsets),
            3: Band(
                grid((4, 5, 6), range(1, 4), range(6), range(6), keep=lambda s, n, i, j: i != j < s > i),
                some_subsets,
            ),
        },
    ),
    item_model(
        "sets.between",
        *SUBSETS,
        36,
        {
            1: Band(grid(range(1, 4), (4, 5), (1, 2), (1,)), between),
            2: Band(grid(range(1, 4), (6, 7), (2, 3), (1, 2)), between),
        },
    ),
    item_model(
        "sets.letters",
        *SUBSETS,
        580,
        {
            1: Band(
                grid(range(1, 6), range(2, 10), range(1, 6), keep=lambda c, v, k: c not in (v, v + k)),
                within,
            ),
            2: Band(
                grid(range(1, 8), range(3, 12), (-3, -2, -1, 1, 2, 3, 4), keep=lambda f, s, k: f != s), same
            ),
        },
    ),
)
