"""함수의 개수와 서로 같은 함수 (10공수2-03-01), 합성함수의 식 (10공수2-03-02), 역함수의 식 (10공수2-03-03).

Drawn: the elements of the sets, or the numbers of the laws. Radicals: which maps are counted; a parabola
instead of a line; a function that is to be found inside a composition; an inverse with fractions.
"""

import random
from fractions import Fraction
from math import perm

from appliance.domain.answers import Assignment, Coordinates, Formula
from appliance.itemmodels.drawing import Band, item_model
from appliance.itemmodels.formulas import X, Y, equation, number, polynomial, term, tex, total
from appliance.itemmodels.grid import grid, nonzero
from appliance.itemmodels.model import Instance
from appliance.itemmodels.plane_parts import Part, finds
from appliance.itemmodels.sets import set_of
from appliance.mathtext.tree import Call, Node, Rel, Seq, Sym, integer

FUNCTIONS, COMPOSED, INVERSE = ("10공수2-03-01", "고1"), ("10공수2-03-02", "고1"), ("10공수2-03-03", "고1")

BETWEEN = (
    "두 집합 {X}, {Y}에 대하여 $X$에서 $Y$로의 {kind}의 개수를 구하시오.",
    "두 집합 {X}, {Y}에 대하여 $X$에서 $Y$로의 {kind}의 개수를 구하여라.",
    "두 집합 {X}, {Y}에 대하여 $X$에서 $Y$로의 {kind}의 개수는?",
)
INTO_ITSELF = (
    "집합 {X}에 대하여 $X$에서 $X$로의 {kind}의 개수를 구하시오.",
    "집합 {X}에 대하여 $X$에서 $X$로의 {kind}의 개수를 구하여라.",
    "집합 {X}에 대하여 $X$에서 $X$로의 {kind}의 개수는?",
)
KINDS = (("all", "함수"), ("one_one", "일대일함수"), ("bijection", "일대일대응"), ("constant", "상수함수"))


def how_many(kind: int, n: int, m: int) -> int:
    """From n elements to m."""
    return (m**n, perm(m, n), perm(m, n), m)[kind]


def named_set(name: str, start: int, size: int) -> Rel:
    return equation(Sym(name), set_of(range(start, start + size)))


def between_sets(rng: random.Random, kind: int, n: int, m: int, start: int) -> Instance:
    mode, word = KINDS[kind]
    parts: list[Part] = [("X", named_set("X", 1, n)), ("Y", named_set("Y", start, m))]
    return finds(rng, BETWEEN, parts, ("count", mode), number(how_many(kind, n, m)), None, kind=word)


def into_itself(rng: random.Random, kind: int, n: int, start: int) -> Instance:
    mode, word = KINDS[kind]
    parts: list[Part] = [("X", named_set("X", start, n))]
    return finds(rng, INTO_ITSELF, parts, ("count", mode), number(how_many(kind, n, n)), None, kind=word)


SAME = (
    "집합 {domain}을 정의역으로 하는 두 함수 {f}, {g}에 대하여 {law}가 성립할 때, 상수 $a$, $b$의 값을 각각"
    " 구하시오.",
    "집합 {domain}을 정의역으로 하는 두 함수 {f}, {g}에 대하여 {law}일 때, 상수 $a$, $b$의 값을 각각"
    " 구하시오.",
    "집합 {domain}을 정의역으로 하는 두 함수 {f}, {g}에 대하여 {law}일 때, 상수 $a$, $b$의 값을 각각"
    " 구하여라.",
)


def law(name: str, body: Node) -> Rel:
    """f(x) = body."""
    return equation(Call(name, (X,)), body)


def line_with(b: Node) -> Node:
    return total(term(1, Sym("a"), X), b)


def same_on_two(rng: random.Random, p: int, gap: int, c: int, d: int) -> Instance:
    """ax+b and x²+cx+d are one function on {p, q}: a = p+q+c, b = d-pq."""
    q = p + gap
    f, g = law("f", line_with(Sym("b"))), law("g", polynomial(1, c, d))
    answer = Assignment((("a", integer(p + q + c)), ("b", integer(d - p * q))))
    parts: list[Part] = [
        ("domain", equation(Sym("X"), set_of([p, q]))), ("f", f), ("g", g),
        ("law", equation(Sym("f"), Sym("g"))),
    ]  # fmt: skip
    return finds(rng, SAME, parts, ("equal_on", Seq((Sym("a"), Sym("b")))), answer)


COMPOSE = (
    "두 함수 {f}, {g}에 대하여 {asked}를 구하시오.",
    "두 함수 {f}, {g}에 대하여 합성함수 {asked}를 구하여라.",
    "두 함수 {f}, {g}에 대하여 {asked}는?",
)
HIDDEN = (
    "두 함수 {f}, {g}에 대하여 {law}를 만족시키는 함수 $h(x)$를 구하시오.",
    "두 함수 {f}, {g}에 대하여 {law}를 만족하는 함수 $h(x)$를 구하여라.",
    "두 함수 {f}, {g}에 대하여 {law}일 때, 함수 $h(x)$를 구하시오.",
)


def composed(rng: random.Random, f: Node, g: Node, name: str, body: Node) -> Instance:
    asked = Call(name, (X,))
    parts: list[Part] = [("f", law("f", f)), ("g", law("g", g))]
    return finds(rng, COMPOSE, parts, ("compose", name), Formula(law(name, body)), None, asked=tex(asked))


def two_lines(rng: random.Random, a: int, b: int, c: int, d: int) -> Instance:
    """f∘g of ax+b and cx+d."""
    return composed(rng, polynomial(a, b), polynomial(c, d), "f∘g", polynomial(a * c, a * d + b))


def into_a_square(rng: random.Random, b: int, c: int, d: int) -> Instance:
    """g∘f of x+b and x²+cx+d."""
    body = polynomial(1, 2 * b + c, b * b + b * c + d)
    return composed(rng, polynomial(1, b), polynomial(1, c, d), "g∘f", body)


def hidden(rng: random.Random, a: int, b: int, p: int, q: int) -> Instance:
    """f∘h = g with h(x) = px+q drawn first."""
    parts: list[Part] = [
        ("f", law("f", polynomial(a, b))),
        ("g", law("g", polynomial(a * p, a * q + b))),
        ("law", equation(Sym("f∘h"), Sym("g"))),
    ]
    return finds(rng, HIDDEN, parts, ("hidden",), Formula(law("h", polynomial(p, q))))


INVERTED = (
    "함수 {f}의 역함수를 구하시오.",
    "함수 {f}의 역함수를 구하여라.",
    "일차함수 {f}의 역함수를 구하시오.",
)
CROSSING = (
    "함수 {f}의 그래프와 그 역함수의 그래프의 교점의 좌표를 구하시오.",
    "함수 {f}의 그래프와 그 역함수의 그래프의 교점의 좌표를 구하여라.",
    "함수 {f}의 그래프와 역함수의 그래프의 교점의 좌표는?",
)


def inverse(rng: random.Random, a: Fraction, b: Fraction) -> Instance:
    """Of y = ax+b."""
    parts: list[Part] = [("f", equation(Y, polynomial(a, b)))]
    answer = Formula(equation(Y, polynomial(1 / a, -b / a)))
    return finds(rng, INVERTED, parts, ("inverse",), answer)


def whole_inverse(rng: random.Random, a: int, b: int) -> Instance:
    """y = ax+ab."""
    return inverse(rng, Fraction(a), Fraction(a * b))


def of_fraction(rng: random.Random, bottom: int, sign: int, b: int) -> Instance:
    """y = ±x/n + b."""
    return inverse(rng, Fraction(sign, bottom), Fraction(b))


def crossing(rng: random.Random, a: int, at: int) -> Instance:
    """y = ax+b meets y = x where x is drawn."""
    parts: list[Part] = [("f", law("f", polynomial(a, at * (1 - a))))]
    return finds(rng, CROSSING, parts, ("crossing_own",), Coordinates(integer(at), integer(at)))


def is_possible(kind: int, n: int, m: int, start: int) -> bool:
    return {1: n < m, 2: n == m}.get(kind, True)


MODELS = (
    item_model(
        "laws.how_many",
        *FUNCTIONS,
        80,
        {
            1: Band(grid((0, 3), (3, 4), (2, 3, 4, 5), (4, 5, 6), keep=is_possible), between_sets),
            2: Band(grid((1, 2), (3, 4), (3, 4, 5, 6), (5, 6), keep=is_possible), between_sets),
            3: Band(grid(range(4), (3, 4), (1, 2, 3), keep=lambda kind, n, start: kind != 1), into_itself),
        },
    ),
    item_model(
        "laws.same_on_two",
        *FUNCTIONS,
        1914,
        {
            1: Band(grid(range(4), (1, 2, 3), (0,), nonzero(-5, 6)), same_on_two),
            2: Band(grid(range(-3, 3), (1, 2, 3), nonzero(-4, 5), nonzero(-5, 6)), same_on_two),
        },
        forms=("free",),
    ),
    item_model(
        "laws.composed",
        *COMPOSED,
        2739,
        {
            1: Band(grid(range(2, 6), nonzero(-5, 6), range(2, 5), nonzero(-5, 6)), two_lines),
            2: Band(grid(nonzero(-4, 5), nonzero(-5, 6), nonzero(-6, 7)), into_a_square),
        },
    ),
    item_model(
        "laws.hidden",
        *COMPOSED,
        2310,
        {
            1: Band(grid(range(2, 5), nonzero(-5, 6), range(2, 4), nonzero(-4, 5)), hidden),
            2: Band(grid((-3, -2, 2, 3), nonzero(-6, 7), (-3, -2, -1), nonzero(-5, 6)), hidden),
        },
    ),
    item_model(
        "laws.inverse",
        *INVERSE,
        180,
        {
            1: Band(grid(range(2, 7), nonzero(-6, 6)), whole_inverse),
            2: Band(grid(range(2, 7), (-1, 1), nonzero(-6, 6)), of_fraction),
        },
    ),
    item_model(
        "laws.crossing",
        *INVERSE,
        56,
        {
            1: Band(grid(range(2, 6), range(1, 8)), crossing),
            2: Band(grid((2, 3, 4, 5), range(-7, 0)), crossing),
        },
        forms=("free",),
    ),
)
