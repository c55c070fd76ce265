"""집합의 연산 (10공수2-02-03): unions, differences, complements, and how many elements they have.

Drawn: which elements stand in which part of the diagram, or how many. Radicals: a complement, a difference;
the parts to be found from a union; letters in the elements.
"""

import random

from appliance.domain.givens import Condition
from appliance.domain.goals import Goal, GoalKind
from appliance.itemmodels.diagrams import beside, venn
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import equation, number, tex, total
from appliance.itemmodels.grid import grid
from appliance.itemmodels.model import Instance
from appliance.itemmodels.sets import A, B, about_sets, set_of
from appliance.itemmodels.wording import instance
from appliance.mathtext.tree import Add, Call, Group, Neg, Node, Pow, SetMix, SetOf, Sym, integer

STANDARD, GRADE = "10공수2-02-03", "고1"
U, COMPLEMENT = Sym("U"), Sym("C")

BOTH: Node = SetMix((A, B), ("∩",))
EITHER: Node = SetMix((A, B), ("∪",))
ONLY_A: Node = Add((A, Neg(B)))
ONLY_B: Node = Add((B, Neg(A)))
NEITHER: Node = Pow(Group(EITHER), COMPLEMENT)
OUTSIDE_BOTH: Node = SetMix((Pow(A, COMPLEMENT), Pow(B, COMPLEMENT)), ("∩",))
A_WITHOUT_B: Node = SetMix((A, Pow(B, COMPLEMENT)), ("∩",))

# What is asked, and the part of the diagram that it is.
PLAIN = ((BOTH, "both"), (EITHER, "either"), (ONLY_A, "first"), (ONLY_B, "second"))
WITHIN_U = ((NEITHER, "neither"), (OUTSIDE_BOTH, "neither"), (A_WITHOUT_B, "first"))

TOTAL = (
    "두 집합 {A}, {B}에 대하여 {wanted}의 모든 원소의 합을 구하시오.",
    "두 집합 {A}, {B}에 대하여 집합 {wanted}의 모든 원소의 합을 구하여라.",
    "두 집합 {A}, {B}에 대하여 집합 {wanted}의 모든 원소의 합은?",
)
TOTAL_IN_U = (
    "전체집합 {U}의 두 부분집합 {A}, {B}에 대하여 {wanted}의 모든 원소의 합을 구하시오.",
    "전체집합 {U}의 두 부분집합 {A}, {B}에 대하여 집합 {wanted}의 모든 원소의 합을 구하여라.",
    "전체집합 {U}의 두 부분집합 {A}, {B}에 대하여 집합 {wanted}의 모든 원소의 합은?",
)


def parts_of(code: int, size: int) -> dict[str, list[int]]:
    """The numbers 1 to `size` in the parts of the diagram: each digit of `code` in base 4 places one."""
    found: dict[str, list[int]] = {"both": [], "first": [], "second": [], "neither": []}
    for element in range(1, size + 1):
        found[("both", "first", "second", "neither")[code % 4]].append(element)
        code //= 4
    return found


def of_elements(rng: random.Random, asked: int, code: int) -> Instance:
    """Up to eight numbers in two sets."""
    wanted, part = PLAIN[asked]
    parts = parts_of(code, 8)
    first, second = sorted(parts["both"] + parts["first"]), sorted(parts["both"] + parts["second"])
    found = sorted({*first, *second}) if part == "either" else parts[part]
    sets: list[tuple[str, Node]] = [("A", set_of(first)), ("B", set_of(second))]
    item = about_sets(rng, TOTAL, sets, ("total", wanted), number(sum(found)), (), wanted=tex(wanted))
    return beside(item, venn(part, whole=False))


def in_the_whole(rng: random.Random, asked: int, code: int) -> Instance:
    wanted, part = WITHIN_U[asked]
    parts = parts_of(code, 8)
    first, second = sorted(parts["both"] + parts["first"]), sorted(parts["both"] + parts["second"])
    sets: list[tuple[str, Node]] = [("U", set_of(range(1, 9))), ("A", set_of(first)), ("B", set_of(second))]
    answer = number(sum(parts[part]))
    item = about_sets(rng, TOTAL_IN_U, sets, ("total", wanted), answer, (), wanted=tex(wanted))
    return beside(item, venn(part, whole=True))


COUNT = (
    "두 집합 $A$, $B$에 대하여 {told}일 때, {wanted}를 구하시오.",
    "두 집합 $A$, $B$에 대하여 {told}일 때, {wanted}의 값을 구하여라.",
    "두 집합 $A$, $B$에 대하여 {told}일 때, {wanted}의 값은?",
)
COUNT_IN_U = (
    "전체집합 $U$의 두 부분집합 $A$, $B$에 대하여 {told}일 때, {wanted}를 구하시오.",
    "전체집합 $U$의 두 부분집합 $A$, $B$에 대하여 {told}일 때, {wanted}의 값을 구하여라.",
    "전체집합 $U$의 두 부분집합 $A$, $B$에 대하여 {told}일 때, {wanted}의 값은?",
)


def size_of(body: Node) -> Call:
    return Call("n", (body,))


def counted(
    rng: random.Random, told: list[tuple[Node, int]], wanted: Node, part: str, answer: int, whole: bool
) -> Instance:
    relations = [equation(size_of(body), integer(n)) for body, n in told]
    goal = Goal(GoalKind.SETS, ("size", size_of(wanted)))
    words = {"told": ", ".join(map(tex, relations)), "wanted": tex(size_of(wanted))}
    givens = [Condition(relation) for relation in relations]
    item = instance(rng, COUNT_IN_U if whole else COUNT, givens, goal, number(answer), **words)
    return beside(item, venn(part, whole))


def of_two(rng: random.Random, first: int, second: int, both: int, asked: int) -> Instance:
    """first and second: only in one of them. Asked: the union, the intersection, a difference."""
    a, b, union = (A, first + both), (B, second + both), (EITHER, first + second + both)
    if asked == 0:
        return counted(rng, [a, b, (BOTH, both)], EITHER, "either", union[1], whole=False)
    if asked == 1:
        return counted(rng, [a, b, union], BOTH, "both", both, whole=False)
    return counted(rng, [a, b, union], ONLY_A, "first", first, whole=False)


def of_the_whole(rng: random.Random, first: int, second: int, both: int, rest: int, asked: int) -> Instance:
    a, b, u = (A, first + both), (B, second + both), (U, first + second + both + rest)
    if asked == 0:
        return counted(rng, [u, a, b, (BOTH, both)], OUTSIDE_BOTH, "neither", rest, whole=True)
    return counted(rng, [u, a, b, (BOTH, both)], NEITHER, "neither", rest, whole=True)


LETTERS = (
    "두 집합 {A}, {B}에 대하여 {law}일 때, 상수 $a$의 값을 구하시오.",
    "두 집합 {A}, {B}에 대하여 {law}일 때, 상수 $a$의 값을 구하여라.",
    "두 집합 {A}, {B}에 대하여 {law}를 만족시키는 상수 $a$의 값을 구하시오.",
)


def common_element(rng: random.Random, other: int, alone: int, value: int, k: int) -> Instance:
    """{other, value, a+k} ∩ {alone, a} = {value}."""
    a = Sym("a")
    first = SetOf((integer(other), integer(value), total(a, integer(k))))
    second = SetOf((integer(alone), a))
    law = equation(BOTH, set_of([value]))
    sets: list[tuple[str, Node]] = [("A", first), ("B", second)]
    return about_sets(rng, LETTERS, sets, ("letters", a), number(value), [law])


def two_common(rng: random.Random, other: int, alone: int, value: int, shared: int, k: int) -> Instance:
    """{other, shared, a+k} ∩ {alone, shared, value} = {shared, value}: a = value-k."""
    first = SetOf((integer(other), integer(shared), total(Sym("a"), integer(k))))
    second = set_of([alone, shared, value])
    law = equation(BOTH, set_of(sorted((shared, value))))
    sets: list[tuple[str, Node]] = [("A", first), ("B", second)]
    return about_sets(rng, LETTERS, sets, ("letters", Sym("a")), number(value - k), [law])


def is_mixed(part: str, code: int) -> bool:
    """Every part has one to three elements, the one asked for two at least."""
    parts = parts_of(code, 8)
    return all(1 <= len(found) <= 3 for found in parts.values()) and len(parts.get(part, "ab")) >= 2


def plainly_mixed(asked: int, code: int) -> bool:
    return is_mixed(PLAIN[asked][1], code)


def mixed_within(asked: int, code: int) -> bool:
    return is_mixed(WITHIN_U[asked][1], code)


def differ(*values: int) -> bool:
    return len(set(values)) == len(values)


# A prime step through the codes, so that the counted grid is small and its parts are of every kind.
CODES = range(5, 4**8, 97)
MODELS = (
    item_model(
        "venn.total",
        STANDARD,
        GRADE,
        1637,
        {
            1: Band(grid(range(4), CODES, keep=plainly_mixed), of_elements),
            2: Band(grid(range(3), CODES, keep=mixed_within), in_the_whole),
        },
        figure=True,
    ),
    item_model(
        "venn.size",
        STANDARD,
        GRADE,
        11394,
        {
            1: Band(grid(range(3, 15), range(3, 15), range(2, 10), (0, 1, 2)), of_two),
            2: Band(grid(range(3, 12), range(3, 12), range(2, 9), range(2, 9), (0, 1)), of_the_whole),
        },
        figure=True,
    ),
    item_model(
        "venn.letters",
        STANDARD,
        GRADE,
        1208,
        {
            1: Band(
                grid(
                    range(1, 5), range(1, 5), range(3, 9), range(1, 5),
                    keep=lambda o, n, v, k: differ(o, n, v, v + k),
                ),
                common_element,
            ),
            2: Band(
                grid(
                    range(1, 5), range(2, 6), range(4, 10), range(3, 7), (-3, -2, -1, 1, 2, 3),
                    keep=lambda o, n, v, s, k: differ(o, n, v, s),
                ),
                two_common,
            ),
        },
    ),
)  # fmt: skip
