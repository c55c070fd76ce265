"""행렬의 뜻 (10공수1-04-01)과 행렬의 연산 (10공수1-04-02).

Drawn: the entries, so that every sum and product follows. Radicals: a square in the rule of the entries,
three columns; letters that hang together; a multiple with a minus sign; a product instead of a sum, a square.
"""

import random
from collections.abc import Sequence

from appliance.domain.answers import Assignment, Formula
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import equation, number, term, tex, times, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import finds
from appliance.mathtext.tree import Matrix, Mul, Node, Pow, Rel, Row, Seq, Sym, integer

MEANING, OPERATIONS = ("10공수1-04-01", "고1"), ("10공수1-04-02", "고1")
A, B = Sym("A"), Sym("B")
Rows = tuple[tuple[int, ...], ...]
ROW, COLUMN, ENTRY = Sym("i"), Sym("j"), Sym("a_ij")


def matrix_of(rows: Sequence[Sequence[Node]]) -> Matrix:
    return Matrix(tuple(Row(tuple(row)) for row in rows))


def matrix(rows: Sequence[Sequence[int]]) -> Matrix:
    return matrix_of([[integer(entry) for entry in row] for row in rows])


def named_matrix(name: str, rows: Sequence[Sequence[int]]) -> Rel:
    return equation(Sym(name), matrix(rows))


BY_RULE = (
    r"행렬 $A$의 $(i,\ j)$ 성분 {entry}가 {rule}일 때, {size} 행렬 $A$를 구하시오.",
    r"행렬 $A$의 $(i,\ j)$ 성분 {entry}가 {rule}인 {size} 행렬 $A$를 구하여라.",
    r"행렬 $A$의 $(i,\ j)$ 성분 {entry}가 {rule}일 때, {size} 행렬 $A$는?",
)


def by_rule(rng: random.Random, square: int, p: int, q: int, r: int, columns: int) -> Instance:
    """a_ij = pi+qj+r, or pi²+qj+r: two rows."""
    power: Node = Pow(ROW, integer(2)) if square else ROW
    rule = equation(ENTRY, total(term(p, power), term(q, COLUMN), integer(r)))
    rows = [[p * (i * i if square else i) + q * j + r for j in range(1, columns + 1)] for i in (1, 2)]
    parts = (("rule", rule), ("size", times(integer(2), integer(columns))))
    return finds(rng, BY_RULE, parts, ("by_rule",), Formula(matrix(rows)), None, entry=tex(ENTRY))


EQUAL = (
    "두 행렬 {A}, {B}에 대하여 {law}일 때, 상수 $a$, $b$의 값을 각각 구하시오.",
    "두 행렬 {A}, {B}에 대하여 {law}가 성립할 때, 상수 $a$, $b$의 값을 각각 구하여라.",
    "두 행렬 {A}, {B}에 대하여 {law}를 만족시키는 상수 $a$, $b$의 값을 각각 구하시오.",
)
SAME: Rel = equation(A, B)


def each_by_itself(rng: random.Random, a: int, b: int, k: int, m: int, same: int, other: int) -> Instance:
    """a+k in one place, mb in another."""
    left = [[total(Sym("a"), integer(k)), integer(same)], [integer(other), term(m, Sym("b"))]]
    right = [[integer(a + k), integer(same)], [integer(other), integer(m * b)]]
    return equal(rng, left, right, a, b)


def hanging_together(rng: random.Random, a: int, b: int, m: int, same: int, other: int) -> Instance:
    """a+b and ma-b."""
    a_, b_ = Sym("a"), Sym("b")
    left = [[total(a_, b_), integer(same)], [integer(other), integer(m * a - b)]]
    right = [[integer(a + b), integer(same)], [integer(other), total(term(m, a_), term(-1, b_))]]
    return equal(rng, left, right, a, b)


def equal(rng: random.Random, left: list[list[Node]], right: list[list[Node]], a: int, b: int) -> Instance:
    parts = (("A", equation(A, matrix_of(left))), ("B", equation(B, matrix_of(right))), ("law", SAME))
    answer = Assignment((("a", integer(a)), ("b", integer(b))))
    return finds(rng, EQUAL, parts, ("equal", Seq((Sym("a"), Sym("b")))), answer)


COMBINED = (
    "두 행렬 {A}, {B}에 대하여 {wanted}를 구하시오.",
    "두 행렬 {A}, {B}에 대하여 행렬 {wanted}를 구하여라.",
    "두 행렬 {A}, {B}에 대하여 {wanted}는?",
)


def two_by_two(entries: tuple[int, ...]) -> Rows:
    a, b, c, d = entries
    return ((a, b), (c, d))


def of_both(rng: random.Random, left: Rows, right: Rows, wanted: Node, result: Rows) -> Instance:
    parts = (("A", named_matrix("A", left)), ("B", named_matrix("B", right)))
    return finds(rng, COMBINED, parts, ("grid", wanted), Formula(matrix(result)), None, wanted=tex(wanted))


def sum_of_multiples(rng: random.Random, p: int, q: int, *entries: int) -> Instance:
    left, right = two_by_two(entries[:4]), two_by_two(entries[4:])
    result = tuple(
        tuple(p * x + q * y for x, y in zip(one, other, strict=True))
        for one, other in zip(left, right, strict=True)
    )
    return of_both(rng, left, right, total(term(p, A), term(q, B)), result)


def multiplied(left: Rows, right: Rows) -> Rows:
    return tuple(
        tuple(sum(row[k] * right[k][j] for k in range(len(right))) for j in range(len(right[0])))
        for row in left
    )


def product_of_two(rng: random.Random, *entries: int) -> Instance:
    left, right = two_by_two(entries[:4]), two_by_two(entries[4:])
    return of_both(rng, left, right, Mul((A, B), ("",)), multiplied(left, right))


ALL_ENTRIES = (
    "행렬 {A}에 대하여 {wanted}의 모든 성분의 합을 구하시오.",
    "행렬 {A}에 대하여 행렬 {wanted}의 모든 성분의 합을 구하여라.",
    "{A}일 때, {wanted}의 모든 성분의 합을 구하시오.",
)
ALL_OF_BOTH = (
    "두 행렬 {A}, {B}에 대하여 {wanted}의 모든 성분의 합을 구하시오.",
    "두 행렬 {A}, {B}에 대하여 행렬 {wanted}의 모든 성분의 합을 구하여라.",
    "{A}, {B}일 때, {wanted}의 모든 성분의 합을 구하시오.",
)


def entries_of_square(rng: random.Random, *entries: int) -> Instance:
    left = two_by_two(entries)
    wanted = Pow(A, integer(2))
    answer = number(sum(map(sum, multiplied(left, left))))
    parts = (("A", named_matrix("A", left)),)
    return finds(rng, ALL_ENTRIES, parts, ("grid", "total", wanted), answer, None, wanted=tex(wanted))


def entries_of_product(rng: random.Random, *entries: int) -> Instance:
    left, right = two_by_two(entries[:4]), two_by_two(entries[4:])
    wanted = Mul((A, B), ("",))
    answer = number(sum(map(sum, multiplied(left, right))))
    parts = (("A", named_matrix("A", left)), ("B", named_matrix("B", right)))
    return finds(rng, ALL_OF_BOTH, parts, ("grid", "total", wanted), answer, None, wanted=tex(wanted))


SMALL, SIGNED, FEW = range(4), range(-1, 3), range(3)


def is_full(*entries: int) -> bool:
    """At most one zero in each matrix, and not the same one twice."""
    left, right = entries[:4], entries[4:]
    return left.count(0) < 2 > right.count(0) and left != right


MODELS = (
    item_model(
        "matrices.by_rule",
        *MEANING,
        231,
        {
            1: Band(grid((0,), (1, 2, 3), (1, 2, -1), range(-3, 4), (2,)), by_rule),
            2: Band(grid((0, 1), (1, 2, 3), (1, 2, -1, -2), range(-3, 4), (3,)), by_rule),
        },
    ),
    item_model(
        "matrices.equal",
        *MEANING,
        13284,
        {
            1: Band(
                grid(range(-4, 6), nonzero(-4, 5), nonzero(-3, 4), (2, 3), (1, 3, 5), (-2, 0, 4)),
                each_by_itself,
            ),
            2: Band(grid(range(-3, 6), nonzero(-3, 5), (1, 2, 3), (1, 3, 5), (-2, 0, 4)), hanging_together),
        },
        forms=("free",),
    ),
    item_model(
        "matrices.sum",
        *OPERATIONS,
        54144,
        {
            1: Band(
                grid((1,), (1, 2), *[SMALL] * 4, *[FEW] * 4, keep=lambda p, q, *m: is_full(*m)),
                sum_of_multiples,
            ),
            2: Band(
                grid((2, 3), (-1, -2), *[SIGNED] * 4, *[FEW] * 4, keep=lambda p, q, *m: is_full(*m)),
                sum_of_multiples,
            ),
        },
    ),
    item_model(
        "matrices.product",
        *OPERATIONS,
        28764,
        {
            1: Band(grid(*[SMALL] * 4, *[FEW] * 4, keep=is_full), product_of_two),
            2: Band(
                grid(*[SIGNED] * 8, keep=lambda *m: is_full(*m) and min(m[:4]) < 0 > min(m[4:])),
                product_of_two,
            ),
        },
    ),
    item_model(
        "matrices.all_entries",
        *OPERATIONS,
        10149,
        {
            1: Band(grid(*[range(-2, 4)] * 4, keep=lambda *m: sum(map(bool, m)) > 2), entries_of_square),
            2: Band(grid(*[SIGNED] * 4, *[FEW] * 4, keep=is_full), entries_of_product),
        },
    ),
)
